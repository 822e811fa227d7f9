//! This machine's clock and randomness.

use chrono::{DateTime, Utc};
use std::cell::Cell;
use trede_domain::{Env, Uuid};

/// The wall clock and the operating system's random numbers. Keys that it makes ascend, also within a millisecond, so that rows
/// are listed in the order in which they were made (RFC 9562, section 6.2, method 1).
#[derive(Debug, Default)]
pub struct SystemEnv {
    last: Cell<(u64, u16)>,
}

/// How many bits of a key count within a millisecond.
const COUNTER_BITS: u16 = 12;

impl Env for SystemEnv {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn fill(&self, bytes: &mut [u8]) {
        // Without random numbers there is no key worth having; nothing sensible can be done but stop.
        if getrandom::fill(bytes).is_err() {
            eprintln!("this system gives no random numbers");
            std::process::abort();
        }
    }

    fn new_id(&self) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        let now = u64::try_from(self.now().timestamp_millis()).unwrap_or(0);
        let (last, count) = self.last.get();
        let (millis, count) = if now > last {
            // Starts in the lower half, so that there is room to count.
            (
                now,
                u16::from_be_bytes([random[0], random[1]]) & ((1 << (COUNTER_BITS - 1)) - 1),
            )
        } else if count + 1 < 1 << COUNTER_BITS {
            (last, count + 1)
        } else {
            (last + 1, 0)
        };
        self.last.set((millis, count));
        [random[0], random[1]] = count.to_be_bytes();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_ascend() {
        let env = SystemEnv::default();
        let ids: Vec<Uuid> = (0..20_000).map(|_| env.new_id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
    }
}
