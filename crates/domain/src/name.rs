//! How a person's name is written out.

/// First name, infix and last name in one. An infix that ends in a hyphen or an apostrophe (al-, d') stands against the name after it.
///
/// ```
/// use trede_domain::name::in_full;
/// assert_eq!(in_full(["Anna", "van der", "Berg"]), "Anna van der Berg");
/// assert_eq!(in_full(["Omar", "al-", "Masri"]), "Omar al-Masri");
/// assert_eq!(in_full(["Gré", "", "Pinas"]), "Gré Pinas");
/// ```
pub fn in_full<S: AsRef<str>>(parts: [S; 3]) -> String {
    let mut name = String::new();
    for part in parts
        .iter()
        .map(AsRef::as_ref)
        .filter(|part| !part.is_empty())
    {
        if !name.is_empty() && !name.ends_with(['-', '\'', '’']) {
            name.push(' ');
        }
        name.push_str(part);
    }
    name
}
