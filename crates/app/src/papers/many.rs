//! One paper for many clients, in one document: gathered one by one, so that it can be told how far it is, and stopped.

use super::{Ask, Kind, document};
use crate::error::{AppError, Code, Result};
use crate::job::Progress;
use crate::print;
use crate::session::Session;
use crate::tables;
use std::sync::Arc;
use trede_exchange::Stop;
use trede_paper::Document;
use trede_texts::Lang;

/// What came of it. What is looked at, printed and saved are the pages of one and the same setting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Many {
    /// The pages as pictures.
    pub pages: Arc<Vec<String>>,
    /// The same as PDF; or a file that is saved and has no pages.
    pub file: Arc<Vec<u8>>,
    /// Of whom there was nothing to print, by name.
    pub left_out: Vec<String>,
    /// Whether it was stopped; then there is nothing.
    pub stopped: bool,
}

/// Sets a paper for each of these clients, by id. Whoever it has nothing to say about is named and passed over.
pub fn many(
    session: &Session,
    kind: Kind,
    clients: &[String],
    lang: Lang,
    stop: &Stop,
    tell: &mut dyn FnMut(Progress),
) -> Result<Many> {
    let all = u64::try_from(clients.len()).ok();
    let mut whole: Option<Document> = None;
    let mut left_out = Vec::new();
    for (done, id) in (0..).zip(clients) {
        if stop.asked() {
            return Ok(stopped());
        }
        tell(Progress {
            step: "screen-job-gathering",
            with: String::new(),
            done,
            of: all,
        });
        let ask = Ask {
            clients: vec![id.clone()],
            ..Ask::default()
        };
        match document(session, kind, &ask, lang) {
            Ok(one) => match &mut whole {
                None => whole = Some(one),
                Some(whole) => whole.append(one),
            },
            Err(error) if error.code() == Code::NothingToPrint => {
                left_out.push(name(session, id)?);
            }
            Err(error) => return Err(error),
        }
    }
    let Some(whole) = whole else {
        return Err(AppError::new(Code::NothingToPrint));
    };
    Ok(Many {
        left_out,
        ..set(session, &whole, lang, stop, tell)?
    })
}

/// Sets a document: its pages and its PDF, from one and the same setting.
pub fn set(
    session: &Session,
    document: &Document,
    lang: Lang,
    stop: &Stop,
    tell: &mut dyn FnMut(Progress),
) -> Result<Many> {
    tell(Progress {
        step: "screen-job-setting",
        ..Progress::default()
    });
    let rendered = print::render(session, document, lang)?;
    if stop.asked() {
        return Ok(stopped());
    }
    Ok(Many {
        pages: Arc::new(rendered.svg_pages()),
        file: Arc::new(rendered.pdf()?),
        left_out: Vec::new(),
        stopped: false,
    })
}

/// Nothing, because it was stopped.
pub fn stopped() -> Many {
    Many {
        stopped: true,
        ..Many::default()
    }
}

fn name(session: &Session, id: &str) -> Result<String> {
    let of = tables::table("clients")?;
    let row = tables::show(session, of, id)?;
    Ok(print::full_name(of, &row))
}
