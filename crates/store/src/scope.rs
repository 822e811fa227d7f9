//! Who holds which rows: a device of one location holds the clients of that location with all that belongs to them,
//! and the centre's lists. A row belongs with its client; without one to its own location; without either to everyone.

use crate::codec::Versions;
use crate::error::Result;
use crate::local::{self, Counters};
use crate::row::{self, Row};
use crate::store::Store;
use rusqlite::{Connection, params};
use std::fmt::Write as _;
use trede_domain::schema::{Scope, table, tables};
use trede_domain::{Table, Uuid, Value, WriterId};

/// What a device may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// Everything: a coordinator's device.
    All,
    /// Everything but what is the coordinators' alone: any other device where the centre's scope is `centre`.
    Centre,
    /// What belongs to these locations.
    Locations(Vec<Uuid>),
}

impl Sight {
    /// A text that is the same for the same sight.
    pub fn print(&self) -> String {
        match self {
            Self::All => "all".into(),
            Self::Centre => "centre".into(),
            Self::Locations(ids) => {
                let mut ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
                ids.sort();
                ids.join(" ")
            }
        }
    }

    /// Whether a client of this location is in sight.
    pub fn holds(&self, location: Option<Uuid>) -> bool {
        match self {
            Self::All | Self::Centre => true,
            Self::Locations(ids) => location.is_some_and(|l| ids.contains(&l)),
        }
    }

    /// The locations as an SQL list; ids are hexadecimal literals, nothing else can stand in them.
    fn list(ids: &[Uuid]) -> String {
        let mut list = String::from("(");
        for (i, id) in ids.iter().enumerate() {
            let _ = write!(list, "{}x'{}'", if i > 0 { ", " } else { "" }, id.simple());
        }
        list + ")"
    }

    /// An SQL condition that holds for the rows of the table, under this alias, that are in sight.
    pub(crate) fn condition(&self, of: &Table, alias: &str) -> String {
        if of.scope == Scope::Coordinators {
            return if *self == Self::All { "1" } else { "0" }.into();
        }
        let Self::Locations(ids) = self else {
            return "1".into();
        };
        let list = Self::list(ids);
        let own = if of.index("location_id").is_some() {
            format!("({alias}.location_id IS NULL OR {alias}.location_id IN {list})")
        } else {
            "1".into()
        };
        match of.scope {
            Scope::Centre => "1".into(),
            Scope::Coordinators => "0".into(),
            // Without a location a client is in no one's sight but the coordinators'.
            Scope::Client => {
                format!("({alias}.location_id IS NOT NULL AND {alias}.location_id IN {list})")
            }
            Scope::OwnLocation => own,
            Scope::OfClient => format!(
                "CASE WHEN {alias}.client_id IS NULL THEN {own} ELSE EXISTS (SELECT 1 FROM clients c WHERE c.id = {alias}.client_id AND c.location_id IN {list}) END"
            ),
            Scope::OfRow => {
                let mut any = String::from("(0");
                for target in tables().iter().filter(|t| t.scope != Scope::OfRow) {
                    let inner = self.condition(target, "o");
                    let _ = write!(
                        any,
                        " OR ({alias}.table_name = '{0}' AND EXISTS (SELECT 1 FROM {0} o WHERE o.id = {alias}.row_id AND {inner}))",
                        target.name
                    );
                }
                any + ")"
            }
        }
    }
}

/// Everything that belongs to the client counts as changed now, open conflicts too, so that the location it moved to is
/// sent it whole.
pub(crate) fn resend_file(conn: &Connection, counters: &mut Counters, client: Uuid) -> Result<()> {
    counters.arrivals += 1;
    let now = params![client, counters.arrivals];
    let mut rows = String::from("?1");
    for table in of_client() {
        let sql = format!(
            "UPDATE {} SET _arrival = ?2, _from = NULL WHERE client_id = ?1",
            table.name
        );
        conn.prepare_cached(&sql)?.execute(now)?;
        let _ = write!(
            rows,
            " UNION ALL SELECT id FROM {} WHERE client_id = ?1",
            table.name
        );
    }
    let sql =
        format!("UPDATE conflicts SET _arrival = ?2, _from = NULL WHERE row_id IN (SELECT {rows})");
    conn.prepare_cached(&sql)?.execute(now)?;
    Ok(())
}

/// The tables whose rows belong with a client.
fn of_client() -> impl Iterator<Item = &'static Table> {
    tables().iter().filter(|t| t.scope == Scope::OfClient)
}

/// Which of a table's changes to hand over.
#[derive(Debug, Clone, Copy)]
pub struct Span<'a> {
    /// Later than this arrival number.
    pub after: i64,
    /// Rows whose present state came from this writer are left out: it has them.
    pub without: Option<WriterId>,
    /// What the receiver may hold.
    pub sight: &'a Sight,
}

impl Store {
    /// Every row of the table that changed here within the span, deleted ones too, in the order of arrival.
    pub fn each_changed(
        &self,
        table: &'static Table,
        span: Span<'_>,
        mut f: impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let of = params![span.after, span.without.map(|w| w.0.cast_signed())];
        let select = |columns: &str| {
            format!(
                "SELECT {columns} FROM {} t WHERE {} ORDER BY t._arrival",
                table.name,
                changed(table, span)
            )
        };
        if by_place(table, span).is_some() {
            // No index has these in the order of arrival: what is sorted, in memory, are ids and not whole files.
            let mut statement = self.conn.prepare_cached(&select("t.id"))?;
            let ids: Vec<Uuid> = statement
                .query_map(of, |sql| sql.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for id in ids {
                if let Some(row) = row::load(&self.conn, table, id)? {
                    f(row)?;
                }
            }
            return Ok(());
        }
        let columns: String = row::of(table)
            .columns
            .split(", ")
            .map(|c| format!("t.{c}"))
            .collect::<Vec<_>>()
            .join(", ");
        let mut statement = self.conn.prepare_cached(&select(&columns))?;
        let mut rows = statement.query(of)?;
        while let Some(sql) = rows.next()? {
            f(row::read(table, sql)?)?;
        }
        Ok(())
    }

    /// Whether [`Store::each_changed`] would give a row.
    pub fn any_changed(&self, table: &'static Table, span: Span<'_>) -> Result<bool> {
        let sql = format!(
            "SELECT 1 FROM {} t WHERE {} LIMIT 1",
            table.name,
            changed(table, span)
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .exists(params![span.after, span.without.map(|w| w.0.cast_signed())])?)
    }

    /// How many rows of all tables [`Store::each_changed`] would give, counted no further than `most`. That someone looked is
    /// no change to anything.
    pub fn count_changed(&self, span: Span<'_>, most: u32) -> Result<u32> {
        let mut count = 0;
        for table in tables().iter().filter(|t| t.scope != Scope::Coordinators) {
            let sql = format!(
                "SELECT count(*) FROM (SELECT 1 FROM {} t WHERE {} LIMIT ?3)",
                table.name,
                changed(table, span)
            );
            count += self.conn.prepare_cached(&sql)?.query_row(
                params![
                    span.after,
                    span.without.map(|w| w.0.cast_signed()),
                    most - count
                ],
                |r| r.get::<_, u32>(0),
            )?;
        }
        Ok(count)
    }

    /// A receiver whose sight changed may have emptied what it once sent: from now on nothing counts as known to it.
    pub fn forget_origin(&self, writer: WriterId) -> Result<()> {
        for table in tables() {
            self.conn.execute(
                &format!("UPDATE {} SET _from = NULL WHERE _from = ?1", table.name),
                [writer.0.cast_signed()],
            )?;
        }
        Ok(())
    }

    /// All settings of the centre count as changed now, so that they are sent again to everyone.
    pub fn resend_settings(&self) -> Result<()> {
        self.conn.execute(
            "UPDATE local SET value = value + 1 WHERE key = ?1",
            [local::ARRIVALS],
        )?;
        self.conn.execute(
            "UPDATE settings SET _arrival = (SELECT value FROM local WHERE key = ?1), _from = NULL",
            [local::ARRIVALS],
        )?;
        Ok(())
    }

    /// Whether [`Store::each_moved`] would give a row.
    pub fn any_moved(&self, span: Span<'_>) -> Result<bool> {
        let mut any = false;
        self.each_moved(span, |_| {
            any = true;
            Ok(())
        })?;
        Ok(any)
    }

    /// Clients that were in this sight once, as far as is known here, and moved out of it within the span: only their
    /// new location, with its version.
    pub fn each_moved(&self, span: Span<'_>, mut f: impl FnMut(Row) -> Result<()>) -> Result<()> {
        let (Sight::Locations(ids), Some(clients)) = (span.sight, table("clients")) else {
            return Ok(());
        };
        let texts: Vec<String> = ids.iter().map(|id| format!("'{id}'")).collect();
        let columns: String = row::of(clients)
            .columns
            .split(", ")
            .map(|c| format!("t.{c}"))
            .collect::<Vec<_>>()
            .join(", ");
        let sql = format!(
            "SELECT {columns} FROM clients t WHERE t._arrival > ?1 AND NOT ({}) AND EXISTS (SELECT 1 FROM history h WHERE h.row_id = t.id AND h.field = 'location_id' AND h.value IN ({})) ORDER BY t._arrival",
            span.sight.condition(clients, "t"),
            texts.join(", ")
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([span.after])?;
        while let Some(sql) = rows.next()? {
            f(only_location(clients, &row::read(clients, sql)?))?;
        }
        Ok(())
    }

    /// Notes which clients are out of this device's sight. Their files are shown nowhere and can no longer be edited; what
    /// the coordinators confirmed up to `confirmed` of this store's changes is emptied, all but the new location.
    pub fn leave(&mut self, sight: &Sight, confirmed: i64) -> Result<usize> {
        let Some(clients) = table("clients") else {
            return Ok(0);
        };
        let tx = self.conn.transaction()?;
        tx.execute("DELETE FROM left_clients", [])?;
        let out = sight.condition(clients, "t");
        tx.execute(
            &format!("INSERT INTO left_clients SELECT t.id FROM clients t WHERE NOT ({out})"),
            [],
        )?;
        let left: Vec<Uuid> = {
            // Emptied ones have no number; rows of theirs that came late make them a case again.
            let mut full = String::from("c.number IS NOT NULL");
            for t in of_client() {
                let _ = write!(
                    full,
                    " OR EXISTS (SELECT 1 FROM {} WHERE client_id = c.id)",
                    t.name
                );
            }
            let sql = format!(
                "SELECT c.id FROM left_clients l JOIN clients c ON c.id = l.client_id WHERE {full} ORDER BY c.id"
            );
            let mut statement = tx.prepare(&sql)?;
            statement
                .query_map([], |r| r.get(0))?
                .collect::<rusqlite::Result<_>>()?
        };
        let of_client: Vec<&Table> = of_client().collect();
        tx.execute_batch("CREATE TEMP TABLE IF NOT EXISTS emptied (id BLOB NOT NULL PRIMARY KEY) STRICT; DELETE FROM emptied")?;
        let mut emptied = 0;
        for id in left {
            let newest = |table: &str, column: &str| -> Result<i64> {
                let sql =
                    format!("SELECT coalesce(max(_arrival), 0) FROM {table} WHERE {column} = ?1");
                Ok(tx.prepare_cached(&sql)?.query_row([id], |r| r.get(0))?)
            };
            let mut last = newest("clients", "id")?;
            for t in &of_client {
                last = last.max(newest(t.name, "client_id")?);
            }
            if last > confirmed {
                continue;
            }
            tx.prepare_cached("INSERT INTO emptied (id) VALUES (?1)")?
                .execute([id])?;
            if let Some(row) = row::load(&tx, clients, id)? {
                let arrival = row::Arrival {
                    number: last,
                    from: None,
                };
                row::update(&tx, clients, &only_location(clients, &row), arrival)?;
            }
            emptied += 1;
        }
        if emptied > 0 {
            for what in ["history", "touched", "conflicts"] {
                for t in &of_client {
                    let rows = format!(
                        "SELECT id FROM {} WHERE client_id IN (SELECT id FROM emptied)",
                        t.name
                    );
                    tx.execute(&format!("DELETE FROM {what} WHERE row_id IN ({rows})"), [])?;
                }
                tx.execute(
                    &format!("DELETE FROM {what} WHERE row_id IN (SELECT id FROM emptied)"),
                    [],
                )?;
            }
            for t in &of_client {
                let sql = format!(
                    "DELETE FROM {} WHERE client_id IN (SELECT id FROM emptied)",
                    t.name
                );
                tx.execute(&sql, [])?;
            }
        }
        tx.commit()?;
        Ok(emptied)
    }
}

/// The condition for the rows of a span; ?1 is its start, ?2 the writer to leave out. From the start on the rows of clients are
/// found by the client, and those of nobody by their location, rather than among all that ever changed: a device is let in at a
/// place, and the centre may be large.
fn changed(table: &Table, span: Span<'_>) -> String {
    match by_place(table, span) {
        // Unary plus keeps the index of arrivals out of it.
        Some(place) => {
            format!("+t._arrival > ?1 AND (?2 IS NULL OR +t._from IS NOT ?2) AND ({place})")
        }
        None => format!(
            "t._arrival > ?1 AND (?2 IS NULL OR t._from IS NOT ?2) AND {}",
            span.sight.condition(table, "t")
        ),
    }
}

/// What is at the receiver's places, from the start on; nothing where rows are not found by their place.
fn by_place(table: &Table, span: Span<'_>) -> Option<String> {
    match (span.sight, table.scope) {
        (Sight::Locations(ids), Scope::Client) if span.after == 0 => {
            Some(format!("t.location_id IN {}", Sight::list(ids)))
        }
        (Sight::Locations(ids), Scope::OfClient) if span.after == 0 => {
            Some(of_clients_at(table, ids))
        }
        _ => None,
    }
}

fn of_clients_at(table: &Table, ids: &[Uuid]) -> String {
    let list = Sight::list(ids);
    // An alternative each, so that each is found by an index of its own.
    let nobody = if table.index("location_id").is_some() {
        format!(
            "(t.client_id IS NULL AND t.location_id IS NULL) OR (t.client_id IS NULL AND t.location_id IN {list})"
        )
    } else {
        "t.client_id IS NULL".into()
    };
    format!("t.client_id IN (SELECT id FROM clients WHERE location_id IN {list}) OR {nobody}")
}

/// Nothing of the row but where it is now.
fn only_location(clients: &Table, row: &Row) -> Row {
    let mut stub = Row::empty(clients, row.id);
    if let Some(i) = clients.index("location_id") {
        stub.values[i] = row.values.get(i).cloned().unwrap_or(Value::Null);
        let mut versions = Versions::default();
        if let Some(version) = row.versions.get(i) {
            versions.set(i, version.clone());
        }
        stub.versions = versions;
    }
    stub
}
