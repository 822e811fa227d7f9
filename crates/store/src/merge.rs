//! Taking rows in that were written elsewhere: each field by the decision of `trede_domain::merge`, all or nothing.

use crate::erase::{self, Absorbed, ERASURES};
use crate::error::{Result, StoreError};
use crate::history::{self, By};
use crate::local::{self, Counters};
use crate::looks;
use crate::record::Record;
use crate::row::{self, Arrival, Row};
use crate::scope::{Sight, resend_file};
use crate::store::Store;
use crate::write::Changes;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use trede_domain::merge::{Cell, Remembered, conflict_id, decide};
use trede_domain::schema::{Scope, table, tables};
use trede_domain::{Seen, Table, Uuid, Value, Version, WriterId};

/// What became of an incoming row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was not here.
    Added,
    /// It changed what was here.
    Changed,
    /// Nothing new.
    Same,
}

/// What a merge came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Rows that were not here.
    pub added: usize,
    /// Rows that changed.
    pub changed: usize,
    /// Parallel edits that were not known yet.
    pub conflicts: usize,
    /// Rows that were here and were deleted, or taken away because their person was erased.
    pub gone: usize,
    /// How many of these were clients.
    pub gone_clients: usize,
    /// Whether something was erased.
    pub erased: bool,
    /// What screens have to read again.
    pub changes: Changes,
}

/// An open merge of what one writer sent.
pub struct Merging<'a> {
    pub(crate) tx: Transaction<'a>,
    pub(crate) counters: Counters,
    from: WriterId,
    /// What undoing needs to know; none where nobody will.
    pub(crate) record: Option<Record>,
    pub(crate) now: i64,
    /// Who looked before this day is not taken in any more.
    looks_from: Option<String>,
    merged: Merged,
    /// Whether there may be rows here of clients that are not: only then they must be looked for.
    had_rows: bool,
    started_at: i64,
    /// Readings of a clock later than this are not believed.
    believed: u64,
    /// Whether anything was erased here: only then rows must be held against it.
    erased: bool,
}

impl Store {
    /// Lets `f` take in rows that `from` sent, all or nothing. The same rows once more change nothing.
    pub fn merge<R, E: From<StoreError>>(
        &mut self,
        from: WriterId,
        f: impl FnOnce(&mut Merging<'_>) -> std::result::Result<R, E>,
    ) -> std::result::Result<(R, Merged), E> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let counters = Counters::load(&tx)?;
        let started_at = counters.arrivals;
        let mut had_rows = false;
        for table in tables().iter().filter(|t| t.scope == Scope::OfClient) {
            had_rows |= tx
                .prepare(&format!("SELECT 1 FROM {} LIMIT 1", table.name))
                .and_then(|mut s| s.exists([]))
                .map_err(StoreError::from)?;
        }
        let erased = erase::any_erased(&tx)?;
        let looks_from = looks::kept_from(&tx, self.env.now())?;
        let mut merging = Merging {
            tx,
            counters,
            from,
            record: None,
            now: self.env.now().timestamp_millis(),
            looks_from,
            merged: Merged::default(),
            had_rows,
            started_at,
            believed: local::believed(&*self.env),
            erased,
        };
        let result = f(&mut merging)?;
        merging.counters.save(&merging.tx)?;
        merging.tx.commit().map_err(StoreError::from)?;
        Ok((result, merging.merged))
    }
}

impl Merging<'_> {
    /// What the merge came to so far.
    pub fn so_far(&self) -> &Merged {
        &self.merged
    }

    /// How many clients there are in this sight, and how many rows with them.
    pub fn in_sight(&self, sight: &Sight) -> Result<(u64, u64)> {
        erase::count_in_sight(&self.tx, sight)
    }

    /// Where a client that is here stands, and into whom it was joined.
    pub fn place_of(&self, client: Uuid) -> Result<Option<(Option<Uuid>, Option<Uuid>)>> {
        let found = self
            .tx
            .prepare_cached("SELECT location_id, merged_into FROM clients WHERE id = ?1")?
            .query_row([client], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        Ok(found)
    }

    /// Whether this erasure only follows from one of a client that is known here, and takes nothing away.
    pub fn only_follows(&self, erasure: &Row) -> Result<bool> {
        erase::only_follows(&self.tx, erasure)
    }

    /// Whether this erasure says what it is of, whose and when, so that it can be done.
    pub fn says_all(&self, erasure: &Row) -> bool {
        erase::about(erasure).is_some()
    }

    /// Whether this erasure would take something away.
    pub fn takes_away(&self, erasure: &Row) -> Result<bool> {
        erase::names_something(&self.tx, erasure)
    }

    /// For this store's own tables about other devices; replicated rows come in through [`Merging::row`] alone.
    pub fn connection(&self) -> &Connection {
        &self.tx
    }

    /// Who writes here.
    pub fn writer(&self) -> WriterId {
        self.counters.writer
    }

    /// Sets anew what stands here, after what these writers say of it in the incoming row; a row that is not here is deleted.
    pub fn uphold(
        &mut self,
        table: &'static Table,
        incoming: &Row,
        against: &[WriterId],
    ) -> Result<()> {
        let known = row::load(&self.tx, table, incoming.id)?;
        let mut row = known.clone().unwrap_or_else(|| {
            let mut gone = Row::empty(table, incoming.id);
            gone.values.clone_from(&incoming.values);
            gone
        });
        let newer: Vec<(usize, Version)> = incoming
            .versions
            .places()
            .filter_map(|place| Some((place, incoming.versions.get(place)?.clone())))
            .filter(|(place, theirs)| {
                against.contains(&theirs.stamp.writer)
                    && row
                        .versions
                        .get(*place)
                        .is_none_or(|ours| ours.stamp < theirs.stamp)
            })
            .collect();
        let Some(last) = newer.iter().map(|(_, v)| v.stamp.clock()).max() else {
            return Ok(());
        };
        let mut places: Vec<usize> = newer.iter().map(|(place, _)| *place).collect();
        let version = self.counters.version_after(last, self.now, self.believed);
        if known.is_none() {
            let deleted = table.deleted_index();
            row.values[deleted] = Value::Bool(true);
            if !places.contains(&deleted) {
                places.push(deleted);
            }
        }
        for place in places {
            let mut seen = version.seen.clone();
            for had in [row.versions.get(place), incoming.versions.get(place)] {
                seen = had.map_or(seen.clone(), |v| seen.joined(&v.seen));
            }
            let stamp = version.stamp;
            row.versions.set(place, Version { stamp, seen });
        }
        self.counters.arrivals += 1;
        let arrival = Arrival {
            number: self.counters.arrivals,
            from: None,
        };
        if known.is_none() {
            row::insert(&self.tx, table, &row, arrival)?;
        } else {
            row::update(&self.tx, table, &row, arrival)?;
        }
        self.merged.changes.note(table, &row);
        Ok(())
    }

    /// Takes in a row: only the fields that have a version count.
    pub fn row(&mut self, table: &'static Table, incoming: &Row) -> Result<Outcome> {
        for version in incoming.versions.all() {
            // A clock that is far ahead is not followed: one wrong device must not take everyone along. Who writes over
            // such a value writes after it all the same (see `Writing::update`).
            if version.stamp.millis <= self.believed {
                self.counters.clock = self.counters.clock.max(version.stamp.clock());
            }
        }
        if self.erased && table.name != ERASURES {
            match erase::absorbs(&self.tx, table, incoming)? {
                Absorbed::Known => return Ok(Outcome::Same),
                Absorbed::New(client) if row::load(&self.tx, table, incoming.id)?.is_none() => {
                    erase::absorb(&self.tx, &mut self.counters, table, incoming.id, client)?;
                    return Ok(Outcome::Same);
                }
                Absorbed::No | Absorbed::New(_) => {}
            }
        }
        let arrival = Arrival {
            number: self.counters.arrivals + 1,
            from: Some(self.from),
        };
        if table.scope == Scope::Coordinators {
            return self.once(table, incoming, arrival);
        }
        if row::insert(&self.tx, table, incoming, arrival)? {
            self.counters.arrivals = arrival.number;
            self.merged.added += 1;
            self.merged.changes.note(table, incoming);
            if let Some(record) = &mut self.record {
                record.made(&self.tx, table.name, incoming.id)?;
            }
            if table.scope == Scope::Client && self.had_rows {
                self.resend_orphans(incoming.id)?;
            }
            if table.name == ERASURES {
                self.obey(incoming)?;
            }
            return Ok(Outcome::Added);
        }
        let here = row::load(&self.tx, table, incoming.id)?.ok_or(StoreError::NoRow {
            table: table.name,
            id: incoming.id,
        })?;
        let was_deleted = here.is_deleted();
        let (row, changed) = self.joined(table, here, incoming)?;
        let Some(moved) = changed else {
            return Ok(Outcome::Same);
        };
        self.counters.arrivals += 1;
        // What now stands here is exactly what the sender has: it need not be sent back.
        let from = (row.values == incoming.values
            && row.versions == incoming.versions
            && row.extra == incoming.extra)
            .then_some(self.from);
        row::update(
            &self.tx,
            table,
            &row,
            Arrival {
                number: self.counters.arrivals,
                from,
            },
        )?;
        if row.is_deleted()
            && !was_deleted
            && matches!(table.scope, Scope::Client | Scope::OfClient)
        {
            self.merged.gone += 1;
            self.merged.gone_clients += usize::from(table.scope == Scope::Client);
        }
        // A row that turns out to hang on someone who was erased goes with them.
        if self.erased
            && table.name != ERASURES
            && let Absorbed::New(client) = erase::absorbs(&self.tx, table, &row)?
        {
            erase::absorb(&self.tx, &mut self.counters, table, row.id, client)?;
            self.merged.erased = true;
            self.merged.changes.note(table, &row);
            return Ok(Outcome::Changed);
        }
        if moved {
            resend_file(&self.tx, &mut self.counters, row.id)?;
        }
        self.merged.changed += 1;
        self.merged.changes.note(table, &row);
        // What was known of it may not have been enough to do it.
        if table.name == ERASURES {
            self.obey(&row)?;
        }
        Ok(Outcome::Changed)
    }

    /// Takes in a row that is written once: what is here already stays as it is, whatever came. It is no news to anyone's work,
    /// so it does not count.
    fn once(&mut self, table: &'static Table, incoming: &Row, arrival: Arrival) -> Result<Outcome> {
        let old = |from: &String| {
            incoming
                .get(table, "at")
                .as_str()
                .is_some_and(|at| at < from.as_str())
        };
        if self.looks_from.as_ref().is_some_and(old) {
            return Ok(Outcome::Same);
        }
        if !row::insert(&self.tx, table, incoming, arrival)? {
            return Ok(Outcome::Same);
        }
        self.counters.arrivals = arrival.number;
        self.merged.changes.note(table, incoming);
        Ok(Outcome::Added)
    }

    /// Does what an erasure says.
    fn obey(&mut self, erasure: &Row) -> Result<()> {
        self.erased = true;
        let had: bool = self
            .tx
            .prepare_cached("SELECT 1 FROM clients WHERE id = ?1 AND deleted IS NOT 1")?
            .exists([erasure.id])?;
        let rows = erase::obey(&self.tx, &mut self.counters, erasure)?;
        if rows > 0 {
            self.merged.erased = true;
            self.merged.gone += rows;
            self.merged.gone_clients += usize::from(had);
            if let Some(record) = &mut self.record {
                record.erased += rows;
            }
            self.merged.changes.note_file(erasure.id);
        }
        Ok(())
    }

    /// The row that comes of both; the second is none when nothing changed, else whether a client changed its location.
    fn joined(
        &mut self,
        table: &'static Table,
        mut here: Row,
        incoming: &Row,
    ) -> Result<(Row, Option<bool>)> {
        let mut changed = None;
        for place in incoming.versions.places() {
            let (Some(field), Some(version)) = (table.field(place), incoming.versions.get(place))
            else {
                continue;
            };
            if here.versions.get(place) == Some(version)
                && here.values[place] == incoming.values[place]
            {
                continue;
            }
            let cell = |row: &Row| {
                row.versions.get(place).map(|v| Cell {
                    value: row.values[place].clone(),
                    version: v.clone(),
                })
            };
            let Some(theirs) = cell(incoming) else {
                continue;
            };
            let decision = decide(cell(&here), theirs);
            if table.scope == Scope::Client
                && field.name == "location_id"
                && decision.remembered == Remembered::Nothing
                && incoming.values[place] != decision.stands.value
                && self.is_news(here.id, &incoming.values[place])?
            {
                // The sender holds a client that moved on: from now on it is known where the client once was, and the
                // sender is told.
                let (value, version) = (&incoming.values[place], Some(version));
                let of = (table.name, here.id, field.name);
                history::keep(&self.tx, of, value, version, By::Nothing)?;
                changed = Some(changed.unwrap_or(false));
            }
            let of = (table.name, here.id, field.name);
            let gives_way = here.values[place] != decision.stands.value;
            let by = match &self.record {
                Some(record) if gives_way => {
                    By::Merge(record.number, decision.stands.version.stamp)
                }
                _ => By::Nothing,
            };
            if let (Remembered::Nothing, By::Merge(..)) = (&decision.remembered, by) {
                // There was no value, or one that its writer had replaced elsewhere: to undo it must be known all the same.
                let (value, version) = (&here.values[place], here.versions.get(place));
                history::keep(&self.tx, of, value, version, by)?;
            }
            self.remember(of, decision.remembered, by)?;
            if decision.changed {
                let moved = table.scope == Scope::Client
                    && field.name == "location_id"
                    && here.values[place] != decision.stands.value;
                changed = Some(changed.unwrap_or(false) || moved);
                here.values[place] = decision.stands.value;
                here.versions.set(place, decision.stands.version);
            }
        }
        for name in incoming.versions.extra_names() {
            let cell = |row: &Row| {
                row.versions.get_extra(name).map(|v| Cell {
                    value: row
                        .extra
                        .get(name)
                        .cloned()
                        .map_or(Value::Null, Value::from),
                    version: v.clone(),
                })
            };
            let Some(theirs) = cell(incoming) else {
                continue;
            };
            let decision = decide(cell(&here), theirs);
            // What this version does not know it cannot write either: that is not undone.
            let of = (table.name, here.id, name);
            self.remember(of, decision.remembered, By::Nothing)?;
            if decision.changed {
                changed = Some(changed.unwrap_or(false));
                match decision.stands.value.as_str() {
                    Some(text) => here.extra.insert(name.to_owned(), text.to_owned()),
                    None => here.extra.remove(name),
                };
                here.versions.set_extra(name, decision.stands.version);
            }
        }
        Ok((here, changed))
    }

    /// Whether nothing here tells that the client was ever at this location.
    fn is_news(&self, client: Uuid, location: &Value) -> Result<bool> {
        let sql =
            "SELECT 1 FROM history WHERE row_id = ?1 AND field = 'location_id' AND value = ?2";
        let known = self
            .tx
            .prepare_cached(sql)?
            .exists(rusqlite::params![client, location.to_text()])?;
        Ok(!known && !location.is_null())
    }

    fn remember(
        &mut self,
        of: (&'static str, Uuid, &str),
        remembered: Remembered,
        by: By,
    ) -> Result<()> {
        let (winner, gone) = match remembered {
            Remembered::Nothing => return Ok(()),
            Remembered::Replaced(old) => (None, old),
            Remembered::Parallel { winner, other } => (Some(winner), other),
        };
        history::keep(&self.tx, of, &gone.value, Some(&gone.version), by)?;
        match winner {
            // Two people who settle one conflict at the same time agree that it is settled.
            Some(winner) if of.0 != "conflicts" && of.0 != ERASURES => {
                let id = self.conflict(of, &winner, &gone)?;
                // What lost and came with the bundle goes with the bundle.
                if let (Some(record), By::Nothing) = (&mut self.record, by) {
                    record.lost.extend(id);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Writes the row of a conflict. Everything in it, its versions too, is derived from the two versions: devices that
    /// find the same conflict write the same row.
    fn conflict(
        &mut self,
        (of, id, field): (&str, Uuid, &str),
        winner: &Cell,
        other: &Cell,
    ) -> Result<Option<Uuid>> {
        let Some(conflicts) = table("conflicts") else {
            return Ok(None);
        };
        let (high, low) = (winner.version.stamp, other.version.stamp);
        let mut row = Row::empty(conflicts, conflict_id(of, id, field, high, low));
        let version = Version {
            stamp: high,
            seen: Seen::default(),
        };
        let values: [(&str, Value); 7] = [
            ("table_name", of.into()),
            ("row_id", id.into()),
            ("field", field.into()),
            ("winner_value", winner.value.to_text().into()),
            ("winner_stamp", high.to_string().into()),
            ("other_value", other.value.to_text().into()),
            ("other_stamp", low.to_string().into()),
        ];
        for (name, value) in values {
            if let Some(place) = conflicts.index(name) {
                row.values[place] = value;
                row.versions.set(place, version.clone());
            }
        }
        self.counters.arrivals += 1;
        if row::insert(
            &self.tx,
            conflicts,
            &row,
            Arrival {
                number: self.counters.arrivals,
                from: None,
            },
        )? {
            self.merged.conflicts += 1;
            self.merged.changes.note(conflicts, &row);
        }
        Ok(Some(row.id))
    }

    /// Rows that came before their client go out again, now that it is known whose they are.
    fn resend_orphans(&mut self, client: Uuid) -> Result<()> {
        for t in tables().iter().filter(|t| t.scope == Scope::OfClient) {
            let before: bool = self
                .tx
                .prepare_cached(&format!(
                    "SELECT 1 FROM {} WHERE client_id = ?1 AND _arrival <= ?2",
                    t.name
                ))?
                .exists(rusqlite::params![client, self.started_at])?;
            if before {
                return resend_file(&self.tx, &mut self.counters, client);
            }
        }
        Ok(())
    }
}
