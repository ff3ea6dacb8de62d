//! Which files of a zip are inputs.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Found, Said, folder};

/// Larger files of an archive are refused, in bytes once unpacked: a few kilobytes can become any number of them.
const LIMIT: u64 = 1 << 26;

/// Whether a file is an archive by its name. A Word document is one too, and is read as a document.
pub(super) fn is_one(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}

/// The inputs of an archive, by name, unpacked as they are met; at the end a note on what was passed over.
pub(super) fn walk(path: &Path) -> Box<dyn Iterator<Item = Found> + Send> {
    let archive = path.display().to_string();
    let opened = File::open(path).map_err(|error| format!("{archive}：打不开：{error}"));
    let opened = opened.and_then(|file| {
        ZipArchive::new(file)
            .map_err(|_| format!("{archive}：压缩包打不开，可能没有传完或者已经损坏"))
    });
    let mut files = match opened {
        Ok(files) => files,
        Err(sentence) => return Box::new(std::iter::once(Found::Said(Said::Lost(sentence)))),
    };
    let (inputs, passed_over) = inputs(&mut files);
    let note = (passed_over > 0)
        .then(|| Found::Said(Said::PassedOver(folder::note(&archive, passed_over))));
    let found = inputs.into_iter().map(move |(name, number)| {
        let name = format!("{archive}/{name}");
        match unpack(&mut files, number) {
            Ok(bytes) => Found::Unpacked { name, bytes },
            Err(why) => Found::Said(Said::Lost(format!("{name}：{why}"))),
        }
    });
    Box::new(found.chain(note))
}

/// The files that may be reports with their numbers, in the order of their names, and how many are no documents.
fn inputs(files: &mut ZipArchive<File>) -> (Vec<(String, usize)>, usize) {
    let all = (0..files.len()).filter_map(|number| {
        let file = files.by_index_raw(number).ok()?;
        (!file.is_dir()).then(|| (name(file.name_raw()), number))
    });
    let mut all: Vec<_> = all.collect();
    all.sort();
    let names: BTreeSet<String> = all.iter().map(|(name, _)| name.clone()).collect();
    all.retain(|(name, _)| !is_attendant(name, &names));
    let (passed_over, inputs): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(name, _)| folder::is_no_document(Path::new(name)));
    (inputs, passed_over.len())
}

/// A name as it was written: in UTF-8, or by Windows in Chinese in GBK.
fn name(raw: &[u8]) -> String {
    match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding_rs::GB18030.decode(raw).0.into_owned(),
    }
}

/// What a program keeps beside the documents, as in a folder.
fn is_attendant(name: &str, names: &BTreeSet<String>) -> bool {
    let mut around = name.split('/').collect::<Vec<_>>();
    let own = around.pop().unwrap_or_default();
    let mut before = String::new();
    let in_attendant = around.iter().any(|part| {
        let belongs = folder::pages(part).any(|page| names.contains(&format!("{before}{page}")));
        before += part;
        before += "/";
        belongs || part.starts_with('.') || *part == "__MACOSX"
    });
    in_attendant || folder::is_left_behind(own)
}

fn unpack(files: &mut ZipArchive<File>, number: usize) -> Result<Vec<u8>, &'static str> {
    let file = files.by_index(number).map_err(|error| match error {
        ZipError::InvalidPassword => "有密码，请解压后再查",
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => "有密码，请解压后再查",
        ZipError::UnsupportedArchive(_) => "用了不认识的压缩方法，请解压后再查",
        _ => "压缩包里的这一份损坏了",
    })?;
    let mut bytes = Vec::new();
    match file.take(LIMIT + 1).read_to_end(&mut bytes) {
        Ok(length) if length as u64 > LIMIT => Err("解压后超过 64 MB，不像是一份年报"),
        Ok(_) => Ok(bytes),
        Err(_) => Err("压缩包里的这一份损坏了"),
    }
}
