//! What a rule on sets is: as one on reports, with a set to look at.

use crate::finding::{Contribution, Finding, Severity, Subject};
use crate::forms::Coord;
use crate::law::Citation;
use crate::rule::{AboutRule, Due, MOST, Outcomes, Tally};

use super::addition::Addition;
use super::member::Parent;
use super::report_set::ReportSet;

/// One rule on sets. A new one is a `static` like its neighbours, a line in the registry, and a page in docs/rules.
#[derive(Debug)]
pub struct SetRule {
    /// What it is called, and what it leans on.
    pub about: AboutRule,
    /// Whether there is anything to look at.
    pub when: fn(&SetContext<'_>) -> Due,
    /// Looks at a set.
    pub check: fn(&SetContext<'_>, &mut SetTelling<'_>),
}

/// What such a rule says while it looks.
pub type SetTelling<'a> = Tally<'a, SetContext<'a>>;

/// Looks at a set for a rule and says what it found.
type Check = fn(&SetContext<'_>, &mut SetTelling<'_>);

impl SetRule {
    /// A rule whose findings are so grave at the most.
    pub const fn new(
        severity: Severity,
        id: &'static str,
        name: &'static str,
        check: Check,
    ) -> Self {
        let about = AboutRule { id, name, title: "", severity, basis: &[], on_by_default: true };
        Self { about, when: |_| Ok(()), check }
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

    /// Only looks where there is something to look at.
    pub const fn when(mut self, when: fn(&SetContext<'_>) -> Due) -> Self {
        self.when = when;
        self
    }
}

/// What a rule on sets sees.
pub struct SetContext<'a> {
    /// The rule that is looking.
    pub rule: &'static SetRule,
    /// The set.
    pub set: &'a ReportSet,
    /// Its sum.
    pub addition: &'a Addition,
}

impl SetContext<'_> {
    /// What the rule says of the set, and what it tells one by one.
    pub(super) fn look(&self, severity: Option<Severity>) -> (Outcomes, Vec<Finding>) {
        let mut telling = Tally::new(self, MOST);
        let has_reports = self.set.members.iter().any(|member| member.is_report);
        let when =
            if has_reports { (self.rule.when)(self) } else { Err("没有读到年度报告") };
        match when {
            Ok(()) => (self.rule.check)(self, &mut telling),
            Err(reason) => telling.inapplicable(reason),
        }
        telling.end(severity)
    }

    /// The report of the whole.
    pub(super) fn parent(&self) -> Result<&Parent, &'static str> {
        self.set.asked.parent.as_ref().ok_or("没有给出本级报告")
    }

    /// What a cell is called in a sentence.
    pub(super) fn cell_name(&self, coord: Coord) -> String {
        self.set.form.map(|form| form.cell_name(coord)).unwrap_or_default()
    }

    /// The name of a member.
    pub(super) fn name(&self, member: usize) -> &str {
        self.set.members[member].name()
    }

    /// `清河县公安局、清河县教育局、清河县民政局等 12 家`.
    pub(super) fn names(&self, members: &[usize]) -> String {
        const SHOWN: usize = 3;
        let shown: Vec<&str> = members.iter().take(SHOWN).map(|&at| self.name(at)).collect();
        let more = format!("等 {} 家", members.len());
        shown.join("、") + if members.len() > SHOWN { &more } else { "" }
    }
}

impl SetTelling<'_> {
    /// Something about members of the set is wrong, or for a person to decide, as [`Telling::wrong`](crate::rule::Telling).
    pub(super) fn wrong_of(
        &mut self,
        subject: Subject,
        key: &str,
        members: &[usize],
        message: String,
    ) -> &mut Finding {
        let about = &self.seen().rule.about;
        let members = members.iter().map(|&member| Contribution { member, value: None });
        let contributions = members.collect();
        self.find(Finding { contributions, ..about.finding(subject, key, message) })
    }
}
