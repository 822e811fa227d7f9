# Begeleiding: trajecten, toestemming, doorverwijzen, plaatsen, de sociale kaart, de pagina van een klant

screen-nav-offers = Sociale kaart
screen-undo-end-trajectory = het einde van het traject
screen-undo-add-partner = de partner
screen-undo-add-offer = het aanbod

## Overal op de pagina van een klant

screen-guide-more = Meer
screen-guide-change = Wijzigen
screen-guide-change-of = Wijzigen: { $what }
screen-guide-remove = Weghalen
screen-guide-remove-of = Weghalen: { $what }
screen-guide-removed = Het is weggehaald.
screen-guide-no-trajectory = geen traject
screen-since = sinds { $day }
screen-file-close = Dossier sluiten
screen-file-closed = Het dossier is gesloten. Het blijft staan en kan weer open.
screen-file-is-closed = Dit dossier is gesloten sinds { $day }.
screen-file-reopen = Dossier weer openen
screen-file-reopened = Het dossier is weer open.
screen-phone-copy = Klik om het nummer te kopiëren
screen-phone-copy-one = Telefoon { $phone }, kopieer het nummer
screen-phone-copied = { $phone } is gekopieerd.
screen-phone-none = nog geen nummer
screen-address-secret = Adres geheim
screen-address-none = nog geen adres
screen-client-no-tasks = Er staat niets open voor deze klant.
screen-history-put-back = Zet terug
screen-history-put-back-of = { $field }: zet terug naar “{ $was }”
screen-history-empty-again = Maak weer leeg
screen-history-empty-of = { $field }: maak weer leeg
screen-history-put = “{ $field }” is teruggezet.

## Wat er gebeurde

screen-timeline-filters = Laat alleen zien
screen-timeline-all = Alles
screen-timeline-more = Alles laten zien ({ $count })
screen-timeline-details = Meer hierover
screen-timeline-next = { $next }: { $title }
screen-entry-trajectory = Traject begonnen: { $kind }
screen-entry-trajectory-ended = Traject afgesloten: { $outcome }
screen-entry-consent = Toestemming gegeven voor { $partner }
screen-entry-interest = Zonder toestemming, in het belang van de klant: { $partner }
screen-entry-consent-all = partners waarmee wij overleggen
screen-entry-referral = Doorverwezen naar { $partner }
screen-entry-placement = Geplaatst bij { $offer }
screen-entry-signal = Signaal: { $domain }
screen-entry-effect = Effect: { $kind }
screen-entry-attendance = Was bij { $title }
screen-entry-steps = Stappen
screen-entry-groups = Groepen
screen-entry-due = te doen
screen-entry-minutes = { $minutes } minuten
screen-entry-saving = bespaart { $amount }
screen-entry-withdrawn = ingetrokken op { $day }
screen-entry-warm = warm
screen-entry-accepted = aangenomen op { $day }
screen-entry-result = resultaat: { $result }
screen-entry-ended = gestopt op { $day }
screen-entry-forwarded = doorgegeven op { $day }
screen-entry-secured = vervolg bevestigd
screen-entry-unsecured = vervolg nog niet bevestigd

## Trajecten

screen-trajectory-start = Traject starten
screen-trajectory-edit = Traject wijzigen
screen-trajectory-saved = Het traject is bewaard.
screen-trajectory-none = Geen lopend traject
screen-trajectory-none-yet = Start een traject als u met deze klant aan de slag gaat.
screen-trajectory-none-again = Komt de klant terug? Start dan een nieuw traject. Wat er was, blijft staan.
screen-trajectory-past = { $count ->
    [one] 1 eerder traject
   *[other] { $count } eerdere trajecten
  }
screen-trajectory-span = { $from } tot { $to }
screen-trajectory-since = begonnen op { $day }
screen-trajectory-until = klaar volgens plan op { $day }
screen-trajectory-late = Dat is voorbij. Sluit af, of spreek een nieuwe datum af.
screen-trajectory-phases = Fase van het traject
screen-trajectory-phase-now = De fase is nu: { $phase }
screen-trajectory-coach = Coach
screen-trajectory-placed = Geplaatst bij
screen-trajectory-no-partner = het centrum zelf
screen-trajectory-goal-hint = Wat is haalbaar, en wanneer?
screen-trajectory-method-hint = Bijvoorbeeld: taalstage, Eigen Kracht
screen-trajectory-planned-hint = Leeg: een jaar na het begin
screen-trajectory-hours-hint = Uren van de coach samen, bijvoorbeeld 12,5
screen-trajectory-hours-written = In de contacten staan samen { $hours } uur.
screen-trajectory-end = Afsluiten
screen-trajectory-end-title = Traject afsluiten
screen-trajectory-change-end = Einde wijzigen
screen-trajectory-change-end-of = Einde wijzigen: traject tot { $day }
screen-trajectory-ended = Het traject is afgesloten. Meet ook de trede aan het einde.
screen-trajectory-ended-waits = Het traject is afgesloten. Het vervolg blijft op de lijst tot de partner het bevestigt.
screen-trajectory-reason-hint = Hoe kwam dit zo? In een paar woorden.
screen-trajectory-end-placements = { $count ->
    [one] Ook de plaatsing in dit traject stopt
   *[other] Ook de { $count } plaatsingen in dit traject stoppen
  }
screen-trajectory-reopen = Toch niet afgesloten
screen-trajectory-reopened = Het traject loopt weer.
screen-outcome-question = Hoe eindigt het traject?
screen-outcome-completed = Afgerond
screen-outcome-completed-hint = Het doel is gehaald.
screen-outcome-work = Naar werk
screen-outcome-work-hint = Betaald werk, met of zonder hulp.
screen-outcome-education = Naar een opleiding
screen-outcome-education-hint = Een school of een cursus met diploma.
screen-outcome-volunteering = Naar vrijwilligerswerk
screen-outcome-volunteering-hint = Een vaste plek, anderen rekenen op de klant.
screen-outcome-transferred = Overgedragen
screen-outcome-transferred-hint = Een partner gaat verder met de klant.
screen-outcome-dropout = Uitgevallen
screen-outcome-dropout-hint = De klant kwam niet meer.
screen-outcome-stopped = Gestopt
screen-outcome-stopped-hint = Verhuisd, ziek, of in overleg gestopt.
screen-follow-up = Wie gaat verder?
screen-follow-up-why = Zo valt er geen gat. Zonder bevestiging blijft dit op de lijst van Vandaag staan.
screen-follow-up-title = Overgedragen aan { $partner }: nog niet bevestigd
screen-follow-up-nowhere = een partner
screen-follow-up-contact = Contactpersoon: { $name }
screen-follow-up-starts = begint daar op { $day }
screen-follow-up-ended = traject eindigde op { $day }
screen-follow-up-confirm = Bevestigd door de partner
screen-follow-up-secured = Bevestigd: de klant is begonnen bij { $partner }.
screen-follow-up-change = Afspraak wijzigen
screen-follow-up-change-of = Afspraak wijzigen met { $partner }

## Toestemming

screen-consent-add = Toestemming vastleggen
screen-consent-edit = Toestemming wijzigen
screen-consent-saved = De toestemming is bewaard.
screen-consent-no-partner = Partners waarmee wij overleggen
screen-consent-purpose-hint = Waarvoor mogen wij gegevens doorgeven?
screen-consent-own = De klant geeft toestemming
screen-consent-own-hint = Wij hebben het samen besproken.
screen-consent-interest = De klant kan dit nu niet beslissen
screen-consent-interest-hint = Het is nodig voor de klant. Schrijf op waarom.
screen-consent-reason-hint = Waarom is het nodig, en waarom kan de klant nu niet kiezen?
screen-consent-title = Toestemming
screen-consent-none = Er is nog geen toestemming vastgelegd. Bij een doorverwijzing vraagt Trede erom.
screen-consent-withdraw-of = Intrekken: { $partner }
screen-consent-withdraw = Intrekken
screen-consent-withdrawn = De toestemming is ingetrokken. Er gaat niets meer naar deze partner.

## Doorverwijzen

screen-referral-add = Doorverwijzen
screen-referral-add-of = Doorverwijzen naar { $offer }
screen-referral-title = { $name } doorverwijzen
screen-referral-edit = Doorverwijzing wijzigen
screen-referral-saved = De doorverwijzing is bewaard.
screen-referral-done = Doorverwezen naar { $partner }.
screen-referral-warm = Warm
screen-referral-warm-hint = Met een gesprek: de klant, u en de partner.
screen-referral-cold = Niet warm
screen-referral-cold-hint = De klant gaat zelf, of u geeft alleen gegevens door.
screen-referral-no-offer = nog niet bekend
screen-referral-no-result = nog geen resultaat
screen-referral-partner-needed = Kies een partner.
screen-referral-consent-needed = Kies of de klant toestemming geeft.
screen-referral-consent-there = De klant gaf toestemming
screen-referral-interest-there = Vastgelegd zonder toestemming, in het belang van de klant
screen-referral-consent-since = Op { $day }. Waarvoor: { $purpose }
screen-referral-consent-none = Er is nog geen toestemming voor { $partner }
screen-referral-consent-why = Zonder toestemming gaat er niets over de klant naar een partner. U kunt het hier meteen vastleggen.
screen-referral-consent-question = Vindt de klant het goed?
screen-referral-purpose = Aanmelden bij { $partner }
screen-referral-purpose-label = Waarvoor
screen-referral-note-hint = Wat is afgesproken met de partner?
screen-referral-accept = Aangenomen
screen-referral-accepted = De partner nam de klant aan.
screen-referral-result = Resultaat
screen-referral-result-title = Resultaat van de doorverwijzing

## Plaatsen

screen-placement-add = Plaatsen bij een aanbod
screen-placement-add-short = Plaatsen
screen-placement-add-of = Plaatsen bij { $offer }
screen-placement-edit = Plaatsing wijzigen
screen-placement-saved = De plaatsing is bewaard.
screen-placement-end = Beëindigen
screen-placement-end-of = Beëindigen: { $offer }
screen-placement-end-title = Plaatsing beëindigen
screen-placement-result-hint = Wat leverde het op?

## Signalen en effecten

screen-signal-add = Signaal opschrijven
screen-signal-edit = Signaal wijzigen
screen-signal-saved = Het signaal is bewaard.
screen-signal-hint = Wat viel op? Schrijf niet meer op dan nodig is.
screen-signal-to-hint = Bijvoorbeeld: het wijkteam
screen-signal-forward = Doorgeven
screen-signal-forward-title = Signaal doorgeven
screen-effect-add = Effect opschrijven
screen-effect-edit = Effect wijzigen
screen-effect-saved = Het effect is bewaard.
screen-effect-hint = Wat is er anders dan eerst?
screen-effect-personal-hint = Voor de klant zelf: durft meer, slaapt beter.
screen-effect-social-hint = Voor anderen: helpt buren, kinderen doen mee.
screen-effect-saving-hint = Scheelt kosten: minder hulp, minder doktersbezoek.
screen-effect-units-hint = Bijvoorbeeld 12 uur of 4 bezoeken
screen-effect-price-hint = Euro per uur of bezoek, zoals 85,50

## Wijzigen in de stroom

screen-contact-edit = Contact wijzigen
screen-movement-edit = Meting wijzigen
screen-intake-edit = Intake wijzigen

## Sociale kaart

screen-offers-title = Sociale kaart
screen-offers-lead = Wat partners aanbieden: voor wie, waar, en is er plek?
screen-offers-view = Wat laten zien
screen-offers-search = Aanbod zoeken
screen-offers-words = Zoekwoorden
screen-offers-level = Nederlands van de klant
screen-offers-every-rung = Elke trede
screen-offers-every-purpose = Elk doel
screen-offers-everywhere = Elke buurt
screen-offers-every-level = Elk niveau
screen-offers-only-free = Alleen met vrije plaatsen
screen-offers-ended = Wat niet meer loopt
screen-offers-found = { $count ->
    [0] Niets gevonden.
    [one] 1 gevonden.
   *[other] { $count } gevonden.
  }
screen-offers-known-here = Vrije plaatsen zijn geteld met wat dit apparaat weet.
screen-offers-none-fit = Met deze keuze is er geen aanbod. Kies minder, of zoek met andere woorden.
screen-offers-show-all = Alles laten zien
screen-offers-empty = De sociale kaart is nog leeg. Voeg eerst een partner toe, en daarna wat die partner aanbiedt.
screen-offers-empty-coach = De sociale kaart is nog leeg. De coördinator vult hem; deel de week om hem binnen te halen.
screen-offers-all = Al het aanbod
screen-offer-add = Nieuw aanbod
screen-offer-add-of = Nieuw aanbod van { $partner }
screen-offer-edit = Aanbod wijzigen
screen-offer-saved = Het aanbod is bewaard.
screen-offer-purpose-hint = Bijvoorbeeld: taal, ontmoeten, werkervaring
screen-offer-level-hint = Hoeveel Nederlands is nodig?
screen-offer-places-hint = Leeg: geen vast aantal
screen-offer-any-rung = maakt niet uit
screen-offer-rung = trede { $rung }
screen-offer-rung-from = vanaf trede { $rung }
screen-offer-rungs = trede { $from } tot en met { $to }
screen-offer-level = Nederlands: { $level }
screen-offer-contact = Vraag naar { $contact }
screen-offer-free = { $free } vrij
screen-offer-free-of = { $free } van { $places } vrij
screen-offer-full = vol ({ $places } plaatsen)
screen-offer-uncounted = geen vast aantal plaatsen
screen-offer-why = Waarom { $offer } past
screen-offer-for = Wat past bij deze klant?
screen-offer-for-title = Aanbod voor { $name }
screen-offer-fits = Past bij deze klant
screen-offer-fits-none = Wij vonden niets dat past. Zoek hieronder zelf, of vul meer van de klant in.
screen-offer-complete = Gegevens aanvullen
screen-offer-looked = Wij keken naar: { $known }.
screen-offer-missing = Nog niet bekend: { $missing }.
screen-offer-known-rung = trede { $rung }
screen-offer-known-level = Nederlands { $level }
screen-offer-missing-rung = de trede
screen-offer-missing-level = het niveau Nederlands
screen-offer-missing-neighbourhood = de buurt
screen-offer-fits-rung = past bij trede { $rung }
screen-offer-fits-question = gaat over wat de klant vraagt: { $purpose }
screen-offer-fits-next = een stap verder: vanaf trede { $rung }
screen-offer-fits-level = Nederlands { $level } is genoeg
screen-offer-fits-no-level = kan zonder Nederlands
screen-offer-fits-neighbourhood = in de buurt: { $place }
screen-offer-fits-free = { $free ->
    [one] 1 plaats vrij
   *[other] { $free } plaatsen vrij
  }
screen-partner-add = Nieuwe partner
screen-partner-edit = Partner wijzigen
screen-partner-saved = De partner is bewaard.
screen-partner-kind-hint = Bijvoorbeeld: taalschool, buurthuis, werkgever
screen-partner-ended = niet meer actief
screen-partner-offers = { $count ->
    [0] nog geen aanbod
    [one] 1 keer aanbod
   *[other] { $count } keer aanbod
  }
screen-partners-empty = Er zijn nog geen partners. Voeg de eerste toe.
screen-offer-who = Wie?
