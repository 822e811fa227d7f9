# The screens for papers, and for taking in lists.

## Papers

screen-papers-title = Papers
screen-papers-lead = Look at a paper before you print or save it.
screen-papers-look = Look at it
screen-papers-show = Look at { $paper }
screen-papers-partner = For which partner?
screen-papers-partner-known = The partner of the referral
screen-papers-language = In which language?
screen-papers-dutch = Dutch
screen-papers-copy = Paper for the client
screen-papers-copy-about = Large letters and everyday words: where do I stand, what do I want, what comes next, who can I call.
screen-papers-card = Appointment card
screen-papers-card-about = The next appointment on a card to take along.
screen-papers-consent = Consent
screen-papers-consent-about = To be signed before you share data. The second page says how someone takes it back.
screen-papers-handover = Warm handover
screen-papers-handover-about = For the conversation with the new organisation. It holds only what consent is recorded for.
screen-papers-blank = Blank intake form
screen-papers-blank-about = To fill in with a pen where there is no laptop. The order is that of the screen.
screen-papers-dossier = Dossier
screen-papers-dossier-about = Everything that we keep about this client, for the client (GDPR, article 15).
screen-papers-attendance = Attendance list
screen-papers-back-to-group = Back to the group

## Importing

screen-nav-import = Import
screen-import-title = Import
screen-import-lead = Take in a list that you kept elsewhere. You first see what will happen.
screen-import-file = Which list?
screen-import-table = What does the list hold?
screen-import-choose = Choose a file
screen-import-other = Choose another file
screen-import-hint = A spreadsheet (Excel) or a CSV file. A BSN is never taken in.
screen-import-busy = Reading the file…
screen-import-would = What will happen
screen-import-counts = { $added } to add, { $updated } to change.
screen-import-refused = { $rows ->
    [one] 1 row is not right.
   *[other] { $rows } rows are not right.
}
screen-import-passed-over = { $rows ->
    [one] 1 row is a total or a note.
   *[other] { $rows } rows are a total or a note.
}
screen-import-bsn = There are BSNs in this file
screen-import-bsn-where = They are never kept, so they were left out: { $where }.
screen-import-row = row { $row }
screen-import-faults = These rows are not right
screen-import-faults-hint = The faulty rows go to a file beside yours, with the reason. Mend them there and import that file.
screen-import-duplicates = Perhaps known already
screen-import-duplicates-what = What to do with who is perhaps known already?
screen-import-duplicates-skip = Leave out
screen-import-duplicates-update = Only fill what is still empty
screen-import-duplicates-add = Add as a new client
screen-import-more = … and { $count } more
screen-import-take = { $rows ->
    [one] Take in 1 row
   *[other] Take in { $rows } rows
}
screen-import-take-good = { $rows ->
    [one] Take in the one good row
   *[other] Take in the { $rows } good rows
}
screen-import-done = Taken in: { $added } added, { $updated } changed
screen-import-undo = Not right after all? “Undo” takes the whole import back.
screen-import-faults-in = The faulty rows are in { $path }.
screen-import-columns = How we read the columns
screen-import-columns-hint = If a column is wrong, choose what it holds.
screen-import-heading = Column
screen-import-sample = First value
screen-import-means = Means
screen-import-means-one = What does { $heading } hold?
screen-import-nothing = (leave out)
screen-import-never = Left out: BSN
screen-import-whole-name = Whole name
screen-import-street = Street and house number
screen-import-postcode = Postcode and town
screen-import-intake = Intake
