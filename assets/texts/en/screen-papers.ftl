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
screen-import-reading = Reading and checking the file
screen-import-writing = Taking in the rows
screen-import-stopped = Stopped. Nothing was taken in.
screen-import-would = What will happen
screen-import-counts = { $updated ->
    [0] { $added } to add.
   *[other] { $added } to add, { $updated } to change.
}
screen-import-nothing-good = There is nothing to take in.
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
screen-import-skipped = { $rows ->
    [one] 1 row to leave out.
   *[other] { $rows } rows to leave out.
}
screen-import-alike = { $count ->
    [one] 1 row looks like someone who is here already
   *[other] { $count } rows look like someone who is here already
}
screen-import-alike-about = Filling in only adds what is still empty in that client’s file. Nothing is overwritten.
screen-import-alike-all = For all rows at once
screen-import-alike-all-skip = Leave all out
screen-import-alike-all-update = Fill in all
screen-import-alike-all-add = All as new clients
screen-import-alike-skip = Leave out
screen-import-alike-update = Fill in
screen-import-alike-add = New client
screen-import-alike-one = What to do with row { $row }, { $name }?
screen-import-alike-born = born { $day }
screen-import-alike-known = Looks like { $who }:
screen-import-alike-above = Is also in row { $row }, { $who }:
screen-import-alike-more = Show more ({ $count } left)
screen-import-alike-rest = … and { $count } more. What you choose for all rows goes for those.
screen-import-more = … and { $count } more
screen-import-take = { $rows ->
    [one] Take in 1 row
   *[other] Take in { $rows } rows
}
screen-import-take-good = { $rows ->
    [one] Take in the one good row
   *[other] Take in the { $rows } good rows
}
screen-import-done = { $updated ->
    [0] Taken in: { $added } added
   *[other] Taken in: { $added } added, { $updated } changed
}
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

## Papers for many clients at once.
screen-many-title = Print for more clients
screen-many-lead = One paper for everyone you tick, one after the other in one document. You first see what comes out of the printer.
screen-many-paper = Which paper?
screen-many-who = For whom?
screen-many-who-lead = These are the clients in your list, as you narrowed it down there.
screen-many-all = Tick everyone
screen-many-none = Nobody
screen-many-chosen = { $count ->
    [0] Nobody ticked
    [one] { $count } client ticked
   *[other] { $count } clients ticked
  }
screen-many-more = Your list is longer: these are the first { $count }. Narrow the list down under Clients for the rest.
screen-many-make = Make papers
screen-many-stopped = Stopped. Nothing was made.
screen-many-left-out = There is nothing to print about: { $names }.
screen-many-pages = { $count ->
    [one] { $count } page ready
   *[other] { $count } pages ready
  }
screen-many-again = Choose differently
screen-many-show-more = Show more pages
screen-many-shown = You see the first { $shown } pages. Printing gives all { $count }.
screen-many-file = papers
screen-many-open = Print…
screen-many-intake-about = The summary of the last intake, to take home.
screen-job-gathering = Gathering
screen-job-setting = Setting the pages
## The letterhead.
screen-letterhead-title = At the top of papers
screen-letterhead-lead = This stands above everything that Trede prints. The name is the centre's. Other devices get it when you share.
screen-letterhead-address = Address
screen-letterhead-phone = Phone
screen-letterhead-email = Email
screen-letterhead-logo = Logo
screen-letterhead-logo-hint = A picture (PNG, JPEG or SVG) of at most 15 kB.
screen-letterhead-logo-none = No logo yet.
screen-letterhead-logo-choose = Choose a logo
screen-letterhead-logo-remove = Remove the logo
screen-letterhead-saved = Saved. That is how it stands on paper from now on.
screen-undo-letterhead = what stands at the top of papers
