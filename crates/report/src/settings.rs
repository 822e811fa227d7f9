//! The centre's own numbers.

use crate::query::{Query, ReportError};
use rusqlite::{Connection, OptionalExtension};
use trede_domain::{Ladders, ladder};

/// A setting that is an amount, with what stands where the centre set nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amount {
    key: &'static str,
    unless_set: f64,
}

/// Euros an hour.
pub(crate) const HOURLY_RATE: Amount = Amount {
    key: "hourly_rate",
    unless_set: 60.0,
};
/// Euros a trajectory.
pub(crate) const TRAINING_COST: Amount = Amount {
    key: "training_cost",
    unless_set: 125.0,
};
/// Hours that a trajectory takes on average.
pub(crate) const HOURS_PER_TRAJECTORY: Amount = Amount {
    key: "hours_per_trajectory",
    unless_set: 20.0,
};
/// Clients that one full-time coach guides.
pub(crate) const CASELOAD_NORM: Amount = Amount {
    key: "caseload_norm",
    unless_set: 70.0,
};
/// Euros that are already found.
pub(crate) const FUNDED: Amount = Amount {
    key: "funded",
    unless_set: 0.0,
};

impl Amount {
    /// What the centre set. Refuses what is no amount: a wrong number would go unnoticed.
    pub fn read(self, conn: &Connection) -> Result<f64, ReportError> {
        let Some(value) = text(conn, self.key)? else {
            return Ok(self.unless_set);
        };
        match value.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(ReportError::Setting {
                key: self.key,
                value,
            }),
        }
    }
}

/// The ladder to count steps on: the one asked for, else the centre's, else the national one.
pub(crate) fn ladder(conn: &Connection, query: &Query) -> Result<String, ReportError> {
    let code = match &query.ladder {
        Some(code) => code.clone(),
        None => text(conn, "ladder")?.unwrap_or_else(|| ladder::VNG.to_owned()),
    };
    let mut ladders = Ladders::default();
    let key = format!("{}{code}", ladder::SETTING_PREFIX);
    if let Some(value) = text(conn, &key)? {
        ladders.add_setting(&key, &value);
    }
    if ladders.get(&code).is_some() {
        Ok(code)
    } else {
        Err(ReportError::UnknownLadder(code))
    }
}

/// Measurements that count on a ladder: its own, and those of other ladders through the mapping that the centre has set.
pub(crate) struct Rungs {
    ladder: String,
    /// Of another ladder, by its rungs from the lowest up, the rung here; empty where a rung has none.
    others: Vec<(String, Vec<Option<i64>>)>,
}

impl Rungs {
    /// The ladder that a query is about, with what the centre mapped on it.
    pub fn of(conn: &Connection, query: &Query) -> Result<Self, ReportError> {
        let code = ladder(conn, query)?;
        let mut statement = conn.prepare_cached(
            "SELECT key, value FROM settings WHERE key LIKE 'ladder_map.%' AND value IS NOT NULL AND deleted IS NOT 1 ORDER BY key, id",
        )?;
        let mut others: Vec<(String, Vec<Option<i64>>)> = Vec::new();
        let found = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        for setting in found {
            let (key, value) = setting?;
            if let Some(mapping) = ladder::mapping(&key, &value).filter(|m| m.to == code) {
                others.retain(|(from, _)| *from != mapping.from);
                others.push((mapping.from, mapping.rungs));
            }
        }
        Ok(Self {
            ladder: code,
            others,
        })
    }

    /// Other ladders whose measurements count too.
    pub fn mapped(&self) -> Vec<String> {
        self.others.iter().map(|(code, _)| code.clone()).collect()
    }

    /// The rung here, as SQL.
    pub fn rung(&self) -> String {
        if self.others.is_empty() {
            return "rung".to_owned();
        }
        let mut sql = format!("CASE ladder WHEN {} THEN rung", quoted(&self.ladder));
        for (code, rungs) in &self.others {
            sql.push_str(&format!(" WHEN {} THEN CASE rung", quoted(code)));
            for (at, rung) in rungs.iter().enumerate() {
                if let Some(rung) = rung {
                    sql.push_str(&format!(" WHEN {} THEN {rung}", at + 1));
                }
            }
            sql.push_str(" END");
        }
        sql.push_str(" END");
        sql
    }

    /// Which measurements count, as SQL.
    pub fn on_ladder(&self) -> String {
        if self.others.is_empty() {
            // A row whose rung has not arrived yet measures nothing.
            format!("ladder = {} AND rung IS NOT NULL", quoted(&self.ladder))
        } else {
            format!("{} IS NOT NULL", self.rung())
        }
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn text(conn: &Connection, key: &str) -> Result<Option<String>, ReportError> {
    let mut statement =
        conn.prepare_cached("SELECT value FROM settings WHERE key = ? AND value IS NOT NULL AND deleted IS NOT 1 ORDER BY id DESC LIMIT 1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}
