# Words on screen.

## Everywhere

screen-save = Save
screen-cancel = Cancel
screen-close = Close
screen-back = Back
screen-undo = Undo
screen-undo-add-client = the new client
screen-undo-add-intake = the intake
screen-undo-add-movement = the step on the ladder
screen-undo-add-contact = the contact
screen-undo-add-trajectory = the trajectory
screen-undo-add-referral = the referral
screen-undo-add-consent = the consent
screen-undo-add-placement = the placement
screen-undo-add-signal = the signal
screen-undo-add-effect = the effect
screen-undo-add-task = the task
screen-undo-add-activity = the meeting
screen-undo-edit = the last change
screen-undo-set = the last change
screen-undo-delete = what was taken away
screen-undo-resolve = the choice in a double change
screen-undo-other = the last thing done on this device
screen-undone = Undone: { $what }
screen-print = Print
screen-yes = Yes
screen-no = No
screen-unknown = unknown
screen-optional = optional
screen-missing = Fill this in first.
screen-holds-bsn = { $number } could be a BSN. A BSN is never kept: take it out.
screen-choose = Choose…
screen-date = Date
screen-date-hint = For example 5-3-2026
screen-date-partial-hint = For example 5-3-1981. The year alone will do.
screen-date-unreadable = This is not a date. Write for example 5-3-2026.
screen-emptied = emptied
screen-was-empty = was empty
screen-unexpected = Something went wrong
screen-skip = To the content
screen-remedy-unlock = Open again
screen-remedy-clients = To all clients

## Start

screen-welcome-title = Welcome to Trede
screen-welcome-lead = Trede follows people’s steps on the participation ladder. It works without internet. How do you want to start?
screen-join-card = Join a centre
screen-join-card-text = Your centre already works with Trede. You ask the coordinator to let this device in.
screen-join-button = Join
screen-join-lead = Fill in who you are and where you work. You then get a short code to give to the coordinator.
screen-join-centre-hint = As the coordinator writes it
screen-join-send = Ask for access
screen-joining = Asking…
screen-make-card = Start a new centre
screen-make-card-text = Your centre does not work with Trede yet. This becomes the coordinator’s device.
screen-make-button = Start centre
screen-make-lead = You become the coordinator. Your colleagues can join after this.
screen-making = Starting…
screen-centre-name = Name of the centre
screen-first-location = First location
screen-first-location-hint = For example: Slotermeer Library
screen-your-name = Your name
screen-your-location = Your location
screen-your-role = Your role
screen-shared-folder = Shared folder
screen-shared-folder-hint = The folder that all devices of the centre can open: a network drive, a folder that is kept in step by itself, or a USB stick.
screen-choose-folder = Choose folder
screen-which-ladder = Which ladder does the centre use?
screen-which-ladder-hint = A ladder can be added later.
screen-rungs-count = { $count } rungs
screen-passphrase-new = Choose a passphrase
screen-passphrase-hint = A few words that you can remember. They open Trede on this device.
screen-passphrase-again = The same passphrase again
screen-passphrase-differs = The two passphrases are not the same.
screen-waiting-title = Waiting for approval
screen-waiting-lead = Your request is ready for the coordinator. This is your code:
screen-waiting-code = Your code:
screen-waiting-step-1 = Call the coordinator and read out the code.
screen-waiting-step-2 = The coordinator sees the same code and approves your request.
screen-waiting-step-3 = Then choose “Try again” below.
screen-waiting-change = Correct the request
screen-waiting-change-lead = You will get a new code. The old one will no longer work.
screen-waiting-not-yet = There is no answer yet. Perhaps the shared folder still has to catch up. Try again in a while.
screen-try-again = Try again

## Way around

screen-nav = Parts
screen-nav-work = Work
screen-nav-centre = Centre
screen-nav-clients = Clients
screen-nav-share = Share the week
screen-nav-results = Results
screen-nav-conflicts = Double changes
screen-nav-devices = Devices
screen-nav-open = waiting for you
screen-lock = Lock
screen-nothing-to-share = Nothing to share yet
screen-unshared = { $count ->
    [0] Everything is shared
    [one] 1 change not shared yet
    [10000] 10,000 or more changes not shared yet
   *[other] { $count } changes not shared yet
  }
screen-opened-here = This is a bundle of a colleague. You need not open it: choose “Share the week”, and Trede takes in all that lies in the shared folder.
screen-opened-elsewhere = This bundle does not lie in your shared folder, from which Trede takes it in. Ask your colleague to share through that folder.
screen-last-shared = Last shared { $when }
screen-never-shared = Never shared yet

## Clients

screen-clients-title = Clients
screen-new-client = New client
screen-new-client-lead = A name is enough to start. The rest can come later.
screen-find-clients = Find a client
screen-find-clients-hint = Search by name, number, phone, street or year of birth
screen-clients-found = { $count ->
    [0] Nobody found
    [one] 1 client found
   *[other] { $count } clients found
  }
screen-clients-more = The first { $count } are below. Type more to narrow it down.
screen-clients-empty = There are no clients yet. Add the first, or share the week to take in clients of others.
screen-clients-none = Nobody found with “{ $words }”. Try a part of the name or the year of birth.
screen-col-name = Name
screen-col-number = Number
screen-col-born = Born
screen-col-lives = Area or town
screen-col-coach = Coach
screen-col-rung = Rung
screen-col-seen = Last seen
screen-closed = closed
screen-rung-of = { $rung } of { $rungs }
screen-no-rung = not measured yet

## A client

screen-client-number = Number { $number }
screen-client-born = born { $date }
screen-client-conflicts = { $count ->
    [one] Two people filled in something different at the same time. The coordinator chooses.
   *[other] In { $count } places two people filled in something different at the same time. The coordinator chooses.
  }
screen-not-editable = This client now belongs to another location. You can no longer change anything here.
screen-add-contact = Contact
screen-add-movement = Step on the ladder
screen-add-intake = Intake
screen-edit-client = Change
screen-edit-client-title = Change details
screen-details = Details
screen-group-name = Name
screen-group-reach = How to reach
screen-group-guidance = Guidance
screen-group-person = Person
screen-address = Address
screen-address-secret-hint = With Yes the address comes on no paper at all.
screen-source-hint = How did this person reach the centre?
screen-direction-hint = Who takes the initiative?
screen-notes-hint = Write down no more than is needed. The client may read everything.
screen-saved-client = The details are saved.
screen-saved-new-client = The client is added.
screen-timeline = What happened
screen-timeline-empty = Nothing was written down yet. Start with an intake or a contact.
screen-entry-intakes = Intake
screen-entry-movement = Measured: { $rung }
screen-entry-contact = { $channel } · { $topic }
screen-entry-task = Appointment
screen-print-intake = Print intake summary
screen-history = History
screen-history-of = History of { $title }
screen-history-empty = Nothing was changed yet.
screen-history-when = When
screen-history-who = Who
screen-history-on = on { $device }
screen-history-field = What
screen-history-value = Became
screen-history-was = Was
screen-rung = Rung
screen-moment = Moment
screen-by = By
screen-reason = Why
screen-ladder-label = { $ladder }: { $count ->
    [one] 1 measurement
   *[other] { $count } measurements
  }. Last on { $date }: rung { $rung }, { $name }.
screen-ladder-none = { $ladder }: no measurements yet.
screen-ladder-empty = There is no measurement yet. Take the first step with the intake.
screen-ladder-table = Measurements as a table

## Step, contact, intake

screen-contact-title = Contact
screen-note-hint = In short: what was discussed, what comes next?
screen-minutes-hint = Whole minutes, for example 30
screen-saved-contact = The contact is saved.
screen-intake-summary = Intake summary
screen-back-to-client = Back to the client
screen-save-pdf = Save as PDF
screen-pdf-saved = Saved in { $path }
screen-drawing-page = The page is being made…
screen-page-of = { $title }, page { $page } of { $pages }

## Share the week

screen-share-title = Share the week
screen-share-lead = Pass on what you did and take in what others did.
screen-share-button = Share the week
screen-sharing = Sharing…
screen-share-folder = Shared folder: { $folder }
screen-folder-away = The shared folder is not there
screen-folder-away-text = Trede cannot open { $folder } now. Nothing is lost: you can simply go on working and share later.
screen-shared-done = The week is shared
screen-shared-sent-none = You had nothing new to pass on.
screen-shared-sent = { $count ->
    [one] 1 change went to { $to }.
   *[other] { $count } changes went to { $to }.
  }
screen-shared-received-none = There was nothing new from others.
screen-shared-received = { $count ->
    [one] 1 change came in from { $from }.
   *[other] { $count } changes came in from { $from }.
  }
screen-shared-conflicts = { $count ->
    [one] In 1 place two people filled in something different at the same time. Both are kept.
   *[other] In { $count } places two people filled in something different at the same time. Everything is kept.
  }
screen-shared-refused = { $count ->
    [one] 1 bundle was not taken in
   *[other] { $count } bundles were not taken in
  }
screen-shared-refused-from = From { $from }
screen-shared-refused-hint = Everything else was taken in. Trede tries these again as soon as something changes.
screen-conflicts-wait = { $count ->
    [one] 1 double change waits for your choice.
   *[other] { $count } double changes wait for your choice.
  }
screen-conflicts-see = Look and choose

## Coordinator

screen-devices-title = Devices
screen-devices-lead = Who takes part, and who is up to date?
screen-requests = Requests
screen-requests-none = There are no requests.
screen-requests-how = Have your colleague read out the code. Approve only when it is exactly the same.
screen-approve = Approve
screen-approve-name = Approve { $name }
screen-approved = { $name } may take part. Ask them to choose “Try again” on the other device.
screen-turn-down = Turn down
screen-turn-down-name = Turn { $name } down
screen-turned-down = The request of { $name } was turned down. When that device asks again, you see it again.
screen-devices-all = All devices
screen-devices-none = There are no devices yet.
screen-device-staff = Staff member
screen-device-role = Role
screen-device-location = Location
screen-device-last = Last shared
screen-device-state = State
screen-device-this = this device
screen-device-never = not yet
screen-device-revoked = access ended
screen-device-confirmed = up to date
screen-device-behind = has not fetched everything yet
screen-conflicts-title = Double changes
screen-conflicts-lead = Two people filled in something different at the same time. Nothing is lost: choose which value is right.
screen-conflicts-none = There are no double changes.
screen-conflict-stands = Stands there now
screen-conflict-other = Also filled in
screen-keep = This is right
screen-keep-value = This is right: { $value }
screen-resolved = Your choice is saved.

## Results

screen-results-title = Results
screen-results-lead = Targets, and what was reached.
screen-results-print = Print or save
screen-results-asked = Period and place
screen-from = From
screen-to = Up to and including
screen-location = Location
screen-whole-centre = Whole centre
