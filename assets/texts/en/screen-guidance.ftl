# Guidance: trajectories, consent, referral, placement, what partners offer, the page of a client

screen-nav-offers = Partners and offers
screen-undo-end-trajectory = the end of the trajectory
screen-undo-add-partner = the partner
screen-undo-add-offer = the offer

## Everywhere on the page of a client

screen-guide-more = More
screen-guide-change = Change
screen-guide-change-of = Change: { $what }
screen-guide-remove = Remove
screen-guide-remove-of = Remove: { $what }
screen-guide-removed = It was removed.
screen-guide-no-trajectory = no trajectory
screen-since = since { $day }
screen-file-close = Close the file
screen-file-closed = The file is closed. It stays, and can be opened again.
screen-file-is-closed = This file has been closed since { $day }.
screen-file-reopen = Open the file again
screen-file-reopened = The file is open again.
screen-phone-copy = Click to copy the number
screen-phone-copy-one = Phone { $phone }, copy the number
screen-phone-copied = { $phone } is copied.
screen-phone-none = no number yet
screen-address-secret = Secret address
screen-address-none = no address yet
screen-client-no-tasks = Nothing is left to do for this client.
screen-history-put-back = Put back
screen-history-put-back-of = { $field }: put back to “{ $was }”
screen-history-empty-again = Empty again
screen-history-empty-of = { $field }: empty again
screen-history-put = “{ $field }” was put back.

## What happened

screen-timeline-filters = Show only
screen-timeline-all = Everything
screen-timeline-more = Show everything ({ $count })
screen-timeline-details = More about this
screen-timeline-next = { $next }: { $title }
screen-entry-trajectory = Trajectory started: { $kind }
screen-entry-trajectory-ended = Trajectory ended: { $outcome }
screen-entry-consent = Consent given for { $partner }
screen-entry-interest = Without consent, in the client’s interest: { $partner }
screen-entry-consent-all = partners that we consult
screen-entry-referral = Referred to { $partner }
screen-entry-placement = Placed at { $offer }
screen-entry-signal = Signal: { $domain }
screen-entry-effect = Effect: { $kind }
screen-entry-attendance = Was at { $title }
screen-entry-steps = Steps
screen-entry-groups = Groups
screen-entry-due = to do
screen-entry-minutes = { $minutes } minutes
screen-entry-saving = saves { $amount }
screen-entry-withdrawn = withdrawn on { $day }
screen-entry-warm = warm
screen-entry-accepted = accepted on { $day }
screen-entry-result = result: { $result }
screen-entry-ended = ended on { $day }
screen-entry-forwarded = forwarded on { $day }
screen-entry-secured = follow-up confirmed
screen-entry-unsecured = follow-up not confirmed yet

## Trajectories

screen-trajectory-start = Start a trajectory
screen-trajectory-edit = Change the trajectory
screen-trajectory-saved = The trajectory was saved.
screen-trajectory-none = No trajectory going on
screen-trajectory-none-yet = Start a trajectory when you begin to work with this client.
screen-trajectory-none-again = Is the client back? Start a new trajectory. What was there stays.
screen-trajectory-past = { $count ->
    [one] 1 earlier trajectory
   *[other] { $count } earlier trajectories
  }
screen-trajectory-span = { $from } to { $to }
screen-trajectory-since = started on { $day }
screen-trajectory-until = planned to end on { $day }
screen-trajectory-late = That day is past. End it, or agree on a new date.
screen-trajectory-phases = Phase of the trajectory
screen-trajectory-phase-now = The phase is now: { $phase }
screen-trajectory-coach = Coach
screen-trajectory-placed = Placed at
screen-trajectory-no-partner = the centre itself
screen-trajectory-goal-hint = What is attainable, and when?
screen-trajectory-method-hint = For example: language internship
screen-trajectory-planned-hint = Empty: a year after the start
screen-trajectory-hours-hint = The coach’s hours together, for example 12.5
screen-trajectory-hours-written = The contacts hold { $hours } hours together.
screen-trajectory-end = End
screen-trajectory-end-title = End the trajectory
screen-trajectory-change-end = Change the end
screen-trajectory-change-end-of = Change the end: trajectory until { $day }
screen-trajectory-ended = The trajectory has ended. Measure the rung at the end, too.
screen-trajectory-ended-waits = The trajectory has ended. The follow-up stays on the list until the partner confirms it.
screen-trajectory-reason-hint = How did it come about? In a few words.
screen-trajectory-end-placements = { $count ->
    [one] The placement in this trajectory ends as well
   *[other] The { $count } placements in this trajectory end as well
  }
screen-trajectory-reopen = Not ended after all
screen-trajectory-reopened = The trajectory goes on.
screen-outcome-question = How does the trajectory end?
screen-outcome-completed = Completed
screen-outcome-completed-hint = The goal was reached.
screen-outcome-work = To work
screen-outcome-work-hint = Paid work, with or without support.
screen-outcome-education = To education
screen-outcome-education-hint = A school or a course with a certificate.
screen-outcome-volunteering = To voluntary work
screen-outcome-volunteering-hint = A steady place where others rely on the client.
screen-outcome-transferred = Transferred
screen-outcome-transferred-hint = A partner goes on with the client.
screen-outcome-dropout = Dropped out
screen-outcome-dropout-hint = The client no longer came.
screen-outcome-stopped = Stopped
screen-outcome-stopped-hint = Moved, ill, or stopped by agreement.
screen-follow-up = Who goes on?
screen-follow-up-why = So that there is no gap. Without a confirmation this stays on the list of Today.
screen-follow-up-title = Transferred to { $partner }: not confirmed yet
screen-follow-up-nowhere = a partner
screen-follow-up-contact = Contact person: { $name }
screen-follow-up-starts = starts there on { $day }
screen-follow-up-ended = trajectory ended on { $day }
screen-follow-up-confirm = Confirmed by the partner
screen-follow-up-secured = Confirmed: the client has started at { $partner }.
screen-follow-up-change = Change the agreement
screen-follow-up-change-of = Change the agreement with { $partner }

## Consent

screen-consent-add = Record consent
screen-consent-edit = Change the consent
screen-consent-saved = The consent was saved.
screen-consent-no-partner = Partners that we consult
screen-consent-purpose-hint = What may we pass on data for?
screen-consent-own = The client consents
screen-consent-own-hint = We talked about it together.
screen-consent-interest = The client cannot decide now
screen-consent-interest-hint = It is needed for the client. Write down why.
screen-consent-reason-hint = Why is it needed, and why can the client not choose now?
screen-consent-title = Consent
screen-consent-none = No consent is recorded yet. A referral asks for it.
screen-consent-withdraw-of = Withdraw: { $partner }
screen-consent-withdraw = Withdraw
screen-consent-withdrawn = The consent was withdrawn. Nothing more goes to this partner.

## Referral

screen-referral-add = Refer
screen-referral-add-of = Refer to { $offer }
screen-referral-title = Refer { $name }
screen-referral-edit = Change the referral
screen-referral-saved = The referral was saved.
screen-referral-done = Referred to { $partner }.
screen-referral-warm = Warm
screen-referral-warm-hint = With a conversation: the client, you and the partner.
screen-referral-cold = Not warm
screen-referral-cold-hint = The client goes alone, or you only pass on data.
screen-referral-no-offer = not known yet
screen-referral-no-result = no result yet
screen-referral-partner-needed = Choose a partner.
screen-referral-consent-needed = Choose whether the client consents.
screen-referral-consent-there = The client consented
screen-referral-interest-there = Recorded without consent, in the client’s interest
screen-referral-consent-since = On { $day }. What for: { $purpose }
screen-referral-consent-none = There is no consent for { $partner } yet
screen-referral-consent-why = Without consent nothing about the client goes to a partner. You can record it here at once.
screen-referral-consent-question = Does the client agree?
screen-referral-purpose = Sign up with { $partner }
screen-referral-purpose-label = What for
screen-referral-note-hint = What was agreed with the partner?
screen-referral-accept = Accepted
screen-referral-accepted = The partner accepted the client.
screen-referral-result = Result
screen-referral-result-title = Result of the referral

## Placement

screen-placement-add = Place at an offer
screen-placement-add-short = Place
screen-placement-add-of = Place at { $offer }
screen-placement-edit = Change the placement
screen-placement-saved = The placement was saved.
screen-placement-end = End it
screen-placement-end-of = End it: { $offer }
screen-placement-end-title = End the placement
screen-placement-result-hint = What did it bring?

## Signals and effects

screen-signal-add = Write down a signal
screen-signal-edit = Change the signal
screen-signal-saved = The signal was saved.
screen-signal-hint = What stood out? Write no more than needed.
screen-signal-to-hint = For example: the neighbourhood team
screen-signal-forward = Forward
screen-signal-forward-title = Forward the signal
screen-effect-add = Write down an effect
screen-effect-edit = Change the effect
screen-effect-saved = The effect was saved.
screen-effect-hint = What is different from before?
screen-effect-personal-hint = For the client: dares more, sleeps better.
screen-effect-social-hint = For others: helps neighbours, children join in.
screen-effect-saving-hint = Saves costs: less help, fewer doctor’s visits.
screen-effect-units-hint = For example 12 hours or 4 visits
screen-effect-price-hint = Euro per hour or visit, such as 85.50

## Changing in the stream

screen-contact-edit = Change the contact
screen-movement-edit = Change the measurement
screen-intake-edit = Change the intake

## What partners offer

screen-offers-title = Partners and offers
screen-offers-lead = What partners offer: for whom, where, and is there room?
screen-offers-view = What to show
screen-offers-search = Search offers
screen-offers-words = Words
screen-offers-level = The client’s Dutch
screen-offers-every-rung = Every rung
screen-offers-every-purpose = Every purpose
screen-offers-everywhere = Every neighbourhood
screen-offers-every-level = Every level
screen-offers-only-free = Only with free places
screen-offers-ended = What has ended
screen-offers-found = { $count ->
    [0] Nothing found.
    [one] 1 found.
   *[other] { $count } found.
  }
screen-offers-known-here = Free places are counted with what this device knows.
screen-offers-none-fit = Nothing answers this choice. Choose less, or search with other words.
screen-offers-show-all = Show everything
screen-offers-empty = There are no offers yet. Add a partner first, then what that partner offers.
screen-offers-empty-coach = There are no offers yet. The coordinator adds them; share the week to fetch them.
screen-offers-all = All offers
screen-offer-add = New offer
screen-offer-add-of = New offer of { $partner }
screen-offer-edit = Change the offer
screen-offer-saved = The offer was saved.
screen-offer-purpose-hint = For example: language, meeting people, work experience
screen-offer-level-hint = How much Dutch is needed?
screen-offer-places-hint = Empty: no fixed number
screen-offer-any-rung = does not matter
screen-offer-rung = rung { $rung }
screen-offer-rung-from = from rung { $rung }
screen-offer-rungs = rung { $from } to { $to }
screen-offer-level = Dutch: { $level }
screen-offer-contact = Ask for { $contact }
screen-offer-free = { $free } free
screen-offer-free-of = { $free } of { $places } free
screen-offer-full = full ({ $places } places)
screen-offer-uncounted = no fixed number of places
screen-offer-why = Why { $offer } fits
screen-offer-for = What fits this client?
screen-offer-for-title = Offers for { $name }
screen-offer-fits = Fits this client
screen-offer-fits-none = We found nothing that fits. Search below yourself, or fill in more about the client.
screen-offer-complete = Complete the details
screen-offer-looked = We looked at: { $known }.
screen-offer-missing = Not known yet: { $missing }.
screen-offer-known-rung = rung { $rung }
screen-offer-known-level = Dutch { $level }
screen-offer-missing-rung = the rung
screen-offer-missing-level = the level of Dutch
screen-offer-missing-neighbourhood = the neighbourhood
screen-offer-fits-rung = suits rung { $rung }
screen-offer-fits-question = is about what the client asks: { $purpose }
screen-offer-fits-next = a step further: from rung { $rung }
screen-offer-fits-level = Dutch { $level } is enough
screen-offer-fits-no-level = needs no Dutch
screen-offer-fits-neighbourhood = close by: { $place }
screen-offer-fits-free = { $free ->
    [one] 1 place free
   *[other] { $free } places free
  }
screen-partner-add = New partner
screen-partner-edit = Change the partner
screen-partner-saved = The partner was saved.
screen-partner-kind-hint = For example: language school, community centre, employer
screen-partner-ended = no longer active
screen-partner-offers = { $count ->
    [0] no offers yet
    [one] 1 offer
   *[other] { $count } offers
  }
screen-partners-empty = There are no partners yet. Add the first.
screen-offer-who = Who?
