//! The offers of partners (sociale kaart): searched, and held against a client.

use super::AppState;
use super::dto::{OfferFilter, OfferFit, OfferFits, OfferLine, OfferList, PartnerLine};
use super::sql;
use super::words::{Words, count, filled};
use crate::error::Result;
use crate::session::Session;
use crate::tables;
use std::collections::{BTreeSet, HashMap, HashSet};
use trede_domain::Uuid;
use trede_domain::schema::Table;
use trede_store::{Row, StoreError};
use trede_texts::Texts;

/// Proposals beyond this many help nobody choose.
const PROPOSED: usize = 12;

/// Levels of Dutch from the lowest up.
const LEVELS: [&str; 7] = ["none", "A1", "A2", "B1", "B2", "C1", "native"];

/// Offers that answer a filter. There are a few hundred at most, so all are read.
pub fn offers(app: &mut AppState, filter: OfferFilter) -> Result<OfferList> {
    let session = app.open()?;
    let centre_ladder = session.store().centre_ladder()?;
    let all = all(session)?;
    let unlike = |line: &OfferLine| {
        let suits = || suits_rung(line, &centre_ladder, filter.rung);
        let place = |have: &Option<String>, asked: &str| {
            asked.is_empty() || have.as_deref().is_some_and(|have| same(have, asked))
        };
        line.active != filter.ended
            && has_words(line, &filter.words)
            && suits()
            && place(&line.purpose, &filter.purpose)
            && place(&line.neighbourhood, &filter.neighbourhood)
            && level(line.language_level.as_deref()).is_none_or(|asks| {
                level(Some(&filter.language_level)).is_none_or(|has| has >= asks)
            })
            && (!filter.free || line.free != Some(0))
    };
    let names = |of: fn(&OfferLine) -> Option<&String>| {
        let used = all.iter().filter(|line| line.active);
        let names: BTreeSet<String> = used.filter_map(of).cloned().collect();
        names.into_iter().collect::<Vec<_>>()
    };
    let (purposes, neighbourhoods) = (
        names(|line| line.purpose.as_ref()),
        names(|line| line.neighbourhood.as_ref()),
    );
    Ok(OfferList {
        total: count(all.len()),
        purposes,
        neighbourhoods,
        lines: all.into_iter().filter(unlike).collect(),
    })
}

/// The offers that fit a client: by what the client asks, rung, level of Dutch, neighbourhood and free places, each with why. One that asks for more
/// than the client can, that is full, or where the client is already, is not proposed.
pub fn offers_for(app: &mut AppState, client_id: String) -> Result<OfferFits> {
    let session = app.open()?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    let clients = tables::table("clients")?;
    let asked = tables::show(session, clients, &client_id)?;
    let person = session.store().person(asked.id)?;
    let row = tables::show(session, clients, &person.to_string())?;
    let person = Person::read(&words, clients, &row)?;
    let mut found: Vec<(u32, OfferFit)> = all(session)?
        .into_iter()
        .filter(|offer| offer.active && !person.is_at.contains(&offer.id))
        .filter_map(|offer| fit(&words, &person, offer))
        .collect();
    // They come by partner and name; sorting keeps that among equals.
    found.sort_by_key(|one| std::cmp::Reverse(one.0));
    found.truncate(PROPOSED);
    let (mut known, mut missing) = (Vec::new(), Vec::new());
    match person.rungs.get(&person.centre_ladder) {
        Some(rung) => known.push(
            words
                .texts
                .format("screen-offer-known-rung", &[("rung", (*rung).into())]),
        ),
        None => missing.push(words.texts.get("screen-offer-missing-rung")),
    }
    match &person.level {
        Some(code) if level(Some(code)).is_some() => known.push(words.texts.format(
            "screen-offer-known-level",
            &[("level", level_word(&words.texts, code).into())],
        )),
        _ => missing.push(words.texts.get("screen-offer-missing-level")),
    }
    match &person.neighbourhood {
        Some(name) => known.push(name.clone()),
        None => missing.push(words.texts.get("screen-offer-missing-neighbourhood")),
    }
    Ok(OfferFits {
        known,
        missing,
        fits: found.into_iter().map(|one| one.1).collect(),
    })
}

/// All partners by name, those in the network first.
pub fn partners(app: &mut AppState) -> Result<Vec<PartnerLine>> {
    let session = app.open()?;
    let of = tables::table("partners")?;
    let mut offered: HashMap<String, u32> = HashMap::new();
    for offer in all(session)?.into_iter().filter(|offer| offer.active) {
        *offered.entry(offer.partner_id).or_default() += 1;
    }
    let rows = session.store().list(of, None)?;
    let mut lines: Vec<PartnerLine> = rows
        .iter()
        .map(|row| PartnerLine {
            id: row.id.to_string(),
            name: row.get(of, "name").to_text(),
            kind: filled(row.get(of, "kind")),
            contact_name: filled(row.get(of, "contact_name")),
            phone: filled(row.get(of, "phone")),
            email: filled(row.get(of, "email")),
            active: in_use(of, row),
            offers: offered.get(&row.id.to_string()).copied().unwrap_or(0),
        })
        .collect();
    lines.sort_by_key(|line| (!line.active, line.name.to_lowercase()));
    Ok(lines)
}

/// What offers are held against.
struct Person {
    centre_ladder: String,
    /// The latest rung on each ladder.
    rungs: HashMap<String, u32>,
    level: Option<String>,
    neighbourhood: Option<String>,
    /// What the client asks, aims at and is held back by, made comparable.
    wants: String,
    /// Offers that the client is placed on now.
    is_at: HashSet<String>,
}

impl Person {
    fn read(words: &Words<'_>, of: &Table, row: &Row) -> Result<Self> {
        let session = words.session;
        let today = session.today().to_string();
        let movements = tables::table("movements")?;
        let mut measured = session.store().list_of_person(movements, row.id)?;
        measured.sort_by_key(|row| (row.get(movements, "measured_on").to_text(), row.id));
        let placements = tables::table("placements")?;
        let placed = session.store().list_of_person(placements, row.id)?;
        Ok(Self {
            centre_ladder: session.store().centre_ladder()?,
            rungs: measured
                .iter()
                .filter_map(|row| {
                    let rung = row.get(movements, "rung").as_int()?;
                    Some((filled(row.get(movements, "ladder"))?, count(rung)))
                })
                .collect(),
            level: filled(row.get(of, "language_level")),
            neighbourhood: filled(row.get(of, "neighbourhood")),
            wants: wants(words, row.id)?,
            is_at: placed
                .iter()
                .filter(|row| goes_on(placements, row, &today))
                .filter_map(|row| filled(row.get(placements, "offer_id")))
                .collect(),
        })
    }
}

/// The question, goals and barriers of the last intake, and the goals of what goes on.
fn wants(words: &Words<'_>, client: Uuid) -> Result<String> {
    let store = words.session.store();
    let today = words.session.today().to_string();
    let (intakes, trajectories) = (tables::table("intakes")?, tables::table("trajectories")?);
    let mut said: Vec<String> = store
        .list_of_person(trajectories, client)?
        .iter()
        .filter(|row| goes_on(trajectories, row, &today))
        .filter_map(|row| filled(row.get(trajectories, "goal")))
        .collect();
    let last = store
        .list_of_person(intakes, client)?
        .into_iter()
        .max_by_key(|row| (row.get(intakes, "held_on").to_text(), row.id));
    if let Some(intake) = last {
        said.extend(filled(intake.get(intakes, "question")));
        said.extend(filled(intake.get(intakes, "goals")));
        let barriers = filled(intake.get(intakes, "barriers")).unwrap_or_default();
        said.extend(
            barriers
                .split(';')
                .map(|code| words.texts.code("intakes", "barriers", code)),
        );
    }
    Ok(trede_store::fold(&said.join(" ")))
}

/// Whether a placement or a trajectory has not ended.
fn goes_on(of: &Table, row: &Row, today: &str) -> bool {
    row.get(of, "ended_on")
        .as_str()
        .is_none_or(|day| day > today)
}

/// Whether a purpose is about what a client wants: one of its longer words is said there, alone or as a part of another.
fn is_about(purpose: &str, wants: &str) -> bool {
    trede_store::fold(purpose)
        .split(' ')
        .any(|word| word.len() > 3 && wants.contains(word))
}

/// How well an offer fits, with why; nothing where it does not.
fn fit(words: &Words<'_>, person: &Person, offer: OfferLine) -> Option<(u32, OfferFit)> {
    let texts = &words.texts;
    let (mut score, mut reasons) = (0, Vec::new());
    let ladder = offer.ladder.as_ref().unwrap_or(&person.centre_ladder);
    if let (Some(rung), true) = (
        person.rungs.get(ladder).copied(),
        offer.rung_from.is_some() || offer.rung_to.is_some(),
    ) {
        let (from, to) = (
            offer.rung_from.unwrap_or(1),
            offer.rung_to.unwrap_or(u32::MAX),
        );
        if (from..=to).contains(&rung) {
            score += 3;
            reasons.push(texts.format("screen-offer-fits-rung", &[("rung", rung.into())]));
        } else if rung + 1 == from {
            score += 1;
            reasons.push(texts.format("screen-offer-fits-next", &[("rung", from.into())]));
        } else {
            return None;
        }
    }
    if let (Some(asks), Some(has)) = (
        level(offer.language_level.as_deref()),
        level(person.level.as_deref()),
    ) {
        if has < asks {
            return None;
        }
        score += 2;
        let asked = offer.language_level.as_deref().unwrap_or_default();
        let key = if asks == 0 {
            "screen-offer-fits-no-level"
        } else {
            "screen-offer-fits-level"
        };
        reasons.push(texts.format(key, &[("level", level_word(texts, asked).into())]));
    }
    if let Some(purpose) = offer.purpose.as_deref()
        && is_about(purpose, &person.wants)
    {
        score += 3;
        let args = [("purpose", purpose.into())];
        reasons.insert(0, texts.format("screen-offer-fits-question", &args));
    }
    if let (Some(there), Some(lives)) = (&offer.neighbourhood, &person.neighbourhood)
        && same(there, lives)
    {
        score += 2;
        let place = there.as_str().into();
        reasons.push(texts.format("screen-offer-fits-neighbourhood", &[("place", place)]));
    }
    if offer.free == Some(0) || reasons.is_empty() {
        return None;
    }
    if let Some(free) = offer.free {
        score += 1;
        reasons.push(texts.format("screen-offer-fits-free", &[("free", free.into())]));
    }
    Some((score, OfferFit { offer, reasons }))
}

/// Every offer, by partner and name.
fn all(session: &Session) -> Result<Vec<OfferLine>> {
    let (of, partners) = (tables::table("offers")?, tables::table("partners")?);
    let taken: HashMap<Uuid, u32> = sql::rows(
        session,
        "SELECT offer_id, count(*) FROM placements WHERE deleted IS NOT 1 AND (ended_on IS NULL OR ended_on > ?1) GROUP BY offer_id",
        [session.today().to_string()],
        |row| Ok((row.get::<_, Option<Uuid>>(0)?, count(row.get::<_, i64>(1)?))),
    )?
    .into_iter()
    .filter_map(|(offer, taken)| Some((offer?, taken)))
    .collect();
    let known: HashMap<Uuid, Row> = session
        .store()
        .list(partners, None)?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut lines = Vec::new();
    session.store().each(of, None, |row| {
        let partner_id = row.get(of, "partner_id").as_id().unwrap_or_default();
        let partner = known.get(&partner_id);
        let of_partner = |field: &str| partner.and_then(|row| filled(row.get(partners, field)));
        let number = |field: &str| row.get(of, field).as_int().map(count);
        let (places, taken) = (
            number("places"),
            taken.get(&row.id).copied().unwrap_or_default(),
        );
        lines.push(OfferLine {
            id: row.id.to_string(),
            name: row.get(of, "name").to_text(),
            partner_id: partner_id.to_string(),
            partner: of_partner("name"),
            contact_name: filled(row.get(of, "contact_name"))
                .or_else(|| of_partner("contact_name")),
            phone: of_partner("phone"),
            purpose: filled(row.get(of, "purpose")),
            method: filled(row.get(of, "method")),
            ladder: filled(row.get(of, "ladder")),
            rung_from: number("rung_from"),
            rung_to: number("rung_to"),
            places,
            taken,
            free: places.map(|places| places.saturating_sub(taken)),
            neighbourhood: filled(row.get(of, "neighbourhood")),
            language_level: filled(row.get(of, "language_level")),
            active: in_use(of, &row) && partner.is_none_or(|partner| in_use(partners, partner)),
        });
        Ok::<_, StoreError>(())
    })?;
    lines.sort_by_key(|line| {
        let partner = line.partner.as_deref().unwrap_or_default();
        (partner.to_lowercase(), line.name.to_lowercase())
    });
    Ok(lines)
}

/// In use unless someone said otherwise.
fn in_use(of: &Table, row: &Row) -> bool {
    let active = row.get(of, "active");
    active.is_null() || active.is_true()
}

fn suits_rung(line: &OfferLine, centre_ladder: &str, rung: Option<u32>) -> bool {
    let Some(rung) = rung else { return true };
    if line.rung_from.is_none() && line.rung_to.is_none() {
        return true;
    }
    line.ladder.as_deref().is_none_or(|l| l == centre_ladder)
        && line.rung_from.is_none_or(|from| rung >= from)
        && line.rung_to.is_none_or(|to| rung <= to)
}

fn has_words(line: &OfferLine, words: &str) -> bool {
    let parts = [
        Some(&line.name),
        line.partner.as_ref(),
        line.purpose.as_ref(),
        line.method.as_ref(),
        line.contact_name.as_ref(),
        line.neighbourhood.as_ref(),
    ];
    let text: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    let text = trede_store::fold(&text.join(" "));
    trede_store::fold(words)
        .split_whitespace()
        .all(|word| text.contains(word))
}

fn same(one: &str, other: &str) -> bool {
    trede_store::fold(one).trim() == trede_store::fold(other).trim()
}

/// The place of a level among all; nothing where none is known, and so nothing to hold against.
fn level(code: Option<&str>) -> Option<usize> {
    let code = code?;
    LEVELS.iter().position(|level| *level == code)
}

/// A level in a word: `A2`, "moedertaal".
fn level_word(texts: &Texts, code: &str) -> String {
    match code {
        "none" | "native" => texts.code("clients", "language_level", code),
        level => level.to_owned(),
    }
}
