//! Indicators, flows and tables as values, counted from a store that is open for reading.
//!
//! Each figure is defined once: its query stands in `sql/`, its words stand in the texts under `definition-<indicator>`.
//! All of them count over a [`Query`]: a period of whole days, both included, for the whole centre or one location.
//!
//! What every figure keeps to, and where that is written:
//! - A person counts once. Joined records are followed to the one that was kept (`sql/people.sql`), and that record
//!   speaks for the person.
//! - Deleted rows, rows of deleted clients and rows of clients that left this device's locations count nowhere. A row
//!   whose client has not arrived yet does count (`sql/of_client.sql`).
//! - A row without a location of its own counts for its client's.
//! - Every list has a total order: equal data give equal output.

mod caseload;
mod costs;
mod counted;
mod effects;
mod flows;
mod gaps;
mod ladder;
mod number;
mod query;
mod results;
mod settings;
mod signals;

pub use caseload::{Caseload, CaseloadRow, caseload};
pub use costs::{Costs, costs, costs_plan};
pub use effects::{Effects, EffectsRow, effects};
pub use flows::{Inflow, InflowRow, Outflow, OutflowRow, inflow, outflow};
pub use gaps::{Gap, Gaps, gaps};
pub use ladder::{LadderReport, LadderRow, ladder};
pub use query::{Query, ReportError};
pub use results::{INDICATORS, Results, ResultsRow, results};
pub use signals::{Signals, SignalsRow, signals};
