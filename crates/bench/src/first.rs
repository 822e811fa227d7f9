//! The first merge of a whole city, and its memory: each run a process of its own on a fresh store.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::measure::{Run, cpu_time, peak_memory, settle_disk, timed};
use crate::table::{Goal, Limit, seconds};
use crate::yardstick;
use std::path::Path;
use std::process::{Command, Stdio};

/// In a process of its own: merges what waits for the store in this folder.
pub fn merge_alone(home: &Path) -> Result<Run, Failure> {
    let mut store = centre::open(home)?;
    let (report, took) = timed(|| centre::merge(&mut store))?;
    Ok(Run {
        seconds: took.as_secs_f64(),
        cpu: cpu_time(),
        rows: report.merged.iter().map(|m| m.rows).sum(),
        peak: peak_memory(),
    })
}

/// In a process of its own: upserts the CSV files into a new store.
pub fn upsert_alone(home: &Path, csv_dir: &Path) -> Result<Run, Failure> {
    let store = centre::create(home, 9)?;
    let (rows, took) = timed(|| yardstick::upsert_all(&store, csv_dir))?;
    Ok(Run {
        seconds: took.as_secs_f64(),
        cpu: cpu_time(),
        rows,
        peak: peak_memory(),
    })
}

fn child(what: &str, paths: &[&Path]) -> Result<Run, Failure> {
    settle_disk();
    let output = Command::new(std::env::current_exe()?)
        .arg(what)
        .args(paths)
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the child process for {what} failed").into());
    }
    let run: Run = serde_json::from_slice(&output.stdout)?;
    let cpu = run
        .cpu
        .map_or_else(String::new, |c| format!(", {c:.1} s of processor time"));
    eprintln!("         {what}: {:.1} s{cpu}", run.seconds);
    Ok(run)
}

/// Merges the city into the first device, `runs` times, each time followed by the yardstick; the best of each counts.
/// The first device's store is the result of the last run.
pub fn measure(centre: &Centre, dir: &Path, runs: usize) -> Result<Vec<Goal>, Failure> {
    let csv_dir = dir.join("csv");
    trede_exchange::open_bundle(
        &centre::open(&centre.head)?,
        &centre.largest_bundle()?,
        &csv_dir,
    )?;
    let fresh = dir.join("fresh");
    copy_folder(&centre.head, &fresh)?;
    let (mut merges, mut upserts) = (Vec::new(), Vec::new());
    for run in 0..runs {
        std::fs::remove_dir_all(&centre.head)?;
        copy_folder(&fresh, &centre.head)?;
        merges.push(child("merge", &[&centre.head])?);
        let home = dir.join(format!("plain-{run}"));
        upserts.push(child("upsert", &[&home, &csv_dir])?);
        std::fs::remove_dir_all(&home)?;
    }
    std::fs::remove_dir_all(&csv_dir)?;
    let best = |runs: &[Run]| runs.iter().map(|r| r.seconds).fold(f64::INFINITY, f64::min);
    let rows = merges.first().map_or(0, |r| r.rows);
    let plain_rows = upserts.first().map_or(0, |r| r.rows);
    // The few rows that founding the centre wrote are in the files, but were here before.
    let (at_least, of) = (centre.city.total(), rows.min(plain_rows));
    if of < at_least {
        return Err(format!("{of} rows arrived of {at_least}").into());
    }
    let first = Goal::new(
        format!("first merge of {rows} rows"),
        Limit::Ratio(1.5),
        best(&merges),
    )
    .against("INSERT … ON CONFLICT DO UPDATE", best(&upserts), seconds)
    .note(cpu_note(&merges, &upserts))
    .why("decrypting, unpacking and parsing run beside the storing on a second thread, which helps only while a second \
          processor is free");
    let memory = match merges.iter().filter_map(|r| r.peak).max() {
        Some(peak) => {
            let plain = upserts.iter().filter_map(|r| r.peak).max().unwrap_or(0);
            Goal::new(
                "peak memory of the first merge",
                Limit::Below(150e6),
                peak as f64,
            )
            .against("of the yardstick", plain as f64, |b| {
                format!("{:.0} MB", b / 1e6)
            })
        }
        None => Goal::unmeasured("peak memory of the first merge", "this system does not say"),
    };
    Ok(vec![first, memory])
}

/// Processor time says what the work is where other programs make the clock unsure.
fn cpu_note(merges: &[Run], upserts: &[Run]) -> String {
    let least = |runs: &[Run]| runs.iter().filter_map(|r| r.cpu).reduce(f64::min);
    match (least(merges), least(upserts)) {
        (Some(merge), Some(upsert)) => format!(
            "processor time {} on two threads, against {} on one",
            seconds(merge),
            seconds(upsert)
        ),
        _ => String::new(),
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
