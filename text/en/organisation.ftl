# First start of a place.

set-up-title = Set up this place
set-up-lead = You are the first one here. Three questions, and the doors can open.
set-up-name = Name of your organisation
set-up-name-hint = Shown on the public pages. It need not mention recovery.
set-up-country = Country
set-up-country-hint = It decides which help lines are shown.
set-up-age = Youngest age
set-up-age-hint = People confirm it without a birth date. 18 is the usual choice.
set-up-age-wrong = A whole number from { $min } to { $max }.
set-up-do = Set it up
set-up-done = { $name } is set up
set-up-done-lead = Two things before you invite anybody.
set-up-keep-hint = You run this place now: do not lose your way back in
set-up-found-hint = With good norms to begin with
set-up-no-link = The set-up link is missing or was already used. Start the program again: it prints a new link as long as nothing is set up.
