//! 勾稽 (`gouji`): a spellchecker for 政府信息公开工作年度报告, the annual report on open government
//! information that every Chinese administrative organ publishes.
//!
//! One way through: bytes → decode → document → forms and report → rules → findings → views. The core does
//! no I/O, has no clock and does not fail: what it could not read it says.
//!
//! ```
//! let checked = gouji::check_text(None, "云岭市商务局2020年政府信息公开工作年度报告").unwrap();
//! assert_eq!(checked.report.text.frame.year, Some(2020));
//! assert_eq!(checked.report.reading.entries.len(), 0);
//! ```

pub mod corrections;
pub mod cut;
pub mod decimal;
pub mod decode;
pub mod diagnose;
pub mod document;
pub mod finding;
pub mod forms;
pub mod json;
pub mod law;
pub mod letters;
pub mod order;
pub mod pack;
pub mod previous;
pub mod report;
pub mod rule;
pub mod rules;
pub mod set;
pub mod shingles;
pub mod view;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod words;

use std::sync::Arc;

use sha2::{Digest, Sha256};

use decode::{Decoded, Kind, Unreadable};
use diagnose::Diagnosis;
use document::{Document, Trial};
use finding::Finding;
use forms::Coord;
use pack::{Pack, PackError};
use previous::Alone;
use report::Report;
use rule::{Outcomes, Rule};

/// A report with all that was found in it.
#[derive(Debug)]
pub struct Checked {
    /// What came in.
    pub source: Source,
    /// What was read.
    pub report: Arc<Report>,
    /// The report of the year before that it was compared with; without one, why.
    pub previous: Result<Read, Alone>,
    /// The sums, and what explains the broken ones.
    pub diagnosis: Diagnosis,
    /// What became of each rule.
    pub outcomes: Vec<(&'static Rule, Outcomes)>,
    /// Every finding, the gravest first, then in the order of the document.
    pub findings: Vec<Finding>,
    /// The name of the rule pack they were checked by, if there was one.
    pub pack: Option<String>,
    /// Further reports of the same input, such as last year's beside this year's.
    pub others: Vec<Checked>,
}

impl Checked {
    /// Cells of the form that were not read and that no finding says the report does not have: a missing table, a
    /// missing row. While there are any, nothing is said of the whole.
    pub fn unread(&self) -> Vec<Coord> {
        let absent = order::set(self.findings.iter().flat_map(|f| f.absent.iter().copied()));
        let missing = self.report.reading.missing().into_iter();
        missing.filter(|coord| !absent.contains(coord)).collect()
    }
}

/// A report as it was read, not yet checked.
#[derive(Clone, Debug)]
pub struct Read {
    /// What came in.
    pub source: Source,
    /// What was read of it.
    pub report: Arc<Report>,
}

/// What came in.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file's name, if it has one.
    pub name: Option<String>,
    /// Its size.
    pub bytes: usize,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Page, plain text, saved page or Word document.
    pub kind: Kind,
    /// The encoding it was in.
    pub encoding: &'static str,
}

/// Checks reports, by the national rules or by a pack of local ones.
#[derive(Clone, Debug, Default)]
pub struct Checker {
    /// What is asked for beyond the national rules.
    pub pack: Pack,
    /// What is to be tried on the report before it is checked.
    pub trial: Trial,
    /// Reports of other years, as [`Checker::read_bytes`] reads them. A report is compared with the one of its agency
    /// of the year before. One report and one other are compared whichever of them is the later: that one is checked.
    pub years: Vec<Read>,
}

impl Checker {
    /// A checker by a rule pack, from its JSON text. Every face reads packs by this.
    ///
    /// # Errors
    /// [`PackError`] when the pack cannot be used.
    pub fn with_pack(text: &str) -> Result<Self, PackError> {
        let is_rule =
            |named: &str| set::rules::all_rules().any(|r| r.id == named || r.name == named);
        Pack::parse(text, is_rule).map(|pack| Self { pack, ..Self::default() })
    }

    /// Checks the bytes of a file.
    ///
    /// # Errors
    /// [`Unreadable`] when they are not text at all.
    pub fn check_bytes(&self, name: Option<&str>, bytes: &[u8]) -> Result<Checked, Unreadable> {
        self.read_bytes(name, bytes).map(|read| self.check(read))
    }

    /// Checks text that is text already: from a clipboard or a text field.
    ///
    /// # Errors
    /// [`Unreadable`] when there is nothing in it.
    pub fn check_text(&self, name: Option<&str>, text: &str) -> Result<Checked, Unreadable> {
        self.read_text(name, text).map(|read| self.check(read))
    }

    /// Reads the reports in the bytes of a file, at least one.
    ///
    /// # Errors
    /// As [`Self::check_bytes`].
    pub fn read_bytes(&self, name: Option<&str>, bytes: &[u8]) -> Result<Vec<Read>, Unreadable> {
        decode::decode(bytes).map(|decoded| self.read(name, bytes, &decoded))
    }

    /// Reads a Word document whose main part the caller has unzipped; `bytes` are those of the whole file.
    ///
    /// # Errors
    /// [`Unreadable`] when there is too much of it.
    pub fn read_unzipped(
        &self,
        name: Option<&str>,
        bytes: &[u8],
        part: &[u8],
    ) -> Result<Vec<Read>, Unreadable> {
        decode::from_unzipped(part).map(|decoded| self.read(name, bytes, &decoded))
    }

    /// Reads the reports in text that is text already.
    ///
    /// # Errors
    /// As [`Self::check_text`].
    pub fn read_text(&self, name: Option<&str>, text: &str) -> Result<Vec<Read>, Unreadable> {
        let decoded = decode::from_text(text.to_owned(), "utf-8")?;
        Ok(self.read(name, text.as_bytes(), &decoded))
    }

    fn read(&self, name: Option<&str>, bytes: &[u8], decoded: &Decoded) -> Vec<Read> {
        let source = Source {
            name: name.map(str::to_owned),
            bytes: bytes.len(),
            sha256: sha256(bytes),
            kind: decoded.kind,
            encoding: decoded.encoding,
        };
        let (document, is_text) = (Document::read(decoded), decoded.kind == Kind::Text);
        let reports = Report::read_all(document, is_text, &self.trial).into_iter();
        reports.map(|report| Read { source: source.clone(), report: Arc::new(report) }).collect()
    }

    /// Checks the reports of one input, at least one, each beside that of the year before where there is one.
    pub fn check(&self, input: Vec<Read>) -> Checked {
        let (own, years) = match (input.as_slice(), self.years.as_slice()) {
            // The two were given the wrong way round.
            ([one], [other]) if previous::of(&other.report, [&*one.report].into_iter()).is_ok() => {
                (&self.years, vec![one])
            }
            _ => (&input, self.years.iter().chain(&input).collect()),
        };
        let mut checked = own.iter().map(|read| self.judge(read, &years));
        let mut first = checked.next().expect("a document is at least one report");
        first.others = checked.collect();
        first
    }

    fn judge(&self, read: &Read, years: &[&Read]) -> Checked {
        let Read { source, report } = read.clone();
        let previous = previous::of(&report, years.iter().map(|read| &*read.report));
        let previous = previous.map(|at| years[at].clone());
        let diagnosis = diagnose::diagnose(&report);
        let beside = previous.as_ref().map(|read| &*read.report).map_err(|&alone| alone);
        let (outcomes, mut findings) = rules::run(&report, beside, &diagnosis, &self.pack);
        order::by_key(&mut findings, |finding| (finding.severity, finding.place.order()));
        let pack = Some(self.pack.name.clone()).filter(|name| !name.is_empty());
        let others = Vec::new();
        Checked { source, report, previous, diagnosis, outcomes, findings, pack, others }
    }
}

/// Checks the bytes of a file by the national rules.
///
/// # Errors
/// As [`Checker::check_bytes`].
pub fn check_bytes(name: Option<&str>, bytes: &[u8]) -> Result<Checked, Unreadable> {
    Checker::default().check_bytes(name, bytes)
}

/// Checks text by the national rules.
///
/// # Errors
/// As [`Checker::check_text`].
pub fn check_text(name: Option<&str>, text: &str) -> Result<Checked, Unreadable> {
    Checker::default().check_text(name, text)
}

/// The SHA-256 of some bytes in hexadecimal, as `sha256sum` and `certutil` print it.
///
/// ```
/// assert!(gouji::sha256(b"").starts_with("e3b0c44298fc1c14"));
/// ```
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
