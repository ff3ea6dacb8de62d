//! What is told in part: texts that are long, places of which there are several.

use crate::cut::Cut;

/// The first letters of a text, at most so many, and `…` where more follow.
pub(super) fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.cut(..at)),
        None => text.to_owned(),
    }
}

/// How many there are, where there is more than the one that is told: `（共 3 处）`, else nothing.
pub(super) fn and_more(count: usize, before: &str, behind: &str) -> String {
    if count > 1 { format!("{before}{count}{behind}") } else { String::new() }
}
