//! Finding a client from anywhere, while typing.

use super::AppState;
use super::clients::NamesOf;
use super::dto::QuickHit;
use super::words::{Words, filled};
use crate::error::Result;
use crate::tables;

/// Clients that all words are found in, best first, in few words. No words, no clients.
pub fn quick_find(app: &mut AppState, query: String, limit: u32) -> Result<Vec<QuickHit>> {
    let session = app.open()?;
    let of = tables::table("clients")?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    let mut staff = NamesOf::new(&words, "staff");
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut hits = Vec::new();
    for row in session.store().search(&query, wanted)? {
        let text = |field: &str| filled(row.get(of, field));
        let street = text("street").map(|street| match text("house_number") {
            Some(number) => format!("{street} {number}"),
            None => street,
        });
        let area = text("neighbourhood").or_else(|| text("city"));
        hits.push(QuickHit {
            id: row.id.to_string(),
            number: row.get(of, "number").to_text(),
            name: crate::print::full_name(of, &row),
            birth_date: text("birth_date"),
            phone: text("phone"),
            // Someone may look over the shoulder: a secret address is seen on the client's own page only.
            lives_at: if row.get(of, "address_secret").is_true() {
                None
            } else {
                street.or(area)
            },
            coach: staff.name(row.get(of, "coach_id").as_id())?,
            closed: !row.get(of, "closed_on").is_null(),
        });
    }
    Ok(hits)
}
