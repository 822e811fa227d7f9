# Verslagen: wat erbij gezegd wordt, en van elk getal de ene omschrijving.

help-period = Een heel jaar, kwartaal, maand of week, in plaats van --from en --to
help-by = Verdeel naar partner, locatie, soort traject, methode of coach
help-compare = Vergelijk met de periode ervoor (previous) of met een jaar eerder (year)
help-external = Voor buiten: zonder namen, en zonder getallen over kleine groepen
help-rows = De rijen achter alle getallen, of achter één getal

word-hidden = weggelaten
word-all-coaches = alle coaches samen
word-all = Alles samen
word-no-group = Bij geen
word-not-yet = nog niet
word-points = { $points } procentpunt

column-group = Groep
column-partner = Partner
column-kind = Soort
column-method = Methode
column-before = Eerder
column-change = Verschil
column-share_up = Deel omhoog
column-share_on = Deel naar opleiding of werk
column-figure = Getal
column-amount = Telt voor
column-table = Tabel
column-item = Wat

report-was = { $is } (eerder: { $was })
report-file = Resultaten
report-out-of = { $name }: { $part } van { $whole }.
report-in-weeks = { $name }: { $part } in { $whole } weken.
report-definitions = Zo tellen wij
report-figure = Getal
report-definition = Wat het is
report-note-no-targets = Voor deze periode is geen doel afgesproken.
report-note-compared = Vergeleken met { $from } tot en met { $to }.
report-note-compared-on = Vergeleken met { $to }.
report-note-running = Deze periode loopt nog. Geteld is wat tot en met { $today } bekend is.
report-note-longer-targets = De doelen gelden voor een langere tijd: { $from } tot en met { $to }. Of een aantal gehaald is, staat er zodra dat zeker is.
report-note-longer-target = Het doel geldt voor een langere tijd, { $from } tot en met { $to }, bij: { $names }. Of een aantal gehaald is, staat er zodra dat zeker is.
report-note-hidden = Groepen kleiner dan { $least } staan er niet in, en ook niet wat zulke groepen zou verraden: { $count ->
    [one] 1 getal is
   *[other] { $count } getallen zijn
} weggelaten.
report-note-nothing-hidden = Er zijn geen groepen kleiner dan { $least }: er hoefden geen getallen weg.
report-note-no-clients = De regels per klant zijn weggelaten; alleen de totalen staan er.
report-note-no-list = De lijsten met namen zijn weggelaten; alleen de aantallen staan er.
report-note-first = Van elke lijst staan hier de { $most } die het langst wachten. Klik op een aantal om verder te kijken. Excel en CSV hebben ze allemaal.
report-note-no-coaches = De namen van coaches zijn weggelaten; alleen het totaal staat er.
report-note-overlap = Iemand kan in twee groepen meetellen. Daardoor kunnen de groepen samen meer zijn dan het geheel.
report-note-adds-up = Alles telt in één groep mee: de groepen zijn samen het geheel.
report-note-ladder-groups = Een klant telt mee bij het traject van de laatste meting, of bij het traject dat toen liep. De groepen zijn samen het geheel.
report-note-meetings = Bijeenkomsten horen bij geen traject en zijn zo niet te verdelen.
report-note-funded = Wat al betaald is, is niet over de groepen verdeeld.
report-note-mapped = Metingen op een andere ladder tellen mee, omgerekend zoals het centrum heeft bepaald: { $ladders }.
report-note-without-hours = { $count ->
    [one] Bij 1 traject zijn
   *[other] Bij { $count } trajecten zijn
} geen uren opgeschreven; de werkelijke kosten zijn dus hoger.

paper-definition-target = Het doel dat voor deze plek is afgesproken, voor deze periode of voor een langere waar zij in valt. Gehaald is: minstens het doel, of bij een grens: eronder.
paper-definition-inflow = Klanten van wie het eerste contact in deze periode valt, naar hoe zij bij het centrum kwamen.
paper-definition-outflow = Trajecten die in deze periode eindigden, naar waar de klant heen ging.
paper-definition-unsecured = Trajecten die eindigden met een overdracht, terwijl de volgende partij nog niet heeft bevestigd dat het vervolg vaststaat.
paper-definition-ladder = Klanten die op twee of meer dagen op deze ladder zijn gemeten, de laatste keer in deze periode.
paper-definition-average_step = Het aantal treden dat klanten omhoog gingen, gemiddeld. Een stap omlaag telt als min.
paper-definition-single = Klanten die tot en met de laatste dag op maar één dag gemeten zijn. Over hun stap is nog niets te zeggen.
paper-definition-caseload = Klanten met een lopend traject op de laatste dag van de periode, bij de coach van het traject en anders de coach van de klant.
paper-definition-norm = Het aantal klanten dat bij de aanstelling van de coach past: de norm voor een volledige baan maal het deel dat de coach werkt.
paper-definition-load = Het aantal klanten gedeeld door de norm. Bij 100% is de coach vol.
paper-definition-costs-trajectories = Trajecten die in deze periode eindigden.
paper-definition-costs-hours = De uren begeleiding die bij deze trajecten zijn opgeschreven.
paper-definition-costs-labour = Uren maal het uurtarief van het centrum.
paper-definition-costs-training = De kosten van training die bij deze trajecten zijn opgeschreven.
paper-definition-costs-needed = Begeleiding en training samen, min wat al betaald is.
paper-definition-saving = Van elk effect dat geld bespaart: het aantal maal de prijs per stuk, opgeteld. Het is een schatting van wat elders niet nodig was.
paper-definition-signals = Signalen die in deze periode zijn opgemerkt, naar leefgebied en buurt.
paper-definition-signals-open = Signalen die nog niet zijn doorgegeven of afgehandeld.
paper-definition-gap-unsecured_ends = Trajecten die eindigden met een overdracht die op de laatste dag nog niet bevestigd was.
paper-definition-gap-single_measurement = Klanten die tot en met de laatste dag op maar één dag op de ladder gemeten zijn.
paper-definition-gap-past_planned_end = Lopende trajecten waarvan de geplande einddatum voorbij is. Zonder geplande datum: een jaar na het begin.
paper-definition-gap-no_contact = Klanten met een lopend traject en in de laatste acht weken geen contact.
paper-definition-gap-no_intake = Klanten met een lopend traject zonder intake.

paper-report-title = Verslag van het centrum
paper-report-title-year = Verslag over { $year }
paper-report-title-quarter = Verslag over het { $quarter }e kwartaal van { $year }
paper-report-title-month = Verslag over { $month }
paper-report-title-week = Verslag over week { $week } van { $year }
paper-report-external = Dit verslag is gemaakt voor buiten het centrum. Er staan geen namen in, en geen getallen over kleine groepen.
chart-alt = { $title }. { $items }.
chart-targets = Resultaten naast de doelen (de streep is het doel)
chart-caseload = Klanten per coach (de streep is de norm)
chart-ways = Hoe klanten bewogen op de ladder
chart-stairs = Waar klanten stonden en nu staan (eerder → nu)
chart-matrix = Van trede naar trede
chart-met = gehaald

paper-definition-share = Het deel van het totaal.
paper-definition-share_on = Van de trajecten in de groep die in deze periode eindigden, het deel met als bestemming een opleiding of werk.
paper-definition-share_up = Van de klanten in de groep die vaker gemeten zijn, het deel dat omhoog ging.
paper-definition-ladder-up = Klanten die bij de laatste meting in de periode hoger stonden dan bij de laatste meting ervoor (en anders de eerste erin).
paper-definition-ladder-level = Klanten die bij beide metingen op dezelfde trede stonden. Voor veel mensen is dat een resultaat.
paper-definition-ladder-down = Klanten die bij de laatste meting lager stonden. Een stap omlaag is zo echt als een stap omhoog.
paper-definition-fte = Welk deel van een volle baan de coach werkt.
paper-definition-costs-without_hours = Trajecten waarbij geen uren zijn opgeschreven. Zij tellen bij de uren en de begeleiding voor niets mee.
paper-definition-costs-hourly_rate = Wat een uur begeleiding kost, zoals het centrum heeft bepaald.
paper-definition-costs-total = Begeleiding en training samen.
paper-definition-costs-funded = Geld dat er voor deze trajecten al is, zoals het centrum heeft opgegeven.
paper-definition-effects-clients = Klanten bij wie in deze periode een effect is opgeschreven. Elke klant telt één keer.
paper-definition-effects-personal = Hoe vaak in deze periode een persoonlijk effect is opgeschreven, zoals meer zelfvertrouwen.
paper-definition-effects-social = Hoe vaak in deze periode een sociaal effect is opgeschreven, zoals meer contact met buren.
