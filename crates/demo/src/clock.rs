//! The time and the chance that the devices of a demo live by.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use trede_domain::Env;

/// A clock that all devices of a demo share. It stands still until it is set, save for a millisecond each time someone looks at it,
/// so that nothing happens twice at one moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock(Arc<AtomicI64>);

impl Clock {
    /// This hour of this day, in UTC; never back.
    pub fn set(&self, day: NaiveDate, hour: u32) {
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        self.0.fetch_max(
            day.and_time(time).and_utc().timestamp_millis(),
            Ordering::Relaxed,
        );
    }

    fn look(&self) -> DateTime<Utc> {
        let millis = self.0.fetch_add(1, Ordering::Relaxed);
        DateTime::from_timestamp_millis(millis).unwrap_or_default()
    }
}

/// What one device of a demo gets from outside.
pub(crate) struct DemoEnv {
    clock: Clock,
    chance: RefCell<ChaCha8Rng>,
}

impl DemoEnv {
    /// For the device at this place.
    pub fn new(clock: &Clock, seed: u64, device: usize) -> Self {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        // The course itself takes the streams from 0 up.
        chance.set_stream(u64::MAX - device as u64);
        Self {
            clock: clock.clone(),
            chance: RefCell::new(chance),
        }
    }
}

impl Env for DemoEnv {
    fn now(&self) -> DateTime<Utc> {
        self.clock.look()
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.chance.borrow_mut().fill_bytes(bytes);
    }
}
