//! The reports of a period together, for paper and for a workbook.

use super::{Answer, Ask, Cell, Kind, Table, words};
use crate::error::Result;
use crate::job::Progress;
use crate::print;
use crate::session::Session;
use trede_exchange::Stop;
use trede_paper::{Chapter, Document, FullReport, Grid};
use trede_texts::Texts;

/// All reports of a period, each divided where it can be; steps on every ladder that was measured on in it.
pub fn all(session: &Session, ask: &Ask) -> Result<Vec<Answer>> {
    let whole = all_until(session, ask, &Stop::default(), &mut |_| {})?;
    Ok(whole.unwrap_or_default())
}

/// Likewise, telling how far it is; nothing when it was stopped.
pub fn all_until(
    session: &Session,
    ask: &Ask,
    stop: &Stop,
    tell: &mut dyn FnMut(Progress),
) -> Result<Option<Vec<Answer>>> {
    let mut answers = Vec::new();
    for (done, kind) in (0..).zip(Kind::ALL) {
        if stop.asked() {
            return Ok(None);
        }
        tell(Progress {
            step: "screen-job-gathering",
            with: String::new(),
            done,
            of: u64::try_from(Kind::ALL.len()).ok(),
        });
        let by = ask.by.filter(|by| kind.divides_by().contains(by));
        let ask = Ask { by, ..ask.clone() };
        let first = Answer::of(session, kind, &ask)?;
        if kind == Kind::Ladder && ask.ladder.is_none() {
            let own = first.value["ladder"]
                .as_str()
                .unwrap_or_default()
                .to_owned();
            answers.push(first);
            for ladder in session.store().ladders()?.iter().filter(|l| l.code != own) {
                let ladder = Some(ladder.code.clone());
                let other = Answer::of(
                    session,
                    kind,
                    &Ask {
                        ladder,
                        ..ask.clone()
                    },
                )?;
                if other.value["clients"] != 0 {
                    answers.push(other);
                }
            }
        } else {
            answers.push(first);
        }
    }
    Ok(Some(answers))
}

/// Reports ready for paper. Outside the house no file on a person leaves: the lists of what has to be done are for inside.
pub fn on_paper(session: &Session, answers: &[Answer], texts: &Texts) -> Result<Document> {
    let chapters = answers.iter().map(|answer| chapter(answer, texts));
    Ok(Document::Report(Box::new(FullReport {
        title: title(answers, texts),
        centre: print::centre_name(session)?,
        about: answers.first().map(|a| a.about(texts)).unwrap_or_default(),
        summary: answers
            .iter()
            .find(|a| a.kind == Kind::Results)
            .map(|a| summary(a, texts))
            .unwrap_or_default(),
        external: answers.iter().all(|a| a.external) && !answers.is_empty(),
        chapters: chapters.collect(),
    })))
}

/// What the report is called: after its period where that has a name.
pub fn title(answers: &[Answer], texts: &Texts) -> String {
    answers
        .first()
        .and_then(|answer| answer.titled(texts))
        .unwrap_or_else(|| texts.get("paper-report-title"))
}

/// How many targets were met.
fn summary(answer: &Answer, texts: &Texts) -> String {
    let rows = answer.value["rows"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let aimed = || {
        rows.iter()
            .filter(|row| row["target"].is_number() && row["value"].is_number())
    };
    let met = aimed().filter(|row| row["met"] == true).count();
    let undecided = aimed()
        .filter(|row| row["met"].is_null() || answer.may_still_be_met(row))
        .count();
    let total = aimed().count();
    if total == 0 {
        return String::new();
    }
    let mut summary = texts.format(
        "paper-results-summary",
        &[("met", met.into()), ("total", total.into())],
    );
    if undecided > 0 {
        summary.push(' ');
        summary.push_str(&texts.format("paper-results-undecided", &[("count", undecided.into())]));
    }
    summary
}

fn chapter(answer: &Answer, texts: &Texts) -> Chapter {
    let layout = answer.layout();
    let title = match answer.value["ladder"].as_str() {
        Some(code) => format!(
            "{}: {}",
            texts.get(answer.kind.title()),
            super::ladder_name(texts, code)
        ),
        None => texts.get(answer.kind.title()),
    };
    // Results say period and place on the first page, and people's lines are no matter for paper that is handed in.
    let facts = if answer.kind == Kind::Results {
        Vec::new()
    } else {
        layout.facts
    };
    let people = answer.kind.names_people();
    let mut tables = Vec::new();
    if !people {
        tables.push(&layout.table);
    }
    tables.push(&layout.groups);
    Chapter {
        title,
        facts: facts
            .iter()
            .filter(|fact| !matches!(fact.key, "column-ladder"))
            .map(|fact| {
                (
                    texts.get(fact.key),
                    words(texts, &fact.cell),
                    fact.before.as_ref().map(|before| words(texts, before)),
                )
            })
            .collect(),
        charts: answer.charts(texts),
        tables: tables
            .into_iter()
            // A table in which nothing can be read whole says no more than the note under it.
            .filter(|table| {
                table
                    .rows
                    .iter()
                    .any(|line| !line.cells.contains(&Cell::Hidden))
            })
            .map(|table| grid(table, texts))
            .collect(),
        // That nothing had to be hidden is said once, on the first page.
        notes: answer
            .notes(texts)
            .into_iter()
            .filter(|note| *note != answer.nothing_hidden(texts))
            .collect(),
        definitions: answer.definitions(texts),
    }
}

fn grid(table: &Table, texts: &Texts) -> Grid {
    // Without targets there are no columns about them.
    let told: Vec<usize> = (0..table.columns.len())
        .filter(|at| table.column(*at).any(|cell| *cell != Cell::Empty))
        .collect();
    let row = |cells: &[Cell]| {
        let cells = told.iter().filter_map(|at| cells.get(*at));
        cells.map(|cell| words(texts, cell)).collect()
    };
    Grid {
        columns: row(&table.columns),
        right: told.iter().map(|at| table.is_number(*at)).collect(),
        rows: table.rows.iter().map(|line| row(&line.cells)).collect(),
    }
}
