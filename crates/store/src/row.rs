//! Rows between SQLite and values: one set of statements per table, derived from its fields.

use crate::codec::Versions;
use crate::error::{Result, StoreError};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params_from_iter};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use trede_domain::schema::tables;
use trede_domain::{Kind, Table, Uuid, Value, WriterId};

/// A row with its versions, as it stands in the store or in a bundle.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its key.
    pub id: Uuid,
    /// Its values in the order of [`Table::all_fields`].
    pub values: Vec<Value>,
    /// The version of each field that was ever written.
    pub versions: Versions,
    /// Fields that only a newer version of the program knows: kept and passed on.
    pub extra: BTreeMap<String, String>,
}

impl Row {
    /// A row of this table without a single value.
    pub fn empty(table: &Table, id: Uuid) -> Self {
        Self {
            id,
            values: vec![Value::Null; table.width()],
            versions: Versions::default(),
            extra: BTreeMap::new(),
        }
    }

    /// The value of a field; [`Value::Null`] for a name that the table does not have.
    pub fn get(&self, table: &Table, field: &str) -> &Value {
        table
            .index(field)
            .and_then(|i| self.values.get(i))
            .unwrap_or(&Value::Null)
    }

    /// Whether the row counts as deleted.
    pub fn is_deleted(&self) -> bool {
        self.values.last().is_some_and(Value::is_true)
    }

    /// As JSON: the id and every field of the contract.
    pub fn to_json(&self, table: &Table) -> serde_json::Map<String, serde_json::Value> {
        let mut object = serde_json::Map::new();
        object.insert("id".into(), self.id.to_string().into());
        for (field, value) in table.fields.iter().zip(&self.values) {
            object.insert(field.name.into(), value.to_json());
        }
        object
    }
}

/// The statements of one table.
pub(crate) struct Statements {
    /// Columns: id, the fields, deleted, _versions, _extra.
    pub select: String,
    /// Does nothing when the row is there.
    pub insert: String,
    pub update: String,
    /// Only the columns' names, for statements made elsewhere.
    pub columns: String,
}

static STATEMENTS: LazyLock<Vec<Statements>> =
    LazyLock::new(|| tables().iter().map(statements).collect());

fn statements(table: &Table) -> Statements {
    let name = table.name;
    let fields: Vec<&str> = table.all_fields().map(|f| f.name).collect();
    let columns = format!("id, {}, _versions, _extra", fields.join(", "));
    let n = fields.len();
    let marks = (1..=n + 5)
        .map(|i| format!("?{i}"))
        .collect::<Vec<_>>()
        .join(", ");
    let sets = fields
        .iter()
        .enumerate()
        .map(|(i, f)| format!("{f} = ?{}", i + 2))
        .collect::<Vec<_>>()
        .join(", ");
    Statements {
        select: format!("SELECT {columns} FROM {name} WHERE id = ?1"),
        insert: format!(
            "INSERT INTO {name} ({columns}, _arrival, _from) VALUES ({marks}) ON CONFLICT (id) DO NOTHING"
        ),
        update: format!(
            "UPDATE {name} SET {sets}, _versions = ?{}, _extra = ?{}, _arrival = ?{}, _from = ?{} WHERE id = ?1",
            n + 2,
            n + 3,
            n + 4,
            n + 5
        ),
        columns,
    }
}

pub(crate) fn of(table: &Table) -> &'static Statements {
    &STATEMENTS[table.ordinal()]
}

struct Sql<'a>(&'a Value);

impl ToSql for Sql<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Int(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Value::Decimal(number) => ToSqlOutput::Borrowed(ValueRef::Real(*number)),
            Value::Bool(yes) => ToSqlOutput::Borrowed(ValueRef::Integer(i64::from(*yes))),
            Value::Id(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
        })
    }
}

/// Reads a row that was selected with [`Statements::columns`], starting at the first column.
pub(crate) fn read(table: &Table, sql: &SqlRow<'_>) -> Result<Row> {
    let damaged = |what: &str| StoreError::Damaged(format!("{}: {what}", table.name));
    let id: Uuid = sql.get(0)?;
    let mut values = Vec::with_capacity(table.width());
    for (i, field) in table.all_fields().enumerate() {
        let raw = sql.get_ref(i + 1)?;
        values.push(match (raw, field.kind) {
            (ValueRef::Null, _) => Value::Null,
            (ValueRef::Integer(n), Kind::Bool) => Value::Bool(n != 0),
            (ValueRef::Integer(n), Kind::Int { .. } | Kind::Rung) => Value::Int(n),
            (ValueRef::Real(n), Kind::Decimal) => Value::Decimal(n),
            (ValueRef::Blob(b), Kind::Ref(_) | Kind::Id) => {
                Value::Id(Uuid::from_slice(b).map_err(|_| damaged("an id is not an id"))?)
            }
            (ValueRef::Text(t), _) => Value::Text(
                String::from_utf8(t.to_vec()).map_err(|_| damaged("a text is not a text"))?,
            ),
            _ => return Err(damaged(field.name)),
        });
    }
    let at = table.width() + 1;
    let versions = Versions::decode(
        sql.get_ref(at)?
            .as_blob()
            .map_err(|_| damaged("versions"))?,
        table.deleted_index(),
    )
    .map_err(|_| damaged("versions"))?;
    let extra = match sql.get_ref(at + 1)? {
        ValueRef::Text(t) => serde_json::from_slice(t).map_err(|_| damaged("unknown fields"))?,
        _ => BTreeMap::new(),
    };
    Ok(Row {
        id,
        values,
        versions,
        extra,
    })
}

/// The row with this id, deleted or not.
pub(crate) fn load(conn: &Connection, table: &Table, id: Uuid) -> Result<Option<Row>> {
    let mut statement = conn.prepare_cached(&of(table).select)?;
    statement
        .query_row([id], |sql| Ok(read(table, sql)))
        .optional()?
        .transpose()
}

/// Where a row comes from: its place among this store's changes, and the writer whose bundle brought exactly this state.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrival {
    pub number: i64,
    pub from: Option<WriterId>,
}

/// Inserts the row unless one with its id is there; says whether it did.
pub(crate) fn insert(
    conn: &Connection,
    table: &Table,
    row: &Row,
    arrival: Arrival,
) -> Result<bool> {
    Ok(execute(conn, table, &of(table).insert, row, arrival)? == 1)
}

/// Likewise into a table that has this one's columns.
pub(crate) fn insert_into(
    conn: &Connection,
    name: &str,
    table: &Table,
    row: &Row,
    arrival: Arrival,
) -> Result<bool> {
    let sql = of(table).insert.replacen(table.name, name, 1);
    Ok(execute(conn, table, &sql, row, arrival)? == 1)
}

/// Writes the whole row over the one that is there.
pub(crate) fn update(conn: &Connection, table: &Table, row: &Row, arrival: Arrival) -> Result<()> {
    execute(conn, table, &of(table).update, row, arrival)?;
    Ok(())
}

fn execute(
    conn: &Connection,
    table: &Table,
    sql: &str,
    row: &Row,
    arrival: Arrival,
) -> Result<usize> {
    let versions = row.versions.encode(table.deleted_index());
    let extra = if row.extra.is_empty() {
        None
    } else {
        Some(serde_json::to_string(&row.extra).map_err(|e| StoreError::Damaged(e.to_string()))?)
    };
    let from = arrival.from.map(|w| w.0.cast_signed());
    let values: Vec<Sql<'_>> = row.values.iter().map(Sql).collect();
    let mut params: Vec<&dyn ToSql> = Vec::with_capacity(values.len() + 5);
    params.push(&row.id);
    params.extend(values.iter().map(|v| v as &dyn ToSql));
    params.extend([&versions as &dyn ToSql, &extra, &arrival.number, &from]);
    Ok(conn
        .prepare_cached(sql)?
        .execute(params_from_iter(params))?)
}
