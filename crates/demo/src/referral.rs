//! Passing someone on to a partner.

use crate::course::later;
use crate::dice::Dice;
use crate::guidance::Plan;
use crate::life::{Life, reached};
use crate::plan::World;
use chrono::NaiveDate;

/// A partner and its offer that suit the question and the rung, each by its place.
pub(crate) fn suiting(
    world: &World<'_>,
    dice: &mut Dice,
    theme: &str,
    rung: i64,
) -> Option<(usize, usize)> {
    let purpose = if theme == "mensen" {
        "ontmoeten"
    } else {
        theme
    };
    let all = || {
        world
            .data
            .partners
            .iter()
            .enumerate()
            .flat_map(|(p, partner)| {
                partner
                    .offers
                    .iter()
                    .enumerate()
                    .map(move |(o, offer)| (p, o, offer))
            })
    };
    let reachable: Vec<_> = all()
        .filter(|(_, _, offer)| (offer.from..=offer.to).contains(&rung))
        .collect();
    let suiting: Vec<_> = reachable
        .iter()
        .filter(|(_, _, offer)| offer.purpose == purpose)
        .collect();
    let chosen = if suiting.is_empty() {
        dice.pick(&reachable)
    } else {
        dice.pick(&suiting).copied()
    };
    chosen.map(|(partner, offer, _)| (*partner, *offer))
}

/// Enters a referral with its consent, and what came of it.
pub(crate) fn refer(
    world: &World<'_>,
    dice: &mut Dice,
    life: &mut Life,
    plan: &Plan<'_>,
    ended_on: NaiveDate,
) {
    let on = later(plan.started_on, dice.between(14, 60));
    if !dice.percent(58) || on >= ended_on || !reached(world, on) {
        return;
    }
    let Some((partner, offer)) = suiting(world, dice, &plan.words.theme, plan.rung) else {
        return;
    };
    let phrases = &world.data.phrases;
    let own = dice.percent(95);
    let consent = life
        .entry(on, "consents", "consent")
        .text("purpose", &phrases.consents.purpose)
        .row("partner_id", format!("partner-{partner}"))
        .text("ground", if own { "consent" } else { "interest" })
        .text("reason", if own { "" } else { &phrases.consents.interest })
        .day("given_on", on);
    life.add(consent);
    life.add(
        life.entry(on, "referrals", "referral")
            .row("partner_id", format!("partner-{partner}"))
            .row("offer_id", format!("offer-{partner}-{offer}"))
            .row("trajectory_id", format!("{}/trajectory", life.key))
            .day("referred_on", on)
            .text("warm", if dice.percent(68) { "true" } else { "false" })
            .row("consent_id", format!("{}/consent", life.key)),
    );
    if !dice.percent(82) {
        return;
    }
    let accepted = later(on, dice.between(5, 20));
    life.add(
        life.change(accepted, "referrals", "referral")
            .day("accepted_on", accepted),
    );
    if dice.percent(70) {
        life.add(
            life.entry(accepted, "placements", "placement")
                .row("trajectory_id", format!("{}/trajectory", life.key))
                .row("offer_id", format!("offer-{partner}-{offer}"))
                .day("started_on", accepted),
        );
    }
    if dice.percent(55) {
        let result_on = later(accepted, dice.between(30, 110));
        let result = match plan.words.theme.as_str() {
            "taal" => "language",
            "opleiding" => "education",
            "werk" => dice.code(&[("work", 35), ("education", 20), ("volunteering", 45)]),
            "vrijwilligerswerk" | "mensen" => "volunteering",
            "gezondheid" => "care",
            _ => "other",
        };
        life.add(
            life.change(result_on, "referrals", "referral")
                .text("result", result)
                .day("result_on", result_on),
        );
    }
}
