//! H15: amounts of money in the 统计表 that look as if they were written in 元 and not in 万元.

use std::str::FromStr;

use super::{has_table, number, written};
use crate::forms::Statistic;
use crate::report::{Level, Rank, Unit};
use crate::rules::prelude::*;

/// H15: an amount beyond all likelihood, or the very number that the text has in 元.
pub static AMOUNT_IN_YUAN: Rule = Rule::warning("H15", "amount-in-yuan", amounts)
    .title("统计表的金额像是以元填的")
    .basis(&[law::STATISTICS_2014.cited("附表第七项、第八项（四）", "单位：万元")])
    .when(has_table);

fn amounts(context: &Context<'_>, telling: &mut Telling<'_>) {
    for row in [Statistic::G, Statistic::H4] {
        let Some(amount) = number(context, telling, row) else { continue };
        let entry = context.report.reading.entries.get(&Coord::Statistic(row));
        // With 元 written beside it, it says what it is.
        let in_yuan = entry.is_some_and(|entry| entry.unit == Some(Unit::Yuan));
        let why = if in_yuan || amount.is_zero() {
            None
        } else if is_told_in_yuan(context.report, amount) {
            Some(format!("正文有费用 {amount} 元"))
        } else if amount >= likely_limit(context.report, row) {
            Some(format!("合 {} 元", amount * Decimal::from(10_000)))
        } else {
            None
        };
        let Some(why) = why else {
            telling.pass();
            continue;
        };
        let message =
            format!("统计表：{}，单位是万元，{why}，请核实单位", written(context, row, amount));
        let subject = Subject::Cell(Coord::Statistic(row));
        let key = format!("statistics:{}", row.key());
        telling
            .wrong(subject, &key, message)
            .with_reported(amount)
            .advising("请看：这个数是元还是万元");
    }
}

/// The amount, in 万元, from which on it is hardly one. A province or a city may spend more on the work of all
/// its organs.
fn likely_limit(report: &Report, row: Statistic) -> Decimal {
    let is_large = report.text.frame.agency.as_ref().is_none_or(|agency| {
        agency.level == Level::Government && agency.rank != Some(Rank::County)
    });
    Decimal::from(if row == Statistic::H4 && is_large { 100_000 } else { 10_000 })
}

/// Whether a sentence about fees or funds has the number in 元.
fn is_told_in_yuan(report: &Report, amount: Decimal) -> bool {
    let of_money = report.text.sentences().map(|sentence| sentence.plain.text.as_str());
    of_money.filter(|text| text.contains('费') && text.contains('元')).any(|text| {
        text.match_indices('元').any(|(at, _)| number_before(text.cut(..at)) == Some(amount))
    })
}

/// The number that a text ends with, its thousands separated or not.
fn number_before(text: &str) -> Option<Decimal> {
    let digit = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let number = text.cut(text.trim_end_matches(digit).len()..);
    Decimal::from_str(&number.replace(',', "")).ok()
}
