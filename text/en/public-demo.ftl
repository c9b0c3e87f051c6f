### The page that the demo opens on. It is served only when the program runs with its demo.

demo-title = Demo
demo-heading = Step into somebody's shoes
demo-lead = This is a made-up community on a real server. Everything in it was written and locked by the same program that members use. Choose a person: one click, and you are them.
demo-warning = Nobody here is a real person. What you change here is gone when the demo stops.
demo-cards = Who would you like to be?
demo-as = Open as { $name }
demo-visit = Open the first page
demo-card-walk_in = Somebody new, with a link
demo-walk-in = Walk in
demo-walk-in-words = Follow an invitation and choose your own name, in under a minute. Best in a private window.
demo-card-visitor = A visitor on an old phone
demo-card-day_four = A member on day 4
demo-card-after_return = A member three days after a return to use, with 211 days kept
demo-card-buddy = That member's buddy
demo-card-facilitator = A facilitator with two people waiting
demo-card-therapist = A therapist
demo-card-administrator = The administrator
demo-visitor-sentence = No account, a slow connection, a small screen. The pages are plain, and the help page works without a connection.
demo-tour = A short tour
demo-tour-wall = Open the member on day 4. Read what the group has said, and answer somebody.
demo-tour-two = Open another person in a private window beside it. Write, and watch it arrive.
demo-tour-door = Open the facilitator. Two people are waiting at the door: let one of them in.
demo-tour-help = Press "Help now" anywhere. Then "Leave quickly".
demo-tour-server = At last, open the menu of any post and choose "What the server sees": the words that you read, and the bytes that are stored.
demo-tour-server-go = Show it for one post
