//! The inputs that the paths of a call name, in order.
//!
//! A folder of saved pages holds more than pages, and an officer who names it expects one report a page. What
//! belongs to a page that stands beside it (`年报_files`, `年报.files`) and what programs leave behind is passed over
//! without a word. Pictures, styles, scripts and the like that lie about on their own are passed over too, but
//! counted in one note: one of the pictures may be a report that was scanned. All else is read, and what cannot be
//! read is said, file by file. A path that is named itself is never passed over.

mod folder;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use gouji::decode::{Unreadable, decode};
use gouji::document::{Grid, grids};
use gouji::{Checked, Checker};

/// One input that was read into memory.
pub(super) struct Input {
    name: Option<String>,
    bytes: Vec<u8>,
}

impl Input {
    /// Checks it; a sentence where it cannot be read.
    pub(super) fn check(self, checker: &Checker) -> Result<Checked, String> {
        let name = self.name.as_deref();
        checker.check_bytes(name, &self.bytes).map_err(|reason| self.refusal(&reason))
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
    let listing = folder::list(path);
    if listing.passed_over > 0 {
        eprintln!(
            "gouji：{}：跳过了 {} 个图片、样式、脚本等文件，它们不是网页或文档；其中若有年报的扫描件，请换成原稿",
            path.display(),
            listing.passed_over
        );
    }
    listing.files.into_iter().map(|found| found.and_then(|path| file(&path)))
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
