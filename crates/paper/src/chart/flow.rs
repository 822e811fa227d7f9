//! Ways that come together in a whole, or go out from it.

use super::{ACCENT, Chart, LIGHT, RULE, WIDTH, finish, text, wrapped};
use std::fmt::Write as _;

/// One of the ways along which people came or went.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Where from, or where to.
    pub label: String,
    /// The figure as it is written beside it.
    pub says: String,
    /// How many; nothing where that is hidden.
    pub value: Option<f64>,
}

/// Ways that come together in a whole, or go out from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// The ways, below each other.
    pub bands: Vec<Band>,
    /// How many there are in all; nothing where that is hidden.
    pub total: Option<f64>,
    /// The same as it is written.
    pub says: String,
    /// Whether they go out, to the right.
    pub outward: bool,
}

/// How high the whole is drawn.
const WHOLE: f64 = 180.0;

/// Bands as wide as they are many, that come together in the whole or go out from it. One that is hidden is a line of dashes.
pub fn flow(title: &str, alt: &str, id: &str, flow: &Flow) -> Chart {
    let count = |value: Option<f64>| value.filter(|n| n.is_finite()).map(|n| n.max(0.0));
    let known: f64 = flow.bands.iter().filter_map(|b| count(b.value)).sum();
    let whole = count(flow.total).unwrap_or(0.0).max(known);
    let wide = |value: f64| {
        if whole > 0.0 {
            value / whole * WHOLE
        } else {
            0.0
        }
    };
    // Where the labels begin, where the figures end, where a band leaves them and where it meets the whole.
    let (label, says, near, far) = if flow.outward {
        (334.0, WIDTH, 324.0, 100.0)
    } else {
        (0.0, 286.0, 296.0, 520.0)
    };
    let rows: Vec<_> = flow
        .bands
        .iter()
        .map(|band| {
            let lines = wrapped(&band.label, 26);
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let words = lines.len() as f64 * 16.0;
            let width = count(band.value).map(wide);
            (band, lines, width, words.max(width.unwrap_or(0.0)) + 8.0)
        })
        .collect();
    let height = rows.iter().map(|row| row.3).sum::<f64>().max(WHOLE);
    let top = 4.0 + (height - WHOLE) / 2.0;
    // What is left of the whole is of the hidden ones, as much for each: where they end then tells nothing of them.
    #[expect(clippy::cast_precision_loss, reason = "a few ways")]
    let hidden = rows.iter().filter(|row| row.2.is_none()).count() as f64;
    let gap = (wide(whole) - wide(known)) / hidden.max(1.0);
    let mut body = String::new();
    let (mut y, mut meets) = (4.0, top);
    for (band, lines, width, tall) in &rows {
        let middle = y + tall / 2.0;
        let bend = f64::midpoint(near, far);
        match width {
            Some(width) if *width > 0.0 => {
                let (above, below) = (middle - width / 2.0, middle + width / 2.0);
                let end = meets + width;
                let _ = write!(
                    body,
                    r#"<path class="light" d="M{near} {above:.1} C{bend} {above:.1} {bend} {meets:.1} {far} {meets:.1} L{far} {end:.1} C{bend} {end:.1} {bend} {below:.1} {near} {below:.1} Z" fill="{LIGHT}" stroke="{ACCENT}" stroke-width="1"/>"#
                );
                meets = end;
            }
            Some(_) => {}
            None => {
                let rest = meets + gap / 2.0;
                meets += gap;
                let _ = write!(
                    body,
                    r#"<path class="hidden" d="M{near} {middle:.1} C{bend} {middle:.1} {bend} {rest:.1} {far} {rest:.1}" fill="none" stroke="{RULE}" stroke-width="1" stroke-dasharray="4 3"/>"#
                );
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let first = middle - (lines.len() as f64 - 1.0) * 8.0 + 4.5;
        for (at, line) in lines.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let at = first + at as f64 * 16.0;
            text(&mut body, label, at, "start", 13.0, false, line);
        }
        text(&mut body, says, middle + 4.5, "end", 13.0, true, &band.says);
        y += tall;
    }
    let (block, total, anchor) = if flow.outward {
        (far - 14.0, far - 24.0, "end")
    } else {
        (far, far + 24.0, "start")
    };
    let _ = write!(
        body,
        r#"<rect class="solid" x="{block}" y="{top:.1}" width="14" height="{WHOLE}" fill="{ACCENT}" stroke="{ACCENT}" stroke-width="1"/>"#
    );
    let middle = top + WHOLE / 2.0 + 6.0;
    text(&mut body, total, middle, anchor, 17.0, true, &flow.says);
    finish(title, alt, id, height + 8.0, &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_is_as_wide_as_it_is_many_and_what_is_hidden_has_no_width() {
        let band = |label: &str, value: Option<f64>| Band {
            label: label.to_owned(),
            says: "3".to_owned(),
            value,
        };
        let of = |bands: Vec<Band>, outward: bool| {
            let bands = Flow {
                bands,
                total: Some(60.0),
                says: "60".to_owned(),
                outward,
            };
            flow("t", "a", "a", &bands).svg
        };
        for outward in [false, true] {
            let svg = of(
                vec![
                    band("x", Some(30.0)),
                    band("y", Some(20.0)),
                    band("z", Some(0.0)),
                    band("<b>", None),
                ],
                outward,
            );
            assert_eq!(svg.matches("class=\"light\"").count(), 2, "{svg}");
            assert_eq!(svg.matches("class=\"hidden\"").count(), 1, "{svg}");
            assert!(!svg.contains("<b>"), "{svg}");
            // Half and a third of the whole of 180, one right after the other.
            let far = if outward { 100 } else { 520 };
            let meets: Vec<f64> = svg
                .split(&format!(" {far} "))
                .skip(1)
                .filter_map(|rest| rest.split(' ').next()?.parse().ok())
                .collect();
            let ends: Vec<f64> = svg
                .split(&format!("L{far} "))
                .skip(1)
                .filter_map(|rest| rest.split(' ').next()?.parse().ok())
                .collect();
            assert!(
                (ends[0] - meets[0] - 90.0).abs() < 0.2,
                "{meets:?} {ends:?}"
            );
            assert!((meets[1] - ends[0]).abs() < 0.2, "{meets:?} {ends:?}");
            assert!(
                (ends[1] - meets[1] - 60.0).abs() < 0.2,
                "{meets:?} {ends:?}"
            );
        }
        for value in [f64::NAN, f64::INFINITY, -4.0] {
            let svg = of(vec![band("x", Some(value)), band("y", Some(1.0))], false);
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
