//! 规章 can be made only by some organs.

use crate::forms::DisclosureItem;
use crate::report::{Agency, Level, Rank};
use crate::rules::prelude::*;

/// A16: an agency that cannot make 规章 counts some.
pub static RULES_WITHOUT_POWER: Rule =
    Rule::warning("A16", "rules-without-power", rules_without_power)
        .title("没有规章制定权的机关填了规章数")
        .basis(&[law::LEGISLATION_ACT.cited(
            "部门规章、地方政府规章的制定机关",
            "国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府",
        )]);

fn rules_without_power(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let cells = report.reading.entries.iter().filter_map(|(&coord, entry)| match coord {
        Coord::Disclosure(DisclosureItem::AgencyRule, _) => Some((coord, entry.value.number()?)),
        _ => None,
    });
    let counted: Vec<_> = cells.filter(|&(_, number)| number > Decimal::ZERO).collect();
    let Some(&(first, number)) = counted.first() else {
        return match report.reading.form.block_of(DisclosureItem::AgencyRule) {
            Some(_) => telling.pass(),
            None => telling.inapplicable("这一格式没有规章"),
        };
    };
    let Some(agency) = &report.text.frame.agency else {
        return telling.needs_review("没有读出是哪个机关的报告");
    };
    match may_make_rules(agency) {
        Some(true) => return telling.pass(),
        None => return telling.needs_review("从名称看不出是否有规章制定权"),
        Some(false) => {}
    }
    let column = report.reading.form.column_name(first);
    let message =
        format!("“规章”行：“{column}”写 {number}，从名称看，{}没有规章制定权", agency.name);
    telling.violations(counted.len() - 1);
    telling
        .wrong(Subject::Cell(first), "disclosure:agency_rule", message)
        .with_related(counted.iter().skip(1).map(|&(coord, _)| coord).collect())
        .advising("请看：是不是把转载的上级规章，或者规范性文件，算成了规章");
}

/// Whether an agency has the power, as far as its name tells for certain.
fn may_make_rules(agency: &Agency) -> Option<bool> {
    match (agency.level, agency.rank) {
        (Level::Township, _) => Some(false),
        // A city may be one with districts, or a county by another name.
        (Level::Government, Some(Rank::City)) => None,
        (Level::Government, Some(Rank::Province | Rank::Prefecture)) => Some(true),
        (Level::Government, Some(Rank::County)) => Some(false),
        (Level::Government, None) => None,
        (Level::Department, rank) => {
            (agency.is_local_department() && rank.is_some()).then_some(false)
        }
    }
}
