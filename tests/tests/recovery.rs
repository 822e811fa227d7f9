//! A forgotten passphrase: a coordinator puts it right through the shared folder, or a printed sheet does; and whoever has
//! the folder, the laptop or another device's keys gets nothing by it.

use std::path::PathBuf;
use trede_exchange::{self as exchange, ExchangeError, Role};
use trede_store::{KeyCost, Passphrase, Store, StoreError};
use trede_tests::{Device, World, copy_all, device_id, files, t};

struct Centre {
    head: Device,
    coach: Device,
    world: World,
}

fn centre(seed: u64) -> Centre {
    let world = World::new(seed);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    coach.client("Fatma");
    Centre { head, coach, world }
}

fn new() -> Passphrase {
    Passphrase::new("een heel nieuwe wachtzin".into())
}

fn ask(device: &Device) -> Result<String, ExchangeError> {
    let home = device.store.home();
    exchange::ask(home, None, None, &new(), KeyCost::CHEAP)
}

fn take(device: &Device) -> Result<(), ExchangeError> {
    exchange::take_back(device.store.home(), &new(), KeyCost::CHEAP)
}

fn opens(device: &Device, with: &Passphrase) -> bool {
    let place: String = device.store.local("place").unwrap().unwrap();
    Store::open(device.store.home(), with, &place, device.env()).is_ok()
}

fn old() -> Passphrase {
    Passphrase::new(trede_tests::PASSPHRASE.into())
}

/// The files for recovering in a device's replica.
fn left(device: &Device) -> Vec<PathBuf> {
    files(&device.shared())
        .into_iter()
        .filter(|f| f.to_string_lossy().contains("/recovery/"))
        .collect()
}

fn pass(from: &Device, to: &Device) {
    copy_all(&from.shared(), &to.shared());
}

#[test]
fn a_coordinator_gives_a_device_its_key_back_through_the_folder() {
    let mut c = centre(51);
    let code = ask(&c.coach).unwrap();
    assert_eq!(exchange::asked(c.coach.store.home()).as_ref(), Some(&code));
    assert!(matches!(take(&c.coach), Err(ExchangeError::NoAnswer)));
    pass(&c.coach, &c.head);
    let waiting = exchange::recoveries(&c.head.store).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (waiting[0].code.as_str(), waiting[0].staff.as_str()),
        (code.as_str(), "Bram")
    );
    assert!(matches!(
        exchange::give_back(&c.head.store, "AAAA-AAAA"),
        Err(ExchangeError::NoRequest(_))
    ));
    assert!(!waiting[0].given);
    exchange::give_back(&c.head.store, &code.to_lowercase()).unwrap();
    assert!(exchange::recoveries(&c.head.store).unwrap()[0].given);
    pass(&c.head, &c.coach);
    // Only with the passphrase that was chosen when it was asked for.
    let other = Passphrase::new("een andere wachtzin".into());
    let refused = exchange::take_back(c.coach.store.home(), &other, KeyCost::CHEAP);
    assert!(matches!(
        refused,
        Err(ExchangeError::Store(StoreError::WrongPassphrase))
    ));
    take(&c.coach).unwrap();
    assert!(opens(&c.coach, &new()) && !opens(&c.coach, &old()));
    assert_eq!(c.coach.store.list(t("clients"), None).unwrap().len(), 1);
    // Nothing is left lying: the device takes its request away, and the coordinator then its answer.
    assert!(matches!(take(&c.coach), Err(ExchangeError::NotAsked)));
    assert_eq!(left(&c.coach).len(), 1);
    std::fs::remove_file(
        c.head
            .shared()
            .join(format!("trede/proef/recovery/{}.json", device_id(&c.coach))),
    )
    .unwrap();
    c.head.export();
    assert_eq!(left(&c.head), [] as [PathBuf; 0]);
}

#[test]
fn whoever_changes_a_request_on_its_way_changes_its_code() {
    let mut c = centre(52);
    let thief = Device::join(&c.world, &mut c.head, "Dief", "Loket", Role::Coach, 0);
    let code = ask(&c.coach).unwrap();
    let thiefs = ask(&thief).unwrap();
    let file = |device: &Device| {
        let id = device_id(device);
        device
            .shared()
            .join(format!("trede/proef/recovery/{id}.json"))
    };
    let of = |device: &Device| -> serde_json::Value {
        serde_json::from_str(&std::fs::read_to_string(file(device)).unwrap()).unwrap()
    };
    let target = c
        .head
        .shared()
        .join(file(&c.coach).strip_prefix(c.coach.shared()).unwrap());
    std::fs::create_dir_all(target.parent().unwrap()).unwrap();
    // The answer would go to the thief's key.
    let mut forged = of(&c.coach);
    forged["recipient"] = of(&thief)["recipient"].clone();
    std::fs::write(&target, forged.to_string()).unwrap();
    let shown = exchange::recoveries(&c.head.store).unwrap();
    assert_ne!(shown[0].code, code);
    assert!(exchange::give_back(&c.head.store, &code).is_err());

    // A device asks in its own name for the key of another, with that one's wrapped key.
    let mut forged = of(&thief);
    forged["sealed"] = of(&c.coach)["sealed"].clone();
    std::fs::remove_file(&target).unwrap();
    let own = c
        .head
        .shared()
        .join(file(&thief).strip_prefix(thief.shared()).unwrap());
    std::fs::write(&own, forged.to_string()).unwrap();
    let shown = exchange::recoveries(&c.head.store).unwrap();
    assert_ne!(shown[0].code, thiefs);
    assert!(
        matches!(
            exchange::give_back(&c.head.store, &shown[0].code),
            Err(ExchangeError::NotForUs)
        ),
        "what is wrapped says whose it is, also when the coordinator says yes"
    );
}

#[test]
fn a_false_answer_opens_nothing_and_a_device_that_was_shut_out_gets_none() {
    let mut c = centre(53);
    let thief = Device::join(&c.world, &mut c.head, "Dief", "Loket", Role::Coach, 0);
    let code = ask(&c.coach).unwrap();
    pass(&c.coach, &c.head);
    // The key of another store, answered to the one who asked: everyone can read to which key.
    let ask_file = format!("trede/proef/recovery/{}.json", device_id(&c.coach));
    let text = std::fs::read_to_string(c.coach.shared().join(&ask_file)).unwrap();
    let asked: serde_json::Value = serde_json::from_str(&text).unwrap();
    let recipient: age::x25519::Recipient = asked["recipient"].as_str().unwrap().parse().unwrap();
    let plain = format!(
        "trede key 1\nrecovery answer {}\n{}\n",
        device_id(&c.coach),
        "00".repeat(32)
    );
    let false_answer = age::encrypt(&recipient, plain.as_bytes()).unwrap();
    let name = format!(
        "trede/proef/recovery/{}-{}.age",
        device_id(&c.coach),
        device_id(&thief)
    );
    std::fs::write(c.coach.shared().join(name), false_answer).unwrap();
    assert!(matches!(take(&c.coach), Err(ExchangeError::NoAnswer)));
    assert!(opens(&c.coach, &old()), "nothing was changed");

    exchange::revoke(&mut c.head.store, &device_id(&c.coach)).unwrap();
    assert_eq!(exchange::recoveries(&c.head.store).unwrap(), []);
    assert!(matches!(
        exchange::give_back(&c.head.store, &code),
        Err(ExchangeError::NoRequest(_))
    ));
    // And no coach answers at all.
    assert!(matches!(
        exchange::give_back(&thief.store, &code),
        Err(ExchangeError::NotCoordinator)
    ));
}

#[test]
fn the_key_is_kept_for_those_who_are_coordinators_now() {
    let mut c = centre(54);
    let mut second = Device::join(&c.world, &mut c.head, "Els", "Loket", Role::Coordinator, 0);
    pass(&c.head, &c.coach);
    c.coach.merge();
    // The second coordinator came after the coach, and gives the key back all the same.
    let code = ask(&c.coach).unwrap();
    pass(&c.coach, &second);
    exchange::give_back(&second.store, &code).unwrap();
    pass(&second, &c.coach);
    take(&c.coach).unwrap();
    assert!(opens(&c.coach, &new()));
    // Once shut out, no longer: what the device asks to be unwrapped is not for that key.
    second.merge();
    exchange::revoke(&mut c.head.store, &device_id(&second)).unwrap();
    pass(&c.head, &c.coach);
    c.coach.merge();
    let code = ask(&c.coach).unwrap();
    let ask_file = format!("trede/proef/recovery/{}.json", device_id(&c.coach));
    std::fs::copy(
        c.coach.shared().join(&ask_file),
        second.shared().join(&ask_file),
    )
    .unwrap();
    assert!(matches!(
        exchange::give_back(&second.store, &code),
        Err(ExchangeError::NotForUs)
    ));
    // The founder alone has nobody, until there is another coordinator or a sheet.
    let alone = Device::found(&World::new(55), "Ans", "Loket", 0);
    assert!(matches!(ask(&alone), Err(ExchangeError::NoRecovery)));
}

#[test]
fn a_coordinators_printed_sheet_opens_the_device_until_there_is_a_newer_one() {
    let c = centre(56);
    let first = exchange::make_sheet(&c.head.store).unwrap();
    assert!(matches!(
        exchange::make_sheet(&c.coach.store),
        Err(ExchangeError::NotCoordinator)
    ));
    let home = c.head.store.home();
    let open = |letters: &str| exchange::use_sheet(home, letters, None, &new(), KeyCost::CHEAP);
    // Copied by hand: small letters, no spaces, and then with a letter misread.
    let misread = first.replacen(
        &first[..1],
        if first.starts_with('Q') { "P" } else { "Q" },
        1,
    );
    assert!(matches!(open(&misread), Err(ExchangeError::MisreadSheet)));
    let second = exchange::make_sheet(&c.head.store).unwrap();
    assert!(matches!(open(&first), Err(ExchangeError::OldSheet)));
    open(&second.to_lowercase().replace(' ', "")).unwrap();
    assert!(opens(&c.head, &new()) && !opens(&c.head, &old()));
    // With the sheet alone, or that of another centre, nothing opens.
    let other = centre(57);
    let strange = exchange::make_sheet(&other.head.store).unwrap();
    assert!(matches!(open(&strange), Err(ExchangeError::OldSheet)));
    // Nothing of the key lies in the shared folder.
    assert_eq!(left(&c.head), [] as [PathBuf; 0]);
}
