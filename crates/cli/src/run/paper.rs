//! Reports in words, JSON, CSV or PDF; intake summaries on paper.

use super::{DONE, Run};
use crate::args::Report as Args;
use crate::output::Heading;
use crate::words;
use chrono::NaiveDate;
use serde_json::json;
use std::path::Path;
use trede_app::print::{self, Whose};
use trede_app::reports::{self, Ask, Kind, Report};
use trede_app::{AppError, Code, Result};

impl Run<'_> {
    pub(super) fn report(&mut self, args: &Args) -> Result<u8> {
        let kind = Kind::ALL
            .into_iter()
            .find(|k| k.name() == args.kind)
            .unwrap_or(Kind::Results);
        let ask = Ask {
            from: args.from,
            to: args.to,
            location: args.location.clone(),
            ladder: args.ladder.clone(),
            plan: args.plan,
        };
        match (args.format.as_deref(), &args.out) {
            (Some("pdf"), Some(out)) if kind == Kind::Results => self.print_results(&ask, out),
            (Some("pdf"), _) => Err(AppError::new(Code::BadOptions).with("what", "--format pdf")),
            (Some("csv"), out) => {
                let bytes = reports::report(&self.open()?, kind, &ask)?.layout().csv()?;
                self.deliver(&bytes, out.as_deref())
            }
            (Some(_), out) => {
                let report = reports::report(&self.open()?, kind, &ask)?;
                let mut text = serde_json::to_vec_pretty(&report)
                    .map_err(|e| AppError::new(Code::Damaged).because(e))?;
                text.push(b'\n');
                self.deliver(&text, out.as_deref())
            }
            (None, _) => {
                let session = self.open()?;
                let report = reports::report(&session, kind, &ask)?;
                if self.out.json {
                    self.out.value(&report)?;
                } else {
                    let query = ask.query(&session)?;
                    self.tell(kind, &ask, (query.from, query.to), &report)?;
                }
                Ok(DONE)
            }
        }
    }

    /// To the file, or to the standard output.
    fn deliver(&mut self, bytes: &[u8], out: Option<&Path>) -> Result<u8> {
        match out {
            None => self.out.raw(bytes)?,
            Some(path) => {
                print::write_file(path, bytes)?;
                self.written(path, None)?;
            }
        }
        Ok(DONE)
    }

    fn written(&mut self, path: &Path, pages: Option<usize>) -> Result<()> {
        let name = path.display().to_string();
        match (self.out.json, pages) {
            (true, Some(pages)) => self.out.value(&json!({ "out": name, "pages": pages })),
            (true, None) => self.out.value(&json!({ "out": name })),
            (false, Some(pages)) => self.out.say(
                "print-done",
                &[("out", name.into()), ("pages", pages.into())],
            ),
            (false, None) => self.out.say("file-written", &[("out", name.into())]),
        }
    }

    fn tell(
        &mut self,
        kind: Kind,
        ask: &Ask,
        period: (NaiveDate, NaiveDate),
        report: &Report,
    ) -> Result<()> {
        let layout = report.layout();
        let texts = self.texts;
        self.out.line(texts.get(kind.title()))?;
        // Results say themselves what they are about; a plan is about no period.
        if ask.plan.is_none() && kind != Kind::Results {
            let day = |day: NaiveDate| texts.date(&day.to_string());
            let place = ask
                .location
                .clone()
                .unwrap_or_else(|| texts.get("word-centre"));
            self.out.say(
                "report-period",
                &[
                    ("from", day(period.0).into()),
                    ("to", day(period.1).into()),
                    ("where", place.into()),
                ],
            )?;
        }
        self.out.line("")?;
        let pairs: Vec<_> = layout
            .facts
            .iter()
            .map(|(key, cell)| (texts.get(key), words::cell(&texts, cell)))
            .collect();
        self.out.pairs(&pairs)?;
        if !layout.rows.is_empty() {
            self.out.line("")?;
        }
        let headings: Vec<Heading> = layout
            .columns
            .iter()
            .enumerate()
            .map(|(i, key)| {
                let right = layout
                    .rows
                    .iter()
                    .any(|row| row.get(i).is_some_and(words::is_number));
                Heading {
                    text: texts.get(key),
                    right,
                }
            })
            .collect();
        let rows: Vec<Vec<String>> = layout
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| words::cell(&texts, cell)).collect())
            .collect();
        self.out.table(&headings, &rows)
    }

    fn print_results(&mut self, ask: &Ask, out: &Path) -> Result<u8> {
        let session = self.open()?;
        let document = print::results(&session, ask)?;
        let pages = print::save(&session, &document, self.texts.lang(), out)?;
        self.written(out, Some(pages))?;
        Ok(DONE)
    }

    pub(super) fn print_intake(
        &mut self,
        clients: &[String],
        held: Option<(NaiveDate, NaiveDate)>,
        out: &Path,
    ) -> Result<u8> {
        let session = self.open()?;
        let whose = match held {
            Some((from, to)) => Whose::Held(from, to),
            None => Whose::Clients(clients.to_vec()),
        };
        let document = print::intakes(&session, &whose, self.texts.lang())?;
        let pages = print::save(&session, &document, self.texts.lang(), out)?;
        self.written(out, Some(pages))?;
        Ok(DONE)
    }
}
