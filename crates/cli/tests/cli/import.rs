use crate::support::World;
use serde_json::json;

#[test]
fn clients_come_in_from_a_file_and_are_found_by_any_part_of_a_name() {
    let world = World::founded();
    let file = world.file(
        "clients.csv",
        "number,first_name,infix,last_name,birth_date,location\nP-1,Fatma,van der,Zee,1981-03,Loket\nP-2,José,,Núñez,1990,Loket\n",
    );
    assert_eq!(
        world.json("head", &["import", "clients", &file, "--dry-run"]),
        json!({"table": "clients", "added": 2, "updated": 0, "refused": []})
    );
    assert_eq!(world.json("head", &["list", "clients"]), json!([]));
    assert_eq!(
        world.json("head", &["import", "clients", &file])["added"],
        2
    );
    let found = |words: &[&str]| {
        let mut args = vec!["find"];
        args.extend(words);
        let found = world.json("head", &args);
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["number"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&["nunez"]), ["P-2"]);
    assert_eq!(found(&["zee", "fat"]), ["P-1"]);
    assert!(found(&["nobody"]).is_empty());
    let one = world.json("head", &["show", "clients", "P-2"]);
    assert_eq!(
        (&one["first_name"], &one["infix"], &one["birth_date"]),
        (&json!("José"), &json!(null), &json!("1990"))
    );
    assert_eq!(one["id"].as_str().unwrap().len(), 36);
}

#[test]
fn a_faulty_row_is_named_and_nothing_is_taken_in() {
    let world = World::founded();
    let clients = world.file(
        "clients.csv",
        "number,first_name,last_name\nP-1,Fatma,Zee\n",
    );
    world.json("head", &["import", "clients", &clients]);
    let file = world.file(
        "movements.csv",
        "client,measured_on,ladder,rung\nP-1,2026-01-05,vng,2\nP-1,05-01-2026x,vng,9\n",
    );
    let refused = world.json_with("head", &["import", "movements", &file], 4);
    let cells: Vec<_> = refused["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["row"].as_u64().unwrap(), c["field"].as_str().unwrap()))
        .collect();
    assert_eq!(cells, [(3, "measured_on"), (3, "rung")]);
    assert_eq!(
        (&refused["added"], &refused["table"]),
        (&json!(0), &json!("movements"))
    );
    assert_eq!(world.json("head", &["list", "movements"]), json!([]));

    let told = world.call("head", &["import", "movements", &file]);
    assert_eq!(told.code, 4);
    assert!(
        told.out.contains("is geen datum") && told.out.contains("1 tot en met 6"),
        "{}",
        told.out
    );
    assert!(
        told.err.contains("Er is niets overgenomen") && told.err.contains("movements.csv"),
        "{}",
        told.err
    );

    let missing = world.call("head", &["import", "movements", "nergens.csv"]);
    assert_eq!((missing.code, missing.out.as_str()), (4, ""));
    assert!(missing.err.contains("nergens.csv"), "{}", missing.err);
}

#[test]
fn a_row_is_changed_told_about_and_changed_back() {
    let world = World::founded();
    let file = world.file(
        "clients.csv",
        "number,first_name,last_name,city\nP-1,Fatma,Zee,Zwolle\n",
    );
    world.json("head", &["import", "clients", &file]);
    world.json(
        "head",
        &[
            "set",
            "clients",
            "P-1",
            "city=Almere",
            "location=Loket",
            "birth_date=1981-03",
        ],
    );
    let changed = world.json("head", &["show", "clients", "P-1"]);
    assert_eq!(
        (&changed["city"], &changed["birth_date"]),
        (&json!("Almere"), &json!("1981-03"))
    );

    let history = world.json("head", &["history", "clients", "P-1"]);
    let city: Vec<_> = history
        .as_array()
        .unwrap()
        .iter()
        .filter(|l| l["field"] == "city")
        .collect();
    assert_eq!(
        (
            &city[0]["value"],
            &city[0]["was"],
            &city[1]["value"],
            &city[1]["was"]
        ),
        (
            &json!("Almere"),
            &json!("Zwolle"),
            &json!("Zwolle"),
            &json!(null)
        )
    );
    assert_eq!(city[0]["staff"], "Ans");
    assert!(
        city[0]["at"].as_str().unwrap().ends_with('Z') && city[0]["device"].is_string(),
        "{history}"
    );

    let refused = world.call(
        "head",
        &[
            "set",
            "clients",
            "P-1",
            "birth_date=maart",
            "coach=Niemand",
            "bsn=1",
        ],
    );
    assert_eq!(refused.code, 4);
    for word in [
        "Geboortedatum (birth_date) is geen geboortedatum",
        "Niemand",
        "bsn",
        "wat nu",
    ] {
        assert!(refused.err.contains(word), "{word}: {}", refused.err);
    }
    assert_eq!(world.json("head", &["undo"])["undone"], "set");
    assert_eq!(
        world.json("head", &["show", "clients", "P-1"])["city"],
        "Zwolle"
    );
    world.json("head", &["delete", "clients", "P-1"]);
    assert_eq!(world.call("head", &["show", "clients", "P-1"]).code, 1);
    world.json("head", &["undo"]);
    assert_eq!(
        world.json("head", &["show", "clients", "P-1"])["city"],
        "Zwolle"
    );
    world.json("head", &["set", "settings", "hourly_rate", "value=65"]);
    assert_eq!(
        world.json("head", &["report", "costs", "--plan", "1"])["labour"],
        1300
    );
}

#[test]
fn a_dutch_list_comes_in_and_its_faulty_rows_go_to_a_file() {
    let world = World::founded();
    let file = world.file(
        "lijst.csv",
        "Lijst van de bibliotheek;;;\nVoornaam;Achternaam;Geb.datum;BSN\nFatma;Zee;3-4-1981;123456782\nKees;Bos;31-2-1980;\nTotaal;2;;\n",
    );
    let told = world.call("head", &["import", "clients", &file, "--dry-run"]);
    assert_eq!(told.code, 4, "{}", told.out);
    assert!(
        told.out.contains("birth_date") && told.out.contains("BSN"),
        "{}",
        told.out
    );
    let taken = world.json("head", &["import", "clients", &file, "--partial"]);
    assert_eq!(
        (&taken["added"], &taken["passed_over"]),
        (&json!(1), &json!([5]))
    );
    assert_eq!(taken["refused"][0]["row"], 4);
    let faults = taken["faults"].as_str().unwrap();
    assert!(faults.ends_with("lijst-fouten.csv"), "{faults}");
    let rows = std::fs::read_to_string(faults).unwrap();
    assert!(rows.contains("Kees;Bos;31-2-1980"), "{rows}");
    let kept = world.json("head", &["list", "clients"]);
    assert_eq!(kept[0]["birth_date"], "1981-04-03");
    let noted = world.call(
        "head",
        &[
            "set",
            "clients",
            kept[0]["number"].as_str().unwrap(),
            "notes=bsn 123456782",
        ],
    );
    assert_eq!(noted.code, 4);
    assert!(noted.err.contains("BSN"), "{}", noted.err);
    assert_eq!(world.json("head", &["undo"])["undone"], "import");
}

#[test]
fn a_row_that_looks_like_someone_is_left_out_added_to_or_taken_in_by_its_number() {
    let world = World::founded();
    let known = world.file(
        "clients.csv",
        "number,first_name,last_name,birth_date\nP-1,Fatma,Zee,1981-04-03\nP-2,Ali,Demir,\n",
    );
    world.json("head", &["import", "clients", &known]);
    let file = world.file(
        "lijst.csv",
        "Voornaam;Achternaam;Geb.datum;Plaats\nFatma;Zee;3-4-1981;Zwolle\nAli;Demir;;Kampen\nSara;Bos;;Almere\n",
    );
    let look = world.json("head", &["import", "clients", &file, "--dry-run"]);
    assert_eq!(
        look["duplicates"],
        json!([
            {"row": 2, "number": "P-1", "name": "Fatma Zee", "why": "dezelfde naam, dezelfde geboortedatum", "action": "add"},
            {"row": 3, "number": "P-2", "name": "Ali Demir", "why": "dezelfde naam", "action": "add"}
        ])
    );
    for (row, code) in [
        ("4=update", 2),
        ("9=skip", 2),
        ("twee=skip", 2),
        ("2=weg", 2),
    ] {
        let wrong = world.call("head", &["import", "clients", &file, "--row", row]);
        assert_eq!(wrong.code, code, "{row}: {}", wrong.err);
    }
    assert_eq!(
        world
            .json("head", &["list", "clients"])
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let taken = world.json(
        "head",
        &[
            "import", "clients", &file, "--row", "2=update", "--row", "3=skip",
        ],
    );
    assert_eq!((&taken["added"], &taken["updated"]), (&json!(1), &json!(1)));
    let city = |number: &str| world.json("head", &["show", "clients", number])["city"].clone();
    assert_eq!((city("P-1"), city("P-2")), (json!("Zwolle"), json!(null)));
}
