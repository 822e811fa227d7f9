//! Writing a bundle: a stream from the store through CSV, zip and age into the file. Nothing is held in memory whole,
//! and nothing readable touches the disk.

use super::package::{Package, Resource, moved_schema, table_schema, versions_schema};
use super::values::{header, record, version_records};
use super::{MANIFEST, MOVED, Manifest, PACKAGE, SIGNATURE, VERSIONS};
use crate::error::{ExchangeError, Result};
use crate::identity::{Keys, hex};
use csv::StringRecord;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use trede_domain::Table;
use trede_domain::schema::{table, tables};
use trede_store::{Row, Span, Store};
use zip::write::{SimpleFileOptions, ZipWriter};

/// What goes in.
pub(crate) struct Contents<'a> {
    pub store: &'a Store,
    pub span: Span<'a>,
    pub keys: &'a Keys,
    pub recipient: &'a str,
    /// Called with the number of rows written so far.
    pub progress: &'a mut dyn FnMut(u64),
}

/// Counts and hashes what passes.
struct Hashing<W> {
    inner: W,
    hash: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(buf)?;
        self.hash.update(&buf[..n]);
        self.bytes += n as u64;
        Ok(n)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

fn other(e: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::other(e)
}

/// Writes the bundle; the manifest's `rows` and `package` are filled in from what was written, and it is returned.
pub(crate) fn write(
    out: &mut dyn Write,
    contents: Contents<'_>,
    mut manifest: Manifest,
) -> Result<Manifest> {
    let failed = |source: io::Error| ExchangeError::File {
        path: format!("{}-{}", manifest.number, manifest.to).into(),
        source,
    };
    let recipient: age::x25519::Recipient = contents
        .recipient
        .parse()
        .map_err(|e: &str| failed(io::Error::other(e)))?;
    let sealed =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .map_err(|e| failed(other(e)))?;
    let sealed = sealed.wrap_output(out).map_err(failed)?;
    let mut zip = ZipWriter::new_stream(io::BufWriter::with_capacity(128 * 1024, sealed));
    let failed = |source: io::Error| ExchangeError::File {
        path: MANIFEST.into(),
        source,
    };
    // A low level: the difference in size is small, that in time is not. The time in the zip is none of anyone's business.
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .compression_level(Some(1))
        .large_file(true);
    let Contents {
        store,
        span,
        keys,
        progress,
        ..
    } = contents;
    let mut resources = Vec::new();
    let mut written = 0;
    let mut plans: Vec<(&'static Table, Vec<String>)> = Vec::new();

    for table in tables() {
        let mut rows = 0_u64;
        // The entry is opened with the first row: a table without changes has no file.
        let mut csv: Option<csv::Writer<Hashing<&mut ZipWriter<_>>>> = None;
        let extra = unknown_fields(store, table, span)?;
        let mut line = StringRecord::new();
        let mut zip_slot = Some(&mut zip);
        let mut trouble = None;
        store.each_changed(table, span, |row| {
            let mut put = || -> io::Result<()> {
                if csv.is_none()
                    && let Some(zip) = zip_slot.take()
                {
                    zip.start_file(format!("{}.csv", table.name), options)
                        .map_err(other)?;
                    let mut writer = csv::WriterBuilder::new()
                        .terminator(csv::Terminator::CRLF)
                        .from_writer(Hashing {
                            inner: zip,
                            hash: Sha256::new(),
                            bytes: 0,
                        });
                    writer.write_record(header(table, &extra)).map_err(other)?;
                    csv = Some(writer);
                }
                record(&row, &extra, &mut line);
                if let Some(csv) = &mut csv {
                    csv.write_record(&line).map_err(other)?;
                }
                Ok(())
            };
            if trouble.is_none()
                && let Err(e) = put()
            {
                trouble = Some(e);
            }
            rows += 1;
            written += 1;
            if written % 1_000 == 0 {
                progress(written);
            }
            Ok(())
        })?;
        if let Some(e) = trouble {
            return Err(failed(e));
        }
        if let Some(csv) = csv {
            resources.push(
                finish(
                    csv,
                    &format!("{}.csv", table.name),
                    table_schema(table, &extra),
                )
                .map_err(failed)?,
            );
            manifest.rows.insert(table.name.to_owned(), rows);
            plans.push((table, extra));
        }
    }

    let moved = moved_rows(store, span)?;
    if let Some(clients) = table("clients").filter(|_| !moved.is_empty()) {
        zip.start_file(MOVED, options)
            .map_err(|e| failed(other(e)))?;
        let mut csv = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(Hashing {
                inner: &mut zip,
                hash: Sha256::new(),
                bytes: 0,
            });
        csv.write_record(["id", "location_id"])
            .map_err(|e| failed(other(e)))?;
        for row in &moved {
            csv.write_record([
                row.id.to_string(),
                row.get(clients, "location_id").to_text(),
            ])
            .map_err(|e| failed(other(e)))?;
        }
        resources.push(finish(csv, MOVED, moved_schema()).map_err(failed)?);
        manifest.rows.insert("moved".into(), moved.len() as u64);
    }

    zip.start_file(VERSIONS, options)
        .map_err(|e| failed(other(e)))?;
    let mut csv = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Hashing {
            inner: &mut zip,
            hash: Sha256::new(),
            bytes: 0,
        });
    csv.write_record(["file", "row", "fields", "stamp", "seen"])
        .map_err(|e| failed(other(e)))?;
    let mut trouble = None;
    for (table, _) in &plans {
        store.each_changed(table, span, |row| {
            if trouble.is_none()
                && let Err(e) = version_records(table.name, table, &row, |r| csv.write_record(r))
            {
                trouble = Some(e);
            }
            Ok(())
        })?;
    }
    if let Some(clients) = table("clients") {
        for row in &moved {
            version_records("moved", clients, row, |r| csv.write_record(r))
                .map_err(|e| failed(other(e)))?;
        }
    }
    if let Some(e) = trouble {
        return Err(failed(other(e)));
    }
    resources.push(finish(csv, VERSIONS, versions_schema()).map_err(failed)?);

    let package = serde_json::to_vec_pretty(&Package::new(
        &manifest.centre,
        &manifest.created,
        resources,
    ))
    .unwrap_or_default();
    manifest.package = hex(&Sha256::digest(&package));
    let manifest_json = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
    let signature = keys.sign(&manifest_json);
    for (name, bytes) in [
        (PACKAGE, package.as_slice()),
        (MANIFEST, &manifest_json),
        (SIGNATURE, signature.as_bytes()),
    ] {
        zip.start_file(name, options)
            .map_err(|e| failed(other(e)))?;
        zip.write_all(bytes).map_err(failed)?;
    }
    let buffered = zip.finish().map_err(|e| failed(other(e)))?.into_inner();
    let sealed = buffered.into_inner().map_err(|e| failed(e.into_error()))?;
    sealed.finish().map_err(failed)?;
    progress(written);
    Ok(manifest)
}

fn finish<W: Write>(
    mut csv: csv::Writer<Hashing<W>>,
    file: &str,
    schema: serde_json::Value,
) -> io::Result<Resource> {
    csv.flush()?;
    let hashing = csv
        .into_inner()
        .map_err(|e| io::Error::other(e.to_string()))?;
    Ok(Resource::new(
        file,
        hashing.bytes,
        &hex(&hashing.hash.finalize()),
        schema,
    ))
}

/// The names of the columns that a newer version added and this one only passes on.
fn unknown_fields(store: &Store, table: &Table, span: Span<'_>) -> Result<Vec<String>> {
    let mut names = BTreeSet::new();
    let sql = format!(
        "SELECT _extra FROM {} WHERE _arrival > ?1 AND _extra IS NOT NULL",
        table.name
    );
    let mut statement = store.connection().prepare_cached(&sql)?;
    let mut rows = statement.query([span.after])?;
    while let Some(row) = rows.next()? {
        let extra: BTreeMap<String, String> =
            serde_json::from_str(&row.get::<_, String>(0)?).unwrap_or_default();
        names.extend(extra.into_keys());
    }
    Ok(names.into_iter().collect())
}

fn moved_rows(store: &Store, span: Span<'_>) -> Result<Vec<Row>> {
    let mut moved = Vec::new();
    store.each_moved(span, |row| {
        moved.push(row);
        Ok(())
    })?;
    Ok(moved)
}
