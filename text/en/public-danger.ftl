### What happens when somebody says here that they are in danger. Each sentence is true of the program; where it depends on
### people or on the law, it says so. Above each stands the name of the test that keeps it ("Kept by"), or why none could ("Limit"),
### as on the privacy page.

danger-title = What happens when I say I am in danger here
danger-lead = You may say it here. Nobody is called over your head.
danger-now = In danger right now?
danger-now-go = Go to Help now

danger-nobody = Nobody is called by itself
# Kept by: anybody_can_walk_in_without_a_word, addresses_and_agents_are_never_written
danger-nobody-words = This program calls no police, no ambulance, no clinic and no relative. It has no number and no address of yours to give to them. Only a person can decide to call somebody, and you can.
danger-device = What your own device does
# Kept by: no_request_tells_what_was_noticed, can be turned off for good where it stands
danger-device-words = Your device may notice certain words in what you wrote. What you wrote is sent all the same. After that, only you see a card with help that may fit. Whether it noticed anything, and what, does not leave your device. You can put the card away or turn such cards off.
danger-people = Who reads it
# Limit: people look when they look.
danger-people-words = The people in your group read what you write to the group, when they look. Facilitators are people, and often volunteers. Nobody watches all the time.
danger-duty = Whether somebody is there
# Kept by: whoever_said_that_they_are_here_is_on_duty_for_half_an_hour_and_not_longer
danger-duty-words = Your group shows who is on duty, and says so when nobody is. If nobody is there, a help line answers faster than we can.
danger-tell = When you press "tell the person on duty", or somebody worries about you
# Kept by: shows what the person on duty will read before anything goes, an_unclaimed_worry_reaches_the_organisation
danger-tell-words = Then the facilitators of your group get a locked note. You see what it says before it goes. If no facilitator takes it within an hour, it goes to the safety team of the organisation, if your group has one it trusts. It stays open until a person closes it.
danger-after = What people may do then
# Limit: what people do, and what the law asks of them.
danger-after-words = They can write to you and stay with you here. They can ask you who could be with you. If they know who you are and fear for your life, they may call for help. Some have a duty to do so by the law of the place where they live. You may ask them beforehand.
danger-server = What the server knows
# Kept by: no_report_content_or_reason_is_in_any_table
danger-server-words = That there is an open note in your group, when it came, and when somebody took it and closed it. Also which account sent it, so that nobody can send hundreds. If the note is about another person, it knows about whom. It does not know what the note says or why it was written.
danger-alone = What we cannot do
# Limit: nobody here can see or come.
danger-alone-words = We cannot see where you are, and we cannot come. If your life is in danger, please call somebody who can.
