### The page for somebody in danger. Short sentences, the next thing to do first, no blame. Said again in every place
### where it is needed, so that nobody has to read two places at once.

help-title = Help now
help-lead = You do not have to explain anything. Begin with what is true for you right now.

## Which numbers
help-numbers-for = Numbers for { $country }.
help-numbers-all = Numbers for every country on our list.
help-other-countries = Other countries:
help-one-country = Show only:
help-all-countries = All countries
help-our-country = This server's country

## Numbers
help-danger = If somebody may die: call now
help-call-emergency = Call { $number }
help-call = Call
help-text = Text
help-tty = TTY
help-checked = Checked on { $date }
help-unchecked = We could not check this number ourselves. If nobody answers, call the emergency number.

## What is true right now
help-go = What is happening?
help-just-used = I have just used
help-alone = I am about to use alone
help-wake = Somebody will not wake up
help-unsafe = I am not safe, or I want to die
help-craving = I want to use, and I do not want to
help-talk = I need to talk

## I have just used
help-just-used-lead = Nobody here is angry with you. For the next few hours one thing counts: that you stay alive.
help-just-used-sleepy = Very sleepy, hard to stay awake, breathing slowly? Call while you can still speak. Say: "I took opioids and I cannot stay awake."
help-just-used-company = Do not stay by yourself. Ask somebody to sit with you for some hours, or to stay on the phone.
help-just-used-naloxone = Tell them where the naloxone is, and unlock the door. If you have none, ask them to get it from a pharmacy.
help-just-used-break = Was it your first time in days, weeks or longer? Your body can now handle much less than before. The danger is higher than it used to be.
help-just-used-mix = Anything on top makes it more dangerous. That goes for alcohol and for pills that calm or help you sleep.
help-just-used-medication = Do you take methadone or buprenorphine? What happened does not undo it. Speak with the people who prescribe it before you change anything.
help-just-used-lines = Somebody who stays on the line with you
help-just-used-poison = Not sure what you took?
help-just-used-close = The days behind you still count. When you are through this, come back and tell somebody.

## I am about to use alone
help-alone-lead = No lecture. We want you to be here tomorrow.
help-alone-lines = Call before you use. Somebody stays on the line with you and sends help if you stop answering.
help-alone-no-lines = We know of no line in this country that stays with you while you use. Call somebody you trust, and stay on the phone together.
help-alone-tell = Tell one person where you are and when they should look in on you. Ask them to call for an ambulance if you do not answer.
help-alone-door = Leave the door unlocked. Put naloxone beside you, where somebody who comes in sees it at once.
help-alone-break = After a break your body can handle much less than before. That goes for prison, detox, hospital, and for some days or weeks without.
help-alone-mix = Do not add alcohol, or pills that calm or help you sleep.
help-alone-wait = You can also wait ten minutes and talk to somebody in that time. A craving rises, and it passes.

## Somebody will not wake up
help-wake-signs = It may be an overdose if the person
help-wake-sign-wake = does not wake up when you shout
help-wake-sign-breath = breathes slowly, weakly or not at all
help-wake-sign-sound = gurgles or snores
help-wake-sign-colour = has blue or grey lips or nails
help-wake-sign-eyes = has very small pupils
help-wake-sure = You do not have to be sure. Do this, in this order:
help-wake-shake = Try to wake them
help-wake-shake-words = Shout their name. Shake their shoulders. Rub your knuckles hard on the bone in the middle of the chest, for 5 to 10 seconds.
help-wake-call = Call for an ambulance
help-wake-call-words = Say: "Somebody is not waking up and not breathing well." Say where you are. Put the phone on loudspeaker and do what they tell you. Are there two of you? One calls, the other gives naloxone.
help-wake-naloxone = Give naloxone
help-wake-naloxone-words = At once, if you have it. Lay the person on their back and tilt the head back. Put the tip of the spray all the way into one nostril. Press firmly.
help-wake-naloxone-none = You have none? Go on to the next step. Breathing for them is what keeps them alive.
help-wake-naloxone-unsure = It does no harm if it turns out to be something else. Some drugs do not respond to it, such as benzodiazepines, xylazine and medetomidine. Give it all the same, and keep breathing for the person.
help-wake-breathe = Breathe for them
help-wake-breathe-words = Head back, chin up, pinch the nose shut. Give two breaths, and see the chest rise. Then one breath every 5 seconds. If you have learned CPR, or the ambulance people tell you to, do that.
help-wake-timer = Breathe for them at every 1:
help-wake-since = Naloxone given: count the minutes.
help-wake-since-words = At 2 to 3 and still nothing: the second spray.
help-wake-second = Still nothing after 2 to 3 minutes?
help-wake-second-words = Give a second spray of naloxone, in the other nostril if you can. Go on breathing for them.
help-wake-side = When they breathe: turn them on their side
help-wake-side-words = Bend the upper knee so that they do not roll over, and put a hand under the cheek. So they cannot choke.
help-wake-stay = Stay
help-wake-stay-words = Naloxone wears off after 30 to 90 minutes, and the overdose can come back. Stay until the ambulance is there, even if they wake up and want to be left alone. They may be sick and upset: tell them what happened, and that it will pass.
help-wake-never = What never helps
help-wake-never-cold = a cold shower or bath
help-wake-never-slap = slapping or hitting
help-wake-never-vomit = making them vomit
help-wake-never-inject = injecting anything else, such as salt water or milk
help-wake-never-sleep = leaving them to "sleep it off"
help-naloxone = Before it is needed
help-naloxone-words = Naloxone is a spray that can bring breathing back in an opioid overdose. Ask for it at a pharmacy, a clinic or a needle exchange. Keep it where others can find it, and tell them where it is.
help-wake-law = Afraid to call? Most states in the USA, and Canada, have a law that protects people who call for help in an overdose. It is called a Good Samaritan law. What it covers differs from place to place. A life comes first.
help-wake-source = The steps follow the overdose toolkit of SAMHSA, the health agency of the United States, which is in the public domain.

## I am not safe
help-unsafe-lead = It is good that you are reading this. You do not have to solve everything. Only get through the next few minutes.
help-unsafe-lines = Talk to somebody now
help-unsafe-now = Have you taken something, or are you about to harm yourself? Call for help now:
help-unsafe-person = Go where another person is, or call one. Say: "I am not safe. Please stay with me."
help-unsafe-distance = Get away from anything you could hurt yourself with. Or ask somebody to keep it for you.

## I want to use, and I do not want to
help-craving-lead = This is a wave. It gets stronger, and then it gets weaker, also if you do nothing. Let it pass beneath you.
help-craving-place = Change the place. Another room, outside, anywhere with people.
help-craving-breath = Breathe in slowly, and out even more slowly. Ten times.
help-craving-needs = Are you hungry, angry, lonely or tired? Do something about one of these first.
help-craving-person = Call or write to one person: "I have a craving. Can you stay with me for a while?"
help-craving-medication = If you take methadone, buprenorphine or naltrexone, keep to what was prescribed. It helps against craving.

## I need to talk
help-talk-lead = Lonely, craving, angry, worried about somebody you love: any of these is reason enough to call.
help-talk-lines = Somebody to talk to
help-talk-crisis = In this country we know of no other line yet. The ones above, under "I am not safe", are there for this too.
help-talk-group = Your group is there too.
help-talk-open = Open the app

help-offline = Most phones keep this page once you have seen it. Then it opens without a connection too.
