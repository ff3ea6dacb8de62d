//! A set with all that was found in it.

use super::addition::Addition;
use super::report_set::ReportSet;
use super::rule::{SetContext, SetRule};
use super::rules;
use crate::finding::Finding;
use crate::order;
use crate::pack::Pack;
use crate::rule::Outcomes;

/// A set with all that was found in it.
#[derive(Debug)]
pub struct CheckedSet {
    /// The reports, and what is asked for.
    pub set: ReportSet,
    /// Their sum.
    pub addition: Addition,
    /// What became of each rule on sets.
    pub outcomes: Vec<(&'static SetRule, Outcomes)>,
    /// Every finding, the gravest first, then in the order of the rules.
    pub findings: Vec<Finding>,
}

impl ReportSet {
    /// Adds the reports up, and runs no rule.
    pub fn add(self) -> CheckedSet {
        let addition = Addition::of(&self);
        CheckedSet { set: self, addition, outcomes: Vec::new(), findings: Vec::new() }
    }

    /// Adds the reports up and runs every rule that the pack leaves on.
    pub fn check(self, pack: &Pack) -> CheckedSet {
        let CheckedSet { set, addition, mut outcomes, mut findings } = self.add();
        for rule in rules::ALL.iter().copied().filter(|rule| rule.about.runs(pack, false)) {
            let context = SetContext { rule, set: &set, addition: &addition };
            let (said, found) = context.look(pack.severity(rule.about.id, rule.about.name));
            outcomes.push((rule, said));
            findings.extend(found);
        }
        order::by_key(&mut findings, |finding| finding.severity);
        CheckedSet { set, addition, outcomes, findings }
    }
}
