//! How the centre presents itself on paper: settings that reach every device.

use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::tables;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::path::Path;
use trede_domain::rules::TEXT_LIMIT;
use trede_domain::{Table, Value};
use trede_paper::{Letterhead, Logo};
use trede_store::{Changes, StoreError, setting_id};

const ADDRESS: &str = "letterhead_address";
const PHONE: &str = "letterhead_phone";
const EMAIL: &str = "letterhead_email";
const LOGO: &str = "letterhead_logo";

/// What is to be changed; what is `None` stays as it is, an empty text takes it away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewLetterhead<'a> {
    /// The address; `;` begins a new line.
    pub address: Option<&'a str>,
    /// The number to call.
    pub phone: Option<&'a str>,
    /// The address to write to.
    pub email: Option<&'a str>,
    /// A PNG, JPEG or SVG file.
    pub logo: Option<&'a Path>,
}

/// The centre's letterhead.
pub fn letterhead(session: &Session) -> Result<Letterhead> {
    let setting = |key: &str| -> Result<Option<String>> {
        Ok(session
            .store()
            .setting(key)?
            .filter(|text| !text.is_empty()))
    };
    Ok(Letterhead {
        name: crate::print::centre_name(session)?,
        address: setting(ADDRESS)?.map(|text| text.replace(';', "\n")),
        phone: setting(PHONE)?,
        email: setting(EMAIL)?,
        logo: setting(LOGO)?
            .and_then(|text| BASE64.decode(text.trim()).ok())
            .and_then(Logo::read),
    })
}

/// Changes the letterhead, for every device of the centre. Refuses a logo that is no picture or too large.
pub fn set_letterhead(session: &mut Session, new: &NewLetterhead<'_>) -> Result<Changes> {
    let of: &'static Table = tables::table("settings")?;
    tables::may_write(session, of)?;
    let logo = new.logo.map(read_logo).transpose()?;
    let wanted = [
        (ADDRESS, new.address.map(str::to_owned)),
        (PHONE, new.phone.map(str::to_owned)),
        (EMAIL, new.email.map(str::to_owned)),
        (LOGO, logo),
    ];
    let ((), changes) = session.store_mut().write("letterhead", |w| {
        for (key, value) in wanted {
            let Some(value) = value else { continue };
            let value = match value.trim() {
                "" => Value::Null,
                text => Value::Text(text.to_owned()),
            };
            let id = setting_id(key);
            if w.get(of, id)?.is_some_and(|row| !row.is_deleted()) {
                w.update(of, id, &[("value", value)])?;
            } else if !value.is_null() {
                w.insert_with_id(of, id, &[("key", key.into()), ("value", value)])?;
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(changes)
}

/// As a setting holds it. An empty path takes the logo away.
fn read_logo(path: &Path) -> Result<String> {
    if path.as_os_str().is_empty() {
        return Ok(String::new());
    }
    let bytes = std::fs::read(path).map_err(|e| AppError::file(path, &e))?;
    let encoded = BASE64.encode(&bytes);
    if encoded.len() > TEXT_LIMIT || Logo::read(bytes).is_none() {
        return Err(AppError::new(Code::BadLogo).with("path", path.display().to_string()));
    }
    Ok(encoded)
}
