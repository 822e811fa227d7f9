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
//! - A figure, its groups and the rows behind it come from one definition of the rows that count (`counted::Figure`).
//! - Every list has a total order: equal data give equal output.

mod behind;
mod by;
mod caseload;
mod costs;
mod counted;
pub mod disclosure;
mod effects;
mod flows;
mod gaps;
mod ladder;
mod number;
mod people;
pub mod period;
mod query;
mod results;
mod settings;
mod signals;
mod spans;

pub use behind::{Behind, Listed, behind};
pub use by::{By, Group, Key};
pub use caseload::{Caseload, CaseloadRow, caseload, caseload_by};
pub use costs::{Costs, costs, costs_by, costs_plan};
pub use effects::{Effects, EffectsRow, effects, effects_by};
pub use flows::{Inflow, InflowRow, Outflow, OutflowRow, inflow, inflow_by, outflow, outflow_by};
pub use gaps::{Gap, GapCounts, GapList, GapLists, Gaps, Who, gaps};
pub use ladder::{LadderReport, LadderRow, ladder, ladder_by};
pub use query::{Query, ReportError};
pub use results::{INDICATORS, Results, ResultsRow, results, results_by};
pub use signals::{DomainRow, Signals, SignalsRow, signals, signals_by};
