//! Seven hundred intake summaries as one PDF, against the same template and the same data through the `typst` library alone.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::city::Kind;
use crate::measure::{median, timed};
use crate::table::{Goal, Limit, seconds};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use trede_app::Session;
use trede_app::print::{Whose, intakes};
use trede_domain::Value;
use trede_texts::Lang;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

const SUMMARIES: usize = 700;
const LIMIT: f64 = 1.2;

pub fn measure(centre: &Centre, rounds: usize) -> Result<Vec<Goal>, Failure> {
    let session = Session::of(centre::open(&centre.head)?);
    let day = NaiveDate::from_ymd_opt(2036, 1, 7).ok_or("no such day")?;
    let (table, of_people) = (Kind::Intake.table()?, Kind::Client.table()?);
    let mut clients = BTreeSet::new();
    for number in 0..centre.city.count(Kind::Intake) {
        if clients.len() == SUMMARIES {
            break;
        }
        let row = centre.city.row(Kind::Intake, number)?;
        let client = row.get(table, "client_id");
        // Some were deleted, and some joined into others, for the reports.
        let found = match client.as_id() {
            Some(id) => session.store().get(of_people, id)?,
            None => None,
        };
        if found.is_some_and(|row| {
            !row.is_deleted() && row.get(of_people, "merged_into") == &Value::Null
        }) {
            clients.insert(client.to_text());
        }
    }
    let whose = Whose::Clients(clients.into_iter().collect());
    let document = intakes(&session, &whose, Lang::Nl)?;
    let (template, data) = trede_paper::input(&document, Lang::Nl, day)?;
    let bare = Bare::new(template, data)?;
    let (mut ours, mut theirs, mut pages) = (Vec::new(), Vec::new(), 0);
    for _ in 0..rounds {
        ours.push(
            timed(|| {
                let document = intakes(&session, &whose, Lang::Nl)?;
                let rendered = trede_paper::render(&document, Lang::Nl, day)?;
                pages = rendered.pages();
                Ok(rendered.pdf()?)
            })?
            .1,
        );
        theirs.push(timed(|| bare.pdf())?.1);
        typst::comemo::evict(0);
    }
    let goal = Goal::new(
        format!("{SUMMARIES} intake summaries in one PDF"),
        Limit::Ratio(LIMIT),
        median(&ours).as_secs_f64(),
    )
    .against("typst alone", median(&theirs).as_secs_f64(), seconds)
    .note(format!("{pages} pages"))
    .why("gathering what stands in the summaries comes on top");
    Ok(vec![goal])
}

/// The least that Typst needs: a folder with templates, one with fonts, and the data.
struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    main: FileId,
    data: (FileId, Bytes),
}

impl Bare {
    fn new(template: &str, data: Vec<u8>) -> Result<Self, Failure> {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let mut fonts = Vec::new();
        for file in files(&assets.join("fonts"), "ttf")? {
            fonts.extend(Font::iter(Bytes::new(std::fs::read(file)?)));
        }
        let mut sources = Vec::new();
        for file in files(&assets.join("templates"), "typ")? {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            sources.push(Source::new(id(&name)?, std::fs::read_to_string(&file)?));
        }
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            main: id(template)?,
            data: (id("data.json")?, Bytes::new(data)),
        })
    }

    fn pdf(&self) -> Result<Vec<u8>, Failure> {
        let document = typst::compile::<PagedDocument>(self)
            .output
            .map_err(|e| first(&e))?;
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|e| e.message().to_string())?;
        let options = PdfOptions {
            standards,
            timestamp: Datetime::from_ymd_hms(2036, 1, 7, 0, 0, 0).map(Timestamp::new_utc),
            ..PdfOptions::default()
        };
        Ok(typst_pdf::pdf(&document, &options).map_err(|e| first(&e))?)
    }
}

fn first(errors: &[SourceDiagnostic]) -> String {
    let first = errors.first().map(|e| e.message.to_string());
    format!("typst: {}", first.unwrap_or_default())
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn id(name: &str) -> Result<FileId, Failure> {
    let path = VirtualPath::new(format!("/{name}")).map_err(|_| format!("no path: {name}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.data {
            (data, bytes) if *data == id => Ok(bytes.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
