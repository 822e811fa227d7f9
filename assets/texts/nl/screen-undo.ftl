# Ongedaan maken wat een pakket hier veranderde, in het venster.

screen-undo-undo-bundle = het ongedaan maken van een pakket
screen-hint-not-to-undo = Dat kan tot 8 weken na het inlezen. Kijk opnieuw in de lijst.
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
screen-unbundle-unusual-title = Let op: dit is veel
screen-unbundle-unusual = Let op: dit verwijdert { $count } van de { $here } klanten die hier staan.
screen-unbundle-unusual-yes = Ja, dat is de bedoeling
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
screen-unbundle-working = Trede zet terug wat er stond. In een groot centrum duurt dat even. Dit kan niet meer worden gestopt.
screen-unbundle-done = Wat { $name } meegaf, is ongedaan gemaakt. Deel de week, dan horen de andere apparaten het.
