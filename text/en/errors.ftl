# Every refusal: what happened, what was kept, what to do next. One `error-` for each code of the app, one `problem-` for
# each sign of a server that is not telling the truth.

# This device.
error-browser_too_old = This browser is too old to keep your words safe. Nothing was lost. Update it, or use a newer Chrome, Safari or Firefox.
error-another_window_took_over = This app is open in another window, and that one goes on. What you wrote is kept there. Use that window, or load this page again.
error-nobody_here = Nobody is signed in on this device. Nothing was changed. Sign in, or follow a link.
error-somebody_here = Somebody is signed in on this device already. Nothing was changed. Sign out first.
error-locked = This device cannot open what it holds just now. Nothing was lost. Try again when you are connected, or sign in once more.
error-signed_out = You were signed out here. What was not sent is gone from this device. Sign in again to read your groups.
error-offline = The server cannot be reached. What you wrote is kept here. Try again when you are online.
error-storage_full = This device has no room left. What was kept before is still here. Free some room, then try again.
error-internal = Something went wrong on our side. Drafts saved here are kept. Load the page again, and tell the people who run this place if it comes back.
error-unsent = Some things you wrote are not sent yet, so nothing was wiped. Wait for a connection, or throw them away under “Not sent yet”.
error-keep_first = This needs an identity that you can come back to. Nothing was changed. Keep your identity first.

# Words and files.
error-handle_too_short = This sign-in name is too short. Nothing was saved. Use at least 3 letters or digits.
error-passphrase_weak = This passphrase is too easy to guess. Nothing was changed. Add words, or take five drawn ones.
error-recovery_code_mistyped = The code has a slip in it. Nothing was changed, and your code still works. Compare it group by group with your sheet.
error-pseudonym_empty = A name is missing. The rest of what you typed is still here. Choose any name that is not your real one.
error-name_empty = The group needs a name. The rest of what you typed is still here. Give it one.
error-norms_empty = The norms are empty. The rest of what you typed is still here. Write at least one line.
error-text_empty = There is nothing to share yet. Write a few words, or add a picture or your voice.
error-text_too_long = This is too long for one message. Your words are still here. Share it in two parts.
error-settings_too_long = The norms are too long. Your words are still here. Make them shorter.
error-picture_unreadable = This picture cannot be read. Your words are kept. Choose another one, as JPEG, PNG or WebP.
error-picture_too_large = This picture is too large. Your words are kept. Choose a smaller one.
error-pictures_too_many = That is too many pictures at once. Your words are kept. Share some of them in a second message.
error-voice_too_long = This voice note is longer than 5 minutes. Your words are kept. Record a shorter one.
error-voice_unreadable = This voice note cannot be used. Your words are kept. Record it again, or write instead.
error-attachment_missing = This picture or voice note is no longer on the server. The words are still there. Ask who shared it to share it again.
error-not_in_outbox = This is no longer waiting: it was sent or thrown away. You need not do anything.

# Links.
error-link_broken = This link is not whole. Nothing was changed. Copy all of it, up to the very end, or ask for a new one.
error-link_elsewhere = This link belongs to another place. Nothing was changed. Open it in your browser.
error-link_untrue = What the server shows does not fit this link. You were not let in, to protect you. Ask the person who gave it for a new one.
error-no_such_invite = The server does not know this link. Nothing was changed. Ask for a new one.
error-invite_expired = This link's time is over. You are not in yet. Ask for a new one.
error-invite_used = This link was already used. If it was you, open the group in your list. If not, ask for a new one.
error-invite_withdrawn = This link was closed by the group. You are not in. Ask for a new one.
error-invite_expiry = A link can work for up to 30 days. Nothing was made. Choose a shorter time.
error-already_in = You are in this group already. Nothing was changed. Open it in your list.
error-too_many_spaces = You have founded as many groups as one account can. Nothing was changed. Leave one that is over, or ask somebody else to found it.
error-group_full = This group is full. You are not in, and your link still works. Ask the facilitator for another group.
error-waiting_room_full = The waiting room is full just now. Your link still works. Try again later.

# Groups.
error-no_such_group = This group is not on this device. Nothing was lost elsewhere. Go to your groups, or ask for a link.
error-group_not_loaded = This group is still being fetched. Nothing was lost. Try again in a moment.
error-group_stopped = This group was stopped, because what the server showed cannot be true. What you read before is kept. Tell your facilitator in person.
error-not_a_member = You are not in this group now. What you wrote is kept on this device. Ask for a new link if you want to come back.
error-not_a_facilitator = Only a facilitator can do this. Nothing was changed. Ask one of them.
error-no_such_member = This person is no longer in the group. Nothing was changed.
error-no_such_guest = This person is no longer waiting. Nothing was changed.
error-no_such_post = This message is not on this device. It may have been taken back. Go back to the group.
error-not_yours = Only the person who wrote this can change it. Nothing was changed.
error-last_facilitator = You are the only facilitator. Nothing was changed. Make somebody else a facilitator first.
error-no_facilitator = This group has no facilitator left. You can read and leave, and nothing new can be decided. Found a new group with those you trust.
error-use_leave = You cannot remove yourself. Nothing was changed. Use “Leave the group”.
error-key_missing = This device does not have the key for this yet. What you wrote is kept. Open the group online once, then try again.
error-busy_group = Others changed this group in the same moment. Nothing was lost. Try again.
error-too_many_groups = You are in as many groups as there is room for. Nothing was changed. Leave one first.
error-too_many_invites = This group has as many working links as it may have. Nothing was changed. End some that you no longer need, then try again.
error-box_full = Too many letters are waiting in this group just now. Your words were kept here and nothing was sent. Try again later.
error-log_full = So much has changed in this group over time that nothing more can be changed here. What was written stays, and anybody can leave. Start a new group and invite your people there.
error-muted = You cannot write here for now. Reading works as before, and your drafts are kept. The facilitators told you why. You can ask somebody else to look again.
error-no_such_report = This report is not on this device. Nothing was changed. It may not have arrived yet. Go back and try again.
error-no_safety_team = Nobody here can take this report just now, because this place has no safety team yet. Nothing was sent. If somebody is in danger, open “Help now”.
error-somebody_else_looks = You decided something about this person before. Nothing was changed. Let another facilitator look at it this time.
error-already_claimed = Somebody else has this in hand already. Nothing was changed. You can still read it and add a note.
error-too_many_reports = You have sent as many reports as can go out in one day. Nothing was sent this time. If somebody is in danger, open “Help now”.
error-not_open_to_requests = This person cannot be asked right now. Nothing was sent. New people get time to arrive, and others do not want to be asked. You can still answer what they write in the group.
error-too_many_requests = You have asked as many people as you can for now: three at a time, six in one week. Nothing was sent. A request that is open ends by itself after 14 days.
error-already_asked = You have asked this person not long ago, and once is enough for now. Nothing was sent. No answer is an answer too.
error-already_answered = This request was answered already, so nothing was taken back. The talk is on your first screen.
error-no_such_request = This request is over. It was taken back, or it ended by itself. You need not do anything.
error-too_many_greeters = A group has at most eight greeters. Nothing was changed. Take somebody off the list first.
error-too_many_pairs = You are in as many talks as one person can be in. Nothing was sent. End one that is over first.
error-pair_ended = This talk has ended, so nothing new can be written in it. What was said you can still read.
error-pair_full = This talk is between two people already. Nothing was changed, and nobody else can come in. You need not do anything.
error-too_many_blocks = You have blocked as many people as there is room for just now. Nothing was changed. Try again tomorrow, or take back one block.
error-goes_to_safety_team = This goes to the safety team, past the people it is about. Your words are kept here. Load the page again and send it once more.
error-report_taken = This could not be sent as it is. Your words are kept here. Write it once more.
error-no_such_bar = Nobody has asked for this yet, or it was taken back. Nothing was changed. Look at the list again.
error-second_person_needed = Somebody else has to agree to this. What you said is kept. Ask another person of the team.
error-already_confirmed = Two people agreed to this already. Nothing was changed. Talk with your team about it.
error-not_a_team = This is not a team. Nothing was changed. Found a safety team first.
error-no_such_alert = This notice is no longer there. Nothing was changed. Load the page again.
error-not_in_safety_team = Only the safety team can do this. Nothing was changed. Ask somebody of the team.
error-not_an_administrator = Only those who look after this place can do this. Nothing was changed. Ask one of them.
error-barred = This place is closed for this device now. Nothing was changed. If you think this is a mistake, write to the people who run it.

# The account.
error-handle_taken = This sign-in name is taken. Nothing was saved yet. Choose another one.
error-already_kept = This identity is already kept. Nothing was changed. Under “Passphrase and recovery” you can change it.
error-proof_needed = Your passphrase is needed for this. Nothing was changed. Type it and try again.
error-proof_wrong = That is not your passphrase. Nothing was changed. Check each letter and each gap.
error-sign_in_refused = The name, the passphrase or the code does not fit. Nothing was changed. Look at each letter once more.
error-wrapped_seed_refused = What the server gave back cannot be your account. Nothing was opened, to protect you. Try again later, and tell the people who run this place.
error-no_such_session = This sign-in has ended already. You need not do anything.

# The server.
error-slow_down = That was tried too often. Nothing was lost. Wait a little, then try again.
error-quota_full = You, or this group, have stored as much as there is room for here. What you wrote is kept on this device. Delete some pictures, voice notes or posts, then try again.
error-disk_nearly_full = The server has hardly any room left. What you wrote is kept here. Tell the people who run this place, and try again later.
error-server_trouble = The server has trouble just now. What you wrote is kept here. Try again in a few minutes.
error-server_untrue = The server's answer cannot be true, so it was not used. What you wrote is kept here. Try again, and tell the people who run this place if it goes on.
error-refused = The server did not accept this. What you wrote is kept here. Load the page again and try once more.
error-clock_wrong = This device's clock is wrong. What you wrote is kept here. Set date and time to automatic, then try again.
error-setup_token_wrong = This set-up link does not work. Nothing was changed. Take the newest one that the program printed.
error-already_set_up = This place is already set up. Nothing was changed. Sign in as the one who runs it.
error-organisation_name = This name does not work for your place. Nothing was changed. Write a shorter one.
error-organisation_country = This country is not known here. Nothing was changed. Choose another one from the list.
error-support_words = These words are too long. Nothing was changed. Write at most 500 letters.
error-support_phone = This is not a number that can be called. Nothing was changed. Use 3 to 15 digits.
error-support_email = This is not a mail address. Nothing was changed. Check it and save again.
error-minimum_age = This age does not work. Nothing was changed. Choose a number from 13 to 99.
error-shift_rule = This rule is not known here. Nothing was changed. Choose every day, every week or every month.
error-shift_start = This day or time does not work. Nothing was changed. Choose a day and a time.
error-shift_minutes = This is too short or too long. Nothing was changed. Choose 15 minutes to 24 hours.
error-shift_zone = This time zone is not known here. Nothing was changed. Choose another one.
error-no_such_shift = This is not there any more. Nothing was changed. Look at the plan again.
error-no_such_date = This day is not in the plan, or it is over. Nothing was changed. Look at the plan again.
error-not_your_shift = This time is somebody else's. Nothing was changed. Talk to them.
error-shift_not_offered = Nobody asked for help on this day. Nothing was changed. Look at the plan again.
error-shift_taken = Somebody else already took this day. Nothing was changed. Thank you for wanting to help.
error-too_many_shifts = There are as many of these as fit. Nothing was added. End one first.
error-calendar_word = This word does not work in a calendar. Nothing was made. Choose one of at most 40 letters.
error-signs_for_oneself = Nobody can sign for themselves. Nothing was changed. Ask somebody else.
error-not_signed_off = Only a facilitator who is signed off can do this. Nothing was changed. Ask one of them.
error-bad_key = This key does not work. Nothing was changed. Make a new one and try again.
error-no_such_code = Nobody has this code. Nothing was changed. Ask for it once more, and check each letter.
error-not_kept = This person is here on one device only. Nothing was changed. Ask them to keep their name first.
error-last_administrator = Somebody has to look after this place. Nothing was changed. Name somebody else first.
error-expires_on = This last day does not work. Nothing was changed. Choose a day from today to five years from now.
error-too_many_help_lines = These are too many for a page that has to open fast. Nothing was changed. Keep at most 24.
error-help_line = A line has no name, or a number that cannot be called. Nothing was changed. Check each one.
error-help_line_checked_on = A line does not say on which day somebody checked it. Nothing was changed. Call it, then write the day.
error-bad_request = App and server do not understand each other. What you wrote is kept here. Load the page again to get the newest version.

# Signs of a server that does not tell the truth.
group-problem-title = Something here did not fit
problem-log_forked = The server showed this group two different stories of who is in it. The group was stopped. What you read before is kept. Meet in person or call, and start a new group.
problem-stream_forked = What the server showed is not what a member of this group signed. The group was stopped. What you read before is kept. Meet in person or call, and start a new group.
problem-fork_seen = Two people in this group were shown something else than you. The group was stopped. What you read before is kept. Meet in person or call, and start a new group.
problem-rolled_back = The server shows less than it had shown before. The group was stopped. What you read before is kept. Ask the people who run this place whether an old backup was put back.
problem-wrap_swapped = The server swapped the key of this group. It was not used, and the group was stopped. What you read before is kept. Meet in person or call, and start a new group.
problem-log_refused = The server showed a change to this group that breaks its rules. It was not taken in. What came before is kept. You can go on reading.
problem-stream_refused = The server left out something in the middle. What arrived before is kept. Load the page again; if it goes on, tell your facilitator.
problem-object_refused = Something put here was not made as it must be. It is not shown. Everything else is kept, and you can go on.
problem-letter_refused = A key that was sent to you was not made as it must be. It was not used. Everything else is kept, and you can go on.
problem-report_refused = A report came that was not all true. It was thrown away. Everything else is kept, and you can go on.
problem-attachment_refused = A picture or voice note was not what its writer sent. It is not shown. Everything else is kept, and you can go on.
problem-answer_untrue = The server said that it had kept what you wrote, and had not. Your words are kept here and are being sent again.
problem-storage_full = This device has no room left, so what is new cannot be kept here. What was kept before is still here. Free some room, then load the page again.
problem-server_untrue = A talk was with somebody else than it should have been. This device left it, and nothing you wrote went there. Tell the people who look after your group.
problem-key_unopened = The newest key of this group could not be opened on this device. A new one was made, and you can go on.

error-steward_code_wrong = This code belongs to another sheet. Nothing was changed. Look for the sheet from before this group was founded.
error-no_steward = This group was founded without a rescue code. Nothing was changed. Its own facilitators have to act.
error-already_facilitator = This person looks after the group already. Nothing was changed. Load the page again to see it.
