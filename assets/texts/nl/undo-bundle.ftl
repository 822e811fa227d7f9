# Ongedaan maken wat een pakket hier veranderde.

op-undo-bundle = Een pakket ongedaan maken
screen-undo-undo-bundle = het ongedaan maken van een pakket
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
screen-hint-not-to-undo = Dat kan tot 8 weken na het inlezen. Kijk opnieuw in de lijst.
column-written = Geschreven
column-came-in = Ingelezen
column-undone = Ongedaan

## Op het scherm

screen-bundles-title = Wat er binnenkwam
screen-bundles-lead = Klopt er iets niet van wat een apparaat meegaf? Tot 8 weken na het inlezen kan het in één keer terug.
screen-bundles-none = Er is nog niets binnengekomen dat terug kan.
screen-bundles-when = Week { $week }, geschreven { $written }, ingelezen { $merged }
screen-bundles-rows = { $count ->
    [0] geen wijzigingen die hier nieuw waren
    [one] 1 wijziging
   *[other] { $count } wijzigingen
}
screen-bundles-undone = Ongedaan gemaakt
screen-bundles-undo = Ongedaan maken…
screen-bundles-undo-name = Ongedaan maken: { $name }, { $when }
screen-bundles-again = Nog eens bekijken…
screen-bundles-again-name = Nog eens bekijken: { $name }, { $when }
screen-bundles-all = Alle { $count } tonen
screen-unbundle-title = Ongedaan maken: { $name }
screen-unbundle-looking = Kijken wat er teruggaat…
screen-unbundle-nothing = Er is niets meer om terug te zetten. Wat dit pakket bracht, is daarna gewijzigd of al teruggezet.
screen-unbundle-what = Dit gebeurt er:
screen-unbundle-clients = { $count ->
    [0] Er verandert niets in dossiers van klanten.
    [one] Er verandert iets in het dossier van 1 klant.
   *[other] Er verandert iets in de dossiers van { $count } klanten.
}
screen-unbundle-values = { $count ->
    [one] 1 waarde gaat terug naar wat er stond.
   *[other] { $count } waarden gaan terug naar wat er stond.
}
screen-unbundle-deleted = { $count ->
    [one] 1 regel die nieuw was, gaat weg: { $parts }.
   *[other] { $count } regels die nieuw waren, gaan weg: { $parts }.
}
screen-unbundle-part = { $count } × { $what }
screen-unbundle-moved = { $count ->
    [one] 1 klant gaat terug naar de vorige locatie. Het apparaat daar krijgt het hele dossier, ook wat er intussen bij kwam.
   *[other] { $count } klanten gaan terug naar hun vorige locatie. Het apparaat daar krijgt hun hele dossier, ook wat er intussen bij kwam.
}
screen-unbundle-settings = { $count ->
    [one] 1 instelling van het centrum gaat terug.
   *[other] { $count } instellingen van het centrum gaan terug.
}
screen-unbundle-settled = { $count ->
    [one] 1 dubbele wijziging is daarmee beslist: wat hier stond, blijft.
   *[other] { $count } dubbele wijzigingen zijn daarmee beslist: wat hier stond, blijft.
}
screen-unbundle-erased = { $count ->
    [one] Gewist blijft gewist: 1 regel komt niet terug.
   *[other] Gewist blijft gewist: { $count } regels komen niet terug.
}
screen-unbundle-stays = { $count ->
    [one] Dit blijft zoals het nu is, omdat er daarna iets aan gedaan is:
   *[other] Deze { $count } blijven zoals ze nu zijn, omdat er daarna iets aan gedaan is:
}
screen-unbundle-stays-line = { $about } ({ $number }): { $what }
screen-unbundle-since = daarna gewijzigd door { $who }, { $when }
screen-unbundle-since-someone = daarna gewijzigd
screen-unbundle-used = was nieuw; er hoort nu iets anders bij
screen-unbundle-more = { $count ->
    [one] en nog 1
   *[other] en nog { $count }
}
screen-unbundle-how = Dit is een gewone wijziging op uw naam: u kunt haar daarna weer ongedaan maken, en de andere apparaten krijgen haar bij het delen. Wie wat bekeek, blijft vastgelegd.
screen-unbundle-yes = Ongedaan maken
screen-unbundle-done = Wat { $name } meegaf, is ongedaan gemaakt. Deel de week, dan horen de andere apparaten het.
