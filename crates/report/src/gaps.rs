//! What still has to be done, person by person: the lists that must become empty.

use crate::people::{Day, People, day, day_in, id};
use crate::query::{Query, ReportError};
use crate::spans::spans;
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use trede_domain::name::in_full;
use uuid::Uuid;

/// How long someone may be without a contact: that day and the 55 before it.
const EIGHT_WEEKS: Days = Days::new(55);

/// What was secured after the last day was not secured on it.
const UNSECURED: &str = "SELECT client_id, location_id, id, ended_on, NULL FROM trajectories
    WHERE outcome = 'transferred' AND ended_on <= ?1
        AND (follow_up_secured_on IS NULL OR follow_up_secured_on > ?1) AND deleted IS NOT 1";

/// The trajectories that are open on the last day. The plus: nearly all started before it, so one index with all that is asked is read
/// through, instead of looking up row by row what another finds.
const OPEN: &str = "SELECT client_id, location_id, id, started_on, coalesce(planned_end_on, date(started_on, '+1 year'))
    FROM trajectories
    WHERE +started_on <= ?1 AND (ended_on IS NULL OR ended_on >= ?1) AND deleted IS NOT 1";

/// When a client last had a contact, at whatever location, and whether there was an intake.
const DONE: &str = "SELECT
    (SELECT max(happened_on) FROM contacts WHERE client_id = ?1 AND happened_on <= ?2 AND deleted IS NOT 1),
    EXISTS (SELECT 1 FROM intakes WHERE client_id = ?1 AND held_on <= ?2 AND deleted IS NOT 1)";

/// The gaps as they are on the last day of the period, each list with the longest waiting first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    /// Trajectories that ended in a transfer whose follow-up was not confirmed by then; `since`: the end.
    pub unsecured_ends: Vec<Gap>,
    /// People measured on one day only, on the centre's ladder or the one asked for; `since`: that day.
    pub single_measurement: Vec<Gap>,
    /// Open trajectories past their planned end (a year after the start unless set); `since`: the planned end.
    pub past_planned_end: Vec<Gap>,
    /// People with an open trajectory and no contact in the eight weeks up to that day; `since`: the last contact before, if any.
    pub no_contact: Vec<Gap>,
    /// People with an open trajectory and no intake; `since`: the start of the trajectory.
    pub no_intake: Vec<Gap>,
    /// How many are on each list, where only the first are told.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub counts: Option<GapCounts>,
}

/// One person, or one trajectory of a person, on such a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Number of the client; empty where the client's row has not arrived.
    pub client: Option<String>,
    /// Row of `clients`.
    pub client_id: Option<Uuid>,
    /// First name, infix and last name.
    pub name: Option<String>,
    /// The row that it is about: the trajectory, or the single measurement.
    pub row_id: Option<Uuid>,
    /// The day from which it waits.
    pub since: Option<NaiveDate>,
}

/// How many are on each of the lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapCounts {
    /// See [`Gaps::unsecured_ends`].
    pub unsecured_ends: u64,
    /// See [`Gaps::single_measurement`].
    pub single_measurement: u64,
    /// See [`Gaps::past_planned_end`].
    pub past_planned_end: u64,
    /// See [`Gaps::no_contact`].
    pub no_contact: u64,
    /// See [`Gaps::no_intake`].
    pub no_intake: u64,
}

/// The gaps on the last day of the period. Refuses a ladder that the centre does not have.
pub fn gaps(conn: &Connection, query: &Query) -> Result<Gaps, ReportError> {
    GapLists::read(conn, None, query)?.named(conn, None)
}

/// One of the five lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GapList {
    /// See [`Gaps::unsecured_ends`].
    UnsecuredEnds,
    /// See [`Gaps::single_measurement`].
    SingleMeasurement,
    /// See [`Gaps::past_planned_end`].
    PastPlannedEnd,
    /// See [`Gaps::no_contact`].
    NoContact,
    /// See [`Gaps::no_intake`].
    NoIntake,
}

impl GapList {
    /// In the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::UnsecuredEnds,
        Self::SingleMeasurement,
        Self::PastPlannedEnd,
        Self::NoContact,
        Self::NoIntake,
    ];

    /// As the field of [`Gaps`].
    pub fn name(self) -> &'static str {
        match self {
            Self::UnsecuredEnds => "unsecured_ends",
            Self::SingleMeasurement => "single_measurement",
            Self::PastPlannedEnd => "past_planned_end",
            Self::NoContact => "no_contact",
            Self::NoIntake => "no_intake",
        }
    }

    /// The table whose rows are on it.
    pub(crate) fn table(self) -> &'static str {
        match self {
            Self::UnsecuredEnds | Self::PastPlannedEnd => "trajectories",
            Self::SingleMeasurement => "movements",
            Self::NoContact | Self::NoIntake => "clients",
        }
    }
}

/// The five lists before anyone on them has a name: in a large centre it is the names that take time.
pub struct GapLists {
    people: People,
    unsecured_ends: Vec<Waiting>,
    single_measurement: Vec<Waiting>,
    past_planned_end: Vec<Waiting>,
    no_contact: Vec<Waiting>,
    no_intake: Vec<Waiting>,
}

impl GapLists {
    /// The lists on the last day of the period. With `beside`, a second connection to the same file, two threads look for them at the
    /// same time. Refuses a ladder that the centre does not have.
    pub fn read(
        conn: &Connection,
        beside: Option<&mut Connection>,
        query: &Query,
    ) -> Result<Self, ReportError> {
        query.check()?;
        let people = People::read(conn, query)?;
        let (single_measurement, rest) = match beside {
            None => (single(conn, query, &people)?, rest(conn, query, &people)?),
            Some(beside) => std::thread::scope(|scope| {
                let people = &people;
                let rest = scope.spawn(move || rest(beside, query, people));
                // The measurements take longest, and the first connection may have them in memory.
                let single = single(conn, query, people);
                match rest.join() {
                    Ok(rest) => Ok::<_, ReportError>((single?, rest?)),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            })?,
        };
        let [unsecured_ends, past_planned_end, no_contact, no_intake] = rest;
        Ok(Self {
            people,
            unsecured_ends,
            single_measurement,
            past_planned_end,
            no_contact,
            no_intake,
        })
    }

    /// How many are on each list.
    pub fn counts(&self) -> GapCounts {
        let count = |list: &[Waiting]| u64::try_from(list.len()).unwrap_or(u64::MAX);
        GapCounts {
            unsecured_ends: count(&self.unsecured_ends),
            single_measurement: count(&self.single_measurement),
            past_planned_end: count(&self.past_planned_end),
            no_contact: count(&self.no_contact),
            no_intake: count(&self.no_intake),
        }
    }

    /// Whether nobody waits.
    pub fn are_empty(&self) -> bool {
        self.counts() == GapCounts::default()
    }

    /// Leaves out of each list whoever it is not asked for.
    pub fn retain<E>(
        &mut self,
        mut keep: impl FnMut(GapList, Who) -> Result<bool, E>,
    ) -> Result<(), E> {
        for list in GapList::ALL {
            let mut kept = Vec::new();
            for one in std::mem::take(self.list(list)) {
                let who = Who {
                    person: one.person,
                    client_id: one.records(&self.people).next(),
                    row_id: one.row,
                    since: one.since(),
                };
                if keep(list, who)? {
                    kept.push(one);
                }
            }
            *self.list(list) = kept;
        }
        Ok(())
    }

    /// Empties all other lists.
    pub fn only(&mut self, only: GapList) {
        for list in GapList::ALL.into_iter().filter(|list| *list != only) {
            self.list(list).clear();
        }
    }

    /// Who the client is: themselves, or the one that they were joined into.
    pub fn person(&self, client: Uuid) -> Uuid {
        self.people.person(client)
    }

    /// The lists by name, longest waiting first, whole or with the first `most` lines of each.
    pub fn named(mut self, conn: &Connection, most: Option<u32>) -> Result<Gaps, ReportError> {
        let counts = most.map(|_| self.counts());
        let mut named = |list| {
            let waiting = std::mem::take(self.list(list));
            named(conn, &self.people, waiting, most)
        };
        Ok(Gaps {
            unsecured_ends: named(GapList::UnsecuredEnds)?,
            single_measurement: named(GapList::SingleMeasurement)?,
            past_planned_end: named(GapList::PastPlannedEnd)?,
            no_contact: named(GapList::NoContact)?,
            no_intake: named(GapList::NoIntake)?,
            counts,
        })
    }

    fn list(&mut self, list: GapList) -> &mut Vec<Waiting> {
        match list {
            GapList::UnsecuredEnds => &mut self.unsecured_ends,
            GapList::SingleMeasurement => &mut self.single_measurement,
            GapList::PastPlannedEnd => &mut self.past_planned_end,
            GapList::NoContact => &mut self.no_contact,
            GapList::NoIntake => &mut self.no_intake,
        }
    }
}

/// All but the measurements: transfers that were not secured, trajectories past their end, who had no contact, and who no intake.
fn rest(
    conn: &Connection,
    query: &Query,
    people: &People,
) -> Result<[Vec<Waiting>; 4], ReportError> {
    let unsecured = trajectories(conn, UNSECURED, query, people)?;
    let open = trajectories(conn, OPEN, query, people)?;
    let to = day(query.to.to_string().as_bytes());
    let past_end = open.iter().filter_map(|one| {
        let since = one.planned.filter(|planned| *planned < to);
        since.is_some().then_some(Waiting {
            since,
            ..one.waiting
        })
    });
    let (no_contact, no_intake) = not_done(conn, query, people, &open)?;
    Ok([
        unsecured.into_iter().map(|one| one.waiting).collect(),
        past_end.collect(),
        no_contact,
        no_intake,
    ])
}

/// Who waits, before they have a name. In the order of a list: never comes before any day, and of the same day, who or what was there
/// first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    since: Option<Day>,
    row: Option<Uuid>,
    person: Option<Uuid>,
    /// The record that the row stands in.
    client: Option<Uuid>,
}

impl Waiting {
    fn since(&self) -> Option<NaiveDate> {
        str::from_utf8(&self.since?).ok()?.parse().ok()
    }

    /// Whose name is told, best first: the person's own record, or where that one does not count here, that which the row stands in.
    fn records(&self, people: &People) -> impl Iterator<Item = Uuid> {
        let person = self.person.filter(|person| !people.is_gone(*person));
        [person, self.client].into_iter().flatten()
    }
}

/// Someone on a list, not yet by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    /// Who it is, where several records are one person.
    pub person: Option<Uuid>,
    /// See [`Gap::client_id`].
    pub client_id: Option<Uuid>,
    /// See [`Gap::row_id`].
    pub row_id: Option<Uuid>,
    /// See [`Gap::since`].
    pub since: Option<NaiveDate>,
}

/// A trajectory of someone who waits, since its start or its end.
struct Trajectory {
    waiting: Waiting,
    planned: Option<Day>,
}

/// The trajectories that a query finds, of those that count.
fn trajectories(
    conn: &Connection,
    sql: &str,
    query: &Query,
    people: &People,
) -> Result<Vec<Trajectory>, ReportError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([query.to.to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let client = id(row, 0)?;
        if people.counts(client, id(row, 1)?) {
            let waiting = Waiting {
                since: day_in(row, 3)?,
                row: id(row, 2)?,
                person: client.map(|client| people.person(client)),
                client,
            };
            let planned = day_in(row, 4)?;
            found.push(Trajectory { waiting, planned });
        }
    }
    Ok(found)
}

fn single(conn: &Connection, query: &Query, people: &People) -> Result<Vec<Waiting>, ReportError> {
    let spans = spans(conn, query, people)?.into_iter();
    let single = spans.filter(|span| span.single).map(|span| Waiting {
        since: Some(span.last.day),
        row: Some(span.last.id),
        person: span.person,
        client: span.last.client,
    });
    Ok(single.collect())
}

/// Of everyone with an open trajectory, once: those without a contact, and those without an intake. What was done for a record that was
/// joined was done for the person; what was written in one that counts nowhere was not.
fn not_done(
    conn: &Connection,
    query: &Query,
    people: &People,
    open: &[Trajectory],
) -> Result<(Vec<Waiting>, Vec<Waiting>), ReportError> {
    let mut first: BTreeMap<Uuid, Waiting> = BTreeMap::new();
    for waiting in open.iter().map(|one| one.waiting) {
        let Some(person) = waiting.person else {
            continue;
        };
        let known = first.entry(person).or_insert(waiting);
        *known = waiting.min(*known);
    }
    let to = query.to.to_string();
    let seen = query.to.checked_sub_days(EIGHT_WEEKS).unwrap_or(query.to);
    let seen = day(seen.to_string().as_bytes());
    let (mut no_contact, mut no_intake) = (Vec::new(), Vec::new());
    let mut statement = conn.prepare_cached(DONE)?;
    for (person, waiting) in first {
        let waiting = Waiting {
            row: None,
            ..waiting
        };
        let (mut contact, mut intake) = (None, false);
        for record in people.records(person) {
            let mut rows = statement.query((record, &to))?;
            if let Some(row) = rows.next()? {
                contact = contact.max(day_in(row, 0)?);
                intake |= row.get::<_, bool>(1)?;
            }
        }
        if contact.is_none_or(|contact| contact < seen) {
            let since = contact;
            no_contact.push(Waiting { since, ..waiting });
        }
        if !intake {
            no_intake.push(waiting);
        }
    }
    Ok((no_contact, no_intake))
}

/// The first of them, or all, in order and by name.
fn named(
    conn: &Connection,
    people: &People,
    mut waiting: Vec<Waiting>,
    most: Option<u32>,
) -> Result<Vec<Gap>, ReportError> {
    waiting.sort_unstable();
    waiting.truncate(most.map_or(usize::MAX, |most| {
        usize::try_from(most).unwrap_or(usize::MAX)
    }));
    let mut statement = conn.prepare_cached(
        "SELECT id, number, first_name, infix, last_name FROM clients WHERE id = ?1",
    )?;
    let mut gaps = Vec::with_capacity(waiting.len());
    for one in waiting {
        let mut gap = Gap {
            client: None,
            client_id: None,
            name: None,
            row_id: one.row,
            since: one.since(),
        };
        for record in one.records(people) {
            let mut rows = statement.query([record])?;
            if let Some(row) = rows.next()? {
                let parts: [Option<String>; 3] = [row.get(2)?, row.get(3)?, row.get(4)?];
                let name = in_full(parts.map(Option::unwrap_or_default));
                (gap.client_id, gap.client) = (row.get(0)?, row.get(1)?);
                gap.name = (!name.is_empty()).then_some(name);
                break;
            }
        }
        gaps.push(gap);
    }
    Ok(gaps)
}
