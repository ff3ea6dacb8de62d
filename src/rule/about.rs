//! What a rule is called and what it leans on.

use crate::document::Place;
use crate::finding::{Finding, Severity, Subject};
use crate::law::Citation;
use crate::pack::Pack;

/// What a rule is called and what it leans on, whether it looks at a report or at a set of them.
#[derive(Clone, Copy, Debug)]
pub struct AboutRule {
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
}

/// So many findings of a rule are told one by one, where it does not say otherwise.
pub(crate) const MOST: usize = 20;

impl AboutRule {
    /// A finding about the subject, with nothing in it but what the rule is called and leans on, and the message; `key`
    /// makes its id differ from others of the rule.
    pub(crate) fn finding(&self, subject: Subject, key: &str, message: String) -> Finding {
        Finding {
            rule: self.id,
            name: self.name,
            title: self.title,
            id: format!("{}:{key}", self.id),
            severity: self.severity,
            is_certain: true,
            message,
            basis: self.basis.iter().collect(),
            subject,
            related: Vec::new(),
            absent: Vec::new(),
            reported: None,
            computed: None,
            compared: None,
            written: None,
            unit: "",
            addends: Vec::new(),
            previous: Vec::new(),
            contributions: Vec::new(),
            operands: Vec::new(),
            diagnosis: None,
            same_as: None,
            repairs: Vec::new(),
            identities: Vec::new(),
            advice: None,
            place: Place::Whole,
        }
    }

    /// Whether the rule runs by a pack; `is_asked` tells whether the pack asks for it by what it sets.
    pub fn runs(&self, pack: &Pack, is_asked: bool) -> bool {
        pack.runs(self.id, self.name, self.on_by_default || is_asked)
    }
}
