### What this device notices in words: the private card after sending, what is folded for the reader, and the choices about both.

## The private card
notice-card-said = A private card is under what you wrote. Only you see it.
notice-only-you = Only you see this. What you wrote was sent.
notice-title-overdose_now = Is somebody overdosing right now?
notice-title-self_harm = Are you safe right now?
notice-title-withdrawal = This could be dangerous withdrawal
notice-title-about_to_use = Are you close to using?
notice-title-approached = Is somebody crossing your line?
notice-lead-overdose_now = If somebody will not wake up or is hardly breathing, call now. The steps are one tap away.
notice-lead-self_harm = You do not have to hold this alone. Somebody can be with you in it tonight.
notice-lead-withdrawal = A seizure, seeing things, or keeping no water down needs a doctor now. So does stopping alcohol or calming pills all at once, or withdrawal in pregnancy.
notice-lead-about_to_use = Whatever you decide, nobody here is angry with you. It is safer not to be alone.
notice-lead-approached = You did nothing wrong. You owe nobody an answer, and you can ask for help with it.
notice-emergency = Emergency number
notice-call = Call { $number } ({ $name })
notice-help-overdose_now = Overdose: what to do, step by step
notice-help-self_harm = Help now: I am not safe
notice-help-withdrawal = Help now: somebody to talk to
notice-help-about_to_use = Help now: before using alone
notice-help-approached = Help now: somebody to talk to
notice-people = Is there one person you could call or text before anything else?
notice-calm = A calming step
notice-calm-feet = Put both feet on the floor. Feel what holds you up.
notice-calm-breath = Breathe in slowly, and out for longer than in. Ten times.
notice-calm-ten = Then wait ten minutes before you decide anything. A craving rises, and it passes.
notice-own = You wrote this for yourself while you were well
notice-put-away = Put this away
notice-turn-off = No more cards like this
notice-off-done = You will not see cards like this any more. You can change that under "Me".
notice-choices = All choices
notice-why = Why do I see this?
notice-saw = These words were noticed:
notice-stays = Your device looked at them by itself, and it can be wrong. Nobody was told: not the group, not the people who look after it, not this server.

## Telling somebody
notice-tell = Tell the person on duty
notice-tell-hint = Nothing is sent until you have seen it and said yes.
notice-tell-asking = Looking who is there
notice-somebody = Somebody
notice-duty-here = On duty now: { $name }.
notice-duty-nobody = Nobody is on duty right now
notice-duty-next = The next person is expected { $when }. Your words will wait for them.
notice-duty-later = Your words will wait until somebody comes. We do not know when.
notice-duty-unknown = We could not find out who is there right now. Your words will wait until somebody reads them.
notice-answers-now = Somebody who answers now:
notice-tell-nobody = There is nobody here it could go to right now. Please call instead, or tell one person you trust.
notice-tell-preview = This is what they will see
notice-tell-name = Your name here: { $name }
notice-tell-readers = { $count ->
    [one] One person who looks after this group will read it.
   *[other] { $count } people who look after this group will read it.
  }
notice-tell-readers-unknown = The people who look after this group will read it.
notice-tell-police = They do not call the police by themselves. Neither does this app.
notice-tell-words = Anything you want to add? (You can leave this empty.)
notice-tell-send = Send it to them
notice-told = They have it now.
notice-told-later = It goes out as soon as there is a connection.

## Folded for the reader
fold-harassment = Folded: this may be meant to hurt or press somebody.
fold-sourcing = Folded: this may be about buying or selling.
fold-who = Your device folded it, and it can be wrong. The one who wrote it is not told.
fold-show = Show it
fold-report = Report it

## The choices
notices-title = Notices on this device
notices-hint = Private cards, folded messages, who comes first
notices-lead = When you write that you are in danger, this device can show you a card with help that fits. Your message is always sent.
notices-private = All of this happens on your device. What it notices is never sent anywhere, and nobody else can make a card appear.
notices-cards = Private cards
notices-cards-hint = A card comes at most now and then, and goes when you leave the page. Choose what it may be about.
notices-card-overdose_now = Somebody is overdosing
notices-card-self_harm = I may hurt myself
notices-card-withdrawal = Dangerous withdrawal
notices-card-about_to_use = I am about to use
notices-card-approached = Somebody presses or follows me
notices-first = Who comes first
notices-first-hint = You can decide this now, while you are well: "If I write like this, show me my sister's number first."
notices-person = Name and number
notices-person-hint = For example: Ana, 555 0100
notices-words = A sentence to yourself
notices-words-hint = For example: She said I can ring her at any hour.
notices-first-when = Show it first on these cards:
notices-reading = When you read
notices-folding = Fold messages that may harm
notices-folding-hint = Threats, pressure, and buying or selling are folded. You can always open them. Your own words are never folded.
notices-mistakes = It looks at words and will sometimes be wrong, or see nothing when something is there. It does not replace anybody.
notices-save = Keep these choices
notices-saved = Kept. Your other devices learn of it within a day.
