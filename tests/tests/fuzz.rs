//! Every parser of what others wrote, given what nobody meant: seeded mutations of real input. Nothing may panic, hang or
//! change what is here without saying so; what is taken in keeps the store whole.
//!
//! `TREDE_FUZZ=N` runs N executions of each instead of a few, `TREDE_SEED=S` others.

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};
use trede_domain::ladder::Ladders;
use trede_domain::version::{Seen, Stamp, WriterId};
use trede_exchange::{self as exchange, BundleFile, DeviceId, Role};
use trede_store::{KeyCost, Passphrase, Store, Versions};
use trede_tests::forge::Forged;
use trede_tests::{Device, PASSPHRASE, World, copy_all, device_id, files};

fn runs(usual: usize) -> usize {
    std::env::var("TREDE_FUZZ").map_or(usual, |n| n.parse().unwrap())
}

fn chance() -> StdRng {
    let seed = std::env::var("TREDE_SEED").map_or(1, |n| n.parse().unwrap());
    StdRng::seed_from_u64(seed)
}

/// Pieces that parsers stumble over.
const PIECES: &[&str] = &[
    "",
    "\0",
    "\"",
    ",",
    "\r\n",
    "\n",
    ";",
    ":",
    ".",
    "-",
    " ",
    "0",
    "-1",
    "18446744073709551615",
    "9223372036854775808",
    "1e999",
    "NaN",
    "null",
    "true",
    "[",
    "]",
    "{",
    "}",
    "\u{feff}",
    "\u{202e}",
    "é",
    "𝟙",
    "0123456789abcdef",
    "ffffffffffffffff",
    "00000000-0000-0000-0000-000000000000",
    "../",
    "deleted",
    "_versions",
    "id",
    "location_id",
    "merged_into",
    "9999-12-31T23:59:60Z",
    "-0001-01-01",
    "2026-02-30",
    "4294967295",
    "253402300799999",
];

/// One to four changes: bytes flipped, taken out, doubled, or replaced by a piece.
fn mutate(bytes: &[u8], chance: &mut StdRng) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..chance.random_range(1..=4) {
        let at = chance.random_range(0..=out.len());
        let end = (at + chance.random_range(0..24)).min(out.len());
        let piece = PIECES[chance.random_range(0..PIECES.len())].as_bytes();
        match chance.random_range(0..6) {
            0 if at < out.len() => out[at] ^= 1 << chance.random_range(0..8),
            1 => drop(out.drain(at..end)),
            2 => {
                let part = out[at..end].to_vec();
                out.splice(at..at, part);
            }
            3 => out.truncate(at.max(1)),
            4 => drop(out.splice(at..end, piece.iter().copied())),
            _ => drop(out.splice(at..at, piece.iter().copied())),
        }
    }
    out
}

#[test]
fn stamps_vectors_names_and_versions() {
    let mut chance = chance();
    let stamps = [
        "1772460843000.0.5f6db4215e0d0efa",
        "5f6db4215e0d0efa:12 dbf2b7fe7e715eb0:3",
        "5f6db4215e0d0efa",
    ];
    let mut versions = Versions::default();
    let stamp: Stamp = stamps[0].parse().unwrap();
    for place in 0..9 {
        let seen = Seen::only(stamp.writer, place as u64);
        versions.set(place, trede_domain::Version { stamp, seen });
    }
    versions.set_extra(
        "later",
        trede_domain::Version {
            stamp,
            seen: Seen::default(),
        },
    );
    let coded = versions.encode(40);
    for _ in 0..runs(20_000) {
        let text = mutate(
            stamps[chance.random_range(0..stamps.len())].as_bytes(),
            &mut chance,
        );
        let text = String::from_utf8_lossy(&text);
        if let Ok(stamp) = text.parse::<Stamp>() {
            assert_eq!(stamp.to_string().parse(), Ok(stamp));
        }
        if let Ok(seen) = text.parse::<Seen>() {
            assert_eq!(seen.to_string().parse(), Ok(seen));
        }
        let _ = text.parse::<WriterId>();
        if let Ok(device) = text.parse::<DeviceId>() {
            assert_eq!(device.to_string(), text);
        }
        if let Some(file) = BundleFile::parse("5f6db4215e0d0efa", &text) {
            assert_eq!(file.file_name(), text);
        }
        if let Ok(read) = Versions::decode(&mutate(&coded, &mut chance), 40) {
            let bytes = read.encode(40);
            assert_eq!(Versions::decode(&bytes, 40).unwrap().encode(40), bytes);
        }
        let mut ladders = Ladders::default();
        ladders.add_setting(&format!("ladder.{text}"), &text);
    }
}

/// A centre whose coach left a bundle in the coordinator's replica.
fn centre() -> (World, Device, Device, PathBuf) {
    let world = World::new(71);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    let client = coach.client("Fatma");
    coach.insert(
        "intakes",
        &[
            ("client_id", client.into()),
            ("held_on", "2026-03-02".into()),
        ],
    );
    coach.export();
    copy_all(&coach.shared(), &head.shared());
    let end = format!("bundles/{}/", device_id(&coach));
    let file = files(&head.shared())
        .into_iter()
        .find(|f| f.to_string_lossy().contains(&end))
        .unwrap();
    let bundle = head.shared().join(file);
    (world, head, coach, bundle)
}

#[test]
fn bundles_of_an_insider() {
    let (_world, mut head, coach, bundle) = centre();
    let real = || Forged::of(&bundle, &head);
    let texts = real();
    let mut chance = chance();
    let (mut merged, mut refused) = (0, 0);
    let count = runs(250);
    for run in 0..count {
        let mut forged = Forged {
            files: texts.files.clone(),
            manifest: texts.manifest.clone(),
            package: texts.package.clone(),
        };
        // Signed and sealed as it should be: only what is inside is not as it should be.
        match chance.random_range(0..10) {
            0 => forged.manifest = json(&texts.manifest, &mut chance),
            1 => forged.package = json(&texts.package, &mut chance),
            _ => {
                let i = chance.random_range(0..forged.files.len());
                forged.files[i].1 = mutate(&forged.files[i].1, &mut chance);
            }
        }
        if !forged.package["resources"].is_array() || !forged.manifest.is_object() {
            continue;
        }
        // Each under the next number, as if it were the writer's next.
        forged.manifest["number"] = (run + 2).into();
        let name = format!("{}-{}.trede", run + 2, device_id(&head));
        let path = bundle.with_file_name(name);
        forged.seal(&coach, &head, &path);
        let report =
            exchange::merge_accepting(&mut head.store, &exchange::Accept::All, &mut |_| {})
                .unwrap_or_else(|e| panic!("run {run}: {e}"));
        merged += report.merged.len();
        refused += report.refused.len();
        std::fs::remove_file(&path).unwrap();
        if run % 25 == 0 || run + 1 == count {
            let problems = head.store.check().unwrap();
            // A reference to what is not there yet is no harm; everything else would be.
            let harm: Vec<_> = problems
                .iter()
                .filter(|p| !matches!(p, trede_store::Problem::Dangling { .. }))
                .collect();
            assert!(harm.is_empty(), "run {run}: {harm:?}");
        }
    }
    assert!(merged > 0 && refused > count / 4, "{merged} {refused}");
    println!("{count} bundles: {refused} refused");
    // Whatever came in, the coordinator goes on writing bundles that others read.
    head.export();
    copy_all(&head.shared(), &coach.shared());
    let mut coach = coach;
    let report = coach.merge();
    assert!(report.refused.is_empty(), "{report:?}");
}

fn json(value: &Json, chance: &mut StdRng) -> Json {
    let text = serde_json::to_vec(value).unwrap();
    serde_json::from_slice(&mutate(&text, chance)).unwrap_or(Json::Null)
}

#[test]
fn rosters_requests_and_sealed_files_of_a_stranger() {
    let (world, mut head, coach, bundle) = centre();
    let mut device = Device::new(&world, "Dina", 0);
    copy_all(&head.shared(), &device.shared());
    let shared = device.shared();
    let wish = exchange::Wish {
        centre: "Proef",
        location: "Loket",
        staff: "Dina",
        role: Role::Coach,
    };
    exchange::request(&mut device.store, &shared, &wish).unwrap();
    copy_all(&shared, &head.shared());
    let mut real: Vec<(PathBuf, Vec<u8>)> = files(&head.shared())
        .into_iter()
        .filter(|f| {
            let name = f.to_string_lossy();
            name.contains("/roster/") || name.contains("/requests/")
        })
        .map(|f| head.shared().join(f))
        .chain([bundle])
        .map(|f| (f.clone(), std::fs::read(&f).unwrap()))
        .collect();
    real.sort();
    let known: Vec<String> = exchange::devices(&head.store)
        .unwrap()
        .into_iter()
        .map(|d| d.device)
        .collect();
    let mut chance = chance();
    for run in 0..runs(120) {
        let (path, bytes) = &real[chance.random_range(0..real.len())];
        std::fs::write(path, mutate(bytes, &mut chance)).unwrap();
        let report = exchange::merge(&mut head.store, &mut |_| {}).unwrap();
        assert!(report.merged.len() <= 1, "run {run}");
        exchange::requests(&head.store).unwrap();
        let now: Vec<String> = exchange::devices(&head.store)
            .unwrap()
            .into_iter()
            .map(|d| d.device)
            .collect();
        assert_eq!(now, known, "run {run}: {}", path.display());
        let _ = exchange::verify(path, Some(&head.store));
        std::fs::write(path, bytes).unwrap();
    }
    assert_eq!(known, [device_id(&head), device_id(&coach)]);
    let _: &Path = head.store.home();
    head.merge();
}

#[test]
fn recovery_files_of_strangers_and_bad_disks() {
    let (_world, head, coach, _) = centre();
    let new = || Passphrase::new("een heel nieuwe wachtzin".into());
    let home = coach.store.home().to_owned();
    let code = exchange::ask(&home, None, None, &new(), KeyCost::CHEAP).unwrap();
    copy_all(&coach.shared(), &head.shared());
    exchange::give_back(&head.store, &code).unwrap();
    copy_all(&head.shared(), &coach.shared());
    let letters = exchange::make_sheet(&head.store).unwrap();
    let mut real: Vec<(PathBuf, Vec<u8>)> = files(&home.join("keys"))
        .iter()
        .map(|f| home.join("keys").join(f))
        .chain(
            [head.shared(), coach.shared()]
                .iter()
                .flat_map(|dir| files(dir).into_iter().map(|f| dir.join(f)))
                .filter(|f| f.to_string_lossy().contains("/recovery/")),
        )
        .map(|f| (f.clone(), std::fs::read(&f).unwrap()))
        .collect();
    real.sort();
    let names: Vec<_> = real
        .iter()
        .map(|r| r.0.file_name().unwrap().to_string_lossy())
        .collect();
    for part in ["recovery.json", "recovering.json", "recovery.age"] {
        assert!(names.iter().any(|name| name == part), "{names:?}");
    }
    let (mut chance, mut taken, mut not) = (chance(), 0, 0);
    for run in 0..runs(80) {
        let (path, bytes) = &real[chance.random_range(0..real.len())];
        std::fs::write(path, mutate(bytes, &mut chance)).unwrap();
        for one in exchange::recoveries(&head.store).unwrap() {
            assert_eq!(one.device, device_id(&coach), "run {run}");
            // What is not what the device asked for has another code; whoever says yes all the same gives nothing away by it.
            if one.code != code {
                let _ = exchange::give_back(&head.store, &one.code);
            }
        }
        let _ = exchange::asked(&home);
        match exchange::take_back(&home, &new(), KeyCost::CHEAP) {
            Ok(()) => taken += 1,
            Err(_) => not += 1,
        }
        let wrong = String::from_utf8_lossy(&mutate(letters.as_bytes(), &mut chance)).into_owned();
        let used = exchange::use_sheet(&home, &wrong, None, &new(), KeyCost::CHEAP);
        assert!(used.is_err(), "run {run}: another device's sheet");
        let same = |text: &str| {
            text.to_ascii_uppercase()
                .replace(|c: char| !c.is_ascii_alphanumeric(), "")
        };
        if same(&wrong) != same(&letters) && !same(&wrong).contains(&same(&letters)) {
            let used = exchange::use_sheet(head.store.home(), &wrong, None, &new(), KeyCost::CHEAP);
            assert!(used.is_err(), "run {run}: {wrong}");
        }
        for (path, bytes) in &real {
            std::fs::write(path, bytes).unwrap();
        }
        let open = |with: &Passphrase| Store::open(&home, with, "coach", coach.env()).is_ok();
        assert!(open(&Passphrase::new(PASSPHRASE.into())), "run {run}");
    }
    assert!(taken > 0 && not > 0, "{taken} {not}");
}
