# Papieren: wat mensen invullen, ondertekenen, meenemen of doorgeven.
# Korte zinnen, gewone woorden (B1).

## Leeg intakeformulier

paper-blank-title = Intakeformulier
paper-blank-subtitle = Om met de pen in te vullen. De volgorde is die van het scherm.
paper-blank-wants = Wat wilt u?
paper-blank-brings = Wat neemt u mee?
paper-blank-rung = Waar staat u nu?
paper-blank-consent = Toestemming om gegevens te delen staat op het toestemmingsformulier.
paper-blank-when = Wanneer?
paper-blank-note = Schrijf geen BSN op, en niets over uw uitkering of een straf. Dat hebben wij niet nodig.

## Toestemming

paper-consent-title = Toestemming om gegevens te delen
paper-consent-subtitle = U beslist zelf met wie wij uw gegevens delen.
paper-consent-some-centre = het centrum
paper-consent-give = Ik vind het goed dat { $centre } mijn gegevens deelt met:
paper-consent-withdraw = Ik wil dat { $centre } mijn gegevens niet meer deelt met:
paper-consent-what = Wat mag gedeeld worden?
paper-consent-what-hint = Zet een kruisje bij wat u goed vindt.
paper-consent-what-reach = Mijn naam en hoe ik te bereiken ben
paper-consent-what-question = Mijn vraag en mijn doelen
paper-consent-what-background = Mijn opleiding, mijn werk en wat ik goed kan
paper-consent-what-ladder = Mijn trede op de participatieladder
paper-consent-what-barriers = Wat het voor mij moeilijk maakt (zoals gezondheid of schulden)
paper-consent-purpose = Waarvoor is het nodig?
paper-consent-know = Goed om te weten
paper-consent-know-choice = U mag nee zeggen. Wij helpen u dan ook.
paper-consent-know-withdraw = U mag uw toestemming altijd intrekken. Gebruik de volgende bladzijde, of zeg het tegen uw coach.
paper-consent-know-log = Wij schrijven op wat wij delen, met wie en wanneer. U mag dat zien.
paper-consent-know-see = U mag al uw gegevens zien, laten verbeteren of laten weghalen.
paper-consent-know-never = Wij vragen en delen nooit uw BSN, en niets over uw uitkering.
paper-consent-date = Datum
paper-consent-place = Plaats
paper-withdraw-title = Toestemming intrekken
paper-withdraw-subtitle = U hoeft niet te zeggen waarom.
paper-withdraw-all = iedereen
paper-withdraw-from = Vanaf welke dag?
paper-withdraw-know-why = U hoeft geen reden te geven.
paper-withdraw-know-stop = Vanaf die dag delen wij niets meer.
paper-withdraw-know-past = Wat al gedeeld is, kunnen wij niet terughalen. U kunt de andere organisatie vragen om het weg te halen. Wij helpen u daarbij.
paper-withdraw-know-help = Onze hulp aan u gaat gewoon door.

## Warme overdracht

paper-handover-title = Warme overdracht
paper-handover-subtitle = Bij een gesprek met de klant en de nieuwe organisatie samen.
paper-handover-to = Naar
paper-handover-contact = Contactpersoon
paper-handover-from = Van
paper-handover-offer = Voor
paper-handover-starts-on = Begint op
paper-handover-someone = De klant
paper-handover-consent = { $name } heeft op { $date } toestemming gegeven om deze gegevens te delen met { $partner }.
paper-handover-interest = { $name } kon hierover niet zelf beslissen. Op { $date } is opgeschreven waarom delen toch nodig is: { $reason }
paper-handover-purpose = Waarvoor:
paper-handover-left-out = Niet in dit papier, want daarvoor is geen toestemming: { $what }.
paper-handover-left-out-barriers = wat het moeilijk maakt
paper-handover-left-out-background = opleiding, werk en sterke kanten
paper-handover-left-out-ladder = de trede op de ladder
paper-handover-left-out-address = het adres (geheim)
paper-handover-only = Gebruik deze gegevens alleen hiervoor. Er staat niets anders in dan waarvoor toestemming of een reden is vastgelegd.
paper-handover-about = Over de klant
paper-handover-phone = Telefoon
paper-handover-email = E-mail
paper-handover-question = De vraag
paper-handover-goals = De doelen
paper-handover-ladder = Waar staat de klant nu?
paper-handover-talk = Afgesproken in het gesprek
paper-handover-secured = De overdracht is rond als de nieuwe organisatie heeft bevestigd.
paper-handover-sign = Bevestigd door { $partner }
paper-handover-note = Vertrouwelijk. Geef dit papier niet door aan anderen, en vernietig het als het niet meer nodig is.
paper-ladder-here-about = De klant staat hier
paper-ladder-none-about = De trede is nog niet bepaald.
paper-ladder-alt-about = Een trap met { $count } treden, van { $first } tot { $last }. De klant staat op trede { $rung }: { $name }.

## Voor de klant zelf

paper-copy-title = Uw stappen
paper-copy-first = Op { $date } stond u op trede { $rung }.
paper-copy-goals = Dit wilt u
paper-copy-next = Uw volgende stap
paper-copy-call = Wie kunt u bellen?
paper-copy-data = Dit papier is voor u. U mag uw gegevens altijd zien, laten verbeteren of laten weghalen.
paper-copy-unchecked = Deze vertaling is nog niet nagekeken door iemand met deze moedertaal.
paper-copy-unchecked-dutch = Vertaling nog niet nagekeken door iemand met deze moedertaal. De Nederlandse tekst geldt.

## Dossier

paper-dossier-title = Uw dossier
paper-dossier-rights = Uw rechten
paper-dossier-why = Dit is alles wat wij over u bewaren. Wij bewaren het om u te helpen bij uw stappen (AVG, artikel 15).
paper-dossier-shared = Wij mogen gegevens over u delen met: { $partners }. Waarvoor en sinds wanneer staat bij Toestemmingen.
paper-dossier-not-shared = Wij delen uw gegevens met niemand buiten het centrum.
paper-dossier-from = De gegevens komen van u zelf, en van de organisatie die u naar ons stuurde als die hieronder staat.
paper-dossier-how-long = Wij bewaren ze zolang wij u begeleiden en daarna niet langer dan nodig is.
paper-dossier-may = U mag ze laten verbeteren of laten weghalen, uw toestemming intrekken, bezwaar maken, en een klacht sturen naar de Autoriteit Persoonsgegevens.
paper-dossier-nothing = Hiervan bewaren wij niets.
paper-dossier-changes = Wie schreef wat op?
paper-dossier-changes-about = Elke wijziging die op dit apparaat bekend is, de nieuwste eerst.
paper-dossier-when = Wanneer
paper-dossier-who = Wie
paper-dossier-what = Wat
paper-dossier-was = Was
paper-dossier-written = opgeschreven
paper-dossier-became = Werd

## Afsprakenkaart

paper-card-title = Uw afspraak
paper-card-day = Dag
paper-card-time = Tijd
paper-card-with = Met
paper-card-where = Waar:
paper-card-call = Kunt u niet komen? Bel { $phone }.
paper-card-tell = Kunt u niet komen? Laat het ons op tijd weten.

## Presentielijst

paper-attendance-title = Presentielijst
paper-attendance-day = Dag
paper-attendance-where = Waar
paper-attendance-partner = Met
paper-attendance-number = Nr.
paper-attendance-name = Naam
paper-attendance-there = Er?
paper-attendance-sign = Handtekening
paper-attendance-note = Op deze lijst staan alleen namen. Gooi hem niet zomaar weg: geef hem na afloop aan uw coach.

weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
