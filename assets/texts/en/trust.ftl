# Exchange that can be trusted: clients who are there twice, erasing, shutting out devices, backups.

## Clients who are there twice

why-name = the same name
why-name-alike = a similar name
why-names-swapped = first and last name swapped
why-birth-date = the same birth date
why-birth-part = the birth date fits
why-birth-near = nearly the same birth date
why-phone = the same phone number
why-email = the same e-mail address
why-address = the same address
help-duplicates = Show who is perhaps there twice
help-join-clients = Join two clients: from now on they are one person
help-join-clients-keep = The number of the client that stays
help-join-clients-other = The number of the client that belongs to it
help-split-clients = Take a joining back
help-split-clients-other = The number of the client that was joined
help-not-duplicates = Say that two clients really are two people; they are not named again (coordinator)
help-not-duplicates-one = The number of a client
duplicates-none = Nobody was found who is there twice.
duplicates-how = The same person? trede join-clients KEEP OTHER. Two people? trede not-duplicates A B
join-clients-done = { $other } now belongs to { $keep }: one person, with everything of both. To take it back: trede split-clients { $other }
split-clients-done = { $other } and { $keep } are two people again.
not-duplicates-done = { $keep } and { $other } are two people. They are not named again.
column-likely = Likely
column-number = Number
column-why = Why
error-same-person = { $a } and { $b } are one person already.
hint-same-person = Are they two people after all? Then use: trede split-clients NUMBER
error-not-joined-client = { $number } was not joined with anyone.
hint-not-joined-client = Give the number of the client that was joined into the other.
op-join-clients = Joining clients
op-split-clients = Taking a joining back
op-not-duplicates = Saying that they are two people

## Erasing

help-erase = Erase a client for good, with everything that belongs to them, on all devices (coordinator)
help-erase-client = The number of the client
help-erase-yes = Yes, really erase: this cannot be undone
erase-done = Erased: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}. This cannot be undone.
erase-told = The other devices erase this person as soon as they share again.
erase-not-told = The shared folder is not there. Share as soon as you can: only then the other devices know. (trede sync)
error-erased = This person was erased.
hint-erased = Nothing is kept any more about someone who was erased. Begin with a new client if need be.
table-erasures = Erased rows
field-erasures-table_name = Table
field-erasures-person_id = Of
field-erasures-erased_on = Erased on
field-erasures-signature = The coordinator’s signature

## Shutting devices out

help-revoke = Shut a device out, such as a stolen laptop: it receives nothing more and nothing more of it is taken in (coordinator)
help-revoke-device = The id or the name of the device, as “trede devices” shows it
revoke-done = { $name } was shut out. What it shared before stays.
error-shut-out = This device was shut out by a coordinator.
hint-shut-out = Was that a mistake? Call the coordinator. It can join again, as a new device.
error-not-to-revoke = A device does not shut itself out.
hint-not-to-revoke = Do this on another coordinator's device.

## Waiting for a yes

help-merge-accept = Take this bundle in, although it waits for a yes
merged-waits = Waits for a yes, from { $from }: { $reason }. Agreed? trede merge --accept { $bundle }
refused-unusual = it would delete or erase unusually much: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}{ $clients ->
    [0] {""}
    [one] , 1 client among them
   *[other] , { $clients } clients among them
}
refused-pulls = it would bring clients of another location to that device (ask whether that is right)
refused-clock-ahead = that device's clock is more than a day ahead (or this device's clock is behind)
error-no-held-erasure = No question about { $client } is open.
hint-no-held-erasure = See which questions are open with: trede erasures
help-erasures = What was erased by a coordinator who was shut out, and waits here for an answer (coordinator)
help-erasures-erase = Erase this client here too, for good
help-erasures-keep = Keep this client here; it is not asked again
erasures-none = No question about erasing is open.
erasures-wait = { $count ->
    [one] A question about 1 client is open
   *[other] Questions about { $count } clients are open
}: a coordinator who was shut out erased what is still here. Look with: trede erasures
erasures-by = Erased by
erasures-told-by = Heard from
erasures-part = a part
erasures-how = Find out whether it was meant. Erase here too: trede erasures --erase NUMBER --yes. Keep here: trede erasures --keep NUMBER
erasures-kept = { $client } stays here. Where it was erased already, it does not come back.
error-no-bundle = No bundle { $bundle } waits.
hint-no-bundle = See what waits with: trede merge --plan

## Backups

help-backup = Make an encrypted backup, and look it through
help-backup-to = The folder for it, such as a stick (else the folder with this device's data)
help-restore = Go on from a backup
help-restore-file = The backup's file (.trede-backup)
help-restore-replace = Also when there is data here already; it is set aside
help-restore-sheet = Open the backup by the recovery sheet (a file with the letters; else you are asked for them) and choose a new passphrase
backup-done = Made and looked through: { $file }
restore-done = This device goes on from the backup of { $made }. What was shared after that comes back with: trede sync
restore-aside = What stood here is now in { $path }
error-bad-backup = { $path } is no backup, or is not whole.
hint-bad-backup = Choose another backup.
error-damaged-with-backup = The data on this device is damaged. There is a backup of { $made }. Lost is only what you did after { $since }; what was shared before comes back.
hint-damaged-with-backup = Go on from the backup: trede restore --replace "{ $backup }" and then: trede sync

## Keeping

help-retention = Show what has been kept too long after closing (setting retention_file in months, 24 unless set; also retention_contacts and so on; retention_access_log for who looked at what)
help-retention-erase = Erase what has been kept too long, for good (coordinator)
help-resolve-value = A third value instead of these two
retention-none = There is nothing that has been kept too long.
retention-how = Erase? trede retention --erase --yes
retention-file = everything
column-closed = Closed
column-due = Erase from
column-rows = Rows
