//! The centre's lists as the coordinator edits them.

use super::AppState;
use super::change::saved;
use super::dto::{Fields, ListRow, Saved};
use crate::error::{AppError, Code, Result};
use crate::tables;

/// The tables that are lists of the centre, and hold nothing on clients.
const LISTS: [&str; 6] = [
    "locations",
    "partners",
    "staff",
    "offers",
    "targets",
    "settings",
];

/// The settings that are numbers: a word in their place would stop every report.
const NUMBERS: [&str; 6] = [
    "hourly_rate",
    "training_cost",
    "hours_per_trajectory",
    "funded",
    "caseload_norm",
    "suppress_below",
];

/// All rows of a list, with their values as text. Refuses tables that are no list of the centre.
pub fn list_rows(app: &mut AppState, table: String) -> Result<Vec<ListRow>> {
    if !LISTS.contains(&table.as_str()) {
        return Err(AppError::new(Code::TableClosed).with("table", table));
    }
    let of = tables::table(&table)?;
    let mut rows = Vec::new();
    tables::each(app.open()?, of, None, |row| {
        let fields: Fields = of
            .fields
            .iter()
            .zip(&row.values)
            .filter(|(_, value)| !value.is_null())
            .map(|(field, value)| (field.name.to_owned(), value.to_text()))
            .collect();
        rows.push(ListRow {
            id: row.id.to_string(),
            fields,
        });
        Ok(())
    })?;
    Ok(rows)
}

/// Sets one of the centre's numbers or choices; an empty value brings back what stands where nothing was set.
pub fn set_setting(app: &mut AppState, key: String, value: String) -> Result<Saved> {
    let session = app.open_mut()?;
    let amount = NUMBERS.contains(&key.as_str()) && !value.trim().is_empty();
    if amount
        && !value
            .trim()
            .parse::<f64>()
            .is_ok_and(|n| n.is_finite() && n >= 0.0)
    {
        return Err(AppError::field(
            "settings",
            "value",
            trede_domain::Problem::NotADecimal,
        ));
    }
    let of = tables::table("settings")?;
    let done = tables::set(session, of, &key, &[("value".to_owned(), value)])?;
    Ok(saved(done.id, done.changes))
}
