//! What passed between this store and one other device.

use crate::error::Result;
use crate::identity::DeviceId;
use rusqlite::{Connection, OptionalExtension, params};
use trede_domain::WriterId;
use trede_store::Store;

/// The state of one pair of devices; see the table `peers`.
#[derive(Debug, Clone)]
pub(crate) struct Peer {
    pub device: DeviceId,
    pub writer: Option<WriterId>,
    pub born: i64,
    pub epoch_in: u64,
    pub received: i64,
    pub merged_number: u64,
    pub merged_at: Option<i64>,
    pub epoch_out: u64,
    pub scope: String,
    pub confirmed: i64,
    pub reported: String,
    pub number: u64,
    pub upto: i64,
    pub rows: u64,
    pub bytes: u64,
    pub hash: String,
    pub life_from: u64,
    pub exported_at: Option<i64>,
}

impl Peer {
    pub fn load(store: &Store, device: DeviceId) -> Result<Self> {
        Self::load_from(store.connection(), device)
    }

    pub fn load_from(conn: &Connection, device: DeviceId) -> Result<Self> {
        let unsigned = |n: i64| n.cast_unsigned();
        let found = conn
            .prepare_cached(
                "SELECT writer, epoch_in, received, merged_number, merged_at, epoch_out, scope, confirmed, reported, number, upto, rows, bytes, exported_at, born, hash, life_from FROM peers WHERE device = ?1",
            )?
            .query_row([device.to_string()], |r| {
                Ok(Self {
                    device,
                    writer: r.get::<_, Option<i64>>(0)?.map(|w| WriterId(w.cast_unsigned())),
                    epoch_in: unsigned(r.get(1)?),
                    received: r.get(2)?,
                    merged_number: unsigned(r.get(3)?),
                    merged_at: r.get(4)?,
                    epoch_out: unsigned(r.get(5)?),
                    scope: r.get(6)?,
                    confirmed: r.get(7)?,
                    reported: r.get(8)?,
                    number: unsigned(r.get(9)?),
                    upto: r.get(10)?,
                    rows: unsigned(r.get(11)?),
                    bytes: unsigned(r.get(12)?),
                    exported_at: r.get(13)?,
                    born: r.get(14)?,
                    hash: r.get(15)?,
                    life_from: unsigned(r.get(16)?),
                })
            })
            .optional()?;
        Ok(found.unwrap_or(Self {
            device,
            writer: None,
            born: 0,
            epoch_in: 0,
            received: 0,
            merged_number: 0,
            merged_at: None,
            epoch_out: 0,
            scope: String::new(),
            confirmed: 0,
            reported: String::new(),
            number: 0,
            upto: 0,
            rows: 0,
            bytes: 0,
            hash: String::new(),
            life_from: 0,
            exported_at: None,
        }))
    }

    pub fn save(&self, conn: &Connection) -> Result<()> {
        conn.prepare_cached(
            "INSERT OR REPLACE INTO peers (device, writer, epoch_in, received, merged_number, merged_at, epoch_out, scope, confirmed, reported, number, upto, rows, bytes, exported_at, born, hash, life_from)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        )?
        .execute(params![
            self.device.to_string(),
            self.writer.map(|w| w.0.cast_signed()),
            self.epoch_in.cast_signed(),
            self.received,
            self.merged_number.cast_signed(),
            self.merged_at,
            self.epoch_out.cast_signed(),
            self.scope,
            self.confirmed,
            self.reported,
            self.number.cast_signed(),
            self.upto,
            self.rows.cast_signed(),
            self.bytes.cast_signed(),
            self.exported_at,
            self.born,
            self.hash,
            self.life_from.cast_signed(),
        ])?;
        Ok(())
    }
}
