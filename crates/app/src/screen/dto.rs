//! The values that cross the seam between the window and the use cases.
//!
//! Everything here is plain data: codes and dates as text, numbers as numbers, nothing computed on
//! arrival. The TypeScript side of each type is generated from this file (see `bindings.rs`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Field names of a contract table with their values as text; an empty value clears the field.
pub type Fields = BTreeMap<String, String>;

/// How far this installation is: decides which screen stands in front of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nothing here yet: make a centre or join one.
    New,
    /// A store is here and waits for its passphrase.
    Locked,
    /// Unlocked, but no coordinator has approved this device yet.
    Waiting,
    /// Unlocked and part of the centre.
    Open,
}

/// What the window needs to know before it shows anything else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Status {
    /// How far this installation is.
    pub stage: Stage,
    /// Name of the centre, known once the store is open.
    pub centre: Option<String>,
    /// Who works at this device, known once the store is open.
    pub me: Option<Me>,
    /// The short code to read out to the coordinator while waiting.
    pub join_code: Option<String>,
    /// Folder in which the devices of the centre leave their bundles.
    pub shared_folder: Option<String>,
    /// Language of the messages, `nl` or `en`.
    pub language: String,
}

/// The staff member who works at this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Me {
    /// Row of `staff`; empty while the row has not arrived on this device.
    pub staff_id: Option<String>,
    /// Name as written in `staff`.
    pub name: String,
    /// `coach`, `desk` or `coordinator`.
    pub role: String,
    /// Row of `locations`.
    pub location_id: Option<String>,
    /// Name of the location.
    pub location: Option<String>,
}

/// What the first coordinator fills in to start a centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewCentre {
    /// Name of the centre.
    pub centre: String,
    /// Name of its first location.
    pub location: String,
    /// Name of the coordinator.
    pub staff: String,
    /// Folder in which the devices leave their bundles.
    pub shared_folder: String,
    /// `vng` or `amsterdam`.
    pub ladder: String,
    /// Opens the store from now on; never stored as it is.
    pub passphrase: String,
}

/// What someone fills in to join a centre with a new device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JoinCentre {
    /// Name of the centre, as its coordinator wrote it.
    pub centre: String,
    /// Name of the location where the device will be used.
    pub location: String,
    /// Name of the person who will use it.
    pub staff: String,
    /// `coach`, `desk` or `coordinator`.
    pub role: String,
    /// Folder in which the devices leave their bundles.
    pub shared_folder: String,
    /// Opens the store from now on; never stored as it is.
    pub passphrase: String,
}

/// A row by its id and the name people know it by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Named {
    /// Row id.
    pub id: String,
    /// Name on screen.
    pub name: String,
}

/// A participation ladder in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Ladder {
    /// `vng`, `amsterdam`, or the centre's own.
    pub code: String,
    /// Name on screen.
    pub name: String,
    /// Rungs from the lowest up.
    pub rungs: Vec<Rung>,
}

/// One rung of a ladder in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Rung {
    /// Counted from 1 at the bottom.
    pub rung: u32,
    /// Short name.
    pub name: String,
    /// What it means for a person, in one sentence.
    pub meaning: String,
}

/// What forms offer to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Choices {
    /// Today on this device, `YYYY-MM-DD`.
    pub today: String,
    /// The ladder this centre measures on.
    pub centre_ladder: String,
    /// Every ladder with measurements or in use.
    pub ladders: Vec<Ladder>,
    /// Locations this device knows.
    pub locations: Vec<Named>,
    /// Staff members at work.
    pub staff: Vec<Named>,
    /// Network partners.
    pub partners: Vec<Named>,
}

/// A client as a line in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClientHit {
    /// Row id.
    pub id: String,
    /// Number that can be said aloud.
    pub number: String,
    /// First name, infix and last name.
    pub name: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub birth_date: Option<String>,
    /// Neighbourhood, else city.
    pub lives_in: Option<String>,
    /// Phone number as written down.
    pub phone: Option<String>,
    /// Name of the coach.
    pub coach: Option<String>,
    /// Name of the location.
    pub location: Option<String>,
    /// Ladder of the latest measurement.
    pub ladder: Option<String>,
    /// Rung of the latest measurement.
    pub rung: Option<u32>,
    /// How many rungs that ladder has.
    pub rungs: Option<u32>,
    /// Day of the latest contact or measurement, `YYYY-MM-DD`.
    pub last_seen: Option<String>,
    /// Whether the client's file is closed.
    pub closed: bool,
}

/// The first lines that answer a search, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClientList {
    /// At most as many as were asked for.
    pub hits: Vec<ClientHit>,
    /// All clients that this device knows; only counted when nothing was searched for.
    pub known: u32,
    /// Whether more clients match than are in `hits`.
    pub more: bool,
}

/// A field with its stored value and that value in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldValue {
    /// Name of the field in the contract.
    pub field: String,
    /// As stored: a code, an id, a date, a text.
    pub value: String,
    /// For people: the code or the reference in words.
    pub words: String,
}

/// One measurement on a ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Step {
    /// Row of `movements`.
    pub id: String,
    /// Day of the measurement, `YYYY-MM-DD`.
    pub on: String,
    /// Rung, counted from 1.
    pub rung: u32,
    /// `intake`, `interim`, `exit`, `aftercare`, where known.
    pub moment: Option<String>,
    /// Why, in the coach's words.
    pub reason: Option<String>,
    /// Name of who measured.
    pub staff: Option<String>,
}

/// All measurements of a client on one ladder, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LadderPath {
    /// The ladder in words.
    pub ladder: Ladder,
    /// Measurements, oldest first.
    pub steps: Vec<Step>,
}

/// Something that happened with a client: a row of one of the tables below it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TimelineEntry {
    /// Contract table of the row.
    pub table: String,
    /// Row id.
    pub id: String,
    /// The day it is about, `YYYY-MM-DD`.
    pub on: String,
    /// Name of the staff member, where known.
    pub staff: Option<String>,
    /// Name of the location, where known.
    pub location: Option<String>,
    /// The other filled fields, in the order of the contract.
    pub fields: Vec<FieldValue>,
}

/// Everything on a client's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClientPage {
    /// Row id.
    pub id: String,
    /// Number that can be said aloud.
    pub number: String,
    /// First name, infix and last name.
    pub name: String,
    /// Whether this device may change the client.
    pub editable: bool,
    /// The filled fields of the client, in the order of the contract.
    pub fields: Vec<FieldValue>,
    /// One path a ladder; the centre's ladder first, also when it is empty.
    pub paths: Vec<LadderPath>,
    /// Newest first.
    pub timeline: Vec<TimelineEntry>,
    /// Parallel edits on this client that wait for a decision.
    pub open_conflicts: u32,
}

/// One change of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Name of the field in the contract.
    pub field: String,
    /// The value that was set, in words; empty: cleared.
    pub value: Option<String>,
    /// What it was before, in words.
    pub was: Option<String>,
    /// When, RFC 3339.
    pub at: String,
    /// Who, by name.
    pub staff: Option<String>,
    /// On which device, by name.
    pub device: Option<String>,
}

/// An agreed next step: becomes a task of the coach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NextStep {
    /// What will be done.
    pub text: String,
    /// By when, `YYYY-MM-DD`.
    pub due_on: String,
}

/// What a saved change touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The row that was added or changed.
    pub id: String,
    /// Tables whose rows changed: screens that show them read again.
    pub changed: Vec<String>,
}

/// What was undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// What it was, in words.
    pub what: String,
    /// Tables whose rows changed.
    pub changed: Vec<String>,
}

/// Pages to look at and to print.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintPages {
    /// Title of the document.
    pub title: String,
    /// One SVG document a page.
    pub pages: Vec<String>,
}

/// How this device stands in the sharing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShareState {
    /// Changes made here that no other device has been given yet.
    pub unshared: u32,
    /// When this device last shared, RFC 3339.
    pub last_shared: Option<String>,
    /// Whether the shared folder can be reached now.
    pub folder_reachable: bool,
    /// Parallel edits that wait for a decision.
    pub open_conflicts: u32,
    /// Devices that ask to join; counted for a coordinator only.
    pub join_requests: u32,
}

/// Rows that went to a device, or came in from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Passed {
    /// Name of the device.
    pub device: String,
    /// How many rows.
    pub rows: u32,
}

/// A bundle that was not taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Refused {
    /// File name of the bundle.
    pub bundle: String,
    /// Name of the device or of its user, where known.
    pub from: Option<String>,
    /// Why, in words.
    pub reason: String,
}

/// What happened when the week was shared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShareReport {
    /// What went out, by device; only devices that got something.
    pub sent: Vec<Passed>,
    /// What came in, by device; only devices that something came from.
    pub received: Vec<Passed>,
    /// What was set aside.
    pub refused: Vec<Refused>,
    /// Parallel edits found in this round.
    pub conflicts: u32,
}

/// A device that asks to join the centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JoinRequest {
    /// The code to compare over the phone.
    pub code: String,
    /// Id of the device.
    pub device: String,
    /// Role it asks for.
    pub role: String,
    /// Location it asks for.
    pub location: String,
    /// Person who will use it.
    pub staff: String,
}

/// A device of the centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeviceInfo {
    /// Id of the device.
    pub device: String,
    /// Name on screen.
    pub name: String,
    /// Role of its user.
    pub role: String,
    /// Location, by name.
    pub location: Option<String>,
    /// Its user, by name.
    pub staff: Option<String>,
    /// When its latest bundle was written, RFC 3339.
    pub last_export: Option<String>,
    /// Whether it has confirmed everything that was sent to it.
    pub confirmed: Option<bool>,
    /// Whether its rights were withdrawn.
    pub revoked: bool,
    /// Whether it is the device at hand.
    pub this_device: bool,
}

/// One of the two values of a parallel edit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictSide {
    /// The value in words; empty: cleared.
    pub value: Option<String>,
    /// Device that wrote it, by name.
    pub device: Option<String>,
    /// When, RFC 3339.
    pub at: Option<String>,
}

/// A parallel edit that waits for a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictInfo {
    /// Row of `conflicts`.
    pub id: String,
    /// Contract table of the row that was edited.
    pub table: String,
    /// Field that was edited.
    pub field: String,
    /// The client or thing it is about, by name.
    pub about: String,
    /// The client it belongs to, where there is one.
    pub client_id: Option<String>,
    /// The value that stands now.
    pub winner: ConflictSide,
    /// The other value, kept until someone decides.
    pub other: ConflictSide,
}

/// Which of the two values of a parallel edit to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// The value that stands now.
    Winner,
    /// The other value.
    Other,
}

/// One line of the results page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ResultRow {
    /// Code of the indicator.
    pub indicator: String,
    /// The indicator in words.
    pub name: String,
    /// Its one definition.
    pub definition: String,
    /// The result; a share lies between 0 and 1.
    pub value: Option<f64>,
    /// Whether the result is a share.
    pub share: bool,
    /// The target, in the unit of the result.
    pub target: Option<f64>,
    /// `at_least` or `under`.
    pub comparison: Option<String>,
    /// `period` or `week`.
    pub per: Option<String>,
    /// Whether the target was met; empty without a target.
    pub met: Option<bool>,
}

/// What went wrong, where, and what to do: every command that fails throws this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScreenError {
    /// What went wrong, for the error table.
    pub code: String,
    /// What went wrong, in a sentence.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// The fields it is about, each with what is wrong; empty where it is about no field.
    pub fields: Vec<FieldProblem>,
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldProblem {
    /// Name of the field in the contract.
    pub field: String,
    /// A sentence about it.
    pub problem: String,
}

/// Targets against results over a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ResultsPage {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
    /// Location by name; empty: the whole centre.
    pub location: Option<String>,
    /// One line an indicator.
    pub rows: Vec<ResultRow>,
}
