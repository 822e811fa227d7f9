//! Reading a bundle: what it says of itself first, then its rows one by one, straight out of the encrypted file.

use super::package::Package;
use super::values::{Columns, damaged, take_version};
use super::{FORMAT, MANIFEST, MOVED, Manifest, PACKAGE, SIGNATURE, VERSIONS};
use crate::error::Reason;
use crate::identity::{Keys, hex, verifies};
use csv::ByteRecord;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use trede_domain::schema::table;
use trede_domain::{Table, Value};
use trede_store::Row;
use zip::ZipArchive;

/// How many rows are read before they are handed over together, and how many bytes of text they may have.
const BATCH: usize = 256;
const BATCH_TEXT: usize = 256 * 1024;
/// How many such batches may wait.
const BATCHES: usize = 4;

type Batch = Vec<(&'static Table, Row)>;

/// The largest record, in bytes: all fields of a row as large as they may be. A record has to end before it is known how
/// large it is, and what is packed can be a thousand times as large as its file.
const LARGEST_RECORD: u64 = 32 * 1024 * 1024;

/// The most versions that a row may have: no table, of a newer version neither, has nearly as many fields.
const MOST_VERSIONS: usize = 1_000;

/// The largest manifest or package description that is read.
const LARGEST_TEXT: u64 = 1024 * 1024;

type Plain = BufReader<age::stream::StreamReader<BufReader<File>>>;

/// A bundle whose seal was opened. Whether it can be trusted is for the roster to say: see [`Opened::signed_by`].
pub(crate) struct Opened {
    path: PathBuf,
    identity: age::x25519::Identity,
    pub manifest: Manifest,
    manifest_bytes: Vec<u8>,
    signature: String,
    files: BTreeMap<String, (u64, String)>,
    order: Vec<String>,
}

fn archive(path: &Path, identity: &age::x25519::Identity) -> Result<ZipArchive<Plain>, Reason> {
    let file = File::open(path).map_err(|e| damaged(e.to_string()))?;
    let sealed = age::Decryptor::new_buffered(BufReader::with_capacity(128 * 1024, file))
        .map_err(|_| damaged("it is not an age file"))?;
    let plain = sealed
        .decrypt(std::iter::once(identity as &dyn age::Identity))
        .map_err(|e| match e {
            age::DecryptError::NoMatchingKeys => Reason::NotForUs,
            e => damaged(e.to_string()),
        })?;
    ZipArchive::new(BufReader::with_capacity(128 * 1024, plain))
        .map_err(|_| damaged("it is cut off"))
}

fn small(zip: &mut ZipArchive<Plain>, name: &str) -> Result<Vec<u8>, Reason> {
    let mut bytes = Vec::new();
    let entry = zip
        .by_name(name)
        .map_err(|_| damaged(format!("{name} is missing")))?;
    entry
        .take(LARGEST_TEXT + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| damaged(e.to_string()))?;
    if bytes.len() as u64 > LARGEST_TEXT {
        Err(damaged(format!("{name} is too large")))
    } else {
        Ok(bytes)
    }
}

/// Opens the seal and reads what the bundle says of itself; no rows yet.
pub(crate) fn open(path: &Path, keys: &Keys) -> Result<Opened, Reason> {
    let identity = keys.reading.clone();
    let mut zip = archive(path, &identity)?;
    let manifest_bytes = small(&mut zip, MANIFEST)?;
    // The format first: of a newer one nothing else may be as this version expects.
    let format = serde_json::from_slice::<serde_json::Value>(&manifest_bytes)
        .ok()
        .and_then(|m| m.get("format")?.as_u64());
    if format.is_some_and(|f| f > u64::from(FORMAT)) {
        return Err(Reason::Newer);
    }
    let manifest: Manifest =
        serde_json::from_slice(&manifest_bytes).map_err(|_| damaged("its manifest is not one"))?;
    let signature = String::from_utf8(small(&mut zip, SIGNATURE)?)
        .map_err(|_| damaged("its signature is not one"))?;
    let package_bytes = small(&mut zip, PACKAGE)?;
    if hex(&Sha256::digest(&package_bytes)) != manifest.package {
        return Err(damaged("datapackage.json is not the one that was signed"));
    }
    let package: Package = serde_json::from_slice(&package_bytes)
        .map_err(|_| damaged("datapackage.json is not one"))?;
    let order = package.resources.iter().map(|r| r.path.clone()).collect();
    let files = package
        .resources
        .into_iter()
        .map(|r| {
            (
                r.path,
                (r.bytes, r.hash.trim_start_matches("sha256:").to_owned()),
            )
        })
        .collect();
    Ok(Opened {
        path: path.to_owned(),
        identity,
        manifest,
        manifest_bytes,
        signature,
        files,
        order,
    })
}

impl Opened {
    /// Whether the holder of this key signed it.
    pub fn signed_by(&self, verifying: &str) -> bool {
        verifies(verifying, &self.manifest_bytes, &self.signature)
    }

    /// Gives every row with its versions to `take`; the hash of each file is held against the signed one when it was
    /// read to its end, so the caller must take everything back when this fails.
    ///
    /// Decrypting, unpacking and parsing take about as long as the caller takes to store the rows, so they are done
    /// beside it: a second thread reads ahead, a few batches at the most.
    pub fn rows<E: From<Reason>>(
        &self,
        mut take: impl FnMut(&'static Table, &Row) -> Result<(), E>,
    ) -> Result<(), E> {
        std::thread::scope(|scope| {
            let (sender, receiver) = mpsc::sync_channel::<Batch>(BATCHES);
            // What was taken goes back to be freed by the thread that made it: the other way round they wait for each other.
            let (give_back, taken) = mpsc::channel::<Batch>();
            let reading = scope.spawn(move || {
                let mut batch = Batch::with_capacity(BATCH);
                let mut text = 0;
                let read = self.each_row(|table, row| {
                    let texts = row.values.iter().filter_map(Value::as_str);
                    text += texts.map(str::len).sum::<usize>();
                    batch.push((table, row));
                    if batch.len() < BATCH && text < BATCH_TEXT {
                        return true;
                    }
                    text = 0;
                    let mut next = taken.try_recv().unwrap_or_default();
                    next.clear();
                    let full = std::mem::replace(&mut batch, next);
                    sender.send(full).is_ok()
                });
                if read.is_ok() {
                    // Fails only when the caller has given up, and then knows why.
                    let _ = sender.send(batch);
                }
                read
            });
            for batch in receiver {
                for (table, row) in &batch {
                    take(table, row)?;
                }
                // Fails only when there is nothing more to read.
                let _ = give_back.send(batch);
            }
            let read = reading.join();
            Ok(read.map_err(|_| damaged("reading it failed"))??)
        })
    }

    /// Reads the rows one by one as long as `take` says to go on.
    fn each_row(&self, mut take: impl FnMut(&'static Table, Row) -> bool) -> Result<(), Reason> {
        let mut zip = archive(&self.path, &self.identity)?;
        let mut versions_zip = archive(&self.path, &self.identity)?;
        let entry = versions_zip
            .by_name(VERSIONS)
            .map_err(|_| damaged("versions.csv is missing"))?;
        let mut versions = Versions::new(self.checked(VERSIONS, entry)?)?;
        for path in self.order.iter().filter(|p| *p != VERSIONS) {
            let name = path.trim_end_matches(".csv");
            // Tables of a newer version are not refused: their rows come again once this one knows them.
            let Some(table) = table(if path == MOVED { "clients" } else { name }) else {
                versions.skip_file(name)?;
                continue;
            };
            let entry = zip
                .by_name(path)
                .map_err(|_| damaged(format!("{path} is missing")))?;
            let mut csv = csv::ReaderBuilder::new()
                .buffer_capacity(128 * 1024)
                .from_reader(self.checked(path, entry)?);
            let columns = Columns::new(
                table,
                csv.byte_headers().map_err(|e| damaged(e.to_string()))?,
            )?;
            let mut record = ByteRecord::new();
            while next_record(&mut csv, &mut record)? {
                let mut row = columns.row(table, &record)?;
                versions.give(name, table, &mut row)?;
                if !take(table, row) {
                    return Ok(());
                }
            }
            csv.into_inner().finish(path)?;
        }
        versions.finish()?;
        Ok(())
    }

    fn checked<R: Read>(&self, path: &str, inner: R) -> Result<Checked<R>, Reason> {
        let (bytes, hash) = self
            .files
            .get(path)
            .ok_or_else(|| damaged(format!("{path} is not in datapackage.json")))?;
        Ok(Checked {
            inner,
            hash: Sha256::new(),
            read: 0,
            record: 0,
            largest: LARGEST_RECORD,
            bytes: *bytes,
            wanted: hash.clone(),
        })
    }

    /// The names of all files, and their bytes as they are in the zip, held against the signed hashes.
    pub fn extract(
        &self,
        mut put: impl FnMut(&str, &mut dyn Read) -> std::io::Result<()>,
    ) -> Result<(), Reason> {
        let mut zip = archive(&self.path, &self.identity)?;
        for path in &self.order {
            // Only plain names: nothing may be written outside the folder.
            if path.contains(['/', '\\', ':']) || path.starts_with('.') {
                return Err(damaged(format!("{path} is not a file's name")));
            }
            let entry = zip
                .by_name(path)
                .map_err(|_| damaged(format!("{path} is missing")))?;
            let mut checked = self.checked(path, entry)?;
            // It is passed on as it comes, and no record of it is ever held.
            checked.largest = u64::MAX;
            put(path, &mut checked).map_err(|e| damaged(e.to_string()))?;
            checked.finish(path)?;
        }
        for name in [PACKAGE, MANIFEST, SIGNATURE] {
            let bytes = small(&mut zip, name)?;
            put(name, &mut bytes.as_slice()).map_err(|e| damaged(e.to_string()))?;
        }
        Ok(())
    }
}

/// Reads no more than was announced, and knows whether it was what was announced.
struct Checked<R> {
    inner: R,
    hash: Sha256,
    read: u64,
    /// How much was read since the record began that is being read.
    record: u64,
    /// How much a record may take.
    largest: u64,
    bytes: u64,
    wanted: String,
}

/// Reads the next record; whether there was one.
fn next_record<R: Read>(
    csv: &mut csv::Reader<Checked<R>>,
    record: &mut ByteRecord,
) -> Result<bool, Reason> {
    csv.get_mut().record = 0;
    csv.read_byte_record(record)
        .map_err(|e| damaged(e.to_string()))
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.read += n as u64;
        self.record += n as u64;
        if self.read > self.bytes {
            return Err(std::io::Error::other("larger than announced"));
        }
        if self.record > self.largest {
            return Err(std::io::Error::other("a record is too large"));
        }
        self.hash.update(&buf[..n]);
        Ok(n)
    }
}

impl<R: Read> Checked<R> {
    fn finish(self, path: &str) -> Result<(), Reason> {
        if self.read == self.bytes && hex(&self.hash.finalize()) == self.wanted {
            Ok(())
        } else {
            Err(damaged(format!("{path} is not the one that was signed")))
        }
    }
}

/// `versions.csv`, whose lines stand in the order of the rows in the other files.
struct Versions<R> {
    csv: csv::Reader<Checked<R>>,
    next: ByteRecord,
    more: bool,
}

impl<R: Read> Versions<R> {
    fn new(from: Checked<R>) -> Result<Self, Reason> {
        let mut csv = csv::ReaderBuilder::new()
            .buffer_capacity(128 * 1024)
            .from_reader(from);
        csv.byte_headers().map_err(|e| damaged(e.to_string()))?;
        let mut versions = Self {
            csv,
            next: ByteRecord::new(),
            more: true,
        };
        versions.advance()?;
        Ok(versions)
    }

    fn advance(&mut self) -> Result<(), Reason> {
        self.more = next_record(&mut self.csv, &mut self.next)?;
        Ok(())
    }

    fn give(&mut self, file: &str, table: &Table, row: &mut Row) -> Result<(), Reason> {
        let mut buffer = trede_domain::Uuid::encode_buffer();
        let id = row.id.hyphenated().encode_lower(&mut buffer).as_bytes();
        let mut lines = 0;
        while self.more && self.next.get(0) == Some(file.as_bytes()) && self.next.get(1) == Some(id)
        {
            take_version(table, row, &self.next)?;
            lines += 1;
            if lines > MOST_VERSIONS {
                return Err(damaged("a row has too many versions"));
            }
            self.advance()?;
        }
        if lines > 0 {
            Ok(())
        } else {
            Err(damaged("a row has no version"))
        }
    }

    fn skip_file(&mut self, file: &str) -> Result<(), Reason> {
        while self.more && self.next.get(0) == Some(file.as_bytes()) {
            self.advance()?;
        }
        Ok(())
    }

    fn finish(self) -> Result<(), Reason> {
        if self.more {
            return Err(damaged("versions.csv names rows that are not there"));
        }
        self.csv.into_inner().finish(VERSIONS)
    }
}
