//! Which files of a folder are inputs.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// What a folder holds.
pub(super) struct Listing {
    /// The inputs by name, folder by folder; a sentence for a folder that cannot be opened.
    pub(super) files: Vec<Result<PathBuf, String>>,
    /// How many files are neither page nor document, by their names.
    pub(super) passed_over: usize,
}

/// Lists a folder and those in it.
pub(super) fn list(folder: &Path) -> Listing {
    let mut listing = Listing { files: Vec::new(), passed_over: 0 };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_attendant(entry)) {
        match entry {
            Ok(entry) if !entry.file_type().is_file() => {}
            Ok(entry) if is_no_document(entry.path()) => listing.passed_over += 1,
            Ok(entry) => listing.files.push(Ok(entry.into_path())),
            Err(error) => listing.files.push(Err(format!("文件夹打不开：{error}"))),
        }
    }
    listing
}

/// What a page or a program keeps beside the documents: hidden files, Word's mark that a document is open, what
/// Windows knows of a folder, the pictures and frames of a saved page.
fn is_attendant(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    if entry.file_type().is_dir() {
        return name.starts_with('.') || belongs_to_page(entry.path(), &name);
    }
    name.starts_with('.')
        || name.starts_with("~$")
        || ["thumbs.db", "desktop.ini"].contains(&name.to_lowercase().as_str())
}

/// Whether the folder is the one that a browser or Word writes for the page beside it.
fn belongs_to_page(folder: &Path, name: &str) -> bool {
    let stem = name.strip_suffix("_files").or_else(|| name.strip_suffix(".files"));
    stem.is_some_and(|stem| {
        ["html", "htm", "shtml", "xhtml"]
            .iter()
            .any(|extension| folder.with_file_name(format!("{stem}.{extension}")).is_file())
    })
}

/// Endings of files that no report is written in.
const NO_DOCUMENTS: [&str; 38] = [
    "avif", "bmp", "gif", "ico", "jfif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp", "css",
    "less", "scss", "map", "js", "mjs", "json", "jsonl", "sarif", "eot", "otf", "ttf", "woff",
    "woff2", "avi", "flv", "mov", "mp3", "mp4", "swf", "wav", "wmv", "db", "ini", "lnk", "url",
];

fn is_no_document(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| NO_DOCUMENTS.contains(&extension.as_str()))
}
