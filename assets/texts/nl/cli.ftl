# De opdrachtregel.

## Algemeen

cli-error = fout
cli-where = waar
cli-hint = wat nu
cli-usage = Gebruik
cli-commands = Opdrachten
cli-command = OPDRACHT
cli-arguments = Gegevens
cli-options = Opties
word-yes = ja
word-no = nee
word-unknown = niet bekend
word-empty = (leeg)
word-never = nog niet
word-nobody = zonder coach
word-centre = hele centrum
word-this-device = dit apparaat
word-unknown-device = onbekend apparaat

## Verkeerd gebruik

usage-unknown-command = De opdracht “{ $command }” bestaat niet.
usage-unknown-argument = “{ $argument }” hoort hier niet.
usage-missing = Dit ontbreekt nog: { $argument }
usage-conflict = { $argument } gaat niet samen met { $other }.
usage-no-command = Zeg erbij wat er moet gebeuren.
usage-no-value = Bij { $argument } hoort een waarde.
usage-invalid-value = “{ $value }” past niet bij { $argument }.
usage-other = Deze opdracht is niet te lezen.
usage-valid-values = Kies uit: { $values }.
usage-meant = Bedoelt u “{ $word }”?
usage-hint = Zie trede --help voor alle opdrachten, of trede OPDRACHT --help voor één opdracht.

## Vragen

ask-passphrase = Wachtwoordzin:
ask-new-passphrase-about = Kies een wachtwoordzin voor dit apparaat. Vier gewone woorden achter elkaar zijn sterk en goed te onthouden.
ask-new-passphrase = Nieuwe wachtwoordzin:
ask-passphrase-again = Nog een keer:

## Voortgang

progress-checking = Controleren
progress-writing = Bewaren
progress-merging = Inlezen van { $device }
progress-exporting = Klaarmaken voor { $device }

## Hulp

help-trede = Trede volgt de stappen van mensen op de participatieladder. Alles werkt zonder internet.
help-home = De map met de gegevens van dit apparaat (anders TREDE_HOME, anders de gewone map van het systeem)
help-json = Geef één JSON-waarde in plaats van tekst
help-lang = De taal: nl (gewoon) of en
help-passphrase-file = Lees de wachtwoordzin van de eerste regel van dit bestand (anders TREDE_PASSPHRASE, anders wordt erom gevraagd)
help-help = Laat deze hulp zien
help-version = Laat de versie zien
help-centre = Een centrum beginnen
help-centre-new = Begin een centrum; dit apparaat wordt dat van de eerste coördinator
help-centre-name = De naam van het centrum
help-centre-location = De naam van de eerste locatie
help-centre-staff = De naam van de coördinator
help-centre-ladder = De ladder waarop gemeten wordt: vng (gewoon) of amsterdam
help-shared = De map die alle apparaten delen: een netwerkschijf, een gesynchroniseerde map of een stick
help-join = Vraag om mee te doen met een centrum; geeft een code om voor te lezen aan de coördinator
help-join-centre = De naam van het centrum
help-join-location = De locatie waar dit apparaat staat
help-join-staff = Wie ermee werkt
help-join-role = De functie: coach (gewoon), desk (balie) of coordinator
help-requests = Laat zien wie er mee wil doen (coördinator)
help-approve = Laat een apparaat toe (coördinator)
help-approve-code = De code die op het andere apparaat staat
help-turn-down = Wijst een verzoek af: het staat niet meer in de lijst (coördinator)
help-turn-down-code = De code van het verzoek
help-devices = Laat alle apparaten van het centrum zien
help-export = Zet klaar wat anderen nog niet hebben
help-merge = Lees in wat anderen klaarzetten
help-merge-plan = Laat alleen zien wat er zou gebeuren
help-sync = Deel de week: eerst inlezen, dan klaarzetten
help-bundle = Een pakket uit de gedeelde map bekijken
help-bundle-verify = Zeg wie een pakket maakte, voor wie, en of het heel is
help-bundle-open = Pak een pakket uit als gewone CSV-bestanden, voor wie het bestemd is
help-bundle-file = Het bestand van het pakket (.trede)
help-bundle-to = Een lege map
help-import = Neem rijen over uit een CSV-bestand: alles of niets
help-import-file = Een CSV-bestand of rekenblad (XLSX). Nederlandse koppen en datums worden herkend
help-import-dry-run = Controleer alleen; verander niets
help-import-partial = Neem de goede rijen over; de foute komen met de reden in een bestand ernaast
help-import-faults = Het bestand voor de foute rijen (anders NAAM-fouten.csv)
help-import-duplicates = Wie er misschien al is: add (toevoegen, gewoon), skip (overslaan) of update (aanvullen)
help-import-row = Wat er met één rij gebeurt die op iemand lijkt, zoals 12=update. Gaat voor --duplicates. Mag vaker
help-import-column = Waar een kolom voor staat, zoals "Kolom X=phone"; leeg laat de kolom weg. Mag vaker
help-table = De tabel, zoals clients, intakes of contacts
help-id = De id van de rij; ook het nummer van een klant, de naam van een locatie of de sleutel van een instelling
help-list = Laat de rijen van een tabel zien
help-list-client = Alleen de rijen van de klant met dit nummer
help-show = Laat één rij zien
help-history = Laat zien wie een rij veranderde, en wanneer
help-set = Verander velden van een rij
help-set-fields = Bijvoorbeeld city=Amsterdam; city= maakt het veld leeg
help-delete = Verwijder een rij; ongedaan maken kan
help-undo = Maak het laatste ongedaan
help-find = Zoek klanten op een deel van naam, nummer, geboortejaar, telefoon of straat
help-find-words = Woorden, in welke volgorde ook
help-find-limit = Hoeveel er hoogstens getoond worden (50)
help-conflicts = Laat dubbele wijzigingen zien waarover nog niet besloten is
help-resolve = Kies welke van twee waarden blijft
help-resolve-conflict = De id van de dubbele wijziging
help-resolve-keep = winner: de waarde die er nu staat; other: de andere
help-report = Tel en laat een verslag zien
help-report-kind = results, inflow, outflow, ladder, caseload, costs, effects, signals, gaps of all
help-from = De eerste dag, zoals 2026-01-01 (anders 1 januari)
help-to = De laatste dag, zoals 2026-12-31 (anders vandaag)
help-location = Alleen voor deze locatie
help-ladder = De ladder (anders die van het centrum)
help-plan = Wat dit aantal trajecten kost (alleen bij costs)
help-format = json, csv (voor programma’s), csv-excel (zoals een Nederlandse Excel het opent), xlsx, pdf of svg
help-out = Schrijf naar dit bestand
help-print = Papier maken: wat klanten invullen, ondertekenen, meenemen, of wat met hen meegaat
help-print-paper = intake, blank-intake, consent, handover, client-copy, dossier, appointment of attendance
help-print-client = Het nummer van de klant, of van meer klanten (blank-intake en consent kunnen ook zonder)
help-print-all = Iedereen met een intake in een periode; bij appointment elke open taak, bij attendance elke bijeenkomst
help-print-partner = Naar welke partner een overdracht gaat, of voor welke toestemming wordt gevraagd
help-print-activity = De bijeenkomst van een presentielijst: de titel of de id
help-print-copy-lang = De taal van het papier voor de klant zelf, als dat geen Nederlands moet zijn
help-letterhead = Wat boven papieren staat: adres, telefoon, e-mail en logo (coördinator)
help-letterhead-address = Het adres; een ; begint een nieuwe regel
help-letterhead-phone = Het telefoonnummer dat klanten kunnen bellen
help-letterhead-email = Het e-mailadres
help-letterhead-logo = Een PNG-, JPEG- of SVG-bestand van hoogstens 15 kB
help-print-out = Het PDF-bestand
help-manual = De handleiding en de aanvullingen voor de opdrachtregel, voor een pakket
help-manual-dir = De map om ze in te schrijven
help-check = Kijk of de gegevens heel zijn
help-digest = Eén getal voor alle gegevens: gelijk op apparaten die hetzelfde hebben
help-digest-location = Alleen wat een apparaat van deze locatie heeft
help-open-export = Schrijf alles wat dit apparaat mag zien als gewone bestanden, voor andere programma's
help-open-export-dir = Een lege map, of een map die er nog niet is
help-open-export-client = Alleen wat van de klant met dit nummer is
help-open-import = Neem een open export over in een nieuw centrum (coördinator)
help-open-import-dir = De map van de open export
help-digest-content = Alleen waar het centrum mee werkt: gelijk in een centrum dat de open export overnam
help-demo = Speel een verzonnen centrum met meer apparaten na, week voor week
help-demo-dir = Een lege map, of een map die er nog niet is
help-demo-clients = Hoeveel klanten er komen (150)
help-demo-devices = Hoeveel apparaten er zijn (5)
help-demo-weeks = Hoeveel weken er voorbijgaan (12)
help-demo-seed = Hetzelfde getal geeft hetzelfde centrum (1)
help-demo-start = Een dag in de eerste week (2026-01-05)

## Demo

demo-device = Apparaten maken
demo-week = Weken spelen
demo-settling = De laatste pakketten rondbrengen
demo-paper = Papier en verslagen maken
demo-done = Een verzonnen centrum met { $devices } apparaten, van { $from } tot en met { $to }.
demo-counts = { $entries } keer iets ingevuld, { $merged } pakketten ingelezen, { $parallel } dubbele wijzigingen ({ $open } nog open).
demo-lost = Dit pakket raakte onderweg zoek; een later pakket bracht alles alsnog: { $bundle }
demo-agree = Alle apparaten hebben hetzelfde.
demo-disagree = LET OP: niet alle apparaten hebben hetzelfde.
demo-paper-in = Papier en verslagen: { $path }
demo-look = Bekijk het zelf met de wachtwoordzin “{ $passphrase }”, bijvoorbeeld: trede --home "{ $home }" list clients

## Beginnen

centre-made = Centrum { $name } is gemaakt. De andere apparaten kunnen meedoen via { $shared }
join-code = De code van dit apparaat: { $code }
join-next = Lees de code voor aan de coördinator. Is dit apparaat toegelaten? Haal dan de gegevens op met “trede sync”.
requests-none = Er wachten geen verzoeken.
requests-next = Vergelijk de code aan de telefoon. Klopt die? Dan: trede approve CODE. Hoort het apparaat hier niet? Dan: trede turn-down CODE
turn-down-done = Het verzoek staat niet meer in de lijst. Vraagt dat apparaat het opnieuw, dan ziet u het weer.
approve-done = { $name } doet nu mee.
devices-none = Dit apparaat hoort nog niet bij een centrum.
devices-revoked = afgesloten

## Delen

merged-nothing = Er was niets nieuws om in te lezen.
merged-from = Ingelezen van { $from }: { $rows ->
    [one] 1 wijziging
   *[other] { $rows } wijzigingen
}.
merged-refused = Niet ingelezen van { $from }: { $reason }. ({ $bundle })
merged-left = { $count ->
    [one] 1 klant hoort nu bij een andere locatie.
   *[other] { $count } klanten horen nu bij een andere locatie.
}
exported-nothing = Er was niets nieuws om klaar te zetten.
exported-to = Klaargezet voor { $to }: { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
}.
conflicts-wait = { $count ->
    [one] Bij 1 veld schreven twee mensen tegelijk iets anders.
   *[other] Bij { $count } velden schreven twee mensen tegelijk iets anders.
} Kies met “trede conflicts”.
plan-nothing = Er is niets nieuws om in te lezen.
plan-bundle = Van { $from }: { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
} ({ $bundle })
plan-unchanged = Er is nog niets veranderd.
bundle-opened = { $count } bestanden uitgepakt in { $to }
bundle-opened-care = Let op: deze bestanden zijn voor iedereen leesbaar. Verwijder ze zodra het kan.
verify-from = Gemaakt door
verify-to = Bestemd voor
verify-readable = Leesbaar voor dit apparaat
verify-whole = Heel
verify-signature = Handtekening klopt
verify-rows = Rijen
verify-created = Gemaakt op
verify-problem = Wat er mis is
conflicts-none = Er zijn geen dubbele wijzigingen.
conflict-winner = {"  "}staat er nu: { $value } ({ $device }, { $at })
conflict-other = {"  "}de andere:   { $value } ({ $device }, { $at })
conflict-how = {"  "}kies met:    trede resolve { $id } --keep winner of other
resolve-done = { $count ->
    [0] Gekozen. Er zijn geen dubbele wijzigingen meer.
    [one] Gekozen. Er wacht nog 1 dubbele wijziging.
   *[other] Gekozen. Er wachten nog { $count } dubbele wijzigingen.
}

## Rijen

import-done = { $table }: { $added } toegevoegd, { $updated } bijgewerkt.
import-would = { $table }: { $added } zouden toegevoegd worden, { $updated } bijgewerkt. Er is niets veranderd.
import-faults-in = De foute rijen staan in { $path }. Verbeter ze daar en importeer dat bestand.
import-column-bsn = weggelaten: een BSN bewaren wij nooit
import-column-none = weggelaten
import-bsn-left-out = bevat een BSN; dat nummer is weggelaten
import-perhaps = is misschien al bekend als { $who }: { $why }
import-perhaps-skip = deze rij blijft weg
import-perhaps-update = wordt daar aangevuld
import-perhaps-add = komt erbij als nieuwe klant
column-heading = Kolom
import-more = … en nog { $count }. Met --json ziet u alles.
list-count = { $count ->
    [0] Er zijn geen rijen.
    [one] 1 rij
   *[other] { $count } rijen
}
find-count = { $count ->
    [0] Niemand gevonden.
    [one] 1 klant gevonden
   *[other] { $count } klanten gevonden
}
set-done = Bewaard.
set-nothing = Dat stond er al. Er is niets veranderd.
delete-done = Verwijderd. Met “trede undo” komt het terug.
undo-done = Ongedaan gemaakt: { $what } ({ $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
}).
undo-skipped = { $count ->
    [one] 1 veld is intussen door iemand veranderd en bleef zoals het is.
   *[other] { $count } velden zijn intussen door iemand veranderd en bleven zoals ze zijn.
}
check-ok = De gegevens zijn heel.
check-problems = { $count ->
    [one] Er is 1 ding gevonden:
   *[other] Er zijn { $count } dingen gevonden:
}
letterhead-done = Het briefhoofd van { $name } is bewaard en gaat met de volgende keer delen naar alle apparaten.
open-export-done = Geschreven in { $out }: { $rows ->
    [one] 1 rij.
   *[other] { $rows } rijen.
}
open-export-no-sheet = Er zijn te veel rijen voor één rekenblad; alleen de CSV-bestanden zijn gemaakt.
open-export-careful = LET OP: iedereen die bij deze map kan, kan dit lezen. Haal de map weg zodra u hem niet meer nodig heeft.
open-import-done = Overgenomen: { $rows ->
    [one] 1 rij.
   *[other] { $rows } rijen.
}
open-data-title = Open export van { $centre }
open-data-about = Alles wat een apparaat van Trede mag zien, een bestand per tabel. De betekenis van de codes staat bij de velden en in codes.csv.
open-data-id = Id
open-data-codes = Codes
open-data-table = Tabel
open-data-field = Veld
open-data-code = Code
open-data-nl = Nederlands
open-data-en = Engels
open-data-several = Een of meer codes, met een puntkomma ertussen:
open-data-refers = De id van een rij van { $table } ({ $file }).
open-data-partial-date = Een dag, een maand (jjjj-mm) of alleen een jaar (jjjj).
open-data-language = Een taal, ISO 639-1.
open-data-ladder = De code van een ladder: vng, amsterdam, of een eigen ladder uit settings.csv.
print-done = Gemaakt: { $out } ({ $pages ->
    [one] 1 pagina
   *[other] { $pages } pagina’s
})
file-written = Geschreven: { $out }

## Verslagen

report-results = Resultaten en doelen
report-inflow = Instroom naar herkomst
report-outflow = Uitstroom naar bestemming
report-ladder = Stappen op de ladder
report-caseload = Klanten per coach
report-costs = Kosten van trajecten
report-effects = Effecten per klant
report-signals = Signalen naar leefgebied en buurt
report-gaps = Wat nog moet gebeuren
report-period = { $from } tot en met { $to }, { $where }
gap-unsecured_ends = Einde zonder vast vervolg
gap-single_measurement = Eén meting op de ladder
gap-past_planned_end = Voorbij het geplande einde
gap-no_contact = Acht weken geen contact
gap-no_intake = Nog geen intake

## Kolommen

column-total = Totaal
column-source = Herkomst
column-clients = Klanten
column-share = Deel
column-unsecured = Zonder vast vervolg
column-outcome = Bestemming
column-trajectories = Trajecten
column-on = Op
column-coach = Coach
column-fte = Fte
column-norm = Norm
column-load = Belasting
column-client = Klant
column-saving = Besparing
column-personal = Persoonlijk
column-social = Sociaal
column-domain = Leefgebied
column-neighbourhood = Buurt
column-signals = Signalen
column-open = Open
column-from = Van
column-to = Tot en met
column-location = Locatie
column-indicator = Wat
column-value = Resultaat
column-comparison = Doel is
column-target = Doel
column-per = Per
column-met = Gehaald
column-ladder = Ladder
column-measured = Vaker gemeten
column-single = Eén keer gemeten
column-up = Omhoog
column-level = Gelijk
column-down = Omlaag
column-average_step = Gemiddelde stap
column-from_rung = Van trede
column-to_rung = Naar trede
column-without_hours = Zonder uren
column-hours = Uren
column-hourly_rate = Uurtarief
column-labour = Begeleiding
column-training = Training
column-costs = Samen
column-funded = Al betaald
column-needed = Nog te vinden
column-gap = Wat
column-name = Naam
column-since = Sinds
column-code = Code
column-staff = Wie
column-role = Functie
column-device = Apparaat
column-last_export = Laatst gedeeld
column-confirmed = Bij
column-id = id
column-bundle = Pakket
column-row = Rij
column-field = Veld
column-problem = Wat er mis is
column-at = Wanneer
column-was = Was
column-became = Werd
