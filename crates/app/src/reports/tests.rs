#![allow(clippy::unwrap_used, clippy::panic)]
use super::external::hide;
use super::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use trede_texts::Lang;

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
    fn count(&mut self) -> u64 {
        match self.below(4) {
            0 => 0,
            1 => self.below(5),
            2 => self.below(20),
            _ => self.below(200),
        }
    }
}

/// A made-up report of these rows and their sums, with groups that add up to it.
fn made_up(kind: Kind, dice: &mut Dice, groups: usize) -> Value {
    let rows: Vec<Value> = match kind {
        Kind::Inflow => ["uwv", "self", "partner", "other"]
            .map(|s| json!({ "source": s }))
            .to_vec(),
        Kind::Outflow => ["work", "transferred", "dropout"]
            .map(|s| json!({ "outcome": s }))
            .to_vec(),
        Kind::Ladder => [(1, 1), (1, 2), (2, 3), (3, 2), (2, 2)]
            .map(|(f, t)| json!({ "from": f, "to": t }))
            .to_vec(),
        _ => [("money", "West"), ("money", "Oost"), ("care", "West")]
            .map(|(d, n)| json!({ "domain": d, "neighbourhood": n }))
            .to_vec(),
    };
    let measure = measure(kind);
    let mut parts: Vec<Value> = (0..groups.max(1))
        .map(|_| {
            let mut rows = rows.clone();
            let mut unsecured = 0;
            for row in &mut rows {
                let count = dice.count();
                row[measure] = json!(count);
                row["share"] = json!(0.5);
                row["open"] = json!(dice.below(count + 1));
                if row["outcome"] == "transferred" {
                    unsecured = dice.below(count + 1);
                }
            }
            finish(kind, rows, unsecured)
        })
        .collect();
    if groups == 0 {
        return parts.remove(0);
    }
    let mut all = rows;
    let mut unsecured = 0;
    for (at, row) in all.iter_mut().enumerate() {
        for key in [measure, "open"] {
            row[key] = json!(
                parts
                    .iter()
                    .map(|p| p["rows"][at][key].as_u64().unwrap())
                    .sum::<u64>()
            );
        }
        row["share"] = json!(0.5);
    }
    for part in &parts {
        unsecured += part["unsecured"].as_u64().unwrap_or(0);
    }
    let mut whole = finish(kind, all, unsecured);
    whole["groups"] = Value::Array(parts);
    whole
}

fn measure(kind: Kind) -> &'static str {
    match kind {
        Kind::Outflow => "trajectories",
        Kind::Signals => "signals",
        _ => "clients",
    }
}

fn finish(kind: Kind, rows: Vec<Value>, unsecured: u64) -> Value {
    let sum = |which: &dyn Fn(&Value) -> bool| {
        rows.iter()
            .filter(|r| which(r))
            .map(|r| r[measure(kind)].as_u64().unwrap())
            .sum::<u64>()
    };
    let all = sum(&|_| true);
    match kind {
        Kind::Outflow => json!({ "total": all, "unsecured": unsecured, "rows": rows }),
        Kind::Ladder => json!({
            "clients": all, "single": 7, "average_step": 0.5,
            "up": sum(&|r| r["to"].as_i64() > r["from"].as_i64()),
            "level": sum(&|r| r["to"] == r["from"]),
            "down": sum(&|r| r["to"].as_i64() < r["from"].as_i64()),
            "rows": rows,
        }),
        Kind::Signals => {
            let domain =
                |name: &str| json!({ "domain": name, "signals": sum(&|r| r["domain"] == name) });
            json!({ "total": all, "domains": [domain("money"), domain("care")], "rows": rows })
        }
        _ => json!({ "total": all, "rows": rows }),
    }
}

/// Every sum that a reader can write down: the names of the parts, and the name of the whole.
fn sums(kind: Kind, value: &Value) -> Vec<(Vec<String>, String)> {
    let groups = value["groups"].as_array().map_or(0, Vec::len);
    let columns: Vec<String> = (0..groups)
        .map(|g| format!("groups/{g}/"))
        .chain([String::new()])
        .collect();
    let rows = value["rows"].as_array().unwrap();
    let cell = |column: &str, at: usize, key: &str| format!("{column}rows/{at}/{key}");
    let measure = measure(kind);
    let mut sums = Vec::new();
    for column in &columns {
        let those = |which: &dyn Fn(&Value) -> bool| {
            (0..rows.len())
                .filter(|at| which(&rows[*at]))
                .map(|at| cell(column, at, measure))
                .collect::<Vec<_>>()
        };
        if kind == Kind::Ladder {
            sums.push((
                those(&|r| r["to"].as_i64() > r["from"].as_i64()),
                format!("{column}up"),
            ));
            sums.push((those(&|r| r["to"] == r["from"]), format!("{column}level")));
            sums.push((
                those(&|r| r["to"].as_i64() < r["from"].as_i64()),
                format!("{column}down"),
            ));
            sums.push((
                ["up", "level", "down"]
                    .map(|w| format!("{column}{w}"))
                    .to_vec(),
                format!("{column}clients"),
            ));
        } else {
            sums.push((those(&|_| true), format!("{column}total")));
            if kind == Kind::Signals {
                let domains = ["money", "care"].map(|name| those(&|r| r["domain"] == name));
                for (at, rows) in domains.into_iter().enumerate() {
                    sums.push((rows, format!("{column}domains/{at}/signals")));
                }
                let all = [0, 1].map(|at| format!("{column}domains/{at}/signals"));
                sums.push((all.to_vec(), format!("{column}total")));
            }
        }
    }
    if groups > 0 {
        let mut names: Vec<String> = (0..rows.len()).map(|at| cell("", at, measure)).collect();
        names.extend(
            match kind {
                Kind::Ladder => vec!["clients", "up", "level", "down"],
                Kind::Outflow => vec!["total", "unsecured"],
                _ => vec!["total"],
            }
            .into_iter()
            .map(str::to_owned),
        );
        if kind == Kind::Signals {
            names.extend((0..rows.len()).map(|at| cell("", at, "open")));
        }
        for name in names {
            sums.push((
                (0..groups).map(|g| format!("groups/{g}/{name}")).collect(),
                name,
            ));
        }
    }
    sums
}

fn look(value: &Value, name: &str) -> Option<u64> {
    value.pointer(&format!("/{name}")).and_then(Value::as_u64)
}

/// What a patient reader finds out: every hidden count lies between bounds that the sums narrow until nothing moves any more.
fn narrowed(kind: Kind, value: &Value) -> BTreeMap<String, (u64, u64)> {
    let sums = sums(kind, value);
    let mut bounds = BTreeMap::new();
    for name in sums
        .iter()
        .flat_map(|(parts, whole)| parts.iter().chain([whole]))
    {
        let known = look(value, name);
        bounds.insert(name.clone(), known.map_or((1, 100_000), |n| (n, n)));
    }
    loop {
        let before = bounds.clone();
        for (parts, whole) in &sums {
            let low: u64 = parts.iter().map(|p| bounds[p].0).sum();
            let high: u64 = parts.iter().map(|p| bounds[p].1).sum();
            let (mut from, mut to) = bounds[whole];
            (from, to) = (from.max(low), to.min(high));
            bounds.insert(whole.clone(), (from, to));
            for part in parts {
                let own = bounds[part];
                let least = from.saturating_sub(high - own.1);
                let most = to.saturating_sub(low - own.0);
                bounds.insert(part.clone(), (own.0.max(least), own.1.min(most)));
            }
        }
        if bounds == before {
            break;
        }
    }
    bounds
}

#[test]
fn nobody_works_out_a_hidden_count_from_all_that_is_published() {
    let mut dice = Dice(7);
    for round in 0..200 {
        let kind = [Kind::Inflow, Kind::Outflow, Kind::Ladder, Kind::Signals][round % 4];
        let groups = [0, 1, 2, 3, 5][usize::try_from(dice.below(5)).unwrap()];
        let before = made_up(kind, &mut dice, groups);
        let mut after = before.clone();
        hide(kind, &mut after, 5);
        for (name, (from, to)) in narrowed(kind, &after) {
            let was = look(&before, &name).unwrap();
            match look(&after, &name) {
                Some(shown) => {
                    assert_eq!(shown, was, "{name}");
                    assert!(shown == 0 || shown >= 5, "{name} = {shown} in {after}");
                }
                None => assert!(from < to, "{name} must be {from}: {after}"),
            }
        }
        // The shares and the average say no more than the counts.
        for part in after["groups"]
            .as_array()
            .into_iter()
            .flatten()
            .chain([&after])
        {
            let hidden = part["rows"]
                .as_array()
                .unwrap()
                .iter()
                .any(|r| r[measure(kind)].is_null());
            assert!(!hidden || kind != Kind::Ladder || part["average_step"].is_null());
            for row in part["rows"].as_array().unwrap() {
                assert!(
                    !row[measure(kind)].is_null()
                        || row["share"].is_null()
                        || kind == Kind::Ladder
                        || kind == Kind::Signals
                );
                assert_eq!(
                    row[measure(kind)].is_null(),
                    row["hidden"]
                        .as_array()
                        .is_some_and(|h| h.contains(&json!(measure(kind)))),
                    "{row}"
                );
                assert!(!row[measure(kind)].is_null() || row["suppressed"] == true);
            }
        }
    }
}

#[test]
fn a_share_is_hidden_with_what_it_was_made_of() {
    let row = |n: u64, d: u64| json!({ "indicator": "dropout_rate", "value": 0.1, "numerator": n, "denominator": d, "target": 0.2, "met": true });
    let mut value = json!({ "rows": [row(2, 40)] });
    hide(Kind::Results, &mut value, 5);
    let row = &value["rows"][0];
    assert!(
        row["numerator"].is_null() && row["value"].is_null() && row["met"].is_null(),
        "{row}"
    );
    assert_eq!(row["target"], 0.2);
}

#[test]
fn what_is_hidden_of_the_only_group_is_not_told_of_all() {
    let part = |informed: u64| {
        let row = json!({ "indicator": "informed", "value": informed, "numerator": informed, "denominator": null, "target": null, "met": null });
        json!({ "rows": [row] })
    };
    // With the second, nobody belongs to the group, and the report is of as few as before.
    for of_group in [3, 0] {
        let mut value = part(3);
        value["groups"] = json!([part(of_group)]);
        hide(Kind::Results, &mut value, 5);
        assert!(value["rows"][0]["value"].is_null(), "{value}");
        let group = &value["groups"][0]["rows"][0];
        assert_eq!(group["value"].is_null(), of_group > 0, "{value}");
    }
}

#[test]
fn what_many_trajectories_cost_is_told_though_few_have_no_hours() {
    let costs = |all: u64, without: u64| {
        json!({
            "trajectories": all, "without_hours": without, "hours": 400.0, "hourly_rate": 60.0, "labour": 24000.0,
            "training": 900.0, "total": 24900.0, "funded": 0.0, "needed": 24900.0,
        })
    };
    let mut many = costs(22, 3);
    assert_eq!(hide(Kind::Costs, &mut many, 5), 1);
    assert!(
        many["without_hours"].is_null() && many["total"] == 24900.0,
        "{many}"
    );
    // Here the hours are those of two people.
    let mut few = costs(22, 20);
    assert_eq!(hide(Kind::Costs, &mut few, 5), 6);
    assert!(few["hours"].is_null() && few["total"].is_null(), "{few}");
    // With groups, what is left over would tell the amount of a small one.
    let mut divided = costs(22, 3);
    divided["groups"] = json!([costs(18, 0), costs(4, 3)]);
    hide(Kind::Costs, &mut divided, 5);
    assert!(divided["groups"][1]["hours"].is_null(), "{divided}");
}

#[test]
fn a_report_is_called_after_its_period() {
    let texts = Texts::new(Lang::Nl);
    let titled = |from: &str, to: &str| {
        let query = Query::of(from.parse().unwrap(), to.parse().unwrap());
        let query = Some(query);
        super::title(
            &[Answer {
                query,
                ..answer(Kind::Inflow, json!({}))
            }],
            &texts,
        )
    };
    assert_eq!(titled("2025-01-01", "2025-12-31"), "Verslag over 2025");
    assert_eq!(
        titled("2025-04-01", "2025-06-30"),
        "Verslag over het 2e kwartaal van 2025"
    );
    assert_eq!(
        titled("2025-03-01", "2025-03-31"),
        "Verslag over maart 2025"
    );
    assert_eq!(
        titled("2025-12-29", "2026-01-04"),
        "Verslag over week 1 van 2026"
    );
    assert_eq!(
        titled("2025-01-05", "2025-03-29"),
        "Verslag van het centrum"
    );
}

#[test]
fn outside_the_house_nobody_has_a_name() {
    let mut effects = json!({ "total": 800, "clients": 8, "personal": 8, "social": 0, "rows": (0..8).map(|n| json!({ "client": format!("A-{n}"), "saving": 100, "personal": 1, "social": 0 })).collect::<Vec<_>>() });
    hide(Kind::Effects, &mut effects, 5);
    assert!(!effects.to_string().contains("A-") && effects["rows"] == json!([]));
    assert_eq!(
        (&effects["clients"], &effects["personal"], &effects["total"]),
        (&json!(8), &json!(8), &json!(800))
    );
    let mut gaps = json!({ "no_contact": [{ "client": "A-1", "name": "Fatma" }], "no_intake": [] });
    hide(Kind::Gaps, &mut gaps, 5);
    assert!(!gaps.to_string().contains("Fatma"));
    assert!(gaps["counts"]["no_contact"].is_null() && gaps["counts"]["no_intake"] == 0);
    let mut load = json!({ "rows": [{ "coach": "Ans", "coach_id": "x", "fte": 0.5, "clients": 30, "norm": 35, "load": 0.9 }] });
    hide(Kind::Caseload, &mut load, 5);
    assert!(!load.to_string().contains("Ans") && load["rows"][0]["clients"] == 30.0);
}

fn answer(kind: Kind, value: Value) -> Answer {
    Answer {
        kind,
        query: None,
        today: NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(),
        location: None,
        by: None,
        most: None,
        compared: None,
        external: false,
        hidden: 0,
        least: 5,
        rungs: 6,
        value,
    }
}

#[test]
fn text_that_starts_like_a_formula_is_harmless_in_every_file() {
    let names = [
        "=HYPERLINK(\"x\")",
        "+31",
        "-1",
        "@SUM",
        "\t=1",
        " =1",
        "gewoon; en \"zo\"",
    ];
    let rows = names
        .map(|n| json!({ "domain": "money", "neighbourhood": n, "signals": 1234.5, "open": 0 }));
    let answer = answer(Kind::Signals, json!({ "total": 7, "rows": rows }));
    let texts = Texts::new(Lang::Nl);
    for dialect in [Dialect::Machine, Dialect::Excel(&texts)] {
        let bytes = answer.layout().csv(dialect).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let delimiter = if text.starts_with('\u{feff}') {
            b';'
        } else {
            b','
        };
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let read: Vec<String> = reader.records().map(|r| r.unwrap()[1].to_owned()).collect();
        for (cell, name) in read.iter().zip(names) {
            assert!(
                !cell.trim_start().starts_with(['=', '+', '-', '@']),
                "{cell}"
            );
            assert!(cell.ends_with(name), "{cell}");
        }
    }
    let excel = String::from_utf8(answer.layout().csv(Dialect::Excel(&texts)).unwrap()).unwrap();
    assert!(
        excel.starts_with("\u{feff}Leefgebied;Buurt;Signalen;Open\r\n"),
        "{excel}"
    );
    assert!(excel.contains("1234,5"), "{excel}");
    let book = workbook(&[answer], &texts).unwrap();
    assert!(book.starts_with(b"PK"));
}

#[test]
fn a_comparison_shows_what_was_and_what_changed() {
    let texts = Texts::default();
    let compared = answer(
        Kind::Inflow,
        json!({
            "total": 9, "rows": [{ "source": "uwv", "clients": 9, "share": 1 }],
            "compare": { "total": 4, "rows": [{ "source": "uwv", "clients": 3, "share": 0.75 }, { "source": "self", "clients": 1, "share": 0.25 }] },
        }),
    );
    let layout = compared.layout();
    assert_eq!(layout.facts[0].before, Some(Cell::Number(4.0)));
    let lines: Vec<Vec<String>> = layout
        .table
        .rows
        .iter()
        .map(|r| r.cells.iter().map(|c| words(&texts, c)).collect())
        .collect();
    assert_eq!(lines[0][3..], ["3", "+6"]);
    assert_eq!(lines[1][1..], ["0", "–", "1", "-1"]);
}

#[test]
fn results_are_compared_in_one_unit_and_shares_in_percentage_points() {
    let texts = Texts::default();
    let meetings = |value: f64, numerator: Value, denominator: Value| json!({ "indicator": "meetings", "value": value, "numerator": numerator, "denominator": denominator });
    let rate = |value: f64| json!({ "indicator": "dropout_rate", "value": value, "numerator": 4, "denominator": 40 });
    // The year has a target of a week, the year before had none: there the value is the whole number.
    let of = |is: Value, was: Value| {
        let compared = answer(
            Kind::Results,
            json!({ "rows": [is], "compare": { "from": "2025-01-01", "to": "2025-01-28", "rows": [was] } }),
        );
        let line = compared.layout().table.rows[0].cells.clone();
        [0, 1].map(|at| words(&texts, &line[line.len() - 2 + at]))
    };
    let weekly = meetings(1.5, json!(78), json!(52.0));
    assert_eq!(
        of(weekly.clone(), meetings(12.0, Value::Null, Value::Null)),
        ["3", "-1,5"]
    );
    assert_eq!(
        of(
            meetings(78.0, Value::Null, Value::Null),
            meetings(1.5, json!(6), json!(4.0))
        ),
        ["6", "+72"]
    );
    assert_eq!(of(weekly.clone(), weekly), ["19,5", "-18"]);
    assert_eq!(of(rate(0.1), rate(0.081)), ["8,1%", "+1,9 procentpunt"]);
    assert_eq!(of(rate(0.1), rate(0.1)), ["10%", "0 procentpunt"]);
}

#[test]
fn a_share_is_told_with_the_counts_that_it_is_made_of() {
    let value = json!({ "rows": [
        { "indicator": "informed", "value": 12, "numerator": null, "denominator": null },
        { "indicator": "meetings", "value": 1.5, "numerator": 3, "denominator": 2.0, "per": "week" },
        { "indicator": "dropout_rate", "value": 0.1, "numerator": 4, "denominator": 40 },
    ]});
    let told = |value: Value| answer(Kind::Results, value).notes(&Texts::default());
    assert!(told(value.clone()).contains(
        &"Voorlichtingen en trainingen: 3 in 2 weken. Uitval uit individuele begeleiding: 4 van 40.".to_owned()
    ));
    // One that is hidden is told of neither side.
    let mut hidden = value;
    hidden["rows"][2]["numerator"] = Value::Null;
    assert!(!told(hidden).join(" ").contains("Uitval"));
}

#[test]
fn a_division_tells_what_share_moves_on() {
    let texts = Texts::default();
    let part = |key: &str, work: Value, education: Value, total: Value| {
        json!({ "key": key, "name": key, "total": total, "unsecured": 0, "rows": [
            { "outcome": "work", "trajectories": work }, { "outcome": "education", "trajectories": education },
            { "outcome": "dropout", "trajectories": 5 },
        ]})
    };
    let mut value = part("", json!(9), json!(10), json!(40));
    value["groups"] = json!([
        part("sport", json!(6), json!(9), json!(20)),
        part("taal", Value::Null, json!(9), json!(20)),
        part("koken", json!(0), json!(0), json!(0)),
    ]);
    let outflow = Answer {
        by: Some(By::Method),
        ..answer(Kind::Outflow, value)
    };
    let groups = outflow.layout().groups;
    let last = groups.columns.len() - 1;
    assert_eq!(
        words(&texts, &groups.columns[last]),
        "Deel naar opleiding of werk"
    );
    let shares: Vec<String> = groups.column(last).map(|c| words(&texts, c)).collect();
    assert_eq!(shares, ["75%", "weggelaten", "–", "47,5%"]);
    let told = outflow.definitions(&texts);
    assert!(
        told.iter()
            .any(|(name, _)| name == "Deel naar opleiding of werk")
    );
}

#[test]
fn a_target_whose_time_goes_on_is_not_missed_yet() {
    let texts = Texts::default();
    let row = |indicator: &str, value: f64, to: &str, met: Option<bool>| {
        json!({
            "indicator": indicator, "value": value, "numerator": null, "target": 100, "comparison": "at_least", "per": "period",
            "target_from": "2026-01-01", "target_to": to, "met": met,
        })
    };
    let mut weekly = row("meetings", 1.0, "2026-12-31", Some(false));
    weekly["per"] = json!("week");
    let value = json!({ "from": "2026-01-01", "to": "2026-12-31", "rows": [
        row("informed", 40.0, "2026-12-31", Some(false)),
        row("passed_on", 140.0, "2026-12-31", Some(true)),
        row("trajectories_started", 40.0, "2026-07-01", None),
        row("work_learning_started", 40.0, "2026-06-30", Some(false)),
        weekly,
    ]});
    // Counted on the first of July: on that day a target may still be met.
    let results = answer(Kind::Results, value);
    let met = |words: &dyn Fn(&Cell) -> String| {
        let table = results.layout().table;
        table.column(5).map(words).collect::<Vec<_>>()
    };
    assert_eq!(
        met(&|cell| words(&texts, cell)),
        ["nog niet", "ja", "nog niet", "nee", "nee"]
    );
    assert_eq!(
        met(&Cell::plain),
        ["false", "true", "", "false", "false"],
        "what a program is told"
    );
    let until = |to: &str| Answer {
        query: Some(Query::of(
            "2026-01-01".parse().unwrap(),
            to.parse().unwrap(),
        )),
        ..results.clone()
    };
    for (to, word) in [("2026-06-30", "nee"), ("2026-07-01", "nog niet")] {
        let table = until(to).layout().table;
        assert_eq!(words(&texts, &table.rows[4].cells[5]), word, "{to}");
    }
    let notes = results.notes(&texts).join(" ");
    assert!(
        notes.contains("1 januari 2026 tot en met 1 juli 2026, bij: "),
        "{notes}"
    );
    assert!(!notes.contains("31 december"), "{notes}");
}

/// Headings that say what a figure is about, and are none.
const NO_FIGURES: &[&str] = &[
    "column-from",
    "column-to",
    "column-location",
    "column-on",
    "column-ladder",
    "column-source",
    "column-outcome",
    "column-coach",
    "column-client",
    "column-domain",
    "column-neighbourhood",
    "column-indicator",
    "column-comparison",
    "column-per",
    "column-met",
    "column-from_rung",
    "column-to_rung",
    "column-gap",
    "column-name",
    "column-since",
];
/// Headings of counts that the report's own definition tells.
const OF_THE_REPORT: &[&str] = &[
    "column-total",
    "column-value",
    "column-clients",
    "column-trajectories",
    "column-signals",
];

#[test]
fn no_figure_stands_without_its_definition() {
    for kind in Kind::ALL {
        let full = json!({
            "from": "2026-01-01", "to": "2026-12-31", "on": "2026-12-31", "location": null, "ladder": "vng", "total": 1, "unsecured": 1,
            "clients": 1, "single": 1, "up": 1, "level": 1, "down": 1, "average_step": 1, "trajectories": 1, "without_hours": 1, "hours": 1,
            "hourly_rate": 1, "labour": 1, "training": 1, "funded": 1, "needed": 1, "personal": 1, "social": 1, "rows": [],
        });
        let of = answer(kind, full);
        let layout = of.layout();
        let shown = layout.facts.iter().map(|fact| fact.key);
        let headings = layout.table.columns.iter().filter_map(|cell| match cell {
            Cell::Word(key) => Some(*key),
            _ => None,
        });
        let defined: Vec<&str> = definitions::definitions(kind)
            .iter()
            .map(|(name, _)| *name)
            .collect();
        for key in shown.chain(headings) {
            let plain = NO_FIGURES.contains(&key) || OF_THE_REPORT.contains(&key);
            assert!(
                plain || defined.contains(&key),
                "{key} of {} has no definition",
                kind.name()
            );
        }
        assert!(!defined.is_empty());
    }
}

#[test]
fn every_figure_has_words_and_a_definition_in_both_languages() {
    for lang in [Lang::Nl, Lang::En] {
        let texts = Texts::new(lang);
        for kind in Kind::ALL {
            let of = answer(kind, json!({ "rows": [] }));
            for (name, definition) in of.definitions(&texts) {
                assert!(
                    !name.contains("column-") && !name.contains("gap-"),
                    "{name}"
                );
                assert!(!definition.starts_with("paper-definition-"), "{definition}");
            }
        }
    }
}
