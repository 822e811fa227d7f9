use crate::support::World;
use serde_json::json;

fn with_clients() -> World {
    let world = World::founded();
    let clients = world.file("clients.csv", "number,first_name,infix,last_name,source,first_contact_on\nP-1,Fatma,van der,Zee,outreach,2026-01-02\nP-2,José,,Núñez,,2026-01-03\n");
    world.json("head", &["import", "clients", &clients]);
    let movements = world.file("movements.csv", "client,measured_on,ladder,rung\nP-1,2026-01-05,vng,2\nP-1,2026-06-05,vng,4\nP-2,2026-01-05,vng,3\n");
    world.json("head", &["import", "movements", &movements]);
    world
}

const YEAR: [&str; 4] = ["--from", "2026-01-01", "--to", "2026-12-31"];

fn report<'a>(kind: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut args = vec!["report", kind];
    args.extend(YEAR);
    args.extend(more);
    args
}

#[test]
fn reports_have_the_shapes_of_the_contract() {
    let world = with_clients();
    let ladder = world.json("head", &report("ladder", &[]));
    assert_eq!(
        (
            &ladder["clients"],
            &ladder["up"],
            &ladder["single"],
            &ladder["average_step"]
        ),
        (&json!(1), &json!(1), &json!(1), &json!(2))
    );
    assert_eq!(ladder["rows"], json!([{"from": 2, "to": 4, "clients": 1}]));
    assert_eq!(
        world.json("head", &["report", "costs", "--plan", "10"])["total"],
        13250
    );
    let keys = |kind: &str| {
        let value = world.json("head", &report(kind, &[]));
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(keys("results"), ["from", "location", "rows", "to"]);
    assert_eq!(keys("inflow"), ["rows", "total"]);
    assert_eq!(keys("outflow"), ["rows", "total", "unsecured"]);
    assert_eq!(keys("caseload"), ["on", "rows"]);
    assert_eq!(
        keys("effects"),
        ["clients", "personal", "rows", "social", "total"]
    );
    assert_eq!(keys("signals"), ["domains", "rows", "total"]);
    assert_eq!(
        keys("gaps"),
        [
            "no_contact",
            "no_intake",
            "past_planned_end",
            "single_measurement",
            "unsecured_ends"
        ]
    );
}

#[test]
fn who_waits_is_told_by_location_and_who_is_at_none_apart() {
    let world = World::founded();
    for (table, csv) in [
        ("locations", "name,kind\nHuis,desk\nBuurt,outreach\n"),
        (
            "clients",
            "number,first_name,last_name,location\nP-1,Fatma,Zee,Huis\nP-2,José,Núñez,Buurt\nP-3,Ans,Bos,Buurt\nP-4,Wil,Vos,\n",
        ),
        (
            "trajectories",
            "client,kind,started_on,location\nP-1,individual,2026-02-01,Huis\nP-2,individual,2026-03-01,Buurt\nP-3,individual,2024-03-01,Buurt\n",
        ),
        // Who is at no location counts for the centre alone.
        (
            "movements",
            "client,measured_on,ladder,rung\nP-1,2026-01-05,vng,2\nP-4,2026-06-05,vng,4\n",
        ),
    ] {
        let file = world.file(&format!("{table}.csv"), csv);
        world.json("head", &["import", table, &file]);
    }
    let clients = world.json("head", &["list", "clients"]);
    let mut listed = clients.as_array().unwrap().iter();
    let nowhere = listed.find(|row| row["number"] == "P-4").unwrap();
    let id = nowhere["id"].as_str().unwrap();
    world.json("head", &["set", "clients", id, "location_id="]);
    let value = world.json("head", &report("gaps", &["--by", "location"]));
    let told = |part: &serde_json::Value, list: &str| -> Vec<serde_json::Value> {
        let lines = part[list].as_array().unwrap().iter();
        lines.map(|line| line["client"].clone()).collect()
    };
    assert_eq!(told(&value, "no_intake"), ["P-3", "P-1", "P-2"]);
    let groups = value["groups"].as_array().unwrap();
    let names: Vec<_> = groups.iter().map(|group| group["name"].clone()).collect();
    let of = |name: &str| groups.iter().find(|group| group["name"] == name).unwrap();
    assert_eq!(told(of("Buurt"), "no_intake"), ["P-3", "P-2"], "{names:?}");
    assert_eq!(told(of("Buurt"), "past_planned_end"), ["P-3"]);
    assert_eq!(told(of("Huis"), "no_contact"), ["P-1"]);
    assert_eq!(told(of("Huis"), "single_measurement"), ["P-1"]);
    let nowhere = groups.last().unwrap();
    assert_eq!(nowhere["key"], json!(null));
    assert_eq!(told(nowhere, "single_measurement"), ["P-4"]);
    assert!(told(nowhere, "no_intake").is_empty());
}

#[test]
fn reports_go_to_a_file_as_csv_json_and_pdf() {
    let world = with_clients();
    let csv = world
        .call("head", &report("inflow", &["--format", "csv"]))
        .out;
    assert!(
        csv.starts_with("source,clients,share\r\n") && csv.contains("outreach,1,0.5\r\n"),
        "{csv}"
    );
    let out = world.path("inflow.json");
    world.json(
        "head",
        &report(
            "inflow",
            &["--format", "json", "--out", out.to_str().unwrap()],
        ),
    );
    assert!(
        std::fs::read_to_string(&out)
            .unwrap()
            .contains("\"total\": 2")
    );
    let pdf = world.path("results.pdf");
    assert_eq!(
        world.json(
            "head",
            &report(
                "results",
                &["--format", "pdf", "--out", pdf.to_str().unwrap()]
            )
        )["pages"],
        1
    );
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    assert_eq!(
        world
            .call(
                "head",
                &report(
                    "inflow",
                    &["--format", "pdf", "--out", pdf.to_str().unwrap()]
                )
            )
            .code,
        0
    );
    // A PDF is not for the terminal.
    assert_eq!(
        world
            .call("head", &report("inflow", &["--format", "pdf"]))
            .code,
        2
    );
    assert_eq!(
        world
            .call(
                "head",
                &[
                    "report",
                    "inflow",
                    "--from",
                    "2026-02-01",
                    "--to",
                    "2026-01-01"
                ]
            )
            .code,
        2
    );
    let told = world.call("head", &report("inflow", &["--location", "Nergens"]));
    assert_eq!(told.code, 1);
    assert!(told.err.contains("Nergens"), "{}", told.err);
    let english = world.call("head", &report("inflow", &["--lang", "en"])).out;
    assert!(
        english.contains("market or outreach") && english.contains("50%"),
        "{english}"
    );
}

#[test]
fn an_intake_summary_is_printed_with_the_clients_name() {
    let world = with_clients();
    let intakes = world.file(
        "intakes.csv",
        "client,held_on,question,barriers,ladder,rung\nP-2,2026-02-01,Ik wil met kinderen werken,language;money,vng,2\nP-1,2026-03-01,Werk,,,\n",
    );
    world.json("head", &["import", "intakes", &intakes]);
    let out = world.path("intake.pdf");
    let out = out.to_str().unwrap();
    assert_eq!(
        world.json(
            "head",
            &["print", "intake", "--client", "P-2", "--out", out]
        ),
        json!({"out": out, "pages": 1})
    );
    let text = std::process::Command::new("pdftotext")
        .args([out, "-"])
        .output();
    // Where the tool is not installed, the tests of the paper itself still look inside.
    if let Ok(text) = text {
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        assert!(
            text.contains("José Núñez") && text.contains("met kinderen werken"),
            "{text}"
        );
    }
    let mut all = vec!["print", "intake", "--all", "--out", out];
    all.extend(YEAR);
    assert_eq!(world.json("head", &all)["pages"], 2);
    // From the first of January where that is not said.
    let rest = ["print", "intake", "--all", "--to", YEAR[3], "--out", out];
    assert_eq!(world.json("head", &rest)["pages"], 2);
    assert_eq!(
        world.call("head", &["print", "intake", "--out", out]).code,
        2
    );
    assert_eq!(
        world
            .call(
                "head",
                &["print", "intake", "--client", "P-9", "--out", out]
            )
            .code,
        1
    );
}
