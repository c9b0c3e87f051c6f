# Looking after the organisation: codes, counts and dates, and nothing of what is said.

manage-title = Look after this place
manage-hint = Groups, facilitators, help lines, settings
manage-lead = You see codes, counts and dates. What people say stays with them.
manage-only = This page is for the people who run this place.
manage-counts = People
manage-kept = Kept their identity
manage-device-only = On one device only
manage-today = Here today
manage-month = Here in the last 30 days
manage-groups = Groups
manage-groups-none = No group yet.
manage-group = Group { $code }
manage-members = { $count ->
    [one] 1 member
   *[other] { $count } members
  }
manage-facilitators-count = { $count ->
    [one] 1 facilitator
   *[other] { $count } facilitators
  }, { $signed } signed off
manage-duty-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
  } on duty a week
manage-without = Nobody looks after this group
manage-worries = { $count ->
    [0] No open worry
    [one] 1 open worry
   *[other] { $count } open worries
  }
manage-worries-since = The oldest came { $when }
manage-rescue = Put this group right

manage-people = Facilitators and staff
manage-people-hint = Sign-offs, professionals, administrators
manage-people-lead = People tell you their code from “Me”, “What is private here”. Names are not known here.
manage-code = Their code
manage-code-hint = Ten letters and digits
manage-facilitators = Facilitators
manage-facilitators-none = Nobody looks after a group yet.
manage-in-groups = Groups: { $codes }
manage-observe = I watched them lead
manage-sign = I sign them off
manage-noted = Noted.
manage-professionals = Professionals
manage-professionals-lead = Therapists, counsellors and prescribers whose papers you have checked.
manage-professional-until = Checked on { $from }, good until { $to }
manage-professional-add = Add a professional
manage-professional-day = Good until
manage-end = End it
manage-end-ask = End this for { $code }?
manage-end-more = It ends at once. You can give it again at any time.
manage-ended = Ended.
manage-administrators = Administrators
manage-administrator-me = { $code } (you)
manage-administrator-add = Add an administrator
manage-added = Added.

manage-settings = Settings
manage-settings-hint = Name, country, youngest age, sign-offs
manage-sign-off-required = Only people who are signed off count as on duty
manage-sign-off-required-hint = Without this, anybody who looks after a group counts, trained or not.
manage-support = When nobody can be reached
manage-support-hint = Where people reach you when no team can take what they want to say. Everybody can read this, on the path to safety too.
manage-support-words = What people should know
manage-support-words-hint = Such as: Come to the front desk, Monday to Friday, 10 to 16.
manage-support-phone = A number to call
manage-support-email = A mail address
manage-saved = Saved.

lines-title = Help lines
lines-hint = The numbers people are shown, and when somebody last called them
lines-lead = Call each number yourself once in half a year. A number that nobody checked may fail the one who needs it.
lines-none = No lines of your own. People see the ones that came with the program.
lines-old = Checked on { $day }, more than half a year ago. Call it, then say so here.
lines-checked = Checked on { $day }
lines-checked-today = I called it today
lines-purpose = What is it for?
lines-purpose-crisis = For somebody who is not safe
lines-purpose-with_you = Stays on the line while somebody uses
lines-purpose-talk = Somebody to talk to
lines-purpose-poison = Poison control
lines-shipped = Also shown today
lines-shipped-more = These came with the program. As soon as you keep a line of your own for the same purpose, yours stands in their place.
lines-unchecked = Nobody has checked this number.
lines-name = Name
lines-number = Number to call
lines-text = Number to text
lines-languages = Languages
lines-languages-hint = Such as: en, es
lines-hours = When somebody answers
lines-add = Add a line
lines-save = Save the lines
lines-saved = Saved. People see them from now on.

audit-title = What was done here
audit-hint = Every change by the people who run this place
audit-lead = Each line is tied to the one before it. A line that is changed or taken out later breaks the chain.
audit-sound = The chain is sound. This device worked it out itself.
audit-broken = The chain is broken. Something here was changed or taken out after it was written. Ask who has access to the server.
audit-none = Nothing yet.
audit-older = Older ones
audit-clock = By itself
audit-by = { $who }, { $when }
audit-about = About { $code }
audit-set_up = Set this place up
audit-settings_changed = Changed the settings
audit-sign_off_asked = Asked that only people who are signed off count as on duty
audit-sign_off_waived = Let everybody who looks after a group count as on duty
audit-steward_key_changed = Made a new rescue code
audit-safety_team_named = Named the safety team
audit-safety_team_changed = Named another safety team
audit-help_lines_changed = Changed the help lines
audit-professional_added = Added a professional
audit-professional_ended = Ended a professional
audit-administrator_added = Added an administrator
audit-administrator_ended = Ended an administrator
audit-practice_observed = Noted that they watched somebody lead
audit-signed_off = Signed somebody off
audit-steward_removed_facilitator = Removed a facilitator with the rescue code
audit-steward_made_facilitator = Made somebody a facilitator with the rescue code
audit-alert_looked_at = Looked at an alert
audit-bar_proposed = Asked to keep somebody out
audit-bar_confirmed = Agreed to keep somebody out
audit-bar_declined = Decided against keeping somebody out
audit-bar_lift_proposed = Asked to let somebody back in
audit-bar_lifted = Agreed to let somebody back in
audit-bar_lift_declined = Decided against letting somebody back in
audit-other = Did something this version has no words for: { $what }

safety-team-title = Safety team
safety-team-hint = Who takes reports about facilitators
safety-team-lead = Reports about a facilitator go past the facilitator, to these people. Choose two or more who know the work and lead no group themselves.
safety-team-none = There is no safety team yet. A report about somebody’s only facilitator has nobody to go to.
safety-team-found = Begin the team
safety-team-found-more = You are its first member. Next you invite the others, one link each.
safety-team-words = Facilitators will ask you for these words before their group trusts this team. Read them out by phone or in person.
safety-team-mine = You are in the safety team.
safety-team-not-mine = There is a safety team, and you are not in it. Somebody who is can send you a link.
safety-team-open = Open the team
safety-team-link = Make a link for one person
safety-team-link-more = It lets one person in, for three days. Hand it to nobody else.

steward-title = Rescue code
steward-hint = A printed code for a group that is in trouble
steward-lead = With this code you can remove a facilitator, or put one into a group that has none. You cannot read anything with it, and all members see each use.
steward-make = Make the code
steward-again = There is a code already. A new one works only for groups founded from now on. Keep the old sheet for the others.
steward-later = Later
steward-sheet = Rescue code
steward-sheet-how = Keep this sheet in a locked place, not on a computer. It works only together with the sign-in of somebody who runs this place.
steward-sheet-once = The code is shown this once. Print it or write it down now.
steward-have-it = I have it on paper
steward-done = The code is made. Groups founded from now on name it.
steward-set-up-hint = For a group without facilitators. You can do this later too.
safety-team-set-up-hint = So that a report about a facilitator reaches somebody. You can do this later too.

rescue-title = Group { $code }
rescue-lead = All members see what you do here.
rescue-person = Person { $number }, since { $day }
rescue-code = Code { $code }
rescue-facilitator = Facilitator
rescue-remove = Remove this facilitator
rescue-make = Make facilitator
rescue-remove-ask = Remove this facilitator?
rescue-remove-more = They are out of the group at once. The others go on with a new key.
rescue-make-ask = Make this person a facilitator?
rescue-make-more = They can let people in, hide words and look after worries.
rescue-typed = The rescue code from your sheet
rescue-do = Do it
rescue-done = Done. All members see it.

my-code-title = My account code
my-code-lead = Tell it to somebody who runs this place when they ask. It says nothing about you and opens nothing.
my-code-show = Show my code
