//! The inputs that the paths of a call name, in order.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use gouji::{Checked, check_bytes};
use walkdir::WalkDir;

/// One input that was read into memory.
pub(super) struct Input {
    name: Option<String>,
    bytes: Vec<u8>,
}

impl Input {
    /// Checks it; a sentence where it cannot be read.
    pub(super) fn check(self) -> Result<Checked, String> {
        let name = self.name.as_deref();
        check_bytes(name, &self.bytes)
            .map_err(|reason| format!("{}：{}", name.unwrap_or("标准输入"), reason.message))
    }
}

/// Every input in order: files as they are named, folders walked by name, standard input for `-` or nothing.
pub(super) fn walk(paths: &[PathBuf]) -> impl Iterator<Item = Result<Input, String>> + '_ {
    let none = paths.is_empty().then(standard_input);
    none.into_iter().chain(paths.iter().flat_map(|path| {
        let inputs: Box<dyn Iterator<Item = Result<Input, String>>> = if path == Path::new("-") {
            Box::new(std::iter::once(standard_input()))
        } else if path.is_dir() {
            Box::new(folder(path))
        } else {
            Box::new(std::iter::once(file(path)))
        };
        inputs
    }))
}

fn folder(path: &Path) -> impl Iterator<Item = Result<Input, String>> + use<> {
    let hidden = |entry: &walkdir::DirEntry| entry.file_name().to_string_lossy().starts_with('.');
    let entries = WalkDir::new(path).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(move |entry| entry.depth() == 0 || !hidden(entry));
    entries.filter_map(|entry| match entry {
        Ok(entry) if entry.file_type().is_file() => Some(file(entry.path())),
        Ok(_) => None,
        Err(error) => Some(Err(format!("文件夹打不开：{error}"))),
    })
}

fn file(path: &Path) -> Result<Input, String> {
    let name = path.display().to_string();
    match fs::read(path) {
        Ok(bytes) => Ok(Input { name: Some(name), bytes }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(format!("{name}：没有这个文件，请核对路径"))
        }
        Err(error) => Err(format!("{name}：打不开：{error}")),
    }
}

fn standard_input() -> Result<Input, String> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut bytes);
    read.map_err(|error| format!("标准输入：读不了：{error}"))?;
    Ok(Input { name: None, bytes })
}
