//! How long files are kept after they were closed (AVG, article 5, paragraph 1, e): what is due, erased after a yes.

use crate::access_log;
use crate::error::{AppError, Code, Result};
use crate::print::full_name;
use crate::session::Session;
use crate::sharing;
use crate::tables::table;
use chrono::{Months, NaiveDate};
use serde::Serialize;
use trede_domain::Uuid;
use trede_domain::schema::{Scope, Table, tables};
use trede_exchange::{ExchangeError, Role};
use trede_store::{LOOKS_FROM, StoreError};

/// What the setting is called that says after how many months something is due: `retention_file` for all of a person,
/// `retention_contacts` and so on for one kind of row.
const SETTING: &str = "retention_";
/// For all of a person: where the centre said nothing, two years.
const FILE: &str = "file";
const MONTHS: u32 = 24;
/// For who looked at whose file.
const LOOKS: &str = access_log::TABLE;

/// Something that is due to be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The client's number.
    pub client: String,
    /// The client's name.
    pub name: String,
    /// When the file was closed.
    pub closed_on: String,
    /// `file` for all of it, else the table of the rows.
    pub kind: String,
    /// The term, in months.
    pub months: u32,
    /// The day from which it is due.
    pub due_on: String,
    /// How many rows.
    pub rows: usize,
    /// The client's row.
    #[serde(skip)]
    pub id: Uuid,
}

impl Due {
    /// Whether it is all of the client.
    pub fn is_whole(&self) -> bool {
        self.kind == FILE
    }
}

/// What erasing came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// How many rows went.
    pub rows: usize,
    /// Whether the other devices were told; else the next sharing does so.
    pub told: bool,
}

/// The terms of this centre: kind and months. A term of 0 keeps for good.
fn terms(session: &Session) -> Result<Vec<(String, u32)>> {
    let of_client = tables().iter().filter(|t| t.scope == Scope::OfClient);
    let kinds = std::iter::once(FILE).chain(of_client.map(|t| t.name));
    let mut terms = Vec::new();
    for kind in kinds {
        let set = session.store().setting(&format!("{SETTING}{kind}"))?;
        let months = match set.as_deref().map(str::parse::<u32>) {
            Some(Ok(months)) => months,
            _ if kind == FILE => MONTHS,
            _ => continue,
        };
        if months > 0 {
            terms.push((kind.to_owned(), months));
        }
    }
    Ok(terms)
}

/// Who looked too long ago: due like anything else, and of no client.
fn old_looks(session: &Session) -> Result<Option<Due>> {
    let old = session.store().old_looks()?;
    Ok(old.map(|old| Due {
        client: String::new(),
        name: String::new(),
        closed_on: old.oldest.clone(),
        kind: LOOKS.to_owned(),
        months: old.months,
        due_on: old
            .oldest
            .parse::<NaiveDate>()
            .ok()
            .and_then(|day| day.checked_add_months(Months::new(old.months)))
            .map_or(old.oldest, |day| day.to_string()),
        rows: old.rows,
        id: Uuid::nil(),
    }))
}

/// What is due today, longest due first. What goes with the whole file is not named a second time.
pub fn due(session: &Session) -> Result<Vec<Due>> {
    let clients = table("clients")?;
    let today = session.today();
    let terms = terms(session)?;
    let mut due = Vec::new();
    for row in session.store().list(clients, None)? {
        if !row.get(clients, "merged_into").is_null() {
            continue;
        }
        let closed = row.get(clients, "closed_on").to_text();
        let Ok(day) = closed.parse::<NaiveDate>() else {
            continue;
        };
        for (kind, months) in &terms {
            let Some(from) = day.checked_add_months(Months::new(*months)) else {
                continue;
            };
            if from > today {
                continue;
            }
            let rows = rows(session, row.id, kind)?.len();
            if rows > 0 {
                due.push(Due {
                    client: row.get(clients, "number").to_text(),
                    name: full_name(clients, &row),
                    closed_on: closed.clone(),
                    kind: kind.clone(),
                    months: *months,
                    due_on: from.to_string(),
                    rows,
                    id: row.id,
                });
            }
            if kind == FILE {
                break;
            }
        }
    }
    due.extend(old_looks(session)?);
    due.sort_by(|a, b| (&a.due_on, &a.client, &a.kind).cmp(&(&b.due_on, &b.client, &b.kind)));
    Ok(due)
}

/// The rows that are meant, each with its table.
fn rows(session: &Session, client: Uuid, kind: &str) -> Result<Vec<(&'static Table, Uuid)>> {
    let mut found = Vec::new();
    for t in tables() {
        let meant = t.name == kind || kind == FILE;
        if meant && matches!(t.scope, Scope::OfClient | Scope::Client) {
            let rows = if t.scope == Scope::Client {
                session.store().person_files(client)?
            } else {
                let rows = session.store().list_of_person(t, client)?;
                rows.into_iter().map(|row| row.id).collect()
            };
            found.extend(rows.into_iter().map(|id| (t, id)));
        }
    }
    Ok(found)
}

/// Erases what is due; how many rows that were. For a coordinator. There is no way back.
pub fn erase_due(session: &mut Session) -> Result<usize> {
    Ok(erase(session, &|_| true)?.rows)
}

/// Erases, of what is due, what is picked. For a coordinator. There is no way back.
pub fn erase(session: &mut Session, picked: &dyn Fn(&Due) -> bool) -> Result<Erased> {
    match trede_exchange::own_role(session.store()) {
        Ok(Some(Role::Coordinator)) | Err(ExchangeError::NotJoined) => {}
        Ok(_) => return Err(AppError::new(Code::NotCoordinator)),
        Err(other) => return Err(other.into()),
    }
    let mut files = Vec::new();
    let mut single = Vec::new();
    let mut looks = 0;
    for one in due(session)?.into_iter().filter(picked) {
        if one.kind == LOOKS {
            looks = forget_looks(session)?;
        } else if one.is_whole() {
            files.extend(session.store().person_files(one.id)?);
        } else {
            for (t, id) in rows(session, one.id, &one.kind)? {
                single.push((t, id));
            }
        }
    }
    if files.is_empty() && single.is_empty() && looks == 0 {
        return Ok(Erased {
            rows: 0,
            told: true,
        });
    }
    let mut rows = looks;
    if !(files.is_empty() && single.is_empty()) {
        let sign = trede_exchange::signer(session.store())?;
        let (erased, _) = session.store_mut().write_for_good("erase", |w| {
            let mut rows = 0;
            for (t, id) in single {
                rows += w.erase_row(t, id, &sign)?;
            }
            for file in files {
                rows += w.erase(file, &sign)?;
            }
            Ok::<_, StoreError>(rows)
        })?;
        rows += erased;
        session.store_mut().scrub()?;
        crate::backup::begin_anew(session);
    }
    match sharing::export(session, &mut |_| {}) {
        Err(error) if !matches!(error.code(), Code::NoSharedFolder | Code::NotJoined) => Err(error),
        done => Ok(Erased {
            rows,
            told: done.is_ok(),
        }),
    }
}

/// Lets go of who looked longer ago than the term, here and, by a setting, on every device; how many entries that were here.
fn forget_looks(session: &mut Session) -> Result<usize> {
    let Some(old) = session.store().old_looks()? else {
        return Ok(0);
    };
    let settings = table("settings")?;
    let fields = [
        ("key", LOOKS_FROM.into()),
        ("value", old.from.as_str().into()),
    ];
    session
        .store_mut()
        .write_for_good("erase", |w| w.insert(settings, &fields))?;
    Ok(session.store().forget_looks()?)
}
