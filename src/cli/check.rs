//! `gouji check`: each report is written as soon as it is checked and its turn has come, and then forgotten, whatever
//! the format; so the memory of a call does not grow with its inputs.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use gouji::{Checked, Checker, Read, view};

use super::inputs::{self, Input};
use super::{CLEAN, FOUND_ERRORS, UNREADABLE};
use super::{csv, sarif};

/// How the reports are written.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// What was found, in sentences.
    Text,
    /// One object of the contract.
    Json,
    /// A report object a line.
    Jsonl,
    /// A row a finding.
    Csv,
    /// A result a finding.
    Sarif,
}

/// Checks every input of the paths, each beside the report of the year before where `previous` has it, and tells the exit
/// status. Only the reports of `previous` are all in memory.
///
/// # Errors
/// Where the result cannot be written.
pub(super) fn run(
    mut checker: Checker,
    format: Format,
    output: Option<PathBuf>,
    previous: &[PathBuf],
    paths: &[PathBuf],
) -> io::Result<u8> {
    let mut have_all = true;
    if !previous.is_empty() {
        let read = |input: Input| input.read(&Checker::default());
        have_all = inputs::each(previous, read, |read| {
            add(&mut checker.years, read);
            Ok(())
        })?;
    }
    let mut out: Box<dyn Write> = match output {
        Some(path) => Box::new(io::BufWriter::new(File::create(path)?)),
        None => Box::new(io::stdout().lock()),
    };
    let Frame { before, between, behind, after } = Frame::of(format);
    let mut status = CLEAN;
    let mut is_first = true;
    out.write_all(before.as_bytes())?;
    let written = |input: Input| Ok(Written::new(&checker.check(input.read(&checker)?), format));
    let all_read = inputs::each(paths, written, |written| {
        status = status.max(written.status);
        for part in written.parts {
            if !std::mem::take(&mut is_first) {
                out.write_all(between.as_bytes())?;
            }
            out.write_all(part.as_bytes())?;
            out.write_all(behind.as_bytes())?;
        }
        // Whoever looks on sees it before the next has come.
        out.flush()
    })?;
    out.write_all(after.as_bytes())?;
    out.flush()?;
    Ok(if all_read && have_all { status } else { UNREADABLE })
}

/// Adds reports to those of other years. The same file may be named twice, or lie in two folders.
fn add(years: &mut Vec<Read>, read: Vec<Read>) {
    let is_known = |read: &Read| years.iter().any(|own| own.source.sha256 == read.source.sha256);
    if !read.first().is_some_and(is_known) {
        years.extend(read);
    }
}

/// What came of an input, as it is to be written.
struct Written {
    status: u8,
    /// Reports, rows or results.
    parts: Vec<String>,
}

impl Written {
    fn new(checked: &Checked, format: Format) -> Self {
        let has_errors = |checked| view::summary(checked).counts.errors > 0;
        let is_clean = !has_errors(checked) && !checked.others.iter().any(has_errors);
        let parts = match format {
            Format::Text => vec![view::text(checked)],
            Format::Json | Format::Jsonl => view::report_texts(checked),
            Format::Csv => vec![csv::rows(checked)],
            Format::Sarif => sarif::results(checked),
        };
        Self { status: if is_clean { CLEAN } else { FOUND_ERRORS }, parts }
    }
}

/// What stands around all parts, between two, and behind each.
#[derive(Default)]
struct Frame {
    before: String,
    between: &'static str,
    behind: &'static str,
    after: String,
}

impl Frame {
    fn of(format: Format) -> Self {
        match format {
            Format::Text => Self::default(),
            Format::Csv => Self { before: csv::head(), ..Self::default() },
            Format::Sarif => {
                let (before, after) = sarif::around();
                Self { before, between: ",", behind: "", after: format!("{after}\n") }
            }
            Format::Jsonl => Self { behind: "\n", ..Self::default() },
            Format::Json => {
                let (before, after) = view::around_reports();
                Self { before, between: ",", behind: "", after: format!("{after}\n") }
            }
        }
    }
}
