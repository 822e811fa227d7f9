//! Which field each column of a file stands for, and reading its cells.

use super::dutch::{self, Meanings};
use super::headings::{self, Meaning};
use super::remembered::Remembered;
use super::{ColumnMatch, ImportFault, ImportProblem, Options};
use crate::error::Result;
use crate::names::Names;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use trede_domain::bsn;
use trede_domain::rules::Problem;
use trede_domain::schema::{Kind, Table, table};
use trede_domain::{Field, Uuid, Value};
use trede_store::{Store, StoreError, fold};

/// The field that a value is for: one of the table itself, or of the intake that comes with a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Own(usize),
    Intake(usize),
}

/// A value that was read from a cell.
pub(super) struct Read {
    pub place: Place,
    pub value: std::result::Result<Value, ImportProblem>,
    /// Whether a citizen service number was left out of it.
    pub left_out: bool,
}

struct Column {
    meaning: Option<Meaning>,
    words: Meanings,
    sample: Option<String>,
}

/// The columns of a file, and the names that references in it are looked up by.
pub(super) struct Columns {
    pub headings: Vec<String>,
    pub strict: bool,
    of: &'static Table,
    intakes: Option<&'static Table>,
    columns: Vec<Column>,
    names: BTreeMap<&'static str, Names>,
    /// Clients by their whole name, where one alone has it.
    by_whole_name: Option<HashMap<String, Option<Uuid>>>,
    today: NaiveDate,
}

impl Columns {
    /// Reads the headings. Those that no field has and those that say a field twice are named as faults of their row;
    /// where the headings are in people's own words, what is not understood is left out instead.
    pub fn read(
        store: &Store,
        of: &'static Table,
        sheet: &super::sheet::Sheet<'_>,
        options: &Options,
        remembered: &Remembered,
        today: NaiveDate,
    ) -> Result<(Self, Vec<ImportFault>)> {
        let ladders = store.ladders()?;
        let mut faults = Vec::new();
        let mut columns: Vec<Column> = Vec::new();
        let strict = sheet.strict && options.columns.is_empty();
        let mut fault = |heading: &str, problem| {
            faults.push(ImportFault {
                row: sheet.header_row,
                field: heading.to_owned(),
                problem,
            })
        };
        for heading in sheet.headings() {
            // The contract's own headings mean what the contract says, whatever was said of another file.
            let earlier = || remembered.of(heading).filter(|_| !strict);
            let chosen = options.columns.get(heading).or_else(earlier);
            let meaning = match chosen {
                _ if heading.is_empty() => None,
                Some(field) => match headings::meant(of, field) {
                    None => {
                        fault(heading, ImportProblem::Rule(Problem::UnknownField));
                        None
                    }
                    known => known,
                },
                None => match headings::by_contract(of, heading) {
                    None if strict => match headings::by_words(of, heading) {
                        Some(known @ (Meaning::Bsn | Meaning::Known)) => Some(known),
                        _ => {
                            fault(heading, ImportProblem::Rule(Problem::UnknownField));
                            None
                        }
                    },
                    None => headings::by_words(of, heading).map(|m| beside(of, sheet, m)),
                    known => known,
                },
            };
            let twice = meaning.is_some_and(|meaning| {
                let says = |other: Meaning| match (fields_of(of, meaning), fields_of(of, other)) {
                    (a, b) if a.is_empty() || b.is_empty() => {
                        meaning == other && meaning == Meaning::Id
                    }
                    (a, b) => a.iter().any(|place| b.contains(place)),
                };
                columns.iter().filter_map(|c| c.meaning).any(says)
            });
            let meaning = if twice {
                if strict || chosen.is_some() {
                    fault(heading, ImportProblem::DoubleColumn);
                }
                None
            } else {
                meaning
            };
            let field = meaning.and_then(|meaning| match meaning {
                Meaning::Field(place) => Some((of, of.fields.get(place)?)),
                Meaning::Intake(place) => {
                    let intakes = table("intakes")?;
                    Some((intakes, intakes.fields.get(place)?))
                }
                _ => None,
            });
            columns.push(Column {
                meaning,
                words: field
                    .map(|(of, field)| Meanings::of(of, field, &ladders))
                    .unwrap_or_default(),
                sample: None,
            });
        }
        let mut read = Self {
            headings: sheet.headings().to_vec(),
            strict,
            of,
            intakes: table("intakes").filter(|_| of.name == "clients"),
            columns,
            names: BTreeMap::new(),
            by_whole_name: None,
            today,
        };
        read.load_names(store)?;
        if strict {
            return Ok((read, faults));
        }
        let mut rows = sheet.rows()?;
        while let Some(row) = rows.next()? {
            for (column, cell) in read.columns.iter_mut().zip(row.cells) {
                let cell = String::from_utf8_lossy(cell);
                if column.sample.is_none() && !cell.trim().is_empty() {
                    column.sample = Some(bsn::without(cell.trim()));
                }
            }
            if row.number > sheet.header_row + 20 {
                break;
            }
        }
        Ok((read, faults))
    }

    fn load_names(&mut self, store: &Store) -> Result<()> {
        let targets: Vec<&'static str> = self
            .columns
            .iter()
            .filter_map(|column| match column.meaning? {
                Meaning::Named(_, target) => Some(target),
                Meaning::Field(place) if self.refers_to_own(place) => Some(self.of.name),
                _ => None,
            })
            .collect();
        for target in targets {
            if let Some(table) = table(target)
                && !self.names.contains_key(target)
            {
                self.names.insert(target, Names::load(store, table)?);
                if target == "clients" && self.of.name != "clients" {
                    self.by_whole_name = Some(whole_names(store, table)?);
                }
            }
        }
        Ok(())
    }

    fn refers_to_own(&self, place: usize) -> bool {
        matches!(self.of.fields.get(place).map(|f| f.kind), Some(Kind::Ref(target)) if target == self.of.name)
    }

    /// The column of the row's own id.
    pub fn id_column(&self) -> Option<usize> {
        self.columns
            .iter()
            .position(|c| c.meaning == Some(Meaning::Id))
    }

    /// Which column stands for the field at this place, alone or as a part.
    pub fn of_field(&self, wanted: usize) -> Option<usize> {
        self.of_place(Place::Own(wanted))
    }

    /// The same for a field of the intake.
    pub fn of_place(&self, wanted: Place) -> Option<usize> {
        self.columns.iter().position(|column| {
            column
                .meaning
                .is_some_and(|meaning| fields_of(self.of, meaning).contains(&wanted))
        })
    }

    /// Whether a column stands for nothing and has no heading either.
    pub fn is_blank(&self, at: usize) -> bool {
        self.headings.get(at).is_none_or(String::is_empty)
    }

    /// How the columns were understood.
    pub fn matches(&self) -> Vec<ColumnMatch> {
        self.headings
            .iter()
            .zip(&self.columns)
            .filter(|(heading, _)| !heading.is_empty())
            .map(|(heading, column)| ColumnMatch {
                heading: heading.clone(),
                field: column
                    .meaning
                    .and_then(|meaning| headings::name_of(self.of, meaning)),
                bsn: column.meaning == Some(Meaning::Bsn),
                sample: column
                    .sample
                    .clone()
                    .filter(|_| column.meaning != Some(Meaning::Bsn)),
            })
            .collect()
    }

    /// Reads a cell; hands over the values that it stands for. An empty cell is [`Value::Null`].
    pub fn cell(&self, at: usize, cell: &[u8], mut take: impl FnMut(Read)) {
        let Some(column) = self.columns.get(at) else {
            return;
        };
        let Some(meaning) = column.meaning else {
            return;
        };
        let of = self.of;
        let Ok(text) = std::str::from_utf8(cell) else {
            for place in fields_of(of, meaning) {
                take(read(place, Err(ImportProblem::Rule(Problem::NotText))));
            }
            return;
        };
        match meaning {
            Meaning::Id | Meaning::Known | Meaning::Bsn => {}
            Meaning::Field(place) => {
                let Some(field) = of.fields.get(place) else {
                    return;
                };
                if self.refers_to_own(place) && Uuid::try_parse(text.trim()).is_err() {
                    take(read(Place::Own(place), self.reference(of.name, text)));
                } else if !self.strict && is_first_name(of, field) && dutch::two_people(text) {
                    take(read(Place::Own(place), Err(ImportProblem::TwoPeople)));
                } else {
                    take(self.plain(Place::Own(place), field, &column.words, text));
                }
            }
            Meaning::Named(place, target) => {
                take(read(Place::Own(place), self.reference(target, text)));
            }
            Meaning::Intake(place) => {
                if let Some(field) = self.intakes.and_then(|of| of.fields.get(place)) {
                    take(self.plain(Place::Intake(place), field, &column.words, text));
                }
            }
            Meaning::WholeName if dutch::two_people(text) => {
                for place in fields_of(of, meaning).into_iter().take(1) {
                    take(read(place, Err(ImportProblem::TwoPeople)));
                }
            }
            Meaning::WholeName => {
                let (first, infix, last) = dutch::name(text);
                self.parts(meaning, &[first, infix, last], take);
            }
            Meaning::StreetAndNumber => {
                let (street, number) = dutch::street(text);
                self.parts(meaning, &[street, number], take);
            }
            Meaning::PostcodeAndCity => {
                let (code, city) = dutch::postcode(text);
                self.parts(meaning, &[code, city], take);
            }
        }
    }

    fn parts(&self, meaning: Meaning, parts: &[String], mut take: impl FnMut(Read)) {
        for (place, part) in fields_of(self.of, meaning).into_iter().zip(parts) {
            if let Place::Own(at) = place
                && let Some(field) = self.of.fields.get(at)
            {
                take(self.plain(place, field, &Meanings::default(), part));
            }
        }
    }

    fn plain(&self, place: Place, field: &'static Field, words: &Meanings, text: &str) -> Read {
        let text = dutch::read(field, words, text, self.today);
        let may_hold_bsn = field.kind == Kind::Text && field.name != "phone";
        if may_hold_bsn && !bsn::find(&text).is_empty() {
            let rest = bsn::without(&text);
            let rest = if rest.trim() == bsn::LEFT_OUT {
                ""
            } else {
                &rest
            };
            let value = Value::parse(field.kind, rest).map_err(ImportProblem::Rule);
            return Read {
                place,
                value,
                left_out: true,
            };
        }
        read(
            place,
            Value::parse(field.kind, &text).map_err(ImportProblem::Rule),
        )
    }

    fn reference(&self, target: &str, text: &str) -> std::result::Result<Value, ImportProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Value::Null);
        }
        let unknown = || {
            ImportProblem::Rule(Problem::UnknownReference {
                name: text.to_owned(),
            })
        };
        let found = match self.names.get(target) {
            Some(names) => names.find(text),
            None => return Err(unknown()),
        };
        match (found, &self.by_whole_name) {
            (Ok(id), _) => Ok(Value::Id(id)),
            (Err(Problem::UnknownReference { .. }), Some(people)) if target == "clients" => {
                let (first, infix, last) = dutch::name(text);
                match people.get(&fold(&format!("{first} {infix} {last}"))) {
                    Some(Some(id)) => Ok(Value::Id(*id)),
                    Some(None) => Err(ImportProblem::Rule(Problem::AmbiguousReference {
                        name: text.to_owned(),
                    })),
                    None => Err(unknown()),
                }
            }
            (Err(problem), _) => Err(ImportProblem::Rule(problem)),
        }
    }

    /// Makes a row of this file known by its name to the rows below it.
    pub fn announce(&mut self, table: &'static str, name: &str, id: Uuid) {
        let refers = self
            .columns
            .iter()
            .any(|c| matches!(c.meaning, Some(Meaning::Field(place)) if self.refers_to_own(place)));
        if refers
            && let Some(names) = self.names.get_mut(table)
            && names.find(name).is_err()
        {
            names.add(name, id);
        }
    }
}

fn read(place: Place, value: std::result::Result<Value, ImportProblem>) -> Read {
    Read {
        place,
        value,
        left_out: false,
    }
}

fn is_first_name(of: &Table, field: &Field) -> bool {
    of.name == "clients" && field.name == "first_name"
}

/// Beside a column of first names "naam" is the last name, and beside one of house numbers "adres" is the street.
fn beside(of: &'static Table, sheet: &super::sheet::Sheet<'_>, meaning: Meaning) -> Meaning {
    let (part, rest) = match meaning {
        Meaning::WholeName => ("first_name", "last_name"),
        Meaning::StreetAndNumber => ("house_number", "street"),
        Meaning::PostcodeAndCity => ("city", "postcode"),
        other => return other,
    };
    let apart = of.index(part).is_some_and(|place| {
        sheet
            .headings()
            .iter()
            .any(|heading| headings::by_words(of, heading) == Some(Meaning::Field(place)))
    });
    match of.index(rest) {
        Some(place) if apart => Meaning::Field(place),
        _ => meaning,
    }
}

/// The fields that a column with this meaning fills.
fn fields_of(of: &Table, meaning: Meaning) -> Vec<Place> {
    let named = |names: &[&str]| {
        names
            .iter()
            .filter_map(|name| of.index(name))
            .map(Place::Own)
            .collect()
    };
    match meaning {
        Meaning::Field(place) | Meaning::Named(place, _) => vec![Place::Own(place)],
        Meaning::Intake(place) => vec![Place::Intake(place)],
        Meaning::WholeName => named(&["first_name", "infix", "last_name"]),
        Meaning::StreetAndNumber => named(&["street", "house_number"]),
        Meaning::PostcodeAndCity => named(&["postcode", "city"]),
        Meaning::Id | Meaning::Bsn | Meaning::Known => Vec::new(),
    }
}

fn whole_names(store: &Store, of: &'static Table) -> Result<HashMap<String, Option<Uuid>>> {
    let mut names: HashMap<String, Option<Uuid>> = HashMap::new();
    store.each(of, None, |row| {
        names
            .entry(fold(&crate::print::full_name(of, &row)))
            .and_modify(|id| *id = None)
            .or_insert(Some(row.id));
        Ok::<_, StoreError>(())
    })?;
    Ok(names)
}
