//! `gouji check`: each report is written as soon as it is checked and its turn has come, and then forgotten, whatever
//! the format; so the memory of a call does not grow with its inputs. Of a set a little is kept of each.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use gouji::finding::Counts;
use gouji::set::{Asked, Member, ReportSet};
use gouji::{Checked, Checker, Read, view};

use super::asked::{self, SetAsked};
use super::inputs::{self, Input};
use super::output::{Format, Parts, Results};
use super::{CLEAN, FOUND_ERRORS, UNREADABLE, WRONG_USAGE};

/// What a call asks for.
pub(super) struct Call {
    /// How the reports are written.
    pub(super) format: Format,
    /// Where to; without it to standard output.
    pub(super) output: Option<PathBuf>,
    /// Where reports of the year before are.
    pub(super) previous: Vec<PathBuf>,
    /// Whether and how the reports are held against each other.
    pub(super) set: SetAsked,
    /// The inputs.
    pub(super) paths: Vec<PathBuf>,
}

/// Checks every input of the paths, each beside the report of the year before where `previous` has it, and tells the exit
/// status. Only the reports of `previous` are all in memory.
///
/// # Errors
/// Where the result cannot be written.
pub(super) fn run(mut checker: Checker, call: Call) -> io::Result<u8> {
    let mut have_all = true;
    if !call.previous.is_empty() {
        let read = |input: Input| input.read(&Checker::default());
        have_all = inputs::each(&call.previous, read, |read| {
            add(&mut checker.years, read);
            Ok(())
        })?;
    }
    let asked = match asked::read(&call.set, &checker) {
        Ok(asked) => asked,
        Err(sentence) => {
            eprintln!("gouji：{sentence}");
            return Ok(WRONG_USAGE);
        }
    };
    let mut progress = Progress::new(call.output.is_some());
    if call.format == Format::Xlsx && call.output.is_none() && io::stdout().is_terminal() {
        eprintln!("gouji：xlsx 不能写到屏幕，请用 --output 写到文件");
        return Ok(WRONG_USAGE);
    }
    let mut out = Results::open(call.format, call.output)?;
    let is_set = asked.is_some() || call.format == Format::Xlsx;
    let mut status = CLEAN;
    let mut members = Vec::new();
    let written = |input: Input| {
        let checked = checker.check(input.read(&checker)?);
        Ok(Written::new(&checked, call.format, is_set))
    };
    let all_read = inputs::each(&call.paths, written, |written| {
        status = status.max(written.status);
        members.extend(written.members);
        progress.step();
        out.take(written.parts)
    })?;
    progress.end();
    if is_set {
        let set = match asked {
            Some(asked) => ReportSet::new(members, asked).check(&checker.pack),
            None => ReportSet::new(members, Asked::default()).add(),
        };
        status = status.max(of_counts(view::set_counts(&set)));
        out.add_set(&set)?;
    }
    out.end()?;
    Ok(if all_read && have_all { status } else { UNREADABLE })
}

/// Adds reports to those of other years. The same file may be named twice, or lie in two folders.
fn add(years: &mut Vec<Read>, read: Vec<Read>) {
    let is_known = |read: &Read| years.iter().any(|own| own.source.sha256 == read.source.sha256);
    if !read.first().is_some_and(is_known) {
        years.extend(read);
    }
}

fn of_counts(counts: Counts) -> u8 {
    if counts.errors > 0 { FOUND_ERRORS } else { CLEAN }
}

/// What came of an input, as it is to be written.
struct Written {
    status: u8,
    parts: Parts,
    /// What is kept of its reports for a set.
    members: Vec<Member>,
}

impl Written {
    fn new(checked: &Checked, format: Format, is_set: bool) -> Self {
        let all = std::iter::once(checked).chain(&checked.others);
        let status = all.map(|checked| of_counts(view::summary(checked).counts)).max();
        let members = if is_set { Member::all_of(checked).collect() } else { Vec::new() };
        Self { status: status.unwrap_or(CLEAN), parts: Parts::of(checked, format), members }
    }
}

/// How many reports are done, on a terminal that shows nothing else.
struct Progress {
    is_shown: bool,
    done: usize,
}

impl Progress {
    fn new(is_to_file: bool) -> Self {
        let is_free = is_to_file || !io::stdout().is_terminal();
        Self { is_shown: is_free && io::stderr().is_terminal(), done: 0 }
    }

    fn step(&mut self) {
        self.done += 1;
        if self.is_shown {
            // The next word takes its place. Whether it is seen does not matter to the result.
            let _ = write!(io::stderr(), "已检查 {} 份\r", self.done);
        }
    }

    fn end(&self) {
        if self.is_shown && self.done > 0 {
            let _ = writeln!(io::stderr());
        }
    }
}
