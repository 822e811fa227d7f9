//! The results report: a period's targets against its results, on one page.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trede_texts::Texts;

use crate::prose;

/// The data of one results report: totals only, nothing about a person. Dates are ISO dates.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ResultsReport {
    /// The centre's name.
    pub centre: String,
    /// The location reported on; none for the whole centre.
    pub location: Option<String>,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub to: String,
    /// The figures, in the order they are printed in.
    pub rows: Vec<IndicatorRow>,
}

/// One figure with its target.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IndicatorRow {
    /// Code of the indicator (`targets.indicator`). One whose code ends in `_rate` is a share from 0 to 1.
    pub indicator: String,
    /// The result; none where it cannot be told (a share of nothing).
    pub value: Option<f64>,
    /// What was counted.
    pub numerator: Option<f64>,
    /// Out of how many, for a share; for a result per week, the number of weeks.
    pub denominator: Option<f64>,
    /// The target, in the unit of `value`.
    pub target: Option<f64>,
    /// `at_least` or `under`.
    pub comparison: Option<String>,
    /// `week` where value and target are per week; else for the whole period.
    pub per: Option<String>,
    /// Whether the target was met; none where there is no target or no value.
    pub met: Option<bool>,
}

impl ResultsReport {
    pub(crate) fn view(&self, texts: &Texts, printed: &str) -> Value {
        let period = [
            ("from", texts.date(&self.from).into()),
            ("to", texts.date(&self.to).into()),
        ];
        let scope = match prose::one_line(self.location.as_deref()) {
            Some(location) => {
                texts.format("paper-results-location", &[("location", location.into())])
            }
            None => texts.get("paper-results-whole-centre"),
        };
        let mut codes: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !codes.contains(&row.indicator.as_str()) {
                codes.push(&row.indicator);
            }
        }
        let definitions: Vec<Value> = codes
            .iter()
            .filter_map(|code| {
                let key = format!("paper-definition-{code}");
                texts
                    .has(&key)
                    .then(|| json!({"name": name(code, texts), "text": texts.get(&key)}))
            })
            .collect();
        json!({
            "centre": prose::one_line(Some(&self.centre)),
            "scope": scope,
            "period": texts.format("paper-results-period", &period),
            "printed": texts.format("paper-results-printed", &[("date", texts.date(printed).into())]),
            "summary": self.summary(texts),
            "rows": self.rows.iter().map(|row| row.view(texts)).collect::<Vec<_>>(),
            "definitions": definitions,
        })
    }

    fn summary(&self, texts: &Texts) -> String {
        let total = self.rows.iter().filter(|r| r.target.is_some()).count();
        let met = self.rows.iter().filter(|r| r.met == Some(true)).count();
        match (self.rows.is_empty(), total) {
            (true, _) => texts.get("paper-results-no-rows"),
            (false, 0) => texts.get("paper-results-no-targets"),
            _ => texts.format(
                "paper-results-summary",
                &[("met", met.into()), ("total", total.into())],
            ),
        }
    }
}

fn name(code: &str, texts: &Texts) -> String {
    prose::one_line(Some(&texts.code("targets", "indicator", code))).unwrap_or_default()
}

impl IndicatorRow {
    fn is_share(&self) -> bool {
        self.indicator.ends_with("_rate")
    }

    fn per_week(&self) -> bool {
        self.per.as_deref() == Some("week")
    }

    fn number(&self, value: f64, texts: &Texts) -> String {
        if self.is_share() {
            texts.percent(value, 1)
        } else {
            texts.number(value, if self.per_week() { 2 } else { 1 })
        }
    }

    fn figure(&self, value: f64, texts: &Texts) -> String {
        let mut figure = self.number(value, texts);
        if self.per_week() {
            figure.push(' ');
            figure.push_str(&texts.get("paper-results-per-week"));
        }
        figure
    }

    fn view(&self, texts: &Texts) -> Value {
        let name = name(&self.indicator, texts);
        let value = self.value.filter(|v| v.is_finite());
        let target = self.target.filter(|t| t.is_finite());
        let result = match value {
            Some(value) => self.number(value, texts),
            None => texts.get("paper-results-no-value"),
        };
        let wanted = target.map(|target| {
            let key = match self.comparison.as_deref() {
                Some("under") => "paper-results-under",
                _ => "paper-results-at-least",
            };
            texts.format(key, &[("value", self.figure(target, texts).into())])
        });
        let met = match (target, self.met) {
            (Some(_), Some(true)) => texts.get("paper-results-yes"),
            (Some(_), Some(false)) => texts.get("paper-results-no"),
            (Some(_), None) => "–".to_owned(),
            (None, _) => texts.get("paper-results-no-target"),
        };
        let spoken = match value {
            Some(value) => self.figure(value, texts),
            None => result.clone(),
        };
        let alt = match &wanted {
            Some(wanted) => texts.format(
                "paper-results-bar-alt",
                &[
                    ("name", name.as_str().into()),
                    ("value", spoken.as_str().into()),
                    ("target", wanted.as_str().into()),
                    ("met", met.as_str().into()),
                ],
            ),
            None => texts.format(
                "paper-results-bar-alt-plain",
                &[
                    ("name", name.as_str().into()),
                    ("value", spoken.as_str().into()),
                ],
            ),
        };
        let (bar, mark) = self.bar(value, target);
        json!({
            "name": name,
            "target": wanted,
            "result": result,
            "detail": self.detail(texts),
            "met_text": met,
            "state": match (target.is_some(), self.met) {
                (true, Some(true)) => "met",
                (true, Some(false)) => "missed",
                _ => "open",
            },
            "bar": bar,
            "mark": mark,
            "alt": alt,
        })
    }

    /// The figures that the result was made of.
    fn detail(&self, texts: &Texts) -> Option<String> {
        let numerator = self
            .numerator
            .filter(|n| n.is_finite())
            .map(|n| texts.number(n, 1));
        if self.per_week() {
            let week = texts.get("paper-results-per-week");
            return Some(match numerator {
                None => week,
                Some(count) => {
                    let total = texts.format("paper-results-in-total", &[("count", count.into())]);
                    format!("{week}, {total}")
                }
            });
        }
        if !self.is_share() {
            return None;
        }
        let numerator = numerator?;
        let denominator = texts.number(self.denominator?, 1);
        Some(texts.format(
            "paper-results-out-of",
            &[
                ("numerator", numerator.into()),
                ("denominator", denominator.into()),
            ],
        ))
    }

    /// How long the bar is and where the target stands, as shares of the width. The longer of both leaves
    /// a little room at the end.
    fn bar(&self, value: Option<f64>, target: Option<f64>) -> (f64, Option<f64>) {
        let positive = |n: Option<f64>| n.unwrap_or(0.0).max(0.0);
        let longest = positive(value).max(positive(target)) * 1.1;
        if longest <= 0.0 {
            return (0.0, None);
        }
        (
            positive(value) / longest,
            target.map(|target| target.max(0.0) / longest),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(indicator: &str, value: f64, target: f64) -> IndicatorRow {
        IndicatorRow {
            indicator: indicator.into(),
            value: Some(value),
            target: Some(target),
            met: Some(false),
            ..Default::default()
        }
    }

    #[test]
    fn figures_get_their_unit() {
        let texts = Texts::default();
        let dropout = IndicatorRow {
            numerator: Some(13.0),
            denominator: Some(314.0),
            comparison: Some("under".into()),
            ..row("dropout_rate", 13.0 / 314.0, 0.2)
        }
        .view(&texts);
        assert_eq!(dropout["result"], "4,1%");
        assert_eq!(dropout["target"], "minder dan 20%");
        assert_eq!(dropout["detail"], "13 van 314");
        let meetings = IndicatorRow {
            numerator: Some(35.0),
            denominator: Some(365.0 / 7.0),
            per: Some("week".into()),
            ..row("meetings", 35.0 * 7.0 / 365.0, 1.0)
        }
        .view(&texts);
        assert_eq!(meetings["result"], "0,67");
        assert_eq!(meetings["detail"], "per week, in totaal 35");
    }

    #[test]
    fn bars_stay_on_the_paper() {
        for (value, target) in [(0.0, 0.0), (-5.0, 10.0), (1e300, 1.0), (0.0, 7.0)] {
            let (bar, mark) = row("informed", value, target).bar(Some(value), Some(target));
            assert!((0.0..=1.0).contains(&bar), "{value}/{target}: {bar}");
            assert!(mark.is_none_or(|m| (0.0..=1.0).contains(&m)));
        }
    }

    #[test]
    fn a_figure_that_cannot_be_told_is_said_so() {
        let view = IndicatorRow {
            value: Some(f64::NAN),
            met: None,
            ..row("dropout_rate", 0.0, 0.2)
        }
        .view(&Texts::default());
        assert_eq!(view["result"], "nog geen cijfer");
    }
}
