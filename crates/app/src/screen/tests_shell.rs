//! Several staff on one device, settings, and the shared folder that moves, through the commands of the window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, fields, share_week};
use super::*;
use crate::Passphrase;

const PASSPHRASE: &str = "vier groene fietsen";
const OMARS: &str = "drie rode bussen rijden";

fn colleague(staff_id: Option<String>, name: &str, role: &str, passphrase: &str) -> NewColleague {
    NewColleague {
        staff_id,
        name: name.into(),
        role: role.into(),
        passphrase: passphrase.into(),
    }
}

fn code<T: std::fmt::Debug>(device: &Device, result: crate::Result<T>) -> String {
    device.app.tell(&result.unwrap_err()).code
}

/// Fatima's device with Omar, who works at the desk, let in.
fn two(shared: &tempfile::TempDir) -> Device {
    let mut device = Device::coordinator(shared);
    let omar = colleague(None, "Omar Haddad", "desk", OMARS);
    let saved = add_colleague(&mut device.app, PASSPHRASE.into(), omar).unwrap();
    assert_eq!(saved.changed, ["staff", "colleagues"]);
    device
}

#[test]
fn whoever_unlocks_is_who_writes() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = two(&shared);
    let locked = lock(&mut device.app).unwrap();
    let names: Vec<&str> = locked.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Fatima Aydın", "Omar Haddad"]);

    let key = |of: &str| {
        locked
            .people
            .iter()
            .find(|p| p.name == of)
            .unwrap()
            .key
            .clone()
    };
    // Each passphrase opens for its own person and nobody else.
    let wrong = unlock_as(&mut device.app, key("Fatima Aydın"), OMARS.into());
    assert_eq!(code(&device, wrong), "wrong-passphrase");
    let open = unlock_as(&mut device.app, key("Omar Haddad"), OMARS.into()).unwrap();
    let me = open.me.unwrap();
    assert_eq!(
        (me.name.as_str(), me.role.as_str()),
        ("Omar Haddad", "desk")
    );
    assert!(open.people.is_empty(), "the list is for the locked window");

    let id = device.client("Selam", "Tesfay");
    let task = fields(&[("text", "Bellen"), ("due_on", "2026-03-01")]);
    add_row(&mut device.app, "tasks".into(), Some(id.clone()), task).unwrap();
    let by: Option<String> = row_history(&mut device.app, "clients".into(), id.clone())
        .unwrap()
        .first()
        .and_then(|change| change.staff.clone());
    assert_eq!(by.as_deref(), Some("Omar Haddad"));

    // Without a name the passphrase itself tells who it is, as on the command line.
    lock(&mut device.app).unwrap();
    let me = unlock(&mut device.app, PASSPHRASE.into())
        .unwrap()
        .me
        .unwrap();
    assert_eq!(
        (me.name.as_str(), me.role.as_str()),
        ("Fatima Aydın", "coordinator")
    );
    edit_row(
        &mut device.app,
        "clients".into(),
        id.clone(),
        fields(&[("phone", "0206130021")]),
    )
    .unwrap();
    let history = row_history(&mut device.app, "clients".into(), id).unwrap();
    assert_eq!(history[0].staff.as_deref(), Some("Fatima Aydın"));
}

#[test]
fn a_device_of_one_remembers_no_name_and_goes_on_opening() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    assert_eq!(lock(&mut device.app).unwrap().people, []);
    assert!(!device.app.home.path().join("keys/names.json").exists());
    unlock(&mut device.app, PASSPHRASE.into()).unwrap();
    let here = colleagues(&mut device.app).unwrap();
    assert_eq!(
        (here.len(), here[0].me, here[0].name.as_str()),
        (1, true, "Fatima Aydın")
    );
}

#[test]
fn letting_in_asks_the_own_passphrase_and_one_that_differs() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let try_with = |device: &mut Device, own: &str, new: &str| {
        let refused = add_colleague(
            &mut device.app,
            own.into(),
            colleague(None, "Omar Haddad", "coach", new),
        );
        code(device, refused)
    };
    assert_eq!(
        try_with(&mut device, "iets anders gokken", OMARS),
        "wrong-passphrase"
    );
    assert_eq!(
        try_with(&mut device, PASSPHRASE, "kort"),
        "short-passphrase"
    );
    assert_eq!(
        try_with(&mut device, PASSPHRASE, PASSPHRASE),
        "same-passphrase"
    );
    assert_eq!(colleagues(&mut device.app).unwrap().len(), 1);
    assert!(
        !choices(&mut device.app)
            .unwrap()
            .staff
            .iter()
            .any(|s| s.name == "Omar Haddad"),
        "who was refused is no staff either"
    );

    device = two(&shared_again());
    let omar = colleagues(&mut device.app)
        .unwrap()
        .into_iter()
        .find(|c| !c.me)
        .unwrap();
    let twice = add_colleague(
        &mut device.app,
        PASSPHRASE.into(),
        colleague(omar.staff_id, "", "", "nog een andere zin"),
    );
    assert_eq!(code(&device, twice), "has-access");
}

fn shared_again() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn ones_own_passphrase_changes_and_the_others_stay() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = two(&shared);
    let new = "zeven gele tulpen";
    let wrong = change_passphrase(&mut device.app, OMARS.into(), new.into());
    assert_eq!(code(&device, wrong), "wrong-passphrase");
    let short = change_passphrase(&mut device.app, PASSPHRASE.into(), "kort".into());
    assert_eq!(code(&device, short), "short-passphrase");
    change_passphrase(&mut device.app, PASSPHRASE.into(), new.into()).unwrap();
    lock(&mut device.app).unwrap();
    let old = unlock(&mut device.app, PASSPHRASE.into());
    assert_eq!(code(&device, old), "wrong-passphrase");
    for passphrase in [new, OMARS] {
        unlock(&mut device.app, passphrase.into()).unwrap();
    }
}

#[test]
fn access_is_taken_away_but_never_ones_own() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = two(&shared);
    let here = colleagues(&mut device.app).unwrap();
    let key = |me: bool| here.iter().find(|c| c.me == me).unwrap().key.clone();
    let own = remove_colleague(&mut device.app, key(true));
    assert_eq!(code(&device, own), "own-access");
    remove_colleague(&mut device.app, key(false)).unwrap();
    let gone = remove_colleague(&mut device.app, key(false));
    assert_eq!(code(&device, gone), "no-access");
    assert_eq!(lock(&mut device.app).unwrap().people, []);
    let refused = unlock(&mut device.app, OMARS.into());
    assert_eq!(code(&device, refused), "wrong-passphrase");
    // The command line opens with whichever fits, too.
    crate::Session::open(&device.app.home, &Passphrase::new(PASSPHRASE.into())).unwrap();
}

#[test]
fn what_holds_for_the_centre_is_set_by_a_coordinator_within_its_rules() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let value = |device: &mut Device, key: &str| {
        let found = centre_settings(&mut device.app).unwrap();
        found.into_iter().find(|s| s.key == key).unwrap().value
    };
    assert_eq!(value(&mut device, "caseload_norm"), "70");
    set_centre_setting(&mut device.app, "caseload_norm".into(), "55".into()).unwrap();
    set_centre_setting(&mut device.app, "scope".into(), "centre".into()).unwrap();
    assert_eq!(
        (
            value(&mut device, "caseload_norm"),
            value(&mut device, "scope")
        ),
        ("55".into(), "centre".into())
    );
    let wrong =
        set_centre_setting(&mut device.app, "hourly_rate".into(), "zestig".into()).unwrap_err();
    let told = device.app.tell(&wrong);
    assert_eq!(
        (told.code.as_str(), told.fields[0].field.as_str()),
        ("invalid", "value")
    );
    set_centre_setting(&mut device.app, "caseload_norm".into(), String::new()).unwrap();
    assert_eq!(value(&mut device, "caseload_norm"), "70");
    let unknown = set_centre_setting(&mut device.app, "colour".into(), "red".into());
    assert_eq!(code(&device, unknown), "no-row");
}

#[test]
fn the_shared_folder_may_move_but_only_to_where_the_centre_is() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().display().to_string();
    let empty = set_shared_folder(&mut device.app, path.clone());
    assert_eq!(code(&device, empty), "not-our-folder");
    let missing = set_shared_folder(&mut device.app, format!("{path}/weg"));
    assert_eq!(code(&device, missing), "no-shared-folder");
    // Another centre of the same name is not this one.
    let mut other = Device::coordinator(&elsewhere);
    let foreign = set_shared_folder(&mut device.app, path);
    assert_eq!(code(&device, foreign), "not-our-folder");
    assert_eq!(
        status(&mut device.app).unwrap().shared_folder,
        Some(shared.path().display().to_string())
    );

    let moved = tempfile::tempdir().unwrap();
    let to = moved.path().join("nieuw");
    std::fs::rename(elsewhere.path(), &to).unwrap();
    let status = set_shared_folder(&mut other.app, to.display().to_string()).unwrap();
    assert_eq!(status.shared_folder, Some(to.display().to_string()));
    share_week(&mut other.app).unwrap();
}
