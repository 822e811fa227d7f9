//! Files that nobody meant: seeded mutations of spreadsheets as people keep them. Nothing may panic, and what is refused
//! changes nothing. `TREDE_FUZZ=N` runs N executions of each instead of a few, `TREDE_SEED=S` others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::env::SystemEnv;
use std::io::{Cursor, Read, Write};
use trede_store::{KeyCost, Passphrase, Sight, Store};

pub(crate) fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |n| n.parse().unwrap())
}

/// SplitMix64: chance enough for this.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new() -> Self {
        Self(number("TREDE_SEED", 1))
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).unwrap()
    }

    /// One to four changes: bytes flipped, taken out, doubled, or replaced by what parsers stumble over.
    pub(crate) fn mutate(&mut self, bytes: &[u8]) -> Vec<u8> {
        const PIECES: &[&str] = &[
            "",
            "\0",
            "\"",
            ";",
            ",",
            "\t",
            "\r",
            "\n",
            "\u{feff}",
            "é",
            "𝟙",
            "0",
            "-",
            "31-02-2026",
            "29/2/'00",
            "1e999",
            "99999999999",
            "123456782",
            "2026-13-45",
            "maart",
            "niet",
            "&#x0;",
            "<c r=\"ZZZ99999999\">",
            "<v>-1</v>",
            "#REF!",
            "t=\"s\"",
            "NaN",
            "00:00",
            "44927.99999",
            "\u{202e}",
        ];
        let mut out = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(out.len() + 1);
            let end = (at + self.below(24)).min(out.len());
            let piece = PIECES[self.below(PIECES.len())].as_bytes();
            match self.below(6) {
                0 if at < out.len() => out[at] ^= 1 << self.below(8),
                1 => drop(out.drain(at..end)),
                2 => {
                    let part = out[at..end].to_vec();
                    out.splice(at..at, part);
                }
                3 if at > 0 => out.truncate(at),
                4 => drop(out.splice(at..end, piece.iter().copied())),
                _ => drop(out.splice(at..at, piece.iter().copied())),
            }
        }
        out
    }

    /// A workbook is a zip: changed inside, so that more than its zip is tried.
    fn mutate_workbook(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let chosen = self.below(from.len());
        let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for i in 0..from.len() {
            let mut entry = from.by_index(i).unwrap();
            let mut inside = Vec::new();
            let name = entry.name().unwrap().into_owned();
            entry.read_to_end(&mut inside).unwrap();
            // Half of them in the cells themselves.
            let cells = name.contains("sheet1.xml") || name.contains("sharedStrings");
            if i == chosen || (cells && self.below(2) == 0) {
                inside = self.mutate(&inside);
            }
            let options = zip::write::SimpleFileOptions::default();
            to.start_file(name, options).unwrap();
            to.write_all(&inside).unwrap();
        }
        to.finish().unwrap().into_inner()
    }
}

#[test]
fn files_that_nobody_meant_are_taken_in_or_refused_and_nothing_between() {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new("vier woorden zijn genoeg".into());
    let env = Box::new(SystemEnv::default());
    let cost = KeyCost::CHEAP;
    let store = Store::create(dir.path(), "staff-1", &passphrase, cost, "here", env).unwrap();
    let mut session = Session::of(store);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/");
    let mut real: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.is_file())
        .map(|p| (p.display().to_string(), std::fs::read(p).unwrap()))
        .collect();
    real.sort();
    let tables = ["clients", "intakes", "contacts", "partners", "movements"];
    let (mut chance, mut taken, mut refused) = (Chance::new(), 0, 0);
    for run in 0..number("TREDE_FUZZ", 150) {
        let (name, bytes) = &real[chance.below(real.len())];
        let file = match chance.below(4) {
            0 => chance.mutate(bytes),
            _ if name.ends_with(".xlsx") => chance.mutate_workbook(bytes),
            _ => chance.mutate(bytes),
        };
        let of = tables::table(tables[chance.below(tables.len())]).unwrap();
        let options = Options {
            dry_run: chance.below(3) == 0,
            partial: chance.below(3) == 0,
            ..Options::default()
        };
        let before = session.store().digest(&Sight::All).unwrap();
        let whole = match take_in(
            &mut session,
            of,
            &file,
            &options,
            &Stop::default(),
            &mut |_| {},
        ) {
            Ok(imported) => imported.refused.is_empty() || options.partial,
            Err(_) => false,
        };
        if !whole || options.dry_run {
            let now = session.store().digest(&Sight::All).unwrap();
            assert_eq!(now, before, "run {run}: {name}");
            refused += 1;
        } else {
            taken += 1;
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} {refused}");
    assert_eq!(session.store().check().unwrap(), []);
}

#[test]
fn words_that_nobody_meant_are_read_or_not() {
    let mut chance = Chance::new();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    // Found so: read as a day before the first year, and passed on as it stood there.
    assert_ne!(
        dutch::date("-4431-02-2", true, today).as_deref(),
        Some("-4431-02-2")
    );
    let words = [
        "2 maart 2026",
        "02-03-'26",
        "3/1981",
        "eind feb. 2026",
        "44927",
        "1981",
        "12.03.2026 14:30",
        "Fatma van der Zee-El Amrani",
        "de heer J.P. Bakker en mevrouw Smit",
        "Kalverstraat 12-III hs",
        "1012 AB Amsterdam",
    ];
    for _ in 0..number("TREDE_FUZZ", 20_000) {
        let word = words[chance.below(words.len())];
        let text = chance.mutate(word.as_bytes());
        let text = String::from_utf8_lossy(&text);
        for may_be_partial in [false, true] {
            if let Some(date) = dutch::date(&text, may_be_partial, today) {
                // What is read is a date that the rules take.
                let parts = date.split('-').count();
                assert!(
                    parts == 3 || (may_be_partial && parts < 3),
                    "{text:?} became {date}"
                );
                assert!(date.len() <= 10, "{text:?} became {date}");
            }
        }
        let _ = (dutch::name(&text), dutch::two_people(&text));
        let _ = (dutch::street(&text), dutch::postcode(&text));
        let _ = headings::plain(&text);
    }
}
