//! The reports of one year, each against SQL written by hand for the same figures on the same file. The city has clients who were deleted
//! and clients who were joined into others, and both must come to the same figures, or they would not be the same report.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::city::{City, Kind};
use crate::measure::{median, timed};
use crate::table::{Goal, Limit, millis};
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use std::time::{Duration, Instant};
use trede_domain::Value;
use trede_report::{GapLists, Query, ReportError};
use trede_store::{Pages, Store, StoreError};

/// What a screen shows at once must be there by then, in seconds.
const AT_ONCE: f64 = 0.3;
/// Of the lists of who waits a screen shows so many people each at once, and how many there are.
const SHOWN: u32 = 60;
/// Reports may take this many times the hand-written query.
const TIMES: f64 = 1.2;
/// For so long a report is measured at least, in turn with the other.
const LONG_ENOUGH: Duration = Duration::from_secs(2);
/// Of so many clients one is deleted and one was joined into the next.
const ONE_IN: u64 = 100;

/// A report's figures.
type Report = fn(&Connection, &Query) -> Result<Vec<f64>, ReportError>;

/// SQL by hand, and how many of its first columns are summed over its lines to figures of the report. `{gone}` are the clients who were
/// deleted, `{person}` is who the client of a row is.
type Hand = (&'static str, usize);

/// Rows of those clients count nowhere; rows of nobody in particular do.
const GONE: &str =
    "(t.client_id IS NULL OR t.client_id NOT IN (SELECT id FROM clients WHERE deleted = 1))";
const JOINED: &str = "WITH joined AS MATERIALIZED (SELECT id, merged_into FROM clients WHERE merged_into IS NOT NULL) ";
const PERSON: &str = "CASE WHEN t.client_id IN (SELECT id FROM joined) THEN (SELECT j.merged_into FROM joined AS j WHERE j.id = t.client_id) ELSE t.client_id END";

/// A trajectory that is open on the last day.
const OPEN: &str = "t.deleted IS NOT 1 AND {gone} AND t.started_on <= ?2 AND (t.ended_on IS NULL OR t.ended_on >= ?2)";

/// A report, and the same figures by hand.
const REPORTS: [(&str, Report, &[Hand]); 9] = [
    (
        "results",
        |c, q| {
            let found = trede_report::results(c, q)?;
            let of = |code: &str| found.rows.iter().find(|row| row.indicator == code);
            let value = |code| of(code).and_then(|row| row.value).unwrap_or_default();
            Ok(vec![
                value("informed"),
                value("trajectories_started") + value("work_learning_started"),
                value("passed_on"),
                value("meetings"),
                of("dropout_rate")
                    .and_then(|row| row.numerator)
                    .unwrap_or_default(),
            ])
        },
        &[
            (
                "SELECT sum(coalesce(people, 1)) FROM contacts AS t WHERE deleted IS NOT 1 AND {gone} AND topic = 'information' AND channel <> 'email' AND happened_on BETWEEN ?1 AND ?2",
                1,
            ),
            (
                "SELECT count(*), kind FROM trajectories AS t WHERE deleted IS NOT 1 AND {gone} AND started_on BETWEEN ?1 AND ?2 GROUP BY kind",
                1,
            ),
            (
                "SELECT count(*) FROM (SELECT {person} FROM trajectories AS t WHERE deleted IS NOT 1 AND {gone} AND outcome IN ('education', 'work') AND ended_on BETWEEN ?1 AND ?2 \
         UNION SELECT {person} FROM referrals AS t WHERE deleted IS NOT 1 AND {gone} AND result IN ('education', 'work') AND result_on BETWEEN ?1 AND ?2)",
                1,
            ),
            (
                "SELECT count(*) FROM activities WHERE deleted IS NOT 1 AND kind IN ('information_meeting', 'training') AND held_on BETWEEN ?1 AND ?2",
                1,
            ),
            (
                "SELECT count(*) FILTER (WHERE outcome = 'dropout' AND ended_on BETWEEN ?1 AND ?2), count(*) FROM trajectories AS t \
         WHERE deleted IS NOT 1 AND {gone} AND kind = 'individual' AND started_on <= ?2 AND (ended_on IS NULL OR ended_on >= ?1)",
                1,
            ),
        ],
    ),
    (
        "inflow",
        |c, q| Ok(vec![trede_report::inflow(c, q)?.total as f64]),
        &[(
            "SELECT count(*), source FROM clients WHERE deleted IS NOT 1 AND merged_into IS NULL AND first_contact_on BETWEEN ?1 AND ?2 GROUP BY source",
            1,
        )],
    ),
    (
        "outflow",
        |c, q| {
            let found = trede_report::outflow(c, q)?;
            Ok(vec![found.total as f64, found.unsecured as f64])
        },
        &[(
            "SELECT count(*), count(*) FILTER (WHERE outcome = 'transferred' AND follow_up_secured_on IS NULL), outcome FROM trajectories AS t \
         WHERE deleted IS NOT 1 AND {gone} AND ended_on BETWEEN ?1 AND ?2 GROUP BY outcome",
            2,
        )],
    ),
    (
        "ladder",
        |c, q| Ok(vec![trede_report::ladder(c, q)?.clients as f64]),
        &[(
            "SELECT count(*), from_rung, to_rung FROM (\
           SELECT count(*) AS days, coalesce(max(measured_on || rung) FILTER (WHERE measured_on < ?1), min(measured_on || rung)) AS from_rung, max(measured_on || rung) AS to_rung \
           FROM (SELECT {person} AS person, measured_on, rung, max(id) FROM movements AS t WHERE deleted IS NOT 1 AND {gone} AND ladder = 'vng' AND measured_on <= ?2 GROUP BY person, measured_on) GROUP BY person) \
         WHERE days > 1 AND to_rung >= ?1 GROUP BY substr(from_rung, 11), substr(to_rung, 11)",
            1,
        )],
    ),
    (
        "caseload",
        |c, q| {
            let rows = trede_report::caseload(c, q)?.rows;
            Ok(vec![rows.iter().map(|row| row.clients as f64).sum()])
        },
        &[(
            "SELECT count(DISTINCT {person}), coalesce(t.coach_id, c.coach_id) AS coach FROM trajectories AS t \
         LEFT JOIN clients AS c ON c.id = {person} \
         WHERE ?1 <= ?2 AND t.deleted IS NOT 1 AND {gone} AND t.started_on <= ?2 AND (t.ended_on IS NULL OR t.ended_on >= ?2) GROUP BY coach",
            1,
        )],
    ),
    (
        "costs",
        |c, q| {
            let found = trede_report::costs(c, q)?;
            Ok(vec![found.trajectories as f64])
        },
        &[(
            "SELECT count(*), total(hours), total(training_cost) FROM trajectories AS t WHERE deleted IS NOT 1 AND {gone} AND ended_on BETWEEN ?1 AND ?2",
            1,
        )],
    ),
    (
        "effects",
        |c, q| {
            let found = trede_report::effects(c, q)?;
            let count = |n: u64| n as f64;
            Ok(vec![
                found.rows.len() as f64,
                found.total,
                count(found.personal),
                count(found.social),
            ])
        },
        &[(
            "SELECT 1, total(coalesce(units, 1) * unit_price) FILTER (WHERE kind = 'saving'), \
         count(*) FILTER (WHERE kind = 'personal'), count(*) FILTER (WHERE kind = 'social'), \
         (SELECT number FROM clients WHERE id = person) AS number \
         FROM (SELECT t.*, {person} AS person FROM effects AS t WHERE deleted IS NOT 1 AND {gone} AND noted_on BETWEEN ?1 AND ?2) GROUP BY person ORDER BY number",
            4,
        )],
    ),
    (
        "signals",
        |c, q| Ok(vec![trede_report::signals(c, q)?.total as f64]),
        &[(
            "SELECT count(*), domain, neighbourhood FROM signals AS t WHERE deleted IS NOT 1 AND {gone} AND noticed_on BETWEEN ?1 AND ?2 GROUP BY domain, neighbourhood",
            1,
        )],
    ),
    (
        "gaps",
        |c, q| {
            let found = trede_report::gaps(c, q)?;
            Ok(vec![
                found.unsecured_ends.len() as f64,
                found.single_measurement.len() as f64,
                found.past_planned_end.len() as f64,
                found.no_contact.len() as f64,
                found.no_intake.len() as f64,
            ])
        },
        &[
            (
                "SELECT 1, c.number, c.first_name, c.infix, c.last_name, t.id, t.ended_on FROM trajectories AS t LEFT JOIN clients AS c ON c.id = {person} \
         WHERE ?1 <= ?2 AND t.deleted IS NOT 1 AND {gone} AND outcome = 'transferred' AND ended_on <= ?2 \
         AND (follow_up_secured_on IS NULL OR follow_up_secured_on > ?2) ORDER BY t.ended_on, t.id",
                1,
            ),
            (
                "SELECT 1, c.number, c.first_name, c.infix, c.last_name, m.day \
         FROM (SELECT {person} AS person, min(measured_on) AS first, max(measured_on) AS day FROM movements AS t \
           WHERE ?1 <= ?2 AND t.deleted IS NOT 1 AND {gone} AND ladder = 'vng' AND measured_on <= ?2 GROUP BY person) AS m \
         LEFT JOIN clients AS c ON c.id = m.person WHERE m.first = m.day ORDER BY m.day",
                1,
            ),
            (
                "SELECT 1, c.number, c.first_name, c.infix, c.last_name, t.id, coalesce(t.planned_end_on, date(t.started_on, '+1 year')) AS planned \
         FROM trajectories AS t LEFT JOIN clients AS c ON c.id = {person} \
         WHERE ?1 <= ?2 AND {open} AND planned < ?2 ORDER BY planned, t.id",
                1,
            ),
            (
                "SELECT 1, c.number, c.first_name, c.infix, c.last_name, \
           max(coalesce((SELECT max(happened_on) FROM contacts WHERE client_id = person AND happened_on <= ?2 AND deleted IS NOT 1), ''), \
             coalesce((SELECT max(happened_on) FROM contacts WHERE client_id IN (SELECT id FROM clients WHERE merged_into = person) \
               AND happened_on <= ?2 AND deleted IS NOT 1), '')) AS latest \
         FROM (SELECT DISTINCT {person} AS person FROM trajectories AS t WHERE ?1 <= ?2 AND {open}) LEFT JOIN clients AS c ON c.id = person \
         WHERE latest < date(?2, '-55 days') ORDER BY latest",
                1,
            ),
            (
                "SELECT 1, c.number, c.first_name, c.infix, c.last_name, started \
         FROM (SELECT {person} AS person, min(started_on) AS started FROM trajectories AS t WHERE ?1 <= ?2 AND {open} GROUP BY person) \
         LEFT JOIN clients AS c ON c.id = person \
         WHERE person NOT IN (SELECT {person} FROM intakes AS t WHERE t.deleted IS NOT 1 AND {gone} AND held_on <= ?2) ORDER BY started",
                1,
            ),
        ],
    ),
];

/// Deletes some clients of the city and joins others into their neighbours, unless that was done before.
fn as_in_life(store: &mut Store, city: City) -> Result<(), Failure> {
    let done: bool = store.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM clients WHERE merged_into IS NOT NULL)",
        [],
        |row| row.get(0),
    )?;
    if done {
        return Ok(());
    }
    let clients = Kind::Client.table()?;
    store.write::<_, StoreError>("edit", |write| {
        for number in (0..city.clients.saturating_sub(2)).step_by(ONE_IN as usize) {
            write.delete(clients, city.id(Kind::Client, number))?;
            let into: Value = city.id(Kind::Client, number + 2).into();
            let other = city.id(Kind::Client, number + 1);
            write.update(clients, other, &[("merged_into", into)])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Every report of the city's last whole year.
pub fn measure(centre: &Centre, rounds: u64) -> Result<Vec<Goal>, Failure> {
    let mut store = centre::open(&centre.head)?;
    as_in_life(&mut store, centre.city)?;
    store.keep(Pages::Most)?;
    let conn = store.connection();
    let last: String = conn.query_row("SELECT max(happened_on) FROM contacts", [], |r| r.get(0))?;
    let year = last.parse::<NaiveDate>()?.year() - 1;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day");
    let query = Query::of(day(1, 1)?, day(12, 31)?);
    let mut goals = Vec::new();
    for (name, report, by_hand) in REPORTS {
        let queries: Vec<(String, usize)> = by_hand
            .iter()
            .map(|(sql, figures)| (as_sql(sql), *figures))
            .collect();
        let (mut ours, mut theirs, mut shown) = (Vec::new(), Vec::new(), Vec::new());
        // What takes a few milliseconds is measured more often: another program's moment is as long as that.
        let began = Instant::now();
        while (ours.len() as u64) < rounds || began.elapsed() < LONG_ENOUGH {
            let (counted, took) = timed(|| Ok(report(conn, &query)?))?;
            ours.push(took);
            // Each is measured right after the queries by hand, which leave other pages in memory.
            if name != "gaps" {
                shown.push(took);
            }
            let (by_hand, took) = timed(|| hand(conn, &queries, &query))?;
            theirs.push(took);
            if name == "gaps" {
                let (_, took) = timed(|| {
                    let lists = GapLists::read(conn, Some(&mut store.beside()?), &query)?;
                    Ok(lists.named(conn, Some(SHOWN))?)
                })?;
                shown.push(took);
            }
            if counted
                .iter()
                .zip(&by_hand)
                .any(|(a, b)| (a - b).abs() > 1e-6 * a.abs())
                || counted.len() != by_hand.len()
            {
                return Err(format!("report {name}: {counted:?}, by hand {by_hand:?}").into());
            }
        }
        let (ours, theirs) = (median(&ours), median(&theirs));
        goals.push(
            Goal::new(
                format!("report {name} of a year"),
                Limit::Ratio(TIMES),
                ours.as_secs_f64(),
            )
            .against("by hand", theirs.as_secs_f64(), millis)
            .why("who left this device's locations is asked row by row too"),
        );
        goals.push(
            Goal::new(
                format!("report {name} at once"),
                Limit::Below(AT_ONCE),
                median(&shown).as_secs_f64(),
            )
            .shown(millis),
        );
    }
    Ok(goals)
}

fn as_sql(by_hand: &str) -> String {
    let sql = by_hand
        .replace("{open}", OPEN)
        .replace("{gone}", GONE)
        .replace("{person}", PERSON);
    if by_hand.contains("{person}") {
        format!("{JOINED}{sql}")
    } else {
        sql
    }
}

/// The figures that the queries come to.
fn hand(
    conn: &Connection,
    queries: &[(String, usize)],
    query: &Query,
) -> Result<Vec<f64>, Failure> {
    let mut sums = Vec::new();
    for (sql, figures) in queries {
        let first = sums.len();
        sums.resize(first + figures, 0.0);
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query([query.from.to_string(), query.to.to_string()])?;
        while let Some(row) = rows.next()? {
            for (column, sum) in sums[first..].iter_mut().enumerate() {
                *sum += row.get::<_, Option<f64>>(column)?.unwrap_or_default();
            }
        }
    }
    Ok(sums)
}
