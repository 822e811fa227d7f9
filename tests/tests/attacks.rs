//! The centre attacked: by someone who can write to the shared folder, and by someone who holds a device's keys.

use serde_json::json;
use std::path::{Path, PathBuf};
use trede_domain::Uuid;
use trede_exchange::{self as exchange, Role};
use trede_store::Sight;
use trede_tests::forge::Forged;
use trede_tests::{Device, World, copy_all, device_id, files, t};

struct Centre {
    head: Device,
    coach: Device,
    world: World,
}

fn centre(seed: u64) -> Centre {
    let world = World::new(seed);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    Centre { head, coach, world }
}

/// The replica of one gets what is in the other's.
fn pass(from: &Device, to: &Device) {
    copy_all(&from.shared(), &to.shared());
}

fn in_centre(device: &Device, file: &str) -> PathBuf {
    device.shared().join("trede/proef").join(file)
}

#[test]
fn a_stranger_cannot_make_the_numbers_run_out() {
    let mut c = centre(41);
    let (head, coach) = (device_id(&c.head), device_id(&c.coach));
    let highest = 1_u64 << 52;
    // Files under the devices' names, with the highest number that anyone reads: the next could be read by nobody.
    let body =
        json!({"format": 1, "centre": "Proef", "by": head, "number": highest, "entries": []});
    let file = json!({"body": body.to_string(), "signature": "00"});
    std::fs::write(
        in_centre(&c.head, &format!("roster/{head}-{highest}.json")),
        file.to_string(),
    )
    .unwrap();
    c.coach.client("Fatma");
    c.coach.export();
    let sealed = files(&c.coach.shared())
        .into_iter()
        .find(|f| f.to_string_lossy().contains(&format!("bundles/{coach}/")))
        .unwrap();
    let forged = in_centre(&c.coach, &format!("bundles/{coach}/{highest}-{head}.trede"));
    std::fs::copy(c.coach.shared().join(&sealed), &forged).unwrap();
    let junk = in_centre(&c.coach, &format!("bundles/{coach}/99-{head}.trede"));
    std::fs::write(junk, b"no age file").unwrap();

    let writer = c.coach.store.writer().unwrap();
    c.coach.client("José");
    c.coach.export();
    assert_eq!(
        c.coach.store.writer().unwrap(),
        writer,
        "nobody else's files begin a new life"
    );
    pass(&c.coach, &c.head);
    c.head.merge();
    assert_eq!(c.head.store.list(t("clients"), None).unwrap().len(), 2);
    // What the coordinator says from now on is still heard.
    let mut third = Device::join(&c.world, &mut c.head, "Carla", "Buurthuis", Role::Desk, 0);
    exchange::revoke(&mut c.head.store, &coach).unwrap();
    pass(&c.head, &third);
    third.merge();
    let known = exchange::devices(&third.store).unwrap();
    assert!(known.iter().any(|d| d.device == coach && d.revoked));
}

#[test]
fn a_newcomer_finds_the_centre_among_damaged_and_strange_rosters() {
    let mut c = centre(42);
    let dir = in_centre(&c.head, "roster");
    let real = std::fs::read_dir(&dir)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let text = std::fs::read_to_string(&real).unwrap();
    // One in which a letter of the centre's name is another, and one of a stranger who calls the centre so.
    for (name, other) in [
        ("0000000000000000", "Qroef"),
        ("0000000000000001", "Bedrog"),
    ] {
        let text = text
            .replace("Proef", other)
            .replace(&device_id(&c.head), name);
        std::fs::write(dir.join(format!("{name}-1.json")), text).unwrap();
    }
    let dina = Device::join(&c.world, &mut c.head, "Dina", "Loket", Role::Coach, 0);
    assert_eq!(exchange::devices(&dina.store).unwrap().len(), 3);
}

/// The one bundle of a device for another, in that one's replica.
fn bundle(from: &Device, to: &Device) -> PathBuf {
    let (id, end) = (device_id(from), format!("-{}.trede", device_id(to)));
    let mut found: Vec<PathBuf> = files(&to.shared())
        .into_iter()
        .filter(|f| {
            let name = f.to_string_lossy();
            name.contains(&format!("bundles/{id}/")) && name.ends_with(&end)
        })
        .collect();
    found.sort_by_key(|f| number(f));
    to.shared().join(found.pop().unwrap())
}

fn number(bundle: &Path) -> u64 {
    let name = bundle.file_name().unwrap().to_string_lossy().into_owned();
    name.split('-').next().unwrap().parse().unwrap()
}

/// A bundle of the coach's with one client, which it may then fill with something else.
fn insiders(c: &mut Centre, name: &str) -> (Uuid, PathBuf, Forged) {
    c.world.pass(60);
    let client = c.coach.client(name);
    c.coach.export();
    pass(&c.coach, &c.head);
    let bundle = bundle(&c.coach, &c.head);
    let forged = Forged::of(&bundle, &c.head);
    (client, bundle, forged)
}

#[test]
fn a_coach_does_not_get_another_locations_client_by_saying_that_it_is_here() {
    for joined in [false, true] {
        let mut c = centre(43);
        let victim = c.head.client("Gerda");
        c.head.insert(
            "contacts",
            &[
                ("client_id", victim.into()),
                ("happened_on", "2026-03-02".into()),
                ("channel", "desk".into()),
                ("topic", "guidance".into()),
                ("note", "wat niemand anders hoeft te weten".into()),
            ],
        );
        // The coach learned the id, from a client who once was here or from a list of pairs, and writes the row itself.
        let (own, file, mut forged) = insiders(&mut c, "Fatma");
        if joined {
            // Or says that it is the same person as one of its own.
            let line = |s: &str, id: Uuid| {
                s.lines()
                    .find(|l| l.contains(&id.to_string()))
                    .unwrap()
                    .to_owned()
            };
            let header = forged
                .text("clients.csv")
                .lines()
                .next()
                .unwrap()
                .to_owned();
            let place = header.split(',').position(|f| f == "merged_into").unwrap();
            let columns = header.split(',').count();
            let mut fields = vec![String::new(); columns];
            fields[0] = victim.to_string();
            fields[place] = own.to_string();
            let rows = forged.text("clients.csv") + &fields.join(",") + "\r\n";
            let version = line(&forged.text("versions.csv"), own);
            let version = version.replacen(&own.to_string(), &victim.to_string(), 1);
            let versions = forged.text("versions.csv").replacen(
                &line(&forged.text("versions.csv"), own),
                &format!("{}\r\n{version}", line(&forged.text("versions.csv"), own)),
                1,
            );
            forged.put("clients.csv", rows);
            forged.put("versions.csv", versions);
        } else {
            forged.replace("clients.csv", &own.to_string(), &victim.to_string());
            forged.replace("versions.csv", &own.to_string(), &victim.to_string());
        }
        forged.seal(&c.coach, &c.head, &file);
        let report = c.head.merge_carefully();
        assert!(report.merged.is_empty(), "{report:?}");
        assert_eq!(report.waiting[0].key, "pulls", "{report:?}");
        c.head.export();
        pass(&c.head, &c.coach);
        c.coach.merge();
        assert_eq!(
            c.coach.store.list(t("contacts"), None).unwrap(),
            [],
            "joined: {joined}"
        );
        assert_eq!(c.coach.value("clients", victim, "last_name"), None);
        // A coordinator who knows better can say yes.
        assert_eq!(c.head.merge().merged.len(), 1);
    }
}

#[test]
fn a_value_under_a_stamp_that_was_used_already_leaves_no_two_devices_apart() {
    let mut c = centre(44);
    let mut second = Device::join(&c.world, &mut c.head, "Els", "Loket", Role::Coordinator, 0);
    let (client, file, mut forged) = insiders(&mut c, "Fatma");
    // The second coordinator is sent the same versions with another name in them, and hears of it first.
    c.head.merge();
    forged.replace("clients.csv", "Fatma", "Gerda");
    let to = device_id(&second);
    let number = number(&file);
    forged.manifest["to"] = json!(to);
    let other = in_centre(
        &second,
        &format!("bundles/{}/{number}-{to}.trede", device_id(&c.coach)),
    );
    pass(&c.coach, &second);
    pass(&c.head, &second);
    forged.seal(&c.coach, &second, &other);
    second.merge();
    for _ in 0..3 {
        c.head.export();
        second.export();
        pass(&c.head, &second);
        pass(&second, &c.head);
        c.head.merge();
        second.merge();
    }
    let all = |d: &Device| d.store.digest(&Sight::All).unwrap();
    assert_eq!(all(&c.head), all(&second));
    assert_eq!(
        c.head.value("clients", client, "first_name"),
        second.value("clients", client, "first_name")
    );
}

#[test]
fn nobody_writes_at_the_end_of_all_clock_readings() {
    let mut c = centre(45);
    let (_, file, mut forged) = insiders(&mut c, "Fatma");
    let versions = forged.text("versions.csv");
    let stamp = versions
        .lines()
        .find(|l| l.starts_with("clients,"))
        .unwrap();
    let stamp = stamp.split(',').nth(3).unwrap().to_owned();
    let writer = stamp.split('.').nth(2).unwrap();
    // The last reading that is still one: after it there is none, and whoever corrected the name would be refused everywhere.
    forged.replace(
        "versions.csv",
        &stamp,
        &format!("253402300799999.4294967295.{writer}"),
    );
    forged.seal(&c.coach, &c.head, &file);
    let report = c.head.merge();
    assert_eq!(report.refused[0].key, "damaged", "{report:?}");
    // A clock that is off by years is none of that.
    let mut c = centre(46);
    let mut ahead = Device::join(
        &c.world,
        &mut c.head,
        "Dina",
        "Loket",
        Role::Coach,
        9 * 365 * 86_400,
    );
    let client = ahead.client("José");
    ahead.export();
    pass(&ahead, &c.head);
    c.head.merge();
    c.head.set("clients", client, "first_name", "Jozef".into());
    c.head.export();
    pass(&c.head, &ahead);
    ahead.merge();
    assert_eq!(
        ahead.value("clients", client, "first_name").as_deref(),
        Some("Jozef")
    );
}

#[test]
fn what_a_bundle_says_of_itself_may_be_anything() {
    let mut c = centre(47);
    for i in 0..4 {
        let (client, file, mut forged) = insiders(&mut c, &format!("Kind {i}"));
        let mine = c.head.store.writer().unwrap().to_string();
        match i {
            0 => forged.manifest["rows"] = json!({"clients": u64::MAX, "contacts": u64::MAX}),
            1 => forged.manifest["upto"] = json!(i64::MAX),
            2 => forged.manifest["born"] = json!(i64::MAX),
            _ => {
                forged.manifest["received"] =
                    json!({"writer": mine, "epoch": u64::MAX, "upto": i64::MAX});
            }
        }
        forged.seal(&c.coach, &c.head, &file);
        let report = c.head.merge();
        assert_eq!(
            (report.merged.len(), report.refused.len()),
            (1, 0),
            "{i}: {report:?}"
        );
        assert!(c.head.value("clients", client, "first_name").is_some());
        c.head.export();
        assert_eq!(c.head.store.check().unwrap(), []);
    }
    // Its own writer it can hurt; others are still served, and served it all.
    let mut dina = Device::join(&c.world, &mut c.head, "Dina", "Bibliotheek", Role::Coach, 0);
    assert_eq!(dina.store.list(t("clients"), None).unwrap().len(), 4);
    let new = dina.client("Nieuw");
    dina.export();
    pass(&dina, &c.head);
    c.head.merge();
    assert!(c.head.value("clients", new, "first_name").is_some());
}

#[test]
fn a_bundle_put_back_later_or_elsewhere_changes_nothing() {
    let mut c = centre(48);
    let (client, file, _) = insiders(&mut c, "Fatma");
    let old = std::fs::read(&file).unwrap();
    c.head.merge();
    c.coach
        .set("clients", client, "first_name", "Fatima".into());
    c.coach.export();
    pass(&c.coach, &c.head);
    c.head.merge();
    c.head
        .erase(c.head.store.list(t("clients"), None).unwrap()[0].id);
    let dir = file.parent().unwrap();
    let head = device_id(&c.head);
    // Under its own name, under a later one, and in another device's folder.
    let dina = Device::join(&c.world, &mut c.head, "Dina", "Loket", Role::Coach, 0);
    let elsewhere = in_centre(&c.head, &format!("bundles/{}", device_id(&dina)));
    std::fs::create_dir_all(&elsewhere).unwrap();
    for to in [
        file.clone(),
        dir.join(format!("900-{head}.trede")),
        elsewhere.join(format!("1-{head}.trede")),
    ] {
        std::fs::write(to, &old).unwrap();
    }
    let report = c.head.merge();
    let reasons: Vec<&str> = report.refused.iter().map(|r| r.key.as_str()).collect();
    assert!(report.merged.iter().all(|m| m.rows == 0), "{report:?}");
    assert!(
        reasons
            .iter()
            .all(|r| ["mislabelled", "bad-signature"].contains(r)),
        "{report:?}"
    );
    assert_eq!(c.head.store.list(t("clients"), None).unwrap(), []);
}

#[test]
fn a_stolen_coordinators_laptop_lets_nobody_in_whatever_is_heard_first() {
    let mut c = centre(49);
    let mut stolen = Device::join(&c.world, &mut c.head, "Els", "Loket", Role::Coordinator, 0);
    pass(&c.head, &c.coach);
    c.coach.merge();
    let id = device_id(&stolen);
    // The thief lets a device of its own in as a coordinator, by the laptop that is not shut out for it.
    let thief = Device::join(&c.world, &mut stolen, "Dief", "Loket", Role::Coordinator, 0);
    exchange::revoke(&mut c.head.store, &id).unwrap();
    // The coach hears of both at once.
    pass(&stolen, &c.coach);
    pass(&thief, &c.coach);
    pass(&c.head, &c.coach);
    c.coach.merge();
    let known = |d: &Device| -> Vec<String> {
        let all = exchange::devices(&d.store).unwrap().into_iter();
        all.filter(|d| !d.revoked).map(|d| d.device).collect()
    };
    assert!(!known(&c.coach).contains(&device_id(&thief)));
    c.coach.client("Fatma");
    c.coach.export();
    let own = format!("bundles/{}/", device_id(&c.coach));
    let for_thief = format!("-{}.trede", device_id(&thief));
    let written = files(&c.coach.shared());
    let mut written = written
        .iter()
        .map(|f| f.to_string_lossy())
        .filter(|f| f.contains(&own));
    assert!(written.all(|f| !f.ends_with(&for_thief)));

    // Whoever believed the laptop before hears of it later, and then no longer believes whom it let in.
    let mut c = centre(50);
    let mut stolen = Device::join(&c.world, &mut c.head, "Els", "Loket", Role::Coordinator, 0);
    let honest = Device::join(&c.world, &mut stolen, "Dina", "Loket", Role::Coach, 0);
    pass(&stolen, &c.head);
    c.head.merge();
    let thief = Device::join(&c.world, &mut stolen, "Dief", "Loket", Role::Coordinator, 0);
    pass(&stolen, &c.coach);
    c.coach.merge();
    assert!(known(&c.coach).contains(&device_id(&thief)));
    exchange::revoke(&mut c.head.store, &device_id(&stolen)).unwrap();
    pass(&c.head, &c.coach);
    c.coach.merge();
    assert!(!known(&c.coach).contains(&device_id(&thief)));
    assert!(
        known(&c.coach).contains(&device_id(&honest)),
        "whom others know too still belongs"
    );
    assert!(known(&c.coach).contains(&device_id(&c.coach)));
}
