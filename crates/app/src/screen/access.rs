//! Who looked at whose file, for the coordinator; and writing it down when a file is opened in the window.

use super::AppState;
use super::dto::{AccessAsk, AccessLine, AccessPage};
use super::words::Words;
use crate::access_log::{self, Access, Entry, Filter};
use crate::error::{AppError, Result};
use crate::names;
use chrono::{Days, NaiveDate};
use trede_domain::{Problem, Uuid};
use trede_texts::Texts;

/// More than these are not read through on a screen.
const MOST: usize = 300;

/// Writes down that a file was opened. A disk that is full or a store that is busy does not keep anyone from a file: it is kept in
/// mind and written with the next one.
pub(super) fn opened(app: &mut AppState, client: Uuid) {
    app.looks.push(Access::opened(client));
    let looks = std::mem::take(&mut app.looks);
    let written = app
        .open_mut()
        .and_then(|session| access_log::note(session, &looks));
    if written.is_err() {
        app.looks = looks;
    }
}

/// Who did what with whose file, the newest first. Refuses on a device that is not a coordinator's.
pub fn access_log(app: &mut AppState, ask: AccessAsk) -> Result<AccessPage> {
    let texts = app.texts();
    let session = app.open()?;
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let client = given(&ask.client)
        .map(|text| names::client(session.store(), &text))
        .transpose()?;
    let filter = Filter {
        client,
        staff: given(&ask.staff).and_then(|id| Uuid::try_parse(&id).ok()),
        what: given(&ask.what),
        from: day(&ask.from, "from", 0)?,
        before: day(&ask.to, "to", 1)?,
        limit: Some(MOST + 1),
    };
    let mut entries = access_log::entries(session, &filter)?;
    let more = entries.len() > MOST;
    entries.truncate(MOST);
    Ok(AccessPage {
        about: match client {
            Some(id) => {
                let words = Words {
                    session,
                    texts: app.texts(),
                };
                words.reference("clients", Some(session.store().person(id)?))?
            }
            None => None,
        },
        lines: entries
            .into_iter()
            .map(|entry| told(&texts, entry))
            .collect(),
        more,
    })
}

/// The moment at which a day of this device's calendar begins, some days on.
fn day(text: &str, field: &str, on: u64) -> Result<Option<String>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || AppError::field("access_log", field, Problem::NotADate);
    let day: NaiveDate = text.trim().parse().map_err(|_| wrong())?;
    let day = day.checked_add_days(Days::new(on)).ok_or_else(wrong)?;
    Ok(Some(access_log::begins(day)))
}

fn told(texts: &Texts, entry: Entry) -> AccessLine {
    let what = texts.code(access_log::TABLE, "what", &entry.what);
    let paper = entry
        .paper
        .as_deref()
        .map(|paper| texts.get_or(&format!("access-paper-{paper}"), paper));
    AccessLine {
        at: entry.at,
        who: entry.staff,
        device: entry.device,
        what: match (&paper.or(entry.about_device), &entry.partner) {
            (Some(paper), Some(partner)) => format!("{what}: {paper}, {partner}"),
            (Some(paper), None) => format!("{what}: {paper}"),
            (None, _) => what,
        },
        about: entry.name,
        number: entry.client,
        client_id: entry
            .client_id
            .filter(|_| !entry.erased)
            .map(|id| id.to_string()),
        erased: entry.erased,
    }
}
