# Papers: what people fill in, sign, take along or pass on.
# Short sentences, everyday words (B1).

## Blank intake

paper-blank-title = Intake form
paper-blank-subtitle = To fill in with a pen. The order is that of the screen.
paper-blank-wants = What do you want?
paper-blank-brings = What do you bring?
paper-blank-rung = Where do you stand now?
paper-blank-consent = Consent to share data is on the consent form.
paper-blank-when = When?
paper-blank-note = Do not write down a BSN, and nothing about benefits or sanctions. We do not need that.

## Consent

paper-consent-title = Consent to share data
paper-consent-subtitle = You decide with whom we share your data.
paper-consent-some-centre = the centre
paper-consent-give = I agree that { $centre } shares my data with:
paper-consent-withdraw = I want { $centre } to stop sharing my data with:
paper-consent-what = What may be shared?
paper-consent-what-hint = Tick what you agree to.
paper-consent-what-reach = My name and how to reach me
paper-consent-what-question = My question and my goals
paper-consent-what-background = My education, my work and what I am good at
paper-consent-what-ladder = My rung on the participation ladder
paper-consent-what-barriers = What makes things hard for me (such as health or debts)
paper-consent-purpose = What is it needed for?
paper-consent-know = Good to know
paper-consent-know-choice = You may say no. We help you all the same.
paper-consent-know-withdraw = You may take back your consent at any time. Use the next page, or tell your coach.
paper-consent-know-log = We write down what we share, with whom and when. You may see that.
paper-consent-know-see = You may see all your data, have it corrected or have it removed.
paper-consent-know-never = We never ask for or share your BSN, nor anything about your benefits.
paper-consent-date = Date
paper-consent-place = Place
paper-withdraw-title = Taking back consent
paper-withdraw-subtitle = You need not say why.
paper-withdraw-all = everyone
paper-withdraw-from = From which day?
paper-withdraw-know-why = You need not give a reason.
paper-withdraw-know-stop = From that day we share nothing more.
paper-withdraw-know-past = What was shared before, we cannot take back. You can ask the other organisation to remove it. We help you with that.
paper-withdraw-know-help = Our help to you simply goes on.

## Warm handover

paper-handover-title = Warm handover
paper-handover-subtitle = With a conversation of the client and the new organisation together.
paper-handover-to = To
paper-handover-contact = Contact person
paper-handover-from = From
paper-handover-offer = For
paper-handover-starts-on = Starts on
paper-handover-someone = The client
paper-handover-consent = { $name } gave consent on { $date } to share these data with { $partner }.
paper-handover-interest = { $name } could not decide about this. On { $date } it was recorded why sharing is needed all the same: { $reason }
paper-handover-purpose = What for:
paper-handover-left-out = Not in this paper, as there is no consent for it: { $what }.
paper-handover-left-out-barriers = what makes things hard
paper-handover-left-out-background = education, work and strengths
paper-handover-left-out-ladder = the rung on the ladder
paper-handover-left-out-address = the address (secret)
paper-handover-only = Use these data for this alone. There is nothing in it but what consent or a reason is recorded for.
paper-handover-about = About the client
paper-handover-phone = Telephone
paper-handover-email = E-mail
paper-handover-question = The question
paper-handover-goals = The goals
paper-handover-ladder = Where does the client stand now?
paper-handover-talk = Agreed in the conversation
paper-handover-secured = The handover is done once the new organisation has confirmed it.
paper-handover-sign = Confirmed by { $partner }
paper-handover-note = Confidential. Do not pass this paper on to others, and destroy it when it is no longer needed.
paper-ladder-here-about = The client stands here
paper-ladder-none-about = The rung is not settled yet.
paper-ladder-alt-about = A staircase with { $count } steps, from { $first } to { $last }. The client stands on rung { $rung }: { $name }.

## For the client

paper-copy-title = Your steps
paper-copy-first = On { $date } you stood on rung { $rung }.
paper-copy-goals = This is what you want
paper-copy-next = Your next step
paper-copy-call = Who can you call?
paper-copy-data = This paper is for you. You may see your data at any time, have it corrected or have it removed.
paper-copy-unchecked = This translation has not been checked by a native reader yet.
paper-copy-unchecked-dutch = Translation not yet checked by a native reader. The Dutch text holds.

## Dossier

paper-dossier-title = Your dossier
paper-dossier-rights = Your rights
paper-dossier-why = This is everything that we keep about you. We keep it to help you with your steps (GDPR, article 15).
paper-dossier-shared = We may share data about you with: { $partners }. What for and since when stands under Consents.
paper-dossier-not-shared = We share your data with nobody outside the centre.
paper-dossier-from = The data come from yourself, and from the organisation that sent you to us where one is named below.
paper-dossier-how-long = We keep them as long as we guide you, and afterwards no longer than needed.
paper-dossier-may = You may have them corrected or removed, take back your consent, object, and send a complaint to the Dutch Data Protection Authority.
paper-dossier-nothing = We keep nothing of this kind.
paper-dossier-changes = Who wrote what?
paper-dossier-changes-about = Every change that this device knows of, newest first.
paper-dossier-when = When
paper-dossier-who = Who
paper-dossier-what = What
paper-dossier-was = Was
paper-dossier-written = written down
paper-dossier-became = Became

## Appointment card

paper-card-title = Your appointment
paper-card-day = Day
paper-card-time = Time
paper-card-with = With
paper-card-where = Where:
paper-card-call = You cannot come? Call { $phone }.
paper-card-tell = You cannot come? Please tell us in time.

## Attendance list

paper-attendance-title = Attendance list
paper-attendance-day = Day
paper-attendance-where = Where
paper-attendance-partner = With
paper-attendance-number = No.
paper-attendance-name = Name
paper-attendance-there = There?
paper-attendance-sign = Signature
paper-attendance-note = This list holds names only. Do not just throw it away: give it to your coach afterwards.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
