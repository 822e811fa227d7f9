## Wachtwoordzin vergeten

help-recover = Wachtwoordzin vergeten: de coördinator geeft dit apparaat zijn sleutel terug
help-recover-start = Vraag de sleutel van dit apparaat, en kies een nieuwe wachtwoordzin
help-recover-shared = De gedeelde map, als die nu ergens anders staat
help-recover-key = Wiens wachtwoordzin vergeten is, waar meer mensen met dit apparaat werken: staff-1, staff-2 …
help-recover-requests = Laat zien welke apparaten hun sleutel vragen, met de code van elk (coördinator)
help-recover-grant = Geef het apparaat met deze code zijn sleutel terug (coördinator)
help-recover-code = De code die op het andere apparaat staat
help-recover-finish = Haal de sleutel op, met de nieuwe wachtwoordzin
help-recover-use = Open dit apparaat met het herstelblad, en kies een nieuwe wachtwoordzin
help-recover-letters = Een bestand met de letters van het herstelblad; anders wordt erom gevraagd
help-recovery-sheet = Maak een herstelblad om te printen en weg te bergen; een vorig blad werkt dan niet meer (coördinator)
help-recovery-out = Het bestand voor het herstelblad (.pdf)
ask-recovery-letters = Letters van het herstelblad:
recover-code = Bel de coördinator en lees deze code voor: { $code }
recover-next = Is de sleutel teruggegeven? Dan: trede recover finish, met de nieuwe wachtwoordzin.
recover-none = Er vraagt geen apparaat om zijn sleutel.
recover-careful = Bel zelf, op het nummer dat u van deze persoon kent, en laat de code voorlezen. Is het apparaat kwijt of gestolen? Sluit het dan af: trede revoke
recover-granted = { $name } krijgt zijn sleutel terug. Alleen dat apparaat kan er iets mee, met de nieuwe wachtwoordzin.
recover-done = Klaar. De nieuwe wachtwoordzin opent dit apparaat.
recovery-sheet-done = Het herstelblad staat in { $out }. Print het, berg het op in een kluis of afgesloten kast, en wis daarna het bestand. Een vorig blad werkt niet meer.
error-no-recovery = Voor dit apparaat ligt nog geen sleutel klaar die een ander kan teruggeven.
hint-no-recovery = Dat gebeurt vanzelf bij het delen, zodra er een andere coördinator is, of een herstelblad. Weet iemand anders een wachtwoordzin van dit apparaat? Die opent het ook. Anders: begin opnieuw als nieuw apparaat; wat gedeeld was, komt terug.
error-whose-key = Met dit apparaat werken meer mensen: { $names }.
hint-whose-key = Zeg met --key wiens wachtwoordzin vergeten is. Een collega die de eigen wachtwoordzin nog weet, kan het apparaat ook gewoon openen.
error-not-asked = Dit apparaat wacht niet op zijn sleutel.
hint-not-asked = Vraag er eerst om: trede recover start
error-no-answer = De sleutel is er nog niet.
hint-no-answer = Wacht tot de coördinator de sleutel heeft teruggegeven en de gedeelde map is bijgewerkt. Probeer het dan opnieuw.
error-recovery-not-ours = Dit verzoek kan dit apparaat niet openen.
hint-recovery-not-ours = Laat een andere coördinator het doen. Kan niemand het? Dan is het verzoek vals of beschadigd: laat het opnieuw doen.
error-misread-sheet = Deze letters kloppen niet.
hint-misread-sheet = Er is ergens een letter verkeerd overgenomen. Kijk ze nog eens na; een 0 is een cijfer, er komt geen O in voor.
error-old-sheet = Dit herstelblad is niet van dit apparaat, of er is later een nieuw gemaakt.
hint-old-sheet = Gebruik het laatste blad van dit apparaat, of vraag een andere coördinator: trede recover start

## Het herstelblad

paper-recovery-title = Herstelblad
paper-recovery-centre = Centrum
paper-recovery-device = Apparaat
paper-recovery-day = Gemaakt op
paper-recovery-what = Met deze letters gaat dit apparaat open als de wachtwoordzin vergeten is. Wie dit blad heeft en het apparaat ook, kan alles lezen.
paper-recovery-keep-title = Bewaren
paper-recovery-keep = Berg dit blad op in een kluis of een afgesloten kast, niet bij het apparaat. Maak er geen foto of kopie van. Is het uit een bestand geprint? Wis dat dan.
paper-recovery-use-title = Gebruiken
paper-recovery-use = Kies bij het openen “Wachtwoordzin vergeten?” en dan “Ik heb een herstelblad” (of: trede recover use). Neem de letters over (hoofdletters of kleine letters, spaties maken niet uit) en kies een nieuwe wachtwoordzin. Maak daarna een nieuw blad.
paper-recovery-lost-title = Kwijt?
paper-recovery-lost = Maak een nieuw blad: in Trede bij Apparaten, of met “trede recovery-sheet”. Dit blad werkt dan niet meer.
