//! Erasures that came in and are not done before someone answers: what they name stays until then, and the rest of the bundle
//! that brought them is in. They are of this device alone; what it answers the others hear as an erasure, or not at all.

use crate::erase::{ERASURES, Sign, about, anything_of, is_erased, only_follows};
use crate::error::{Result, StoreError};
use crate::merge::Merging;
use crate::row::{self, Arrival, Row};
use crate::store::Store;
use crate::write::Changes;
use chrono::NaiveDate;
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
    /// The day on which it was erased, `YYYY-MM-DD`, as the device says that passed it on.
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

/// What is held where this holds; all of a person first.
fn held(conn: &Connection, of: &Table, which: &str) -> Result<Vec<One>> {
    let columns = &row::of(of).columns;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {columns}, signer, told_by FROM held_erasures WHERE {which} ORDER BY table_name <> 'clients', id"
    ))?;
    let mut found = statement.query([])?;
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

/// What waits for an answer, with what it is about. What was erased since, or is not here any more, does not.
fn waiting(conn: &Connection) -> Result<Vec<(One, &'static Table, Uuid)>> {
    let Some(erasures) = table(ERASURES) else {
        return Ok(Vec::new());
    };
    let mut all = Vec::new();
    for one in held(conn, erasures, "signer IS NOT NULL AND turned_down = 0")? {
        if let Some((of, person)) = about(&one.row)
            && !is_erased(conn, person)?
            && anything_of(conn, of, one.row.id)?
        {
            all.push((one, of, person));
        }
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
    /// [`Merging::sort_held`]; one with a signature of what it does not fit is not kept at all.
    pub fn hold(&mut self, erasure: &Row, signer: Option<&str>, told_by: &str) -> Result<()> {
        let (Some(erasures), Some((of, person))) = (table(ERASURES), about(erasure)) else {
            return Ok(());
        };
        if signer.is_some() {
            // It is shown as the person's, so it has to be.
            let here = row::load(&self.tx, of, erasure.id)?;
            if of.scope == Scope::OfClient
                && here.is_some_and(|row| row.get(of, "client_id").as_id() != Some(person))
            {
                return Ok(());
            }
            // What nobody signed never stands in its way.
            self.tx
                .prepare_cached("DELETE FROM held_erasures WHERE id = ?1 AND signer IS NULL")?
                .execute([erasure.id])?;
        }
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

    /// Whether this erasure is of someone who is held as a whole.
    pub fn follows_held(&self, erasure: &Row) -> Result<bool> {
        let Some((of, person)) = about(erasure) else {
            return Ok(false);
        };
        let sql = "SELECT 1 FROM held_erasures WHERE id = ?1 AND signer IS NOT NULL AND table_name = 'clients'";
        Ok(of.scope != Scope::Client && self.tx.prepare_cached(sql)?.exists([person])?)
    }

    /// Lets go of what is held and was erased since, and of what follows from no erasure of a client that is held.
    pub fn sort_held(&mut self) -> Result<()> {
        self.tx
            .prepare_cached(
                "DELETE FROM held_erasures WHERE id IN (SELECT id FROM erasures) OR signer IS NULL AND person_id NOT IN
                 (SELECT id FROM held_erasures WHERE signer IS NOT NULL AND table_name = 'clients')",
            )?
            .execute([])?;
        Ok(())
    }
}

impl Store {
    /// The erasures that wait for an answer, a person each.
    pub fn held_erasures(&self) -> Result<Vec<Held>> {
        let conn = self.connection();
        let mut people: BTreeMap<Uuid, Held> = BTreeMap::new();
        for (one, of, person) in waiting(conn)? {
            let whole = of.scope == Scope::Client;
            let rows = if whole { rows_of(conn, person)? } else { 1 };
            let day = table(ERASURES).and_then(|t| one.row.get(t, "erased_on").as_str());
            let held = people.entry(person).or_insert_with(|| Held {
                person,
                whole,
                rows: 0,
                erased_on: day
                    .filter(|day| day.parse::<NaiveDate>().is_ok())
                    .map(str::to_owned),
                signer: one.signer,
                told_by: one.told_by,
            });
            // All of the person, which comes first, counts what else is held of them.
            if whole || !held.whole {
                held.rows += rows;
            }
        }
        Ok(people.into_values().collect())
    }

    /// Does what waits about this person after all, as an erasure of this device, and signs for it; how many rows that were. There is
    /// no way back; [`Store::scrub`] belongs after it.
    pub fn erase_held(&mut self, person: Uuid, sign: Sign<'_>) -> Result<(usize, Changes)> {
        let asked = waiting(&self.conn)?;
        let done = self.write_for_good("erase", |w| {
            let mut rows = 0;
            for (one, of, whose) in asked {
                // Of all of the person, which comes first, nothing is left for the others.
                if whose == person && anything_of(&w.tx, of, one.row.id)? {
                    rows += match of.scope {
                        Scope::Client => w.erase(person, sign)?,
                        _ => w.erase_row(of, one.row.id, sign)?,
                    };
                }
            }
            Ok::<_, StoreError>(rows)
        })?;
        self.settle_held()?;
        Ok(done)
    }

    /// After an erasure: takes in what is held, bears no signature and only follows from it, and lets go of what is answered.
    pub fn settle_held(&mut self) -> Result<()> {
        let any = "SELECT EXISTS (SELECT 1 FROM held_erasures)";
        if !self.conn.query_row(any, [], |r| r.get(0))? {
            return Ok(());
        }
        let (from, erasures) = (self.writer()?, table(ERASURES));
        self.merge(from, |merging| {
            if let Some(erasures) = erasures {
                for one in held(&merging.tx, erasures, "signer IS NULL")? {
                    if only_follows(&merging.tx, &one.row)? {
                        merging.row(erasures, &one.row)?;
                    }
                }
            }
            merging.sort_held()
        })?;
        Ok(())
    }

    /// Keeps what was erased elsewhere. It is not asked again, whoever brings the same erasure.
    pub fn keep_held(&mut self, person: Uuid) -> Result<()> {
        self.connection().execute(
            "UPDATE held_erasures SET turned_down = 1 WHERE person_id = ?1 AND signer IS NOT NULL",
            [person],
        )?;
        Ok(())
    }
}
