# What a coordinator looks after: who shared when, what waits for a yes, people twice, erasing, who looked.

## Who shared when

screen-board-title = Who shared when
screen-board-lead = A week that was missed is not lost: whoever shares later brings that week along.
screen-board-alone = No other devices take part yet.
screen-board-device = Whose
screen-board-this-week = This week
screen-board-last-week = Last week
screen-board-week = Week { $number }
screen-board-before = Not with us yet
screen-board-merged = In
screen-board-ready = Ready to come in
screen-board-waits = Waits for a yes
screen-board-refused = Not taken in
screen-board-open = Not shared yet
screen-board-later = Shared later
screen-board-missing = Not shared
screen-board-rows = { $count ->
    [one] 1 change
   *[other] { $count } changes
  }
screen-board-no-rows = nothing new

## What waits

screen-aside-title = Waits for a yes
screen-aside-lead = Trede did not simply take this in. First ask whether it is right.
screen-aside-why = Why: { $reason }.
screen-aside-accept = Take in all the same
screen-aside-accept-name = Take in all the same: { $name }
screen-aside-ask = Take in the bundle of { $name } all the same?
screen-aside-ask-unusual = Call { $name } and ask whether this is meant. What was deleted can come back from the history later; what was erased cannot.
screen-aside-ask-pulls = Call { $name } and ask which clients these are. If you take it in, that device gets their whole file. That is right only when they come to that location now.
screen-aside-ask-clock = First have the date and the time put right on the device of { $name }. If you take it in all the same, these changes bear that wrong time. Whoever changes something later still wins.
screen-aside-unknown = Unknown device
screen-aside-when = Week { $week }, { $when }
screen-aside-when-ahead = By that device’s clock: week { $week }, { $when }
screen-aside-unknown-how = Does it belong to the centre? Then let it join with a code first.
screen-aside-devices = To Devices
screen-refused-title = Cannot be taken in
screen-refused-why = Why: { $reason }.
screen-hint-no-bundle = Perhaps it was taken in or replaced meanwhile. Choose “Share the week” and look again.

## Erased by who was shut out

screen-held-title = Erased elsewhere, not yet here
screen-held-lead = This was erased by a coordinator whose device is shut out now. Trede erases it here only when you say yes. The question may wait.
screen-held-whole = The whole file: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
screen-held-part = A part of the file: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
screen-held-by = According to the device of { $told } erased by { $by }, on { $when }. There it is gone already.
screen-held-by-sometime = According to the device of { $told } erased by { $by }. There it is gone already.
screen-held-nobody = someone unknown
screen-held-erase = Erase here too…
screen-held-erase-name = Erase here too: { $name }
screen-held-keep = Keep here
screen-held-keep-name = Keep here: { $name }
screen-held-ask = Erase { $name } here too?
screen-held-ask-part = Erase { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} of { $name } here too?
screen-held-ask-text = First find out whether this erasing was meant, from whoever asked for it or from a colleague.
screen-held-ask-keep = In doubt? Choose “Cancel”: nothing changes, and the question stays.
screen-held-kept = { $name } stays here, as long as no other coordinator erases. Where it was erased already, it does not come back.
screen-held-erased = { $name } was erased here too.
screen-held-erased-part = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} of { $name } erased here too.
screen-hint-no-held-erasure = Perhaps it was answered meanwhile. Choose “Share the week” and look again.

## People twice

screen-nav-duplicates = People twice
screen-twice-title = People twice
screen-twice-lead = Who is perhaps written down twice? Joining makes one person of them. Nothing goes, and it can always be taken apart again.
screen-twice-looking = Looking who is in twice
screen-twice-more = { $total } pairs look alike. The likeliest { $shown } are here; after these you look again.
screen-twice-stopped = The looking was stopped: not everyone was compared.
screen-twice-again = Look again
screen-twice-none = Nobody was found who is here twice.
screen-twice-pair = { $a } and { $b }
screen-twice-one = { $name } ({ $number })
screen-twice-sure = Almost certainly one person
screen-twice-likely = Probably one person
screen-twice-maybe = Perhaps one person
screen-twice-same = the same
screen-twice-rows = Conversations, steps and so on
screen-twice-join = Join
screen-twice-join-name = Join: { $a } and { $b }
screen-twice-apart = Not the same
screen-twice-apart-name = Not the same: { $a } and { $b }
screen-twice-join-title = Join into one person
screen-twice-join-text = After that, everything of both stands together. Name, number and details come from the file that you choose here.
screen-twice-keep = Which file stays in front?
screen-twice-has = { $count ->
    [0] still empty
    [one] 1 line
   *[other] { $count } lines
  }
screen-twice-joined = { $other } now belongs with { $keep }.
screen-twice-told-apart = { $a } and { $b } are two people. Trede does not name them any more.
screen-joined-here = { $count ->
    [one] Another file was joined into this client:
   *[other] { $count } other files were joined into this client:
  }
screen-joined-split = Take apart
screen-joined-split-name = Take apart: { $name }
screen-joined-apart = { $name } is a client of their own again.
screen-undo-join-clients = joining two clients
screen-undo-split-clients = taking a client apart
screen-undo-not-duplicates = that these are two people

## Shutting a device out

screen-job-sharing = Sharing with { $device }
screen-revoke = Shut out
screen-revoke-name = Shut out: { $name }
screen-revoke-title = Shut out the device of { $name }?
screen-revoke-nothing-more = The device receives nothing more, and nobody takes in what is written on it from now on.
screen-revoke-kept = What { $name } shared before stays. What lies ready now is taken in first.
screen-revoke-on-it = What is on the device already stays there, encrypted. Nobody can read it without the passphrase.
screen-revoke-for-good = This cannot be taken back. { $name } can simply join again with a new device.
screen-revoked = The device of { $name } was shut out
screen-revoked-next = How { $name } goes on:
screen-revoked-join = Start Trede on another device and choose “Join a centre”, with the same name and location: { $name }.
screen-revoked-approve = Compare the code over the phone and approve the request below.
screen-revoked-go-on = After sharing, all clients are there again. Only what { $name } had not shared is gone.
screen-revoked-report = Lost or stolen, and may someone else know the passphrase? Then report it as a data breach, within 72 hours.
screen-hint-same-person = Are they two people after all? Choose Take apart on the client’s page.
screen-hint-not-joined-client = Perhaps it was taken apart meanwhile. Open the client again.

## Who looked at what

table-access_log = Access log
field-access_log-at = When
field-access_log-staff_id = Who
field-access_log-client_id = Whose
field-access_log-what = What
field-access_log-partner_id = To partner
field-access_log-paper = Paper or list
field-access_log-device = Device
code-access_log-what-opened = file opened
code-access_log-what-printed = paper made
code-access_log-what-disclosed = to a partner
code-access_log-what-dossier = whole file
code-access_log-what-exported = open export
code-access_log-what-listed = names looked at
code-access_log-what-recovered = key given back
access-paper-list = list
access-paper-find = search
access-paper-report = report
access-paper-intake = intake summary
access-paper-blank-intake = intake form
access-paper-consent = consent
access-paper-handover = warm handover
access-paper-client-copy = for the client
access-paper-dossier = access on request
access-paper-appointment = appointment card
access-log-none = Nothing was looked at yet.
access-log-everyone = everyone
access-log-erased = someone who was erased
help-access-log = Shows who opened, printed or passed on whose file (coordinator)
help-access-log-client = Of this client only
help-access-log-since = From this day on
help-access-log-format = As JSON
screen-access-title = Who looked at what
screen-access-lead = Who opened a file, made a paper of it or passed something on? Nobody can change this. What other devices did comes in when they share.
screen-access-asked = What do you want to see?
screen-access-of = Of { $name } only
screen-access-everyone = All clients
screen-access-one = Who looked at this file?
screen-access-who = Who
screen-access-what = What
screen-access-when = When
screen-access-whose = Whose
screen-access-device = On
screen-access-anyone = Anyone
screen-access-anything = Anything
screen-access-all = All clients
screen-access-erased = Someone who was erased
screen-access-none = Nothing was recorded about this.
screen-access-more = These are the last { $count }. Choose a shorter period for what was before.
screen-privacy-title = Privacy
screen-privacy-access = Trede records who opens a file, makes a paper of it or passes something on.

## Keeping and erasing

screen-retention-title = Keeping and erasing
screen-retention-lead = This was kept longer than the centre agreed: a whole file usually 24 months after it was closed. Nothing is erased without your yes.
screen-retention-none = Nothing was kept too long.
screen-retention-erase = Erase
screen-retention-choose = Erase: { $name }, { $what }
screen-retention-who = Whose
screen-retention-what = What
screen-retention-closed = Closed
screen-retention-due = May go since
screen-retention-months = after { $count } months
screen-retention-rows = Rows
screen-retention-erase-chosen = { $count ->
    [one] Erase 1 choice…
   *[other] Erase { $count } choices…
  }
screen-retention-ask = { $count ->
    [one] Erase this for good?
   *[other] Erase these { $count } for good?
  }
screen-retention-line = { $name } ({ $number }): { $what }, { $count ->
    [one] 1 row
   *[other] { $count } rows
  }
screen-retention-oldest = the oldest { $date }
screen-retention-looks = Who looked at what: { $count ->
    [one] 1 row
   *[other] { $count } rows
  }
screen-erase = Erase client (GDPR)…
screen-erase-title = Erase { $name } for good?
screen-erase-for-good = This cannot be undone.
screen-erase-everywhere = It goes here at once, out of this device’s backups too, and on the other devices as soon as they share.
screen-erase-gone = This goes:
screen-erase-details = Name, address and all other details
screen-erase-joined = The joined file { $name }
screen-erase-dossier-first = Does the client want to know first what is there?
screen-erase-dossier = Everything on paper (access)
screen-erase-type = Type the client number { $number } to erase
screen-erase-wrong = Type exactly { $number }.
screen-erase-yes = Erase for good
screen-erase-working = Trede erases, and then writes the file anew, so that nothing of it stays. In a large centre that takes a minute. This cannot be stopped any more.
screen-erased-one = { $name } was erased.
screen-erased-rows = { $count ->
    [one] 1 row was erased.
   *[other] { $count } rows were erased.
  }
screen-erased-told = The other devices erase it as soon as they share.
screen-erased-not-told = The shared folder is not there now. Share the week as soon as you can: only then do the other devices know.

## Double changes

screen-keep-third = Something else…
screen-keep-third-name = Write something else: { $what }
screen-keep-third-title = { $what } of { $about }
screen-keep-third-hint = What you write here stands for everyone from then on.
screen-keep-elsewhere = Is neither right? Change it on the client’s page: that decides this too.
screen-keep-all-winner = For all { $count }: leave what stands
screen-keep-all-other = For all { $count }: choose the other
screen-settled-title = { $count ->
    [one] Decided: 1
   *[other] Decided: { $count }
}
screen-settled-region = Decided
screen-settled-about = About
screen-settled-values = Written were
screen-settled-stands = Stands now
screen-settled-when = Decided by
