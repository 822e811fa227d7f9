//! Undoing a bundle: what it changed goes back as one step, by an ordinary write that every device hears of.

use std::collections::BTreeMap;
use trede_domain::schema::tables;
use trede_domain::{Uuid, Value};
use trede_exchange::{self as exchange, Accept, Role};
use trede_store::{Sight, StoreError, Unmerged};
use trede_tests::{Device, World, device_id, settle, t};

const HEAD: usize = 0;
const COACH: usize = 1;
const SECOND: usize = 2;
const OTHER: usize = 3;

struct Centre {
    world: World,
    devices: Vec<Device>,
    ids: Vec<String>,
}

impl Centre {
    /// Two coordinators and a coach at one location, and a coach at another.
    fn new(seed: u64) -> Self {
        let world = World::new(seed);
        let mut head = Device::found(&world, "X", "A", 0);
        let coach = Device::join(&world, &mut head, "a", "A", Role::Coach, 0);
        let second = Device::join(&world, &mut head, "Y", "A", Role::Coordinator, 0);
        let other = Device::join(&world, &mut head, "b", "B", Role::Coach, 0);
        let devices = vec![head, coach, second, other];
        let ids = devices.iter().map(device_id).collect();
        let mut centre = Self {
            world,
            devices,
            ids,
        };
        centre.rounds();
        centre
    }

    /// Bundles of one device reach the others' replicas, and these devices merge them.
    fn send(&mut self, from: usize, to: &[usize]) {
        self.world.pass(60);
        self.devices[from].export();
        settle(&self.devices, &self.ids);
        for i in to {
            self.devices[*i].merge();
        }
    }

    /// Everyone hears of everything.
    fn rounds(&mut self) {
        for _ in 0..3 {
            self.world.pass(60);
            for device in &mut self.devices {
                device.export();
            }
            settle(&self.devices, &self.ids);
            for device in &mut self.devices {
                device.merge();
            }
        }
    }

    fn head(&mut self) -> &mut Device {
        &mut self.devices[HEAD]
    }

    /// The number of the last bundle that came in at the first coordinator's.
    fn last(&self) -> i64 {
        self.devices[HEAD].store.bundles_to_undo().unwrap()[0].number
    }

    fn undo(&mut self, number: i64) -> Unmerged {
        self.world.pass(60);
        self.devices[HEAD].store.unmerge(number).unwrap()
    }

    fn agree(&self) {
        let digest = |i: usize, s: &Sight| self.devices[i].store.digest(s).unwrap();
        assert_eq!(digest(HEAD, &Sight::All), digest(SECOND, &Sight::All));
        for (i, place) in [(COACH, "A"), (OTHER, "B")] {
            let sight = Sight::Locations(vec![self.devices[HEAD].location(place)]);
            assert_eq!(digest(HEAD, &sight), digest(i, &sight), "{place}");
        }
        for device in &self.devices {
            assert_eq!(device.store.check().unwrap(), [], "{}", device.name);
        }
    }
}

/// Everything that is not deleted, as values: what stands, whoever wrote it.
fn stands(device: &Device) -> BTreeMap<(&'static str, Uuid), Vec<Value>> {
    let mut all = BTreeMap::new();
    for of in tables() {
        // That a conflict was settled stays known.
        if matches!(of.name, "conflicts" | "access_log") {
            continue;
        }
        for row in device.store.list(of, None).unwrap() {
            let mut values = row.values.clone();
            values.truncate(of.fields.len());
            all.insert((of.name, row.id), values);
        }
    }
    all
}

fn contact(device: &mut Device, client: Uuid, note: &str) -> Uuid {
    let fields: [(&str, Value); 5] = [
        ("client_id", client.into()),
        ("happened_on", "2026-03-05".into()),
        ("channel", "desk".into()),
        ("topic", "guidance".into()),
        ("note", note.into()),
    ];
    device.insert("contacts", &fields)
}

#[test]
fn everything_that_a_bundle_changed_goes_back_and_every_device_hears_of_it() {
    let mut c = Centre::new(1);
    let known = c.head().client("Bekend");
    c.rounds();
    let before = stands(&c.devices[HEAD]);

    // A value that is replaced, one that was empty, a row that is deleted, a client with what belongs to it.
    let talk = contact(&mut c.devices[HEAD], known, "eerst");
    c.rounds();
    let with_talk = stands(&c.devices[HEAD]);
    let coach = &mut c.devices[COACH];
    coach.set("clients", known, "first_name", "Anders".into());
    coach.set("clients", known, "phone", "0612345678".into());
    coach
        .store
        .write::<_, StoreError>("test", |w| w.delete(t("contacts"), talk))
        .unwrap();
    let fresh = coach.client("Nieuw");
    contact(coach, fresh, "nieuw");
    c.send(COACH, &[HEAD, SECOND]);
    let after = stands(&c.devices[HEAD]);
    assert_ne!(with_talk, after);

    let number = c.last();
    let foreseen = c.head().store.foresee_unmerge(number).unwrap();
    assert_eq!(stands(&c.devices[HEAD]), after, "looking changes nothing");
    let done = c.undo(number);
    assert_eq!(
        (
            done.values,
            done.rows(),
            done.clients.len(),
            done.left.len()
        ),
        (3, 2, 2, 0),
        "{done:?}"
    );
    assert_eq!(
        (foreseen.values, &foreseen.taken),
        (done.values, &done.taken)
    );
    assert_eq!(stands(&c.devices[HEAD]), with_talk);
    assert!(c.devices[HEAD].store.bundles_to_undo().unwrap()[0].undone);

    c.rounds();
    c.agree();
    for device in [HEAD, COACH, SECOND] {
        assert_eq!(stands(&c.devices[device]), with_talk, "{device}");
    }
    assert_eq!(
        c.devices[COACH]
            .store
            .list(t("clients"), None)
            .unwrap()
            .len(),
        1
    );
    assert!(before.len() < with_talk.len());
}

#[test]
fn the_undoing_is_undone_like_any_other_write_and_can_be_done_again() {
    let mut c = Centre::new(2);
    let known = c.head().client("Bekend");
    c.rounds();
    let before = stands(&c.devices[HEAD]);
    let coach = &mut c.devices[COACH];
    coach.set("clients", known, "first_name", "Anders".into());
    coach.set("clients", known, "phone", "0612345678".into());
    let fresh = coach.client("Nieuw");
    contact(coach, fresh, "nieuw");
    c.send(COACH, &[HEAD]);
    let after = stands(&c.devices[HEAD]);
    let number = c.last();
    for round in 0..3 {
        let done = c.undo(number);
        assert_eq!(
            (done.values, done.rows(), done.left.len()),
            (2, 2, 0),
            "{round}"
        );
        assert_eq!(stands(&c.devices[HEAD]), before, "{round}");
        // Once more there is nothing left to do, and nothing happens.
        let again = c.head().store.unmerge(number);
        assert!(matches!(again, Err(StoreError::NothingToUndo)), "{again:?}");
        if round == 1 {
            c.rounds();
            c.agree();
        }
        c.world.pass(60);
        let undone = c.head().store.undo().unwrap();
        assert_eq!((undone.op.as_str(), undone.skipped), ("undo-bundle", 0));
        assert_eq!(stands(&c.devices[HEAD]), after, "{round}");
        assert!(!c.devices[HEAD].store.bundles_to_undo().unwrap()[0].undone);
    }
    c.rounds();
    c.agree();
    assert_eq!(stands(&c.devices[COACH]), after);
}

#[test]
fn what_someone_wrote_over_or_builds_on_is_left_alone_and_told() {
    let mut c = Centre::new(3);
    let known = c.head().client("Bekend");
    c.rounds();
    let coach = &mut c.devices[COACH];
    coach.set("clients", known, "first_name", "Anders".into());
    coach.set("clients", known, "phone", "0612345678".into());
    let kept = coach.client("Blijft");
    let gone = coach.client("Weg");
    let edited = contact(coach, gone, "nieuw");
    let alone = contact(coach, kept, "nieuw");
    c.send(COACH, &[HEAD]);
    let number = c.last();
    let head = c.head();
    head.set("clients", known, "phone", "0687654321".into());
    // Something of our own hangs on one client; of the other we wrote in a contact that came with it.
    contact(head, kept, "van hier");
    head.set("contacts", edited, "note", "verbeterd".into());

    let done = c.undo(number);
    assert_eq!((done.values, done.rows()), (1, 1), "{done:?}");
    let mut left: Vec<_> = done
        .left
        .iter()
        .map(|left| (left.table, left.row, left.field.as_deref()))
        .collect();
    left.sort();
    let mut expected = vec![
        ("clients", known, Some("phone")),
        ("clients", kept, None),
        ("clients", gone, None),
        ("contacts", edited, None),
    ];
    expected.sort();
    assert_eq!(left, expected);
    let head = &c.devices[HEAD];
    let value = |id, field| head.value("clients", id, field).unwrap();
    assert_eq!(value(known, "first_name"), "Bekend");
    assert_eq!(value(known, "phone"), "0687654321");
    assert!(
        head.store
            .get(t("contacts"), alone)
            .unwrap()
            .unwrap()
            .is_deleted()
    );
    c.rounds();
    c.agree();
}

#[test]
fn bundles_that_follow_each_other_go_back_one_by_one_to_where_it_began() {
    let mut c = Centre::new(4);
    let known = c.head().client("Bekend");
    c.rounds();
    let mut seen = vec![stands(&c.devices[HEAD])];
    let mut numbers = Vec::new();
    let fresh = c.devices[COACH].client("Nieuw");
    for round in 0..3 {
        let coach = &mut c.devices[COACH];
        coach.set(
            "clients",
            known,
            "first_name",
            format!("v{round}").as_str().into(),
        );
        coach.set(
            "clients",
            fresh,
            "phone",
            format!("061234567{round}").as_str().into(),
        );
        contact(coach, fresh, "nieuw");
        c.send(COACH, &[HEAD]);
        numbers.push(c.last());
        seen.push(stands(&c.devices[HEAD]));
    }
    // Not from the middle: what the last one brought stands in its place.
    let middle = c.head().store.foresee_unmerge(numbers[1]).unwrap();
    assert_eq!(
        (middle.values, middle.rows(), middle.left.len()),
        (0, 1, 2),
        "{middle:?}"
    );
    for number in numbers.into_iter().rev() {
        seen.pop();
        let done = c.undo(number);
        assert_eq!(done.left, [], "{number}");
        assert_eq!(Some(&stands(&c.devices[HEAD])), seen.last(), "{number}");
    }
    c.rounds();
    c.agree();
    assert_eq!(Some(&stands(&c.devices[SECOND])), seen.last());
}

#[test]
fn a_parallel_edit_that_is_undone_leaves_the_other_value_and_no_question() {
    let mut c = Centre::new(5);
    let (one, two) = (c.head().client("Een"), c.head().client("Twee"));
    c.rounds();
    // Of one the coach's value wins, of the other ours.
    c.devices[HEAD].set("clients", one, "phone", "0611111111".into());
    c.world.pass(5);
    c.devices[COACH].set("clients", one, "phone", "0622222222".into());
    c.devices[COACH].set("clients", two, "phone", "0622222222".into());
    c.world.pass(5);
    c.devices[HEAD].set("clients", two, "phone", "0611111111".into());
    c.send(COACH, &[HEAD]);
    let open = |d: &Device| {
        let rows = d.store.list(t("conflicts"), None).unwrap();
        rows.iter()
            .filter(|r| r.get(t("conflicts"), "settled_at").is_null())
            .count()
    };
    assert_eq!(open(&c.devices[HEAD]), 2);
    let number = c.last();
    let done = c.undo(number);
    assert_eq!((done.values, done.settled), (1, 1), "{done:?}");
    let head = &c.devices[HEAD];
    assert_eq!(head.value("clients", one, "phone").unwrap(), "0611111111");
    assert_eq!(head.value("clients", two, "phone").unwrap(), "0611111111");
    assert_eq!(open(head), 0);
    // Undone in turn, the questions are open again.
    c.world.pass(60);
    c.head().store.undo().unwrap();
    assert_eq!(open(&c.devices[HEAD]), 2);
    c.undo(number);
    c.rounds();
    c.agree();
    assert_eq!(open(&c.devices[SECOND]), 0);
}

#[test]
fn a_question_of_before_stays_open_when_a_later_bundle_is_undone() {
    let mut c = Centre::new(6);
    let one = c.head().client("Een");
    c.rounds();
    c.devices[HEAD].set("clients", one, "phone", "0611111111".into());
    c.world.pass(5);
    c.devices[COACH].set("clients", one, "phone", "0622222222".into());
    c.send(COACH, &[HEAD]);
    c.world.pass(5);
    // Of an older version of the program, say: a later value that settled nothing.
    let before = stands(&c.devices[HEAD]);
    c.devices[SECOND].set("clients", one, "phone", "0633333333".into());
    c.send(SECOND, &[HEAD]);
    let number = c.last();
    let open = |d: &Device| {
        let rows = d.store.list(t("conflicts"), None).unwrap();
        rows.iter()
            .filter(|r| r.get(t("conflicts"), "settled_at").is_null())
            .count()
    };
    assert!(open(&c.devices[HEAD]) >= 2);
    c.undo(number);
    assert_eq!(stands(&c.devices[HEAD]), before);
    assert_eq!(
        open(&c.devices[HEAD]),
        1,
        "the first question is as open as it was"
    );
    c.rounds();
    c.agree();
}

#[test]
fn who_was_erased_stays_so_and_what_undoing_knew_of_them_is_gone() {
    let mut c = Centre::new(7);
    let (gone, stays) = (c.head().client("Gewist"), c.head().client("Blijft"));
    c.rounds();
    for (client, phone) in [(gone, "0611111111"), (stays, "0622222222")] {
        c.devices[SECOND].set("clients", client, "phone", phone.into());
    }
    let talk = contact(&mut c.devices[SECOND], gone, "nieuw");
    c.send(SECOND, &[HEAD]);
    let number = c.last();
    // The second coordinator erases: that came with a bundle too, and cannot be undone with it.
    c.devices[SECOND].erase(gone);
    c.send(SECOND, &[HEAD]);
    assert!(c.devices[HEAD].store.is_erased(gone).unwrap());
    let erasing = c.head().store.bundles_to_undo().unwrap();
    assert!(
        erasing
            .iter()
            .all(|one| one.number == number || one.erased > 0)
    );
    let done = c.undo(number);
    assert_eq!(
        (done.values, done.rows(), done.left.len()),
        (1, 0, 0),
        "{done:?}"
    );
    let head = &c.devices[HEAD];
    assert!(head.store.is_erased(gone).unwrap());
    for (table, id) in [("clients", gone), ("contacts", talk)] {
        assert_eq!(head.store.get(t(table), id).unwrap(), None);
    }
    let count = |sql: &str| -> i64 {
        head.store
            .connection()
            .query_row(sql, [gone], |r| r.get(0))
            .unwrap()
    };
    assert_eq!(
        count("SELECT count(*) FROM history WHERE row_id = ?1 AND table_name <> 'erasures'"),
        0
    );
    c.rounds();
    c.agree();
}

#[test]
fn an_unusual_share_that_was_let_in_comes_back_whole() {
    let mut c = Centre::new(8);
    let clients: Vec<Uuid> = (0..20)
        .map(|i| c.devices[COACH].client(&format!("k{i}")))
        .collect();
    c.rounds();
    let before = stands(&c.devices[HEAD]);
    c.devices[COACH]
        .store
        .write::<_, StoreError>("test", |w| {
            clients[..15]
                .iter()
                .try_for_each(|id| w.delete(t("clients"), *id))
        })
        .unwrap();
    c.world.pass(60);
    c.devices[COACH].export();
    settle(&c.devices, &c.ids);
    assert_eq!(c.devices[HEAD].merge_carefully().waiting.len(), 1);
    exchange::merge_accepting(&mut c.devices[HEAD].store, &Accept::All, &mut |_| {}).unwrap();
    assert_eq!(
        c.devices[HEAD]
            .store
            .list(t("clients"), None)
            .unwrap()
            .len(),
        5
    );
    let number = c.last();
    assert_eq!(c.undo(number).values, 15);
    assert_eq!(stands(&c.devices[HEAD]), before);
    c.rounds();
    c.agree();
    assert_eq!(
        c.devices[COACH]
            .store
            .list(t("clients"), None)
            .unwrap()
            .len(),
        20
    );
}

#[test]
fn what_undoing_would_take_from_others_waits_there_for_a_yes() {
    let mut c = Centre::new(9);
    for i in 0..20 {
        c.devices[COACH].client(&format!("k{i}"));
    }
    c.send(COACH, &[HEAD, SECOND]);
    let number = c.last();
    assert!(c.head().store.foresee_unmerge(number).unwrap().is_unusual());
    assert_eq!(c.undo(number).rows(), 20);
    c.world.pass(60);
    c.devices[HEAD].export();
    settle(&c.devices, &c.ids);
    for i in [SECOND, COACH] {
        let report = c.devices[i].merge_carefully();
        assert_eq!(report.waiting.len(), 1, "{i}: {report:?}");
        assert_eq!(
            c.devices[i].store.list(t("clients"), None).unwrap().len(),
            20
        );
    }
    c.rounds();
    c.agree();
    assert_eq!(
        c.devices[COACH]
            .store
            .list(t("clients"), None)
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn a_place_and_a_person_that_a_device_goes_by_stay() {
    let mut c = Centre::new(10);
    // The second coordinator lets in a device at a new location; the first hears of it by a bundle.
    let newcomer = Device::join(
        &c.world.clone(),
        &mut c.devices[SECOND],
        "n",
        "Nieuw",
        Role::Coach,
        0,
    );
    c.ids.push(device_id(&newcomer));
    c.devices.push(newcomer);
    c.send(SECOND, &[HEAD]);
    let number = c.last();
    let place = c.devices[HEAD].location("Nieuw");
    let foreseen = c.head().store.foresee_unmerge(number).unwrap();
    assert_eq!(foreseen.rows(), 0, "{foreseen:?}");
    assert!(foreseen.left.iter().any(|left| left.row == place));
}

#[test]
fn a_coachs_device_keeps_nothing_to_undo() {
    let mut c = Centre::new(11);
    let known = c.head().client("Bekend");
    c.rounds();
    c.head().set("clients", known, "phone", "0611111111".into());
    c.rounds();
    assert_eq!(
        c.devices[COACH].value("clients", known, "phone").unwrap(),
        "0611111111"
    );
    for table in ["merges", "made", "history WHERE by_merge IS NOT NULL"] {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table})");
        let any: bool = c.devices[COACH]
            .store
            .connection()
            .query_row(&sql, [], |r| r.get(0))
            .unwrap();
        assert!(!any, "{table}");
    }
}

#[test]
fn after_its_weeks_what_undoing_needs_is_let_go() {
    let mut c = Centre::new(12);
    let known = c.head().client("Bekend");
    c.rounds();
    let coach = &mut c.devices[COACH];
    coach.set("clients", known, "phone", "0611111111".into());
    coach.set("clients", known, "first_name", "Anders".into());
    coach.client("Nieuw");
    c.send(COACH, &[HEAD]);
    let number = c.last();
    let kept = |device: &Device| -> i64 {
        let sql = "SELECT (SELECT count(*) FROM made WHERE merge = ?1) + (SELECT count(*) FROM history WHERE by_merge = ?1)";
        device
            .store
            .connection()
            .query_row(sql, [number], |r| r.get(0))
            .unwrap()
    };
    let past = c.head().store.history(t("clients"), known).unwrap();
    assert!(kept(&c.devices[HEAD]) >= 3);
    c.world.pass((trede_store::KEPT_WEEKS * 7 + 1) * 24 * 3600);
    c.devices[COACH].client("Later");
    c.send(COACH, &[HEAD]);
    assert_eq!(kept(&c.devices[HEAD]), 0);
    assert!(matches!(
        c.head().store.unmerge(number),
        Err(StoreError::NothingToUndo)
    ));
    // What was there before is known as ever.
    assert_eq!(c.head().store.history(t("clients"), known).unwrap(), past);
}

#[test]
fn a_client_that_moved_goes_back_with_the_whole_file() {
    let mut c = Centre::new(13);
    let known = c.devices[COACH].client("Bekend");
    contact(&mut c.devices[COACH], known, "eerst");
    c.rounds();
    let before = stands(&c.devices[HEAD]);
    let there = c.devices[HEAD].location("B");
    c.devices[COACH].set("clients", known, "location_id", there.into());
    c.send(COACH, &[HEAD]);
    let number = c.last();
    c.rounds();
    c.agree();
    assert!(
        c.devices[OTHER]
            .store
            .get(t("clients"), known)
            .unwrap()
            .is_some()
    );
    let done = c.undo(number);
    assert_eq!((done.values, done.moved), (1, 1));
    assert_eq!(stands(&c.devices[HEAD]), before);
    c.rounds();
    c.agree();
    assert!(
        c.devices[COACH]
            .store
            .get(t("clients"), known)
            .unwrap()
            .is_some()
    );
    assert!(
        c.devices[OTHER]
            .store
            .get(t("clients"), known)
            .unwrap()
            .is_none()
    );
}
