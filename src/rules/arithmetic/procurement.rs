//! 政府集中采购 in the form of 2019: how many projects, and how much money.

use super::{number, numbers};
use crate::forms::{DisclosureItem, DisclosureMeasure as Measure};
use crate::report::Unit;
use crate::rules::prelude::*;

/// A14: projects without money, or money without projects.
pub static PROJECTS_WITHOUT_AMOUNT: Rule =
    Rule::warning("A14", "projects-without-amount", projects_without_amount)
        .title("采购项目数量与采购总金额一个为零、一个不为零")
        .basis(BASIS)
        .when(has_row);

/// A15: money without its unit, or an amount a project that cannot be.
pub static AMOUNT_WITHOUT_UNIT: Rule =
    Rule::warning("A15", "amount-without-unit", amount_without_unit)
        .title("采购总金额没有写单位，或者数额不合常理")
        .basis(BASIS)
        .when(has_row);

const BASIS: &[Citation] =
    &[law::FORMAT_2019.cited("表二第二十条第（九）项", "采购项目数量、采购总金额")];

const PROJECTS: Coord = Coord::Disclosure(DisclosureItem::GovernmentProcurement, Measure::Projects);
const AMOUNT: Coord = Coord::Disclosure(DisclosureItem::GovernmentProcurement, Measure::Amount);

fn has_row(context: &Context<'_>) -> Due {
    let block = context.report.reading.form.block_of(DisclosureItem::GovernmentProcurement);
    block.map(|_| ()).ok_or("这一格式没有政府集中采购")
}

fn projects_without_amount(context: &Context<'_>, telling: &mut Telling<'_>) {
    let (projects, amount) = match numbers(context, [PROJECTS, AMOUNT]) {
        Ok([projects, amount]) => (projects, amount),
        Err(unknown) => return unknown.tell(telling),
    };
    if [PROJECTS, AMOUNT].into_iter().any(|coord| number(context, coord).is_none()) {
        return telling.needs_review("有一格写的不是数");
    }
    if projects.is_zero() == amount.is_zero() {
        return telling.pass();
    }
    let (zero, message) = if amount.is_zero() {
        (AMOUNT, format!("政府集中采购：项目数量 {projects}，总金额写 0"))
    } else {
        let shown = shown(context, amount);
        (PROJECTS, format!("政府集中采购：总金额 {shown}，项目数量写 0"))
    };
    let other = if zero == AMOUNT { PROJECTS } else { AMOUNT };
    telling
        .wrong(Subject::Cell(zero), "disclosure:government_procurement", message)
        .with_related(vec![other])
        .advising("请看：是漏填了一格，还是跨年度付款");
}

/// The amount with its unit, as far as it is known.
fn shown(context: &Context<'_>, amount: Decimal) -> String {
    let unit = context.report.reading.entries.get(&AMOUNT).and_then(|entry| entry.unit);
    match unit.and_then(Unit::name) {
        Some(unit) => format!("{amount} {unit}"),
        None => amount.to_string(),
    }
}

/// No project costs less, in yuan.
const LEAST: i64 = 100;
/// Hardly any project costs more, in yuan: a thousand million.
const MOST: i64 = 1_000_000_000;

fn amount_without_unit(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(entry) = context.report.reading.entries.get(&AMOUNT) else {
        return telling.needs_review("采购总金额没读到");
    };
    let Some(amount) = entry.value.number().filter(|amount| !amount.is_zero()) else {
        return telling.inapplicable("没有采购金额");
    };
    let yuan = match entry.unit {
        Some(Unit::Yuan) => amount,
        Some(Unit::TenThousandYuan) => amount * Decimal::from(10_000),
        Some(Unit::Count) | None => {
            let message = format!("政府集中采购：采购总金额写 {amount}，没有写单位（元或万元）");
            telling
                .wrong(Subject::Cell(AMOUNT), "disclosure:amount", message)
                .with_severity(Severity::Hint);
            return;
        }
    };
    let projects = number(context, PROJECTS).filter(|projects| *projects > Decimal::ZERO);
    let Some(each) = projects.and_then(|projects| yuan.checked_div(projects)) else {
        return telling.pass();
    };
    let (projects, shown) = (projects.unwrap_or_default(), shown(context, amount));
    let trouble = if each < Decimal::from(LEAST) {
        format!("平均每个不到 {LEAST} 元")
    } else if each > Decimal::from(MOST) {
        "平均每个超过 10 亿元".to_owned()
    } else {
        return telling.pass();
    };
    let message = format!("政府集中采购：{projects} 个项目共 {shown}，{trouble}");
    telling
        .wrong(Subject::Cell(AMOUNT), "disclosure:amount", message)
        .with_related(vec![PROJECTS])
        .advising("请看：金额的单位写得对不对");
}
