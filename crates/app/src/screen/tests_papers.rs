//! Papers for many clients, the letterhead, and whose the centre's lists are, through the commands of the window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, PASSPHRASE, fields};
use super::*;
use tempfile::TempDir;

fn device() -> (TempDir, Device) {
    let shared = tempfile::tempdir().unwrap();
    let device = Device::coordinator(&shared);
    (shared, device)
}

fn set(device: &mut Device, paper: &str, clients: &[String]) -> PrintJob {
    let ask = ManyAsk {
        paper: paper.into(),
        clients: clients.to_vec(),
    };
    let mut state = start_printing(&mut device.app, PrintAsk::Many { ask }).unwrap();
    while state.running {
        std::thread::yield_now();
        state = printing_state(&mut device.app).unwrap().unwrap();
    }
    state
}

#[test]
fn one_paper_for_many_is_one_document_and_who_has_none_is_named() {
    let (_shared, mut device) = device();
    let mut everyone: Vec<String> = ["Yusuf", "Selam", "Wil"]
        .iter()
        .map(|first| device.client(first, "Zee"))
        .collect();
    for id in &everyone {
        device.add(
            "intakes",
            Some(id),
            &[("held_on", "2026-03-02"), ("question", "Werk")],
        );
    }
    everyone.push(device.client("Gré", "Pinas"));
    let state = set(&mut device, "intake", &everyone);
    assert_eq!((state.problem, state.stopped), (None, false));
    assert_eq!(state.left_out, ["Gré Pinas"]);
    // Each begins on a page of its own, and the PDF is of the same pages.
    assert!(state.pages >= 3);
    let pages = printed_pages(&mut device.app, 0, 100).unwrap();
    assert_eq!(pages.len(), usize::try_from(state.pages).unwrap());
    assert_eq!(printed_pages(&mut device.app, 1, 1).unwrap(), pages[1..2]);
    assert!(
        printed_file(&mut device.app)
            .unwrap()
            .bytes
            .starts_with(b"%PDF")
    );

    // Nobody at all: that is said, and there is nothing to save.
    let state = set(&mut device, "intake", &everyone[3..]);
    assert_eq!(state.problem.unwrap().code, "nothing-to-print");
    assert!(printed_file(&mut device.app).is_err());
    let wrong = ManyAsk {
        paper: "dossier".into(),
        clients: everyone,
    };
    assert!(start_printing(&mut device.app, PrintAsk::Many { ask: wrong }).is_err());
}

#[test]
fn papers_are_gone_when_they_were_stopped_and_when_the_store_is_locked() {
    let (_shared, mut device) = device();
    let id = device.client("Yusuf", "Zee");
    let ask = |id: &String| ManyAsk {
        paper: "client-copy".into(),
        clients: vec![id.clone(); 50],
    };
    start_printing(&mut device.app, PrintAsk::Many { ask: ask(&id) }).unwrap();
    let stopped = stop_printing(&mut device.app).unwrap().unwrap();
    assert!(!stopped.running);
    assert!(printed_pages(&mut device.app, 0, 1).is_err());

    set(&mut device, "client-copy", std::slice::from_ref(&id));
    assert_eq!(printed_pages(&mut device.app, 0, 1).unwrap().len(), 1);
    lock(&mut device.app).unwrap();
    assert!(printed_pages(&mut device.app, 0, 1).is_err());
    unlock(&mut device.app, PASSPHRASE.into()).unwrap();
    assert_eq!(printing_state(&mut device.app).unwrap(), None);
}

#[test]
fn the_letterhead_is_set_shown_and_cleared() {
    let (_shared, mut device) = device();
    let (address, phone) = ("Plein 1\n1061 AA Amsterdam", "020 123 4567");
    set_letterhead(&mut device.app, address.into(), phone.into(), String::new()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("logo.svg");
    std::fs::write(&picture, "<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap();
    set_logo(&mut device.app, picture.clone()).unwrap();
    let now = letterhead(&mut device.app).unwrap();
    assert_eq!(
        (now.name.as_str(), now.address.as_str(), now.phone.as_str()),
        ("De Brug", address, phone)
    );
    assert!(now.logo.unwrap().starts_with("data:image/svg+xml;base64,"));
    std::fs::write(&picture, "geen plaatje").unwrap();
    assert!(set_logo(&mut device.app, picture).is_err());
    remove_logo(&mut device.app).unwrap();
    set_letterhead(&mut device.app, String::new(), String::new(), String::new()).unwrap();
    let now = letterhead(&mut device.app).unwrap();
    assert_eq!((now.address.as_str(), now.logo), ("", None));
}

#[test]
fn a_coach_reads_the_centres_lists_and_changes_none_of_them() {
    let (shared, mut coordinator) = device();
    let partner = coordinator.add("partners", None, &[("name", "Taalhuis")]);
    let offer = coordinator.add(
        "offers",
        None,
        &[("name", "Taalcafé"), ("partner_id", &partner)],
    );
    let mut coach = Device::new();
    let asked = JoinCentre {
        centre: "De Brug".into(),
        location: "Bibliotheek".into(),
        staff: "Omar Haddad".into(),
        role: "coach".into(),
        shared_folder: shared.path().display().to_string(),
        passphrase: PASSPHRASE.into(),
    };
    let code = join_centre(&mut coach.app, asked)
        .unwrap()
        .join_code
        .unwrap();
    approve_request(&mut coordinator.app, code).unwrap();
    check_joined(&mut coach.app).unwrap();
    assert_eq!(partners(&mut coach.app).unwrap().len(), 1);

    let app = &mut coach.app;
    let refused = [
        add_row(app, "partners".into(), None, fields(&[("name", "Eigen")])),
        add_row(
            app,
            "offers".into(),
            None,
            fields(&[("name", "Eigen"), ("partner_id", &partner)]),
        ),
        edit_row(
            app,
            "offers".into(),
            offer.clone(),
            fields(&[("places", "3")]),
        ),
        delete_row(app, "partners".into(), partner),
        add_row(
            app,
            "targets".into(),
            None,
            fields(&[("indicator", "informed")]),
        ),
        set_letterhead(app, "Elders 1".into(), String::new(), String::new()),
    ];
    for one in refused {
        assert_eq!(one.unwrap_err().code(), crate::Code::NotCoordinator);
    }
    // A coach's own work goes on.
    let id = coach.client("Selam", "Tesfay");
    coach.add(
        "placements",
        Some(&id),
        &[("offer_id", &offer), ("started_on", "2026-03-02")],
    );
}
