# Safe hands: hiding, reporting, being worried, what a team does about it, blocking, and the yearly question.

# For oneself.
hide-do = Hide for me
hide-show = Show me again
hide-done = Hidden for you. Nobody else notices.
hide-person-do = Hide this person for me
hide-person-done = What { $name } writes is folded for you. Nobody else notices.
hide-shown = You see it again.
veil-hidden = You hid this
veil-hidden-person = From somebody you hid
veil-blocked = From somebody you blocked
veil-muted = Written while this person was asked to pause
hidden-title = What I hid
hidden-lead = Only you see this list. You can change your mind any time.
hidden-none = You have hidden nothing here
hidden-none-more = Every message and every person has a menu with “Hide for me”.
hidden-person = Everything from this person is folded for you.
hidden-blocked = Blocked in all groups.
hidden-post = From { $name }
hidden-post-older = An older message
block-do = Block this person
block-lift = Unblock
block-ask = Block { $name }?
block-lift-ask = Unblock { $name }?
block-lift-more = What they write is unfolded again. They are not told.
block-done = { $name } is blocked.
block-lifted = Unblocked.
block-does = What it does
block-does-fold = What they write is folded for you, in every group you share.
block-does-talk = They cannot ask to talk with you alone.
block-does-quiet = They are not told. You can undo it any time.
block-does-not = What it does not do
block-does-not-leave = They stay in the group. Only its facilitators can remove somebody.
block-does-not-hide = What you write to the group they can still read.
block-report = Did they do something that could hurt you or others? Please report it too, so that somebody can act.

# Reporting, and being worried.
report-do = Report
report-title = Report: { $name }
report-lead = Thank you for looking after the group. You need no proof, and you may be wrong.
report-why = What is it about?
report-choose = Please choose what fits best. “Something else” is fine too.
report-words = In your words
report-words-hint = You may leave this empty.
report-along = What else should they see?
report-along-hint = Only what you tick is sent along, up to { $count }. The rest stays where it is.
report-along-note = Folded behind the note: { $note }
report-no-words = A picture or a voice note, without words
report-check = This is what you send
report-check-reason = What it is about:
report-check-words = Your words:
report-check-none = No message goes along.
report-who = Who will read it
report-readers-team = { $count ->
    [one] One facilitator of this group.
   *[other] The { $count } facilitators of this group.
  }
report-readers-safety = { $count ->
    [one] One person of the organisation's safety team. The facilitators of this group do not get it.
   *[other] The { $count } people of the organisation's safety team. The facilitators of this group do not get it.
  }
report-readers-unknown = Those who look after this group. How many they are shows when you are connected.
report-unnamed = { $name } and the group are never told who reported. The app does not show your name to those who read it either. The report is signed by you, so that nobody can make one up: a reader who takes the app apart could find out.
report-unvouched-title = This group has not checked its safety team yet
report-unvouched = The server says that this is your organisation's safety team, with these words:
report-unvouched-choice = If you can, ask somebody of the organisation whether the words are theirs. You can also send it now. If the server lied, whoever runs it could read this report.
report-offline = You are offline. It is kept here, locked, and goes out by itself.
report-send = Send the report
report-urgent-title = Could they be in danger now?
report-urgent = Do not wait for anybody to read this. “Help now” has the steps for an overdose and the lines that answer at once.
report-sent = It is on its way. Thank you.
report-queued = You are offline. The report is kept here and goes out by itself when you are connected.
report-next = What happens now
report-next-team = A facilitator takes it and looks. They decide what the group needs.
report-next-safety = Somebody from the safety team takes it and looks. It goes past this group's facilitators.
report-next-waiting = If nobody takes it within 30 minutes, a second person is asked. After an hour it goes to the organisation’s safety team, if this group has one it trusts.
report-next-quiet = { $name } is not told who reported. You may not hear what was done, to protect everybody.
report-next-copy = A copy for you is kept for 30 days under “What I reported”.
report-yourself = For your own peace
report-back = Back to the group
report-nobody-title = There is nobody here who could take this
report-nobody = This group has no other facilitator, and its organisation has no safety team yet. We will not pretend that somebody reads it. You can block this person, leave the group, or talk to a line that answers now.
worry-do = I'm worried about this person
worry-title = Worried about { $name }
worry-lead = This is care, not a complaint. Somebody from the team will look after them.
worry-what = What worries you?
worry-send = Tell the team
worry-sent = Thank you for looking out for somebody

reason-harm_to_self = Wanting to die, or hurting themselves
reason-overdose = An overdose, or close to one
reason-sourcing = Buying, selling or offering drugs
reason-romantic = Romantic or sexual approach
reason-harassment = Pressing, threatening or mocking somebody
reason-medication_shaming = Shaming somebody for their medication
reason-privacy = Telling what is private about somebody
reason-under_age = May be under 18
reason-norms = Something else against the norms
reason-other = Something else
reason-appeal = Asks for somebody else to look again

my-reports-title = What I reported
my-reports-hint = Your copies of the last 30 days
my-reports-lead = Only you can read these copies. They show what was there, even if it was taken back since.
my-reports-none = Nothing in the last 30 days
my-reports-until = Kept until { $when }.
my-reports-forget = Throw away my copy
my-reports-forget-ask = Throw away your copy?
my-reports-forget-more = The report itself stays with those who got it. Your copy cannot come back.

# The team's queue.
queue-title = Worries and reports
queue-safety-team = Safety team
queue-lead = Only the team reads this. Nobody outside it is ever told who wrote or who decided.
queue-see = Look at them
queue-open = { $count ->
    [one] 1 worry is being looked after
   *[other] { $count } worries are being looked after
  }
queue-unclaimed = { $count ->
    [one] 1 worry waits for somebody
   *[other] { $count } worries wait for somebody
  }
queue-none = Nothing is waiting
queue-none-more = When somebody reports or worries, it appears here by itself.
queue-list-open = Nobody has taken these yet
queue-list-claimed = Being looked after
queue-list-closed = Closed
queue-about = About { $name }
queue-worried-about = Somebody is worried about { $name }
queue-nobody-yet = Waiting for { $waited }
queue-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
queue-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
  }
queue-days = { $count ->
    [one] 1 day
   *[other] { $count } days
  }
queue-mine = You take care of it
queue-somebody = Somebody takes care of it
queue-somebody-more = Somebody else of the team takes care of it. You can leave a note for them.
queue-closed = Closed
queue-handed-second_person = A second person was asked.
queue-handed-organisation = The organisation was told that this waits.
queue-bar-waits = A bar waits for a second person.
queue-gone = This is no longer here. It was closed some time ago, or it belongs to another team.
queue-back = To all worries
queue-urgent-title = Look at this first
queue-urgent = Write to the person, simply and kindly: ask if they are safe now. The steps for an overdose and the lines to call are under “Help now”.
queue-words = What was written with it
queue-sent = What was sent along
queue-reported = this was reported
queue-worrying = this worries somebody
queue-verified = Checked on this device: written by these people in this group, and unchanged.
queue-context = Around it
queue-context-none = This device has nothing of it.
queue-look = See what was written around it
queue-done = What was done
queue-what-now = What now?
queue-claim-more = Take it, so that everybody knows that it is looked after. You can give it back.
queue-not-you = You acted on this before. Now somebody else looks at it, to be fair.
queue-safety-can = You are not in that group, so you cannot write or remove there. Removing a facilitator is done on the organisation's page.

act-for-person = For the person
act-for-team = For the team
act-claim = I take this
act-give_back = Give it back
act-reopened = Open it again
act-note = Leave a note
act-note-more = For the team only. { $name } does not see it.
act-talked_to = Write to them
act-talked_to-more = { $name } gets your words as a message from the facilitators, without your name.
act-hid = Hide what was reported
act-hid-more = The group no longer sees it. { $name } reads why. You can show it again.
act-hid-words = We hid something you wrote, because it could hurt others here. You are still welcome. If you see it differently, you can ask somebody else to look.
act-muted = Pause their writing
act-muted-more = { $name } can read, and give kind words, but not write until the time is over. You can end it earlier.
act-muted-words = We ask you to pause writing here for a while. You can still read. You are still part of this group.
act-listen_only = Listen only in meetings
act-listen_only-more = { $name } can be in meetings and listen, and write as before.
act-listen_only-words = We ask you to only listen in meetings for a while. You are still part of this group.
act-removed = Remove from the group
act-removed-more = { $name } can no longer read or write anything new here. They read your words once more.
act-removed-words = We had to take you out of this group, to keep everybody safe. It does not take away what you have reached. You can ask somebody else to look again.
act-bar_proposed = Remove and keep out
act-bar_proposed-more = This asks a second person to decide. Only then is { $name } removed and kept out, with this device, with this account and by the link they came with.
act-bar_confirmed = Keep them out
act-bar_confirmed-more = { $name } is removed and cannot come back with this device, with this account or by the link they came with.
act-bar_confirmed-words = Two of us decided that you cannot come back to this group, to keep everybody safe. It does not take away what you have reached. You can ask somebody else to look again.
act-bar_declined = Do not keep out
act-bar_declined-more = { $name } is not kept out. Say to the team why.
act-closed = Close this
act-closed-more = It is done for now. It can be opened again.
act-handed_over = Hand to the organisation
act-handed_over-more = Somebody from outside the group should look. Say what they need to know about { $name }.
act-words = Your words to { $name }
act-words-hint = Say what happened and what you ask for. No blame, no diagnosis.
act-words-missing = A few words are needed here.
act-note-hint = What was done, or what the next one should know.
act-note-field = A note for the team
act-how-long = For how long?
act-final = This cannot be undone here. To come back they need a new link.
act-noted = Done, and noted for the team.
act-ended = Ended. They can write and speak as before.
measure-muted = { $name } cannot write here until { $when }.
measure-listen_only = { $name } only listens in meetings until { $when }.
measure-end = End this now
bar-propose = Ask to keep this account out
bar-confirm = Keep them out
bar-decline = Do not keep out
bar-two = It takes two people, so that nobody decides this alone.
bar-proposed = Somebody asks to keep { $name } out
bar-proposed-mine = You asked. A second person has to decide.
bar-proposed-other = Read what happened, then decide. Both answers are fine.
bars-open = See who is kept out
bars-title = Who is kept out
bars-lead = It takes two people to keep somebody out, and two to let them back in. Nobody is told who decided.
bars-none = Nobody is kept out of this group.
bars-nameless = Somebody who was here
bars-confirmed = They cannot come back.
bars-proposed = Somebody asks to keep them out. A second person has to decide.
bars-proposed-mine = You asked to keep them out. A second person has to decide.
bars-lift_proposed = They cannot come back yet. Somebody asks to let them in again, and a second person has to decide.
bars-lift_proposed-mine = They cannot come back yet. You asked to let them in again, and a second person has to decide.
bar-propose_lift = Ask to let them back in
bar-confirm_lift = Let them back in
bar-decline_lift = Leave it as it is
bars-ask-confirm = Keep { $name } out?
bars-ask-decline = Not keep { $name } out?
bars-ask-propose_lift = Ask to let { $name } back in?
bars-ask-confirm_lift = Let { $name } back in?
bars-ask-decline_lift = Leave it as it is for { $name }?
bars-lift-more = It takes two people. Somebody who may come back needs a new link.
bars-done-confirm = They are kept out.
bars-done-decline = They are not kept out.
bars-done-propose_lift = Asked. A second person has to decide.
bars-done-confirm_lift = They can come back with a new link.
bars-done-decline_lift = Nothing changes: they stay out.

did-claim = Taken
did-give_back = Given back
did-note = Note
did-talked_to = Written to the person
did-hid = Hidden from the group
did-muted = Writing paused
did-listen_only = Listening only in meetings
did-removed = Removed from the group
did-bar_proposed = Asked to keep out
did-bar_confirmed = Kept out
did-bar_declined = Not kept out
did-closed = Closed
did-reopened = Opened again
did-handed_over = Handed to the organisation

alert-title = { $count ->
    [0] What was told of this account is more than 90 days ago
    [one] One person told of the same account
   *[other] { $count } different people told of the same account
  }
alert-more = { $count ->
    [0] First { $when }.
    [one] From one group, first { $when }.
   *[other] From { $count } groups, first { $when }.
  }
alert-reference = Reference: { $reference }.
alert-new = Nobody has looked at it yet. What they wrote is with their groups' teams, or in the list below.
alert-looked_at = Somebody looked at it.
alert-bar_proposed = Somebody asks to keep this account out. A second person has to decide.
alert-barred = This account is kept out.
alert-lift_proposed = This account is kept out. Somebody asks to let it back in, and a second person has to decide.
alert-look = I have looked at it
alert-bar-everywhere = The account is kept out of every group of this organisation.
alert-lift-everywhere = The account can come back into every group that has a link for it.

# What a person reads who was spoken to.
word-title = From the facilitators
word-hidden = What you wrote is hidden from the group.
word-muted = You cannot write here for now. Reading works as before.
word-listen_only = In meetings you can listen, not speak.
word-removed = You are no longer in this group.
word-until = This lasts until { $when }.
word-from = The team speaks together. It does not say who wrote this.
word-read = I have read it
muted-title = You can write here again from { $when }
muted-why = The facilitators wrote:
muted-still = You can still read everything, give kind words, change your name, and leave. Your drafts are kept. If it is urgent, “Help now” is always open.
muted-write = You can write again from { $when }
appeal-do = Ask somebody else to look again
appeal-lead = Somebody who did not decide it will read this. Asking cannot make it worse.
appeal-words = What should they know?
appeal-words-hint = What happened, as you see it. What would be fair?
appeal-missing = Write a few words, so that they know what to look at.
appeal-send = Ask
appeal-sent = You asked for another look
appeal-sent-more = Somebody who did not decide it reads your words. The answer comes as a message on the group's page.
appeal-meanwhile = Until then it stays as it is. If you need somebody now, help is one tap away.

# The organisation, seen from a group.
acts-title = What the organisation did here
acts-lead = It cannot read your group. It can remove a facilitator, or name one when there is none. Every time is listed here, for all to see.
acts-none = It has done nothing here.
acts-removed_facilitator = { $name } was removed as a facilitator.
acts-made_facilitator = { $name } was made a facilitator.
compare-title = Words to compare
compare-lead = Read these words aloud with somebody else from the group. They are English on every phone, so that they can be compared. If theirs are the same, nobody slipped in between. If not, tell a facilitator in person.
compare-safety-team = The safety team that reads reports
compare-new-team = The server says that your organisation has this safety team. It would read reports about facilitators. Have somebody of the organisation read you its words, by phone or in person. Are they these?
compare-new-team-same = Yes, the words are the same
name-team = Check your safety team
name-team-why = Your organisation has a safety team. Until you have compared its words, a report about you or another facilitator has no sure way, and a worry that nobody takes up stays here.
name-team-do = Compare the words
compare-new-team-other = If they are not, do not tap. Tell somebody of the organisation in person: this server may be lying to you.
compare-steward = The organisation's key
compare-none = This group's organisation has neither a safety team nor a key yet.

# Norms.
norms-edition = Edition { $number }, since { $when }
norms-agreed = You agreed on { $when }
norms-translated = These lines are shown in your language.
norms-as-written = As they were written
norms-in-mine = In my language
norms-new = New
norms-gone-title = No longer in the norms
norms-care = Is somebody not keeping to this? Open the menu of what they wrote and choose “Report”.
join-missing-norms = Please read the norms and tick this to go on.
join-missing-age = Please tick this to go on.
join-missing-name = Please choose a name. Any name that is not your real one.

# Once a year, for nobody else.
free-choice-title = Is being here still your free choice?
free-choice-lead = We ask once a year. Only you see your answer, and nothing happens by itself.
free-choice-yes = Yes
free-choice-not-sure = I am not sure
free-choice-no = No
free-choice-yes-next = Good. We ask again in a year. You can change your mind any day.
free-choice-not-sure-title = It is fine not to be sure
free-choice-no-title = Thank you for being honest with yourself
free-choice-yours = You never have to be here. You can leave a group in its menu, and nobody is told why.
free-choice-less = You can also stay and share less: hide people, leave the list of members, or only read.
free-choice-pressed = If somebody presses you to be here, or to show them what you write, you can talk to a person outside.
free-choice-talk = Talk to somebody now
free-choice-me = What I can change
