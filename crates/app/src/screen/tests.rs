//! The weekly cycle through the commands of the window, on real stores.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::*;
use crate::Home;
use tempfile::TempDir;

pub(super) const PASSPHRASE: &str = "vier groene fietsen";

pub(super) struct Device {
    _home: TempDir,
    pub(super) app: AppState,
}

impl Device {
    pub(super) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let app = AppState::new(Home::at(home.path().join("trede")));
        Self { _home: home, app }
    }

    pub(super) fn coordinator(shared: &TempDir) -> Self {
        Self::at(shared.path())
    }

    pub(super) fn at(shared: &std::path::Path) -> Self {
        let mut device = Self::new();
        let status = create_centre(
            &mut device.app,
            NewCentre {
                centre: "De Brug".into(),
                location: "Bibliotheek".into(),
                staff: "Fatima Aydın".into(),
                shared_folder: shared.display().to_string(),
                ladder: "vng".into(),
                passphrase: PASSPHRASE.into(),
            },
        )
        .unwrap();
        assert_eq!(
            (status.stage, status.me.unwrap().role.as_str()),
            (Stage::Open, "coordinator")
        );
        device
    }

    pub(super) fn client(&mut self, first: &str, last: &str) -> String {
        add_row(
            &mut self.app,
            "clients".into(),
            None,
            fields(&[("first_name", first), ("last_name", last)]),
        )
        .unwrap()
        .id
    }

    pub(super) fn page(&mut self, id: &str) -> ClientPage {
        client_page(&mut self.app, id.to_owned()).unwrap()
    }
}

/// Shares the week and waits until that is done.
pub(super) fn share_week(app: &mut AppState) -> crate::Result<ShareReport> {
    let mut state = start_sharing(app)?;
    while state.running {
        std::thread::yield_now();
        state = job_state(app)?.unwrap();
    }
    match state.problem {
        Some(problem) => panic!("{problem:?}"),
        None => Ok(state.report.unwrap()),
    }
}

/// The pages of what is asked for, once they are there.
pub(super) fn printed(app: &mut AppState, ask: PrintAsk) -> crate::Result<Vec<String>> {
    let mut state = start_printing(app, ask)?;
    while state.running {
        std::thread::yield_now();
        state = printing_state(app)?.unwrap();
    }
    match state.problem {
        Some(problem) => panic!("{problem:?}"),
        None => printed_pages(app, 0, state.pages),
    }
}

pub(super) fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

#[test]
fn nothing_is_answered_while_locked_and_the_passphrase_opens() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::new();
    assert_eq!(status(&mut device.app).unwrap().stage, Stage::New);
    device = Device::coordinator(&shared);
    assert_eq!(lock(&mut device.app).unwrap().stage, Stage::Locked);
    let refused = find_clients(&mut device.app, String::new(), 10).unwrap_err();
    assert_eq!(device.app.tell(&refused).code, "no-passphrase");
    let wrong = unlock(&mut device.app, "vier blauwe fietsen".into()).unwrap_err();
    assert_eq!(device.app.tell(&wrong).code, "wrong-passphrase");
    assert_eq!(
        unlock(&mut device.app, PASSPHRASE.into()).unwrap().stage,
        Stage::Open
    );
}

#[test]
fn a_refused_form_names_every_field_in_words() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let refused = add_row(
        &mut device.app,
        "clients".into(),
        None,
        fields(&[("birth_date", "31-2-1980"), ("gender", "vrouw")]),
    )
    .unwrap_err();
    let told = device.app.tell(&refused);
    assert_eq!(told.code, "invalid");
    assert_eq!(
        told.fields
            .iter()
            .map(|f| f.field.as_str())
            .collect::<Vec<_>>(),
        ["birth_date", "gender"]
    );
    assert!(
        told.fields[0].problem.starts_with("Geboortedatum "),
        "{told:?}"
    );
    let nameless = add_row(
        &mut device.app,
        "clients".into(),
        None,
        fields(&[("first_name", "Amira")]),
    )
    .unwrap_err();
    assert_eq!(device.app.tell(&nameless).fields[0].field, "last_name");
}

#[test]
fn an_intake_brings_a_step_and_a_task_and_goes_as_one() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let id = device.client("Yusuf", "El Amrani");
    let asked = fields(&[
        ("held_on", "2026-02-18"),
        ("question", "Werk"),
        ("barriers", "language;health"),
        ("ladder", "vng"),
        ("rung", "1"),
    ]);
    let next = NextStep {
        text: "Taalcafé bellen".into(),
        due_on: "2026-03-01".into(),
    };
    let intake = NewIntake {
        fields: asked,
        next_step: Some(next),
        ..NewIntake::default()
    };
    let saved = add_intake(&mut device.app, id.clone(), intake).unwrap();
    assert_eq!(saved.changed, ["intakes", "movements", "tasks"]);
    add_row(
        &mut device.app,
        "movements".into(),
        Some(id.clone()),
        fields(&[
            ("measured_on", "2026-03-10"),
            ("ladder", "vng"),
            ("rung", "2"),
            ("moment", "interim"),
        ]),
    )
    .unwrap();

    let page = device.page(&id);
    let rungs: Vec<u32> = page.paths[0].steps.iter().map(|step| step.rung).collect();
    assert_eq!(
        (page.paths.len(), rungs, page.paths[0].ladder.rungs.len()),
        (1, vec![1, 2], 6)
    );
    assert_eq!(
        page.timeline
            .iter()
            .map(|entry| entry.table.as_str())
            .collect::<Vec<_>>(),
        ["movements", "tasks", "movements", "intakes"]
    );
    let intake = page.timeline.last().unwrap();
    let words = |field: &str| {
        intake
            .fields
            .iter()
            .find(|f| f.field == field)
            .unwrap()
            .words
            .clone()
    };
    assert_eq!(
        (words("barriers").as_str(), words("rung").as_str()),
        ("gezondheid, taal", "1 Geïsoleerd")
    );
    assert_eq!(intake.staff.as_deref(), Some("Fatima Aydın"));
    assert_eq!(
        find_clients(&mut device.app, String::new(), 10)
            .unwrap()
            .hits[0]
            .rung,
        Some(2)
    );

    assert_eq!(undo(&mut device.app).unwrap().what, "de stap op de ladder");
    assert_eq!(undo(&mut device.app).unwrap().what, "de intake");
    assert!(device.page(&id).timeline.is_empty());
}

#[test]
fn the_list_finds_orders_and_says_when_there_is_more() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    for (first, last) in [
        ("Selam", "Tesfay"),
        ("Agnieszka", "Wiśniewska"),
        ("Nour", "Haddad"),
    ] {
        device.client(first, last);
    }
    let all = find_clients(&mut device.app, " ".into(), 2).unwrap();
    assert_eq!(
        (all.known, all.more, all.hits[0].name.as_str()),
        (3, true, "Nour Haddad")
    );
    let found = find_clients(&mut device.app, "wisniewska".into(), 10).unwrap();
    assert_eq!((found.hits.len(), found.more), (1, false));
}

#[test]
fn an_edit_keeps_what_was_in_the_history() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let id = device.client("Gré", "Pinas");
    edit_row(
        &mut device.app,
        "clients".into(),
        id.clone(),
        fields(&[("source", "outreach")]),
    )
    .unwrap();
    edit_row(
        &mut device.app,
        "clients".into(),
        id.clone(),
        fields(&[("source", "uwv")]),
    )
    .unwrap();
    let history = row_history(&mut device.app, "clients".into(), id).unwrap();
    let latest = &history[0];
    assert_eq!(
        (
            latest.field.as_str(),
            latest.value.as_deref(),
            latest.staff.as_deref()
        ),
        ("source", Some("UWV"), Some("Fatima Aydın"))
    );
    assert!(
        latest.was.as_deref().is_some_and(|was| was != "outreach"),
        "told in words: {latest:?}"
    );
}

#[test]
fn a_bundle_that_was_opened_is_told_once_and_nothing_else_is() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let here = shared.path().join("week.trede");
    std::fs::write(&here, "").unwrap();
    let start = |device: &mut Device, files: &[&std::path::Path]| {
        let all = [std::path::Path::new("/opt/trede-desktop")];
        let all = all.iter().chain(files).map(|file| file.to_path_buf());
        started_with(&mut device.app, all);
        take_opened(&mut device.app).unwrap()
    };
    let told = |in_folder| Some(OpenedFile { in_folder });
    assert_eq!(start(&mut device, &[]), None);
    assert_eq!(start(&mut device, &[std::path::Path::new("--help")]), None);
    assert_eq!(start(&mut device, &[&here]), told(true));
    assert_eq!(take_opened(&mut device.app).unwrap(), None);
    assert_eq!(
        start(&mut device, &[std::path::Path::new("/gone/week.trede")]),
        told(false)
    );
}

#[test]
fn a_coach_joins_shares_and_is_heard() {
    let shared = tempfile::tempdir().unwrap();
    let mut coordinator = Device::coordinator(&shared);
    let mut coach = Device::new();
    let asked = JoinCentre {
        centre: "De Brug".into(),
        location: "De Honingraat".into(),
        staff: "Omar Hadad".into(),
        role: "coach".into(),
        shared_folder: shared.path().display().to_string(),
        passphrase: PASSPHRASE.into(),
    };
    let waiting = join_centre(&mut coach.app, asked.clone()).unwrap();
    assert_eq!(waiting.stage, Stage::Waiting);
    assert_eq!(check_joined(&mut coach.app).unwrap().stage, Stage::Waiting);
    // Another name than the one that was typed first: asked again before there is an answer.
    let mistyped = waiting.join_code;
    let elsewhere = JoinCentre {
        centre: "De Burg".into(),
        ..asked.clone()
    };
    assert!(join_centre(&mut coach.app, elsewhere).is_err());
    assert_eq!(status(&mut coach.app).unwrap().join_code, mistyped);
    let asked = JoinCentre {
        staff: "Omar Haddad".into(),
        passphrase: String::new(),
        ..asked
    };
    let turned_down = mistyped.clone().unwrap();
    turn_down_request(&mut coordinator.app, turned_down).unwrap();
    assert_eq!(join_requests(&mut coordinator.app).unwrap(), []);
    assert_eq!(share_state(&mut coordinator.app).unwrap().join_requests, 0);
    let waiting = join_centre(&mut coach.app, asked).unwrap();
    assert_eq!(waiting.stage, Stage::Waiting);
    assert_ne!(waiting.join_code, mistyped);

    assert_eq!(share_state(&mut coordinator.app).unwrap().join_requests, 1);
    let requests = join_requests(&mut coordinator.app).unwrap();
    assert_eq!(
        (Some(&requests[0].code), requests[0].code.len()),
        (waiting.join_code.as_ref(), 9)
    );
    approve_request(&mut coordinator.app, requests[0].code.clone()).unwrap();

    let open = check_joined(&mut coach.app).unwrap();
    assert_eq!(
        (open.stage, open.me.unwrap().name.as_str()),
        (Stage::Open, "Omar Haddad")
    );
    coach.client("Selam", "Tesfay");
    assert!(share_state(&mut coach.app).unwrap().unshared > 0);
    let report = share_week(&mut coach.app).unwrap();
    assert_eq!((report.sent.len(), report.refused.len()), (1, 0));
    assert_eq!(share_state(&mut coach.app).unwrap().unshared, 0);

    let report = share_week(&mut coordinator.app).unwrap();
    assert_eq!(report.received.iter().map(|one| one.rows).sum::<u32>(), 1);
    assert_eq!(
        find_clients(&mut coordinator.app, "selam".into(), 5)
            .unwrap()
            .hits
            .len(),
        1
    );
    let devices = devices(&mut coordinator.app).unwrap();
    assert_eq!(
        devices.iter().filter(|device| device.this_device).count(),
        1
    );
    assert!(devices.iter().any(
        |device| device.staff.as_deref() == Some("Omar Haddad") && device.last_export.is_some()
    ));
}

#[test]
fn both_values_of_a_parallel_edit_are_told_and_one_is_chosen() {
    let shared = tempfile::tempdir().unwrap();
    let mut one = Device::coordinator(&shared);
    let mut other = Device::new();
    let asked = JoinCentre {
        centre: "De Brug".into(),
        location: "Bibliotheek".into(),
        staff: "Jan de Wit".into(),
        role: "coordinator".into(),
        shared_folder: shared.path().display().to_string(),
        passphrase: PASSPHRASE.into(),
    };
    let code = join_centre(&mut other.app, asked)
        .unwrap()
        .join_code
        .unwrap();
    let id = one.client("Wil", "Zee");
    approve_request(&mut one.app, code).unwrap();
    share_week(&mut one.app).unwrap();
    check_joined(&mut other.app).unwrap();
    share_week(&mut other.app).unwrap();
    edit_row(
        &mut one.app,
        "clients".into(),
        id.clone(),
        fields(&[("gender", "m")]),
    )
    .unwrap();
    edit_row(
        &mut other.app,
        "clients".into(),
        id.clone(),
        fields(&[("gender", "f")]),
    )
    .unwrap();
    share_week(&mut other.app).unwrap();
    assert_eq!(share_week(&mut one.app).unwrap().conflicts, 1);

    let open = conflicts(&mut one.app).unwrap();
    let conflict = &open[0];
    assert_eq!(
        (
            conflict.about.as_str(),
            conflict.field.as_str(),
            conflict.client_id.as_deref()
        ),
        ("Wil Zee", "gender", Some(id.as_str()))
    );
    let values = [
        conflict.winner.value.as_deref(),
        conflict.other.value.as_deref(),
    ];
    assert!(
        values.contains(&Some("man")) && values.contains(&Some("vrouw")),
        "{values:?}"
    );
    assert_eq!(one.page(&id).open_conflicts, 1);
    assert_eq!(conflict.client.as_deref(), Some("Wil Zee"));
    assert!(conflict.winner.who.is_some() && conflict.other.who.is_some());
    assert_ne!(conflict.winner.who, conflict.other.who);
    // A code is not typed; and what is no code of the field is refused.
    assert!(!conflict.free);
    let wrong = resolve_conflict_with(&mut one.app, conflict.id.clone(), "iets".into());
    assert_eq!(wrong.unwrap_err().code(), crate::Code::Invalid);
    let gone = vec![conflict.id.clone(), trede_domain::Uuid::nil().to_string()];
    assert!(resolve_conflicts(&mut one.app, gone, Keep::Other).is_err());
    assert_eq!(conflicts(&mut one.app).unwrap().len(), 1, "all or none");
    resolve_conflict_with(&mut one.app, conflict.id.clone(), "x".into()).unwrap();
    let settled = settled_conflicts(&mut one.app).unwrap();
    assert_eq!((settled.len(), settled[0].by.is_some()), (1, true));
    assert_eq!(settled[0].conflict.winner.value, conflict.winner.value);
    assert_ne!(settled[0].stands, conflict.winner.value);
    undo(&mut one.app).unwrap();
    assert_eq!(settled_conflicts(&mut one.app).unwrap(), []);
    let other_value = conflict.other.value.clone();
    resolve_conflicts(&mut one.app, vec![conflict.id.clone()], Keep::Other).unwrap();
    assert!(conflicts(&mut one.app).unwrap().is_empty());
    let gender = one
        .page(&id)
        .fields
        .into_iter()
        .find(|f| f.field == "gender")
        .map(|f| f.words);
    assert_eq!(gender, other_value);
}

#[test]
fn pages_are_drawn_and_results_are_counted() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let id = device.client("Yusuf", "El Amrani");
    let intake = add_intake(
        &mut device.app,
        id.clone(),
        NewIntake {
            fields: fields(&[("held_on", "2026-02-18"), ("question", "<script>&")]),
            ..NewIntake::default()
        },
    )
    .unwrap()
    .id;
    let pages = printed(&mut device.app, PrintAsk::Intake { id: intake }).unwrap();
    assert_eq!(pages.len(), 1);
    assert!(pages[0].starts_with("<svg") && !pages[0].contains("<script"));
    let pdf = printed_file(&mut device.app).unwrap();
    assert!(
        pdf.bytes.starts_with(b"%PDF") && !pdf.file_name.contains("Yusuf"),
        "{}",
        pdf.file_name
    );

    add_row(
        &mut device.app,
        "contacts".into(),
        None,
        fields(&[
            ("happened_on", "2026-02-18"),
            ("channel", "desk"),
            ("topic", "information"),
            ("people", "3"),
        ]),
    )
    .unwrap();
    let ask = |from: &str| ReportAsk {
        kind: "results".into(),
        from: from.into(),
        to: "2026-12-31".into(),
        location_id: None,
        by: Some("location".into()),
        compare: Some("year".into()),
        external: false,
        ladder: None,
    };
    // A bar stands beside its goal, and is not drawn where there is none.
    let view = report_view(&mut device.app, ask("2026-01-01")).unwrap();
    assert!(view.charts.is_empty() && view.notes[0].contains("geen doel"));
    let goal = [
        ("indicator", "informed"),
        ("from_on", "2026-01-01"),
        ("to_on", "2026-12-31"),
        ("comparison", "at_least"),
        ("value", "1000"),
        ("per", "period"),
    ];
    add_row(&mut device.app, "targets".into(), None, fields(&goal)).unwrap();
    let view = report_view(&mut device.app, ask("2026-01-01")).unwrap();
    assert!(view.charts[0].svg.contains("Mensen geïnformeerd"));
    assert!(!view.charts[0].svg.contains("Trajecten gestart"));
    let informed = &view.table.rows[0];
    assert_eq!(informed.cells[1], "3");
    assert!(
        view.table
            .rows
            .iter()
            .all(|row| row.hint.as_ref().is_some_and(|hint| !hint.is_empty())),
        "every figure has its definition"
    );
    assert!(view.charts[0].svg.starts_with("<svg") && !view.groups.rows.is_empty());
    let of = informed.opens[1].clone().unwrap();
    let behind = report_rows(&mut device.app, ask("2026-01-01"), of).unwrap();
    assert_eq!((behind.count, behind.sum), (1, 3.0));
    // Nothing leads to the goal, and outside the house nothing leads to anyone.
    assert!(informed.opens.iter().skip(2).all(Option::is_none));
    let outside = ReportAsk {
        external: true,
        ..ask("2026-01-01")
    };
    let outside = report_view(&mut device.app, outside).unwrap();
    let lines = outside.table.rows.iter().chain(&outside.groups.rows);
    assert!(lines.flat_map(|line| &line.opens).all(Option::is_none));
    let asked = ReportAsk {
        external: true,
        ..ask("2026-01-01")
    };
    let of = informed.opens[1].clone().unwrap();
    let refused = report_rows(&mut device.app, asked, of).unwrap_err();
    assert_eq!(device.app.tell(&refused).code, "bad-options");
    let on_paper = PrintAsk::Results {
        ask: ask("2026-01-01"),
    };
    assert!(!printed(&mut device.app, on_paper).unwrap().is_empty());
    let pdf = printed_file(&mut device.app).unwrap();
    assert!(pdf.bytes.starts_with(b"%PDF") && pdf.file_name.ends_with("2026-12-31.pdf"));
    for (sheet, format, start) in [
        (Sheet::Workbook, "xlsx", &b"PK"[..]),
        (Sheet::Table, "csv", b"\xef\xbb\xbf"),
    ] {
        let ask = ask("2026-01-01");
        let pages = printed(&mut device.app, PrintAsk::Sheet { ask, sheet }).unwrap();
        assert!(pages.is_empty());
        let file = printed_file(&mut device.app).unwrap();
        assert!(file.bytes.starts_with(start) && file.file_name.ends_with(format));
    }
    // What was stopped leaves nothing to save.
    let ask_sheet = PrintAsk::Sheet {
        ask: ask("2026-01-01"),
        sheet: Sheet::Workbook,
    };
    start_printing(&mut device.app, ask_sheet).unwrap();
    stop_printing(&mut device.app).unwrap();
    assert!(printed_file(&mut device.app).is_err());
    // Who waits is a figure too, and leads to those who do.
    let open = [
        ("client_id", id.as_str()),
        ("kind", "individual"),
        ("started_on", "2025-02-01"),
    ];
    add_row(&mut device.app, "trajectories".into(), None, fields(&open)).unwrap();
    let waiting = || ReportAsk {
        kind: "gaps".into(),
        by: None,
        ..ask("2026-01-01")
    };
    let view = report_view(&mut device.app, waiting()).unwrap();
    let figures: Vec<&str> = view.facts.iter().map(|fact| fact.value.as_str()).collect();
    assert_eq!(figures, ["0", "0", "1", "1", "0"]);
    for fact in &view.facts {
        assert_eq!(fact.opens.is_some(), fact.value != "0", "{fact:?}");
        let Some(of) = fact.opens.clone() else {
            continue;
        };
        let behind = report_rows(&mut device.app, waiting(), of).unwrap();
        assert_eq!(fact.value, behind.count.to_string());
        assert!(
            behind
                .rows
                .iter()
                .all(|row| row.client_id.as_deref() == Some(&id))
        );
    }
    assert_eq!((view.table.total, view.table.rows.len()), (2, 2));
    // By location likewise, also for who is at none.
    let (here, place) = (id.clone(), "location_id");
    edit_row(
        &mut device.app,
        "clients".into(),
        here,
        fields(&[(place, "")]),
    )
    .unwrap();
    let by_location = ReportAsk {
        by: Some("location".into()),
        ..waiting()
    };
    let groups = report_view(&mut device.app, by_location.clone())
        .unwrap()
        .groups;
    let mut at_none = 0;
    for row in &groups.rows {
        for (of, cell) in row.opens.iter().zip(&row.cells) {
            let Some(of) = of else { continue };
            let rows = report_rows(&mut device.app, by_location.clone(), of.clone()).unwrap();
            assert_eq!(*cell, rows.count.to_string());
            at_none += u32::from(of.group.as_ref().is_some_and(|group| group.key.is_none()));
        }
    }
    assert!(at_none > 0, "{groups:?}");
    let refused = report_view(&mut device.app, ask("gisteren")).unwrap_err();
    assert_eq!(device.app.tell(&refused).code, "invalid");
}

#[test]
fn the_coordinator_sets_targets_and_numbers_and_a_word_is_no_number() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    add_row(
        &mut device.app,
        "targets".into(),
        None,
        fields(&[
            ("indicator", "informed"),
            ("from_on", "2026-01-01"),
            ("to_on", "2026-12-31"),
            ("comparison", "at_least"),
            ("value", "1000"),
        ]),
    )
    .unwrap();
    let rows = list_rows(&mut device.app, "targets".into()).unwrap();
    assert_eq!(rows[0].fields["value"], "1000");
    let closed = list_rows(&mut device.app, "clients".into()).unwrap_err();
    assert_eq!(device.app.tell(&closed).code, "table-closed");
}

#[test]
fn a_centre_makes_a_ladder_of_its_own_and_reads_it_on_another() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let lines = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
    let app = &mut device.app;
    let made = |app: &mut AppState, name: &str, rungs: &[&str]| {
        set_ladder(app, None, name.into(), lines(rungs))
    };
    for (name, rungs, field) in [
        ("", &["thuis", "buiten"][..], "name"),
        ("Buurtladder", &["thuis"], "rungs"),
        ("Buurtladder", &["thuis", "thuis"], "value"),
    ] {
        let refused = made(app, name, rungs).unwrap_err();
        assert_eq!(app.tell(&refused).fields[0].field, field);
    }
    made(
        app,
        "Büurtladder",
        &["thuis", "", "buiten | straat", "werk"],
    )
    .unwrap();
    let own = |app: &mut AppState| {
        let all = choices(app).unwrap().ladders;
        all.into_iter().find(|ladder| ladder.own).unwrap()
    };
    let ladder = own(app);
    assert_eq!(
        (&*ladder.code, &*ladder.name),
        ("buurtladder", "Büurtladder")
    );
    let names: Vec<&str> = ladder.rungs.iter().map(|rung| &*rung.name).collect();
    assert_eq!(names, ["thuis", "buiten / straat", "werk"]);

    let mapping = |rungs: &[Option<u32>]| LadderMapping {
        from: ladder.code.clone(),
        to: "vng".into(),
        rungs: rungs.to_vec(),
    };
    for rungs in [&[Some(7)][..], &[Some(1), Some(2), Some(3), Some(4)]] {
        let refused = set_mapping(app, mapping(rungs)).unwrap_err();
        assert_eq!(app.tell(&refused).code, "invalid");
    }
    let good = mapping(&[Some(1), None, Some(6)]);
    set_mapping(app, good.clone()).unwrap();
    assert_eq!(mappings(app).unwrap(), [good]);
    set_mapping(app, mapping(&[None, None, None])).unwrap();
    assert_eq!(mappings(app).unwrap(), []);

    // Names may change; a rung that someone was measured on may not go.
    let client = device.client("Ans", "Bakker");
    let measured = [
        ("client_id", &*client),
        ("measured_on", "2026-03-02"),
        ("ladder", &ladder.code),
        ("rung", "3"),
    ];
    add_row(&mut device.app, "movements".into(), None, fields(&measured)).unwrap();
    let app = &mut device.app;
    let renamed = set_ladder(
        app,
        Some(ladder.code.clone()),
        "Wijkladder".into(),
        lines(&["in huis", "buiten", "werk"]),
    );
    renamed.unwrap();
    assert_eq!(own(app).name, "Wijkladder");
    let shorter = set_ladder(
        app,
        Some(ladder.code.clone()),
        "Wijkladder".into(),
        lines(&["in huis", "buiten"]),
    );
    assert_eq!(app.tell(&shorter.unwrap_err()).fields[0].field, "rungs");
}
