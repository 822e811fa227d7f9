//! `datapackage.json`: the Frictionless Data Package that describes a bundle's CSV files.
//!
//! <https://specs.frictionlessdata.io/data-package/> and <https://specs.frictionlessdata.io/table-schema/>.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trede_domain::{Kind, Table};

/// One CSV file of the package.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Resource {
    pub name: String,
    pub path: String,
    pub profile: String,
    pub format: String,
    pub mediatype: String,
    pub encoding: String,
    pub bytes: u64,
    pub hash: String,
    pub schema: Value,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Package {
    pub profile: String,
    pub name: String,
    pub title: String,
    pub created: String,
    pub resources: Vec<Resource>,
}

impl Package {
    pub fn new(title: &str, created: &str, resources: Vec<Resource>) -> Self {
        Self {
            profile: "tabular-data-package".into(),
            name: "trede-bundle".into(),
            title: title.into(),
            created: created.into(),
            resources,
        }
    }
}

impl Resource {
    /// `sha256` in hexadecimal.
    pub fn new(file: &str, bytes: u64, sha256: &str, schema: Value) -> Self {
        Self {
            name: file.trim_end_matches(".csv").replace('_', "-"),
            path: file.into(),
            profile: "tabular-data-resource".into(),
            format: "csv".into(),
            mediatype: "text/csv".into(),
            encoding: "utf-8".into(),
            bytes,
            hash: format!("sha256:{sha256}"),
            schema,
        }
    }
}

fn field(name: &str, kind: &str, constraints: Value) -> Value {
    if constraints.is_null() {
        json!({"name": name, "type": kind})
    } else {
        json!({"name": name, "type": kind, "constraints": constraints})
    }
}

/// The schema of a table's file; `extra` are columns that this version of the program only passes on.
pub(crate) fn table_schema(table: &Table, extra: &[String]) -> Value {
    let mut fields = vec![field(
        "id",
        "string",
        json!({"required": true, "unique": true}),
    )];
    for f in table.all_fields() {
        let required = if f.required {
            json!({"required": true})
        } else {
            Value::Null
        };
        let with = |more: Value| {
            let mut all = if required.is_null() {
                json!({})
            } else {
                required.clone()
            };
            if let (Some(all), Some(more)) = (all.as_object_mut(), more.as_object()) {
                all.extend(more.clone());
            }
            all
        };
        fields.push(match f.kind {
            Kind::Date => field(f.name, "date", required),
            Kind::Time => field(f.name, "datetime", required),
            Kind::PartialDate => field(
                f.name,
                "string",
                with(json!({"pattern": "[0-9]{4}(-[0-9]{2}){0,2}"})),
            ),
            Kind::Int { .. } | Kind::Rung => field(f.name, "integer", required),
            Kind::Decimal => field(f.name, "number", required),
            Kind::Bool => field(f.name, "boolean", required),
            Kind::Code(codes) => field(f.name, "string", with(json!({"enum": codes}))),
            Kind::Text
            | Kind::Codes(_)
            | Kind::Language
            | Kind::Ladder
            | Kind::Ref(_)
            | Kind::Id => field(f.name, "string", required),
        });
    }
    fields.extend(extra.iter().map(|name| field(name, "string", Value::Null)));
    json!({"fields": fields, "primaryKey": "id"})
}

/// The schema of `moved.csv`.
pub(crate) fn moved_schema() -> Value {
    json!({"fields": [field("id", "string", json!({"required": true, "unique": true})), field("location_id", "string", Value::Null)], "primaryKey": "id"})
}

/// The schema of `versions.csv`: a line for each version that a row has. `fields` is empty where the version is that of
/// all fields that have a value; `stamp` is milliseconds, counter and writer; `seen` a number where the writer had seen
/// only itself.
pub(crate) fn versions_schema() -> Value {
    let required = || json!({"required": true});
    json!({"fields": [
        field("file", "string", required()),
        field("row", "string", required()),
        field("fields", "string", Value::Null),
        field("stamp", "string", required()),
        field("seen", "string", Value::Null),
    ]})
}
