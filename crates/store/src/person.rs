//! Who a client is: files that were joined are one person, and each keeps its own rows.

use crate::erase::is_erased;
use crate::error::{Result, StoreError};
use crate::row::Row;
use crate::store::Store;
use crate::write::Changes;
use rusqlite::Connection;
use std::collections::HashMap;
use trede_domain::schema::table;
use trede_domain::{Table, Uuid, Value};

/// The clients that were joined into this one directly.
pub(crate) fn joined_into(conn: &Connection, client: Uuid) -> Result<Vec<Uuid>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM clients WHERE merged_into = ?1 AND id <> ?1 AND deleted IS NOT 1 ORDER BY id",
    )?;
    Ok(statement
        .query_map([client], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// The client that this one was joined into, step by step; itself when it was not. Where the steps go round in a
    /// circle, the oldest in it; where they lead to one that is not here, the last that is.
    pub fn person(&self, client: Uuid) -> Result<Uuid> {
        let mut statement = self.conn.prepare_cached(
            "SELECT other.id FROM clients AS this JOIN clients AS other ON other.id = this.merged_into AND other.deleted IS NOT 1 WHERE this.id = ?1",
        )?;
        let mut path = vec![client];
        loop {
            let here = path[path.len() - 1];
            let mut rows = statement.query([here])?;
            let Some(next) = rows.next()?.map(|r| r.get::<_, Uuid>(0)).transpose()? else {
                return Ok(here);
            };
            if let Some(start) = path.iter().position(|seen| *seen == next) {
                return Ok(path[start..].iter().min().copied().unwrap_or(here));
            }
            path.push(next);
        }
    }

    /// All clients that are one person with this one: first the one that the others were joined into, then these by age.
    pub fn person_files(&self, client: Uuid) -> Result<Vec<Uuid>> {
        let person = self.person(client)?;
        let mut files = vec![person];
        let mut next = 0;
        while let Some(file) = files.get(next).copied() {
            next += 1;
            for joined in joined_into(&self.conn, file)? {
                if !files.contains(&joined) {
                    files.push(joined);
                }
            }
        }
        files[1..].sort();
        Ok(files)
    }

    /// All rows of a table that belong to the person whom this client is, in whichever of the joined files they stand.
    pub fn list_of_person(&self, of: &'static Table, client: Uuid) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        for file in self.person_files(client)? {
            rows.extend(self.list(of, Some(file))?);
        }
        rows.sort_by_key(|row| row.id);
        Ok(rows)
    }

    /// After a merge: files that were joined stand at one location, and circles (two people who joined the same two
    /// files, each the other way round) are opened at the oldest. Every coordinator writes the same.
    pub fn mend_joined(&mut self) -> Result<Changes> {
        let Some(clients) = table("clients") else {
            return Ok(Changes::default());
        };
        let steps: HashMap<Uuid, Uuid> = {
            let mut statement = self.conn.prepare_cached(
                "SELECT id, merged_into FROM clients WHERE merged_into IS NOT NULL AND deleted IS NOT 1",
            )?;
            statement
                .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?
        };
        let mut fixes: Vec<(Uuid, &str, Value)> = Vec::new();
        let mut ids: Vec<&Uuid> = steps.keys().collect();
        ids.sort();
        for id in ids {
            // Joined into someone who was erased or deleted elsewhere at the same time: a person of its own again.
            if let Some(into) = steps.get(id)
                && (is_erased(&self.conn, *into)?
                    || crate::row::load(&self.conn, clients, *into)?
                        .is_some_and(|row| row.is_deleted()))
            {
                fixes.push((*id, "merged_into", Value::Null));
                continue;
            }
            let person = self.person(*id)?;
            if person == *id {
                if steps.get(id).is_some_and(|into| steps.contains_key(into)) {
                    fixes.push((*id, "merged_into", Value::Null));
                }
                continue;
            }
            let at = |client: Uuid| -> Result<Value> {
                let row = crate::row::load(&self.conn, clients, client)?;
                Ok(row.map_or(Value::Null, |r| r.get(clients, "location_id").clone()))
            };
            let location = at(person)?;
            if !location.is_null() && at(*id)? != location {
                fixes.push((*id, "location_id", location));
            }
        }
        if fixes.is_empty() {
            return Ok(Changes::default());
        }
        let ((), changes) = self.write_for_good("join-clients", |w| {
            for (id, field, value) in fixes {
                match w.update(clients, id, &[(field, value)]) {
                    // A file that an older program wrote may break a rule of today: it stays where it is.
                    Ok(()) | Err(StoreError::Invalid { .. } | StoreError::Left) => {}
                    Err(other) => return Err(other),
                }
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(changes)
    }
}
