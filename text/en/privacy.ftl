### What this server can see and what it cannot (docs/protocol.md, sections 1, 9 and 10), in plain words.
### Above each sentence stands the name of the test that keeps it ("Kept by"), or why no test could ("Limit": it admits
### something). A test of the `public-site` crate reads these comments and looks for each named test.

privacy-title = Privacy
privacy-lead = What this server can see, what it cannot see, and what nobody can promise you.

privacy-others = No other company is involved
# Kept by: no_page_names_another_origin
privacy-others-origin = These pages load nothing from any other company. Nobody counts your visit.
# Kept by: a_visitor_gets_no_cookie
privacy-others-cookie = These pages keep no cookie.

privacy-admit = What nobody can promise you
# Limit: cryptography does not stop people (D).
privacy-admit-people = Somebody in your group can tell others what you said, or take a picture of the screen. No program can stop that.
# Limit: a phone in somebody else's hand (D).
privacy-admit-phone = Whoever holds your phone while it is unlocked can read what you can read.
# Limit: not preventable in a browser (C).
privacy-admit-program = Your browser gets the program from this server. A dishonest server could hand out a changed one that reads along. No web page can rule that out.
# Limit: a withheld tail is not seen (B).
privacy-admit-withhold = A dishonest server could also hold back the newest messages. Your device cannot notice a message that never came.
# Limit: copies elsewhere (section 9).
privacy-admit-copies = When you delete something, others may already have it on their devices. Copies that this organisation keeps in case of a breakdown end later.
# Limit: there is no key but yours (section 3).
privacy-admit-lost = If you lose your passphrase, your recovery code and every device, nobody can bring back what you wrote. Not even us.

privacy-sees = What the server still sees
privacy-sees-lead = It needs some things to do its work. The people who run it, or a court that asks them, could see these:
# Limit: section 10.
privacy-sees-groups = which account is in which group, and who leads it, but not the names
# Limit: section 10.
privacy-sees-writing = who wrote something and when, whether it was urgent, and about how long it is, but not what it says
# Limit: section 10.
privacy-sees-links = who made a link to join, and who passed keys to whom
# Limit: section 10.
privacy-sees-days = on which day a device was last here
# Limit: section 10.
privacy-sees-address = the internet address of your device, while it is connected

privacy-more = The exact rules are in the file docs/protocol.md, which comes with the program. Anybody may check them.
