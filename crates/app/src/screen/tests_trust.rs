//! What a coordinator looks after: the board, what waits, people twice, devices that are shut out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::{Device, PASSPHRASE, fields, share_week};
use super::*;
use tempfile::TempDir;

/// A coordinator and a coach of the same location who was let in, by the commands of the window.
struct Two {
    shared: TempDir,
    head: Device,
    coach: Device,
}

impl Two {
    fn new() -> Self {
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
        Self {
            shared,
            head,
            coach,
        }
    }

    fn clients(&mut self) -> usize {
        let all = find_clients(&mut self.head.app, String::new(), 100).unwrap();
        all.hits.len()
    }

    /// What the newest week says of the coach's device.
    fn cell(&mut self) -> BoardCell {
        let found = board(&mut self.head.app).unwrap();
        assert_eq!(found.lines.len(), 1, "{found:?}");
        found.lines[0].cells[0].clone()
    }
}

fn finished(app: &mut AppState, mut state: JobState) -> JobState {
    while state.running {
        std::thread::yield_now();
        state = job_state(app).unwrap().unwrap();
    }
    state
}

#[test]
fn the_board_follows_a_week_from_not_yet_to_in() {
    let mut two = Two::new();
    assert_eq!(two.cell().state, "open");
    two.coach.client("Selam", "Tesfay");
    share_week(&mut two.coach.app).unwrap();
    let ready = two.cell();
    assert_eq!((ready.state.as_str(), ready.rows), ("ready", 0));
    share_week(&mut two.head.app).unwrap();
    let merged = two.cell();
    assert_eq!((merged.state.as_str(), merged.rows), ("merged", 1));
    let found = board(&mut two.head.app).unwrap();
    assert_eq!(found.lines[0].who, "Omar Haddad");
    assert_eq!((found.waiting.len(), found.refused.len()), (0, 0));
    assert_eq!(found.weeks.len(), found.lines[0].cells.len());
    // A coach is not told who shared when.
    assert_eq!(board(&mut two.coach.app).unwrap().lines, []);
}

#[test]
fn what_takes_much_away_waits_on_the_board_and_comes_in_after_a_yes() {
    let mut two = Two::new();
    let all: Vec<String> = (0..20)
        .map(|i| two.coach.client(&format!("Klant{i}"), "Jansen"))
        .collect();
    share_week(&mut two.coach.app).unwrap();
    share_week(&mut two.head.app).unwrap();
    for id in &all[..12] {
        delete_row(&mut two.coach.app, "clients".into(), id.clone()).unwrap();
    }
    share_week(&mut two.coach.app).unwrap();
    let report = share_week(&mut two.head.app).unwrap();
    assert_eq!((report.refused.len(), two.clients()), (1, 20));
    assert!(
        report.refused[0].reason.contains("waaronder 12 klanten"),
        "{report:?}"
    );
    assert_eq!(two.cell().state, "waits");
    let waiting = board(&mut two.head.app).unwrap().waiting;
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(waiting[0].who.as_deref(), Some("Omar Haddad"));
    assert!(waiting[0].at.is_some() && waiting[0].week.is_some());

    let state = accept_bundle(&mut two.head.app, waiting[0].bundle.clone()).unwrap();
    let state = finished(&mut two.head.app, state);
    assert_eq!((state.problem, two.clients()), (None, 8));
    assert_eq!(state.report.unwrap().refused, []);
    assert_eq!(two.cell().state, "merged");
    // Twice is refused plainly: it waits no more.
    let again = accept_bundle(&mut two.head.app, waiting[0].bundle.clone()).unwrap();
    let again = finished(&mut two.head.app, again).problem.unwrap();
    assert_eq!(again.code, "no-bundle");
    assert!(again.hint.unwrap().contains("Week delen"));
}

#[test]
fn what_a_bundle_changed_goes_back_in_one_step_after_a_look() {
    let mut two = Two::new();
    let known = two.head.client("Selam", "Tesfay");
    share_week(&mut two.head.app).unwrap();
    share_week(&mut two.coach.app).unwrap();
    let mut edit = |field: &str, value: &str| {
        let row = fields(&[(field, value)]);
        edit_row(&mut two.coach.app, "clients".into(), known.clone(), row).unwrap();
    };
    edit("phone", "0612345678");
    edit("first_name", "Salam");
    two.coach.client("Nieuw", "Jansen");
    share_week(&mut two.coach.app).unwrap();
    share_week(&mut two.head.app).unwrap();
    let row = fields(&[("first_name", "Sélam")]);
    edit_row(&mut two.head.app, "clients".into(), known.clone(), row).unwrap();

    let one = bundles_in(&mut two.head.app).unwrap().remove(0);
    assert_eq!(
        (one.who.as_deref(), one.rows, one.undone),
        (Some("Omar Haddad"), Some(2), false)
    );
    let found = undo_bundle_preview(&mut two.head.app, one.key.clone()).unwrap();
    let counts = (
        found.clients,
        found.values,
        found.deleted,
        found.stays_in_all,
    );
    assert_eq!((found.nothing, counts), (false, (2, 1, 1, 1)));
    assert_eq!(found.parts[0].what, "Klanten");
    let stays = &found.stays[0];
    assert_eq!(stays.about.as_deref(), Some("Sélam Tesfay"));
    assert_eq!((stays.what.as_str(), stays.field), ("Voornaam", true));
    assert!(stays.by.is_some() && stays.at.is_some());
    assert_eq!(two.clients(), 2);

    undo_bundle(&mut two.head.app, one.key.clone()).unwrap();
    assert_eq!(two.clients(), 1);
    let page = two.head.page(&known);
    assert_eq!(
        (text(&page, "phone"), text(&page, "first_name")),
        ("", "Sélam")
    );
    assert!(bundles_in(&mut two.head.app).unwrap()[0].undone);
    assert!(
        undo_bundle_preview(&mut two.head.app, one.key.clone())
            .unwrap()
            .nothing
    );
    assert_eq!(
        undo(&mut two.head.app).unwrap().what,
        "het ongedaan maken van een pakket"
    );
    assert_eq!(two.clients(), 2);

    // A coach undoes nobody's bundle, not a coordinator's either.
    let refused = [
        bundles_in(&mut two.coach.app).map(|_| ()),
        undo_bundle_preview(&mut two.coach.app, "1".into()).map(|_| ()),
        undo_bundle(&mut two.coach.app, one.key).map(|_| ()),
    ];
    for refused in refused {
        assert_eq!(refused.unwrap_err().code(), crate::Code::NotCoordinator);
    }
    let unknown = undo_bundle(&mut two.head.app, "999".into()).unwrap_err();
    assert_eq!(unknown.code(), crate::Code::NotToUndo);
}

#[test]
fn what_lies_there_of_an_unknown_device_is_told_without_a_yes() {
    let mut two = Two::new();
    two.coach.client("Selam", "Tesfay");
    share_week(&mut two.coach.app).unwrap();
    let bundles = two.shared.path().join("trede/de-brug/bundles");
    let stranger = bundles.join("00000000000000ff");
    std::fs::create_dir(&stranger).unwrap();
    let own = board(&mut two.head.app).unwrap().lines[0].device.clone();
    for entry in std::fs::read_dir(bundles.join(&own)).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, stranger.join(path.file_name().unwrap())).unwrap();
    }
    let found = board(&mut two.head.app).unwrap();
    assert_eq!(found.waiting, []);
    assert_eq!(found.refused.len(), 1, "{found:?}");
    let (why, who) = (found.refused[0].why.as_str(), &found.refused[0].who);
    assert_eq!((why, who), ("unknown-writer", &None));
}

fn text<'a>(page: &'a ClientPage, name: &str) -> &'a str {
    let found = page.fields.iter().find(|one| one.field == name);
    found.map_or("", |one| one.value.as_str())
}

#[test]
fn a_likely_pair_is_joined_with_the_file_that_was_chosen_and_taken_apart_again() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let mut add = |first: &str| {
        let row = fields(&[
            ("first_name", first),
            ("last_name", "al Haddad"),
            ("birth_date", "1988-09-14"),
            ("phone", "06 3391 2204"),
        ]);
        add_row(&mut device.app, "clients".into(), None, row)
            .unwrap()
            .id
    };
    let (nour, noor) = (add("Nour"), add("Noor"));
    let task = fields(&[("text", "Bellen"), ("due_on", "2026-03-01")]);
    add_row(&mut device.app, "tasks".into(), Some(noor.clone()), task).unwrap();
    find_duplicates(&mut device.app).unwrap();
    let found = device.pairs();
    assert_eq!((found.pairs.len(), found.total), (1, 1), "{found:?}");
    let pair = &found.pairs[0];
    assert_eq!((pair.a.name.as_str(), pair.a.rows), ("Nour al Haddad", 0));
    assert_eq!((pair.b.name.as_str(), pair.b.rows), ("Noor al Haddad", 1));
    assert!(pair.why.contains(&"hetzelfde telefoonnummer".to_owned()));
    let phone = pair.lines.iter().find(|line| line.field == "phone");
    assert!(phone.unwrap().same);

    // The younger file stays.
    join_clients(&mut device.app, noor.clone(), nour.clone()).unwrap();
    assert_eq!(device.pairs().pairs, []);
    let page = device.page(&nour);
    assert_eq!(
        (page.id.as_str(), text(&page, "first_name")),
        (noor.as_str(), "Noor")
    );
    assert_eq!(page.joined.len(), 1);
    assert_eq!(page.joined[0].name, "Nour al Haddad");
    assert_eq!(
        undo(&mut device.app).unwrap().what,
        "het samenvoegen van twee klanten"
    );
    assert_eq!(device.page(&nour).joined, []);
    assert_eq!(device.pairs().total, 1, "it is a pair again");

    join_clients(&mut device.app, noor.clone(), nour.clone()).unwrap();
    split_clients(&mut device.app, nour.clone()).unwrap();
    assert_eq!(device.page(&nour).id, nour);
    not_duplicates(&mut device.app, nour, noor).unwrap();
    assert_eq!(device.pairs().pairs, []);
    find_duplicates(&mut device.app).unwrap();
    assert_eq!(device.pairs().pairs, []);
}

impl Device {
    /// The pairs that were found, once the looking is done.
    fn pairs(&mut self) -> Duplicates {
        loop {
            let found = duplicates(&mut self.app).unwrap();
            if !found.running {
                return found;
            }
            std::thread::yield_now();
        }
    }
}

#[test]
fn a_coach_decides_nothing_about_who_is_one_person() {
    let mut two = Two::new();
    let (a, b) = (
        two.coach.client("Nour", "Haddad"),
        two.coach.client("Noor", "Haddad"),
    );
    let refused = [
        duplicates(&mut two.coach.app).map(|_| ()),
        join_clients(&mut two.coach.app, a.clone(), b.clone()).map(|_| ()),
        split_clients(&mut two.coach.app, b.clone()).map(|_| ()),
        not_duplicates(&mut two.coach.app, a, b).map(|_| ()),
    ];
    for result in refused {
        let told = two.coach.app.tell(&result.unwrap_err());
        assert_eq!(told.code, "not-coordinator");
    }
}

#[test]
fn a_referral_and_what_fits_look_at_the_files_that_were_joined_too() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let mut add = |table: &str, client: Option<&str>, pairs: &[(&str, &str)]| {
        add_row(
            &mut device.app,
            table.into(),
            client.map(str::to_owned),
            fields(pairs),
        )
        .unwrap()
        .id
    };
    let person = |first| [("first_name", first), ("last_name", "Haddad")];
    let nour = add("clients", None, &person("Nour"));
    let noor = add("clients", None, &person("Noor"));
    let partner = add("partners", None, &[("name", "Taalhuis")]);
    let offer = add(
        "offers",
        None,
        &[
            ("name", "Taalcafé"),
            ("partner_id", &partner),
            ("ladder", "vng"),
            ("rung_from", "2"),
            ("rung_to", "3"),
        ],
    );
    let consent = add(
        "consents",
        Some(&noor),
        &[
            ("purpose", "Taal"),
            ("partner_id", &partner),
            ("ground", "consent"),
            ("given_on", "2026-01-05"),
        ],
    );
    add(
        "movements",
        Some(&noor),
        &[
            ("measured_on", "2026-01-05"),
            ("ladder", "vng"),
            ("rung", "2"),
        ],
    );
    let referral = fields(&[("partner_id", &partner), ("referred_on", "2026-01-12")]);
    let alone = add_referral(&mut device.app, nour.clone(), referral.clone(), None);
    assert_eq!(device.app.tell(&alone.unwrap_err()).code, "no-consent");
    assert_eq!(offers_for(&mut device.app, nour.clone()).unwrap().fits, []);

    join_clients(&mut device.app, nour.clone(), noor.clone()).unwrap();
    let saved = add_referral(&mut device.app, nour.clone(), referral, None).unwrap();
    let page = device.page(&nour);
    let made = page.timeline.iter().find(|one| one.id == saved.id).unwrap();
    let rests_on = made.fields.iter().find(|one| one.field == "consent_id");
    assert_eq!(rests_on.unwrap().value, consent);
    let fits = offers_for(&mut device.app, nour.clone()).unwrap();
    let ids: Vec<&str> = fits.fits.iter().map(|one| one.offer.id.as_str()).collect();
    assert_eq!(ids, [offer.as_str()]);
    // By the joined file's own id it is the same person.
    assert_eq!(offers_for(&mut device.app, noor).unwrap(), fits);
}

#[test]
fn a_lost_laptop_is_shut_out_after_the_passphrase_and_keeps_what_it_shared() {
    let mut two = Two::new();
    two.coach.client("Selam", "Tesfay");
    share_week(&mut two.coach.app).unwrap();
    let all = devices(&mut two.head.app).unwrap();
    let lost = all.iter().find(|one| !one.this_device).unwrap();
    let id = lost.device.clone();
    let wrong = revoke_device(&mut two.head.app, "vier blauwe fietsen".into(), id.clone());
    assert_eq!(
        two.head.app.tell(&wrong.unwrap_err()).code,
        "wrong-passphrase"
    );
    let not_theirs = revoke_device(&mut two.coach.app, PASSPHRASE.into(), id.clone());
    assert_eq!(
        two.coach.app.tell(&not_theirs.unwrap_err()).code,
        "not-coordinator"
    );

    let state = revoke_device(&mut two.head.app, PASSPHRASE.into(), id.clone()).unwrap();
    let state = finished(&mut two.head.app, state);
    assert_eq!(state.problem, None);
    // What lay ready came in first.
    assert_eq!(two.clients(), 1);
    let all = devices(&mut two.head.app).unwrap();
    assert!(all.iter().any(|one| one.device == id && one.revoked));
    assert!(board(&mut two.head.app).unwrap().lines[0].revoked);
    let own = all
        .iter()
        .find(|one| one.this_device)
        .unwrap()
        .device
        .clone();
    let itself = revoke_device(&mut two.head.app, PASSPHRASE.into(), own).unwrap();
    let itself = finished(&mut two.head.app, itself).problem.unwrap();
    assert_eq!(itself.code, "not-to-revoke");
    // The lost one is told, and its writing comes in nowhere.
    two.coach.client("Later", "Geschreven");
    let state = start_sharing(&mut two.coach.app).unwrap();
    let told = finished(&mut two.coach.app, state).problem.unwrap();
    assert_eq!(told.code, "shut-out");
    share_week(&mut two.head.app).unwrap();
    assert_eq!(two.clients(), 1);
}

fn looked(device: &mut Device, ask: AccessAsk) -> Vec<(String, Option<String>)> {
    let page = access_log(&mut device.app, ask).unwrap();
    page.lines
        .into_iter()
        .map(|line| (line.what, line.about))
        .collect()
}

#[test]
fn what_someone_does_with_a_file_is_written_down_once_and_reaches_the_coordinator() {
    let mut two = Two::new();
    let id = two.coach.client("Selam", "Tesfay");
    two.coach.client("Gré", "Pinas");
    for _ in 0..3 {
        two.coach.page(&id);
    }
    let paper = PaperAsk {
        paper: "client-copy".into(),
        client_id: Some(id.clone()),
        partner_id: None,
        activity_id: None,
        translation: None,
    };
    super::tests::printed(&mut two.coach.app, PrintAsk::Paper { ask: paper }).unwrap();
    // Lists and searches are no files that were opened.
    find_clients(&mut two.coach.app, "Gré".into(), 10).unwrap();
    let own = access_log(&mut two.coach.app, AccessAsk::default());
    assert_eq!(
        two.coach.app.tell(&own.unwrap_err()).code,
        "not-coordinator"
    );
    assert_eq!(share_state(&mut two.coach.app).unwrap().unshared, 2);

    share_week(&mut two.coach.app).unwrap();
    let received = share_week(&mut two.head.app).unwrap().received;
    assert_eq!(received.iter().map(|one| one.rows).sum::<u32>(), 2);
    let selam = Some("Selam Tesfay".to_owned());
    let all = looked(&mut two.head, AccessAsk::default());
    let printed = "papier gemaakt: voor de klant zelf".to_owned();
    let opened = ("dossier geopend".to_owned(), selam.clone());
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(
        all.contains(&opened) && all.contains(&(printed.clone(), selam.clone())),
        "{all:?}"
    );
    let page = access_log(&mut two.head.app, AccessAsk::default()).unwrap();
    assert_eq!(page.lines[0].who.as_deref(), Some("Omar Haddad"));
    assert!(page.lines[0].device.is_some());

    let asks = |change: &dyn Fn(&mut AccessAsk)| {
        let mut ask = AccessAsk::default();
        change(&mut ask);
        ask
    };
    let found = looked(&mut two.head, asks(&|ask| ask.what = "printed".into()));
    assert_eq!(found, [(printed, selam)]);
    let staff = two.head.app.open().unwrap().staff_id().unwrap().unwrap();
    assert_eq!(
        looked(&mut two.head, asks(&|ask| ask.staff = staff.to_string())),
        []
    );
    assert_eq!(
        looked(&mut two.head, asks(&|ask| ask.to = "2020-01-01".into())),
        []
    );
    assert_eq!(
        looked(&mut two.head, asks(&|ask| ask.from = "2020-01-01".into())).len(),
        2
    );
    let of = access_log(&mut two.head.app, asks(&|ask| ask.client = id.clone())).unwrap();
    assert_eq!(
        (of.about.as_deref(), of.lines.len()),
        (Some("Selam Tesfay"), 2)
    );
    // The coordinator opens it as well, and that stands there too.
    two.head.page(&id);
    assert_eq!(looked(&mut two.head, AccessAsk::default()).len(), 3);
}

#[test]
fn a_file_opens_while_the_store_is_busy_and_is_written_down_afterwards() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let id = device.client("Selam", "Tesfay");
    let other = device.app.open().unwrap().again().unwrap();
    let hold = |sql: &str| other.store().connection().execute_batch(sql).unwrap();
    let own = device.app.open().unwrap().store();
    own.connection()
        .busy_timeout(std::time::Duration::ZERO)
        .unwrap();
    hold("BEGIN IMMEDIATE");
    assert_eq!(device.page(&id).name, "Selam Tesfay");
    hold("ROLLBACK");
    let next = device.client("Gré", "Pinas");
    device.page(&next);
    let names: Vec<_> = looked(&mut device, AccessAsk::default())
        .into_iter()
        .filter_map(|line| line.1)
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn a_client_is_erased_after_the_number_was_typed_with_the_joined_file_and_drafts() {
    let mut two = Two::new();
    let (id, other) = (
        two.coach.client("Nour", "Haddad"),
        two.coach.client("Noor", "Haddad"),
    );
    share_week(&mut two.coach.app).unwrap();
    share_week(&mut two.head.app).unwrap();
    join_clients(&mut two.head.app, id.clone(), other.clone()).unwrap();
    let task = fields(&[("text", "Bellen"), ("due_on", "2026-03-01")]);
    add_row(&mut two.head.app, "tasks".into(), Some(other.clone()), task).unwrap();
    for client in [&id, &other] {
        let typed = fields(&[("note", "Nog niet af")]);
        keep_draft(
            &mut two.head.app,
            format!("contact {client}"),
            Some(client.clone()),
            typed,
        )
        .unwrap();
    }
    let meant = erase_preview(&mut two.head.app, other.clone()).unwrap();
    assert_eq!(
        (meant.name.as_str(), meant.joined.len(), meant.parts.len()),
        ("Nour Haddad", 1, 1)
    );
    let wrong = erase_client(&mut two.head.app, id.clone(), "P-999".into());
    assert_eq!(
        two.head.app.tell(&wrong.unwrap_err()).fields[0].field,
        "number"
    );
    let not_theirs = erase_client(&mut two.coach.app, id.clone(), meant.number.clone());
    assert_eq!(
        two.coach.app.tell(&not_theirs.unwrap_err()).code,
        "not-coordinator"
    );
    assert_eq!(two.clients(), 1);

    let typed = format!(" {} ", meant.number.to_lowercase());
    let done = erase_client(&mut two.head.app, id.clone(), typed).unwrap();
    assert!(done.told && done.rows >= 3, "{done:?}");
    assert_eq!(two.clients(), 0);
    assert_eq!(drafts(&mut two.head.app).unwrap(), []);
    assert!(client_page(&mut two.head.app, id.clone()).is_err());
    share_week(&mut two.coach.app).unwrap();
    assert!(client_page(&mut two.coach.app, id).is_err());
}

#[test]
fn of_what_is_due_only_what_was_named_is_erased() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let mut closed = |first: &str, day: &str| {
        let row = fields(&[
            ("first_name", first),
            ("last_name", "Jansen"),
            ("closed_on", day),
        ]);
        add_row(&mut device.app, "clients".into(), None, row)
            .unwrap()
            .id
    };
    let (gone, kept) = (closed("Gré", "2020-01-01"), closed("Wil", "2020-02-01"));
    let due = retention_due(&mut device.app).unwrap();
    let names: Vec<_> = due
        .iter()
        .map(|line| (line.name.as_str(), line.whole))
        .collect();
    assert_eq!(names, [("Gré Jansen", true), ("Wil Jansen", true)]);
    let done = erase_due(&mut device.app, vec![due[0].key.clone(), "no such".into()]).unwrap();
    assert_eq!((done.rows, done.told), (1, true));
    assert!(client_page(&mut device.app, gone).is_err());
    assert_eq!(device.page(&kept).name, "Wil Jansen");
    assert_eq!(retention_due(&mut device.app).unwrap().len(), 1);
}
