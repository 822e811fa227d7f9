# Wat een coördinator nagaat: wie deelde wanneer, wat wacht op een ja, dubbele klanten, wissen, inzage.

## Wie deelde wanneer

screen-board-title = Wie deelde wanneer
screen-board-lead = Een gemiste week is geen verlies: wie later deelt, geeft ook die week mee.
screen-board-alone = Er doen nog geen andere apparaten mee.
screen-board-device = Van wie
screen-board-this-week = Deze week
screen-board-last-week = Vorige week
screen-board-week = Week { $number }
screen-board-before = Deed nog niet mee
screen-board-merged = Binnen
screen-board-ready = Ligt klaar
screen-board-waits = Wacht op een ja
screen-board-refused = Niet ingelezen
screen-board-open = Nog niet gedeeld
screen-board-later = Later gedeeld
screen-board-missing = Niet gedeeld
screen-board-rows = { $count ->
    [one] 1 wijziging
   *[other] { $count } wijzigingen
  }
screen-board-no-rows = niets nieuws

## Wat wacht

screen-aside-title = Wacht op een ja
screen-aside-lead = Trede las dit niet zomaar in. Vraag eerst na of het klopt.
screen-aside-why = Waarom: { $reason }.
screen-aside-accept = Toch inlezen
screen-aside-accept-name = Toch inlezen: { $name }
screen-aside-ask = Pakket van { $name } toch inlezen?
screen-aside-ask-unusual = Bel { $name } en vraag of dit de bedoeling is. Wat verwijderd is, kan later terugkomen via de geschiedenis; wat gewist is niet.
screen-aside-ask-pulls = Bel { $name } en vraag welke klanten dit zijn. Leest u het in, dan krijgt dat apparaat hun hele dossier. Dat hoort alleen als zij nu bij die locatie komen.
screen-aside-ask-clock = Laat op het apparaat van { $name } eerst de datum en de tijd goed zetten. Leest u het toch in, dan krijgen deze wijzigingen die verkeerde tijd. Wie later iets wijzigt, wint gewoon.
screen-aside-unknown = Onbekend apparaat
screen-aside-when = Week { $week }, { $when }
screen-aside-when-ahead = Volgens de klok van dat apparaat: week { $week }, { $when }
screen-aside-unknown-how = Hoort het bij het centrum? Laat het dan eerst met een code meedoen.
screen-aside-devices = Naar Apparaten
screen-refused-title = Kan niet worden ingelezen
screen-refused-why = Waarom: { $reason }.
screen-hint-no-bundle = Misschien is het intussen ingelezen of vervangen. Kies “Week delen” en kijk opnieuw.

## Gewist door wie is afgesloten

screen-held-title = Elders gewist, hier nog niet
screen-held-lead = Dit is gewist door een coördinator van wie het apparaat nu is afgesloten. Trede wist het hier pas als u ja zegt. De vraag mag wachten.
screen-held-whole = Het hele dossier: { $rows ->
    [one] 1 regel
   *[other] { $rows } regels
}
screen-held-part = Een deel van het dossier: { $rows ->
    [one] 1 regel
   *[other] { $rows } regels
}
screen-held-by = Volgens het apparaat van { $told } gewist door { $by }, op { $when }. Daar is het al weg.
screen-held-by-sometime = Volgens het apparaat van { $told } gewist door { $by }. Daar is het al weg.
screen-held-nobody = iemand onbekends
screen-held-erase = Ook hier wissen…
screen-held-erase-name = Ook hier wissen: { $name }
screen-held-keep = Hier bewaren
screen-held-keep-name = Hier bewaren: { $name }
screen-held-ask = { $name } ook hier wissen?
screen-held-ask-part = { $rows ->
    [one] 1 regel
   *[other] { $rows } regels
} van { $name } ook hier wissen?
screen-held-ask-text = Ga eerst na of dit wissen de bedoeling was, bij wie erom vroeg of bij een collega.
screen-held-ask-keep = Twijfelt u, kies dan “Annuleren”: er verandert niets, en de vraag blijft staan.
screen-held-kept = { $name } blijft hier, zolang geen andere coördinator wist. Waar het al gewist is, komt het niet terug.
screen-held-erased = { $name } is ook hier gewist.
screen-held-erased-part = { $rows ->
    [one] 1 regel
   *[other] { $rows } regels
} van { $name } ook hier gewist.
screen-hint-no-held-erasure = Misschien is er intussen geantwoord. Kies “Week delen” en kijk opnieuw.

## Dubbele klanten

screen-nav-duplicates = Dubbele klanten
screen-twice-title = Dubbele klanten
screen-twice-lead = Wie staat er misschien twee keer in? Samenvoegen maakt er één persoon van. Er gaat niets weg, en het kan altijd weer uit elkaar.
screen-twice-looking = Kijken wie er dubbel in staat
screen-twice-more = { $total } paren lijken op elkaar. De { $shown } waarschijnlijkste staan hier; daarna zoekt u opnieuw.
screen-twice-stopped = Het zoeken is gestopt: niet iedereen is vergeleken.
screen-twice-again = Opnieuw zoeken
screen-twice-none = Er is niemand gevonden die er twee keer in staat.
screen-twice-pair = { $a } en { $b }
screen-twice-one = { $name } ({ $number })
screen-twice-sure = Bijna zeker één persoon
screen-twice-likely = Waarschijnlijk één persoon
screen-twice-maybe = Misschien één persoon
screen-twice-same = hetzelfde
screen-twice-rows = Gesprekken, stappen en zo meer
screen-twice-join = Samenvoegen
screen-twice-join-name = Samenvoegen: { $a } en { $b }
screen-twice-apart = Niet dezelfde
screen-twice-apart-name = Niet dezelfde: { $a } en { $b }
screen-twice-join-title = Samenvoegen tot één persoon
screen-twice-join-text = Alles van beiden staat daarna bij elkaar. Naam, nummer en gegevens komen van het dossier dat u hier kiest.
screen-twice-keep = Welk dossier blijft vooraan staan?
screen-twice-has = { $count ->
    [0] nog leeg
    [one] 1 regel
   *[other] { $count } regels
  }
screen-twice-joined = { $other } hoort nu bij { $keep }.
screen-twice-told-apart = { $a } en { $b } zijn twee personen. Trede noemt ze niet meer.
screen-joined-here = { $count ->
    [one] Bij deze klant is een ander dossier gevoegd:
   *[other] Bij deze klant zijn { $count } andere dossiers gevoegd:
  }
screen-joined-split = Losmaken
screen-joined-split-name = Losmaken: { $name }
screen-joined-apart = { $name } is weer een klant op zichzelf.
screen-undo-join-clients = het samenvoegen van twee klanten
screen-undo-split-clients = het losmaken van een klant
screen-undo-not-duplicates = dat het twee personen zijn

## Een apparaat afsluiten

screen-job-sharing = Delen met { $device }
screen-revoke = Afsluiten
screen-revoke-name = Afsluiten: { $name }
screen-revoke-title = Apparaat van { $name } afsluiten?
screen-revoke-nothing-more = Het apparaat krijgt niets meer, en wat er vanaf nu op geschreven wordt, leest niemand meer in.
screen-revoke-kept = Wat { $name } eerder deelde, blijft. Wat nu nog klaarligt, leest Trede eerst in.
screen-revoke-on-it = Wat al op het apparaat staat, blijft daar staan, versleuteld. Wie de wachtwoordzin niet kent, kan het niet lezen.
screen-revoke-for-good = Terugdraaien kan niet. Op een nieuw apparaat kan { $name } gewoon weer meedoen.
screen-revoked = Het apparaat van { $name } is afgesloten
screen-revoked-next = Zo werkt { $name } verder:
screen-revoked-join = Start Trede op een ander apparaat en kies “Meedoen met een centrum”, met dezelfde naam en locatie: { $name }.
screen-revoked-approve = Vergelijk de code aan de telefoon en keur de aanvraag hieronder goed.
screen-revoked-go-on = Na het delen staan alle klanten er weer. Alleen wat { $name } nog niet gedeeld had, is weg.
screen-revoked-report = Kwijt of gestolen, en weet iemand anders misschien de wachtwoordzin? Meld het dan als datalek, binnen 72 uur.
screen-hint-same-person = Zijn het toch twee personen? Kies dan Losmaken op de pagina van de klant.
screen-hint-not-joined-client = Misschien is het intussen al losgemaakt. Open de klant opnieuw.

## Wie bekeek wat

table-access_log = Inzage
field-access_log-at = Wanneer
field-access_log-staff_id = Wie
field-access_log-client_id = Van wie
field-access_log-what = Wat
field-access_log-partner_id = Naar partner
field-access_log-paper = Papier of lijst
field-access_log-device = Apparaat
code-access_log-what-opened = dossier geopend
code-access_log-what-printed = papier gemaakt
code-access_log-what-disclosed = naar een partner
code-access_log-what-dossier = volledig dossier
code-access_log-what-exported = open export
code-access_log-what-listed = namen bekeken
code-access_log-what-recovered = sleutel teruggegeven
access-paper-list = lijst
access-paper-find = zoeken
access-paper-report = rapport
access-paper-intake = intakeverslag
access-paper-blank-intake = intakeformulier
access-paper-consent = toestemming
access-paper-handover = warme overdracht
access-paper-client-copy = voor de klant zelf
access-paper-dossier = inzage
access-paper-appointment = afspraakkaart
access-log-none = Er is nog niets bekeken.
access-log-everyone = iedereen
access-log-erased = iemand die gewist is
help-access-log = Laat zien wie wiens dossier opende, printte of meegaf (coördinator)
help-access-log-client = Alleen van deze klant
help-access-log-since = Vanaf deze dag
help-access-log-format = Als JSON
screen-access-title = Wie bekeek wat
screen-access-lead = Wie opende een dossier, maakte er een papier van of gaf iets mee? Niemand kan dit wijzigen. Van andere apparaten komt het binnen als zij delen.
screen-access-asked = Wat wilt u zien?
screen-access-of = Alleen van { $name }
screen-access-everyone = Alle klanten
screen-access-one = Wie bekeek dit dossier?
screen-access-who = Wie
screen-access-what = Wat
screen-access-when = Wanneer
screen-access-whose = Van wie
screen-access-device = Op
screen-access-anyone = Iedereen
screen-access-anything = Alles
screen-access-all = Alle klanten
screen-access-erased = Iemand die gewist is
screen-access-none = Hierover is niets vastgelegd.
screen-access-more = Dit zijn de laatste { $count }. Kies een kortere periode voor wat daarvoor was.
screen-privacy-title = Privacy
screen-privacy-access = Trede legt vast wie een dossier opent, er een papier van maakt of iets meegeeft.

## Bewaren en wissen

screen-retention-title = Bewaren en wissen
screen-retention-lead = Dit is langer bewaard dan het centrum afspreekt: een heel dossier gewoonlijk 24 maanden nadat het is gesloten. Er wordt niets gewist zonder uw ja.
screen-retention-none = Er is niets dat te lang bewaard is.
screen-retention-erase = Wissen
screen-retention-choose = Wissen: { $name }, { $what }
screen-retention-who = Van wie
screen-retention-what = Wat
screen-retention-closed = Gesloten
screen-retention-due = Mag weg sinds
screen-retention-months = na { $count } maanden
screen-retention-rows = Regels
screen-retention-erase-chosen = { $count ->
    [one] 1 keuze wissen…
   *[other] { $count } keuzes wissen…
  }
screen-retention-ask = { $count ->
    [one] Dit voorgoed wissen?
   *[other] Deze { $count } voorgoed wissen?
  }
screen-retention-line = { $name } ({ $number }): { $what }, { $count ->
    [one] 1 regel
   *[other] { $count } regels
  }
screen-retention-oldest = het oudste { $date }
screen-retention-looks = Wie wat bekeek: { $count ->
    [one] 1 regel
   *[other] { $count } regels
  }
screen-erase = Klant wissen (AVG)…
screen-erase-title = { $name } voorgoed wissen?
screen-erase-for-good = Dit kan niet ongedaan worden gemaakt.
screen-erase-everywhere = Het verdwijnt hier meteen, ook uit de reservekopieën van dit apparaat, en op de andere apparaten zodra zij delen.
screen-erase-gone = Dit gaat weg:
screen-erase-details = Naam, adres en alle andere gegevens
screen-erase-joined = Het samengevoegde dossier { $name }
screen-erase-dossier-first = Wil de klant eerst weten wat er staat?
screen-erase-dossier = Alles op papier (inzage)
screen-erase-type = Typ het klantnummer { $number } om te wissen
screen-erase-wrong = Typ precies { $number }.
screen-erase-yes = Voorgoed wissen
screen-erase-working = Trede wist, en schrijft daarna het bestand opnieuw, zodat er niets van overblijft. In een groot centrum duurt dat een minuut. Dit kan niet meer worden gestopt.
screen-erased-one = { $name } is gewist.
screen-erased-rows = { $count ->
    [one] 1 regel is gewist.
   *[other] { $count } regels zijn gewist.
  }
screen-erased-told = De andere apparaten wissen het zodra zij delen.
screen-erased-not-told = De gedeelde map is er nu niet. Kies “Week delen” zodra het kan: pas dan weten de andere apparaten het.

## Dubbele wijzigingen

screen-keep-third = Iets anders…
screen-keep-third-name = Iets anders invullen: { $what }
screen-keep-third-title = { $what } van { $about }
screen-keep-third-hint = Wat u hier invult, staat er straks voor iedereen.
screen-keep-elsewhere = Klopt geen van beide? Wijzig het bij de klant: dan is ook dit beslist.
screen-keep-all-winner = Bij alle { $count }: laten wat er staat
screen-keep-all-other = Bij alle { $count }: het andere kiezen
screen-settled-title = { $count ->
    [one] Beslist: 1
   *[other] Beslist: { $count }
}
screen-settled-region = Beslist
screen-settled-about = Waarover
screen-settled-values = Ingevuld was
screen-settled-stands = Staat er nu
screen-settled-when = Beslist door
