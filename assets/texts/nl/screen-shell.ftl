# Om het werk heen: openen, instellingen, wie dit apparaat gebruikt.

## Openen

## Weg wijzen

screen-nav-menu = Menu
screen-nav-settings = Instellingen

## Instellingen

screen-settings-title = Instellingen
screen-settings-lead = Zo werkt Trede op dit apparaat.
screen-settings-screen = Dit scherm
screen-settings-language = Taal
screen-settings-theme = Licht of donker
screen-theme-system = Zoals de computer
screen-theme-light = Licht
screen-theme-dark = Donker
screen-settings-text-size = Grootte van de tekst
screen-settings-lock-after = Vanzelf op slot
screen-settings-lock-after-hint = Als niemand iets doet. Met Ctrl L gaat Trede meteen op slot.
screen-settings-minutes = na { $count } minuten
screen-other-folder = Andere map kiezen
screen-folder-changed = Trede deelt voortaan via de nieuwe map.
screen-folder-away-now = Deze map is er nu niet. Sluit de stick of de schijf aan. Is de map verhuisd? Kies dan de nieuwe plek.
screen-remedy-folder = Gedeelde map bekijken
screen-about-title = Over Trede
screen-about-text = Trede werkt zonder internet. Alles staat versleuteld op dit apparaat.
screen-about-version = Versie
screen-about-licence = Licentie
screen-about-home = Gegevens staan in
screen-licences-title = Waar Trede van gemaakt is
screen-licences-text = Trede gebruikt onderdelen van anderen. Dit zijn ze, met hun licentie.
screen-licences-part = Onderdeel
screen-working = Bezig…

## Collega’s op dit apparaat

screen-colleagues-title = Wie dit apparaat opent
screen-colleagues-lead = Ieder opent Trede met een eigen wachtwoordzin. Zo staat bij elke wijziging wie het deed.
screen-colleague-you = dat bent u
screen-colleague-add = Collega toevoegen
screen-colleague-add-lead = Uw collega ziet alles wat op dit apparaat staat, net als u.
screen-colleague-who = Wie?
screen-colleague-who-hint = Staat uw collega er niet bij? De coördinator zet nieuwe medewerkers in de lijst.
screen-colleague-who-needed = Kies eerst een collega.
screen-colleague-new = Iemand die nog niet in de lijst staat
screen-colleague-name = Naam van uw collega
screen-colleague-nobody = Alle medewerkers die u kent, kunnen dit apparaat al openen. De coördinator zet nieuwe medewerkers in de lijst.
screen-colleague-types = Laat uw collega dit zelf typen
screen-colleague-types-name = Laat { $name } dit zelf typen
screen-colleague-let-in = Toevoegen
screen-colleague-added = { $name } kan dit apparaat nu openen.
screen-colleague-remove = Toegang weghalen
screen-colleague-remove-name = Toegang weghalen: { $name }
screen-colleague-remove-title = Toegang van { $name } weghalen?
screen-colleague-remove-text = { $name } kan Trede op dit apparaat dan niet meer openen. Wat { $name } opschreef, blijft staan.
screen-colleague-removed = { $name } kan dit apparaat niet meer openen.
screen-passphrase-own = Uw eigen wachtwoordzin
screen-passphrase-own-hint = Zo weet Trede dat u het bent.
screen-passphrase-old = Uw wachtwoordzin tot nu toe
screen-passphrase-change = Wachtwoordzin wijzigen
screen-passphrase-changed = Uw wachtwoordzin is gewijzigd.

## Instellingen van het centrum

screen-centre-settings-title = Instellingen van het centrum
screen-centre-settings-lead = Deze gelden voor iedereen. Andere apparaten krijgen ze als u de week deelt.
screen-centre-settings-saved = De instellingen van het centrum zijn bewaard.
screen-centre-settings-same = Er is niets veranderd.
screen-setting-usual = Gewoonlijk { $value }.
screen-setting-caseload-norm = Hoeveel klanten een coach met een volle baan begeleidt.
screen-setting-about-hourly-rate = Wat een uur begeleiding kost, in euro.
screen-setting-about-training-cost = Wat training voor één traject kost, in euro.
screen-setting-hours-per-trajectory = Hoeveel uur een traject gemiddeld kost.
screen-setting-about-funded = Wat anderen al betalen, in euro. Gaat af van wat nog nodig is.
screen-setting-suppress-below = In resultaten voor anderen staan kleinere aantallen niet. Zo is niemand te herkennen.
screen-setting-scope = Welke klanten krijgen coaches en de balie op hun apparaat?
screen-setting-scope-location = Alleen de klanten van hun eigen locatie.
screen-setting-scope-centre = Alle klanten van het centrum.
screen-setting-ladder = Nieuwe metingen gaan op deze ladder. Oude metingen blijven staan.

## Lang werk

screen-job-looking = Kijken wat er klaarligt…
screen-job-merging = Binnenhalen van { $device }
screen-job-exporting = Klaarzetten voor { $device }
screen-job-stopping = Bezig met stoppen…
screen-job-of = { $done } van { $of }
screen-job-percent = { $done } %
screen-job-done = { $done } klaar
screen-job-go-on = U kunt gewoon verder werken.
screen-shared-stopped = Het delen is gestopt
screen-shared-stopped-text = Wat al klaar was, blijft staan. De rest gaat de volgende keer mee.

## Wat u doet als er iets misgaat, in het venster

screen-hint-no-passphrase = Trede is intussen op slot gegaan. Open het opnieuw.
screen-hint-busy = Wacht tot het andere venster klaar is en probeer het opnieuw.
screen-hint-damaged = Werk niet verder op dit apparaat. Bewaar eerst een kopie van de map { $path } en bel de coördinator. Wat eerder gedeeld is, staat ook daar.
screen-hint-database = Kijk of de schijf vol is, en start Trede opnieuw.
screen-hint-no-row = Misschien is het intussen weggehaald. Zoek het opnieuw.
screen-hint-no-shared-folder = Sluit de schijf of de stick aan, of wacht tot de map is bijgewerkt. Is de map verhuisd? Kies dan de nieuwe plek. Er is niets verloren.
screen-hint-not-joined = Begin een centrum, of doe mee met een centrum dat er al is.
screen-hint-unknown-request = Ververs de lijst met aanvragen en vergelijk de code aan de telefoon.
screen-hint-centre-exists = Kies “Meedoen met een centrum”, of kies een andere naam of een andere map.
screen-hint-nothing-to-print = Houd eerst een intake.

## Handleiding

screen-nav-help = Handleiding
screen-help-title = Handleiding
screen-help-lead = Wat u met Trede doet, taak voor taak. F1 opent de uitleg bij de pagina waar u bent.
screen-help-search = Zoek in de handleiding
screen-help-topics = Onderwerpen
screen-help-none = Niets gevonden met “{ $words }”. Probeer een ander woord.
screen-help-all = ← Alle onderwerpen
screen-keys-handbook = de handleiding bij deze pagina
screen-explain = Uitleg bij { $word }
