//! The inputs that the paths of a call name, in order.
//!
//! A folder of saved pages holds more than pages, and an officer who names it expects one report a page. What
//! belongs to a page that stands beside it (`年报_files`, `年报.files`) and what programs leave behind is passed over
//! without a word. Pictures, styles, scripts and the like that lie about on their own are passed over too, but
//! counted in one note: one of the pictures may be a report that was scanned. All else is read, and what cannot be
//! read is said, file by file. A path that is named itself is never passed over. A zip is what a folder is.

mod archive;
mod folder;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use gouji::Checker;
use gouji::decode::{Unreadable, decode};
use gouji::document::{Grid, grids};

use super::in_order::in_order;

/// Does `work` for every input on all cores, and has what came of each taken in the order of the inputs: files as
/// they are named, folders walked by name, standard input for `-` or nothing. What is to be said of an input goes
/// to standard error in its turn. Tells whether every input could be read.
///
/// # Errors
/// What `take` returns; nothing new is begun after it.
pub(super) fn each<T: Send>(
    paths: &[PathBuf],
    work: impl Fn(Input) -> Result<T, String> + Sync,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> io::Result<bool> {
    let mut all_read = true;
    let work = |found| match found {
        Found::File(path) => Input::open(&path).and_then(&work).map_err(Said::Lost),
        Found::Unpacked { name, bytes } => {
            work(Input { name: Some(name), bytes }).map_err(Said::Lost)
        }
        Found::Piped(bytes) => work(Input { name: None, bytes }).map_err(Said::Lost),
        Found::Said(said) => Err(said),
    };
    in_order(walk(paths), work, |result| {
        match result {
            Ok(result) => take(result)?,
            Err(Said::Lost(sentence)) => {
                all_read = false;
                eprintln!("gouji：{sentence}");
            }
            Err(Said::PassedOver(sentence)) => eprintln!("gouji：{sentence}"),
        }
        Ok(())
    })?;
    Ok(all_read)
}

/// One input that was read into memory.
pub(super) struct Input {
    name: Option<String>,
    bytes: Vec<u8>,
}

impl Input {
    /// Reads a file; a sentence where it cannot be opened.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let name = path.display().to_string();
        match fs::read(path) {
            Ok(bytes) => Ok(Self { name: Some(name), bytes }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(format!("{name}：没有这个文件，请核对路径"))
            }
            Err(error) => Err(format!("{name}：打不开：{error}")),
        }
    }

    /// The reports in it; a sentence where it cannot be read.
    pub(super) fn read(self, checker: &Checker) -> Result<Vec<gouji::Read>, String> {
        let name = self.name.as_deref();
        checker.read_bytes(name, &self.bytes).map_err(|reason| self.refusal(&reason))
    }

    /// The tables in it; a sentence where it cannot be read.
    pub(super) fn grids(self) -> Result<Vec<Grid>, String> {
        let decoded = decode(&self.bytes).map_err(|reason| self.refusal(&reason))?;
        Ok(grids(&decoded))
    }

    fn refusal(&self, reason: &Unreadable) -> String {
        format!("{}：{}", self.name.as_deref().unwrap_or("标准输入"), reason.message)
    }
}

/// What the paths of a call lead to.
enum Found {
    /// A file that is still to be read.
    File(PathBuf),
    /// A file of an archive, unpacked.
    Unpacked { name: String, bytes: Vec<u8> },
    /// What was read from standard input, where it is read at once: a second `-` finds nothing there.
    Piped(Vec<u8>),
    /// Nothing to read, and why.
    Said(Said),
}

/// A sentence on what was not read.
enum Said {
    Lost(String),
    /// Not meant to be read: nothing is wrong.
    PassedOver(String),
}

fn walk(paths: &[PathBuf]) -> impl Iterator<Item = Found> + Send + '_ {
    let none = paths.is_empty().then(standard_input);
    let found = none.into_iter().chain(paths.iter().flat_map(|path| {
        let found: Box<dyn Iterator<Item = Found> + Send> = if path == Path::new("-") {
            Box::new(std::iter::once(standard_input()))
        } else if path.is_dir() {
            Box::new(folder::walk(path))
        } else {
            Box::new(std::iter::once(Found::File(path.clone())))
        };
        found
    }));
    found.flat_map(|found| match found {
        Found::File(path) if archive::is_one(&path) && path.is_file() => archive::walk(&path),
        other => Box::new(std::iter::once(other)),
    })
}

fn standard_input() -> Found {
    let mut bytes = Vec::new();
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Found::Piped(bytes),
        Err(error) => Found::Said(Said::Lost(format!("标准输入：读不了：{error}"))),
    }
}
