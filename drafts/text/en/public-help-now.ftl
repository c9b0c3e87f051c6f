# Help now. It has to be read by somebody frightened, on a small old phone, with no time.

help-title = Holdfast – right now
help-heading = Help now
help-lead = You are not in trouble here. Nobody judges you. Choose what fits.
help-choose = Choose what fits
help-choose-used = I have just used
help-choose-alone = I am about to use alone
help-choose-overdose = Somebody does not wake up
help-choose-craving = I want to use and do not want to
help-choose-lines = I need a person to talk to
help-emergency = Emergency: { $number }
help-emergency-call = Call { $number }
help-emergency-elsewhere = Call the emergency number of where you are.
help-call = Call { $number }
help-text = Text { $number }
help-tty = TTY { $number }

help-used-heading = I have just used
help-used-lead = Good that you are here. Staying awake with somebody near is what counts now.
help-used-1 = Get near a person. Call somebody, open the door, go where people are.
help-used-2 = Nobody there? Call a line where somebody stays on the phone with you.
help-used-3 = Put naloxone where it can be seen. Tell the person where it is.
help-used-4 = Take nothing else on top. Alcohol and sleeping pills make it harder to breathe.
help-used-5 = Very sleepy, or breathing feels hard? Call the emergency number now.
help-used-tolerance = After a break, even a short one, your body is not used to it any more. The danger of an overdose is higher than before.
help-used-kind = Your days in recovery are not lost. When you are safe, tell one person you trust.

help-alone-heading = I am about to use alone
help-alone-lead = You matter more than the rules. Please do not be alone with it.
help-alone-1 = Call a line where somebody stays on the phone. If you stop answering, they send help.
help-alone-2 = Or tell somebody near you. Agree that they look in on you in a few minutes.
help-alone-3 = Unlock the door. Put naloxone where it can be seen.
help-alone-4 = Danger is highest after prison, detox or hospital, and after any break.
help-alone-none = We know of no such line in this country. Call or text somebody you trust and ask them to stay on the phone.

help-overdose-heading = Somebody does not wake up
help-overdose-signs-heading = It may be an overdose when they
help-overdose-sign-1 = do not wake up
help-overdose-sign-2 = breathe slowly, hardly, or not at all
help-overdose-sign-3 = gurgle or snore strangely
help-overdose-sign-4 = have blue or grey lips or nails
help-overdose-sign-5 = have very small pupils
help-overdose-steps-heading = What to do
help-overdose-step-1 = Shout and shake them. Rub the middle of the chest hard with your knuckles, 5 to 10 seconds.
help-overdose-step-2 = No answer: call the emergency number. Say "not breathing, not responding" and where you are. Put the phone on loudspeaker.
help-overdose-step-3 = Give naloxone at once if you have it. Nose spray: lay them on their back, tilt the head back, tip into one nostril, press. Two people there? One calls, one gives it.
help-overdose-step-4 = Breathe for them: tilt the head back, hold the nose, two breaths. Then one breath every 5 seconds. Press the chest too if you learned how, or if the phone tells you to.
help-overdose-step-5 = Still no answer after 2 to 3 minutes: second dose of naloxone, in the other nostril.
help-overdose-step-6 = They breathe again: roll them on their side, top knee bent, so that they do not choke.
help-overdose-step-7 = Stay until help is there. Naloxone wears off after 30 to 90 minutes, and the overdose can come back.
help-overdose-never-heading = Do not
help-overdose-never = Put them in a cold shower, slap them, make them throw up, or inject anything else.
help-overdose-unsure = Not sure what they took? Give naloxone all the same. It does no good against sleeping pills, xylazine or medetomidine, but opioids are often there too.
help-overdose-law = Most US states protect people who call for help in an overdose.
help-overdose-source = Steps after the Overdose Prevention and Response Toolkit of SAMHSA (public domain).

help-craving-heading = I want to use and do not want to
help-craving-1 = A craving is a wave. It rises, and it falls again.
help-craving-2 = Go somewhere else. Another room, outside, to people.
help-craving-3 = Breathe in slowly, breathe out more slowly. Ten times.
help-craving-4 = Hungry, angry, lonely, tired? Mend one of them first.
help-craving-5 = Write or call one of your people: "I have a craving. Can you stay with me for a bit?"
help-craving-6 = Take your medication as it was prescribed. It helps against this.

help-lines-heading = I need a person to talk to
help-lines-in = Lines in: { $country }
help-lines-none = We have no lines for this country yet.
help-lines-other = Another country
help-lines-checked = Checked on { $date }
help-lines-unchecked = Check this number before you use it: nobody has checked it lately.
help-offline = This page also opens without a line, once you have seen it on this device.
help-naloxone-heading = Naloxone
help-naloxone = A spray that can bring back breathing in an opioid overdose. It cannot make anybody high, and it does no harm to somebody who took no opioids. Ask a pharmacy, a clinic or a needle exchange. Keep it where others find it.
