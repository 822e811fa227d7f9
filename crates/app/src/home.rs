//! The folder that this device keeps its data in.

use crate::error::{AppError, Code, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use trede_store::database_file;

/// A home folder, with or without a store in it. It is never the shared folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home(PathBuf);

impl Home {
    /// This folder.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The folder that was asked for, else `TREDE_HOME`, else the platform's folder for data.
    pub fn find(asked: Option<PathBuf>) -> Result<Self> {
        let set = || {
            std::env::var_os("TREDE_HOME")
                .filter(|p| !p.is_empty())
                .map(PathBuf::from)
        };
        let usual = || {
            directories::ProjectDirs::from("nl", "", "Trede").map(|d| d.data_local_dir().to_owned())
        };
        asked
            .or_else(set)
            .or_else(usual)
            .map(Self)
            .ok_or_else(|| AppError::new(Code::NoHome))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Whether there is a store in it.
    pub fn has_store(&self) -> bool {
        trede_store::exists(&self.0)
    }

    /// Makes the folder, readable for its owner alone.
    pub(crate) fn make(&self) -> Result<()> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&self.0)
            .map_err(|e| AppError::file(&self.0, &e))
    }

    /// Tells this store on this machine from any copy of it: another machine, another folder, a file put back from a backup.
    /// A digest, because the store keeps it.
    pub(crate) fn place(&self) -> String {
        let mut parts = vec![machine()];
        let path = self.0.canonicalize().unwrap_or_else(|_| self.0.clone());
        parts.push(path.display().to_string());
        if let Ok(file) = std::fs::metadata(database_file(&self.0)) {
            parts.push(identity(&file));
        }
        Sha256::digest(parts.join("\u{1f}"))
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect()
    }
}

fn machine() -> String {
    let files = ["/etc/machine-id", "/var/lib/dbus/machine-id", "/etc/hostid"];
    let id = files
        .iter()
        .find_map(|f| std::fs::read_to_string(f).ok())
        .map(|id| id.trim().to_owned());
    id.filter(|id| !id.is_empty())
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .unwrap_or_default()
}

/// When the file was made, and its number on the disk: a file that was put back is another file.
fn identity(file: &std::fs::Metadata) -> String {
    let made = file
        .created()
        .ok()
        .and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok())
        .map_or(0, |d| d.as_millis());
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(file);
    #[cfg(not(unix))]
    let number = 0;
    format!("{made} {number}")
}
