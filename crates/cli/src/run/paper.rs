//! Reports in words, JSON, CSV or PDF; papers about people and groups.

use super::{DONE, Run};
use crate::args::{Letterhead, Print, Report as Args};
use crate::output::Heading;
use crate::words;
use serde_json::json;
use std::path::Path;
use trede_app::access_log::{self, Access};
use trede_app::papers;
use trede_app::print;
use trede_app::reports::{self, Answer, Ask, By, Compare, Dialect, Kind, Table};
use trede_app::{AppError, Code, Result, Session};
use trede_texts::Translation;

/// All reports of a period together, for paper and workbooks.
pub const ALL: &str = "all";

impl Run<'_> {
    pub(super) fn report(&mut self, args: &Args) -> Result<u8> {
        let kind = Kind::named(&args.kind).unwrap_or(Kind::Results);
        let ask = Ask {
            from: args.period.map(|p| p.0).or(args.from),
            to: args.period.map(|p| p.1).or(args.to),
            location: args.location.clone(),
            ladder: args.ladder.clone(),
            plan: args.plan,
            by: args.by.as_deref().and_then(By::named),
            external: args.external,
            compare: args.compare.as_deref().and_then(Compare::named),
            most: None,
        };
        if let Some(figure) = &args.rows {
            return self.behind(kind, &ask, figure, args);
        }
        let all = args.kind == ALL;
        if all && !matches!(args.format.as_deref(), Some("pdf" | "xlsx")) {
            return Err(AppError::new(Code::BadOptions).with("what", ALL));
        }
        let out = args.out.as_deref();
        let texts = self.texts;
        match args.format.as_deref() {
            Some("pdf") => match out {
                Some(out) => self.print_report(kind, all, &ask, out),
                None => Err(AppError::new(Code::BadOptions).with("what", "--format pdf")),
            },
            Some("xlsx") => {
                let Some(out) = out else {
                    return Err(AppError::new(Code::BadOptions).with("what", "--format xlsx"));
                };
                let session = self.looked(kind, args)?;
                let answers = if all {
                    reports::all(&session, &ask)?
                } else {
                    vec![Answer::of(&session, kind, &ask)?]
                };
                self.deliver(&reports::workbook(&answers, &texts)?, Some(out))
            }
            Some("svg") => {
                let charts = Answer::of(&self.open()?, kind, &ask)?.charts(&texts);
                let Some(first) = charts.first() else {
                    return Err(AppError::new(Code::NothingToPrint));
                };
                self.deliver(first.svg.as_bytes(), out)
            }
            Some(format @ ("csv" | "csv-excel")) => {
                let dialect = match format {
                    "csv" => Dialect::Machine,
                    _ => Dialect::Excel(&texts),
                };
                let bytes = Answer::of(&self.looked(kind, args)?, kind, &ask)?
                    .layout()
                    .csv(dialect)?;
                self.deliver(&bytes, out)
            }
            Some(_) => {
                let answer = Answer::of(&self.looked(kind, args)?, kind, &ask)?;
                self.deliver_json(&answer.json(&texts), out)
            }
            None => {
                let answer = Answer::of(&self.looked(kind, args)?, kind, &ask)?;
                if self.out.json {
                    self.out.value(&answer.json(&texts))?;
                } else {
                    self.tell(&answer)?;
                }
                Ok(DONE)
            }
        }
    }

    /// The session for a report; where that names people, it is written down that someone reads it. As a file it does not leave
    /// without that.
    fn looked(&self, kind: Kind, args: &Args) -> Result<Session> {
        let mut session = self.open()?;
        let named = !args.external && (args.kind == ALL || kind.names_people());
        if args.rows.is_some() || named {
            let read = Access::listed("report");
            if args.out.is_some() {
                access_log::note(&mut session, &[read])?;
            } else {
                access_log::note_reading(&mut session, &read);
            }
        }
        Ok(session)
    }

    /// The rows behind a report, or behind one figure of it.
    fn behind(&mut self, kind: Kind, ask: &Ask, figure: &str, args: &Args) -> Result<u8> {
        let figure = Some(figure).filter(|f| *f != "*");
        let opened = reports::opened(&self.looked(kind, args)?, kind, ask, figure)?;
        let texts = self.texts;
        match args.format.as_deref() {
            Some("json") => return self.deliver_json(&opened, args.out.as_deref()),
            Some(format @ ("csv" | "csv-excel")) => {
                let dialect = match format {
                    "csv" => Dialect::Machine,
                    _ => Dialect::Excel(&texts),
                };
                let bytes = reports::write_csv(&opened.table(), dialect)?;
                return self.deliver(&bytes, args.out.as_deref());
            }
            Some(other) => {
                let what = format!("--rows --format {other}");
                return Err(AppError::new(Code::BadOptions).with("what", what));
            }
            None => {}
        }
        if self.out.json {
            self.out.value(&opened)?;
            return Ok(DONE);
        }
        self.out.line(texts.get(kind.title()))?;
        self.out.line("")?;
        self.table(&opened.table())?;
        self.out.line("")?;
        let sums = opened.sums();
        let pairs: Vec<_> = sums
            .iter()
            .map(|(figure, sum)| (figure.clone(), texts.number(*sum, 2)))
            .collect();
        self.out.pairs(&pairs)?;
        Ok(DONE)
    }

    fn deliver_json(&mut self, value: &impl serde::Serialize, out: Option<&Path>) -> Result<u8> {
        let mut text = serde_json::to_vec_pretty(value)
            .map_err(|e| AppError::new(Code::Damaged).because(e))?;
        text.push(b'\n');
        self.deliver(&text, out)
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

    fn tell(&mut self, answer: &Answer) -> Result<()> {
        let layout = answer.layout();
        let texts = self.texts;
        self.out.line(texts.get(answer.kind.title()))?;
        // Results say themselves what they are about; a plan is about no period.
        if answer.query.is_some() && answer.kind != Kind::Results {
            self.out.line(answer.about(&texts))?;
        }
        self.out.line("")?;
        let pairs: Vec<_> = layout
            .facts
            .iter()
            .map(|fact| {
                let mut says = reports::words(&texts, &fact.cell);
                if let Some(before) = &fact.before {
                    let before = reports::words(&texts, before);
                    says =
                        texts.format("report-was", &[("is", says.into()), ("was", before.into())]);
                }
                (texts.get(fact.key), says)
            })
            .collect();
        self.out.pairs(&pairs)?;
        for table in [&layout.table, &layout.groups] {
            if !table.rows.is_empty() {
                self.out.line("")?;
                self.table(table)?;
            }
        }
        let notes = answer.notes(&texts);
        if !notes.is_empty() {
            self.out.line("")?;
        }
        for note in notes {
            self.out.line(note)?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<()> {
        let texts = self.texts;
        let headings: Vec<Heading> = table
            .columns
            .iter()
            .enumerate()
            .map(|(i, heading)| Heading {
                text: reports::words(&texts, heading),
                right: table
                    .rows
                    .iter()
                    .any(|row| row.cells.get(i).is_some_and(words::is_number)),
            })
            .collect();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| {
                row.cells
                    .iter()
                    .map(|c| reports::words(&texts, c))
                    .collect()
            })
            .collect();
        self.out.table(&headings, &rows)
    }

    /// One report on paper, or all of a period.
    fn print_report(&mut self, kind: Kind, all: bool, ask: &Ask, out: &Path) -> Result<u8> {
        let session = self.open()?;
        let answers = if all {
            reports::all(&session, ask)?
        } else {
            vec![Answer::of(&session, kind, ask)?]
        };
        let document = reports::on_paper(&session, &answers, &self.texts)?;
        let pages = print::save(&session, &document, self.texts.lang(), out)?;
        self.written(out, Some(pages))?;
        Ok(DONE)
    }

    pub(super) fn print(&mut self, args: &Print) -> Result<u8> {
        let kind = papers::Kind::of(&args.paper).unwrap_or(papers::Kind::Intake);
        let of_meetings = kind == papers::Kind::Attendance;
        let stray = [
            (!args.activity.is_empty() && !of_meetings, "--activity"),
            (!args.client.is_empty() && of_meetings, "--client"),
            (
                args.copy_lang.is_some() && kind != papers::Kind::ClientCopy,
                "--copy-lang",
            ),
        ];
        if let Some((_, option)) = stray.iter().find(|(stray, _)| *stray) {
            return Err(AppError::new(Code::BadOptions).with("what", *option));
        }
        let mut session = self.open()?;
        let ask = papers::Ask {
            clients: args.client.clone(),
            period: args
                .all
                .then(|| reports::period(&session, args.from, args.to)),
            partner: args.partner.clone(),
            activities: args.activity.clone(),
            translation: args.copy_lang.as_deref().and_then(Translation::of),
        };
        let lang = self.texts.lang();
        let document = papers::document(&session, kind, &ask, lang)?;
        access_log::note_paper(&mut session, kind, &ask)?;
        let pages = print::save(&session, &document, lang, &args.out)?;
        self.written(&args.out, Some(pages))?;
        Ok(DONE)
    }

    pub(super) fn letterhead(&mut self, args: &Letterhead) -> Result<u8> {
        let mut session = self.open()?;
        let new = papers::NewLetterhead {
            address: args.address.as_deref(),
            phone: args.phone.as_deref(),
            email: args.email.as_deref(),
            logo: args.logo.as_deref(),
        };
        papers::set_letterhead(&mut session, &new)?;
        let now = papers::letterhead(&session)?;
        if self.out.json {
            self.out.value(&json!({
                "name": now.name, "address": now.address, "phone": now.phone,
                "email": now.email, "logo": now.logo.is_some(),
            }))?;
        } else {
            self.out
                .say("letterhead-done", &[("name", now.name.into())])?;
        }
        Ok(DONE)
    }
}
