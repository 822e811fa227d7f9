//! The dossier: everything that this device holds about one person, duplicates that were joined included.

use super::gather::Client;
use crate::error::Result;
use crate::print::{known, text};
use crate::screen::Words;
use crate::session::Session;
use chrono::Local;
use trede_domain::Value;
use trede_domain::schema::{Kind, Table, table};
use trede_paper::{Dossier, DossierChange, DossierRow, DossierSection};
use trede_store::Row;
use trede_texts::Texts;

/// The kinds of data, in the order in which they come about.
const SECTIONS: &[&str] = &[
    "intakes",
    "consents",
    "trajectories",
    "movements",
    "contacts",
    "attendances",
    "referrals",
    "placements",
    "signals",
    "effects",
    "tasks",
];

/// Everything about a client, in words.
pub(super) fn dossier(session: &Session, client: &Client, texts: &Texts) -> Result<Dossier> {
    let words = Words {
        session,
        texts: *texts,
    };
    let clients = known("clients")?;
    let mut rows = vec![(clients, client.row.clone())];
    for id in client.ids.iter().skip(1) {
        rows.extend(session.store().get(clients, *id)?.map(|row| (clients, row)));
    }
    let mut sections = vec![section(&words, clients, rows.iter().map(|(_, row)| row))?];
    let mut shared_with = Vec::new();
    for name in SECTIONS {
        let Some(of) = table(name) else { continue };
        let mut found = client.rows(session, of)?;
        found.sort_by_key(|row| (day(of, row).unwrap_or_default(), row.id));
        sections.push(section(&words, of, found.iter())?);
        if *name == "consents" {
            for row in &found {
                if row.get(of, "withdrawn_on").is_null() {
                    shared_with
                        .extend(session.name_of("partners", row.get(of, "partner_id").as_id())?);
                }
            }
        }
        rows.extend(found.into_iter().map(|row| (of, row)));
    }
    shared_with.sort();
    shared_with.dedup();
    Ok(Dossier {
        person: client.person(),
        sections,
        changes: changes(&words, &rows)?,
        shared_with,
    })
}

fn day(of: &Table, row: &Row) -> Option<String> {
    let field = of.fields.iter().find(|f| f.kind == Kind::Date)?;
    text(row.get(of, field.name))
}

fn section<'a>(
    words: &Words<'_>,
    of: &'static Table,
    rows: impl Iterator<Item = &'a Row>,
) -> Result<DossierSection> {
    let texts = words.texts;
    let rows = rows
        .map(|row| {
            let dated = of.name != "clients";
            let on = day(of, row).filter(|_| dated);
            let heading = on.map(|on| texts.date(&on));
            let fields = words
                .fields(of, row, &["client_id", "merged_into"])?
                .into_iter()
                // The day stands above the row already.
                .filter(|field| heading.as_ref() != Some(&field.words))
                .map(|field| (texts.field(of.name, &field.field), field.words))
                .collect();
            Ok(DossierRow { heading, fields })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(DossierSection {
        title: texts.table(of.name),
        rows,
    })
}

/// Every change that this device knows of, the newest first.
fn changes(words: &Words<'_>, rows: &[(&'static Table, Row)]) -> Result<Vec<DossierChange>> {
    let texts = words.texts;
    let mut found = Vec::new();
    for (of, row) in rows {
        let ladder = row.get(of, "ladder").as_str();
        let told = |field: &str, value: &Value| -> Result<Option<String>> {
            Ok(match of.all_fields().find(|f| f.name == field) {
                Some(known) => Some(words.value(of, known, value, ladder)?),
                None => text(value),
            }
            .filter(|text| !text.is_empty()))
        };
        let history = words.session.store().history(of, row.id)?;
        let begun = history.iter().map(|change| change.at).min();
        let mut written = false;
        for change in history.into_iter().filter(|c| c.field != "client_id") {
            let local = change.at.with_timezone(&Local);
            let at = format!(
                "{} {}",
                texts.date(&local.format("%Y-%m-%d").to_string()),
                local.format("%H:%M")
            );
            let who = change.staff.or(change.device);
            let was = told(&change.field, &change.was)?;
            // What was first written down stands in the row itself, or in what a later change replaced: one line says that it was.
            let (what, became) = if Some(change.at) == begun && was.is_none() {
                if std::mem::replace(&mut written, true) {
                    continue;
                }
                (
                    texts.table(of.name),
                    Some(texts.get("paper-dossier-written")),
                )
            } else {
                let field = texts.field(of.name, &change.field);
                (
                    format!("{}: {field}", texts.table(of.name)),
                    told(&change.field, &change.value)?,
                )
            };
            let line = DossierChange {
                at,
                who,
                what,
                was,
                became,
            };
            found.push((change.at, line));
        }
    }
    // The order within one moment is that of the rows.
    found.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(found.into_iter().map(|(_, change)| change).collect())
}
