# Two people who talk: asking, answering or not, talking, ending it; who may ask, and who greets newcomers.

talk-sentence-1 = Could we talk some time?
talk-sentence-2 = I have been where you are. Would you like to talk?
talk-sentence-3 = Welcome. Shall I show you around?
talk-sentence-4 = Would you like us to look out for each other?

# Asking.
ask-title = Ask to talk
ask-title-name = Ask { $name } to talk
ask-lead = Choose one sentence. { $name } sees it with the name you have in this group, and nothing more.
ask-choose = Your sentence
ask-missing = Please choose a sentence first.
ask-no-answer = No answer is an answer too. People have many reasons, and it says nothing about you.
ask-two = If { $name } says yes, a talk opens that only the two of you can read. Either of you can end it at any time.
ask-left =
    { $count ->
        [one] You can ask one more person now.
       *[other] You can ask { $count } people now.
    }
ask-send = Ask
ask-sent = { $name } is asked. You see here when a talk opens.
ask-asked = You have asked { $name }
ask-asked-more = There is nothing more to do. The request ends by itself after 14 days. No answer is an answer too.
ask-withdraw = Take it back
ask-withdrawn = Taken back.
ask-none-left = You have asked as many people as you can for now
ask-none-left-more = Three requests can be open at a time, and six can begin in one week. One that is open ends by itself after 14 days.
ask-not-now = { $name } cannot be asked right now
ask-not-now-more = New people get time to arrive. Others do not want to be asked, or you asked them not long ago. You can still answer what { $name } writes in the group.
ask-back = Back to the members

# On the first screen.
talks-title = Talks of two
talks-asked-of-me = { $name } asks you
talks-from-group = From { $group }
talks-yes = Yes, let’s talk
talks-not-now = Not now
talks-not-now-done = That is all right. { $name } is not told.
talks-no-hurry = There is no hurry, and you need not answer. { $name } is not told of a no.
talks-menu = More about the request of { $name }
talks-unread =
    { $count ->
        [one] 1 new
       *[other] { $count } new
    }
talks-waiting-answer = You asked. No answer is an answer too.
talks-waiting-them = You said yes. It opens when their phone hears of it.
talks-opens-soon = You said yes. The talk opens when { $name }’s phone hears of it.
talks-ended = This talk has ended.

# In a talk.
talk-lead = Only the two of you can read this. You know each other from { $group }.
talk-lead-nameless = Only the two of you can read this.
talk-menu = More about this talk
talk-empty = Nothing said yet
talk-empty-more = A short hello is a good beginning. There is no hurry.
talk-write = Write to { $name }
talk-write-lead = Only { $name } reads this.
talk-send = Send
talk-sent = Sent. Only the two of you can read it.
talk-all = What you two wrote
talk-ended-by_them = { $name } ended this talk
talk-ended-by_me = You ended this talk
talk-ended-more = Nothing new can be written. What was said you can still read here. If you are having a hard time now, somebody is there.
talk-tidy = Put it away
talk-end = End this talk
talk-end-ask = End the talk with { $name }?
talk-end-next = Neither of you can write here any more.
talk-end-read = { $name } sees that it ended, not why, and can still read what was said.
talk-end-again = To talk again, one of you has to ask again.
talk-end-safe = If something was said that worries you, report it first. Those who look after the group then read what you send them.
talk-end-done = The talk has ended.
talk-end-stay = Keep talking

# Who may ask me.
requests-title = Who may ask me to talk
requests-lead = A request is one of four fixed sentences. You never have to answer one.
requests-who = In this group
requests-default = As usual
requests-default-hint = Everybody here. In your first 30 days only greeters and those who look after the group.
requests-on = Everybody here
requests-on-hint = Also in your first 30 days.
requests-off = Nobody
requests-off-hint = You can still ask others.
requests-new = Until { $when } you count as new here. By default only greeters and those who look after the group can ask you.
requests-saved = Saved.
requests-open = You have asked

# Greeters.
greeters-title = Greeters
greeters-lead = Greeters may ask people to talk who are new here. Choose people you trust with somebody’s first days.
greeters-who = Up to { $count } people
greeters-none = Nobody but you is here yet
greeters-none-more = When others have joined you can name greeters here.
greeters-norms = A greeter shows people around. No romantic approach to people who are new.
greeters-saved = Saved. Everybody in the group can see who greets.
