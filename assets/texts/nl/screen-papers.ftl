# De vensters voor papieren en voor het overnemen van lijsten.

## Papieren

screen-papers-title = Papieren
screen-papers-lead = Bekijk een papier voordat u het print of opslaat.
screen-papers-look = Bekijken
screen-papers-show = { $paper } bekijken
screen-papers-partner = Voor welke partner?
screen-papers-partner-known = De partner van de doorverwijzing
screen-papers-language = In welke taal?
screen-papers-dutch = Nederlands
screen-papers-copy = Papier voor de klant
screen-papers-copy-about = Grote letters en gewone woorden: waar sta ik, wat wil ik, wat is de volgende stap, wie kan ik bellen.
screen-papers-card = Afsprakenkaart
screen-papers-card-about = De eerstvolgende afspraak op een kaartje om mee te nemen.
screen-papers-consent = Toestemming
screen-papers-consent-about = Om te ondertekenen voordat u gegevens deelt. Op de tweede bladzijde staat hoe iemand het weer intrekt.
screen-papers-handover = Warme overdracht
screen-papers-handover-about = Voor het gesprek met de nieuwe organisatie. Er staat alleen in waarvoor toestemming is vastgelegd.
screen-papers-blank = Leeg intakeformulier
screen-papers-blank-about = Om met de pen in te vullen als er geen laptop bij is. De volgorde is die van het scherm.
screen-papers-dossier = Dossier
screen-papers-dossier-about = Alles wat wij over deze klant bewaren, voor de klant zelf (AVG, artikel 15).
screen-papers-attendance = Presentielijst
screen-papers-back-to-group = Terug naar de groep

## Importeren

screen-nav-import = Importeren
screen-import-title = Importeren
screen-import-lead = Neem een lijst over die u elders bijhield. U ziet eerst wat er gebeurt.
screen-import-file = Welke lijst?
screen-import-table = Wat staat er in de lijst?
screen-import-choose = Bestand kiezen
screen-import-other = Ander bestand kiezen
screen-import-hint = Een rekenblad (Excel) of een CSV-bestand. Een BSN nemen wij nooit over.
screen-import-reading = Het bestand wordt gelezen en nagekeken
screen-import-writing = De rijen worden overgenomen
screen-import-stopped = Gestopt. Er is niets overgenomen.
screen-import-would = Wat er gaat gebeuren
screen-import-counts = { $updated ->
    [0] { $added } toevoegen.
   *[other] { $added } toevoegen, { $updated } bijwerken.
}
screen-import-nothing-good = Er is niets om over te nemen.
screen-import-refused = { $rows ->
    [one] 1 rij klopt niet.
   *[other] { $rows } rijen kloppen niet.
}
screen-import-passed-over = { $rows ->
    [one] 1 rij is een totaal of een opmerking.
   *[other] { $rows } rijen zijn een totaal of een opmerking.
}
screen-import-bsn = Er staan BSN’s in dit bestand
screen-import-bsn-where = Die bewaren wij nooit, dus ze zijn weggelaten: { $where }.
screen-import-row = rij { $row }
screen-import-faults = Deze rijen kloppen niet
screen-import-faults-hint = De foute rijen komen met de reden in een bestand naast het uwe. Verbeter ze daar en importeer dat bestand.
screen-import-skipped = { $rows ->
    [one] 1 rij weglaten.
   *[other] { $rows } rijen weglaten.
}
screen-import-alike = { $count ->
    [one] 1 rij lijkt op iemand die er al is
   *[other] { $count } rijen lijken op iemand die er al is
}
screen-import-alike-about = Aanvullen vult alleen wat bij die klant nog leeg is. Er wordt niets overschreven.
screen-import-alike-all = Voor alle rijen tegelijk
screen-import-alike-all-skip = Allemaal weglaten
screen-import-alike-all-update = Allemaal aanvullen
screen-import-alike-all-add = Allemaal als nieuwe klant
screen-import-alike-skip = Weglaten
screen-import-alike-update = Aanvullen
screen-import-alike-add = Nieuwe klant
screen-import-alike-one = Wat doen we met rij { $row }, { $name }?
screen-import-alike-born = geb. { $day }
screen-import-alike-known = Lijkt op { $who }:
screen-import-alike-above = Staat ook in rij { $row }, { $who }:
screen-import-alike-more = Toon er meer (nog { $count })
screen-import-alike-rest = … en nog { $count }. Met die rijen gebeurt wat u voor alle rijen kiest.
screen-import-more = … en nog { $count }
screen-import-take = { $rows ->
    [one] 1 rij overnemen
   *[other] { $rows } rijen overnemen
}
screen-import-take-good = { $rows ->
    [one] De ene goede rij overnemen
   *[other] De { $rows } goede rijen overnemen
}
screen-import-done = { $updated ->
    [0] Overgenomen: { $added } toegevoegd
   *[other] Overgenomen: { $added } toegevoegd, { $updated } bijgewerkt
}
screen-import-undo = Klopt het toch niet? Met “Ongedaan maken” gaat de hele import terug.
screen-import-faults-in = De foute rijen staan in { $path }.
screen-import-columns = Zo lezen wij de kolommen
screen-import-columns-hint = Klopt een kolom niet, kies dan zelf wat erin staat.
screen-import-heading = Kolom
screen-import-sample = Eerste waarde
screen-import-means = Betekent
screen-import-means-one = Wat staat er in { $heading }?
screen-import-nothing = (niet overnemen)
screen-import-never = Weggelaten: BSN
screen-import-whole-name = Hele naam
screen-import-street = Straat en huisnummer
screen-import-postcode = Postcode en plaats
screen-import-intake = Intake

## Papieren voor veel klanten tegelijk.
screen-many-title = Voor meer klanten printen
screen-many-lead = Eén papier voor iedereen die u aanvinkt, achter elkaar in één document. U ziet eerst wat er uit de printer komt.
screen-many-paper = Welk papier?
screen-many-who = Voor wie?
screen-many-who-lead = Dit zijn de klanten uit uw lijst, met de keuzes die u daar maakte.
screen-many-all = Iedereen aanvinken
screen-many-none = Niemand
screen-many-chosen = { $count ->
    [0] Niemand aangevinkt
    [one] { $count } klant aangevinkt
   *[other] { $count } klanten aangevinkt
  }
screen-many-more = Uw lijst is langer: hier staan de eerste { $count }. Maak bij Klanten de lijst korter voor de rest.
screen-many-make = Papieren maken
screen-many-stopped = Gestopt. Er is niets gemaakt.
screen-many-left-out = Hier is niets over te printen: { $names }.
screen-many-pages = { $count ->
    [one] { $count } bladzijde klaar
   *[other] { $count } bladzijden klaar
  }
screen-many-again = Anders kiezen
screen-many-show-more = Meer bladzijden laten zien
screen-many-shown = U ziet de eerste { $shown } bladzijden. Met Printen komen ze alle { $count } uit de printer.
screen-many-file = papieren
screen-many-open = Printen…
screen-many-intake-about = De samenvatting van de laatste intake, om mee te geven.
screen-job-gathering = Gegevens verzamelen
screen-job-setting = Bladzijden opmaken
## Het briefhoofd.
screen-letterhead-title = Bovenaan papieren
screen-letterhead-lead = Dit staat boven alles wat Trede print. De naam is die van het centrum. Andere apparaten krijgen het als u deelt.
screen-letterhead-address = Adres
screen-letterhead-phone = Telefoon
screen-letterhead-email = E-mail
screen-letterhead-logo = Logo
screen-letterhead-logo-hint = Een plaatje (PNG, JPEG of SVG) van hoogstens 15 kB.
screen-letterhead-logo-none = Nog geen logo.
screen-letterhead-logo-choose = Logo kiezen
screen-letterhead-logo-remove = Logo weghalen
screen-letterhead-saved = Bewaard. Zo staat het vanaf nu op papier.
screen-undo-letterhead = wat bovenaan papieren staat
