//! A forgotten passphrase, by the commands of the window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, PASSPHRASE};
use super::*;

const NEW: &str = "een heel nieuwe wachtzin";

#[test]
fn a_locked_device_asks_for_its_key_and_opens_with_the_new_passphrase() {
    let shared = tempfile::tempdir().unwrap();
    let mut head = Device::coordinator(&shared);
    let mut coach = Device::new();
    let asked = JoinCentre {
        centre: "De Brug".into(),
        location: "Bibliotheek".into(),
        staff: "Omar Haddad".into(),
        role: "coach".into(),
        shared_folder: shared.path().display().to_string(),
        passphrase: PASSPHRASE.into(),
    };
    let code = join_centre(&mut coach.app, asked).unwrap().join_code;
    approve_request(&mut head.app, code.unwrap()).unwrap();
    check_joined(&mut coach.app).unwrap();

    let locked = lock(&mut coach.app).unwrap();
    assert!(locked.recoverable && locked.recovery_code.is_none());
    let short = ask_recovery(&mut coach.app, None, "kort".into());
    assert_eq!(short.unwrap_err().code(), crate::Code::ShortPassphrase);
    let code = ask_recovery(&mut coach.app, None, NEW.into())
        .unwrap()
        .recovery_code
        .unwrap();
    // It is remembered when the window is opened again, and nothing is open yet.
    let still = status(&mut coach.app).unwrap();
    assert_eq!(still.recovery_code.as_ref(), Some(&code));
    assert_eq!(still.stage, Stage::Locked);
    let early = take_recovery(&mut coach.app, NEW.into());
    assert_eq!(early.unwrap_err().code(), crate::Code::NoAnswer);

    let asking = recovery_requests(&mut head.app).unwrap();
    assert_eq!(
        (asking[0].code.as_str(), asking[0].staff.as_str()),
        (code.as_str(), "Omar Haddad")
    );
    assert!(!asking[0].given);
    assert!(give_back_key(&mut head.app, "AAAA-AAAA".into()).is_err());
    give_back_key(&mut head.app, code).unwrap();
    assert!(recovery_requests(&mut head.app).unwrap()[0].given);

    let opened = take_recovery(&mut coach.app, NEW.into()).unwrap();
    assert_eq!((opened.stage, opened.recovery_code), (Stage::Open, None));
    assert_eq!(recovery_requests(&mut head.app).unwrap(), []);
    assert_eq!(
        recovery_requests(&mut coach.app).unwrap_err().code(),
        crate::Code::NotCoordinator
    );
    lock(&mut coach.app).unwrap();
    assert!(unlock(&mut coach.app, PASSPHRASE.into()).is_err());
    unlock(&mut coach.app, NEW.into()).unwrap();
}

#[test]
fn a_coordinators_sheet_is_made_with_the_own_passphrase_and_opens_the_locked_device() {
    let shared = tempfile::tempdir().unwrap();
    let mut head = Device::coordinator(&shared);
    let none = recovery_sheet(&mut head.app).unwrap();
    assert_eq!((none.made_at, none.others), (None, false));
    let refused = make_recovery_sheet(&mut head.app, NEW.into()).unwrap_err();
    assert_eq!(refused.code(), crate::Code::WrongPassphrase);
    assert_eq!(recovery_sheet(&mut head.app).unwrap().made_at, None);
    let pages = make_recovery_sheet(&mut head.app, PASSPHRASE.into()).unwrap();
    assert_eq!(
        (pages.title.as_str(), pages.pages.len()),
        ("Herstelblad", 1)
    );
    assert!(recovery_sheet(&mut head.app).unwrap().made_at.is_some());
    // What is printed on the next one: the pages are pictures.
    let document = crate::recovery::new_sheet(head.app.open().unwrap()).unwrap();
    let letters = match document {
        trede_paper::Document::Papers(_, trede_paper::Papers::RecoverySheets(sheets)) => {
            sheets[0].letters.join(" ")
        }
        other => panic!("{other:?}"),
    };
    assert!(lock(&mut head.app).unwrap().recoverable);
    let misread = use_recovery_sheet(&mut head.app, None, "QPZR Y9X8".into(), NEW.into());
    assert_eq!(misread.unwrap_err().code(), crate::Code::MisreadSheet);
    let short = use_recovery_sheet(&mut head.app, None, letters.clone(), "kort".into());
    assert_eq!(short.unwrap_err().code(), crate::Code::ShortPassphrase);
    assert_eq!(status(&mut head.app).unwrap().stage, Stage::Locked);
    let opened = use_recovery_sheet(&mut head.app, None, letters.to_lowercase(), NEW.into());
    assert_eq!(opened.unwrap().stage, Stage::Open);
    lock(&mut head.app).unwrap();
    assert!(unlock(&mut head.app, PASSPHRASE.into()).is_err());
    unlock(&mut head.app, NEW.into()).unwrap();
}
