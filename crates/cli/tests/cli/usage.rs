use crate::support::{PASSPHRASE, World, answer};
use assert_cmd::Command;

#[test]
fn wrong_words_are_exit_2_and_said_in_the_language_asked_for() {
    let world = World::new();
    for (args, said) in [
        (&["fly"][..], "“fly” bestaat niet"),
        (&["lst", "clients"], "Bedoelt u “list”?"),
        (&["list", "klanten"], "geen tabel klanten"),
        (&["list"], "<TABLE>"),
        (&["list", "clients", "--clint", "1"], "--clint"),
        (&["report", "weather"], "“weather”"),
        (
            &["report", "costs", "--plan", "10", "--from", "2026-01-01"],
            "gaat niet samen",
        ),
        (&["set", "clients", "P-1", "Amsterdam"], "veld=waarde"),
        (&["set", "conflicts", "x", "field=y"], "niet met de hand"),
        (&[], "Zeg erbij"),
    ] {
        let answer = world.call("home", args);
        assert_eq!(
            (answer.code, answer.out.as_str()),
            (2, ""),
            "{args:?}: {}",
            answer.err
        );
        assert!(answer.err.contains(said), "{args:?}: {}", answer.err);
    }
    let english = world.call("home", &["--lang", "en", "fly"]);
    assert!(
        english.err.contains("There is no command “fly”"),
        "{}",
        english.err
    );
    assert_eq!(world.call("home", &["--lang=fr", "check"]).code, 2);
}

#[test]
fn help_is_complete_in_both_languages() {
    let world = World::new();
    let commands = [
        "centre new",
        "centre letterhead",
        "join",
        "requests",
        "approve",
        "devices",
        "export",
        "merge",
        "sync",
        "bundle verify",
        "bundle open",
        "import",
        "list",
        "show",
        "history",
        "set",
        "delete",
        "undo",
        "find",
        "conflicts",
        "resolve",
        "report",
        "print",
        "open-export",
        "open-import",
        "demo",
        "check",
        "digest",
    ];
    for lang in ["nl", "en"] {
        for command in commands.iter().copied().chain([""]) {
            let mut args = vec!["--lang", lang];
            args.extend(command.split_whitespace());
            args.push("--help");
            let answer = world.call("home", &args);
            assert_eq!(answer.code, 0, "{command}");
            // A key that has no words would stand there as itself.
            assert!(
                !answer.out.contains("help-"),
                "{lang} {command}: {}",
                answer.out
            );
            assert!(
                answer
                    .out
                    .contains(if lang == "nl" { "Gebruik:" } else { "Usage:" }),
                "{}",
                answer.out
            );
        }
    }
}

#[test]
fn without_a_store_or_a_passphrase_it_says_so() {
    let world = World::new();
    let none = world.call("home", &["list", "clients"]);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("nog geen gegevens"), "{}", none.err);
    let asked = answer(
        Command::cargo_bin("trede")
            .unwrap()
            .env_remove("TREDE_PASSPHRASE")
            .args([
                "--home",
                world.path("home").to_str().unwrap(),
                "centre",
                "new",
                "--name",
                "P",
                "--location",
                "L",
                "--staff",
                "S",
                "--shared",
                world.path("shared").to_str().unwrap(),
            ]),
    );
    assert_eq!(asked.code, 2);
    assert!(asked.err.contains("--passphrase-file"), "{}", asked.err);
    assert!(!world.path("home").exists());
}

#[test]
fn the_passphrase_opens_the_store_and_nothing_else_does() {
    let world = World::founded();
    let wrong = answer(
        world
            .command("head")
            .env("TREDE_PASSPHRASE", "fout")
            .args(["--json", "list", "clients"]),
    );
    assert_eq!((wrong.code, wrong.out.as_str()), (3, ""));
    assert!(
        wrong.err.contains("wachtwoordzin klopt niet"),
        "{}",
        wrong.err
    );
    let file = world.file("geheim", format!("{PASSPHRASE}\n"));
    let right = answer(world.command("head").env_remove("TREDE_PASSPHRASE").args([
        "--passphrase-file",
        &file,
        "list",
        "locations",
    ]));
    assert_eq!(right.code, 0, "{}", right.err);
    assert!(right.out.contains("Loket"), "{}", right.out);

    let short = answer(
        world
            .command("other")
            .env("TREDE_PASSPHRASE", "kort")
            .args([
                "join",
                "--shared",
                world.path("shared").to_str().unwrap(),
                "--centre",
                "Proef",
                "--location",
                "L",
                "--staff",
                "S",
            ]),
    );
    assert_eq!(short.code, 4);
    assert!(short.err.contains("minstens 8 tekens"), "{}", short.err);
    assert!(!world.path("other").exists());
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let world = World::founded();
    let binary = assert_cmd::cargo::cargo_bin("trede");
    let mut child = std::process::Command::new(binary)
        .env("TREDE_PASSPHRASE", PASSPHRASE)
        .args([
            "--home",
            world.path("head").to_str().unwrap(),
            "list",
            "locations",
        ])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
