//! Bundles as someone makes them who holds a device's keys and writes what the program never would.

use crate::Device;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{Cursor, Read, Write};
use std::path::Path;

/// A bundle, open on the table.
pub struct Forged {
    /// Its CSV files, in their order.
    pub files: Vec<(String, Vec<u8>)>,
    /// What it says of itself; the package's hash is put in when it is sealed.
    pub manifest: Value,
    /// The description of the files; byte counts and hashes likewise.
    pub package: Value,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn reading(device: &Device) -> age::x25519::Identity {
    let key: String = device.store.local("reading_key").unwrap().unwrap();
    key.parse().unwrap()
}

impl Forged {
    /// A bundle that the program wrote, opened by its receiver.
    pub fn of(bundle: &Path, receiver: &Device) -> Self {
        let plain = age::decrypt(&reading(receiver), &std::fs::read(bundle).unwrap()).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(plain)).unwrap();
        let mut read = |name: &str| {
            let mut bytes = Vec::new();
            zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        let manifest = serde_json::from_slice(&read("manifest.json")).unwrap();
        let package: Value = serde_json::from_slice(&read("datapackage.json")).unwrap();
        let files = package["resources"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r["path"].as_str().unwrap().to_owned())
            .map(|path| (path.clone(), read(&path)))
            .collect();
        Self {
            files,
            manifest,
            package,
        }
    }

    /// The text of a file in it.
    pub fn text(&self, name: &str) -> String {
        let file = self.files.iter().find(|f| f.0 == name).unwrap();
        String::from_utf8(file.1.clone()).unwrap()
    }

    /// Puts a file in the place of the one with this name, or before `versions.csv`.
    pub fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        let bytes = bytes.into();
        match self.files.iter_mut().find(|f| f.0 == name) {
            Some(file) => file.1 = bytes,
            None => {
                let last = self.files.len() - 1;
                self.files.insert(last, (name.to_owned(), bytes));
            }
        }
    }

    /// Writes one text for another in a file.
    pub fn replace(&mut self, name: &str, from: &str, to: &str) {
        let text = self.text(name);
        assert!(text.contains(from), "{from} is not in {text}");
        self.put(name, text.replace(from, to));
    }

    /// Signs it with the writer's key, seals it to the receiver, and lays it down under this name.
    pub fn seal(&self, writer: &Device, receiver: &Device, to: &Path) {
        let key: Vec<u8> = writer.store.local("signing_key").unwrap().unwrap();
        let key = SigningKey::from_bytes(&key.try_into().unwrap());
        let mut package = self.package.clone();
        let known = package["resources"].as_array().unwrap().clone();
        package["resources"] = self
            .files
            .iter()
            .map(|(name, bytes)| {
                let mut resource = known
                    .iter()
                    .find(|r| r["path"] == name.as_str())
                    .unwrap_or(&known[0])
                    .clone();
                resource["path"] = json!(name);
                resource["bytes"] = json!(bytes.len());
                resource["hash"] = json!(format!("sha256:{}", hex(&Sha256::digest(bytes))));
                resource
            })
            .collect();
        let package = serde_json::to_vec(&package).unwrap();
        let mut manifest = self.manifest.clone();
        manifest["package"] = json!(hex(&Sha256::digest(&package)));
        let manifest = serde_json::to_vec(&manifest).unwrap();
        let signature = hex(&key.sign(&manifest).to_bytes());
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        let own = [
            ("datapackage.json", package.as_slice()),
            ("manifest.json", &manifest),
            ("manifest.sig", signature.as_bytes()),
        ];
        let files = self.files.iter().map(|(n, b)| (n.as_str(), b.as_slice()));
        for (name, bytes) in files.chain(own) {
            zip.start_file(name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        let plain = zip.finish().unwrap().into_inner();
        let sealed = age::encrypt(&reading(receiver).to_public(), &plain).unwrap();
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, sealed).unwrap();
    }
}
