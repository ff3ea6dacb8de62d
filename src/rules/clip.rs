//! Texts of the report that are told in part.

/// The first letters of a text, at most so many, and `…` where more follow.
pub(super) fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
