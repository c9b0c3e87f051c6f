# Every sentence that promises something has, right above it, the name of the test that keeps it.
# A test of the `public-site` crate checks that each named test exists.

privacy-title = Holdfast – privacy
privacy-heading = What we can and cannot see
privacy-lead = You trust this place with a lot. So here is plainly what it protects you from, and what it cannot.

privacy-cannot-heading = What whoever runs this server cannot read
# test: the_server_never_sees_plain_text
privacy-cannot-content = Posts, replies, pictures, voice notes, the names of groups, the name you chose: your device locks all of it before it leaves. The server only stores what it cannot open.
# test: the_server_never_sees_plain_text
privacy-cannot-stolen = If somebody steals the server's database or a backup, or a court asks for it, what you wrote cannot be read from it.
# test: a_database_alone_cannot_be_guessed_against
privacy-cannot-passphrase = Your passphrase never leaves your device. From the stored data alone nobody can even try to guess it.
# test: an_account_asks_for_no_name_no_mail_no_phone
privacy-cannot-name = We never ask for your real name, e-mail address or phone number.

privacy-lie-heading = If the server lied
# test: every_lie_is_refused_or_flagged
privacy-lie = If somebody takes over the server, they cannot slip a stranger into your group, change your words or put words in your mouth: your app checks everything and stops when something does not fit.
privacy-lie-limit = Such a server could hold messages back, and it would still see what is listed below.

privacy-sees-heading = What the server does see
privacy-sees-lead = It could not deliver anything otherwise. If a court asks, this is what could be handed over:
privacy-sees-1 = which account is in which group, and whether it leads the group
privacy-sees-2 = which account wrote something, when, how urgent it is, and roughly how long it is
privacy-sees-3 = who made a link, and who sent a key to whom
privacy-sees-4 = the days on which your devices last signed in
# test: addresses_and_agents_are_never_written
privacy-sees-address = Your device's internet address is used while you are connected, to stop floods. It is never written down.
# test: the_inventory_of_stored_data_is_current
privacy-sees-list = The full list, table by table, is in the program's documentation.

privacy-limits-heading = What no program can promise
privacy-limits-code = Your browser gets the app from this server. A server taken over by somebody could send a changed app. We make that easy to notice, but a browser cannot rule it out.
privacy-limits-people = Somebody in your group can tell others what they read or take a picture of the screen. They can even prove which chosen name wrote it. That is why you choose a name, and why newcomers see nothing from before they came, unless the group decided otherwise.
privacy-limits-phone = Somebody who holds your phone, unlocked, sees what you see. You can end that device's access from another one.
privacy-limits-voice = People may know your voice. The app says so before you record.

privacy-company-heading = Nobody else is listening in
# test: no_request_leaves_the_origin
privacy-company-third = These pages and the app load nothing from anybody else: no advertising, no counters, no foreign fonts or maps.
# test: the_browser_is_told_to_load_nothing_foreign
privacy-company-policy = The server tells your browser to refuse anything that comes from elsewhere.
# test: pages_for_visitors_set_no_cookie
privacy-company-cookie = These pages set no cookie. The app has one, so that you stay signed in, and one more that remembers this device if it was trusted.

privacy-leave-heading = When you leave
# test: deleting_an_account_leaves_nothing_in_any_table
privacy-leave-delete = If you delete your account, everything of it is removed from every table of the server.
privacy-leave-backup = Backups are kept for a while longer. How long, the people who run this server can tell you.
privacy-leave-others = What others already have on their devices stays there. We cannot reach into it.
privacy-leave-unkept = If you came in by a link and did not keep your identity, the account ends after seven days without use.
privacy-lost = If you lose your passphrase, your recovery code and all your devices, what you wrote is gone for good. Nobody can open it for you. That is the price of nobody being able to read it.
