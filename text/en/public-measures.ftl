### The page that "leave quickly" leads to: true, useful, and about something else.

measures-title = Kitchen measures
measures-lead = How much is a cup? These are the measures that most recipes use.
measures-volume = Spoons and cups
measures-volume-from = Measure
measures-volume-to = Millilitres
measures-teaspoon = 1 teaspoon
measures-tablespoon = 1 tablespoon (3 teaspoons)
measures-quarter-cup = ¼ cup (4 tablespoons)
measures-third-cup = ⅓ cup
measures-half-cup = ½ cup
measures-cup = 1 cup (16 tablespoons)
measures-pint = 1 pint (2 cups)
measures-quart = 1 quart (4 cups)
measures-oven = Oven
measures-oven-from = Fahrenheit
measures-oven-to = Celsius
measures-weight = One cup weighs about
measures-weight-from = What is in it
measures-weight-to = Grams
measures-flour = Flour
measures-sugar = Sugar
measures-butter = Butter
measures-rice = Rice, not cooked
measures-oats = Rolled oats
measures-honey = Honey
