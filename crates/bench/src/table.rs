//! The goals as a table: what was asked, what was measured, and whether it is met.

use std::fmt::Write as _;

/// What a goal asks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// At most this many times the yardstick.
    Ratio(f64),
    /// Below this.
    Below(f64),
    /// Nothing: it is only reported.
    None,
}

/// A goal with what was measured.
pub struct Goal {
    what: String,
    limit: Limit,
    /// None where it could not be measured.
    measured: Option<f64>,
    yardstick: Option<(String, f64)>,
    show: fn(f64) -> String,
    note: String,
    why: &'static str,
}

impl Goal {
    pub fn new(what: impl Into<String>, limit: Limit, measured: f64) -> Self {
        Self {
            what: what.into(),
            limit,
            measured: Some(measured),
            yardstick: None,
            show: seconds,
            note: String::new(),
            why: "",
        }
    }

    pub fn unmeasured(what: &str, why: &str) -> Self {
        Self {
            measured: None,
            ..Self::new(what, Limit::None, 0.0).note(why.into())
        }
    }

    pub fn against(mut self, what: &str, yardstick: f64, show: fn(f64) -> String) -> Self {
        self.yardstick = Some((what.into(), yardstick));
        self.show = show;
        self
    }

    pub fn shown(mut self, show: fn(f64) -> String) -> Self {
        self.show = show;
        self
    }

    pub fn note(mut self, note: String) -> Self {
        self.note = note;
        self
    }

    /// What it comes from where it is missed; only said then.
    pub fn why(mut self, why: &'static str) -> Self {
        self.why = why;
        self
    }

    fn ratio(&self) -> Option<f64> {
        let (_, yardstick) = self.yardstick.as_ref()?;
        Some(self.measured? / yardstick.max(f64::MIN_POSITIVE))
    }

    /// Whether it is met; none where nothing was asked or measured.
    pub fn met(&self) -> Option<bool> {
        match self.limit {
            Limit::Ratio(limit) => Some(self.ratio()? <= limit),
            Limit::Below(limit) => Some(self.measured? < limit),
            Limit::None => None,
        }
    }
}

pub fn seconds(s: f64) -> String {
    format!("{s:.1} s")
}

pub fn millis(s: f64) -> String {
    format!("{:.2} ms", s * 1_000.0)
}

/// The table as text, with a word on every goal that was missed.
pub fn print(goals: &[Goal]) -> String {
    let mut lines =
        vec![["goal", "measured", "yardstick", "ratio", "asked", ""].map(str::to_owned)];
    for goal in goals {
        let asked = match goal.limit {
            Limit::Ratio(limit) => format!("≤ {limit}×"),
            Limit::Below(limit) => format!("< {}", (goal.show)(limit)),
            Limit::None => String::new(),
        };
        lines.push([
            goal.what.clone(),
            goal.measured.map_or_else(|| "–".into(), goal.show),
            goal.yardstick
                .as_ref()
                .map_or_else(String::new, |(what, y)| {
                    format!("{} ({what})", (goal.show)(*y))
                }),
            goal.ratio()
                .map_or_else(String::new, |r| format!("{r:.2}×")),
            asked,
            goal.met()
                .map_or("", |met| if met { "met" } else { "MISSED" })
                .to_owned(),
        ]);
    }
    let mut widths = [0; 6];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for line in &lines {
        let cells: Vec<String> = line
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        let _ = writeln!(text, "{}", cells.join("  ").trim_end());
    }
    for goal in goals.iter().filter(|g| !g.note.is_empty()) {
        let _ = write!(text, "\n{}: {}.", goal.what, goal.note);
    }
    for goal in goals
        .iter()
        .filter(|g| g.met() == Some(false) && !g.why.is_empty())
    {
        let _ = write!(text, "\nMISSED: {}: {}.", goal.what, goal.why);
    }
    let missed = goals.iter().filter(|g| g.met() == Some(false)).count();
    let asked = goals.iter().filter(|g| g.limit != Limit::None).count();
    let _ = writeln!(
        text,
        "\n\n{} of {asked} goals met{}",
        asked - missed,
        if missed == 0 {
            "."
        } else {
            ": see MISSED above."
        }
    );
    text
}
