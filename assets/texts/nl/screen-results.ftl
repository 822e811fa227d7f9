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
screen-list-settings-lead = Hoe een meting op de ene ladder telt op de andere. Leeg: dan telt die daar niet.
screen-list-add = Toevoegen
screen-list-change = Wijzigen
screen-list-remove = Doel weghalen
screen-list-removed = Weggehaald.
screen-list-saved = Bewaard.
screen-list-empty = Hier staat nog niets.
screen-list-share-hint = Een deel van alles: 20% schrijft u als 0,2
screen-setting-map-vng = Amsterdamse ladder, gelezen op de landelijke
screen-setting-map-amsterdam = Landelijke ladder, gelezen op de Amsterdamse
screen-setting-map-hint = Voor elke trede van onder af de trede op de andere ladder, zoals 1|3|4|5|6. Leeg: metingen tellen alleen op hun eigen ladder.
