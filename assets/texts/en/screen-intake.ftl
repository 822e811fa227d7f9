# The intake, what is not saved yet, and the step on the ladder

## Not finished

screen-moment-today = today { $clock }
screen-draft-title = Not finished yet
screen-draft-of = { $what } of { $when } not finished
screen-draft-edit = Details
screen-draft-go-on = Go on
screen-draft-go-on-with = Go on: { $what } { $name }
screen-draft-drop = Throw away
screen-draft-drop-of = Throw away: { $what } { $name }
screen-draft-sure = Throwing away cannot be undone.
screen-draft-keep = Keep it
screen-draft-drop-sure = Throw away for good
screen-draft-found = What you began { $when } is still there. You can go on.
screen-draft-again = Throw away and begin anew
screen-close-unsaved = What you typed could not be kept. Close Trede once more if you want to stop anyway.
screen-draft-kept = Not saved yet. What you typed is there again when you open this.

## Rungs in everyday life

ladder-vng-1-example = mostly at home, and only to the shop or the doctor.
ladder-vng-2-example = every week coffee with someone, a neighbour, the mosque or the church.
ladder-vng-3-example = every week a language lesson, sports at a club, a cooking group or a course.
ladder-vng-4-example = fixed hours in a second-hand shop, serving coffee in the community centre, an internship.
ladder-vng-5-example = a job with a job coach, sheltered work or subsidised pay.
ladder-vng-6-example = a job or a business of one’s own, and making ends meet.
ladder-amsterdam-1-example = settling debts, help from a doctor, a safe place to live.
ladder-amsterdam-2-example = to the language café, the parents’ room at school, sports, doing something for the neighbourhood.
ladder-amsterdam-3-example = a language course, making a CV, choosing a trade, looking along somewhere.
ladder-amsterdam-4-example = an internship, a work experience place, learning and working at once.
ladder-amsterdam-5-example = keeping a job, working more hours, getting a diploma beside work.

## Step on the ladder

screen-movement-title = Step on the ladder
screen-movement-lead = Click a rung: it is saved at once. Further, back or the same rung: everything counts.
screen-movement-more = Reason or another date (optional)
screen-movement-more-ladder = Reason, another date or another ladder (optional)
screen-movement-more-lead = Fill this in before you choose the rung.
screen-saved-movement = The step is saved.
screen-movement-saved = Saved: rung { $rung }
screen-rung-question = Where does { $name } stand now?
screen-rung-now = last measurement
screen-rung-same = same rung
screen-rung-up = { $count ->
    [one] 1 step further
   *[other] { $count } steps further
  }
screen-rung-down = { $count ->
    [one] 1 step back
   *[other] { $count } steps back
  }
screen-rung-example = For instance: { $example }
screen-reason-hint = What changed, or what kept it level?

## The intake in steps

screen-intake-title = Intake
screen-intake-lead = Follow the conversation. Nothing is required: feel free to skip things.
screen-intake-steps = Steps of the intake
screen-intake-filled = (filled in)
screen-intake-step-question = Question and wish
screen-intake-step-living = Life now
screen-intake-step-strengths = Strengths and experience
screen-intake-step-language = Language
screen-intake-step-rung = Rung
screen-intake-step-consent = Consent and direction
screen-intake-step-finish = Agreements
screen-intake-lead-question = Why does someone come, and what do they want to reach? Write it in the client’s own words.
screen-intake-lead-living = Go along the subjects. Ask further only where the conversation calls for it.
screen-intake-lead-strengths = What can someone do already, and what gives pleasure?
screen-intake-lead-language = This also goes into the client’s details.
screen-intake-lead-rung = Look at the ladder together. Choose what fits best now, not what you hope for.
screen-intake-lead-consent = Explain what you write down, and for whom. The client may say no.
screen-intake-lead-finish = Agree who does what. Then read back together what was written.
screen-intake-when = When, where and by whom
screen-intake-back = Back
screen-intake-next = Next
screen-intake-save-now = Save now
screen-intake-later = Go on later
screen-intake-draft = What you type is safe on this laptop at once.
screen-intake-kept = All that you typed is safe on this laptop.
screen-intake-keeping = Being kept…
screen-save-intake = Save intake
screen-saved-intake = The intake is saved.
screen-question-hint = What does the client ask? In their own words.
screen-goals-hint = What is attainable, and when? One goal a line.
screen-expectations-hint = What does the client hope we will do?
screen-barriers-hint = Tick what plays a part.
screen-intake-no-file = Write down only what is needed. No citizen service number, no amounts, no diagnoses.
screen-domain-health = Body, mind, sleep, pain, medicines
screen-domain-money = Making ends meet, bills, debts, letters
screen-domain-housing = A place of one’s own, too small, too dear, having to move
screen-domain-care = Children, parents, someone who is ill, babysitting
screen-domain-language = Speaking, reading, writing, understanding letters
screen-domain-isolation = Few people to talk to, often alone
screen-domain-safety = Not safe at home or in the street, being afraid
screen-domain-neighbourhood = Nuisance, nothing nearby, poor transport
screen-domain-other = Something else that plays a part
screen-strengths-hint = What is the client good at? What gives pleasure?
screen-intake-education-hint = School, course or diploma, here or in another country
screen-intake-work-hint = Paid and unpaid, also caring and helping
screen-intake-level-hint = How does the conversation go now? An estimate will do.
screen-intake-consent = Consent
screen-intake-consent-question = May we talk with partners about the client?
screen-intake-consent-given = Given already:
screen-intake-consent-none = Not now
screen-intake-consent-none-hint = Nothing goes to partners.
screen-intake-consent-yes = Yes
screen-intake-consent-yes-hint = The client gives consent.
screen-intake-consent-interest = Client cannot decide
screen-intake-consent-interest-hint = Needed all the same: write down the reason.
screen-intake-consent-for = For what
screen-intake-consent-purpose = Consultation and referral
screen-intake-any-partner = Partners that we consult
screen-intake-reason-hint = Why can the client not decide this now, and why is it needed?
screen-intake-reason-needed = Write down the reason: without consent it cannot do without one.
screen-direction-client = The client steers, we help.
screen-direction-centre = We keep the overview, for a time.
screen-direction-partner = Another organisation keeps the overview.
screen-agreements-hint = Who does what?
screen-next-step = Next step
screen-next-step-hint = Becomes a task for the coach
screen-next-step-date = When
screen-next-step-needs-date = Give the next step a date as well.
screen-intake-in-week = In a week
screen-intake-in-two-weeks = In two weeks
screen-intake-in-month = In a month
screen-intake-read = Read back together
screen-intake-read-nothing = Nothing was filled in yet.
screen-intake-change = Change
screen-intake-change-of = Change { $field }
screen-intake-empty = Not filled in yet:
screen-intake-empty-fine = That is fine. You can save the intake like this.
screen-intake-previous = Previous intake
screen-intake-previous-none = The previous intake says nothing about this.
screen-intake-previous-file = This is in the client’s details, not in the intake.
screen-intake-take = Take over
screen-intake-take-of = Take over { $field }
screen-intake-taken = Is in the new intake
