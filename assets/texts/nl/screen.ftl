# Woorden op het scherm.

## Overal

screen-save = Bewaren
screen-cancel = Annuleren
screen-close = Sluiten
screen-back = Terug
screen-undo = Ongedaan maken
screen-undo-add-client = de nieuwe klant
screen-undo-add-intake = de intake
screen-undo-add-movement = de stap op de ladder
screen-undo-add-contact = het contact
screen-undo-add-trajectory = het traject
screen-undo-add-referral = de doorverwijzing
screen-undo-add-consent = de toestemming
screen-undo-add-placement = de plaatsing
screen-undo-add-signal = het signaal
screen-undo-add-effect = het effect
screen-undo-add-task = de taak
screen-undo-add-activity = de bijeenkomst
screen-undo-edit = de laatste wijziging
screen-undo-set = de laatste wijziging
screen-undo-delete = wat is weggehaald
screen-undo-resolve = de keuze bij een dubbele wijziging
screen-undo-other = het laatste wat op dit apparaat is gedaan
screen-undone = Ongedaan gemaakt: { $what }
screen-print = Printen
screen-yes = Ja
screen-no = Nee
screen-unknown = onbekend
screen-optional = niet verplicht
screen-missing = Vul dit eerst in.
screen-holds-bsn = { $number } kan een BSN zijn. Een BSN bewaren wij nooit: haal het weg.
screen-choose = Kies…
screen-date = Datum
screen-date-hint = Bijvoorbeeld 5-3-2026
screen-date-partial-hint = Bijvoorbeeld 5-3-1981. Alleen het jaar mag ook.
screen-date-unreadable = Dit is geen datum. Schrijf bijvoorbeeld 5-3-2026.
screen-emptied = leeg gemaakt
screen-was-empty = was leeg
screen-unexpected = Er ging iets mis
screen-skip = Naar de inhoud
screen-remedy-unlock = Opnieuw openen
screen-remedy-clients = Naar alle klanten

## Begin

screen-welcome-title = Welkom bij Trede
screen-welcome-lead = Trede volgt de stappen van mensen op de participatieladder. Het werkt zonder internet. Hoe wilt u beginnen?
screen-join-card = Meedoen met een centrum
screen-join-card-text = Uw centrum werkt al met Trede. U vraagt de coördinator om dit apparaat toe te laten.
screen-join-button = Meedoen
screen-join-lead = Vul in wie u bent en waar u werkt. Daarna krijgt u een korte code om aan de coördinator door te geven.
screen-join-centre-hint = Zoals de coördinator het schrijft
screen-join-send = Vraag toegang
screen-joining = Bezig met aanvragen…
screen-make-card = Een nieuw centrum beginnen
screen-make-card-text = Uw centrum werkt nog niet met Trede. Dit wordt het apparaat van de coördinator.
screen-make-button = Centrum beginnen
screen-make-lead = U wordt de coördinator. Uw collega’s kunnen daarna meedoen.
screen-making = Bezig met beginnen…
screen-centre-name = Naam van het centrum
screen-first-location = Eerste locatie
screen-first-location-hint = Bijvoorbeeld: Bibliotheek Slotermeer
screen-your-name = Uw naam
screen-your-location = Uw locatie
screen-your-role = Uw functie
screen-shared-folder = Gedeelde map
screen-shared-folder-hint = De map die alle apparaten van het centrum kunnen openen: een netwerkschijf, een map die vanzelf meeloopt, of een USB-stick.
screen-choose-folder = Map kiezen
screen-which-ladder = Welke ladder gebruikt het centrum?
screen-which-ladder-hint = Later kan er een ladder bij komen.
screen-rungs-count = { $count } treden
screen-passphrase-new = Kies een wachtwoordzin
screen-passphrase-hint = Een paar woorden die u onthoudt. Hiermee opent u Trede op dit apparaat.
screen-passphrase-again = Nog een keer dezelfde wachtwoordzin
screen-passphrase-differs = De twee wachtwoordzinnen zijn niet gelijk.
screen-waiting-title = Wacht op toestemming
screen-waiting-lead = Uw aanvraag ligt klaar voor de coördinator. Dit is uw code:
screen-waiting-code = Uw code:
screen-waiting-step-1 = Bel de coördinator en lees de code voor.
screen-waiting-step-2 = De coördinator ziet dezelfde code en keurt uw aanvraag goed.
screen-waiting-step-3 = Kies daarna hieronder “Probeer opnieuw”.
screen-waiting-change = Verbeter de aanvraag
screen-waiting-change-lead = U krijgt een nieuwe code. De oude code werkt dan niet meer.
screen-waiting-not-yet = Er is nog geen antwoord. Misschien moet de gedeelde map nog bijwerken. Probeer het straks opnieuw.
screen-try-again = Probeer opnieuw

## Weg wijzen

screen-nav = Onderdelen
screen-nav-work = Werk
screen-nav-centre = Centrum
screen-nav-clients = Klanten
screen-nav-share = Week delen
screen-nav-results = Resultaten
screen-nav-conflicts = Dubbele wijzigingen
screen-nav-devices = Apparaten
screen-nav-open = wachten op u
screen-lock = Op slot
screen-nothing-to-share = Nog niets om te delen
screen-unshared = { $count ->
    [0] Alles is gedeeld
    [one] 1 wijziging nog niet gedeeld
    [10000] 10.000 of meer wijzigingen nog niet gedeeld
   *[other] { $count } wijzigingen nog niet gedeeld
  }
screen-opened-here = Dit is een pakket van een collega. U hoeft het niet te openen: kies “Week delen”, dan leest Trede alles in wat in de gedeelde map ligt.
screen-opened-elsewhere = Dit pakket ligt niet in uw gedeelde map, en daar leest Trede het uit. Vraag uw collega om te delen via die map.
screen-last-shared = Laatst gedeeld { $when }
screen-never-shared = Nog nooit gedeeld

## Klanten

screen-clients-title = Klanten
screen-new-client = Nieuwe klant
screen-new-client-lead = Een naam is genoeg om te beginnen. De rest kan later.
screen-find-clients = Zoek een klant
screen-find-clients-hint = Zoek op naam, nummer, telefoon, straat of geboortejaar
screen-clients-found = { $count ->
    [0] Niemand gevonden
    [one] 1 klant gevonden
   *[other] { $count } klanten gevonden
  }
screen-clients-more = De eerste { $count } staan hieronder. Typ meer om verder te zoeken.
screen-clients-empty = Er zijn nog geen klanten. Voeg de eerste toe, of deel de week om klanten van anderen binnen te halen.
screen-clients-none = Niemand gevonden met “{ $words }”. Probeer een deel van de naam of het geboortejaar.
screen-col-name = Naam
screen-col-number = Nummer
screen-col-born = Geboren
screen-col-lives = Buurt of plaats
screen-col-coach = Coach
screen-col-rung = Trede
screen-col-seen = Laatst gezien
screen-closed = afgesloten
screen-rung-of = { $rung } van { $rungs }
screen-no-rung = nog niet gemeten

## Een klant

screen-client-number = Nummer { $number }
screen-client-born = geboren { $date }
screen-client-conflicts = { $count ->
    [one] Twee mensen hebben tegelijk iets anders ingevuld. De coördinator kiest.
   *[other] Op { $count } plekken hebben twee mensen tegelijk iets anders ingevuld. De coördinator kiest.
  }
screen-not-editable = Deze klant hoort nu bij een andere locatie. U kunt hier niets meer wijzigen.
screen-add-contact = Contact
screen-add-movement = Stap op de ladder
screen-add-intake = Intake
screen-edit-client = Wijzigen
screen-edit-client-title = Gegevens wijzigen
screen-details = Gegevens
screen-group-name = Naam
screen-group-reach = Bereiken
screen-group-guidance = Begeleiding
screen-group-person = Persoon
screen-address = Adres
screen-address-secret-hint = Bij Ja komt het adres op geen enkel papier.
screen-source-hint = Hoe kwam deze persoon bij het centrum?
screen-direction-hint = Wie neemt het initiatief?
screen-notes-hint = Schrijf niet meer op dan nodig is. De klant mag alles lezen.
screen-saved-client = De gegevens zijn bewaard.
screen-saved-new-client = De klant is toegevoegd.
screen-timeline = Wat er gebeurde
screen-timeline-empty = Er is nog niets opgeschreven. Begin met een intake of een contact.
screen-entry-intakes = Intake
screen-entry-movement = Gemeten: { $rung }
screen-entry-contact = { $channel } · { $topic }
screen-entry-task = Afspraak
screen-print-intake = Intakeverslag printen
screen-history = Geschiedenis
screen-history-of = Geschiedenis van { $title }
screen-history-empty = Er is nog niets gewijzigd.
screen-history-when = Wanneer
screen-history-who = Wie
screen-history-on = op { $device }
screen-history-field = Wat
screen-history-value = Werd
screen-history-was = Was
screen-rung = Trede
screen-moment = Moment
screen-by = Door
screen-reason = Waarom
screen-ladder-label = { $ladder }: { $count ->
    [one] 1 meting
   *[other] { $count } metingen
  }. Laatst op { $date }: trede { $rung }, { $name }.
screen-ladder-none = { $ladder }: nog geen metingen.
screen-ladder-empty = Er is nog geen meting. Zet de eerste stap bij de intake.
screen-ladder-table = Metingen als tabel

## Stap, contact, intake

screen-contact-title = Contact
screen-note-hint = Kort: wat is besproken, wat volgt?
screen-minutes-hint = Hele minuten, bijvoorbeeld 30
screen-saved-contact = Het contact is bewaard.
screen-intake-summary = Intakeverslag
screen-back-to-client = Terug naar de klant
screen-save-pdf = Opslaan als PDF
screen-pdf-saved = Opgeslagen in { $path }
screen-drawing-page = De bladzijde wordt gemaakt…
screen-page-of = { $title }, bladzijde { $page } van { $pages }

## Week delen

screen-share-title = Week delen
screen-share-lead = Geef door wat u deed en haal binnen wat anderen deden.
screen-share-button = Week delen
screen-sharing = Bezig met delen…
screen-share-folder = Gedeelde map: { $folder }
screen-folder-away = De gedeelde map is er niet
screen-folder-away-text = Trede kan { $folder } nu niet openen. Er gaat niets verloren: u kunt gewoon verder werken en later delen.
screen-shared-done = De week is gedeeld
screen-shared-sent-none = U had niets nieuws om door te geven.
screen-shared-sent = { $count ->
    [one] 1 wijziging ging naar { $to }.
   *[other] { $count } wijzigingen gingen naar { $to }.
  }
screen-shared-received-none = Er was niets nieuws van anderen.
screen-shared-received = { $count ->
    [one] 1 wijziging kwam binnen van { $from }.
   *[other] { $count } wijzigingen kwamen binnen van { $from }.
  }
screen-shared-conflicts = { $count ->
    [one] Op 1 plek vulden twee mensen tegelijk iets anders in. Beide zijn bewaard.
   *[other] Op { $count } plekken vulden twee mensen tegelijk iets anders in. Alles is bewaard.
  }
screen-shared-refused = { $count ->
    [one] 1 pakket is niet binnengehaald
   *[other] { $count } pakketten zijn niet binnengehaald
  }
screen-shared-refused-from = Van { $from }
screen-shared-refused-hint = De rest is gewoon verwerkt. Trede probeert deze opnieuw zodra er iets verandert.
screen-conflicts-wait = { $count ->
    [one] 1 dubbele wijziging wacht op uw keuze.
   *[other] { $count } dubbele wijzigingen wachten op uw keuze.
  }
screen-conflicts-see = Bekijken en kiezen

## Coördinator

screen-devices-title = Apparaten
screen-devices-lead = Wie doet mee, en wie is bij met delen?
screen-requests = Aanvragen
screen-requests-none = Er zijn geen aanvragen.
screen-requests-how = Laat de collega de code voorlezen. Keur alleen goed als de code precies klopt.
screen-approve = Goedkeuren
screen-approve-name = { $name } goedkeuren
screen-approved = { $name } mag meedoen. Vraag om op het andere apparaat “Probeer opnieuw” te kiezen.
screen-turn-down = Afwijzen
screen-turn-down-name = { $name } afwijzen
screen-turned-down = De aanvraag van { $name } is afgewezen. Vraagt dat apparaat het opnieuw, dan ziet u het weer.
screen-devices-all = Alle apparaten
screen-devices-none = Er zijn nog geen apparaten.
screen-device-staff = Medewerker
screen-device-role = Functie
screen-device-location = Locatie
screen-device-last = Laatst gedeeld
screen-device-state = Stand
screen-device-this = dit apparaat
screen-device-never = nog niet
screen-device-revoked = toegang gestopt
screen-device-confirmed = is bij
screen-device-behind = heeft nog niet alles opgehaald
screen-conflicts-title = Dubbele wijzigingen
screen-conflicts-lead = Twee mensen vulden tegelijk iets anders in. Er is niets kwijt: kies welke waarde klopt.
screen-conflicts-none = Er zijn geen dubbele wijzigingen.
screen-conflict-stands = Staat er nu
screen-conflict-other = Ook ingevuld
screen-keep = Deze klopt
screen-keep-value = Deze klopt: { $value }
screen-resolved = Uw keuze is bewaard.

## Resultaten

screen-results-title = Resultaten
screen-results-lead = Doelen en wat er bereikt is.
screen-results-print = Printen of opslaan
screen-results-asked = Periode en plaats
screen-from = Van
screen-to = Tot en met
screen-location = Locatie
screen-whole-centre = Hele centrum
