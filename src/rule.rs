//! What a rule is: data with a function, and what that function sees and says.

use std::ops::Range;

use crate::diagnose::Diagnosis;
use crate::document::Place;
use crate::finding::{Counts, Finding, Severity, Subject};
use crate::forms::{self, Coord};
use crate::law::Citation;
use crate::pack::Pack;
use crate::report::{Part, Passage, Report};

/// Looks at a report for a rule and says what it found.
pub type Check = fn(&Context<'_>, &mut Outcomes);

/// One rule. A new one is a `static` like its neighbours, a line in the registry, and a page in docs/rules
/// that bears its id.
pub struct Rule {
    /// The catalogue's id, never used again for another rule: `A01`.
    pub id: &'static str,
    /// The defect it finds: `unbalanced-requests`.
    pub name: &'static str,
    /// The defect in Chinese.
    pub title: &'static str,
    /// How grave its findings are at the most.
    pub severity: Severity,
    /// What it leans on.
    pub basis: &'static [Citation],
    /// Whether it runs unless switched off.
    pub on_by_default: bool,
    /// Looks at a report.
    pub check: Check,
}

/// How a rule is written down: what it is called and what looks, then in words.
impl Rule {
    /// A rule whose findings are errors at the most.
    pub const fn error(id: &'static str, name: &'static str, check: Check) -> Self {
        Self::new(id, name, Severity::Error, check)
    }

    /// A rule whose findings are warnings at the most.
    pub const fn warning(id: &'static str, name: &'static str, check: Check) -> Self {
        Self::new(id, name, Severity::Warning, check)
    }

    /// A rule that only has hints.
    pub const fn hint(id: &'static str, name: &'static str, check: Check) -> Self {
        Self::new(id, name, Severity::Hint, check)
    }

    const fn new(id: &'static str, name: &'static str, severity: Severity, check: Check) -> Self {
        Self { id, name, title: "", severity, basis: &[], on_by_default: true, check }
    }

    /// The defect in Chinese.
    pub const fn title(mut self, title: &'static str) -> Self {
        self.title = title;
        self
    }

    /// What it leans on.
    pub const fn basis(mut self, basis: &'static [Citation]) -> Self {
        self.basis = basis;
        self
    }

    /// Only runs where a pack or a setting asks for it.
    pub const fn off(mut self) -> Self {
        self.on_by_default = false;
        self
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.id, self.name)
    }
}

/// What a rule sees.
pub struct Context<'a> {
    /// The rule that is looking.
    pub rule: &'static Rule,
    /// The report.
    pub report: &'a Report,
    /// Its sums, and what explains the broken ones.
    pub diagnosis: &'a Diagnosis,
    /// What is asked for beyond the national rules.
    pub pack: &'a Pack,
}

impl Context<'_> {
    /// A finding about the subject, with nothing in it but the rule's own and the message.
    pub fn finding(&self, subject: Subject, key: &str, message: String) -> Finding {
        Finding {
            rule: self.rule.id,
            name: self.rule.name,
            title: self.rule.title,
            id: format!("{}:{key}", self.rule.id),
            severity: self.rule.severity,
            is_certain: true,
            message,
            basis: self.basis(),
            subject,
            related: Vec::new(),
            absent: Vec::new(),
            reported: None,
            computed: None,
            compared: None,
            written: None,
            unit: "",
            addends: Vec::new(),
            operands: Vec::new(),
            diagnosis: None,
            same_as: None,
            repairs: Vec::new(),
            identities: Vec::new(),
            advice: None,
            place: match subject {
                Subject::Cell(coord) => self.place(coord),
                Subject::Section(_) | Subject::Text => self.report.text.frame.title_place,
            },
        }
    }

    /// A finding about a stretch of a passage, in bytes of its text; `kind` as in [`Self::finding_among`].
    pub fn finding_at(
        &self,
        passage: &Passage,
        bytes: Range<usize>,
        kind: &str,
        message: String,
    ) -> Finding {
        let place = passage.place(&self.report.text.paragraphs, bytes);
        self.finding_among(passage.part.into(), place, kind, message)
    }

    /// A finding of which there may be many. It is known by its kind and by the words that it stands at, never by its
    /// number among the others: its id stays when another is mended.
    pub fn finding_among(
        &self,
        subject: Subject,
        place: Place,
        kind: &str,
        message: String,
    ) -> Finding {
        let landmark = self.report.landmark(place);
        let key = match subject {
            Subject::Section(number) => format!("{number}:{kind}:{landmark:x}"),
            _ => format!("{kind}:{landmark:x}"),
        };
        self.finding(subject, &key, message).at(place)
    }

    /// Where in the report a passage stands, as it is told: `引言`, `第五部分`. Without the heading of the first
    /// section it is not known where the introduction ends.
    pub fn part_name(&self, part: Part) -> &'static str {
        match part {
            Part::Section(number) => {
                ["第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分"]
                    .get(usize::from(number).saturating_sub(1))
                    .copied()
                    .unwrap_or("正文")
            }
            _ if self.report.text.frame.sections.contains_key(&1) => "引言",
            _ => "正文",
        }
    }

    /// What the rule leans on, without the forms of other years than the report's.
    fn basis(&self) -> Vec<&'static Citation> {
        let other = |citation: &&Citation| {
            let mut others =
                forms::ALL.iter().filter(|form| form.id != self.report.reading.form.id);
            others.any(|form| form.work == citation.work)
        };
        self.rule.basis.iter().filter(|citation| !other(citation)).collect()
    }

    /// Where a cell stands.
    pub fn place(&self, coord: Coord) -> Place {
        self.report.reading.entries.get(&coord).map_or(Place::Whole, |entry| entry.place)
    }
}

/// What became of a rule on a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// There was nothing for it to look at.
    Inapplicable,
    /// Everything it looked at was in order.
    Pass,
    /// Something could not be judged.
    NeedsReview,
    /// Something was wrong.
    Violation,
}

impl Outcome {
    /// The name in the JSON contract.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Inapplicable => "inapplicable",
            Self::Pass => "pass",
            Self::NeedsReview => "needs_review",
            Self::Violation => "violation",
        }
    }
}

/// So many findings of a rule are told one by one; the last of them says how many more there are.
const TOLD: usize = 20;

/// What a rule says of a report, thing by thing.
#[derive(Debug, Default)]
pub struct Outcomes {
    /// How many things it looked at and judged.
    pub count: usize,
    /// Why something could not be judged, or why there was nothing to look at.
    pub reason: Option<String>,
    /// What it found, as far as that is told one by one.
    pub findings: Vec<Finding>,
    /// What else it found, which is only counted.
    pub rest: Counts,
    outcome: Option<Outcome>,
}

impl Outcomes {
    /// One thing is in order.
    pub fn pass(&mut self) {
        self.count += 1;
        self.note(Outcome::Pass);
    }

    /// One thing is wrong; a finding of this or another rule says so.
    pub fn violation(&mut self) {
        self.count += 1;
        self.note(Outcome::Violation);
    }

    /// One thing could not be judged.
    pub fn needs_review(&mut self, reason: impl Into<String>) {
        self.note(Outcome::NeedsReview);
        self.reason.get_or_insert_with(|| reason.into());
    }

    /// There is nothing to look at.
    pub fn inapplicable(&mut self, reason: impl Into<String>) {
        self.note(Outcome::Inapplicable);
        self.reason.get_or_insert_with(|| reason.into());
    }

    /// There was nothing to look at, unless something was said of a thing.
    pub fn or_inapplicable(&mut self, reason: &str) {
        if self.outcome.is_none() {
            self.inapplicable(reason);
        }
    }

    /// Something was found: wrong, or for a person to decide. It is told while there is room, else only counted.
    pub fn find(&mut self, finding: Finding) {
        if finding.is_certain {
            self.violation();
        } else {
            self.needs_review(finding.message.clone());
        }
        if self.is_full() {
            self.rest.add(finding.severity, 1);
        } else {
            self.tell(finding);
        }
    }

    /// The same where there may be any number of things in a long text: what is only counted is not even written.
    pub fn found(&mut self, severity: Severity, write: impl FnOnce() -> Finding) {
        if self.is_full() {
            self.count_only(severity);
        } else {
            self.find(write());
        }
    }

    /// Adds a finding; where another has its id, the same is said of the same thing once more.
    fn tell(&mut self, mut finding: Finding) {
        let id = finding.id.clone();
        let mut nth = 1;
        while self.findings.iter().any(|other| other.id == finding.id) {
            nth += 1;
            finding.id = format!("{id}:{nth}");
        }
        self.findings.push(finding);
    }

    /// Whether as many findings as are told one by one have been told.
    pub fn is_full(&self) -> bool {
        self.findings.len() >= TOLD
    }

    /// One more thing was found like those told, of that severity, which is only counted.
    pub fn count_only(&mut self, severity: Severity) {
        self.count += usize::from(self.outcome == Some(Outcome::Violation));
        self.rest.add(severity, 1);
    }

    /// Ends what a rule says: where a pack has another severity for it, all is of that one; and the last finding
    /// says how many more there are that are only counted.
    pub fn finish(&mut self, severity: Option<Severity>) {
        if let Some(severity) = severity {
            self.findings.iter_mut().for_each(|finding| finding.severity = severity);
            let count = std::mem::take(&mut self.rest).total();
            self.rest.add(severity, count);
        }
        if let (Some(last), count @ 1..) = (self.findings.last_mut(), self.rest.total()) {
            last.message += &format!("；后面还有 {count} 处这样的问题");
        }
    }

    /// The gravest of what was said.
    pub fn outcome(&self) -> Outcome {
        self.outcome.unwrap_or(Outcome::Inapplicable)
    }

    fn note(&mut self, outcome: Outcome) {
        self.outcome = self.outcome.max(Some(outcome));
    }
}
