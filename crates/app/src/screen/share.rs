//! "Week delen": what goes out, what comes in, and how this device stands.

use super::AppState;
use super::dto::{JobState, Passed, Refused, ShareReport, ShareState};
use super::words::count;
use crate::error::{AppError, Code, Result};
use crate::job::{Job, Progress};
use crate::sharing::{Accept, Half, Shared};
use crate::{Role, conflicts, people, sharing};
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
        people::requests(session)?.len()
    } else {
        0
    };
    Ok(ShareState {
        unshared: count(trede_exchange::unshared(store)?),
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
    let runs = app
        .sharing
        .as_ref()
        .is_some_and(|job| job.outcome().is_none());
    if !runs {
        let mut beside = app.open()?.again()?;
        let first = Progress {
            step: "screen-job-looking",
            ..Progress::default()
        };
        app.sharing = Some(Job::start(first, move |stop, tell| {
            sharing::sync_until(&mut beside, &accept, stop, &mut |half, step| {
                tell(Progress {
                    step: match half {
                        Half::In => "screen-job-merging",
                        Half::Out => "screen-job-exporting",
                    },
                    with: step.device.to_owned(),
                    done: step.rows,
                    of: step.of,
                });
            })
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
