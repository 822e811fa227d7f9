//! The ladder as stairs.

use super::{ACCENT, Chart, LIGHT, WIDTH, finish, text, wrapped};
use std::fmt::Write as _;

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
