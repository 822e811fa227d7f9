//! Whether two clients are one person: how alike they are, why, and finding such pairs among all clients.

mod names;
mod pairs;

pub use pairs::{Duplicate, different_key};

use crate::fold::{digits, fold};
use crate::row::Row;
use names::{Alike, Name, alike};
use trede_domain::Table;

/// From this score on a pair counts as likely: below it, most pairs are two people.
pub const LIKELY: f64 = 0.6;
/// Fewer digits than this are no telephone number.
const DIGITS: usize = 9;

/// What speaks for one person. The words for it are in the texts, under `why-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The same name.
    Name,
    /// A name that looks or sounds alike.
    NameAlike,
    /// First and last name the other way round.
    NamesSwapped,
    /// The same birth date.
    BirthDate,
    /// As far as both are known, the same birth date.
    BirthPart,
    /// Birth dates of which one is probably a typing error.
    BirthNear,
    /// The same telephone number.
    Phone,
    /// The same e-mail address.
    Email,
    /// The same house.
    Address,
}

impl Why {
    /// The code, as in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameAlike => "name_alike",
            Self::NamesSwapped => "names_swapped",
            Self::BirthDate => "birth_date",
            Self::BirthPart => "birth_part",
            Self::BirthNear => "birth_near",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
        }
    }
}

/// How alike two clients are.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// From 0 (two people) to 1 (one person).
    pub score: f64,
    /// What speaks for one person.
    pub why: Vec<Why>,
}

/// The fields of a client that tell people apart.
pub const FIELDS: [&str; 10] = [
    "first_name",
    "infix",
    "last_name",
    "birth_date",
    "gender",
    "phone",
    "email",
    "postcode",
    "street",
    "house_number",
];

/// What clients are compared by: their [`FIELDS`].
#[derive(Debug, Clone, Default)]
pub struct Person {
    first: Name,
    last: Name,
    birth: String,
    gender: String,
    phone: String,
    email: String,
    postcode: String,
    street: String,
    house: String,
}

impl Person {
    /// From the fields of a client, by name; those that are not known are empty.
    pub fn new<'a>(field: impl Fn(&str) -> Option<&'a str>) -> Self {
        let get = |name: &str| field(name).unwrap_or_default().trim();
        let phone = digits(get("phone"));
        let gender = get("gender");
        Self {
            first: Name::new(&[get("first_name")]),
            last: Name::new(&[get("infix"), get("last_name")]),
            birth: get("birth_date").to_owned(),
            gender: if matches!(gender, "f" | "m") {
                gender.to_owned()
            } else {
                String::new()
            },
            phone: if phone.len() >= DIGITS {
                phone
            } else {
                String::new()
            },
            email: get("email").to_lowercase(),
            postcode: fold(get("postcode")).replace(' ', ""),
            street: fold(get("street")),
            house: fold(get("house_number")).replace(' ', ""),
        }
    }

    /// From a row of `clients`.
    pub fn of(clients: &Table, row: &Row) -> Self {
        Self::new(|name| row.get(clients, name).as_str())
    }

    fn year(&self) -> Option<&str> {
        self.birth.get(..4)
    }
}

/// How much a name says: a rare one more than one that many have. In natural logarithms, as all points here.
#[derive(Debug, Clone, Copy)]
pub struct Weights {
    first: f64,
    last: f64,
}

impl Default for Weights {
    /// For names of which it is not known how many have them.
    fn default() -> Self {
        Self {
            first: 3.2,
            last: 4.0,
        }
    }
}

/// What speaks against one person before anything is known: most pairs are two people.
const PRIOR: f64 = -7.0;

/// Another first name is another person, or the brother.
const OTHER_FIRST: f64 = -10.0;
/// Another last name may be that of a marriage.
const OTHER_LAST: f64 = -3.0;

/// How alike two people are: each thing that is known of both adds or takes points (the logarithm of how much oftener it
/// is so for one person than for two), after Fellegi and Sunter, "A Theory for Record Linkage" (1969). The points were
/// set by hand and are held to a bar by a test on made-up pairs.
pub fn likeness(a: &Person, b: &Person, weights: Weights) -> Likeness {
    let mut why = Vec::new();
    let points = points_beside_names(a, b, &mut why) + name_points(a, b, weights, &mut why);
    Likeness::of(points, why)
}

/// The same, where they are likely one person. Names take the longest to compare, and most pairs are two people whatever these say.
fn likely(a: &Person, b: &Person, weights: Weights) -> Option<Likeness> {
    let mut why = Vec::new();
    let beside = points_beside_names(a, b, &mut why);
    let too_little = |first| score(beside + first + weights.last) < LIKELY;
    if too_little(weights.first) {
        return None;
    }
    // First names tell most pairs apart; last names need not be looked at then, unless the two were swapped.
    let first = share(alike(&a.first, &b.first)).map_or(OTHER_FIRST, |s| s * weights.first);
    if too_little(first) && alike(&a.first, &b.last) < Alike::Nearly {
        return None;
    }
    let found = Likeness::of(beside + name_points(a, b, weights, &mut why), why);
    (found.score >= LIKELY).then_some(found)
}

impl Likeness {
    fn of(points: f64, mut why: Vec<Why>) -> Self {
        why.sort();
        Self {
            score: score(points),
            why,
        }
    }
}

fn score(points: f64) -> f64 {
    1.0 / (1.0 + (-points).exp())
}

fn points_beside_names(a: &Person, b: &Person, why: &mut Vec<Why>) -> f64 {
    let mut points = PRIOR + birth_points(a, b, why);
    if !a.gender.is_empty() && !b.gender.is_empty() && a.gender != b.gender {
        points -= 3.0;
    }
    if !a.phone.is_empty() && !b.phone.is_empty() {
        if a.phone == b.phone {
            points += 4.5;
            why.push(Why::Phone);
        } else {
            points -= 0.3;
        }
    }
    if !a.email.is_empty() && a.email == b.email {
        points += 4.0;
        why.push(Why::Email);
    }
    points + address_points(a, b, why)
}

fn name_points(a: &Person, b: &Person, weights: Weights, why: &mut Vec<Why>) -> f64 {
    let straight = (alike(&a.first, &b.first), alike(&a.last, &b.last));
    let crossed = (alike(&a.first, &b.last), alike(&a.last, &b.first));
    let sum = |(first, last): (Alike, Alike)| {
        share(first).map_or(OTHER_FIRST, |s| s * weights.first)
            + share(last).map_or(OTHER_LAST, |s| s * weights.last)
    };
    if sum(crossed) > sum(straight) && crossed.0.min(crossed.1) >= Alike::Nearly {
        why.push(Why::NamesSwapped);
        return sum(crossed) - 0.5;
    }
    match straight.0.min(straight.1) {
        Alike::Same => why.push(Why::Name),
        Alike::Sound | Alike::Nearly => why.push(Why::NameAlike),
        _ => {}
    }
    sum(straight)
}

/// Which share of a name's weight counts; nothing for another name.
fn share(alike: Alike) -> Option<f64> {
    match alike {
        Alike::Same => Some(1.0),
        Alike::Sound => Some(0.9),
        Alike::Nearly => Some(0.8),
        Alike::Perhaps => Some(-0.6),
        Alike::Initial => Some(0.3),
        Alike::Unknown => Some(0.0),
        Alike::No => None,
    }
}

fn birth_points(a: &Person, b: &Person, why: &mut Vec<Why>) -> f64 {
    let (a, b) = (a.birth.as_str(), b.birth.as_str());
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let whole = a.len() == 10 && b.len() == 10;
    let common = a.len().min(b.len());
    if a.get(..common) == b.get(..common) {
        // The first of January is what is written down where no more is known.
        let guessed = a.ends_with("-01-01");
        let (points, reason) = match common {
            10 if !guessed => (5.0, Why::BirthDate),
            10 => (2.5, Why::BirthDate),
            7 => (2.5, Why::BirthPart),
            _ => (1.5, Why::BirthPart),
        };
        why.push(reason);
        return points;
    }
    let year = |text: &str| text.get(..4).and_then(|y| y.parse::<i32>().ok());
    let apart = match (year(a), year(b)) {
        (Some(a), Some(b)) => a.abs_diff(b),
        _ => return 0.0,
    };
    if whole {
        let swapped = format!(
            "{}-{}-{}",
            &a[..4],
            a.get(8..).unwrap_or(""),
            a.get(5..7).unwrap_or("")
        );
        if swapped == b {
            why.push(Why::BirthNear);
            return 3.0;
        }
        if one_slip(a.as_bytes(), b.as_bytes()) {
            why.push(Why::BirthNear);
            return 1.5;
        }
        // Of one of them only the year was known.
        if apart == 0 && (a.ends_with("-01-01") || b.ends_with("-01-01")) {
            why.push(Why::BirthPart);
            return 1.0;
        }
        return -9.0;
    }
    match apart {
        0 => -2.0,
        1 => -1.5,
        _ => -8.0,
    }
}

/// One digit otherwise, or two beside each other the other way round: texts of one length differ by no other single error.
fn one_slip(a: &[u8], b: &[u8]) -> bool {
    let mut others = (0..a.len()).filter(|i| a.get(*i) != b.get(*i));
    match (others.next(), others.next(), others.next()) {
        (Some(_), None, _) => true,
        (Some(i), Some(j), None) => j == i + 1 && a.get(i) == b.get(j) && a.get(j) == b.get(i),
        _ => false,
    }
}

fn address_points(a: &Person, b: &Person, why: &mut Vec<Why>) -> f64 {
    let same = |x: &str, y: &str| !x.is_empty() && x == y;
    if same(&a.house, &b.house) && (same(&a.postcode, &b.postcode) || same(&a.street, &b.street)) {
        why.push(Why::Address);
        return 3.2;
    }
    if same(&a.postcode, &b.postcode) || same(&a.street, &b.street) {
        0.8
    } else if !a.postcode.is_empty() && !b.postcode.is_empty() {
        -0.4
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests;
