//! "Vandaag": what waits for who works here, or for the whole location.
//!
//! What is a gap is defined once, in `trede_report::gaps`; here it is only narrowed down to whose it is.

use super::AppState;
use super::clients::NamesOf;
use super::dto::{ComingActivity, For, Today, Waiting, WaitingLine, WaitingList};
use super::words::{Words, count};
use super::{sql, tasks};
use crate::error::{AppError, Result};
use crate::session::Session;
use chrono::{Days, NaiveDate};
use std::collections::{HashMap, HashSet};
use trede_domain::Uuid;
use trede_report::{Gap, GapList, GapLists, Query, Who};

/// How far ahead tasks and meetings are shown.
const DAYS_AHEAD: Days = Days::new(7);
/// A planned end is looked forward to for four weeks: there is an evaluation to arrange.
const EVALUATION_AHEAD: Days = Days::new(28);
/// The national practice is to measure at least twice a year.
const MEASURE_AFTER: Days = Days::new(183);

/// Nobody has been without a contact for eight weeks whose trajectory began since.
const CONTACT_WITHIN: Days = Days::new(56);

/// Everything that waits, each list with at most `limit` lines.
pub fn today(app: &mut AppState, of: For, limit: u32) -> Result<Today> {
    let session = app.open()?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    let day = session.today();
    let soon = day.checked_add_days(DAYS_AHEAD).unwrap_or(day);
    let tomorrow = day.succ_opt().unwrap_or(day);
    let due = tasks::due(session, of, None, day, limit)?;
    let coming = tasks::due(session, of, Some(tomorrow), soon, limit)?;
    Ok(Today {
        day: day.to_string(),
        due: due.lines,
        due_total: due.total,
        coming: coming.lines,
        activities: coming_activities(session, day, soon)?,
        waiting: waiting(&words, of, day, limit)?,
    })
}

fn coming_activities(
    session: &Session,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<ComingActivity>> {
    sql::rows(
        session,
        "SELECT activities.id, held_on, title, locations.name
        FROM activities LEFT JOIN locations ON locations.id = activities.location_id
        WHERE held_on >= ?1 AND held_on <= ?2 AND activities.deleted IS NOT 1
            AND (?3 IS NULL OR activities.location_id IS NULL OR activities.location_id = ?3)
        ORDER BY held_on, activities.id LIMIT 20",
        (from.to_string(), to.to_string(), session.location_id()?),
        |row| {
            Ok(ComingActivity {
                id: sql::id(row, 0)?.unwrap_or_default(),
                held_on: row.get(1)?,
                title: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                location: row.get(3)?,
            })
        },
    )
}

fn waiting(words: &Words<'_>, of: For, day: NaiveDate, limit: u32) -> Result<Vec<WaitingList>> {
    let session = words.session;
    let mut query = Query::of(day, day);
    if let Some(location) = session.location_id()? {
        query = query.at(location);
    }
    let conn = session.store().connection();
    let mut lists = GapLists::read(conn, Some(&mut session.store().beside()?), &query)?;
    let mine = match of {
        For::Me => Some(Mine::of(session)?),
        For::Location => None,
    };
    let running = Running::on(session, day, &lists)?;
    let measured_before = day.checked_sub_days(MEASURE_AFTER).unwrap_or(day);
    lists.retain(|list, who| {
        if mine.as_ref().is_some_and(|mine| !mine.has(list, who)) {
            return Ok::<_, AppError>(false);
        }
        match list {
            GapList::SingleMeasurement => Ok(who.since.is_some_and(|on| on <= measured_before)
                && !is_closed(session, who.client_id)?),
            _ => Ok(running.waits(list, who)),
        }
    })?;
    let counts = lists.counts();
    let gaps = lists.named(conn, Some(limit))?;
    let evaluations = evaluations(session, of, day)?;
    let lists = [
        (
            Waiting::UnsecuredEnds,
            counts.unsecured_ends,
            gaps.unsecured_ends,
        ),
        (
            Waiting::PastPlannedEnd,
            counts.past_planned_end,
            gaps.past_planned_end,
        ),
        (Waiting::Evaluations, evaluations.len() as u64, evaluations),
        (
            Waiting::SecondMeasurement,
            counts.single_measurement,
            gaps.single_measurement,
        ),
        (Waiting::NoContact, counts.no_contact, gaps.no_contact),
        (Waiting::NoIntake, counts.no_intake, gaps.no_intake),
    ];
    let mut coaches = NamesOf::new(words, "staff");
    let mut told = Vec::new();
    for (what, total, gaps) in lists {
        if total == 0 {
            continue;
        }
        let lines = gaps
            .into_iter()
            .take(usize::try_from(limit).unwrap_or(usize::MAX))
            .filter_map(|gap| line(session, &mut coaches, gap).transpose())
            .collect::<Result<_>>()?;
        told.push(WaitingList {
            what,
            total: count(total),
            lines,
        });
    }
    Ok(told)
}

/// The trajectories that go on after today. A report counts a trajectory as open on the day of its end, and everyone without a contact in
/// eight weeks, also who began last week. On that day there is nothing left to do for the one, and not yet for the other.
struct Running {
    trajectories: HashSet<Uuid>,
    /// By person, when the first of them began.
    since: HashMap<Uuid, NaiveDate>,
    /// Who has no contact since then waits, if theirs had begun.
    contact_since: NaiveDate,
}

impl Running {
    fn on(session: &Session, day: NaiveDate, lists: &GapLists) -> Result<Self> {
        // The plus: see `trede_report::gaps`.
        let open = sql::rows(
            session,
            "SELECT id, client_id, started_on FROM trajectories
            WHERE +started_on <= ?1 AND (ended_on IS NULL OR ended_on > ?1) AND deleted IS NOT 1",
            [day.to_string()],
            |row| {
                Ok((
                    row.get::<_, Uuid>(0)?,
                    row.get::<_, Option<Uuid>>(1)?,
                    row.get::<_, String>(2)?,
                ))
            },
        )?;
        let (mut trajectories, mut since) = (HashSet::new(), HashMap::new());
        for (id, client, began) in open {
            trajectories.insert(id);
            if let (Some(client), Ok(began)) = (client, began.parse::<NaiveDate>()) {
                let first = since.entry(lists.person(client)).or_insert(began);
                *first = began.min(*first);
            }
        }
        Ok(Self {
            trajectories,
            since,
            contact_since: day.checked_sub_days(CONTACT_WITHIN).unwrap_or(day),
        })
    }

    fn waits(&self, list: GapList, who: Who) -> bool {
        let since = || self.since.get(&who.person?);
        match list {
            GapList::UnsecuredEnds | GapList::SingleMeasurement => true,
            GapList::PastPlannedEnd => who.row_id.is_some_and(|id| self.trajectories.contains(&id)),
            GapList::NoContact => since().is_some_and(|began| *began <= self.contact_since),
            GapList::NoIntake => since().is_some(),
        }
    }
}

/// A gap of a client whose row has not arrived leads nowhere, so it is not shown.
fn line(session: &Session, coaches: &mut NamesOf<'_>, gap: Gap) -> Result<Option<WaitingLine>> {
    let (Some(client), Some(number)) = (gap.client_id, gap.client) else {
        return Ok(None);
    };
    let coach = sql::rows(
        session,
        "SELECT coach_id FROM clients WHERE id = ?1",
        [client],
        |row| row.get::<_, Option<Uuid>>(0),
    )?;
    Ok(Some(WaitingLine {
        client_id: client.to_string(),
        name: gap.name.unwrap_or_default(),
        number,
        on: gap.since.map(|day| day.to_string()),
        row_id: gap.row_id.map(|id| id.to_string()),
        coach: coaches.name(coach.into_iter().next().flatten())?,
    }))
}

fn is_closed(session: &Session, client: Option<Uuid>) -> Result<bool> {
    let closed = sql::number(
        session,
        "SELECT EXISTS (SELECT 1 FROM clients WHERE id = ?1 AND closed_on IS NOT NULL)",
        [client],
    )?;
    Ok(closed > 0)
}

/// Open trajectories whose planned end comes near.
fn evaluations(session: &Session, of: For, day: NaiveDate) -> Result<Vec<Gap>> {
    // Each side of the OR is found by an index of its own; the plus keeps SQLite from walking all that have no coach.
    let whose = match of {
        For::Me => {
            "?1 IS ?1 AND (t.coach_id = ?2 OR (+t.coach_id IS NULL AND t.client_id IN (SELECT id FROM clients WHERE coach_id = ?2)))"
        }
        For::Location => {
            "?2 IS ?2 AND (?1 IS NULL OR t.location_id = ?1 OR (+t.location_id IS NULL AND t.client_id IN (SELECT id FROM clients WHERE location_id = ?1)))"
        }
    };
    let to = day.checked_add_days(EVALUATION_AHEAD).unwrap_or(day);
    sql::rows(
        session,
        &format!(
            "SELECT clients.id, clients.number, first_name, infix, last_name, t.id, coalesce(t.planned_end_on, date(t.started_on, '+1 year')) AS planned
            FROM trajectories AS t JOIN clients ON clients.id = t.client_id
            WHERE {whose} AND t.deleted IS NOT 1 AND (t.ended_on IS NULL OR t.ended_on > ?3)
                AND planned >= ?3 AND planned <= ?4 AND {}
            ORDER BY planned, t.id",
            sql::SHOWN
        ),
        (
            session.location_id()?,
            session.staff_id()?,
            day.to_string(),
            to.to_string(),
        ),
        |row| {
            Ok(Gap {
                client_id: row.get(0)?,
                client: row.get(1)?,
                name: Some(sql::name(row, 2)?),
                row_id: row.get(5)?,
                since: row.get::<_, String>(6)?.parse().ok(),
            })
        },
    )
}

/// Whose clients and trajectories are those of who works here.
struct Mine {
    clients: HashSet<Uuid>,
    trajectories: HashSet<Uuid>,
}

impl Mine {
    fn of(session: &Session) -> Result<Self> {
        let me = session.staff_id()?;
        let ids = |sql: &str| -> Result<HashSet<Uuid>> {
            Ok(sql::rows(session, sql, [me], |row| row.get(0))?
                .into_iter()
                .collect())
        };
        Ok(Self {
            clients: ids("SELECT id FROM clients WHERE coach_id = ?1")?,
            // A trajectory without a coach of its own is with the client's coach. The plus: see `evaluations`.
            trajectories: ids("SELECT id FROM trajectories WHERE coach_id = ?1
                UNION SELECT id FROM trajectories WHERE +coach_id IS NULL AND client_id IN (SELECT id FROM clients WHERE coach_id = ?1)")?,
        })
    }

    fn has(&self, list: GapList, who: Who) -> bool {
        match list {
            GapList::UnsecuredEnds | GapList::PastPlannedEnd => {
                who.row_id.is_some_and(|id| self.trajectories.contains(&id))
            }
            GapList::SingleMeasurement | GapList::NoContact | GapList::NoIntake => {
                who.client_id.is_some_and(|id| self.clients.contains(&id))
            }
        }
    }
}
