# The wall: posts, replies, kind words, pictures, voice notes, search, what the server sees.

wall-title = Messages, newest first
wall-empty = Nothing written yet
wall-empty-more = A short hello is a good beginning.
wall-new = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
  }
wall-read-from = You have read what follows
wall-older = Older messages
wall-missing = Something here was taken back, or the server is holding it back.

post-you = (you)
post-new = New
post-edited = changed
post-menu = More about what { $name } wrote
post-content-note = About:
post-fold = Fold
post-unfold = Read
post-gone = Taken back by the person who wrote it.
copy-failed = Copying does not work here. Press and hold the words.
post-hidden = Hidden by a facilitator.
post-hidden-facilitator = Hidden. Only facilitators see it.
post-hide = Hide from the group
post-show = Show again
post-hide-done = Hidden from the group.
post-show-done = Everybody can read it again.
post-waiting = Waits for a connection. It is safe here.
post-failed = This was not sent.
post-failed-do = See what to do
post-reply = Reply
post-to = to { $name }
post-replies = { $count ->
    [one] 1 reply
   *[other] { $count } replies
  }
post-picture = Picture from { $name }
post-picture-opening = Opening the picture …
post-listen = Listen
post-voice = Voice note from { $name }
post-voice-unplayable = This browser cannot play this voice note. It is still there. A newer browser can.
post-edit = Change
post-delete = Take back
post-deleted = Taken back. You can still undo it.

reactions = Kind words
reaction-hear = I hear you
reaction-same = same here
reaction-strength = strength
reaction-thanks = thank you
reaction-choose = Kind word
reaction-close = Close
reaction-given = You said “{ $word }”.
reaction-taken = Taken back: “{ $word }”.

thread-opening = A message
thread-title = From { $name }
thread-none = No replies yet
thread-replies = Replies, oldest first
thread-new = { $count ->
    [one] 1 new reply
   *[other] { $count } new replies
  }
thread-new-from = New since you were last here
reply-title = Your reply
reply-field = What would you like to tell { $name }?
reply-send = Send reply
reply-sent = Your reply is with the group.

write = Write
write-title = Write
write-lead = To everybody in { $name }
write-field = What is on your mind?
write-hint = Write as you talk. Nobody corrects you here.
write-restored = You had begun this earlier. It was kept for you.
write-add-picture = Add picture
write-pictures = Your pictures
write-pictures-plain = Place and camera data are taken out of pictures. Pictures and voice are not kept in a draft.
write-picture = Picture { $place }
write-picture-remove = Remove picture { $place }
write-picture-large = One picture is too large and was left out. Take a smaller one, up to 11 megabytes.
write-pictures-max = Up to { $count } pictures at a time.
write-record = Record voice
write-voice-ready = Your voice note is ready. It is kept as long as this app is open.
write-with-note = Fold it behind a note
write-with-note-hint = For what may weigh on others. They see the note and choose to read.
write-note = What is it about?
write-note-hint = For example: “a loss”, “talk of using”.
write-send = Share with the group
write-sent = Shared with the group.
write-kept = Kept here. It goes out as soon as you are connected.

record-title = Voice note
record-care = A voice can be recognised. Somebody who knows you may know that it is you. If that worries you, write instead.
record-start = Start recording
record-refused = The microphone cannot be used. Allow it in your browser's settings for this page, or write instead.
record-time = Recorded time
record-of = of { $time }
record-stop = Stop
record-drop = Throw away
record-listen = Listen to it once before you share it.
record-yours = Your recording
record-keep = Use it
record-again = Record again

edit-title = Change your words
edit-lead = The others see that it was changed.
edit-attachments = Pictures and voice notes stay as they are.
edit-done = Changed.

search-field = Find words in your groups
search-hint = Looks only at what this device holds. Nobody learns what you look for.
search-found = { $count ->
    [one] Found once
   *[other] Found { $count } times
  }
search-none = Nothing found for “{ $query }”. Try fewer letters or another word.

stored-title = What the server sees
stored-lead = The same message twice: as you read it, and as it lies on the server.
stored-you = On your device
stored-server = On the server
stored-number = Number { $number } of this group, arrived { $when }.
stored-size = { $bytes } bytes. Short messages are filled up, so that their length tells little.
stored-envelope = The first { $bytes } bytes, in colour, are the envelope: numbers for the group and the writer, no names.
stored-rest = All the rest is locked. The keys are only on the devices of the people in the group.
stored-bytes = The stored bytes
stored-all = Show all
