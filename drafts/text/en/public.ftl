# Words that stand on every public page, and the first page.

brand = Holdfast
skip-to-content = Skip to the text
help-now = Help now
leave-quickly = Leave quickly
leave-quickly-about = Shows a page about kitchen measures instead
footer-privacy = What we can and cannot see
footer-source = The program's source code
footer-home = First page
footer-other-language = Español
country-US = United States
country-CA = Canada
country-GB = United Kingdom
country-IE = Ireland
country-AU = Australia
country-NZ = New Zealand
country-EU = European Union
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The first page. Its title is neutral, for whoever looks over a shoulder.
home-title = Holdfast – start
home-heading = You do not have to do this alone
home-lead = { $organisation } runs support groups for people in recovery from opioids. People who know the road talk here, look out for each other and keep going.
home-lead-unnamed = Support groups for people in recovery from opioids. People who know the road talk here, look out for each other and keep going.
home-not-set-up = This place is still being set up. Help now works all the same.
home-open-app = Open my groups
home-have-link-heading = Somebody sent you a link?
home-have-link = Open it on this device. You choose a name, read what the group agreed on, and you are in. No e-mail address, no phone number, no real name.
home-believe-heading = What we hold on to
home-believe-medication = Medication is recovery. Methadone, buprenorphine and naltrexone count here.
home-believe-days = Nothing is ever reset. If you return to use, your days in recovery stay counted.
home-believe-person = There are people behind it, not robots.
home-believe-private = What is said in a group stays in the group. Whoever runs this server cannot read it.
home-privacy-link = How that works, in plain words
home-family-heading = Worried about somebody?
home-family = Carry naloxone. Learn the signs of an overdose. Say that you care, and listen. Help now has the steps.
home-family-link = What to do in an overdose

# Where "leave quickly" goes: an ordinary page with nothing on it that could give anybody away.
away-title = Kitchen measures
away-heading = Kitchen measures
away-lead = Handy when a recipe comes from somewhere else.
away-cups-heading = Cups and spoons
away-oven-heading = Oven heat
away-measure = Measure
away-millilitres = Millilitres
away-cup = 1 cup
away-half-cup = Half a cup
away-tablespoon = 1 tablespoon
away-teaspoon = 1 teaspoon
away-celsius = Celsius
away-fahrenheit = Fahrenheit

# When a page is not there, or something on our side broke.
missing-title = Holdfast – not here
missing-heading = There is no such page here
missing-text = The address may have a slip in it, or the page has moved.
broken-title = Holdfast – one moment
broken-heading = Something on our side does not work right now
broken-text = Nothing of yours was lost. Please try again in a minute. Help now works all the same.
