//! One person's way: coming in, the intake, and what comes of it.

use crate::course::{Event, later};
use crate::data::{Intake, under};
use crate::dice::Dice;
use crate::guidance;
use crate::person::{self, Person};
use crate::plan::{Part, World};
use chrono::NaiveDate;

/// A person in the course.
pub(crate) struct Life {
    /// Key of the row in `clients`.
    pub key: String,
    pub person: Person,
    /// The coach's device.
    pub device: usize,
    /// The day on which the row is entered.
    pub since: NaiveDate,
    /// From this day the coach's device surely knows the person.
    pub known: NaiveDate,
    /// Everything entered about the person, in order on each day.
    pub events: Vec<Event>,
}

const SOURCES: &[(&str, usize)] = &[
    ("language_desk", 33),
    ("outreach", 24),
    ("uwv", 10),
    ("word_of_mouth", 11),
    ("partner", 10),
    ("municipality", 5),
    ("self", 5),
    ("other", 2),
];
/// Those whom the desk signs up.
const AT_THE_DESK: &[&str] = &["uwv", "municipality", "self", "word_of_mouth"];
/// How far back the centre's paper goes.
const DAYS_ON_PAPER: i64 = 280;

impl Life {
    pub fn add(&mut self, event: Event) {
        self.events.push(event);
    }

    /// An entry by the coach in a new row that belongs to this person.
    pub fn entry(&self, on: NaiveDate, table: &'static str, what: impl std::fmt::Display) -> Event {
        Event::new(self.device, on, table, format!("{}/{what}", self.key))
            .row("client_id", &self.key)
    }

    /// A later entry by the coach in a row that is there.
    pub fn change(
        &self,
        on: NaiveDate,
        table: &'static str,
        what: impl std::fmt::Display,
    ) -> Event {
        Event::new(self.device, on, table, format!("{}/{what}", self.key))
    }
}

/// The way of the person with this number.
pub(crate) fn life(world: &World<'_>, number: usize) -> Option<Life> {
    let dice = &mut world.dice(Part::Life, number);
    let before = dice.percent(60);
    let horizon = i64::try_from(world.weeks).unwrap_or(0) * 7;
    let first = later(
        world.start,
        if before {
            dice.between(-DAYS_ON_PAPER, -3)
        } else {
            dice.between(0, horizon - 1)
        },
    );
    let person = Person::new(dice, world.data, first)?;
    let device = *dice.pick(&world.coaches)?;
    let mut life = Life {
        key: format!("client-{number:04}"),
        person,
        device,
        since: first,
        known: first,
        events: Vec::new(),
    };
    come_in(world, dice, &mut life);
    if let Some(words) = question(world, dice, &life.person) {
        let held_on = later(life.known, dice.between(3, 21));
        match dice.below(100) {
            0..93 => intake(world, dice, &mut life, words, held_on),
            // Guided without an intake on record: one of the gaps that reports must show.
            93..96 => guidance::guide(
                world,
                dice,
                &mut life,
                &guidance::Plan {
                    words,
                    profile: "unknown",
                    rung: 2,
                    started_on: held_on,
                },
            ),
            _ => {}
        }
    }
    moves(dice, &mut life);
    life.events.sort_by_key(|event| event.on);
    Some(life)
}

fn come_in(world: &World<'_>, dice: &mut Dice, life: &mut Life) {
    let source = dice.code(SOURCES);
    let on = life.since;
    let coach = &world.devices[life.device];
    let desk = world
        .desk()
        .filter(|_| on >= world.start && AT_THE_DESK.contains(&source));
    let by = desk.unwrap_or(life.device);
    let mut client = life
        .person
        .fill(
            Event::new(by, on, "clients", &life.key),
            &world.data.places.city,
        )
        .text(
            "target_group",
            dice.code(&[("nugger", 61), ("ugger", 33), ("unknown", 6)]),
        )
        .text("source", source)
        .day("first_contact_on", on)
        .row("location_id", &world.devices[by].location_key);
    if source == "partner" {
        client = client.row(
            "source_partner_id",
            format!("partner-{}", dice.below(world.data.partners.len())),
        );
    }
    if desk.is_none() {
        client = client.row("coach_id", &coach.staff_key);
    }
    if dice.percent(2) {
        client = client.text("address_secret", "true");
    }
    if dice.percent(18) {
        client = client.text(
            "notes",
            dice.word(under(&world.data.phrases.notes, "client")),
        );
    }
    life.add(client);
    let channel = match source {
        "outreach" => "event",
        "word_of_mouth" | "self" => dice.code(&[("desk", 50), ("phone", 50)]),
        _ => dice.code(&[("desk", 70), ("phone", 20), ("email", 10)]),
    };
    let mut contact = Event::new(by, on, "contacts", format!("{}/contact-0", life.key))
        .row("client_id", &life.key)
        .day("happened_on", on)
        .text("channel", channel)
        .text("topic", "information")
        .row("location_id", &world.devices[by].location_key)
        .row("staff_id", &world.devices[by].staff_key)
        .number("minutes", *dice.pick(&[5, 10, 15, 20]).unwrap_or(&10));
    if dice.percent(50) {
        contact = contact.text(
            "note",
            dice.word(under(&world.data.phrases.notes, "contact")),
        );
    }
    life.add(contact);
    if let Some(desk) = desk {
        // The desk hands over: from then on the person is at the coach's place, and reaches the coach with the coordinator's next bundles.
        let handover = later(on, dice.between(1, 6));
        life.add(
            Event::new(desk, handover, "clients", &life.key)
                .row("location_id", &coach.location_key)
                .row("coach_id", &coach.staff_key),
        );
        life.known = later(handover, 15);
    }
}

/// What someone like this may ask.
fn question<'a>(world: &World<'a>, dice: &mut Dice, person: &Person) -> Option<&'a Intake> {
    let fits = |intake: &&Intake| {
        (intake.theme != "taal" || !speaks(person))
            && (intake.gender.is_empty() || intake.gender == person.gender)
            && (intake.origins.is_empty() || intake.origins.contains(&person.origin))
    };
    let fitting: Vec<_> = world.data.intakes.iter().filter(fits).collect();
    dice.pick(&fitting).copied()
}

/// Whether Dutch is no barrier.
fn speaks(person: &Person) -> bool {
    matches!(person.level, "native" | "B2")
}

fn intake(world: &World<'_>, dice: &mut Dice, life: &mut Life, words: &Intake, held_on: NaiveDate) {
    let phrases = &world.data.phrases;
    let profile = dice.code(&[("A", 52), ("B", 36), ("unknown", 12)]);
    let weights = if profile == "B" {
        [("1", 34), ("2", 44), ("3", 17), ("4", 5), ("5", 0)]
    } else {
        [("1", 10), ("2", 34), ("3", 33), ("4", 18), ("5", 5)]
    };
    let rung = dice.code(&weights);
    let coach = &world.devices[life.device];
    let educated = if life.person.abroad && dice.percent(45) {
        &phrases.education.abroad
    } else {
        &phrases.education.all
    };
    let speaks = speaks(&life.person);
    let mut barriers: Vec<&str> = words
        .barriers
        .split(';')
        .filter(|code| !speaks || *code != "language")
        .collect();
    if profile == "B" {
        barriers.push(dice.code(&[("money", 40), ("health", 35), ("housing", 25)]));
    }
    life.add(
        life.entry(held_on, "intakes", "intake")
            .day("held_on", held_on)
            .row("staff_id", &coach.staff_key)
            .row("location_id", &coach.location_key)
            .text("question", &words.question)
            .text("goals", &words.goals)
            .text(
                "expectations",
                if dice.percent(70) {
                    dice.word(under(&phrases.expectations, &words.theme))
                } else {
                    String::new()
                },
            )
            .text("education", dice.word(educated))
            .text("work_experience", dice.word(&phrases.work_experience))
            .text("barriers", in_order(&barriers))
            .text("strengths", two(dice, &phrases.strengths))
            .text("ladder", "vng")
            .text("rung", rung)
            .text(
                "agreements",
                two(dice, under(&phrases.agreements, &words.theme)),
            ),
    );
    life.add(
        Event::new(life.device, held_on, "clients", &life.key)
            .text("profile", profile)
            .text(
                "direction",
                dice.code(&[("client", 62), ("centre", 27), ("partner", 11)]),
            ),
    );
    life.add(
        life.entry(held_on, "movements", "measured-intake")
            .day("measured_on", held_on)
            .text("ladder", "vng")
            .text("rung", rung)
            .text("moment", "intake")
            .row("staff_id", &coach.staff_key),
    );
    let due = later(held_on, dice.between(6, 20));
    life.add(
        life.entry(held_on, "tasks", "task")
            .day("due_on", due)
            .row("staff_id", &coach.staff_key)
            .text("text", dice.word(under(&phrases.tasks, &words.theme))),
    );
    // One in four stays open for some weeks. None for ever: a centre that lives has no tasks of last year on its list.
    let done = if dice.percent(76) {
        later(due, dice.between(-3, 4))
    } else {
        later(due, dice.between(7, 40))
    };
    life.add(life.change(done, "tasks", "task").day("done_on", done));
    if dice.percent(86) {
        let started_on = later(held_on, dice.between(2, 24));
        guidance::guide(
            world,
            dice,
            life,
            &guidance::Plan {
                words,
                profile,
                rung: rung.parse().unwrap_or(2),
                started_on,
            },
        );
    }
}

/// Telephones are lost, people move house, and Dutch gets better.
fn moves(dice: &mut Dice, life: &mut Life) {
    let on = later(life.known, dice.between(30, 220));
    let client = Event::new(life.device, on, "clients", &life.key);
    let better = [("none", "A1"), ("A1", "A2"), ("A2", "B1")]
        .into_iter()
        .find(|(from, _)| *from == life.person.level);
    match dice.below(100) {
        0..8 => life.add(client.text("phone", person::phone(dice))),
        8..11 => life.add(client.text("house_number", dice.between(1, 240).to_string())),
        11..27 => {
            if let Some((_, level)) = better {
                life.add(client.text("language_level", level));
            }
        }
        _ => {}
    }
}

/// Codes each once, in the order of the contract.
fn in_order(codes: &[&str]) -> String {
    const DOMAINS: &[&str] = &[
        "health",
        "money",
        "housing",
        "care",
        "language",
        "isolation",
        "safety",
        "neighbourhood",
        "other",
    ];
    DOMAINS
        .iter()
        .copied()
        .filter(|code| codes.contains(code))
        .collect::<Vec<_>>()
        .join(";")
}

/// One or two of these, each on its own line.
fn two(dice: &mut Dice, from: &[String]) -> String {
    let first = dice.word(from);
    let second = dice.word(from);
    if first == second || dice.percent(30) {
        first
    } else {
        format!("{first}\n{second}")
    }
}

/// Whether a day lies within the course or before it.
pub(crate) fn reached(world: &World<'_>, day: NaiveDate) -> bool {
    day < world.after()
}
