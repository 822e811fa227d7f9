//! What goes to the standard output: one JSON value, or words and tables.

use serde::Serialize;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, StdoutLock, Write};
use trede_app::{AppError, Code, Result};
use trede_texts::{Texts, Value};
use unicode_width::UnicodeWidthStr;

/// The standard output. A reader that goes away (`| head`) ends the program quietly.
pub struct Output {
    out: BufWriter<StdoutLock<'static>>,
    /// Whether one JSON value is wanted instead of words.
    pub json: bool,
    /// The words.
    pub texts: Texts,
}

/// The widest a column of free text gets on a terminal.
const WIDEST: usize = 44;

/// A column of a table and the side that its cells stand on.
#[derive(Debug, Clone)]
pub struct Heading {
    pub text: String,
    pub right: bool,
}

impl Heading {
    pub fn left(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            right: false,
        }
    }

    pub fn right(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            right: true,
        }
    }
}

impl Output {
    pub fn new(json: bool, texts: Texts) -> Self {
        Self {
            out: BufWriter::with_capacity(64 * 1024, io::stdout().lock()),
            json,
            texts,
        }
    }

    fn wrote(result: io::Result<()>) -> Result<()> {
        match result {
            Err(e) if e.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
            other => other.map_err(|e| AppError::new(Code::File).with("path", "stdout").because(e)),
        }
    }

    /// A line of text.
    pub fn line(&mut self, text: impl AsRef<str>) -> Result<()> {
        Self::wrote(writeln!(self.out, "{}", plain(text.as_ref())))
    }

    /// A text of the catalogue as a line.
    pub fn say(&mut self, key: &str, args: &[(&str, Value<'_>)]) -> Result<()> {
        self.line(self.texts.format(key, args))
    }

    /// Bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) -> Result<()> {
        Self::wrote(self.out.write_all(bytes))
    }

    /// The one JSON value.
    pub fn value(&mut self, value: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string_pretty(value)
            .map_err(|e| AppError::new(Code::File).with("path", "stdout").because(e))?;
        Self::wrote(writeln!(self.out, "{text}"))
    }

    /// A table with aligned columns. Nothing for no rows.
    pub fn table(&mut self, headings: &[Heading], rows: &[Vec<String>]) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let widths = widths(headings, rows);
        self.begin_table(headings, &widths)?;
        for row in rows {
            self.row(headings, &widths, row)?;
        }
        Ok(())
    }

    /// The headings of a table whose rows follow one by one.
    pub fn begin_table(&mut self, headings: &[Heading], widths: &[usize]) -> Result<()> {
        let names: Vec<String> = headings.iter().map(|h| h.text.clone()).collect();
        self.row(headings, widths, &names)?;
        let rules: Vec<String> = widths.iter().map(|w| "─".repeat(*w)).collect();
        self.row(headings, widths, &rules)
    }

    /// Rows below a table that was begun with the same headings and widths.
    pub fn row(&mut self, headings: &[Heading], widths: &[usize], cells: &[String]) -> Result<()> {
        let mut line = String::new();
        for (i, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let cell = fit(&one_line(cell), *width);
            let pad = " ".repeat(width.saturating_sub(cell.width()));
            if i > 0 {
                line.push_str("  ");
            }
            if headings.get(i).is_some_and(|h| h.right) {
                line.push_str(&pad);
                line.push_str(&cell);
            } else {
                line.push_str(&cell);
                line.push_str(&pad);
            }
        }
        self.line(line.trim_end())
    }

    /// Pairs of a label and what it says, aligned.
    pub fn pairs(&mut self, pairs: &[(String, String)]) -> Result<()> {
        let width = pairs
            .iter()
            .map(|(label, _)| label.width())
            .max()
            .unwrap_or(0);
        for (label, value) in pairs {
            let pad = " ".repeat(width - label.width());
            let indented = plain(value).replace('\n', &format!("\n{}", " ".repeat(width + 2)));
            self.line(format!("{label}{pad}  {indented}"))?;
        }
        Ok(())
    }

    /// Sends everything on its way.
    pub fn finish(mut self) -> Result<()> {
        Self::wrote(self.out.flush())
    }
}

/// How wide each column is for these rows.
pub fn widths(headings: &[Heading], rows: &[Vec<String>]) -> Vec<usize> {
    let mut widths: Vec<usize> = headings.iter().map(|h| h.text.width()).collect();
    let last = widths.len().saturating_sub(1);
    for row in rows {
        for (i, cell) in row.iter().enumerate().take(widths.len()) {
            let width = one_line(cell).width();
            // The last column disturbs no other.
            widths[i] = widths[i].max(if i == last {
                width.min(100)
            } else {
                width.min(WIDEST)
            });
        }
    }
    widths
}

/// Whether someone is looking.
pub fn on_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Without characters that steer a terminal: text of others is only ever shown.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() && c != '\n' { ' ' } else { c })
        .collect()
}

fn one_line(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fit(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut fitted = String::new();
    for c in text.chars() {
        if fitted.width() + 2 > width {
            break;
        }
        fitted.push(c);
    }
    fitted + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_others_cannot_steer_the_terminal() {
        assert_eq!(plain("a\u{1b}[31mb\tc"), "a [31mb c");
        assert_eq!(one_line(" twee\n regels "), "twee regels");
    }

    #[test]
    fn long_cells_are_cut_and_wide_letters_counted() {
        assert_eq!(fit("abcdef", 4), "abc…");
        assert_eq!(fit("abc", 4), "abc");
        assert!(fit("漢字漢字", 5).width() <= 5);
    }
}
