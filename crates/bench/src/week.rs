//! A week's changes between two stores of a city, against the same between two stores of a thousand clients.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::chance::Chance;
use crate::city::Kind;
use crate::measure::{median, settle_disk, timed};
use crate::table::{Goal, Limit, millis};
use crate::words::sentence;
use std::time::Duration;
use trede_domain::Value;

const ROWS: u64 = 1_000;

/// What is changed in each week: of 1,000 rows of the whole city 300 clients, 200 movements and 500 contacts, old and
/// new alike. The hardest kind of week: real ones change mostly what is recent.
fn change(centre: &Centre, round: u64) -> Result<(), Failure> {
    let mut full = centre::open(&centre.full)?;
    // Makes every text a new one, also when weeks are played with the same centre once more.
    let before = full.arrivals()?;
    let mut chance = Chance::new(0x3eec + round);
    full.write("bench", |w| {
        for (kind, count) in [
            (Kind::Client, 300),
            (Kind::Movement, 200),
            (Kind::Contact, 500),
        ] {
            let table = kind.table()?;
            let all = centre.city.count(kind);
            for i in 0..count {
                // One in each stretch of the table, so that no row is changed twice.
                let number = all * i / count + chance.below((all / count).max(1));
                let id = centre.city.id(kind, number);
                let text = Value::from(format!("{} {before}", sentence(&mut chance, 8)));
                let field = match kind {
                    Kind::Client => "notes",
                    Kind::Movement => "reason",
                    _ => "note",
                };
                w.update(table, id, &[(field, text)])?;
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}

struct Week {
    export: Vec<Duration>,
    merge: Vec<Duration>,
}

/// One week, with both stores opened anew: nothing of them is in the program's memory.
fn play(centre: &Centre, round: u64, week: &mut Week) -> Result<(), Failure> {
    change(centre, round)?;
    settle_disk();
    let mut full = centre::open(&centre.full)?;
    let (written, took) = timed(|| centre::export(&mut full))?;
    week.export.push(took);
    drop(full);
    let rows: u64 = written.iter().map(|e| e.rows).sum();
    settle_disk();
    let mut head = centre::open(&centre.head)?;
    let (report, took) = timed(|| centre::merge(&mut head))?;
    week.merge.push(took);
    drop(head);
    let merged: u64 = report.merged.iter().map(|m| m.rows).sum();
    if rows != ROWS || merged != ROWS {
        return Err(format!("exported {rows} and merged {merged} rows in place of {ROWS}").into());
    }
    centre.confirm()
}

/// Plays `rounds` weeks in both, in turn; the medians count.
pub fn measure(city: &Centre, small: &Centre, rounds: u64) -> Result<Vec<Goal>, Failure> {
    let new = || Week {
        export: Vec::new(),
        merge: Vec::new(),
    };
    let (mut of_city, mut of_small) = (new(), new());
    for round in 0..rounds {
        play(small, round, &mut of_small)?;
        play(city, round, &mut of_city)?;
    }
    let why = "the changed rows lie all over ten years, so in the city nearly each is in a page of its own, and its old place \
               in the index of arrivals in another; each page read and written costs SQLCipher a decryption and an \
               authentication, and the small store has few pages in all";
    let goal = |what: &str, city: &[Duration], small: &[Duration]| {
        Goal::new(
            format!("{what} {ROWS} changed rows"),
            Limit::Ratio(1.5),
            median(city).as_secs_f64(),
        )
        .against(
            "a store of 1000 clients",
            median(small).as_secs_f64(),
            millis,
        )
        .why(why)
    };
    Ok(vec![
        goal("merge of", &of_city.merge, &of_small.merge),
        goal("export of", &of_city.export, &of_small.export),
    ])
}
