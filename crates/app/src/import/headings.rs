//! Which field a heading stands for: by the contract's name, by its label, or by what welfare organisations call it.

use crate::names;
use trede_domain::schema::{Table, table};
use trede_store::fold;
use trede_texts::{Lang, Texts};

/// What a heading stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The row's own id.
    Id,
    /// A field, by its place in the table.
    Field(usize),
    /// A reference by name: the field's place and the table it refers to.
    Named(usize, &'static str),
    /// A whole name, to be taken apart.
    WholeName,
    /// Street and house number in one.
    StreetAndNumber,
    /// Postcode and town in one.
    PostcodeAndCity,
    /// A field of the intake that comes with a client, by its place in that table.
    Intake(usize),
    /// The citizen service number, which is never kept.
    Bsn,
    /// A number of the row alone, or the reasons that an earlier try gave.
    Known,
}

/// Special meanings in the lists below.
const NAME: &str = "*name";
const STREET: &str = "*street";
const POSTCODE: &str = "*postcode";
const NOTHING: &str = "*";

/// Field (with `intakes.` before those of the intake), and the words that people use for it, folded and without spaces.
const CLIENTS: &[(&str, &str)] = &[
    (
        "number",
        "klantnummer klantnr clientnummer clientnr deelnemernummer deelnemersnummer dossiernummer dossiernr registratienummer inschrijfnummer klantcode",
    ),
    (
        "first_name",
        "voornaam voornamen roepnaam vnaam voorn firstname",
    ),
    (
        "infix",
        "tussenvoegsel tussenvoegsels tussenv tussenvgsl tv tsv voorvoegsel voorvoegsels",
    ),
    (
        "last_name",
        "achternaam achternamen familienaam geslachtsnaam anaam achtern lastname surname",
    ),
    (
        NAME,
        "naam namen klant klantnaam naamklant client clientnaam naamclient deelnemer deelnemers naamdeelnemer naamdeelnemers cursist naamcursist volledigenaam voorenachternaam naamvoornaam achternaamvoornaam voornaamachternaam naamvandedeelnemer",
    ),
    (
        "birth_date",
        "gebdatum gebdat gebdtm gebd geboortedatum geboortedat geboren geborenop geboortejaar gebjaar birthdate",
    ),
    ("gender", "geslacht mv mvx vm sekse gender"),
    ("street", "straat straatnaam"),
    (
        STREET,
        "adres straatenhuisnummer straatennummer straatennr straatnr straathuisnr straathuisnummer straatenhuisnr adresgegevens adresennummer woonadres",
    ),
    ("house_number", "huisnummer huisnr hnr nummerhuis"),
    ("postcode", "postcode pc postc"),
    (
        POSTCODE,
        "postcodeplaats postcodeenplaats postcodewoonplaats postcodeenwoonplaats pcplaats pcwoonplaats pcenplaats",
    ),
    ("city", "woonplaats plaats stad gemeente"),
    ("neighbourhood", "buurt wijk stadsdeel buurtwijk wijkbuurt"),
    (
        "phone",
        "tel telefoon telefoonnummer telefoonnr telnr telnummer mobiel mobielnummer mobielnr mob gsm 06 06nummer telmobiel telefoonmobiel phone",
    ),
    ("email", "email mail emailadres mailadres eadres"),
    ("address_secret", "geheimadres adresgeheim adresisgeheim"),
    ("language", "taal moedertaal thuistaal spreekt taalthuis"),
    (
        "language_level",
        "taalniveau niveaunederlands nederlands nt2niveau nt2 niveau niveautaal taalniveaunederlands niveaunl nlniveau",
    ),
    ("target_group", "doelgroep nuggerugger nuggerofugger nugger"),
    (
        "source",
        "herkomst instroom via aangemeldvia binnengekomenvia hoebinnengekomen instroomvia aanmeldingvia bron",
    ),
    (
        "first_contact_on",
        "aanmelddatum datumaanmelding eerstecontact datumeerstecontact inschrijfdatum datuminschrijving ingeschrevenop aangemeldop datumaanmeld datum1econtact 1econtact aangemeld",
    ),
    ("location", "locatie vestiging vindplaats loket plek"),
    (
        "coach",
        "coach begeleider trajectbegeleider participatiecoach consulent casemanager",
    ),
    ("direction", "regie regiebij"),
    ("profile", "profiel"),
    (
        "closed_on",
        "uitstroomdatum datumuitstroom afgesloten afgeslotenop datumafsluiting uitgestroomd uitgestroomdop",
    ),
    (
        "notes",
        "opmerking opmerkingen notitie notities bijzonderheden toelichting aantekeningen overig memo",
    ),
    (
        "intakes.held_on",
        "datumintake intakedatum intake intakeop intakegehoudenop datumintakegesprek intakegesprek",
    ),
    (
        "intakes.rung",
        "trede tredeintake tredebijintake starttrede begintrede beginsituatietrede huidigetrede participatietrede tredeladder tredeparticipatieladder participatieladder niveauladder ladderniveau tredestart tredenu",
    ),
    ("intakes.question", "hulpvraag vraag wens wensen vraagwens"),
    ("intakes.goals", "doel doelen doelstelling doelstellingen"),
    (
        "intakes.education",
        "opleiding opleidingen vooropleiding opleidingsniveau",
    ),
    ("intakes.work_experience", "werkervaring"),
    (
        "intakes.barriers",
        "belemmering belemmeringen problemen leefgebied leefgebieden problematiek",
    ),
    (
        "intakes.strengths",
        "sterkepunten talenten krachten kwaliteiten",
    ),
    ("intakes.agreements", "afspraak afspraken"),
];

/// The same of the other tables.
const OTHERS: &[(&str, &[(&str, &str)])] = &[
    (
        "intakes",
        &[
            (
                "client",
                "klant klantnummer klantnr client clientnummer clientnr deelnemer nummer naam",
            ),
            ("held_on", "datum datumintake intakedatum datumgesprek"),
            ("staff", "medewerker coach begeleider intaker door"),
            ("location", "locatie plaats vindplaats"),
            ("rung", "trede starttrede participatietrede"),
            ("question", "hulpvraag vraag wens"),
            ("goals", "doel doelen doelstelling"),
            ("barriers", "belemmeringen problemen leefgebieden"),
            ("strengths", "sterkepunten talenten"),
        ],
    ),
    (
        "movements",
        &[
            (
                "client",
                "klant klantnummer klantnr client clientnummer clientnr deelnemer nummer naam",
            ),
            (
                "measured_on",
                "datum datummeting meetdatum gemetenop datumscore",
            ),
            ("rung", "trede score participatietrede niveau"),
            ("moment", "moment meetmoment meting soortmeting"),
            ("staff", "medewerker coach begeleider door"),
            ("reason", "reden toelichting opmerking opmerkingen"),
        ],
    ),
    (
        "contacts",
        &[
            (
                "client",
                "klant klantnummer klantnr client clientnummer clientnr deelnemer nummer naam",
            ),
            ("happened_on", "datum datumcontact dag"),
            ("channel", "kanaal wijze hoe soortcontact contactvorm"),
            ("topic", "onderwerp soort waarover"),
            (
                "people",
                "aantal aantalpersonen aantalmensen personen bezoekers aantalbezoekers",
            ),
            ("minutes", "minuten duur tijd tijdsduur min"),
            ("staff", "medewerker coach begeleider door"),
            ("location", "locatie plaats vindplaats loket"),
            ("note", "notitie opmerking opmerkingen toelichting verslag"),
        ],
    ),
    (
        "activities",
        &[
            ("held_on", "datum dag"),
            ("kind", "soort type soortactiviteit"),
            ("title", "titel naam activiteit onderwerp omschrijving"),
            (
                "people",
                "aantal aantaldeelnemers deelnemers aantalpersonen aanwezig aantalaanwezig bezoekers",
            ),
            ("location", "locatie plaats"),
            ("partner", "partner organisatie samenmet"),
            ("note", "notitie opmerking opmerkingen"),
        ],
    ),
    (
        "partners",
        &[
            (
                "name",
                "naam organisatie partner instelling naamorganisatie netwerkpartner",
            ),
            ("kind", "soort type"),
            ("contact_name", "contactpersoon contact naamcontactpersoon"),
            ("phone", "tel telefoon telefoonnummer telnr mobiel"),
            ("email", "email mail emailadres mailadres"),
            ("active", "actief"),
        ],
    ),
    (
        "locations",
        &[
            ("name", "naam locatie vestiging"),
            ("kind", "soort type"),
            ("address", "adres"),
            ("neighbourhood", "buurt wijk stadsdeel"),
        ],
    ),
    (
        "staff",
        &[
            ("name", "naam medewerker"),
            ("role", "functie rol"),
            ("fte", "fte formatie"),
            ("email", "email mail emailadres mailadres"),
            ("location", "locatie"),
        ],
    ),
    (
        "offers",
        &[
            ("partner", "partner organisatie aanbieder"),
            ("name", "naam aanbod activiteit"),
            ("purpose", "doel"),
            ("places", "plekken plaatsen aantalplekken aantalplaatsen"),
            ("contact_name", "contactpersoon contact"),
            ("language_level", "taalniveau niveau"),
            ("neighbourhood", "buurt wijk"),
        ],
    ),
];

/// Headings of columns that hold nothing to keep.
const IGNORED: &str = "nr no volgnr volgnummer rij regel waaromnietovergenomen whynottakenin";
const BSN: &str = "bsn bsnnr bsnnummer burgerservicenummer burgerservicenr sofi sofinr sofinummer";

/// A heading without capitals, accents, marks and spaces.
pub(super) fn plain(heading: &str) -> String {
    fold(heading).replace(' ', "")
}

/// What a heading says when it is the contract's own name for a column.
pub(super) fn by_contract(of: &'static Table, heading: &str) -> Option<Meaning> {
    if heading == "id" {
        return Some(Meaning::Id);
    }
    if let Some(place) = of.fields.iter().position(|f| f.name == heading) {
        return Some(Meaning::Field(place));
    }
    names::named_reference(of, heading).map(|(place, target)| Meaning::Named(place, target))
}

/// What a heading says in the words of people.
pub(super) fn by_words(of: &'static Table, heading: &str) -> Option<Meaning> {
    let word = plain(heading);
    if word.is_empty() {
        return None;
    }
    let among = |list: &str| list.split(' ').any(|one| one == word);
    if among(BSN) {
        return Some(Meaning::Bsn);
    }
    let aliases = match of.name {
        "clients" => CLIENTS,
        other => OTHERS
            .iter()
            .find(|(name, _)| *name == other)
            .map_or(&[][..], |(_, aliases)| *aliases),
    };
    if let Some((field, _)) = aliases.iter().find(|(_, words)| among(words)) {
        return meant(of, field);
    }
    if among(IGNORED) {
        return Some(Meaning::Known);
    }
    // The labels of the screen, in either language.
    for texts in Lang::ALL.map(Texts::new) {
        for (place, field) in of.fields.iter().enumerate() {
            if plain(&texts.field(of.name, field.name)) == word {
                return Some(match names::reference(field) {
                    Some(target) => Meaning::Named(place, target),
                    None => Meaning::Field(place),
                });
            }
        }
    }
    None
}

/// What a name in the lists above, or in a match that someone chose, stands for.
pub(super) fn meant(of: &'static Table, field: &str) -> Option<Meaning> {
    Some(match field {
        NAME => Meaning::WholeName,
        STREET => Meaning::StreetAndNumber,
        POSTCODE => Meaning::PostcodeAndCity,
        NOTHING | "" => Meaning::Known,
        _ => match field.strip_prefix("intakes.") {
            Some(rest) if of.name == "clients" => Meaning::Intake(table("intakes")?.index(rest)?),
            _ => return by_contract(of, field),
        },
    })
}

/// The name under which a match is told and chosen.
pub(super) fn name_of(of: &'static Table, meaning: Meaning) -> Option<String> {
    let field = |place: usize| of.fields.get(place).map(|f| f.name.to_owned());
    match meaning {
        Meaning::Id => Some("id".to_owned()),
        Meaning::Field(place) => field(place),
        Meaning::Named(place, _) => {
            field(place).map(|name| name.trim_end_matches("_id").to_owned())
        }
        Meaning::WholeName => Some(NAME.to_owned()),
        Meaning::StreetAndNumber => Some(STREET.to_owned()),
        Meaning::PostcodeAndCity => Some(POSTCODE.to_owned()),
        Meaning::Intake(place) => {
            let name = table("intakes")?.fields.get(place)?.name;
            Some(format!("intakes.{name}"))
        }
        Meaning::Bsn | Meaning::Known => None,
    }
}

/// Everything that a column of this table can be matched with, by name.
pub fn choices(of: &'static Table) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    if of.name == "clients" {
        all.extend([NAME, STREET, POSTCODE].map(str::to_owned));
    }
    for (place, field) in of.fields.iter().enumerate() {
        let meaning = match names::reference(field) {
            Some(target) => Meaning::Named(place, target),
            None => Meaning::Field(place),
        };
        all.extend(name_of(of, meaning));
    }
    if of.name == "clients" {
        all.extend(
            CLIENTS
                .iter()
                .filter(|(field, _)| field.starts_with("intakes."))
                .map(|(field, _)| (*field).to_owned()),
        );
    }
    all
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn named(of: &str, heading: &str) -> Option<String> {
        let of = table(of).unwrap();
        by_words(of, heading).and_then(|meaning| name_of(of, meaning))
    }

    #[test]
    fn headings_are_known_by_what_people_call_them() {
        for (heading, field) in [
            ("Voornaam", "first_name"),
            ("Tussen-voegsel", "infix"),
            ("Geb.datum", "birth_date"),
            ("TEL.", "phone"),
            ("E-mail adres", "email"),
            ("M/V", "gender"),
            ("Naam deelnemer", "*name"),
            ("Postcode + plaats", "*postcode"),
            ("Datum intake", "intakes.held_on"),
            ("Trede", "intakes.rung"),
            ("Begeleider", "coach"),
            ("Achternaam", "last_name"),
        ] {
            assert_eq!(
                named("clients", heading).as_deref(),
                Some(field),
                "{heading}"
            );
        }
        assert_eq!(named("movements", "Trede").as_deref(), Some("rung"));
        assert_eq!(named("contacts", "Klantnr.").as_deref(), Some("client"));
        assert_eq!(named("clients", "Schoenmaat"), None);
        assert_eq!(
            by_words(table("clients").unwrap(), "BSN-nummer"),
            Some(Meaning::Bsn)
        );
    }

    #[test]
    fn every_field_that_a_list_names_is_there() {
        for (name, aliases) in OTHERS.iter().chain([&("clients", CLIENTS)]) {
            let of = table(name).unwrap();
            for (field, _) in *aliases {
                assert!(meant(of, field).is_some(), "{name}.{field}");
            }
            for choice in choices(of) {
                assert!(meant(of, &choice).is_some(), "{name}.{choice}");
            }
        }
    }
}
