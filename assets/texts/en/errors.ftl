# What can go wrong, and what to do then. An error: error-<code>, and with it hint-<code>.

## The store: file and passphrase

error-wrong-passphrase = The passphrase is not right.
hint-wrong-passphrase = Mind capitals and spaces and try again.
error-no-passphrase = No passphrase was given.
hint-no-passphrase = Give the passphrase with TREDE_PASSPHRASE or --passphrase-file, or run trede in a terminal: it will ask.
error-short-passphrase = The passphrase is too short.
hint-short-passphrase = Use at least { $least } characters. Four plain words in a row are strong and easy to remember.
error-unequal-passphrases = The two passphrases are not the same.
hint-unequal-passphrases = Nothing was made. Try again.
error-same-passphrase = That is your own passphrase.
hint-same-passphrase = Let your colleague choose another. So it can always be seen who did what.
error-has-access = { $name } can open this device already.
hint-has-access = Has the passphrase been forgotten? Take the access away first, then add your colleague again.
error-no-access = This colleague can no longer open this device already.
hint-no-access = Nothing has changed.
error-own-access = You cannot take your own access away.
hint-own-access = Let a colleague who opens this device too do it. So there is always someone who can.
error-no-store = There is no Trede data here yet: { $path }
hint-no-store = Start a centre with “trede centre new” or ask to join one with “trede join”. Is the data elsewhere? Name that folder with --home.
error-store-exists = There is Trede data here already: { $path }
hint-store-exists = Choose another, empty folder with --home. Nothing here was changed.
error-newer-store = This data was changed by a newer version of Trede.
hint-newer-store = Install the latest version on this device. The data was not changed.
error-foreign-store = This file was not made with an ordinary version of Trede.
error-damaged = The data file is damaged.
hint-damaged = Stop working on this device and copy its folder first. What was shared before is with the coordinator too.
error-database = The data file cannot be read or written.
hint-database = See whether the disk is full and whether you may write in the folder. Then run “trede check”.
error-busy = Trede is already busy with this data.
hint-busy = Wait until the other window or command is done and try again.
error-file = This file cannot be read or written: { $path }
hint-file = See whether the folder exists, whether there is room and whether you may write there.
error-disk-full = The disk is full. This could not be saved: { $path }
hint-disk-full = Make room on that disk or stick and try again. Nothing is lost.
error-read-only = Trede may not write in this folder: { $path }
hint-read-only = Choose another folder, or ask the administrator for permission to write. Nothing is lost.
error-unplugged = The stick or network drive went away while Trede was using it: { $path }
hint-unplugged = Connect it again and try again. Nothing is lost: the work is on this device.
error-file-in-use = Another program holds this file: { $path }
hint-file-in-use = Close the file in the other program and try again.
error-database-full = This device’s disk is full. Your last change was not saved.
hint-database-full = Make room on the disk and try again. What was saved before is still there.
error-database-read-only = Trede may not write in the folder with its own data.
hint-database-read-only = See whether the folder is set to read-only. What is there has not changed.
error-no-home = No folder was found to keep data in.
hint-no-home = Name a folder with --home or with TREDE_HOME.

## Rules

error-invalid = This cannot be saved as it is.
hint-invalid = Mend what is named above. Nothing was changed yet.
error-no-row = The table { $table } has no row { $id }.
hint-no-row = Look the id up with “trede list { $table }”.
error-left = This client now belongs to another location. The file can no longer be changed here.
hint-left = Ask the new location or the coordinator.
error-no-consent = No consent is recorded to refer this client to this partner.
hint-no-consent = Record the client's consent first. If the client cannot decide now, write down why it is needed.
error-nothing-to-undo = There is nothing to undo.
error-unknown-table = There is no table { $table }.
hint-unknown-table = These are the tables: { $all }.
error-table-closed = The table { $table } cannot be changed by hand.
hint-table-closed = See parallel edits with “trede conflicts” and choose with “trede resolve”.
error-not-an-assignment = “{ $given }” is not of the form field=value.
hint-not-an-assignment = Write for instance: city=Amsterdam. Without a value (city=) the field is cleared.
error-unknown-client = There is no client { $number }.
hint-unknown-client = Look the client up with “trede find”, by a part of the name, the number or the street.
error-unknown-location = There is no location { $name }, or there are several of that name.
hint-unknown-location = See the locations with “trede list locations”.

## Import

error-unreadable-table = This file cannot be read as a table: { $path }
hint-unreadable-table = Choose a spreadsheet (XLSX) or a CSV file with the names of the columns above the rows. An old or protected file: save it as XLSX first.
error-import-refused = { $rows ->
    [one] One row is not right. Nothing was taken in.
   *[other] { $rows } rows are not right. Nothing was taken in.
}
where-row = row { $row }
hint-import-refused = Mend these rows in the file and import it again. Or take the good rows in already with --partial.
import-too-many-cells = has more cells than there are columns
import-too-few-cells = has fewer cells than there are columns
import-double-column = is in the file twice
import-double-row = is in an earlier row of this file already
import-two-people = names two people; make it two rows
import-no-day = has an intake without a day; fill in the day of the intake
import-not-a-date = is not a date; write it like 5-3-2026
import-not-a-birth-date = is not a birth date; write it like 5-3-1981, or the year alone
import-alike-row = is also in row { $row }
import-reason = Why not taken in

## Reports and paper

error-period-reversed = The period ends ({ $to }) before it starts ({ $from }).
hint-period-reversed = Swap --from and --to.
error-unknown-ladder = This centre has no ladder { $ladder }.
hint-unknown-ladder = Choose vng, amsterdam, or a ladder from the centre’s settings.
error-bad-setting = The setting { $key } is “{ $value }”. That is not an amount.
hint-bad-setting = Set it right, for instance: trede set settings { $key } value=60
error-nothing-to-print = There is nothing to print.
hint-nothing-to-print = Nothing of this has been written down yet. See with “trede list intakes” or “trede list tasks” what there is.
error-nobody-to-print = There is nobody to make this paper for.
hint-nobody-to-print = Name a client with --client, or a period with --all --from --to in which there is someone.
error-no-meeting = No meeting was found.
hint-no-meeting = Name the meeting with --activity, by its title or its id from “trede list activities”, or a period with --all --from --to.
error-unknown-partner = No partner is called “{ $name }”.
hint-unknown-partner = See with “trede list partners” what the partner is called.
error-no-partner = It is not known which partner { $number } goes to.
hint-no-partner = Record a referral first, or name the partner with --partner.
error-no-ground = { $number } gave no consent to share data with { $partner }. The paper was not made.
hint-no-ground = Print a consent form, have it signed and record the consent. If the client cannot decide, record the reason.
error-bad-logo = This is no logo that fits on paper.
hint-bad-logo = Choose a PNG, JPEG or SVG file of at most 15 kB.
error-paper = The page could not be made.
hint-paper = This is a fault in Trede. Report it with the text in brackets; it holds nothing about clients.
error-stopped = This was stopped.
error-failed = This did not work.
hint-failed = Try again. If it still does not work, report it with the text in brackets.
error-not-empty = This folder is not empty: { $path }
hint-not-empty = Give an empty folder, or one that is not there yet.
error-nobody-alike = Row { $row } looks like nobody who is here already.
hint-nobody-alike = See with --dry-run first which rows look like someone.
error-bad-options = This cannot be asked here: { $what }
error-not-divided = The report “{ $report }” cannot be divided with --by { $by }.
hint-not-divided = Choose from: { $all }.
hint-bad-options = See what can be asked with --help.

## Sharing with others

error-no-conflict = There is no open parallel edit { $id }.
hint-no-conflict = See them with “trede conflicts”.
error-not-coordinator = Only a coordinator’s device can do this.
hint-not-coordinator = Ask the centre’s coordinator.
error-not-joined = This device belongs to no centre yet.
hint-not-joined = Start a centre with “trede centre new” or ask to join one with “trede join”.
error-not-approved = The coordinator has not approved this device yet.
hint-not-approved = Read the code out to the coordinator. After the approval it takes a while until the shared folder is up to date.
error-unknown-device = There is no device { $name }.
hint-unknown-device = See the devices with “trede devices”.
error-no-shared-folder = The shared folder is not there: { $path }
hint-no-shared-folder = Connect the drive or the stick, or wait until the folder is up to date. Nothing is lost: the work is on this device.
error-centre-exists = There is a centre { $name } in this shared folder already.
hint-centre-exists = Ask to join it with “trede join”, or choose another name or folder.
error-no-centre = There is no centre { $name } in this shared folder.
hint-no-centre = See whether the name is right and the folder fully up to date.
error-not-our-folder = The centre { $name } is not in this folder: { $path }
hint-not-our-folder = Has the shared folder moved? Copy the folder “trede” from the old folder to the new one, and choose the new one again. Nothing has changed.
error-unknown-request = No request with code { $request } is waiting.
hint-unknown-request = See the requests with “trede requests” and compare the code over the phone.
error-bad-bundle = This bundle cannot be used.
hint-bad-bundle = Nothing was changed. Ask its maker to share again: the next bundle holds everything once more.

## Why a bundle was not taken in

refused-damaged = it is damaged or has not fully arrived; a next bundle holds everything again
refused-not-for-us = it is not for this device
refused-unknown-writer = its maker is not a known device of this centre
refused-revoked = its maker was shut out
refused-bad-signature = the signature is not its maker’s
refused-mislabelled = what it holds does not belong to the file’s name
refused-newer = a newer version of Trede made it; update this device
refused-copied = two copies of one device wrote the same number

## What is wrong with a value, behind the name of the field

problem-required = is not filled in yet
problem-not-a-date = is not a date; write YYYY-MM-DD, as in 2026-03-05
problem-not-a-partial-date = is not a birth date; write YYYY, YYYY-MM or YYYY-MM-DD
problem-date-out-of-range = lies before 1900 or after 2100
problem-not-a-time = is not a time; write 2026-03-05T14:10:00Z
problem-not-a-number = is not a whole number
problem-out-of-range = must lie between { $min } and { $max }
problem-not-a-decimal = is not an amount or number; write a point before the decimals, as in 12.50
problem-not-a-bool = must be true or false
problem-not-a-code = must be one of: { $allowed }
problem-not-a-language = is not a language code of two small letters, such as nl or ar
problem-unknown-ladder = is not a ladder of this centre
problem-not-a-ladder = is not a ladder; write its name and its rungs from the lowest up, each with a name of its own: Name|rung 1|rung 2
problem-not-a-mapping = does not say how one ladder is read on the other; write for each rung from the lowest up the rung on the other, as 1|2|3|4|6
problem-not-a-rung = is not a rung of this ladder, which has rungs 1 to { $top }
problem-no-ladder = names a rung, but the row names no ladder
problem-not-an-id = is not an id
problem-unknown-reference = names something that is not there: { $name }
problem-ambiguous-reference = names something that is there more than once: { $name }; give the id
problem-too-long = is too long: there is room for 20,000 characters
problem-not-text = holds characters that are no text; save the file as UTF-8
problem-not-unique = is already in use
problem-before-start = lies before { $start }
problem-needs = cannot be without { $other }
problem-unknown-field = is not a field of this table
problem-holds-bsn = holds a number that could be a BSN. A BSN is never kept: take it out

## What was done, to be undone

op-add = Adding
op-set = Changing
op-edit = Changing
op-delete = Deleting
op-letterhead = Letterhead
op-import = Importing
op-add-client = Adding a client
op-add-intake = Intake
op-add-movement = Measurement on the ladder
op-add-contact = Contact
op-resolve = Choosing in a parallel edit
op-join = Letting a device in
