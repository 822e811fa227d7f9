//! The one door for writes: a transaction that stamps what is written, keeps what it replaced and says what changed.

use crate::erase;
use crate::error::{Result, StoreError};
use crate::history::{self, By};
use crate::local::{self, Counters};
use crate::person;
use crate::row::{self, Arrival, Row};
use crate::scope;
use crate::store::{self, Store, setting_id};
use rusqlite::{Transaction, TransactionBehavior, params};
use std::collections::BTreeSet;
use trede_domain::rules::{self, Fault, Problem};
use trede_domain::schema::{Scope, table, tables};
use trede_domain::{Env, Ladders, Table, Uuid, Value, Version, number};

/// What a passage through the door is for; shown when it can be undone.
pub type Op = &'static str;

/// What a passage changed, so that screens read exactly that again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The names of the tables.
    pub tables: BTreeSet<&'static str>,
    /// The clients whose file changed.
    pub clients: BTreeSet<Uuid>,
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    pub(crate) fn note(&mut self, table: &Table, row: &Row) {
        if let Some(known) = tables().get(table.ordinal()) {
            self.tables.insert(known.name);
        }
        let client = if table.name == "clients" {
            Some(row.id)
        } else {
            row.get(table, "client_id").as_id()
        };
        self.clients.extend(client);
    }
}

/// Fields with their new values; an empty value clears.
pub type Fields<'a> = &'a [(&'a str, Value)];

/// An open passage through the door. Everything it wrote stands once the closure that got it returns well, or nothing does.
pub struct Writing<'a> {
    pub(crate) tx: Transaction<'a>,
    env: &'a dyn Env,
    pub(crate) counters: Counters,
    pub(crate) number: i64,
    pub(crate) changes: Changes,
    ladders: Ladders,
    centre_ladder: String,
    /// Who writes.
    staff: Option<Uuid>,
    may_undo: bool,
}

impl Store {
    /// Lets `f` write, all or nothing; the second of the results is what changed. Everything in one call is one step to undo.
    pub fn write<R, E: From<StoreError>>(
        &mut self,
        op: Op,
        f: impl FnOnce(&mut Writing<'_>) -> std::result::Result<R, E>,
    ) -> std::result::Result<(R, Changes), E> {
        self.pass(op, true, f)
    }

    /// Like [`Store::write`], for what nobody would want to undo: what founding a centre or letting a device in writes.
    pub fn write_for_good<R, E: From<StoreError>>(
        &mut self,
        op: Op,
        f: impl FnOnce(&mut Writing<'_>) -> std::result::Result<R, E>,
    ) -> std::result::Result<(R, Changes), E> {
        self.pass(op, false, f)
    }

    pub(crate) fn pass<R, E: From<StoreError>>(
        &mut self,
        op: Op,
        may_undo: bool,
        f: impl FnOnce(&mut Writing<'_>) -> std::result::Result<R, E>,
    ) -> std::result::Result<(R, Changes), E> {
        let staff = self.staff()?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let counters = Counters::load(&tx)?;
        let first_seq = counters.sequence + 1;
        let number: i64 = tx
            .query_row(
                "SELECT coalesce(max(tx), 0) + 1 FROM transactions",
                [],
                |r| r.get(0),
            )
            .map_err(StoreError::from)?;
        let mut writing = Writing {
            tx,
            env: &*self.env,
            counters,
            number,
            changes: Changes::default(),
            ladders: Ladders::default(),
            centre_ladder: String::new(),
            staff,
            may_undo,
        };
        writing.read_ladders()?;
        let result = f(&mut writing)?;
        let changes = writing.finish(op, first_seq)?;
        Ok((result, changes))
    }
}

impl Writing<'_> {
    fn finish(self, op: Op, first_seq: u64) -> Result<Changes> {
        if self.counters.sequence >= first_seq {
            let staff = self.staff.map(|id| id.as_bytes().to_vec());
            let at = self.env.now().timestamp_millis();
            let (writer, first, last) = (
                self.counters.writer.0.cast_signed(),
                first_seq.cast_signed(),
                self.counters.sequence.cast_signed(),
            );
            self.tx.execute(
                "INSERT INTO transactions (tx, at, op, staff, writer, first_seq, last_seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![self.number, at, op, staff, writer, first, last],
            )?;
            self.counters.save(&self.tx)?;
        }
        self.tx.commit()?;
        Ok(self.changes)
    }

    /// A fresh key.
    pub fn new_id(&self) -> Uuid {
        self.env.new_id()
    }

    /// The row as it stands within this passage, deleted or not.
    pub fn get(&self, table: &'static Table, id: Uuid) -> Result<Option<Row>> {
        row::load(&self.tx, table, id)
    }

    /// Adds a row and returns its key. What the contract gives a row that does not say otherwise is filled in.
    pub fn insert(&mut self, table: &'static Table, fields: Fields<'_>) -> Result<Uuid> {
        let id = match (table.name, fields.iter().find(|f| f.0 == "key")) {
            ("settings", Some((_, Value::Text(key)))) => setting_id(key),
            _ => self.env.new_id(),
        };
        self.insert_with_id(table, id, fields)?;
        Ok(id)
    }

    /// Adds a row under this key; on a row that is there already the fields are set, and a deleted one comes back.
    pub fn insert_with_id(
        &mut self,
        table: &'static Table,
        id: Uuid,
        fields: Fields<'_>,
    ) -> Result<()> {
        if let Some(there) = row::load(&self.tx, table, id)? {
            let mut all = fields.to_vec();
            if there.is_deleted() {
                all.push(("deleted", Value::Null));
            }
            return self.update(table, id, &all);
        }
        let mut row = Row::empty(table, id);
        for (name, value) in fields {
            row.values[place(table, name)?] = value.clone();
        }
        if table.name == "clients" && row.get(table, "number").is_null() {
            let number = self.next_client_number()?;
            row.values[place(table, "number")?] = number.into();
        }
        self.default_location(table, &mut row)?;
        rules::complete(table, &mut row.values, &self.centre_ladder);
        self.refuse_faults(table, &row)?;
        self.refuse_left(table, &row)?;
        let version = self.next_version();
        for i in 0..row.values.len() {
            if !row.values[i].is_null() {
                row.versions.set(i, version.clone());
            }
        }
        let arrival = self.arrive();
        row::insert(&self.tx, table, &row, arrival)?;
        self.touched(table, &row, true)
    }

    /// Sets fields of a row. Fields that already have the value are left as they are; with nothing to change nothing is written.
    pub fn update(&mut self, table: &'static Table, id: Uuid, fields: Fields<'_>) -> Result<()> {
        self.set(table, id, fields, true)
    }

    pub(crate) fn set(
        &mut self,
        table: &'static Table,
        id: Uuid,
        fields: Fields<'_>,
        settling: bool,
    ) -> Result<()> {
        let mut row = row::load(&self.tx, table, id)?.ok_or(StoreError::NoRow {
            table: table.name,
            id,
        })?;
        let before = row.clone();
        for (name, value) in fields {
            row.values[place(table, name)?] = value.clone();
        }
        let changed: Vec<usize> = (0..row.values.len())
            .filter(|&i| row.values[i] != before.values[i])
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        if table.scope == Scope::Coordinators {
            return Err(StoreError::WrittenOnce(table.name));
        }
        self.refuse_left(table, &before)?;
        if !row.is_deleted() {
            self.refuse_faults(table, &row)?;
        }
        let sequence = self.counters.sequence + 1;
        // After everything that it writes over, also where that bears a clock that was far ahead.
        let after = changed
            .iter()
            .filter_map(|&i| before.versions.get(i))
            .map(|version| version.stamp.clock())
            .max();
        let stamp = self.next_version_after(after.unwrap_or_default()).stamp;
        for &i in &changed {
            let name = table.field(i).map_or("", |f| f.name);
            history::keep(
                &self.tx,
                (table.name, id, name),
                &before.values[i],
                before.versions.get(i),
                By::Write(self.number),
            )?;
            let mut seen = before
                .versions
                .get(i)
                .map(|v| v.seen.clone())
                .unwrap_or_default();
            seen.add(self.counters.writer, sequence);
            row.versions.set(i, Version { stamp, seen });
        }
        let arrival = self.arrive();
        row::update(&self.tx, table, &row, arrival)?;
        if settling && table.name != "conflicts" {
            for &i in &changed {
                self.settle(table, id, table.field(i).map_or("", |f| f.name))?;
            }
        }
        self.touched(table, &row, false)?;
        if table.name == "clients" && row.is_deleted() && !before.is_deleted() {
            // Whoever was joined into it would be shown nowhere: a person of their own again.
            self.with_joined(table, id, "merged_into", &Value::Null)?;
        }
        if table.name == "clients"
            && before.get(table, "location_id") != row.get(table, "location_id")
        {
            scope::resend_file(&self.tx, &mut self.counters, id)?;
            // Whoever was joined into this client is the same person, and goes along.
            let location = row.get(table, "location_id").clone();
            self.with_joined(table, id, "location_id", &location)?;
        }
        Ok(())
    }

    /// Sets a field of whoever was joined into this client.
    fn with_joined(
        &mut self,
        clients: &'static Table,
        client: Uuid,
        field: &str,
        value: &Value,
    ) -> Result<()> {
        for joined in person::joined_into(&self.tx, client)? {
            match self.update(clients, joined, &[(field, value.clone())]) {
                // It has left this device or is gone: a coordinator, who sees both, brings them together again.
                Err(StoreError::Left | StoreError::Erased) => {}
                other => other?,
            }
        }
        Ok(())
    }

    /// Marks a row as deleted; it stays, and can come back.
    pub fn delete(&mut self, table: &'static Table, id: Uuid) -> Result<()> {
        self.update(table, id, &[("deleted", Value::Bool(true))])
    }

    /// An ordinary write decides the open conflicts of the field it writes: whoever wrote had both values before them.
    fn settle(&mut self, table: &Table, id: Uuid, field: &str) -> Result<()> {
        let open: Vec<Uuid> = {
            let mut statement = self.tx.prepare_cached("SELECT id FROM conflicts WHERE row_id = ?1 AND table_name = ?2 AND field = ?3 AND settled_at IS NULL")?;
            statement
                .query_map(params![id, table.name, field], |r| r.get(0))?
                .collect::<rusqlite::Result<_>>()?
        };
        for conflict in open {
            self.settle_one(conflict)?;
        }
        Ok(())
    }

    pub(crate) fn settle_one(&mut self, conflict: Uuid) -> Result<()> {
        let Some(conflicts) = table("conflicts") else {
            return Ok(());
        };
        let now = self
            .env
            .now()
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        self.update(conflicts, conflict, &[("settled_at", now.as_str().into())])
    }

    /// Decides a conflict: the field gets `value`, and the conflict is settled even where the value stood already.
    pub fn decide(&mut self, conflict: Uuid, value: Value) -> Result<()> {
        let Some(conflicts) = table("conflicts") else {
            return Ok(());
        };
        let missing = || StoreError::NoRow {
            table: "conflicts",
            id: conflict,
        };
        let row = row::load(&self.tx, conflicts, conflict)?.ok_or_else(missing)?;
        let of = row
            .get(conflicts, "table_name")
            .as_str()
            .and_then(table)
            .ok_or_else(missing)?;
        let field = row
            .get(conflicts, "field")
            .as_str()
            .ok_or_else(missing)?
            .to_owned();
        let target = row.get(conflicts, "row_id").as_id().ok_or_else(missing)?;
        self.update(of, target, &[(field.as_str(), value)])?;
        self.settle(of, target, &field)
    }

    pub(crate) fn next_version(&mut self) -> Version {
        self.next_version_after((0, 0))
    }

    fn next_version_after(&mut self, after: (u64, u32)) -> Version {
        let (now, believed) = (self.env.now().timestamp_millis(), local::believed(self.env));
        self.counters.version_after(after, now, believed)
    }

    fn arrive(&mut self) -> Arrival {
        self.counters.arrivals += 1;
        Arrival {
            number: self.counters.arrivals,
            from: None,
        }
    }

    /// Today, as UTC has it.
    pub(crate) fn today(&self) -> chrono::NaiveDate {
        self.env.now().date_naive()
    }

    /// Everything of this client changed.
    pub(crate) fn note_all(&mut self, client: Uuid) {
        self.changes.note_file(client);
    }

    /// What measurements are held against.
    fn read_ladders(&mut self) -> Result<()> {
        self.ladders = store::ladders(&self.tx)?;
        self.centre_ladder =
            store::setting(&self.tx, "ladder")?.unwrap_or_else(|| trede_domain::ladder::VNG.into());
        Ok(())
    }

    fn touched(&mut self, table: &Table, row: &Row, created: bool) -> Result<()> {
        self.changes.note(table, row);
        // A ladder that was just defined holds for what comes after it.
        if table.name == "settings" {
            self.read_ladders()?;
        }
        if self.may_undo {
            self.tx
                .prepare_cached("INSERT INTO touched (tx, table_name, row_id, created) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")?
                .execute(params![self.number, table.name, row.id, created])?;
        }
        Ok(())
    }

    fn refuse_faults(&self, table: &'static Table, row: &Row) -> Result<()> {
        let mut faults = rules::faults(table, &row.values, &self.ladders);
        if table.name == "clients"
            && let Some(number) = row.get(table, "number").as_str()
            && self
                .tx
                .prepare_cached(
                    "SELECT 1 FROM clients WHERE number = ?1 AND id <> ?2 AND deleted IS NOT 1",
                )?
                .exists(params![number, row.id])?
        {
            faults.push(Fault {
                field: "number".into(),
                problem: Problem::NotUnique,
            });
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(StoreError::Invalid {
                table: table.name,
                faults,
            })
        }
    }

    fn refuse_left(&self, table: &Table, row: &Row) -> Result<()> {
        // What someone did with a file is written down whatever became of it.
        if table.scope == Scope::Coordinators {
            return Ok(());
        }
        let client = if table.name == "clients" {
            Some(row.id)
        } else {
            row.get(table, "client_id").as_id()
        };
        let Some(client) = client else { return Ok(()) };
        if erase::is_erased(&self.tx, client)? {
            return Err(StoreError::Erased);
        }
        let left = self
            .tx
            .prepare_cached("SELECT 1 FROM left_clients WHERE client_id = ?1")?
            .exists([client])?;
        if left { Err(StoreError::Left) } else { Ok(()) }
    }

    /// A client who is written down here belongs here, unless said otherwise; so does a tally without a client.
    fn default_location(&self, table: &Table, row: &mut Row) -> Result<()> {
        let own = match table.name {
            "clients" | "activities" => true,
            "contacts" => row.get(table, "client_id").is_null(),
            _ => false,
        };
        if own
            && let Some(i) = table.index("location_id")
            && row.values[i].is_null()
            && let Some(id) = local::get::<Vec<u8>>(&self.tx, local::LOCATION)?
                .and_then(|b| Uuid::from_slice(&b).ok())
        {
            row.values[i] = id.into();
        }
        Ok(())
    }

    fn next_client_number(&self) -> Result<String> {
        let prefix = local::get::<String>(&self.tx, local::NUMBER_PREFIX)?
            .unwrap_or_else(|| number::later_life("", self.counters.writer.0));
        let mut count = local::get::<i64>(&self.tx, local::NUMBER_COUNT)?
            .unwrap_or(0)
            .cast_unsigned();
        loop {
            count += 1;
            let number = number::client_number(&prefix, count);
            // Someone may have typed such a number by hand.
            if !self
                .tx
                .prepare_cached("SELECT 1 FROM clients WHERE number = ?1")?
                .exists([&number])?
            {
                local::set(&self.tx, local::NUMBER_COUNT, count.cast_signed())?;
                return Ok(number);
            }
        }
    }
}

fn place(table: &'static Table, name: &str) -> Result<usize> {
    table.index(name).ok_or_else(|| StoreError::Invalid {
        table: table.name,
        faults: vec![Fault {
            field: name.to_owned(),
            problem: Problem::UnknownField,
        }],
    })
}
