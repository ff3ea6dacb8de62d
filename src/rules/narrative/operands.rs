//! How a number of the prose and the cells that it is held against are named in a finding.

use crate::diagnose::prose::Reading;
use crate::finding::{Operand, Sign};
use crate::forms::Table;
use crate::report::Worth;
use crate::rules::prelude::*;

/// The table of a reading, unless its name says so already.
pub(super) fn table_name(reading: &Reading) -> &'static str {
    match reading.cells.first() {
        Some((coord, _)) if coord.table() != Table::Statistics => coord.table().name(),
        _ => "",
    }
}

/// The cells that the number was held against, with what they say.
pub(super) fn operands(context: &Context<'_>, reading: &Reading) -> Vec<Operand> {
    let operand = |&(coord, sign): &(Coord, i64)| {
        let Worth { value, is_derived, .. } = context.report.reading.worth(coord)?;
        Some(Operand { sign: Sign::Plus, coord, value: value * Decimal::from(sign), is_derived })
    };
    reading.cells.iter().filter_map(operand).collect()
}
