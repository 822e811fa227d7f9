//! Every figure on screen leads to rows, and they add up to it: in a group and in the period before, too.

use chrono::NaiveDate;
use std::collections::BTreeSet;
use trede_app::Home;
use trede_app::screen::dto::{Opens, ReportAsk};
use trede_app::screen::{AppState, report_rows, report_view, unlock};
use trede_demo::{Scale, play};

const KINDS: [&str; 9] = [
    "results", "inflow", "outflow", "ladder", "caseload", "costs", "effects", "signals", "gaps",
];

fn ask(kind: &str) -> ReportAsk {
    ReportAsk {
        kind: kind.into(),
        from: "2026-04-01".into(),
        to: "2026-06-30".into(),
        location_id: None,
        by: None,
        compare: Some("previous".into()),
        external: false,
        ladder: None,
    }
}

/// A number as people read it, and how far it may be off for being rounded.
fn number(text: &str) -> Option<(f64, f64)> {
    let plain = text
        .replace(['.', '€', '%', '\u{a0}', ' '], "")
        .replace(',', ".");
    let decimals = plain.split_once('.').map_or(0, |(_, after)| after.len());
    let off = 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap());
    Some((plain.replace('−', "-").parse().ok()?, off + 1e-9))
}

/// What was looked at.
#[derive(Default)]
struct Seen {
    opened: usize,
    grouped: usize,
    before: usize,
    averages: usize,
    /// Headings of numbers that lead nowhere.
    closed: BTreeSet<String>,
}

impl Seen {
    fn figure(&mut self, app: &mut AppState, ask: &ReportAsk, of: &Opens, shown: &str) {
        self.scaled(app, ask, of, shown, 1.0);
    }

    /// The same, where the rows add up to what is shown, so many times.
    fn scaled(&mut self, app: &mut AppState, ask: &ReportAsk, of: &Opens, shown: &str, times: f64) {
        let rows = report_rows(app, ask.clone(), of.clone()).unwrap();
        let (value, off) = number(shown).unwrap_or_else(|| panic!("{of:?}: {shown}"));
        let count = f64::from(rows.count);
        let found = match of.figure.as_str() {
            "dropout_rate" => 100.0 * rows.sum / count,
            "average_step" => rows.sum / count,
            _ => rows.sum / times,
        };
        assert!(
            (value - found).abs() <= off,
            "{} by {:?}: {of:?} shows {shown}, its {count} rows come to {found}",
            ask.kind,
            ask.by
        );
        self.opened += 1;
        self.grouped += usize::from(of.group.is_some());
        self.before += usize::from(of.before);
        self.averages += usize::from(matches!(
            of.figure.as_str(),
            "dropout_rate" | "average_step"
        ));
    }

    fn report(&mut self, app: &mut AppState, ask: &ReportAsk) -> Vec<String> {
        let view = report_view(app, ask.clone()).unwrap();
        for fact in &view.facts {
            match &fact.opens {
                Some(of) => self.figure(app, ask, of, &fact.value),
                None if number(&fact.value).is_some_and(|(n, _)| n == 0.0) => {}
                None => _ = self.closed.insert(fact.label.clone()),
            }
            if let (Some(of), Some(before)) = (&fact.opens_before, &fact.before) {
                self.figure(app, ask, of, before);
            }
        }
        for table in [&view.table, &view.groups] {
            for row in &table.rows {
                for (at, cell) in row.cells.iter().enumerate().skip(1) {
                    match row.opens.get(at).and_then(Option::as_ref) {
                        // Where the goal is of a week, so is the result.
                        Some(of) if row.cells.iter().any(|cell| cell == "per week") => {
                            let days = if of.before { 90.0 } else { 91.0 };
                            self.scaled(app, ask, of, cell, days / 7.0);
                        }
                        Some(of) => self.figure(app, ask, of, cell),
                        None if number(cell).is_some_and(|(n, _)| n != 0.0) => {
                            self.closed.insert(table.columns[at].clone());
                        }
                        None => {}
                    }
                }
            }
        }
        view.divides_by
    }
}

#[test]
fn the_rows_behind_every_figure_add_up_to_it() {
    let dir = tempfile::tempdir().unwrap();
    let scale = Scale {
        seed: 7,
        clients: 90,
        devices: 3,
        weeks: 26,
        paper: false,
    };
    let start = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    let demo = play(&dir.path().join("demo"), &scale, start, &mut |_| {}).unwrap();
    let mut app = AppState::new(Home::at(demo.homes[0].clone()));
    unlock(&mut app, demo.passphrase.into()).unwrap();
    let mut seen = Seen::default();
    for kind in KINDS {
        let asked = ask(kind);
        for by in seen.report(&mut app, &asked) {
            let by = Some(by);
            seen.report(
                &mut app,
                &ReportAsk {
                    by,
                    ..asked.clone()
                },
            );
        }
    }
    assert!(
        seen.opened > 300 && seen.grouped > 100 && seen.before > 20 && seen.averages > 5,
        "{} {} {} {}",
        seen.opened,
        seen.grouped,
        seen.before,
        seen.averages
    );
    // What the centre set, what was reckoned from figures beside it, and what is no count.
    let closed = [
        "Belasting",
        "Deel",
        "Deel naar opleiding of werk",
        "Deel omhoog",
        "Doel",
        "Fte",
        "Ladder",
        "Naar trede",
        "Nog te vinden",
        "Norm",
        "Op",
        "Uurtarief",
        "Verschil",
    ];
    assert!(seen.closed.iter().eq(closed), "{:?}", seen.closed);
}
