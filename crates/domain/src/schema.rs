//! The shape of the replicated tables: one list from which checking, storing, exchanging and printing are derived.

use crate::tables::TABLES;
pub use crate::tables::roles;

/// What a field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Free text, at most [`crate::rules::TEXT_LIMIT`] characters.
    Text,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A day of which perhaps only the year or the month is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    PartialDate,
    /// A moment, RFC 3339 in UTC.
    Time,
    /// A whole number between both bounds, bounds included.
    Int {
        /// Lowest allowed.
        min: i64,
        /// Highest allowed.
        max: i64,
    },
    /// A decimal with at most four digits behind the point; money in euros, hours in hours.
    Decimal,
    /// `true` or `false`.
    Bool,
    /// One of these codes.
    Code(&'static [&'static str]),
    /// Any of these codes, in this order, separated by `;`.
    Codes(&'static [&'static str]),
    /// A language, ISO 639-1 (two small letters).
    Language,
    /// The code of a ladder: `vng`, `amsterdam` or one that the centre defined.
    Ladder,
    /// A rung on the ladder that the same row names.
    Rung,
    /// The id of a row in this table.
    Ref(&'static str),
    /// The id of a row in a table that another field names.
    Id,
}

/// A field of a replicated table.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The name, as in files and on the command line.
    pub name: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// Whether a row without it is refused.
    pub required: bool,
}

/// Who receives the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every device of the centre: the lists.
    Centre,
    /// The devices of the client's own location: the table of clients itself.
    Client,
    /// With the client that `client_id` names; without one, the devices of the row's own location if it has any, else every device.
    OfClient,
    /// The devices of the row's own location, if it has one, else every device.
    OwnLocation,
    /// With the row that it speaks of.
    OfRow,
    /// The coordinators' devices alone, whatever the centre's scope. Its rows are written once and never changed.
    Coordinators,
}

/// A replicated table. Besides its fields every row has an `id` (UUIDv7) and [`DELETED`].
#[derive(Debug)]
pub struct Table {
    /// The name, as in files, in the database and on the command line.
    pub name: &'static str,
    /// Its fields. Appended to, never reordered: stored versions name a field by its place here.
    pub fields: &'static [Field],
    /// Who receives its rows.
    pub scope: Scope,
}

/// The field that every table has after its own: a deleted row stays, and can come back.
pub const DELETED: Field = Field {
    name: "deleted",
    kind: Kind::Bool,
    required: false,
};

impl Table {
    /// All fields with [`DELETED`] as the last.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static Field> + Clone + use<> {
        self.fields.iter().chain(std::iter::once(&DELETED))
    }

    /// How many fields a row has, [`DELETED`] included.
    pub fn width(&self) -> usize {
        self.fields.len() + 1
    }

    /// The field at this place, counted as in [`Table::all_fields`].
    pub fn field(&self, index: usize) -> Option<&'static Field> {
        if index == self.fields.len() {
            Some(&DELETED)
        } else {
            self.fields.get(index)
        }
    }

    /// The place of the field with this name.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.all_fields().position(|f| f.name == name)
    }

    /// The place of [`DELETED`].
    pub fn deleted_index(&self) -> usize {
        self.fields.len()
    }

    /// The place of this table in [`tables`].
    pub fn ordinal(&self) -> usize {
        TABLES
            .iter()
            .position(|t| t.name == self.name)
            .unwrap_or(usize::MAX)
    }
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
impl Eq for Table {}

/// All replicated tables, in the order in which files list them: what is referred to comes before what refers to it.
pub fn tables() -> &'static [Table] {
    TABLES
}

/// The table with this name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|t| t.name == name)
}
