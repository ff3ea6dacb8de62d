//! G06, G12: numbers out of all proportion to those of the others.

use super::sums::key;
use crate::decimal::Decimal;
use crate::finding::{Severity, Subject};
use crate::forms::{Coord, DisclosureItem, DisclosureMeasure};
use crate::law;
use crate::report::Level;
use crate::set::rule::SetTelling;
use crate::set::{Member, SetContext, SetRule};
use crate::words::Words;

/// G06: a fee that is in 元 where the others are in 万元.
pub static FEE_OUT_OF_SCALE: SetRule =
    SetRule::new(Severity::Warning, "G06", "fee-out-of-scale", fee_out_of_scale)
        .title("收费金额的单位与其他单位不一")
        .basis(&[law::FORMAT_2021.cited("表二第二十条第（八）项", "本年收费金额（单位：万元）")]);

/// G12: one report has nearly all of a cell, and many times what is usual.
pub static OUTLYING_CONTRIBUTION: SetRule =
    SetRule::new(Severity::Hint, "G12", "outlying-contribution", outlying_contribution)
        .title("一家的数离群")
        .basis(&[law::CUSTOM.cited("汇总", "离群的数请单位核实")]);

const FEE: Coord = Coord::Disclosure(DisclosureItem::AdministrativeFee, DisclosureMeasure::Amount);

fn fee_out_of_scale(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    /// In 万元: ten million yuan.
    const LARGE: i64 = 1_000;
    /// Of a township, which takes few fees, so many times the usual are odd; of a department, nearly as many as there are
    /// yuan in a 万元.
    const TIMES: (i64, i64) = (500, 5_000);
    if !context.set.form.is_some_and(|form| form.has(FEE)) {
        return telling.inapplicable("这一格式不填收费金额");
    }
    let fees = positive(context, FEE);
    for &(at, fee) in &fees {
        let member = &context.set.members[at];
        let usual = median(fees.iter().filter(|&&(other, _)| other != at).map(|&(_, fee)| fee));
        let is_township = member.agency.as_ref().is_some_and(|a| a.level == Level::Township);
        let times = if is_township { TIMES.0 } else { TIMES.1 };
        let is_odd = fee >= Decimal::from(LARGE)
            && usual.is_some_and(|usual| usual * Decimal::from(times) <= fee);
        if !is_odd && !member.has("V07") {
            telling.pass();
            continue;
        }
        let beside = usual.map(|usual| format!("，其他单位的中位数是 {usual} 万元"));
        let message = format!(
            "{}的行政事业性收费写 {fee} 万元{}，可能是按元填的",
            member.name(),
            beside.unwrap_or_default()
        );
        telling
            .wrong_of(Subject::Cell(FEE), member.name(), &[at], message)
            .in_doubt()
            .with_reported(fee);
    }
    telling.or_inapplicable("没有单位填收费金额");
}

fn outlying_contribution(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    /// Of so many reports at least.
    const MEMBERS: usize = 10;
    /// With fewer others that have a number nothing is usual.
    const OTHERS: usize = 3;
    const LARGE: i64 = 1_000;
    const PERCENT: i64 = 80;
    const TIMES: i64 = 50;
    if context.set.added().count() < MEMBERS {
        return telling.inapplicable("不到 10 家，看不出离群");
    }
    for cell in context.addition.cells.iter().filter(|cell| !cell.coord.is_total()) {
        let all = positive(context, cell.coord);
        let Some(&(at, most)) = all.iter().max_by_key(|&&(_, value)| value) else { continue };
        let others = || all.iter().filter(|&&(other, _)| other != at).map(|&(_, value)| value);
        let usual = median(others()).filter(|_| others().count() >= OTHERS);
        let is_outlying = most >= Decimal::from(LARGE)
            && most * Decimal::ONE_HUNDRED > cell.sum * Decimal::from(PERCENT)
            && usual.is_some_and(|usual| usual * Decimal::from(TIMES) <= most)
            && !has_most_by_nature(&context.set.members[at], cell.coord);
        let (Some(usual), true) = (usual.filter(|_| is_outlying), cell.coord != FEE) else {
            telling.pass();
            continue;
        };
        let name = context.cell_name(cell.coord);
        let message = format!(
            "{name}：{}写 {most}，占合计 {} 的大半，其他单位的中位数是 {usual}",
            context.name(at),
            cell.sum
        );
        let id = [&key(cell.coord), ":", context.name(at)].concat();
        telling
            .wrong_of(Subject::Cell(cell.coord), &id, &[at], message)
            .in_doubt()
            .with_reported(most)
            .advising("请看：是不是多打了位数，或者把别处的数填了进来");
    }
    telling.or_pass();
}

/// Whether most of what a city decides and is asked for is decided there: its police, its market and traffic offices.
fn has_most_by_nature(member: &Member, coord: Coord) -> bool {
    const LARGE: Words = Words(
        "公安 交警 交通 城管 城市管理 执法 市场监督 税务 行政审批 政务服务 数据 卫生 人力资源 社会保险 \
         社保 医疗保障 医保 生态环境 应急 农业 住房 建设 自然资源 规划 公积金 不动产 民政 消防 林业 水务 水利 \
         烟草 海关 邮政 气象 教育",
    );
    let agency = member.agency.as_ref();
    let is_decided = matches!(coord, Coord::Disclosure(..));
    let is_township = agency.is_some_and(|agency| agency.level == Level::Township);
    is_decided && !is_township && agency.is_none_or(|agency| LARGE.any_in(&agency.plain))
}

/// The numbers above 0 of the members that are added.
fn positive(context: &SetContext<'_>, coord: Coord) -> Vec<(usize, Decimal)> {
    let values = context.set.added().filter_map(|(at, member)| Some((at, member.value(coord)?)));
    values.filter(|&(_, value)| value > Decimal::ZERO).collect()
}

/// The number in the middle, or between the two there.
fn median(values: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    const HALF: Decimal = Decimal::new(5, 1);
    let mut values: Vec<_> = values.collect();
    crate::order::sort(&mut values);
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get(values.len().checked_sub(1)? / 2)?;
    Some(((lower + upper) * HALF).normalize())
}
