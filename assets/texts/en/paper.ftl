# Paper: the intake summary and the results report.
# Some readers know little of the language: short sentences, ordinary words.

## Intake summary

paper-intake-title = Summary of your intake
paper-intake-subtitle = This is what we discussed and agreed together.
paper-intake-name = Name
paper-intake-number = Client number
paper-intake-birth-date = Born
paper-intake-city = City
paper-intake-language = Language
paper-intake-dutch = Dutch
paper-intake-held-on = Interview on
paper-intake-staff = Interview with
paper-intake-location = Where
paper-intake-question = Your question
paper-intake-goals = Your goals
paper-intake-expectations = What you expect
paper-intake-education = Education
paper-intake-work = Work experience
paper-intake-strengths = What goes well?
paper-intake-barriers = What makes it hard?
paper-intake-agreements = What do we agree?
paper-intake-next = Next step
paper-intake-direction = Who decides on the steps?
paper-intake-direction-client = You decide on your own steps. We help you with them.
paper-intake-direction-centre = We take the lead for now. We do nothing without you.
paper-intake-direction-partner = { $partner } takes the lead for now. We do nothing without you.
paper-intake-direction-some-partner = Another organisation takes the lead for now. We do nothing without you.
paper-intake-sign = Signature { $name }
paper-intake-sign-you = Your signature
paper-intake-sign-nobody = Signature staff member
paper-intake-data = Your data
paper-intake-data-closed = We keep these data to help you, we pass them on only if you agree, and you may always see them, have them corrected or have them removed.
paper-intake-data-shared = We keep these data to help you, you agree that we share them with { $partners }, and you may always see them, have them corrected or have them removed.
paper-intake-and = and

## The ladder as a staircase

paper-ladder-heading = Where are you now?
paper-ladder-here = You are here
paper-ladder-rung = Rung { $rung }
paper-ladder-none = Your rung has not been chosen yet.
paper-ladder-alt = A staircase with { $count } rungs, from { $first } to { $last }. You are on rung { $rung }: { $name }.
paper-ladder-alt-none = A staircase with { $count } rungs, from { $first } to { $last }. No rung has been chosen yet.

## Results report

paper-results-printed = Made on { $date }
paper-results-summary = { $met ->
    [one] { $met } of the { $total } targets has been met.
   *[other] { $met } of the { $total } targets have been met.
}
paper-results-undecided = { $count ->
    [one] For 1 target this
   *[other] For { $count } targets this
} cannot be told yet.
paper-results-per-week = a week

paper-definition-informed = Everyone who was given information: at the desk, by phone, on a visit or at an event. Email is not counted.
paper-definition-trajectories_started = Individual and group trajectories that started in this period.
paper-definition-work_learning_started = Work-learning trajectories and language internships that started in this period.
paper-definition-passed_on = Clients who went to education or work in this period: at the end of a trajectory or after a referral. Each client is counted once.
paper-definition-meetings = Information meetings and trainings in this period. For a target per week: divided by the number of weeks.
paper-definition-dropout_rate = Of all individual trajectories that were running in this period: the share that ended in this period by dropout.
