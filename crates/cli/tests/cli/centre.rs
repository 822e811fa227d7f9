use crate::support::{World, names};
use serde_json::json;

#[test]
fn a_device_joins_works_offline_and_shares_its_week() {
    let world = World::founded();
    let code = world.ask_in("coach", "Bibliotheek", "Bram");
    let requests = world.json("head", &["requests"]);
    assert_eq!(requests[0]["code"], code.as_str());
    assert_eq!(
        (
            &requests[0]["role"],
            &requests[0]["location"],
            &requests[0]["staff"]
        ),
        (&json!("coach"), &json!("Bibliotheek"), &json!("Bram"))
    );
    assert_eq!(world.call("coach", &["sync"]).code, 3, "not approved yet");
    assert_eq!(world.call("head", &["approve", "AAAA-AAAA"]).code, 1);
    world.json("head", &["approve", &code]);
    assert_eq!(world.json("coach", &["sync"])["refused"], json!([]));
    assert_eq!(
        world.call("coach", &["requests"]).code,
        3,
        "not a coordinator"
    );

    let file = world.file(
        "clients.csv",
        "first_name,last_name\nFatma,Zee\nJosé,Núñez\n",
    );
    world.json("coach", &["import", "clients", &file]);
    let exported = world.json("coach", &["export"]);
    assert_eq!(exported["exported"][0]["to"], json!(["Ans (Loket)"]));
    let plan = world.json("head", &["merge", "--plan"]);
    assert_eq!(plan["bundles"][0]["tables"]["clients"], 2);
    let merged = world.json("head", &["merge"]);
    assert_eq!(
        (&merged["merged"][0]["from"], &merged["conflicts"]),
        (&json!("Bram (Bibliotheek)"), &json!(0))
    );
    assert!(merged["merged"][0]["rows"].as_u64().unwrap() >= 2);
    assert_eq!(
        world
            .json("head", &["list", "clients"])
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let before = world.json("head", &["digest"]);
    assert_eq!(world.json("head", &["merge"])["merged"], json!([]));
    assert_eq!(world.json("head", &["digest"]), before);

    let devices = world.json("head", &["devices"]);
    let bram = devices
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["staff"] == "Bram")
        .unwrap();
    assert_eq!(
        (&bram["role"], &bram["location"], &bram["revoked"]),
        (&json!("coach"), &json!("Bibliotheek"), &json!(false))
    );
    assert!(
        bram["last_export"].is_string() && bram["device"].is_string() && bram["name"].is_string()
    );
    assert_eq!(world.json("head", &["check"])["ok"], true);
}

#[test]
fn parallel_edits_wait_until_someone_chooses() {
    let world = World::joined();
    let file = world.file(
        "clients.csv",
        "number,first_name,last_name\nP-1,Fatma,Zee\n",
    );
    world.json("coach", &["import", "clients", &file]);
    for home in ["coach", "head", "coach", "head"] {
        world.json(home, &["sync"]);
    }
    world.json("head", &["set", "clients", "P-1", "city=Amsterdam"]);
    world.json("coach", &["set", "clients", "P-1", "city=Zwolle"]);
    world.json("coach", &["export"]);
    assert_eq!(world.json("head", &["merge"])["conflicts"], 1);
    let conflicts = world.json("head", &["conflicts"]);
    let one = &conflicts[0];
    assert_eq!(
        (
            &one["table"],
            &one["field"],
            &one["winner"]["value"],
            &one["other"]["value"]
        ),
        (
            &json!("clients"),
            &json!("city"),
            &json!("Zwolle"),
            &json!("Amsterdam")
        )
    );
    assert_eq!(one["winner"]["device"], "Bram (Bibliotheek)");
    assert!(one["winner"]["at"].is_string() && one["row"].is_string());
    let told = world.call("head", &["conflicts"]).out;
    assert!(
        told.contains("Fatma Zee (P-1)") && told.contains("Amsterdam"),
        "{told}"
    );

    let id = one["id"].as_str().unwrap();
    assert_eq!(
        world.call("head", &["resolve", id, "--keep", "both"]).code,
        2
    );
    world.json("head", &["resolve", id, "--keep", "other"]);
    assert_eq!(world.json("head", &["conflicts"]), json!([]));
    assert_eq!(
        world.json("head", &["show", "clients", "P-1"])["city"],
        "Amsterdam"
    );
    assert_eq!(
        world.call("head", &["resolve", id, "--keep", "other"]).code,
        1
    );
    for (home, args) in [("head", "export"), ("coach", "sync"), ("head", "sync")] {
        world.json(home, &[args]);
    }
    let digest = |home| world.json(home, &["digest", "--location", "Bibliotheek"]);
    assert_eq!(digest("head"), digest("coach"));
}

#[test]
fn a_bundle_is_looked_at_and_a_broken_one_is_refused() {
    let world = World::joined();
    let file = world.file("clients.csv", "first_name,last_name\nFatma,Zee\n");
    world.json("coach", &["import", "clients", &file]);
    let exported = world.json("coach", &["export"]);
    let bundle = world
        .path("shared/trede/proef/bundles")
        .join(exported["exported"][0]["bundle"].as_str().unwrap());
    let bundle = bundle.to_str().unwrap();

    let verdict = world.json("head", &["bundle", "verify", bundle]);
    assert_eq!(
        (&verdict["whole"], &verdict["signature"], &verdict["from"]),
        (&json!(true), &json!(true), &json!("Bram (Bibliotheek)"))
    );
    let plain = world.path("plain");
    world.json(
        "head",
        &["bundle", "open", bundle, "--to", plain.to_str().unwrap()],
    );
    assert!(
        names(&plain).contains(&"datapackage.json".to_owned())
            && names(&plain).contains(&"clients.csv".to_owned())
    );
    assert_eq!(
        world
            .call(
                "coach",
                &[
                    "bundle",
                    "open",
                    bundle,
                    "--to",
                    world.path("other").to_str().unwrap()
                ]
            )
            .code,
        4,
        "not for its writer"
    );

    let bytes = std::fs::read(bundle).unwrap();
    std::fs::write(bundle, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(world.call("head", &["bundle", "verify", bundle]).code, 4);
    let merged = world.json("head", &["merge"]);
    assert_eq!(merged["merged"], json!([]));
    assert!(
        merged["refused"][0]["reason"]
            .as_str()
            .unwrap()
            .contains("beschadigd"),
        "{merged}"
    );
    std::fs::write(bundle, &bytes).unwrap();
    assert_eq!(
        world.json("head", &["merge"])["merged"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn beginning_fails_without_leaving_anything() {
    let world = World::founded();
    let shared = world.path("shared");
    let shared = shared.to_str().unwrap();
    let again = world.call(
        "second",
        &[
            "centre",
            "new",
            "--name",
            "proef",
            "--location",
            "L",
            "--staff",
            "S",
            "--shared",
            shared,
        ],
    );
    assert_eq!(again.code, 1);
    assert!(again.err.contains("staat al een centrum"), "{}", again.err);
    assert!(names(&world.path("second")).is_empty());
    let nowhere = world.call(
        "second",
        &[
            "join",
            "--shared",
            shared,
            "--centre",
            "Elders",
            "--location",
            "L",
            "--staff",
            "S",
        ],
    );
    assert_eq!(nowhere.code, 1);
    let twice = world.call(
        "head",
        &[
            "join",
            "--shared",
            shared,
            "--centre",
            "Proef",
            "--location",
            "L",
            "--staff",
            "S",
        ],
    );
    assert_eq!(twice.code, 1);
    assert!(twice.err.contains("al gegevens"), "{}", twice.err);
}
