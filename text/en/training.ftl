### Practice for people who learn to look after a group: situations, questions, answers, and what may follow.
### Nobody is scolded here: every answer is something that kind people do. No telephone number stands in these texts.
### Messages with several lines are shown as one paragraph or one point for each line.

## The first page
training-title = Training
training-heading = Practice for people who look after a group
training-lead = Ten situations that happen in support groups. Read one, choose what you would do, and see what may follow.
training-does = What a facilitator does
training-does-list =
    Opens the door on time, and is there when people come.
    Says the norms in plain words, and keeps to them too.
    Makes room, so that everybody who wants to speak can speak.
    Notices who went quiet, and asks how they are.
    Knows what to do in an emergency, and does it.
    Says openly: "I do not know. I will ask."
training-does-not = What a facilitator does not do
training-does-not-list =
    Does not act as a therapist, a doctor or a judge. A facilitator is a peer with training.
    Never says how much of anything to take, and tells nobody to stop or change a medication.
    Does not promise to keep a danger secret.
    Does nothing behind anybody's back. If a life is in danger: says so, and calls for help.
    Does not date members, and does no business with them.
    Does not carry it alone.
training-how = How it works
training-how-list =
    Read the situation. Take a breath, as you would in a real meeting.
    Choose one of three answers. Each of them is something that kind people do.
    See what is likely to follow, and why. Then look at the other answers too.
training-how-points = There are no points and no marks. Take each situation as often as you like, alone or with others who are learning.
training-then = After these pages
training-then-lead = Reading is a start. It does not make anybody ready to lead a group alone. Your organisation does the rest with you:
training-then-list =
    You watch. Sit in on meetings beside somebody with experience, and talk about them afterwards.
    You practise. Lead a meeting, more than once, while an experienced facilitator is in the room.
    Two people of the organisation sign for you. Both have seen you lead, and both agree that you are ready. Until then, do not lead alone.
    You refresh it. Go through the situations again every year, and after a long break.
    You talk. After a hard meeting, sit down with somebody you trust within a day.
training-then-who = This site does not keep track of who has practised or who has signed. Your organisation does that in its own way. Ask there who is in charge of it.
training-situations = The situations
training-situations-care = Some of them are about death, overdose, or being put under pressure. You can stop at any point.
training-situations-help = Is one of them true for you right now? Open Help now

## On every page of a situation
training-title-question = Training { $situation }: question { $question }
training-title-answer = Training { $situation }: question { $question }, answer { $answer }
training-title-card = Training { $situation }: to keep
training-question-of = Question { $question } of { $count }
training-chosen = You chose
training-best = This often helps
training-other = Many people would do this
training-go-on = Go on
training-to-card = See what to remember
training-others = See the other answers
training-all = All situations

## The card at the end
training-remember = What to remember
training-say = Words you can use
training-call = Who to call
training-call-open = Open Help now
training-debrief = Talk about it
training-debrief-lead = Take this question to somebody who leads groups too:
training-next = Next situation
training-again = Take this one again

## Words about suicide in a meeting
training-heavy-title = Words about suicide in a meeting
training-heavy-about = Somebody says that it would be better not to wake up.
training-heavy-situation =
    You lead an evening meeting by voice. Nine people are there, and Noa is your second facilitator.
    Sol has hardly spoken tonight. Then Sol says: "I am so tired. It would be better for everybody if I just did not wake up."
    Nobody answers. Somebody makes a small joke, to break the silence.
    You do not know Sol's real name, or where Sol lives.
training-heavy-1-ask = What do you do first?
training-heavy-1-a = I go on with the round and write to Sol later. I do not want to embarrass anybody.
training-heavy-1-a-then =
    Sol has just said something very hard, and hears nothing back. Silence can sound like an answer: nobody here wants to know.
    It is kind not to want to embarrass anybody. But a calm question embarrasses less than being passed over. And waiting costs time that Sol may not have.
training-heavy-1-b = I say: "Sol, I am glad you told us. Are you thinking about killing yourself?"
training-heavy-1-b-then =
    Sol may go quiet first, and then say "yes", "no" or "sometimes". Whatever it is, you both know now what you are talking about.
    Asking in plain words does not put the idea into anybody's head. Many people are relieved that somebody can bear to hear it. If the answer is no, nothing is lost.
training-heavy-1-c = I say: "Do not talk like that, Sol. You have so much to live for."
training-heavy-1-c-then =
    You say it because you care. Sol may hear: this must not be said here. Sol answers "sorry, forget it" and goes silent. The pain is still there, only now nobody sees it.
    Reasons to live can come later. First Sol needs to be believed, and asked.
training-heavy-2-scene = You ask Sol directly. Sol answers: "Yes. I think about it every night." The others are listening.
training-heavy-2-ask = What do you do now?
training-heavy-2-a = I ask Sol how and when, in front of everybody. The group can help to carry it.
training-heavy-2-a-then =
    Some want to help, some are frightened, and some have lived through the same thing. Sol is now telling the worst of it to the whole group at once.
    Talking about ways to die can also hurt those who listen. Keep these questions for a smaller room.
training-heavy-2-b = I end the meeting for everybody, so that I can talk with Sol.
training-heavy-2-b-then =
    Now you have time for Sol. But the others are sent off with what they heard, and some of them need somebody too. Sol may think: I have broken the meeting.
    If you are the only one who leads, a break may be the best you can do. Then ask one person you trust to stay with the others.
training-heavy-2-c = I ask Noa to stay with the group, and ask Sol to talk with me in a room of our own, right now.
training-heavy-2-c-then =
    Sol has one person's full attention. And the group has Noa, who says: "That was hard to hear. How is everybody?"
    This is why two people lead better than one. Go together, at once. Do not leave Sol waiting alone in an empty room.
training-heavy-3-scene = You and Sol are in a room of your own. Sol has pills within reach, and says: "Promise me that you will tell nobody."
training-heavy-3-ask = What do you answer?
training-heavy-3-a = "I cannot promise that, because I want you to live. I will do nothing behind your back. Can you put the pills out of reach while we talk?"
training-heavy-3-a-then =
    Sol may be angry for a moment. Honest words are easier to trust than a promise that breaks later.
    Distance wins time, and the worst moment often passes with time. Now you can say who will hear of it and why, and tell them together.
training-heavy-3-b = "I promise." Sol trusts me, and I do not want to lose that.
training-heavy-3-b-then =
    Sol is calmer for a minute. But if the danger grows, you have to break your word, or carry it alone. Both hurt Sol, and you.
    There are promises you can keep: I stay with you now, I do not judge you, I do nothing in secret.
training-heavy-3-c = I leave quickly, and find somebody who sends the police.
training-heavy-3-c-then =
    When we are frightened, we want to hand it on fast. But Sol is now alone with the pills. And police at the door without a word can frighten a person badly.
    Is Sol about to die, or has Sol taken something? Then call the emergency number for medical help. Ask where Sol is, say that you are calling, and stay with Sol.
training-heavy-4-scene = Sol has put the pills in another room. Sol is crying, and is alone at home.
training-heavy-4-ask = How do you go on?
training-heavy-4-a = I stay until Sol sounds better. Then I say good night.
training-heavy-4-a-then =
    You have brought Sol through a bad hour, and that counts. But the feeling often comes back later in the night, when nobody is there.
    What holds is a next step that is small and clear: a line, a person, a time.
training-heavy-4-b = I stay while we call a crisis line. We find one person who can come, and agree when we speak tomorrow.
training-heavy-4-b-then =
    Now Sol has three threads: a trained voice, somebody in the room, and a time tomorrow. If one breaks, two still hold.
    Tell your organisation tonight what happened. Then let somebody listen to you as well.
training-heavy-4-c = I give Sol my own number: "Call me whenever you need to, all night."
training-heavy-4-c-then =
    Sol is thankful. But at three in the morning you may be asleep, or have nothing left to give. Then the only thread breaks.
    On a crisis line somebody is awake. Be one of several people for Sol, never the only one.
training-heavy-remember =
    Ask in plain words. Asking does not cause it.
    Never promise to keep a danger secret.
    One stays with the person, one stays with the group.
    First distance from what could harm. Then a line, a person and a time.
    Tell your organisation the same night, and talk to somebody yourself.
training-heavy-say =
    "I am glad you said it. Are you thinking about killing yourself?"
    "I cannot keep this secret, and I will do nothing behind your back."
    "Can you put it out of reach while we talk?"
    "Let us call together. I stay with you."
training-heavy-call = A crisis line, together with the person. Has somebody taken something, or may somebody die in the next minutes? Then the emergency number.
training-heavy-debrief = What would make it hard for you to ask this question out loud? What would help?

## An overdose on camera
training-camera-title = An overdose on camera
training-camera-about = Somebody on the screen does not move any more.
training-camera-situation =
    Six people are in a video meeting. Noa leads it together with you.
    Cruz came in late, with a heavy voice, and only said: "Long day."
    Ten minutes later Cruz's chin is on the chest. You hear a slow gurgling, like snoring.
    Somebody writes in the chat: "Cruz fell asleep, how sweet."
training-camera-1-ask = What do you do?
training-camera-1-a = I let Cruz sleep. It was a long day, and waking people is rude.
training-camera-1-a-then =
    With sleep, that would be fine. But gurgling and slow breath are signs of an overdose, and a body without air has only minutes.
    If you wake somebody who was only asleep, you can laugh about it together. That is the smaller mistake.
training-camera-1-b = I turn off Cruz's microphone, because it disturbs the others. I will look again in a few minutes.
training-camera-1-b-then =
    The others have quiet, and you have lost your best sign. The sound told you how Cruz was breathing.
    Leave the sound and the picture on. They are your only window.
training-camera-1-c = I interrupt and call out loud, several times: "Cruz! Cruz, wake up! Answer me!"
training-camera-1-c-then =
    Either Cruz looks up and grumbles, or nothing happens. Both tell you what to do next.
    And somebody in the next room may hear your voice coming out of the phone. That can be the help you need.
training-camera-2-scene = You call Cruz's name. Nothing. The lips look grey. You do not know where Cruz lives.
training-camera-2-ask = What now?
training-camera-2-a = I say to everybody: "This may be an overdose. Who knows where Cruz is? Call an ambulance now and give the address."
training-camera-2-a-then =
    Ariel says: "I know the house", and calls. Others look for Cruz's sister. You keep your eyes on Cruz, and go on calling the name.
    One clear sentence gives everybody something to do. Whoever knows the place calls directly, which is faster than telling you first. Does nobody know it? Call the emergency number anyway, and tell them all you have.
training-camera-2-b = Before I alarm people, I look through messages and lists for who Cruz is.
training-camera-2-b-then =
    You want to be sure first. But people here go by chosen names, and no list has their address. The minutes go by.
    The fastest list is the people in the room. Ask out loud, and let one person search while another calls.
training-camera-2-c = I end the video, so that the others do not have to see this.
training-camera-2-c-then =
    You want to spare the others. But now nobody sees whether Cruz breathes, and nobody near Cruz can hear you.
    Keep Cruz's picture open for yourself. Noa can take the others to another room, and ask there who knows the address.
training-camera-3-scene = Ariel is calling an ambulance. A housemate has heard you, and runs into Cruz's room: "What do I do?" There is naloxone on the shelf.
training-camera-3-ask = What do you say?
training-camera-3-a = "Get Cruz under cold water, and slap hard, until Cruz wakes up."
training-camera-3-a-then =
    Many of us have seen this in films. But cold water and slaps cost time, can hurt, and bring back no breath.
    What is missing is air and naloxone. Open Help now, and read out the steps, one by one.
training-camera-3-b = "Shout, and rub your knuckles hard on the breastbone. Give the naloxone. Then we breathe for Cruz. I read you each step."
training-camera-3-b-then =
    Now the housemate knows what to do. Head back, tip of the spray into one nostril, press. Two breaths, then one every five seconds. No response after two or three minutes: a second spray.
    Naloxone does no harm if it turns out to be something else. Read the steps from Help now, so that you do not have to remember them.
training-camera-3-c = "Do not touch anything. The ambulance is on its way, and you could do it wrong."
training-camera-3-c-then =
    It sounds careful. But without breath there are only minutes, and the ambulance may take longer.
    A frightened person with clear steps is far better than nobody. Stay with them, and count the breaths together.
training-camera-4-scene = Cruz breathes again, sits up, feels sick, and is angry: "Leave me alone. Send everybody away."
training-camera-4-ask = What do you say?
training-camera-4-a = "All right. It is over now. Get some sleep." Cruz is awake, and wants to be left alone.
training-camera-4-a-then =
    It looks like the end. But naloxone wears off after 30 to 90 minutes, and then the overdose can come back, in sleep too.
    The housemate stays until the ambulance is there. If Cruz gets sleepy: on the side, and watch the breath.
training-camera-4-b = "Do you know what you have put us through? You nearly died!"
training-camera-4-b-then =
    The fright has to go somewhere. But Cruz feels ill and ashamed already, and may now go off alone. Alone is the most dangerous place.
    Your fright is real. It belongs in the talk afterwards, with people who lead groups too.
training-camera-4-c = "You stopped breathing, and got naloxone. It wears off, and it can come back. Please stay with your housemate until the ambulance is there."
training-camera-4-c-then =
    Cruz grumbles, and stays. Waiting is easier when one knows what happened.
    Later the group can say: you are welcome here, and all your days still count. Take time for the people who saw it. Take time for yourself.
training-camera-remember =
    Gurgling, slow breath, no answer: act as for an overdose. You do not have to be sure.
    Leave the camera and the sound on.
    Whoever knows the place calls the ambulance.
    Read the steps out from Help now.
    Stay after naloxone. It wears off.
    Talk afterwards with everybody who saw it.
training-camera-say =
    "This may be an overdose. Who knows where Cruz is? Call now."
    "Rub the breastbone hard. Give naloxone. I count the breaths with you."
    "It can come back. Please stay until the ambulance is there."
training-camera-call = The emergency number, for an ambulance. The steps and the numbers are on Help now.
training-camera-debrief = How could somebody in your group choose to let one person know where they are? Who decides that?

## Somebody who talks and talks
training-airtime-title = Somebody talks and talks
training-airtime-about = One voice fills the hour, and the others go quiet.
training-airtime-situation =
    Your group meets for one hour. Twelve people are there.
    Dani has been speaking for eighteen minutes: the landlord, the boss, the bus.
    Two people have turned off their picture. Kai is here for the first time, and has not said a word.
    Whenever you are about to say something, Dani speaks faster.
training-airtime-1-ask = What do you do?
training-airtime-1-a = I let Dani finish. It is rude to interrupt, and Dani seems to need it.
training-airtime-1-a-then =
    Dani feels better for a while. Kai leaves without having spoken, and may not come back. The others learn that one has to fight for a place here.
    Your kindness goes to the one whom you hear. The eleven whom you do not hear need it too.
training-airtime-1-b = I say: "Dani, I am going to stop you here. I hear how much there is. I would like to hear the others now."
training-airtime-1-b-then =
    Dani stumbles, and stops. Somebody breathes out. You have used the name, shown that you listened, and said what comes next.
    A kind stop is a service to everybody. For Dani too: people listen better to five minutes than to twenty.
training-airtime-1-c = I turn off Dani's microphone and call on the next person.
training-airtime-1-c-then =
    It is quiet at once. But Dani goes on talking to nobody, finds out, and is ashamed in front of everybody. The others think: that can happen to me.
    Words come first. Turn off a microphone without asking only when somebody is being hurt.
training-airtime-2-scene = You have stopped Dani with friendly words. Dani says: "So I am not allowed to talk here?"
training-airtime-2-ask = What do you answer?
training-airtime-2-a = "Of course you are! Sorry. Go on."
training-airtime-2-a-then =
    The tense moment is over, for you. Dani starts again, and the next stop will be twice as hard.
    You have nothing to be sorry for. You can be warm and still hold the line.
training-airtime-2-b = "You do this every time. Everybody is fed up with it."
training-airtime-2-b-then =
    It may be what some of them feel. Said in front of all, it is a slap, and Dani will defend or disappear.
    Speak of now, not of "every time". And speak for the group's time, never for "everybody".
training-airtime-2-c = "You are. Each of us has five minutes, you and me too. After the round there is room for more."
training-airtime-2-c-then =
    It is not about Dani any more but about a rule that is the same for all. Dani knows when the next turn comes.
    It is easiest when the rule is said at the start of each meeting, with a clock that everybody can see.
training-airtime-3-scene = The meeting is over. You and Dani have a quiet moment.
training-airtime-3-ask = How do you begin?
training-airtime-3-a = "How was it for you today? It sounded as if there is a lot, and not many people to tell it to."
training-airtime-3-a-then =
    Perhaps you hear that Dani has spoken with nobody all week. Then you can look together: a buddy, a call between meetings, a second group.
    Somebody who talks without end often has nowhere else to say it. Others are afraid of the silence.
training-airtime-3-b = "If that happens again, you will have to leave the group."
training-airtime-3-b-then =
    You want to make it clear once and for all. But Dani has not been told yet what would be right, only what is wrong. Fear makes most people talk more, or stay away.
    Say first what you wish for, and offer a sign: "When I raise my hand, you have one more minute."
training-airtime-3-c = I say nothing. Dani did stop in the end.
training-airtime-3-c-then =
    It is tempting to leave it at that. Next week it starts again, and you are more annoyed by then.
    Five friendly minutes today save many hard ones. And Dani finds out that the stop was not a rejection.
training-airtime-remember =
    Say the rule on time at the start, the same for all.
    Stop with the name, with thanks, and with what comes next.
    Hold the line and stay warm.
    Afterwards ask what is behind it.
    Look for those who have not spoken. Invite them, and let them pass.
training-airtime-say =
    "I am going to stop you here. I hear how much there is."
    "Each of us has five minutes. After the round there is room for more."
    "Kai, would you like to say something? It is fine to just listen."
training-airtime-call = Usually nobody. Does somebody talk without end because they are in danger? Then ask about it, and open Help now together.
training-airtime-debrief = Whom in your life do you find hard to interrupt? What do you do then?

## Private messages to somebody new
training-messages-title = Private messages to somebody new
training-messages-about = A well-liked member gets too close to a newcomer.
training-messages-situation =
    Remy came to the group nine days ago. At first Remy wrote a lot. Since yesterday, hardly anything.
    Today Remy tells you: "Alex writes to me every night. Alex says that I can stay over, and that only the two of us understand each other. Maybe I am making too much of it."
    Alex has been here for years. Many people like Alex, and so do you.
training-messages-1-ask = What do you say to Remy?
training-messages-1-a = "Alex is like that with everybody, and means well."
training-messages-1-a-then =
    You know Alex from a good side, and it is hard to see another one. Remy thinks: so it is my fault. Remy will hardly tell anybody a second time.
    You do not have to judge Alex now. You have to listen to Remy.
training-messages-1-b = "Thank you for telling me. I take it seriously. You do not have to answer Alex. What would help you to feel safe right now?"
training-messages-1-b-then =
    Remy breathes out, and tells more. To be believed is half of it. The question puts the choice back into Remy's hands, which is what the messages took away.
    Secret, fast and "only the two of us" are signs to take seriously, whoever it is.
training-messages-1-c = "Write to Alex that you do not want this. Then it will stop."
training-messages-1-c-then =
    With some people that is enough. But you are handing the hard part to the one who has the least power here. If Alex pushes, Remy is alone with it.
    Remy may say no to Alex. Remy does not have to, before somebody helps.
training-messages-2-scene = You have listened. Remy shows you the messages. Alex also asks for photos, and for money.
training-messages-2-ask = What do you do with this?
training-messages-2-a = I write in the group: "Watch out for Alex, especially if you are new."
training-messages-2-a-then =
    You want to protect the others at once. But the group splits, people guess who told, and Remy becomes the topic. Alex gets time to delete everything.
    The others are protected best by those who can decide, quickly and quietly.
training-messages-2-b = I write to Alex: "Remy has told me about your messages. Stop it."
training-messages-2-b-then =
    You want to end it quickly. Now Alex knows who spoke, and Remy may be put under pressure tonight.
    Never name who told you. Let Alex hear of it from the organisation, when Remy is safe.
training-messages-2-c = I ask Remy to keep the messages. I tell Remy that I am going to the organisation's safety team today, and what I will say.
training-messages-2-c-then =
    Remy knows what happens next, and nothing happens in secret. People who do not lead this group can look at it calmly. They may know of others who wrote to them.
    One more question for Remy: "Do you want Alex to be kept away from you until then?"
training-messages-3-scene = Two people of the organisation have decided that Alex stays out of the group for now. In the group somebody asks: "Where is Alex? Who complained?"
training-messages-3-ask = What do you say?
training-messages-3-a = "I cannot say who it was. Only that it was somebody new."
training-messages-3-a-then =
    You wanted to say a little, so that they calm down. In a small group a little is enough: everybody looks at Remy.
    Say nothing that makes the circle smaller. No "new", no "last week", no "somebody from Tuesday".
training-messages-3-b = "Alex is not here for now. Two people of the organisation decided that. I do not talk about why. If somebody's messages do you no good, come to me, or go to them."
training-messages-3-b-then =
    Some grumble, because they miss Alex. But everybody has heard three things: it was decided fairly, nobody is named, and one can come.
    More than one person may come to you now. That often happens.
training-messages-3-c = I delete the question. The less that is said, the better.
training-messages-3-c-then =
    It is quiet on the wall, and loud behind it. Where nobody says anything, people make up a story, and it is seldom kind to Remy.
    You can say what was decided without saying why.
training-messages-remember =
    Believe first. You do not have to judge.
    Signs: fast, secret, "only the two of us", favours, money, photos.
    Never name the person who told you, and give no hints.
    Keep the messages, and go to the organisation the same day.
    Two people decide, and not the friends of either.
training-messages-say =
    "Thank you for telling me. I take it seriously."
    "You do not owe anybody an answer."
    "I am going to the safety team today. This is what I will say. Is that all right for you?"
    "I do not talk about who and why."
training-messages-call = Your organisation's safety team, on the same day. Is somebody threatened, or is somebody at their door? Then the emergency number.
training-messages-debrief = Of whom in your group would you find it hardest to believe such a thing? What follows from that?

## Words against medication
training-advice-title = "You are not really in recovery on methadone"
training-advice-about = Somebody's medication is talked down, and they think of stopping it.
training-advice-situation =
    Ariel writes on the group's wall: "Six weeks on methadone, and I have slept through the night for the first time."
    Kai answers: "That is not recovery. You have only swapped one thing for another. I did it without."
    Two people write that they agree with Kai.
    Then Ariel, very short: "Maybe I should just stop taking it."
training-advice-1-ask = What do you write first?
training-advice-1-a = "Everybody has an opinion. Let us stay friendly."
training-advice-1-a-then =
    It sounds fair. Ariel reads: here it is a matter of opinion whether I belong. And tomorrow's dose is still in question.
    It is no mere opinion. In studies of about 750,000 people, deaths were about half as frequent during treatment with methadone or buprenorphine as outside it.
training-advice-1-b = "Kai, one more sentence like that and you are out."
training-advice-1-b-then =
    You step in for Ariel, and that is good. But now all eyes are on you and Kai, and Ariel's last sentence stands there unanswered.
    First comes the person in danger, then the rule. Kai can be spoken to in private.
training-advice-1-c = "Ariel, methadone is recovery. You are welcome here just as you are. Please change nothing before you have talked with the people who prescribe it."
training-advice-1-c-then =
    Ariel has an answer, in the same place where the hurt was read. And so has everybody else who takes medication and has said nothing.
    Stopping raises the risk of death, because the body is no longer used to opioids while the craving comes back. So this answer cannot wait until tomorrow.
training-advice-2-scene = You have answered Ariel. Kai writes to you: "I only said what is true. Without anything, that is the only thing that worked for me."
training-advice-2-ask = What do you answer Kai?
training-advice-2-a = "I am glad that you are here, and your way is yours. Tell it as your own story. Here nobody tells others that their medication is not recovery."
training-advice-2-a-then =
    Kai may grumble. But Kai's own story has a place, and the line is clear: I speak of myself.
    Behind such words there is often pride, or a friend who died. You can ask about that.
training-advice-2-b = I send Kai three studies, and explain why that is wrong.
training-advice-2-b-then =
    You have the facts on your side. Kai reads: you lost. And then looks for a fourth study.
    Facts are for those who ask. Here it is about how we treat each other, and for that one sentence is enough.
training-advice-2-c = "You may well be right. But do not say it so loudly, it upsets people."
training-advice-2-c-then =
    Now there is peace with Kai. But Kai has heard that you agree, and goes on in private messages, where you cannot see it.
    This norm is not about the tone. People live longer because they stay in treatment.
training-advice-3-scene = Ariel asks you in private: "Could I at least take less of it? What would you do?"
training-advice-3-ask = What do you answer?
training-advice-3-a = "I came down slowly myself. I can tell you how I did it."
training-advice-3-a-then =
    You know this road, and want to help. But Ariel's body is not yours, and from you it will sound like instructions.
    Share what you felt, never how much. Amounts belong with the people who prescribe it.
training-advice-3-b = "I cannot tell you that, nobody here can. What is behind your question? We could write down together what you want to ask your prescriber."
training-advice-3-b-then =
    Perhaps it is not about the amount at all, but about the shame since yesterday. Or about being tired at work, which a prescriber can do something about.
    You give no advice, and still Ariel does not go away alone.
training-advice-3-c = "That is a medical question. I am not allowed to talk about it."
training-advice-3-c-then =
    The line is right, and it is good that you hold it. But Ariel hears a door close, and looks for the answer somewhere else.
    Say no to the advice and yes to the person: ask what is behind it.
training-advice-remember =
    Answer at once, in the place where it was read.
    First the person who was hurt, then the one who said it.
    Everybody speaks of their own way, and of nobody else's medication.
    No advice on amounts, neither less nor more.
    Stopping is dangerous. Any change goes through the prescriber.
training-advice-say =
    "Medication is recovery. You are welcome here just as you are."
    "Your way is yours. Please tell it as your own."
    "I cannot tell you that. Shall we write down what you want to ask?"
training-advice-call = The people who prescribe the medication. Has somebody stopped it and used, or are they in danger? Then Help now.
training-advice-debrief = What do you yourself believe about medication? Could somebody in your group tell from your face?

## Somebody new is crying
training-tears-title = Somebody new is crying
training-tears-about = It is their first meeting, and the words do not come.
training-tears-situation =
    It is Ale's first meeting. When it is Ale's turn, you hear only crying.
    It goes on. Somebody begins to give advice. Somebody else says: "Come on, it will be fine."
    You notice that you want to say something too, fast.
training-tears-1-ask = What do you do?
training-tears-1-a = "Do not cry, Ale. We are all happy that you are here."
training-tears-1-a-then =
    You want Ale to feel better. Ale hears that tears are not welcome, swallows them, and says sorry.
    Crying is often the first thing that goes well in a long time. It does not need to be stopped.
training-tears-1-b = I quickly go on to the next person, so that nobody stares at Ale.
training-tears-1-b-then =
    You want to protect Ale from being looked at. Ale may feel: I was too much. The next person hardly knows what to say.
    Stay for a moment. Then it is fine to ask: "May I come back to you later?"
training-tears-1-c = "Take your time, Ale. You do not have to say anything. We are here." Then I wait.
training-tears-1-c-then =
    It is quiet, and the quiet feels long to you. For Ale it feels like being held. After half a minute the breath gets slower.
    Your calm is catching. Somebody who waits without fixing says: you may be as you are.
training-tears-2-scene = You wait. Ale says: "Sorry. I have lost everything." Three people want to answer at once, each with their own story.
training-tears-2-ask = What now?
training-tears-2-a = "There is nothing to be sorry for. Would you like to hear something from somebody, or is it enough for now that we listened?"
training-tears-2-a-then =
    Ale thinks about it, and says: "One person, please." Then one story is a gift, and not a wave.
    Somebody who has lost everything has also lost many choices. You give a small one back.
training-tears-2-b = I let all three speak. So Ale sees that nobody is alone with this.
training-tears-2-b-then =
    Each story is kindly meant. After the third Ale is comforting somebody else, and has no room left.
    Ask first whether somebody wants to hear it. The stories do not run away.
training-tears-2-c = "What happened? Tell us from the beginning."
training-tears-2-c-then =
    You are interested, and that is good. But Ale now tells strangers more than is right for today. Some people are ashamed at night, and do not come back.
    Let people open the door themselves, as wide as they like.
training-tears-3-scene = The meeting is over. Everybody has left but Ale.
training-tears-3-ask = What do you say?
training-tears-3-a = "Good that you were here. See you next week!"
training-tears-3-a-then =
    It is friendly, and for many that is enough. But Ale stayed behind, perhaps for a reason. A week is long when one has lost everything.
    Whoever stays behind often wants to be asked.
training-tears-3-b = "Have you got two minutes? How is tonight going to be: are you safe, and is anybody with you?"
training-tears-3-b-then =
    Ale says: "My sister is there." Or: "I do not know." Either way you know what is needed: a good night, or a person, or Help now.
    Then say when the next meeting is, and who will be there. A name is easier to come back to than a time.
training-tears-3-c = "I am going to call you every day from now on."
training-tears-3-c-then =
    Your heart is big. But on day four you are ill or busy, and Ale waits. And some people find so much closeness frightening on the first day.
    Offer what you can keep. Two people, and the next meeting, hold better than one who gives everything.
training-tears-remember =
    Wait. Quiet is help too.
    Nobody has to speak, and nobody has to stop crying.
    Ask before stories and advice.
    At the end ask about tonight: safe, and with whom?
    Name the next meeting, and a person who will be there.
training-tears-say =
    "Take your time. You do not have to say anything."
    "There is nothing to be sorry for."
    "Would you like to hear something, or is it enough that we listened?"
    "Are you safe tonight? Is anybody with you?"
training-tears-call = Nobody, if tonight is safe. If it is not, or you are not sure, open Help now together.
training-tears-debrief = What do you feel when somebody cries and you can do nothing? Where did you learn that?

## Words were repeated outside
training-outside-title = Words were repeated outside
training-outside-about = A member's boss knows something that was said only in the group.
training-outside-situation =
    Luz writes to you: "My boss knows that I am in a group. He quoted something to me that I have only ever said here."
    Luz is shaking, and afraid for the job.
    "It was somebody from us. I want to know who."
    You remember that evening. Only four people were there.
training-outside-1-ask = What do you say first?
training-outside-1-a = "I cannot imagine that. Nobody in our group would do this."
training-outside-1-a-then =
    You trust your group, and it would be so good if it were not true. Luz now has to prove it first, to you of all people.
    You do not have to know yet how it happened. Luz is hurt, and that is certain.
training-outside-1-b = "I am sorry. That must not happen. What do you need first: at work, at home, here?"
training-outside-1-b-then =
    Luz can think again. Perhaps the job comes first, and somebody who knows the law for workers. Perhaps only that tonight somebody stays on the phone.
    You take it seriously, and promise nothing that you cannot keep. What is out cannot be called back.
training-outside-1-c = "I will find out who it was. I promise."
training-outside-1-c-then =
    Luz feels that you are on the same side. But perhaps you never find out. And from now on you look at four people as suspects.
    Promise what is in your hands: to listen, to act, and to tell Luz what happens.
training-outside-2-scene = Luz wants the group to know that something happened.
training-outside-2-ask = How do you tell the group?
training-outside-2-a = I name the four who were there that evening, and ask who it was.
training-outside-2-a-then =
    You want clear answers. Three people are accused for nothing, in front of all. And everybody knows now that it was about Luz.
    Whoever did it will hardly own up like this. Fear closes mouths.
training-outside-2-b = I rather say nothing. The more we talk about it, the further it spreads.
training-outside-2-b-then =
    You want to keep it small. But Luz stays alone with it, and rumours start all the same. And the next leak becomes easier, because nothing followed.
    One can speak about what happened without saying about whom.
training-outside-2-c = With Luz's agreement: "Something from here was repeated outside. I am not asking who, here. What is said here stays here. If you know something, come to Noa or me."
training-outside-2-c-then =
    It gets quiet. Everybody remembers why the norm is there. Nobody is accused, and there is a door for somebody who wants to talk.
    Luz read the words before you said them. So at least this time it was Luz who decided.
training-outside-3-scene = The next day Robin comes to you: "I told it at home, to my partner. I did not think. They work in the same company."
training-outside-3-ask = What do you answer?
training-outside-3-a = "It was right to come. Two of us will talk with you about what follows. I will tell the organisation, and ask Luz what would help."
training-outside-3-a-then =
    Robin is ashamed, and still there. Two people decide calmly: a break, a talk, perhaps the end of Robin's time in the group. Luz is heard, but does not have to be the judge.
    Whoever owns up and is met fairly shows the others that one can own up here.
training-outside-3-b = "Then you are out, from this minute."
training-outside-3-b-then =
    You are angry for Luz, and one can understand that. But a person in recovery now loses the group from one minute to the next. And the next one will not come to you.
    It may be that Robin has to leave. Then two people decide it, after a night's sleep.
training-outside-3-c = "It can happen to anybody. Let us keep it between you and me."
training-outside-3-c-then =
    Robin is relieved. But now you have a secret from Luz, who trusted you. When it comes out, it is the second breach.
    Be fair to both: no shame for Robin, and no secret against Luz.
training-outside-remember =
    First the one who was hurt: what do you need?
    Do not hunt, and do not name suspects.
    Speak about the norm, never about the person.
    Two people decide what follows, after a night's sleep.
    Tell everybody at the start of meetings: we ask each other to keep it here, and nobody can guarantee it.
training-outside-say =
    "I am sorry. What do you need first?"
    "What is out, I cannot call back. I can tell you what we are doing."
    "What is said here stays here. At home too."
    "It was right to come."
training-outside-call = Your organisation, the same day. Is somebody threatened at home or at work, or does somebody no longer want to live? Then Help now.
training-outside-debrief = To whom do you tell what you hear in the group? Where exactly is your own line?

## When you cannot go on
training-tired-title = When you cannot go on
training-tired-about = This time it is about you.
training-tired-situation =
    You have led the Tuesday group for a year, mostly alone.
    Three weeks ago there was a very hard meeting. You have slept badly since then.
    A harmless message from a member makes you angry. Before each meeting you have a knot in your stomach.
    Yesterday you had a craving, for the first time in a long while. Today is Tuesday.
training-tired-1-ask = What do you do today?
training-tired-1-a = I pull myself together and lead the meeting. They need me.
training-tired-1-a-then =
    It may work tonight, and next Tuesday. You listen with half an ear, and miss what somebody says between the lines. And the craving has somebody it can have all to itself.
    They need a group that lasts. For that, you have to last.
training-tired-1-b = I call my organisation, say how I am, and ask who can take over tonight.
training-tired-1-b-then =
    It is hard to dial, and easier after the first sentence. Somebody else leads, or the meeting is smaller, or it is called off with a kind word. The group survives it.
    You show what you tell the others every week: one may ask for help.
training-tired-1-c = I call the meeting off, and say that I have no time.
training-tired-1-c-then =
    You have a free evening, and that is a lot. But nobody knows how you are, and next Tuesday it all stands before you again.
    To call it off can be right. Tell at least one person the true reason.
training-tired-2-scene = Somebody else leads tonight. You are at home, and the craving is still there.
training-tired-2-ask = What do you do with the evening?
training-tired-2-a = I call one of my own people: "I lead a group and I have a craving." Later I go to a meeting where I am just a member.
training-tired-2-a-then =
    The sentence is out, and the sky has not fallen. In the other group nobody expects anything from you. You can simply be tired.
    Whoever leads needs a place where they do not lead.
training-tired-2-b = I get through it alone. I know all the skills, I teach them.
training-tired-2-b-then =
    You do know a lot, and some of it will help tonight. But knowing is different from being held. A craving grows in secret.
    The skills are the same for you as for the others. The first one is: tell somebody.
training-tired-2-c = I go to the Tuesday meeting after all and tell them everything. I want to be honest.
training-tired-2-c-then =
    Honesty is precious. But tonight the members would look after you, and some would be frightened: if even you, then how can I?
    You can tell the group later, when you stand on firm ground again. Tonight choose people whom you do not have to look after.
training-tired-3-scene = Two weeks later you sleep better. Your organisation asks how you would like to go on.
training-tired-3-ask = What do you say?
training-tired-3-a = "I take it back as it was. I am all right again."
training-tired-3-a-then =
    You are looking forward to it, and that is lovely. But the same load will bring the same night, only sooner.
    It was not you who was too weak. It was too much for one.
training-tired-3-b = "I stop for good. I am not made for this."
training-tired-3-b-then =
    To stop is allowed, always, and without shame. But perhaps it is the tiredness that speaks. You were tired because you cared.
    Decide it in a good week, and talk with somebody who knows the work.
training-tired-3-c = "With a second person, every other week. And after a hard meeting I talk with somebody within a day."
training-tired-3-c-then =
    That is smaller, and it can last. The group gets used to two faces, and if one is ill, the door still opens.
    Fix now who may say to you: "You look tired. Take a break." It is hard to notice it alone.
training-tired-remember =
    Bad sleep, anger over small things, dread before the meeting: signs, not failings.
    Your own recovery comes first.
    Nobody leads alone for long.
    Have a place where you are just a member.
    After a hard meeting: a talk within a day.
training-tired-say =
    "I cannot do tonight. Who can take over?"
    "I lead a group, and I have a craving."
    "The last meeting is still with me. Have you got half an hour?"
training-tired-call = One of your own people, and your organisation. With a craving, or when it gets too dark: Help now. It is there for you too.
training-tired-debrief = What is your first sign that it is too much? Who may tell you?

## Somebody has used today
training-today-title = Somebody comes who has used today
training-today-about = It is the first time in five months, and they came all the same.
training-today-situation =
    Kai comes to the evening meeting, and speaks slowly.
    "I used today. The first time in five months. I nearly did not come."
    Somebody takes a sharp breath. Somebody else writes in the chat: "Then this is the wrong place today."
    Everybody looks at you.
training-today-1-ask = What do you say?
training-today-1-a = "Please come back when it is out of your body. I have to think of the others."
training-today-1-a-then =
    Some groups do it like this, and you want to protect the others. But Kai now goes home, alone, in the most dangerous hours. And learns to say nothing next time.
    Listening to somebody who has used harms nobody. If Kai disturbs the meeting, you can talk about that.
training-today-1-b = "I am glad that you came. First of all: how are you? Are you very sleepy? Is anybody with you?"
training-today-1-b-then =
    Kai is safe for the moment to say how it really is. You hear the voice and the breath, and know whether there is time to talk.
    If Kai can hardly stay awake, or does not answer: call for an ambulance at once.
training-today-1-c = I say thank you and go on with the round. Questions would only shame Kai.
training-today-1-c-then =
    It is considerate. But nobody knows now whether Kai is in danger, and Kai does not know either whether it was heard.
    A question about safety does not shame. It says: we want you to live.
training-today-2-scene = Kai is awake and talks clearly enough. Kai is alone at home, and has no naloxone.
training-today-2-ask = What do you say now?
training-today-2-a = "After five months your body can handle much less. Who can be with you for the next hours? Could they bring naloxone?"
training-today-2-a-then =
    Kai had not thought of that. A friend comes over with naloxone. The two of them stay up, and keep the phone near.
    After a break the danger is greatest, with everything on top making it worse, alcohol and calming pills too. To say so is no blame.
training-today-2-b = "Lie down and sleep. Tomorrow everything looks better."
training-today-2-b-then =
    You wish Kai some rest. But alone and asleep is where an overdose goes unnoticed.
    First company and naloxone, then rest.
training-today-2-c = "What was it, and how much? Then I can tell you whether it is dangerous."
training-today-2-c-then =
    You want to judge it rightly. But nobody can. What is sold is seldom what it is said to be, and your "that is all right" could cost a life. The amounts are also hard to hear for the others.
    Go by what you see: sleepy, slow breath, hard to wake. That decides.
training-today-3-scene = A friend is on the way to Kai. Kai stays and listens. At the end Kai says softly: "So I am at day one again."
training-today-3-ask = What do you answer?
training-today-3-a = "Yes. But you did it once, so you can do it again."
training-today-3-a-then =
    It is meant to give courage. But you have just taken five months away, and shame is what makes many people use again.
    Nothing has to start from zero. What Kai learned in five months is still there.
training-today-3-b = "Those five months are yours, and they stay. Today is one day among them. What do you need tomorrow?"
training-today-3-b-then =
    Kai is quiet, and then says: "Somebody who asks how I am." Two people raise a hand.
    Tomorrow is a good moment for a call, for the prescriber, and for the plan. Not tonight.
training-today-3-c = "How did it come to that? Did you not go to meetings any more?"
training-today-3-c-then =
    You would like to understand it. Tonight it sounds like a hearing, and Kai defends, or hangs up.
    To look at what came before is worth a lot. In some days, when Kai wants to, and without "why did you not".
training-today-remember =
    "I am glad that you came" is the first sentence.
    Ask first: sleepy? breath? with somebody? naloxone?
    After a break the body can handle much less. Say it.
    Do not judge amounts. Go by what you see and hear.
    Nothing is reset. All the days still count.
    Ask again the next day.
training-today-say =
    "I am glad that you came. Are you very sleepy?"
    "Your body can handle less now. Who can be with you?"
    "Your days are yours, and they stay."
training-today-call = Hard to wake, slow breath, blue or grey lips: the emergency number at once. Otherwise somebody who comes over, or a line that stays on the phone.
training-today-debrief = What does your face show when somebody tells you that they have used? What would you like it to show?

## A fight in the chat
training-chat-title = A fight in the chat
training-chat-about = While somebody speaks of a loss, two others quarrel in writing.
training-chat-situation =
    Luz is talking about the death of her mother.
    Meanwhile Robin writes in the chat: "Some of us work on ourselves. Others only complain."
    Sam writes: "Say that to my face, coward." Within a minute there are nine messages. People take sides.
    Luz falters: "Am I disturbing you?"
training-chat-1-ask = What do you do?
training-chat-1-a = I write in the chat: "Calm down, both of you."
training-chat-1-a-then =
    Your line is number ten, and scrolls away like the others. Luz still does not know whether anybody is listening.
    "Calm down" seldom calms anybody. And a fight in writing is best stopped by a voice.
training-chat-1-b = I say aloud: "I am stopping us for a moment. Please all leave the chat alone now. Luz, we are with you. Robin, Sam, I will talk with each of you afterwards."
training-chat-1-b-then =
    It gets quiet. Luz can go on, or rest. The two know that they will be heard, only not now and not here.
    You have taken no side. You have protected the one who was speaking.
training-chat-1-c = I read the messages out, and ask the group who is right.
training-chat-1-c-then =
    You want it out in the open. Now twelve people are judges, and the loser may not come back. Luz's mother is forgotten.
    It is not about who is right, but about how we can go on.
training-chat-2-scene = You have stopped the meeting with your voice. Sam stops. Robin goes on writing.
training-chat-2-ask = What do you do about Robin?
training-chat-2-a = I take Robin out of the group for good.
training-chat-2-a-then =
    It is quiet at once. But the others have seen how quickly one can be gone, and Robin is out on the street with all that anger.
    To bar somebody is for two people to decide, and not in the heat of it.
training-chat-2-b = I let it be. Whoever does not want to read it can look away.
training-chat-2-b-then =
    You want to save your strength. But what you leave standing is allowed from now on, so the others read it. And Luz reads it too.
    One clear sentence costs less than a group that no longer feels safe.
training-chat-2-c = I write to Robin alone: "Please stop now. If you go on, I take you out for today, and we talk tomorrow." And I keep to it.
training-chat-2-c-then =
    Robin has a choice, and nobody is watching. Most people stop then. If not, it is for today only, and the talk is already agreed.
    Say what happens next, do exactly that, and no more.
training-chat-3-scene = After the meeting Sam writes: "You were on Robin's side."
training-chat-3-ask = What do you answer?
training-chat-3-a = "Tell me how it was for you. I will ask Robin the same. Then we see what you both need to sit in one room again."
training-chat-3-a-then =
    Sam tells more than the chat did: it was about something older. Often two talks are enough, and then a short one with all three.
    Somebody who was heard can let go of being right.
training-chat-3-b = "You were both equally bad. Let us forget it."
training-chat-3-b-then =
    You want to be fair, and done with it. But equally is seldom true, and what is forgotten by order comes back next week.
    Ask each of them, even if it is tiring.
training-chat-3-c = "You are right, Robin is difficult. But that stays between us."
training-chat-3-c-then =
    Sam is content, and will quote you in the next fight. From then on you are part of it.
    You can understand Sam without speaking about Robin.
training-chat-remember =
    Stop a fight in writing with your voice.
    Protect first the one who was speaking.
    Take no side. Listen to each alone.
    Say what happens next, and do just that.
    Two people decide about barring, another day.
    Come back to it in the next meeting, in one sentence.
training-chat-say =
    "I am stopping us for a moment."
    "I will talk with each of you afterwards. Not now, and not here."
    "Please stop now. If you go on, it is over for today, and we talk tomorrow."
    "Tell me how it was for you."
training-chat-call = Usually nobody but your second facilitator. Has somebody threatened to hurt somebody, or themselves? Then Help now, and your organisation.
training-chat-debrief = When two people fight, what do you do first: soothe, judge or disappear? When does that help?
