//! The real program on a bad day: killed at any moment, and without room on the disk.
//!
//! `TREDE_KILLS=N` kills each command N times instead of once, `TREDE_SEED=S` at other moments.

use crate::support::{PASSPHRASE, World};
use serde_json::Value;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |n| n.parse().unwrap())
}

fn rows(first: usize, count: usize) -> String {
    let mut text = String::from("first_name,last_name,notes\n");
    for i in first..first + count {
        text += &format!("Kind {i},Proef,{}\n", "het gaat goed ".repeat(20));
    }
    text
}

fn clients(world: &World, home: &str) -> usize {
    let list = world.json(home, &["list", "clients"]);
    list.as_array().unwrap().len()
}

/// The program with these arguments, without anyone reading what it says.
fn program(world: &World, home: &str, args: &[&str]) -> Command {
    let made = world.command(home);
    let mut command = Command::new(made.get_program());
    command
        .env_remove("TREDE_HOME")
        .env("TREDE_PASSPHRASE", PASSPHRASE)
        .arg("--home")
        .arg(world.path(home))
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn is_whole(world: &World, home: &str, what: &str) {
    let check = world.json(home, &["check"]);
    assert_eq!(check["ok"], true, "{what}: {check}");
}

fn digest(world: &World, home: &str) -> Value {
    world.json(home, &["digest", "--location", "Bibliotheek"])
}

#[test]
fn killed_at_any_moment_nothing_is_half_done_and_nothing_acknowledged_is_lost() {
    let world = World::joined();
    let mut chance = number("TREDE_SEED", 7);
    let kills = number("TREDE_KILLS", 1);
    let mut had = 0;
    let mut next = 0;
    for command in ["import", "export", "merge", "backup"] {
        let mut length = Duration::from_secs(2);
        for kill in 0..=kills {
            let file = world.file(&format!("{next}.csv"), rows(next, 150));
            let (home, args) = match command {
                "import" => ("coach", vec!["import", "clients", file.as_str()]),
                "merge" => ("head", vec!["merge"]),
                other => ("coach", vec![other]),
            };
            if command == "export" || command == "merge" {
                // Something to write, and something to take in.
                world.json("coach", &["import", "clients", &file]);
                had += 150;
            }
            if command == "merge" {
                world.json("coach", &["export"]);
            }
            next += 150;
            let began = Instant::now();
            let mut child = program(&world, home, &args).spawn().unwrap();
            if kill == 0 {
                // The first is left alone: it tells how long there is to kill the others.
                assert!(child.wait().unwrap().success(), "{command}");
                length = began.elapsed();
            } else {
                chance = chance
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                let part =
                    f64::from(u32::try_from(chance >> 33).unwrap()) / f64::from(u32::MAX >> 1);
                // Waiting is what this is about: any moment must do, so it does not matter which it is.
                std::thread::sleep(length.mul_f64(0.2 + 0.8 * part));
                let _ = child.kill();
                child.wait().unwrap();
            }
            let what = format!("{command}, kill {kill}");
            is_whole(&world, home, &what);
            if command == "import" {
                let now = clients(&world, "coach");
                assert!(now == had || now == had + 150, "{what}: {had} became {now}");
                assert!(kill > 0 || now == had + 150, "{what}");
                had = now;
            }
        }
    }
    // Whatever was left lying by those that were killed, sharing goes on over it.
    for home in ["coach", "head", "coach"] {
        world.json(home, &["sync"]);
    }
    assert_eq!(clients(&world, "head"), had);
    assert_eq!(digest(&world, "head"), digest(&world, "coach"));
    let made = world.json("coach", &["backup"]);
    let restored = world.json("elsewhere", &["restore", made["file"].as_str().unwrap()]);
    assert!(restored["made"].is_string());
    assert_eq!(clients(&world, "elsewhere"), had);
}

/// The program where no file may become larger than so many kibibytes: what a full disk says.
#[cfg(unix)]
fn without_room(world: &World, home: &str, most: u64, args: &[&str]) -> (i32, String) {
    let made = world.command(home);
    let mut command = Command::new("bash");
    command
        .env_remove("TREDE_HOME")
        .env("TREDE_PASSPHRASE", PASSPHRASE)
        .arg("-c")
        .arg("trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"")
        .arg("bash")
        .arg(most.to_string())
        .arg(made.get_program())
        .arg("--home")
        .arg(world.path(home))
        .args(args);
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap_or(-1), said)
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_said_plainly_and_harms_nothing() {
    let world = World::joined();
    let file = world.file("clients.csv", rows(0, 400));
    world.json("coach", &["import", "clients", &file]);
    let more = world.file("more.csv", rows(400, 400));
    let before = digest(&world, "coach");
    let database = std::fs::metadata(world.path("coach").join("trede.db")).unwrap();
    let size = database.len() / 1024;
    let mut refused = 0;
    for (args, most) in [
        (vec!["export"], 1),
        (vec!["export"], 12),
        (vec!["backup"], 8),
        (vec!["backup"], size / 2),
        (vec!["import", "clients", &more], 64),
        (vec!["import", "clients", &more], size / 2),
    ] {
        let (code, said) = without_room(&world, "coach", most, &args);
        let what = format!("{args:?} in {most} KiB: {code} {said}");
        assert!(!said.contains("panicked") && code >= 0, "{what}");
        if code != 0 {
            assert!(said.lines().count() >= 2, "what, and what to do: {what}");
            refused += 1;
        }
        is_whole(&world, "coach", &what);
        assert_eq!(digest(&world, "coach"), before, "{what}");
    }
    assert!(refused >= 4, "{refused}");
    world.json("coach", &["sync"]);
    let (code, said) = without_room(&world, "head", 32, &["merge"]);
    assert!(code == 1 && !said.contains("panicked"), "{code} {said}");
    is_whole(&world, "head", "merge");
    assert_eq!(clients(&world, "head"), 0);
    world.json("head", &["merge"]);
    assert_eq!(clients(&world, "head"), 400);
    assert_eq!(digest(&world, "head"), before);
}
