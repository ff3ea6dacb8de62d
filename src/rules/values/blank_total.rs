//! V08: totals left blank.

use crate::diagnose::{Change, Repair, Slip};
use crate::finding::{Operand, Sign};
use crate::forms::{Identity, Sum, Table};
use crate::order;
use crate::report::Value;
use crate::rules::prelude::*;
use crate::rules::sums::named;

/// V08: a total is blank although its parts are not.
pub static BLANK_TOTAL: Rule =
    Rule::error("V08", "blank-total", blank_total).title("总计空白而分项有数").basis(&[
        law::FORMAT_2021.cited("表三、表四表头", "总计"),
        law::FORMAT_2019.cited("表三、表四表头", "总计"),
    ]);

fn blank_total(context: &Context<'_>, telling: &mut Telling<'_>) {
    let totals: Vec<Total> = context
        .diagnosis
        .judged
        .iter()
        .filter_map(|j| Total::of(context.report, &j.identity))
        .collect();
    if totals.is_empty() {
        return telling.inapplicable("没有可加的分项");
    }
    telling.passes(totals.iter().filter(|total| total.written).count());
    // One cause, one finding: a column of totals left blank, a row of them, a group of 表四.
    for (of, what) in [(Sum::Applicants, "“总计”列"), (Sum::Dispositions, "“（七）总计”行")]
    {
        let of_sum = |total: &&Total| total.of == of;
        let blank: Vec<&Total> =
            totals.iter().filter(of_sum).filter(|total| !total.written).collect();
        let all_blank = totals.iter().filter(of_sum).all(|total| !total.written);
        tell(context, telling, &blank, what, all_blank && blank.len() > 1);
    }
    for total in totals.iter().filter(|t| !t.written && t.coord.table() == Table::Appeals) {
        let what = format!("表四“{}”", context.report.reading.form.row_name(total.coord));
        tell(context, telling, &[total], &what, false);
    }
}

/// Totals that the rule tells to be blank; where a whole column or row of them is, every cell of it.
pub(super) fn blank_totals(context: &Context<'_>) -> order::Set<Coord> {
    let report = context.report;
    let all = context.diagnosis.judged.iter();
    let totals: Vec<Total> = all.filter_map(|j| Total::of(report, &j.identity)).collect();
    let blank = totals.iter().filter(|total| !total.written);
    let mut told = order::set(blank.map(|total| total.coord));
    for of in [Sum::Applicants, Sum::Dispositions] {
        let of_sum = || totals.iter().filter(|total| total.of == of);
        if of_sum().count() > 0 && of_sum().all(|total| !total.written) {
            let sums = report.reading.form.identities().into_iter().filter(|sum| sum.sum == of);
            told.extend(sums.map(|sum| sum.minus[0]));
        }
    }
    told
}

/// A total whose parts are known and not all nothing.
struct Total {
    of: Sum,
    coord: Coord,
    parts: Vec<(Coord, Decimal)>,
    sum: Decimal,
    written: bool,
}

impl Total {
    /// The total of a sum with one cell on its stated side. In the 统计表 a blank cell is told as such: which of its
    /// numbers is the total of others, it does not say.
    fn of(report: &Report, identity: &Identity) -> Option<Self> {
        let &[coord] = identity.minus.as_slice() else { return None };
        if coord.table() == Table::Statistics {
            return None;
        }
        let part =
            |&coord: &Coord| Some((coord, report.reading.entries.get(&coord)?.value.in_sum()?));
        let parts = identity.plus.iter().map(part).collect::<Option<Vec<_>>>()?;
        let sum: Decimal = parts.iter().map(|&(_, value)| value).sum();
        let written = report.reading.entries.get(&coord)?.value != Value::Blank;
        (sum > Decimal::ZERO).then_some(Self { of: identity.sum, coord, parts, sum, written })
    }
}

/// One finding for blank totals of one kind; a single column is told by its own name.
fn tell(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    blank: &[&Total],
    what: &str,
    whole: bool,
) {
    let form = context.report.reading.form;
    let Some(&first) = blank.first() else { return };
    let (name, added) = match first.of {
        Sum::Applicants => (form.row_name(first.coord), "六类申请人"),
        Sum::Dispositions => (form.column_name(first.coord), "各项"),
        _ => (form.row_name(first.coord), "四种结果"),
    };
    let message = match (blank.len(), whole) {
        (1, _) if first.coord.table() == Table::Appeals => {
            format!("{what}的总计空着，{added}相加得 {}", first.sum)
        }
        (1, _) => format!("{}空着，{added}相加得 {}", form.cell_name(first.coord), first.sum),
        (count, true) => {
            format!("{what}整个空着，应有 {count} 格有数，如“{name}”{added}相加得 {}", first.sum)
        }
        (count, false) => {
            format!("{what}有 {count} 格空着而分项有数，如“{name}”{added}相加得 {}", first.sum)
        }
    };
    let changes: Vec<Change> = blank
        .iter()
        .map(|total| Change { coord: total.coord, from: None, to: total.sum })
        .collect();
    let waiting = context.diagnosis.judged.iter().filter(|judged| {
        judged.reason.is_some() && judged.identity.minus == [first.coord] && blank.len() == 1
    });
    let key = match first.coord.table() {
        Table::Appeals => format!("appeals:{}", first.coord.row()),
        _ if first.of == Sum::Applicants => "requests:total".to_owned(),
        _ => "requests:disposed".to_owned(),
    };
    let mut operands: Vec<Operand> = first
        .parts
        .iter()
        .filter(|(_, value)| !value.is_zero())
        .map(|&(coord, value)| Operand { sign: Sign::Plus, coord, value, is_derived: false })
        .collect();
    operands.push(Operand {
        sign: Sign::Equals,
        coord: first.coord,
        value: first.sum,
        is_derived: true,
    });
    let repair = Repair::new(context.report, &context.diagnosis.judged, changes, Slip::Other);
    let finding = telling.wrong(Subject::Cell(first.coord), &key, message);
    finding
        .with_severity(if whole { Severity::Error } else { Severity::Warning })
        .with_related(blank.iter().skip(1).map(|total| total.coord).collect())
        .with_computed(Compared::SUM, first.sum)
        .with_operands(operands)
        .with_repairs([repair]);
    finding.identities = waiting.map(|judged| named(&judged.identity)).collect();
    if !whole {
        let cells = if blank.len() == 1 { "这一格" } else { "这些格" };
        finding.advising(format!("请看：{cells}该不该填"));
    }
}
