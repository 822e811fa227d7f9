use crate::support::World;
use serde_json::json;

#[test]
fn papers_are_made_and_a_handover_waits_for_consent() {
    let world = World::founded();
    let clients = world.file(
        "clients.csv",
        "number,first_name,last_name\nP-1,Fatma,Zee\nP-2,José,Núñez\n",
    );
    world.json("head", &["import", "clients", &clients]);
    let partners = world.file("partners.csv", "name\nTaalhuis\n");
    world.json("head", &["import", "partners", &partners]);
    let out = world.path("papier.pdf");
    let out = out.to_str().unwrap();
    assert_eq!(
        world.json("head", &["print", "blank-intake", "--out", out])["out"],
        out
    );
    // In the order of the steps on the screen, as the paper says itself.
    let text = std::process::Command::new("pdftotext")
        .args(["-layout", out, "-"])
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    let steps = [
        "Verwachtingen",
        "Wat maakt het moeilijk?",
        "Wat gaat goed",
        "A1: een paar woorden",
        "Waar staat u nu?",
        "Regie",
        "Wat spreken wij af?",
    ];
    let places: Vec<_> = steps.iter().map(|step| text.find(step)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?} in {text}"
    );
    let both = ["print", "consent", "--client", "P-1", "P-2", "--out", out];
    assert_eq!(world.json("head", &both), json!({"out": out, "pages": 4}));
    let copy = [
        "print",
        "client-copy",
        "--client",
        "P-2",
        "--copy-lang",
        "ar",
        "--out",
        out,
    ];
    assert_eq!(world.json("head", &copy)["pages"], 1);

    std::fs::remove_file(out).unwrap();
    let handover = [
        "print",
        "handover",
        "--client",
        "P-1",
        "--partner",
        "Taalhuis",
        "--out",
        out,
    ];
    let refused = world.call("head", &handover);
    assert_eq!(refused.code, 3);
    assert!(
        refused.err.contains("geen toestemming") && refused.err.contains("Taalhuis"),
        "{}",
        refused.err
    );
    assert!(!std::path::Path::new(out).exists());
    let consents = world.file(
        "consents.csv",
        "client,purpose,partner,ground,given_on\nP-1,taalles,Taalhuis,consent,2026-01-01\n",
    );
    world.json("head", &["import", "consents", &consents]);
    assert_eq!(world.json("head", &handover)["pages"], 1);
    let misused = world.call("head", &["print", "dossier", "--out", out]);
    assert_eq!(misused.code, 2, "{}", misused.err);
}
