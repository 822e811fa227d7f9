//! A real engine carries the shared folder: three Syncthing instances on the loopback address, one a device.

use trede_domain::Value;
use trede_exchange::{self as exchange, Role, Wish};
use trede_store::Sight;
use trede_tests::engine::Engines;
use trede_tests::{Device, World, files, t};

const HEAD: usize = 0;
const BRAM: usize = 1;
const CARLA: usize = 2;

/// Asks to join, and is approved, with nothing but the folder between the two.
fn join(engines: &mut Engines, head: &mut Device, device: &mut Device, location: &str) {
    let shared = device.shared();
    let code = exchange::request(
        &mut device.store,
        &shared,
        &Wish {
            centre: "proef",
            location,
            staff: &device.name,
            role: Role::Coach,
        },
    )
    .unwrap();
    engines.carry(&[HEAD, BRAM, CARLA]);
    exchange::approve(&mut head.store, &code).unwrap();
    engines.carry(&[HEAD, BRAM, CARLA]);
    device.merge();
}

fn digest(device: &Device, location: &str) -> String {
    let sight = Sight::Locations(vec![device.location(location)]);
    device.store.digest(&sight).unwrap()
}

/// Leaves what the engine leaves of a file that it could not fetch to the end.
fn half_fetched(from: &Device, to: &Device) {
    let folder = from.shared();
    let bundle = files(&folder)
        .into_iter()
        .find(|f| f.extension().is_some_and(|e| e == "trede"))
        .expect("a bundle");
    let bytes = std::fs::read(folder.join(&bundle)).unwrap();
    let name = bundle.file_name().unwrap().to_str().unwrap();
    let half = to
        .shared()
        .join(&bundle)
        .with_file_name(format!(".syncthing.{name}.tmp"));
    std::fs::create_dir_all(half.parent().unwrap()).unwrap();
    std::fs::write(half, &bytes[..bytes.len() / 2]).unwrap();
}

#[test]
fn syncthing_carries_the_folder_apart_and_together() {
    let world = World::new(11);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut bram = Device::new(&world, "Bram", 0);
    let mut carla = Device::new(&world, "Carla", 0);
    let mut engines = Engines::start(world.dir(), &[head.shared(), bram.shared(), carla.shared()]);
    engines.carry(&[HEAD, BRAM, CARLA]);
    join(&mut engines, &mut head, &mut bram, "Bibliotheek");
    join(&mut engines, &mut head, &mut carla, "Bibliotheek");

    // Everyone connected: what one coach writes, the coordinator and the other coach get.
    let fatma = bram.client("Fatma");
    bram.export();
    engines.carry(&[HEAD, BRAM, CARLA]);
    head.merge();
    head.export();
    engines.carry(&[HEAD, BRAM, CARLA]);
    bram.merge();
    carla.merge();
    assert_eq!(
        carla.value("clients", fatma, "first_name").as_deref(),
        Some("Fatma")
    );

    // Carla is in a community centre without a network; all three go on, also with the same client.
    engines.cut(CARLA);
    half_fetched(&bram, &carla);
    for (device, phone) in [(&mut bram, "020 1"), (&mut carla, "020 2")] {
        world.pass(60);
        device.set("clients", fatma, "phone", Value::from(phone));
        device.client(phone);
        device.export();
        world.pass(60);
        device.client("nog een");
        device.export();
    }
    engines.carry(&[HEAD, BRAM]);
    head.merge();
    head.export();
    engines.carry(&[HEAD, BRAM]);
    bram.merge();
    assert_eq!(
        head.value("clients", fatma, "phone").as_deref(),
        Some("020 1")
    );

    // Back in reach. Three rounds later everyone holds the same, and what both wrote waits for a decision.
    engines.join(CARLA);
    for _ in 0..3 {
        world.pass(60);
        for device in [&mut bram, &mut carla, &mut head] {
            device.export();
        }
        engines.carry(&[HEAD, BRAM, CARLA]);
        for device in [&mut head, &mut bram, &mut carla] {
            let report = device.merge();
            assert!(report.refused.is_empty(), "{:?}", report.refused);
        }
    }
    assert_eq!(head.store.list(t("clients"), None).unwrap().len(), 5);
    let same = digest(&head, "Bibliotheek");
    assert_eq!(digest(&bram, "Bibliotheek"), same);
    assert_eq!(digest(&carla, "Bibliotheek"), same);
    let open = head.store.list(t("conflicts"), None).unwrap();
    assert_eq!(open.len(), 1, "the telephone number, changed by both");

    // Nobody wrote a file of another's, so the engine had no conflict to keep; what was confirmed is gone everywhere.
    for device in [&head, &bram, &carla] {
        let held = files(&device.shared());
        assert!(
            !held
                .iter()
                .any(|f| f.to_string_lossy().contains("sync-conflict")),
            "{held:?}"
        );
        assert_eq!(exchange::unshared(&device.store).unwrap(), 0);
    }
}
