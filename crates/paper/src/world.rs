//! What a template can see: the built-in templates and fonts and the data of one document. Every other
//! file, every package and the clock are refused.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts;

/// A template that stands for a whole document, or `Common`, which the others import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    Common,
    IntakeSummary,
    Results,
}

impl Template {
    const ALL: [Template; 3] = [Template::Common, Template::IntakeSummary, Template::Results];

    fn path(self) -> &'static str {
        match self {
            Template::Common => "/common.typ",
            Template::IntakeSummary => "/intake-summary.typ",
            Template::Results => "/results.typ",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Template::Common => include_str!("../../../assets/templates/common.typ"),
            Template::IntakeSummary => include_str!("../../../assets/templates/intake-summary.typ"),
            Template::Results => include_str!("../../../assets/templates/results.typ"),
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

/// One document about to be set: its template and its data.
pub(crate) struct PaperWorld {
    main: FileId,
    data: Bytes,
}

impl PaperWorld {
    /// `None` only when the template is not built in.
    pub(crate) fn new(template: Template, data: Vec<u8>) -> Option<Self> {
        let (_, source) = SOURCES.iter().find(|(t, _)| *t == template)?;
        Some(PaperWorld {
            main: source.id(),
            data: Bytes::new(data),
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
        if file_id(DATA) == Some(id) {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
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
        let world = PaperWorld::new(Template::Results, b"{}".to_vec()).unwrap();
        assert!(world.source(world.main()).is_ok());
        assert!(world.file(file_id(DATA).unwrap()).is_ok());
        for path in ["/etc/passwd", "/results.typ", "/other.json"] {
            let id = file_id(path).unwrap();
            assert_eq!(world.file(id), Err(FileError::AccessDenied));
        }
        assert!(world.today(None).is_none());
    }
}
