use crate::support::World;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const CLIENTS: &str = "number,first_name,infix,last_name,birth_date,phone
P-1,Fatma,van der,Zee,1981-03-05,06-12345678
P-2,Fatima,,van der Zee,1981,+31 6 12345678
P-3,Mohammed,,Yılmaz,1990-01-02,
P-4,Muhamed,,Yilmaz,1990-02-01,
P-5,Jan,,Bakker,1950,
";

fn numbers(list: &Value) -> Vec<&str> {
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| row["number"].as_str().unwrap()).collect()
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn world() -> World {
    let world = World::joined();
    let file = world.file("clients.csv", CLIENTS);
    world.json("coach", &["import", "clients", &file]);
    world.json("coach", &["export"]);
    world.json("head", &["merge"]);
    world
}

#[test]
fn a_person_who_is_there_twice_is_found_joined_and_parted() {
    let world = world();
    let pairs = world.json("head", &["duplicates"]);
    let named: Vec<_> = pairs
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (&p["a"], &p["b"]))
        .collect();
    assert_eq!(
        named,
        [
            (&json!("P-1"), &json!("P-2")),
            (&json!("P-3"), &json!("P-4"))
        ]
    );
    assert_eq!(
        pairs[0]["why"],
        json!(["name_alike", "birth_part", "phone"])
    );
    assert!(pairs[0]["score"].as_f64().unwrap() > 0.9);

    let contact = world.file(
        "contacts.csv",
        "client,happened_on,channel,topic\nP-2,2026-03-02,visit,guidance\n",
    );
    world.json("head", &["import", "contacts", &contact]);
    world.json("head", &["join-clients", "P-1", "P-2"]);
    assert_eq!(
        numbers(&world.json("head", &["list", "clients"])),
        ["P-1", "P-3", "P-4", "P-5"]
    );
    assert_eq!(numbers(&world.json("head", &["find", "1981"])), ["P-1"]);
    assert_eq!(
        world
            .json("head", &["list", "contacts", "--client", "P-1"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(world.call("head", &["join-clients", "P-2", "P-1"]).code, 1);
    world.json("head", &["split-clients", "P-2"]);
    assert_eq!(
        world.json("head", &["list", "contacts", "--client", "P-1"]),
        json!([])
    );
    assert_eq!(world.call("head", &["split-clients", "P-2"]).code, 1);

    assert_eq!(
        world.call("coach", &["not-duplicates", "P-3", "P-4"]).code,
        3
    );
    world.json("head", &["not-duplicates", "P-4", "P-3"]);
    assert_eq!(
        world
            .json("head", &["duplicates"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    world.json("head", &["export"]);
    world.json("coach", &["merge"]);
    assert_eq!(
        world
            .json("coach", &["duplicates"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_person_is_erased_everywhere_after_a_yes() {
    let world = world();
    world.json("head", &["join-clients", "P-1", "P-2"]);
    assert_eq!(world.call("head", &["erase", "P-1"]).code, 2);
    assert_eq!(world.call("coach", &["erase", "P-1", "--yes"]).code, 3);
    let erased = world.json("head", &["erase", "P-1", "--yes"]);
    assert_eq!(
        (&erased["rows"], &erased["told"]),
        (&json!(2), &json!(true))
    );
    world.json("coach", &["sync"]);
    for home in ["head", "coach"] {
        assert_eq!(
            numbers(&world.json(home, &["list", "clients"])),
            ["P-3", "P-4", "P-5"]
        );
        assert_eq!(world.json(home, &["check"])["ok"], true);
    }
    assert_eq!(
        world.call("head", &["undo"]).code,
        1,
        "there is no way back"
    );
    assert_eq!(world.call("head", &["delete", "erasures", "P-1"]).code, 2);
}

#[test]
fn a_device_is_shut_out_for_good() {
    let world = world();
    let plan = world.json("head", &["merge", "--plan"]);
    assert_eq!(
        (&plan["waiting"], &plan["refused"]),
        (&json!([]), &json!([]))
    );
    assert_eq!(
        world
            .call("head", &["merge", "--accept", "x/1-y.trede"])
            .code,
        1
    );

    assert_eq!(world.call("coach", &["revoke", "Ans (Loket)"]).code, 3);
    assert_eq!(
        world.json("head", &["revoke", "bram (bibliotheek)"])["name"],
        "Bram (Bibliotheek)"
    );
    let devices = world.json("head", &["devices"]);
    let revoked: Vec<_> = devices
        .as_array()
        .unwrap()
        .iter()
        .map(|d| &d["revoked"])
        .collect();
    assert_eq!(revoked, [&json!(false), &json!(true)]);
    let told = world.call("coach", &["sync"]);
    assert_eq!((told.code, told.err.contains("afgesloten")), (3, true));
}

#[test]
fn what_someone_erased_who_is_shut_out_goes_from_here_or_stays() {
    let world = world();
    let shared = world.path("shared");
    let mut ask = vec!["join", "--shared", shared.to_str().unwrap()];
    ask.extend(["--centre", "Proef", "--location", "Loket", "--staff", "Els"]);
    ask.extend(["--role", "coordinator"]);
    let code = world.json("second", &ask)["code"].clone();
    world.json("head", &["approve", code.as_str().unwrap()]);
    world.json("head", &["sync"]);
    world.json("second", &["sync"]);
    for client in ["P-3", "P-5"] {
        world.json("second", &["erase", client, "--yes"]);
    }
    world.json("coach", &["merge"]);
    // What Els told the coordinator is lost, and Els is shut out: only the coach heard.
    let devices = world.json("head", &["devices"]);
    let id = |name: &str| {
        let mut all = devices.as_array().unwrap().iter();
        let device = all.find(|d| d["staff"] == name).unwrap();
        device["device"].as_str().unwrap().to_owned()
    };
    for entry in files(&shared) {
        let path = entry.to_string_lossy().into_owned();
        if path.contains(&id("Els")) && path.ends_with(&format!("-{}.trede", id("Ans"))) {
            std::fs::remove_file(entry).unwrap();
        }
    }
    world.json("head", &["revoke", "Els (Loket)"]);
    world.json("coach", &["export"]);
    let merged = world.json("head", &["merge"]);
    assert_eq!(
        (&merged["held_erasures"], &merged["waiting"]),
        (&json!(2), &json!([]))
    );
    assert_eq!(world.json("coach", &["erasures"]), json!([]));
    let held = world.json("head", &["erasures"]);
    let mut told: Vec<_> = held
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["client"], &one["by"], &one["told_by"]))
        .collect();
    told.sort_by_key(|one| one.0.to_string());
    let (els, bram) = (json!("Els (Loket)"), json!("Bram (Bibliotheek)"));
    assert_eq!(
        told,
        [(&json!("P-3"), &els, &bram), (&json!("P-5"), &els, &bram)]
    );
    let words = world.call("head", &["erasures"]).out;
    assert!(
        words.contains("Jan Bakker") && words.contains("--keep"),
        "{words}"
    );

    assert_eq!(world.call("head", &["erasures", "--erase", "P-3"]).code, 2);
    let yes = ["erasures", "--erase", "P-3", "--yes"];
    assert_eq!(world.call("coach", &yes).code, 3);
    assert_eq!(world.json("head", &yes)["rows"], 1);
    world.json("head", &["erasures", "--keep", "p-5"]);
    assert_eq!(world.json("head", &["erasures"]), json!([]));
    assert_eq!(world.call("head", &yes).code, 1);
    assert_eq!(
        numbers(&world.json("head", &["list", "clients"])),
        ["P-1", "P-2", "P-4", "P-5"]
    );
}

#[test]
fn who_printed_and_exported_stands_in_the_log_of_the_coordinator() {
    let world = world();
    let out = world.path("copy.pdf");
    let print = ["print", "client-copy", "--client", "P-1", "--out"];
    let print = [&print[..], &[out.to_str().unwrap()]].concat();
    world.json("coach", &print);
    let open = world.path("open");
    world.json("coach", &["open-export", open.to_str().unwrap()]);
    assert!(!open.join("access_log.csv").exists());
    // Opening someone's file is written down; a list of all is not.
    let clients = world.json("coach", &["list", "clients"]);
    let mut clients = clients.as_array().unwrap().iter();
    let third = clients.find(|one| one["number"] == "P-3").unwrap();
    world.json("coach", &["show", "clients", third["id"].as_str().unwrap()]);
    world.json("coach", &["find", "Bakker"]);
    assert_eq!(world.call("coach", &["access-log"]).code, 3);
    assert_eq!(world.json("head", &["access-log"]), json!([]));
    let digest = world.json("head", &["digest"]);
    world.json("coach", &["sync"]);
    world.json("head", &["sync"]);
    assert_eq!(world.json("head", &["digest"]), digest);

    let all = world.json("head", &["access-log", "--format", "json"]);
    let told: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["what"], &one["client"], &one["staff"], &one["paper"]))
        .collect();
    let bram = &json!("Bram");
    assert_eq!(told.len(), 3, "{all}");
    assert!(told.contains(&(&json!("opened"), &json!("P-3"), bram, &Value::Null)));
    assert!(told.contains(&(
        &json!("printed"),
        &json!("P-1"),
        bram,
        &json!("client-copy")
    )));
    assert!(told.contains(&(&json!("exported"), &Value::Null, bram, &Value::Null)));
    let of = world.json("head", &["access-log", "--client", "P-2"]);
    assert_eq!(of, json!([]));
    let later = world.json("head", &["access-log", "--since", "2100-01-01"]);
    assert_eq!(later, json!([]));
    assert!(
        world
            .call("head", &["access-log"])
            .out
            .contains("papier gemaakt")
    );
    // By hand it cannot be written.
    assert_eq!(
        world
            .call("head", &["set", "access_log", "x", "what=opened"])
            .code,
        2
    );

    world.json("head", &["erase", "P-1", "--yes"]);
    let told = world.call("head", &["access-log"]).out;
    assert!(
        told.contains("iemand die gewist is") && !told.contains("Fatma"),
        "{told}"
    );
}

#[test]
fn what_a_bundle_brought_goes_back_after_a_yes() {
    let world = world();
    let all = ["P-1", "P-2", "P-3", "P-4", "P-5"];
    let clients = || world.json("head", &["list", "clients"]);
    assert_eq!(numbers(&clients()), all);
    let bundles = world.json("head", &["undo-bundle"]);
    let bundles = bundles.as_array().unwrap().iter();
    let latest = bundles.max_by_key(|one| one["rows"].as_u64()).unwrap();
    let bundle = latest["bundle"].as_str().unwrap();
    // Without a yes it is only told.
    world.json("head", &["undo-bundle", bundle]);
    assert_eq!(numbers(&clients()), all);
    world.json("head", &["undo-bundle", bundle, "--yes"]);
    assert_eq!(numbers(&clients()), Vec::<&str>::new());
    // That is a step like any other.
    world.json("head", &["undo"]);
    assert_eq!(numbers(&clients()), all);

    let unknown = world.call("head", &["undo-bundle", "no/such", "--yes"]);
    assert_ne!(unknown.code, 0);
    assert_eq!(world.call("coach", &["undo-bundle"]).code, 3);
}
