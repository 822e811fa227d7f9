//! From measurements to steps: of everyone the day and the rung that a step starts from, and those that it ends on.
//!
//! What SQLite would have to look up for each person is at hand when the measurements of one person pass by in the order of
//! their days, which is the order of an index: so they are read once, and put together here.

use crate::people::{Day, People, day, id};
use crate::query::{Query, ReportError};
use crate::settings::Rungs;
use rusqlite::{Connection, params};
use std::collections::HashMap;
use uuid::Uuid;

/// Someone who was measured on one day only, or in the period for the last time.
pub(crate) struct Span {
    /// The person; those whose measurements name no client are one.
    pub person: Option<Uuid>,
    /// Whether there is one day only, up to the last day of the period.
    pub single: bool,
    /// The rung of the last day before the period, else of the first day in it; none where there is one day.
    pub from: Option<i64>,
    /// The rung of the last day.
    pub to: Option<i64>,
    /// The last measurement.
    pub last: Measured,
}

/// A measurement. Of several on one day the last registered counts, which is the one with the highest id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Measured {
    pub day: Day,
    pub id: Uuid,
    rung: Option<i64>,
    /// The record that it stands in.
    pub client: Option<Uuid>,
}

/// One person's measurements, taken in by day and then by id.
#[derive(Default)]
struct Passing {
    /// On how many days.
    days: usize,
    first: Option<i64>,
    before: Option<Option<i64>>,
    last: Option<Measured>,
}

impl Passing {
    fn take(&mut self, next: Measured, from: &Day) {
        match self.last {
            Some(last) if last.day == next.day => {}
            Some(last) => {
                if self.days == 1 {
                    self.first = last.rung;
                }
                if last.day < *from {
                    self.before = Some(last.rung);
                }
                self.days += 1;
            }
            None => self.days = 1,
        }
        self.last = Some(next);
    }

    fn span(self, person: Option<Uuid>, from: &Day) -> Option<Span> {
        let last = self.last?;
        let single = self.days == 1;
        (single || last.day >= *from).then(|| Span {
            person,
            single,
            from: self.before.unwrap_or(self.first).filter(|_| !single),
            to: last.rung,
            last,
        })
    }
}

/// Everyone whose last measurement lies in the period, and those who were measured on one day only.
pub(crate) fn spans(
    conn: &Connection,
    query: &Query,
    people: &People,
) -> Result<Vec<Span>, ReportError> {
    let rungs = Rungs::of(conn, query)?;
    let from = day(query.from.to_string().as_bytes());
    let mut statement = conn.prepare_cached(&format!(
        "SELECT client_id, measured_on, id, {} FROM movements
         WHERE deleted IS NOT 1 AND {} AND measured_on <= ?1
         ORDER BY client_id, measured_on, id",
        rungs.rung(),
        rungs.on_ladder()
    ))?;
    let mut rows = statement.query([query.to.to_string()])?;
    let mut spans = Vec::new();
    let mut several: HashMap<Uuid, Vec<Measured>> = HashMap::new();
    // The client whose measurements pass by, whether they count, and as whom where that is several records.
    let (mut client, mut counts, mut as_one) = (None, people.counts(None, None), None);
    let mut passing = Passing::default();
    while let Some(row) = rows.next()? {
        // Nearly always it is still the same client, which is seen sooner than who it is.
        let bytes = row.get_ref(0)?.as_blob_or_null().unwrap_or_default();
        if bytes != client.as_ref().map(|id: &Uuid| id.as_bytes().as_slice()) {
            let next = id(row, 0)?;
            spans.extend(std::mem::take(&mut passing).span(client, &from));
            (client, counts) = (next, people.counts(next, None));
            let joined = next.filter(|next| people.is_joined(*next));
            as_one = joined.map(|next| people.person(next));
        }
        if !counts {
            continue;
        }
        let measured = Measured {
            day: day(row.get_ref(1)?.as_bytes().unwrap_or_default()),
            id: id(row, 2)?.unwrap_or_default(),
            rung: row.get(3)?,
            client,
        };
        match as_one {
            Some(person) => several.entry(person).or_default().push(measured),
            None => passing.take(measured, &from),
        }
    }
    spans.extend(passing.span(client, &from));
    for (person, mut all) in several {
        all.sort_unstable();
        let mut passing = Passing::default();
        for measured in all {
            passing.take(measured, &from);
        }
        spans.extend(passing.span(Some(person), &from));
    }
    Ok(spans)
}

/// The same as a table `ends`, for SQL that looks further.
pub(crate) fn put(conn: &Connection, query: &Query) -> Result<(), ReportError> {
    let spans = spans(conn, query, &People::read(conn, query)?)?;
    conn.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS ends (
            person_id BLOB, from_rung INTEGER, to_rung INTEGER, last_on TEXT, last_id BLOB
        );
        DELETE FROM temp.ends",
    )?;
    let mut statement = conn.prepare_cached("INSERT INTO temp.ends VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for span in spans {
        let last_on = String::from_utf8_lossy(&span.last.day);
        statement.execute(params![
            span.person,
            span.from,
            span.to,
            last_on,
            span.last.id
        ])?;
    }
    Ok(())
}
