//! Long work on a thread of its own, so that nobody has to wait for it: how far it is can be asked, and it can be stopped.

use crate::error::{AppError, Code, Result};
use std::sync::{Arc, Mutex, PoisonError};
use trede_exchange::Stop;

/// How far work is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// The key of the text that says what is being done.
    pub step: &'static str,
    /// With or for whom.
    pub with: String,
    /// How many rows or pages are done.
    pub done: u64,
    /// Of how many, where that is known.
    pub of: Option<u64>,
}

/// Work that goes on; dropping it asks it to stop.
#[derive(Debug)]
pub struct Job<T> {
    stop: Stop,
    seen: Arc<Mutex<Seen<T>>>,
}

#[derive(Debug)]
struct Seen<T> {
    progress: Progress,
    outcome: Option<Result<T>>,
}

fn look<T, R>(seen: &Mutex<Seen<T>>, f: impl FnOnce(&mut Seen<T>) -> R) -> R {
    f(&mut seen.lock().unwrap_or_else(PoisonError::into_inner))
}

impl<T: Clone + Send + 'static> Job<T> {
    /// Starts the work. It tells how far it is and looks whether it should stop.
    pub fn start(
        first: Progress,
        work: impl FnOnce(&Stop, &mut dyn FnMut(Progress)) -> Result<T> + Send + 'static,
    ) -> Self {
        let stop = Stop::default();
        let seen = Arc::new(Mutex::new(Seen {
            progress: first,
            outcome: None,
        }));
        let (stopping, told) = (stop.clone(), Arc::clone(&seen));
        std::thread::spawn(move || {
            let work = std::panic::AssertUnwindSafe(|| {
                work(&stopping, &mut |progress| {
                    look(&told, |seen| seen.progress = progress)
                })
            });
            // A fault in the work must not leave whoever waits for it waiting.
            let outcome =
                std::panic::catch_unwind(work).unwrap_or_else(|_| Err(AppError::new(Code::Failed)));
            look(&told, |seen| seen.outcome = Some(outcome));
        });
        Self { stop, seen }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        look(&self.seen, |seen| seen.progress.clone())
    }

    /// What it came to, once it is done.
    pub fn outcome(&self) -> Option<Result<T>> {
        look(&self.seen, |seen| seen.outcome.clone())
    }

    /// Asks it to stop. It does so where everything is whole, which takes a moment.
    pub fn stop(&self) {
        self.stop.ask();
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.stop.ask();
    }
}
