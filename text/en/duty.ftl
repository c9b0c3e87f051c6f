# Who is there, the rota, signing off, and the path to safety.

## The line above every place to write
duty-on = { $names } { $count ->
    [one] is
   *[other] are
  } on duty until { $time }.
duty-on-somebody = A facilitator is on duty until { $time }.
duty-training = { $names } is here until { $time }, and still in training. Nobody is on duty who may answer alone.
duty-nobody = Nobody is on duty here right now.
duty-next = Next time: { $when }.
duty-no-next = No next time is planned.
duty-organisation = Somebody of { $name } is on duty.
duty-organisation-next = Somebody of { $name } is there: { $when }.
duty-unknown = We cannot see who is on duty without a connection.
duty-old = As it was at { $time }. There is no connection, so this may have changed.
duty-talk-now = To talk to somebody now:
duty-number = { $name }: { $number }
duty-safety = I need help now
duty-here = I am here
duty-here-again = I am still here
duty-here-hint = For 30 minutes everybody in the group sees that you are on duty. Then it ends by itself.
duty-going = I am going
duty-here-until = Everybody sees that you are here until { $time }.
duty-here-training = Everybody sees that you are here. You are not signed off yet: it does not say that somebody is on duty.
duty-gone = It no longer says that you are here.

## A wall that is open only while somebody is there
duty-only = Open only while somebody is on duty
duty-only-hint = At other times people can read and react, and write to nobody. They see why, and when it opens.
duty-closed-title = Nobody can answer here right now
duty-closed = This group takes new words only while somebody is on duty, so that nobody writes into silence.
duty-closed-works = You can still read, send a kind word, and tell the facilitators that you are worried. What you began to write is kept.

## The rota
rota-title = Who is there when
rota-lead = Times at which a facilitator is on duty. All in the group see the next one.
rota-none = No times yet
rota-none-more = Agree on a first time, even a short one. An hour that is kept is worth more than a day that is not.
rota-coming = Coming up
rota-time = { $when }, { $length }
rota-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
  }
rota-minutes = { $minutes } minutes
rota-you = You
rota-somebody = A facilitator
rota-wanted = Somebody else is wanted for this one
rota-offer = I cannot make it
rota-offered = The others see that somebody else is wanted. Until then it is still yours.
rota-keep = I can make it after all
rota-kept = It is yours again.
rota-take = I take it
rota-taken = It is yours now. Thank you.
rota-plan = The weekly plan
rota-every = { $days }, { $time }, { $length }
rota-zone = Times in { $zone }
rota-end = End it
rota-ended = It is no longer in the plan.
rota-end-ask = End this time for good?
rota-end-more = It is taken out of the plan from now on. Single dates that others took go with it.
rota-add = Add a time
rota-add-title = A new time
rota-who = Who
rota-days = On these days, every week
rota-from = From which day on
rota-at = Begins at
rota-long = How long
rota-zone-field = Time zone
rota-add-do = Put it in the plan
rota-added = It is in the plan.
rota-notes = Words for the next one
rota-notes-lead = Only the facilitators of this group can read these.
rota-note-field = What should the next one know?
rota-note-do = Leave it
rota-note-left = Left for the next one.
rota-note-mine = From you, { $when }
rota-note-other = { $when }
rota-feed = In my calendar
rota-feed-lead = Your own times, for the calendar on your phone. It says one word that you choose, and nothing about this place.
rota-feed-word = The word in your calendar
rota-feed-default = Busy
rota-feed-do = Make the address
rota-feed-made = Copy this address into your calendar as a subscription. It is shown this once. Whoever has it sees when you are busy.
rota-feed-end = End all my calendar addresses
rota-feed-ended = They no longer work.

## Training and signing off
signoff-title = My sign-off
signoff-hint = Training, practice and who vouches for me
signoff-why = Looking after a group takes practice. Two people who did it before vouch for you, once a year. Until then you help, together with somebody who is signed off.
signoff-state-none = Not begun
signoff-state-in_training = In training
signoff-state-signed_off = Signed off
signoff-state-refresher_due = Signed off, refresher due
signoff-state-expired = Run out
signoff-more-none = Go through the training first. Then ask somebody who is signed off to watch you once in a group.
signoff-more-in_training = You may help, but not look after a group alone. While only you are there, the group sees that nobody is on duty.
signoff-more-signed_off = You may look after a group alone.
signoff-more-refresher_due = You still may look after a group alone. Go through the training again and ask two people to sign you off once more.
signoff-more-expired = Your last sign-off is more than a year ago. While only you are there, the group sees that nobody is on duty. Go through the training again and ask two people.
signoff-until = Good until { $day }
signoff-observed = Practice that somebody watched
signoff-signed = Sign-offs by different people
signoff-of = { $done } of { $wanted }
signoff-training = Go to the training
signoff-alone-title = You look after this group without a sign-off
signoff-alone = That is all right for a beginning. It also means: while only you are there, the group sees that nobody is on duty.
signoff-alone-do = What to do: go through the training, and tell your account code to the people who run this place. They can sign you off, or send somebody who is.
signoff-code = Tell my account code
signoffs-title = Training and sign-offs
signoffs-lead = Who may look after this group alone, and who is still learning.
signoffs-observe = I watched them lead
signoffs-sign = I sign them off
signoffs-yourself = Nobody signs off themselves.
signoffs-only-signed = To sign somebody off you need to be signed off yourself.
signoffs-sign-ask = Sign off { $name }?
signoffs-sign-more = You say: I know how this person leads, and I would leave the group in their hands. A second person must say so too. It counts for a year.
signoffs-observed-done = Noted.
signoffs-signed-done = Noted. Thank you for vouching.

## After a hard moment
debrief-title = After a hard moment
debrief-hint = Six quiet questions, for you alone
debrief-lead = Something heavy happened. Take five minutes before you go on. What you write here is not stored and not sent. It is gone when you leave this page.
debrief-what = What happened, in two sentences?
debrief-body = Where do you feel it in your body now?
debrief-did = What did you do that helped, even a little?
debrief-carry = What are you still carrying that is not yours to carry?
debrief-need = What do you need today: food, sleep, air, somebody?
debrief-who = Whom will you tell, and when?
debrief-people = You should not be alone with it
debrief-people-more = Speak with another facilitator today. No names are needed.
debrief-duty = See who is on duty
debrief-break = You may step back for a while. Give a time away on the rota: nobody asks why.

## The path to safety
safety-title = Help now
safety-lead = You do not have to explain anything. Nothing here calls or tells anybody by itself.
safety-now = Are you safe right now?
safety-wake = Somebody is blue or will not wake up
safety-wake-hint = What to do, step by step, with a timer for breathing
safety-danger = I am in danger, or I want to die
safety-danger-hint = The numbers that answer now
safety-used = I just used, or I am about to
safety-used-hint = What keeps you alive tonight
safety-call-emergency = Call { $number }
safety-call = Call { $number }
safety-text = Text { $number }
safety-lines = Call or text a line
safety-lines-more = They are there for anything that is heavy, not only for the worst.
safety-lines-unknown = We know no line for your country yet. In most of the world 112 or your local emergency number answers.
safety-all-lines = All numbers, also of other countries
safety-unchecked = We could not check this number ourselves.
reach-title = Reach { $name } itself
reach-email = Write to { $address }
safety-duty = Tell the person on duty
safety-duty-which = Which group?
safety-duty-none = You are in no group on this device. The lines above answer you too.
safety-duty-locked = Your groups open once there is a connection. The lines above answer you now.
safety-duty-on = { $names } is on duty until { $time }.
safety-duty-off = Nobody is on duty right now. It reaches the facilitators when they look. Do not wait for them: the lines above answer now.
safety-duty-field = What should they know?
safety-duty-default = I am not doing well. Please look in on me.
safety-duty-see = See it before it goes
safety-duty-preview = This is what the facilitators of { $group } will read:
safety-duty-from = From { $name }, about themselves
safety-duty-preview-team = Read by the { $count ->
    [one] one person
   *[other] { $count } people
  } who look after { $group }.
safety-duty-preview-safety = Read by the { $count ->
    [one] one person
   *[other] { $count } people
  } of the organisation’s safety team.
safety-duty-nobody = In this group there is nobody who could read it now. Please use one of the lines above.
safety-duty-do = Send it
safety-duty-sent = It is on its way to them. Stay where somebody can reach you.
safety-duty-queued = It goes out as soon as there is a connection. Do not wait for it: call one of the lines above.
safety-people = My people
safety-people-more = One person is enough. You may use these words:
safety-people-words = I am not doing well. Can you stay with me for a while, here or on the phone?
safety-people-send = Send it to somebody
safety-people-copied = Copied. Paste it to somebody you trust.
safety-people-group = Write to { $name }
safety-people-own = What you told yourself when you were well
safety-calm = Stay with something calm
safety-breathe = Breathe together
safety-breathe-hint = In for 4, out for 6. No sound.
safety-ground = Five things around you
safety-ground-hint = Come back into the room
safety-danger-page = What happens when I say that I am in danger here
safety-everything = All of “Help now”

breathe-in = In
breathe-out = Out
breathe-seconds = { $seconds }
breathe-lead = Let your shoulders drop. Breathe in with the circle, and out even more slowly. Stop whenever you like.
breathe-start = Begin
breathe-stop = Stop
breathe-round = { $count ->
    [one] 1 breath
   *[other] { $count } breaths
  }
ground-lead = Slowly, one after the other. Say them aloud or only in your head.
ground-see = 5 things you can see
ground-feel = 4 things you can feel, such as your feet on the floor
ground-hear = 3 things you can hear
ground-smell = 2 things you can smell
ground-taste = 1 thing you can taste, or a slow breath
ground-next = Next
ground-again = Once more
ground-done = You are here. This moment is one you got through.

wake-title = They will not wake up
wake-lead = You do not have to be sure. Do this now.
wake-breath-title = Breathe for them
wake-now = Breathe now
wake-next = Next breath in
wake-every = One breath every 5 seconds. Head back, nose shut, see the chest rise.
wake-start = Start the timer
wake-stop = They breathe by themselves
wake-breaths = { $count ->
    [one] 1 breath
   *[other] { $count } breaths
  }
wake-naloxone = I gave naloxone
wake-naloxone-none = No naloxone? Go on breathing for them. That keeps them alive.
wake-since = Naloxone given { $minutes } ago
wake-since-wait = Still nothing 2 to 3 minutes after it? Then give a second one.
wake-since-second = No breathing yet? Give the second naloxone now, in the other nostril.
wake-second = I gave the second one
wake-since-after = Second naloxone given { $minutes } ago
wake-since-stay = Go on breathing for them until help is there.
wake-minutes = { $minutes } min { $seconds } s
wake-undo = That was a mistake
wake-steps = All the steps
