//! What goes to a partner: no more than what is recorded that it may.

use super::Ask;
use super::gather::Client;
use super::people::partner;
use crate::error::{AppError, Code, Result};
use crate::print::{known, picture, text};
use crate::session::Session;
use trede_domain::Uuid;
use trede_domain::schema::Table;
use trede_paper::{Ground, Handover};
use trede_store::Row;
use trede_texts::Texts;

/// Words in the purpose of a consent that say it covers what makes things hard for someone: health, debts, care. Without
/// one of them that stays out, for it is what people least want to be known.
const NAMES_BARRIERS: &[&str] = &[
    "belemmering",
    "moeilijk",
    "gezondheid",
    "schuld",
    "zorg",
    "alles",
    "alle gegevens",
    "barrier",
    "health",
    "everything",
];

/// The partner that is asked for, else the one of the last referral, else the one that follows up the last trajectory.
pub(super) fn goes_to(session: &Session, ask: &Ask, client: &Client) -> Result<Option<Uuid>> {
    if let Some(name) = &ask.partner {
        return partner(session, name).map(Some);
    }
    let last = |of: &'static Table, field: &str, day: &str| -> Result<Option<Uuid>> {
        let mut rows = client.rows(session, of)?;
        rows.retain(|row| row.get(of, field).as_id().is_some());
        let last = rows
            .into_iter()
            .max_by_key(|row| (row.get(of, day).to_text(), row.id));
        Ok(last.and_then(|row| row.get(of, field).as_id()))
    };
    Ok(
        match last(known("referrals")?, "partner_id", "referred_on")? {
            None => last(known("trajectories")?, "follow_up_partner_id", "ended_on")?,
            found => found,
        },
    )
}

/// The handover to the partner that is asked for, else to the one of the last referral, else to the one that follows
/// up the last trajectory. Refused where neither consent nor another ground is recorded for that partner.
pub(super) fn handover(
    session: &Session,
    ask: &Ask,
    client: &Client,
    texts: &Texts,
) -> Result<Handover> {
    let number = client.get("number").unwrap_or_default();
    let referrals = known("referrals")?;
    let trajectories = known("trajectories")?;
    let asked = ask
        .partner
        .as_deref()
        .map(|name| partner(session, name))
        .transpose()?;
    let goes_to = |row: &Row, field: &str, of| {
        let id = row.get(of, field).as_id();
        id.is_some() && (asked.is_none() || id == asked)
    };
    let mut referred = client.rows(session, referrals)?;
    referred.retain(|row| goes_to(row, "partner_id", referrals));
    referred.sort_by_key(|row| (row.get(referrals, "referred_on").to_text(), row.id));
    let referral = referred.pop();
    let mut followed = client.rows(session, trajectories)?;
    followed.retain(|row| goes_to(row, "follow_up_partner_id", trajectories));
    followed.sort_by_key(|row| (row.get(trajectories, "ended_on").to_text(), row.id));
    let follow_up = followed.pop();
    let partner_id = asked
        .or_else(|| {
            referral
                .as_ref()
                .and_then(|r| r.get(referrals, "partner_id").as_id())
        })
        .or_else(|| {
            follow_up
                .as_ref()
                .and_then(|t| t.get(trajectories, "follow_up_partner_id").as_id())
        })
        .ok_or_else(|| AppError::new(Code::NoPartner).with("number", number.as_str()))?;
    let partner_name = session
        .name_of("partners", Some(partner_id))?
        .unwrap_or_default();
    let named_by = referral
        .as_ref()
        .and_then(|r| r.get(referrals, "consent_id").as_id());
    let consent = standing(session, client, partner_id, named_by)?.ok_or_else(|| {
        AppError::new(Code::NoGround)
            .with("number", number.as_str())
            .with("partner", partner_name.as_str())
    })?;

    let consents = known("consents")?;
    let purpose = consent.get(consents, "purpose").to_text();
    let covered = Covered::of(&consent, &purpose)?;
    let partners = known("partners")?;
    let intakes = known("intakes")?;
    let intake = client.latest(session, intakes, "held_on")?;
    let of_intake = |field: &str| intake.as_ref().and_then(|i| text(i.get(intakes, field)));
    let background = |field: &str| of_intake(field).filter(|_| covered.background);
    let ladder = match super::people::steps(session, client)? {
        (code, steps) if covered.ladder && !steps.is_empty() => {
            let now = steps.last().map(|(_, rung)| *rung);
            picture(session, texts, &code, now)?
        }
        _ => None,
    };
    let contact = match session.store().get(partners, partner_id)? {
        Some(row) => text(row.get(partners, "contact_name")),
        None => None,
    };
    let of_follow_up = |field: &str| {
        follow_up
            .as_ref()
            .and_then(|t| text(t.get(trajectories, field)))
    };
    let offer = referral
        .as_ref()
        .and_then(|r| r.get(referrals, "offer_id").as_id());
    let mut left_out = Vec::new();
    for (is_covered, key) in [
        (covered.background, "paper-handover-left-out-background"),
        (covered.ladder, "paper-handover-left-out-ladder"),
        (covered.barriers, "paper-handover-left-out-barriers"),
        (
            !client.address_is_secret(),
            "paper-handover-left-out-address",
        ),
    ] {
        if !is_covered {
            left_out.push(key);
        }
    }
    Ok(Handover {
        person: client.person(),
        partner: partner_name,
        partner_contact: of_follow_up("follow_up_contact").or(contact),
        ground: covered.ground,
        purpose,
        given_on: consent.get(consents, "given_on").to_text(),
        left_out,
        phone: client.get("phone"),
        email: client.get("email"),
        city: client.get("city").filter(|_| !client.address_is_secret()),
        language: client.get("language"),
        language_level: client.get("language_level"),
        staff: match session.name_of("staff", client.id_of("coach_id"))? {
            None => session.name_of("staff", session.staff_id()?)?,
            coach => coach,
        },
        question: of_intake("question"),
        goals: of_intake("goals"),
        education: background("education"),
        work_experience: background("work_experience"),
        strengths: background("strengths"),
        barriers: of_intake("barriers")
            .filter(|_| covered.barriers)
            .map(|codes| codes.split(';').map(str::to_owned).collect())
            .unwrap_or_default(),
        ladder,
        offer: session.name_of("offers", offer)?,
        starts_on: of_follow_up("follow_up_starts_on"),
    })
}

/// What a consent covers.
struct Covered {
    ground: Ground,
    background: bool,
    ladder: bool,
    barriers: bool,
}

impl Covered {
    /// Consent covers who someone is, what they ask, what they bring and where they stand; what makes it hard only where
    /// its purpose names that. Without consent, no more goes than who someone is and what they ask.
    fn of(consent: &Row, purpose: &str) -> Result<Self> {
        let consents = known("consents")?;
        let given = consent.get(consents, "ground").as_str() == Some("consent");
        let purpose = purpose.to_lowercase();
        let named = NAMES_BARRIERS.iter().any(|word| purpose.contains(word));
        Ok(Self {
            ground: if given {
                Ground::Consent
            } else {
                Ground::Interest(consent.get(consents, "reason").to_text())
            },
            background: given,
            ladder: given,
            barriers: given && named,
        })
    }
}

/// What is recorded for this partner and still stands: consent before another ground, the last before earlier ones.
/// Another ground counts only with its reason.
fn standing(
    session: &Session,
    client: &Client,
    partner: Uuid,
    named_by_referral: Option<Uuid>,
) -> Result<Option<Row>> {
    let of = known("consents")?;
    let today = session.today().to_string();
    let mut rows = client.rows(session, of)?;
    rows.retain(|row| {
        let for_partner = match row.get(of, "partner_id").as_id() {
            Some(id) => id == partner,
            None => named_by_referral == Some(row.id),
        };
        let given = row.get(of, "given_on").to_text() <= today;
        let withdrawn = text(row.get(of, "withdrawn_on")).is_some_and(|day| day <= today);
        let grounded = match row.get(of, "ground").as_str() {
            Some("consent") => true,
            _ => !row.get(of, "reason").is_null(),
        };
        for_partner && given && !withdrawn && grounded
    });
    Ok(rows.into_iter().max_by_key(|row| {
        (
            row.get(of, "ground").as_str() == Some("consent"),
            row.get(of, "given_on").to_text(),
            row.id,
        )
    }))
}
