//! What is being typed: it outlives the program, and it goes nowhere.

use trede_exchange::{self as exchange, Role};
use trede_store::{Sight, StoreError};
use trede_tests::{Device, World, copy_all, files, t};

const TYPED: &str = r#"{"question":"Zeer persoonlijk getypt"}"#;

#[test]
fn a_draft_survives_the_program_and_is_kept_under_one_key() {
    let world = World::new(31);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    let client = device.client("Fatma");
    let begun = device
        .store
        .keep_draft("intake:1", Some(client), "{}")
        .unwrap();
    world.pass(90);
    assert_eq!(
        device
            .store
            .keep_draft("intake:1", Some(client), TYPED)
            .unwrap(),
        begun
    );
    // As after `kill -9`: nothing was closed.
    let copy = world.dir().join("copied-while-open");
    copy_all(device.store.home(), &copy);
    let device = device.restore(&copy);
    let drafts = device.store.drafts().unwrap();
    assert_eq!(drafts.len(), 1);
    assert_eq!(
        (drafts[0].content.as_str(), drafts[0].client),
        (TYPED, Some(client))
    );
    assert_eq!((drafts[0].kept_at - begun).num_seconds(), 90);
    assert!(device.store.check().unwrap().is_empty());
    for file in files(device.store.home()) {
        let bytes = std::fs::read(device.store.home().join(&file)).unwrap();
        assert!(
            !bytes.windows(10).any(|w| w == b"persoonlij"),
            "{} can be read",
            file.display()
        );
    }
    assert!(device.store.drop_draft("intake:1").unwrap());
    assert!(!device.store.drop_draft("intake:1").unwrap());
    assert!(device.store.drafts().unwrap().is_empty());
}

#[test]
fn a_draft_is_in_no_digest_no_history_and_no_bundle() {
    let world = World::new(32);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    let client = coach.client("Fatma");
    let before = (
        coach.store.digest(&Sight::All).unwrap(),
        coach.store.arrivals().unwrap(),
        exchange::unshared(&coach.store).unwrap(),
    );
    coach
        .store
        .keep_draft("intake:1", Some(client), TYPED)
        .unwrap();
    let after = (
        coach.store.digest(&Sight::All).unwrap(),
        coach.store.arrivals().unwrap(),
        exchange::unshared(&coach.store).unwrap(),
    );
    assert_eq!(before, after);

    assert_eq!(coach.export(), 1);
    copy_all(&coach.shared(), &head.shared());
    let mut opened = 0;
    for file in files(&coach.shared()) {
        if file.extension().is_some_and(|e| e == "trede")
            && exchange::open_bundle(
                &head.store,
                &coach.shared().join(&file),
                &world.dir().join(format!("plain-{opened}")),
            )
            .is_ok()
        {
            for part in files(&world.dir().join(format!("plain-{opened}"))) {
                let path = world.dir().join(format!("plain-{opened}")).join(part);
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                assert!(!text.contains("persoonlijk"), "{}", path.display());
            }
            opened += 1;
        }
    }
    assert_eq!(opened, 1);
    head.merge();
    assert_eq!(
        head.value("clients", client, "first_name").as_deref(),
        Some("Fatma")
    );
    assert!(head.store.drafts().unwrap().is_empty());
    assert_eq!(coach.store.drafts().unwrap().len(), 1);
}

#[test]
fn a_draft_goes_with_what_is_saved_or_stays_with_it() {
    let world = World::new(33);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    let client = device.client("Fatma");
    device
        .store
        .keep_draft("intake:1", Some(client), TYPED)
        .unwrap();
    let refused = device.store.write::<(), StoreError>("add-intake", |w| {
        w.drop_draft("intake:1")?;
        w.insert(t("intakes"), &[("client_id", client.into())])?;
        Ok(())
    });
    assert!(matches!(refused, Err(StoreError::Invalid { .. })));
    assert_eq!(
        device.store.draft("intake:1").unwrap().unwrap().content,
        TYPED
    );
    device
        .store
        .write::<(), StoreError>("add-intake", |w| {
            w.insert(
                t("intakes"),
                &[
                    ("client_id", client.into()),
                    ("held_on", "2026-03-02".into()),
                ],
            )?;
            w.drop_draft("intake:1")?;
            Ok(())
        })
        .unwrap();
    assert_eq!(device.store.draft("intake:1").unwrap(), None);
}

#[test]
fn the_draft_of_an_emptied_file_is_gone_and_others_stay() {
    let world = World::new(34);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    let other = Device::join(&world, &mut head, "Cas", "Buurthuis", Role::Coach, 0);
    let moves = coach.client("Fatma");
    let stays = coach.client("Omar");
    for (key, client) in [("intake:1", moves), ("intake:2", stays)] {
        coach.store.keep_draft(key, Some(client), TYPED).unwrap();
    }
    coach.store.keep_draft("client:new", None, "{}").unwrap();
    let location = head.location("Buurthuis");
    let round = |world: &World, coach: &mut Device, head: &mut Device| {
        world.pass(60);
        coach.export();
        head.export();
        copy_all(&coach.shared(), &head.shared());
        copy_all(&head.shared(), &coach.shared());
        head.merge();
        coach.merge();
    };
    round(&world, &mut coach, &mut head);
    head.set("clients", moves, "location_id", location.into());
    for _ in 0..4 {
        round(&world, &mut coach, &mut head);
    }
    assert_eq!(coach.value("clients", moves, "first_name"), None);
    let mut left: Vec<String> = coach
        .store
        .drafts()
        .unwrap()
        .into_iter()
        .map(|d| d.key)
        .collect();
    left.sort();
    assert_eq!(left, ["client:new", "intake:2"]);
    drop(other);
}

#[test]
fn what_is_typed_about_someone_goes_with_them_here_and_where_it_is_heard_of() {
    let world = World::new(33);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    let client = coach.client("Fatma");
    let other = coach.client("Wil");
    coach.export();
    copy_all(&coach.shared(), &head.shared());
    head.merge();
    for device in [&head, &coach] {
        device
            .store
            .keep_draft("intake:1", Some(client), TYPED)
            .unwrap();
        device
            .store
            .keep_draft("intake:2", Some(other), "{}")
            .unwrap();
    }
    head.erase(client);
    head.export();
    copy_all(&head.shared(), &coach.shared());
    coach.merge();
    for device in [&head, &coach] {
        let drafts = device.store.drafts().unwrap();
        let left: Vec<_> = drafts.iter().map(|draft| draft.key.as_str()).collect();
        assert_eq!(left, ["intake:2"], "{}", device.name);
    }
}
