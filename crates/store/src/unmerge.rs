//! Undoing a bundle: what it changed here goes back, as one step, by writing again.
//!
//! It is an ordinary write of this device. A field that still holds what the bundle brought gets the value that it had here
//! before; a row that the bundle made is deleted, unless someone wrote in it since or something here refers to it. Whatever
//! someone wrote over since is left alone. Who was erased stays erased, and who looked stays written down.

use crate::error::{Result, StoreError};
use crate::history::{self, Was, origin, put_back};
use crate::row::Row;
use crate::store::Store;
use crate::write::{Changes, Writing};
use rusqlite::{OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};
use trede_domain::schema::{Kind, Scope, table, tables};
use trede_domain::{Table, Uuid, Value};

/// Something that a bundle brought and that stays, because someone wrote over it or builds on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The table.
    pub table: &'static str,
    /// The row.
    pub row: Uuid,
    /// Whose row it is, if it is a client's.
    pub client: Option<Uuid>,
    /// The field; none for a row that the bundle made.
    pub field: Option<String>,
}

/// What undoing a bundle comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unmerged {
    /// How many values go back.
    pub values: usize,
    /// Rows that the bundle made and that are deleted: of each table, how many.
    pub taken: BTreeMap<&'static str, usize>,
    /// The clients in whose files something changes.
    pub clients: BTreeSet<Uuid>,
    /// How many clients go back to the location where they were.
    pub moved: usize,
    /// How many settings of the centre change.
    pub settings: usize,
    /// What stays.
    pub left: Vec<Left>,
    /// How many open conflicts are settled by it.
    pub settled: usize,
    /// How many clients there are here, before it.
    pub clients_here: usize,
    /// What changed.
    pub changes: Changes,
}

/// Fewer clients than this are never an unusual share; more than this part is.
const FEW: usize = 5;
const UNUSUAL_PART: usize = 5;

impl Unmerged {
    /// How many clients are deleted.
    pub fn clients_taken(&self) -> usize {
        self.taken.get("clients").copied().unwrap_or_default()
    }

    /// Whether it deletes so many of the clients here that someone has to say twice that it is meant: what another coordinator
    /// sent first holds the whole centre.
    pub fn is_unusual(&self) -> bool {
        let taken = self.clients_taken();
        taken > FEW && taken * UNUSUAL_PART > self.clients_here
    }

    /// How many rows are deleted.
    pub fn rows(&self) -> usize {
        self.taken.values().sum()
    }

    /// Whether nothing goes back.
    pub fn is_nothing(&self) -> bool {
        self.values == 0 && self.rows() == 0 && self.settled == 0
    }
}

/// How a passage ends that is only to be seen.
enum Tried {
    Seen(Box<Unmerged>),
    Failed(StoreError),
}

impl From<StoreError> for Tried {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

impl Store {
    /// What undoing this bundle would come to; changes nothing.
    pub fn foresee_unmerge(&mut self, number: i64) -> Result<Unmerged> {
        let tried = self.write("undo-bundle", |w| {
            let mut done = Unmerged::default();
            w.unmerge(number, &mut done)?;
            Err::<(), _>(Tried::Seen(Box::new(done)))
        });
        match tried {
            Err(Tried::Seen(done)) => Ok(*done),
            Err(Tried::Failed(error)) => Err(error),
            Ok(_) => Ok(Unmerged::default()),
        }
    }

    /// Undoes a bundle. Undoing the last write undoes this like any other.
    pub fn unmerge(&mut self, number: i64) -> Result<Unmerged> {
        let (mut done, changes) = self.write("undo-bundle", |w| {
            let mut done = Unmerged::default();
            w.unmerge(number, &mut done)?;
            if done.is_nothing() {
                return Err(StoreError::NothingToUndo);
            }
            w.tx.execute(
                "UPDATE merges SET undone_by = ?1 WHERE merge = ?2",
                params![w.number, number],
            )?;
            Ok(done)
        })?;
        done.changes = changes;
        Ok(done)
    }
}

impl Writing<'_> {
    fn unmerge(&mut self, number: i64, done: &mut Unmerged) -> Result<()> {
        let known = self
            .tx
            .prepare_cached("SELECT 1 FROM merges WHERE merge = ?1")?
            .exists([number])?;
        if !known {
            return Err(StoreError::NothingToUndo);
        }
        let here: i64 = self.tx.query_row(
            "SELECT count(*) FROM clients WHERE deleted IS NOT 1",
            [],
            |r| r.get(0),
        )?;
        done.clients_here = usize::try_from(here).unwrap_or_default();
        self.values_back(number, done)?;
        let made = Store::made_by(&self.tx, number)?;
        let (conflicts, rows): (Vec<_>, Vec<_>) =
            made.into_iter().partition(|(of, _)| of == "conflicts");
        self.take_made(&rows, done)?;
        self.settle_lost(conflicts, done)
    }

    /// Each field that still holds what the bundle brought gets what it had before.
    fn values_back(&mut self, number: i64, done: &mut Unmerged) -> Result<()> {
        // Conflicts last: that someone settled one is undone after the field, not settled anew by it.
        let touched: Vec<(String, Uuid)> = {
            let mut statement = self.tx.prepare("SELECT DISTINCT table_name, row_id FROM history WHERE by_merge = ?1 ORDER BY table_name = 'conflicts', table_name, row_id")?;
            statement
                .query_map([number], |r| Ok((r.get(0)?, r.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?
        };
        for (name, id) in touched {
            let Some(of) = table(&name) else { continue };
            let Some(row) = self.get(of, id)? else {
                continue;
            };
            // A bundle may hold a row twice: what was here stands in the first entry, what it brought in the last.
            let mut fields: BTreeMap<String, Was> = BTreeMap::new();
            for was in history::replaced(&self.tx, "by_merge", (of.name, id), number)? {
                match fields.get_mut(&was.field) {
                    Some(first) => first.brought = was.brought,
                    None => drop(fields.insert(was.field.clone(), was)),
                }
            }
            let mut back = Vec::new();
            for was in fields.values() {
                let Some(place) = of.index(&was.field) else {
                    continue;
                };
                let value = history::parse(of, &was.field, was.text.as_deref());
                if row.values[place] == value {
                    continue;
                }
                let stands = row.versions.get(place).map(|v| v.stamp);
                // Itself, or put back since by undoing something later. Itself first: whoever writes a stamp of ours once more
                // must not have their value stand for good.
                let brought = was.brought.as_deref().unwrap_or_default();
                if stands.is_some_and(|stands| stands.to_string() == brought)
                    || origin(&self.tx, (of.name, id, &was.field), stands)? == brought
                {
                    back.push(was);
                } else {
                    done.left.push(left(of, &row, Some(was.field.clone())));
                }
            }
            if back.is_empty() {
                continue;
            }
            if put_back(self.restore(of, id, &back, false))? {
                for was in &back {
                    self.settle_against(of, id, was)?;
                }
                done.note(of, &row);
                if of.name != "conflicts" {
                    done.values += back.len();
                }
                done.settings += usize::from(of.name == "settings");
                let moves =
                    of.scope == Scope::Client && back.iter().any(|w| w.field == "location_id");
                done.moved += usize::from(moves);
            } else {
                let fields = back
                    .iter()
                    .map(|was| left(of, &row, Some(was.field.clone())));
                done.left.extend(fields);
            }
        }
        Ok(())
    }

    /// What was put back decides the conflict between it and what the bundle brought; conflicts of before stay open.
    fn settle_against(&mut self, of: &'static Table, id: Uuid, was: &Was) -> Result<()> {
        let open: Vec<Uuid> = {
            let mut statement = self.tx.prepare_cached("SELECT id FROM conflicts WHERE row_id = ?1 AND table_name = ?2 AND field = ?3 AND winner_stamp = ?4 AND settled_at IS NULL AND deleted IS NOT 1")?;
            statement
                .query_map(params![id, of.name, was.field, was.brought], |r| r.get(0))?
                .collect::<rusqlite::Result<_>>()?
        };
        for conflict in open {
            self.settle_one(conflict)?;
        }
        Ok(())
    }

    /// Rows that the bundle made are deleted, but for those that someone wrote in since, those that something else here refers
    /// to, and what these in turn refer to.
    fn take_made(&mut self, made: &[(String, Uuid)], done: &mut Unmerged) -> Result<()> {
        let mut going: BTreeMap<Uuid, &'static Table> = BTreeMap::new();
        let mut stay: Vec<(Uuid, &'static Table)> = Vec::new();
        for (name, id) in made {
            let Some(of) = table(name) else { continue };
            let Some(row) = self.get(of, *id)?.filter(|row| !row.is_deleted()) else {
                continue;
            };
            going.insert(*id, of);
            if self.was_written_in(of, &row)? || self.is_someones_place(of, *id)? {
                stay.push((*id, of));
            }
        }
        for id in self.held(&going)? {
            stay.extend(going.get(&id).map(|of| (id, *of)));
        }
        while let Some((id, of)) = stay.pop() {
            if going.remove(&id).is_none() {
                continue;
            }
            let Some(row) = self.get(of, id)? else {
                continue;
            };
            for (field, value) in of.fields.iter().zip(&row.values) {
                if let (Kind::Ref(_), Some(to)) = (field.kind, value.as_id())
                    && let Some(target) = going.get(&to)
                {
                    stay.push((to, *target));
                }
            }
            done.left.push(left(of, &row, None));
        }
        let gone = Was {
            field: "deleted".to_owned(),
            text: Some(Value::Bool(true).to_text()),
            stamp: None,
            brought: None,
        };
        for (id, of) in going {
            let Some(row) = self.get(of, id)? else {
                continue;
            };
            if put_back(self.restore(of, id, &[&gone], true))? {
                *done.taken.entry(of.name).or_default() += 1;
                done.note(of, &row);
                done.settings += usize::from(of.name == "settings");
            } else {
                done.left.push(left(of, &row, None));
            }
        }
        Ok(())
    }

    /// Whether anything in a row that a bundle made is not as the bundle made it. What another bundle or a write changed and
    /// undoing put back is as it was.
    fn was_written_in(&self, of: &'static Table, row: &Row) -> Result<bool> {
        let mut statement = self.tx.prepare_cached("SELECT field, writer, millis, counter, by_tx IS NULL AND by_merge IS NULL FROM history WHERE row_id = ?1 AND table_name = ?2 ORDER BY entry")?;
        let mut entries = statement.query(params![row.id, of.name])?;
        let mut first: BTreeMap<String, String> = BTreeMap::new();
        while let Some(entry) = entries.next()? {
            // A value that someone wrote in parallel and that lost: their work all the same.
            if entry.get(4)? {
                return Ok(true);
            }
            let (field, stamp) = history::stamp_of(entry)?;
            first
                .entry(field)
                .or_insert_with(|| stamp.map(|s| s.to_string()).unwrap_or_default());
        }
        for (field, brought) in first {
            let stands = of.index(&field).and_then(|i| row.versions.get(i));
            if origin(&self.tx, (of.name, row.id, &field), stands.map(|v| v.stamp))? != brought {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a device of the centre stands at this location, or is worked with by this member of staff.
    fn is_someones_place(&self, of: &Table, id: Uuid) -> Result<bool> {
        if !matches!(of.name, "locations" | "staff") {
            return Ok(false);
        }
        let sql = "SELECT 1 FROM devices WHERE instr(entry, ?1) > 0";
        Ok(self
            .tx
            .prepare_cached(sql)?
            .query_row([id.to_string()], |_| Ok(()))
            .optional()?
            .is_some())
    }

    /// Which of these rows are referred to by rows that are not among them.
    fn held(&self, going: &BTreeMap<Uuid, &'static Table>) -> Result<BTreeSet<Uuid>> {
        let mut held = BTreeSet::new();
        if going.is_empty() {
            return Ok(held);
        }
        self.tx.execute_batch("CREATE TEMP TABLE IF NOT EXISTS going (id BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID; DELETE FROM temp.going")?;
        for id in going.keys() {
            self.tx
                .prepare_cached("INSERT INTO temp.going (id) VALUES (?1)")?
                .execute([id])?;
        }
        let targets: BTreeSet<&str> = going.values().map(|of| of.name).collect();
        for of in tables() {
            for field in of.fields {
                let Kind::Ref(to) = field.kind else { continue };
                if !targets.contains(to) {
                    continue;
                }
                let sql = format!(
                    "SELECT {0} FROM {1} WHERE {0} IN (SELECT id FROM temp.going) AND deleted IS NOT 1 AND id NOT IN (SELECT id FROM temp.going)",
                    field.name, of.name
                );
                let mut statement = self.tx.prepare_cached(&sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    held.insert(row.get(0)?);
                }
            }
        }
        self.tx.execute("DELETE FROM temp.going", [])?;
        Ok(held)
    }

    /// A value that came with the bundle and lost waits for no one any more.
    fn settle_lost(&mut self, conflicts: Vec<(String, Uuid)>, done: &mut Unmerged) -> Result<()> {
        let Some(of) = table("conflicts") else {
            return Ok(());
        };
        for (_, id) in conflicts {
            let open = self
                .get(of, id)?
                .filter(|row| !row.is_deleted() && row.get(of, "settled_at").is_null());
            if open.is_some() {
                self.settle_one(id)?;
                done.settled += 1;
            }
        }
        Ok(())
    }
}

impl Unmerged {
    fn note(&mut self, of: &Table, row: &Row) {
        self.clients.extend(client_of(of, row));
    }
}

fn client_of(of: &Table, row: &Row) -> Option<Uuid> {
    match of.scope {
        Scope::Client => Some(row.id),
        Scope::OfClient => row.get(of, "client_id").as_id(),
        _ => None,
    }
}

fn left(of: &'static Table, row: &Row, field: Option<String>) -> Left {
    Left {
        table: of.name,
        row: row.id,
        client: client_of(of, row),
        field,
    }
}
