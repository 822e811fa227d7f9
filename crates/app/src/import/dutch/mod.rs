//! Values as people write them, in the form of the contract. What is not understood stays as it is, and the rules say
//! what is wrong with it.

mod dates;
mod people;
mod words;

pub(super) use dates::date;
pub(super) use people::{name, postcode, street, two_people};
pub(super) use words::Meanings;

use chrono::NaiveDate;
use people::phone;
use std::borrow::Cow;
use trede_domain::schema::{Field, Kind};
use trede_store::fold;

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
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use trede_domain::Ladders;
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
