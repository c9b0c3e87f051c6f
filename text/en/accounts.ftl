# Having an account: welcome, keeping an identity, signing in, recovering, devices, copies, deleting.

welcome = Welcome
welcome-to = Welcome to { $name }
welcome-lead = A quiet place where people in recovery talk with each other. No name, no e-mail, no phone number.
welcome-pending = You were on your way in
welcome-pending-more = The link you opened is kept on this device.
welcome-link = I have a link
welcome-link-hint = Paste it or scan it
welcome-sign-in-hint = With the sign-in name and passphrase you kept
welcome-recover-hint = With your recovery sheet
welcome-help-hint = For you or somebody beside you. No account needed.

locked-title = Signed in, but locked
locked-lead = Your account is on this device, and what it holds stays locked for now.
locked-keys-gone = Your browser gave up the keys it was keeping, as some do when room is short. Sign in again, and everything opens.
locked-keys-gone-unkept = Your browser lost the keys, and this identity was not kept. It cannot be opened again here. You can begin anew with a link.
locked-offline = You are offline. As soon as you are connected, it opens. Nothing is lost.
locked-waiting = { $count ->
    [one] One thing you wrote is still waiting here to be sent.
   *[other] { $count } things you wrote are still waiting here to be sent.
  }

handle = Sign-in name
passphrase = Passphrase
show-words = Show what I type

sign-in = Sign in
sign-in-lead = With what you wrote down when you kept your identity.
sign-in-passphrase-hint = Five words with spaces between them, or your own.
sign-in-forgot = I forgot my passphrase

recover-title = Use my recovery sheet
recover-lead = The code on your sheet opens your account. You choose a new passphrase, and you get a new sheet.
recover-code-hint = Seven groups of four. Capital or small letters, with or without dashes.
recover-new-passphrase = Your new passphrase
recover-replaces = The old passphrase and the old sheet stop working. Your other devices are signed out.
recover-do = Open my account
recover-new-sheet = You are in. Here is your new sheet: the old one no longer works.

keep-title = Keep this identity
keep-hint = So that you can come back on any device
keep-lead = Right now only this device knows you. Keep your identity, and you can come back from anywhere.
keep-lost-title = First, what nobody can undo
keep-lost = If you lose your passphrase, your recovery sheet and all your devices, what you wrote is gone. Nobody has a second key, not us either. That is the price of nobody else being able to read it.
keep-ends = If you do not keep it and do not come back, it ends on { $when }.
keep-need-handle = A sign-in name. Nobody in your groups sees it.
keep-need-passphrase = A passphrase of five words.
keep-need-sheet = A sheet to print or save, for the day you forget.
keep-begin = Begin
keep-handle-title = Choose a sign-in name
keep-handle-hint = At least 3 letters or digits. Not your e-mail and not your real name. Your groups never see it.
keep-passphrase-title = Your passphrase
keep-passphrase-lead = It opens your account on other devices. We never get to see it.
keep-do = Keep my identity
keep-sheet-title = Your recovery sheet
keep-sheet-lead = It lets you back in when the passphrase is forgotten.
keep-done-title = Kept
keep-done = Your identity is yours to come back to
keep-done-more = On any device: sign in with your sign-in name and your passphrase.
keep-reminder = So far, only this device knows you
keep-reminder-ends = If you do not come back, your place here ends on { $when }. Keep your identity, and it stays.

passphrase-title = Passphrase and recovery
passphrase-hint = A new passphrase or a new recovery sheet
passphrase-none = You have no passphrase yet, because you have not kept this identity.
passphrase-way = How would you like it?
passphrase-drawn = Five words drawn for you
passphrase-drawn-hint = Safest, and easier to remember than it looks: make a little story of them.
passphrase-own = My own
passphrase-yours = Your five words
passphrase-other = Other words
passphrase-copied = Copied. Paste it where only you look, then copy something else.
passphrase-written = I have written the five words down
passphrase-written-hint = On paper, or in a password manager.
passphrase-own-field = Your own passphrase
passphrase-own-hint = Several words that do not belong together. No saying, no song, no date.
passphrase-again = The same again
passphrase-differs = The two are not the same yet.
strength-weak = Easy to guess. Add more words.
strength-almost = Getting there. One or two more words.
strength-enough = Good enough. Nobody should guess this.
strength-strong = Strong.
passphrase-what = What do you need?
passphrase-what-sheet = A new recovery sheet
passphrase-what-sheet-hint = Your passphrase stays as it is.
passphrase-what-new = A new passphrase
passphrase-what-new-hint = You get a new recovery sheet with it.
passphrase-old = Your passphrase now
passphrase-ends-others = The old sheet stops working, and your other devices are signed out.
passphrase-change = Make the change
passphrase-changed = Done. Your new sheet is the one that counts.

# On paper and in the file's name nothing says what this is for.
sheet-heading = My way back in
sheet-place = Address
sheet-code = Recovery code
sheet-made = Made on
sheet-how = Forgotten the passphrase? Open the address above, choose “Use my recovery sheet”, and type the sign-in name and the code. Whoever holds this sheet can open the account: keep it where only you look.
sheet-file = notes
sheet-once = The code is shown this once. Print it, save it, or write it down now.
sheet-have-it = I have it
sheet-later = Remind me tomorrow
sheet-reminder = Your recovery sheet is not confirmed yet
sheet-reminder-more = Without it, a forgotten passphrase means that everything is lost. It takes two minutes: you get a new sheet and type two parts of it.
sheet-reminder-do = Get my sheet
retype-title = Just to be sure
retype-lead = Look at your sheet and type two of its groups.
retype-part = Group { $place }
retype-wrong = That is not what is on the sheet. Look once more: nothing is lost.
retype-check = Check
retype-back = Show the sheet again

devices-title = Devices
devices-hint = Where you are signed in
devices-lead = Every browser you signed in with. End what you no longer use.
devices-this = This device
devices-other = Another device
devices-days = Since { $first }, last used { $last }
devices-end = End
devices-end-named = End the sign-in of { $first }
devices-end-title = End this sign-in?
devices-end-more = That device is signed out, at once if it is online. What it holds of the groups cannot be opened there again.
devices-ended = Ended. That device is signed out.

export-title = A copy for me
export-hint = Everything you can read, in one file
export-lead = Everything you can read here, as one file on your device.
export-what = Inside: your groups with what was written, in a form to read and in a form for programs. It is put together on your device.
export-care = The file is not locked. It holds what others told the group in trust. Keep it where only you look.
export-do = Make my copy
export-done = Your copy is ready. Look in your downloads.
export-file = notes

sign-out = Sign out
sign-out-kept = Your account stays. What this device holds of it is wiped. Sign in again whenever you like.
sign-out-lost-title = You have not kept this identity
sign-out-lost = Only this device knows you, so signing out would be for good. Keep your identity first. Or delete the account, if you want to be gone.
sign-out-waiting = { $count ->
    [one] One thing you wrote has not been sent. Signing out loses it.
   *[other] { $count } things you wrote have not been sent. Signing out loses them.
  }
sign-out-sure = I understand, sign me out

delete-title = Delete my account
delete-goes = What goes
delete-goes-account = Your account, your sign-in name, all your devices' sign-ins.
delete-goes-writing = Everything you wrote that the server keeps, your pictures and voice notes.
delete-goes-device = What this device holds.
delete-stays = What may stay
delete-stays-others = Copies on the devices of people in your groups. They read it, and we cannot take that back.
delete-stays-backups = Backups that this organisation keeps, until they are replaced.
delete-alone = You are the only facilitator of { $name }. Make somebody a facilitator first, or nobody can let people in.
delete-export-first = Make a copy for myself first
delete-sure = Yes, delete everything. I know that it cannot be undone.
delete-do = Delete my account

not-sent-title = Not sent yet
not-sent-hint = What waits on this device
not-sent-lead = It is safe here, and goes out by itself as soon as you are connected.
not-sent-none = Everything is sent
not-sent-none-more = Nothing waits on this device.
not-sent-waiting = Waiting for a connection. You need not do anything.
not-sent-retry = Try now
not-sent-drop = Throw away
not-sent-drop-title = Throw this away?
not-sent-drop-more = It was not sent, and it will not be. Copy the words first if you want them.
not-sent-count = { $count ->
    [one] One thing you wrote is not sent yet. It is safe here.
   *[other] { $count } things you wrote are not sent yet. They are safe here.
  }
outbox-post = Message
outbox-reply = Reply
outbox-reaction = Kind word
outbox-edit = Change
outbox-delete = Taking back
outbox-other = Something for the group
