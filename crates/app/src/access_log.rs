//! Who looked at whose file, printed it or took it along: written as it happens, read by the coordinator, changed by nobody.
//!
//! The rows hold ids and no names, so that nothing of a person is in them once that person was erased. They go to coordinators'
//! devices alone; a device that receives one takes it in once and never changes it.

use crate::error::{AppError, Code, Result};
use crate::names;
use crate::papers::{self, Ask, Kind};
use crate::print::full_name;
use crate::session::Session;
use crate::tables::table;
use chrono::{DateTime, Local, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, TimeZone, Utc};
use serde::Serialize;
use trede_domain::schema::{Scope, Table};
use trede_domain::{Uuid, Value};
use trede_exchange::Role;
use trede_store::{Row, Store, StoreError};

/// The table.
pub const TABLE: &str = "access_log";

/// The same again by the same person within this many minutes is one look.
const ONE_LOOK: i64 = 15;

/// For how long reading waits to be written down.
const HURRY: std::time::Duration = std::time::Duration::from_millis(100);

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// The file was opened.
    Opened,
    /// A paper about the person was made.
    Printed,
    /// A paper was made that goes to a partner.
    Disclosed,
    /// Everything about the person was put together.
    Dossier,
    /// Data was written out for other programs.
    Exported,
    /// Names of many were read from a list, or written into a report.
    Listed,
    /// A device was given its key back.
    Recovered,
}

impl What {
    /// The code, as it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Printed => "printed",
            Self::Disclosed => "disclosed",
            Self::Dossier => "dossier",
            Self::Exported => "exported",
            Self::Listed => "listed",
            Self::Recovered => "recovered",
        }
    }
}

/// One thing that was done with one person's file; with everyone's where no person is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// What.
    pub what: What,
    /// With whose file.
    pub client: Option<Uuid>,
    /// To which partner.
    pub partner: Option<Uuid>,
    /// Which paper or list, by its name on the command line.
    pub paper: Option<&'static str>,
    /// Of which device, by its id.
    pub device: Option<String>,
}

impl Access {
    fn of(what: What) -> Self {
        Self {
            what,
            client: None,
            partner: None,
            paper: None,
            device: None,
        }
    }

    /// That a file was opened.
    pub fn opened(client: Uuid) -> Self {
        Self {
            client: Some(client),
            ..Self::of(What::Opened)
        }
    }

    /// That data was written out: of one person, or of everyone.
    pub fn exported(client: Option<Uuid>) -> Self {
        Self {
            client,
            ..Self::of(What::Exported)
        }
    }

    /// That a list or a report was read that names people.
    pub fn listed(paper: &'static str) -> Self {
        Self {
            paper: Some(paper),
            ..Self::of(What::Listed)
        }
    }

    /// That a device was given its key back.
    pub fn recovered(device: &str) -> Self {
        Self {
            device: Some(device.to_owned()),
            ..Self::of(What::Recovered)
        }
    }

    fn fields(&self, staff: Option<Uuid>) -> Vec<(&'static str, Value)> {
        let id = |id: Option<Uuid>| id.map_or(Value::Null, Value::Id);
        vec![
            ("staff_id", id(staff)),
            ("client_id", id(self.client)),
            ("what", self.what.code().into()),
            ("partner_id", id(self.partner)),
            ("paper", self.paper.map_or(Value::Null, Value::from)),
            (
                "device",
                self.device.as_deref().map_or(Value::Null, Value::from),
            ),
        ]
    }
}

/// Writes down what was done, as of now. What the same person did with the same file a moment ago is not written again.
pub fn note(session: &mut Session, done: &[Access]) -> Result<()> {
    let staff = session.staff_id()?;
    write_down(session.store_mut(), staff, done)
}

fn write_down(store: &mut Store, staff: Option<Uuid>, done: &[Access]) -> Result<()> {
    let of = table(TABLE)?;
    let now = store.env().now();
    let mut new = Vec::new();
    for access in done {
        let fields = access.fields(staff);
        if !new.contains(&fields) && !looked(store, &fields, now)? {
            new.push(fields);
        }
    }
    if new.is_empty() {
        return Ok(());
    }
    let at = now.to_rfc3339_opts(SecondsFormat::Secs, true);
    store.write_for_good("access", |w| {
        for mut fields in new {
            fields.push(("at", at.as_str().into()));
            w.insert(of, &fields)?;
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

/// Whether exactly this was written down a moment ago.
fn looked(store: &Store, fields: &[(&'static str, Value)], now: DateTime<Utc>) -> Result<bool> {
    let text = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let value = |name: &str| {
        let found = fields.iter().find(|field| field.0 == name);
        found.map(|field| field.1.clone()).unwrap_or_default()
    };
    let id = |name: &str| value(name).as_id();
    // A clock that was put back since must not hide a look: only what lies in the last minutes counts.
    let since = text(now - TimeDelta::minutes(ONE_LOOK));
    let found = store
        .connection()
        .prepare_cached(
            "SELECT 1 FROM access_log WHERE client_id IS ?1 AND at > ?2 AND at <= ?3 AND staff_id IS ?4 AND what = ?5 AND partner_id IS ?6 AND paper IS ?7 AND device IS ?8",
        )
        .and_then(|mut statement| {
            statement.exists(rusqlite::params![
                id("client_id"),
                since,
                text(now),
                id("staff_id"),
                value("what").to_text(),
                id("partner_id"),
                value("paper").as_str(),
                value("device").as_str(),
            ])
        })
        .map_err(StoreError::from)?;
    Ok(found)
}

/// Writes down that a paper was made about those whom it is about; nothing for a paper about nobody.
pub fn note_paper(session: &mut Session, kind: Kind, ask: &Ask) -> Result<()> {
    let what = match kind {
        Kind::Handover => What::Disclosed,
        Kind::Dossier => What::Dossier,
        _ => What::Printed,
    };
    let mut done = Vec::new();
    for client in papers::subjects(session, kind, ask)? {
        done.push(Access {
            what,
            client: Some(client),
            partner: match kind {
                Kind::Handover => papers::goes_to(session, ask, client)?,
                _ => None,
            },
            paper: Some(kind.name()),
            device: None,
        });
    }
    note(session, &done)
}

/// Writes down that someone reads on the command line, where that can be done at once: neither a full disk nor another program that
/// writes just now keeps anyone from reading.
pub fn note_reading(session: &mut Session, read: &Access) {
    let staff = session.staff_id();
    let noted = session.store_mut().hurried(HURRY, |store| {
        staff.and_then(|staff| write_down(store, staff, std::slice::from_ref(read)))
    });
    drop(noted);
}

/// What reading this row of a table is, if it tells of someone: their file was opened.
pub fn reading(session: &Session, of: &Table, row: &Row) -> Option<Access> {
    let whose = match of.scope {
        Scope::Client => Some(row.id),
        _ => row.get(of, "client_id").as_id(),
    };
    let whose = whose.filter(|_| tells_of_people(of))?;
    Some(Access::opened(
        session.store().person(whose).unwrap_or(whose),
    ))
}

/// Whether the rows of a table tell of people whom the centre knows by name.
pub fn tells_of_people(of: &Table) -> bool {
    matches!(of.scope, Scope::Client | Scope::OfClient)
}

/// Which entries are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this person, in whichever of the files that were joined.
    pub client: Option<Uuid>,
    /// By this member of staff.
    pub staff: Option<Uuid>,
    /// What was done, as a code.
    pub what: Option<String>,
    /// From this moment on, RFC 3339 in UTC.
    pub from: Option<String>,
    /// Before this one.
    pub before: Option<String>,
    /// At most this many, the newest; all where it is not said.
    pub limit: Option<usize>,
}

/// An entry, with names as they are now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// When, RFC 3339.
    pub at: String,
    /// Who, by name.
    pub staff: Option<String>,
    /// On which device, by name.
    pub device: Option<String>,
    /// What, as a code.
    pub what: String,
    /// The number of the client; none for everyone, and for someone who was erased.
    pub client: Option<String>,
    /// The client's name, likewise.
    pub name: Option<String>,
    /// The client's row, also of someone who was erased.
    pub client_id: Option<Uuid>,
    /// Whether that person was erased since.
    pub erased: bool,
    /// To which partner, by name.
    pub partner: Option<String>,
    /// Which paper or list, by its name on the command line.
    pub paper: Option<String>,
    /// Which device got its key back, by name.
    pub about_device: Option<String>,
}

/// The client that someone means, for [`Filter`].
pub fn client(session: &Session, text: &str) -> Result<Uuid> {
    names::client(session.store(), text)
}

/// The moment at which a day of this device's calendar begins, as entries have it.
pub fn begins(day: NaiveDate) -> String {
    let midnight = Local.from_local_datetime(&day.and_time(NaiveTime::MIN));
    let moment = midnight
        .earliest()
        .map_or_else(|| day.and_time(NaiveTime::MIN).and_utc(), |at| at.to_utc());
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Who did what, the newest first. For a coordinator; elsewhere there is only what that device did itself.
pub fn entries(session: &Session, filter: &Filter) -> Result<Vec<Entry>> {
    if trede_exchange::own_role(session.store())? != Some(Role::Coordinator) {
        return Err(AppError::new(Code::NotCoordinator));
    }
    let of = table(TABLE)?;
    let store = session.store();
    let files: Vec<Option<Uuid>> = match filter.client {
        Some(client) => store.person_files(client)?.into_iter().map(Some).collect(),
        None => vec![None],
    };
    let most = filter
        .limit
        .map_or(-1, |most| i64::try_from(most).unwrap_or(i64::MAX));
    let mut statement = store
        .connection()
        .prepare_cached(
            "SELECT at, id FROM access_log WHERE deleted IS NOT 1 AND (?1 IS NULL OR client_id = ?1) AND (?2 IS NULL OR staff_id = ?2) AND (?3 IS NULL OR what = ?3) AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at < ?5) ORDER BY at DESC, id DESC LIMIT ?6",
        )
        .map_err(StoreError::from)?;
    let mut ids: Vec<(String, Uuid)> = Vec::new();
    for file in files {
        let asked = rusqlite::params![
            file,
            filter.staff,
            filter.what,
            filter.from,
            filter.before,
            most
        ];
        let found = statement
            .query_map(asked, |row| Ok((row.get(0)?, row.get(1)?)))
            .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
            .map_err(StoreError::from)?;
        ids.extend(found);
    }
    ids.sort_by(|a, b| b.cmp(a));
    ids.truncate(filter.limit.unwrap_or(usize::MAX));
    let mut entries = Vec::new();
    for (_, id) in ids {
        if let Some(row) = store.get(of, id)? {
            entries.push(told(session, &row)?);
        }
    }
    Ok(entries)
}

/// The name of a device; its id where it is not known.
fn device_called(session: &Session, id: &str) -> String {
    let known = session.store().connection().query_row(
        "SELECT name FROM devices WHERE device = ?1",
        [id],
        |row| row.get(0),
    );
    known.unwrap_or_else(|_| id.to_owned())
}

fn told(session: &Session, row: &Row) -> Result<Entry> {
    let of = table(TABLE)?;
    let store = session.store();
    let named = |target: &'static str, field: &str| -> Result<Option<String>> {
        let Some(id) = row.get(of, field).as_id() else {
            return Ok(None);
        };
        let target = table(target)?;
        let found = store.get(target, id)?;
        Ok(found.map(|row| row.get(target, "name").to_text()))
    };
    let clients = table("clients")?;
    let client_id = row.get(of, "client_id").as_id();
    let client = match client_id {
        Some(id) => store.get(clients, id)?,
        None => None,
    };
    let writer = of
        .index("at")
        .and_then(|place| row.versions.get(place))
        .map(|version| version.stamp.writer);
    let text = |field: &str| Some(row.get(of, field).to_text()).filter(|text| !text.is_empty());
    Ok(Entry {
        at: row.get(of, "at").to_text(),
        staff: named("staff", "staff_id")?,
        device: writer
            .map(|writer| store.device_name(writer))
            .transpose()?
            .flatten(),
        what: row.get(of, "what").to_text(),
        client: client
            .as_ref()
            .map(|row| row.get(clients, "number").to_text()),
        name: client.as_ref().map(|row| full_name(clients, row)),
        erased: match client_id {
            Some(id) => store.is_erased(id)?,
            None => false,
        },
        client_id,
        partner: named("partners", "partner_id")?,
        paper: text("paper"),
        about_device: text("device").map(|id| device_called(session, &id)),
    })
}
