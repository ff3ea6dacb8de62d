//! One evaluator for every sum of every form.

use crate::decimal::Decimal;
use crate::forms::{Coord, Form, Identity, RequestLine, SumPattern, Table};
use crate::report::{Report, Value};

/// Whether a sum holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both sides are equal.
    Pass,
    /// They are not, and all cells are known.
    Violation,
    /// It cannot be said.
    NeedsReview,
}

/// A sum with what the report makes of it.
#[derive(Debug)]
pub struct Judged {
    /// The sum.
    pub identity: Identity,
    /// The computed side, where every cell of it is known.
    pub computed: Option<Decimal>,
    /// The stated side, where every cell of it is known.
    pub stated: Option<Decimal>,
    /// Whether they are equal.
    pub verdict: Verdict,
    /// Why it cannot be said.
    pub reason: Option<String>,
    /// Whether every cell is blank: then there is nothing to add up, and no rule counts it.
    pub is_empty: bool,
}

/// Judges every sum of the report's form. A blank or a dash adds nothing; but where the blank is itself a
/// total, rule V08 speaks of it and the sums with it wait. In a table that was not read whole nothing is
/// called a violation: the reading may be at fault (catalogue S21).
pub fn judge(report: &Report) -> Vec<Judged> {
    report
        .reading
        .form
        .identities()
        .into_iter()
        .map(|identity| judge_one(report, identity))
        .collect()
}

fn judge_one(report: &Report, identity: Identity) -> Judged {
    let (computed, stated) = (side(report, &identity.plus), side(report, &identity.minus));
    let holds = computed.is_some() && computed == stated;
    let value = |coord: Coord| report.reading.entries.get(&coord).map(|entry| entry.value);
    let terms = || identity.terms().map(|(coord, _)| coord);
    let count =
        |wanted: &dyn Fn(Option<Value>) -> bool| terms().filter(|&c| wanted(value(c))).count();
    let unread = count(&|value| value.is_none());
    let words = terms().find(|&coord| value(coord) == Some(Value::Text));
    let is_empty = unread == 0 && count(&|value| !matches!(value, Some(Value::Blank))) == 0;
    let is_total = |coord: Coord| is_summed_up(report.reading.form, coord);
    let blank_total = terms().find(|&c| is_total(c) && value(c) == Some(Value::Blank));
    let table = identity.minus[0].table();
    // A row of the 统计表 stands for itself, so that one not read says nothing of the others.
    let (found, of) =
        if table == Table::Statistics { (0, 0) } else { report.reading.extent(table) };
    let name = |coord: Coord| report.reading.form.cell_name(coord);
    let reason = if unread > 0 {
        Some(format!("有 {unread} 格没读到"))
    } else if let Some(coord) = words {
        Some(format!("{}不是数", name(coord)))
    } else if is_empty {
        Some("各格都空着".to_owned())
    } else if holds {
        None
    } else if let Some(coord) = blank_total {
        Some(format!("{}空着", name(coord)))
    } else if report.tables.has_strange_row_among(terms()) {
        Some("这几行里夹有格式以外的行".to_owned())
    } else if found < of {
        Some(format!("这张表只读到 {found}/{of} 格"))
    } else {
        None
    };
    let verdict = match (&reason, holds) {
        (Some(_), _) => Verdict::NeedsReview,
        (None, true) => Verdict::Pass,
        (None, false) => Verdict::Violation,
    };
    Judged { identity, computed, stated, verdict, reason, is_empty }
}

/// A cell that the form defines as the sum of others.
fn is_summed_up(form: &Form, coord: Coord) -> bool {
    let states = |pattern: &SumPattern| matches!(*pattern, SumPattern::Statistics { total, .. } if coord == Coord::Statistic(total));
    coord.is_total()
        || matches!(coord, Coord::Request(RequestLine::Disposed, _))
        || form.sums.iter().any(states)
}

fn side(report: &Report, cells: &[Coord]) -> Option<Decimal> {
    cells.iter().try_fold(Decimal::ZERO, |sum, coord| {
        Some(sum + report.reading.entries.get(coord)?.value.in_sum()?)
    })
}
