//! What can go wrong with files, tried: what strangers and insiders put into a bundle, a folder full of other files, one
//! that goes away, a store that has no room left.
//!
//! `TREDE_EVERY=1` cuts a bundle off at every length and flips every byte of it; otherwise a part of them is tried.

use std::path::{Path, PathBuf};
use trede_exchange::{self as exchange, ExchangeError, Role};
use trede_store::Sight;
use trede_tests::forge::Forged;
use trede_tests::{Device, World, copy, copy_all, device_id, files, t, written_by};

struct Centre {
    head: Device,
    coach: Device,
    world: World,
}

/// A centre whose coach left a bundle with one client.
fn centre(seed: u64) -> Centre {
    let world = World::new(seed);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    coach.client("Fatma");
    coach.export();
    copy_all(&coach.shared(), &head.shared());
    Centre { head, coach, world }
}

impl Centre {
    /// The coach's bundle as it lies in the coordinator's replica.
    fn bundle(&self) -> PathBuf {
        let id = device_id(&self.coach);
        let file = files(&self.head.shared())
            .into_iter()
            .find(|f| f.to_string_lossy().contains(&format!("bundles/{id}/")))
            .unwrap();
        self.head.shared().join(file)
    }

    /// What the coordinator says to this bundle, which must leave everything as it was.
    fn refused(&mut self, what: &str, forged: &Forged) -> String {
        let before = self.head.store.digest(&Sight::All).unwrap();
        let bundle = self.bundle();
        forged.seal(&self.coach, &self.head, &bundle);
        let report = self.head.merge();
        assert!(report.merged.is_empty(), "{what}: {report:?}");
        assert_eq!(report.refused.len(), 1, "{what}: {report:?}");
        assert_eq!(
            self.head.store.digest(&Sight::All).unwrap(),
            before,
            "{what}"
        );
        assert_eq!(self.head.store.check().unwrap(), [], "{what}");
        report.refused[0].reason.clone()
    }
}

fn every(usual: usize) -> usize {
    std::env::var("TREDE_EVERY").map_or(usual, |n| n.parse().unwrap())
}

#[test]
fn a_bundle_that_is_cut_off_or_altered_anywhere_is_refused_and_harms_nothing() {
    let mut c = centre(31);
    let mut other = Device::join(&c.world, &mut c.head, "Carla", "Buurthuis", Role::Desk, 0);
    let bundle = c.bundle();
    let whole = std::fs::read(&bundle).unwrap();
    let before = c.head.store.digest(&Sight::All).unwrap();
    let mut refuse = |bytes: &[u8], what: String| {
        std::fs::write(&bundle, bytes).unwrap();
        let report = exchange::merge(&mut c.head.store, &mut |_| {}).unwrap();
        assert!(report.merged.is_empty(), "{what}: {report:?}");
        assert_eq!(report.refused.len(), 1, "{what}: {report:?}");
        assert_eq!(report.refused[0].key, "damaged", "{what}: {report:?}");
        assert!(!report.refused[0].reason.is_empty());
    };
    for length in (0..whole.len()).step_by(every(211)) {
        refuse(&whole[..length], format!("cut at {length}"));
    }
    for place in (0..whole.len()).step_by(every(211)) {
        let mut flipped = whole.clone();
        flipped[place] ^= 1 << (place % 8);
        // The lines of the header that stand for nothing are sealed with it, so there is no byte that nobody looks at.
        refuse(&flipped, format!("flipped at {place}"));
    }
    assert_eq!(c.head.store.digest(&Sight::All).unwrap(), before);
    // Beside it another bundle comes in, and it does so itself once it is whole.
    other.client("José");
    other.export();
    for file in files(&other.shared())
        .iter()
        .filter(|f| written_by(f, &device_id(&other)))
    {
        copy(&other.shared(), &c.head.shared(), file);
    }
    let report = c.head.merge();
    assert_eq!((report.merged.len(), report.refused.len()), (1, 1));
    std::fs::write(c.bundle(), &whole).unwrap();
    assert_eq!(c.head.merge().merged.len(), 1);
    assert_eq!(c.head.store.list(t("clients"), None).unwrap().len(), 2);
}

#[test]
fn what_an_insider_packs_is_held_to_what_a_bundle_may_be() {
    let mut c = centre(32);
    let real = || Forged::of(&c.bundle(), &c.head);
    let (a, b, d, e, f, g) = (real(), real(), real(), real(), real(), real());

    // A record without an end, which would be read into memory whole; packed it is a thousandth of that.
    let mut bomb = a;
    let text = bomb.text("clients.csv");
    let (head, _) = text.split_once('\n').unwrap();
    let mut endless = format!("{head}\n\"").into_bytes();
    endless.resize(80 * 1024 * 1024, b'0');
    bomb.put("clients.csv", endless);
    assert!(c.refused("a bomb", &bomb).contains("too large"));

    let mut giant = b;
    giant.replace("clients.csv", "Fatma", &"F".repeat(400_001));
    assert!(c.refused("a giant field", &giant).contains("too large"));

    let mut strange = d;
    let mut bytes = strange.text("clients.csv").into_bytes();
    let at = bytes.windows(5).position(|w| w == b"Fatma").unwrap();
    bytes[at + 3] = 0xff;
    strange.put("clients.csv", bytes);
    assert!(c.refused("not text", &strange).contains("not text"));

    let mut many = e;
    let versions = many.text("versions.csv");
    let line = versions
        .lines()
        .find(|l| l.starts_with("clients,"))
        .unwrap();
    let row = line.split(',').nth(1).unwrap();
    let mut more = versions.clone();
    for i in 0..3_000 {
        let stamp = 1_700_000_000_000_u64 + i;
        more += &format!("clients,{row},later{i},{stamp}.0.0123456789abcdef,1\r\n");
    }
    many.put("versions.csv", more);
    assert!(c.refused("endless versions", &many).contains("too many"));

    let mut late = f;
    let stamp = parts_of(&late.text("versions.csv"));
    late.replace("versions.csv", &stamp, "999999999999999.0.0123456789abcdef");
    assert!(
        c.refused("a clock of the year 33658", &late)
            .contains("9999")
    );

    // A file of another name than a table's is passed over, and opening the bundle writes it nowhere.
    let mut traversal = g;
    traversal.put("../../evil.csv", "id\r\n");
    let bundle = c.bundle();
    traversal.seal(&c.coach, &c.head, &bundle);
    let to = c.world.dir().join("open").join("here");
    assert!(exchange::open_bundle(&c.head.store, &bundle, &to).is_err());
    assert!(!c.world.dir().join("evil.csv").exists() && !to.exists());
    assert_eq!(c.head.merge().merged.len(), 1);
    assert!(
        files(c.world.dir())
            .iter()
            .all(|f| !f.ends_with("evil.csv"))
    );
}

/// The stamp of the first version of a client.
fn parts_of(versions: &str) -> String {
    let line = versions.lines().find(|l| l.starts_with("clients,"));
    line.unwrap().split(',').nth(3).unwrap().to_owned()
}

#[test]
fn ten_thousand_other_files_hold_up_nothing() {
    let mut c = centre(33);
    let centre = c.head.shared().join("trede/proef");
    let bundle = c.bundle();
    let dir = bundle.parent().unwrap();
    let name = bundle.file_name().unwrap().to_str().unwrap();
    let put = |dir: &Path, name: String| {
        std::fs::create_dir_all(dir).unwrap();
        std::fs::write(dir.join(name), b"{}").unwrap();
    };
    for i in 0..2_500 {
        put(
            dir,
            name.replace(".trede", &format!(".sync-conflict-{i}.trede")),
        );
        put(dir, format!("~${i}-{name}.tmp"));
        put(&centre.join("roster"), format!("{i:016x}-1.json"));
        put(&centre.join("requests"), format!("{i:016x}.json"));
    }
    let report = c.head.merge();
    assert_eq!((report.merged.len(), report.refused.len()), (1, 0));
    assert_eq!(exchange::requests(&c.head.store).unwrap(), []);
    assert_eq!(c.head.export(), 1);
    // A newcomer is let in all the same, also where the requests would be too many to look at.
    let text = std::fs::read_to_string(request(&mut c, "Dina")).unwrap();
    let device = text.split('"').find(|p| p.len() == 16).unwrap().to_owned();
    for i in 0..300 {
        let other = format!("{i:016x}");
        let text = text.replace(&device, &other);
        std::fs::write(centre.join("requests").join(format!("{other}.json")), text).unwrap();
    }
    let began = exchange::requests(&c.head.store).unwrap();
    assert!(began.len() <= 50, "{}", began.len());
}

/// Leaves a request of one more device in the coordinator's replica.
fn request(c: &mut Centre, name: &str) -> PathBuf {
    let mut device = Device::new(&c.world, name, 0);
    copy_all(&c.head.shared(), &device.shared());
    let shared = device.shared();
    let wish = exchange::Wish {
        centre: "Proef",
        location: "Loket",
        staff: name,
        role: Role::Coach,
    };
    exchange::request(&mut device.store, &shared, &wish).unwrap();
    let file = PathBuf::from(format!("trede/proef/requests/{}.json", device_id(&device)));
    std::fs::copy(shared.join(&file), c.head.shared().join(&file)).unwrap();
    c.head.shared().join(file)
}

#[test]
fn a_folder_that_goes_away_or_cannot_be_written_harms_nothing() {
    let mut c = centre(34);
    let shared = c.coach.shared();
    let away = c.world.dir().join("away");
    c.coach.client("José");
    std::fs::rename(&shared, &away).unwrap();
    for _ in 0..2 {
        let gone = exchange::export(&mut c.coach.store, &mut |_| {});
        assert!(matches!(gone, Err(ExchangeError::NoFolder(_))), "{gone:?}");
        let gone = exchange::merge(&mut c.coach.store, &mut |_| {});
        assert!(matches!(gone, Err(ExchangeError::NoFolder(_))), "{gone:?}");
        // The empty place of a drive that is not connected.
        std::fs::create_dir_all(&shared).unwrap();
    }
    assert_eq!(
        files(&shared),
        [] as [PathBuf; 0],
        "nothing is made anew there"
    );
    std::fs::remove_dir(&shared).unwrap();
    std::fs::rename(&away, &shared).unwrap();

    // Where nothing can be written: a file stands in the place of this device's folder.
    let own = shared.join("trede/proef/bundles").join(device_id(&c.coach));
    std::fs::rename(&own, &away).unwrap();
    std::fs::write(&own, b"").unwrap();
    let refused = exchange::export(&mut c.coach.store, &mut |_| {});
    assert!(
        matches!(refused, Err(ExchangeError::File { .. })),
        "{refused:?}"
    );
    std::fs::remove_file(&own).unwrap();
    assert_eq!(c.coach.export(), 1);
    copy_all(&shared, &c.head.shared());
    c.head.merge();
    assert_eq!(c.head.store.list(t("clients"), None).unwrap().len(), 2);
}

#[test]
fn a_store_without_room_takes_in_all_of_a_bundle_or_nothing() {
    let mut c = centre(35);
    c.head.merge();
    for i in 0..60 {
        c.coach.client(&format!("Cliënt {i} {}", "x".repeat(300)));
    }
    c.coach.export();
    copy_all(&c.coach.shared(), &c.head.shared());
    let before = c.head.store.digest(&Sight::All).unwrap();
    let pages = |d: &Device, pragma: &str| -> i64 {
        let conn = d.store.connection();
        conn.query_row(&format!("PRAGMA {pragma}"), [], |r| r.get(0))
            .unwrap()
    };
    let full = pages(&c.head, "page_count");
    let mut tries = 0;
    for most in full.. {
        pages(&c.head, &format!("max_page_count = {most}"));
        match exchange::merge_accepting(&mut c.head.store, &exchange::Accept::All, &mut |_| {}) {
            Ok(report) => {
                assert_eq!((report.merged.len(), report.refused.len()), (1, 0));
                break;
            }
            Err(error) => {
                tries += 1;
                assert!(error.to_string().contains("full"), "{error}");
                assert_eq!(c.head.store.digest(&Sight::All).unwrap(), before);
            }
        }
        // A write by hand in the same want is refused as a whole too, and said.
        if most % 8 == 0 {
            let written = c
                .head
                .store
                .write::<_, trede_store::StoreError>("test", |w| {
                    for i in 0..600 {
                        let name = format!("{i} {}", "y".repeat(300));
                        w.insert(t("partners"), &[("name", name.as_str().into())])?;
                    }
                    Ok(())
                });
            assert!(written.is_err());
            assert_eq!(c.head.store.digest(&Sight::All).unwrap(), before);
        }
    }
    assert!(tries > 5, "{tries}");
    assert_eq!(c.head.store.check().unwrap(), []);
    assert_eq!(c.head.store.list(t("clients"), None).unwrap().len(), 61);
}

/// What can be held in memory is bounded by the record, and a file of a bundle by nothing: a centre of many years opens too.
#[test]
fn a_bundle_with_a_file_larger_than_any_record_is_opened() {
    let mut c = centre(37);
    let note = "lang verhaal ".repeat(1_500);
    let contacts = t("contacts");
    c.coach
        .store
        .write("add", |w| {
            for _ in 0..1_800 {
                let fields = [
                    ("happened_on", "2026-01-05".into()),
                    ("channel", "desk".into()),
                    ("topic", "information".into()),
                    ("note", note.as_str().into()),
                ];
                w.insert(contacts, &fields)?;
            }
            Ok::<_, trede_store::StoreError>(())
        })
        .unwrap();
    c.coach.export();
    copy_all(&c.coach.shared(), &c.head.shared());
    let id = format!("bundles/{}/", device_id(&c.coach));
    let of_coach = |file: &PathBuf| file.to_string_lossy().contains(&id);
    let latest = files(&c.head.shared()).into_iter().rfind(of_coach).unwrap();
    let bundle = c.head.shared().join(latest);
    let to = c.world.dir().join("large");
    exchange::open_bundle(&c.head.store, &bundle, &to).unwrap();
    let size = std::fs::metadata(to.join("contacts.csv")).unwrap().len();
    assert!(size > 32 * 1024 * 1024, "{size}");
}
