//! Rows and versions as CSV fields, and back.

use crate::error::Reason;
use csv::{ByteRecord, StringRecord};
use trede_domain::{Kind, Seen, Stamp, Table, Uuid, Value, Version};
use trede_store::Row;

/// The largest field that is taken in, in bytes: far above what the rules let anyone write.
const LARGEST: usize = 400_000;
/// The last millisecond of the year 9999: later stamps are no one's clock.
const LATEST: u64 = 253_402_300_799_999;

pub(crate) fn damaged(what: impl Into<String>) -> Reason {
    Reason::Damaged(what.into())
}

/// A table's file's columns: the id, the fields, and those unknown to this version.
pub(crate) fn header(table: &Table, extra: &[String]) -> Vec<String> {
    let mut columns = vec!["id".to_owned()];
    columns.extend(table.all_fields().map(|f| f.name.to_owned()));
    columns.extend_from_slice(extra);
    columns
}

pub(crate) fn record(row: &Row, extra: &[String], out: &mut StringRecord) {
    out.clear();
    let mut buffer = Uuid::encode_buffer();
    out.push_field(row.id.hyphenated().encode_lower(&mut buffer));
    for value in &row.values {
        match value {
            Value::Null => out.push_field(""),
            Value::Text(text) => out.push_field(text),
            Value::Id(id) => out.push_field(id.hyphenated().encode_lower(&mut buffer)),
            other => out.push_field(&other.to_text()),
        }
    }
    for name in extra {
        out.push_field(row.extra.get(name).map_or("", String::as_str));
    }
}

/// Where each column of a file goes.
pub(crate) struct Columns {
    places: Vec<Place>,
}

enum Place {
    Id,
    Known(usize, Kind),
    Extra(String),
}

impl Columns {
    pub fn new(table: &Table, header: &ByteRecord) -> Result<Self, Reason> {
        let mut places = Vec::with_capacity(header.len());
        for name in header {
            let name =
                std::str::from_utf8(name).map_err(|_| damaged("a column's name is not text"))?;
            places.push(match (name, table.index(name)) {
                ("id", _) => Place::Id,
                (_, Some(i)) => Place::Known(i, table.field(i).map_or(Kind::Text, |f| f.kind)),
                _ if name.is_empty() || name.len() > 60 || name.starts_with('_') => {
                    return Err(damaged("a column has no usable name"));
                }
                _ => Place::Extra(name.to_owned()),
            });
        }
        Ok(Self { places })
    }

    /// The values of a record; its versions are still to come.
    pub fn row(&self, table: &Table, record: &ByteRecord) -> Result<Row, Reason> {
        let mut row = Row::empty(table, Uuid::nil());
        for (place, field) in self.places.iter().zip(record) {
            if field.is_empty() {
                continue;
            }
            if field.len() > LARGEST {
                return Err(damaged("a field is too large"));
            }
            let text = std::str::from_utf8(field).map_err(|_| damaged("a field is not text"))?;
            match place {
                Place::Id => {
                    row.id = Uuid::try_parse(text).map_err(|_| damaged("an id is not an id"))?
                }
                Place::Known(i, kind) => row.values[*i] = value(*kind, text)?,
                Place::Extra(name) => {
                    row.extra.insert(name.clone(), text.to_owned());
                }
            }
        }
        if row.id.is_nil() {
            Err(damaged("a row has no id"))
        } else {
            Ok(row)
        }
    }
}

/// What its writer's store holds is taken as it is: a newer version may know codes and ladders that this one does not.
fn value(kind: Kind, text: &str) -> Result<Value, Reason> {
    Ok(match kind {
        Kind::Int { .. } | Kind::Rung => Value::Int(
            text.parse()
                .map_err(|_| damaged("a number is not a number"))?,
        ),
        Kind::Decimal => {
            let number: f64 = text
                .parse()
                .map_err(|_| damaged("an amount is not a number"))?;
            if !number.is_finite() {
                return Err(damaged("an amount is not a number"));
            }
            Value::Decimal(number)
        }
        Kind::Bool => Value::Bool(match text {
            "true" => true,
            "false" => false,
            _ => return Err(damaged("a yes or no is neither")),
        }),
        Kind::Ref(_) | Kind::Id => {
            Value::Id(Uuid::try_parse(text).map_err(|_| damaged("a reference is not an id"))?)
        }
        Kind::Text
        | Kind::Date
        | Kind::PartialDate
        | Kind::Time
        | Kind::Code(_)
        | Kind::Codes(_)
        | Kind::Language
        | Kind::Ladder => Value::Text(text.to_owned()),
    })
}

/// The lines of `versions.csv` that a row needs.
pub(crate) fn version_records(
    file: &str,
    table: &Table,
    row: &Row,
    mut write: impl FnMut(&StringRecord) -> csv::Result<()>,
) -> csv::Result<()> {
    let filled: Vec<usize> = (0..row.values.len())
        .filter(|&i| !row.values[i].is_null())
        .collect();
    let mut record = StringRecord::new();
    for (version, places, names) in row.versions.groups() {
        record.clear();
        record.push_field(file);
        record.push_field(&row.id.to_string());
        if names.is_empty() && places == filled {
            record.push_field("");
        } else {
            let known = places
                .iter()
                .filter_map(|&p| table.field(p))
                .map(|f| f.name);
            record.push_field(&known.chain(names).collect::<Vec<_>>().join(" "));
        }
        record.push_field(&version.stamp.to_string());
        match version.seen.pairs() {
            [(writer, sequence)] if *writer == version.stamp.writer => {
                record.push_field(&sequence.to_string())
            }
            _ => record.push_field(&version.seen.to_string()),
        }
        write(&record)?;
    }
    Ok(())
}

/// Gives the row the versions of one line of `versions.csv`.
pub(crate) fn take_version(
    table: &Table,
    row: &mut Row,
    record: &ByteRecord,
) -> Result<(), Reason> {
    let text = |i: usize| {
        record
            .get(i)
            .and_then(|f| std::str::from_utf8(f).ok())
            .ok_or_else(|| damaged("a version is not one"))
    };
    let bad = |_| damaged("a version is not one");
    let stamp: Stamp = text(3)?.parse().map_err(bad)?;
    if stamp.millis > LATEST {
        return Err(damaged("a clock reading lies after the year 9999"));
    }
    let seen = text(4)?;
    let seen = if !seen.is_empty() && seen.bytes().all(|b| b.is_ascii_digit()) {
        Seen::only(
            stamp.writer,
            seen.parse().map_err(|_| damaged("a version is not one"))?,
        )
    } else {
        seen.parse().map_err(bad)?
    };
    let version = Version { stamp, seen };
    let fields = text(2)?;
    if fields.is_empty() {
        let values = &row.values;
        let filled = (0..values.len()).filter(|&place| !values[place].is_null());
        row.versions.set_all(filled, version);
        return Ok(());
    }
    for name in fields.split(' ') {
        match table.index(name) {
            Some(place) => row.versions.set(place, version.clone()),
            None => row.versions.set_extra(name, version.clone()),
        }
    }
    Ok(())
}
