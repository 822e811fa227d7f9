//! What a disk says, by what someone can do about it: make room, choose another place, plug in, wait.

use super::Code;
use std::error::Error;
use std::io::{self, ErrorKind};

/// The code for what went wrong with a file.
pub(super) fn code(error: &io::Error) -> Code {
    // A program in between, such as the one that packs, may have wrapped what the system said.
    let mut at: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(cause) = at {
        if let Some(code) = cause.downcast_ref::<io::Error>().and_then(plain) {
            return code;
        }
        // An error that wraps another shows it as its own inside before it names it as its source.
        at = cause
            .downcast_ref::<io::Error>()
            .and_then(|io| io.get_ref())
            .map(|inner| inner as &(dyn Error + 'static))
            .or_else(|| cause.source());
    }
    Code::File
}

fn plain(error: &io::Error) -> Option<Code> {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Some(Code::DiskFull)
        }
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Some(Code::ReadOnly),
        ErrorKind::ResourceBusy
        | ErrorKind::ExecutableFileBusy
        | ErrorKind::Deadlock
        | ErrorKind::WouldBlock => Some(Code::FileInUse),
        ErrorKind::NotConnected
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::TimedOut
        | ErrorKind::StaleNetworkFileHandle => Some(Code::Unplugged),
        _ => error.raw_os_error().and_then(system),
    }
}

/// What the system has no kind for: a device that is gone while it is used.
#[cfg(unix)]
fn system(number: i32) -> Option<Code> {
    // EIO, ENXIO, ENODEV.
    matches!(number, 5 | 6 | 19).then_some(Code::Unplugged)
}

/// What the system has no kind for: a device that is gone, a file that another program holds.
#[cfg(windows)]
fn system(number: i32) -> Option<Code> {
    match number {
        // Not ready, no such device, device not connected, network name gone, an I/O error of the device.
        21 | 55 | 67 | 433 | 1117 | 1167 => Some(Code::Unplugged),
        // A sharing or lock violation.
        32 | 33 => Some(Code::FileInUse),
        _ => None,
    }
}

#[cfg(not(any(unix, windows)))]
fn system(_: i32) -> Option<Code> {
    None
}
