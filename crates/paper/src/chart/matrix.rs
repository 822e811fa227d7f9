//! Where people went, from rung to rung.

use super::{ACCENT, Chart, GROUND, LIGHT, RULE, finish, text};
use std::fmt::Write as _;

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
    let beside = |body: &mut String, y: f64, words: &str| {
        text(body, right + 24.0, y + 1.0, "start", 13.0, false, words);
    };
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
        beside(&mut body, y, words);
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
        beside(&mut body, y, words);
    }
    finish(title, alt, id, top + rungs * size + 6.0, &body)
}
