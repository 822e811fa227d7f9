//! The Frictionless Data Package: CSV files and `datapackage.json`.
//!
//! <https://specs.frictionlessdata.io/data-package/> and <https://specs.frictionlessdata.io/table-schema/>.

use crate::error::{AppError, Code, Result};
use crate::print::write_file;
use serde::Serialize;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use std::path::Path;
use trede_domain::schema::{self, Field, Kind, Table};
use trede_store::Row;
use trede_texts::{Lang, Texts};

/// One CSV file of the package.
#[derive(Debug, Serialize)]
pub(super) struct Resource {
    name: String,
    title: String,
    pub path: String,
    profile: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    schema: Json,
}

pub(super) struct Written {
    pub resource: Resource,
    pub count: usize,
}

/// Hands its rows to whoever takes them.
pub(super) type Rows<'a> = dyn FnMut(&mut dyn FnMut(Row) -> Result<()>) -> Result<()> + 'a;

fn failed(error: impl std::fmt::Display) -> AppError {
    AppError::new(Code::Failed).because(error)
}

/// Writes a table's file.
pub(super) fn write_table(
    dir: &Path,
    of: &'static Table,
    texts: &Texts,
    rows: &mut Rows<'_>,
) -> Result<Written> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(std::iter::once("id").chain(of.fields.iter().map(|f| f.name)))
        .map_err(failed)?;
    let mut count = 0;
    rows(&mut |row| {
        count += 1;
        let id = row.id.to_string();
        let values = row.values.iter().take(of.fields.len()).map(|v| v.to_text());
        writer
            .write_record(std::iter::once(id).chain(values))
            .map_err(failed)
    })?;
    let bytes = writer.into_inner().map_err(failed)?;
    let resource = resource(
        dir,
        of.name,
        &texts.table(of.name),
        &bytes,
        schema(of, texts),
    )?;
    Ok(Written { resource, count })
}

/// Writes the file with the meaning of every code.
pub(super) fn write_codes(dir: &Path, texts: &Texts) -> Result<Resource> {
    let english = Texts::new(Lang::En);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(["table", "field", "code", "nl", "en"])
        .map_err(failed)?;
    for line in codes() {
        let [table, field, code] = line;
        let (nl, en) = (
            texts.code(table, field, code),
            english.code(table, field, code),
        );
        writer
            .write_record([table, field, code, &nl, &en])
            .map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(failed)?;
    let field = |name: &str, title: &str| json!({"name": name, "type": "string", "title": texts.get(title), "constraints": {"required": true}});
    let schema = json!({
        "fields": [
            field("table", "open-data-table"),
            field("field", "open-data-field"),
            field("code", "open-data-code"),
            field("nl", "open-data-nl"),
            field("en", "open-data-en"),
        ],
        "primaryKey": ["table", "field", "code"],
    });
    resource(dir, "codes", &texts.get("open-data-codes"), &bytes, schema)
}

/// Table, field and code of every code that there is.
pub(super) fn codes() -> impl Iterator<Item = [&'static str; 3]> {
    super::exported().flat_map(|of| {
        of.fields.iter().flat_map(move |field| {
            let codes: &'static [&'static str] = match field.kind {
                Kind::Code(codes) | Kind::Codes(codes) => codes,
                _ => &[],
            };
            codes.iter().map(move |code| [of.name, field.name, *code])
        })
    })
}

fn resource(dir: &Path, name: &str, title: &str, bytes: &[u8], schema: Json) -> Result<Resource> {
    let path = format!("{name}.csv");
    write_file(&dir.join(&path), bytes)?;
    let hash = Sha256::digest(bytes)
        .iter()
        .fold(String::from("sha256:"), |hash, b| {
            hash + &format!("{b:02x}")
        });
    Ok(Resource {
        name: name.replace('_', "-"),
        title: title.to_owned(),
        path,
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: bytes.len(),
        hash,
        schema,
    })
}

fn schema(of: &'static Table, texts: &Texts) -> Json {
    let mut fields = vec![json!({
        "name": "id", "type": "string", "title": texts.get("open-data-id"),
        "constraints": {"required": true, "unique": true},
    })];
    fields.extend(of.fields.iter().map(|field| described(of, field, texts)));
    json!({"fields": fields, "primaryKey": "id"})
}

/// A field with its Dutch title, and what its values mean.
fn described(of: &Table, field: &Field, texts: &Texts) -> Json {
    let (kind, about) = match field.kind {
        Kind::Date => ("date", None),
        Kind::Time => ("datetime", None),
        Kind::Int { .. } | Kind::Rung => ("integer", None),
        Kind::Decimal => ("number", None),
        Kind::Bool => ("boolean", None),
        Kind::Code(codes) => ("string", Some(meanings(of, field, codes, texts))),
        Kind::Codes(codes) => (
            "string",
            Some(format!(
                "{} {}",
                texts.get("open-data-several"),
                meanings(of, field, codes, texts)
            )),
        ),
        Kind::Ref(target) => (
            "string",
            Some(texts.format(
                "open-data-refers",
                &[
                    ("table", texts.table(target).into()),
                    ("file", format!("{target}.csv").into()),
                ],
            )),
        ),
        Kind::PartialDate => ("string", Some(texts.get("open-data-partial-date"))),
        Kind::Language => ("string", Some(texts.get("open-data-language"))),
        Kind::Ladder => ("string", Some(texts.get("open-data-ladder"))),
        Kind::Text | Kind::Id => ("string", None),
    };
    let mut told = json!({
        "name": field.name, "type": kind, "title": texts.field(of.name, field.name),
    });
    if let Some(about) = about {
        told["description"] = about.into();
    }
    let mut constraints = serde_json::Map::new();
    if field.required {
        constraints.insert("required".into(), true.into());
    }
    match field.kind {
        Kind::Code(codes) => {
            constraints.insert("enum".into(), json!(codes));
        }
        Kind::PartialDate => {
            constraints.insert("pattern".into(), "[0-9]{4}(-[0-9]{2}){0,2}".into());
        }
        _ => {}
    }
    if !constraints.is_empty() {
        told["constraints"] = constraints.into();
    }
    told
}

fn meanings(of: &Table, field: &Field, codes: &[&str], texts: &Texts) -> String {
    let told: Vec<String> = codes
        .iter()
        .map(|code| format!("{code} = {}", texts.code(of.name, field.name, code)))
        .collect();
    told.join("; ")
}

/// `datapackage.json`.
pub(super) fn describe(
    title: &str,
    created: &str,
    texts: &Texts,
    resources: Vec<Resource>,
) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(&json!({
        "profile": "tabular-data-package",
        "name": NAME,
        "title": title,
        "description": texts.get("open-data-about"),
        "created": created,
        "resources": resources,
    }))
    .map_err(failed)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The package's name, by which it is known again.
pub(super) const NAME: &str = "trede-open-export";

/// The table whose file has this name.
pub(super) fn table_of(path: &str) -> Option<&'static Table> {
    path.strip_suffix(".csv").and_then(schema::table)
}
