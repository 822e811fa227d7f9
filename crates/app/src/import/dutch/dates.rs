//! Days, months and years of birth.

use chrono::{Datelike, Days, NaiveDate};

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
/// 3-4-2025, 03/04/25, 3 april 2025, do 3 apr. 2025, 2025-04-03 00:00, 45750; of a birth date also a month or a year.
pub fn date(text: &str, may_be_partial: bool, today: NaiveDate) -> Option<String> {
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
