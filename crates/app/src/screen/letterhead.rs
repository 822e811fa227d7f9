//! How the centre presents itself on paper, for a coordinator to set.

use super::AppState;
use super::change::saved;
use super::dto::{LetterheadInfo, Saved};
use crate::error::Result;
use crate::papers::{self, NewLetterhead};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::path::{Path, PathBuf};
use trede_domain::Uuid;

/// What stands at the top of papers.
pub fn letterhead(app: &mut AppState) -> Result<LetterheadInfo> {
    let now = papers::letterhead(app.open()?)?;
    let logo = now.logo.map(|logo| {
        format!(
            "data:{};base64,{}",
            logo.media_type(),
            BASE64.encode(logo.bytes())
        )
    });
    Ok(LetterheadInfo {
        name: now.name,
        address: now.address.unwrap_or_default(),
        phone: now.phone.unwrap_or_default(),
        email: now.email.unwrap_or_default(),
        logo,
    })
}

/// Changes the words of it; an empty one is left out on paper.
pub fn set_letterhead(
    app: &mut AppState,
    address: String,
    phone: String,
    email: String,
) -> Result<Saved> {
    let lines: Vec<&str> = address.lines().map(str::trim).collect();
    let address = lines.join(";");
    set(
        app,
        &NewLetterhead {
            address: Some(&address),
            phone: Some(&phone),
            email: Some(&email),
            logo: None,
        },
    )
}

/// Takes a picture as the logo; the shell asks which. Refuses what is no picture, or too large.
pub fn set_logo(app: &mut AppState, path: PathBuf) -> Result<Saved> {
    let logo = Some(path.as_path());
    set(
        app,
        &NewLetterhead {
            logo,
            ..NewLetterhead::default()
        },
    )
}

/// Papers are without a logo from now on.
pub fn remove_logo(app: &mut AppState) -> Result<Saved> {
    set_logo(app, Path::new("").to_owned())
}

fn set(app: &mut AppState, new: &NewLetterhead<'_>) -> Result<Saved> {
    Ok(saved(
        Uuid::nil(),
        papers::set_letterhead(app.open_mut()?, new)?,
    ))
}
