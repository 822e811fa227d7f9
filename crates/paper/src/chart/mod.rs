//! Charts as SVG: one source for the screen, for paper and for the command line.
//!
//! They read without colour (patterns, figures beside every bar), carry a text alternative and stand beside a table. Colours are
//! attributes with a class beside them, so that a screen can give others; nothing in them is a style or a script.

mod bars;
mod flow;
mod matrix;
mod stairs;

pub use bars::{Bar, Fill, bars};
pub use flow::{Band, Flow, flow};
pub use matrix::{HIDDEN, Matrix, matrix};
pub use stairs::{Step, stairs};

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

const INK: &str = "#1a1a1a";
const ACCENT: &str = "#12453f";
const RULE: &str = "#8a9693";
const LIGHT: &str = "#c9d2cf";
const GROUND: &str = "#ffffff";

const WIDTH: f64 = 640.0;

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
