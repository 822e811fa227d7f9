//! Everything that this device may see as plain files, for other programs: a Frictionless Data Package of CSV files with
//! Dutch titles and the meaning of every code, and the same as one spreadsheet. And back in, into another centre.
//!
//! This is the one place where personal data leaves the encrypted store readable, so it happens only when it is asked for.

mod package;
mod sheet;
mod take_in;

pub use take_in::{TakenIn, take_in};

use crate::access_log::{self, Access};
use crate::error::{AppError, Code, Result};
use crate::names;
use crate::print::write_file;
use crate::session::Session;
use crate::tables;
use package::{Resource, Written};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use trede_domain::schema::{self, Kind, Table};
use trede_domain::{Uuid, Value};
use trede_store::Row;
use trede_texts::{Lang, Texts};

/// The tables that stay behind: parallel edits and who looked speak of this store, not of the centre's work.
const LEFT_OUT: &[&str] = &["conflicts", "erasures", "access_log"];

/// The most rows that go into a spreadsheet. More do not open comfortably in any.
const SHEET_LIMIT: usize = 250_000;

/// The spreadsheet's name in the folder.
const SHEET: &str = "trede.xlsx";

/// What an open export came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenExport {
    /// The files that were written, by name.
    pub files: Vec<String>,
    /// How many rows of each table.
    pub rows: BTreeMap<&'static str, usize>,
    /// Whether the spreadsheet was left out because there is more than it can hold comfortably.
    pub too_many_for_sheet: bool,
}

/// Writes everything into a folder that is empty or not there yet; with a client's number only what belongs to that
/// person and what it refers to. That this was done is written down first.
pub fn open_export(session: &mut Session, dir: &Path, client: Option<&str>) -> Result<OpenExport> {
    let whose = client
        .map(|number| names::client(session.store(), number))
        .transpose()?;
    begin(dir)?;
    access_log::note(session, &[Access::exported(whose)])?;
    write(session, dir, client)
}

fn write(session: &Session, dir: &Path, client: Option<&str>) -> Result<OpenExport> {
    let picked = client
        .map(|number| Picked::read(session, number))
        .transpose()?;
    let texts = Texts::new(Lang::Nl);
    let mut resources = Vec::new();
    let mut rows = BTreeMap::new();
    let mut files = Vec::new();
    for of in exported() {
        let Written { resource, count } = package::write_table(dir, of, &texts, &mut |take| {
            each(session, of, picked.as_ref(), take)
        })?;
        files.push(resource.path.clone());
        rows.insert(of.name, count);
        resources.push(resource);
    }
    let codes: Resource = package::write_codes(dir, &texts)?;
    files.push(codes.path.clone());
    resources.push(codes);
    let title = texts.format(
        "open-data-title",
        &[("centre", crate::print::centre_name(session)?.into())],
    );
    let created = session
        .store()
        .env()
        .now()
        .to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let described = package::describe(&title, &created, &texts, resources)?;
    write_file(&dir.join("datapackage.json"), &described)?;
    files.push("datapackage.json".to_owned());
    let too_many_for_sheet = rows.values().sum::<usize>() > SHEET_LIMIT;
    if !too_many_for_sheet {
        let bytes = sheet::workbook(&texts, &title, &mut |of, take| {
            each(session, of, picked.as_ref(), take)
        })?;
        write_file(&dir.join(SHEET), &bytes)?;
        files.push(SHEET.to_owned());
    }
    Ok(OpenExport {
        files,
        rows,
        too_many_for_sheet,
    })
}

/// The tables that an open export holds, in an order in which they can be taken in.
fn exported() -> impl Iterator<Item = &'static Table> {
    schema::tables()
        .iter()
        .filter(|of| !LEFT_OUT.contains(&of.name))
}

fn begin(dir: &Path) -> Result<()> {
    std::fs::create_dir_all(dir).map_err(|e| AppError::file(dir, &e))?;
    let mut inside = std::fs::read_dir(dir).map_err(|e| AppError::file(dir, &e))?;
    if inside.next().is_some() {
        return Err(AppError::new(Code::NotEmpty).with("path", dir.display().to_string()));
    }
    Ok(())
}

/// The rows of one person and of what they refer to.
struct Picked {
    ids: BTreeSet<Uuid>,
    referred: BTreeSet<Uuid>,
}

impl Picked {
    fn read(session: &Session, number: &str) -> Result<Self> {
        let client = names::client(session.store(), number)?;
        let ids: BTreeSet<Uuid> = crate::papers::same_person(session, client)?
            .into_iter()
            .collect();
        let mut picked = Self {
            ids,
            referred: BTreeSet::new(),
        };
        for of in exported().filter(|of| is_personal(of)) {
            tables::each(session, of, None, |row| {
                if picked.holds(of, &row) {
                    picked.referred.extend(references(of, &row));
                }
                Ok(())
            })?;
        }
        // What is referred to refers on: an offer to its partner.
        for _ in 0..2 {
            for of in exported().filter(|of| !is_personal(of)) {
                for id in picked.referred.clone() {
                    if let Some(row) = session.store().get(of, id)? {
                        picked.referred.extend(references(of, &row));
                    }
                }
            }
        }
        Ok(picked)
    }

    fn holds(&self, of: &Table, row: &Row) -> bool {
        if of.name == "clients" {
            return self.ids.contains(&row.id);
        }
        if is_personal(of) {
            let client = row.get(of, "client_id").as_id();
            return client.is_some_and(|id| self.ids.contains(&id));
        }
        self.referred.contains(&row.id)
    }
}

fn is_personal(of: &Table) -> bool {
    of.name == "clients" || of.index("client_id").is_some()
}

fn references(of: &Table, row: &Row) -> Vec<Uuid> {
    of.fields
        .iter()
        .zip(&row.values)
        .filter(|(field, _)| matches!(field.kind, Kind::Ref(_)))
        .filter_map(|(_, value)| value.as_id())
        .collect()
}

/// Hands over the rows of a table that are to be written.
fn each(
    session: &Session,
    of: &'static Table,
    picked: Option<&Picked>,
    take: &mut dyn FnMut(Row) -> Result<()>,
) -> Result<()> {
    tables::each(session, of, None, |mut row| match picked {
        None => take(row),
        Some(picked) if !picked.holds(of, &row) => Ok(()),
        Some(_) => {
            if of.name == "staff" {
                // Of colleagues, the name is enough for whoever asks for their own data.
                for (field, value) in of.fields.iter().zip(&mut row.values) {
                    if !field.required {
                        *value = Value::Null;
                    }
                }
            }
            take(row)
        }
    })
}

#[cfg(test)]
mod tests;
