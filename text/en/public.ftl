### What stands on every public page, on the first one and on "page not found".

## Around every page
skip = Go to the page's content
nav-help = Help now
nav-leave = Leave quickly
nav-home = Home
nav-privacy = Privacy
nav-around = Most important
nav-foot = More pages
leave-hint = On a keyboard: press Shift three times to leave this page quickly.
other-language = Español
free-software = Holdfast is free software (AGPL-3.0-or-later). Anyone may read how it is made.
source-code = The source code

## The first page
home-title = Holdfast
home-description = Support groups that meet and talk in private.
home-name = Holdfast
home-lead = A place for people in recovery from opioids to talk with each other, be heard, and hold on together.
home-not-set-up = This server is new and has not been set up yet. If you run it: open the link that it printed when it first started.
home-help = Help now
home-help-words = You have used, you are about to, someone will not wake up, or you are not safe. No account needed.
home-in-heading = Come in
home-link-heading = Somebody gave you a link
home-link-words = Groups here are found by a link from somebody inside. Open it on this phone and choose a name. It takes about a minute, and you can decide later whether to stay.
home-link-go = I have a link
home-back-heading = You have been here before
home-back-words = Sign in with your sign-in name and your passphrase.
home-back-go = Sign in
home-open = Open the app
home-what-heading = What you find here
home-what-name = A name that you choose
home-what-name-words = No e-mail, no phone number, no real name.
home-what-group = A group that listens
home-what-group-words = Write, reply, or simply say "I hear you". Read along until you feel ready.
home-what-medication = Medication is part of recovery
home-what-medication-words = Methadone, buprenorphine and naltrexone count. Each group tells you whether medication is welcome before you join.
home-what-back = After a return to use you are just as welcome
home-what-back-words = What you have built up stays yours. Coming back is what counts.
home-what-private = Only your group can read it
home-what-private-words = It is locked on your device before it leaves it. Not even the people who run this server can read it.
home-what-private-go = How that works, and where it ends
home-family-heading = Are you worried about somebody?
home-family-words = Tell them that you care, and listen more than you speak. Have naloxone at home, and know the signs of an overdose.
home-family-go = What to do when somebody will not wake up
home-group-heading = Do you look after a group, or would you like to?
home-group-words = Ten hard moments of support groups to practise: read, choose, and see what may follow.
home-group-go = Practice for facilitators
home-no-link = You have no link? Ask the person or the place that told you about us. They can send you one.
home-age = For people aged { $age } and over.

## A page that is not there
missing-title = Page not found
missing-words = There is no page at this address. Maybe a letter got lost on the way.
missing-go = To the first page

## Days
date-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $day }, { $year }
