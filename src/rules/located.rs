//! A07 and V12: what explains broken sums. Both speak in the findings of the sums and have none of their own,
//! so that one cause is one finding, and an error.

use crate::diagnose::{Cause, Displacement, Repair, Slip, Verdict};
use crate::forms::Form;
use crate::rules::prelude::*;

/// A07: names the cells that explain broken sums.
pub static LOCATED_WRONG_CELL: Rule = Rule::error("A07", "located-wrong-cell", located)
    .title("错格定位：改动最少的一格或几格，能使不成立的勾稽全部成立");

/// V12: numbers of whole rows or columns stand in a wrong place.
pub static SHIFTED_CELLS: Rule = Rule::warning("V12", "shifted-cells", shifted)
    .title("整行整列错位：数移回去一行一列，或者两列换回来，不成立的勾稽全部成立");

/// So many broken sums, and no smaller repair, make a displacement more than chance.
const FEWEST_BROKEN: usize = 3;

fn located(context: &Context<'_>, telling: &mut Telling<'_>) {
    for cause in &context.diagnosis.causes {
        match cause.choices {
            1 => telling.pass(),
            0 => telling.needs_review("有的勾稽不成立，没有找到改动很少的改法"),
            _ => telling.needs_review("有几种改法都能使勾稽成立，不能断定是哪一种"),
        }
    }
    if context.diagnosis.causes.is_empty() {
        telling.inapplicable("没有不成立的勾稽");
    }
}

fn shifted(context: &Context<'_>, telling: &mut Telling<'_>) {
    let known = |verdict| matches!(verdict, Verdict::Pass | Verdict::Violation);
    if !context.diagnosis.judged.iter().any(|judged| known(judged.verdict)) {
        return telling.inapplicable("没有可核的勾稽");
    }
    let mut causes = context.diagnosis.causes.iter();
    match causes.any(is_shifted) {
        true => telling.violation(),
        false => telling.pass(),
    }
}

fn is_shifted(cause: &Cause) -> bool {
    let likeliest = cause.repairs.first().and_then(|repair| repair.displacement);
    let is_moved = !matches!(likeliest, None | Some(Displacement::Omitted(_)));
    is_moved && cause.broken.len() >= FEWEST_BROKEN
}

/// What explains the difference, as far as it is certain.
pub(super) fn sentence(form: &Form, cause: &Cause) -> Option<String> {
    let first = cause.repairs.first()?;
    let mends =
        |repair: &Repair| format!("{}，{} 条勾稽就都成立", repair.sentence(form), repair.resolves);
    if let Some(repair) = cause.certain() {
        let slip = repair.slip.name().map(|name| format!("，像是{name}")).unwrap_or_default();
        return Some(format!("{}{slip}", mends(repair)));
    }
    let slip = first.slip.name().filter(|_| first.slip != Slip::WrongDigit);
    Some(match (slip, first.displacement) {
        (Some(slip), Some(_)) => format!(
            "像是{slip}：{}；还有 {} 种改法，不能断定是哪一种",
            mends(first),
            cause.choices - 1
        ),
        _ => {
            let likely = slip.map(|slip| format!("，第一种像是{slip}")).unwrap_or_default();
            format!("有 {} 种改法都能使勾稽成立，不能断定是哪一种{likely}", cause.choices)
        }
    })
}
