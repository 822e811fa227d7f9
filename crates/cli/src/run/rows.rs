//! Rows of any table: taken in, listed, shown, set, deleted, undone, found.

use super::{DONE, REFUSED, Run};
use crate::args::{Import, One};
use crate::output::{Heading, widths};
use crate::progress::Progress;
use crate::words::{self, Words};
use serde_json::json;
use trede_app::access_log::{self, Access};
use trede_app::sharing::Stop;
use trede_app::tables::RowJson;
use trede_app::{AppError, Code, Result, Row, Table, import, print, tables};
use trede_domain::Field;
use trede_domain::schema::Kind;
use trede_texts::Texts;

/// How many refused cells are told one by one in words. JSON has all.
const TOLD: usize = 40;
/// How many rows decide how wide a table's columns are.
const FIRST: usize = 500;

impl Run<'_> {
    pub(super) fn import(&mut self, args: &Import) -> Result<u8> {
        let of = tables::open_table(&args.table)?;
        let options = options(args)?;
        let mut session = self.open()?;
        let progress = Progress::new(self.texts);
        let stop = Stop::default();
        let mut take = |options: &import::Options| {
            import::import(&mut session, of, &args.file, options, &stop, &mut |p| {
                progress.import(p)
            })
        };
        if !options.rows.is_empty() {
            // A wrong number would take somebody in twice without a word.
            let look = take(&import::Options {
                dry_run: true,
                ..options.clone()
            })?;
            let alike = |row: &usize| look.alike.iter().any(|perhaps| perhaps.row == *row);
            if let Some(row) = options.rows.keys().find(|row| !alike(row)) {
                return Err(AppError::new(Code::NobodyAlike).with("row", *row));
            }
        }
        let imported = take(&options)?;
        drop(progress);
        let text = imported.text(&self.texts);
        let faults = match &imported.faulty {
            None => None,
            Some(rows) => {
                let path = args.faults.clone().unwrap_or_else(|| beside(&args.file));
                print::write_file(&path, rows)?;
                Some(path.display().to_string())
            }
        };
        if self.out.json {
            let mut value =
                serde_json::to_value(&text).map_err(|e| AppError::new(Code::Failed).because(e))?;
            if let Some(path) = &faults {
                value["faults"] = json!(path);
            }
            self.out.value(&value)?;
        } else {
            self.tell_import(&text)?;
        }
        if let Some(refusal) = imported.refusal() {
            let told = refusal.text(&self.texts);
            eprintln!("{}: {}", self.texts.get("cli-error"), told.message);
            eprintln!("  {}: {}", self.texts.get("cli-where"), args.file.display());
            if let Some(hint) = told.hint {
                eprintln!("  {}: {hint}", self.texts.get("cli-hint"));
            }
            return Ok(REFUSED);
        }
        if !self.out.json {
            let counts = [
                ("table", self.texts.table(of.name).into()),
                ("added", text.added.into()),
                ("updated", text.updated.into()),
            ];
            self.out.say(
                if args.dry_run {
                    "import-would"
                } else {
                    "import-done"
                },
                &counts,
            )?;
            if let Some(path) = faults {
                self.out.say("import-faults-in", &[("path", path.into())])?;
            }
        }
        Ok(DONE)
    }

    /// What a file was taken for, and what is wrong with it.
    fn tell_import(&mut self, text: &import::ImportText) -> Result<()> {
        let texts = self.texts;
        if !text.columns.is_empty() {
            let rows: Vec<_> = text
                .columns
                .iter()
                .map(|column| {
                    let field = match (&column.field, column.bsn) {
                        (_, true) => texts.get("import-column-bsn"),
                        (Some(field), _) => field.clone(),
                        (None, _) => texts.get("import-column-none"),
                    };
                    vec![column.heading.clone(), field]
                })
                .collect();
            let headings =
                ["column-heading", "column-field"].map(|key| Heading::left(texts.get(key)));
            self.out.table(&headings, &rows)?;
            self.out.line("")?;
        }
        let cells = |row: usize, field: &str, problem: String| {
            let row = if row == 0 {
                String::new()
            } else {
                row.to_string()
            };
            vec![row, field.to_owned(), problem]
        };
        let mut rows: Vec<Vec<String>> = text
            .bsn_left_out
            .iter()
            .filter(|noted| noted.row > 0)
            .map(|noted| cells(noted.row, &noted.field, texts.get("import-bsn-left-out")))
            .collect();
        rows.extend(text.duplicates.iter().map(|alike| {
            let who = [alike.number.as_str(), alike.name.as_str()].join(" ");
            let why = [
                ("who", who.trim().to_owned().into()),
                ("why", alike.why.as_str().into()),
            ];
            let what = texts.get(match alike.action {
                "skip" => "import-perhaps-skip",
                "update" => "import-perhaps-update",
                _ => "import-perhaps-add",
            });
            let told = texts.format("import-perhaps", &why);
            cells(alike.row, "", format!("{told} → {what}"))
        }));
        rows.extend(
            text.refused
                .iter()
                .map(|cell| cells(cell.row, &cell.field, cell.problem.clone())),
        );
        let more = rows.len().saturating_sub(TOLD);
        rows.truncate(TOLD);
        let headings = [
            Heading::right(texts.get("column-row")),
            Heading::left(texts.get("column-field")),
            Heading::left(texts.get("column-problem")),
        ];
        self.out.table(&headings, &rows)?;
        if more > 0 {
            self.out.say("import-more", &[("count", more.into())])?;
        }
        Ok(())
    }

    pub(super) fn list(&mut self, table: &str, client: Option<&str>) -> Result<u8> {
        let of = tables::table(table)?;
        if client.is_some() && of.name != "clients" && of.index("client_id").is_none() {
            return Err(AppError::new(Code::BadOptions).with("what", "--client"));
        }
        let mut session = self.open()?;
        // The rows of one person are their file; lists of all are not written down, neither here nor in the window.
        if let Some(client) = client.filter(|_| access_log::tells_of_people(of))
            && let Ok(client) = access_log::client(&session, client)
        {
            access_log::note_reading(&mut session, &Access::opened(client));
        }
        if self.out.json {
            // Row by row: a city's contacts need no more memory than one of them.
            let mut first = true;
            self.out.raw(b"[")?;
            tables::each(&session, of, client, |row| {
                self.out.raw(if first { b"\n" } else { b",\n" })?;
                first = false;
                let text = serde_json::to_string(&RowJson(of, &row))
                    .map_err(|e| AppError::new(Code::Damaged).because(e))?;
                self.out.raw(text.as_bytes())
            })?;
            self.out.raw(if first { b"]\n" } else { b"\n]\n" })?;
            return Ok(DONE);
        }
        let mut words = Words::new(&session, self.texts);
        let fields = columns(of);
        let headings = headings(&self.texts, of, &fields);
        let mut lines: Vec<Vec<String>> = Vec::new();
        let mut wide: Option<Vec<usize>> = None;
        let mut count = 0_usize;
        tables::each(&session, of, client, |row| {
            count += 1;
            let line = line(&mut words, of, &fields, &row)?;
            if let Some(wide) = &wide {
                return self.out.row(&headings, wide, &line);
            }
            lines.push(line);
            if lines.len() == FIRST {
                // What comes may use other words than the first rows did.
                lines.push(longest_words(&self.texts, of, &fields));
                let widths = widths(&headings, &lines);
                self.out.begin_table(&headings, &widths)?;
                for line in lines.drain(..).take(FIRST) {
                    self.out.row(&headings, &widths, &line)?;
                }
                wide = Some(widths);
            }
            Ok(())
        })?;
        self.out.table(&headings, &lines)?;
        self.out.say("list-count", &[("count", count.into())])?;
        Ok(DONE)
    }

    pub(super) fn find(&mut self, query: &str, limit: usize) -> Result<u8> {
        let session = self.open()?;
        let of = tables::table("clients")?;
        let found = tables::find(&session, query, limit)?;
        if self.out.json {
            self.out
                .value(&found.iter().map(|row| RowJson(of, row)).collect::<Vec<_>>())?;
            return Ok(DONE);
        }
        let mut words = Words::new(&session, self.texts);
        let fields = columns(of);
        let lines = found
            .iter()
            .map(|row| line(&mut words, of, &fields, row))
            .collect::<Result<Vec<_>>>()?;
        self.out
            .table(&headings(&self.texts, of, &fields), &lines)?;
        self.out
            .say("find-count", &[("count", found.len().into())])?;
        Ok(DONE)
    }

    pub(super) fn show(&mut self, one: &One) -> Result<u8> {
        let of = tables::table(&one.table)?;
        let mut session = self.open()?;
        let row = tables::show(&session, of, &one.id)?;
        if let Some(read) = access_log::reading(&session, of, &row) {
            access_log::note_reading(&mut session, &read);
        }
        if self.out.json {
            self.out.value(&RowJson(of, &row))?;
            return Ok(DONE);
        }
        let mut words = Words::new(&session, self.texts);
        let mut pairs = vec![("id".to_owned(), row.id.to_string())];
        for (field, value) in of
            .fields
            .iter()
            .zip(&row.values)
            .filter(|(_, value)| !value.is_null())
        {
            let text = words.value(of, field, value)?;
            let text = if matches!(field.kind, Kind::Date | Kind::PartialDate) {
                self.texts.date(&text)
            } else {
                text
            };
            pairs.push((
                trede_app::error::field_label(&self.texts, of.name, field.name),
                text,
            ));
        }
        self.out.pairs(&pairs)?;
        Ok(DONE)
    }

    pub(super) fn history(&mut self, one: &One) -> Result<u8> {
        let of = tables::table(&one.table)?;
        let mut session = self.open()?;
        let lines = tables::history(&session, of, &one.id)?;
        let row = tables::show(&session, of, &one.id).ok();
        if let Some(read) = row.and_then(|row| access_log::reading(&session, of, &row)) {
            access_log::note_reading(&mut session, &read);
        }
        if self.out.json {
            self.out.value(&lines)?;
            return Ok(DONE);
        }
        let mut words = Words::new(&session, self.texts);
        let mut rows = Vec::with_capacity(lines.len());
        for line in lines {
            let mut told =
                |value: &serde_json::Value| match of.all_fields().find(|f| f.name == line.field) {
                    Some(field) => words.text(of, field, &words::json(value)),
                    None => Ok(words::json(value)),
                };
            let (was, became) = (told(&line.was)?, told(&line.value)?);
            let device = line
                .device
                .unwrap_or_else(|| self.texts.get("word-this-device"));
            rows.push(vec![
                words.time(&line.at),
                line.staff.unwrap_or_default(),
                device,
                self.texts.field(of.name, &line.field),
                was,
                became,
            ]);
        }
        let headings = [
            "column-at",
            "column-staff",
            "column-device",
            "column-field",
            "column-was",
            "column-became",
        ];
        self.out.table(
            &headings.map(|key| Heading::left(self.texts.get(key))),
            &rows,
        )?;
        Ok(DONE)
    }

    pub(super) fn set(&mut self, one: &One, fields: &[String]) -> Result<u8> {
        let of = tables::open_table(&one.table)?;
        let fields = fields
            .iter()
            .map(|text| match text.split_once('=') {
                Some((field, value)) if !field.trim().is_empty() => {
                    Ok((field.trim().to_owned(), value.to_owned()))
                }
                _ => Err(AppError::new(Code::NotAnAssignment).with("given", text.as_str())),
            })
            .collect::<Result<Vec<_>>>()?;
        let saved = tables::set(&mut self.open()?, of, &one.id, &fields)?;
        self.saved(
            &saved,
            if saved.changes.is_empty() {
                "set-nothing"
            } else {
                "set-done"
            },
        )
    }

    pub(super) fn delete(&mut self, one: &One) -> Result<u8> {
        let of = tables::open_table(&one.table)?;
        let saved = tables::delete(&mut self.open()?, of, &one.id)?;
        self.saved(&saved, "delete-done")
    }

    fn saved(&mut self, saved: &tables::Saved, key: &str) -> Result<u8> {
        if self.out.json {
            self.out
                .value(&json!({ "id": saved.id.to_string(), "changed": saved.changes.tables }))?;
        } else {
            self.out.say(key, &[])?;
        }
        Ok(DONE)
    }

    pub(super) fn undo(&mut self) -> Result<u8> {
        let undone = tables::undo(&mut self.open()?)?;
        if self.out.json {
            self.out.value(&json!({ "undone": undone.op, "rows": undone.rows, "skipped": undone.skipped, "changed": undone.changes.tables }))?;
            return Ok(DONE);
        }
        let what = tables::op_text(&self.texts, &undone.op);
        self.out.say(
            "undo-done",
            &[("what", what.into()), ("rows", undone.rows.into())],
        )?;
        if undone.skipped > 0 {
            self.out
                .say("undo-skipped", &[("count", undone.skipped.into())])?;
        }
        Ok(DONE)
    }
}

fn options(args: &Import) -> Result<import::Options> {
    let said = |what: &str| import::Duplicates::of(what).unwrap_or_default();
    let rows = args
        .rows
        .iter()
        .map(|text| {
            let (row, what) = text.split_once('=').unwrap_or_default();
            match (row.trim().parse(), import::Duplicates::of(what.trim())) {
                (Ok(row), Some(what)) => Ok((row, what)),
                _ => Err(AppError::new(Code::BadOptions).with("what", format!("--row {text}"))),
            }
        })
        .collect::<Result<_>>()?;
    let columns = args
        .columns
        .iter()
        .map(|text| match text.rsplit_once('=') {
            Some((heading, field)) if !heading.trim().is_empty() => {
                Ok((heading.trim().to_owned(), field.trim().to_owned()))
            }
            _ => Err(AppError::new(Code::NotAnAssignment).with("given", text.as_str())),
        })
        .collect::<Result<_>>()?;
    Ok(import::Options {
        dry_run: args.dry_run,
        partial: args.partial,
        duplicates: said(&args.duplicates),
        rows,
        columns,
    })
}

/// Where the faulty rows of a file go unless someone says otherwise: next to it.
fn beside(file: &std::path::Path) -> std::path::PathBuf {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{name}-fouten.csv"))
}

/// The fields that a table's rows are listed by. Of clients only what tells them apart; `show` has the rest.
fn columns(of: &'static Table) -> Vec<&'static Field> {
    const CLIENT: &[&str] = &[
        "number",
        "last_name",
        "birth_date",
        "phone",
        "neighbourhood",
        "location_id",
        "coach_id",
        "closed_on",
    ];
    const LONG: &[&str] = &[
        "address",
        "purpose",
        "expectations",
        "education",
        "work_experience",
        "strengths",
        "agreements",
        "winner_stamp",
        "other_stamp",
        "follow_up_contact",
        "follow_up_starts_on",
        "planned_end_on",
        "training_cost",
        "trajectory_id",
        "consent_id",
    ];
    let shown = |field: &&Field| {
        if of.name == "clients" {
            CLIENT.contains(&field.name)
        } else {
            !LONG.contains(&field.name)
        }
    };
    of.fields.iter().filter(shown).collect()
}

fn headings(texts: &Texts, of: &Table, fields: &[&Field]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = fields
        .iter()
        .map(|field| {
            let label = match (of.name, field.name) {
                ("clients", "last_name") => texts.get("column-name"),
                _ => texts.field(of.name, field.name),
            };
            if matches!(field.kind, Kind::Int { .. } | Kind::Decimal | Kind::Rung) {
                Heading::right(label)
            } else {
                Heading::left(label)
            }
        })
        .collect();
    if of.name != "clients" {
        headings.push(Heading::left("id"));
    }
    headings
}

/// A line that is as wide as any words for a code.
fn longest_words(texts: &Texts, of: &Table, fields: &[&Field]) -> Vec<String> {
    let longest = fields.iter().map(|field| match field.kind {
        Kind::Code(codes) => codes
            .iter()
            .map(|code| texts.code(of.name, field.name, code))
            .max_by_key(|word| word.chars().count())
            .unwrap_or_default(),
        _ => String::new(),
    });
    longest.collect()
}

fn line(
    words: &mut Words<'_>,
    of: &'static Table,
    fields: &[&'static Field],
    row: &Row,
) -> Result<Vec<String>> {
    let mut cells = Vec::with_capacity(fields.len() + 1);
    for field in fields {
        cells.push(match (of.name, field.name) {
            ("clients", "last_name") => print::full_name(of, row),
            _ => words.value(of, field, row.get(of, field.name))?,
        });
    }
    if of.name != "clients" {
        cells.push(row.id.to_string());
    }
    Ok(cells)
}
