//! Who is perhaps here already, while someone new is being written down.

use super::AppState;
use super::dto::{Fields, LikelyDuplicate};
use super::words::filled;
use crate::error::Result;
use crate::tables;
use trede_domain::Uuid;
use trede_store::{Row, fold};

/// The most that are shown: whoever has to choose from more looks at none.
const MOST: usize = 3;
/// How many that the index finds are held against what was typed.
const LOOKED_AT: usize = 20;
/// Fewer digits than this are not yet a telephone number.
const DIGITS: usize = 9;

/// Clients with the same telephone number, or with that name (one typing error allowed) unless they were born in another year.
pub fn likely_duplicates(app: &mut AppState, fields: Fields) -> Result<Vec<LikelyDuplicate>> {
    let texts = app.texts();
    let session = app.open()?;
    let of = tables::table("clients")?;
    let given = |name: &str| fields.get(name).map_or("", |text| text.trim());
    let mut found: Vec<(Row, Vec<String>)> = Vec::new();
    let mut note = |row: Row, why: String| match found.iter_mut().find(|one| one.0.id == row.id) {
        Some(known) => known.1.push(why),
        None => found.push((row, vec![why])),
    };
    if given("phone").chars().filter(char::is_ascii_digit).count() >= DIGITS {
        for row in session.store().search(given("phone"), MOST)? {
            note(row, texts.get("screen-likely-phone"));
        }
    }
    let name = format!("{} {}", given("first_name"), given("last_name"));
    if !given("first_name").is_empty() && !given("last_name").is_empty() {
        let year = |text: &str| text.get(..4).and_then(|year| year.parse::<i32>().ok());
        let born = year(given("birth_date"));
        let mut alike: Vec<(bool, Uuid, Row)> = Vec::new();
        for row in session.store().search(&name, LOOKED_AT)? {
            let theirs = year(&row.get(of, "birth_date").to_text());
            let fits = born.is_some() && born == theirs;
            // A year is often a guess: one off is no proof of another person.
            let other = matches!((born, theirs), (Some(a), Some(b)) if a.abs_diff(b) > 1);
            if !other {
                alike.push((!fits, row.id, row));
            }
        }
        alike.sort_by_key(|one| (one.0, one.1));
        for (_, _, row) in alike {
            let theirs = format!(
                "{} {}",
                row.get(of, "first_name").to_text(),
                row.get(of, "last_name").to_text()
            );
            let same = fold(&theirs) == fold(&name);
            let key = if same {
                "screen-likely-name"
            } else {
                "screen-likely-alike"
            };
            note(row, texts.get(key));
        }
    }
    found.truncate(MOST);
    Ok(found
        .into_iter()
        .map(|(row, why)| LikelyDuplicate {
            id: row.id.to_string(),
            number: row.get(of, "number").to_text(),
            name: crate::print::full_name(of, &row),
            birth_date: filled(row.get(of, "birth_date")),
            why,
        })
        .collect())
}
