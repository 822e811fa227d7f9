//! The rows of a made-up city: clients with all that belongs to them, over ten years, as some sixty devices wrote them.
//!
//! Every row follows from its number alone, so that any row can be named without a list of all. Rows come in the order
//! of the years, a week more or less, as they would from devices that share once a week; what belongs to a client comes
//! within two years of that client's first day. So places in the file are as near and as far as in a real store.

use crate::Failure;
use crate::chance::{Chance, NOW};
use crate::words::{FIRST, INFIX, LAST, STREETS, sentence};
use chrono::DateTime;
use trede_domain::schema::table;
use trede_domain::{Seen, Stamp, Table, Uuid, Value, Version, WriterId};
use trede_store::Row;

const DEVICES: u64 = 60;
/// Ten years and a week, in milliseconds.
const YEARS: u64 = 10 * 365 * DAY;
const WEEK: u64 = 7 * DAY;
const DAY: u64 = 24 * 3_600 * 1_000;

const NEIGHBOURHOODS: &[&str] = &["Slotermeer", "Geuzenveld", "Osdorp"];
const METHODS: &[&str] = &["Eigen Kracht", "Taal en Meer", "Ik kan het"];

/// The kinds of rows, in the order in which files list their tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Location,
    Staff,
    Partner,
    Client,
    Intake,
    Trajectory,
    Movement,
    Contact,
    Activity,
    Referral,
    Signal,
    Effect,
}

impl Kind {
    pub const ALL: [Self; 12] = [
        Self::Location,
        Self::Staff,
        Self::Partner,
        Self::Client,
        Self::Intake,
        Self::Trajectory,
        Self::Movement,
        Self::Contact,
        Self::Activity,
        Self::Referral,
        Self::Signal,
        Self::Effect,
    ];

    pub fn table(self) -> Result<&'static Table, Failure> {
        let name = match self {
            Self::Location => "locations",
            Self::Staff => "staff",
            Self::Partner => "partners",
            Self::Client => "clients",
            Self::Intake => "intakes",
            Self::Trajectory => "trajectories",
            Self::Movement => "movements",
            Self::Contact => "contacts",
            Self::Activity => "activities",
            Self::Referral => "referrals",
            Self::Signal => "signals",
            Self::Effect => "effects",
        };
        table(name).ok_or_else(|| format!("no table {name}").into())
    }
}

/// A city of this many clients.
#[derive(Debug, Clone, Copy)]
pub struct City {
    pub clients: u64,
}

impl City {
    /// How many rows of this kind there are.
    pub fn count(self, kind: Kind) -> u64 {
        match kind {
            Kind::Location => 20,
            Kind::Staff => 60,
            Kind::Partner => 40,
            Kind::Client => self.clients,
            Kind::Intake | Kind::Trajectory => self.clients / 2,
            Kind::Movement => self.clients * 4,
            Kind::Contact => self.clients * 10,
            Kind::Activity => self.clients / 50,
            Kind::Referral | Kind::Effect => self.clients / 4,
            Kind::Signal => self.clients / 5,
        }
    }

    /// How many rows there are.
    pub fn total(self) -> u64 {
        Kind::ALL.iter().map(|k| self.count(*k)).sum()
    }

    fn chance(kind: Kind, number: u64) -> Chance {
        let mut chance = Chance::new((kind as u64) << 56 | number);
        chance.next();
        chance
    }

    /// When the row was written, in milliseconds since 1970.
    fn written(self, kind: Kind, number: u64) -> u64 {
        let start = NOW.unsigned_abs() * 1_000 - YEARS - 2 * WEEK;
        let week = Self::chance(kind, number).below(WEEK);
        start + YEARS / self.count(kind).max(1) * number + week
    }

    /// The id of a row.
    pub fn id(self, kind: Kind, number: u64) -> Uuid {
        let mut chance = Self::chance(kind, number);
        let mut random = [0; 16];
        random[..8].copy_from_slice(&chance.next().to_le_bytes());
        random[8..].copy_from_slice(&chance.next().to_le_bytes());
        let mut ten = [0; 10];
        ten.copy_from_slice(&random[..10]);
        trede_uuid(self.written(kind, number), &ten)
    }

    /// The client that the row with this number belongs to: one that came in the two years before it.
    fn client_of(self, kind: Kind, number: u64, chance: &mut Chance) -> u64 {
        let newest = number * self.clients / self.count(kind).max(1);
        // The first have nobody before them: were all the rest theirs, one client would have tens of thousands of rows.
        newest - chance.below((self.clients / 5).clamp(1, newest + 1))
    }

    /// The row with this number, with its versions.
    pub fn row(self, kind: Kind, number: u64) -> Result<Row, Failure> {
        let table = kind.table()?;
        let chance = &mut Self::chance(kind, number ^ 1 << 40);
        let mut row = Row::empty(table, self.id(kind, number));
        let written = self.written(kind, number);
        for (name, value) in self.fields(kind, number, written, chance) {
            let place = table
                .index(name)
                .ok_or_else(|| format!("no field {name}"))?;
            row.values[place] = value;
        }
        let writer = writer(chance.below(DEVICES));
        let sequence = number + 1;
        let version = Version {
            stamp: Stamp {
                millis: written,
                counter: 0,
                writer,
            },
            seen: Seen::only(writer, sequence),
        };
        for place in 0..row.values.len() {
            if !row.values[place].is_null() {
                row.versions.set(place, version.clone());
            }
        }
        // Someone else corrected the telephone number of one client in twenty.
        if kind == Kind::Client && chance.percent(5) {
            let other = self::writer(chance.below(DEVICES));
            let mut seen = version.seen.clone();
            seen.add(other, sequence);
            let stamp = Stamp {
                millis: written + WEEK,
                counter: 0,
                writer: other,
            };
            let place = table.index("phone").ok_or("no field phone")?;
            row.versions.set(place, Version { stamp, seen });
        }
        Ok(row)
    }

    fn fields(
        self,
        kind: Kind,
        number: u64,
        written: u64,
        chance: &mut Chance,
    ) -> Vec<(&'static str, Value)> {
        let day = || Value::from(date(written).as_str());
        let staff = |c: &mut Chance| Value::from(self.id(Kind::Staff, c.below(60)));
        let location = |c: &mut Chance| Value::from(self.id(Kind::Location, c.below(20)));
        match kind {
            Kind::Location => vec![
                ("name", format!("Locatie {number}").into()),
                (
                    "kind",
                    ["desk", "outreach"][usize::from(number % 2 == 1)].into(),
                ),
            ],
            Kind::Staff => vec![
                ("name", person(chance).0.into()),
                ("role", "coach".into()),
                ("location_id", location(chance)),
                ("active", true.into()),
            ],
            Kind::Partner => vec![
                ("name", format!("Partner {number}").into()),
                ("active", true.into()),
            ],
            Kind::Client => self.client(number, written, chance),
            Kind::Intake => vec![
                ("client_id", self.id(Kind::Client, number * 2).into()),
                ("held_on", day()),
                ("staff_id", staff(chance)),
                ("location_id", location(chance)),
                ("question", sentence(chance, 14).into()),
                ("goals", sentence(chance, 10).into()),
                ("barriers", "language;isolation".into()),
                ("strengths", sentence(chance, 8).into()),
                ("ladder", "vng".into()),
                ("rung", rung(chance)),
                ("agreements", sentence(chance, 12).into()),
            ],
            Kind::Trajectory => self.trajectory(number, written, chance),
            Kind::Movement => vec![
                ("client_id", self.owner(kind, number, chance)),
                ("measured_on", day()),
                ("ladder", "vng".into()),
                ("rung", rung(chance)),
                ("moment", chance.pick(&["intake", "interim", "exit"]).into()),
                ("staff_id", staff(chance)),
            ],
            Kind::Contact => {
                // A quarter of those at the desk stay anonymous.
                let client = if chance.percent(25) {
                    Value::Null
                } else {
                    self.owner(kind, number, chance)
                };
                let minutes = i64::try_from(chance.below(12) * 5).unwrap_or(0);
                vec![
                    ("client_id", client),
                    ("happened_on", day()),
                    (
                        "channel",
                        chance.pick(&["desk", "phone", "visit", "email"]).into(),
                    ),
                    ("topic", chance.pick(&["information", "guidance"]).into()),
                    ("people", 1.into()),
                    ("location_id", location(chance)),
                    ("staff_id", staff(chance)),
                    ("minutes", minutes.into()),
                    ("note", sentence(chance, 12).into()),
                ]
            }
            Kind::Activity => vec![
                ("held_on", day()),
                (
                    "kind",
                    chance
                        .pick(&["information_meeting", "training", "group"])
                        .into(),
                ),
                ("title", sentence(chance, 3).into()),
                ("location_id", location(chance)),
                ("people", 12.into()),
            ],
            Kind::Referral => {
                let mut fields = vec![
                    ("client_id", self.owner(kind, number, chance)),
                    ("partner_id", self.partner(chance)),
                    ("referred_on", day()),
                    ("warm", chance.percent(60).into()),
                ];
                if chance.percent(50) {
                    fields.push((
                        "result",
                        chance.pick(&["education", "work", "language"]).into(),
                    ));
                    fields.push(("result_on", date(written + 30 * DAY).as_str().into()));
                }
                fields
            }
            Kind::Signal => vec![
                ("client_id", self.owner(kind, number, chance)),
                ("noticed_on", day()),
                (
                    "domain",
                    chance
                        .pick(&["health", "money", "housing", "language"])
                        .into(),
                ),
                ("neighbourhood", chance.pick(NEIGHBOURHOODS).into()),
                ("text", sentence(chance, 10).into()),
                ("status", "open".into()),
            ],
            Kind::Effect => {
                let mut fields = vec![
                    ("client_id", self.owner(kind, number, chance)),
                    ("noted_on", day()),
                    (
                        "kind",
                        chance.pick(&["personal", "social", "saving"]).into(),
                    ),
                    ("text", sentence(chance, 8).into()),
                ];
                if chance.percent(60) {
                    fields.push(("units", Value::Decimal(12.0)));
                    fields.push(("unit_price", Value::Decimal(37.5)));
                }
                fields
            }
        }
    }

    fn partner(self, chance: &mut Chance) -> Value {
        let count = self.count(Kind::Partner);
        self.id(Kind::Partner, chance.below(count)).into()
    }

    /// Four in five have ended, half a year to a year after they started.
    fn trajectory(
        self,
        number: u64,
        written: u64,
        chance: &mut Chance,
    ) -> Vec<(&'static str, Value)> {
        let mut fields: Vec<(&'static str, Value)> = vec![
            ("client_id", self.id(Kind::Client, number * 2).into()),
            (
                "kind",
                chance
                    .pick(&["individual", "individual", "individual", "work_learning"])
                    .into(),
            ),
            ("method", chance.pick(METHODS).into()),
            ("partner_id", self.partner(chance)),
            (
                "location_id",
                self.id(Kind::Location, chance.below(20)).into(),
            ),
            ("coach_id", self.id(Kind::Staff, chance.below(60)).into()),
            ("goal", sentence(chance, 8).into()),
            (
                "phase",
                chance.pick(&["contact", "seeking", "guidance"]).into(),
            ),
            ("started_on", date(written).as_str().into()),
            ("planned_end_on", date(written + 365 * DAY).as_str().into()),
        ];
        if chance.percent(80) {
            let ended = written + (180 + chance.below(185)) * DAY;
            let outcome = chance.pick(&[
                "completed",
                "education",
                "work",
                "volunteering",
                "transferred",
                "dropout",
            ]);
            fields.push(("ended_on", date(ended).as_str().into()));
            fields.push(("outcome", outcome.into()));
            let hours = u32::try_from(4 + chance.below(40)).unwrap_or(4);
            fields.push(("hours", Value::Decimal(hours.into())));
            if outcome == "transferred" && chance.percent(70) {
                fields.push(("follow_up_secured_on", date(ended).as_str().into()));
            }
        }
        fields
    }

    fn owner(self, kind: Kind, number: u64, chance: &mut Chance) -> Value {
        let client = self.client_of(kind, number, chance);
        self.id(Kind::Client, client).into()
    }

    fn client(self, number: u64, written: u64, chance: &mut Chance) -> Vec<(&'static str, Value)> {
        let (first, (infix, last)) = person(chance);
        let day = date(written);
        vec![
            (
                "number",
                format!("{}-{number}", chance.pick(&["A", "BC", "D", "EK"])).into(),
            ),
            ("first_name", first.into()),
            ("infix", infix.into()),
            ("last_name", last.into()),
            (
                "birth_date",
                format!("19{}-05-{:02}", 50 + chance.below(50), 1 + chance.below(28)).into(),
            ),
            ("gender", chance.pick(&["f", "m", "unknown"]).into()),
            ("street", chance.pick(STREETS).into()),
            ("house_number", (1 + chance.below(300)).to_string().into()),
            ("postcode", format!("10{}AB", 10 + chance.below(90)).into()),
            ("city", "Amsterdam".into()),
            ("neighbourhood", chance.pick(NEIGHBOURHOODS).into()),
            (
                "phone",
                format!("06-{:08}", chance.below(100_000_000)).into(),
            ),
            (
                "language",
                chance.pick(&["nl", "tr", "ar", "pl", "uk"]).into(),
            ),
            (
                "language_level",
                chance.pick(&["A1", "A2", "B1", "native"]).into(),
            ),
            ("target_group", chance.pick(&["nugger", "ugger"]).into()),
            (
                "source",
                chance
                    .pick(&["outreach", "uwv", "word_of_mouth", "self"])
                    .into(),
            ),
            ("first_contact_on", day.as_str().into()),
            (
                "location_id",
                self.id(Kind::Location, chance.below(20)).into(),
            ),
            ("coach_id", self.id(Kind::Staff, chance.below(60)).into()),
            ("profile", chance.pick(&["A", "B", "unknown"]).into()),
        ]
    }
}

fn person(chance: &mut Chance) -> (&'static str, (&'static str, String)) {
    let first = chance.pick(FIRST);
    let infix = if chance.percent(35) {
        chance.pick(INFIX)
    } else {
        ""
    };
    let last = chance.pick(LAST);
    // Many a last name is a double one; else a city would be full of namesakes.
    let last = if chance.percent(40) {
        format!("{last}-{}", chance.pick(LAST))
    } else {
        last.to_owned()
    };
    (first, (infix, last))
}

fn rung(chance: &mut Chance) -> Value {
    i64::try_from(1 + chance.below(6)).unwrap_or(1).into()
}

fn writer(device: u64) -> WriterId {
    let mut chance = Chance::new(0xdea1 + device);
    // The highest bit is spared, as it makes no difference here.
    WriterId(chance.next() >> 1)
}

fn date(millis: u64) -> String {
    let millis = i64::try_from(millis).unwrap_or(0);
    DateTime::from_timestamp_millis(millis)
        .unwrap_or_default()
        .date_naive()
        .to_string()
}

fn trede_uuid(millis: u64, random: &[u8; 10]) -> Uuid {
    // The layout of RFC 9562, version 7.
    let mut bytes = [0; 16];
    bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    bytes[6..].copy_from_slice(random);
    bytes[6] = bytes[6] & 0x0f | 0x70;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    Uuid::from_bytes(bytes)
}
