//! An open export, back in: into a new centre, row for row under the same ids.

use super::package::{NAME, table_of};
use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::tables;
use serde::Serialize;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use trede_domain::rules::{Fault, Problem};
use trede_domain::{Table, Uuid, Value};
use trede_store::{Changes, Writing};

/// Settings that a centre has of its own.
const OWN_SETTINGS: &[&str] = &["centre", "scope"];

/// What was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TakenIn {
    /// How many rows of each table.
    pub rows: BTreeMap<&'static str, usize>,
    /// What changed.
    #[serde(skip)]
    pub changes: Changes,
}

struct File {
    of: &'static Table,
    name: String,
    bytes: Vec<u8>,
}

/// Takes in the folder of an open export: all of it or nothing. Refuses files that are not as the package says they are.
/// The centre keeps its own name and its own choice of who may see what.
pub fn take_in(session: &mut Session, dir: &Path) -> Result<TakenIn> {
    let settings = tables::table("settings")?;
    tables::may_write(session, settings)?;
    let mut files = read(dir)?;
    // Ladders that the centre defined are settings, and measurements are held against them.
    files.sort_by_key(|file| (file.of.name != "settings", file.of.ordinal()));
    // Everything is read once before anything is written.
    for file in &files {
        each(file, |_, _| Ok(()))?;
    }
    let (rows, changes) = session.store_mut().write("import", |w| {
        let mut counts = BTreeMap::new();
        for file in &files {
            let mut count = 0;
            each(file, |id, values| {
                count += usize::from(write(w, file.of, id, values)?);
                Ok(())
            })?;
            counts.insert(file.of.name, count);
        }
        Ok::<_, AppError>(counts)
    })?;
    Ok(TakenIn { rows, changes })
}

fn refused(path: &Path, why: impl std::fmt::Display) -> AppError {
    AppError::new(Code::UnreadableTable)
        .with("path", path.display().to_string())
        .because(why)
}

/// The files of the package, held against their hashes.
fn read(dir: &Path) -> Result<Vec<File>> {
    let path = dir.join("datapackage.json");
    let bytes = std::fs::read(&path).map_err(|e| AppError::file(&path, &e))?;
    let package: Json = serde_json::from_slice(&bytes).map_err(|e| refused(&path, e))?;
    if package["name"] != NAME {
        return Err(refused(&path, NAME));
    }
    let mut files = Vec::new();
    for resource in package["resources"].as_array().into_iter().flatten() {
        let name = resource["path"].as_str().unwrap_or_default();
        // A name of one of our tables is never a way out of the folder.
        let Some(of) = table_of(name) else { continue };
        let path = dir.join(name);
        let bytes = std::fs::read(&path).map_err(|e| AppError::file(&path, &e))?;
        let hash = Sha256::digest(&bytes)
            .iter()
            .fold(String::from("sha256:"), |hash, b| {
                hash + &format!("{b:02x}")
            });
        if resource["hash"] != hash.as_str() {
            return Err(refused(&path, "sha256"));
        }
        files.push(File {
            of,
            name: name.to_owned(),
            bytes,
        });
    }
    Ok(files)
}

/// Hands over each row of a file with the values of all its fields.
fn each(file: &File, mut take: impl FnMut(Uuid, Vec<Value>) -> Result<()>) -> Result<()> {
    let of = file.of;
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    let unreadable = |why: csv::Error| refused(Path::new(&file.name), why);
    let headings = reader.headers().map_err(unreadable)?.clone();
    let places: Vec<Option<usize>> = headings.iter().map(|name| of.index(name)).collect();
    for (row, record) in (2_usize..).zip(reader.records()) {
        let record = record.map_err(unreadable)?;
        let fault = |field: &str, problem| {
            let fault = Fault {
                field: field.to_owned(),
                problem,
            };
            AppError::invalid(of.name, vec![fault])
                .with("row", row)
                .with("path", file.name.as_str())
        };
        let mut id = None;
        let mut values = vec![Value::Null; of.fields.len()];
        for ((heading, place), cell) in headings.iter().zip(&places).zip(&record) {
            match place {
                _ if heading == "id" => {
                    id = Some(Uuid::try_parse(cell).map_err(|_| fault("id", Problem::NotAnId))?);
                }
                Some(place) if *place < values.len() => {
                    let kind = of.fields[*place].kind;
                    values[*place] =
                        Value::parse(kind, cell).map_err(|problem| fault(heading, problem))?;
                }
                _ => {}
            }
        }
        take(id.ok_or_else(|| fault("id", Problem::Required))?, values)?;
    }
    Ok(())
}

/// Writes a row exactly as it was: what a new row would be given by itself is taken away again.
fn write(w: &mut Writing<'_>, of: &'static Table, id: Uuid, values: Vec<Value>) -> Result<bool> {
    let fields: Vec<(&'static str, Value)> = of
        .fields
        .iter()
        .map(|field| field.name)
        .zip(values)
        .collect();
    let own = of.name == "settings"
        && fields.iter().any(|(name, value)| {
            *name == "key"
                && value
                    .as_str()
                    .is_some_and(|key| OWN_SETTINGS.contains(&key))
        });
    if own {
        return Ok(false);
    }
    let filled: Vec<(&'static str, Value)> = fields
        .iter()
        .filter(|(_, value)| !value.is_null())
        .cloned()
        .collect();
    w.insert_with_id(of, id, &filled)?;
    w.update(of, id, &fields)?;
    Ok(true)
}
