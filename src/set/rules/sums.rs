//! G01: the report of the whole against the sum of the reports.

use crate::decimal::Decimal;
use crate::finding::{Compared, Contribution, Severity, Subject};
use crate::forms::Coord;
use crate::law;
use crate::rule::Due;
use crate::set::rule::SetTelling;
use crate::set::{SetContext, SetRule};

/// G01: a cell of the report of the whole that is not the sum of those of its parts.
pub static SUM_NOT_AS_REPORTED: SetRule =
    SetRule::new(Severity::Error, "G01", "sum-not-as-reported", sum_not_as_reported)
        .title("本级报告与各单位合计不符")
        .basis(&[law::CUSTOM.cited("汇总", "本级报告的每一格是各单位报告的合计")])
        .when(with_parent);

/// The report of the whole was given.
pub(super) fn with_parent(context: &SetContext<'_>) -> Due {
    context.parent().map(|_| ())
}

fn sum_not_as_reported(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let (set, addition) = (context.set, context.addition);
    let is_with = addition.is_with_held_out;
    let held_out: Vec<usize> =
        (0..set.members.len()).filter(|&member| set.may_be_added(member)).collect();
    let missing =
        set.asked.units.as_ref().map_or(0, |units| units.missing(&set.members, set.year).len());
    for cell in &addition.cells {
        let name = context.cell_name(cell.coord);
        let Some(parent) = cell.parent else {
            telling.needs_review(format!("本级报告的{name}没有读到数"));
            continue;
        };
        let sum = cell.sum_with(is_with);
        let difference = parent - sum;
        if cell.agrees(is_with) {
            telling.pass();
            continue;
        }
        // What the reports that lack the cell would add is not known.
        if cell.unread > 0 && !difference.is_negative() {
            let reason = format!("{name}：有 {} 份报告缺这一格，不能与本级报告比", cell.unread);
            telling.needs_review(reason);
            continue;
        }
        let more = if difference.is_negative() { "少" } else { "多" };
        let with = match (held_out.is_empty(), is_with) {
            (true, _) => String::new(),
            (false, true) => format!("（连同没有加进的 {} 家）", held_out.len()),
            (false, false) => format!("（有 {} 家没有加进）", held_out.len()),
        };
        let message = format!(
            "{name}：各单位合计{with}是 {sum}，本级报告写 {parent}，{more} {}",
            difference.abs()
        );
        let contributions = addition.contributions(set, cell.coord);
        let advice = advice(context, &contributions, difference, missing);
        let finding = telling
            .wrong_of(Subject::Cell(cell.coord), &key(cell.coord), &[], message)
            .certain_if(held_out.is_empty() || is_with)
            .with_reported(parent)
            .with_computed(Compared::SUM, sum)
            .with_contributions(contributions);
        finding.advice = advice;
    }
}

/// What makes the id of a finding on a cell.
pub(super) fn key(coord: Coord) -> String {
    [coord.table().key(), coord.row(), coord.column()].join(":")
}

/// Whose number the difference is: one report was left out, or added twice, or so many are missing.
fn advice(
    context: &SetContext<'_>,
    contributions: &[Contribution],
    difference: Decimal,
    missing: usize,
) -> Option<String> {
    let is_it = |share: &&Contribution| share.value.is_some_and(|v| v.abs() == difference.abs());
    let mut same = contributions.iter().filter(is_it);
    if let (Some(one), None) = (same.next(), same.next()) {
        let name = context.name(one.member);
        return Some(match difference.is_negative() {
            true => format!("差的正是{name}的数，请看：本级报告是不是漏加了这一家"),
            false => format!("多的正是{name}的数，请看：本级报告是不是把这一家加了两次"),
        });
    }
    let is_more = !difference.is_negative() && missing > 0;
    is_more.then(|| format!("还缺 {missing} 家的报告，多出来的可能是它们的数"))
}
