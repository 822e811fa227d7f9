//! What partners offer, and what of it fits a client.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list of offers is narrowed down by; what is empty narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfferFilter {
    /// Words that are all in the offer or its partner.
    pub words: String,
    /// Suits this rung of the centre's ladder.
    pub rung: Option<u32>,
    /// Has exactly this purpose.
    pub purpose: String,
    /// Is in this neighbourhood.
    pub neighbourhood: String,
    /// Can be followed with this level of Dutch.
    pub language_level: String,
    /// Has a free place, or no fixed number of places.
    pub free: bool,
    /// Those that are no longer in use, instead of those that are.
    pub ended: bool,
}

/// An offer with its partner and its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfferLine {
    /// Row id.
    pub id: String,
    /// Name on screen.
    pub name: String,
    /// Row of `partners`.
    pub partner_id: String,
    /// The same by name; nothing when the partner's row has not arrived.
    pub partner: Option<String>,
    /// Who to ask for: of the offer, else of the partner.
    pub contact_name: Option<String>,
    /// Phone number of the partner.
    pub phone: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
    /// How it works.
    pub method: Option<String>,
    /// Code of the ladder that the rungs are on; nothing: the centre's.
    pub ladder: Option<String>,
    /// Lowest rung that it suits.
    pub rung_from: Option<u32>,
    /// Highest rung that it suits.
    pub rung_to: Option<u32>,
    /// Places in all, where they are counted.
    pub places: Option<u32>,
    /// Placements that are open now, as far as this device knows.
    pub taken: u32,
    /// Places less those that are taken.
    pub free: Option<u32>,
    /// Where it is.
    pub neighbourhood: Option<String>,
    /// Level of Dutch that it asks for.
    pub language_level: Option<String>,
    /// Whether it is in use.
    pub active: bool,
}

/// Offers, and what there is to narrow them down by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfferList {
    /// Those that answer, by partner and name.
    pub lines: Vec<OfferLine>,
    /// How many offers there are in all, in use or not.
    pub total: u32,
    /// Every purpose that an offer has, by name.
    pub purposes: Vec<String>,
    /// Every neighbourhood that an offer is in, by name.
    pub neighbourhoods: Vec<String>,
}

/// An offer that fits a client, with why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfferFit {
    /// The offer.
    pub offer: OfferLine,
    /// Why it fits, each in a few words.
    pub reasons: Vec<String>,
}

/// The offers that fit a client best, and what was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfferFits {
    /// What is known of the client that offers are held against, each in words.
    pub known: Vec<String>,
    /// What is not known yet, each in words.
    pub missing: Vec<String>,
    /// The best first.
    pub fits: Vec<OfferFit>,
}

/// A partner as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerLine {
    /// Row id.
    pub id: String,
    /// Name on screen.
    pub name: String,
    /// What kind of organisation.
    pub kind: Option<String>,
    /// Who to ask for.
    pub contact_name: Option<String>,
    /// Phone number as written down.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Whether it is in the network now.
    pub active: bool,
    /// How many offers of it are in use.
    pub offers: u32,
}
