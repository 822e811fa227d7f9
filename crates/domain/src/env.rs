//! Where time and randomness come from: outside.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A clock and a source of random bytes. The program passes the machine's; a test passes one that repeats.
pub trait Env: Send {
    /// The wall clock. It may be wrong by years; nothing relies on it being right.
    fn now(&self) -> DateTime<Utc>;

    /// Fills the slice with random bytes.
    fn fill(&self, bytes: &mut [u8]);

    /// A fresh key for a row: UUIDv7 of now.
    fn new_id(&self) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A random number.
    fn random_u64(&self) -> u64 {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }
}
