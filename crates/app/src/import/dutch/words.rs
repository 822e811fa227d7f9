//! What the words in a column stand for.

use std::collections::HashMap;
use trede_domain::Ladders;
use trede_domain::schema::{Field, Kind, Table};
use trede_store::fold;
use trede_texts::{Lang, Texts};

/// Other words for codes than those of the texts: table, field, code, words.
const WORDS: &[(&str, &str, &str, &str)] = &[
    (
        "clients",
        "gender",
        "f",
        "v|vr|vrouw|vrouwelijk|f|female|mevr|mevrouw|mw",
    ),
    (
        "clients",
        "gender",
        "m",
        "m|man|mannelijk|male|dhr|heer|de heer",
    ),
    ("clients", "gender", "x", "x|anders|overig"),
    ("", "language_level", "none", "geen|0|a0|nul"),
    ("", "language_level", "native", "moedertaal|nl|nederlands"),
    ("", "language_level", "C1", "c2"),
    (
        "clients",
        "source",
        "word_of_mouth",
        "via via|mond tot mond|vriend|vriendin|buurvrouw|kennis|familie",
    ),
    (
        "clients",
        "source",
        "self",
        "zelf|eigen initiatief|uit zichzelf",
    ),
    (
        "clients",
        "source",
        "municipality",
        "gemeente|dwi|sociale dienst|wpi",
    ),
    (
        "clients",
        "source",
        "uwv",
        "uwv|werkbedrijf|uwv werkbedrijf",
    ),
    (
        "clients",
        "source",
        "outreach",
        "markt|straat|vindplaats|outreach|bibliotheek|school",
    ),
    (
        "clients",
        "source",
        "language_desk",
        "taalloket|taalpunt|taalhuis",
    ),
    (
        "clients",
        "source",
        "partner",
        "partner|netwerkpartner|doorverwezen|verwijzing",
    ),
    ("clients", "source", "other", "anders|overig"),
    (
        "clients",
        "target_group",
        "nugger",
        "nugger|nug|zonder uitkering|geen uitkering",
    ),
    (
        "clients",
        "target_group",
        "ugger",
        "ugger|uitkering|met uitkering",
    ),
    (
        "contacts",
        "channel",
        "desk",
        "balie|inloop|spreekuur|loket",
    ),
    (
        "contacts",
        "channel",
        "phone",
        "telefoon|tel|telefonisch|gebeld|bellen|app|whatsapp",
    ),
    (
        "contacts",
        "channel",
        "visit",
        "huisbezoek|bezoek|thuis|gesprek",
    ),
    ("contacts", "channel", "email", "mail|e mail|email"),
    (
        "contacts",
        "channel",
        "event",
        "markt|bijeenkomst|evenement",
    ),
    (
        "contacts",
        "topic",
        "information",
        "informatie|info|advies|informatie en advies|i a",
    ),
    (
        "contacts",
        "topic",
        "guidance",
        "begeleiding|coaching|traject|voortgang",
    ),
    ("contacts", "topic", "aftercare", "nazorg"),
    (
        "movements",
        "moment",
        "intake",
        "start|begin|0 meting|nulmeting|beginmeting|1e meting",
    ),
    (
        "movements",
        "moment",
        "interim",
        "tussen|tussentijds|tussenmeting",
    ),
    (
        "movements",
        "moment",
        "exit",
        "eind|einde|eindmeting|uitstroom",
    ),
    ("activities", "kind", "group", "groep|les|cursus|inloop"),
    ("activities", "kind", "training", "training|workshop"),
    (
        "activities",
        "kind",
        "information_meeting",
        "voorlichting|informatiebijeenkomst",
    ),
    ("activities", "kind", "market", "markt"),
    ("locations", "kind", "desk", "loket|vast|balie"),
    (
        "locations",
        "kind",
        "outreach",
        "vindplaats|tijdelijk|bibliotheek|school",
    ),
    (
        "staff",
        "role",
        "coach",
        "participatiecoach|trajectbegeleider|begeleider",
    ),
    ("staff", "role", "desk", "balie|baliemedewerker|receptie"),
    (
        "staff",
        "role",
        "coordinator",
        "coordinator|leiding|manager",
    ),
    (
        "intakes",
        "barriers",
        "money",
        "geld|schulden|financien|schuld",
    ),
    (
        "intakes",
        "barriers",
        "health",
        "gezondheid|ziek|lichamelijk|psychisch",
    ),
    ("intakes", "barriers", "housing", "wonen|woning|huisvesting"),
    (
        "intakes",
        "barriers",
        "care",
        "zorg|zorgtaken|kinderen|mantelzorg|kinderopvang",
    ),
    ("intakes", "barriers", "language", "taal"),
    (
        "intakes",
        "barriers",
        "isolation",
        "eenzaam|eenzaamheid|isolement|sociaal isolement|netwerk",
    ),
    (
        "intakes",
        "barriers",
        "safety",
        "veiligheid|huiselijk geweld",
    ),
    ("intakes", "barriers", "neighbourhood", "buurt|overlast"),
    ("intakes", "barriers", "other", "anders|overig"),
];
/// The national ladder's own words, beside those of the texts.
const NATIONAL: &[(u8, &str)] = &[
    (1, "geisoleerd"),
    (2, "sociale contacten buitenshuis"),
    (2, "sociale contacten buiten de deur"),
    (3, "deelname aan georganiseerde activiteiten"),
    (3, "deelname georganiseerde activiteiten"),
    (4, "onbetaald werk"),
    (4, "vrijwilligerswerk"),
    (5, "betaald werk met ondersteuning"),
    (6, "betaald werk"),
];

/// What a column's words mean, made once a column.
#[derive(Debug, Default)]
pub struct Meanings(HashMap<String, String>);

impl Meanings {
    /// The meanings of a field's words.
    pub fn of(table: &Table, field: &Field, ladders: &Ladders) -> Self {
        let mut words = HashMap::new();
        match field.kind {
            Kind::Code(codes) | Kind::Codes(codes) => {
                for code in codes {
                    for texts in Lang::ALL.map(Texts::new) {
                        let label = texts.code(table.name, field.name, code);
                        // "A2: korte, makkelijke zinnen" is written as A2, and "geld en schulden" whole.
                        let short = label.split([':', '(']).next().unwrap_or_default();
                        words.insert(fold(short), (*code).to_owned());
                        words.insert(fold(&label), (*code).to_owned());
                    }
                    words.insert(fold(code), (*code).to_owned());
                }
                for (of, name, code, said) in WORDS {
                    if (of.is_empty() || *of == table.name)
                        && *name == field.name
                        && codes.contains(code)
                    {
                        for phrase in said.split('|') {
                            words
                                .entry(fold(phrase))
                                .or_insert_with(|| (*code).to_owned());
                        }
                    }
                }
            }
            Kind::Language => {
                for texts in Lang::ALL.map(Texts::new) {
                    for (key, label) in texts.starting_with("code-clients-language-") {
                        let code = key.trim_start_matches("code-clients-language-");
                        if code.len() == 2 {
                            words.insert(fold(&label), code.to_owned());
                        }
                    }
                }
            }
            Kind::Ladder | Kind::Rung => {
                for ladder in ladders.iter() {
                    for texts in Lang::ALL.map(Texts::new) {
                        let or = |own: &str, key: String| {
                            fold(
                                if own.is_empty() {
                                    texts.get(&key)
                                } else {
                                    own.to_owned()
                                }
                                .as_str(),
                            )
                        };
                        if field.kind == Kind::Ladder {
                            let name = or(&ladder.name, format!("ladder-{}", ladder.code));
                            words.insert(name, ladder.code.clone());
                            words.insert(fold(&ladder.code), ladder.code.clone());
                            continue;
                        }
                        for (rung, own) in (1_usize..).zip(&ladder.rungs) {
                            let name = or(own, format!("ladder-{}-{rung}", ladder.code));
                            words.entry(name).or_insert_with(|| rung.to_string());
                        }
                    }
                }
                if field.kind == Kind::Rung {
                    for (rung, said) in NATIONAL {
                        words.insert(fold(said), rung.to_string());
                    }
                }
            }
            _ => {}
        }
        words.remove("");
        Self(words)
    }

    pub fn get(&self, text: &str) -> Option<&String> {
        self.0.get(&fold(text))
    }
}
