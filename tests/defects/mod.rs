//! Defects to be put into a report without one, a file a class of rules.

use gouji::finding::Subject;

use crate::render::Draft;
use crate::render::dice::Dice;

pub mod arithmetic;
pub mod content;
pub mod dates;
pub mod narrative;
pub mod privacy;
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

/// Every defect, class by class.
pub const ALL: &[&[Defect]] = &[
    arithmetic::DEFECTS,
    values::DEFECTS,
    slips::DEFECTS,
    structure::DEFECTS,
    dates::DEFECTS,
    narrative::DEFECTS,
    content::DEFECTS,
    remarks::DEFECTS,
    privacy::DEFECTS,
    web::DEFECTS,
    statistics::DEFECTS,
];
