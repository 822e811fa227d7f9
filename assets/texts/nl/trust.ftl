# Uitwisselen waarop u kunt vertrouwen: dubbele klanten, wissen, apparaten uitsluiten, reservekopieën.

## Dubbele klanten

why-name = dezelfde naam
why-name-alike = de naam lijkt erop
why-names-swapped = voor- en achternaam omgewisseld
why-birth-date = dezelfde geboortedatum
why-birth-part = de geboortedatum past
why-birth-near = bijna dezelfde geboortedatum
why-phone = hetzelfde telefoonnummer
why-email = hetzelfde e-mailadres
why-address = hetzelfde adres
help-duplicates = Laat zien wie er misschien twee keer in staat
help-join-clients = Voeg twee klanten samen: vanaf nu zijn ze één persoon
help-join-clients-keep = Het nummer van de klant die blijft
help-join-clients-other = Het nummer van de klant die erbij hoort
help-split-clients = Maak een samenvoeging ongedaan
help-split-clients-other = Het nummer van de klant die was samengevoegd
help-not-duplicates = Zeg dat twee klanten echt twee personen zijn; ze worden niet meer genoemd (coördinator)
help-not-duplicates-one = Het nummer van een klant
duplicates-none = Er is niemand gevonden die er twee keer in staat.
duplicates-how = Dezelfde persoon? trede join-clients BLIJFT ANDER. Twee personen? trede not-duplicates A B
join-clients-done = { $other } hoort nu bij { $keep }: één persoon, met alles van beide. Terug kan met: trede split-clients { $other }
split-clients-done = { $other } en { $keep } zijn weer twee personen.
not-duplicates-done = { $keep } en { $other } zijn twee personen. Ze worden niet meer genoemd.
column-likely = Kans
column-number = Nummer
column-why = Waarom
error-same-person = { $a } en { $b } zijn al één persoon.
hint-same-person = Zijn het toch twee personen? Gebruik dan: trede split-clients NUMMER
error-not-joined-client = { $number } is niet samengevoegd met iemand.
hint-not-joined-client = Geef het nummer van de klant die bij de ander gevoegd is.
op-join-clients = Klanten samenvoegen
op-split-clients = Samenvoegen ongedaan maken
op-not-duplicates = Zeggen dat het twee personen zijn

## Wissen

help-erase = Wis een klant voorgoed, met alles wat erbij hoort, op alle apparaten (coördinator)
help-erase-client = Het nummer van de klant
help-erase-yes = Ja, echt wissen: dit kan niet ongedaan gemaakt worden
erase-done = Gewist: { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
}. Dit kan niet ongedaan gemaakt worden.
erase-told = De andere apparaten wissen deze persoon zodra ze weer delen.
erase-not-told = De gedeelde map is er niet. Deel zodra het kan: pas dan weten de andere apparaten het. (trede sync)
error-erased = Deze persoon is gewist.
hint-erased = Over iemand die gewist is, wordt niets meer bewaard. Begin zo nodig met een nieuwe klant.
table-erasures = Gewiste rijen
field-erasures-table_name = Tabel
field-erasures-person_id = Van
field-erasures-erased_on = Gewist op
field-erasures-signature = Handtekening van de coördinator

## Apparaten afsluiten

help-revoke = Sluit een apparaat af, bijvoorbeeld een gestolen laptop: het krijgt niets meer en er wordt niets meer van ingelezen (coördinator)
help-revoke-device = De id of de naam van het apparaat, zoals “trede devices” die laat zien
revoke-done = { $name } is afgesloten. Wat het eerder deelde, blijft.
error-shut-out = Dit apparaat is afgesloten door een coördinator.
hint-shut-out = Deelt u met dit apparaat ten onrechte niet meer mee? Bel de coördinator. Meedoen kan opnieuw, als nieuw apparaat.
error-not-to-revoke = Een apparaat sluit zichzelf niet af.
hint-not-to-revoke = Doe dit op het apparaat van een andere coördinator.

## Wachten op een ja

help-merge-accept = Lees dit pakket in, ook al wacht het op een ja
merged-waits = Wacht op een ja, van { $from }: { $reason }. Akkoord? trede merge --accept { $bundle }
refused-unusual = het zou ongewoon veel verwijderen of wissen: { $rows ->
    [one] 1 regel
   *[other] { $rows } regels
}{ $clients ->
    [0] {""}
    [one] , waaronder 1 klant
   *[other] , waaronder { $clients } klanten
}
refused-pulls = het zou klanten van een andere locatie naar dat apparaat halen (vraag na of dat klopt)
refused-clock-ahead = de klok van dat apparaat loopt meer dan een dag voor (of de klok van dit apparaat loopt achter)
error-no-held-erasure = Over { $client } staat geen vraag open.
hint-no-held-erasure = Bekijk welke vragen openstaan met: trede erasures
help-erasures = Wat gewist is door een coördinator die is afgesloten, en hier op een antwoord wacht (coördinator)
help-erasures-erase = Wis deze klant ook hier, voorgoed
help-erasures-keep = Bewaar deze klant hier; het wordt niet opnieuw gevraagd
erasures-none = Er staat geen vraag over wissen open.
erasures-wait = { $count ->
    [one] Over 1 klant staat een vraag open
   *[other] Over { $count } klanten staat een vraag open
}: een coördinator die is afgesloten, wiste wat hier nog staat. Bekijk het met: trede erasures
erasures-by = Gewist door
erasures-told-by = Gehoord van
erasures-part = een deel
erasures-how = Ga na of het de bedoeling was. Ook hier wissen: trede erasures --erase NUMMER --yes. Hier bewaren: trede erasures --keep NUMMER
erasures-kept = { $client } blijft hier. Waar het al gewist is, komt het niet terug.
error-no-bundle = Er wacht geen pakket { $bundle }.
hint-no-bundle = Bekijk wat er wacht met: trede merge --plan

## Reservekopieën

help-backup = Maak een versleutelde reservekopie, en controleer die
help-backup-to = De map ervoor, zoals een stick (anders de map met de gegevens van dit apparaat)
help-restore = Ga verder met een reservekopie
help-restore-file = Het bestand met de reservekopie (.trede-backup)
help-restore-replace = Ook als hier al gegevens staan; die worden apart gezet
help-restore-sheet = Open de reservekopie met het herstelblad (een bestand met de letters; anders wordt erom gevraagd) en kies een nieuwe wachtwoordzin
backup-done = Gemaakt en gecontroleerd: { $file }
restore-done = Dit apparaat gaat verder met de reservekopie van { $made }. Wat daarna gedeeld is, komt terug met: trede sync
restore-aside = Wat hier stond, staat nu in { $path }
error-bad-backup = { $path } is geen reservekopie, of is niet heel.
hint-bad-backup = Kies een andere reservekopie.
error-damaged-with-backup = De gegevens op dit apparaat zijn beschadigd. Er is een reservekopie van { $made }. Weg is alleen wat u na { $since } deed; wat eerder gedeeld was, komt terug.
hint-damaged-with-backup = Ga verder met de reservekopie: trede restore --replace "{ $backup }" en daarna: trede sync

## Bewaren

help-retention = Laat zien wat te lang bewaard is na het afsluiten (instelling retention_file in maanden, gewoon 24; ook retention_contacts enzovoort; retention_access_log voor wie wat bekeek)
help-retention-erase = Wis wat te lang bewaard is, voorgoed (coördinator)
help-resolve-value = Een derde waarde in plaats van die twee
retention-none = Er is niets dat te lang bewaard is.
retention-how = Wissen? trede retention --erase --yes
retention-file = alles
column-closed = Afgesloten
column-due = Wissen vanaf
column-rows = Rijen
