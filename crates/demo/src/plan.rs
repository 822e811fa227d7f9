//! The whole course, week by week.

use crate::course::{Course, Device, Event, Lost};
use crate::data::Data;
use crate::dice::Dice;
use crate::life::{self, Life};
use crate::{DemoError, centre, contacts, edits};
use chrono::{Datelike, Days, NaiveDate};

/// What every part of the course is made from.
pub(crate) struct World<'a> {
    pub data: &'a Data,
    pub devices: &'a [Device],
    /// The devices of those who guide.
    pub coaches: Vec<usize>,
    pub seed: u64,
    pub clients: usize,
    pub start: NaiveDate,
    pub weeks: usize,
}

impl World<'_> {
    /// The day after the last.
    pub fn after(&self) -> NaiveDate {
        self.start + Days::new(7 * self.weeks as u64)
    }

    /// The week in which something of this day is entered: what happened before the first, in the first.
    pub fn week(&self, on: NaiveDate) -> usize {
        usize::try_from((on - self.start).num_days() / 7).unwrap_or(0)
    }

    /// The chance of one part of the course.
    pub fn dice(&self, part: Part, number: usize) -> Dice {
        Dice::new(self.seed, ((part as u64) << 32) + number as u64)
    }

    /// The device of the desk, where there is one.
    pub fn desk(&self) -> Option<usize> {
        self.devices.iter().position(|device| device.role == "desk")
    }
}

/// The parts that have a chance of their own.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Lists,
    Life,
    Contacts,
    Edits,
}

/// The course of a centre with this many clients by the end, on this many devices (1 to 60), over this many weeks (at least one)
/// from the Monday of the week that `start` lies in. Six in ten clients were there before, and are entered from paper in the first week.
pub fn plan(
    seed: u64,
    clients: usize,
    devices: usize,
    weeks: usize,
    start: NaiveDate,
) -> Result<Course, DemoError> {
    let data = Data::load()?;
    let devices = centre::devices(&data, devices)?;
    let start = start - Days::new(start.weekday().num_days_from_monday().into());
    let world = World {
        data: &data,
        coaches: centre::coaches(&devices),
        devices: &devices,
        seed,
        clients,
        start,
        weeks: weeks.max(1),
    };
    let lists = centre::lists(
        &data,
        &devices,
        clients,
        start,
        world.weeks,
        &mut world.dice(Part::Lists, 0),
    );
    let lives: Vec<Life> = (0..clients).filter_map(|n| life::life(&world, n)).collect();
    let mut events: Vec<Event> = lives
        .iter()
        .flat_map(|life| life.events.iter().cloned())
        .collect();
    events.extend(contacts::contacts(&world, &lives));
    let mut dice = world.dice(Part::Edits, 0);
    events.extend(edits::twice(&world, &lives, &mut dice));
    let (parallel, changes) = edits::parallel(&world, &lives, &mut dice);
    events.extend(changes);
    let mut weeks = vec![Vec::new(); world.weeks];
    // Stable: on one day each part's own order stands, so that a row is there before it is spoken of.
    events.sort_by_key(|event| event.on);
    for event in events.into_iter().filter(|event| event.on < world.after()) {
        weeks[world.week(event.on)].push(event);
    }
    let lost = lost(&world);
    Ok(Course {
        start,
        lists,
        weeks,
        parallel,
        lost,
        devices,
    })
}

/// Half-way, so that enough came before and the next one still follows.
fn lost(world: &World<'_>) -> Option<Lost> {
    let device = world.coaches.iter().copied().rfind(|device| *device > 0)?;
    (world.weeks >= 3).then_some(Lost {
        week: world.weeks / 2,
        device,
    })
}
