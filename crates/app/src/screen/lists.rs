//! The centre's lists as the coordinator edits them.

use super::AppState;
use super::change::saved;
use super::dto::{Fields, LadderMapping, ListRow, Saved};
use crate::error::{AppError, Code, Result};
use crate::ladders;
use crate::tables;

/// The tables that are lists of the centre, and hold nothing on clients.
const LISTS: [&str; 5] = ["locations", "partners", "staff", "offers", "targets"];

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

/// How the centre reads ladders on each other.
pub fn mappings(app: &mut AppState) -> Result<Vec<LadderMapping>> {
    let found = ladders::mappings(app.open()?)?.into_iter();
    let rung = |rung: Option<i64>| rung.and_then(|n| u32::try_from(n).ok());
    Ok(found
        .map(|one| LadderMapping {
            from: one.from,
            to: one.to,
            rungs: one.rungs.into_iter().map(rung).collect(),
        })
        .collect())
}

/// Sets how one ladder is read on another; a mapping without any rung says that it is not.
pub fn set_mapping(app: &mut AppState, mapping: LadderMapping) -> Result<Saved> {
    let rungs: Vec<Option<i64>> = mapping.rungs.iter().map(|n| n.map(i64::from)).collect();
    let done = ladders::map(app.open_mut()?, &mapping.from, &mapping.to, &rungs)?;
    Ok(saved(done.id, done.changes))
}

/// Makes a ladder of the centre's own, or with a code changes the names on one.
pub fn set_ladder(
    app: &mut AppState,
    code: Option<String>,
    name: String,
    rungs: Vec<String>,
) -> Result<Saved> {
    let done = ladders::set(app.open_mut()?, code.as_deref(), &name, &rungs)?;
    Ok(saved(done.id, done.changes))
}
