//! What goes wrong on real disks: each time a plain sentence with a way out, and nothing lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, fields};
use super::*;
use std::time::Duration;

const PASSPHRASE: &str = "vier groene fietsen";

fn told<T: std::fmt::Debug>(device: &Device, result: crate::Result<T>) -> ScreenError {
    let told = device.app.tell(&result.unwrap_err());
    assert!(told.hint.is_some(), "nothing to do about {told:?}");
    told
}

fn clients(device: &mut Device) -> usize {
    find_clients(&mut device.app, String::new(), 100)
        .unwrap()
        .hits
        .len()
}

/// Waits for the sharing that was started.
fn shared(device: &mut Device) -> JobState {
    let mut state = start_sharing(&mut device.app).unwrap();
    while state.running {
        std::thread::yield_now();
        state = job_state(&mut device.app).unwrap().unwrap();
    }
    state
}

#[test]
fn a_centre_begins_in_no_folder_that_is_not_there() {
    let place = tempfile::tempdir().unwrap();
    let away = place.path().join("stick").join("deel");
    let mut device = Device::new();
    let begin = |device: &mut Device, folder: &std::path::Path| {
        let input = NewCentre {
            centre: "De Brug".into(),
            location: "Kantoor".into(),
            staff: "Fatima".into(),
            shared_folder: folder.display().to_string(),
            ladder: "vng".into(),
            passphrase: PASSPHRASE.into(),
        };
        create_centre(&mut device.app, input)
    };
    let refused = begin(&mut device, &away);
    assert_eq!(told(&device, refused).code, "no-shared-folder");
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
    // In a folder that is there, one for the centre is made; and nothing of the first try is in the way.
    begin(&mut device, &place.path().join("deel")).unwrap();
    assert!(place.path().join("deel").is_dir());
}

#[test]
fn a_shared_folder_that_vanished_is_said_and_work_goes_on() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("stick");
    std::fs::create_dir(&folder).unwrap();
    let mut device = Device::at(&folder);
    device.client("Selam", "Tesfay");
    let away = place.path().join("elders");
    std::fs::rename(&folder, &away).unwrap();
    let state = shared(&mut device);
    assert_eq!(state.problem.unwrap().code, "no-shared-folder");
    assert!(
        !folder.exists(),
        "nothing is made where the stick should be"
    );
    // The empty place of a drive that is not connected is no shared folder either.
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(
        shared(&mut device).problem.unwrap().code,
        "no-shared-folder"
    );
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    assert!(!share_state(&mut device.app).unwrap().folder_reachable);
    device.client("Gré", "Pinas");
    assert_eq!(clients(&mut device), 2);
    std::fs::remove_dir(&folder).unwrap();
    std::fs::rename(&away, &folder).unwrap();
    assert_eq!(shared(&mut device).problem, None);
}

#[test]
fn sharing_that_is_stopped_leaves_everything_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&folder);
    device.client("Selam", "Tesfay");
    let mut state = start_sharing(&mut device.app).unwrap();
    stop_job(&mut device.app).unwrap();
    while state.running {
        std::thread::yield_now();
        state = job_state(&mut device.app).unwrap().unwrap();
    }
    assert_eq!(state.problem, None);
    assert!(shared(&mut device).report.is_some());
    // Locked meanwhile: the work is nobody's any more, and nothing is told of it.
    start_sharing(&mut device.app).unwrap();
    lock(&mut device.app).unwrap();
    assert!(job_state(&mut device.app).is_err());
    unlock(&mut device.app, PASSPHRASE.into()).unwrap();
    assert_eq!(job_state(&mut device.app).unwrap(), None);
    assert_eq!(clients(&mut device), 1);
}

#[test]
fn a_full_disk_refuses_the_change_and_keeps_what_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&folder);
    device.client("Selam", "Tesfay");
    let limit = |device: &Device, pages: i64| {
        let conn = device.app.session.as_ref().unwrap().store().connection();
        conn.pragma_update(None, "max_page_count", pages).unwrap();
    };
    let pages: i64 = device
        .app
        .session
        .as_ref()
        .unwrap()
        .store()
        .connection()
        .query_row("PRAGMA page_count", [], |r| r.get(0))
        .unwrap();
    limit(&device, pages);
    // SQLite says "full" as it does when the system has no room for another page.
    let long = "lang verhaal ".repeat(1500);
    let add = |device: &mut Device, notes: &str| {
        let row = fields(&[
            ("first_name", "Wil"),
            ("last_name", "Zee"),
            ("notes", notes),
        ]);
        add_row(&mut device.app, "clients".into(), None, row)
    };
    let refused = (0..50)
        .map(|_| add(&mut device, &long))
        .find(Result::is_err)
        .unwrap();
    let words = told(&device, refused);
    assert_eq!(words.code, "database-full");
    assert!(
        !words.message.contains('('),
        "SQLite's English in {}",
        words.message
    );
    let before = clients(&mut device);
    limit(&device, 1 << 30);
    add(&mut device, &long).unwrap();
    assert_eq!(clients(&mut device), before + 1);
    assert!(
        crate::keeping::check(device.app.open().unwrap())
            .unwrap()
            .ok
    );
}

#[test]
fn a_store_that_another_program_holds_is_said_and_the_change_can_be_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&folder);
    let other = device.app.open().unwrap().again().unwrap();
    other
        .store()
        .connection()
        .execute_batch("BEGIN IMMEDIATE")
        .unwrap();
    device
        .app
        .open()
        .unwrap()
        .store()
        .connection()
        .busy_timeout(Duration::ZERO)
        .unwrap();
    let row = || fields(&[("first_name", "Wil"), ("last_name", "Zee")]);
    let refused = add_row(&mut device.app, "clients".into(), None, row());
    assert_eq!(told(&device, refused).code, "busy");
    other
        .store()
        .connection()
        .execute_batch("ROLLBACK")
        .unwrap();
    add_row(&mut device.app, "clients".into(), None, row()).unwrap();
    assert_eq!(clients(&mut device), 1);
}

#[test]
fn a_damaged_store_says_where_it_is_and_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&folder);
    lock(&mut device.app).unwrap();
    let home = device.app.home.path().to_owned();
    let file = home.join("trede.db");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[..4096].fill(0xa5);
    std::fs::write(&file, &bytes).unwrap();
    let refused = unlock(&mut device.app, PASSPHRASE.into());
    let told_damaged = told(&device, refused);
    assert_eq!(told_damaged.code, "damaged");
    assert!(
        told_damaged
            .hint
            .unwrap()
            .contains(&home.display().to_string())
    );
    assert_eq!(std::fs::read(&file).unwrap(), bytes);

    std::fs::rename(home.join("keys"), home.join("weg")).unwrap();
    let keyless = unlock(&mut device.app, PASSPHRASE.into());
    assert_eq!(
        told(&device, keyless).code,
        "damaged",
        "not: start a centre"
    );
}

#[test]
fn a_place_that_cannot_be_written_is_told_by_what_can_be_done_about_it() {
    use std::io::Write;
    let device = Device::coordinator(&tempfile::tempdir().unwrap());
    let code = |error: &std::io::Error| {
        let path = std::path::Path::new("/media/stick/deel");
        told::<()>(&device, Err(crate::AppError::file(path, error))).code
    };
    // The system's own word for a disk without room, from a device that never has any.
    #[cfg(target_os = "linux")]
    {
        let mut full = std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let error = full.write_all(b"x").unwrap_err();
        assert_eq!(code(&error), "disk-full");
        // Packing and encrypting wrap it, which hides its kind.
        let wrapped = std::io::Error::other(std::io::Error::other(error));
        assert_eq!(code(&wrapped), "disk-full");
        assert_eq!(code(&std::io::Error::from_raw_os_error(5)), "unplugged");
        assert_eq!(code(&std::io::Error::from_raw_os_error(30)), "read-only");
        assert_eq!(code(&std::io::Error::from_raw_os_error(13)), "read-only");
        assert_eq!(code(&std::io::Error::from_raw_os_error(16)), "file-in-use");
    }
    let missing = std::fs::File::open("/nowhere/at/all").unwrap_err();
    assert_eq!(code(&missing), "file");
}
