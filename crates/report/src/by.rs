//! Groups: by partner, location, kind of trajectory, method or coach.

use crate::query::ReportError;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a report is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The partner that guides; for referrals the partner referred to, for inflow the one that a person came from.
    Partner,
    /// The location.
    Location,
    /// The kind of trajectory.
    Kind,
    /// The method of the trajectory.
    Method,
    /// The coach of the trajectory, else the client's; for contacts who held them.
    Coach,
}

/// What rows are, which decides what they can be grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    Trajectory,
    Contact,
    Referral,
    Effect,
    Activity,
    Person,
    Signal,
    Step,
}

macro_rules! via {
    ($field:literal, $row:literal) => {
        concat!(
            "(SELECT ",
            $field,
            " FROM trajectories AS via WHERE via.id = ",
            $row,
            ".trajectory_id AND via.deleted IS NOT 1)"
        )
    };
}

impl By {
    /// Every way of dividing, in the order of the contract.
    pub const ALL: [Self; 5] = [
        Self::Partner,
        Self::Location,
        Self::Kind,
        Self::Method,
        Self::Coach,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Location => "location",
            Self::Kind => "kind",
            Self::Method => "method",
            Self::Coach => "coach",
        }
    }

    /// The way of dividing with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name)
    }

    /// The key of the group that a row falls in, as SQL; nothing where such rows have none.
    pub(crate) fn key(self, of: Of) -> Option<&'static str> {
        Some(match (self, of) {
            (Self::Partner, Of::Trajectory | Of::Referral | Of::Activity) => "partner_id",
            (Self::Partner, Of::Contact) => via!("via.partner_id", "contact"),
            (Self::Partner, Of::Effect) => via!("via.partner_id", "effect"),
            (Self::Partner, Of::Person) => "source_partner_id",
            (Self::Partner, Of::Step) => "led.partner_id",
            (Self::Location, Of::Activity | Of::Person) => "location_id",
            (Self::Location, Of::Step) => "m.at_location_id",
            (Self::Location, _) => "at_location_id",
            (Self::Kind, Of::Trajectory) => "kind",
            (Self::Kind, Of::Contact) => via!("via.kind", "contact"),
            (Self::Kind, Of::Referral) => via!("via.kind", "referral"),
            (Self::Kind, Of::Effect) => via!("via.kind", "effect"),
            (Self::Kind, Of::Step) => "led.kind",
            (Self::Method, Of::Trajectory) => "nullif(trim(method), '')",
            (Self::Method, Of::Contact) => via!("nullif(trim(via.method), '')", "contact"),
            (Self::Method, Of::Referral) => via!("nullif(trim(via.method), '')", "referral"),
            (Self::Method, Of::Effect) => via!("nullif(trim(via.method), '')", "effect"),
            (Self::Method, Of::Step) => "nullif(trim(led.method), '')",
            (Self::Coach, Of::Trajectory) => "coalesce(coach_id, client_coach_id)",
            (Self::Coach, Of::Contact) => "coalesce(staff_id, client_coach_id)",
            (Self::Coach, Of::Referral) => concat!(
                "coalesce(",
                via!("via.coach_id", "referral"),
                ", client_coach_id)"
            ),
            (Self::Coach, Of::Effect) => concat!(
                "coalesce(",
                via!("via.coach_id", "effect"),
                ", client_coach_id)"
            ),
            (Self::Coach, Of::Person) => "coach_id",
            (Self::Coach, Of::Signal) => "client_coach_id",
            (Self::Coach, Of::Step) => "coalesce(led.coach_id, m.client_coach_id)",
            (Self::Partner | Self::Kind | Self::Method, Of::Signal)
            | (Self::Kind | Self::Method, Of::Person)
            | (Self::Kind | Self::Method | Self::Coach, Of::Activity) => return None,
        })
    }

    fn table(self) -> Option<&'static str> {
        match self {
            Self::Partner => Some("partners"),
            Self::Location => Some("locations"),
            Self::Coach => Some("staff"),
            Self::Kind | Self::Method => None,
        }
    }
}

/// The key of a group as reports tell it: a row's id, a code, or a method's name. Empty: what belongs to none.
pub type Key = Option<String>;

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group<T> {
    /// What it is the part of; empty: of none.
    pub key: Key,
    /// What people call it; for a kind of trajectory its code. Empty: none, or a row that has not arrived.
    pub name: Option<String>,
    /// The same report, over this part.
    #[serde(flatten)]
    pub report: T,
}

/// A group's key from a column.
pub(crate) fn key(row: &Row<'_>, column: &str) -> rusqlite::Result<Key> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => None,
        ValueRef::Blob(bytes) => Uuid::from_slice(bytes).ok().map(|id| id.to_string()),
        ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
    })
}

/// The key in the first column of a figure's lines.
pub(crate) fn first(row: &Row<'_>) -> rusqlite::Result<Key> {
    Ok(match row.get_ref(0)? {
        ValueRef::Null => None,
        ValueRef::Blob(bytes) => Uuid::from_slice(bytes).ok().map(|id| id.to_string()),
        other => Some(other.as_str().unwrap_or_default().to_owned()),
    })
}

/// The lines of each group.
pub(crate) type Lines<T> = BTreeMap<Key, Vec<T>>;

/// Lines put together by group.
pub(crate) fn together<T>(lines: Vec<(Key, T)>) -> Lines<T> {
    let mut groups = Lines::new();
    for (key, line) in lines {
        groups.entry(key).or_default().push(line);
    }
    groups
}

/// Groups with their names, by name; what belongs to none stands last. Kinds stand in the order of the contract.
pub(crate) fn named<T>(
    conn: &Connection,
    by: By,
    groups: impl IntoIterator<Item = (Key, T)>,
) -> Result<Vec<Group<T>>, ReportError> {
    let mut named = groups
        .into_iter()
        .map(|(key, report)| {
            Ok(Group {
                name: name(conn, by, key.as_deref())?,
                key,
                report,
            })
        })
        .collect::<Result<Vec<_>, ReportError>>()?;
    let kinds = crate::counted::codes("trajectories", "kind");
    let place = |name: &str| {
        (by == By::Kind)
            .then(|| kinds.iter().position(|kind| *kind == name))
            .flatten()
            .unwrap_or(kinds.len())
    };
    named.sort_by_cached_key(|group| {
        let name = group.name.clone().unwrap_or_default();
        (
            group.key.is_none(),
            place(&name),
            name.to_lowercase(),
            group.key.clone(),
        )
    });
    Ok(named)
}

/// What people call a group.
fn name(conn: &Connection, by: By, key: Option<&str>) -> Result<Option<String>, ReportError> {
    let Some(key) = key else {
        return Ok(None);
    };
    let (Some(table), Ok(id)) = (by.table(), Uuid::try_parse(key)) else {
        return Ok(Some(key.to_owned()));
    };
    let mut statement = conn.prepare_cached(&format!("SELECT name FROM {table} WHERE id = ?"))?;
    Ok(statement
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}
