//! Plays a course over real stores and a real shared folder, as people would: writing offline, exporting, merging.

use crate::clock::{Clock, DemoEnv};
use crate::course::{Course, Event, Given};
use crate::paper;
use crate::{DemoError, Scale, plan};
use chrono::{Days, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use trede_app::{Home, Session, conflicts, keeping, sharing};
use trede_domain::schema::{Kind, Table, table};
use trede_domain::{Uuid, Value};
use trede_exchange::{BundleFile, Folder, NewCentre, Role, Wish};
use trede_store::{KeyCost, Passphrase, Row, Store, StoreError};

/// Opens every home of a demo. Nobody in it exists, so it is no secret.
pub const PASSPHRASE: &str = "vier woorden zijn genoeg";
/// The centre's name.
const CENTRE: &str = "Participatiecentrum Plein West";
/// More rounds than this never come: each brings every device a bundle further.
const MOST_ROUNDS: usize = 12;

/// What a demo is doing, for whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// A device was made and let in.
    Device {
        /// How many there are now.
        done: usize,
        /// Of how many.
        of: usize,
    },
    /// A week went by on all devices.
    Week {
        /// How many did.
        done: usize,
        /// Of how many.
        of: usize,
    },
    /// The last bundles go round.
    Settling,
    /// Papers and reports are made.
    Paper,
}

/// What a demo left behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Played {
    /// Of the replicated data on the coordinator's device; the same seed gives the same.
    pub digest: String,
    /// Whether every device holds exactly what the coordinator's holds for its location, and every store is whole.
    pub agree: bool,
    /// The homes, by name: the coordinator's first.
    pub homes: Vec<PathBuf>,
    /// Opens them all.
    pub passphrase: &'static str,
    /// First day of the first week.
    pub from: NaiveDate,
    /// Last day of the last week.
    pub to: NaiveDate,
    /// Entries written on all devices.
    pub entries: usize,
    /// Bundles merged on all devices.
    pub merged: usize,
    /// Parallel edits that were found.
    pub parallel: usize,
    /// Of those, what still waits for a decision.
    pub open: usize,
    /// The bundle that got lost, and healed.
    pub lost: Option<String>,
    /// Papers and reports.
    pub paper: Vec<PathBuf>,
}

/// A device being played.
struct Actor {
    session: Session,
    /// Entries about rows that have not arrived here yet.
    waiting: Vec<Event>,
}

struct Stage<'a> {
    course: &'a Course,
    clock: Clock,
    shared: PathBuf,
    actors: Vec<Actor>,
    ids: BTreeMap<String, Uuid>,
    entries: usize,
    merged: usize,
    parallel: usize,
    lost: Option<String>,
}

/// Makes a centre in an empty or new folder `dir`: `dir/shared`, `dir/homes/<device>` and `dir/paper`. The course is that of
/// [`plan`] with these sizes; `start` names the first week.
pub fn play(
    dir: &Path,
    scale: &Scale,
    start: NaiveDate,
    progress: &mut dyn FnMut(Progress),
) -> Result<Played, DemoError> {
    let course = plan(scale.seed, scale.clients, scale.devices, scale.weeks, start)?;
    make_empty(dir)?;
    let mut stage = Stage {
        course: &course,
        clock: Clock::default(),
        shared: dir.join("shared"),
        actors: Vec::new(),
        ids: BTreeMap::new(),
        entries: 0,
        merged: 0,
        parallel: 0,
        lost: None,
    };
    let homes: Vec<PathBuf> = course
        .devices
        .iter()
        .map(|device| dir.join("homes").join(&device.name))
        .collect();
    stage.clock.set(course.start - Days::new(3), 8);
    stage.open(&homes, scale.seed, progress)?;
    let weeks = course.weeks.len();
    for week in 0..weeks {
        stage.week(week)?;
        progress(Progress::Week {
            done: week + 1,
            of: weeks,
        });
    }
    progress(Progress::Settling);
    stage.settle()?;
    let paper = if scale.paper {
        progress(Progress::Paper);
        paper::print(&stage.actors[0].session, &course, &dir.join("paper"))?
    } else {
        Vec::new()
    };
    let agree = stage.agree()?;
    let coordinator = &stage.actors[0].session;
    Ok(Played {
        digest: keeping::digest(coordinator, None)?,
        agree,
        homes,
        passphrase: PASSPHRASE,
        from: course.start,
        to: course.end(),
        entries: stage.entries,
        merged: stage.merged,
        parallel: stage.parallel,
        open: conflicts::count(coordinator)?,
        lost: stage.lost,
        paper,
    })
}

fn make_empty(dir: &Path) -> Result<(), DemoError> {
    let file = |source| DemoError::File {
        path: dir.to_owned(),
        source,
    };
    std::fs::create_dir_all(dir).map_err(file)?;
    if std::fs::read_dir(dir).map_err(file)?.next().is_some() {
        return Err(DemoError::NotEmpty(dir.to_owned()));
    }
    for part in ["shared", "homes", "paper"] {
        std::fs::create_dir(dir.join(part)).map_err(file)?;
    }
    Ok(())
}

impl Stage<'_> {
    /// The coordinator founds the centre; the others ask to join, and are let in.
    fn open(
        &mut self,
        homes: &[PathBuf],
        seed: u64,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(), DemoError> {
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        for (n, (device, home)) in self.course.devices.iter().zip(homes).enumerate() {
            let env = Box::new(DemoEnv::new(&self.clock, seed, n));
            // The passphrase is written in the program, so making it costly to guess would protect nothing.
            let mut store = Store::create(home, "staff-1", &passphrase, KeyCost::CHEAP, "", env)?;
            if n == 0 {
                let centre = NewCentre {
                    name: CENTRE,
                    location: &device.location,
                    staff: &device.staff,
                    ladder: "vng",
                };
                trede_exchange::found(&mut store, &self.shared, &centre)?;
            } else {
                let role = Role::parse(device.role).unwrap_or(Role::Coach);
                let wish = Wish {
                    centre: CENTRE,
                    location: &device.location,
                    staff: &device.staff,
                    role,
                };
                let code = trede_exchange::request(&mut store, &self.shared, &wish)?;
                trede_exchange::approve(self.actors[0].session.store_mut(), &code)?;
            }
            let session = Session::of(store);
            session.settle_in(&Home::at(home))?;
            self.actors.push(Actor {
                session,
                waiting: Vec::new(),
            });
            progress(Progress::Device {
                done: n + 1,
                of: homes.len(),
            });
        }
        for of in ["locations", "staff"] {
            self.meet(of)?;
        }
        let lists: Vec<Event> = self.course.lists.clone();
        self.enter(0, "import", lists)?;
        sharing::export(&mut self.actors[0].session, &mut |_| {})?;
        Ok(())
    }

    /// Locations and colleagues came to be when the devices were let in; the course goes by their names.
    fn meet(&mut self, of: &'static str) -> Result<(), DemoError> {
        let of = known(of)?;
        let named: BTreeMap<String, Uuid> = self.actors[0]
            .session
            .store()
            .list(of, None)?
            .iter()
            .map(|row: &Row| (row.get(of, "name").to_text(), row.id))
            .collect();
        for event in self
            .course
            .lists
            .iter()
            .filter(|event| event.table == of.name)
        {
            let name = event.fields.iter().find(|(field, _)| *field == "name");
            if let Some((_, Given::Text(name))) = name
                && let Some(id) = named.get(name)
            {
                self.ids.insert(event.key.clone(), *id);
            }
        }
        Ok(())
    }

    /// Everyone merges on Monday, writes through the week without a network, and exports at its end; then the coordinator merges
    /// and exports.
    fn week(&mut self, week: usize) -> Result<(), DemoError> {
        let monday = self.course.monday(week);
        self.clock.set(monday, 7);
        for device in 1..self.actors.len() {
            self.merge(device)?;
        }
        let mut written: Vec<Vec<Event>> = Vec::new();
        for device in 0..self.actors.len() {
            let late = std::mem::take(&mut self.actors[device].waiting);
            let events = late
                .into_iter()
                .chain(self.course.events(week, device).cloned());
            let (paper, fresh) = events.partition(|event| event.on < monday);
            self.enter(device, "import", paper)?;
            written.push(fresh);
        }
        // Day by day, so that what devices write in one week lies mixed in time; each device's day is one passage.
        for day in monday.iter_days().take(7) {
            self.clock.set(day, 9);
            for (device, events) in written.iter().enumerate() {
                let today = events
                    .iter()
                    .filter(|event| event.on == day)
                    .cloned()
                    .collect();
                self.enter(device, "add", today)?;
            }
        }
        let sunday = monday + Days::new(6);
        self.clock.set(sunday, 16);
        for device in 1..self.actors.len() {
            let written = sharing::export(&mut self.actors[device].session, &mut |_| {})?;
            if self
                .course
                .lost
                .is_some_and(|lost| lost.week == week && lost.device == device)
            {
                self.lose(&written)?;
            }
        }
        self.clock.set(sunday, 17);
        self.decide(week)?;
        self.merge(0)?;
        sharing::export(&mut self.actors[0].session, &mut |_| {})?;
        Ok(())
    }

    fn merge(&mut self, device: usize) -> Result<bool, DemoError> {
        let shared = sharing::merge(&mut self.actors[device].session, &mut |_| {})?;
        if let Some(refused) = shared.refused.first() {
            return Err(DemoError::Refused {
                bundle: refused.bundle.clone(),
                reason: refused.reason.clone(),
            });
        }
        self.merged += shared.merged.len();
        if device == 0 {
            self.parallel += shared.conflicts;
        }
        Ok(!shared.merged.is_empty())
    }

    /// The stick that never arrived.
    fn lose(&mut self, written: &[sharing::Exported]) -> Result<(), DemoError> {
        let folder = Folder::new(&self.shared, CENTRE);
        for bundle in written {
            let file = bundle
                .bundle
                .split_once('/')
                .and_then(|(device, name)| BundleFile::parse(device, name));
            if let Some(file) = file {
                let path = folder.bundle(&file);
                std::fs::remove_file(&path).map_err(|source| DemoError::File { path, source })?;
                self.lost = Some(bundle.bundle.clone());
            }
        }
        Ok(())
    }

    /// Before merging the new week the coordinator decides what is open, now for the one value and now for the other; what comes
    /// up in the second half of the course is left for whoever looks at the demo.
    fn decide(&mut self, week: usize) -> Result<(), DemoError> {
        if week > self.course.weeks.len() / 2 {
            return Ok(());
        }
        let session = &mut self.actors[0].session;
        for (number, conflict) in conflicts::open(session)?.iter().enumerate() {
            let keep = if (week + number).is_multiple_of(2) {
                conflicts::Keep::Other
            } else {
                conflicts::Keep::Winner
            };
            conflicts::resolve(session, &conflict.id.to_string(), keep)?;
        }
        Ok(())
    }

    /// The last bundles go round until nobody has anything new.
    fn settle(&mut self) -> Result<(), DemoError> {
        self.clock.set(self.course.end(), 18);
        for _ in 0..MOST_ROUNDS {
            let mut busy = false;
            for device in (0..self.actors.len()).rev() {
                busy |= self.merge(device)?;
                let late = std::mem::take(&mut self.actors[device].waiting);
                busy |= self.enter(device, "add", late)? > 0;
                busy |= !sharing::export(&mut self.actors[device].session, &mut |_| {})?.is_empty();
            }
            if !busy {
                break;
            }
        }
        let waiting = self.actors.iter().flat_map(|actor| &actor.waiting).next();
        waiting.map_or(Ok(()), |event| {
            Err(DemoError::Never {
                key: event.key.clone(),
            })
        })
    }

    fn agree(&self) -> Result<bool, DemoError> {
        let coordinator = &self.actors[0].session;
        for (device, actor) in self.course.devices.iter().zip(&self.actors) {
            let location = (device.role != "coordinator").then_some(device.location.as_str());
            let same = keeping::digest(&actor.session, location)?
                == keeping::digest(coordinator, location)?;
            if !same || keeping::check(&actor.session)?.damaged {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Enters these in one passage; what is about rows that are not here yet waits. Returns how many were entered.
    fn enter(
        &mut self,
        device: usize,
        op: &'static str,
        events: Vec<Event>,
    ) -> Result<usize, DemoError> {
        if events.is_empty() {
            return Ok(0);
        }
        let actor = &mut self.actors[device];
        let (ids, waiting) = (&mut self.ids, &mut actor.waiting);
        let entered = actor.session.store_mut().write(op, |writing| {
            let mut entered = 0;
            for event in events {
                let of = known(event.table)?;
                let Some(fields) =
                    read(ids, &event, of, |of, id| Ok(writing.get(of, id)?.is_some()))?
                else {
                    waiting.push(event);
                    continue;
                };
                match ids.get(&event.key) {
                    None => {
                        let id = writing.insert(of, &fields)?;
                        ids.insert(event.key, id);
                    }
                    Some(id) if writing.get(of, *id)?.is_some() => {
                        writing.update(of, *id, &fields)?
                    }
                    Some(_) => {
                        waiting.push(event);
                        continue;
                    }
                }
                entered += 1;
            }
            Ok::<_, DemoError>(entered)
        })?;
        self.entries += entered.0;
        Ok(entered.0)
    }
}

/// The fields with their values; nothing when a row that they speak of is not here yet.
fn read(
    ids: &BTreeMap<String, Uuid>,
    event: &Event,
    of: &'static Table,
    here: impl Fn(&'static Table, Uuid) -> Result<bool, StoreError>,
) -> Result<Option<Vec<(&'static str, Value)>>, DemoError> {
    let mut fields = Vec::with_capacity(event.fields.len());
    for (name, given) in &event.fields {
        let kind = of
            .index(name)
            .and_then(|place| of.field(place))
            .map(|field| field.kind);
        let value = match (given, kind) {
            (Given::Text(text), Some(kind)) => {
                Value::parse(kind, text).map_err(|problem| DemoError::Row {
                    key: event.key.clone(),
                    problem,
                })?
            }
            (Given::Row(key), Some(Kind::Ref(to))) => match ids.get(key) {
                Some(id) if here(known(to)?, *id)? => Value::Id(*id),
                _ => return Ok(None),
            },
            _ => {
                return Err(DemoError::Row {
                    key: event.key.clone(),
                    problem: trede_domain::Problem::UnknownField,
                });
            }
        };
        fields.push((*name, value));
    }
    Ok(Some(fields))
}

fn known(name: &'static str) -> Result<&'static Table, DemoError> {
    table(name).ok_or(DemoError::Table(name))
}
