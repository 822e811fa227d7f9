# Resultaten op het scherm, en de lijsten van het centrum.

screen-report-unit = Periode
screen-report-week = Week
screen-report-month = Maand
screen-report-quarter = Kwartaal
screen-report-quarter-name = { $number ->
    [1] 1e kwartaal { $year }
    [2] 2e kwartaal { $year }
    [3] 3e kwartaal { $year }
   *[4] 4e kwartaal { $year }
}
screen-report-year = Jaar
screen-report-free = Vrij
screen-report-span = { $from } tot en met { $to }
screen-report-back = Periode ervoor
screen-report-on = Periode erna
screen-report-by = Verdeeld naar
screen-report-by-none = Niet verdeeld
screen-report-by-partner = Partner
screen-report-by-location = Locatie
screen-report-by-kind = Soort traject
screen-report-by-method = Methode
screen-report-by-coach = Coach
screen-report-compare = Vergelijken met
screen-report-compare-none = Niets
screen-report-compare-previous = De periode ervoor
screen-report-compare-year = Een jaar eerder
screen-report-external = Voor buiten
screen-report-external-hint = Zonder namen en zonder kleine groepen
screen-report-kinds = Verslagen
screen-report-kind-results = Doelen
screen-report-kind-inflow = Instroom
screen-report-kind-outflow = Uitstroom
screen-report-kind-ladder = Ladder
screen-report-kind-caseload = Per coach
screen-report-kind-costs = Kosten
screen-report-kind-effects = Effecten
screen-report-kind-signals = Signalen
screen-report-kind-gaps = Nog te doen
screen-report-before = eerder { $value }
screen-report-nothing = In deze periode is hiervan niets.
screen-report-definitions = Zo tellen wij
screen-report-open = bekijk de regels
screen-report-more = Laat { $count } van de { $total } regels zien
screen-report-all = Laat alle { $count } regels zien
screen-report-behind = De regels achter “{ $figure }”
screen-report-sum = { $count ->
    [one] 1 regel, samen { $sum }.
   *[other] { $count } regels, samen { $sum }.
}
screen-report-when = Wanneer
screen-report-who = Wie
screen-report-what = Wat
screen-report-amount = Telt voor
screen-report-anonymous = zonder naam
screen-report-first = Dit zijn de eerste { $count } regels. Met Excel of CSV ziet u alles.

screen-nav-lists = Lijsten
screen-lists-title = Lijsten
screen-lists-lead = Wat u hier verandert, komt bij de volgende keer delen op alle apparaten.
screen-list-targets = Doelen
screen-list-targets-lead = Wat er is afgesproken, voor het hele centrum of voor één locatie. Op de pagina Resultaten staat het naast wat er bereikt is.
screen-list-locations = Locaties
screen-list-locations-lead = De loketten en de plekken waar u mensen ontmoet.
screen-list-partners = Partners
screen-list-partners-lead = De organisaties waarmee u samenwerkt.
screen-list-staff = Medewerkers
screen-list-staff-lead = Wie er werkt, en hoeveel. Daaruit volgt hoeveel klanten bij iemand passen.
screen-list-settings = Ladders
screen-ladders-lead = Waarop u meet. De landelijke en de Amsterdamse ladder liggen vast; een ladder van uw eigen centrum maakt u hier.
screen-ladder-add = Ladder toevoegen
screen-ladder-name = Naam van de ladder
screen-ladder-rungs = Treden, de laagste eerst
screen-ladder-rungs-hint = Zet elke trede op een eigen regel. Namen kunt u altijd veranderen. Een trede waarop al iemand gemeten is, kan niet meer weg.
screen-mappings-title = De ene ladder op de andere lezen
screen-mappings-lead = Zo tellen metingen op de ene ladder bij de resultaten ook mee op de andere. Wat hier niet staat, telt alleen op zijn eigen ladder.
screen-mapping-from = Gemeten op
screen-mapping-to = Gelezen op
screen-mapping-rungs = Trede voor trede
screen-mapping-of = { $from }, gelezen op: { $to }
screen-mapping-lead = Kies voor elke trede de trede op de andere ladder die hetzelfde zegt.
screen-mapping-none = telt daar niet mee
screen-mapping-unset = telt niet mee
screen-list-add = Toevoegen
screen-list-change = Wijzigen
screen-list-remove = Doel weghalen
screen-list-removed = Weggehaald.
screen-list-saved = Bewaard.
screen-list-empty = Hier staat nog niets.
screen-list-share-hint = Een deel van alles: 20% schrijft u als 0,2
