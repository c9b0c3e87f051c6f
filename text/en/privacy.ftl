### What this server can see and what it cannot (docs/protocol.md, sections 1, 9 and 10), in plain words.
### Above each sentence stands the name of the test that keeps it ("Kept by"), or why no test could ("Limit": it admits
### something). A test of the `public-site` crate reads these comments and looks for each named test.

privacy-title = Privacy
privacy-lead = What this server can see, what it cannot see, and what nobody can promise you.

privacy-locked = What nobody but your group can read
# Kept by: the_server_never_sees_plain_text
privacy-locked-words = What you write, your pictures and your voice notes are locked on your device. Only locked pieces reach this server. The names of groups, and the names that people choose in them, are locked too.
# Kept by: the_server_program_cannot_open_what_members_seal
privacy-locked-key = The program on the server has no part that could open them. So a thief who copies everything, the people who run this server, or a court that asks them, get locked pieces.
# Kept by: a_seed_opens_with_its_own_key_purpose_and_pepper_alone
privacy-locked-passphrase = Your passphrase never leaves your device. Nobody can try out passphrases on a copy of the database alone.
# Kept by: anybody_can_walk_in_without_a_word
privacy-locked-name = You need no e-mail address, no phone number and no real name.
# Kept by: what_was_said_before_somebody_came_is_not_theirs, history_is_not_granted_outside_its_rule
privacy-locked-history = People who come later cannot read what was said before, unless the group decided that they may.
# Kept by: a_removed_member_reads_nothing_that_is_new, who_was_removed_cannot_read_on_and_who_left_makes_a_fresh_key_due
privacy-locked-removed = People who were removed cannot read what is said after they are gone.
# Kept by: a_stolen_link_without_its_secret_lets_nobody_in, a_database_and_an_old_link_together_open_no_word
privacy-locked-link = A link to a group carries a secret that this server never gets. Without it nobody comes in. And by itself a link opens nothing that was said before.

privacy-lies = If the server were dishonest
# Kept by: a_member_injected_by_the_server_is_refused, a_key_that_the_server_made_is_never_sealed_to
privacy-lies-stranger = It cannot slip a stranger into your group. The people in it stand on a signed list, and your device locks only for them.
# Kept by: an_object_with_any_bit_changed_never_opens, a_member_cannot_put_words_in_anothers_mouth
privacy-lies-change = It cannot change what somebody wrote, or write in your name. Everything is signed, and your device checks it.
# Kept by: an_object_that_was_dropped_is_missed, objects_in_another_order_break_their_authors_word, two_members_on_another_branch_stop_the_space, an_old_object_given_again_changes_nothing, a_body_withheld_as_if_taken_back_is_shown_as_missing, a_tombstone_withheld_brings_nothing_back_unseen
privacy-lies-order = If it leaves something out, swaps it or sends it again, your device notices as soon as others have built on it. What does not fit is set aside. If it says that somebody took a message back, and they did not, a line shows that something is missing there. If it goes on, your device stops and tells you why.

privacy-others = No other company is involved
# Kept by: no_page_names_another_origin
privacy-others-origin = These pages load nothing from any other company. Nobody counts your visit.
# Kept by: a_visitor_gets_no_cookie, cookies_are_bound_to_this_origin_and_out_of_reach_of_scripts
privacy-others-cookie = These pages keep no cookie. The app keeps one so that you stay signed in, and one by which it knows a device that was here before.

privacy-admit = What nobody can promise you
# Limit: cryptography does not stop people (D).
privacy-admit-people = Somebody in your group can tell others what you said, or take a picture of the screen. They can even prove which chosen name wrote it. No program can stop that.
# Limit: a phone in somebody else's hand (D).
privacy-admit-phone = Whoever holds your phone while it is unlocked can read what you can read.
# Limit: not preventable in a browser (C).
privacy-admit-program = Your browser gets the program from this server. A dishonest server could hand out a changed one that reads along. No web page can rule that out.
# Limit: a withheld tail is not seen (B).
privacy-admit-withhold = A dishonest server could also hold back the newest messages. Your device cannot notice a message that never came.
# Limit: everybody knows their friends' voices.
privacy-admit-voice = People may know your voice. The app says so before you record.
# Limit: copies elsewhere (section 9).
privacy-admit-copies = When you delete something, others may already have it on their devices. Copies that this organisation keeps in case of a breakdown end later.
# Limit: there is no key but yours (section 3).
privacy-admit-lost = If you lose your passphrase, your recovery sheet and every device, nobody can bring back what you wrote. Not even us.

privacy-sees = What the server still sees
privacy-sees-lead = It needs some things to do its work. The people who run it, or a court that asks them, could see these:
# Limit: section 10.
privacy-sees-groups = which account is in which group, and who leads it, but not the names
# Limit: section 10.
privacy-sees-writing = who wrote something and when, whether it was urgent, and about how long it is, but not what it says
# Limit: section 10.
privacy-sees-links = who made a link to join, and who passed keys to whom
# Limit: section 10.
privacy-sees-reports = that you reported somebody or worried about them, when, and whether somebody took care of it, but not what it says and not why
# Limit: section 10.
privacy-sees-duty = at which times a facilitator is there for a group, and who signed them off
# Limit: section 10.
privacy-sees-blocks = whom you blocked
# Limit: section 10.
privacy-sees-requests = whom you asked for a talk, in which group and when, and whether the two of you talk, but not what you asked with and not whether the answer was no
# Limit: section 10.
privacy-sees-days = on which day a device was last here
# Kept by: an_address_is_forgotten_with_its_last_connection
privacy-sees-address = the internet address of your device while it is connected; it is never written down
# Kept by: the_inventory_of_stored_data_is_current
privacy-sees-list = The whole list, table by table, is in the file docs/privacy.md, which comes with the program.

privacy-leaving = When you leave
# Kept by: deleting_an_account_leaves_nothing_of_it_in_any_table
privacy-leaving-delete = When you delete your account, everything of it is removed from the server's database.
# Kept by: a_device_only_account_ends_after_seven_idle_days
privacy-leaving-unkept = If you came in by a link and did not keep your identity, your account ends after seven days without use.
# Kept by: an_ended_session_is_disconnected_and_hears_nothing_more
privacy-leaving-device = You can sign out a lost phone from another device. It is cut off as soon as it is connected.
# Kept by: a_phone_without_the_servers_share_tells_no_group_and_no_word
privacy-leaving-offline = A phone on which the app is opened without a connection shows no group's name, nothing that was written there and no draft. Only the name you chose and what still waits to be sent stay on it.

privacy-more = The exact rules are in the file docs/protocol.md, which comes with the program. Anybody may check them.
