# Papier: de samenvatting van de intake en het verslag van resultaten.
# Lezers kennen soms weinig Nederlands: korte zinnen, gewone woorden.

## Samenvatting van de intake

paper-intake-title = Samenvatting van uw intake
paper-intake-subtitle = Dit hebben wij samen besproken en afgesproken.
paper-intake-name = Naam
paper-intake-number = Klantnummer
paper-intake-birth-date = Geboren
paper-intake-city = Woonplaats
paper-intake-language = Taal
paper-intake-dutch = Nederlands
paper-intake-held-on = Gesprek op
paper-intake-staff = Gesprek met
paper-intake-location = Waar
paper-intake-question = Uw vraag
paper-intake-goals = Uw doelen
paper-intake-expectations = Wat u verwacht
paper-intake-education = Opleiding
paper-intake-work = Werkervaring
paper-intake-strengths = Wat gaat goed?
paper-intake-barriers = Wat maakt het moeilijk?
paper-intake-agreements = Wat spreken wij af?
paper-intake-next = Volgende stap
paper-intake-direction = Wie bepaalt de stappen?
paper-intake-direction-client = U bepaalt zelf uw stappen. Wij helpen u daarbij.
paper-intake-direction-centre = Wij nemen nu de leiding. Wij doen niets zonder u.
paper-intake-direction-partner = { $partner } neemt nu de leiding. Wij doen niets zonder u.
paper-intake-direction-some-partner = Een andere organisatie neemt nu de leiding. Wij doen niets zonder u.
paper-intake-sign = Handtekening { $name }
paper-intake-sign-you = Uw handtekening
paper-intake-sign-nobody = Handtekening medewerker
paper-intake-data = Uw gegevens
paper-intake-data-closed = Wij bewaren deze gegevens om u te helpen, wij geven ze alleen door als u dat goed vindt, en u mag ze altijd zien, laten verbeteren of laten weghalen.
paper-intake-data-shared = Wij bewaren deze gegevens om u te helpen, u vindt het goed dat wij ze delen met { $partners }, en u mag ze altijd zien, laten verbeteren of laten weghalen.
paper-intake-and = en

## De ladder als trap

paper-ladder-heading = Waar staat u nu?
paper-ladder-here = U staat hier
paper-ladder-rung = Trede { $rung }
paper-ladder-none = Uw trede is nog niet bepaald.
paper-ladder-alt = Een trap met { $count } treden, van { $first } tot { $last }. U staat op trede { $rung }: { $name }.
paper-ladder-alt-none = Een trap met { $count } treden, van { $first } tot { $last }. Er is nog geen trede gekozen.

## Verslag van resultaten

paper-results-printed = Gemaakt op { $date }
paper-results-summary = { $met ->
    [one] { $met } van de { $total } doelen is gehaald.
   *[other] { $met } van de { $total } doelen zijn gehaald.
}
paper-results-undecided = { $count ->
    [one] Bij 1 doel is dat
   *[other] Bij { $count } doelen is dat
} nog niet te zeggen.
paper-results-per-week = per week

paper-definition-informed = Alle mensen die informatie kregen: aan de balie, aan de telefoon, op bezoek of bij een bijeenkomst. E-mail telt niet mee.
paper-definition-trajectories_started = Individuele trajecten en groepstrajecten die in deze periode zijn begonnen.
paper-definition-work_learning_started = Leer-werktrajecten en taalstages die in deze periode zijn begonnen.
paper-definition-passed_on = Klanten die in deze periode naar een opleiding of naar werk gingen: aan het einde van een traject of na een doorverwijzing. Elke klant telt één keer.
paper-definition-meetings = Voorlichtingen en trainingen in deze periode. Bij een doel per week: gedeeld door het aantal weken.
paper-definition-dropout_rate = Van alle individuele trajecten die in deze periode liepen: het deel dat in deze periode stopte door uitval.
