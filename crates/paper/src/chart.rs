//! Charts as SVG: one source for the screen, for paper and for the command line.
//!
//! They read without colour (patterns, figures beside every bar), carry a text alternative and stand beside a table. Colours are
//! attributes with a class beside them, so that a screen can give others; nothing in them is a style or a script.

use std::fmt::Write as _;

/// A chart with what it says in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it is about.
    pub title: String,
    /// The same in words, for who does not see it.
    pub alt: String,
    /// The picture.
    pub svg: String,
}

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

const INK: &str = "#1a1a1a";
const ACCENT: &str = "#12453f";
const RULE: &str = "#8a9693";
const LIGHT: &str = "#c9d2cf";
const GROUND: &str = "#ffffff";

const WIDTH: f64 = 640.0;
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

/// A rung with how many people stood on it before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// What is written on it: `12 → 15`.
    pub says: String,
}

/// The ladder as stairs, lowest rung first, with figures on the steps.
pub fn stairs(title: &str, alt: &str, id: &str, steps: &[Step]) -> Chart {
    #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
    let number = steps.len().max(1) as f64;
    let (wide, rise) = (WIDTH / number, 26.0);
    let height = 96.0 + rise * number;
    let mut body = String::new();
    for (at, step) in steps.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
        let place = at as f64;
        let x = place * wide;
        let top = height - 62.0 - rise * (place + 1.0);
        let _ = write!(
            body,
            r#"<rect class="step" x="{:.1}" y="{top:.1}" width="{:.1}" height="{:.1}" fill="{LIGHT}" stroke="{ACCENT}" stroke-width="1.5"/>"#,
            x + 1.0,
            wide - 2.0,
            height - top - 2.0,
        );
        text(
            &mut body,
            x + wide / 2.0,
            top - 7.0,
            "middle",
            15.0,
            true,
            &step.says,
        );
        text(
            &mut body,
            x + wide / 2.0,
            top + 19.0,
            "middle",
            14.0,
            true,
            &(at + 1).to_string(),
        );
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few letters"
        )]
        let letters = (wide / 6.4) as usize;
        for (line, words) in wrapped(&step.name, letters).iter().take(3).enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let y = top + 36.0 + line as f64 * 13.0;
            text(&mut body, x + wide / 2.0, y, "middle", 11.0, false, words);
        }
    }
    finish(title, alt, id, height, &body)
}

/// A square of counts, from rung (down) by to rung (across). What lies on the diagonal stayed; above it is up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// How many rungs there are.
    pub rungs: usize,
    /// From, to, people, and what is written in the cell. No number: hidden.
    pub cells: Vec<(usize, usize, Option<u64>, String)>,
    /// The words beside: from.
    pub from: String,
    /// The words above: to.
    pub to: String,
    /// The words below: how to read it.
    pub legend: [String; 3],
    /// The word beside the sign of a hidden cell, where there is one.
    pub hidden: Option<String>,
}

/// The sign in a cell whose number is hidden.
pub const HIDDEN: &str = "×";

/// Where people went, from rung to rung.
pub fn matrix(title: &str, alt: &str, id: &str, matrix: &Matrix) -> Chart {
    #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
    let rungs = matrix.rungs.max(1) as f64;
    let size = (420.0 / rungs).min(56.0);
    let (left, top) = (120.0, 46.0);
    let most = matrix.cells.iter().filter_map(|c| c.2).max().unwrap_or(0);
    let mut body = String::new();
    text(
        &mut body,
        left + rungs * size / 2.0,
        14.0,
        "middle",
        13.0,
        false,
        &matrix.to,
    );
    text(
        &mut body,
        left - 30.0,
        top + rungs * size / 2.0 + 4.0,
        "end",
        13.0,
        false,
        &matrix.from,
    );
    for at in 0..matrix.rungs {
        #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
        let middle = (at as f64 + 0.5) * size;
        let number = (at + 1).to_string();
        text(
            &mut body,
            left + middle,
            top - 8.0,
            "middle",
            13.0,
            true,
            &number,
        );
        text(
            &mut body,
            left - 14.0,
            top + middle + 4.5,
            "middle",
            13.0,
            true,
            &number,
        );
    }
    for from in 1..=matrix.rungs {
        for to in 1..=matrix.rungs {
            #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
            let (x, y) = (
                left + (to as f64 - 1.0) * size,
                top + (from as f64 - 1.0) * size,
            );
            let (class, fill) = match to.cmp(&from) {
                std::cmp::Ordering::Equal => ("light", LIGHT.to_owned()),
                std::cmp::Ordering::Greater => ("ground", GROUND.to_owned()),
                std::cmp::Ordering::Less => ("hatched", format!("url(#{id}-light)")),
            };
            let _ = write!(
                body,
                r#"<rect class="{class}" x="{x:.1}" y="{y:.1}" width="{size:.1}" height="{size:.1}" fill="{fill}" stroke="{RULE}" stroke-width="1"/>"#
            );
            let Some((_, _, count, says)) = matrix.cells.iter().find(|c| (c.0, c.1) == (from, to))
            else {
                continue;
            };
            let (cx, cy) = (x + size / 2.0, y + size / 2.0);
            // A circle whose area tells the number, and the number on its own ground.
            if let Some(count) = count.filter(|n| *n > 0) {
                #[expect(clippy::cast_precision_loss, reason = "a count")]
                let radius = (count as f64 / most.max(1) as f64).sqrt() * (size / 2.0 - 2.0);
                let _ = write!(
                    body,
                    r#"<circle class="ring" cx="{cx:.1}" cy="{cy:.1}" r="{:.1}" fill="{GROUND}" stroke="{ACCENT}" stroke-width="2"/>"#,
                    radius.max(8.0),
                );
            }
            text(&mut body, cx, cy + 4.5, "middle", 13.0, true, says);
        }
    }
    let mut y = top + 16.0;
    let right = left + rungs * size + 24.0;
    for (words, (class, fill)) in matrix.legend.iter().zip([
        ("ground", GROUND.to_owned()),
        ("light", LIGHT.to_owned()),
        ("hatched", format!("url(#{id}-light)")),
    ]) {
        let _ = write!(
            body,
            r#"<rect class="{class}" x="{right:.1}" y="{:.1}" width="16" height="16" fill="{fill}" stroke="{RULE}" stroke-width="1"/>"#,
            y - 12.0,
        );
        text(
            &mut body,
            right + 24.0,
            y + 1.0,
            "start",
            13.0,
            false,
            words,
        );
        y += 26.0;
    }
    if let Some(words) = &matrix.hidden {
        text(
            &mut body,
            right + 8.0,
            y + 1.0,
            "middle",
            13.0,
            true,
            HIDDEN,
        );
        text(
            &mut body,
            right + 24.0,
            y + 1.0,
            "start",
            13.0,
            false,
            words,
        );
    }
    finish(title, alt, id, top + rungs * size + 6.0, &body)
}

fn text(body: &mut String, x: f64, y: f64, anchor: &str, size: f64, bold: bool, words: &str) {
    let weight = if bold { r#" font-weight="bold""# } else { "" };
    let _ = write!(
        body,
        r#"<text class="ink" x="{x:.1}" y="{y:.1}" text-anchor="{anchor}" font-size="{size}"{weight} fill="{INK}">{}</text>"#,
        escaped(words),
    );
}

fn finish(title: &str, alt: &str, id: &str, height: f64, body: &str) -> Chart {
    let hatch = |id: &str, colour: &str, width: f64, class: &str| {
        format!(
            r#"<pattern id="{id}" patternUnits="userSpaceOnUse" width="6" height="6"><rect class="ground" width="6" height="6" fill="{GROUND}"/><path class="{class}" d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5" stroke="{colour}" stroke-width="{width}"/></pattern>"#
        )
    };
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="{alt}" viewBox="0 0 {WIDTH} {height:.0}" width="{WIDTH}" height="{height:.0}" font-family="Noto Sans, Noto Sans Variable, sans-serif"><title>{title}</title><desc>{alt}</desc><defs>{}{}</defs>{body}</svg>"#,
        hatch(id, ACCENT, 1.6, "stroke"),
        hatch(&format!("{id}-light"), RULE, 0.8, "stroke-light"),
        alt = escaped(alt),
        title = escaped(title),
    );
    Chart {
        title: title.to_owned(),
        alt: alt.to_owned(),
        svg,
    }
}

/// Words in lines of about this many letters.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters.max(6) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    if lines.len() > 3 {
        lines.truncate(3);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// Safe within an element and within an attribute; without characters that XML does not know.
fn escaped(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .fold(String::new(), |mut safe, c| {
            match c {
                '&' => safe.push_str("&amp;"),
                '<' => safe.push_str("&lt;"),
                '>' => safe.push_str("&gt;"),
                '"' => safe.push_str("&quot;"),
                '\'' => safe.push_str("&#39;"),
                c => safe.push(c),
            }
            safe
        })
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
