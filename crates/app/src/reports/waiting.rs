//! The lists of what has to be done, laid out.

use super::columns::Form;
use super::external::is_hidden;
use super::layout::{cell, counted, map};
use super::{Answer, Cell, Layout, Line, Table};
use serde_json::Value;
use trede_report::GapList;

/// The heading of a list.
fn heading(list: GapList) -> &'static str {
    match list {
        GapList::UnsecuredEnds => "gap-unsecured_ends",
        GapList::SingleMeasurement => "gap-single_measurement",
        GapList::PastPlannedEnd => "gap-past_planned_end",
        GapList::NoContact => "gap-no_contact",
        GapList::NoIntake => "gap-no_intake",
    }
}

/// How many are on a list.
fn count(part: &Value, list: GapList) -> Cell {
    let counts = map(&part["counts"]);
    if is_hidden(counts, list.name()) {
        return Cell::Hidden;
    }
    let told = || part[list.name()].as_array().map_or(0, Vec::len);
    let number = counts.get(list.name()).and_then(Value::as_f64);
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    Cell::Number(number.unwrap_or_else(|| told() as f64))
}

/// Who is on a list.
fn people(part: &Value, list: GapList) -> impl Iterator<Item = Line> {
    let rows = part[list.name()].as_array().into_iter().flatten();
    rows.map(move |gap| Line {
        cells: vec![
            Cell::Word(heading(list)),
            cell(map(gap), ("client", "", Form::Text)),
            cell(map(gap), ("name", "", Form::Text)),
            cell(map(gap), ("since", "", Form::Day)),
        ],
        opens: Vec::new(),
        client: gap["client_id"].as_str().map(str::to_owned),
    })
}

impl Answer {
    pub(super) fn gaps(&self) -> Layout {
        let before = self.value.get("compare");
        let facts = GapList::ALL.map(|list| {
            let was = before.map(|before| count(before, list));
            self.fact(
                heading(list),
                count(&self.value, list),
                was,
                Some(list.name()),
            )
        });
        let columns = ["column-gap", "column-client", "column-name", "column-since"];
        let mut layout = Layout {
            facts: facts.into(),
            table: Table {
                columns: columns.map(Cell::Word).to_vec(),
                rows: GapList::ALL
                    .into_iter()
                    .flat_map(|list| people(&self.value, list))
                    .collect(),
            },
            ..Layout::default()
        };
        if self.by.is_some() {
            layout.groups =
                self.by_group(GapList::ALL.map(heading).map(Cell::Word), |part, group| {
                    GapList::ALL
                        .map(|list| {
                            let cell = count(part, list);
                            let opens = || self.opens(Some(list.name()), group);
                            let opens = counted(cell.clone(), opens);
                            (cell, opens)
                        })
                        .into()
                });
            layout.long = layout.groups.clone();
        }
        layout
    }
}
