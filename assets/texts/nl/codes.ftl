# Woorden voor tabellen, velden en codes. Sleutels: table-<tabel>, field-<tabel>-<veld>, code-<tabel>-<veld>-<code>.

## Tabellen

table-locations = Locaties
table-staff = Medewerkers
table-partners = Partners
table-offers = Aanbod
table-clients = Klanten
table-intakes = Intakes
table-consents = Toestemmingen
table-trajectories = Trajecten
table-movements = Metingen op de ladder
table-contacts = Contacten
table-activities = Activiteiten
table-attendances = Aanwezigheid
table-referrals = Doorverwijzingen
table-placements = Plaatsingen
table-signals = Signalen
table-effects = Effecten
table-tasks = Taken
table-targets = Doelen van het centrum
table-settings = Instellingen
table-conflicts = Dubbele wijzigingen

## Velden

field-locations-name = Naam
field-locations-kind = Soort
field-locations-neighbourhood = Buurt
field-locations-address = Adres
field-locations-active_from = Open vanaf
field-locations-active_to = Open tot en met

field-staff-name = Naam
field-staff-role = Functie
field-staff-location_id = Locatie
field-staff-fte = Omvang baan (fte)
field-staff-email = E-mail
field-staff-active = In dienst

field-partners-name = Naam
field-partners-kind = Soort
field-partners-contact_name = Contactpersoon
field-partners-phone = Telefoon
field-partners-email = E-mail
field-partners-active = Actief

field-offers-partner_id = Partner
field-offers-name = Naam
field-offers-purpose = Doel
field-offers-method = Methode
field-offers-ladder = Ladder
field-offers-rung_from = Vanaf trede
field-offers-rung_to = Tot en met trede
field-offers-places = Plaatsen
field-offers-neighbourhood = Buurt
field-offers-contact_name = Contactpersoon
field-offers-language_level = Taalniveau
field-offers-active = Actief

field-clients-number = Klantnummer
field-clients-first_name = Voornaam
field-clients-infix = Tussenvoegsel
field-clients-last_name = Achternaam
field-clients-birth_date = Geboortedatum
field-clients-gender = Geslacht
field-clients-street = Straat
field-clients-house_number = Huisnummer
field-clients-postcode = Postcode
field-clients-city = Woonplaats
field-clients-neighbourhood = Buurt
field-clients-phone = Telefoon
field-clients-email = E-mail
field-clients-address_secret = Adres geheim
field-clients-language = Taal
field-clients-language_level = Niveau Nederlands
field-clients-target_group = Uitkering
field-clients-source = Hoe gekomen
field-clients-source_partner_id = Gekomen via partner
field-clients-first_contact_on = Eerste contact
field-clients-location_id = Locatie
field-clients-coach_id = Coach
field-clients-direction = Regie
field-clients-profile = Profiel
field-clients-closed_on = Afgesloten op
field-clients-merged_into = Samengevoegd met
field-clients-notes = Notities

field-intakes-client_id = Klant
field-intakes-held_on = Datum gesprek
field-intakes-staff_id = Medewerker
field-intakes-location_id = Locatie
field-intakes-question = Vraag
field-intakes-goals = Doelen
field-intakes-expectations = Verwachtingen
field-intakes-education = Opleiding
field-intakes-work_experience = Werkervaring
field-intakes-barriers = Wat maakt het moeilijk
field-intakes-strengths = Wat gaat goed
field-intakes-ladder = Ladder
field-intakes-rung = Trede
field-intakes-agreements = Afspraken

field-consents-client_id = Klant
field-consents-purpose = Doel
field-consents-partner_id = Partner
field-consents-ground = Grond
field-consents-reason = Reden
field-consents-given_on = Gegeven op
field-consents-withdrawn_on = Ingetrokken op

field-trajectories-client_id = Klant
field-trajectories-kind = Soort
field-trajectories-method = Methode
field-trajectories-profile = Profiel
field-trajectories-partner_id = Partner
field-trajectories-location_id = Locatie
field-trajectories-coach_id = Coach
field-trajectories-goal = Doel
field-trajectories-phase = Fase
field-trajectories-started_on = Gestart op
field-trajectories-planned_end_on = Klaar volgens plan
field-trajectories-ended_on = Gestopt op
field-trajectories-outcome = Uitkomst
field-trajectories-reason = Reden
field-trajectories-follow_up_partner_id = Gaat verder bij
field-trajectories-follow_up_contact = Contactpersoon bij vervolg
field-trajectories-follow_up_starts_on = Vervolg start op
field-trajectories-follow_up_secured_on = Vervolg bevestigd op
field-trajectories-hours = Uren
field-trajectories-training_cost = Kosten training (€)

field-movements-client_id = Klant
field-movements-trajectory_id = Traject
field-movements-measured_on = Gemeten op
field-movements-ladder = Ladder
field-movements-rung = Trede
field-movements-moment = Moment
field-movements-staff_id = Medewerker
field-movements-reason = Toelichting

field-contacts-client_id = Klant
field-contacts-happened_on = Datum
field-contacts-channel = Hoe
field-contacts-topic = Waarover
field-contacts-people = Aantal mensen
field-contacts-location_id = Locatie
field-contacts-staff_id = Medewerker
field-contacts-trajectory_id = Traject
field-contacts-minutes = Minuten
field-contacts-note = Notitie

field-activities-held_on = Datum
field-activities-kind = Soort
field-activities-title = Titel
field-activities-location_id = Locatie
field-activities-partner_id = Partner
field-activities-people = Aantal mensen
field-activities-note = Notitie

field-attendances-activity_id = Activiteit
field-attendances-client_id = Klant

field-referrals-client_id = Klant
field-referrals-partner_id = Partner
field-referrals-offer_id = Aanbod
field-referrals-trajectory_id = Traject
field-referrals-referred_on = Doorverwezen op
field-referrals-warm = Warme overdracht
field-referrals-consent_id = Toestemming
field-referrals-accepted_on = Aangenomen op
field-referrals-result = Resultaat
field-referrals-result_on = Resultaat op
field-referrals-note = Notitie

field-placements-client_id = Klant
field-placements-trajectory_id = Traject
field-placements-offer_id = Aanbod
field-placements-started_on = Gestart op
field-placements-ended_on = Gestopt op
field-placements-result = Resultaat

field-signals-client_id = Klant
field-signals-noticed_on = Gezien op
field-signals-domain = Leefgebied
field-signals-neighbourhood = Buurt
field-signals-text = Signaal
field-signals-forwarded_to = Doorgegeven aan
field-signals-forwarded_on = Doorgegeven op
field-signals-status = Stand
field-signals-answer = Antwoord

field-effects-client_id = Klant
field-effects-trajectory_id = Traject
field-effects-noted_on = Genoteerd op
field-effects-kind = Soort
field-effects-text = Effect
field-effects-units = Aantal
field-effects-unit_price = Prijs per stuk (€)

field-tasks-client_id = Klant
field-tasks-due_on = Uiterlijk op
field-tasks-staff_id = Medewerker
field-tasks-text = Taak
field-tasks-done_on = Klaar op

field-targets-indicator = Wat wordt geteld
field-targets-from_on = Vanaf
field-targets-to_on = Tot en met
field-targets-location_id = Locatie
field-targets-comparison = Minstens of minder dan
field-targets-value = Getal
field-targets-per = Per

field-settings-key = Instelling
field-settings-value = Waarde
field-settings-name = Naam van de ladder
field-settings-rungs = Aantal treden

## Codes

code-locations-kind-desk = vast loket
code-locations-kind-outreach = vindplaats

code-staff-role-coach = coach
code-staff-role-desk = baliemedewerker
code-staff-role-coordinator = coördinator

code-clients-gender-f = vrouw
code-clients-gender-m = man
code-clients-gender-x = anders
code-clients-gender-unknown = niet bekend

code-clients-language_level-none = nog geen Nederlands
code-clients-language_level-A1 = A1: een paar woorden
code-clients-language_level-A2 = A2: korte, makkelijke zinnen
code-clients-language_level-B1 = B1: een gewoon gesprek
code-clients-language_level-B2 = B2: goed
code-clients-language_level-C1 = C1: heel goed
code-clients-language_level-native = moedertaal
code-clients-language_level-unknown = niet bekend

code-offers-language_level-none = nog geen Nederlands
code-offers-language_level-A1 = A1: een paar woorden
code-offers-language_level-A2 = A2: korte, makkelijke zinnen
code-offers-language_level-B1 = B1: een gewoon gesprek
code-offers-language_level-B2 = B2: goed
code-offers-language_level-C1 = C1: heel goed
code-offers-language_level-native = moedertaal
code-offers-language_level-unknown = niet bekend

code-clients-target_group-nugger = geen uitkering
code-clients-target_group-ugger = uitkering
code-clients-target_group-unknown = niet bekend

code-clients-source-language_desk = taalloket
code-clients-source-outreach = markt of vindplaats
code-clients-source-uwv = UWV
code-clients-source-municipality = gemeente
code-clients-source-partner = andere organisatie
code-clients-source-word_of_mouth = via bekenden
code-clients-source-self = zelf gekomen
code-clients-source-other = anders

code-clients-direction-client = de klant zelf
code-clients-direction-centre = het centrum
code-clients-direction-partner = een partner

code-clients-profile-A = A: duidelijke vraag
code-clients-profile-B = B: meer problemen, nog geen duidelijke vraag
code-clients-profile-unknown = niet bekend

code-intakes-barriers-health = gezondheid
code-intakes-barriers-money = geld en schulden
code-intakes-barriers-housing = wonen
code-intakes-barriers-care = zorg voor anderen
code-intakes-barriers-language = taal
code-intakes-barriers-isolation = weinig contacten
code-intakes-barriers-safety = veiligheid
code-intakes-barriers-neighbourhood = de buurt
code-intakes-barriers-other = anders

code-signals-domain-health = gezondheid
code-signals-domain-money = geld en schulden
code-signals-domain-housing = wonen
code-signals-domain-care = zorg voor anderen
code-signals-domain-language = taal
code-signals-domain-isolation = weinig contacten
code-signals-domain-safety = veiligheid
code-signals-domain-neighbourhood = de buurt
code-signals-domain-other = anders

code-consents-ground-consent = toestemming van de klant
code-consents-ground-interest = belang van de klant

code-trajectories-kind-individual = individueel traject
code-trajectories-kind-group = groepstraject
code-trajectories-kind-work_learning = leer-werktraject
code-trajectories-kind-language_internship = taalstage

code-trajectories-profile-A = A: duidelijke vraag
code-trajectories-profile-B = B: meer problemen, nog geen duidelijke vraag
code-trajectories-profile-unknown = niet bekend

code-trajectories-phase-contact = eerste contact
code-trajectories-phase-orientation = oriëntatie en intake
code-trajectories-phase-seeking = plek zoeken
code-trajectories-phase-placement = plaatsing
code-trajectories-phase-guidance = begeleiding

code-trajectories-outcome-completed = afgerond
code-trajectories-outcome-education = naar een opleiding
code-trajectories-outcome-work = naar werk
code-trajectories-outcome-volunteering = naar vrijwilligerswerk
code-trajectories-outcome-transferred = overgedragen
code-trajectories-outcome-dropout = uitgevallen
code-trajectories-outcome-stopped = gestopt

code-movements-moment-intake = bij de intake
code-movements-moment-interim = tussendoor
code-movements-moment-exit = bij het einde
code-movements-moment-aftercare = nazorg

code-contacts-channel-desk = aan de balie
code-contacts-channel-phone = telefoon
code-contacts-channel-visit = bezoek
code-contacts-channel-email = e-mail
code-contacts-channel-event = bijeenkomst of markt

code-contacts-topic-information = informatie en advies
code-contacts-topic-guidance = begeleiding
code-contacts-topic-aftercare = nazorg
code-contacts-topic-other = anders

code-activities-kind-information_meeting = voorlichting
code-activities-kind-training = training
code-activities-kind-market = markt
code-activities-kind-group = groep

code-referrals-result-education = opleiding
code-referrals-result-work = werk
code-referrals-result-volunteering = vrijwilligerswerk
code-referrals-result-language = taalles
code-referrals-result-care = zorg of hulp
code-referrals-result-other = anders

code-signals-status-open = open
code-signals-status-forwarded = doorgegeven
code-signals-status-answered = antwoord gekregen
code-signals-status-closed = afgesloten

code-effects-kind-personal = persoonlijk
code-effects-kind-social = sociaal
code-effects-kind-saving = besparing

code-targets-indicator-informed = Mensen geïnformeerd
code-targets-indicator-trajectories_started = Trajecten gestart
code-targets-indicator-work_learning_started = Leer-werktrajecten en taalstages gestart
code-targets-indicator-passed_on = Mensen naar een opleiding of werk
code-targets-indicator-meetings = Voorlichtingen en trainingen
code-targets-indicator-dropout_rate = Uitval uit individuele begeleiding

code-targets-comparison-at_least = minstens
code-targets-comparison-under = minder dan

code-targets-per-period = hele looptijd
code-targets-per-week = per week

code-settings-key-hourly_rate = Uurtarief (€)
code-settings-key-training_cost = Training per traject (€)
code-settings-key-hours_per_trajectory = Uren per traject
code-settings-key-caseload_norm = Klanten per volle baan
code-settings-key-funded = Al betaald (€)
code-settings-key-scope = Wie ziet welke klanten
code-settings-key-suppress_below = Kleine aantallen verbergen onder
code-settings-key-letterhead_address = Adres op papier
code-settings-key-letterhead_phone = Telefoon op papier
code-settings-key-letterhead_email = E-mail op papier
code-settings-key-letterhead_logo = Logo op papier

code-settings-scope-location = eigen locatie
code-settings-scope-centre = hele centrum

## Talen (ISO 639-1)

code-clients-language-am = Amhaars
code-clients-language-ar = Arabisch
code-clients-language-az = Azerbeidzjaans
code-clients-language-be = Wit-Russisch
code-clients-language-bg = Bulgaars
code-clients-language-bn = Bengaals
code-clients-language-bs = Bosnisch
code-clients-language-cs = Tsjechisch
code-clients-language-da = Deens
code-clients-language-de = Duits
code-clients-language-el = Grieks
code-clients-language-en = Engels
code-clients-language-es = Spaans
code-clients-language-et = Ests
code-clients-language-fa = Farsi
code-clients-language-fi = Fins
code-clients-language-fr = Frans
code-clients-language-fy = Fries
code-clients-language-ha = Hausa
code-clients-language-he = Hebreeuws
code-clients-language-hi = Hindi
code-clients-language-hr = Kroatisch
code-clients-language-hu = Hongaars
code-clients-language-hy = Armeens
code-clients-language-id = Indonesisch
code-clients-language-ig = Igbo
code-clients-language-it = Italiaans
code-clients-language-ja = Japans
code-clients-language-ka = Georgisch
code-clients-language-ko = Koreaans
code-clients-language-ku = Koerdisch
code-clients-language-lt = Litouws
code-clients-language-lv = Lets
code-clients-language-mk = Macedonisch
code-clients-language-mn = Mongools
code-clients-language-ms = Maleis
code-clients-language-my = Birmaans
code-clients-language-ne = Nepalees
code-clients-language-nl = Nederlands
code-clients-language-no = Noors
code-clients-language-om = Oromo
code-clients-language-pa = Punjabi
code-clients-language-pl = Pools
code-clients-language-ps = Pasjtoe
code-clients-language-pt = Portugees
code-clients-language-ro = Roemeens
code-clients-language-ru = Russisch
code-clients-language-rw = Kinyarwanda
code-clients-language-si = Singalees
code-clients-language-sk = Slowaaks
code-clients-language-sl = Sloveens
code-clients-language-so = Somalisch
code-clients-language-sq = Albanees
code-clients-language-sr = Servisch
code-clients-language-sv = Zweeds
code-clients-language-sw = Swahili
code-clients-language-ta = Tamil
code-clients-language-th = Thai
code-clients-language-ti = Tigrinya
code-clients-language-tl = Tagalog
code-clients-language-tr = Turks
code-clients-language-ug = Oeigoers
code-clients-language-uk = Oekraïens
code-clients-language-ur = Urdu
code-clients-language-vi = Vietnamees
code-clients-language-wo = Wolof
code-clients-language-yo = Yoruba
code-clients-language-zh = Chinees

## Ladders en treden

ladder-vng = Participatieladder (VNG)
ladder-vng-1 = Geïsoleerd
ladder-vng-1-meaning = U ziet bijna niemand buiten uw gezin.
ladder-vng-2 = Contacten buiten huis
ladder-vng-2-meaning = U ziet elke week mensen buiten uw huis.
ladder-vng-3 = Meedoen met activiteiten
ladder-vng-3-meaning = U doet elke week mee met een les, een club of een groep.
ladder-vng-4 = Onbetaald werk
ladder-vng-4-meaning = U doet vrijwilligerswerk of een stage. Anderen rekenen op u.
ladder-vng-5 = Betaald werk met hulp
ladder-vng-5-meaning = U heeft betaald werk. U krijgt daar hulp bij.
ladder-vng-6 = Betaald werk
ladder-vng-6-meaning = U heeft betaald werk. U heeft geen hulp en geen uitkering nodig.
ladder-amsterdam = Amsterdamse participatieladder
ladder-amsterdam-1 = Drempels weg
ladder-amsterdam-1-meaning = U werkt aan problemen die u tegenhouden.
ladder-amsterdam-2 = Meedoen in de samenleving
ladder-amsterdam-2-meaning = U komt buiten, leert en doet mee met anderen.
ladder-amsterdam-3 = Voorbereiden op werk
ladder-amsterdam-3-meaning = U maakt zich klaar om te gaan werken.
ladder-amsterdam-4 = Leren op een werkplek
ladder-amsterdam-4-meaning = U leert door te werken, met hulp.
ladder-amsterdam-5 = Groeien in werk
ladder-amsterdam-5-meaning = U heeft werk en groeit daarin verder.

## Maanden

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
