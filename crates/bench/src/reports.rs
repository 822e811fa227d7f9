//! The reports of one year, each against SQL written by hand for the same figures on the same file. The hand knows nothing of joined,
//! deleted or moved clients: what those cost is in the ratio.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::measure::{median, timed};
use crate::table::{Goal, Limit, millis};
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use std::time::Duration;
use trede_report::{Query, ReportError};

/// What a screen shows at once must be there by then, in seconds.
const AT_ONCE: f64 = 0.3;
/// Reports may take this many times the hand-written query.
const TIMES: f64 = 1.2;

type Report = fn(&Connection, &Query) -> Result<(), ReportError>;

/// A report, and the same figures by hand.
const REPORTS: [(&str, Report, &[&str]); 8] = [
    (
        "results",
        |c, q| trede_report::results(c, q).map(drop),
        &[
            "SELECT sum(coalesce(people, 1)) FROM contacts WHERE deleted IS NOT 1 AND topic = 'information' AND channel <> 'email' AND happened_on BETWEEN ?1 AND ?2",
            "SELECT kind, count(*) FROM trajectories WHERE deleted IS NOT 1 AND started_on BETWEEN ?1 AND ?2 GROUP BY kind",
            "SELECT count(*) FROM (SELECT client_id FROM trajectories WHERE deleted IS NOT 1 AND outcome IN ('education', 'work') AND ended_on BETWEEN ?1 AND ?2 \
         UNION SELECT client_id FROM referrals WHERE deleted IS NOT 1 AND result IN ('education', 'work') AND result_on BETWEEN ?1 AND ?2)",
            "SELECT count(*) FROM activities WHERE deleted IS NOT 1 AND kind IN ('information_meeting', 'training') AND held_on BETWEEN ?1 AND ?2",
            "SELECT count(*) FILTER (WHERE outcome = 'dropout' AND ended_on BETWEEN ?1 AND ?2), count(*) FROM trajectories \
         WHERE deleted IS NOT 1 AND kind = 'individual' AND started_on <= ?2 AND (ended_on IS NULL OR ended_on >= ?1)",
        ],
    ),
    (
        "inflow",
        |c, q| trede_report::inflow(c, q).map(drop),
        &[
            "SELECT source, count(*) FROM clients WHERE deleted IS NOT 1 AND first_contact_on BETWEEN ?1 AND ?2 GROUP BY source",
        ],
    ),
    (
        "outflow",
        |c, q| trede_report::outflow(c, q).map(drop),
        &[
            "SELECT outcome, count(*), count(*) FILTER (WHERE outcome = 'transferred' AND follow_up_secured_on IS NULL) FROM trajectories \
         WHERE deleted IS NOT 1 AND ended_on BETWEEN ?1 AND ?2 GROUP BY outcome",
        ],
    ),
    (
        "ladder",
        |c, q| trede_report::ladder(c, q).map(drop),
        &["SELECT from_rung, to_rung, count(*) FROM (\
           SELECT count(*) AS days, coalesce(max(measured_on || rung) FILTER (WHERE measured_on < ?1), min(measured_on || rung)) AS from_rung, max(measured_on || rung) AS to_rung \
           FROM (SELECT client_id, measured_on, rung, max(id) FROM movements WHERE deleted IS NOT 1 AND ladder = 'vng' AND measured_on <= ?2 GROUP BY client_id, measured_on) GROUP BY client_id) \
         WHERE days > 1 AND to_rung >= ?1 GROUP BY substr(from_rung, 11), substr(to_rung, 11)"],
    ),
    (
        "caseload",
        |c, q| trede_report::caseload(c, q).map(drop),
        &[
            "SELECT coalesce(t.coach_id, c.coach_id), count(DISTINCT t.client_id) FROM trajectories AS t LEFT JOIN clients AS c ON c.id = t.client_id \
         WHERE ?1 <= ?2 AND t.deleted IS NOT 1 AND c.deleted IS NOT 1 AND t.started_on <= ?2 AND (t.ended_on IS NULL OR t.ended_on >= ?2) GROUP BY 1",
        ],
    ),
    (
        "costs",
        |c, q| trede_report::costs(c, q).map(drop),
        &[
            "SELECT count(*), total(hours), total(training_cost) FROM trajectories WHERE deleted IS NOT 1 AND ended_on BETWEEN ?1 AND ?2",
        ],
    ),
    (
        "effects",
        |c, q| trede_report::effects(c, q).map(drop),
        &[
            "SELECT c.number, total(coalesce(e.units, 1) * e.unit_price) FILTER (WHERE e.kind = 'saving'), \
         count(*) FILTER (WHERE e.kind = 'personal'), count(*) FILTER (WHERE e.kind = 'social') \
         FROM effects AS e JOIN clients AS c ON c.id = e.client_id \
         WHERE e.deleted IS NOT 1 AND c.deleted IS NOT 1 AND e.noted_on BETWEEN ?1 AND ?2 GROUP BY e.client_id ORDER BY c.number",
        ],
    ),
    (
        "signals",
        |c, q| trede_report::signals(c, q).map(drop),
        &[
            "SELECT domain, neighbourhood, count(*) FROM signals WHERE deleted IS NOT 1 AND noticed_on BETWEEN ?1 AND ?2 GROUP BY domain, neighbourhood",
        ],
    ),
];

/// Every report of the city's last whole year.
pub fn measure(centre: &Centre, rounds: u64) -> Result<Vec<Goal>, Failure> {
    let store = centre::open(&centre.head)?;
    let conn = store.connection();
    let last: String = conn.query_row("SELECT max(happened_on) FROM contacts", [], |r| r.get(0))?;
    let year = last.parse::<NaiveDate>()?.year() - 1;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day");
    let query = Query::of(day(1, 1)?, day(12, 31)?);
    let mut goals = Vec::new();
    for (name, report, by_hand) in REPORTS {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            ours.push(timed(|| Ok(report(conn, &query)?))?.1);
            theirs.push(timed(|| hand(conn, by_hand, &query))?.1);
        }
        let (ours, theirs) = (median(&ours), median(&theirs));
        goals.push(
            Goal::new(
                format!("report {name} of a year"),
                Limit::Ratio(TIMES),
                ours.as_secs_f64(),
            )
            .against("by hand", theirs.as_secs_f64(), millis)
            .why("joined, deleted and moved clients are followed row by row"),
        );
        goals.push(
            Goal::new(
                format!("report {name} at once"),
                Limit::Below(AT_ONCE),
                ours.as_secs_f64(),
            )
            .shown(millis),
        );
    }
    Ok(goals)
}

fn hand(conn: &Connection, queries: &[&str], query: &Query) -> Result<Duration, Failure> {
    for sql in queries {
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query([query.from.to_string(), query.to.to_string()])?;
        while rows.next()?.is_some() {}
    }
    Ok(Duration::ZERO)
}
