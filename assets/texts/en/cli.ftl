# The command line.

## General

cli-error = error
cli-where = where
cli-hint = what now
cli-usage = Usage
cli-commands = Commands
cli-command = COMMAND
cli-arguments = Arguments
cli-options = Options
word-yes = yes
word-no = no
word-unknown = not known
word-empty = (empty)
word-never = not yet
word-nobody = without a coach
word-centre = whole centre
word-this-device = this device
word-unknown-device = unknown device

## Wrong usage

usage-unknown-command = There is no command “{ $command }”.
usage-unknown-argument = “{ $argument }” does not belong here.
usage-missing = This is missing: { $argument }
usage-conflict = { $argument } does not go with { $other }.
usage-no-command = Say what is to be done.
usage-no-value = { $argument } needs a value.
usage-invalid-value = “{ $value }” does not fit { $argument }.
usage-other = This command cannot be read.
usage-valid-values = Choose from: { $values }.
usage-meant = Did you mean “{ $word }”?
usage-hint = See trede --help for all commands, or trede COMMAND --help for one of them.

## Questions

ask-passphrase = Passphrase:
ask-new-passphrase-about = Choose a passphrase for this device. Four plain words in a row are strong and easy to remember.
ask-new-passphrase = New passphrase:
ask-passphrase-again = Once more:

## Progress

progress-checking = Checking
progress-writing = Saving
progress-merging = Reading from { $device }
progress-exporting = Preparing for { $device }

## Help

help-trede = Trede follows people’s steps on the participation ladder. Everything works without internet.
help-home = The folder with this device’s data (else TREDE_HOME, else the system’s usual folder)
help-json = Give one JSON value instead of text
help-lang = The language: nl (usual) or en
help-passphrase-file = Read the passphrase from the first line of this file (else TREDE_PASSPHRASE, else it is asked for)
help-help = Show this help
help-version = Show the version
help-centre = Start a centre
help-centre-new = Start a centre; this device becomes the first coordinator’s
help-centre-name = The centre’s name
help-centre-location = The name of the first location
help-centre-staff = The coordinator’s name
help-centre-ladder = The ladder that is measured on: vng (usual) or amsterdam
help-shared = The folder that all devices share: a network drive, a synchronised folder or a stick
help-join = Ask to join a centre; gives a code to read out to the coordinator
help-join-centre = The centre’s name
help-join-location = The location where this device stands
help-join-staff = Who works with it
help-join-role = The role: coach (usual), desk or coordinator
help-requests = Show who wants to join (coordinator)
help-approve = Let a device in (coordinator)
help-approve-code = The code that the other device shows
help-turn-down = Turns a request down: it is listed no more (coordinator)
help-turn-down-code = The code of the request
help-devices = Show all devices of the centre
help-export = Put out what others do not have yet
help-merge = Read in what others put out
help-merge-plan = Only show what would happen
help-sync = Share the week: first read in, then put out
help-bundle = Look at a bundle from the shared folder
help-bundle-verify = Say who made a bundle, for whom, and whether it is whole
help-bundle-open = Unpack a bundle as plain CSV files, for its receiver
help-bundle-file = The bundle’s file (.trede)
help-bundle-to = An empty folder
help-import = Take in rows from a CSV file: all or nothing
help-import-file = A CSV file or a spreadsheet (XLSX). Dutch headings and dates are recognised
help-import-dry-run = Only check; change nothing
help-import-partial = Take the good rows in; the faulty ones go to a file beside it with the reason
help-import-faults = The file for the faulty rows (else NAME-fouten.csv)
help-import-duplicates = Who is perhaps here already: add (the default), skip or update
help-import-row = What happens to one row that looks like someone, such as 12=update. Goes before --duplicates. May be repeated
help-import-column = What a column stands for, such as "Column X=phone"; empty leaves it out. May be repeated
help-table = The table, such as clients, intakes or contacts
help-id = The row’s id; also a client’s number, a location’s name or a setting’s key
help-list = Show the rows of a table
help-list-client = Only the rows of the client with this number
help-show = Show one row
help-history = Show who changed a row, and when
help-set = Change fields of a row
help-set-fields = For instance city=Amsterdam; city= clears the field
help-delete = Delete a row; it can be undone
help-undo = Undo the last thing
help-find = Find clients by a part of name, number, birth year, telephone or street
help-find-words = Words, in any order
help-find-limit = How many are shown at most (50)
help-conflicts = Show parallel edits that wait for a decision
help-resolve = Choose which of two values stays
help-resolve-conflict = The parallel edit’s id
help-resolve-keep = winner: the value that stands now; other: the other one
help-report = Count and show a report
help-report-kind = results, inflow, outflow, ladder, caseload, costs, effects, signals, gaps or all
help-from = The first day, such as 2026-01-01 (else 1 January)
help-to = The last day, such as 2026-12-31 (else today)
help-location = For this location only
help-ladder = The ladder (else the centre’s)
help-plan = What this many trajectories cost (only with costs)
help-format = json, csv (for programs), csv-excel (as a Dutch Excel opens it), xlsx, pdf or svg
help-out = Write to this file
help-print = Making papers: what clients fill in, sign, take along, or what goes with them
help-print-paper = intake, blank-intake, consent, handover, client-copy, dossier, appointment or attendance
help-print-client = The number of the client, or of more clients (blank-intake and consent can do without)
help-print-all = Everyone with an intake in a period; for appointment every open task, for attendance every meeting
help-print-partner = Which partner a handover goes to, or consent is asked for
help-print-activity = The meeting of an attendance list: its title or id
help-print-copy-lang = The language of the client's own copy, where it should not be Dutch
help-letterhead = What stands above papers: address, telephone, e-mail and logo (coordinator)
help-letterhead-address = The address; a ; begins a new line
help-letterhead-phone = The number that clients can call
help-letterhead-email = The e-mail address
help-letterhead-logo = A PNG, JPEG or SVG file of at most 15 kB
help-print-out = The PDF file
help-manual = The manual pages and completions of the command line, for a package
help-manual-dir = The folder to write them to
help-check = See whether the data is whole
help-digest = One number for all data: equal on devices that hold the same
help-digest-location = Only what a device of this location holds
help-open-export = Write everything that this device may see as plain files, for other programs
help-open-export-dir = An empty folder, or one that is not there yet
help-open-export-client = Only what belongs to the client with this number
help-open-import = Take in an open export into a new centre (coordinator)
help-open-import-dir = The folder of the open export
help-digest-content = Only what the centre works with: equal in a centre that took in the open export
help-demo = Play an invented centre of several devices, week by week
help-demo-dir = An empty folder, or one that is not there yet
help-demo-clients = How many clients come (150)
help-demo-devices = How many devices there are (5)
help-demo-weeks = How many weeks go by (12)
help-demo-seed = The same number gives the same centre (1)
help-demo-start = A day in the first week (2026-01-05)

## Demo

demo-device = Making devices
demo-week = Playing weeks
demo-settling = Passing the last bundles round
demo-paper = Making papers and reports
demo-done = An invented centre with { $devices } devices, from { $from } to { $to }.
demo-counts = { $entries } entries, { $merged } bundles read in, { $parallel } parallel edits ({ $open } still open).
demo-lost = This bundle got lost on the way; a later one brought everything after all: { $bundle }
demo-agree = All devices hold the same.
demo-disagree = MIND: not all devices hold the same.
demo-paper-in = Papers and reports: { $path }
demo-look = See for yourself with the passphrase “{ $passphrase }”, for instance: trede --home "{ $home }" list clients

## Beginning

centre-made = Centre { $name } was made. Other devices can join through { $shared }
join-code = This device’s code: { $code }
join-next = Read the code out to the coordinator. Once this device is let in, fetch the data with “trede sync”.
requests-none = No requests are waiting.
requests-next = Compare the code over the phone. Is it the same? Then: trede approve CODE. Does the device not belong here? Then: trede turn-down CODE
turn-down-done = The request is listed no more. When that device asks again, you see it again.
approve-done = { $name } now takes part.
devices-none = This device belongs to no centre yet.
devices-revoked = shut out

## Sharing

merged-nothing = There was nothing new to read in.
merged-from = Read from { $from }: { $rows ->
    [one] 1 change
   *[other] { $rows } changes
}.
merged-refused = Not read from { $from }: { $reason }. ({ $bundle })
merged-left = { $count ->
    [one] 1 client now belongs to another location.
   *[other] { $count } clients now belong to another location.
}
exported-nothing = There was nothing new to put out.
exported-to = Put out for { $to }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}.
conflicts-wait = { $count ->
    [one] In 1 field two people wrote different things at the same time.
   *[other] In { $count } fields two people wrote different things at the same time.
} Choose with “trede conflicts”.
plan-nothing = There is nothing new to read in.
plan-bundle = From { $from }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} ({ $bundle })
plan-unchanged = Nothing was changed yet.
bundle-opened = { $count } files unpacked in { $to }
bundle-opened-care = Mind: anyone can read these files. Delete them as soon as you can.
verify-from = Made by
verify-to = Meant for
verify-readable = Readable for this device
verify-whole = Whole
verify-signature = Signature is right
verify-rows = Rows
verify-created = Made on
verify-problem = What is wrong
conflicts-none = There are no parallel edits.
conflict-winner = {"  "}stands now:  { $value } ({ $device }, { $at })
conflict-other = {"  "}the other:   { $value } ({ $device }, { $at })
conflict-how = {"  "}choose with: trede resolve { $id } --keep winner or other
resolve-done = { $count ->
    [0] Chosen. No parallel edits are left.
    [one] Chosen. 1 parallel edit is left.
   *[other] Chosen. { $count } parallel edits are left.
}

## Rows

import-done = { $table }: { $added } added, { $updated } updated.
import-would = { $table }: { $added } would be added, { $updated } updated. Nothing was changed.
import-faults-in = The faulty rows are in { $path }. Mend them there and import that file.
import-column-bsn = left out: a BSN is never kept
import-column-none = left out
import-bsn-left-out = holds a BSN; that number was left out
import-perhaps = is perhaps known already as { $who }: { $why }
import-perhaps-skip = this row is left out
import-perhaps-update = is added to that file
import-perhaps-add = comes in as a new client
column-heading = Column
import-more = … and { $count } more. With --json you see all of them.
list-count = { $count ->
    [0] There are no rows.
    [one] 1 row
   *[other] { $count } rows
}
find-count = { $count ->
    [0] Nobody found.
    [one] 1 client found
   *[other] { $count } clients found
}
set-done = Saved.
set-nothing = That was there already. Nothing was changed.
delete-done = Deleted. “trede undo” brings it back.
undo-done = Undone: { $what } ({ $rows ->
    [one] 1 row
   *[other] { $rows } rows
}).
undo-skipped = { $count ->
    [one] 1 field was changed by someone since and was left as it is.
   *[other] { $count } fields were changed by someone since and were left as they are.
}
check-ok = The data is whole.
check-problems = { $count ->
    [one] 1 thing was found:
   *[other] { $count } things were found:
}
letterhead-done = The letterhead of { $name } is kept and reaches all devices with the next sharing.
open-export-done = Written to { $out }: { $rows ->
    [one] 1 row.
   *[other] { $rows } rows.
}
open-export-no-sheet = There are too many rows for one spreadsheet; only the CSV files were made.
open-export-careful = MIND: whoever can reach this folder can read it. Remove the folder as soon as you no longer need it.
open-import-done = Taken in: { $rows ->
    [one] 1 row.
   *[other] { $rows } rows.
}
open-data-title = Open export of { $centre }
open-data-about = Everything that a device of Trede may see, a file a table. What the codes mean stands with the fields and in codes.csv.
open-data-id = Id
open-data-codes = Codes
open-data-table = Table
open-data-field = Field
open-data-code = Code
open-data-nl = Dutch
open-data-en = English
open-data-several = One or more codes, separated by semicolons:
open-data-refers = The id of a row of { $table } ({ $file }).
open-data-partial-date = A day, a month (yyyy-mm) or only a year (yyyy).
open-data-language = A language, ISO 639-1.
open-data-ladder = The code of a ladder: vng, amsterdam, or one of the centre's own from settings.csv.
print-done = Made: { $out } ({ $pages ->
    [one] 1 page
   *[other] { $pages } pages
})
file-written = Written: { $out }

## Reports

report-results = Results and targets
report-inflow = Inflow by source
report-outflow = Outflow by destination
report-ladder = Steps on the ladder
report-caseload = Clients by coach
report-costs = Costs of trajectories
report-effects = Effects by client
report-signals = Signals by domain and neighbourhood
report-gaps = What still has to be done
report-period = { $from } to { $to }, { $where }
gap-unsecured_ends = End without a secured follow-up
gap-single_measurement = One measurement on the ladder
gap-past_planned_end = Past the planned end
gap-no_contact = No contact for eight weeks
gap-no_intake = No intake yet

## Columns

column-total = Total
column-source = Source
column-clients = Clients
column-share = Share
column-unsecured = Without a secured follow-up
column-outcome = Destination
column-trajectories = Trajectories
column-on = On
column-coach = Coach
column-fte = FTE
column-norm = Norm
column-load = Load
column-client = Client
column-saving = Saving
column-personal = Personal
column-social = Social
column-domain = Domain
column-neighbourhood = Neighbourhood
column-signals = Signals
column-open = Open
column-from = From
column-to = To
column-location = Location
column-indicator = What
column-value = Result
column-comparison = Target is
column-target = Target
column-per = Per
column-met = Met
column-ladder = Ladder
column-measured = Measured more than once
column-single = Measured once
column-up = Up
column-level = Level
column-down = Down
column-average_step = Average step
column-from_rung = From rung
column-to_rung = To rung
column-without_hours = Without hours
column-hours = Hours
column-hourly_rate = Hourly rate
column-labour = Guidance
column-training = Training
column-costs = Together
column-funded = Funded
column-needed = Still to be found
column-gap = What
column-name = Name
column-since = Since
column-code = Code
column-staff = Who
column-role = Role
column-device = Device
column-last_export = Last shared
column-confirmed = Up to date
column-id = id
column-bundle = Bundle
column-row = Row
column-field = Field
column-problem = What is wrong
column-at = When
column-was = Was
column-became = Became
