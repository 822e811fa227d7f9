//! Before the work starts: is there a store, is it unlocked, is this device part of the centre.

use super::dto::{JoinCentre, Me, NewCentre, PersonHere, Stage, Status};
use super::{AppState, drafts};
use crate::access;
use crate::error::{AppError, Code, Result};
use crate::people::{self, Newcomer};
use crate::session::{Session, check_passphrase};
use crate::{Role, recovery, sharing};
use std::path::Path;
use trede_domain::Problem;
use trede_store::Passphrase;
use trede_texts::Lang;

/// How far this installation is.
pub fn status(app: &mut AppState) -> Result<Status> {
    let blank = Status {
        stage: if app.home.has_store() {
            Stage::Locked
        } else {
            Stage::New
        },
        centre: None,
        me: None,
        join_code: None,
        shared_folder: None,
        language: app.lang.code().to_owned(),
        recoverable: false,
        recovery_code: None,
        people: Vec::new(),
    };
    let Some(session) = &app.session else {
        let people = access::people(&app.home).into_iter();
        return Ok(Status {
            recoverable: recovery::is_ready(&app.home),
            recovery_code: recovery::waiting(&app.home),
            people: people
                .map(|one| PersonHere {
                    key: one.key,
                    name: one.name,
                })
                .collect(),
            ..blank
        });
    };
    let store = session.store();
    let code = trede_exchange::waiting_code(store)?;
    Ok(Status {
        stage: if code.is_some() {
            Stage::Waiting
        } else {
            Stage::Open
        },
        centre: store.local(trede_exchange::CENTRE)?,
        me: if code.is_some() {
            None
        } else {
            Some(me(session)?)
        },
        join_code: code,
        shared_folder: store.local(trede_exchange::SHARED)?,
        ..blank
    })
}

/// The roster says who works here before the row of `staff` has arrived.
fn me(session: &Session) -> Result<Me> {
    let own = sharing::devices(session)?
        .into_iter()
        .find(|device| device.this);
    let (staff_id, location_id) = (session.staff_id()?, session.location_id()?);
    let location = session.name_of("locations", location_id)?;
    let name = session.name_of("staff", staff_id)?;
    // The device is let in for its first user. A colleague starts where their own work is; what only a coordinator's device
    // has stays with coordinators.
    let first = session.is_first_user()?;
    let of_device = own.as_ref().map_or(Role::Coach, |o| o.role);
    let role = match session.own_role()?.filter(|_| !first) {
        Some(Role::Coordinator) | None => of_device,
        Some(other) => other,
    };
    Ok(Me {
        staff_id: staff_id.map(|id| id.to_string()),
        name: name
            .or_else(|| own.as_ref().filter(|_| first).map(|o| o.staff.clone()))
            .unwrap_or_default(),
        role: role.code().to_owned(),
        location_id: location_id.map(|id| id.to_string()),
        location: location.or_else(|| own.map(|o| o.location)),
    })
}

/// Changes the language of the messages; one that is not known leaves it as it was.
pub fn set_language(app: &mut AppState, language: String) -> Result<Status> {
    app.lang = language.parse::<Lang>().unwrap_or(app.lang);
    status(app)
}

/// Makes a centre with this device as its first coordinator's. A shared folder that is not there is made only in one that is: a
/// mistyped path or a stick that is not connected does not become a folder that nobody else sees.
pub fn create_centre(app: &mut AppState, input: NewCentre) -> Result<Status> {
    let passphrase = Passphrase::new(input.passphrase);
    check_passphrase(&passphrase)?;
    let shared = Path::new(input.shared_folder.trim());
    let around = std::path::absolute(shared).ok();
    if !shared.is_dir() && !around.is_some_and(|a| a.parent().is_some_and(Path::is_dir)) {
        return Err(trede_exchange::ExchangeError::NoFolder(shared.into()).into());
    }
    let centre = people::NewCentre {
        name: input.centre,
        location: input.location,
        staff: input.staff,
        ladder: input.ladder,
    };
    let session = people::found(&app.home, &passphrase, shared, &centre)?;
    app.session = Some(session);
    status(app)
}

/// Leaves a request to join a centre; from a device that already waits for an answer, another one in its place.
pub fn join_centre(app: &mut AppState, input: JoinCentre) -> Result<Status> {
    let role = Role::parse(&input.role).ok_or_else(|| {
        AppError::field(
            "staff",
            "role",
            Problem::NotACode {
                allowed: &["coach", "desk", "coordinator"],
            },
        )
    })?;
    let who = Newcomer {
        centre: input.centre,
        location: input.location,
        staff: input.staff,
        role,
    };
    let shared = Path::new(input.shared_folder.trim());
    if let Some(session) = &mut app.session
        && trede_exchange::waiting_code(session.store())?.is_some()
    {
        people::ask_again(session, shared, &who)?;
        return status(app);
    }
    let (session, _code) =
        people::join(&app.home, &Passphrase::new(input.passphrase), shared, &who)?;
    app.session = Some(session);
    status(app)
}

/// Looks whether the coordinator has approved this device, and if so takes in what lies ready for it.
pub fn check_joined(app: &mut AppState) -> Result<Status> {
    match sharing::merge(app.open_mut()?, &mut |_| {}) {
        Err(error) if error.code() != Code::NotApproved => Err(error),
        _ => status(app),
    }
}

/// Unlocks the store.
pub fn unlock(app: &mut AppState, passphrase: String) -> Result<Status> {
    open(app, None, passphrase)
}

/// Asks the coordinators for the key of this locked device; the passphrase is the new one. `who` is whose is forgotten.
pub fn ask_recovery(app: &mut AppState, who: Option<String>, passphrase: String) -> Result<Status> {
    recovery::start(
        &app.home,
        None,
        who.as_deref(),
        &Passphrase::new(passphrase),
    )?;
    status(app)
}

/// Takes the key that was given back, and unlocks with the new passphrase.
pub fn take_recovery(app: &mut AppState, passphrase: String) -> Result<Status> {
    recovery::finish(&app.home, &Passphrase::new(passphrase.clone()))?;
    open(app, None, passphrase)
}

/// Opens this locked device by its printed sheet, with a new passphrase. `who` is whose is forgotten.
pub fn use_recovery_sheet(
    app: &mut AppState,
    who: Option<String>,
    letters: String,
    passphrase: String,
) -> Result<Status> {
    let new = Passphrase::new(passphrase.clone());
    recovery::use_sheet(&app.home, &letters, who.as_deref(), &new)?;
    open(app, who.as_deref(), passphrase)
}

/// Unlocks the store for one of those who work here, or for whomever the passphrase fits.
pub(super) fn open(app: &mut AppState, who: Option<&str>, passphrase: String) -> Result<Status> {
    // The old session goes first: a store is opened once at a time.
    app.sharing = None;
    app.printing = None;
    app.importing = None;
    app.twice = None;
    app.session = None;
    let session = Session::open_as(&app.home, who, &Passphrase::new(passphrase))?;
    access::remember(&app.home, &session)?;
    // A disk that is full must not keep anyone out: what is too old goes the next time.
    let _ = drafts::drop_old(&session);
    app.session = Some(session);
    status(app)
}

/// Locks the store: its key leaves the memory. Work that goes on is asked to stop, and takes its own key with it.
pub fn lock(app: &mut AppState) -> Result<Status> {
    app.sharing = None;
    app.printing = None;
    app.twice = None;
    (app.import, app.importing) = (None, None);
    app.session = None;
    status(app)
}
