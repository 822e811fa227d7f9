//! Taking in a register, through the commands of the window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, PASSPHRASE};
use super::*;
use crate::error::Code;
use tempfile::TempDir;

fn device() -> (TempDir, Device) {
    let shared = tempfile::tempdir().unwrap();
    let device = Device::coordinator(&shared);
    (shared, device)
}

fn ask(rows: &[(&str, &str)]) -> ImportAsk {
    ImportAsk {
        table: "clients".into(),
        columns: Fields::new(),
        duplicates: "skip".into(),
        rows: rows
            .iter()
            .map(|(row, what)| ((*row).to_owned(), (*what).to_owned()))
            .collect(),
        partial: true,
    }
}

/// What it comes to.
fn end(device: &mut Device) -> ImportJob {
    loop {
        let state = import_state(&mut device.app).unwrap().unwrap();
        if !state.running {
            return state;
        }
        std::thread::yield_now();
    }
}

fn take(device: &mut Device, ask: ImportAsk, look: bool) -> ImportPage {
    start_import(&mut device.app, ask, look).unwrap();
    let state = end(device);
    assert_eq!(
        (state.look, state.problem, state.stopped),
        (look, None, false)
    );
    state.page.unwrap()
}

fn clients(device: &mut Device) -> u32 {
    let filter = ClientFilter {
        whose: Whose::All,
        location_id: None,
        file: FileState::All,
        order: ListOrder::Name,
    };
    client_window(&mut device.app, filter, 0, 1).unwrap().total
}

#[test]
fn a_list_is_looked_at_decided_row_by_row_and_taken_in_beside_the_screens() {
    let (folder, mut device) = device();
    device.client("Fatma", "Zee");
    device.client("Ali", "Demir");
    let file = folder.path().join("lijst.csv");
    let rows = "Fatma;Zee;Zwolle\nAli;Demir;Kampen\nSara;Bos;Almere\nKees;;\n";
    std::fs::write(&file, format!("Voornaam;Achternaam;Plaats\n{rows}")).unwrap();
    assert_eq!(choose_import(&mut device.app, file).unwrap(), "lijst.csv");

    let shown = take(&mut device, ask(&[]), true);
    assert_eq!(
        (
            shown.added,
            shown.updated,
            shown.skipped,
            shown.refused_rows
        ),
        (1, 0, 2, 1)
    );
    let first = &shown.duplicates[0];
    assert_eq!(
        (first.row, first.name.as_str(), first.what.as_str()),
        (2, "Fatma Zee", "skip")
    );
    assert!(
        first.who.ends_with(" Fatma Zee") && first.why == "dezelfde naam",
        "{first:?}"
    );

    let done = take(&mut device, ask(&[("2", "update"), ("3", "add")]), false);
    assert_eq!((done.added, done.updated, done.skipped), (2, 1, 0));
    let faults = std::fs::read_to_string(done.faults.unwrap()).unwrap();
    assert!(faults.contains("Kees"), "{faults}");
    assert_eq!(clients(&mut device), 4);
    // What another connection wrote is taken back by the one of the screens.
    undo(&mut device.app).unwrap();
    assert_eq!(clients(&mut device), 2);
}

#[test]
fn a_list_that_was_stopped_or_locked_away_leaves_nothing_behind() {
    let (folder, mut device) = device();
    let file = folder.path().join("lang.csv");
    let rows: String = (0..20_000).map(|n| format!("Naam{n};\n")).collect();
    std::fs::write(&file, format!("Voornaam;Achternaam\nKees;Vos\n{rows}")).unwrap();
    choose_import(&mut device.app, file.clone()).unwrap();
    start_import(&mut device.app, ask(&[]), false).unwrap();
    // While it goes on there is no second.
    let refused = start_import(&mut device.app, ask(&[]), true).unwrap_err();
    assert_eq!(refused.code(), Code::Busy);
    stop_import(&mut device.app).unwrap();
    let state = end(&mut device);
    assert_eq!(
        (state.stopped, state.page, state.problem),
        (true, None, None)
    );
    assert_eq!(clients(&mut device), 0);
    assert!(!folder.path().join("lang-fouten.csv").exists());

    start_import(&mut device.app, ask(&[]), false).unwrap();
    lock(&mut device.app).unwrap();
    unlock(&mut device.app, PASSPHRASE.into()).unwrap();
    assert_eq!(import_state(&mut device.app).unwrap(), None);
    assert!(
        start_import(&mut device.app, ask(&[]), true).is_err(),
        "no file is chosen any more"
    );
}

#[cfg(unix)]
#[test]
fn faulty_rows_that_can_be_written_nowhere_are_told_and_the_good_ones_are_in() {
    let (folder, mut device) = device();
    let file = folder.path().join("lijst.csv");
    std::fs::write(&file, "Voornaam;Achternaam\nKees;Vos\nSara;\n").unwrap();
    // A folder stands where the file would go.
    std::fs::create_dir(folder.path().join("lijst-fouten.csv")).unwrap();
    choose_import(&mut device.app, file).unwrap();
    start_import(&mut device.app, ask(&[]), false).unwrap();
    let state = end(&mut device);
    assert_eq!(state.page.unwrap().added, 1);
    assert!(state.problem.is_some());
    assert_eq!(clients(&mut device), 1);
}
