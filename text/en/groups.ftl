# Groups: the list, founding one, settings and norms, members, the door, links.

groups-title = Your groups
groups-none = No group yet
groups-none-more = Follow a link somebody gave you, or start a group of your own.
groups-past = Groups you are no longer in
groups-you-wait = You are in the waiting room
groups-removed = You are not in this group now
groups-left = You left
groups-stopped = Stopped: something is not right with the server
groups-alone = Only you so far
groups-members = { $count ->
    [one] One person
   *[other] { $count } people
  }
groups-last = newest { $when }
groups-unread = { $count ->
    [one] 1 new
   *[other] { $count } new
  }
groups-unread-short = { $count } new
groups-waiting = { $count ->
    [one] 1 person waits at the door
   *[other] { $count } people wait at the door
  }
groups-norms-changed = Norms changed

medication-welcome = Medication is welcome here
medication-welcome-more = Methadone, buprenorphine and naltrexone are recovery. Nobody here is asked to stop.

group-nameless = A group
group-number = Group { $number }
locked-wall-title = Locked until you are connected
locked-wall = What others wrote opens only while your device can reach the server. So a lost phone that you signed out shows nothing. You can write: it waits here and goes out by itself.
group-menu = More about this group
group-trouble = This group does not open
group-privacy = Only the people in this group can read this.
group-stopped-title = This group was stopped to protect you
group-removed-title = You are no longer in this group
group-removed = A facilitator took you out of the group. What you could read before, you can still read here. If you need somebody now, help is one tap away.
group-turned-away-title = The door stayed closed
group-turned-away = A facilitator did not let you in this time. It says nothing about your worth. Ask the person who gave you the link, or look for another group. If you need somebody now, help is one tap away.
group-left-title = You left this group
group-left = You can still read what was said while you were in.

norms-title = Norms
norms-changed = The norms of this group changed
norms-read = Read them
norms-accept = I will keep to this
norms-accepted = Thank you.
norms-decline = I cannot agree to this
norms-default =
    What is said here stays here.
    No pictures of the screen, no recordings.
    Medication is welcome. Nobody tells anybody to stop theirs.
    We speak of ourselves and do not tell others what to do.
    No romantic approach to people who are new.
    Facilitators do not date members.
    No pressing for names, places, pictures or money.
    No buying, selling or asking where to get drugs.
    Nobody gives advice on doses. For that, ask a doctor, a nurse or a pharmacist.
    A return to use is met with care, never with blame.
    Something is not right? Hide it, or report it. Nobody is told who did.
    In danger? Say so, and use “Help now”.

settings-title = Name, norms and settings
settings-name = Name of the group
settings-name-hint = Only people with a link or in the group see it.
settings-about = What the group is for
settings-about-hint = One or two sentences. You may leave it empty.
settings-medication-hint = Shown to everybody before they come in.
settings-norms-hint = One on each line. Everybody accepts them before they come in.
settings-history = What newcomers may read
settings-history-none = From when they come in
settings-history-none-hint = Newcomers read only what is written after they came in.
settings-history-all = What was said before, too
settings-history-all-hint = Newcomers can read what was written before they came in.
settings-again = If you change the norms, everybody is asked to read and accept them again.
settings-saved = Saved.
settings-facilitators-only = Only facilitators can change this.

found-title = Start a group
found-hint = With a name, norms and a link for others
found-lead = You can change the name and the norms later.
found-who = Who may join?
found-closed = Closed: by link only
found-open = Open: anyone may join
found-facilitator = You are the first facilitator. You open the door and keep the room safe.
found-do = Open the group
found-done = { $name } is open
found-done-lead = Now bring people in.
found-link-hint = For one person or for many
found-enter = Go into the group
second-facilitator = Find a second facilitator
second-facilitator-more = If you are ill, or lose your phone, nobody else can let people in. Two can share the work and look after each other.
second-facilitator-members = Choose from the members

members-title = Members
members-count = { $count ->
    [one] One person in this group
   *[other] { $count } people in this group
  }
members-nameless = Somebody
members-since = since { $when }
members-not-listed = not in the list for others
members-unlisted = { $count ->
    [one] And one person who chose not to be listed.
   *[other] And { $count } people who chose not to be listed.
  }
members-my-profile = Change
members-menu = What you can do for { $name }
role-facilitator = Facilitator
role-member = Member
members-make-facilitator = Make facilitator
members-make-member = Make a member again
members-remove = Remove from the group
members-remove-ask = Remove { $name }?
members-remove-more = This is what happens:
members-remove-next = Nothing written from now on can be opened by them.
members-remove-before = What they have already read stays on their device.
members-remove-back = With a link that still works they could knock again. Close such links under “Links”.
members-remove-do = Remove
members-remove-done = { $name } is no longer in the group.
members-facilitator-ask = Make { $name } a facilitator?
members-facilitator-more = Facilitators let people in, remove people, hide messages, and change the norms.
members-facilitator-do = Make facilitator
members-facilitator-done = { $name } is a facilitator now.
members-member-ask = Make { $name } a member again?
members-member-more = They stay in the group, without a facilitator's rights.
members-member-do = Make a member
members-member-done = { $name } is a member now.

waiting-title = At the door
waiting-lead = They see nothing of the group until you let them in.
waiting-open = See who is waiting
waiting-none = Nobody is waiting
waiting-none-more = When somebody knocks, they appear here by themselves.
waiting-since = waiting since { $when }
waiting-admit = Let in
waiting-admit-named = Let in: { $name }
waiting-admit-all = { $count ->
    [one] Let this person in
   *[other] Let all { $count } in
  }
waiting-in = { $name } is in.
waiting-all-in = { $count ->
    [one] One person is in.
   *[other] { $count } people are in.
  }
waiting-turn = Turn away
waiting-turn-named = Turn away: { $name }
waiting-turn-more = They are told that the door stays closed. They can knock again with a working link.

links-title = Links
links-lead = Each link is a key to the door. Close the ones you no longer need.
links-none = No links yet
links-none-more = Make one to bring somebody in.
links-nameless = A link
links-new = Make a link
links-whom = Who is it for?
links-one = One person
links-one-hint = Works once. They are in at once.
links-several = Several people
links-several-hint = For a poster, a website or a message to many.
links-facilitator = A second facilitator
links-facilitator-hint = Works once. Give it only to somebody you know and trust.
links-mode = When they follow it
links-mode-ask = They wait until let in
links-mode-ask-hint = You see who knocks. Better for links that get passed around.
links-mode-auto = They are in at once
links-mode-auto-hint = Anybody who gets the link is in. Not for posters.
links-uses = How many people?
links-hours = How long does it work?
links-day = 1 day
links-days = { $count } days
links-label = A note for facilitators
links-label-hint = For example “Poster at the clinic”. Only facilitators see it.
links-make = Make the link
links-made = Your link is ready
links-made-one = Give it to the one person it is for. It works once.
links-made-several = Whoever has it can knock.
links-code = The link as a square code to scan
links-code-hint = Let them point their camera at it.
links-once = The link is shown this once. Lost? Make a new one and close this one.
links-done = Done
links-state-working = Works
links-state-expired = Its time is over
links-state-used = Used up
links-state-withdrawn = Closed
links-left = { $count ->
    [one] for 1 more person
   *[other] for { $count } more people
  }
links-until = until { $when }
links-withdraw = Close
links-withdraw-named = Close “{ $name }”
links-withdraw-more = Nobody can come in with it any more. Who is already in stays in.
links-withdrawn = The link is closed.

profile-title = My name in this group
profile-lead = How people in { $name } know you. Other groups see nothing of it.
profile-pseudonym-hint = What you wrote before shows the new name too, once everybody's device has heard of it.
profile-about = About me
profile-about-hint = A few words for this group. You may leave it empty.
profile-saved = Saved.

leave-title = Leave the group
leave-ask = Leave { $name }?
leave-next = You no longer get what is written.
leave-writing = What you wrote stays with the group. Delete it first if you want it gone.
leave-back = To come back you need a new link.
leave-alone-title = You are the only facilitator
leave-alone = When you leave, nobody can let people in or keep the room safe. Make somebody a facilitator first.
leave-stay = Stay
leave-done = You have left the group. Take care of yourself.
