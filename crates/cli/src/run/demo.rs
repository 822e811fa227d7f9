//! An invented centre of several devices, to look at and to try things on.

use super::{DONE, FAILED, Run};
use crate::args::Demo;
use crate::progress::Progress;
use chrono::NaiveDate;
use trede_app::{AppError, Code, Result};
use trede_demo::{DemoError, Played, Scale, play};

/// The Monday of the first week where none is given. Fixed, so that the same seed gives the same centre on any day.
const START: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 1, 5);

impl Run<'_> {
    pub(super) fn demo(&mut self, args: &Demo) -> Result<u8> {
        let usual = Scale::default();
        let scale = Scale {
            seed: args.seed.unwrap_or(usual.seed),
            clients: args.clients.unwrap_or(usual.clients),
            devices: args.devices.unwrap_or(usual.devices),
            weeks: args.weeks.unwrap_or(usual.weeks),
            ..usual
        };
        if scale.weeks == 0 {
            return Err(AppError::new(Code::BadOptions).with("what", "--weeks 0"));
        }
        let progress = Progress::new(self.texts);
        let start = args.start.or(START).unwrap_or_default();
        let played = play(&args.dir, &scale, start, &mut |p| progress.demo(p)).map_err(told)?;
        drop(progress);
        if self.out.json {
            self.out.value(&played)?;
        } else {
            self.tell_demo(args, &played)?;
        }
        Ok(if played.agree { DONE } else { FAILED })
    }

    fn tell_demo(&mut self, args: &Demo, played: &Played) -> Result<()> {
        let day = |day: NaiveDate| self.texts.date(&day.to_string());
        let done = [
            ("devices", played.homes.len().into()),
            ("from", day(played.from).into()),
            ("to", day(played.to).into()),
        ];
        self.out.say("demo-done", &done)?;
        let counts = [
            ("entries", played.entries.into()),
            ("merged", played.merged.into()),
            ("parallel", played.parallel.into()),
            ("open", played.open.into()),
        ];
        self.out.say("demo-counts", &counts)?;
        if let Some(lost) = &played.lost {
            self.out
                .say("demo-lost", &[("bundle", lost.as_str().into())])?;
        }
        self.out.say(
            if played.agree {
                "demo-agree"
            } else {
                "demo-disagree"
            },
            &[],
        )?;
        self.out.say(
            "demo-paper-in",
            &[("path", args.dir.join("paper").display().to_string().into())],
        )?;
        if let Some(home) = played.homes.first() {
            let look = [
                ("passphrase", played.passphrase.into()),
                ("home", home.display().to_string().into()),
            ];
            self.out.say("demo-look", &look)?;
        }
        Ok(())
    }
}

fn told(error: DemoError) -> AppError {
    match error {
        DemoError::App(error) => error,
        DemoError::Store(error) => error.into(),
        DemoError::Exchange(error) => error.into(),
        DemoError::NotEmpty(path) => {
            AppError::new(Code::NotEmpty).with("path", path.display().to_string())
        }
        DemoError::File { path, source } => AppError::file(&path, &source),
        DemoError::Devices { most } => {
            AppError::new(Code::BadOptions).with("what", format!("--devices (1–{most})"))
        }
        other => AppError::new(Code::Failed).because(other),
    }
}
