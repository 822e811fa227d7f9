//! `trede-bench`: the speed goals, measured on a city of made-up people against a yardstick in the same run.
//!
//! Everything is measured on real stores and real bundles. The numbers of one machine say little; the ratios to a
//! yardstick that ran on the same machine a moment before or after say whether the work that merging adds is in bounds.

mod centre;
mod chance;
mod city;
mod devices;
mod first;
mod look;
mod measure;
mod papers;
mod registers;
mod reports;
mod table;
mod week;
mod words;
mod yardstick;

use centre::Centre;
use city::City;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

type Failure = Box<dyn std::error::Error + Send + Sync>;

const HELP: &str = "usage: trede-bench [--small] [--dir DIR]

Measures the speed goals: 100,000 clients, 400,000 movements and 1,000,000 contacts in the encrypted store.
Takes about ten minutes and 3 GB of disk.

  --small      5,000 clients, 20,000 movements, 50,000 contacts: for trying out; the ratios say little
  --dir DIR    where the stores are made, in a folder that is removed afterwards (else the system's place for such)

Ends with 0 when everything was measured, also where a goal was missed.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("trede-bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<(), Failure> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        // What the processes of their own are started with.
        ["merge", home] => report(&first::merge_alone(Path::new(home))?),
        ["upsert", home, csv] => report(&first::upsert_alone(Path::new(home), Path::new(csv))?),
        // For a profiler: a centre that stays, whose first device has everything still to merge.
        ["make", dir, clients] => {
            let clients = clients.parse()?;
            Centre::new(Path::new(dir), City { clients }).map(|_| ())
        }
        // Likewise: one kind of measurement on two such centres that have merged theirs.
        [
            what @ ("week" | "look" | "reports" | "devices" | "papers" | "registers"),
            dir,
            clients,
            village,
        ] => {
            let clients = clients.parse()?;
            let city = Centre::at(Path::new(dir), City { clients });
            let village = Centre::at(Path::new(village), City { clients: 1_000 });
            let goals = match *what {
                "week" => {
                    city.confirm()?;
                    village.confirm()?;
                    week::measure(&city, &village, 5)?
                }
                "devices" => devices::measure(&city, Path::new(dir))?,
                "reports" => reports::measure(&city, 5)?,
                "papers" => papers::measure(&city, 3)?,
                "registers" => registers::measure(city.city, Path::new(dir))?,
                _ => look::measure(&city)?,
            };
            println!("{}", table::print(&goals));
            Ok(())
        }
        ["--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            let mut small = false;
            let mut dir = std::env::temp_dir();
            let mut rest = args.iter();
            while let Some(arg) = rest.next() {
                match *arg {
                    "--small" => small = true,
                    "--dir" => dir = PathBuf::from(rest.next().ok_or("--dir needs a folder")?),
                    other => return Err(format!("{other}?\n{HELP}").into()),
                }
            }
            bench(&dir, small)
        }
    }
}

fn report(run: &measure::Run) -> Result<(), Failure> {
    println!("{}", serde_json::to_string(run)?);
    Ok(())
}

fn bench(dir: &Path, small: bool) -> Result<(), Failure> {
    let dir = tempfile::Builder::new()
        .prefix("trede-bench-")
        .tempdir_in(dir)?;
    let (runs, rounds) = (2, if small { 5 } else { 9 });
    let big = City {
        clients: if small { 5_000 } else { 100_000 },
    };
    let start = Instant::now();
    let load = measure::load();
    let say = |what: &str| eprintln!("[{:>4} s] {what}", start.elapsed().as_secs());
    say(&format!(
        "a city of {} rows is made and exported",
        big.total()
    ));
    let city = Centre::new(&dir.path().join("city"), big)?;
    say("the first merge and its yardstick, each in a process of its own");
    let mut goals = first::measure(&city, dir.path(), runs)?;
    say("a week's changes, beside those of a store of 1000 clients");
    let village = Centre::new(&dir.path().join("village"), City { clients: 1_000 })?;
    first::merge_alone(&village.head)?;
    for centre in [&village, &city] {
        centre.confirm()?;
    }
    goals.extend(week::measure(&city, &village, rounds)?);
    say("search and pages");
    goals.extend(look::measure(&city)?);
    say("the reports of a year");
    goals.extend(reports::measure(&city, rounds)?);
    say("seven hundred summaries on paper, and a register taken in");
    goals.extend(papers::measure(&city, 3)?);
    goals.extend(registers::measure(big, dir.path())?);
    say("people who are there twice, a new device, and the week of sixty");
    goals.extend(devices::measure(&city, dir.path())?);
    say("done");
    if let Some(load) = load.filter(|l| *l > 1.0) {
        println!(
            "\nThe machine was busy with other work when this began (load {load}): the numbers are unsure."
        );
    }
    let build = if cfg!(debug_assertions) {
        "\nThis is a debug build: the numbers mean nothing.\n"
    } else {
        ""
    };
    println!("{build}\n{}", table::print(&goals));
    Ok(())
}
