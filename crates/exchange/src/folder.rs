//! The shared folder: where each kind of file stands, and how a file is put there whole.

use crate::error::{ExchangeError, Result, file};
use crate::identity::{DeviceId, hex};
use sha2::{Digest, Sha256};
use std::io::{BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// The largest request or roster file that is read.
const SMALL_FILE: u64 = 4 * 1024 * 1024;

/// The highest number that a file's name may have: far above what anyone reaches, far below where counting on would fail.
pub(crate) const HIGHEST: u64 = 1 << 52;

/// A centre's part of a shared folder: `SHARED/trede/<centre>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    root: PathBuf,
}

/// A bundle's file, by its name alone: `bundles/<device>/<number>-<to>.trede`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BundleFile {
    /// Whose folder it is in.
    pub device: DeviceId,
    /// Counts up for each receiver.
    pub number: u64,
    /// For whom it is.
    pub to: DeviceId,
}

impl BundleFile {
    /// The name with its folder, as it is shown: `<device>/<number>-<to>.trede`.
    pub fn label(&self) -> String {
        format!("{}/{}", self.device, self.file_name())
    }

    /// The file's own name.
    pub fn file_name(&self) -> String {
        format!("{}-{}.trede", self.number, self.to)
    }

    /// From a folder's and a file's name; nothing for any other file, such as an engine's conflict copy.
    pub fn parse(device: &str, name: &str) -> Option<Self> {
        let (number, to) = name.strip_suffix(".trede")?.split_once('-')?;
        let file = Self {
            device: device.parse().ok()?,
            number: number.parse().ok()?,
            to: to.parse().ok()?,
        };
        (file.file_name() == name && file.number <= HIGHEST).then_some(file)
    }
}

impl Folder {
    /// The part of the centre with this name. Names that differ in case, accents or spaces only are one centre.
    pub fn new(shared: &Path, centre: &str) -> Self {
        Self {
            root: shared.join("trede").join(slug(centre)),
        }
    }

    /// Whether this is the part of the centre with this name.
    pub(crate) fn is_of(&self, centre: &str) -> bool {
        self.root
            .file_name()
            .is_some_and(|name| name == slug(centre).as_str())
    }

    /// Whether anything of the centre is there.
    pub fn exists(&self) -> bool {
        self.root.is_dir()
    }

    /// The shared folder itself, as someone chose it.
    fn shared(&self) -> &Path {
        let centres = self.root.parent();
        centres.and_then(Path::parent).unwrap_or(&self.root)
    }

    /// A bundle that could not be written, told by the place that someone can do something about: where there is no room or no
    /// permission, that is the shared folder, and not a file in it or a part of a bundle.
    pub(crate) fn unwritten(&self, error: ExchangeError) -> ExchangeError {
        use ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match error {
            ExchangeError::File { path, source }
                if path.is_relative()
                    || matches!(
                        source.kind(),
                        StorageFull | QuotaExceeded | ReadOnlyFilesystem | PermissionDenied
                    ) =>
            {
                ExchangeError::File {
                    path: self.shared().to_owned(),
                    source,
                }
            }
            other => other,
        }
    }

    /// Refuses when the shared folder itself is gone, rather than making it anew where a drive should be.
    pub fn require(&self) -> Result<()> {
        let shared = self.shared();
        if shared.is_dir() {
            Ok(())
        } else {
            Err(ExchangeError::NoFolder(shared.to_owned()))
        }
    }

    pub(crate) fn requests(&self) -> PathBuf {
        self.root.join("requests")
    }

    pub(crate) fn recovery(&self) -> PathBuf {
        self.root.join("recovery")
    }

    pub(crate) fn roster(&self) -> PathBuf {
        self.root.join("roster")
    }

    pub(crate) fn bundles(&self) -> PathBuf {
        self.root.join("bundles")
    }

    /// Where this bundle stands.
    pub fn bundle(&self, bundle: &BundleFile) -> PathBuf {
        self.bundles()
            .join(bundle.device.to_string())
            .join(bundle.file_name())
    }

    /// The bundles in a device's folder, by number; other files there are passed over.
    pub(crate) fn bundles_of(&self, device: DeviceId) -> Result<Vec<BundleFile>> {
        let name = device.to_string();
        let mut found: Vec<_> = names(&self.bundles().join(&name))?
            .iter()
            .filter_map(|f| BundleFile::parse(&name, f))
            .collect();
        found.sort();
        Ok(found)
    }

    /// The devices that have a folder with bundles.
    pub(crate) fn writers(&self) -> Result<Vec<DeviceId>> {
        let mut found: Vec<DeviceId> = names(&self.bundles())?
            .iter()
            .filter_map(|n| n.parse().ok())
            .collect();
        found.sort();
        Ok(found)
    }
}

/// A centre's name as its folder has it.
fn slug(centre: &str) -> String {
    let slug = trede_store::fold(centre).replace(' ', "-");
    if slug.is_empty() {
        "centrum".into()
    } else {
        slug
    }
}

/// The names in a folder, in order; none when it is not there (yet).
pub(crate) fn names(dir: &Path) -> Result<Vec<String>> {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        // Not there yet, or a stray file where a folder should be: no names either way.
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(e) => return Err(file(dir)(e)),
    };
    let mut names: Vec<String> = entries
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}

/// A small file's text; nothing when it cannot be read or is larger than any such file is.
pub(crate) fn read_small(path: &Path) -> Option<String> {
    let mut text = String::new();
    std::fs::File::open(path)
        .ok()?
        .take(SMALL_FILE)
        .read_to_string(&mut text)
        .ok()?;
    Some(text)
}

/// The SHA-256 of a file as it lies there, hexadecimal; nothing when it cannot be read.
pub(crate) fn hash(path: &Path) -> Option<String> {
    let mut file = std::fs::File::open(path).ok()?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        match file.read(&mut buffer).ok()? {
            0 => return Some(hex(&hash.finalize())),
            n => hash.update(&buffer[..n]),
        }
    }
}

/// Writes a file under its final name only once it is whole: to a temporary name, flushed to the disk, renamed.
/// Returns its size.
pub(crate) fn write_whole(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<u64> {
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir).map_err(file(dir))?;
    }
    let mut target = atomic_write_file::AtomicWriteFile::open(path).map_err(file(path))?;
    {
        let mut buffered = BufWriter::with_capacity(256 * 1024, &mut target);
        write(&mut buffered)?;
        buffered.flush().map_err(file(path))?;
    }
    let size = target.as_file().metadata().map_err(file(path))?.len();
    target.commit().map_err(file(path))?;
    Ok(size)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use std::io;

    #[test]
    fn a_bundle_that_could_not_be_written_is_told_by_the_folder_that_was_chosen() {
        let folder = Folder::new(Path::new("/media/stick/deel"), "De Brug");
        let inside = folder.root.join("bundles/ab/1-cd.trede");
        let place = |path: &Path, kind: ErrorKind| {
            let source = io::Error::from(kind);
            match folder.unwritten(file(path)(source)) {
                ExchangeError::File { path, source } => {
                    assert_eq!(source.kind(), kind);
                    path
                }
                other => panic!("{other}"),
            }
        };
        let chosen = Path::new("/media/stick/deel");
        assert_eq!(place(&inside, ErrorKind::ReadOnlyFilesystem), chosen);
        assert_eq!(place(&inside, ErrorKind::StorageFull), chosen);
        // A part of a bundle is no place that anyone can look at.
        assert_eq!(place(Path::new("manifest.json"), ErrorKind::Other), chosen);
        // A file that another program holds is that file.
        assert_eq!(place(&inside, ErrorKind::ResourceBusy), inside);
    }
}
