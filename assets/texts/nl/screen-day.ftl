# De dag: Vandaag, taken, balie, zoeken, groepen, de lijst

## Weg wijzen

screen-nav-today = Vandaag
screen-nav-desk = Balie
screen-nav-groups = Groepen
screen-nav-tasks = Taken
screen-nav-search = Zoeken
screen-undo-tally = de laatste telling
screen-undo-sign-up = de aanmelding
screen-undo-hand-over = de overdracht aan een coach
screen-undo-attend = wie er was
screen-undo-repeat-activity = de nieuwe groep
screen-for = Voor wie
screen-for-me = Voor mij
screen-for-location = Voor mijn locatie
screen-show-more = Meer laten zien
screen-shown-of = { $shown } van { $total }
screen-day-today = vandaag
screen-day-tomorrow = morgen
screen-day-late = { $days ->
    [one] 1 dag te laat
   *[other] { $days } dagen te laat
  }

## Vandaag

screen-today-title = Vandaag
screen-today-due = Te doen
screen-today-due-none = U hebt vandaag geen taken.
screen-today-all-tasks = Alle taken bekijken
screen-today-coming = De komende zeven dagen
screen-today-groups = Groepen deze week
screen-today-find = Zoek een klant
screen-today-quiet = Er wacht vandaag niets. Zoek een klant met Ctrl K, of voeg een nieuwe klant toe.
screen-today-nobody-waits = Er wacht geen enkele klant op u. Mooi.
screen-today-all = Alle { $count } laten zien
screen-today-act-for = { $act }: { $name }
screen-today-act-open = Bekijken
screen-today-act-measure = Meten
screen-today-act-contact = Contact
screen-today-act-intake = Intake
screen-today-never = nog nooit contact
screen-today-no-coach = geen coach
screen-today-ended = geëindigd op { $day }
screen-today-planned = geplande einddatum { $day }
screen-today-measured = gemeten op { $day }
screen-today-last-contact = laatste contact { $day }
screen-today-started = begonnen op { $day }
screen-today-unsecured = Vervolg nog niet bevestigd
screen-today-unsecured-hint = Het traject eindigde met een overdracht. Bel de partner: is de klant daar begonnen?
screen-today-past-end = Voorbij de geplande einddatum
screen-today-past-end-hint = Sluit het traject af, of spreek een nieuwe einddatum af.
screen-today-evaluations = Evaluatie komt eraan
screen-today-evaluations-hint = De geplande einddatum is binnen vier weken. Kijk samen terug.
screen-today-second = Tweede meting nodig
screen-today-second-hint = Een half jaar geleden of langer voor het laatst gemeten, en nog maar één keer.
screen-today-no-contact = Acht weken geen contact
screen-today-no-contact-hint = Deze klanten hebben een traject. Bel even, of schrijf het contact op.
screen-today-no-intake = Nog geen intake
screen-today-no-intake-hint = Het traject is begonnen, maar er is nog geen intake.

## Taken

screen-tasks-title = Taken
screen-tasks-which = Welke taken
screen-tasks-open = Te doen
screen-tasks-done = Gedaan
screen-tasks-late = Te laat
screen-tasks-today = Vandaag
screen-tasks-week = Komende zeven dagen
screen-tasks-later = Later
screen-tasks-none = Er zijn geen taken. Voeg er een toe met de knop hieronder of met de toets N.
screen-tasks-none-done = Er is nog geen taak afgerond.
screen-task-new = Nieuwe taak
screen-task-edit-title = Taak wijzigen
screen-task-client = Klant
screen-task-nobody = nog niemand
screen-task-finish = Klaar
screen-task-finish-one = Klaar: { $text }
screen-task-reopen = Toch niet klaar
screen-task-reopen-one = Toch niet klaar: { $text }
screen-task-done = Klaar: { $text }
screen-task-reopened = Weer te doen: { $text }
screen-task-done-on = gedaan op { $day }
screen-task-tomorrow = Morgen
screen-task-tomorrow-one = Morgen: { $text }
screen-task-week = Week later
screen-task-week-one = Week later: { $text }
screen-task-put-off = “{ $text }” is nu voor { $day }.
screen-task-change = Wijzigen
screen-task-change-one = Wijzigen: { $text }
screen-task-saved = De taak is bewaard.
screen-task-remove = Taak weghalen
screen-task-removed = De taak is weggehaald.

## Balie

screen-desk-title = Balie
screen-desk-count = Tellen
screen-desk-people = Aantal mensen
screen-desk-fewer = Eén minder
screen-desk-more = Eén meer
screen-desk-sum = Samen
screen-desk-tally = { $topic }, { $channel }: nu { $count }. Tel erbij.
screen-desk-keys = Toetsen:
screen-desk-keys-count = telt in de regel met de streep
screen-desk-keys-topic = andere regel
screen-desk-keys-people = aantal mensen
screen-desk-keys-undo = ongedaan maken
screen-desk-keys-here = (hier tellen de cijfertoetsen)
screen-desk-lately = Laatst geteld
screen-desk-none = Vandaag is er nog niet geteld. Klik bij elke bezoeker op het vak dat past.
screen-desk-counted = Geteld: { $what }, { $count ->
    [one] 1 persoon
   *[other] { $count } mensen
  }
screen-desk-persons = { $count } mensen
screen-desk-remove = Weghalen
screen-desk-remove-one = Weghalen: { $what }
screen-desk-sign-up = Aanmelden
screen-desk-sign-up-title = Iemand aanmelden
screen-desk-hand-over = Overdragen
screen-desk-hand-over-title = Een klant overdragen aan een coach
screen-desk-to-coach = Naar een coach
screen-desk-no-coach-yet = Nog geen coach
screen-desk-before = Bellen vóór
screen-desk-note = Notitie voor de coach
screen-desk-note-hint = Bijvoorbeeld: belt liever na vijf uur.
screen-desk-task = Bellen om kennis te maken
screen-desk-task-note = Bellen om kennis te maken: { $note }
screen-desk-who = Welke klant?
screen-desk-who-needed = Kies eerst een klant.
screen-desk-coach-needed = Kies een coach.
screen-desk-signed-up = { $name } is aangemeld.
screen-desk-handed-over = { $name } gaat naar { $coach }. De taak staat klaar.

## Zoeken vanaf elk scherm

screen-search-title = Zoeken
screen-search-title-contact = Contact vastleggen: met wie?
screen-search-title-intake = Intake: met wie?
screen-search-title-movement = Stap op de ladder: van wie?
screen-search-results = Gevonden
screen-search-contact = Contact vastleggen
screen-search-intake = Intake beginnen
screen-search-movement = Stap op de ladder
screen-search-add = Nieuwe klant: “{ $words }”
screen-search-nobody = Niemand gevonden met “{ $words }”.
screen-search-who = Typ een naam, nummer, telefoon, straat of geboortejaar.
screen-search-key-choose = kiezen
screen-search-key-open = openen
screen-search-key-contact = contact vastleggen
screen-search-before = U was nog bezig met { $name }
screen-search-before-text = Wat u toen typte, staat er nog. Wilt u daarmee verder?
screen-search-before-go-on = Verder met { $name }
screen-search-before-new = Weggooien en { $words } toevoegen
screen-search-added = { $name } is toegevoegd.
screen-search-added-next = Wat wilt u nu doen? Het scherm waar u was, staat er nog.
screen-search-open-page = Pagina van de klant
screen-search-go-on = Verder waar ik was
screen-search-back = Terug naar zoeken
screen-likely-title = Is deze klant er al?
screen-likely-open = Open deze klant
screen-likely-open-one = Open deze klant: { $name }
screen-likely-other = Toch een andere persoon
screen-pick-other = Iemand anders

## Groepen

screen-groups-title = Groepen
screen-groups-lead = Bijeenkomsten, trainingen en groepen: wie was er?
screen-groups-new = Nieuwe bijeenkomst
screen-groups-edit = Bijeenkomst wijzigen
screen-groups-none = Er zijn nog geen bijeenkomsten. Maak de eerste; daarna herhaalt u hem met één klik.
screen-groups-coming = Vandaag en later
screen-groups-past = Geweest
screen-groups-attending = { $count ->
    [0] nog niemand aangevinkt
    [one] 1 deelnemer
   *[other] { $count } deelnemers
  }
screen-groups-people = { $count } mensen
screen-groups-repeat = Nog een keer
screen-groups-repeat-one = Nog een keer: { $title } van { $day }
screen-groups-repeated = “{ $title }” staat klaar voor { $day }, met dezelfde mensen. Haal weg wie er niet is.
screen-groups-title-hint = Elke week dezelfde naam: dan weet Trede wie er vaker komt.
screen-groups-made = De bijeenkomst staat klaar. Vink aan wie er is.
screen-groups-changed = De bijeenkomst is gewijzigd.
screen-groups-remove = Weghalen
screen-groups-removed = De bijeenkomst is weggehaald.
screen-groups-who = Wie was er?
screen-groups-count = { $count } aangevinkt
screen-groups-find = Klant zoeken en aanvinken
screen-groups-nobody = Nog niemand aangevinkt. Typ hierboven een naam.
screen-groups-earlier = kwam eerder
screen-groups-open = Bekijken
screen-groups-open-one = Bekijken: { $name }
screen-groups-added = De klant is toegevoegd en aangevinkt.
screen-groups-others = Mensen zonder naam
screen-groups-others-hint = Wie zo binnenliep, telt wel mee.
screen-groups-all = { $count ->
    [one] Samen 1 persoon
   *[other] Samen { $count } mensen
  }

## De lijst met klanten

screen-list-whose = Van wie
screen-list-everyone = Alle klanten
screen-list-mine = Mijn klanten
screen-list-nobody = Zonder coach
screen-list-every-location = Alle locaties
screen-list-files = Dossier
screen-list-open = Niet afgesloten
screen-list-closed = Afgesloten
screen-list-all = Alles
screen-list-order = Volgorde
screen-list-by-name = Achternaam
screen-list-by-newest = Nieuwste eerst
screen-list-by-unseen = Langst niet gezien eerst
screen-list-count = { $count ->
    [one] 1 klant in deze lijst
   *[other] { $count } klanten in deze lijst
  }
screen-list-none = Met deze keuze staat er niemand in de lijst.
screen-list-show-all = Alle klanten laten zien

## Toetsen

screen-keys-title = Toetsen
screen-keys-everywhere = Overal
screen-keys-search = iemand zoeken of iets beginnen
screen-keys-undo = het laatste ongedaan maken
screen-keys-lock = op slot
screen-keys-help = deze lijst
screen-keys-close = een venster sluiten
screen-keys-searching = Bij het zoeken
screen-keys-choose = kiezen
screen-keys-open = openen
screen-keys-contact = contact vastleggen met wie gekozen is
screen-keys-count = tellen in de regel met de streep
screen-keys-row = een andere regel
screen-keys-people = meer of minder mensen tegelijk
screen-keys-walk = door de lijst lopen
