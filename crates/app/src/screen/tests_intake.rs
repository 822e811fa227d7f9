//! The intake and its draft through the commands of the window, on real stores.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, PASSPHRASE, fields};
use super::*;

fn device() -> (tempfile::TempDir, Device) {
    let shared = tempfile::tempdir().unwrap();
    let device = Device::coordinator(&shared);
    (shared, device)
}

fn whole(next: Option<NextStep>) -> NewIntake {
    NewIntake {
        fields: fields(&[
            ("held_on", "2026-02-18"),
            ("question", "Werk"),
            ("ladder", "vng"),
            ("rung", "2"),
        ]),
        client: fields(&[("language", "ar"), ("direction", "client")]),
        consent: Some(fields(&[
            ("purpose", "Overleg over taalles"),
            ("ground", "consent"),
        ])),
        next_step: next,
    }
}

fn key(device: &mut Device, client: &str) -> String {
    let me = status(&mut device.app).unwrap().me.unwrap().staff_id;
    format!("intake:{client}@{}", me.unwrap())
}

fn keep(device: &mut Device, client: &str, question: &str) -> DraftKept {
    let key = key(device, client);
    keep_draft(
        &mut device.app,
        key,
        Some(client.to_owned()),
        fields(&[("question", question), ("held_on", "18 fe")]),
    )
    .unwrap()
}

fn kept(device: &mut Device) -> Vec<Draft> {
    drafts(&mut device.app).unwrap()
}

#[test]
fn a_bsn_is_not_kept_with_what_was_typed_and_a_telephone_number_is() {
    let (_shared, mut device) = device();
    let numbers = numbers_like_bsn(&mut device.app, "BSN 123456782, tel. 06-12345678".into());
    assert_eq!(numbers.unwrap(), ["123456782"]);
    let typed = fields(&[("question", "BSN 1234.56.782."), ("phone", "123456782")]);
    keep_draft(&mut device.app, "client:new".into(), None, typed).unwrap();
    let found = kept(&mut device);
    let expected = fields(&[("question", "BSN […]."), ("phone", "123456782")]);
    assert_eq!(found[0].fields, expected);
}

#[test]
fn what_was_typed_is_found_back_after_a_lock_with_who_and_when() {
    let (_shared, mut device) = device();
    let id = device.client("Yusuf", "El Amrani");
    let first = keep(&mut device, &id, "Ik wil");
    let second = keep(&mut device, &id, "Ik wil “werk” & <b>taal</b>");
    assert_eq!(first.begun_at, second.begun_at);
    lock(&mut device.app).unwrap();
    let refused = drafts(&mut device.app).unwrap_err();
    assert_eq!(device.app.tell(&refused).code, "no-passphrase");
    unlock(&mut device.app, PASSPHRASE.into()).unwrap();

    let mine = key(&mut device, &id);
    let found = kept(&mut device);
    assert_eq!(found.len(), 1);
    let draft = &found[0];
    assert_eq!(
        (
            draft.key.as_str(),
            draft.client_id.as_deref(),
            draft.client.as_deref(),
            draft.staff.as_deref()
        ),
        (
            mine.as_str(),
            Some(id.as_str()),
            Some("Yusuf El Amrani"),
            Some("Fatima Aydın")
        )
    );
    assert_eq!(draft.fields["question"], "Ik wil “werk” & <b>taal</b>");
    assert_eq!(draft.fields["held_on"], "18 fe");
    assert_eq!(draft.begun_at, first.begun_at);
    assert!(drop_draft(&mut device.app, mine).unwrap());
    assert!(kept(&mut device).is_empty());
}

#[test]
fn keeping_a_draft_is_no_change_to_share_or_to_undo() {
    let (_shared, mut device) = device();
    let id = device.client("Yusuf", "El Amrani");
    let before = share_state(&mut device.app).unwrap().unshared;
    keep(&mut device, &id, "Ik wil werk");
    assert_eq!(share_state(&mut device.app).unwrap().unshared, before);
    // The last change is still the client; with the client away, nobody can go on with the draft.
    undo(&mut device.app).unwrap();
    assert!(kept(&mut device).is_empty());
}

#[test]
fn saving_takes_the_draft_along_and_one_undo_takes_everything_back() {
    let (_shared, mut device) = device();
    let id = device.client("Yusuf", "El Amrani");
    let other = device.client("Selam", "Tesfay");
    keep(&mut device, &id, "Werk");
    keep(&mut device, &other, "Taal");
    let next = NextStep {
        text: "Taalcafé bellen".into(),
        due_on: "2026-03-01".into(),
    };
    let saved = add_intake(&mut device.app, id.clone(), whole(Some(next))).unwrap();
    assert_eq!(
        saved.changed,
        ["clients", "consents", "intakes", "movements", "tasks"]
    );
    let left: Vec<_> = kept(&mut device).into_iter().map(|d| d.client).collect();
    assert_eq!(left, [Some("Selam Tesfay".to_owned())]);

    let page = client_page(&mut device.app, id.clone()).unwrap();
    let of_client = |page: &ClientPage, field: &str| {
        page.fields
            .iter()
            .find(|f| f.field == field)
            .map(|f| f.value.clone())
    };
    assert_eq!(of_client(&page, "language").as_deref(), Some("ar"));
    assert_eq!(page.paths[0].steps[0].moment.as_deref(), Some("intake"));
    let consent = page
        .timeline
        .iter()
        .find(|e| e.table == "consents")
        .unwrap();
    assert_eq!(consent.on, "2026-02-18");

    assert_eq!(undo(&mut device.app).unwrap().what, "de intake");
    let page = client_page(&mut device.app, id).unwrap();
    assert!(page.timeline.is_empty(), "{:?}", page.timeline);
    assert_eq!(of_client(&page, "language"), None);
    assert_eq!(of_client(&page, "direction"), None);
    assert!(page.paths[0].steps.is_empty());
}

#[test]
fn a_refused_intake_names_the_field_saves_nothing_and_keeps_the_draft() {
    let (_shared, mut device) = device();
    let id = device.client("Yusuf", "El Amrani");
    keep(&mut device, &id, "Werk");
    let refuse = |device: &mut Device, intake: NewIntake| {
        let refused = add_intake(&mut device.app, id.clone(), intake).unwrap_err();
        let told = device.app.tell(&refused);
        let page = client_page(&mut device.app, id.clone()).unwrap();
        assert!(page.timeline.is_empty(), "{:?}", page.timeline);
        assert_eq!(kept(device).len(), 1);
        told.fields.into_iter().map(|f| f.field).collect::<Vec<_>>()
    };
    let wrong = |text: &str, due_on: &str| NextStep {
        text: text.into(),
        due_on: due_on.into(),
    };
    assert_eq!(
        refuse(&mut device, whole(Some(wrong("Bellen", "morgen")))),
        ["due_on"]
    );
    let mut intake = whole(None);
    intake.fields.insert("rung".into(), "9".into());
    assert_eq!(refuse(&mut device, intake), ["rung"]);
    let mut intake = whole(None);
    intake.consent = Some(fields(&[("ground", "consent")]));
    assert_eq!(refuse(&mut device, intake), ["purpose"]);
    let mut intake = whole(None);
    intake.consent = Some(fields(&[("purpose", "Overleg"), ("ground", "interest")]));
    assert_eq!(refuse(&mut device, intake), ["reason"]);
    let mut intake = whole(None);
    intake.client.insert("last_name".into(), "Jansen".into());
    assert_eq!(refuse(&mut device, intake), ["last_name"]);
}

#[test]
fn two_fields_and_a_rung_are_an_intake() {
    let (_shared, mut device) = device();
    let id = device.client("Gré", "Pinas");
    let short = NewIntake {
        fields: fields(&[
            ("held_on", "2026-02-18"),
            ("question", "Gezelschap"),
            ("goals", "Elke week naar de koffieochtend"),
            ("ladder", "vng"),
            ("rung", "1"),
        ]),
        ..NewIntake::default()
    };
    let saved = add_intake(&mut device.app, id, short).unwrap();
    assert_eq!(saved.changed, ["intakes", "movements"]);
}

/// A clock that is some days off, with the random numbers of this machine.
#[derive(Debug)]
struct Off(i64, crate::env::SystemEnv);

impl trede_domain::Env for Off {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.1.now() + chrono::Duration::days(self.0)
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.1.fill(bytes);
    }
}

/// Works on as someone whose clock is off.
fn off(device: &mut Device, days: i64) {
    let store = device.app.open().unwrap().store();
    let there = store
        .again(Box::new(Off(days, crate::env::SystemEnv::default())))
        .unwrap();
    device.app.session = Some(crate::session::Session::of(there));
}

/// What is still there after locking and unlocking.
fn left(device: &mut Device) -> Vec<String> {
    lock(&mut device.app).unwrap();
    unlock(&mut device.app, PASSPHRASE.into()).unwrap();
    let mut keys: Vec<String> = kept(device).into_iter().map(|draft| draft.key).collect();
    keys.sort();
    keys
}

#[test]
fn what_was_left_half_typed_comes_to_an_end() {
    let (_shared, mut device) = device();
    // With a clock that fell back by years: that does not make it old.
    off(&mut device, -4000);
    for key in ["intake:x@me", "task:new@me"] {
        keep_draft(&mut device.app, key.into(), None, fields(&[("text", "a")])).unwrap();
    }
    assert_eq!(left(&mut device), ["intake:x@me", "task:new@me"]);
    for (days, there) in [
        (29, &["intake:x@me", "task:new@me"][..]),
        (31, &["intake:x@me"]),
        (364, &["intake:x@me"]),
        (366, &[]),
    ] {
        off(&mut device, days);
        device.client("Selam", "Tesfay");
        assert_eq!(left(&mut device), there, "after {days} days");
    }
}
