//! Class A: what the numbers of the tables say of one another.

pub(super) mod caseload;
pub(super) mod documents;
pub(super) mod plausible;
pub(super) mod procurement;
pub(super) mod rulemaking;
pub(super) mod subtotals;
pub(super) mod sums;

use crate::forms::{DisclosureItem, DisclosureMeasure, Form};
use crate::report::Value;
use crate::rules::prelude::*;

/// Why cells that a rule compares cannot be compared.
enum Unknown {
    /// None of them says a number.
    Empty,
    /// Some were not read, are blank, or say words.
    Unclear(String),
}

impl Unknown {
    /// Says so.
    fn tell(self, telling: &mut Telling<'_>) {
        match self {
            Self::Empty => telling.inapplicable("这几格没有填数"),
            Self::Unclear(reason) => telling.needs_review(reason),
        }
    }
}

/// The numbers in several cells. A dash counts for 0; a blank and words cannot be compared.
fn numbers<const N: usize>(
    context: &Context<'_>,
    cells: [Coord; N],
) -> Result<[Decimal; N], Unknown> {
    let report = context.report;
    let value = |coord: Coord| report.reading.entries.get(&coord).map(|entry| entry.value);
    if cells.iter().all(|&coord| matches!(value(coord), Some(Value::Blank | Value::Dash))) {
        return Err(Unknown::Empty);
    }
    let mut found = [Decimal::ZERO; N];
    for (number, coord) in found.iter_mut().zip(cells) {
        let name = || report.reading.form.cell_name(coord);
        *number = match value(coord) {
            Some(Value::Number(number)) => number,
            Some(Value::Dash) => Decimal::ZERO,
            Some(Value::Blank) => return Err(Unknown::Unclear(format!("{}空着", name()))),
            Some(Value::Text) => return Err(Unknown::Unclear(format!("{}不是数", name()))),
            None => return Err(Unknown::Unclear(format!("{}没读到", name()))),
        };
    }
    Ok(found)
}

/// The number that a cell holds.
fn number(context: &Context<'_>, coord: Coord) -> Option<Decimal> {
    context.report.reading.entries.get(&coord)?.value.number()
}

/// The rows of 表二 that the form counts in all of these measures.
fn items(form: &Form, measures: &[DisclosureMeasure]) -> Vec<DisclosureItem> {
    let counts = |item| measures.iter().all(|&measure| form.has(Coord::Disclosure(item, measure)));
    form.items().map(|(item, _)| item).filter(|&item| counts(item)).collect()
}
