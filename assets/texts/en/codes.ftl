# Words for tables, fields and codes. Keys: table-<table>, field-<table>-<field>, code-<table>-<field>-<code>.

## Tables

table-locations = Locations
table-staff = Staff
table-partners = Partners
table-offers = Offers
table-clients = Clients
table-intakes = Intakes
table-consents = Consents
table-trajectories = Trajectories
table-movements = Ladder measurements
table-contacts = Contacts
table-activities = Activities
table-attendances = Attendances
table-referrals = Referrals
table-placements = Placements
table-signals = Signals
table-effects = Effects
table-tasks = Tasks
table-targets = Targets
table-settings = Settings
table-conflicts = Conflicts

## Fields

field-locations-name = Name
field-locations-kind = Kind
field-locations-neighbourhood = Neighbourhood
field-locations-address = Address
field-locations-active_from = Open from
field-locations-active_to = Open until

field-staff-name = Name
field-staff-role = Role
field-staff-location_id = Location
field-staff-fte = Working hours (FTE)
field-staff-email = Email
field-staff-active = Active

field-partners-name = Name
field-partners-kind = Kind
field-partners-contact_name = Contact person
field-partners-phone = Phone
field-partners-email = Email
field-partners-active = Active

field-offers-partner_id = Partner
field-offers-name = Name
field-offers-purpose = Purpose
field-offers-method = Method
field-offers-ladder = Ladder
field-offers-rung_from = From rung
field-offers-rung_to = To rung
field-offers-places = Places
field-offers-neighbourhood = Neighbourhood
field-offers-contact_name = Contact person
field-offers-language_level = Language level
field-offers-active = Active

field-clients-number = Client number
field-clients-first_name = First name
field-clients-infix = Infix
field-clients-last_name = Last name
field-clients-birth_date = Date of birth
field-clients-gender = Gender
field-clients-street = Street
field-clients-house_number = House number
field-clients-postcode = Postcode
field-clients-city = City
field-clients-neighbourhood = Neighbourhood
field-clients-phone = Phone
field-clients-email = Email
field-clients-address_secret = Address secret
field-clients-language = Language
field-clients-language_level = Level of Dutch
field-clients-target_group = Benefit
field-clients-source = Source
field-clients-source_partner_id = Came through partner
field-clients-first_contact_on = First contact
field-clients-location_id = Location
field-clients-coach_id = Coach
field-clients-direction = Direction
field-clients-profile = Profile
field-clients-closed_on = Closed on
field-clients-merged_into = Joined with
field-clients-notes = Notes

field-intakes-client_id = Client
field-intakes-held_on = Held on
field-intakes-staff_id = Staff member
field-intakes-location_id = Location
field-intakes-question = Question
field-intakes-goals = Goals
field-intakes-expectations = Expectations
field-intakes-education = Education
field-intakes-work_experience = Work experience
field-intakes-barriers = Barriers
field-intakes-strengths = Strengths
field-intakes-ladder = Ladder
field-intakes-rung = Rung
field-intakes-agreements = Agreements

field-consents-client_id = Client
field-consents-purpose = Purpose
field-consents-partner_id = Partner
field-consents-ground = Ground
field-consents-reason = Reason
field-consents-given_on = Given on
field-consents-withdrawn_on = Withdrawn on

field-trajectories-client_id = Client
field-trajectories-kind = Kind
field-trajectories-method = Method
field-trajectories-profile = Profile
field-trajectories-partner_id = Partner
field-trajectories-location_id = Location
field-trajectories-coach_id = Coach
field-trajectories-goal = Goal
field-trajectories-phase = Phase
field-trajectories-started_on = Started on
field-trajectories-planned_end_on = Planned end
field-trajectories-ended_on = Ended on
field-trajectories-outcome = Outcome
field-trajectories-reason = Reason
field-trajectories-follow_up_partner_id = Follow-up partner
field-trajectories-follow_up_contact = Follow-up contact
field-trajectories-follow_up_starts_on = Follow-up starts on
field-trajectories-follow_up_secured_on = Follow-up confirmed on
field-trajectories-hours = Hours
field-trajectories-training_cost = Training cost (€)

field-movements-client_id = Client
field-movements-trajectory_id = Trajectory
field-movements-measured_on = Measured on
field-movements-ladder = Ladder
field-movements-rung = Rung
field-movements-moment = Moment
field-movements-staff_id = Staff member
field-movements-reason = Reason

field-contacts-client_id = Client
field-contacts-happened_on = Date
field-contacts-channel = Channel
field-contacts-topic = Topic
field-contacts-people = Number of people
field-contacts-location_id = Location
field-contacts-staff_id = Staff member
field-contacts-trajectory_id = Trajectory
field-contacts-minutes = Minutes
field-contacts-note = Note

field-activities-held_on = Date
field-activities-kind = Kind
field-activities-title = Title
field-activities-location_id = Location
field-activities-partner_id = Partner
field-activities-people = Number of people
field-activities-note = Note

field-attendances-activity_id = Activity
field-attendances-client_id = Client

field-referrals-client_id = Client
field-referrals-partner_id = Partner
field-referrals-offer_id = Offer
field-referrals-trajectory_id = Trajectory
field-referrals-referred_on = Referred on
field-referrals-warm = Warm handover
field-referrals-consent_id = Consent
field-referrals-accepted_on = Accepted on
field-referrals-result = Result
field-referrals-result_on = Result on
field-referrals-note = Note

field-placements-client_id = Client
field-placements-trajectory_id = Trajectory
field-placements-offer_id = Offer
field-placements-started_on = Started on
field-placements-ended_on = Ended on
field-placements-result = Result

field-signals-client_id = Client
field-signals-noticed_on = Noticed on
field-signals-domain = Life domain
field-signals-neighbourhood = Neighbourhood
field-signals-text = Signal
field-signals-forwarded_to = Forwarded to
field-signals-forwarded_on = Forwarded on
field-signals-status = Status
field-signals-answer = Answer

field-effects-client_id = Client
field-effects-trajectory_id = Trajectory
field-effects-noted_on = Noted on
field-effects-kind = Kind
field-effects-text = Effect
field-effects-units = Units
field-effects-unit_price = Unit price (€)

field-tasks-client_id = Client
field-tasks-due_on = Due on
field-tasks-staff_id = Staff member
field-tasks-text = Task
field-tasks-done_on = Done on

field-targets-indicator = Indicator
field-targets-from_on = From
field-targets-to_on = To
field-targets-location_id = Location
field-targets-comparison = At least or under
field-targets-value = Value
field-targets-per = Per

field-settings-key = Setting
field-settings-value = Value
field-settings-name = Name of the ladder
field-settings-rungs = Number of rungs

## Codes

code-locations-kind-desk = desk
code-locations-kind-outreach = outreach place

code-staff-role-coach = coach
code-staff-role-desk = desk worker
code-staff-role-coordinator = coordinator

code-clients-gender-f = woman
code-clients-gender-m = man
code-clients-gender-x = other
code-clients-gender-unknown = not known

code-clients-language_level-none = no Dutch yet
code-clients-language_level-A1 = A1: a few words
code-clients-language_level-A2 = A2: short, simple sentences
code-clients-language_level-B1 = B1: an ordinary conversation
code-clients-language_level-B2 = B2: good
code-clients-language_level-C1 = C1: very good
code-clients-language_level-native = native language
code-clients-language_level-unknown = not known

code-offers-language_level-none = no Dutch yet
code-offers-language_level-A1 = A1: a few words
code-offers-language_level-A2 = A2: short, simple sentences
code-offers-language_level-B1 = B1: an ordinary conversation
code-offers-language_level-B2 = B2: good
code-offers-language_level-C1 = C1: very good
code-offers-language_level-native = native language
code-offers-language_level-unknown = not known

code-clients-target_group-nugger = no benefit
code-clients-target_group-ugger = on benefit
code-clients-target_group-unknown = not known

code-clients-source-language_desk = language desk
code-clients-source-outreach = market or outreach
code-clients-source-uwv = UWV
code-clients-source-municipality = municipality
code-clients-source-partner = another organisation
code-clients-source-word_of_mouth = word of mouth
code-clients-source-self = on their own
code-clients-source-other = other

code-clients-direction-client = the client
code-clients-direction-centre = the centre
code-clients-direction-partner = a partner

code-clients-profile-A = A: clear question
code-clients-profile-B = B: several problems, no clear question yet
code-clients-profile-unknown = not known

code-intakes-barriers-health = health
code-intakes-barriers-money = money and debts
code-intakes-barriers-housing = housing
code-intakes-barriers-care = caring for others
code-intakes-barriers-language = language
code-intakes-barriers-isolation = few contacts
code-intakes-barriers-safety = safety
code-intakes-barriers-neighbourhood = the neighbourhood
code-intakes-barriers-other = other

code-signals-domain-health = health
code-signals-domain-money = money and debts
code-signals-domain-housing = housing
code-signals-domain-care = caring for others
code-signals-domain-language = language
code-signals-domain-isolation = few contacts
code-signals-domain-safety = safety
code-signals-domain-neighbourhood = the neighbourhood
code-signals-domain-other = other

code-consents-ground-consent = consent of the client
code-consents-ground-interest = interest of the client

code-trajectories-kind-individual = individual trajectory
code-trajectories-kind-group = group trajectory
code-trajectories-kind-work_learning = work-learning trajectory
code-trajectories-kind-language_internship = language internship

code-trajectories-profile-A = A: clear question
code-trajectories-profile-B = B: several problems, no clear question yet
code-trajectories-profile-unknown = not known

code-trajectories-phase-contact = first contact
code-trajectories-phase-orientation = orientation and intake
code-trajectories-phase-seeking = seeking a place
code-trajectories-phase-placement = placement
code-trajectories-phase-guidance = guidance

code-trajectories-outcome-completed = completed
code-trajectories-outcome-education = to education
code-trajectories-outcome-work = to work
code-trajectories-outcome-volunteering = to volunteering
code-trajectories-outcome-transferred = transferred
code-trajectories-outcome-dropout = dropped out
code-trajectories-outcome-stopped = stopped

code-movements-moment-intake = at intake
code-movements-moment-interim = in between
code-movements-moment-exit = at the end
code-movements-moment-aftercare = aftercare

code-contacts-channel-desk = at the desk
code-contacts-channel-phone = phone
code-contacts-channel-visit = visit
code-contacts-channel-email = email
code-contacts-channel-event = event

code-contacts-topic-information = information and advice
code-contacts-topic-guidance = guidance
code-contacts-topic-aftercare = aftercare
code-contacts-topic-other = other

code-activities-kind-information_meeting = information meeting
code-activities-kind-training = training
code-activities-kind-market = market
code-activities-kind-group = group

code-referrals-result-education = education
code-referrals-result-work = work
code-referrals-result-volunteering = volunteering
code-referrals-result-language = language lessons
code-referrals-result-care = care
code-referrals-result-other = other

code-signals-status-open = open
code-signals-status-forwarded = forwarded
code-signals-status-answered = answered
code-signals-status-closed = closed

code-effects-kind-personal = personal
code-effects-kind-social = social
code-effects-kind-saving = saving

code-targets-indicator-informed = People informed
code-targets-indicator-trajectories_started = Trajectories started
code-targets-indicator-work_learning_started = Work-learning and language internships started
code-targets-indicator-passed_on = People passed on to education or work
code-targets-indicator-meetings = Information meetings and trainings
code-targets-indicator-dropout_rate = Dropout from individual guidance

code-targets-comparison-at_least = at least
code-targets-comparison-under = under

code-targets-per-period = whole term
code-targets-per-week = a week

code-settings-key-hourly_rate = Hourly rate (€)
code-settings-key-training_cost = Training per trajectory (€)
code-settings-key-hours_per_trajectory = Hours per trajectory
code-settings-key-caseload_norm = Clients per full-time post
code-settings-key-funded = Already funded (€)
code-settings-key-scope = Who sees which clients
code-settings-key-suppress_below = Hide numbers below
code-settings-key-letterhead_address = Address on paper
code-settings-key-letterhead_phone = Telephone on paper
code-settings-key-letterhead_email = E-mail on paper
code-settings-key-letterhead_logo = Logo on paper

code-settings-scope-location = own location
code-settings-scope-centre = whole centre

## Languages (ISO 639-1)

code-clients-language-am = Amharic
code-clients-language-ar = Arabic
code-clients-language-az = Azerbaijani
code-clients-language-be = Belarusian
code-clients-language-bg = Bulgarian
code-clients-language-bn = Bengali
code-clients-language-bs = Bosnian
code-clients-language-cs = Czech
code-clients-language-da = Danish
code-clients-language-de = German
code-clients-language-el = Greek
code-clients-language-en = English
code-clients-language-es = Spanish
code-clients-language-et = Estonian
code-clients-language-fa = Persian
code-clients-language-fi = Finnish
code-clients-language-fr = French
code-clients-language-fy = Frisian
code-clients-language-ha = Hausa
code-clients-language-he = Hebrew
code-clients-language-hi = Hindi
code-clients-language-hr = Croatian
code-clients-language-hu = Hungarian
code-clients-language-hy = Armenian
code-clients-language-id = Indonesian
code-clients-language-ig = Igbo
code-clients-language-it = Italian
code-clients-language-ja = Japanese
code-clients-language-ka = Georgian
code-clients-language-ko = Korean
code-clients-language-ku = Kurdish
code-clients-language-lt = Lithuanian
code-clients-language-lv = Latvian
code-clients-language-mk = Macedonian
code-clients-language-mn = Mongolian
code-clients-language-ms = Malay
code-clients-language-my = Burmese
code-clients-language-ne = Nepali
code-clients-language-nl = Dutch
code-clients-language-no = Norwegian
code-clients-language-om = Oromo
code-clients-language-pa = Punjabi
code-clients-language-pl = Polish
code-clients-language-ps = Pashto
code-clients-language-pt = Portuguese
code-clients-language-ro = Romanian
code-clients-language-ru = Russian
code-clients-language-rw = Kinyarwanda
code-clients-language-si = Sinhala
code-clients-language-sk = Slovak
code-clients-language-sl = Slovenian
code-clients-language-so = Somali
code-clients-language-sq = Albanian
code-clients-language-sr = Serbian
code-clients-language-sv = Swedish
code-clients-language-sw = Swahili
code-clients-language-ta = Tamil
code-clients-language-th = Thai
code-clients-language-ti = Tigrinya
code-clients-language-tl = Tagalog
code-clients-language-tr = Turkish
code-clients-language-ug = Uyghur
code-clients-language-uk = Ukrainian
code-clients-language-ur = Urdu
code-clients-language-vi = Vietnamese
code-clients-language-wo = Wolof
code-clients-language-yo = Yoruba
code-clients-language-zh = Chinese

## Ladders and rungs

ladder-vng = Participation ladder (VNG)
ladder-vng-1 = Isolated
ladder-vng-1-meaning = You see hardly anyone outside your family.
ladder-vng-2 = Contacts outside the home
ladder-vng-2-meaning = You see people outside your home every week.
ladder-vng-3 = Joining activities
ladder-vng-3-meaning = You join a lesson, a club or a group every week.
ladder-vng-4 = Unpaid work
ladder-vng-4-meaning = You do voluntary work or an internship. Others count on you.
ladder-vng-5 = Paid work with support
ladder-vng-5-meaning = You have paid work. You get support with it.
ladder-vng-6 = Paid work
ladder-vng-6-meaning = You have paid work. You need no support and no benefit.
ladder-amsterdam = Amsterdam participation ladder
ladder-amsterdam-1 = Barriers removed
ladder-amsterdam-1-meaning = You work on problems that hold you back.
ladder-amsterdam-2 = Taking part in society
ladder-amsterdam-2-meaning = You go out, learn and join in with others.
ladder-amsterdam-3 = Preparing for work
ladder-amsterdam-3-meaning = You get ready to start working.
ladder-amsterdam-4 = Learning on the labour market
ladder-amsterdam-4-meaning = You learn by working, with support.
ladder-amsterdam-5 = Growing on the labour market
ladder-amsterdam-5-meaning = You have work and keep growing in it.

## Months

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
