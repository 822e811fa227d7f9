//! Reports as tables: single figures, headings, rows.

use super::Report;
use crate::error::{AppError, Code, Result};
use chrono::NaiveDate;
use trede_report as report;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known.
    Empty,
    /// Text as it is.
    Text(String),
    /// A text of the catalogue, by its key.
    Word(&'static str),
    /// A code of the contract: table, field, code.
    Code(&'static str, &'static str, String),
    /// A count or an amount.
    Number(f64),
    /// Euros.
    Money(f64),
    /// A share from 0 to 1.
    Share(f64),
    /// A day.
    Day(NaiveDate),
    /// Yes or no.
    Bool(bool),
}

impl Cell {
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    fn count(number: u64) -> Self {
        Self::Number(number as f64)
    }

    /// As a file has it.
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Word(key) => key
                .split_once('-')
                .map_or(*key, |(_, word)| word)
                .to_owned(),
            Self::Code(_, _, code) => code.clone(),
            Self::Number(number) | Self::Money(number) | Self::Share(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Bool(yes) => yes.to_string(),
        }
    }
}

fn some<T>(value: Option<T>, cell: impl FnOnce(T) -> Cell) -> Cell {
    value.map_or(Cell::Empty, cell)
}

/// A report laid out: single figures, and a table. Headings are keys of texts; behind their first dash is the name in files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Single figures.
    pub facts: Vec<(&'static str, Cell)>,
    /// The table's headings.
    pub columns: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Report {
    /// Laid out for reading.
    pub fn layout(&self) -> Layout {
        match self {
            Self::Results(results) => results_layout(results),
            Self::Inflow(inflow) => Layout {
                facts: vec![("column-total", Cell::count(inflow.total))],
                columns: vec!["column-source", "column-clients", "column-share"],
                rows: inflow
                    .rows
                    .iter()
                    .map(|r| {
                        vec![
                            code_or_unknown("clients", "source", r.source.as_ref()),
                            Cell::count(r.clients),
                            Cell::Share(r.share),
                        ]
                    })
                    .collect(),
            },
            Self::Outflow(outflow) => Layout {
                facts: vec![
                    ("column-total", Cell::count(outflow.total)),
                    ("column-unsecured", Cell::count(outflow.unsecured)),
                ],
                columns: vec!["column-outcome", "column-trajectories", "column-share"],
                rows: outflow
                    .rows
                    .iter()
                    .map(|r| {
                        vec![
                            code_or_unknown("trajectories", "outcome", r.outcome.as_ref()),
                            Cell::count(r.trajectories),
                            Cell::Share(r.share),
                        ]
                    })
                    .collect(),
            },
            Self::Ladder(ladder) => ladder_layout(ladder),
            Self::Caseload(caseload) => Layout {
                facts: vec![("column-on", Cell::Day(caseload.on))],
                columns: vec![
                    "column-coach",
                    "column-fte",
                    "column-clients",
                    "column-norm",
                    "column-load",
                ],
                rows: caseload
                    .rows
                    .iter()
                    .map(|r| {
                        let coach = r
                            .coach
                            .clone()
                            .map_or(Cell::Word("word-nobody"), Cell::Text);
                        vec![
                            coach,
                            some(r.fte, Cell::Number),
                            Cell::count(r.clients),
                            some(r.norm, Cell::Number),
                            some(r.load, Cell::Share),
                        ]
                    })
                    .collect(),
            },
            Self::Costs(costs) => costs_layout(costs),
            Self::Effects(effects) => Layout {
                facts: vec![("column-total", Cell::Money(effects.total))],
                columns: vec![
                    "column-client",
                    "column-saving",
                    "column-personal",
                    "column-social",
                ],
                rows: effects
                    .rows
                    .iter()
                    .map(|r| {
                        vec![
                            some(r.client.clone(), Cell::Text),
                            Cell::Money(r.saving),
                            Cell::count(r.personal),
                            Cell::count(r.social),
                        ]
                    })
                    .collect(),
            },
            Self::Signals(signals) => Layout {
                facts: vec![("column-total", Cell::count(signals.total))],
                columns: vec![
                    "column-domain",
                    "column-neighbourhood",
                    "column-signals",
                    "column-open",
                ],
                rows: signals
                    .rows
                    .iter()
                    .map(|r| {
                        let domain = code_or_unknown("signals", "domain", r.domain.as_ref());
                        vec![
                            domain,
                            some(r.neighbourhood.clone(), Cell::Text),
                            Cell::count(r.signals),
                            Cell::count(r.open),
                        ]
                    })
                    .collect(),
            },
            Self::Gaps(gaps) => gaps_layout(gaps),
        }
    }
}

fn code_or_unknown(table: &'static str, field: &'static str, code: Option<&String>) -> Cell {
    code.map_or(Cell::Word("word-unknown"), |code| {
        Cell::Code(table, field, code.clone())
    })
}

fn results_layout(results: &report::Results) -> Layout {
    let figure = |indicator: &str, value: Option<f64>| {
        some(value, |v| {
            if indicator.ends_with("_rate") {
                Cell::Share(v)
            } else {
                Cell::Number(v)
            }
        })
    };
    Layout {
        facts: vec![
            ("column-from", Cell::Day(results.from)),
            ("column-to", Cell::Day(results.to)),
            (
                "column-location",
                results
                    .location
                    .clone()
                    .map_or(Cell::Word("word-centre"), Cell::Text),
            ),
        ],
        columns: vec![
            "column-indicator",
            "column-value",
            "column-comparison",
            "column-target",
            "column-per",
            "column-met",
        ],
        rows: results
            .rows
            .iter()
            .map(|r| {
                vec![
                    Cell::Code("targets", "indicator", r.indicator.clone()),
                    figure(&r.indicator, r.value),
                    some(r.comparison.clone(), |c| {
                        Cell::Code("targets", "comparison", c)
                    }),
                    figure(&r.indicator, r.target),
                    some(r.per.clone(), |p| Cell::Code("targets", "per", p)),
                    some(r.met, Cell::Bool),
                ]
            })
            .collect(),
    }
}

fn ladder_layout(ladder: &report::LadderReport) -> Layout {
    Layout {
        facts: vec![
            ("column-ladder", Cell::Text(ladder.ladder.clone())),
            ("column-measured", Cell::count(ladder.clients)),
            ("column-single", Cell::count(ladder.single)),
            ("column-up", Cell::count(ladder.up)),
            ("column-level", Cell::count(ladder.level)),
            ("column-down", Cell::count(ladder.down)),
            (
                "column-average_step",
                some(ladder.average_step, Cell::Number),
            ),
        ],
        columns: vec!["column-from_rung", "column-to_rung", "column-clients"],
        #[expect(clippy::cast_precision_loss, reason = "rungs are small")]
        rows: ladder
            .rows
            .iter()
            .map(|r| {
                vec![
                    Cell::Number(r.from as f64),
                    Cell::Number(r.to as f64),
                    Cell::count(r.clients),
                ]
            })
            .collect(),
    }
}

fn costs_layout(costs: &report::Costs) -> Layout {
    Layout {
        facts: vec![
            ("column-trajectories", Cell::count(costs.trajectories)),
            ("column-without_hours", Cell::count(costs.without_hours)),
            ("column-hours", Cell::Number(costs.hours)),
            ("column-hourly_rate", Cell::Money(costs.hourly_rate)),
            ("column-labour", Cell::Money(costs.labour)),
            ("column-training", Cell::Money(costs.training)),
            ("column-costs", Cell::Money(costs.total)),
            ("column-funded", Cell::Money(costs.funded)),
            ("column-needed", Cell::Money(costs.needed)),
        ],
        ..Layout::default()
    }
}

fn gaps_layout(gaps: &report::Gaps) -> Layout {
    let lists = [
        ("gap-unsecured_ends", &gaps.unsecured_ends),
        ("gap-single_measurement", &gaps.single_measurement),
        ("gap-past_planned_end", &gaps.past_planned_end),
        ("gap-no_contact", &gaps.no_contact),
        ("gap-no_intake", &gaps.no_intake),
    ];
    Layout {
        facts: lists
            .iter()
            .map(|(key, list)| (*key, Cell::count(list.len() as u64)))
            .collect(),
        columns: vec!["column-gap", "column-client", "column-name", "column-since"],
        rows: lists
            .iter()
            .flat_map(|(key, list)| {
                list.iter().map(|gap| {
                    vec![
                        Cell::Word(key),
                        some(gap.client.clone(), Cell::Text),
                        some(gap.name.clone(), Cell::Text),
                        some(gap.since, Cell::Day),
                    ]
                })
            })
            .collect(),
    }
}

impl Layout {
    /// As comma-separated rows in UTF-8 with headings; codes and numbers as they are. Text that a spreadsheet would take
    /// for a formula gets an apostrophe in front.
    pub fn csv(&self) -> Result<Vec<u8>> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        let failed = |e: csv::Error| AppError::new(Code::File).with("path", "CSV").because(e);
        let heading = |key: &str| key.split_once('-').map_or(key, |(_, name)| name).to_owned();
        if self.columns.is_empty() {
            writer.write_record(["item", "value"]).map_err(failed)?;
            for (key, cell) in &self.facts {
                writer
                    .write_record([heading(key), cell.plain()])
                    .map_err(failed)?;
            }
        } else {
            writer
                .write_record(self.columns.iter().map(|key| heading(key)))
                .map_err(failed)?;
            for row in &self.rows {
                writer
                    .write_record(row.iter().map(harmless))
                    .map_err(failed)?;
            }
        }
        writer.into_inner().map_err(|e| {
            AppError::new(Code::File)
                .with("path", "CSV")
                .because(e.error())
        })
    }
}

fn harmless(cell: &Cell) -> String {
    let plain = cell.plain();
    match cell {
        Cell::Text(text)
            if text
                .trim_start()
                .starts_with(['=', '+', '-', '@', '\t', '\r']) =>
        {
            format!("'{plain}")
        }
        _ => plain,
    }
}
