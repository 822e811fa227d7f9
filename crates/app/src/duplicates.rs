//! People who were written down twice: finding them, joining their files, and saying that they are two people after all.

use crate::error::{AppError, Code, Result};
use crate::names;
use crate::print::full_name;
use crate::session::Session;
use crate::tables::{self, may_write, table};
use serde::Serialize;
use trede_domain::{Uuid, Value};
use trede_store::likeness::different_key;
pub use trede_store::likeness::{Duplicate, Why};
use trede_store::{Changes, setting_id};

/// Two clients that are likely one person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The number of the one that was written down first.
    pub a: String,
    /// The number of the other.
    pub b: String,
    /// From 0 to 1.
    pub score: f64,
    /// What speaks for one person, as codes.
    pub why: Vec<&'static str>,
    /// The names of both.
    pub names: [String; 2],
    /// The rows of both.
    pub ids: [Uuid; 2],
    #[serde(skip)]
    reasons: Vec<Why>,
}

impl Pair {
    /// The keys of the texts that say what speaks for one person.
    pub fn reasons(&self) -> Vec<&'static str> {
        self.reasons.iter().map(|why| reason(*why)).collect()
    }
}

/// The key of the text that says what speaks for one person.
pub fn reason(why: Why) -> &'static str {
    match why {
        Why::Name => "why-name",
        Why::NameAlike => "why-name-alike",
        Why::NamesSwapped => "why-names-swapped",
        Why::BirthDate => "why-birth-date",
        Why::BirthPart => "why-birth-part",
        Why::BirthNear => "why-birth-near",
        Why::Phone => "why-phone",
        Why::Email => "why-email",
        Why::Address => "why-address",
    }
}

/// The likely pairs, the likeliest first.
pub fn likely(session: &Session) -> Result<Vec<Pair>> {
    described(session, session.store().duplicates()?)
}

/// Such pairs with what is told of them.
pub fn described(session: &Session, pairs: Vec<Duplicate>) -> Result<Vec<Pair>> {
    let clients = table("clients")?;
    let mut told = Vec::new();
    for found in pairs {
        let rows = [found.a, found.b].map(|id| session.store().get(clients, id));
        let [Some(a), Some(b)] =
            [rows[0].as_ref(), rows[1].as_ref()].map(|row| row.ok().and_then(Option::as_ref))
        else {
            continue;
        };
        told.push(Pair {
            a: a.get(clients, "number").to_text(),
            b: b.get(clients, "number").to_text(),
            // No one needs more of it, and it reads better.
            score: (found.score * 1000.0).round() / 1000.0,
            why: found.why.iter().map(|why| why.code()).collect(),
            names: [full_name(clients, a), full_name(clients, b)],
            ids: [found.a, found.b],
            reasons: found.why,
        });
    }
    Ok(told)
}

/// What joining or telling apart changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The number of the client that stays.
    pub keep: String,
    /// The number of the other.
    pub other: String,
    /// What changed.
    pub changes: Changes,
}

fn number(session: &Session, client: Uuid) -> Result<String> {
    let clients = table("clients")?;
    Ok(session
        .store()
        .get(clients, client)?
        .map(|row| row.get(clients, "number").to_text())
        .unwrap_or_default())
}

/// From now on both are one person, with the name and the details of `keep`. Both files keep their own rows. The other
/// file goes to the location where `keep` is. Refuses two that are one person already.
pub fn join(session: &mut Session, keep: &str, other: &str) -> Result<Decided> {
    let clients = table("clients")?;
    let (keep, other) = two(session, keep, other)?;
    let store = session.store();
    let location = store
        .get(clients, keep)?
        .map_or(Value::Null, |row| row.get(clients, "location_id").clone());
    let mut fields = vec![("merged_into", Value::Id(keep))];
    if !location.is_null() {
        fields.push(("location_id", location));
    }
    // Whoever said before that they are two people has changed their mind.
    let apart = different(session, keep, other)?;
    let settings = table("settings")?;
    if apart.is_some() {
        may_write(session, settings)?;
    }
    let ((), changes) = session.store_mut().write("join-clients", |w| {
        if let Some(apart) = apart {
            w.delete(settings, apart)?;
        }
        w.update(clients, other, &fields)
    })?;
    Ok(Decided {
        keep: number(session, keep)?,
        other: number(session, other)?,
        changes,
    })
}

/// Both as the persons they are; refuses one person.
fn two(session: &Session, a: &str, b: &str) -> Result<(Uuid, Uuid)> {
    let store = session.store();
    let one = store.person(names::client(store, a)?)?;
    let other = store.person(names::client(store, b)?)?;
    if one == other {
        return Err(AppError::new(Code::SamePerson).with("a", a).with("b", b));
    }
    Ok((one, other))
}

/// Takes the joining of this client back: it is a person of its own again, at the location where it was.
pub fn split(session: &mut Session, other: &str) -> Result<Decided> {
    let clients = table("clients")?;
    let id = names::client(session.store(), other)?;
    let row = tables::show(session, clients, &id.to_string())?;
    let Some(keep) = row.get(clients, "merged_into").as_id() else {
        return Err(AppError::new(Code::NotJoinedClient).with("number", other));
    };
    let history = session.store().history(clients, id)?;
    let joined = history.iter().find(|change| change.field == "merged_into");
    let before = joined.and_then(|joined| {
        history
            .iter()
            .find(|change| change.field == "location_id" && change.stamp == joined.stamp)
            .map(|change| change.was.clone())
    });
    let mut fields = vec![("merged_into", Value::Null)];
    fields.extend(before.map(|location| ("location_id", location)));
    let ((), changes) = session
        .store_mut()
        .write("split-clients", |w| w.update(clients, id, &fields))?;
    Ok(Decided {
        keep: number(session, keep)?,
        other: number(session, id)?,
        changes,
    })
}

/// The setting that says that these two are two people, where it stands.
fn different(session: &Session, a: Uuid, b: Uuid) -> Result<Option<Uuid>> {
    let key = setting_id(&different_key(a, b));
    let row = session.store().get(table("settings")?, key)?;
    Ok(row.filter(|row| !row.is_deleted()).map(|row| row.id))
}

/// These two are two people: the pair is never offered again, on any device. For a coordinator, because it holds for
/// the whole centre.
pub fn tell_apart(session: &mut Session, a: &str, b: &str) -> Result<Decided> {
    let settings = table("settings")?;
    may_write(session, settings)?;
    let (a, b) = two(session, a, b)?;
    let key = different_key(a, b);
    let fields = [("key", key.as_str().into()), ("value", Value::from("true"))];
    let ((), changes) = session.store_mut().write("not-duplicates", |w| {
        w.insert_with_id(settings, setting_id(&key), &fields)
    })?;
    Ok(Decided {
        keep: number(session, a)?,
        other: number(session, b)?,
        changes,
    })
}
