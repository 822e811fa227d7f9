//! The rows that count, as common table expressions in front of every figure's query.

use crate::by::{By, Of};
use crate::query::{Query, ReportError};
use chrono::NaiveDate;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Row, ToSql};
use std::sync::LazyLock;

/// Who a row is about, of rows that have a `record` and a `client_id`.
const CLIENT: &str = include_str!("sql/client.sql");

/// Rows of a client: the name that queries use, the table, and the row's own location where it has one.
const OF_CLIENT: &[(&str, &str, &str)] = &[
    ("trajectory", "trajectories", "location_id"),
    ("contact", "contacts", "location_id"),
    ("movement", "movements", "NULL"),
    ("referral", "referrals", "NULL"),
    ("signal", "signals", "NULL"),
    ("effect", "effects", "NULL"),
];

/// Who belongs together, on which all rows build.
pub(crate) const PEOPLE: &str = include_str!("sql/people.sql");

/// `person`, `trajectory`, `contact` and so on, by name: as they are read where few rows need their person, and where all do.
static COUNTED: LazyLock<Vec<(&str, [String; 2])>> = LazyLock::new(|| {
    let of_client = OF_CLIENT.iter().map(|(row, table, location)| {
        let form = |sql: &str, location: &str| {
            sql.replace("{row}", row)
                .replace("{table}", table)
                .replace("{location}", location)
                .replace("{client}", CLIENT)
        };
        let asked = form(include_str!("sql/of_client.sql"), location);
        // The client, who stands beside the row there, has a place too.
        let of_row = location.replace("location_id", "t.location_id");
        (
            *row,
            [asked, form(include_str!("sql/of_person.sql"), &of_row)],
        )
    });
    let person = include_str!("sql/person.sql");
    std::iter::once(("person", [person.to_owned(), person.to_owned()]))
        .chain(of_client)
        .collect()
});

/// Whether the SQL has this name in it.
fn names(sql: &str, name: &str) -> bool {
    sql.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .any(|word| word == name)
}

/// What a query builds on: only that, since reading a query takes SQLite longer than many a figure.
fn counted(query: &str, steps: &[&str], about_people: bool) -> String {
    let mut sql = PEOPLE.to_owned();
    for (row, rows) in COUNTED.iter() {
        if names(query, row) || steps.iter().any(|step| names(step, row)) {
            sql.push_str(",\n");
            sql.push_str(&rows[usize::from(about_people)]);
        }
    }
    sql
}

/// Rows of one kind that count, and how they are summed: one definition serves a figure, its groups and the rows behind it.
pub(crate) struct Figure {
    /// Further common table expressions that it builds on, in order.
    pub steps: &'static [&'static str],
    /// The rows that count, with `{group}` where a group's key comes.
    pub fact: &'static str,
    /// What its rows are: decides what they can be grouped by.
    pub of: Of,
    /// What is summed over them.
    pub sums: &'static str,
    /// The columns that tell sums apart; empty where there is one sum.
    pub parts: &'static str,
}

impl Figure {
    /// One line for each part: the group's key, then the sums. A group that these rows do not know gives nothing.
    pub fn lines<T>(
        &self,
        conn: &Connection,
        query: &Query,
        by: Option<By>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, ReportError> {
        let about_people = names(self.parts, "person_id") || names(self.fact, "person_id");
        let Some(mut sql) = self.facts(by, about_people) else {
            return Ok(Vec::new());
        };
        let key = if by.is_some() { "grp" } else { "NULL" };
        sql.push_str(&format!("SELECT {key}, {} FROM fact", self.sums));
        let parts = match (by, self.parts) {
            (None, "") => String::new(),
            (None, parts) => format!(" GROUP BY {parts}"),
            (Some(_), "") => " GROUP BY grp".to_owned(),
            (Some(_), parts) => format!(" GROUP BY grp, {parts}"),
        };
        sql.push_str(&parts);
        run(conn, &sql, query, read)
    }

    /// The rows themselves, in the order of their days.
    pub fn behind<T>(
        &self,
        conn: &Connection,
        query: &Query,
        by: Option<By>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, ReportError> {
        match self.facts(by, true) {
            Some(sql) => run(
                conn,
                &format!("{sql}SELECT * FROM fact ORDER BY day, id"),
                query,
                read,
            ),
            None => Ok(Vec::new()),
        }
    }

    fn facts(&self, by: Option<By>, about_people: bool) -> Option<String> {
        let key = |of: Of| match by {
            None => Some("NULL"),
            Some(by) => by.key(of),
        };
        let group = key(self.of)?;
        let fact = self
            .fact
            .replace("{group2}", key(Of::Referral).unwrap_or("NULL"))
            .replace("{group}", group)
            .replace("{client}", CLIENT);
        let mut sql = with_steps(self.steps, &fact, about_people);
        sql.push_str(&format!(",\nfact AS NOT MATERIALIZED (\n{fact})\n"));
        Some(sql)
    }
}

/// The rows that count, and the steps behind them.
fn with_steps(steps: &[&str], select: &str, about_people: bool) -> String {
    let mut sql = counted(select, steps, about_people);
    for step in steps {
        sql.push_str(",\n");
        sql.push_str(step);
    }
    sql
}

/// How queries ask whether a row belongs to the place that a report is of.
const HERE: [&str; 2] = [
    "(:location IS NULL OR at_location_id = :location)",
    "(:location IS NULL OR location_id = :location)",
];

/// Of the whole centre nothing is asked of a row's place, so that no client has to be looked up for it.
fn of_place(sql: &str, query: &Query) -> String {
    match query.location {
        None => HERE
            .iter()
            .fold(sql.to_owned(), |sql, here| sql.replace(here, "TRUE")),
        Some(_) => sql.to_owned(),
    }
}

/// All lines of a query. `:from`, `:to` and `:location` are filled in where it names them.
pub(crate) fn run<T>(
    conn: &Connection,
    sql: &str,
    query: &Query,
    mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, ReportError> {
    let sql = of_place(sql, query);
    let mut statement = conn.prepare_cached(&sql)?;
    let (from, to) = (query.from.to_string(), query.to.to_string());
    let given: [(&str, &dyn ToSql); 3] = [
        (":from", &from),
        (":to", &to),
        (":location", &Bound(query.location)),
    ];
    for (name, value) in given {
        if let Some(index) = statement.parameter_index(name)? {
            statement.raw_bind_parameter(index, value)?;
        }
    }
    let mut rows = statement.raw_query();
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(read(row)?);
    }
    Ok(lines)
}

struct Bound(Option<uuid::Uuid>);

impl ToSql for Bound {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match &self.0 {
            Some(id) => Ok(ToSqlOutput::from(id.as_bytes().as_slice())),
            None => Ok(ToSqlOutput::from(rusqlite::types::Null)),
        }
    }
}

/// A count; SQLite never gives a negative one.
pub(crate) fn count(row: &Row<'_>, index: usize) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(index)?).unwrap_or(0))
}

/// A day, which the store keeps as `YYYY-MM-DD`.
pub(crate) fn day(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let Some(text) = row.get::<_, Option<String>>(index)? else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|e| {
        rusqlite::Error::FromSqlConversionFailure(index, rusqlite::types::Type::Text, Box::new(e))
    })
}

/// A part of a whole, 0 to 1; of nothing, 0.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
pub(crate) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// The codes of a field in the order of the contract: the order in which tables show them.
pub(crate) fn codes(table: &str, field: &str) -> &'static [&'static str] {
    use trede_domain::schema::{self, Kind};
    let kind = schema::table(table)
        .and_then(|t| t.fields.iter().find(|f| f.name == field))
        .map(|f| f.kind);
    if let Some(Kind::Code(codes)) = kind {
        codes
    } else {
        &[]
    }
}

/// A line for every code in the contract's order, counted or not, then codes of a newer version by name, then the lines without one.
pub(crate) fn in_order<T: Default>(
    codes: &[&str],
    lines: Vec<(Option<String>, T)>,
) -> Vec<(Option<String>, T)> {
    let mut known: Vec<(Option<String>, T)> = codes
        .iter()
        .map(|code| (Some((*code).to_owned()), T::default()))
        .collect();
    let mut other = Vec::new();
    for line in lines {
        match known
            .iter_mut()
            .find(|(code, _)| line.0.is_some() && *code == line.0)
        {
            Some(slot) => *slot = line,
            None => other.push(line),
        }
    }
    other.sort_by(|a, b| (a.0.is_none(), &a.0).cmp(&(b.0.is_none(), &b.0)));
    known.extend(other);
    known
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{costs, effects, flows, results, signals};
    use rusqlite::functions::FunctionFlags;

    /// On a city's store this decides between a moment and a wait; the plan says so without a clock.
    #[test]
    fn a_figure_that_asks_nothing_of_the_client_looks_none_up() {
        let conn = Connection::open_in_memory().unwrap();
        conn.create_scalar_function("trede_search_text", -1, FunctionFlags::SQLITE_UTF8, |_| {
            Ok("")
        })
        .unwrap();
        conn.execute_batch(include_str!("../../store/src/migrations/0001_start.sql"))
            .unwrap();
        let day = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        let whole = Query::of(day, day);
        let one = whole.clone().at(uuid::Uuid::nil());
        // What is asked for each row: of anything, and of clients.
        let asked = |figure: &Figure, query: &Query| {
            let mut sql = figure.facts(None, false).unwrap();
            sql.push_str(&format!("SELECT {} FROM fact", figure.sums));
            let plan = run(&conn, &format!("EXPLAIN QUERY PLAN {sql}"), query, |row| {
                row.get::<_, String>(3)
            });
            let steps = plan.unwrap();
            let each = steps
                .windows(2)
                .filter(|next| next[0].contains("CORRELATED SCALAR"));
            let clients = each
                .clone()
                .filter(|next| next[1].starts_with("SEARCH clients"));
            (each.count(), clients.count())
        };
        let figures =
            results::FIGURES
                .into_iter()
                .chain([&flows::OUTFLOW, &costs::COSTS, &signals::SIGNALS]);
        for figure in figures {
            let (each, clients) = asked(figure, &whole);
            if figure.fact.contains("person_id") {
                // Once, for those who were joined into someone.
                assert!(clients <= 1, "{}", figure.fact);
            } else {
                assert_eq!(each, 0, "{}", figure.fact);
            }
        }
        // Where the client is asked for, the plan says that too.
        assert!(asked(&effects::EFFECTS, &whole).1 > 1);
        assert!(asked(&flows::OUTFLOW, &one).1 > 1);
    }
}
