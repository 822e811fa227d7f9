# Results on screen, and the centre's lists.

screen-report-unit = Period
screen-report-week = Week
screen-report-month = Month
screen-report-quarter = Quarter
screen-report-quarter-name = { $number ->
    [1] 1st quarter of { $year }
    [2] 2nd quarter of { $year }
    [3] 3rd quarter of { $year }
   *[4] 4th quarter of { $year }
}
screen-report-year = Year
screen-report-free = Free
screen-report-span = { $from } to { $to }
screen-report-back = Period before
screen-report-on = Period after
screen-report-by = Divided by
screen-report-by-none = Not divided
screen-report-by-partner = Partner
screen-report-by-location = Location
screen-report-by-kind = Kind of trajectory
screen-report-by-method = Method
screen-report-by-coach = Coach
screen-report-compare = Compare with
screen-report-compare-none = Nothing
screen-report-compare-previous = The period before
screen-report-compare-year = A year before
screen-report-external = For outside
screen-report-external-hint = Without names and without small groups
screen-report-kinds = Reports
screen-report-kind-results = Targets
screen-report-kind-inflow = Inflow
screen-report-kind-outflow = Outflow
screen-report-kind-ladder = Ladder
screen-report-kind-caseload = By coach
screen-report-kind-costs = Costs
screen-report-kind-effects = Effects
screen-report-kind-signals = Signals
screen-report-kind-gaps = To be done
screen-report-before = before { $value }
screen-report-nothing = There is nothing of this in the period.
screen-report-definitions = How we count
screen-report-open = look at the rows
screen-report-more = Show { $count } of the { $total } rows
screen-report-all = Show all { $count } rows
screen-report-behind = The rows behind “{ $figure }”
screen-report-sum = { $count ->
    [one] 1 row, { $sum } together.
   *[other] { $count } rows, { $sum } together.
}
screen-report-when = When
screen-report-who = Who
screen-report-what = What
screen-report-amount = Counts for
screen-report-anonymous = without a name
screen-report-first = These are the first { $count } rows. Excel or CSV shows all.

screen-nav-lists = Lists
screen-lists-title = Lists
screen-lists-lead = What you change here reaches all devices with the next sharing.
screen-list-targets = Targets
screen-list-targets-lead = What was agreed, for the whole centre or for one location. The page Results shows it beside what was achieved.
screen-list-locations = Locations
screen-list-locations-lead = The desks and the places where you meet people.
screen-list-partners = Partners
screen-list-partners-lead = The organisations you work with.
screen-list-staff = Staff
screen-list-staff-lead = Who works here, and how much. From that follows how many clients fit.
screen-list-settings = Ladders
screen-ladders-lead = What you measure on. The national and the Amsterdam ladder are fixed; a ladder of your own centre is made here.
screen-ladder-add = Add a ladder
screen-ladder-name = Name of the ladder
screen-ladder-rungs = Rungs, the lowest first
screen-ladder-rungs-hint = Put each rung on a line of its own. Names can always be changed. A rung that somebody was measured on cannot go any more.
screen-mappings-title = Reading one ladder on another
screen-mappings-lead = This is how measurements on one ladder count on the other in the results. What is not here counts on its own ladder only.
screen-mapping-from = Measured on
screen-mapping-to = Read on
screen-mapping-rungs = Rung by rung
screen-mapping-of = { $from }, read on: { $to }
screen-mapping-lead = Choose for each rung the rung on the other ladder that says the same.
screen-mapping-none = does not count there
screen-mapping-unset = does not count
screen-list-add = Add
screen-list-change = Change
screen-list-remove = Remove target
screen-list-removed = Removed.
screen-list-saved = Saved.
screen-list-empty = There is nothing here yet.
screen-list-share-hint = A part of all: write 20% as 0.2
