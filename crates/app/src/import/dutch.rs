//! Values as people write them, in the form of the contract. What is not understood stays as it is, and the rules say
//! what is wrong with it.

use chrono::{Datelike, Days, NaiveDate};
use std::borrow::Cow;
use std::collections::HashMap;
use trede_domain::Ladders;
use trede_domain::schema::{Field, Kind, Table};
use trede_store::fold;
use trede_texts::{Lang, Texts};

const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "febr", "february"],
    &["maart", "mrt", "mar", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["augustus", "aug", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "oct", "october"],
    &["november", "nov"],
    &["december", "dec"],
];

/// Day zero of a spreadsheet that counts from 1900; the error of the year 1900 lies before all days that matter.
const DAY_ZERO: (i32, u32, u32) = (1899, 12, 30);

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

const NUMBERS: [&str; 9] = [
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen",
];

/// Words that say that nothing is known.
const EMPTY: &[&str] = &[
    "onbekend",
    "nvt",
    "n v t",
    "niet bekend",
    "geen idee",
    "?",
    "-",
    "--",
];

/// What a column's words mean, made once a column.
#[derive(Debug, Default)]
pub(super) struct Meanings(HashMap<String, String>);

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

    fn get(&self, text: &str) -> Option<&String> {
        self.0.get(&fold(text))
    }
}

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

/// A cell in the form of the contract.
pub(super) fn read<'a>(
    field: &Field,
    meanings: &Meanings,
    text: &'a str,
    today: NaiveDate,
) -> Cow<'a, str> {
    let text = text.trim();
    if text.is_empty() {
        return Cow::Borrowed(text);
    }
    if !matches!(field.kind, Kind::Text | Kind::Ref(_) | Kind::Id)
        && EMPTY.contains(&text.to_lowercase().trim_end_matches('.'))
        && meanings.get(text).is_none()
    {
        return Cow::Borrowed("");
    }
    let read = match field.kind {
        Kind::Date => date(text, false, today),
        Kind::PartialDate => date(text, true, today),
        Kind::Bool => truth(text).map(str::to_owned),
        Kind::Code(_) | Kind::Language | Kind::Ladder => meanings.get(text).cloned(),
        Kind::Codes(_) => several(meanings, text),
        Kind::Rung => rung(meanings, text),
        Kind::Int { .. } => whole(text),
        Kind::Decimal => amount(text),
        Kind::Text if field.name == "phone" => phone(text),
        Kind::Text | Kind::Time | Kind::Ref(_) | Kind::Id => None,
    };
    read.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// 3-4-2025, 03/04/25, 3 april 2025, do 3 apr. 2025, 2025-04-03 00:00, 45750; of a birth date also a month or a year.
pub(super) fn date(text: &str, may_be_partial: bool, today: NaiveDate) -> Option<String> {
    let text = text.trim().to_lowercase();
    // A time behind the day says nothing here.
    let day = text.split(['t', ' ']).next().unwrap_or_default();
    // Written back, because what is read is more than what the rules take: years before the first, days of one digit.
    let found = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok();
    if found.is_some_and(|found| found.to_string() == day) {
        return Some(day.to_owned());
    }
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .filter(|part| !is_weekday(part))
        .collect();
    let number = |part: &str| {
        (!part.is_empty() && part.len() <= 5 && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let month = |part: &str| -> Option<u32> {
        match number(part) {
            Some(n) => (1..=12).contains(&n).then_some(n),
            None => MONTHS
                .iter()
                .position(|names| names.contains(&part))
                .and_then(|at| u32::try_from(at + 1).ok()),
        }
    };
    let year = |part: &str| -> Option<i32> {
        let n = i32::try_from(number(part)?).ok()?;
        match part.len() {
            4 => Some(n),
            // Two digits: of a birth date the last such year that lies behind us, else one of this century.
            2 if may_be_partial && n > today.year() % 100 => Some(1900 + n),
            2 => Some(2000 + n),
            _ => None,
        }
    };
    match parts.as_slice() {
        [d, m, y] | [d, m, y, ..] if parts.len() == 3 || has_time(&text) => {
            let whole = |d: &str, m: &str, y: &str| {
                NaiveDate::from_ymd_opt(year(y)?, month(m)?, number(d)?)
            };
            let found = if d.len() == 4 {
                whole(y, m, d)
            } else {
                whole(d, m, y)
            };
            found.map(|day| day.to_string())
        }
        [m, y] if may_be_partial && y.len() == 4 => {
            Some(format!("{:04}-{:02}", year(y)?, month(m)?))
        }
        [y, m] if may_be_partial && y.len() == 4 => {
            Some(format!("{:04}-{:02}", year(y)?, month(m)?))
        }
        [one] => match number(one)? {
            // What a spreadsheet counts in days since 1900.
            days @ 15_000..=75_000 if one.len() == 5 => {
                let (y, m, d) = DAY_ZERO;
                NaiveDate::from_ymd_opt(y, m, d)?
                    .checked_add_days(Days::new(u64::from(days)))
                    .map(|day| day.to_string())
            }
            _ if may_be_partial && one.len() == 4 => Some((*one).to_owned()),
            _ => None,
        },
        _ => None,
    }
}

fn has_time(text: &str) -> bool {
    text.contains(':')
}

fn is_weekday(word: &str) -> bool {
    matches!(
        word,
        "ma" | "di"
            | "wo"
            | "do"
            | "vr"
            | "za"
            | "zo"
            | "maandag"
            | "dinsdag"
            | "woensdag"
            | "donderdag"
            | "vrijdag"
            | "zaterdag"
            | "zondag"
    )
}

fn truth(text: &str) -> Option<&'static str> {
    match fold(text).as_str() {
        "ja" | "j" | "x" | "waar" | "true" | "1" | "yes" | "y" => Some("true"),
        "nee" | "n" | "onwaar" | "false" | "0" | "no" => Some("false"),
        _ if text == "✓" || text == "✔" => Some("true"),
        _ => None,
    }
}

/// Codes or words with commas, semicolons, slashes or "en" between them.
fn several(meanings: &Meanings, text: &str) -> Option<String> {
    if let Some(code) = meanings.get(text) {
        return Some(code.clone());
    }
    let spaced = text
        .replace(" en ", ";")
        .replace(" & ", ";")
        .replace('+', ";");
    let codes: Option<Vec<String>> = spaced
        .split([';', ',', '/', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| meanings.get(part).cloned())
        .collect();
    codes.map(|codes| codes.join(";"))
}

/// trede 3, 3. Deelname aan activiteiten, 3, drie, or the rung's name. Two rungs in one cell are none.
fn rung(meanings: &Meanings, text: &str) -> Option<String> {
    if let Some(rung) = meanings.get(text) {
        return Some(rung.clone());
    }
    let folded = fold(text);
    let mut words: Vec<&str> = folded.split(' ').collect();
    while matches!(
        words.first(),
        Some(&("trede" | "t" | "rung" | "niveau" | "ladder" | "op"))
    ) {
        words.remove(0);
    }
    let first = words.first()?;
    let first = first
        .strip_prefix("trede")
        .or_else(|| first.strip_prefix('t'))
        .filter(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or(first);
    let number = match NUMBERS.iter().position(|word| *word == first) {
        Some(at) => at + 1,
        None => first.parse::<usize>().ok()?,
    };
    // 2/3, 2-3 and 2,5 say no rung; 3.0 is 3.
    let next = words.get(1).and_then(|word| word.parse::<usize>().ok());
    next.is_none_or(|n| n == 0).then(|| number.to_string())
}

/// 30, 30.0, 30 min
fn whole(text: &str) -> Option<String> {
    let text = text
        .trim_end_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ')
        .trim();
    let text = text
        .strip_suffix(".0")
        .or_else(|| text.strip_suffix(",0"))
        .unwrap_or(text);
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.to_owned())
        .filter(|text| !text.is_empty())
}

/// € 1.234,50 · 12,50 · 12.5
fn amount(text: &str) -> Option<String> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '€' && *c != '\u{a0}')
        .collect();
    let text = text.trim_end_matches(",-").trim_end_matches(".-");
    Some(match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        (Some(_), None) => text.replace(',', "."),
        _ => text.to_owned(),
    })
}

/// A spreadsheet takes the zero at the start away: 612345678 is 0612345678.
fn phone(text: &str) -> Option<String> {
    let lost =
        text.len() == 9 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    lost.then(|| format!("0{text}"))
}

/// First name, infix and last name of a whole name: "Zee, Fatma van der", "Fatma van der Zee", "van der Zee, F.".
pub(super) fn name(text: &str) -> (String, String, String) {
    const INFIXES: &[&str] = &[
        "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "in", "op", "aan", "bij",
        "el", "al", "la", "le", "du", "dos", "da", "von", "ben", "bin", "ibn", "uit", "over",
        "onder", "voor",
    ];
    let is_infix = |word: &str| INFIXES.contains(&word.to_lowercase().as_str());
    let join = |words: &[&str]| words.join(" ");
    let titles = [
        "dhr.", "dhr", "mw.", "mw", "mevr.", "mevr", "mevrouw", "meneer", "de heer",
    ];
    let mut text = text.trim();
    for title in titles {
        if let Some(start) = text.get(..title.len())
            && start.eq_ignore_ascii_case(title)
            && text[title.len()..].starts_with(' ')
        {
            text = text[title.len()..].trim();
            break;
        }
    }
    if let Some((last, first)) = text.split_once(',') {
        let mut last: Vec<&str> = last.split_whitespace().collect();
        let mut first: Vec<&str> = first.split_whitespace().collect();
        let mut infix: Vec<&str> = Vec::new();
        while first.len() > 1 && first.last().is_some_and(|word| is_infix(word)) {
            infix.extend(first.pop());
        }
        infix.reverse();
        let before = last.iter().take_while(|word| is_infix(word)).count();
        if before > 0 && before < last.len() {
            infix.extend(last.drain(..before));
        }
        return (join(&first), join(&infix), join(&last));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() < 2 {
        return (join(&words), String::new(), String::new());
    }
    // The infix begins at the first small word behind the first name; without one, the last word is the last name.
    let from = (1..words.len() - 1).find(|at| is_infix(words[*at]));
    // "Bakker-de Wit" is one name.
    let doubled = (1..words.len() - 1).find(|at| {
        words[*at]
            .rsplit_once('-')
            .is_some_and(|(_, end)| is_infix(end))
    });
    if let Some(at) = doubled.filter(|at| from.is_none_or(|from| *at < from)) {
        return (join(&words[..at]), String::new(), join(&words[at..]));
    }
    match from {
        Some(from) => {
            let count = words[from..words.len() - 1]
                .iter()
                .take_while(|word| is_infix(word))
                .count();
            (
                join(&words[..from]),
                join(&words[from..from + count]),
                join(&words[from + count..]),
            )
        }
        None => {
            let last = words.len() - 1;
            (join(&words[..last]), String::new(), join(&words[last..]))
        }
    }
}

/// Whether a cell names two people: "Fatma en Ahmed Zee", "Fatma / Ahmed", two lines.
pub(super) fn two_people(text: &str) -> bool {
    let padded = format!(" {} ", text.trim().to_lowercase());
    padded.trim().contains('\n')
        || [" en ", " & ", " + ", "/"]
            .iter()
            .any(|between| padded.contains(between))
}

/// Street and house number: "Dorpsstraat 12 b".
pub(super) fn street(text: &str) -> (String, String) {
    let text = text.trim();
    let at = text
        .char_indices()
        .skip(1)
        .find(|(at, c)| c.is_ascii_digit() && text[..*at].ends_with(' '))
        .map(|(at, _)| at);
    match at {
        Some(at) => (text[..at].trim().to_owned(), text[at..].trim().to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

/// Postcode and town: "1234 AB Zwolle".
pub(super) fn postcode(text: &str) -> (String, String) {
    let text = text.trim();
    let compact: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| *c != ' ')
        .take(6)
        .collect();
    let fits = compact.len() == 6
        && compact[..4].iter().all(|(_, c)| c.is_ascii_digit())
        && compact[4..].iter().all(|(_, c)| c.is_ascii_alphabetic());
    if !fits {
        return (String::new(), text.to_owned());
    }
    let end = compact[5].0 + 1;
    let code: String = compact
        .iter()
        .map(|(_, c)| c.to_ascii_uppercase())
        .collect();
    let code = format!("{} {}", &code[..4], &code[4..]);
    (code, text[end..].trim_start_matches([',', ' ']).to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use trede_domain::schema::table;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 5).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, day) in [
            ("3-4-2025", "2025-04-03"),
            ("03/04/25", "2025-04-03"),
            ("3.4.2025", "2025-04-03"),
            ("3 april 2025", "2025-04-03"),
            ("do 3 apr. 2025", "2025-04-03"),
            ("2025-04-03 00:00:00", "2025-04-03"),
            ("2025-04-03T00:00:00", "2025-04-03"),
            ("3-4-2025 10:30", "2025-04-03"),
            ("2025/4/3", "2025-04-03"),
            ("45750", "2025-04-03"),
        ] {
            assert_eq!(date(text, false, today()).as_deref(), Some(day), "{text}");
        }
        for text in [
            "31-2-2025",
            "3-13-2025",
            "april",
            "1981",
            "soms",
            "1-2",
            "12345678",
            "05-01-2026x",
        ] {
            assert_eq!(date(text, false, today()), None, "{text}");
        }
        for (text, born) in [
            ("1981", "1981"),
            ("maart 1981", "1981-03"),
            ("3-1981", "1981-03"),
            ("1981-03", "1981-03"),
            ("3-4-81", "1981-04-03"),
            ("3-4-05", "2005-04-03"),
            ("29661", "1981-03-16"),
        ] {
            assert_eq!(date(text, true, today()).as_deref(), Some(born), "{text}");
        }
    }

    #[test]
    fn a_rung_is_read_as_people_write_it() {
        let of = table("movements").unwrap();
        let field = of.fields.iter().find(|f| f.name == "rung").unwrap();
        let meanings = Meanings::of(of, field, &Ladders::default());
        for (text, rung) in [
            ("3", "3"),
            ("trede 3", "3"),
            ("Trede3", "3"),
            ("T3", "3"),
            ("3.0", "3"),
            ("3. Deelname aan georganiseerde activiteiten", "3"),
            ("3 - Meedoen", "3"),
            ("drie", "3"),
            ("Onbetaald werk", "4"),
            ("trede 3 (was 2)", "3"),
        ] {
            assert_eq!(read(field, &meanings, text, today()), rung, "{text}");
        }
        for text in ["2/3", "2-3", "2,5", "hoog"] {
            assert_eq!(read(field, &meanings, text, today()), text);
        }
        assert_eq!(read(field, &meanings, "onbekend", today()), "");
    }

    #[test]
    fn names_are_taken_apart() {
        for (text, parts) in [
            ("Fatma van der Zee", ("Fatma", "van der", "Zee")),
            ("Zee, Fatma van der", ("Fatma", "van der", "Zee")),
            ("van der Zee, Fatma", ("Fatma", "van der", "Zee")),
            ("Mw. F. de Vries-Jansen", ("F.", "de", "Vries-Jansen")),
            ("Mohammed el Amrani", ("Mohammed", "el", "Amrani")),
            ("Anna Maria Bakker", ("Anna Maria", "", "Bakker")),
            ("José Núñez", ("José", "", "Núñez")),
            ("Fatma", ("Fatma", "", "")),
        ] {
            let (first, infix, last) = name(text);
            assert_eq!(
                (first.as_str(), infix.as_str(), last.as_str()),
                parts,
                "{text}"
            );
        }
        assert!(two_people("Fatma en Ahmed Zee") && two_people("A / B") && two_people("A\nB"));
        assert!(!two_people("Enver van Es") && !two_people("Jan-Henk"));
    }

    #[test]
    fn addresses_amounts_and_words_are_read() {
        assert_eq!(
            street("Dorpsstraat 12 b"),
            ("Dorpsstraat".into(), "12 b".into())
        );
        assert_eq!(
            street("2e Dwarsstraat 3"),
            ("2e Dwarsstraat".into(), "3".into())
        );
        assert_eq!(
            postcode("1234ab Zwolle"),
            ("1234 AB".into(), "Zwolle".into())
        );
        assert_eq!(
            postcode("1234 AB, Den Haag"),
            ("1234 AB".into(), "Den Haag".into())
        );
        assert_eq!(postcode("Zwolle"), ("".into(), "Zwolle".into()));
        assert_eq!(amount("€ 1.234,50").as_deref(), Some("1234.50"));
        assert_eq!(amount("12,5").as_deref(), Some("12.5"));
        assert_eq!(whole("30 min.").as_deref(), Some("30"));
        assert_eq!(phone("612345678").as_deref(), Some("0612345678"));
        let of = table("clients").unwrap();
        let told = |name: &str, text: &str| {
            let field = of.fields.iter().find(|f| f.name == name).unwrap();
            let meanings = Meanings::of(of, field, &Ladders::default());
            read(field, &meanings, text, today()).into_owned()
        };
        assert_eq!(told("gender", "V"), "f");
        assert_eq!(told("gender", "Man"), "m");
        assert_eq!(told("language", "Arabisch"), "ar");
        assert_eq!(told("language_level", "a2"), "A2");
        assert_eq!(told("source", "mond tot mond"), "word_of_mouth");
        assert_eq!(told("source", "heel anders"), "heel anders");
        let intakes = table("intakes").unwrap();
        let barriers = intakes
            .fields
            .iter()
            .find(|f| f.name == "barriers")
            .unwrap();
        let meanings = Meanings::of(intakes, barriers, &Ladders::default());
        let read = read(barriers, &meanings, "Schulden, taal en zorg", today());
        assert_eq!(read, "money;language;care");
    }
}
