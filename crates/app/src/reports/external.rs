//! Reports for outside the house: no names, no files, and no group so small that people can be told apart in it.

use super::Kind;
use serde_json::{Map, Value, json};
use trede_report::GapList;
use trede_report::disclosure::{Hidden, Tree};

/// Where a count stands: a figure of the report itself, or of the row with these values.
enum At<'a> {
    Top(&'static str),
    Row(&'static [&'static str], Vec<Value>, &'a [&'static str]),
    Domain(Value),
}

/// A report's own counts and those of its groups, hidden together.
struct Outside<'a> {
    value: &'a mut Value,
    least: u64,
    hidden: usize,
}

/// Takes out of a report what may not leave the house, and says how many counts were hidden. Groups below `least` are hidden, and
/// what else would give them away; a count of nothing stays.
pub(super) fn hide(kind: Kind, value: &mut Value, least: u64) -> usize {
    for group in value
        .get_mut("groups")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        without_people(kind, group);
    }
    without_people(kind, value);
    let mut outside = Outside {
        value,
        least,
        hidden: 0,
    };
    match kind {
        Kind::Results => outside.results(),
        Kind::Inflow => outside.listed("total", &["source"], "clients"),
        Kind::Outflow => outside.outflow(),
        Kind::Ladder => outside.ladder(),
        Kind::Caseload => outside.caseload(),
        Kind::Costs => outside.costs(),
        Kind::Effects => outside.effects(),
        Kind::Signals => outside.signals(),
        Kind::Gaps => outside.gaps(),
    }
    outside.hidden
}

/// Counts in place of lists of people.
fn without_people(kind: Kind, part: &mut Value) {
    let number = |part: &Value, key: &str| part[key].as_f64().unwrap_or(0.0);
    match kind {
        Kind::Effects => {
            let rows = part["rows"].as_array().cloned().unwrap_or_default();
            let with = |key: &str| rows.iter().filter(|row| number(row, key) != 0.0).count();
            let found = json!({
                "clients_saving": with("saving"), "clients_personal": with("personal"), "clients_social": with("social"),
            });
            merge(part, found);
            part["rows"] = json!([]);
        }
        Kind::Caseload => {
            let rows = part["rows"].as_array().cloned().unwrap_or_default();
            let sum = |key: &str| rows.iter().map(|row| number(row, key)).sum::<f64>();
            let (clients, norm) = (sum("clients"), sum("norm"));
            let load = (norm > 0.0).then(|| clients / norm);
            part["rows"] = json!([{ "coach": null, "coach_id": null, "fte": sum("fte"), "clients": clients, "norm": norm, "load": load }]);
        }
        Kind::Gaps => {
            for list in GapList::ALL.map(GapList::name) {
                let told = part[list].as_array().map_or(0, Vec::len);
                let count = part["counts"][list]
                    .as_u64()
                    .map_or(json!(told), |all| json!(all));
                part[list] = json!([]);
                part["counts"][list] = count;
            }
        }
        _ => {}
    }
}

fn merge(part: &mut Value, with: Value) {
    if let (Value::Object(part), Value::Object(with)) = (part, with) {
        part.extend(with);
    }
}

/// Hides a key of an object: nothing stands there, and it is said so.
fn strike(of: &mut Value, key: &str) {
    let Value::Object(map) = of else {
        return;
    };
    if map.get(key).is_none_or(Value::is_null) {
        return;
    }
    map.insert(key.to_owned(), Value::Null);
    map.insert("suppressed".to_owned(), Value::Bool(true));
    let list = map
        .entry("hidden")
        .or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(list) = list {
        list.push(key.into());
    }
}

fn whole(value: &Value) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count"
    )]
    value
        .as_u64()
        .unwrap_or_else(|| value.as_f64().unwrap_or(0.0).max(0.0) as u64)
}

fn row<'a>(part: &'a Value, keys: &[&str], of: &[Value]) -> Option<&'a Value> {
    part["rows"]
        .as_array()?
        .iter()
        .find(|row| keys.iter().zip(of).all(|(key, value)| row[*key] == *value))
}

fn row_mut<'a>(part: &'a mut Value, keys: &[&str], of: &[Value]) -> Option<&'a mut Value> {
    part.get_mut("rows")?
        .as_array_mut()?
        .iter_mut()
        .find(|row| keys.iter().zip(of).all(|(key, value)| row[*key] == *value))
}

impl Outside<'_> {
    fn columns(&self) -> usize {
        self.value["groups"].as_array().map_or(1, |g| g.len() + 1)
    }

    fn is_divided(&self) -> bool {
        self.columns() > 1
    }

    /// The group in a column; in the last column the report itself.
    fn part(&self, column: usize) -> &Value {
        match self.value["groups"].get(column) {
            Some(group) => group,
            None => self.value,
        }
    }

    fn part_mut(&mut self, column: usize) -> &mut Value {
        let grouped = self.value["groups"].get(column).is_some();
        if grouped {
            &mut self.value["groups"][column]
        } else {
            self.value
        }
    }

    /// A count for each group; where there are no groups for all.
    fn counts(&self, count: impl Fn(&Value) -> u64) -> Vec<u64> {
        let columns = self.columns();
        let groups = if columns > 1 { columns - 1 } else { 1 };
        (0..groups).map(|column| count(self.part(column))).collect()
    }

    /// All different values of these keys over all parts, in their order.
    fn rows(&self, keys: &'static [&'static str]) -> Vec<Vec<Value>> {
        let mut found: Vec<Vec<Value>> = Vec::new();
        for column in (0..self.columns()).rev() {
            for row in self.part(column)["rows"].as_array().into_iter().flatten() {
                let of: Vec<Value> = keys.iter().map(|key| row[*key].clone()).collect();
                if !found.contains(&of) {
                    found.push(of);
                }
            }
        }
        found
    }

    /// Strikes what is hidden of a node.
    fn strike(&mut self, hidden: &Hidden, node: usize, at: &At<'_>) {
        for (column, hidden) in hidden[node].iter().enumerate() {
            if !*hidden {
                continue;
            }
            self.hidden += 1;
            let part = self.part_mut(column);
            match at {
                At::Top(key) => strike(part, key),
                At::Domain(domain) => {
                    let list = part["domains"].as_array_mut().into_iter().flatten();
                    for row in list.filter(|row| row["domain"] == *domain) {
                        strike(row, "signals");
                    }
                }
                At::Row(keys, of, counts) => {
                    if let Some(row) = row_mut(part, keys, of) {
                        for key in *counts {
                            strike(row, key);
                        }
                    }
                }
            }
        }
    }

    /// A total and its rows.
    fn listed(&mut self, total: &'static str, keys: &'static [&'static str], count: &'static str) {
        let mut tree = Tree::new(self.is_divided());
        let rows: Vec<(usize, Vec<Value>)> = self
            .rows(keys)
            .into_iter()
            .map(|of| {
                let counts =
                    self.counts(|part| row(part, keys, &of).map_or(0, |r| whole(&r[count])));
                (tree.leaf(0, counts), of)
            })
            .collect();
        let hidden = tree.hide(self.least, &[]);
        for (node, of) in rows {
            self.strike(&hidden, node, &At::Row(keys, of, &[count, "share"]));
        }
        self.total(&hidden, total);
    }

    /// Strikes a total, and with it the shares of it.
    fn total(&mut self, hidden: &Hidden, total: &'static str) {
        self.strike(hidden, 0, &At::Top(total));
        for (column, hidden) in hidden[0].iter().enumerate() {
            if *hidden {
                for row in self.part_mut(column)["rows"]
                    .as_array_mut()
                    .into_iter()
                    .flatten()
                {
                    strike(row, "share");
                }
            }
        }
    }

    fn outflow(&mut self) {
        const KEYS: &[&str] = &["outcome"];
        let mut tree = Tree::new(self.is_divided());
        let mut rows = Vec::new();
        let mut unsecured = None;
        for of in self.rows(KEYS) {
            let count =
                |part: &Value| row(part, KEYS, &of).map_or(0, |r| whole(&r["trajectories"]));
            let node = if of[0] == "transferred" {
                // What is secured is what is left, so it is a count like the others.
                let node = tree.branch(0);
                let open = self.counts(|part| whole(&part["unsecured"]));
                let rest =
                    self.counts(|part| count(part).saturating_sub(whole(&part["unsecured"])));
                unsecured = Some(tree.leaf(node, open));
                tree.leaf(node, rest);
                node
            } else {
                let counts = self.counts(count);
                tree.leaf(0, counts)
            };
            rows.push((node, of));
        }
        let hidden = tree.hide(self.least, &[]);
        for (node, of) in rows {
            self.strike(
                &hidden,
                node,
                &At::Row(KEYS, of, &["trajectories", "share"]),
            );
        }
        if let Some(node) = unsecured {
            self.strike(&hidden, node, &At::Top("unsecured"));
        }
        self.total(&hidden, "total");
    }

    fn results(&mut self) {
        const KEYS: &[&str] = &["indicator"];
        let count = |part: &Value, of: &[Value], key: &str| {
            row(part, KEYS, of).map_or(0, |r| match (&r[key], key) {
                (Value::Null, "numerator") => whole(&r["value"]),
                (value, _) => whole(value),
            })
        };
        for of in self.rows(KEYS) {
            let share = of[0].as_str().is_some_and(|i| i.ends_with("_rate"));
            if share {
                let mut tree = Tree::new(self.is_divided());
                let part = self.counts(|p| count(p, &of, "numerator"));
                let rest = self.counts(|p| {
                    count(p, &of, "denominator").saturating_sub(count(p, &of, "numerator"))
                });
                let part = tree.leaf(0, part);
                tree.leaf(0, rest);
                let hidden = tree.hide(self.least, &[]);
                self.strike(
                    &hidden,
                    part,
                    &At::Row(KEYS, of.clone(), &["numerator", "value", "met"]),
                );
                self.strike(
                    &hidden,
                    0,
                    &At::Row(KEYS, of, &["denominator", "value", "met"]),
                );
            } else {
                let counts = self.counts(|p| count(p, &of, "numerator"));
                let also = self.overlap(|p| count(p, &of, "numerator"));
                let hidden = Tree::single(counts, self.is_divided()).hide(self.least, &also);
                self.strike(
                    &hidden,
                    0,
                    &At::Row(KEYS, of, &["numerator", "value", "met"]),
                );
            }
        }
    }

    /// Where someone counts in two groups the total is less than their sum; it is then hidden for what it is itself.
    fn overlap(&self, count: impl Fn(&Value) -> u64) -> Vec<(usize, usize)> {
        let last = self.columns() - 1;
        let total = count(self.part(last));
        if last > 0 && total > 0 && total < self.least {
            vec![(0, last)]
        } else {
            Vec::new()
        }
    }

    fn ladder(&mut self) {
        const KEYS: &[&str] = &["from", "to"];
        let mut tree = Tree::new(self.is_divided());
        let ways = ["up", "level", "down"].map(|way| (way, tree.branch(0)));
        let mut rows = Vec::new();
        for of in self.rows(KEYS) {
            let counts =
                self.counts(|part| row(part, KEYS, &of).map_or(0, |r| whole(&r["clients"])));
            let (from, to) = (of[0].as_i64(), of[1].as_i64());
            let way = match to.cmp(&from) {
                std::cmp::Ordering::Greater => ways[0].1,
                std::cmp::Ordering::Equal => ways[1].1,
                std::cmp::Ordering::Less => ways[2].1,
            };
            rows.push((tree.leaf(way, counts), of));
        }
        let hidden = tree.hide(self.least, &[]);
        // An average is a sum over all steps: with one of them hidden it would say too much.
        for column in 0..self.columns() {
            if hidden.iter().any(|node| node.get(column) == Some(&true)) {
                strike(self.part_mut(column), "average_step");
            }
        }
        for (node, of) in rows {
            self.strike(&hidden, node, &At::Row(KEYS, of, &["clients"]));
        }
        for (way, node) in ways {
            self.strike(&hidden, node, &At::Top(way));
        }
        self.strike(&hidden, 0, &At::Top("clients"));
        self.alone("single", |part| whole(&part["single"]));
    }

    /// A count that is the sum of nothing else.
    fn alone(&mut self, key: &'static str, count: impl Fn(&Value) -> u64) -> Hidden {
        let also = self.overlap(&count);
        let hidden = Tree::single(self.counts(&count), self.is_divided()).hide(self.least, &also);
        self.strike(&hidden, 0, &At::Top(key));
        hidden
    }

    fn caseload(&mut self) {
        let count = |part: &Value| whole(&part["rows"][0]["clients"]);
        let also = self.overlap(count);
        let hidden = Tree::single(self.counts(count), self.is_divided()).hide(self.least, &also);
        self.strike(&hidden, 0, &At::Row(&[], Vec::new(), &["clients", "load"]));
    }

    fn costs(&mut self) {
        let mut tree = Tree::new(self.is_divided());
        let without = self.counts(|p| whole(&p["without_hours"]));
        let with =
            self.counts(|p| whole(&p["trajectories"]).saturating_sub(whole(&p["without_hours"])));
        let counted: u64 = with.iter().sum();
        let without = tree.leaf(0, without);
        let with = tree.leaf(0, with);
        let hidden = tree.hide(self.least, &[]);
        self.strike(&hidden, without, &At::Top("without_hours"));
        self.strike(&hidden, 0, &At::Top("trajectories"));
        for (column, (by, all)) in hidden[with].iter().zip(&hidden[0]).enumerate() {
            // Of an undivided report the amounts tell no more than a sum over the trajectories with hours; it is those that must be many.
            // Between groups an amount that stands would be what the total and the others leave over.
            let few = if hidden[with].len() == 1 {
                (1..self.least).contains(&counted)
            } else {
                *by
            };
            if few || *all {
                for amount in ["hours", "labour", "training", "total", "needed"] {
                    strike(self.part_mut(column), amount);
                    self.hidden += 1;
                }
            }
        }
    }

    fn effects(&mut self) {
        for (people, amount) in [
            ("clients_saving", "total"),
            ("clients_personal", "personal"),
            ("clients_social", "social"),
        ] {
            let hidden = self.alone(people, |part| whole(&part[people]));
            for (column, hidden) in hidden[0].iter().enumerate() {
                if *hidden {
                    strike(self.part_mut(column), amount);
                    self.hidden += 1;
                }
            }
        }
        self.alone("clients", |part| whole(&part["clients"]));
    }

    fn signals(&mut self) {
        const KEYS: &[&str] = &["domain", "neighbourhood"];
        let mut tree = Tree::new(self.is_divided());
        let mut rows = Vec::new();
        let mut domains: Vec<(Value, usize)> = Vec::new();
        for of in self.rows(KEYS) {
            let count =
                |part: &Value, key: &str| row(part, KEYS, &of).map_or(0, |r| whole(&r[key]));
            let above = match domains.iter().find(|(domain, _)| *domain == of[0]) {
                Some((_, node)) => *node,
                None => {
                    let node = tree.branch(0);
                    domains.push((of[0].clone(), node));
                    node
                }
            };
            let node = tree.branch(above);
            let open = self.counts(|part| count(part, "open"));
            let rest =
                self.counts(|part| count(part, "signals").saturating_sub(count(part, "open")));
            let open = tree.leaf(node, open);
            tree.leaf(node, rest);
            rows.push((node, open, of));
        }
        let hidden = tree.hide(self.least, &[]);
        for (node, open, of) in rows {
            self.strike(&hidden, node, &At::Row(KEYS, of.clone(), &["signals"]));
            self.strike(&hidden, open, &At::Row(KEYS, of, &["open"]));
        }
        for (domain, node) in domains {
            self.strike(&hidden, node, &At::Domain(domain));
        }
        self.strike(&hidden, 0, &At::Top("total"));
    }

    fn gaps(&mut self) {
        for list in GapList::ALL.map(GapList::name) {
            let count = |part: &Value| whole(&part["counts"][list]);
            let also = self.overlap(count);
            let hidden =
                Tree::single(self.counts(count), self.is_divided()).hide(self.least, &also);
            for (column, hidden) in hidden[0].iter().enumerate() {
                if *hidden {
                    self.hidden += 1;
                    strike(&mut self.part_mut(column)["counts"], list);
                }
            }
        }
    }
}

/// Whether a value was hidden.
pub(super) fn is_hidden(of: &Map<String, Value>, key: &str) -> bool {
    of.get("hidden")
        .and_then(Value::as_array)
        .is_some_and(|list| list.iter().any(|hidden| hidden == key))
}
