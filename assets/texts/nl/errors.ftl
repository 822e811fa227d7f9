# Wat er mis kan gaan, en wat je dan doet. Een fout: error-<code>, met daarbij hint-<code>.

## De kluis: bestand en wachtwoordzin

error-wrong-passphrase = De wachtwoordzin klopt niet.
hint-wrong-passphrase = Let op hoofdletters en spaties en probeer het nog een keer.
error-no-passphrase = Er is geen wachtwoordzin gegeven.
hint-no-passphrase = Geef de wachtwoordzin met TREDE_PASSPHRASE of --passphrase-file, of start trede in een terminal: dan wordt erom gevraagd.
error-short-passphrase = De wachtwoordzin is te kort.
hint-short-passphrase = Gebruik minstens { $least } tekens. Vier gewone woorden achter elkaar zijn sterk en goed te onthouden.
error-unequal-passphrases = De twee wachtwoordzinnen zijn niet hetzelfde.
hint-unequal-passphrases = Er is niets gemaakt. Probeer het opnieuw.
error-same-passphrase = Dat is uw eigen wachtwoordzin.
hint-same-passphrase = Laat uw collega een andere kiezen. Zo is altijd te zien wie wat deed.
error-has-access = { $name } kan dit apparaat al openen.
hint-has-access = Is de wachtwoordzin vergeten? Haal de toegang dan eerst weg, en voeg uw collega opnieuw toe.
error-no-access = Deze collega kan dit apparaat al niet meer openen.
hint-no-access = Er is niets veranderd.
error-own-access = U kunt uw eigen toegang niet weghalen.
hint-own-access = Laat een collega die dit apparaat ook opent het doen. Zo is er altijd iemand die erbij kan.
error-no-store = Hier staan nog geen gegevens van Trede: { $path }
hint-no-store = Begin een centrum met “trede centre new” of vraag toegang met “trede join”. Staan de gegevens ergens anders? Geef die map met --home.
error-store-exists = Hier staan al gegevens van Trede: { $path }
hint-store-exists = Kies met --home een andere, lege map. Aan wat er staat is niets veranderd.
error-newer-store = Deze gegevens zijn gewijzigd door een nieuwere versie van Trede.
hint-newer-store = Installeer de nieuwste versie op dit apparaat. Aan de gegevens is niets veranderd.
error-foreign-store = Dit bestand is niet met een gewone versie van Trede gemaakt.
error-damaged = Het gegevensbestand is beschadigd.
hint-damaged = Werk niet verder op dit apparaat en maak eerst een kopie van de map. Wat eerder gedeeld is, staat ook bij de coördinator.
error-database = Het gegevensbestand kan niet gelezen of geschreven worden.
hint-database = Kijk of de schijf vol is en of je in de map mag schrijven. Draai daarna “trede check”.
error-busy = Trede is al bezig met deze gegevens.
hint-busy = Wacht tot het andere venster of de andere opdracht klaar is en probeer het opnieuw.
error-file = Dit bestand kan niet gelezen of geschreven worden: { $path }
hint-file = Kijk of de map bestaat, of er ruimte is en of je er mag schrijven.
error-disk-full = De schijf is vol. Dit kon niet bewaard worden: { $path }
hint-disk-full = Maak ruimte op die schijf of stick en probeer het opnieuw. Er is niets verloren.
error-read-only = In deze map mag Trede niet schrijven: { $path }
hint-read-only = Kies een andere map, of vraag de beheerder om schrijfrechten. Er is niets verloren.
error-unplugged = De stick of de netwerkschijf is weg terwijl Trede ermee bezig was: { $path }
hint-unplugged = Sluit hem weer aan en probeer het opnieuw. Er is niets verloren: het werk staat op dit apparaat.
error-file-in-use = Een ander programma houdt dit bestand vast: { $path }
hint-file-in-use = Sluit het bestand in het andere programma en probeer het opnieuw.
error-database-full = De schijf van dit apparaat is vol. Uw laatste wijziging is niet bewaard.
hint-database-full = Maak ruimte op de schijf en probeer het opnieuw. Wat eerder bewaard is, staat er nog.
error-database-read-only = Trede mag niet schrijven in de map met zijn eigen gegevens.
hint-database-read-only = Kijk of de map niet op “alleen lezen” staat. Wat er staat is niet veranderd.
error-no-home = Er is geen map gevonden om gegevens in te bewaren.
hint-no-home = Geef een map met --home of met TREDE_HOME.

## Regels

error-invalid = Dit kan zo niet bewaard worden.
hint-invalid = Verbeter wat hierboven staat. Er is nog niets veranderd.
error-no-row = De tabel { $table } heeft geen rij { $id }.
hint-no-row = Zoek het nummer op met “trede list { $table }”.
error-left = Deze klant hoort nu bij een andere locatie. Het dossier kan hier niet meer veranderd worden.
hint-left = Vraag het de nieuwe locatie of de coördinator.
error-no-consent = Er is geen toestemming vastgelegd om deze klant bij deze partner aan te melden.
hint-no-consent = Leg eerst de toestemming van de klant vast. Kan de klant dit nu niet beslissen? Schrijf dan op waarom het toch nodig is.
error-nothing-to-undo = Er is niets om ongedaan te maken.
error-unknown-table = Er is geen tabel { $table }.
hint-unknown-table = Deze tabellen zijn er: { $all }.
error-table-closed = De tabel { $table } kan niet met de hand veranderd worden.
hint-table-closed = Bekijk dubbele wijzigingen met “trede conflicts” en kies met “trede resolve”.
error-not-an-assignment = “{ $given }” is niet van de vorm veld=waarde.
hint-not-an-assignment = Schrijf bijvoorbeeld: city=Amsterdam. Zonder waarde (city=) wordt het veld leeg gemaakt.
error-unknown-client = Er is geen klant { $number }.
hint-unknown-client = Zoek de klant met “trede find”, met een deel van de naam, het nummer of de straat.
error-unknown-location = Er is geen locatie { $name }, of er zijn er meer met die naam.
hint-unknown-location = Bekijk de locaties met “trede list locations”.

## Importeren

error-unreadable-table = Dit bestand is niet te lezen als tabel: { $path }
hint-unreadable-table = Kies een rekenblad (XLSX) of een CSV-bestand met de namen van de kolommen boven de rijen. Een oud of beveiligd bestand: bewaar het eerst opnieuw als XLSX.
error-import-refused = { $rows ->
    [one] Eén rij klopt niet. Er is niets overgenomen.
   *[other] { $rows } rijen kloppen niet. Er is niets overgenomen.
}
where-row = rij { $row }
hint-import-refused = Verbeter deze rijen in het bestand en importeer het opnieuw. Of neem met --partial alvast de goede rijen over.
import-too-many-cells = heeft meer cellen dan er kolommen zijn
import-too-few-cells = heeft minder cellen dan er kolommen zijn
import-double-column = staat twee keer in het bestand
import-double-row = staat al in een eerdere rij van dit bestand
import-two-people = noemt twee mensen; maak er twee rijen van
import-no-day = heeft een intake zonder datum; vul de datum van de intake in
import-not-a-date = is geen datum; schrijf die zoals 5-3-2026
import-not-a-birth-date = is geen geboortedatum; schrijf die zoals 5-3-1981, of alleen het jaar
import-alike-row = staat ook in rij { $row }
import-reason = Waarom niet overgenomen

## Verslagen en papier

error-period-reversed = De periode eindigt ({ $to }) voordat zij begint ({ $from }).
hint-period-reversed = Wissel --from en --to om.
error-unknown-ladder = Dit centrum heeft geen ladder { $ladder }.
hint-unknown-ladder = Kies vng, amsterdam, of een ladder uit de instellingen van het centrum.
error-bad-setting = De instelling { $key } is “{ $value }”. Dat is geen bedrag.
hint-bad-setting = Zet hem goed, bijvoorbeeld: trede set settings { $key } value=60
error-nothing-to-print = Er is niets om te printen.
hint-nothing-to-print = Hiervan is nog niets opgeschreven. Kijk met “trede list intakes” of “trede list tasks” wat er is.
error-nobody-to-print = Er is niemand om dit papier voor te maken.
hint-nobody-to-print = Noem een klant met --client, of een periode met --all --from --to waarin er iemand is.
error-no-meeting = Er is geen bijeenkomst gevonden.
hint-no-meeting = Noem de bijeenkomst met --activity, met de titel of de id uit “trede list activities”, of een periode met --all --from --to.
error-unknown-partner = Er is geen partner met de naam “{ $name }”.
hint-unknown-partner = Kijk met “trede list partners” hoe de partner heet.
error-no-partner = Het is niet bekend naar welke partner { $number } gaat.
hint-no-partner = Leg eerst een doorverwijzing vast, of noem de partner met --partner.
error-no-ground = { $number } heeft geen toestemming gegeven om gegevens te delen met { $partner }. Het papier is niet gemaakt.
hint-no-ground = Print een toestemmingsformulier, laat het ondertekenen en leg de toestemming vast. Kan de klant niet zelf beslissen, leg dan de reden vast.
error-bad-logo = Dit is geen logo dat op papier kan.
hint-bad-logo = Kies een PNG-, JPEG- of SVG-bestand van hoogstens 15 kB.
error-paper = De pagina kon niet gemaakt worden.
hint-paper = Dit is een fout in Trede. Meld hem met de tekst tussen haakjes; daar staan geen gegevens van klanten in.
error-stopped = Dit is gestopt.
error-failed = Dit is niet gelukt.
hint-failed = Probeer het opnieuw. Lukt het dan nog niet, meld het dan met de tekst tussen haakjes.
error-not-empty = Deze map is niet leeg: { $path }
hint-not-empty = Geef een lege map, of een map die er nog niet is.
error-nobody-alike = Rij { $row } lijkt op niemand die er al is.
hint-nobody-alike = Kijk eerst met --dry-run welke rijen op iemand lijken.
error-bad-options = Dit kan hier niet: { $what }
error-not-divided = Het verslag “{ $report }” is niet te verdelen met --by { $by }.
hint-not-divided = Kies uit: { $all }.
hint-bad-options = Kijk met --help wat er kan.

## Delen met anderen

error-no-conflict = Er is geen open dubbele wijziging { $id }.
hint-no-conflict = Bekijk ze met “trede conflicts”.
error-not-coordinator = Dit kan alleen op een apparaat van een coördinator.
hint-not-coordinator = Vraag het de coördinator van het centrum.
error-not-joined = Dit apparaat hoort nog niet bij een centrum.
hint-not-joined = Begin een centrum met “trede centre new” of vraag toegang met “trede join”.
error-not-approved = De coördinator heeft dit apparaat nog niet toegelaten.
hint-not-approved = Lees de code voor aan de coördinator. Na het goedkeuren duurt het even tot de gedeelde map is bijgewerkt.
error-unknown-device = Er is geen apparaat { $name }.
hint-unknown-device = Bekijk de apparaten met “trede devices”.
error-no-shared-folder = De gedeelde map is er niet: { $path }
hint-no-shared-folder = Sluit de schijf of de stick aan, of wacht tot de map is bijgewerkt. Er is niets verloren: het werk staat op dit apparaat.
error-centre-exists = In deze gedeelde map staat al een centrum { $name }.
hint-centre-exists = Vraag toegang met “trede join”, of kies een andere naam of map.
error-no-centre = In deze gedeelde map staat geen centrum { $name }.
hint-no-centre = Kijk of de naam klopt en of de map al helemaal is bijgewerkt.
error-not-our-folder = Het centrum { $name } staat niet in deze map: { $path }
hint-not-our-folder = Is de gedeelde map verhuisd? Kopieer dan de map “trede” uit de oude map naar de nieuwe, en kies de nieuwe map opnieuw. Er is niets veranderd.
error-unknown-request = Er wacht geen verzoek met code { $request }.
hint-unknown-request = Bekijk de verzoeken met “trede requests” en vergelijk de code aan de telefoon.
error-bad-bundle = Dit pakket kan niet gebruikt worden.
hint-bad-bundle = Er is niets veranderd. Vraag de maker om opnieuw te delen: het volgende pakket bevat alles nog een keer.

## Waarom een pakket niet is ingelezen

refused-damaged = het is beschadigd of nog niet helemaal binnen; een volgend pakket bevat alles opnieuw
refused-not-for-us = het is niet voor dit apparaat
refused-unknown-writer = de maker is geen bekend apparaat van dit centrum
refused-revoked = de maker mag niet meer meedoen
refused-bad-signature = de handtekening is niet van de maker
refused-mislabelled = de inhoud hoort niet bij de naam van het bestand
refused-newer = het is gemaakt met een nieuwere versie van Trede; werk dit apparaat bij
refused-copied = twee kopieën van één apparaat schreven hetzelfde nummer

## Wat er mis is met een waarde, na de naam van het veld

problem-required = is nog niet ingevuld
problem-not-a-date = is geen datum; schrijf JJJJ-MM-DD, zoals 2026-03-05
problem-not-a-partial-date = is geen geboortedatum; schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD
problem-date-out-of-range = ligt vóór 1900 of na 2100
problem-not-a-time = is geen tijdstip; schrijf 2026-03-05T14:10:00Z
problem-not-a-number = is geen heel getal
problem-out-of-range = moet tussen { $min } en { $max } liggen
problem-not-a-decimal = is geen bedrag of getal; schrijf een punt voor de decimalen, zoals 12.50
problem-not-a-bool = moet true of false zijn
problem-not-a-code = moet een van deze zijn: { $allowed }
problem-not-a-language = is geen taalcode van twee kleine letters, zoals nl of ar
problem-unknown-ladder = is geen ladder van dit centrum
problem-not-a-ladder = is geen ladder; schrijf de naam en de treden van onder af, elk met een eigen naam: Naam|trede 1|trede 2
problem-not-a-mapping = zegt niet hoe de ene ladder op de andere gelezen wordt; schrijf voor elke trede van onder af de trede op de andere, zoals 1|2|3|4|6
problem-not-a-rung = is geen trede van deze ladder; die heeft de treden 1 tot en met { $top }
problem-no-ladder = noemt een trede, maar de rij noemt geen ladder
problem-not-an-id = is geen id
problem-unknown-reference = is hier niet bekend: { $name }
problem-ambiguous-reference = komt hier vaker voor: { $name }; geef het nummer of de id
problem-too-long = is te lang: er passen 20.000 tekens
problem-not-text = bevat tekens die geen tekst zijn; bewaar het bestand als UTF-8
problem-not-unique = is al in gebruik
problem-before-start = ligt vóór { $start }
problem-needs = kan niet zonder { $other }
problem-unknown-field = is geen veld van deze tabel
problem-holds-bsn = bevat een nummer dat een BSN kan zijn. Een BSN bewaren wij nooit: haal het weg

## Wat gedaan is, om ongedaan te maken

op-add = Toevoegen
op-set = Wijzigen
op-edit = Wijzigen
op-delete = Verwijderen
op-letterhead = Briefhoofd
op-import = Importeren
op-add-client = Klant toevoegen
op-add-intake = Intake
op-add-movement = Meting op de ladder
op-add-contact = Contact
op-resolve = Kiezen bij een dubbele wijziging
op-join = Een apparaat toelaten
