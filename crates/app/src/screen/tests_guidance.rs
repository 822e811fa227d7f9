//! Guidance through the commands of the window, on real stores.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, fields};
use super::*;
use crate::error::AppError;

fn device() -> (tempfile::TempDir, Device) {
    let shared = tempfile::tempdir().unwrap();
    let device = Device::coordinator(&shared);
    (shared, device)
}

impl Device {
    fn partner(&mut self, name: &str) -> String {
        self.add("partners", None, &[("name", name)])
    }

    fn trajectory(&mut self, client: &str) -> String {
        let start = self.day(-100);
        let started = [("kind", "individual"), ("started_on", start.as_str())];
        self.add("trajectories", Some(client), &started)
    }

    fn value(&mut self, client: &str, row: &str, field: &str) -> Option<String> {
        let page = self.page(client);
        let entry = page.timeline.into_iter().find(|entry| entry.id == row)?;
        let found = entry.fields.into_iter().find(|one| one.field == field)?;
        Some(found.value)
    }

    fn told(&self, error: &AppError) -> (String, Vec<String>) {
        let told = self.app.tell(error);
        let about = told.fields.into_iter().map(|one| one.field);
        (told.code, about.collect())
    }

    fn offer(&mut self, partner: &str, name: &str, more: &[(&str, &str)]) -> String {
        let mut pairs = vec![("partner_id", partner), ("name", name)];
        pairs.extend_from_slice(more);
        self.add("offers", None, &pairs)
    }
}

#[test]
fn an_end_in_transfer_asks_what_follows_and_waits_until_the_partner_confirms() {
    let (_shared, mut device) = device();
    let client = device.mine("Gré", "Pinas");
    let trajectory = device.trajectory(&client);
    let partner = device.partner("Taalhuis West");
    let (today, soon) = (device.day(0), device.day(14));

    let bare = fields(&[("outcome", "transferred")]);
    let refused = end_trajectory(&mut device.app, trajectory.clone(), bare, false).unwrap_err();
    assert_eq!(
        device.told(&refused),
        (
            "invalid".to_owned(),
            [
                "ended_on",
                "follow_up_partner_id",
                "follow_up_contact",
                "follow_up_starts_on"
            ]
            .map(str::to_owned)
            .to_vec()
        )
    );
    assert_eq!(device.value(&client, &trajectory, "ended_on"), None);

    let whole = fields(&[
        ("outcome", "transferred"),
        ("ended_on", &today),
        ("reason", "Doel gehaald, taal nog niet"),
        ("follow_up_partner_id", &partner),
        ("follow_up_contact", "Ilse"),
        ("follow_up_starts_on", &soon),
    ]);
    end_trajectory(&mut device.app, trajectory.clone(), whole, false).unwrap();
    let waits = |device: &mut Device| {
        let lists = device.waiting(For::Me);
        lists.iter().any(|list| list.0 == Waiting::UnsecuredEnds)
    };
    assert!(waits(&mut device));
    let confirmed = fields(&[("follow_up_secured_on", &today)]);
    edit_row(
        &mut device.app,
        "trajectories".into(),
        trajectory.clone(),
        confirmed,
    )
    .unwrap();
    assert!(!waits(&mut device));

    // Ended otherwise after all: nothing is left of a follow-up.
    let work = fields(&[("outcome", "work")]);
    end_trajectory(&mut device.app, trajectory.clone(), work, false).unwrap();
    for field in ["follow_up_partner_id", "follow_up_secured_on"] {
        assert_eq!(device.value(&client, &trajectory, field), None);
    }
    assert_eq!(
        undo(&mut device.app).unwrap().what,
        "het einde van het traject"
    );
    assert_eq!(
        device.value(&client, &trajectory, "outcome").as_deref(),
        Some("transferred")
    );
}

#[test]
fn an_end_takes_its_own_placements_along_and_undo_brings_both_back() {
    let (_shared, mut device) = device();
    let client = device.mine("Yusuf", "El Amrani");
    let trajectory = device.trajectory(&client);
    let partner = device.partner("Fietswerkplaats");
    let offer = device.offer(&partner, "Fietsen maken", &[]);
    let (today, start) = (device.day(0), device.day(-30));
    let placed = |trajectory: &str| {
        vec![
            ("offer_id".to_owned(), offer.clone()),
            ("started_on".to_owned(), start.clone()),
            ("trajectory_id".to_owned(), trajectory.to_owned()),
        ]
        .into_iter()
        .collect::<Fields>()
    };
    let place = |device: &mut Device, trajectory: &str| {
        let placed = placed(trajectory);
        add_row(
            &mut device.app,
            "placements".into(),
            Some(client.clone()),
            placed,
        )
        .unwrap()
        .id
    };
    let inside = place(&mut device, &trajectory);
    let outside = place(&mut device, "");

    let done = fields(&[("outcome", "completed"), ("ended_on", &today)]);
    let ended = end_trajectory(&mut device.app, trajectory, done, true).unwrap();
    assert_eq!(ended.changed, ["placements", "trajectories"]);
    assert_eq!(device.value(&client, &inside, "ended_on"), Some(today));
    assert_eq!(device.value(&client, &outside, "ended_on"), None);
    undo(&mut device.app).unwrap();
    assert_eq!(device.value(&client, &inside, "ended_on"), None);

    // Clients come back: another trajectory stands beside the first.
    device.trajectory(&client);
    let page = device.page(&client);
    let of = |table: &str| page.timeline.iter().filter(|e| e.table == table).count();
    assert_eq!(of("trajectories"), 2);
}

#[test]
fn nobody_is_referred_without_consent_for_that_very_partner() {
    let (_shared, mut device) = device();
    let client = device.mine("Selam", "Tesfay");
    let (roc, taalhuis) = (device.partner("ROC"), device.partner("Taalhuis"));
    let today = device.day(0);
    let to = |partner: &str| fields(&[("partner_id", partner), ("referred_on", &today)]);
    let refer = |device: &mut Device, partner: &str, consent: Option<Fields>| {
        add_referral(&mut device.app, client.clone(), to(partner), consent)
    };

    let refused = refer(&mut device, &roc, None).unwrap_err();
    assert_eq!(device.told(&refused).0, "no-consent");
    let by_form = add_row(
        &mut device.app,
        "referrals".into(),
        Some(client.clone()),
        to(&roc),
    )
    .unwrap_err();
    assert_eq!(device.told(&by_form).0, "no-consent");

    // On the client's behalf it may be done with a reason, and only with one.
    let interest = |reason: &str| {
        fields(&[
            ("ground", "interest"),
            ("purpose", "Aanmelden"),
            ("reason", reason),
        ])
    };
    let unreasoned = refer(&mut device, &roc, Some(interest(""))).unwrap_err();
    assert_eq!(device.told(&unreasoned).1, ["reason"]);
    assert!(device.page(&client).timeline.is_empty());
    let referral = refer(&mut device, &roc, Some(interest("Opgenomen"))).unwrap();
    assert_eq!(referral.changed, ["consents", "referrals"]);
    let consent = device.value(&client, &referral.id, "consent_id").unwrap();
    assert_eq!(
        device.value(&client, &consent, "partner_id").as_ref(),
        Some(&roc)
    );

    // That consent serves again for that partner, for no other, and for none once it is withdrawn.
    let again = refer(&mut device, &roc, None).unwrap();
    assert_eq!(
        device.value(&client, &again.id, "consent_id"),
        Some(consent.clone())
    );
    assert!(refer(&mut device, &taalhuis, None).is_err());
    edit_row(
        &mut device.app,
        "consents".into(),
        consent,
        fields(&[("withdrawn_on", &today)]),
    )
    .unwrap();
    assert!(refer(&mut device, &roc, None).is_err());
}

#[test]
fn a_referral_goes_with_its_consent_when_it_is_undone() {
    let (_shared, mut device) = device();
    let client = device.mine("Selam", "Tesfay");
    let roc = device.partner("ROC");
    let today = device.day(0);
    add_referral(
        &mut device.app,
        client.clone(),
        fields(&[("partner_id", &roc), ("referred_on", &today)]),
        Some(fields(&[("ground", "consent"), ("purpose", "Aanmelden")])),
    )
    .unwrap();
    assert_eq!(device.page(&client).timeline.len(), 2);
    assert_eq!(undo(&mut device.app).unwrap().what, "de doorverwijzing");
    assert!(device.page(&client).timeline.is_empty());
}

#[test]
fn offers_are_narrowed_down_by_words_rung_level_and_free_places() {
    let (_shared, mut device) = device();
    let (cafe, werk) = (
        device.partner("Buurthuis De Höeve"),
        device.partner("Werkpunt"),
    );
    let rungs = [("ladder", "vng"), ("rung_from", "1"), ("rung_to", "2")];
    let taal = device.offer(&cafe, "Taalcafé", &rungs);
    edit_row(
        &mut device.app,
        "offers".into(),
        taal.clone(),
        fields(&[("places", "1"), ("language_level", "A1")]),
    )
    .unwrap();
    device.offer(
        &werk,
        "Sollicitatietraining",
        &[
            ("rung_from", "4"),
            ("ladder", "vng"),
            ("language_level", "B1"),
        ],
    );
    let names = |device: &mut Device, filter: OfferFilter| -> Vec<String> {
        let list = offers(&mut device.app, filter).unwrap();
        list.lines.into_iter().map(|line| line.name).collect()
    };
    let all = OfferFilter::default;
    assert_eq!(
        names(&mut device, all()),
        ["Taalcafé", "Sollicitatietraining"]
    );
    let words = |words: &str| OfferFilter {
        words: words.into(),
        ..all()
    };
    assert_eq!(names(&mut device, words("taalcafe hoeve")), ["Taalcafé"]);
    let rung = OfferFilter {
        rung: Some(5),
        ..all()
    };
    assert_eq!(names(&mut device, rung), ["Sollicitatietraining"]);
    let level = OfferFilter {
        language_level: "A2".into(),
        ..all()
    };
    assert_eq!(names(&mut device, level), ["Taalcafé"]);

    let (client, today) = (device.mine("Oksana", "Kovalenko"), device.day(0));
    let placement = [("offer_id", taal.as_str()), ("started_on", today.as_str())];
    let placement = device.add("placements", Some(&client), &placement);
    let free = || OfferFilter {
        free: true,
        ..all()
    };
    assert_eq!(names(&mut device, free()), ["Sollicitatietraining"]);
    edit_row(
        &mut device.app,
        "placements".into(),
        placement,
        fields(&[("ended_on", &today)]),
    )
    .unwrap();
    assert_eq!(names(&mut device, free()).len(), 2);

    edit_row(
        &mut device.app,
        "partners".into(),
        werk,
        fields(&[("active", "false")]),
    )
    .unwrap();
    assert_eq!(names(&mut device, all()), ["Taalcafé"]);
    let lines = partners(&mut device.app).unwrap();
    assert_eq!((lines[0].offers, lines[1].active), (1, false));
}

#[test]
fn what_fits_a_client_is_told_with_why_and_what_does_not_is_not_proposed() {
    let (_shared, mut device) = device();
    let partner = device.partner("Buurthuis");
    let client = device.mine("Oksana", "Kovalenko");
    let today = device.day(0);
    let vng = |from: &'static str, to: &'static str| {
        vec![("ladder", "vng"), ("rung_from", from), ("rung_to", to)]
    };
    let near = [vng("2", "3"), vec![("neighbourhood", "slotermeer")]].concat();
    let near = device.offer(&partner, "Kookgroep", &near);
    let next = [
        vng("3", "4"),
        vec![("language_level", "A2"), ("places", "2")],
    ]
    .concat();
    device.offer(&partner, "Naaiatelier", &next);
    device.offer(&partner, "Leerwerkplek", &vng("5", "6"));
    let hard = [vng("1", "3"), vec![("language_level", "B2")]].concat();
    device.offer(&partner, "Debatclub", &hard);

    let fits = |device: &mut Device| offers_for(&mut device.app, client.clone()).unwrap();
    assert_eq!(
        (
            fits(&mut device).fits.len(),
            fits(&mut device).missing.len()
        ),
        (0, 3)
    );
    let known = [("language_level", "A2"), ("neighbourhood", "Slotermeer")];
    edit_row(
        &mut device.app,
        "clients".into(),
        client.clone(),
        fields(&known),
    )
    .unwrap();
    device.add(
        "movements",
        Some(&client),
        &[("measured_on", &today), ("ladder", "vng"), ("rung", "2")],
    );
    let found = fits(&mut device);
    let told: Vec<(&str, Vec<&str>)> = found
        .fits
        .iter()
        .map(|fit| {
            let reasons = fit.reasons.iter().map(String::as_str).collect();
            (fit.offer.name.as_str(), reasons)
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "Kookgroep",
                vec!["past bij trede 2", "in de buurt: slotermeer"]
            ),
            (
                "Naaiatelier",
                vec![
                    "een stap verder: vanaf trede 3",
                    "Nederlands A2 is genoeg",
                    "2 plaatsen vrij"
                ]
            ),
        ]
    );
    // What the client asks for goes first.
    device.offer(&partner, "Geldspreekuur", &[("purpose", "geld")]);
    device.add(
        "intakes",
        Some(&client),
        &[
            ("held_on", &today),
            ("barriers", "money;health"),
            ("question", "Leren naaien"),
        ],
    );
    let asked = device.offer(
        &partner,
        "Naaien",
        &[vng("2", "3"), vec![("purpose", "Naaien")]].concat(),
    );
    let found = fits(&mut device);
    assert_eq!(
        (
            found.fits[0].offer.id.as_str(),
            found.fits[0].reasons[0].as_str()
        ),
        (asked.as_str(), "gaat over wat de klant vraagt: Naaien")
    );
    let money = found
        .fits
        .iter()
        .find(|fit| fit.offer.name == "Geldspreekuur");
    assert_eq!(
        money.unwrap().reasons,
        ["gaat over wat de klant vraagt: geld"]
    );
    delete_row(&mut device.app, "offers".into(), asked).unwrap();

    let placed = [("offer_id", near.as_str()), ("started_on", today.as_str())];
    device.add("placements", Some(&client), &placed);
    assert_eq!(fits(&mut device).fits.len(), 2);
}

#[test]
fn a_meeting_stands_in_the_timeline_on_its_own_day_and_place() {
    let (_shared, mut device) = device();
    let client = device.mine("Nour", "Haddad");
    let day = device.day(-5);
    let meeting = device.add(
        "activities",
        None,
        &[("held_on", &day), ("kind", "group"), ("title", "Kookgroep")],
    );
    attend(&mut device.app, meeting, client.clone(), true).unwrap();
    let page = device.page(&client);
    let entry = &page.timeline[0];
    assert_eq!(
        (
            entry.table.as_str(),
            &entry.on,
            entry.fields[0].words.as_str()
        ),
        ("attendances", &day, "Kookgroep")
    );
}

#[test]
fn every_earlier_value_can_be_put_back() {
    let (_shared, mut device) = device();
    let client = device.mine("Yusuf", "El Amrani");
    for phone in ["06 1111 1111", "06 2222 2222"] {
        edit_row(
            &mut device.app,
            "clients".into(),
            client.clone(),
            fields(&[("phone", phone)]),
        )
        .unwrap();
    }
    let history = row_history(&mut device.app, "clients".into(), client.clone()).unwrap();
    let last = &history[0];
    assert!(last.can_put_back);
    assert_eq!(
        (last.stored.as_str(), last.was_stored.as_str()),
        ("06 2222 2222", "06 1111 1111")
    );
    let back = fields(&[(last.field.as_str(), last.was_stored.as_str())]);
    edit_row(&mut device.app, "clients".into(), client.clone(), back).unwrap();
    let page = device.page(&client);
    let phone = page.fields.iter().find(|f| f.field == "phone").unwrap();
    assert_eq!(phone.value, "06 1111 1111");
}
