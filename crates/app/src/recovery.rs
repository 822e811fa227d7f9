//! A forgotten passphrase: the coordinators give a device its key back, or a printed sheet does.

use crate::access_log::{self, Access};
use crate::backup;
use crate::error::{AppError, Code, Result};
use crate::home::Home;
use crate::papers;
use crate::print;
use crate::session::{Session, check_passphrase};
use std::path::Path;
pub use trede_exchange::RecoveryRequest;
use trede_paper::{Document, Papers, RecoverySheet};
use trede_store::{KeyCost, Passphrase};
use trede_texts::Lang;

fn there(home: &Home) -> Result<()> {
    if home.has_store() {
        return Ok(());
    }
    Err(AppError::new(Code::NoStore).with("path", home.path().display().to_string()))
}

/// Asks the coordinators for the key of this locked device, and returns the code to read out. The passphrase is the new one.
/// `key` names whose is forgotten, where there are several; `shared` is for a folder that moved.
pub fn start(
    home: &Home,
    shared: Option<&Path>,
    key: Option<&str>,
    new: &Passphrase,
) -> Result<String> {
    there(home)?;
    check_passphrase(new)?;
    let shared = shared.map(|path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned()));
    Ok(trede_exchange::ask(
        home.path(),
        shared.as_deref(),
        key,
        new,
        KeyCost::NORMAL,
    )?)
}

/// Whether someone else can give this device's key back.
pub fn is_ready(home: &Home) -> bool {
    trede_store::recovery_file(home.path()).exists()
}

/// The code of a device that waits for its key.
pub fn waiting(home: &Home) -> Option<String> {
    trede_exchange::asked(home.path())
}

/// Takes the key that was given back; from now on the new passphrase opens this device.
pub fn finish(home: &Home, new: &Passphrase) -> Result<()> {
    there(home)?;
    Ok(trede_exchange::take_back(
        home.path(),
        new,
        KeyCost::NORMAL,
    )?)
}

/// The devices that ask for their key; for a coordinator's device.
pub fn requests(session: &Session) -> Result<Vec<RecoveryRequest>> {
    Ok(trede_exchange::recoveries(session.store())?)
}

/// Gives the device with this code its key back. That is written down first: who opened it for whom can be asked later.
pub fn grant(session: &mut Session, code: &str) -> Result<RecoveryRequest> {
    let asked = trede_exchange::recoveries(session.store())?;
    if let Some(one) = asked.iter().find(|one| same_code(&one.code, code)) {
        access_log::note(session, &[Access::recovered(&one.device)])?;
    }
    Ok(trede_exchange::give_back(session.store(), code)?)
}

/// A code that is typed may be written otherwise: capitals, dashes and spaces make no difference.
fn same_code(a: &str, b: &str) -> bool {
    let plain = |code: &str| -> String {
        code.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_uppercase()
    };
    plain(a) == plain(b)
}

/// Opens a locked device by its printed sheet; from now on the new passphrase does.
pub fn use_sheet(home: &Home, letters: &str, key: Option<&str>, new: &Passphrase) -> Result<()> {
    there(home)?;
    check_passphrase(new)?;
    Ok(trede_exchange::use_sheet(
        home.path(),
        letters,
        key,
        new,
        KeyCost::NORMAL,
    )?)
}

/// When this device's sheet was made, RFC 3339, if it has one; and whether another coordinator can give its key back.
pub fn sheet_made(session: &Session) -> Result<(Option<String>, bool)> {
    let store = session.store();
    let (others, _) = trede_exchange::recoverable(store)?;
    Ok((trede_exchange::sheet_made(store)?, others))
}

/// Makes this coordinator's recovery sheet as a PDF; an earlier one no longer works. Returns how many pages it has.
pub fn sheet(session: &Session, out: &Path, lang: Lang) -> Result<usize> {
    print::save(session, &new_sheet(session)?, lang, out)
}

/// A new sheet. A backup is made with it, so that there is one which it opens.
pub fn new_sheet(session: &Session) -> Result<Document> {
    let letters = trede_exchange::make_sheet(session.store())?;
    let device = trede_exchange::devices(session.store())?
        .into_iter()
        .find(|device| device.this)
        .map(|device| device.name)
        .unwrap_or_default();
    let sheet = RecoverySheet {
        centre: print::centre_name(session)?,
        device,
        made_on: session.today().to_string(),
        letters: letters.split(' ').map(str::to_owned).collect(),
    };
    let _ = backup::backup(session, None);
    Ok(Document::Papers(
        papers::letterhead(session)?,
        Papers::RecoverySheets(vec![sheet]),
    ))
}
