//! The coordinator's recovery sheet: whether there is one, and making it.

use super::AppState;
use super::dto::{PrintPages, SheetState};
use super::twice::coordinator;
use crate::error::Result;
use crate::print;
use crate::recovery;
use trede_store::Passphrase;

/// Whether this device has a sheet, and whether another coordinator could open it. For a coordinator.
pub fn recovery_sheet(app: &mut AppState) -> Result<SheetState> {
    let session = app.open()?;
    coordinator(session)?;
    let (made_at, others) = recovery::sheet_made(session)?;
    Ok(SheetState { made_at, others })
}

/// Makes a new sheet, to be printed now: its letters are kept nowhere, and an earlier one no longer works. Asks one's own
/// passphrase: whoever finds an unlocked laptop must not come by a key to it.
pub fn make_recovery_sheet(app: &mut AppState, own: String) -> Result<PrintPages> {
    let session = app.open()?;
    coordinator(session)?;
    session.store().check_own(&Passphrase::new(own))?;
    let document = recovery::new_sheet(session)?;
    Ok(PrintPages {
        title: app.texts().get("paper-recovery-title"),
        pages: print::render(session, &document, app.lang)?.svg_pages(),
    })
}
