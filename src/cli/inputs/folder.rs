//! Which files of a folder are inputs.

use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::{Found, Said};

/// The inputs of a folder and of those in it, by name, as they are met; at the end a note on what was passed over.
pub(super) fn walk(folder: &Path) -> impl Iterator<Item = Found> + Send + use<> {
    let name = folder.display().to_string();
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let mut entries = entries.filter_entry(|entry| entry.depth() == 0 || !is_attendant(entry));
    let mut passed_over = 0;
    std::iter::from_fn(move || {
        for entry in entries.by_ref() {
            match entry {
                Ok(entry) if !entry.file_type().is_file() => {}
                Ok(entry) if is_no_document(entry.path()) => passed_over += 1,
                Ok(entry) => return Some(Found::File(entry.into_path())),
                Err(error) => {
                    return Some(Found::Said(Said::Lost(format!("文件夹打不开：{error}"))));
                }
            }
        }
        let passed_over = std::mem::take(&mut passed_over);
        (passed_over > 0).then(|| Found::Said(Said::PassedOver(note(&name, passed_over))))
    })
}

/// What is said of files that no report is written in.
pub(super) fn note(folder: &str, passed_over: usize) -> String {
    format!(
        "{folder}：跳过了 {passed_over} 个图片、样式、脚本等文件，它们不是网页或文档；其中若有年报的扫描件，请换成原稿"
    )
}

/// What a page or a program keeps beside the documents: hidden files, Word's mark that a document is open, what
/// Windows knows of a folder, the pictures and frames of a saved page.
fn is_attendant(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    if entry.file_type().is_dir() {
        return name.starts_with('.') || belongs_to_page(entry.path(), &name);
    }
    is_left_behind(&name)
}

/// Whether a file of that name is what a program left behind.
pub(super) fn is_left_behind(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || ["thumbs.db", "desktop.ini"].contains(&name.to_lowercase().as_str())
}

/// Whether the folder is the one that a browser or Word writes for the page beside it.
fn belongs_to_page(folder: &Path, name: &str) -> bool {
    pages(name).any(|page| folder.with_file_name(page).is_file())
}

/// The pages that a folder of that name may belong to.
pub(super) fn pages(folder: &str) -> impl Iterator<Item = String> {
    let stem = folder.strip_suffix("_files").or_else(|| folder.strip_suffix(".files"));
    let endings = ["html", "htm", "shtml", "xhtml"].into_iter();
    stem.into_iter()
        .flat_map(move |stem| endings.clone().map(move |extension| format!("{stem}.{extension}")))
}

/// Endings of files that no report is written in.
const NO_DOCUMENTS: [&str; 38] = [
    "avif", "bmp", "gif", "ico", "jfif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp", "css",
    "less", "scss", "map", "js", "mjs", "json", "jsonl", "sarif", "eot", "otf", "ttf", "woff",
    "woff2", "avi", "flv", "mov", "mp3", "mp4", "swf", "wav", "wmv", "db", "ini", "lnk", "url",
];

/// Whether a file is of a kind that no report is written in.
pub(super) fn is_no_document(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| NO_DOCUMENTS.contains(&extension.as_str()))
}
