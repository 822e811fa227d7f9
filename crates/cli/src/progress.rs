//! Progress of long work, on the standard error and only where someone is looking.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use trede_app::Step;
use trede_app::import;
use trede_texts::Texts;

/// A bar that shows nothing where nobody looks, and is gone when the work is done.
pub struct Progress {
    bar: ProgressBar,
    texts: Texts,
    bundle: String,
}

impl Progress {
    pub fn new(texts: Texts) -> Self {
        let seen = std::io::stderr().is_terminal();
        let target = if seen {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3}%") {
            bar.set_style(style);
        }
        Self {
            bar,
            texts,
            bundle: String::new(),
        }
    }

    /// How far an import is.
    pub fn import(&self, progress: import::Progress) {
        self.bar.set_length(progress.total);
        self.bar.set_message(self.texts.get(if progress.writing {
            "progress-writing"
        } else {
            "progress-checking"
        }));
        self.bar.set_position(progress.done);
    }

    /// How far a demo is.
    pub fn demo(&self, progress: trede_demo::Progress) {
        use trede_demo::Progress::{Device, Paper, Settling, Week};
        let (key, far) = match progress {
            Device { done, of } => ("demo-device", Some((done, of))),
            Week { done, of } => ("demo-week", Some((done, of))),
            Settling => ("demo-settling", None),
            Paper => ("demo-paper", None),
        };
        self.bar.set_message(self.texts.get(key));
        if let Some((done, of)) = far {
            self.bar.set_length(of as u64);
            self.bar.set_position(done as u64);
        }
        self.bar.tick();
    }

    /// How far a bundle is.
    pub fn bundle(&mut self, step: Step<'_>) {
        if self.bundle != step.bundle {
            step.bundle.clone_into(&mut self.bundle);
            self.bar.reset();
        }
        let key = if step.of.is_some() {
            "progress-merging"
        } else {
            "progress-exporting"
        };
        self.bar
            .set_message(self.texts.format(key, &[("device", step.device.into())]));
        match step.of {
            Some(of) => self.bar.set_length(of),
            None => self.bar.unset_length(),
        }
        self.bar.set_position(step.rows);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
