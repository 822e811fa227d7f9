//! Each figure's one definition.

use super::{Answer, Kind};
use trede_texts::Texts;

impl Answer {
    /// Each figure by name with its one definition.
    pub fn definitions(&self, texts: &Texts) -> Vec<(String, String)> {
        let divided: &[_] = match (self.by, self.kind) {
            (Some(_), Kind::Outflow) => &[("column-share_on", "share_on")],
            (Some(_), Kind::Ladder) => &[("column-share_up", "share_up")],
            _ => &[],
        };
        definitions(self.kind)
            .iter()
            .chain(divided)
            .map(|(name, code)| {
                let name = match name.split_once(':') {
                    Some(("indicator", code)) => texts.code("targets", "indicator", code),
                    _ => texts.get(name),
                };
                (
                    capital(&name),
                    texts.get(&format!("paper-definition-{code}")),
                )
            })
            .collect()
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}

/// The figures of a report: the key of its name (for an indicator its code), and the definition that it has.
pub(super) fn definitions(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Results => &[
            ("indicator:informed", "informed"),
            ("indicator:trajectories_started", "trajectories_started"),
            ("indicator:work_learning_started", "work_learning_started"),
            ("indicator:passed_on", "passed_on"),
            ("indicator:meetings", "meetings"),
            ("indicator:dropout_rate", "dropout_rate"),
            ("column-target", "target"),
        ],
        Kind::Inflow => &[("report-inflow", "inflow"), ("column-share", "share")],
        Kind::Outflow => &[
            ("report-outflow", "outflow"),
            ("column-share", "share"),
            ("column-unsecured", "unsecured"),
        ],
        Kind::Ladder => &[
            ("column-measured", "ladder"),
            ("column-up", "ladder-up"),
            ("column-level", "ladder-level"),
            ("column-down", "ladder-down"),
            ("column-average_step", "average_step"),
            ("column-single", "single"),
        ],
        Kind::Caseload => &[
            ("report-caseload", "caseload"),
            ("column-fte", "fte"),
            ("column-norm", "norm"),
            ("column-load", "load"),
        ],
        Kind::Costs => &[
            ("column-trajectories", "costs-trajectories"),
            ("column-without_hours", "costs-without_hours"),
            ("column-hours", "costs-hours"),
            ("column-hourly_rate", "costs-hourly_rate"),
            ("column-labour", "costs-labour"),
            ("column-training", "costs-training"),
            ("column-costs", "costs-total"),
            ("column-funded", "costs-funded"),
            ("column-needed", "costs-needed"),
        ],
        Kind::Effects => &[
            ("column-saving", "saving"),
            ("column-clients", "effects-clients"),
            ("column-personal", "effects-personal"),
            ("column-social", "effects-social"),
        ],
        Kind::Signals => &[
            ("report-signals", "signals"),
            ("column-open", "signals-open"),
        ],
        Kind::Gaps => &[
            ("gap-unsecured_ends", "gap-unsecured_ends"),
            ("gap-single_measurement", "gap-single_measurement"),
            ("gap-past_planned_end", "gap-past_planned_end"),
            ("gap-no_contact", "gap-no_contact"),
            ("gap-no_intake", "gap-no_intake"),
        ],
    }
}
