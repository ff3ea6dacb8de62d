//! What a rule is: data with a function, and what that function sees and says.

mod about;
mod outcome;
mod tally;
mod wrong;

pub use about::AboutRule;
pub(crate) use about::MOST;
pub use outcome::{Outcome, Outcomes};
pub use tally::Tally;

use std::ops::Range;

use crate::diagnose::Diagnosis;
use crate::diagnose::prose::Kind;
use crate::document::Place;
use crate::finding::{Finding, Severity, Subject};
use crate::forms::{self, Coord, Sum};
use crate::law::Citation;
use crate::pack::Pack;
use crate::previous::Alone;
use crate::report::{Part, Passage, Report};

/// Looks at a report for a rule and says what it found.
pub type Check = fn(&Context<'_>, &mut Telling<'_>);

/// What a rule says while it looks at a report, thing by thing.
pub type Telling<'a> = Tally<'a, Context<'a>>;

/// Whether there is anything in a report for a rule to look at; where not, why.
pub type Due = Result<(), &'static str>;

/// What was judged before any rule looked, and is told by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A sum that forms declare.
    Sum(Sum),
    /// A kind of check of the prose.
    Prose(Kind),
}

/// One rule. A new one is a `static` like its neighbours, a line in the registry, and a page in docs/rules
/// that bears its id.
pub struct Rule {
    /// What it is called, and what it leans on.
    pub about: AboutRule,
    /// Whether a pack switches it on by what it sets: a rule that holds a report to a limit needs one.
    pub asked_by: fn(&Pack) -> bool,
    /// How many of its findings are told one by one; what there is beyond them is counted.
    pub most: usize,
    /// What was judged before that it tells of.
    pub of: Option<Of>,
    /// Whether there is anything to look at.
    pub when: fn(&Context<'_>) -> Due,
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
        Self {
            about: AboutRule { id, name, title: "", severity, basis: &[], on_by_default: true },
            asked_by: |_| false,
            most: MOST,
            of: None,
            when: |_| Ok(()),
            check,
        }
    }

    /// The defect in Chinese.
    pub const fn title(mut self, title: &'static str) -> Self {
        self.about.title = title;
        self
    }

    /// What it leans on.
    pub const fn basis(mut self, basis: &'static [Citation]) -> Self {
        self.about.basis = basis;
        self
    }

    /// Tells of a sum that a form declares.
    pub const fn of_sum(mut self, sum: Sum) -> Self {
        self.of = Some(Of::Sum(sum));
        self
    }

    /// Tells of checks of the prose.
    pub const fn of_prose(mut self, kind: Kind) -> Self {
        self.of = Some(Of::Prose(kind));
        self
    }

    /// Only looks where there is something to look at.
    pub const fn when(mut self, when: fn(&Context<'_>) -> Due) -> Self {
        self.when = when;
        self
    }

    /// Tells so many findings one by one.
    pub const fn most(mut self, most: usize) -> Self {
        self.most = most;
        self
    }

    /// Runs where a pack sets that, and else as others that are off.
    pub const fn asked_by(mut self, asked_by: fn(&Pack) -> bool) -> Self {
        self.asked_by = asked_by;
        self.off()
    }

    /// Whether it runs by a pack.
    pub fn runs(&self, pack: &Pack) -> bool {
        self.about.runs(pack, (self.asked_by)(pack))
    }

    /// Only runs where a pack or a setting asks for it.
    pub const fn off(mut self) -> Self {
        self.about.on_by_default = false;
        self
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.about.id, self.about.name)
    }
}

/// What a rule sees.
pub struct Context<'a> {
    /// The rule that is looking.
    pub rule: &'static Rule,
    /// The report.
    pub report: &'a Report,
    /// That of the year before; where there is none, why.
    pub previous: Result<&'a Report, Alone>,
    /// Its sums, and what explains the broken ones.
    pub diagnosis: &'a Diagnosis,
    /// What is asked for beyond the national rules.
    pub pack: &'a Pack,
}

impl Context<'_> {
    /// What the rule says of the report, and what it tells one by one; a pack may have another severity for all that it
    /// finds.
    pub fn look(&self, severity: Option<Severity>) -> (Outcomes, Vec<Finding>) {
        let mut telling = Tally::new(self, self.rule.most);
        let when = match self.report.text.is_report {
            true => (self.rule.when)(self),
            false => Err("这份内容不像年度报告"),
        };
        match when {
            Ok(()) => (self.rule.check)(self, &mut telling),
            Err(reason) => telling.inapplicable(reason),
        }
        telling.end(severity)
    }

    /// Whether it is the rule's to tell of that.
    pub fn tells(&self, of: Of) -> bool {
        self.rule.of == Some(of)
    }

    /// A finding about the subject, with nothing in it but the rule's own and the message.
    fn finding(&self, subject: Subject, key: &str, message: String) -> Finding {
        let place = match subject {
            Subject::Cell(coord) => self.place(coord),
            Subject::Section(_) | Subject::Text => self.report.text.frame.title_place,
        };
        Finding { basis: self.basis(), place, ..self.rule.about.finding(subject, key, message) }
    }

    /// A finding about a stretch of a passage, in bytes of its text; `kind` as in [`Self::finding_among`].
    fn finding_at(
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
    fn finding_among(
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
        let mut finding = self.finding(subject, &key, message);
        finding.place = place;
        finding
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
        self.rule.about.basis.iter().filter(|citation| !other(citation)).collect()
    }

    /// Where a cell stands.
    pub fn place(&self, coord: Coord) -> Place {
        self.report.reading.place(coord)
    }
}
