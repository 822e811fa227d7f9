# The day: today, tasks, the desk, searching, groups, the list

## Finding the way

screen-nav-today = Today
screen-nav-desk = Desk
screen-nav-groups = Groups
screen-nav-tasks = Tasks
screen-nav-search = Search
screen-undo-tally = the last tally
screen-undo-sign-up = the sign-up
screen-undo-hand-over = the handover to a coach
screen-undo-attend = who was there
screen-undo-repeat-activity = the new group
screen-for = For whom
screen-for-me = For me
screen-for-location = For my location
screen-show-more = Show more
screen-shown-of = { $shown } of { $total }
screen-day-today = today
screen-day-tomorrow = tomorrow
screen-day-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
  }

## Today

screen-today-title = Today
screen-today-due = To do
screen-today-due-none = You have no tasks today.
screen-today-all-tasks = See all tasks
screen-today-coming = The next seven days
screen-today-groups = Groups this week
screen-today-find = Find a client
screen-today-quiet = Nothing waits today. Find a client with Ctrl K, or add a new client.
screen-today-nobody-waits = No client is waiting for you. Good.
screen-today-all = Show all { $count }
screen-today-act-for = { $act }: { $name }
screen-today-act-open = Look
screen-today-act-measure = Measure
screen-today-act-contact = Contact
screen-today-act-intake = Intake
screen-today-never = never any contact
screen-today-no-coach = no coach
screen-today-ended = ended on { $day }
screen-today-planned = planned end { $day }
screen-today-measured = measured on { $day }
screen-today-last-contact = last contact { $day }
screen-today-started = started on { $day }
screen-today-unsecured = Follow-up not confirmed
screen-today-unsecured-hint = The trajectory ended in a transfer. Call the partner: has the client started there?
screen-today-past-end = Past the planned end
screen-today-past-end-hint = End the trajectory, or agree on a new end date.
screen-today-evaluations = Evaluation coming up
screen-today-evaluations-hint = The planned end is within four weeks. Look back together.
screen-today-second = Second measurement due
screen-today-second-hint = Measured only once, half a year ago or longer.
screen-today-no-contact = No contact for eight weeks
screen-today-no-contact-hint = These clients have a trajectory. Give them a call, or write down the contact.
screen-today-no-intake = No intake yet
screen-today-no-intake-hint = The trajectory has started, but there is no intake yet.

## Tasks

screen-tasks-title = Tasks
screen-tasks-which = Which tasks
screen-tasks-open = To do
screen-tasks-done = Done
screen-tasks-late = Late
screen-tasks-today = Today
screen-tasks-week = Next seven days
screen-tasks-later = Later
screen-tasks-none = There are no tasks. Add one with the button below or with the key N.
screen-tasks-none-done = No task has been finished yet.
screen-task-new = New task
screen-task-edit-title = Change task
screen-task-client = Client
screen-task-nobody = nobody yet
screen-task-finish = Done
screen-task-finish-one = Done: { $text }
screen-task-reopen = Not done after all
screen-task-reopen-one = Not done after all: { $text }
screen-task-done = Done: { $text }
screen-task-reopened = To do again: { $text }
screen-task-done-on = done on { $day }
screen-task-tomorrow = Tomorrow
screen-task-tomorrow-one = Tomorrow: { $text }
screen-task-week = Week later
screen-task-week-one = Week later: { $text }
screen-task-put-off = “{ $text }” is now for { $day }.
screen-task-change = Change
screen-task-change-one = Change: { $text }
screen-task-saved = The task is saved.
screen-task-remove = Remove task
screen-task-removed = The task is removed.

## Desk

screen-desk-title = Desk
screen-desk-count = Count
screen-desk-people = Number of people
screen-desk-fewer = One fewer
screen-desk-more = One more
screen-desk-sum = Total
screen-desk-tally = { $topic }, { $channel }: now { $count }. Add.
screen-desk-keys = Keys:
screen-desk-keys-count = counts in the marked row
screen-desk-keys-topic = another row
screen-desk-keys-people = number of people
screen-desk-keys-undo = undo
screen-desk-keys-here = (the number keys count here)
screen-desk-lately = Counted last
screen-desk-none = Nothing was counted yet today. For each visitor, click the box that fits.
screen-desk-counted = Counted: { $what }, { $count ->
    [one] 1 person
   *[other] { $count } people
  }
screen-desk-persons = { $count } people
screen-desk-remove = Remove
screen-desk-remove-one = Remove: { $what }
screen-desk-sign-up = Sign up
screen-desk-sign-up-title = Sign someone up
screen-desk-hand-over = Hand over
screen-desk-hand-over-title = Hand a client over to a coach
screen-desk-to-coach = To a coach
screen-desk-no-coach-yet = No coach yet
screen-desk-before = Call before
screen-desk-note = Note for the coach
screen-desk-note-hint = For example: prefers a call after five.
screen-desk-task = Call to get acquainted
screen-desk-task-note = Call to get acquainted: { $note }
screen-desk-who = Which client?
screen-desk-who-needed = Choose a client first.
screen-desk-coach-needed = Choose a coach.
screen-desk-signed-up = { $name } is signed up.
screen-desk-handed-over = { $name } goes to { $coach }. The task is waiting.

## Searching from any screen

screen-search-title = Search
screen-search-title-contact = Record a contact: with whom?
screen-search-title-intake = Intake: with whom?
screen-search-title-movement = Step on the ladder: whose?
screen-search-results = Found
screen-search-contact = Record a contact
screen-search-intake = Start an intake
screen-search-movement = Step on the ladder
screen-search-add = New client: “{ $words }”
screen-search-nobody = Nobody found with “{ $words }”.
screen-search-who = Type a name, number, phone, street or year of birth.
screen-search-key-choose = choose
screen-search-key-open = open
screen-search-key-contact = record a contact
screen-search-before = You were still busy with { $name }
screen-search-before-text = What you typed then is still there. Do you want to go on with it?
screen-search-before-go-on = Go on with { $name }
screen-search-before-new = Throw away and add { $words }
screen-search-added = { $name } is added.
screen-search-added-next = What would you like to do now? The screen you were on is still there.
screen-search-open-page = The client’s page
screen-search-go-on = Back to where I was
screen-search-back = Back to searching
screen-likely-title = Is this client here already?
screen-likely-open = Open this client
screen-likely-open-one = Open this client: { $name }
screen-likely-other = Another person after all
screen-pick-other = Someone else

## Groups

screen-groups-title = Groups
screen-groups-lead = Meetings, trainings and groups: who was there?
screen-groups-new = New meeting
screen-groups-edit = Change meeting
screen-groups-none = There are no meetings yet. Make the first; after that you repeat it with one click.
screen-groups-coming = Today and later
screen-groups-past = Past
screen-groups-attending = { $count ->
    [0] nobody ticked yet
    [one] 1 participant
   *[other] { $count } participants
  }
screen-groups-people = { $count } people
screen-groups-repeat = Once more
screen-groups-repeat-one = Once more: { $title } of { $day }
screen-groups-repeated = “{ $title }” is ready for { $day }, with the same people. Untick who is not there.
screen-groups-title-hint = The same name every week: then Trede knows who comes more often.
screen-groups-made = The meeting is ready. Tick who is there.
screen-groups-changed = The meeting is changed.
screen-groups-remove = Remove
screen-groups-removed = The meeting is removed.
screen-groups-who = Who was there?
screen-groups-count = { $count } ticked
screen-groups-find = Find and tick a client
screen-groups-nobody = Nobody ticked yet. Type a name above.
screen-groups-earlier = came before
screen-groups-open = Look
screen-groups-open-one = Look: { $name }
screen-groups-added = The client is added and ticked.
screen-groups-others = People without a name
screen-groups-others-hint = Who just walked in counts too.
screen-groups-all = { $count ->
    [one] 1 person in all
   *[other] { $count } people in all
  }

## The list of clients

screen-list-whose = Whose
screen-list-everyone = All clients
screen-list-mine = My clients
screen-list-nobody = Without a coach
screen-list-every-location = All locations
screen-list-files = File
screen-list-open = Not closed
screen-list-closed = Closed
screen-list-all = All
screen-list-order = Order
screen-list-by-name = Last name
screen-list-by-newest = Newest first
screen-list-by-unseen = Longest unseen first
screen-list-count = { $count ->
    [one] 1 client in this list
   *[other] { $count } clients in this list
  }
screen-list-none = With this choice nobody is in the list.
screen-list-show-all = Show all clients

## Keys

screen-keys-title = Keys
screen-keys-everywhere = Everywhere
screen-keys-search = find someone or start something
screen-keys-undo = undo the last change
screen-keys-lock = lock
screen-keys-help = this list
screen-keys-close = close a window
screen-keys-searching = While searching
screen-keys-choose = choose
screen-keys-open = open
screen-keys-contact = record a contact with whoever is chosen
screen-keys-count = count in the marked row
screen-keys-row = another row
screen-keys-people = more or fewer people at once
screen-keys-walk = walk through the list
