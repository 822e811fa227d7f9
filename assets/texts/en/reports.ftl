# Reports: what is said with them, and the one definition of each figure.

help-period = A whole year, quarter, month or week, instead of --from and --to
help-by = Divide by partner, location, kind of trajectory, method or coach
help-compare = Compare with the period before (previous) or with a year before (year)
help-external = For outside the house: without names, and without numbers about small groups
help-rows = The rows behind all figures, or behind one figure

word-hidden = left out
word-all-coaches = all coaches together
word-all = All together
word-no-group = With none
word-not-yet = not yet
word-points = { $points } percentage points

column-group = Group
column-partner = Partner
column-kind = Kind
column-method = Method
column-before = Before
column-change = Change
column-share_up = Share up
column-share_on = Share to education or work
column-figure = Figure
column-amount = Counts for
column-table = Table
column-item = What

report-was = { $is } (before: { $was })
report-file = Results
report-out-of = { $name }: { $part } of { $whole }.
report-in-weeks = { $name }: { $part } in { $whole } weeks.
report-definitions = How we count
report-figure = Figure
report-definition = What it is
report-note-no-targets = No target was agreed on for this period.
report-note-compared = Compared with { $from } to { $to }.
report-note-compared-on = Compared with { $to }.
report-note-running = This period is still running. Counted is what is known up to { $today }.
report-note-longer-targets = The targets are for a longer time: { $from } to { $to }. Whether a number is met is told once it is certain.
report-note-longer-target = The target is for a longer time, { $from } to { $to }, for: { $names }. Whether a number is met is told once it is certain.
report-note-hidden = Groups smaller than { $least } are not shown, nor what would give such groups away: { $count ->
    [one] 1 number is
   *[other] { $count } numbers are
} left out.
report-note-nothing-hidden = There are no groups smaller than { $least }: no numbers had to be left out.
report-note-no-clients = The lines of single clients are left out; only the totals are here.
report-note-no-list = The lists with names are left out; only the numbers are here.
report-note-first = Of each list, the { $most } that have waited longest are here. Click on a number to see more. Excel and CSV have them all.
report-note-no-coaches = The names of coaches are left out; only the total is here.
report-note-overlap = Someone can count in two groups, so the groups together can be more than the whole.
report-note-adds-up = Everything counts in one group: the groups together are the whole.
report-note-ladder-groups = A client counts with the trajectory of the last measurement, or with the one that was open then. The groups together are the whole.
report-note-meetings = Meetings belong to no trajectory and cannot be divided so.
report-note-funded = What is already paid is not divided among the groups.
report-note-mapped = Measurements on another ladder count too, converted as the centre has set: { $ladders }.
report-note-without-hours = { $count ->
    [one] For 1 trajectory
   *[other] For { $count } trajectories
} no hours are written down, so the real costs are higher.

paper-definition-target = The target agreed for this place, for this period or a longer one that it lies in. Met means: at least the target, or for a limit: under it.
paper-definition-inflow = Clients whose first contact lies in this period, by how they reached the centre.
paper-definition-outflow = Trajectories that ended in this period, by where the client went.
paper-definition-unsecured = Trajectories that ended in a transfer while the next party has not yet confirmed the follow-up.
paper-definition-ladder = Clients measured on this ladder on two or more days, the last time in this period.
paper-definition-average_step = The number of rungs that clients went up, on average. A step down counts as minus.
paper-definition-single = Clients measured on one day only up to the last day. Nothing can be said about their step yet.
paper-definition-caseload = Clients with an open trajectory on the last day of the period, with the coach of the trajectory, else the client's coach.
paper-definition-norm = The number of clients that fits the coach's post: the norm for a full post times the part that the coach works.
paper-definition-load = The number of clients divided by the norm. At 100% the coach is full.
paper-definition-costs-trajectories = Trajectories that ended in this period.
paper-definition-costs-hours = The hours of guidance written down for these trajectories.
paper-definition-costs-labour = Hours times the centre's hourly rate.
paper-definition-costs-training = The costs of training written down for these trajectories.
paper-definition-costs-needed = Guidance and training together, less what is already paid.
paper-definition-saving = Of every effect that saves money: units times the price of one, added up. It is an estimate of what was not needed elsewhere.
paper-definition-signals = Signals noticed in this period, by life domain and neighbourhood.
paper-definition-signals-open = Signals that have not been passed on or settled yet.
paper-definition-gap-unsecured_ends = Trajectories that ended in a transfer that was not confirmed on the last day.
paper-definition-gap-single_measurement = Clients measured on the ladder on one day only up to the last day.
paper-definition-gap-past_planned_end = Open trajectories past their planned end. Without a planned date: a year after the start.
paper-definition-gap-no_contact = Clients with an open trajectory and no contact in the last eight weeks.
paper-definition-gap-no_intake = Clients with an open trajectory and no intake.

paper-report-title = Report of the centre
paper-report-title-year = Report of { $year }
paper-report-title-quarter = Report of quarter { $quarter } of { $year }
paper-report-title-month = Report of { $month }
paper-report-title-week = Report of week { $week } of { $year }
paper-report-external = This report is made for outside the centre. It holds no names, and no numbers about small groups.
chart-alt = { $title }. { $items }.
chart-targets = Results beside the targets (the line is the target)
chart-caseload = Clients per coach (the line is the norm)
chart-ways = How clients moved on the ladder
chart-stairs = Where clients stood and stand now (before → now)
chart-matrix = From rung to rung
chart-met = met

paper-definition-share = The part of the total.
paper-definition-share_on = Of the trajectories in the group that ended in this period, the share that went to education or work.
paper-definition-share_up = Of the clients in the group measured more than once, the share that went up.
paper-definition-ladder-up = Clients who at the last measurement in the period stood higher than at the last one before it (else the first in it).
paper-definition-ladder-level = Clients who stood on the same rung at both measurements. For many people that is a result.
paper-definition-ladder-down = Clients who stood lower at the last measurement. A step down is as real as a step up.
paper-definition-fte = What part of a full post the coach works.
paper-definition-costs-without_hours = Trajectories for which no hours are written down. They add nothing to hours and guidance.
paper-definition-costs-hourly_rate = What an hour of guidance costs, as the centre has set.
paper-definition-costs-total = Guidance and training together.
paper-definition-costs-funded = Money that is there already for these trajectories, as the centre has told.
paper-definition-effects-clients = Clients of whom an effect was written down in this period. Each client counts once.
paper-definition-effects-personal = How often a personal effect was written down in this period, such as more self-confidence.
paper-definition-effects-social = How often a social effect was written down in this period, such as more contact with neighbours.
