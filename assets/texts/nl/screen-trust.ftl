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
screen-aside-ask-clock = Laat op het apparaat van { $name } eerst de datum en de tijd goed zetten. Leest u het toch in, dan krijgen deze wijzigingen die verkeerde tijd. Wie later iets wijzigt, wint gewoon.
screen-aside-unknown = Onbekend apparaat
screen-aside-when = Week { $week }, { $when }
screen-aside-when-ahead = Volgens de klok van dat apparaat: week { $week }, { $when }
screen-aside-unknown-how = Hoort het bij het centrum? Laat het dan eerst met een code meedoen.
screen-aside-devices = Naar Apparaten
screen-refused-title = Kan niet worden ingelezen
screen-refused-why = Waarom: { $reason }.
screen-hint-no-bundle = Misschien is het intussen ingelezen of vervangen. Kies “Week delen” en kijk opnieuw.
