# De intake, wat nog niet bewaard is, en de stap op de ladder

## Nog niet afgerond

screen-moment-today = vandaag { $clock }
screen-draft-title = Nog niet afgerond
screen-draft-of = { $what } van { $when } niet afgerond
screen-draft-edit = Gegevens
screen-draft-go-on = Verder gaan
screen-draft-go-on-with = Verder gaan: { $what } { $name }
screen-draft-drop = Weggooien
screen-draft-drop-of = Weggooien: { $what } { $name }
screen-draft-sure = Weggooien kan niet ongedaan worden gemaakt.
screen-draft-keep = Toch houden
screen-draft-drop-sure = Echt weggooien
screen-draft-found = Wat u { $when } begon, staat er nog. U kunt verder gaan.
screen-draft-again = Weggooien en opnieuw beginnen
screen-close-unsaved = Wat u typte, kon niet bewaard worden. Sluit Trede nog een keer als u toch wilt stoppen.
screen-draft-kept = Nog niet bewaard. Wat u typte, staat er weer als u dit opnieuw opent.

## Treden in het dagelijks leven

ladder-vng-1-example = meestal thuis, en alleen naar de winkel of de dokter.
ladder-vng-2-example = elke week koffie met iemand, naar een buurvrouw, de moskee of de kerk.
ladder-vng-3-example = elke week taalles, sport bij een club, een kookgroep of een cursus.
ladder-vng-4-example = vaste uren in de kringloop, koffie schenken in het buurthuis, een stage.
ladder-vng-5-example = een baan met een jobcoach, beschut werk of loon met subsidie.
ladder-vng-6-example = een baan of een eigen zaak, en zelf rondkomen.
ladder-amsterdam-1-example = schulden regelen, hulp van een dokter, een veilige plek om te wonen.
ladder-amsterdam-2-example = naar het taalcafé, de ouderkamer op school, sporten, iets doen voor de buurt.
ladder-amsterdam-3-example = een taalcursus, een cv maken, een beroep kiezen, ergens meekijken.
ladder-amsterdam-4-example = een stage, een werkervaringsplek, leren en werken tegelijk.
ladder-amsterdam-5-example = een baan houden, meer uren werken, een diploma halen naast het werk.

## Stap op de ladder

screen-movement-title = Stap op de ladder
screen-movement-lead = Klik op een trede: dan is het meteen bewaard. Verder, terug of dezelfde trede: alles telt.
screen-movement-more = Reden of andere datum (mag)
screen-movement-more-ladder = Reden, andere datum of andere ladder (mag)
screen-movement-more-lead = Vul dit in voordat u de trede kiest.
screen-saved-movement = De stap is bewaard.
screen-movement-saved = Bewaard: trede { $rung }
screen-rung-question = Waar staat { $name } nu?
screen-rung-now = vorige meting
screen-rung-same = zelfde trede
screen-rung-up = { $count ->
    [one] 1 stap verder
   *[other] { $count } stappen verder
  }
screen-rung-down = { $count ->
    [one] 1 stap terug
   *[other] { $count } stappen terug
  }
screen-rung-example = Bijvoorbeeld: { $example }
screen-reason-hint = Wat veranderde er, of wat hield het gelijk?

## De intake in stappen

screen-intake-title = Intake
screen-intake-lead = Volg het gesprek. Niets is verplicht: sla gerust iets over.
screen-intake-steps = Stappen van de intake
screen-intake-filled = (ingevuld)
screen-intake-step-question = Vraag en wens
screen-intake-step-living = Leven nu
screen-intake-step-strengths = Kracht en ervaring
screen-intake-step-language = Taal
screen-intake-step-rung = Trede
screen-intake-step-consent = Toestemming en regie
screen-intake-step-finish = Afspraken
screen-intake-lead-question = Waarom komt iemand, en wat wil die bereiken? Schrijf het op in de woorden van de klant.
screen-intake-lead-living = Loop de onderwerpen langs. Vraag alleen door waar het gesprek erom vraagt.
screen-intake-lead-strengths = Wat kan iemand al, en wat geeft plezier?
screen-intake-lead-language = Dit komt ook bij de gegevens van de klant te staan.
screen-intake-lead-rung = Kijk samen naar de ladder. Kies wat nu het best past, niet wat u hoopt.
screen-intake-lead-consent = Leg uit wat u opschrijft, en voor wie. De klant mag nee zeggen.
screen-intake-lead-finish = Spreek af wie wat doet. Lees daarna samen terug wat er staat.
screen-intake-when = Wanneer, waar en door wie
screen-intake-back = Terug
screen-intake-next = Volgende
screen-intake-save-now = Nu al bewaren
screen-intake-later = Later verder
screen-intake-draft = Wat u typt staat meteen veilig op deze laptop.
screen-intake-kept = Alles wat u typte, staat veilig op deze laptop.
screen-intake-keeping = Wordt bewaard…
screen-save-intake = Intake bewaren
screen-saved-intake = De intake is bewaard.
screen-question-hint = Wat vraagt de klant? In eigen woorden.
screen-goals-hint = Wat is haalbaar, en wanneer? Eén doel op een regel.
screen-expectations-hint = Wat hoopt de klant dat wij doen?
screen-barriers-hint = Kruis aan wat meespeelt.
screen-intake-no-file = Schrijf alleen op wat nodig is. Geen BSN, geen bedragen, geen diagnoses.
screen-domain-health = Lichaam, hoofd, slapen, pijn, medicijnen
screen-domain-money = Rondkomen, rekeningen, schulden, brieven
screen-domain-housing = Een eigen plek, te klein, te duur, moeten verhuizen
screen-domain-care = Kinderen, ouders, iemand die ziek is, oppas
screen-domain-language = Praten, lezen, schrijven, brieven begrijpen
screen-domain-isolation = Weinig mensen om mee te praten, veel alleen
screen-domain-safety = Thuis of op straat niet veilig, bang zijn
screen-domain-neighbourhood = Overlast, niets in de buurt, slecht vervoer
screen-domain-other = Iets anders dat meespeelt
screen-strengths-hint = Waar is de klant goed in? Wat geeft plezier?
screen-intake-education-hint = School, cursus of diploma, hier of in een ander land
screen-intake-work-hint = Betaald en onbetaald, ook zorgen en helpen
screen-intake-level-hint = Hoe gaat het gesprek nu? Een schatting is genoeg.
screen-intake-consent = Toestemming
screen-intake-consent-question = Mogen wij met partners over de klant praten?
screen-intake-consent-given = Al gegeven:
screen-intake-consent-none = Nu niet
screen-intake-consent-none-hint = Er gaat niets naar partners.
screen-intake-consent-yes = Ja
screen-intake-consent-yes-hint = De klant geeft toestemming.
screen-intake-consent-interest = Klant kan niet beslissen
screen-intake-consent-interest-hint = Toch nodig: schrijf de reden op.
screen-intake-consent-for = Waarvoor
screen-intake-consent-purpose = Overleg en doorverwijzing
screen-intake-any-partner = Partners waarmee wij overleggen
screen-intake-reason-hint = Waarom kan de klant dit nu niet zelf beslissen, en waarom is het nodig?
screen-intake-reason-needed = Schrijf de reden op: zonder toestemming kan het niet zonder reden.
screen-direction-client = De klant stuurt, wij helpen.
screen-direction-centre = Wij houden het overzicht, voor een tijd.
screen-direction-partner = Een andere organisatie houdt het overzicht.
screen-agreements-hint = Wie doet wat?
screen-next-step = Volgende stap
screen-next-step-hint = Wordt een taak voor de coach
screen-next-step-date = Wanneer
screen-next-step-needs-date = Geef ook een datum bij de volgende stap.
screen-intake-in-week = Over een week
screen-intake-in-two-weeks = Over twee weken
screen-intake-in-month = Over een maand
screen-intake-read = Samen teruglezen
screen-intake-read-nothing = Er is nog niets ingevuld.
screen-intake-change = Wijzigen
screen-intake-change-of = { $field } wijzigen
screen-intake-empty = Nog niet ingevuld:
screen-intake-empty-fine = Dat mag. U kunt de intake zo bewaren.
screen-intake-previous = Vorige intake
screen-intake-previous-none = Hierover staat niets in de vorige intake.
screen-intake-previous-file = Dit staat bij de gegevens van de klant, niet in de intake.
screen-intake-take = Overnemen
screen-intake-take-of = { $field } overnemen
screen-intake-taken = Staat in de nieuwe intake
