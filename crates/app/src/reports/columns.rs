//! Which values each report shows, under which heading and in which form.

use super::Kind;

/// How a value is shown.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Count,
    Money,
    Share,
    Day,
    Text,
    Bool,
    /// A ladder's code.
    Ladder,
    /// A result or a target: what it is the indicator tells.
    Figure,
    Code(&'static str, &'static str),
    /// A coach's name, or a word for nobody.
    Coach,
}

/// A value's name in JSON, the text of its heading, and its form.
pub(super) type Column = (&'static str, &'static str, Form);

/// The layout of one report.
pub(super) struct Spec {
    /// With the figure that each opens.
    pub facts: &'static [(Column, Option<&'static str>)],
    pub columns: &'static [Column],
    /// What tells rows apart.
    pub keys: &'static [&'static str],
    /// What is compared between periods.
    pub measure: Option<&'static str>,
}

const NUMBER: Form = Form::Count;

/// The layout of this report.
pub(super) fn spec(kind: Kind) -> Spec {
    match kind {
        Kind::Results => Spec {
            facts: &[
                (("from", "column-from", Form::Day), None),
                (("to", "column-to", Form::Day), None),
                (("location", "column-location", Form::Text), None),
            ],
            columns: &[
                (
                    "indicator",
                    "column-indicator",
                    Form::Code("targets", "indicator"),
                ),
                ("value", "column-value", Form::Figure),
                (
                    "comparison",
                    "column-comparison",
                    Form::Code("targets", "comparison"),
                ),
                ("target", "column-target", Form::Figure),
                ("per", "column-per", Form::Code("targets", "per")),
                ("met", "column-met", Form::Bool),
            ],
            keys: &["indicator"],
            measure: Some("value"),
        },
        Kind::Inflow => Spec {
            facts: &[(("total", "column-total", NUMBER), Some("source=*"))],
            columns: &[
                ("source", "column-source", Form::Code("clients", "source")),
                ("clients", "column-clients", NUMBER),
                ("share", "column-share", Form::Share),
            ],
            keys: &["source"],
            measure: Some("clients"),
        },
        Kind::Outflow => Spec {
            facts: &[
                (("total", "column-total", NUMBER), Some("outcome=*")),
                (("unsecured", "column-unsecured", NUMBER), Some("unsecured")),
            ],
            columns: &[
                (
                    "outcome",
                    "column-outcome",
                    Form::Code("trajectories", "outcome"),
                ),
                ("trajectories", "column-trajectories", NUMBER),
                ("share", "column-share", Form::Share),
            ],
            keys: &["outcome"],
            measure: Some("trajectories"),
        },
        Kind::Ladder => Spec {
            facts: &[
                (("ladder", "column-ladder", Form::Ladder), None),
                (("clients", "column-measured", NUMBER), Some("moved")),
                (("single", "column-single", NUMBER), Some("single")),
                (("up", "column-up", NUMBER), Some("up")),
                (("level", "column-level", NUMBER), Some("level")),
                (("down", "column-down", NUMBER), Some("down")),
                (
                    ("average_step", "column-average_step", NUMBER),
                    Some("average_step"),
                ),
            ],
            columns: &[
                ("from", "column-from_rung", NUMBER),
                ("to", "column-to_rung", NUMBER),
                ("clients", "column-clients", NUMBER),
            ],
            keys: &["from", "to"],
            measure: Some("clients"),
        },
        Kind::Caseload => Spec {
            facts: &[(("on", "column-on", Form::Day), None)],
            columns: &[
                ("coach", "column-coach", Form::Coach),
                ("fte", "column-fte", NUMBER),
                ("clients", "column-clients", NUMBER),
                ("norm", "column-norm", NUMBER),
                ("load", "column-load", Form::Share),
            ],
            keys: &["coach_id"],
            measure: Some("clients"),
        },
        Kind::Costs => Spec {
            facts: &[
                (
                    ("trajectories", "column-trajectories", NUMBER),
                    Some("trajectories"),
                ),
                (
                    ("without_hours", "column-without_hours", NUMBER),
                    Some("without_hours"),
                ),
                (("hours", "column-hours", NUMBER), Some("hours")),
                (("hourly_rate", "column-hourly_rate", Form::Money), None),
                (("labour", "column-labour", Form::Money), Some("labour")),
                (
                    ("training", "column-training", Form::Money),
                    Some("training"),
                ),
                (("total", "column-costs", Form::Money), Some("total")),
                (("funded", "column-funded", Form::Money), None),
                (("needed", "column-needed", Form::Money), None),
            ],
            columns: &[],
            keys: &[],
            measure: None,
        },
        Kind::Effects => Spec {
            facts: &[
                (("total", "column-saving", Form::Money), Some("saving")),
                (("clients", "column-clients", NUMBER), Some("clients")),
                (("personal", "column-personal", NUMBER), Some("personal")),
                (("social", "column-social", NUMBER), Some("social")),
            ],
            columns: &[
                ("client", "column-client", Form::Text),
                ("saving", "column-saving", Form::Money),
                ("personal", "column-personal", NUMBER),
                ("social", "column-social", NUMBER),
            ],
            keys: &["client_id"],
            measure: None,
        },
        Kind::Signals => Spec {
            facts: &[(("total", "column-total", NUMBER), Some("domain=*"))],
            columns: &[
                ("domain", "column-domain", Form::Code("signals", "domain")),
                ("neighbourhood", "column-neighbourhood", Form::Text),
                ("signals", "column-signals", NUMBER),
                ("open", "column-open", NUMBER),
            ],
            keys: &["domain", "neighbourhood"],
            measure: Some("signals"),
        },
        Kind::Gaps => Spec {
            facts: &[],
            columns: &[],
            keys: &[],
            measure: None,
        },
    }
}
