//! What a user waits for on screen: hits while typing, and a client's page.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::chance::Chance;
use crate::city::Kind;
use crate::measure::{median, quantile, timed};
use crate::table::{Goal, Limit, millis};
use serde_json::{Map, Value};
use std::time::Duration;
use trede_domain::Uuid;
use trede_domain::schema::{Scope, table, tables};
use trede_store::{Store, fold};

const HITS: usize = 20;
/// One frame of a screen that shows 60 a second, rounded down, in seconds.
const FRAME: f64 = 0.016;
/// Below this many letters the index of three-letter pieces has nothing to look up by itself.
const SHORTEST_FOR_FTS: usize = 2;

/// What people type to find clients of this city, keystroke by keystroke.
fn keystrokes(centre: &Centre, store: &Store, people: u64) -> Result<Vec<String>, Failure> {
    let clients = Kind::Client.table()?;
    let mut chance = Chance::new(0x5ea2c4);
    let mut typed = Vec::new();
    for i in 0..people {
        let id = centre
            .city
            .id(Kind::Client, chance.below(centre.city.clients));
        let row = store.get(clients, id)?.ok_or("a client is missing")?;
        let field = |name| row.get(clients, name).to_text();
        let whole = match i % 5 {
            0 => field("last_name"),
            1 => format!("{} {}", field("first_name"), field("last_name")),
            2 => format!("{} {}", field("infix"), field("last_name"))
                .trim()
                .to_owned(),
            3 => field("number"),
            _ => format!("{} {}", field("street"), field("house_number")),
        };
        let letters: Vec<char> = whole.chars().collect();
        typed.extend((1..=letters.len()).map(|n| letters[..n].iter().collect::<String>()));
    }
    Ok(typed)
}

/// A hit as a list shows it.
#[derive(serde::Serialize)]
struct Hit<'a> {
    id: Uuid,
    number: Option<&'a str>,
    first_name: Option<&'a str>,
    infix: Option<&'a str>,
    last_name: Option<&'a str>,
    birth_date: Option<&'a str>,
    neighbourhood: Option<&'a str>,
    phone: Option<&'a str>,
}

/// The hits as JSON.
fn search(store: &Store, query: &str) -> Result<String, Failure> {
    let clients = Kind::Client.table()?;
    let rows = store.search(query, HITS)?;
    let hits: Vec<Hit<'_>> = rows
        .iter()
        .map(|row| {
            let text = |name| row.get(clients, name).as_str();
            Hit {
                id: row.id,
                number: text("number"),
                first_name: text("first_name"),
                infix: text("infix"),
                last_name: text("last_name"),
                birth_date: text("birth_date"),
                neighbourhood: text("neighbourhood"),
                phone: text("phone"),
            }
        })
        .collect();
    Ok(serde_json::to_string(&hits)?)
}

/// The yardstick: the index alone, only row numbers, no client read.
fn bare(store: &Store, query: &str) -> Result<usize, Failure> {
    let terms: Vec<String> = fold(query)
        .split(' ')
        .map(|word| {
            if word.len() < 3 {
                format!("\" {word}\"")
            } else {
                format!("\"{word}\"")
            }
        })
        .filter(|term| term.len() >= 5)
        .collect();
    let mut statement = store
        .connection()
        .prepare_cached("SELECT rowid FROM client_search WHERE client_search MATCH ?1 LIMIT ?2")?;
    let rows = statement.query_map(rusqlite::params![terms.join(" AND "), HITS as i64], |r| {
        r.get::<_, i64>(0)
    })?;
    let mut count = 0;
    for row in rows {
        row?;
        count += 1;
    }
    Ok(count)
}

/// Searching and pages, on the first device's store.
pub fn measure(centre: &Centre) -> Result<Vec<Goal>, Failure> {
    let mut goals = measure_search(centre, 60)?;
    goals.push(measure_page(centre, 500)?);
    Ok(goals)
}

fn measure_search(centre: &Centre, people: u64) -> Result<Vec<Goal>, Failure> {
    let store = centre::open(&centre.head)?;
    let typed = keystrokes(centre, &store, people)?;
    let (mut searches, mut bares, mut all) = (Vec::new(), Vec::new(), Vec::new());
    // The first pass warms both up: nobody's first keystroke of the day is what is asked here.
    for pass in 0..3 {
        for (i, query) in typed.iter().enumerate() {
            let indexed = fold(query).split(' ').any(|w| w.len() >= SHORTEST_FOR_FTS);
            // In turn, so that neither always finds the pages that the other read.
            let mut bare_time = Duration::ZERO;
            if indexed && i % 2 == 0 {
                bare_time = timed(|| bare(&store, query))?.1;
            }
            let (_, took) = timed(|| search(&store, query))?;
            if indexed && i % 2 == 1 {
                bare_time = timed(|| bare(&store, query))?.1;
            }
            if pass > 0 {
                all.push(took);
                if indexed {
                    searches.push(took);
                    bares.push(bare_time);
                }
            }
        }
    }
    let count = typed.len();
    let (slow, slowest) = (quantile(&all, 0.95), quantile(&all, 1.0));
    Ok(vec![
        Goal::new(
            format!("search as you type, {HITS} hits as JSON, median of {count} keystrokes"),
            Limit::Ratio(2.0),
            median(&searches).as_secs_f64(),
        )
        .against("the bare FTS query", median(&bares).as_secs_f64(), millis)
        .why("the bare query only names places in the table; reading twenty whole clients with their versions takes longer \
              than that, and where fewer than twenty words start with what was typed the index is asked once more"),
        Goal::new(
            "search as you type, median, one frame",
            Limit::Below(FRAME),
            median(&all).as_secs_f64(),
        )
        .shown(millis)
        .note(format!(
            "95 in 100 keystrokes within {}, the slowest {}",
            millis(slow.as_secs_f64()),
            millis(slowest.as_secs_f64())
        )),
        typing_errors(&store, &typed)?,
    ])
}

/// With a letter swapped: nothing matches, and words that nearly do are looked for.
fn typing_errors(store: &Store, typed: &[String]) -> Result<Goal, Failure> {
    let mut times = Vec::new();
    for query in typed.iter().filter(|q| q.len() >= 7 && q.is_ascii()) {
        let mut bytes = query.clone().into_bytes();
        bytes.swap(3, 4);
        times.push(timed(|| search(store, &String::from_utf8(bytes)?))?.1);
    }
    Ok(Goal::new(
        "search with two letters swapped, median",
        Limit::None,
        median(&times).as_secs_f64(),
    )
    .shown(millis)
    .note(format!(
        "the slowest {}",
        millis(quantile(&times, 1.0).as_secs_f64())
    )))
}

/// Everything that a client's page shows, as JSON.
fn page(store: &Store, id: Uuid) -> Result<String, Failure> {
    let clients = table("clients").ok_or("no clients")?;
    let client = store.get(clients, id)?.ok_or("a client is missing")?;
    let mut page = Map::new();
    page.insert("client".into(), Value::Object(client.to_json(clients)));
    for table in tables().iter().filter(|t| t.scope == Scope::OfClient) {
        let rows = store.list(table, Some(id))?;
        let rows = rows
            .iter()
            .map(|r| Value::Object(r.to_json(table)))
            .collect();
        page.insert(table.name.into(), Value::Array(rows));
    }
    let history: Vec<Value> = store
        .history(clients, id)?
        .iter()
        .map(|c| serde_json::json!({"field": c.field, "value": c.value.to_json(), "was": c.was.to_json(), "staff": c.staff, "device": c.device}))
        .collect();
    page.insert("history".into(), Value::Array(history));
    Ok(serde_json::to_string(&page)?)
}

fn measure_page(centre: &Centre, pages: u64) -> Result<Goal, Failure> {
    let store = centre::open(&centre.head)?;
    let mut chance = Chance::new(0x9a6e);
    let mut times = Vec::new();
    for _ in 0..pages {
        let id = centre
            .city
            .id(Kind::Client, chance.below(centre.city.clients));
        times.push(timed(|| page(&store, id))?.1);
    }
    let slow = quantile(&times, 0.95);
    Ok(Goal::new(
        format!("opening a client's page, median of {pages} clients"),
        Limit::None,
        median(&times).as_secs_f64(),
    )
    .shown(millis)
    .note(format!("95 in 100 within {}", millis(slow.as_secs_f64()))))
}
