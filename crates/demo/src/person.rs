//! Who someone is: name, birth date, address, language.

use crate::course::Event;
use crate::data::{Data, Origin};
use crate::dice::Dice;
use chrono::{Datelike, NaiveDate};

/// Infixes as they stand in front of a last name.
const INFIXES: &[&str] = &[
    "van den ", "van der ", "van 't ", "van de ", "in 't ", "van ", "de ", "ter ",
];

/// The levels of Dutch of someone who grew up with another language.
const LEVELS: &[(&str, usize)] = &[
    ("none", 9),
    ("A1", 27),
    ("A2", 33),
    ("B1", 22),
    ("B2", 6),
    ("unknown", 3),
];

#[derive(Clone)]
pub(crate) struct Person {
    pub origin: String,
    pub gender: &'static str,
    pub first: String,
    pub infix: String,
    pub last: String,
    pub birth_date: String,
    pub street: String,
    pub house_number: String,
    pub postcode: String,
    pub neighbourhood: String,
    pub phone: String,
    pub email: String,
    pub language: String,
    pub level: &'static str,
    pub abroad: bool,
}

impl Person {
    /// Someone who comes in on this day.
    pub fn new(dice: &mut Dice, data: &Data, on: NaiveDate) -> Option<Self> {
        let origin: &Origin = data
            .origins
            .get(dice.weighted(data.origins.iter().map(|o| o.weight)))?;
        let gender = dice.code(&[("f", 67), ("m", 30), ("x", 1), ("unknown", 2)]);
        let woman = gender == "f" || (gender != "m" && dice.percent(60));
        let first = dice.word(if woman { &origin.women } else { &origin.men });
        let (infix, last) = split(&slavic(&dice.word(&origin.last), woman));
        let native = dice.percent(origin.native_dutch);
        let (language, level) = if native {
            ("nl".to_owned(), "native")
        } else {
            let others: Vec<_> = origin
                .languages
                .iter()
                .filter(|(code, _)| code != "nl" || origin.languages.len() == 1)
                .collect();
            let spoken = others.get(dice.weighted(others.iter().map(|(_, weight)| *weight)))?;
            (spoken.0.clone(), dice.code(LEVELS))
        };
        let place = data
            .places
            .neighbourhoods
            .get(dice.weighted(data.places.neighbourhoods.iter().map(|n| n.weight)))?;
        let addition = if dice.percent(22) {
            dice.word(&[" hs", "-1", "-2", "-3", " A"])
        } else {
            String::new()
        };
        // Real postcodes end in neither F, I, O, Q, U nor Y: nobody lives there.
        let ending = format!(
            "{}{}",
            dice.word(&["Q", "U", "Y"]),
            dice.word(&["F", "O", "Q", "U", "Y"])
        );
        let email = if dice.percent(42) {
            format!("{}.{}@voorbeeld.example", plain(&first), plain(&last))
        } else {
            String::new()
        };
        Some(Self {
            origin: origin.origin.clone(),
            gender,
            birth_date: birth_date(dice, on),
            street: dice.word(&place.streets),
            house_number: format!("{}{addition}", dice.between(1, 240)),
            postcode: format!("{} {ending}", place.postcode),
            neighbourhood: place.name.clone(),
            phone: if dice.percent(91) {
                phone(dice)
            } else {
                String::new()
            },
            email,
            language,
            level,
            abroad: !native,
            first,
            infix,
            last,
        })
    }

    /// Fills in what is known of this person; the number is given by the device.
    pub fn fill(&self, event: Event, city: &str) -> Event {
        event
            .text("first_name", &self.first)
            .text("infix", &self.infix)
            .text("last_name", &self.last)
            .text("birth_date", &self.birth_date)
            .text("gender", self.gender)
            .text("street", &self.street)
            .text("house_number", &self.house_number)
            .text("postcode", &self.postcode)
            .text("city", city)
            .text("neighbourhood", &self.neighbourhood)
            .text("phone", &self.phone)
            .text("email", &self.email)
            .text("language", &self.language)
            .text("language_level", self.level)
    }

    /// The same person as someone else wrote it down: by ear, and in a hurry.
    pub fn misheard(&mut self, dice: &mut Dice) {
        let before = (self.first.clone(), self.last.clone(), self.infix.clone());
        match dice.below(3) {
            0 => {
                self.first = without_accents(&self.first);
                self.last = without_accents(&self.last);
            }
            1 => self.infix.clear(),
            _ => {}
        }
        if before == (self.first.clone(), self.last.clone(), self.infix.clone()) {
            self.last = swapped(&self.last, dice);
        }
        self.birth_date.truncate(4);
        self.email.clear();
        if dice.percent(40) {
            self.phone = phone(dice);
        }
    }
}

/// A number that is given to nobody.
pub(crate) fn phone(dice: &mut Dice) -> String {
    format!("06-000{:05}", dice.below(100_000))
}

fn birth_date(dice: &mut Dice, on: NaiveDate) -> String {
    // Most are between thirty and fifty.
    let age = 20 + dice.between(0, 22) + dice.between(0, 23);
    let (year, month, day) = (
        i64::from(on.year()) - age,
        dice.between(1, 12),
        dice.between(1, 28),
    );
    match dice.below(100) {
        0..10 => format!("{year:04}"),
        10..15 => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

fn split(name: &str) -> (String, String) {
    INFIXES
        .iter()
        .find_map(|infix| {
            name.strip_prefix(infix)
                .map(|last| (infix.trim_end().to_owned(), last.to_owned()))
        })
        .unwrap_or_else(|| (String::new(), name.to_owned()))
}

/// Polish names that end in -ski end in -ska for a woman.
fn slavic(name: &str, woman: bool) -> String {
    match name.strip_suffix("ski") {
        Some(stem) if woman => format!("{stem}ska"),
        _ => name.to_owned(),
    }
}

fn without_accents(name: &str) -> String {
    name.chars()
        .filter_map(|c| {
            Some(match c {
                'ç' => 'c',
                'Ç' => 'C',
                'ş' | 'ś' => 's',
                'Ş' => 'S',
                'ğ' => 'g',
                'ı' => 'i',
                'İ' => 'I',
                'ö' | 'ó' => 'o',
                'Ö' => 'O',
                'ü' => 'u',
                'é' | 'ë' | 'ę' => 'e',
                'ï' => 'i',
                'ą' => 'a',
                'ł' => 'l',
                'Ł' => 'L',
                'ń' => 'n',
                'ż' | 'ź' => 'z',
                'Ż' => 'Z',
                '\'' => return None,
                other => other,
            })
        })
        .collect()
}

fn plain(name: &str) -> String {
    without_accents(name)
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

/// Two letters in the middle have changed places.
fn swapped(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() >= 4 {
        let at = 1 + dice.below(letters.len() - 3);
        letters.swap(at, at + 1);
        if letters[at] == letters[at + 1] {
            letters.insert(at, letters[at]);
        }
    }
    letters.into_iter().collect()
}
