//! Where the results of `gouji check` go, in each of its formats.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use gouji::set::CheckedSet;
use gouji::{Checked, view};

use super::xlsx::{Book, Rows};
use super::{csv, sarif};

/// How the reports are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// What was found, in sentences.
    Text,
    /// One object of the contract.
    Json,
    /// A report object a line.
    Jsonl,
    /// A row a finding.
    Csv,
    /// A workbook: reports, findings, cells, their sum.
    Xlsx,
    /// A result a finding.
    Sarif,
}

/// What came of an input, as it is to be written.
pub(super) enum Parts {
    /// Reports, rows or results as text.
    Texts(Vec<String>),
    /// Rows of a workbook.
    Rows(Rows),
}

impl Parts {
    /// Those of a checked input.
    pub(super) fn of(checked: &Checked, format: Format) -> Self {
        Self::Texts(match format {
            Format::Text => vec![view::text(checked)],
            Format::Json | Format::Jsonl => view::report_texts(checked),
            Format::Csv => vec![csv::rows(checked)],
            Format::Sarif => sarif::results(checked),
            Format::Xlsx => return Self::Rows(Rows::of(checked)),
        })
    }
}

/// Where results go.
pub(super) enum Results {
    /// What is written as it comes.
    Stream(TextStream),
    /// What can be written only when all has come, with the file that it goes to.
    Book(Box<Book>, Option<File>),
}

impl Results {
    /// Opens the file, if one is named.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn open(format: Format, path: Option<PathBuf>) -> io::Result<Self> {
        let file = path.map(File::create).transpose()?;
        if format == Format::Xlsx {
            return Ok(Self::Book(Box::new(Book::new()?), file));
        }
        let out: Box<dyn Write> = match file {
            Some(file) => Box::new(io::BufWriter::new(file)),
            // Colours are for a terminal, and only where NO_COLOR does not forbid them.
            None => Box::new(anstream::AutoStream::auto(io::stdout().lock())),
        };
        TextStream::new(format, out).map(Self::Stream)
    }

    /// Writes what came of an input.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn take(&mut self, parts: Parts) -> io::Result<()> {
        match (self, parts) {
            (Self::Stream(stream), Parts::Texts(texts)) => stream.take(texts),
            (Self::Book(book, _), Parts::Rows(rows)) => book.take(rows),
            _ => unreachable!("parts are made for the format"),
        }
    }

    /// Writes what came of all reports together.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn add_set(&mut self, set: &CheckedSet) -> io::Result<()> {
        match self {
            Self::Stream(stream) => stream.add_set(set),
            Self::Book(book, _) => book.add_set(set),
        }
    }

    /// Writes what stands behind all.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn end(self) -> io::Result<()> {
        match self {
            Self::Stream(stream) => stream.end(),
            Self::Book(book, Some(file)) => book.save(io::BufWriter::new(file)),
            Self::Book(book, None) => {
                let mut bytes = io::Cursor::new(Vec::new());
                book.save(&mut bytes)?;
                io::stdout().lock().write_all(bytes.get_ref())
            }
        }
    }
}

/// Parts of text with what stands around them.
pub(super) struct TextStream {
    format: Format,
    out: Box<dyn Write>,
    between: &'static str,
    behind: &'static str,
    after: String,
    is_first: bool,
}

impl TextStream {
    fn new(format: Format, mut out: Box<dyn Write>) -> io::Result<Self> {
        let (before, between, behind, after) = match format {
            Format::Text | Format::Xlsx => (String::new(), "", "", String::new()),
            Format::Csv => (csv::head(), "", "", String::new()),
            Format::Jsonl => (String::new(), "", "\n", String::new()),
            Format::Sarif => {
                let (before, after) = sarif::around();
                (before, ",", "", format!("{after}\n"))
            }
            Format::Json => {
                let (before, after) = view::around_reports();
                (before, ",", "", format!("{after}\n"))
            }
        };
        out.write_all(before.as_bytes())?;
        Ok(Self { format, out, between, behind, after, is_first: true })
    }

    fn take(&mut self, parts: Vec<String>) -> io::Result<()> {
        for part in parts {
            if !std::mem::take(&mut self.is_first) {
                self.out.write_all(self.between.as_bytes())?;
            }
            let part = if self.format == Format::Text { painted(&part) } else { part };
            self.out.write_all(part.as_bytes())?;
            self.out.write_all(self.behind.as_bytes())?;
        }
        // Whoever looks on sees it before the next has come.
        self.out.flush()
    }

    fn add_set(&mut self, set: &CheckedSet) -> io::Result<()> {
        match self.format {
            Format::Text | Format::Xlsx => self.take(vec![view::set_text(set)]),
            Format::Csv => self.take(vec![csv::set_rows(set)]),
            Format::Sarif => self.take(sarif::set_results(set)),
            Format::Jsonl => self.take(vec![format!("{{\"set\":{}}}", view::set_json(set))]),
            Format::Json => {
                self.after = format!("],\"set\":{}}}\n", view::set_json(set));
                Ok(())
            }
        }
    }

    fn end(mut self) -> io::Result<()> {
        self.out.write_all(self.after.as_bytes())?;
        self.out.flush()
    }
}

/// Text with its severities in colours.
fn painted(text: &str) -> String {
    let paint = |line: &str| {
        let code = match line.trim_start().split(' ').next() {
            Some("错误") => "31;1",
            Some("警告") => "33;1",
            Some("提示") => "36",
            _ => return line.to_owned(),
        };
        let (blank, rest) = line.split_at(line.len() - line.trim_start().len());
        let (severity, rest) = rest.split_at("错误".len());
        format!("{blank}\u{1b}[{code}m{severity}\u{1b}[0m{rest}")
    };
    text.split('\n').map(paint).collect::<Vec<_>>().join("\n")
}
