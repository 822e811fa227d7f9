//! "Week delen": what goes out, what comes in, and how this device stands.

use super::AppState;
use super::dto::{JobState, Passed, Refused, ShareReport, ShareState};
use super::twice::coordinator;
use super::words::count;
use crate::error::{AppError, Code, Result};
use crate::job::{Job, Progress};
use crate::session::Session;
use crate::sharing::{Accept, Half, Shared, Stop};
use crate::{Passphrase, Role, Step, conflicts, people, sharing};
use std::collections::BTreeMap;
use std::path::Path;

/// How this device stands in the sharing.
pub fn share_state(app: &mut AppState) -> Result<ShareState> {
    let session = app.open()?;
    let store = session.store();
    let folder: Option<String> = store.local(trede_exchange::SHARED)?;
    let folder_reachable = folder.is_some_and(|folder| Path::new(&folder).join("trede").is_dir());
    let own = sharing::devices(session)?
        .into_iter()
        .find(|device| device.this);
    let coordinator = own
        .as_ref()
        .is_some_and(|own| own.role == Role::Coordinator);
    let join_requests = if coordinator && folder_reachable {
        people::requests_waiting(session)?
    } else {
        0
    };
    Ok(ShareState {
        unshared: trede_exchange::unshared(store)?,
        last_shared: own.and_then(|own| own.last_export),
        folder_reachable,
        open_conflicts: if coordinator {
            count(conflicts::count(session)?)
        } else {
            0
        },
        join_requests: count(join_requests),
    })
}

/// Starts taking in what others left and giving out what is new here, on a thread of its own; when that goes on already, it
/// is told how far it is.
pub fn start_sharing(app: &mut AppState) -> Result<JobState> {
    start(app, Accept::None)
}

/// Likewise, with a yes to bundles that wait for one.
pub(super) fn start(app: &mut AppState, accept: Accept) -> Result<JobState> {
    beside(app, move |session, stop, tell| {
        sharing::sync_until(session, &accept, stop, &mut |half, step| {
            let step_text = match half {
                Half::In => "screen-job-merging",
                Half::Out => "screen-job-exporting",
            };
            tell(told(step_text, step));
        })
    })
}

/// Shuts a device out, on a thread of its own: first what it left comes in. Asks the passphrase of whoever opened this device,
/// and refuses while other work goes on. For a coordinator.
pub fn revoke_device(app: &mut AppState, own: String, device: String) -> Result<JobState> {
    let session = app.open()?;
    coordinator(session)?;
    session.store().check_own(&Passphrase::new(own))?;
    if runs(app) {
        return Err(AppError::new(Code::Busy));
    }
    beside(app, move |session, stop, tell| {
        let done = sharing::revoke_until(session, &device, stop, &mut |step| {
            tell(told("screen-job-sharing", step));
        })?;
        Ok(done.shared)
    })
}

fn told(step: &'static str, at: Step<'_>) -> Progress {
    Progress {
        step,
        with: at.device.to_owned(),
        done: at.rows,
        of: at.of,
    }
}

pub(super) fn runs(app: &AppState) -> bool {
    app.sharing
        .as_ref()
        .is_some_and(|job| job.outcome().is_none())
}

/// Starts work on the same store, opened once more; when something goes on already, it is told how far that is.
fn beside(
    app: &mut AppState,
    work: impl FnOnce(&mut Session, &Stop, &mut dyn FnMut(Progress)) -> Result<Shared> + Send + 'static,
) -> Result<JobState> {
    if !runs(app) {
        let mut beside = app.open()?.again()?;
        let first = Progress {
            step: "screen-job-looking",
            ..Progress::default()
        };
        app.sharing = Some(Job::start(first, move |stop, tell| {
            work(&mut beside, stop, tell)
        }));
    }
    job_state(app)?.ok_or_else(|| AppError::new(Code::Failed))
}

/// How far the work is that goes on, or what it came to.
pub fn job_state(app: &mut AppState) -> Result<Option<JobState>> {
    app.open()?;
    let Some(job) = &app.sharing else {
        return Ok(None);
    };
    let texts = app.texts();
    let (progress, outcome) = (job.progress(), job.outcome());
    let mut state = JobState {
        what: "share".to_owned(),
        step: texts.format(progress.step, &[("device", progress.with.as_str().into())]),
        done: count(progress.done),
        of: progress.of.map(count),
        running: outcome.is_none(),
        stopped: false,
        report: None,
        problem: None,
    };
    match outcome {
        None => {}
        Some(Ok(shared)) => {
            state.stopped = shared.stopped;
            state.report = Some(report(app, &shared));
        }
        Some(Err(error)) => state.problem = Some(app.tell(&error)),
    }
    Ok(Some(state))
}

/// Asks the work that goes on to stop where everything is whole.
pub fn stop_job(app: &mut AppState) -> Result<Option<JobState>> {
    if let Some(job) = &app.sharing {
        job.stop();
    }
    job_state(app)
}

fn report(app: &AppState, shared: &Shared) -> ShareReport {
    let texts = app.texts();
    let sent = shared
        .exported
        .iter()
        .flat_map(|bundle| bundle.to.iter().map(|to| (to.clone(), bundle.rows)));
    let received = shared
        .merged
        .iter()
        .map(|bundle| (bundle.from.clone(), bundle.rows));
    let refused = shared
        .refused
        .iter()
        .chain(&shared.waiting)
        .map(|bundle| Refused {
            bundle: bundle.bundle.clone(),
            from: bundle.from.clone(),
            reason: sharing::refused(&texts, bundle),
        });
    ShareReport {
        sent: added(sent),
        received: added(received),
        refused: refused.collect(),
        conflicts: count(shared.conflicts),
    }
}

/// One line a device, with what all its bundles held together; none for devices that got nothing.
fn added(passed: impl Iterator<Item = (String, u64)>) -> Vec<Passed> {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for (device, rows) in passed {
        *sums.entry(device).or_default() += rows;
    }
    sums.into_iter()
        .filter(|(_, rows)| *rows > 0)
        .map(|(device, rows)| Passed {
            device,
            rows: count(rows),
        })
        .collect()
}
