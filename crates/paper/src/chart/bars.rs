//! Bars below each other.

use super::{ACCENT, Chart, GROUND, INK, LIGHT, RULE, finish, text, wrapped};
use std::fmt::Write as _;

/// How a bar is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Full: a count, or a target that was met.
    Solid,
    /// Hatched: a target that was not met, a load above the norm.
    Hatched,
    /// Light: nothing to hold it against.
    Light,
}

/// A bar with its label and its figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// The figure as it is written behind the bar.
    pub says: String,
    /// How long it is; nothing where the figure is hidden or not known.
    pub value: Option<f64>,
    /// Where a mark stands across it: a target, a norm.
    pub mark: Option<f64>,
    /// How it is filled.
    pub fill: Fill,
}

const LABELS: f64 = 216.0;
const BARS: f64 = 290.0;

/// Bars below each other. With `own` each has its own scale, on which its mark stands at the same place; else they share one.
pub fn bars(title: &str, alt: &str, id: &str, bars: &[Bar], own: bool) -> Chart {
    let bars: Vec<Bar> = bars
        .iter()
        .map(|bar| Bar {
            value: bar.value.filter(|n| n.is_finite()),
            mark: bar.mark.filter(|n| n.is_finite()),
            ..bar.clone()
        })
        .collect();
    let longest = |bar: &Bar| {
        bar.value
            .unwrap_or(0.0)
            .max(bar.mark.unwrap_or(0.0))
            .max(0.0)
    };
    let all = bars.iter().map(longest).fold(0.0, f64::max);
    let mut body = String::new();
    let mut y = 4.0;
    for bar in &bars {
        let lines = wrapped(&bar.label, 30);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let height = (lines.len() as f64 * 16.0).max(20.0) + 8.0;
        let middle = y + height / 2.0;
        for (at, line) in lines.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let offset = (at as f64 - (lines.len() as f64 - 1.0) / 2.0) * 16.0;
            text(
                &mut body,
                0.0,
                middle + offset + 4.5,
                "start",
                13.0,
                false,
                line,
            );
        }
        let scale = match (own, bar.mark) {
            (true, Some(mark)) if mark > 0.0 => (mark / 0.75).max(longest(bar)),
            (true, _) => longest(bar),
            (false, _) => all,
        };
        let part = |value: f64| {
            if scale > 0.0 {
                (value / scale).clamp(0.0, 1.0) * BARS
            } else {
                0.0
            }
        };
        match bar.value {
            Some(value) => {
                let width = part(value).max(if value > 0.0 { 2.0 } else { 0.0 });
                let (class, fill) = match bar.fill {
                    Fill::Solid => ("solid", ACCENT.to_owned()),
                    Fill::Hatched => ("hatched", format!("url(#{id})")),
                    Fill::Light => ("light", LIGHT.to_owned()),
                };
                if width > 0.0 {
                    let _ = write!(
                        body,
                        r#"<rect class="{class}" x="{LABELS}" y="{:.1}" width="{width:.1}" height="16" fill="{fill}" stroke="{ACCENT}" stroke-width="1"/>"#,
                        middle - 8.0,
                    );
                }
            }
            None => {
                let _ = write!(
                    body,
                    r#"<rect class="hidden" x="{LABELS}" y="{:.1}" width="60" height="16" fill="none" stroke="{RULE}" stroke-width="1" stroke-dasharray="4 3"/>"#,
                    middle - 8.0,
                );
            }
        }
        if let Some(mark) = bar.mark {
            let x = LABELS + part(mark);
            let _ = write!(
                body,
                r#"<rect class="ground" x="{:.1}" y="{:.1}" width="7" height="16" fill="{GROUND}"/><rect class="ink" x="{:.1}" y="{:.1}" width="3" height="24" fill="{INK}"/>"#,
                x - 3.5,
                middle - 8.0,
                x - 1.5,
                middle - 12.0,
            );
        }
        let after = LABELS + BARS + 10.0;
        text(
            &mut body,
            after,
            middle + 4.5,
            "start",
            13.0,
            true,
            &bar.says,
        );
        y += height;
    }
    let _ = write!(
        body,
        r#"<line class="rule" x1="{LABELS}" x2="{LABELS}" y1="2" y2="{y:.1}" stroke="{RULE}" stroke-width="1"/>"#
    );
    finish(title, alt, id, y + 4.0, &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, value: Option<f64>) -> Bar {
        Bar {
            label: label.to_owned(),
            says: "3".to_owned(),
            value,
            mark: None,
            fill: Fill::Solid,
        }
    }

    #[test]
    fn text_of_people_cannot_become_markup() {
        let evil = "<script>alert(1)</script>\" onload=\"x\u{0}";
        let svg = bars(evil, evil, "a", &[bar(evil, Some(1.0))], false).svg;
        assert!(
            !svg.contains("<script") && !svg.contains("\" onload") && !svg.contains('\u{0}'),
            "{svg}"
        );
    }

    #[test]
    fn a_hidden_figure_has_no_length() {
        let chart = bars(
            "t",
            "a",
            "a",
            &[bar("x", None), bar("y", Some(40.0))],
            false,
        );
        assert!(chart.svg.contains("class=\"hidden\" x=\"216\""));
        assert_eq!(chart.svg.matches("class=\"solid\"").count(), 1);
    }

    #[test]
    fn odd_numbers_draw_nothing_odd() {
        for value in [f64::NAN, f64::INFINITY, -4.0, 0.0] {
            let svg = bars(
                "t",
                "a",
                "a",
                &[Bar {
                    mark: Some(value),
                    ..bar("x", Some(value))
                }],
                true,
            )
            .svg;
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
