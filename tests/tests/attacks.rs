//! The centre attacked: by someone who can write to the shared folder, and by someone who holds a device's keys.

use serde_json::json;
use std::path::PathBuf;
use trede_exchange::{self as exchange, Role};
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
