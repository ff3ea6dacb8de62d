//! Unzipping outside the browser: the zip crate.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::package::LIMIT;

/// The main part of a Word document, up to one byte behind the limit; none where there is no such part, or
/// it is broken or needs a password.
pub(super) fn main_part(file: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(file)).ok()?;
    let mut names = archive.file_names().flatten();
    let name = names.find(|name| is_main(name))?.into_owned();
    drop(names);
    let mut part = Vec::new();
    archive.by_name(&name).ok()?.take(LIMIT as u64 + 1).read_to_end(&mut part).ok()?;
    Some(part)
}

/// `word/document.xml`; some programs number it.
fn is_main(name: &str) -> bool {
    let number = name.strip_prefix("word/document").and_then(|rest| rest.strip_suffix(".xml"));
    number.is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()))
}
