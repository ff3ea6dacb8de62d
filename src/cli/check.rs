//! `gouji check`: each report is written as soon as it is checked and its turn has come, and then forgotten, whatever
//! the format; so the memory of a call does not grow with its inputs.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use gouji::view::{self, Output};
use gouji::{Checked, Checker};

use super::inputs::{self, Input};
use super::{CLEAN, FOUND_ERRORS, UNREADABLE};

/// How the reports are written.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// What was found, in sentences.
    Text,
    /// One object of the contract.
    Json,
    /// A report object a line.
    Jsonl,
}

/// Checks every input of the paths, and tells the exit status.
///
/// # Errors
/// Where the result cannot be written.
pub(super) fn run(
    checker: &Checker,
    format: Format,
    output: Option<PathBuf>,
    paths: &[PathBuf],
) -> io::Result<u8> {
    let mut out: Box<dyn Write> = match output {
        Some(path) => Box::new(io::BufWriter::new(File::create(path)?)),
        None => Box::new(io::stdout().lock()),
    };
    let frame = Frame::of(format)?;
    let mut status = CLEAN;
    let mut is_first = true;
    out.write_all(&frame.before)?;
    let written = |input: Input| Ok(Written::new(&input.check(checker)?, format));
    let all_read = inputs::each(paths, written, |written| {
        status = status.max(written.status);
        for report in written.reports? {
            if !std::mem::take(&mut is_first) {
                out.write_all(frame.between)?;
            }
            out.write_all(&report)?;
            out.write_all(frame.behind)?;
        }
        // Whoever looks on sees it before the next has come.
        out.flush()
    })?;
    out.write_all(frame.after)?;
    out.flush()?;
    Ok(if all_read { status } else { UNREADABLE })
}

/// What came of an input, as it is to be written.
struct Written {
    status: u8,
    reports: io::Result<Vec<Vec<u8>>>,
}

impl Written {
    fn new(checked: &Checked, format: Format) -> Self {
        let has_errors = |checked| view::summary(checked).counts.errors > 0;
        let is_clean = !has_errors(checked) && !checked.others.iter().any(has_errors);
        let reports = match format {
            Format::Text => Ok(vec![view::text(checked).into_bytes()]),
            Format::Json | Format::Jsonl => {
                let lines = view::reports(checked);
                lines.iter().map(|line| Ok(serde_json::to_vec(line)?)).collect()
            }
        };
        Self { status: if is_clean { CLEAN } else { FOUND_ERRORS }, reports }
    }
}

/// What stands around the reports.
#[derive(Default)]
struct Frame {
    before: Vec<u8>,
    between: &'static [u8],
    behind: &'static [u8],
    after: &'static [u8],
}

impl Frame {
    fn of(format: Format) -> io::Result<Self> {
        Ok(match format {
            Format::Text => Self::default(),
            Format::Jsonl => Self { behind: b"\n", ..Self::default() },
            Format::Json => {
                // The object without reports, whose list of them is its last.
                let mut before = serde_json::to_vec(&Output::new(Vec::<()>::new()))?;
                before.truncate(before.len() - b"]}".len());
                Self { before, between: b",", after: b"]}\n", ..Self::default() }
            }
        })
    }
}
