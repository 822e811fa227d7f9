//! Who is perhaps here already, while someone new is being written down.

use super::AppState;
use super::dto::{Fields, LikelyDuplicate};
use super::words::filled;
use crate::duplicates::{self, Why};
use crate::error::Result;
use crate::tables;
use trede_store::likeness::Person;

/// The most that are shown: whoever has to choose from more looks at none.
const MOST: usize = 3;
/// Fewer digits than this are not yet a telephone number.
const DIGITS: usize = 9;
/// From this score on someone is shown. Far below what counts as likely: little is known of who is still being typed.
const SHOWN: f64 = 0.15;

/// Clients who are perhaps the one that is being written down; whoever has the same telephone number always.
pub fn likely_duplicates(app: &mut AppState, fields: Fields) -> Result<Vec<LikelyDuplicate>> {
    let texts = app.texts();
    let session = app.open()?;
    let of = tables::table("clients")?;
    let given = |name: &str| fields.get(name).map_or("", |text| text.trim());
    let mut queries = Vec::new();
    if given("phone").chars().filter(char::is_ascii_digit).count() >= DIGITS {
        queries.push(given("phone").to_owned());
    }
    let named = !given("first_name").is_empty() && !given("last_name").is_empty();
    if named {
        queries.push(format!("{} {}", given("first_name"), given("last_name")));
        queries.push(given("last_name").to_owned());
        if let Some(year) = given("birth_date").get(..4) {
            queries.push(format!("{} {year}", given("first_name")));
        }
    }
    let person = Person::new(|name| fields.get(name).map(String::as_str));
    let mut found = session.store().perhaps_here(&person, &queries)?;
    found.retain(|(_, alike)| alike.why.contains(&Why::Phone) || (named && alike.score >= SHOWN));
    found.truncate(MOST);
    Ok(found
        .into_iter()
        .map(|(row, alike)| LikelyDuplicate {
            id: row.id.to_string(),
            number: row.get(of, "number").to_text(),
            name: crate::print::full_name(of, &row),
            birth_date: filled(row.get(of, "birth_date")),
            why: alike
                .why
                .iter()
                .map(|why| texts.get(duplicates::reason(*why)))
                .collect(),
        })
        .collect())
}
