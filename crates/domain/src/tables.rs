//! The tables and fields of the contract.

use crate::schema::Kind::{
    self, Bool, Code, Codes, Date, Decimal, Id, Int, Language, PartialDate, Ref, Rung, Text, Time,
};
use crate::schema::{Field, Scope, Table};

const fn opt(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        required: false,
    }
}
const fn req(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        required: true,
    }
}
const fn table(name: &'static str, scope: Scope, fields: &'static [Field]) -> Table {
    Table {
        name,
        fields,
        scope,
    }
}

const LADDER: Kind = Kind::Ladder;
const ROLES: &[&str] = &["coach", "desk", "coordinator"];
const LEVELS: &[&str] = &["none", "A1", "A2", "B1", "B2", "C1", "native", "unknown"];
const PROFILES: &[&str] = &["A", "B", "unknown"];
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
/// A count of people, places or minutes.
const COUNT: Kind = Int {
    min: 0,
    max: 1_000_000,
};

pub(crate) const TABLES: &[Table] = &[
    table(
        "locations",
        Scope::Centre,
        &[
            req("name", Text),
            req("kind", Code(&["desk", "outreach"])),
            opt("neighbourhood", Text),
            opt("address", Text),
            opt("active_from", Date),
            opt("active_to", Date),
        ],
    ),
    table(
        "staff",
        Scope::Centre,
        &[
            req("name", Text),
            req("role", Code(ROLES)),
            opt("location_id", Ref("locations")),
            opt("fte", Decimal),
            opt("email", Text),
            opt("active", Bool),
        ],
    ),
    table(
        "partners",
        Scope::Centre,
        &[
            req("name", Text),
            opt("kind", Text),
            opt("contact_name", Text),
            opt("phone", Text),
            opt("email", Text),
            opt("active", Bool),
        ],
    ),
    table(
        "offers",
        Scope::Centre,
        &[
            req("partner_id", Ref("partners")),
            req("name", Text),
            opt("purpose", Text),
            opt("method", Text),
            opt("ladder", LADDER),
            opt("rung_from", Rung),
            opt("rung_to", Rung),
            opt("places", COUNT),
            opt("neighbourhood", Text),
            opt("contact_name", Text),
            opt("language_level", Code(LEVELS)),
            opt("active", Bool),
        ],
    ),
    table(
        "clients",
        Scope::Client,
        &[
            req("number", Text),
            req("first_name", Text),
            opt("infix", Text),
            req("last_name", Text),
            opt("birth_date", PartialDate),
            opt("gender", Code(&["f", "m", "x", "unknown"])),
            opt("street", Text),
            opt("house_number", Text),
            opt("postcode", Text),
            opt("city", Text),
            opt("neighbourhood", Text),
            opt("phone", Text),
            opt("email", Text),
            opt("address_secret", Bool),
            opt("language", Language),
            opt("language_level", Code(LEVELS)),
            opt("target_group", Code(&["nugger", "ugger", "unknown"])),
            opt(
                "source",
                Code(&[
                    "language_desk",
                    "outreach",
                    "uwv",
                    "municipality",
                    "partner",
                    "word_of_mouth",
                    "self",
                    "other",
                ]),
            ),
            opt("source_partner_id", Ref("partners")),
            opt("first_contact_on", Date),
            opt("location_id", Ref("locations")),
            opt("coach_id", Ref("staff")),
            opt("direction", Code(&["client", "centre", "partner"])),
            opt("profile", Code(PROFILES)),
            opt("closed_on", Date),
            opt("merged_into", Ref("clients")),
            opt("notes", Text),
        ],
    ),
    table(
        "intakes",
        Scope::OfClient,
        &[
            req("client_id", Ref("clients")),
            req("held_on", Date),
            opt("staff_id", Ref("staff")),
            opt("location_id", Ref("locations")),
            opt("question", Text),
            opt("goals", Text),
            opt("expectations", Text),
            opt("education", Text),
            opt("work_experience", Text),
            opt("barriers", Codes(DOMAINS)),
            opt("strengths", Text),
            opt("ladder", LADDER),
            opt("rung", Rung),
            opt("agreements", Text),
        ],
    ),
    table(
        "consents",
        Scope::OfClient,
        &[
            req("client_id", Ref("clients")),
            req("purpose", Text),
            opt("partner_id", Ref("partners")),
            req("ground", Code(&["consent", "interest"])),
            opt("reason", Text),
            req("given_on", Date),
            opt("withdrawn_on", Date),
        ],
    ),
    table(
        "trajectories",
        Scope::OfClient,
        &[
            req("client_id", Ref("clients")),
            req(
                "kind",
                Code(&[
                    "individual",
                    "group",
                    "work_learning",
                    "language_internship",
                ]),
            ),
            opt("method", Text),
            opt("profile", Code(PROFILES)),
            opt("partner_id", Ref("partners")),
            opt("location_id", Ref("locations")),
            opt("coach_id", Ref("staff")),
            opt("goal", Text),
            opt(
                "phase",
                Code(&["contact", "orientation", "seeking", "placement", "guidance"]),
            ),
            req("started_on", Date),
            opt("planned_end_on", Date),
            opt("ended_on", Date),
            opt(
                "outcome",
                Code(&[
                    "completed",
                    "education",
                    "work",
                    "volunteering",
                    "transferred",
                    "dropout",
                    "stopped",
                ]),
            ),
            opt("reason", Text),
            opt("follow_up_partner_id", Ref("partners")),
            opt("follow_up_contact", Text),
            opt("follow_up_starts_on", Date),
            opt("follow_up_secured_on", Date),
            opt("hours", Decimal),
            opt("training_cost", Decimal),
        ],
    ),
    table(
        "movements",
        Scope::OfClient,
        &[
            req("client_id", Ref("clients")),
            opt("trajectory_id", Ref("trajectories")),
            req("measured_on", Date),
            req("ladder", LADDER),
            req("rung", Rung),
            opt("moment", Code(&["intake", "interim", "exit", "aftercare"])),
            opt("staff_id", Ref("staff")),
            opt("reason", Text),
        ],
    ),
    table(
        "contacts",
        Scope::OfClient,
        &[
            opt("client_id", Ref("clients")),
            req("happened_on", Date),
            req(
                "channel",
                Code(&["desk", "phone", "visit", "email", "event"]),
            ),
            req(
                "topic",
                Code(&["information", "guidance", "aftercare", "other"]),
            ),
            opt("people", COUNT),
            opt("location_id", Ref("locations")),
            opt("staff_id", Ref("staff")),
            opt("trajectory_id", Ref("trajectories")),
            opt("minutes", COUNT),
            opt("note", Text),
        ],
    ),
    table(
        "activities",
        Scope::OwnLocation,
        &[
            req("held_on", Date),
            req(
                "kind",
                Code(&["information_meeting", "training", "market", "group"]),
            ),
            req("title", Text),
            opt("location_id", Ref("locations")),
            opt("partner_id", Ref("partners")),
            opt("people", COUNT),
            opt("note", Text),
        ],
    ),
    table(
        "attendances",
        Scope::OfClient,
        &[
            req("activity_id", Ref("activities")),
            req("client_id", Ref("clients")),
        ],
    ),
    table(
        "referrals",
        Scope::OfClient,
        &[
            req("client_id", Ref("clients")),
            req("partner_id", Ref("partners")),
            opt("offer_id", Ref("offers")),
            opt("trajectory_id", Ref("trajectories")),
            req("referred_on", Date),
            opt("warm", Bool),
            opt("consent_id", Ref("consents")),
            opt("accepted_on", Date),
            opt(
                "result",
                Code(&[
                    "education",
                    "work",
                    "volunteering",
                    "language",
                    "care",
                    "other",
                ]),
            ),
            opt("result_on", Date),
            opt("note", Text),
        ],
    ),
    table(
        "placements",
        Scope::OfClient,
        &[
            req("client_id", Ref("clients")),
            opt("trajectory_id", Ref("trajectories")),
            req("offer_id", Ref("offers")),
            req("started_on", Date),
            opt("ended_on", Date),
            opt("result", Text),
        ],
    ),
    table(
        "signals",
        Scope::OfClient,
        &[
            opt("client_id", Ref("clients")),
            req("noticed_on", Date),
            req("domain", Code(DOMAINS)),
            opt("neighbourhood", Text),
            req("text", Text),
            opt("forwarded_to", Text),
            opt("forwarded_on", Date),
            opt("status", Code(&["open", "forwarded", "answered", "closed"])),
            opt("answer", Text),
        ],
    ),
    table(
        "effects",
        Scope::OfClient,
        &[
            req("client_id", Ref("clients")),
            opt("trajectory_id", Ref("trajectories")),
            req("noted_on", Date),
            req("kind", Code(&["personal", "social", "saving"])),
            req("text", Text),
            opt("units", Decimal),
            opt("unit_price", Decimal),
        ],
    ),
    table(
        "tasks",
        Scope::OfClient,
        &[
            opt("client_id", Ref("clients")),
            req("due_on", Date),
            opt("staff_id", Ref("staff")),
            req("text", Text),
            opt("done_on", Date),
        ],
    ),
    table(
        "targets",
        Scope::Centre,
        &[
            req(
                "indicator",
                Code(&[
                    "informed",
                    "trajectories_started",
                    "work_learning_started",
                    "passed_on",
                    "meetings",
                    "dropout_rate",
                ]),
            ),
            req("from_on", Date),
            req("to_on", Date),
            opt("location_id", Ref("locations")),
            req("comparison", Code(&["at_least", "under"])),
            req("value", Decimal),
            opt("per", Code(&["period", "week"])),
        ],
    ),
    table(
        "settings",
        Scope::Centre,
        &[req("key", Text), opt("value", Text)],
    ),
    table(
        "conflicts",
        Scope::OfRow,
        &[
            req("table_name", Text),
            req("row_id", Id),
            req("field", Text),
            opt("winner_value", Text),
            req("winner_stamp", Text),
            opt("other_value", Text),
            req("other_stamp", Text),
            opt("settled_at", Time),
        ],
    ),
    // The id of a row that was erased, and no more than that.
    table(
        "erasures",
        Scope::Centre,
        &[
            req("table_name", Text),
            req("person_id", Id),
            req("erased_on", Date),
            // Of the coordinator's device that erased it. What follows from that erasure bears none.
            opt("signature", Text),
        ],
    ),
    // Who looked at whose file. An id and not a reference: it stays when the person was erased.
    table(
        "access_log",
        Scope::Coordinators,
        &[
            req("at", Time),
            opt("staff_id", Ref("staff")),
            opt("client_id", Id),
            req(
                "what",
                Code(&[
                    "opened",
                    "printed",
                    "disclosed",
                    "dossier",
                    "exported",
                    "listed",
                    "recovered",
                ]),
            ),
            opt("partner_id", Ref("partners")),
            opt("paper", Text),
            opt("device", Text),
        ],
    ),
];

/// The roles that a staff member or a device can have.
pub const fn roles() -> &'static [&'static str] {
    ROLES
}
