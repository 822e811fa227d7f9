//! What a centre of many devices asks of the coordinator's: people who are there twice, a new device's first download, and
//! the week of sixty devices.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::chance::Chance;
use crate::city::Kind;
use crate::measure::{settle_disk, timed};
use crate::table::{Goal, Limit, seconds};
use crate::words::sentence;
use crate::yardstick;
use std::path::Path;
use std::time::Duration;
use trede_domain::Value;
use trede_domain::schema::table;
use trede_store::Store;

const DEVICES: u64 = 60;
const CLIENTS: u64 = 700;
/// How many clients each of the devices writes down in its week, and how many contacts: 10,000 rows of all together.
const WEEK: (u64, u64) = (27, 140);

pub fn measure(centre: &Centre, dir: &Path) -> Result<Vec<Goal>, Failure> {
    Ok(vec![
        duplicates(centre)?,
        first_download(centre, dir)?,
        sixty_weeks(centre, dir)?,
    ])
}

fn duplicates(centre: &Centre) -> Result<Goal, Failure> {
    let store = centre::open(&centre.head)?;
    let (found, took) = timed(|| Ok(store.duplicates()?))?;
    let what = format!(
        "finding people who are there twice among {}",
        centre.city.clients
    );
    Ok(Goal::new(what, Limit::None, took.as_secs_f64())
        .shown(seconds)
        .note(format!("{} pairs", found.len())))
}

/// From the coordinator's yes to the device that has everything: written, and taken in.
fn first_download(centre: &Centre, dir: &Path) -> Result<Goal, Failure> {
    let mut head = centre::open(&centre.head)?;
    let (clients, locations) = (
        Kind::Client.table()?,
        table("locations").ok_or("no locations")?,
    );
    // Who was deleted since the reports does not come along.
    let mut moving = Vec::new();
    for number in 0..CLIENTS.min(centre.city.clients / 2) {
        let id = centre.city.id(Kind::Client, number);
        if head.get(clients, id)?.is_some_and(|row| !row.is_deleted()) {
            moving.push(id);
        }
    }
    let moved = moving.len() as u64;
    head.write("bench", |w| {
        let fields = [
            ("name", Value::from("Filiaal")),
            ("kind", "outreach".into()),
        ];
        let place = w.insert(locations, &fields)?;
        for id in moving {
            w.update(clients, id, &[("location_id", place.into())])?;
        }
        Ok::<_, Failure>(())
    })?;
    let mut device = centre::create(&dir.join("branch"), 700)?;
    let code = centre.ask_in(&mut device, "Filiaal", "Femke")?;
    settle_disk();
    let (_, approved) = timed(|| Ok(trede_exchange::approve(&mut head, &code)?))?;
    let (report, merged) = timed(|| centre::merge(&mut device))?;
    let rows: u64 = report.merged.iter().map(|m| m.rows).sum();
    let here = device.list(clients, None)?.len() as u64;
    if here != moved {
        return Err(format!("{here} of {moved} clients came").into());
    }
    let what = format!("a new device's first download, {moved} clients");
    Ok(
        Goal::new(what, Limit::None, (approved + merged).as_secs_f64())
            .shown(seconds)
            .note(format!(
                "{rows} rows; {} to write, {} to take in",
                seconds(approved.as_secs_f64()),
                seconds(merged.as_secs_f64())
            )),
    )
}

/// A device's week: new clients, and what was done for them.
fn week(device: &mut Store, seed: u64) -> Result<(), Failure> {
    let mut chance = Chance::new(seed);
    let (clients, contacts) = (Kind::Client.table()?, Kind::Contact.table()?);
    device.write("bench", |w| {
        let mut ids = Vec::new();
        for _ in 0..WEEK.0 {
            let fields = [
                ("first_name", Value::from(sentence(&mut chance, 1))),
                ("last_name", sentence(&mut chance, 2).into()),
                ("notes", sentence(&mut chance, 8).into()),
            ];
            ids.push(w.insert(clients, &fields)?);
        }
        for i in 0..WEEK.1 {
            let client = ids[usize::try_from(i % WEEK.0)?];
            let fields = [
                ("client_id", Value::from(client)),
                ("happened_on", "2026-03-02".into()),
                ("channel", "visit".into()),
                ("topic", "guidance".into()),
                ("note", sentence(&mut chance, 8).into()),
            ];
            w.insert(contacts, &fields)?;
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}

/// Sixty bundles taken into the city, against the same rows upserted into a copy of it.
fn sixty_weeks(centre: &Centre, dir: &Path) -> Result<Goal, Failure> {
    let mut head = centre::open(&centre.head)?;
    for number in 0..DEVICES {
        let mut device = centre::create(&dir.join(format!("device-{number}")), 1_000 + number)?;
        let place = format!("Plek {number}");
        let code = centre.ask_in(&mut device, &place, &format!("Coach {number}"))?;
        trede_exchange::approve(&mut head, &code)?;
        centre::merge(&mut device)?;
        week(&mut device, 0x5eed + number)?;
        centre::export(&mut device)?;
    }
    let plain = dir.join("plain");
    let mut files = Vec::new();
    for (number, bundle) in trede_exchange::plan(&head)?.bundles.iter().enumerate() {
        let csv = dir.join(format!("week-{number}"));
        trede_exchange::open_bundle(&head, &centre.file_of(&bundle.bundle), &csv)?;
        files.push(csv);
    }
    head.check()?;
    drop(head);
    copy_home(&centre.head, &plain)?;
    settle_disk();
    let plain = centre::open(&plain)?;
    let mut upserted = Duration::ZERO;
    for csv in &files {
        upserted += timed(|| yardstick::upsert_all(&plain, csv))?.1;
    }
    drop(plain);
    settle_disk();
    let mut head = centre::open(&centre.head)?;
    let (report, merged) = timed(|| centre::merge(&mut head))?;
    let rows: u64 = report.merged.iter().map(|m| m.rows).sum();
    let least = DEVICES * (WEEK.0 + WEEK.1);
    if rows < least {
        return Err(format!("{rows} of {least} rows came").into());
    }
    let what = format!("the week of {} devices, {rows} rows", report.merged.len());
    Ok(
        Goal::new(what, Limit::Ratio(2.0), merged.as_secs_f64()).against(
            "plain upserts of the same CSVs, a transaction each",
            upserted.as_secs_f64(),
            seconds,
        ),
    )
}

fn copy_home(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(to.join("keys"))?;
    for entry in std::fs::read_dir(from.join("keys"))? {
        let entry = entry?;
        std::fs::copy(entry.path(), to.join("keys").join(entry.file_name()))?;
    }
    // With the store closed its log is in the file.
    std::fs::copy(from.join("trede.db"), to.join("trede.db"))?;
    Ok(())
}
