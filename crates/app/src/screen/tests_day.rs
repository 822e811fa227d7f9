//! A day's work through the commands of the window, on real stores.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, fields};
use super::*;
use chrono::{Days, NaiveDate};

impl Device {
    pub(super) fn day(&self, ahead: i64) -> String {
        let today: NaiveDate = self.app.open().unwrap().today();
        let days = Days::new(ahead.unsigned_abs());
        let day = if ahead < 0 {
            today.checked_sub_days(days)
        } else {
            today.checked_add_days(days)
        };
        day.unwrap().to_string()
    }

    pub(super) fn me(&mut self) -> String {
        status(&mut self.app).unwrap().me.unwrap().staff_id.unwrap()
    }

    pub(super) fn add(
        &mut self,
        table: &str,
        client: Option<&str>,
        pairs: &[(&str, &str)],
    ) -> String {
        let client = client.map(str::to_owned);
        add_row(&mut self.app, table.into(), client, fields(pairs))
            .unwrap()
            .id
    }

    pub(super) fn mine(&mut self, first: &str, last: &str) -> String {
        let me = self.me();
        self.add(
            "clients",
            None,
            &[
                ("first_name", first),
                ("last_name", last),
                ("coach_id", &me),
            ],
        )
    }

    pub(super) fn waiting(&mut self, of: For) -> Vec<(Waiting, Vec<String>)> {
        let lists = today(&mut self.app, of, 20).unwrap().waiting;
        lists
            .into_iter()
            .map(|list| {
                assert_eq!(usize::try_from(list.total).unwrap(), list.lines.len());
                let names = list.lines.into_iter().map(|line| line.name).collect();
                (list.what, names)
            })
            .collect()
    }
}

fn device() -> (tempfile::TempDir, Device) {
    let shared = tempfile::tempdir().unwrap();
    let device = Device::coordinator(&shared);
    (shared, device)
}

#[test]
fn who_began_just_now_is_not_said_to_wait_and_neither_is_who_ends_today() {
    let (_shared, mut device) = device();
    let (today, weeks, last_year) = (device.day(0), device.day(-55), device.day(-380));
    let start = |device: &mut Device, name: &str, started: &str, ended: &str| {
        let client = device.mine(name, "de Wit");
        let with = [
            ("kind", "individual"),
            ("started_on", started),
            ("ended_on", ended),
        ];
        device.add(
            "trajectories",
            Some(&client),
            &with[..2 + usize::from(!ended.is_empty())],
        );
        client
    };
    start(&mut device, "Begint", &today, "");
    start(&mut device, "Kort", &weeks, "");
    start(&mut device, "Eindigt", &last_year, &today);
    let twice = start(&mut device, "Tweemaal", &last_year, &today);
    device.add(
        "trajectories",
        Some(&twice),
        &[("kind", "individual"), ("started_on", &weeks)],
    );
    let names = |all: &[&str]| {
        all.iter()
            .map(|name| format!("{name} de Wit"))
            .collect::<Vec<_>>()
    };
    // An intake is due from the first day on.
    let mut found = device.waiting(For::Me);
    found[0].1.sort();
    assert_eq!(
        found,
        [(Waiting::NoIntake, names(&["Begint", "Kort", "Tweemaal"]))]
    );

    let week = device.day(-56);
    start(&mut device, "Lang", &week, "");
    let found = device.waiting(For::Me);
    assert_eq!(found[0], (Waiting::NoContact, names(&["Lang"])));
}

#[test]
fn what_was_begun_for_one_of_two_files_waits_for_the_person() {
    let (_shared, mut device) = device();
    let (half_a_year, weeks) = (device.day(-190), device.day(-60));
    let kept = device.mine("Noor", "Bakker");
    let other = device.mine("Nour", "Bakker");
    let open = [("kind", "individual"), ("started_on", weeks.as_str())];
    device.add("trajectories", Some(&other), &open);
    let measured = [
        ("measured_on", half_a_year.as_str()),
        ("ladder", "vng"),
        ("rung", "2"),
    ];
    device.add("movements", Some(&other), &measured);
    join_clients(&mut device.app, kept.clone(), other).unwrap();
    let noor = || vec!["Noor Bakker".to_owned()];
    assert_eq!(
        device.waiting(For::Me),
        [
            (Waiting::SecondMeasurement, noor()),
            (Waiting::NoContact, noor()),
            (Waiting::NoIntake, noor()),
        ]
    );

    // Nobody is asked for a second measurement whose file was closed.
    let closed = fields(&[("closed_on", &weeks)]);
    edit_row(&mut device.app, "clients".into(), kept, closed).unwrap();
    let left = device.waiting(For::Me);
    assert!(
        left.iter()
            .all(|(what, _)| *what != Waiting::SecondMeasurement),
        "{left:?}"
    );
    assert_eq!(left.len(), 2);
}

#[test]
fn today_tells_who_waits_and_forgets_them_once_it_is_settled() {
    let (_shared, mut device) = device();
    let (long_ago, last_year) = (device.day(-400), device.day(-380));
    let yusuf = device.mine("Yusuf", "El Amrani");
    let other = device.client("Wil", "van der Zee");
    let started = [("kind", "individual"), ("started_on", last_year.as_str())];
    device.add("trajectories", Some(&yusuf), &started);
    device.add("trajectories", Some(&other), &started);
    device.add(
        "movements",
        Some(&yusuf),
        &[("measured_on", &long_ago), ("ladder", "vng"), ("rung", "2")],
    );

    let yusufs = || vec!["Yusuf El Amrani".to_owned()];
    assert_eq!(
        device.waiting(For::Me),
        [
            (Waiting::PastPlannedEnd, yusufs()),
            (Waiting::SecondMeasurement, yusufs()),
            (Waiting::NoContact, yusufs()),
            (Waiting::NoIntake, yusufs()),
        ]
    );
    let both = device.waiting(For::Location);
    assert_eq!(both[0].1.len(), 2, "{both:?}");

    let today = device.day(0);
    device.add(
        "contacts",
        Some(&yusuf),
        &[
            ("happened_on", &today),
            ("channel", "visit"),
            ("topic", "guidance"),
        ],
    );
    device.add(
        "movements",
        Some(&yusuf),
        &[("measured_on", &today), ("ladder", "vng"), ("rung", "3")],
    );
    device.add("intakes", Some(&yusuf), &[("held_on", &today)]);
    assert_eq!(
        device.waiting(For::Me),
        [(Waiting::PastPlannedEnd, yusufs())]
    );
}

#[test]
fn an_end_in_a_transfer_waits_until_it_is_secured_and_an_evaluation_is_seen_coming() {
    let (_shared, mut device) = device();
    let (today, soon, start) = (device.day(0), device.day(20), device.day(-100));
    let gre = device.mine("Gré", "Pinas");
    let ended = device.add(
        "trajectories",
        Some(&gre),
        &[
            ("kind", "individual"),
            ("started_on", &start),
            ("ended_on", &today),
            ("outcome", "transferred"),
        ],
    );
    let nour = device.mine("Nour", "Haddad");
    device.add(
        "trajectories",
        Some(&nour),
        &[
            ("kind", "individual"),
            ("started_on", &start),
            ("planned_end_on", &soon),
        ],
    );
    let what = |device: &mut Device| -> Vec<Waiting> {
        device
            .waiting(For::Me)
            .into_iter()
            .map(|list| list.0)
            .collect()
    };
    let now = what(&mut device);
    assert!(
        now.contains(&Waiting::UnsecuredEnds) && now.contains(&Waiting::Evaluations),
        "{now:?}"
    );
    edit_row(
        &mut device.app,
        "trajectories".into(),
        ended,
        fields(&[("follow_up_secured_on", &today)]),
    )
    .unwrap();
    assert!(!what(&mut device).contains(&Waiting::UnsecuredEnds));
}

#[test]
fn tasks_are_mine_or_the_locations_and_go_when_done() {
    let (_shared, mut device) = device();
    let me = device.me();
    let (late, later) = (device.day(-2), device.day(3));
    let client = device.client("Selam", "Tesfay");
    let mine = device.add(
        "tasks",
        Some(&client),
        &[("text", "Bellen"), ("due_on", &late), ("staff_id", &me)],
    );
    device.add(
        "tasks",
        None,
        &[("text", "Sleutel"), ("due_on", &later), ("staff_id", "")],
    );
    let open = |device: &mut Device, of| -> Vec<String> {
        let list = task_list(&mut device.app, of, TaskState::Open, 10).unwrap();
        list.lines.into_iter().map(|task| task.text).collect()
    };
    assert_eq!(open(&mut device, For::Me), ["Bellen"]);
    assert_eq!(open(&mut device, For::Location), ["Bellen", "Sleutel"]);
    let page = today(&mut device.app, For::Location, 10).unwrap();
    assert_eq!(
        (page.due_total, page.due[0].client.as_deref()),
        (1, Some("Selam Tesfay"))
    );
    assert_eq!(page.coming[0].text, "Sleutel");

    edit_row(
        &mut device.app,
        "tasks".into(),
        mine,
        fields(&[("done_on", &late)]),
    )
    .unwrap();
    assert!(open(&mut device, For::Me).is_empty());
    assert_eq!(
        task_list(&mut device.app, For::Me, TaskState::Done, 10)
            .unwrap()
            .total,
        1
    );
    undo(&mut device.app).unwrap();
    assert_eq!(open(&mut device, For::Me), ["Bellen"]);
}

#[test]
fn the_counter_counts_people_and_takes_a_click_back() {
    let (_shared, mut device) = device();
    for people in [1, 3] {
        tally(&mut device.app, "information".into(), "desk".into(), people).unwrap();
    }
    tally(&mut device.app, "guidance".into(), "phone".into(), 0).unwrap();
    let day = desk_day(&mut device.app).unwrap();
    let counts: Vec<(&str, &str, u32)> = day
        .counts
        .iter()
        .map(|one| (one.topic.as_str(), one.channel.as_str(), one.people))
        .collect();
    assert_eq!(
        counts,
        [("guidance", "phone", 1), ("information", "desk", 4)]
    );
    assert_eq!((day.last.len(), day.last[1].people), (3, 3));
    assert!(day.last[0].at.is_some());

    assert_eq!(undo(&mut device.app).unwrap().what, "de laatste telling");
    assert_eq!(desk_day(&mut device.app).unwrap().counts.len(), 1);
    let refused = tally(&mut device.app, "gossip".into(), "desk".into(), 1).unwrap_err();
    assert_eq!(device.app.tell(&refused).fields[0].field, "topic");
}

#[test]
fn signing_up_and_handing_over_are_one_change_each() {
    let (_shared, mut device) = device();
    let coach = device.add(
        "staff",
        None,
        &[("name", "Sanne Bakker"), ("role", "coach")],
    );
    let handover = || Handover {
        coach_id: coach.clone(),
        text: "Bellen om kennis te maken".into(),
        due_on: "2026-12-01".into(),
    };
    let name = fields(&[("first_name", "Amira"), ("last_name", "Saleh")]);
    let id = sign_up(&mut device.app, name, Some(handover())).unwrap().id;
    let hit = &client_window(&mut device.app, everyone(), 0, 10)
        .unwrap()
        .hits[0];
    assert_eq!(
        (hit.name.as_str(), hit.coach.as_deref()),
        ("Amira Saleh", Some("Sanne Bakker"))
    );
    let tasks = task_list(&mut device.app, For::Location, TaskState::Open, 10).unwrap();
    assert_eq!(tasks.lines[0].staff.as_deref(), Some("Sanne Bakker"));
    assert_eq!(undo(&mut device.app).unwrap().what, "de aanmelding");
    assert_eq!(
        client_window(&mut device.app, everyone(), 0, 10)
            .unwrap()
            .total,
        0
    );
    assert!(client_page(&mut device.app, id).is_err());

    let known = device.client("Nour", "Haddad");
    hand_over(&mut device.app, known.clone(), handover()).unwrap();
    assert_eq!(
        undo(&mut device.app).unwrap().what,
        "de overdracht aan een coach"
    );
    let nobody = Handover {
        coach_id: "0198c0de-0000-7000-8000-000000000000".into(),
        ..handover()
    };
    assert!(hand_over(&mut device.app, known, nobody).is_err());
    let refused = sign_up(
        &mut device.app,
        fields(&[("first_name", "Amira")]),
        Some(handover()),
    )
    .unwrap_err();
    assert_eq!(device.app.tell(&refused).fields[0].field, "last_name");
    assert_eq!(
        task_list(&mut device.app, For::Location, TaskState::Open, 10)
            .unwrap()
            .total,
        0
    );
}

fn everyone() -> ClientFilter {
    ClientFilter {
        whose: Whose::All,
        location_id: None,
        file: FileState::Open,
        order: ListOrder::Name,
    }
}

#[test]
fn the_list_is_a_window_on_all_clients_by_name_without_accents() {
    let (_shared, mut device) = device();
    for (first, last) in [
        ("Zoë", "Bakker"),
        ("Anna", "Bakkers"),
        ("Ibrahim", "Özdemir"),
        ("Bram", "Pieters"),
    ] {
        device.client(first, last);
    }
    let mine = device.mine("Ans", "Aken");
    let names = |device: &mut Device, filter: ClientFilter, offset, limit| -> (u32, Vec<String>) {
        let window = client_window(&mut device.app, filter, offset, limit).unwrap();
        (
            window.total,
            window.hits.into_iter().map(|hit| hit.name).collect(),
        )
    };
    let (total, all) = names(&mut device, everyone(), 0, 10);
    assert_eq!(total, 5);
    assert_eq!(
        all,
        [
            "Ans Aken",
            "Zoë Bakker",
            "Anna Bakkers",
            "Ibrahim Özdemir",
            "Bram Pieters"
        ]
    );
    assert_eq!(names(&mut device, everyone(), 3, 1).1, ["Ibrahim Özdemir"]);
    assert_eq!(names(&mut device, everyone(), 99, 10), (5, vec![]));
    let of_me = ClientFilter {
        whose: Whose::Mine,
        order: ListOrder::Unseen,
        ..everyone()
    };
    assert_eq!(
        names(&mut device, of_me, 0, 10),
        (1, vec!["Ans Aken".into()])
    );
    let nobodys = ClientFilter {
        whose: Whose::Nobody,
        order: ListOrder::Newest,
        ..everyone()
    };
    assert_eq!(
        names(&mut device, nobodys, 0, 1),
        (4, vec!["Bram Pieters".into()])
    );
    let today = device.day(0);
    edit_row(
        &mut device.app,
        "clients".into(),
        mine,
        fields(&[("closed_on", &today)]),
    )
    .unwrap();
    assert_eq!(names(&mut device, everyone(), 0, 10).0, 4);
    let closed = ClientFilter {
        file: FileState::Closed,
        ..everyone()
    };
    assert_eq!(names(&mut device, closed, 0, 10).1, ["Ans Aken"]);
}

#[test]
fn a_quick_hit_tells_enough_to_know_the_person_and_no_secret_address() {
    let (_shared, mut device) = device();
    let id = device.add(
        "clients",
        None,
        &[
            ("first_name", "Yusuf"),
            ("last_name", "El Amrani"),
            ("street", "Dorpsstraat"),
            ("house_number", "3"),
            ("phone", "06 2481 1632"),
        ],
    );
    let find = |device: &mut Device| {
        quick_find(&mut device.app, "0624".into(), 5)
            .unwrap()
            .remove(0)
    };
    assert_eq!(find(&mut device).lives_at.as_deref(), Some("Dorpsstraat 3"));
    edit_row(
        &mut device.app,
        "clients".into(),
        id,
        fields(&[("address_secret", "true")]),
    )
    .unwrap();
    assert_eq!(find(&mut device).lives_at, None);
    assert!(
        quick_find(&mut device.app, "  ".into(), 5)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_group_comes_again_with_the_same_people() {
    let (_shared, mut device) = device();
    let held = device.day(-7);
    let (yusuf, selam) = (
        device.client("Yusuf", "El Amrani"),
        device.client("Selam", "Tesfay"),
    );
    let cooking = device.add(
        "activities",
        None,
        &[
            ("title", "Kookgroep"),
            ("kind", "group"),
            ("held_on", &held),
        ],
    );
    for client in [&yusuf, &selam] {
        attend(&mut device.app, cooking.clone(), client.clone(), true).unwrap();
        // A second tick of the same person is none.
        attend(&mut device.app, cooking.clone(), client.clone(), true).unwrap();
    }
    count_others(&mut device.app, cooking.clone(), 3).unwrap();
    attend(&mut device.app, cooking.clone(), selam.clone(), false).unwrap();
    let page = activity_page(&mut device.app, cooking.clone()).unwrap();
    assert_eq!(
        (page.line.attending, page.line.people, page.others),
        (1, Some(4), 3)
    );

    let again = repeat_activity(&mut device.app, cooking).unwrap().id;
    let page = activity_page(&mut device.app, again.clone()).unwrap();
    assert_eq!(
        (
            page.line.held_on.as_str(),
            page.line.attending,
            page.line.people
        ),
        (device.day(0).as_str(), 1, None)
    );
    let amira = attend_new(
        &mut device.app,
        again.clone(),
        fields(&[("first_name", "Amira"), ("last_name", "Saleh")]),
    )
    .unwrap()
    .id;
    attend(&mut device.app, again.clone(), yusuf.clone(), false).unwrap();
    let people: Vec<(String, bool)> = activity_page(&mut device.app, again.clone())
        .unwrap()
        .people
        .into_iter()
        .map(|one| (one.client_id, one.present))
        .collect();
    // Who came last time stays in sight, to tick again.
    assert_eq!(people, [(yusuf, false), (amira, true)]);
    let lines = activities(&mut device.app, 10).unwrap();
    assert_eq!((lines.len(), lines[0].id == again), (2, true));
    for what in ["wie er was", "de aanmelding", "de nieuwe groep"] {
        assert_eq!(undo(&mut device.app).unwrap().what, what);
    }
    assert!(activity_page(&mut device.app, again).is_err());
}

#[test]
fn whoever_is_perhaps_here_already_is_named_before_saving() {
    let (_shared, mut device) = device();
    device.add(
        "clients",
        None,
        &[
            ("first_name", "Yusuf"),
            ("last_name", "El Amrani"),
            ("birth_date", "1984-07-02"),
            ("phone", "06 2481 1632"),
        ],
    );
    let ask = |device: &mut Device, pairs: &[(&str, &str)]| -> Vec<String> {
        let found = likely_duplicates(&mut device.app, fields(pairs)).unwrap();
        found.into_iter().flat_map(|one| one.why).collect()
    };
    let named = [("first_name", "Yusuf"), ("last_name", "el amrani")];
    assert_eq!(ask(&mut device, &named), ["dezelfde naam"]);
    assert_eq!(
        ask(
            &mut device,
            &[("first_name", "Yusuf"), ("last_name", "Amranni")]
        ),
        ["de naam lijkt erop"]
    );
    assert!(ask(&mut device, &[named[0], named[1], ("birth_date", "1961")]).is_empty());
    assert_eq!(
        ask(&mut device, &[named[0], named[1], ("birth_date", "1985")]),
        ["dezelfde naam"]
    );
    assert_eq!(
        ask(
            &mut device,
            &[("first_name", "J."), ("phone", "+31 6 24811632")]
        ),
        ["hetzelfde telefoonnummer"]
    );
    assert!(ask(&mut device, &[("first_name", "Yusuf"), ("phone", "0624")]).is_empty());
}
