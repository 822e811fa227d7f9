//! What stands at the top of a paper: the centre's name, its address, how to reach it, and its logo.

use serde_json::{Value, json};

use crate::prose;

/// The centre as it presents itself on paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// The centre's name.
    pub name: String,
    /// Its address, a line a line.
    pub address: Option<String>,
    /// The number to call.
    pub phone: Option<String>,
    /// The address to write to.
    pub email: Option<String>,
    /// The logo.
    pub logo: Option<Logo>,
}

/// A picture in a form that papers can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    path: &'static str,
    bytes: Vec<u8>,
}

impl Logo {
    /// A PNG, JPEG or SVG picture; `None` for anything else.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let path = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            "/logo.png"
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            "/logo.jpg"
        } else {
            let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
            let start = String::from_utf8_lossy(start);
            start.contains("<svg").then_some("/logo.svg")?
        };
        Some(Self { path, bytes })
    }

    /// The name under which a template finds it.
    pub(crate) fn path(&self) -> &'static str {
        self.path
    }

    /// The picture as it was given.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        match self.path {
            "/logo.png" => "image/png",
            "/logo.jpg" => "image/jpeg",
            _ => "image/svg+xml",
        }
    }
}

impl Letterhead {
    pub(crate) fn view(&self, with_logo: bool) -> Value {
        let lines: Vec<String> = prose::lines(self.address.as_deref())
            .into_iter()
            .map(|line| line.text)
            .collect();
        let reach: Vec<String> = [&self.phone, &self.email]
            .into_iter()
            .filter_map(|part| prose::one_line(part.as_deref()))
            .collect();
        json!({
            "name": prose::one_line(Some(&self.name)),
            "lines": lines,
            "reach": (!reach.is_empty()).then(|| reach.join(" · ")),
            "logo": self.logo.as_ref().filter(|_| with_logo).map(Logo::path),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_known_by_how_they_begin() {
        let path = |bytes: &[u8]| Logo::read(bytes.to_vec()).map(|logo| logo.path());
        assert_eq!(path(b"\x89PNG\r\n\x1a\nrest"), Some("/logo.png"));
        assert_eq!(path(b"<?xml version=\"1.0\"?>\n<svg/>"), Some("/logo.svg"));
        assert_eq!(path(b"%PDF-1.7"), None);
        assert_eq!(path(b""), None);
    }
}
