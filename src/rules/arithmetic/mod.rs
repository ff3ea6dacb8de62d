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
    let mut found = [Decimal::ZERO; N];
    fill(context, &cells, &mut found).map(|()| found)
}

fn fill(context: &Context<'_>, cells: &[Coord], found: &mut [Decimal]) -> Result<(), Unknown> {
    let report = context.report;
    let value = |coord: Coord| report.reading.entries.get(&coord).map(|entry| entry.value);
    if cells.iter().all(|&coord| matches!(value(coord), Some(Value::Blank | Value::Dash))) {
        return Err(Unknown::Empty);
    }
    for (number, &coord) in found.iter_mut().zip(cells) {
        let why = match value(coord) {
            Some(Value::Number(known)) => {
                *number = known;
                continue;
            }
            Some(Value::Dash) => continue,
            Some(Value::Blank) => "空着",
            Some(Value::Text) => "不是数",
            None => "没读到",
        };
        return Err(Unknown::Unclear(format!("{}{why}", report.reading.form.cell_name(coord))));
    }
    Ok(())
}

/// Looks at each row of 表二 that has all of these columns; of one whose numbers are not known it says so. Where the form
/// has no such row, `without` tells.
fn each_row<const N: usize>(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    columns: [DisclosureMeasure; N],
    without: &str,
    mut look: impl FnMut(&mut Telling<'_>, [Coord; N], [Decimal; N]),
) {
    let rows = items(context.report.reading.form, &columns);
    if rows.is_empty() {
        return telling.inapplicable(without);
    }
    for item in rows {
        let cells = columns.map(|measure| Coord::Disclosure(item, measure));
        match numbers(context, cells) {
            Ok(numbers) => look(telling, cells, numbers),
            Err(unknown) => unknown.tell(telling),
        }
    }
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
