//! Devices of a centre that exchange bundles through a folder: what arrives, what is refused, what heals.

use std::path::PathBuf;
use trede_domain::{Uuid, Value};
use trede_exchange::{self as exchange, BundleFile, ExchangeError, Role, Wish};
use trede_store::Sight;
use trede_tests::{Device, World, copy_all, device_id, files, settle, t};

struct Centre {
    head: Device,
    coach: Device,
    world: World,
}

fn centre() -> Centre {
    let world = World::new(5);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    Centre { head, coach, world }
}

impl Centre {
    /// The shared folder catches up everywhere.
    fn replicate(&mut self) {
        let ids = [device_id(&self.head), device_id(&self.coach)];
        let devices = [
            std::mem::replace(
                &mut self.head,
                Device::new(&self.world, &format!("x{}", self.world.below(1 << 40)), 0),
            ),
            std::mem::replace(
                &mut self.coach,
                Device::new(&self.world, &format!("y{}", self.world.below(1 << 40)), 0),
            ),
        ];
        settle(&devices, &ids);
        let [head, coach] = devices;
        (self.head, self.coach) = (head, coach);
    }

    fn round(&mut self) {
        self.world.pass(60);
        self.coach.export();
        self.head.export();
        self.replicate();
        self.head.merge();
        self.coach.merge();
    }

    fn bundles(&self, of: &Device) -> Vec<PathBuf> {
        let id = device_id(of);
        files(&of.shared())
            .into_iter()
            .filter(|f| f.to_string_lossy().contains(&format!("bundles/{id}/")))
            .map(|f| of.shared().join(f))
            .collect()
    }
}

#[test]
fn a_week_reaches_the_coordinator_once_and_comes_back_confirmed() {
    let mut c = centre();
    let client = c.coach.client("Fatma");
    assert_eq!(exchange::unshared(&c.coach.store).unwrap(), 1);
    assert_eq!(c.coach.export(), 1);
    assert_eq!(exchange::unshared(&c.coach.store).unwrap(), 0);
    assert_eq!(c.coach.export(), 0, "with nothing new nothing is written");
    c.replicate();
    let report = c.head.merge();
    assert_eq!(
        (
            report.merged.len(),
            report.merged[0].rows,
            report.merged[0].from.as_str()
        ),
        (1, 1, "Bram (Bibliotheek)")
    );
    assert_eq!(
        c.head.value("clients", client, "first_name").as_deref(),
        Some("Fatma")
    );
    assert!(c.head.merge().merged.is_empty());
    // What a coach sent concerns nobody else: the coordinator has nothing to share for it.
    assert_eq!(exchange::unshared(&c.head.store).unwrap(), 0);
    c.head.insert("partners", &[("name", "Taalwijzer".into())]);
    assert_eq!(exchange::unshared(&c.head.store).unwrap(), 1);

    c.round();
    c.round();
    c.round();
    assert!(
        exchange::devices(&c.coach.store)
            .unwrap()
            .iter()
            .all(|d| d.confirmed),
        "{:?}",
        exchange::devices(&c.coach.store)
    );
    for bundle in c.bundles(&c.coach) {
        let bundle = c
            .head
            .shared()
            .join(bundle.strip_prefix(c.coach.shared()).unwrap());
        let manifest = exchange::verify(&bundle, Some(&c.head.store))
            .unwrap()
            .manifest
            .unwrap();
        assert_eq!(
            manifest.total_rows(),
            0,
            "what is confirmed leaves the folder"
        );
    }
    let before = files(&c.head.shared());
    c.round();
    assert_eq!(
        files(&c.head.shared()),
        before,
        "a quiet centre writes nothing"
    );
}

#[test]
fn a_lost_or_damaged_bundle_heals_with_the_next_export() {
    let mut c = centre();
    let first = c.coach.client("Eerste");
    c.coach.export();
    let bundle = c.bundles(&c.coach).pop().unwrap();
    std::fs::remove_file(&bundle).unwrap();
    c.replicate();
    assert!(c.head.merge().merged.is_empty());
    assert_eq!(
        c.coach.export(),
        1,
        "what is unconfirmed and no longer lies in the folder is put back"
    );

    let bundle = c.bundles(&c.coach).pop().unwrap();
    let whole = std::fs::read(&bundle).unwrap();
    let before = c.head.store.digest(&Sight::All).unwrap();
    for length in (0..whole.len()).step_by(97) {
        std::fs::write(&bundle, &whole[..length]).unwrap();
        copy_all(&c.coach.shared(), &c.head.shared());
        let report = c.head.merge();
        assert!(
            report.merged.is_empty() && report.refused.len() == 1,
            "cut at {length}: {report:?}"
        );
    }
    for place in (0..whole.len()).step_by(61) {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x10;
        std::fs::write(&bundle, &flipped).unwrap();
        copy_all(&c.coach.shared(), &c.head.shared());
        let report = c.head.merge();
        // Nobody reads the padding of the header's greased lines; everything else is covered by one of three seals.
        assert!(report.merged.is_empty(), "flipped at {place}: {report:?}");
        assert_eq!(report.refused.len(), 1);
    }
    assert_eq!(c.head.store.digest(&Sight::All).unwrap(), before);
    let second = c.coach.client("Tweede");
    c.round();
    for client in [first, second] {
        assert!(c.head.value("clients", client, "first_name").is_some());
    }
}

#[test]
fn one_bad_bundle_never_holds_up_another() {
    let mut c = centre();
    let mut third = Device::join(&c.world, &mut c.head, "Carla", "Buurthuis", Role::Desk, 0);
    c.coach.client("Eerste");
    third.client("Tweede");
    c.coach.export();
    third.export();
    let bundle = c.bundles(&c.coach).pop().unwrap();
    std::fs::write(&bundle, b"age-encryption.org/v1\nrubbish").unwrap();
    copy_all(&c.coach.shared(), &c.head.shared());
    copy_all(&third.shared(), &c.head.shared());
    let plan = exchange::plan(&c.head.store).unwrap();
    assert_eq!((plan.bundles.len(), plan.refused.len()), (1, 1));
    assert_eq!(plan.bundles[0].tables["clients"], 1);
    assert_eq!(plan.refused[0].key, "damaged");
    let report = c.head.merge();
    assert_eq!((report.merged.len(), report.refused.len()), (1, 1));
    assert_eq!(c.head.store.list(t("clients"), None).unwrap().len(), 1);
}

#[test]
fn files_that_are_no_bundles_are_passed_over() {
    let mut c = centre();
    c.coach.client("Eerste");
    c.coach.export();
    c.replicate();
    let bundle = c.head.shared().join(
        c.bundles(&c.coach)[0]
            .strip_prefix(c.coach.shared())
            .unwrap(),
    );
    let dir = bundle.parent().unwrap();
    let name = bundle.file_name().unwrap().to_str().unwrap();
    for stray in [
        name.replace(".trede", ".sync-conflict-20260302-080000-ABCDEFG.trede"),
        name.replace(".trede", " (1).trede"),
        format!("~${name}"),
        format!(".{name}.tmp"),
        "01-x.trede".into(),
    ] {
        std::fs::copy(&bundle, dir.join(stray)).unwrap();
    }
    let report = c.head.merge();
    assert_eq!((report.merged.len(), report.refused.len()), (1, 0));
    assert_eq!(
        BundleFile::parse("0123456789abcdef", "007-0123456789abcdef.trede"),
        None,
        "only the one spelling of a number"
    );
}

#[test]
fn parallel_edits_are_kept_and_either_can_be_chosen() {
    let mut c = centre();
    let client = c.coach.client("Fatma");
    c.round();
    c.coach.set("clients", client, "city", "Zwolle".into());
    c.world.pass(60);
    c.head.set("clients", client, "city", "Amsterdam".into());
    c.head.set("clients", client, "phone", "0612345678".into());
    c.coach.export();
    c.replicate();
    assert_eq!(c.head.merge().conflicts, 1);
    assert_eq!(
        c.head.value("clients", client, "city").as_deref(),
        Some("Amsterdam")
    );
    c.round();
    let conflicts = |d: &Device| -> Vec<(Uuid, String, String, String)> {
        let k = t("conflicts");
        d.store
            .list(k, None)
            .unwrap()
            .iter()
            .map(|r| {
                (
                    r.id,
                    r.get(k, "winner_value").to_text(),
                    r.get(k, "other_value").to_text(),
                    r.get(k, "settled_at").to_text(),
                )
            })
            .collect()
    };
    assert_eq!(
        conflicts(&c.head),
        conflicts(&c.coach),
        "both have the same row"
    );
    let [(id, winner, other, settled)] = &conflicts(&c.head)[..] else {
        panic!()
    };
    assert_eq!(
        (winner.as_str(), other.as_str(), settled.as_str()),
        ("Amsterdam", "Zwolle", "")
    );
    c.head
        .store
        .write::<_, trede_store::StoreError>("resolve", |w| w.decide(*id, "Zwolle".into()))
        .unwrap();
    c.round();
    c.round();
    for device in [&c.head, &c.coach] {
        assert_eq!(
            device.value("clients", client, "city").as_deref(),
            Some("Zwolle")
        );
        assert_ne!(conflicts(device)[0].3, "", "settled on both");
    }
    assert_eq!(
        c.coach.value("clients", client, "phone").as_deref(),
        Some("0612345678"),
        "another field of the row simply holds"
    );
}

#[test]
fn a_client_that_moves_leaves_one_device_and_enters_the_other_whole() {
    let mut c = centre();
    let mut other = Device::join(&c.world, &mut c.head, "Carla", "Buurthuis", Role::Coach, 0);
    let client = c.coach.client("Fatma");
    let fields: [(&str, Value); 4] = [
        ("client_id", client.into()),
        ("measured_on", "2026-01-05".into()),
        ("ladder", "vng".into()),
        ("rung", 2.into()),
    ];
    let movement = c.coach.insert("movements", &fields);
    c.round();
    c.round();
    let buurthuis = c.head.location("Buurthuis");
    c.head
        .set("clients", client, "location_id", buurthuis.into());
    for _ in 0..3 {
        c.round();
        copy_all(&c.head.shared(), &other.shared());
        other.merge();
        other.export();
        copy_all(&other.shared(), &c.head.shared());
    }
    assert_eq!(
        other.value("clients", client, "first_name").as_deref(),
        Some("Fatma")
    );
    assert_eq!(
        other.value("movements", movement, "rung").as_deref(),
        Some("2")
    );
    assert_eq!(c.coach.value("clients", client, "first_name"), None);
    assert_eq!(c.coach.value("movements", movement, "rung"), None);
    let left: i64 = c
        .coach
        .store
        .connection()
        .query_row(
            "SELECT count(*) FROM clients WHERE first_name IS NOT NULL OR number IS NOT NULL",
            [],
            |r| r.get(0),
        )
        .unwrap();
    let history: i64 = c
        .coach
        .store
        .connection()
        .query_row(
            "SELECT count(*) FROM history WHERE row_id IN (?1, ?2)",
            [client, movement],
            |r| r.get(0),
        )
        .unwrap();
    assert_eq!(
        (left, history),
        (0, 0),
        "nothing but the new location is left"
    );
    let refused = c
        .coach
        .store
        .write::<_, trede_store::StoreError>("test", |w| {
            w.update(t("clients"), client, &[("city", "X".into())])
        });
    assert!(matches!(refused, Err(trede_store::StoreError::Left)));
}

#[test]
fn a_coach_receives_the_lists_and_no_one_elses_clients() {
    let mut c = centre();
    let other = c.head.client("Van het loket");
    c.head.insert("partners", &[("name", "Taalwijzer".into())]);
    c.round();
    assert_eq!(c.coach.store.list(t("partners"), None).unwrap().len(), 1);
    assert_eq!(c.coach.store.get(t("clients"), other).unwrap(), None);
    assert!(c.coach.store.list(t("clients"), None).unwrap().is_empty());
}

#[test]
fn nobody_joins_without_the_code_and_an_altered_request_has_another() {
    let world = World::new(3);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut device = Device::new(&world, "Bram", 0);
    copy_all(&head.shared(), &device.shared());
    let shared = device.shared();
    let wish = Wish {
        centre: "Proef",
        location: "Bibliotheek",
        staff: "Bram",
        role: Role::Coach,
    };
    let code = exchange::request(&mut device.store, &shared, &wish).unwrap();
    assert!(matches!(
        exchange::export(&mut device.store, &mut |_| {}),
        Err(ExchangeError::NotApproved)
    ));
    copy_all(&device.shared(), &head.shared());
    assert!(matches!(
        exchange::approve(&mut head.store, "AAAA-AAAA"),
        Err(ExchangeError::NoRequest(_))
    ));
    let request = files(&head.shared())
        .into_iter()
        .find(|f| f.starts_with("trede/proef/requests"))
        .unwrap();
    let text = std::fs::read_to_string(head.shared().join(&request)).unwrap();
    std::fs::write(
        head.shared().join(&request),
        text.replace("\"coach\"", "\"coordinator\""),
    )
    .unwrap();
    let waiting = exchange::requests(&head.store).unwrap();
    assert_ne!(waiting[0].code, code);
    assert!(exchange::approve(&mut head.store, &code).is_err());

    // Turned down it is named no more, and the genuine one, which comes after it, is.
    assert!(exchange::turn_down(&head.store, &code).is_err());
    exchange::turn_down(&head.store, &waiting[0].code).unwrap();
    assert_eq!(exchange::requests(&head.store).unwrap(), []);
    assert_eq!(exchange::requests_waiting(&head.store).unwrap(), 0);
    std::fs::write(head.shared().join(&request), text).unwrap();
    let waiting = exchange::requests(&head.store).unwrap();
    assert_eq!((waiting.len(), &waiting[0].code), (1, &code));
    assert_eq!(exchange::requests_waiting(&head.store).unwrap(), 1);
    // Who turned the wrong one down lets it in by its code after all.
    exchange::turn_down(&head.store, &code).unwrap();
    exchange::approve(&mut head.store, &code).unwrap();
    assert!(matches!(
        exchange::request(
            &mut Device::new(&world, "z", 0).store,
            &world.dir().join("z-shared"),
            &wish
        ),
        Err(ExchangeError::NoFolder(_))
    ));
}

#[test]
fn a_roster_by_someone_else_and_a_bundle_with_a_strange_signature_are_not_believed() {
    let mut c = centre();
    // Someone with access to the folder founds a centre of the same name and drops its roster and a bundle in.
    let world = World::new(9);
    let mut thief = Device::found(&world, "Dief", "Loket", 0);
    thief.client("Vals");
    copy_all(&thief.shared(), &c.head.shared());
    let mut before: Vec<String> = exchange::devices(&c.head.store)
        .unwrap()
        .into_iter()
        .map(|d| d.name)
        .collect();
    before.sort();
    assert_eq!(before, ["Ans (Loket)", "Bram (Bibliotheek)"]);
    // A bundle of the coach's, put under the name of another number.
    c.coach.client("Echt");
    c.coach.export();
    c.replicate();
    let bundle = c.head.shared().join(
        c.bundles(&c.coach)[0]
            .strip_prefix(c.coach.shared())
            .unwrap(),
    );
    let name = bundle.file_name().unwrap().to_str().unwrap();
    std::fs::copy(
        &bundle,
        bundle.with_file_name(name.replacen(name.split('-').next().unwrap(), "77", 1)),
    )
    .unwrap();
    let report = c.head.merge();
    assert_eq!(
        (
            report.merged.len(),
            report.refused.len(),
            report.refused[0].key.as_str()
        ),
        (1, 1, "mislabelled")
    );
}

#[test]
fn a_restored_coordinator_is_sent_again_what_it_lost() {
    let mut c = centre();
    let backup = c.head.backup();
    let client = c.coach.client("Fatma");
    c.round();
    c.round();
    let world = c.world.clone();
    c.head = std::mem::replace(&mut c.head, Device::new(&world, "spare", 0)).restore(&backup);
    assert_eq!(c.head.value("clients", client, "first_name"), None);
    c.round();
    c.round();
    c.round();
    assert_eq!(
        c.head.value("clients", client, "first_name").as_deref(),
        Some("Fatma")
    );
}

#[test]
fn the_bundle_opens_with_the_age_program_and_is_a_valid_data_package() {
    let mut c = centre();
    let client = c.coach.insert(
        "clients",
        &[
            ("first_name", "=1+1; \"x\"\nregel".into()),
            ("last_name", "Núñez".into()),
            ("birth_date", "1981-03".into()),
        ],
    );
    c.coach.insert(
        "movements",
        &[
            ("client_id", client.into()),
            ("measured_on", "2026-01-05".into()),
            ("ladder", "vng".into()),
            ("rung", 2.into()),
        ],
    );
    c.coach.export();
    c.replicate();
    let bundle = c.head.shared().join(
        c.bundles(&c.coach)[0]
            .strip_prefix(c.coach.shared())
            .unwrap(),
    );
    let verdict = exchange::verify(&bundle, Some(&c.head.store)).unwrap();
    assert_eq!(
        (verdict.whole, verdict.signature, verdict.from.as_deref()),
        (Some(true), Some(true), Some("Bram (Bibliotheek)"))
    );
    let other = exchange::verify(&bundle, Some(&c.coach.store)).unwrap();
    assert_eq!(
        (other.readable, other.key.as_deref(), other.whole),
        (false, Some("not-for-us"), None)
    );

    let plain = c.world.dir().join("plain");
    exchange::open_bundle(&c.head.store, &bundle, &plain).unwrap();
    let rows = std::fs::read_to_string(plain.join("clients.csv")).unwrap();
    assert!(
        rows.contains("\"=1+1; \"\"x\"\"\nregel\"") && rows.contains("1981-03"),
        "{rows}"
    );

    // The age program opens the same file with the device's key.
    let key = c.world.dir().join("key.txt");
    std::fs::write(
        &key,
        c.head
            .store
            .local::<String>("reading_key")
            .unwrap()
            .unwrap(),
    )
    .unwrap();
    let zip = c.world.dir().join("bundle.zip");
    let age = std::process::Command::new("age")
        .arg("-d")
        .arg("-i")
        .arg(&key)
        .arg("-o")
        .arg(&zip)
        .arg(&bundle)
        .status()
        .expect("the age program (tools/setup.sh test)");
    assert!(age.success());
    let unzipped = c.world.dir().join("unzipped");
    let python = tools().join("python");
    let unzip = std::process::Command::new(&python)
        .args(["-m", "zipfile", "-e"])
        .arg(&zip)
        .arg(&unzipped)
        .status()
        .expect("python (tools/setup.sh test)");
    assert!(unzip.success());
    for file in files(&plain) {
        assert_eq!(
            std::fs::read(plain.join(&file)).unwrap(),
            std::fs::read(unzipped.join(&file)).unwrap(),
            "{}",
            file.display()
        );
    }
    let valid = std::process::Command::new(tools().join("frictionless"))
        .arg("validate")
        .arg("datapackage.json")
        .current_dir(&unzipped)
        .output()
        .expect("frictionless (tools/setup.sh test)");
    assert!(
        valid.status.success(),
        "{}",
        String::from_utf8_lossy(&valid.stdout)
    );
    let broken = rows.replace("1981-03", "1981-3x");
    std::fs::write(unzipped.join("clients.csv"), broken).unwrap();
    let invalid = std::process::Command::new(tools().join("frictionless"))
        .arg("validate")
        .arg("datapackage.json")
        .current_dir(&unzipped)
        .output()
        .unwrap();
    assert!(
        !invalid.status.success(),
        "the validator must be able to say no"
    );
}

/// Where `tools/setup.sh test` puts the programs that only the tests need.
fn tools() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/tools/python/bin")
}

#[test]
fn a_device_restored_from_a_backup_is_heard_again_at_once() {
    let mut c = centre();
    c.coach.client("Eerste");
    c.round();
    let backup = c.coach.backup();
    for i in 0..4 {
        c.coach.client(&format!("Verloren{i}"));
        c.round();
    }
    // Its numbers start again where the backup was, below those that the coordinator has merged.
    let world = c.world.clone();
    c.coach = std::mem::replace(&mut c.coach, Device::new(&world, "spare", 0)).restore(&backup);
    for file in c.bundles(&c.coach) {
        std::fs::remove_file(file).unwrap();
    }
    c.replicate();
    let client = c.coach.client("Na de terugzetting");
    c.coach.export();
    c.replicate();
    c.head.merge();
    assert_eq!(
        c.head.value("clients", client, "first_name").as_deref(),
        Some("Na de terugzetting")
    );
    c.round();
    c.round();
    assert_eq!(
        c.coach.store.list(t("clients"), None).unwrap().len(),
        6,
        "what it lost comes back"
    );
}

#[test]
fn two_copies_that_write_under_one_name_are_noticed() {
    let mut c = centre();
    c.round();
    let backup = c.coach.backup();
    c.coach.client("Van de ene");
    c.coach.export();
    c.replicate();
    c.head.merge();
    // A copy of the disk on which nothing tells the machine apart: the same writer, the same next number.
    let world = c.world.clone();
    let mut twin =
        std::mem::replace(&mut c.coach, Device::new(&world, "spare", 0)).restore_unnoticed(&backup);
    let own = c.bundles(&twin);
    for file in &own {
        std::fs::remove_file(file).unwrap();
    }
    twin.client("Van de andere");
    twin.export();
    c.coach = twin;
    c.replicate();
    let report = c.head.merge();
    assert_eq!(
        report
            .refused
            .iter()
            .map(|r| r.key.as_str())
            .collect::<Vec<_>>(),
        ["copied"],
        "{report:?}"
    );
}

#[test]
fn what_an_earlier_life_left_in_the_folder_is_not_removed_unheard() {
    let mut c = centre();
    c.round();
    let backup = c.coach.backup();
    let friday = c.coach.client("Vrijdag");
    c.coach.export();
    // The laptop dies before the coordinator reads it; its replica of the folder lives on with the engine.
    let world = c.world.clone();
    c.coach = std::mem::replace(&mut c.coach, Device::new(&world, "spare", 0)).restore(&backup);
    let monday = c.coach.client("Maandag");
    c.coach.export();
    c.coach.export();
    c.replicate();
    c.head.merge();
    for client in [friday, monday] {
        assert!(c.head.value("clients", client, "first_name").is_some());
    }
}

#[test]
fn a_store_that_was_put_back_unnoticed_is_told_by_what_others_confirm() {
    let mut c = centre();
    c.round();
    let backup = c.coach.backup();
    let lost: Vec<Uuid> = (0..5)
        .map(|i| c.coach.client(&format!("Na de kopie {i}")))
        .collect();
    c.round();
    c.round();
    // A snapshot of the whole disk, the shared folder's replica included: nothing tells it from what it was.
    let world = c.world.clone();
    c.coach =
        std::mem::replace(&mut c.coach, Device::new(&world, "spare", 0)).restore_unnoticed(&backup);
    for file in c.bundles(&c.coach) {
        std::fs::remove_file(file).unwrap();
    }
    let writer = c.coach.store.writer().unwrap();
    c.head.client("Iets nieuws");
    c.head.insert("partners", &[("name", "Taalwijzer".into())]);
    c.round();
    assert_ne!(c.coach.store.writer().unwrap(), writer);
    let fresh = c.coach.client("Nieuw werk");
    c.round();
    c.round();
    c.round();
    assert_eq!(
        c.head.value("clients", fresh, "first_name").as_deref(),
        Some("Nieuw werk")
    );
    for client in lost {
        assert!(c.coach.value("clients", client, "first_name").is_some());
    }
}

#[test]
fn a_bundle_that_was_damaged_where_it_lies_is_written_anew() {
    let mut c = centre();
    let client = c.coach.client("Fatma");
    c.coach.export();
    let bundle = c.bundles(&c.coach).pop().unwrap();
    let mut bytes = std::fs::read(&bundle).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&bundle, bytes).unwrap();
    assert_eq!(c.coach.export(), 1);
    c.replicate();
    c.head.merge();
    assert!(c.head.value("clients", client, "first_name").is_some());
}

#[test]
fn who_may_see_what_is_the_coordinators_to_say() {
    let mut c = centre();
    c.head.client("Van het loket");
    c.coach.insert(
        "settings",
        &[("key", "scope".into()), ("value", "centre".into())],
    );
    c.round();
    c.round();
    c.round();
    assert_eq!(
        c.head.store.setting("scope").unwrap().as_deref(),
        Some("location")
    );
    assert!(c.coach.store.list(t("clients"), None).unwrap().is_empty());
    assert_eq!(
        c.coach.store.setting("scope").unwrap().as_deref(),
        Some("location"),
        "and the coach's device hears so"
    );
}

#[test]
fn two_coordinators_give_out_other_numbers_and_mean_the_same_place() {
    let world = World::new(8);
    let mut x = Device::found(&world, "X", "Loket", 0);
    let mut y = Device::join(&world, &mut x, "Y", "Loket", Role::Coordinator, 0);
    // Neither hears of the other's new device before it lets in its own.
    let mut a = Device::join(&world, &mut x, "a", "Noord", Role::Coach, 0);
    let mut b = Device::join(&world, &mut y, "b", "Noord", Role::Coach, 0);
    assert_eq!(x.location("Noord"), y.location("Noord"));
    let (one, other) = (a.client("Een"), b.client("Twee"));
    assert_ne!(
        a.value("clients", one, "number"),
        b.value("clients", other, "number")
    );
}

#[test]
fn stray_files_and_impossible_numbers_hold_up_nothing() {
    let mut c = centre();
    c.coach.client("Eerste");
    c.coach.export();
    c.replicate();
    let bundles = c.head.shared().join("trede/proef/bundles");
    std::fs::write(
        bundles.join("0123456789abcdef"),
        b"a file where a folder should be",
    )
    .unwrap();
    let own = device_id(&c.head);
    std::fs::create_dir_all(bundles.join(&own)).unwrap();
    let huge = format!("{}-{}.trede", u64::MAX, device_id(&c.coach));
    std::fs::write(bundles.join(&own).join(huge), b"x").unwrap();
    let writer = c.head.store.writer().unwrap();
    assert_eq!(c.head.merge().merged.len(), 1);
    c.head.export();
    assert_eq!(c.head.store.writer().unwrap(), writer);
}

#[test]
fn open_conflicts_go_with_the_client() {
    let mut c = centre();
    let mut other = Device::join(&c.world, &mut c.head, "Carla", "Buurthuis", Role::Coach, 0);
    let client = c.coach.client("Fatma");
    c.round();
    c.coach.set("clients", client, "city", "Zwolle".into());
    c.head.set("clients", client, "city", "Amsterdam".into());
    c.round();
    let buurthuis = c.head.location("Buurthuis");
    c.head
        .set("clients", client, "location_id", buurthuis.into());
    c.head.export();
    copy_all(&c.head.shared(), &other.shared());
    other.merge();
    assert_eq!(other.store.list(t("conflicts"), None).unwrap().len(), 1);
}
