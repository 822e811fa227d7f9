//! Erasures that came in and are not done before someone answers: what they name stays until then, and the rest of the bundle
//! that brought them is in. They are of this device alone; what it answers the others hear as an erasure, or not at all.

use crate::erase::{ERASURES, is_erased, names_something, only_follows};
use crate::error::Result;
use crate::merge::{Merged, Merging};
use crate::row::{self, Arrival, Row};
use crate::store::Store;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use trede_domain::schema::{Scope, table, tables};
use trede_domain::{Table, Uuid};

/// What waits for an answer about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The client.
    pub person: Uuid,
    /// Whether all of the person was erased, or only some of what belongs to them.
    pub whole: bool,
    /// How many rows would go here.
    pub rows: u64,
    /// The day on which it was erased, `YYYY-MM-DD`, as the device said that did so.
    pub erased_on: Option<String>,
    /// The device whose signature it bears.
    pub signer: Option<String>,
    /// The device whose bundle brought it.
    pub told_by: Option<String>,
}

/// An erasure that is held, as it came.
struct One {
    row: Row,
    signer: Option<String>,
    told_by: Option<String>,
}

impl One {
    fn person(&self, of: &Table) -> Option<Uuid> {
        self.row.get(of, "person_id").as_id()
    }

    fn whole(&self, of: &Table) -> bool {
        self.row.get(of, "table_name").as_str() == Some("clients")
    }
}

/// Those that wait, or those of one person whatever was answered; what bears a signature first.
fn held(conn: &Connection, of: &Table, person: Option<Uuid>) -> Result<Vec<One>> {
    let columns = &row::of(of).columns;
    let which = match person {
        Some(_) => "person_id = ?1",
        None => "turned_down = 0 AND ?1 IS NULL",
    };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {columns}, signer, told_by FROM held_erasures WHERE {which} ORDER BY signer IS NULL, table_name <> 'clients', id"
    ))?;
    let mut found = statement.query([person])?;
    let mut all = Vec::new();
    while let Some(sql) = found.next()? {
        all.push(One {
            row: row::read(of, sql)?,
            signer: sql.get("signer")?,
            told_by: sql.get("told_by")?,
        });
    }
    Ok(all)
}

/// How many rows belong to a client, the client's own among them.
fn rows_of(conn: &Connection, client: Uuid) -> Result<u64> {
    let mut rows = 0;
    for t in tables() {
        let column = match t.scope {
            Scope::Client => "id",
            Scope::OfClient => "client_id",
            _ => continue,
        };
        let sql = format!("SELECT count(*) FROM {} WHERE {column} = ?1", t.name);
        let count: i64 = conn
            .prepare_cached(&sql)?
            .query_row([client], |r| r.get(0))?;
        rows += count.cast_unsigned();
    }
    Ok(rows)
}

impl Merging<'_> {
    /// Holds an erasure until someone answers. One without a signature stays only where it follows from one that is held, see
    /// [`Merging::sort_held`].
    pub fn hold(&mut self, erasure: &Row, signer: Option<&str>, told_by: &str) -> Result<()> {
        let Some(erasures) = table(ERASURES) else {
            return Ok(());
        };
        let arrival = Arrival {
            number: self.counters.arrivals,
            from: None,
        };
        if row::insert_into(&self.tx, "held_erasures", erasures, erasure, arrival)? {
            self.tx
                .prepare_cached("UPDATE held_erasures SET signer = ?2, told_by = ?3 WHERE id = ?1")?
                .execute(params![erasure.id, signer, told_by])?;
        }
        Ok(())
    }

    /// Lets go of what is held and follows from no erasure of a client that is.
    pub fn sort_held(&mut self) -> Result<()> {
        self.tx
            .prepare_cached(
                "DELETE FROM held_erasures WHERE signer IS NULL AND person_id NOT IN
                 (SELECT id FROM held_erasures WHERE signer IS NOT NULL AND table_name = 'clients')",
            )?
            .execute([])?;
        Ok(())
    }
}

impl Store {
    /// The erasures that wait for an answer, a person each. What was erased since, or is not here any more, does not.
    pub fn held_erasures(&self) -> Result<Vec<Held>> {
        let Some(erasures) = table(ERASURES) else {
            return Ok(Vec::new());
        };
        let conn = self.connection();
        let mut people: BTreeMap<Uuid, Held> = BTreeMap::new();
        for one in held(conn, erasures, None)? {
            let Some(person) = one.person(erasures).filter(|_| one.signer.is_some()) else {
                continue;
            };
            if is_erased(conn, one.row.id)? || !names_something(conn, &one.row)? {
                continue;
            }
            let whole = one.whole(erasures);
            let rows = if whole { rows_of(conn, person)? } else { 1 };
            let of = people.entry(person).or_insert_with(|| Held {
                person,
                whole,
                rows: 0,
                erased_on: one
                    .row
                    .get(erasures, "erased_on")
                    .as_str()
                    .map(str::to_owned),
                signer: one.signer,
                told_by: one.told_by,
            });
            // All of the person counts what else is held of them.
            if whole || !of.whole {
                of.rows += rows;
            }
        }
        Ok(people.into_values().collect())
    }

    /// Does what is held about this person after all. There is no way back; [`Store::scrub`] belongs after it.
    pub fn erase_held(&mut self, person: Uuid) -> Result<Merged> {
        let from = self.writer()?;
        let Some(erasures) = table(ERASURES) else {
            return Ok(Merged::default());
        };
        let ((), merged) = self.merge(from, |merging| {
            for one in held(&merging.tx, erasures, Some(person))? {
                // What bears no signature may only say what follows, and takes nothing along that someone else put in its way.
                if one.signer.is_some() || only_follows(&merging.tx, &one.row)? {
                    merging.row(erasures, &one.row)?;
                }
            }
            merging
                .tx
                .execute("DELETE FROM held_erasures WHERE person_id = ?1", [person])?;
            Ok::<_, crate::StoreError>(())
        })?;
        Ok(merged)
    }

    /// Keeps what was erased elsewhere. It is not asked again, whoever brings the same erasure.
    pub fn keep_held(&mut self, person: Uuid) -> Result<()> {
        self.connection().execute(
            "UPDATE held_erasures SET turned_down = 1 WHERE person_id = ?1",
            [person],
        )?;
        Ok(())
    }
}
