//! What the charts of a report show.

use super::{Answer, Cell, Kind, words};
use serde_json::Value;
use trede_paper::chart::{self, Band, Bar, Chart, Fill, Flow, Matrix, Step};
use trede_texts::Texts;

/// More bars than this are not read.
const MOST_BARS: usize = 16;

/// A chart in words.
fn alt<'a>(
    texts: &Texts,
    title: &str,
    items: impl Iterator<Item = (&'a String, &'a String)>,
) -> String {
    let items: Vec<String> = items
        .map(|(what, says)| format!("{what}: {says}"))
        .collect();
    texts.format(
        "chart-alt",
        &[("title", title.into()), ("items", items.join("; ").into())],
    )
}

impl Answer {
    /// The charts of this report, none where there is nothing to draw.
    pub fn charts(&self, texts: &Texts) -> Vec<Chart> {
        let rows = self.value["rows"].as_array().map_or(&[][..], Vec::as_slice);
        let layout = self.layout();
        let title = texts.get(self.kind.title());
        match self.kind {
            Kind::Results => {
                // Each bar is drawn beside its goal, so without a goal it would say nothing.
                let aims = rows
                    .iter()
                    .zip(&layout.table.rows)
                    .filter(|(row, _)| row["target"].is_number());
                let bars = aims.map(|(row, line)| {
                    let met = row["met"].as_bool().filter(|_| !self.may_still_be_met(row));
                    let mut says = words(texts, &line.cells[1]);
                    if row["per"] == "week" && row["value"].is_number() {
                        says = format!("{says} {}", texts.get("paper-results-per-week"));
                    }
                    Bar {
                        label: words(texts, &line.cells[0]),
                        says: match met {
                            Some(true) => format!("{says} · {}", texts.get("chart-met")),
                            _ => says,
                        },
                        value: row["value"].as_f64(),
                        mark: row["target"].as_f64().filter(|_| row["value"].is_number()),
                        fill: match met {
                            Some(true) => Fill::Solid,
                            Some(false) => Fill::Hatched,
                            None => Fill::Light,
                        },
                    }
                });
                self.bars(texts, &texts.get("chart-targets"), bars.collect(), true)
            }
            Kind::Inflow | Kind::Outflow => {
                let bands = layout.table.rows.iter().map(|line| {
                    let (count, share) = (&line.cells[1], &line.cells[2]);
                    Band {
                        label: words(texts, &line.cells[0]),
                        says: match share {
                            Cell::Share(_) => {
                                format!("{} ({})", words(texts, count), words(texts, share))
                            }
                            _ => words(texts, count),
                        },
                        value: count.number(),
                    }
                });
                let total = &layout.facts[0].cell;
                let flow = Flow {
                    bands: bands.collect(),
                    total: total.number(),
                    // That it is hidden stands above, and would not fit.
                    says: total
                        .number()
                        .map_or_else(String::new, |_| words(texts, total)),
                    outward: self.kind == Kind::Outflow,
                };
                self.flow(texts, &title, &flow)
            }
            Kind::Ladder => self.ladder_charts(texts, rows),
            Kind::Caseload => {
                let bars = rows.iter().zip(&layout.table.rows).map(|(row, line)| {
                    let (clients, norm) = (row["clients"].as_f64(), row["norm"].as_f64());
                    let over = clients
                        .zip(norm)
                        .is_some_and(|(clients, norm)| clients > norm);
                    Bar {
                        label: words(texts, &line.cells[0]),
                        says: format!(
                            "{} ({})",
                            words(texts, &line.cells[2]),
                            words(texts, &line.cells[4])
                        ),
                        value: clients,
                        mark: norm,
                        fill: if over { Fill::Hatched } else { Fill::Solid },
                    }
                });
                self.bars(
                    texts,
                    &texts.get("chart-caseload"),
                    bars.take(MOST_BARS).collect(),
                    false,
                )
            }
            Kind::Signals if self.external && self.by.is_none() => {
                let bars = layout.groups.rows.iter().map(|line| Bar {
                    label: words(texts, &line.cells[0]),
                    says: words(texts, &line.cells[1]),
                    value: line.cells[1].number(),
                    mark: None,
                    fill: Fill::Solid,
                });
                self.bars(texts, &title, bars.collect(), false)
            }
            Kind::Signals => {
                let bars = layout.table.rows.iter().map(|line| Bar {
                    label: match &line.cells[1] {
                        Cell::Text(place) => format!("{}, {place}", words(texts, &line.cells[0])),
                        _ => words(texts, &line.cells[0]),
                    },
                    says: words(texts, &line.cells[2]),
                    value: line.cells[2].number(),
                    mark: None,
                    fill: Fill::Solid,
                });
                self.bars(
                    texts,
                    &title,
                    bars.filter(|bar| bar.value.is_some())
                        .take(MOST_BARS)
                        .collect(),
                    false,
                )
            }
            Kind::Gaps => {
                let bars = layout.facts.iter().map(|fact| Bar {
                    label: texts.get(fact.key),
                    says: words(texts, &fact.cell),
                    value: fact.cell.number(),
                    mark: None,
                    fill: Fill::Hatched,
                });
                self.bars(texts, &title, bars.collect(), false)
            }
            Kind::Costs | Kind::Effects => Vec::new(),
        }
    }

    fn flow(&self, texts: &Texts, title: &str, flow: &Flow) -> Vec<Chart> {
        let known = flow.bands.iter().filter_map(|band| band.value);
        if known.sum::<f64>() <= 0.0 {
            return Vec::new();
        }
        let said = flow.bands.iter().map(|band| (&band.label, &band.says));
        let alt = alt(texts, title, said);
        vec![chart::flow(title, &alt, &self.id(""), flow)]
    }

    fn bars(&self, texts: &Texts, title: &str, bars: Vec<Bar>, own: bool) -> Vec<Chart> {
        if bars.iter().all(|bar| bar.value.is_none_or(|n| n == 0.0)) {
            return Vec::new();
        }
        let alt = alt(texts, title, bars.iter().map(|bar| (&bar.label, &bar.says)));
        vec![chart::bars(title, &alt, &self.id(""), &bars, own)]
    }

    /// A name for patterns that no other chart on a page has.
    fn id(&self, more: &str) -> String {
        let ladder = self.value["ladder"].as_str().unwrap_or_default();
        let plain: String = ladder.chars().filter(char::is_ascii_alphanumeric).collect();
        format!("hatch-{}{plain}{more}", self.kind.name())
    }

    fn ladder_charts(&self, texts: &Texts, rows: &[Value]) -> Vec<Chart> {
        if self.value["clients"] == 0 {
            return Vec::new();
        }
        let way = |key: &'static str, heading: &'static str, sign: &str, fill| Bar {
            label: format!("{sign} {}", texts.get(heading)),
            says: match self.value[key].as_f64() {
                Some(count) => texts.number(count, 0),
                None => texts.get("word-hidden"),
            },
            value: self.value[key].as_f64(),
            mark: None,
            fill,
        };
        let ways = vec![
            way("up", "column-up", "↑", Fill::Solid),
            way("level", "column-level", "→", Fill::Light),
            way("down", "column-down", "↓", Fill::Hatched),
        ];
        let mut charts = self.bars(texts, &texts.get("chart-ways"), ways, false);
        let rung = |row: &Value, key: &str| {
            row[key]
                .as_u64()
                .and_then(|n| usize::try_from(n).ok())
                .unwrap_or(0)
        };
        let top = rows
            .iter()
            .map(|r| rung(r, "from").max(rung(r, "to")))
            .max()
            .unwrap_or(0)
            .max(self.rungs);
        let hidden = rows.iter().any(|row| row["clients"].is_null());
        if !hidden {
            let standing = |key: &str, at: usize| {
                let there = rows.iter().filter(|row| rung(row, key) == at);
                there.filter_map(|row| row["clients"].as_u64()).sum::<u64>()
            };
            let code = self.value["ladder"].as_str().unwrap_or_default();
            let steps: Vec<Step> = (1..=top)
                .map(|at| Step {
                    name: texts.get_or(&format!("ladder-{code}-{at}"), ""),
                    says: format!("{} → {}", standing("from", at), standing("to", at)),
                })
                .collect();
            let title = texts.get("chart-stairs");
            let items: Vec<String> = steps
                .iter()
                .enumerate()
                .map(|(at, step)| format!("{}: {}", at + 1, step.says))
                .collect();
            let alt = texts.format(
                "chart-alt",
                &[
                    ("title", title.as_str().into()),
                    ("items", items.join("; ").into()),
                ],
            );
            charts.push(chart::stairs(&title, &alt, &self.id("-stairs"), &steps));
        }
        let cells: Vec<_> = rows
            .iter()
            .map(|row| {
                let count = row["clients"].as_u64();
                let says =
                    count.map_or_else(|| chart::HIDDEN.to_owned(), |count| count.to_string());
                (rung(row, "from"), rung(row, "to"), count, says)
            })
            .collect();
        if cells.iter().all(|cell| cell.2.is_none()) {
            return charts;
        }
        let items: Vec<String> = cells
            .iter()
            .map(|(from, to, count, _)| {
                let says = count.map_or_else(|| texts.get("word-hidden"), |n| n.to_string());
                format!("{from} → {to}: {says}")
            })
            .collect();
        let title = texts.get("chart-matrix");
        let alt = texts.format(
            "chart-alt",
            &[
                ("title", title.as_str().into()),
                ("items", items.join("; ").into()),
            ],
        );
        charts.push(chart::matrix(
            &title,
            &alt,
            &self.id("-matrix"),
            &Matrix {
                rungs: top,
                cells,
                from: texts.get("column-from_rung"),
                to: texts.get("column-to_rung"),
                legend: ["column-up", "column-level", "column-down"].map(|key| texts.get(key)),
                hidden: hidden.then(|| texts.get("word-hidden")),
            },
        ));
        charts
    }
}
