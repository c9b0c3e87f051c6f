# The frame around every screen of the member app, and words used on many screens.

skip-to-content = Skip to the page
help-now = Help now
leave-quickly = Leave quickly
back = Back
close = Close
cancel = Cancel
save = Save
remove = Remove
copy = Copy
copied = Copied.
share = Share
print = Print
undo = Undo
go-on = Go on
try-again = Try again
opening = Opening …
places = Main places
place-groups = Groups
place-search = Search
place-me = Me
to-groups = To my groups
toasts = Notices
offline = You are offline. What you write is kept here and goes out by itself later.
update-ready = A newer version is ready.
update-now = Load it
screen-failed = This page did not load. Nothing you wrote is lost. Check your connection and try again.
time-today = today { $time }
time-yesterday = yesterday { $time }

# What takes longer than a second.
busy-stretch = Working out your keys. This takes a few seconds.
busy-export = Putting your copy together …
busy-picture = Getting your pictures ready …

ended-revoked = You were signed out of this device
ended-revoked-next = This sign-in was ended from another device, or by a new passphrase. If it was not you, sign in and choose a new passphrase.
ended-expired = This sign-in came to its end
ended-expired-next = It was not used for a while. If you kept your identity, sign in and everything is there. If not, come back with a new link.
ended-deleted = This account was deleted
ended-deleted-next = It is gone from the server and from this device. Take care of yourself. You can come back any time, with a new link.
ended-unsent = { $count ->
    [one] One thing you wrote had not been sent. It is lost. We are sorry.
   *[other] { $count } things you wrote had not been sent. They are lost. We are sorry.
  }

# Language, theme, size.
look-title = Language and look
look-hint = English or Spanish, light or dark, larger words
look-language = Language
look-theme = Light or dark
look-system = As my device
look-light = Light
look-dark = Dark
look-size = Size of words
look-normal = Normal
look-large = Large
look-larger = Larger
look-sample = This is how words will look. Take the size that is easy on your eyes.

# About and privacy.
about-title = What is private here
about-hint = Who can read what, in plain words
about-this-place = this place
about-lead = You are at { $name }. This is what is true about your words here.
about-read-title = The server cannot read your groups
about-read = What you write, your pictures and your voice are locked on your device. Only the devices of your group's members can open them. Whoever runs the server, or steals its data, sees locked bytes.
about-lies-title = A server that lies is noticed
about-lies = It cannot add people to your group or put words in your mouth. If it shows different things to different people, your app notices as soon as others have built on it, stops, and tells you. Newest messages that it holds back cannot be noticed.
about-sees-title = What the server does see
about-sees = Which account is in which group, when somebody writes, how long it roughly is, on which day a device was last here, and who made a link. Not your name: nobody asks for it. Every message has a menu with “What the server sees”.
about-code-title = What we cannot prevent
about-code = A server that hands your browser a bad program could read what you type. The program is open for all to check.
about-people-title = People can tell
about-people = Anybody in your group can repeat what you said or take a picture of the screen. Choose a name that is not yours. Keep your phone locked.
about-privacy = The whole privacy page
about-site = The public pages
about-leave = “Leave quickly”, or pressing Shift three times, swaps this page for a harmless one.
