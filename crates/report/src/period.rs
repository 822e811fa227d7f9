//! Weeks, months, quarters and years, and the periods before them.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// A whole period of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// A calendar year.
    Year,
}

/// First and last day, both included.
pub type Span = (NaiveDate, NaiveDate);

impl Unit {
    /// Every unit, the shortest first.
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    fn months(self) -> u32 {
        match self {
            Self::Week => 0,
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The period that a day lies in.
    pub fn of(self, day: NaiveDate) -> Span {
        if self == Self::Week {
            let week = day.week(Weekday::Mon);
            return (
                week.checked_first_day().unwrap_or(day),
                week.checked_last_day().unwrap_or(day),
            );
        }
        let month = (day.month0() / self.months()) * self.months();
        let first = NaiveDate::from_ymd_opt(day.year(), month + 1, 1).unwrap_or(day);
        (first, last_before(after(first, self.months())))
    }

    /// The unit that this period is one of.
    pub fn named(span: Span) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.of(span.0) == span)
    }
}

/// Reads `2026`, `2026-Q2`, `2026-03` or `2026-W07`.
pub fn read(text: &str) -> Option<Span> {
    let (year, rest) = match text.trim().split_once('-') {
        None => (text.trim(), None),
        Some((year, rest)) => (year, Some(rest)),
    };
    if year.len() != 4 {
        return None;
    }
    let year: i32 = year.parse().ok()?;
    let Some(rest) = rest else {
        return Some(Unit::Year.of(NaiveDate::from_ymd_opt(year, 1, 1)?));
    };
    if let Some(quarter) = rest.strip_prefix(['Q', 'q', 'K', 'k']) {
        let quarter: u32 = quarter.parse().ok().filter(|q| (1..=4).contains(q))?;
        return Some(Unit::Quarter.of(NaiveDate::from_ymd_opt(year, quarter * 3, 1)?));
    }
    if let Some(week) = rest.strip_prefix(['W', 'w']) {
        let first = NaiveDate::from_isoywd_opt(year, week.parse().ok()?, Weekday::Mon)?;
        return Some(Unit::Week.of(first));
    }
    let month = rest.parse().ok().filter(|_| rest.len() == 2)?;
    Some(Unit::Month.of(NaiveDate::from_ymd_opt(year, month, 1)?))
}

/// The period just before: the unit before where it is a whole week, month, quarter or year, else as many days.
pub fn previous(span: Span) -> Span {
    let (from, to) = span;
    match Unit::named(span) {
        Some(unit) => unit.of(last_before(from)),
        None => {
            let days = u64::try_from((to - from).num_days()).unwrap_or(0);
            let end = last_before(from);
            (end.checked_sub_days(Days::new(days)).unwrap_or(end), end)
        }
    }
}

/// The same period a year before; of a week the one 52 weeks before, so that it has the same days.
pub fn year_before(span: Span) -> Span {
    let (from, to) = span;
    let weeks = |day: NaiveDate| day.checked_sub_days(Days::new(364)).unwrap_or(day);
    let months = |day: NaiveDate| day.checked_sub_months(Months::new(12)).unwrap_or(day);
    match Unit::named(span) {
        Some(Unit::Week) => (weeks(from), weeks(to)),
        Some(unit) => unit.of(months(from)),
        // A period up to the last of February goes up to the last of February.
        None if last_before(after(first_of_month(to), 1)) == to => (
            months(from),
            last_before(after(first_of_month(months(to)), 1)),
        ),
        None => (months(from), months(to)),
    }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

fn last_before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}
