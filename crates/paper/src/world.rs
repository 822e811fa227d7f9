//! What a template can see: the built-in templates and fonts, the data of one document and the centre's logo. Every other
//! file, every package and the clock are refused.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts;
use crate::letterhead::Logo;

/// A template that stands for a whole document, or `Common`, which the others import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    Common,
    Appointment,
    Attendance,
    BlankIntake,
    ClientCopy,
    Consent,
    Dossier,
    Handover,
    IntakeSummary,
    RecoverySheet,
    Report,
}

impl Template {
    const ALL: [Template; 11] = [
        Template::Common,
        Template::Appointment,
        Template::Attendance,
        Template::BlankIntake,
        Template::ClientCopy,
        Template::Consent,
        Template::Dossier,
        Template::Handover,
        Template::IntakeSummary,
        Template::RecoverySheet,
        Template::Report,
    ];

    pub(crate) fn path(self) -> &'static str {
        self.file().0
    }

    fn text(self) -> &'static str {
        self.file().1
    }

    fn file(self) -> (&'static str, &'static str) {
        macro_rules! built_in {
            ($name:literal) => {
                (
                    concat!("/", $name, ".typ"),
                    include_str!(concat!("../../../assets/templates/", $name, ".typ")),
                )
            };
        }
        match self {
            Template::Common => built_in!("common"),
            Template::Appointment => built_in!("appointment"),
            Template::Attendance => built_in!("attendance"),
            Template::BlankIntake => built_in!("blank-intake"),
            Template::ClientCopy => built_in!("client-copy"),
            Template::Consent => built_in!("consent"),
            Template::Dossier => built_in!("dossier"),
            Template::Handover => built_in!("handover"),
            Template::IntakeSummary => built_in!("intake-summary"),
            Template::RecoverySheet => built_in!("recovery-sheet"),
            Template::Report => built_in!("report"),
        }
    }
}

const DATA: &str = "/data.json";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static SOURCES: LazyLock<Vec<(Template, Source)>> = LazyLock::new(|| {
    Template::ALL
        .into_iter()
        .filter_map(|t| Some((t, Source::new(file_id(t.path())?, t.text().to_owned()))))
        .collect()
});

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One document about to be set: its template, its data and the centre's logo.
pub(crate) struct PaperWorld {
    main: FileId,
    data: Bytes,
    logo: Option<(FileId, Bytes)>,
}

impl PaperWorld {
    /// `None` only when the template is not built in.
    pub(crate) fn new(template: Template, data: Vec<u8>, logo: Option<&Logo>) -> Option<Self> {
        let (_, source) = SOURCES.iter().find(|(t, _)| *t == template)?;
        Some(PaperWorld {
            main: source.id(),
            data: Bytes::new(data),
            logo: logo
                .and_then(|logo| Some((file_id(logo.path())?, Bytes::new(logo.bytes().to_vec())))),
        })
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES
            .iter()
            .find(|(_, source)| source.id() == id)
            .map(|(_, source)| source.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if file_id(DATA) == Some(id) => Ok(self.data.clone()),
            Some((logo, bytes)) if *logo == id => Ok(bytes.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_templates_and_data_can_be_read() {
        let world = PaperWorld::new(Template::Report, b"{}".to_vec(), None).unwrap();
        assert!(world.source(world.main()).is_ok());
        assert!(world.file(file_id(DATA).unwrap()).is_ok());
        for path in ["/etc/passwd", "/report.typ", "/other.json"] {
            let id = file_id(path).unwrap();
            assert_eq!(world.file(id), Err(FileError::AccessDenied));
        }
        assert!(world.today(None).is_none());
    }
}
