//! The course of a centre: who writes what, on which device, in which week.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A centre of several devices living through a number of weeks. A value: nothing is written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The Monday of the first week.
    pub start: NaiveDate,
    /// The coordinator's device first.
    pub devices: Vec<Device>,
    /// What the coordinator enters before the first week: the centre's lists and targets.
    pub lists: Vec<Event>,
    /// The weeks, each with the events of all devices in the order in which they are entered. The first also holds what the
    /// centre had on paper from before.
    pub weeks: Vec<Vec<Event>>,
    /// Fields that two devices change in the same week.
    pub parallel: Vec<Parallel>,
    /// The bundle that gets lost on its way, where the course is long enough for it to heal.
    pub lost: Option<Lost>,
}

impl Course {
    /// The last day of the last week.
    pub fn end(&self) -> NaiveDate {
        week_start(self.start, self.weeks.len()) - Days::new(1)
    }

    /// The Monday of a week; the first week is 0.
    pub fn monday(&self, week: usize) -> NaiveDate {
        week_start(self.start, week)
    }

    /// What one device enters in a week, in order.
    pub fn events(&self, week: usize, device: usize) -> impl Iterator<Item = &Event> {
        self.weeks
            .get(week)
            .into_iter()
            .flatten()
            .filter(move |event| event.device == device)
    }
}

fn week_start(start: NaiveDate, week: usize) -> NaiveDate {
    start + Days::new(7 * week as u64)
}

/// A device and who works with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Short, fit for a folder's name.
    pub name: String,
    /// `coordinator`, `desk` or `coach`.
    pub role: &'static str,
    /// Name of the staff member.
    pub staff: String,
    /// Key of the staff member's row.
    pub staff_key: String,
    /// Name of the location.
    pub location: String,
    /// Key of the location's row.
    pub location_key: String,
}

/// One entry: a new row, or other values in a row that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The day on which it is entered; from before the first week where it comes from paper.
    pub on: NaiveDate,
    /// The device, by its place in [`Course::devices`].
    pub device: usize,
    /// The table.
    pub table: &'static str,
    /// Stands for the row throughout the course. Rows of `locations` and `staff` may be there before: they go by their name.
    pub key: String,
    /// Fields of the table, each once. An empty text clears the field.
    pub fields: Vec<(&'static str, Given)>,
}

/// What is entered in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A value in its canonical text.
    Text(String),
    /// A reference, by the key of the row.
    Row(String),
}

/// Two devices changing one field of one row in the same week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parallel {
    /// The week.
    pub week: usize,
    /// The row, in `clients`.
    pub key: String,
    /// The field.
    pub field: &'static str,
    /// The device besides the coordinator's.
    pub device: usize,
}

/// A bundle that gets lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// The week in which it was written.
    pub week: usize,
    /// The device that wrote it.
    pub device: usize,
}

impl Event {
    pub(crate) fn new(
        device: usize,
        on: NaiveDate,
        table: &'static str,
        key: impl Into<String>,
    ) -> Self {
        Self {
            on,
            device,
            table,
            key: key.into(),
            fields: Vec::new(),
        }
    }

    /// Fills in a field; an empty text leaves it as it is.
    pub(crate) fn text(mut self, field: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.fields.push((field, Given::Text(value)));
        }
        self
    }

    pub(crate) fn number(self, field: &'static str, value: i64) -> Self {
        self.text(field, value.to_string())
    }

    pub(crate) fn day(self, field: &'static str, value: NaiveDate) -> Self {
        self.text(field, value.to_string())
    }

    pub(crate) fn row(mut self, field: &'static str, key: impl Into<String>) -> Self {
        self.fields.push((field, Given::Row(key.into())));
        self
    }
}

/// A number of days later, and then the first working day.
pub(crate) fn later(day: NaiveDate, days: i64) -> NaiveDate {
    let day = if days < 0 {
        day - Days::new(days.unsigned_abs())
    } else {
        day + Days::new(days.unsigned_abs())
    };
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}
