//! Defects to be put into a report without one, a file a class of rules.

use gouji::finding::Subject;

use crate::render::Draft;
use crate::render::dice::Dice;

pub mod arithmetic;
pub mod content;
pub mod dates;
pub mod language;
pub mod narrative;
pub mod privacy;
pub mod proportions;
pub mod remarks;
pub mod slips;
pub mod statistics;
pub mod structure;
pub mod values;
pub mod web;

/// One way to spoil a report.
pub struct Defect {
    /// The rule that must find it.
    pub rule: &'static str,
    /// What is done, in a few words.
    pub what: &'static str,
    /// Does it, and says what the finding must be about; nothing where the report gives no occasion.
    pub inject: fn(&mut Draft, &mut Dice) -> Option<Subject>,
}

impl Defect {
    /// What a function does.
    pub const fn by(
        rule: &'static str,
        what: &'static str,
        inject: fn(&mut Draft, &mut Dice) -> Option<Subject>,
    ) -> Self {
        Self { rule, what, inject }
    }
}

/// Every defect, class by class.
pub const ALL: &[&[Defect]] = &[
    arithmetic::DEFECTS,
    values::DEFECTS,
    slips::DEFECTS,
    structure::DEFECTS,
    proportions::DEFECTS,
    dates::DEFECTS,
    narrative::DEFECTS,
    content::DEFECTS,
    remarks::DEFECTS,
    privacy::DEFECTS,
    language::DEFECTS,
    web::DEFECTS,
    statistics::DEFECTS,
];
