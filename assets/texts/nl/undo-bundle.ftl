# Ongedaan maken wat een pakket hier veranderde.

op-undo-bundle = Een pakket ongedaan maken
help-undo-bundle = Maak ongedaan wat een pakket hier veranderde; zonder pakket: welke dat kan (coördinator)
help-undo-bundle-bundle = De naam van het pakket, zoals “trede merge” en “trede undo-bundle” die laten zien
help-undo-bundle-yes = Ja, doe het; zonder dit staat er alleen wat er zou gebeuren
undo-bundle-none = Er is geen pakket dat ongedaan gemaakt kan worden. Dat kan tot 8 weken na het inlezen.
undo-bundle-how = Bekijken wat er teruggaat? trede undo-bundle PAKKET
undo-bundle-would = Dit zou teruggaan, bij { $clients ->
    [one] 1 klant
   *[other] { $clients } klanten
}: { $values ->
    [one] 1 waarde
   *[other] { $values } waarden
} naar wat er stond, en { $deleted ->
    [one] 1 nieuwe regel
   *[other] { $deleted } nieuwe regels
} weg.
undo-bundle-done = Ongedaan gemaakt, bij { $clients ->
    [one] 1 klant
   *[other] { $clients } klanten
}: { $values ->
    [one] 1 waarde
   *[other] { $values } waarden
} terug naar wat er stond, en { $deleted ->
    [one] 1 nieuwe regel
   *[other] { $deleted } nieuwe regels
} weg.
undo-bundle-moved = { $count ->
    [one] 1 klant gaat terug naar de vorige locatie, met het hele dossier.
   *[other] { $count } klanten gaan terug naar hun vorige locatie, met het hele dossier.
}
undo-bundle-settings = { $count ->
    [one] 1 instelling van het centrum verandert.
   *[other] { $count } instellingen van het centrum veranderen.
}
undo-bundle-unusual = Let op: dit verwijdert { $count } van de { $here } klanten die hier staan.
undo-bundle-settled = { $count ->
    [one] 1 dubbele wijziging is daarmee beslist: wat hier stond, blijft.
   *[other] { $count } dubbele wijzigingen zijn daarmee beslist: wat hier stond, blijft.
}
undo-bundle-erased = Gewist blijft gewist: { $count ->
    [one] 1 regel komt niet terug.
   *[other] { $count } regels komen niet terug.
}
undo-bundle-stays = { $count ->
    [one] Dit blijft staan, omdat er daarna iets aan gedaan is:
   *[other] Deze { $count } blijven staan, omdat er daarna iets aan gedaan is:
}
undo-bundle-unchanged = Er is niets veranderd. Doen? trede undo-bundle { $bundle } --yes
undo-bundle-share = De andere apparaten horen het bij het delen. Toch niet? trede undo
error-not-to-undo = Pakket { $bundle } kan niet ongedaan gemaakt worden.
hint-not-to-undo = Dat kan tot 8 weken na het inlezen. Welke dat zijn: trede undo-bundle
column-written = Geschreven
column-came-in = Ingelezen
column-undone = Ongedaan
