//! What a reader must know to read a report's figures rightly.

use super::layout::is_rate;
use super::{Answer, By, Kind, ladder_name};
use chrono::NaiveDate;
use serde_json::Value;
use trede_texts::Texts;

impl Answer {
    /// What a reader must know to read the figures rightly, a sentence each.
    pub fn notes(&self, texts: &Texts) -> Vec<String> {
        let mut notes = Vec::new();
        let no_goal = |row: &Value| !row["target"].is_number();
        if self.kind == Kind::Results
            && self.value["rows"]
                .as_array()
                .is_some_and(|rows| rows.iter().all(no_goal))
        {
            notes.push(texts.get("report-note-no-targets"));
        }
        notes.extend(self.counted_from(texts));
        if self
            .query
            .as_ref()
            .is_some_and(|query| query.to > self.today)
        {
            let today = texts.date(&self.today.to_string());
            notes.push(texts.format("report-note-running", &[("today", today.into())]));
        }
        notes.extend(self.longer_targets(texts));
        notes.extend(self.notes_on_rows(texts));
        notes
    }

    /// The counts that a share, or a number a week, was reckoned from.
    fn counted_from(&self, texts: &Texts) -> Option<String> {
        let rows = self.value["rows"].as_array().into_iter().flatten();
        let counts: Vec<String> = rows
            .filter(|_| self.kind == Kind::Results)
            .filter_map(|row| {
                let count = |key: &str| Some(texts.number(row[key].as_f64()?, 1));
                let (part, whole) = (count("numerator")?, count("denominator")?);
                let key = if row["per"] == "week" {
                    "report-in-weeks"
                } else {
                    "report-out-of"
                };
                let name = texts.code("targets", "indicator", row["indicator"].as_str()?);
                let args = [
                    ("name", name.into()),
                    ("part", part.into()),
                    ("whole", whole.into()),
                ];
                Some(texts.format(key, &args))
            })
            .collect();
        (!counts.is_empty()).then(|| counts.join(" "))
    }

    /// Whether the target of this row of results is not met but still may be: a total below it while its time lasts, or a number a
    /// week below it while the period goes on, by all weeks of which it is divided.
    pub(super) fn may_still_be_met(&self, row: &Value) -> bool {
        let last = if row["per"] == "week" {
            self.query.as_ref().map(|query| query.to)
        } else {
            row["target_to"].as_str().and_then(|day| day.parse().ok())
        };
        let is_below = row["value"]
            .as_f64()
            .zip(row["target"].as_f64())
            .is_some_and(|(value, target)| value < target);
        row["comparison"] == "at_least"
            && !row.as_object().is_some_and(is_rate)
            && is_below
            && last.is_some_and(|last: NaiveDate| last >= self.today)
    }

    /// Which targets are of a longer time than the report is about.
    fn longer_targets(&self, texts: &Texts) -> Vec<String> {
        let mut spans: Vec<((&str, &str), Vec<String>)> = Vec::new();
        let rows = self.value["rows"].as_array().into_iter().flatten();
        let mut aims = 0;
        for row in rows.filter(|row| row["target"].is_number()) {
            aims += 1;
            let (Some(from), Some(to)) = (row["target_from"].as_str(), row["target_to"].as_str())
            else {
                continue;
            };
            if self.value["from"] == from && self.value["to"] == to {
                continue;
            }
            let indicator = row["indicator"].as_str().unwrap_or_default();
            let name = texts.code("targets", "indicator", indicator);
            match spans.iter_mut().find(|(span, _)| *span == (from, to)) {
                Some((_, names)) => names.push(name),
                None => spans.push(((from, to), vec![name])),
            }
        }
        spans
            .into_iter()
            .map(|((from, to), names)| {
                let key = if names.len() == aims {
                    "report-note-longer-targets"
                } else {
                    "report-note-longer-target"
                };
                texts.format(
                    key,
                    &[
                        ("names", names.join(", ").into()),
                        ("from", texts.date(from).into()),
                        ("to", texts.date(to).into()),
                    ],
                )
            })
            .collect()
    }

    /// Whether a list of people who wait goes on after so many lines.
    fn has_longer_lists(&self, most: u32) -> bool {
        let counts = self.value["counts"].as_object();
        let longer = |count: &Value| count.as_u64().is_some_and(|count| count > most.into());
        self.kind == Kind::Gaps && !self.external && counts.is_some_and(|c| c.values().any(longer))
    }

    /// Those that the rows do not tell themselves: that there are no goals, a program sees.
    pub(super) fn notes_on_rows(&self, texts: &Texts) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some((from, to)) = self.compared {
            let day = |day: NaiveDate| texts.date(&day.to_string());
            // Who was with whom is told of the last day.
            let key = if self.kind == Kind::Caseload {
                "report-note-compared-on"
            } else {
                "report-note-compared"
            };
            notes.push(texts.format(key, &[("from", day(from).into()), ("to", day(to).into())]));
        }
        if self.external {
            let args = [("least", self.least.into()), ("count", self.hidden.into())];
            notes.push(if self.hidden > 0 {
                texts.format("report-note-hidden", &args)
            } else {
                self.nothing_hidden(texts)
            });
            let people = match self.kind {
                Kind::Effects => Some("report-note-no-clients"),
                Kind::Gaps => Some("report-note-no-list"),
                Kind::Caseload => Some("report-note-no-coaches"),
                _ => None,
            };
            notes.extend(people.map(|key| texts.get(key)));
        }
        if let Some(most) = self.most.filter(|most| self.has_longer_lists(*most)) {
            notes.push(texts.format("report-note-first", &[("most", most.into())]));
        }
        if let Some(by) = self.by {
            let adds_up = match self.kind {
                Kind::Results | Kind::Caseload | Kind::Effects | Kind::Gaps => {
                    "report-note-overlap"
                }
                Kind::Ladder => "report-note-ladder-groups",
                _ => "report-note-adds-up",
            };
            notes.push(texts.get(adds_up));
            if self.kind == Kind::Results && matches!(by, By::Kind | By::Method | By::Coach) {
                notes.push(texts.get("report-note-meetings"));
            }
            if self.kind == Kind::Costs {
                notes.push(texts.get("report-note-funded"));
            }
        }
        let mapped = self.value["mapped"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        if !mapped.is_empty() {
            let codes = mapped.iter().filter_map(Value::as_str);
            let codes = codes.map(|code| ladder_name(texts, code));
            let ladders = codes.collect::<Vec<_>>().join(", ");
            notes.push(texts.format("report-note-mapped", &[("ladders", ladders.into())]));
        }
        if let Some(without) = self.value["without_hours"].as_u64().filter(|n| *n > 0) {
            notes.push(texts.format("report-note-without-hours", &[("count", without.into())]));
        }
        notes
    }

    /// That no group was too small.
    pub(super) fn nothing_hidden(&self, texts: &Texts) -> String {
        texts.format(
            "report-note-nothing-hidden",
            &[("least", self.least.into())],
        )
    }
}
