//! Every indicator counted again from the raw rows, in plain Rust: made-up centres of many kinds, no SQL but `SELECT *`.

use crate::centre::{Centre, END, START, id, int, quarter, real, text};
use rusqlite::types::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use trede_report::{
    Behind, By, Listed, Query, behind, caseload, costs, effects, inflow, inflow_by, ladder,
    ladder_by, outflow, outflow_by, results, results_by, signals,
};
use uuid::Uuid;

/// A row as it lies there: field → text.
type Raw = HashMap<String, String>;

/// The rows of a table that are not deleted.
fn raw(centre: &Centre, table: &str) -> Vec<Raw> {
    let mut statement = centre
        .conn
        .prepare(&format!("SELECT * FROM {table}"))
        .unwrap();
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let rows = statement
        .query_map([], |row| {
            let mut raw = Raw::new();
            for (at, name) in names.iter().enumerate() {
                let text = match row.get::<_, Value>(at)? {
                    Value::Null => continue,
                    Value::Integer(n) => n.to_string(),
                    Value::Real(n) => n.to_string(),
                    Value::Text(text) => text,
                    Value::Blob(bytes) => match Uuid::from_slice(&bytes) {
                        Ok(id) => id.to_string(),
                        Err(_) => continue,
                    },
                };
                raw.insert(name.clone(), text);
            }
            Ok(raw)
        })
        .unwrap();
    rows.map(Result::unwrap)
        .filter(|row| row.get("deleted").is_none_or(|d| d != "1"))
        .collect()
}

/// Small numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }
    fn any(&mut self, of: &[Uuid]) -> Uuid {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }
    /// A day around the quarter, often on its edges.
    fn day(&mut self) -> String {
        match self.below(6) {
            0 => START.to_owned(),
            1 => END.to_owned(),
            2 => format!("2025-{:02}-15", 1 + self.below(12)),
            _ => format!("2026-{:02}-{:02}", 1 + self.below(5), 1 + self.below(28)),
        }
    }
}

const OUTCOMES: &[&str] = &["completed", "education", "work", "transferred", "dropout"];

fn centre(seed: u64) -> (Centre, Vec<Uuid>) {
    let (centre, mut dice) = (Centre::new(), Dice(seed));
    let places = [centre.location("Hier"), centre.location("Daar")];
    let partners = ["De Brug", "Het Anker"].map(|n| centre.add("partners", &[("name", text(n))]));
    let coaches = ["Ans", "Bo"].map(|n| {
        centre.add(
            "staff",
            &[
                ("name", text(n)),
                ("role", text("coach")),
                ("fte", real(0.8)),
            ],
        )
    });
    let mut people = Vec::new();
    for number in 0..14 {
        let mut fields = vec![("first_contact_on", text(&dice.day()))];
        if dice.below(4) > 0 {
            fields.push(("location_id", id(dice.any(&places))));
        }
        if dice.below(3) > 0 {
            fields.push(("coach_id", id(dice.any(&coaches))));
            fields.push(("source", text(dice.one(&["uwv", "self", "partner"]))));
            fields.push(("source_partner_id", id(dice.any(&partners))));
        }
        people.push(centre.client(&format!("A-{number:02}"), &fields));
    }
    centre.join(people[1], people[0]);
    centre.join(people[2], people[1]);
    centre.delete("clients", people[3]);
    let mut trajectories = Vec::new();
    for _ in 0..24 {
        let mut fields = vec![("method", text(dice.one(&["Samen", "Stap", " "])))];
        if dice.below(2) == 0 {
            fields.push(("location_id", id(dice.any(&places))));
            fields.push(("partner_id", id(dice.any(&partners))));
        }
        if dice.below(3) == 0 {
            fields.push(("coach_id", id(dice.any(&coaches))));
        }
        if dice.below(2) == 0 {
            fields.push(("ended_on", text(&dice.day())));
            fields.push(("outcome", text(dice.one(OUTCOMES))));
            fields.push(("hours", real(4.5)));
            fields.push(("training_cost", real(10.25)));
        }
        let kind = dice.one(&[
            "individual",
            "group",
            "work_learning",
            "language_internship",
        ]);
        let (client, start) = (dice.any(&people), dice.day());
        trajectories.push(centre.trajectory(client, kind, &start, &fields));
    }
    centre.delete("trajectories", trajectories[0]);
    for _ in 0..30 {
        let client = (dice.below(2) == 0).then(|| dice.any(&people));
        let mut fields = vec![
            ("topic", text(dice.one(&["information", "guidance"]))),
            ("channel", text(dice.one(&["desk", "email", "phone"]))),
        ];
        if dice.below(2) == 0 {
            fields.push(("people", int(i64::try_from(dice.below(9)).unwrap())));
            fields.push(("location_id", id(dice.any(&places))));
            fields.push(("trajectory_id", id(dice.any(&trajectories))));
        }
        centre.contact(client, &dice.day(), &fields);
    }
    for _ in 0..12 {
        centre.add(
            "referrals",
            &[
                ("client_id", id(dice.any(&people))),
                ("partner_id", id(dice.any(&partners))),
                ("referred_on", text("2025-12-01")),
                ("result", text(dice.one(&["work", "education", "care"]))),
                ("result_on", text(&dice.day())),
            ],
        );
        centre.add(
            "activities",
            &[
                ("held_on", text(&dice.day())),
                (
                    "kind",
                    text(dice.one(&["training", "information_meeting", "market"])),
                ),
                ("title", text("Samen")),
                ("location_id", id(dice.any(&places))),
            ],
        );
        centre.add(
            "signals",
            &[
                ("client_id", id(dice.any(&people))),
                ("noticed_on", text(&dice.day())),
                ("domain", text(dice.one(&["money", "housing"]))),
                ("text", text("iets")),
                ("status", text(dice.one(&["open", "closed"]))),
            ],
        );
        centre.add(
            "effects",
            &[
                ("client_id", id(dice.any(&people))),
                ("noted_on", text(&dice.day())),
                ("kind", text(dice.one(&["saving", "personal", "social"]))),
                ("text", text("iets")),
                ("units", real(2.0)),
                ("unit_price", real(12.5)),
            ],
        );
    }
    for _ in 0..40 {
        let (client, on) = (dice.any(&people), dice.day());
        centre.measured(client, &on, 1 + i64::try_from(dice.below(6)).unwrap());
    }
    (centre, places.to_vec())
}

/// The raw rows with what is needed to count them.
struct Plain {
    clients: HashMap<String, Raw>,
    tables: HashMap<&'static str, Vec<Raw>>,
}

impl Plain {
    fn of(centre: &Centre) -> Self {
        let by_id = |rows: Vec<Raw>| {
            rows.into_iter()
                .map(|r| (r["id"].clone(), r))
                .collect::<HashMap<_, _>>()
        };
        let tables = [
            "trajectories",
            "contacts",
            "referrals",
            "activities",
            "movements",
            "signals",
            "effects",
        ];
        let clients = by_id(raw(centre, "clients"));
        let tables = tables.into_iter().map(|t| (t, raw(centre, t))).collect();
        Self { clients, tables }
    }

    /// Who a client is, followed to the end.
    fn person(&self, client: &str) -> String {
        let mut at = client.to_owned();
        while let Some(next) = self.clients.get(&at).and_then(|c| c.get("merged_into")) {
            at.clone_from(next);
        }
        at
    }

    fn place(&self, row: &Raw) -> Option<String> {
        row.get("location_id").cloned().or_else(|| {
            let person = self.person(row.get("client_id")?);
            self.clients
                .get(&person)?
                .get("location_id")
                .cloned()
                .or_else(|| {
                    self.clients
                        .get(&row["client_id"])?
                        .get("location_id")
                        .cloned()
                })
        })
    }

    /// Rows of a table that count at a place.
    fn rows<'a>(
        &'a self,
        table: &'static str,
        at: Option<&'a str>,
    ) -> impl Iterator<Item = &'a Raw> {
        self.tables[table].iter().filter(move |row| {
            let there = row
                .get("client_id")
                .is_none_or(|c| self.clients.contains_key(c));
            there && at.is_none_or(|at| self.place(row).as_deref() == Some(at))
        })
    }
}

fn within(row: &Raw, field: &str) -> bool {
    row.get(field)
        .is_some_and(|day| day.as_str() >= START && day.as_str() <= END)
}

fn is(row: &Raw, field: &str, of: &[&str]) -> bool {
    row.get(field)
        .is_some_and(|code| of.contains(&code.as_str()))
}

fn number(row: &Raw, field: &str, unless: f64) -> f64 {
    row.get(field).map_or(unless, |n| n.parse().unwrap())
}

/// The six indicators; the last as part and whole.
fn indicators(plain: &Plain, at: Option<&str>) -> BTreeMap<&'static str, f64> {
    let informed: f64 = plain
        .rows("contacts", at)
        .filter(|r| {
            is(r, "topic", &["information"])
                && !is(r, "channel", &["email"])
                && within(r, "happened_on")
        })
        .map(|r| number(r, "people", 1.0))
        .sum();
    let started = |kinds: &[&str]| {
        plain
            .rows("trajectories", at)
            .filter(|r| is(r, "kind", kinds) && within(r, "started_on"))
            .count()
    };
    let mut passed: BTreeSet<String> = plain
        .rows("trajectories", at)
        .filter(|r| is(r, "outcome", &["education", "work"]) && within(r, "ended_on"))
        .map(|r| plain.person(&r["client_id"]))
        .collect();
    passed.extend(
        plain
            .rows("referrals", at)
            .filter(|r| is(r, "result", &["education", "work"]) && within(r, "result_on"))
            .map(|r| plain.person(&r["client_id"])),
    );
    let meetings = plain
        .rows("activities", at)
        .filter(|r| is(r, "kind", &["training", "information_meeting"]) && within(r, "held_on"))
        .count();
    let open: Vec<&Raw> = plain
        .rows("trajectories", at)
        .filter(|r| {
            is(r, "kind", &["individual"])
                && r["started_on"].as_str() <= END
                && r.get("ended_on").is_none_or(|e| e.as_str() >= START)
        })
        .collect();
    let dropped = open
        .iter()
        .filter(|r| is(r, "outcome", &["dropout"]) && within(r, "ended_on"))
        .count();
    #[allow(clippy::cast_precision_loss)]
    let n = |count: usize| count as f64;
    BTreeMap::from([
        ("informed", informed),
        ("trajectories_started", n(started(&["individual", "group"]))),
        (
            "work_learning_started",
            n(started(&["work_learning", "language_internship"])),
        ),
        ("passed_on", n(passed.len())),
        ("meetings", n(meetings)),
        ("dropout_rate.numerator", n(dropped)),
        ("dropout_rate.denominator", n(open.len())),
    ])
}

/// Person → rungs of the step, or none where measured on one day only.
fn steps(plain: &Plain, at: Option<&str>) -> (BTreeMap<(i64, i64), u64>, u64) {
    let mut days: BTreeMap<String, BTreeMap<String, (String, i64)>> = BTreeMap::new();
    for row in plain
        .rows("movements", at)
        .filter(|r| r["measured_on"].as_str() <= END)
    {
        let day = days
            .entry(plain.person(&row["client_id"]))
            .or_default()
            .entry(row["measured_on"].clone())
            .or_default();
        if row["id"] > day.0 {
            *day = (row["id"].clone(), row["rung"].parse().unwrap());
        }
    }
    let (mut found, mut single) = (BTreeMap::new(), 0);
    for days in days.values() {
        let (last_on, (_, last)) = days.last_key_value().unwrap();
        if days.len() == 1 {
            single += 1;
        } else if last_on.as_str() >= START {
            let before = days.range(..START.to_owned()).next_back();
            let (_, (_, first)) = before.or_else(|| days.first_key_value()).unwrap();
            *found.entry((*first, *last)).or_default() += 1;
        }
    }
    (found, single)
}

fn sums(rows: &[Behind]) -> BTreeMap<String, f64> {
    let mut sums = BTreeMap::new();
    for row in rows {
        *sums.entry(row.figure.clone()).or_insert(0.0) += row.amount;
    }
    sums
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

#[test]
fn every_indicator_is_what_the_raw_rows_say_and_opens_the_rows_that_add_up_to_it() {
    for seed in 1..=40 {
        let (centre, places) = centre(seed);
        let plain = Plain::of(&centre);
        let queries = std::iter::once(quarter()).chain(places.iter().map(|at| quarter().at(*at)));
        for query in queries {
            let at = query.location.map(|at| at.to_string());
            let expected = indicators(&plain, at.as_deref());
            let found = results(&centre.conn, &query).unwrap();
            let opened = sums(&behind(&centre.conn, &query, Listed::Results, None).unwrap());
            for (figure, expected) in &expected {
                let (indicator, part) = figure.split_once('.').unwrap_or((figure, "value"));
                let row = found
                    .rows
                    .iter()
                    .find(|r| r.indicator == indicator)
                    .unwrap();
                let value = if part == "denominator" {
                    row.denominator
                } else if part == "numerator" {
                    row.numerator
                } else {
                    row.value
                };
                assert_eq!(value, Some(*expected), "seed {seed}, {figure}, {at:?}");
                assert_eq!(
                    opened.get(*figure).copied().unwrap_or(0.0),
                    *expected,
                    "rows of {figure}, seed {seed}"
                );
            }
            let (steps, single) = steps(&plain, at.as_deref());
            let found = ladder(&centre.conn, &query).unwrap();
            let told: BTreeMap<_, _> = found
                .rows
                .iter()
                .map(|r| ((r.from, r.to), r.clients))
                .collect();
            assert_eq!(
                (&told, found.single),
                (&steps, single),
                "steps, seed {seed}"
            );
            let opened = sums(&behind(&centre.conn, &query, Listed::Ladder, None).unwrap());
            for ((from, to), clients) in steps {
                #[allow(clippy::cast_precision_loss)]
                let clients = clients as f64;
                assert_eq!(opened[&format!("{from}>{to}")], clients, "seed {seed}");
            }
        }
    }
}

#[test]
#[allow(clippy::cast_precision_loss)]
fn the_rows_behind_the_other_reports_add_up_to_them() {
    for seed in 1..=25 {
        let (centre, _) = centre(seed);
        let (conn, query) = (&centre.conn, quarter());
        let open = |of| sums(&behind(conn, &query, of, None).unwrap());
        let at =
            |sums: &BTreeMap<String, f64>, figure: &str| sums.get(figure).copied().unwrap_or(0.0);

        let (found, rows) = (inflow(conn, &query).unwrap(), open(Listed::Inflow));
        assert!(close(rows.values().sum(), found.total as f64));
        for row in found.rows {
            assert!(close(
                at(&rows, &format!("source={}", row.source.unwrap_or_default())),
                row.clients as f64
            ));
        }
        let (found, rows) = (outflow(conn, &query).unwrap(), open(Listed::Outflow));
        assert!(close(at(&rows, "unsecured"), found.unsecured as f64));
        for row in found.rows {
            assert!(close(
                at(
                    &rows,
                    &format!("outcome={}", row.outcome.unwrap_or_default())
                ),
                row.trajectories as f64
            ));
        }
        let (found, rows) = (costs(conn, &query).unwrap(), open(Listed::Costs));
        assert!(
            close(at(&rows, "trajectories"), found.trajectories as f64)
                && close(at(&rows, "hours"), found.hours)
        );
        assert!(
            close(at(&rows, "training"), found.training)
                && close(at(&rows, "without_hours"), found.without_hours as f64)
        );
        let (found, rows) = (effects(conn, &query).unwrap(), open(Listed::Effects));
        assert!(close(at(&rows, "saving"), found.total));
        assert!(close(
            at(&rows, "social"),
            found.rows.iter().map(|r| r.social as f64).sum()
        ));
        let (found, rows) = (signals(conn, &query).unwrap(), open(Listed::Signals));
        assert!(close(
            at(&rows, "domain=money/") + at(&rows, "domain=housing/"),
            found.total as f64
        ));
        let (found, rows) = (caseload(conn, &query).unwrap(), open(Listed::Caseload));
        for row in found.rows.iter().filter(|r| r.coach_id.is_some()) {
            assert!(close(
                at(&rows, &format!("coach={}", row.coach_id.unwrap())),
                row.clients as f64
            ));
        }
    }
}

#[test]
fn groups_are_the_whole_and_a_location_is_what_it_is_by_itself() {
    for seed in 1..=25 {
        let (centre, places) = centre(seed);
        let (conn, query) = (&centre.conn, quarter());
        for by in By::ALL {
            let total = outflow(conn, &query).unwrap().total;
            assert_eq!(
                outflow_by(conn, &query, by)
                    .unwrap()
                    .iter()
                    .map(|g| g.report.total)
                    .sum::<u64>(),
                total
            );
            let total = ladder(conn, &query).unwrap();
            let groups = ladder_by(conn, &query, by).unwrap();
            assert_eq!(
                groups.iter().map(|g| g.report.clients).sum::<u64>(),
                total.clients,
                "seed {seed} {by:?}"
            );
            assert_eq!(
                groups.iter().map(|g| g.report.single).sum::<u64>(),
                total.single,
                "seed {seed} {by:?}"
            );
            let groups = inflow_by(conn, &query, by).unwrap();
            if matches!(by, By::Partner | By::Location | By::Coach) {
                assert_eq!(
                    groups.iter().map(|g| g.report.total).sum::<u64>(),
                    inflow(conn, &query).unwrap().total
                );
            } else {
                assert!(groups.is_empty());
            }
            // Rows in groups add up to the groups.
            let rows = behind(conn, &query, Listed::Results, Some(by)).unwrap();
            for group in results_by(conn, &query, by).unwrap() {
                let own: Vec<Behind> = rows
                    .iter()
                    .filter(|r| r.group == group.key)
                    .cloned()
                    .collect();
                let own = sums(&own);
                for row in group
                    .report
                    .rows
                    .iter()
                    .filter(|r| r.indicator != "dropout_rate" && r.value.is_some())
                {
                    assert_eq!(
                        own.get(&row.indicator).copied().unwrap_or(0.0),
                        row.value.unwrap(),
                        "{by:?} {:?} seed {seed}",
                        group.name
                    );
                }
            }
        }
        let groups = results_by(conn, &query, By::Location).unwrap();
        for place in places {
            let group = groups
                .iter()
                .find(|g| g.key == Some(place.to_string()))
                .unwrap();
            let alone = results(
                conn,
                &Query {
                    location: Some(place),
                    ..query.clone()
                },
            )
            .unwrap();
            assert_eq!(group.report, alone, "seed {seed}");
        }
    }
}
