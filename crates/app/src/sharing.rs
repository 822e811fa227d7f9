//! Sharing the week: bundles out, bundles in, and looking at one.

use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::{backup, conflicts};
use serde::Serialize;
use std::path::Path;
pub use trede_exchange::{Accept, Stop};
pub use trede_exchange::{DeviceState, Exported, MergedBundle, Plan, Planned, Refused, Verdict};
use trede_exchange::{ExchangeError, Role, Step};
use trede_store::{Changes, Pages};
use trede_texts::Texts;

impl From<ExchangeError> for AppError {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::NoFolder(path) => {
                Self::new(Code::NoSharedFolder).with("path", path.display().to_string())
            }
            ExchangeError::File { path, source } => Self::file(&path, &source),
            ExchangeError::CentreExists(name) => Self::new(Code::CentreExists).with("name", name),
            ExchangeError::NoCentre(name) => Self::new(Code::NoCentre).with("name", name),
            ExchangeError::NotJoined => Self::new(Code::NotJoined),
            ExchangeError::NotApproved => Self::new(Code::NotApproved),
            ExchangeError::NotCoordinator => Self::new(Code::NotCoordinator),
            ExchangeError::NoRequest(code) => Self::new(Code::UnknownRequest).with("request", code),
            ExchangeError::NoDevice(name) => Self::new(Code::UnknownDevice).with("name", name),
            ExchangeError::Refused(reason) => Self::new(Code::BadBundle).because(reason),
            ExchangeError::NoBundle(name) => Self::new(Code::NoBundle).with("bundle", name),
            ExchangeError::ShutOut => Self::new(Code::ShutOut),
            ExchangeError::NotToRevoke => Self::new(Code::NotToRevoke),
            ExchangeError::NoRecovery => Self::new(Code::NoRecovery),
            ExchangeError::WhoseKey(names) => {
                Self::new(Code::WhoseKey).with("names", names.join(", "))
            }
            ExchangeError::NotAsked => Self::new(Code::NotAsked),
            ExchangeError::NoAnswer => Self::new(Code::NoAnswer),
            ExchangeError::NotForUs => Self::new(Code::RecoveryNotOurs),
            ExchangeError::MisreadSheet => Self::new(Code::MisreadSheet),
            ExchangeError::OldSheet => Self::new(Code::OldSheet),
            ExchangeError::Tried => Self::new(Code::Failed),
            ExchangeError::NoCode(why) => Self::new(Code::Failed).because(why),
            // Told as what was done until then, where it can be; this is for work that has nothing to tell.
            ExchangeError::Stopped => Self::new(Code::Stopped),
            ExchangeError::Store(error) => error.into(),
        }
    }
}

/// Why a bundle is not whole or not trusted, in words; the English word for a reason that has no text.
pub fn reason(texts: &Texts, key: &str, english: &str) -> String {
    texts.get_or(&format!("refused-{key}"), english)
}

/// Why this bundle was not taken in, in words, with how much it would take away where it is that.
pub fn refused(texts: &Texts, bundle: &Refused) -> String {
    let key = format!("refused-{}", bundle.key);
    match (bundle.clients, bundle.rows) {
        (Some(clients), Some(rows)) if texts.has(&key) => {
            texts.format(&key, &[("clients", clients.into()), ("rows", rows.into())])
        }
        _ => texts.get_or(&key, &bundle.reason),
    }
}

/// What sharing came to.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Shared {
    /// The bundles that were merged.
    pub merged: Vec<MergedBundle>,
    /// The bundles that wait for a yes, each with its reason.
    pub waiting: Vec<Refused>,
    /// The bundles that were set aside, each with its reason.
    pub refused: Vec<Refused>,
    /// How many parallel edits were found that were not known.
    pub conflicts: usize,
    /// The bundles that were written.
    pub exported: Vec<Exported>,
    /// How many parallel edits wait for a decision now.
    pub open_conflicts: usize,
    /// How many people were erased by a coordinator who was shut out since, and wait here for an answer.
    pub held_erasures: usize,
    /// How many clients left this device because they moved to another location.
    pub left: usize,
    /// Whether it was stopped before all was done; what was done until then stands.
    #[serde(skip)]
    pub stopped: bool,
    /// What changed here.
    #[serde(skip)]
    pub changes: Changes,
}

/// Merges what lies in the shared folder for this device.
pub fn merge(session: &mut Session, progress: &mut dyn FnMut(Step<'_>)) -> Result<Shared> {
    merge_with(session, &Accept::None, &Stop::default(), progress)
}

/// Likewise, with a yes to bundles that wait for one.
pub fn merge_accepting(
    session: &mut Session,
    accept: &Accept,
    progress: &mut dyn FnMut(Step<'_>),
) -> Result<Shared> {
    merge_with(session, accept, &Stop::default(), progress)
}

fn merge_with(
    session: &mut Session,
    accept: &Accept,
    stop: &Stop,
    progress: &mut dyn FnMut(Step<'_>),
) -> Result<Shared> {
    session.store().keep(Pages::Many)?;
    let report = trede_exchange::merge_with(session.store_mut(), accept, stop, progress)?;
    if report.erased {
        backup::begin_anew(session);
    }
    Ok(Shared {
        merged: report.merged,
        waiting: report.waiting,
        refused: report.refused,
        conflicts: report.conflicts,
        left: report.left,
        stopped: report.stopped,
        changes: report.changes,
        open_conflicts: conflicts::count(session)?,
        held_erasures: session.store().held_erasures()?.len(),
        exported: Vec::new(),
    })
}

/// Says what merging would do; changes nothing.
pub fn plan(session: &mut Session) -> Result<Plan> {
    Ok(trede_exchange::foresee(session.store_mut())?)
}

/// A device that was shut out, and what sharing before and after that came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Revoked {
    /// Its id.
    pub device: String,
    /// Its name.
    pub name: String,
    /// What was merged before, and written after.
    #[serde(flatten)]
    pub shared: Shared,
}

/// Shuts a device out, by its id or its name. First merges what it and others left in the folder: what was written before
/// is kept. Then writes what is new, so that others hear of it with the next bundle.
pub fn revoke(
    session: &mut Session,
    device: &str,
    progress: &mut dyn FnMut(Step<'_>),
) -> Result<Revoked> {
    revoke_until(session, device, &Stop::default(), progress)
}

/// Likewise, and when asked to stop while it merges shuts nobody out.
pub fn revoke_until(
    session: &mut Session,
    device: &str,
    stop: &Stop,
    progress: &mut dyn FnMut(Step<'_>),
) -> Result<Revoked> {
    if trede_exchange::own_role(session.store())? != Some(Role::Coordinator) {
        return Err(AppError::new(Code::NotCoordinator));
    }
    let merged = merge_with(session, &Accept::None, stop, progress)?;
    if merged.stopped {
        return Err(AppError::new(Code::Stopped));
    }
    let entry = trede_exchange::revoke(session.store_mut(), device)?;
    Ok(Revoked {
        device: entry.device.to_string(),
        name: entry.name,
        shared: Shared {
            exported: export(session, progress)?,
            ..merged
        },
    })
}

/// Writes bundles for whoever lacks something that is here.
pub fn export(session: &mut Session, progress: &mut dyn FnMut(Step<'_>)) -> Result<Vec<Exported>> {
    let exported = trede_exchange::export(session.store_mut(), progress)?;
    backup::shared_now(session);
    backup::by_itself(session, false)?;
    Ok(exported)
}

/// Merges, then exports.
pub fn sync(session: &mut Session, progress: &mut dyn FnMut(Step<'_>)) -> Result<Shared> {
    sync_until(session, &Accept::None, &Stop::default(), &mut |_, step| {
        progress(step)
    })
}

/// Which half of sharing it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// What others left comes in.
    In,
    /// What is new here goes out.
    Out,
}

/// Merges, with a yes to bundles that wait for one, then exports, and stops when asked, with every bundle whole or not there.
pub fn sync_until(
    session: &mut Session,
    accept: &Accept,
    stop: &Stop,
    progress: &mut dyn FnMut(Half, Step<'_>),
) -> Result<Shared> {
    let merged = merge_with(session, accept, stop, &mut |step| progress(Half::In, step))?;
    if merged.stopped {
        return Ok(merged);
    }
    let exports = trede_exchange::export_until(session.store_mut(), stop, &mut |step| {
        progress(Half::Out, step);
    })?;
    backup::shared_now(session);
    backup::by_itself(session, false)?;
    Ok(Shared {
        exported: exports.written,
        stopped: exports.stopped,
        ..merged
    })
}

/// Shares through another folder from now on: the one that the centre moved to, or the same under another path. Refuses a
/// folder that this centre is not in; nothing changes then.
pub fn move_to(session: &mut Session, folder: &Path) -> Result<()> {
    match trede_exchange::move_to(session.store_mut(), folder) {
        Err(ExchangeError::NoCentre(name)) => Err(AppError::new(Code::NotOurFolder)
            .with("name", name)
            .with("path", folder.display().to_string())),
        other => Ok(other?),
    }
}

/// The devices of the centre.
pub fn devices(session: &Session) -> Result<Vec<DeviceState>> {
    Ok(trede_exchange::devices(session.store())?)
}

/// Says who wrote a bundle, for whom and whether it is whole: without a session as far as that goes.
pub fn verify(session: Option<&Session>, bundle: &Path) -> Result<Verdict> {
    Ok(trede_exchange::verify(bundle, session.map(Session::store))?)
}

/// Writes the plain data package of a bundle into a folder that is empty or not there yet. Returns the files' names.
pub fn open_bundle(session: &Session, bundle: &Path, dir: &Path) -> Result<Vec<String>> {
    Ok(trede_exchange::open_bundle(session.store(), bundle, dir)?)
}
