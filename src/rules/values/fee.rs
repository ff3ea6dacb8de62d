//! The amount of 行政事业性收费 in the form of 2021, in 万元.

use crate::forms::{DisclosureItem, DisclosureMeasure};
use crate::report::{Level, Rank, Sentence, Unit};
use crate::rules::prelude::*;

/// V07: the amount seems to be in 元.
pub static FEE_IN_YUAN: Rule = Rule::warning("V07", "fee-in-yuan", fee_in_yuan)
    .title("收费金额像是按元填的：应按万元填")
    .basis(&[law::FORMAT_2021.cited("表二第二十条第（八）项", "本年收费金额（单位：万元）")]);

const FEE: Coord = Coord::Disclosure(DisclosureItem::AdministrativeFee, DisclosureMeasure::Amount);

/// A department of a county or a township that takes so much, in 万元, is not known.
const BEYOND_REASON: i64 = 100_000;
/// Smaller numbers may stand in a sentence about fees by chance.
const TELLING: i64 = 100;

fn fee_in_yuan(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if !report.reading.form.has(FEE) {
        return telling.inapplicable("这一格式不填收费金额");
    }
    let Some(entry) = report.reading.entries.get(&FEE) else {
        return telling.needs_review("收费金额没读到");
    };
    let Some(amount) = entry.value.number() else {
        return telling.inapplicable("没有填收费金额");
    };
    if entry.unit == Some(Unit::Yuan) || amount < Decimal::from(TELLING) {
        return telling.pass();
    }
    let is_small = report.text.frame.agency.as_ref().is_some_and(|agency| match agency.level {
        Level::Township => true,
        Level::Department => agency.rank == Some(Rank::County),
        Level::Government => false,
    });
    let message = if report.text.sentences().any(|sentence| tells_yuan(sentence, amount)) {
        format!("行政事业性收费写 {amount}（单位：万元），正文说收取的是 {amount} 元")
    } else if is_small && amount >= Decimal::from(BEYOND_REASON) {
        format!("行政事业性收费写 {amount}（单位：万元），超过 10 亿元")
    } else {
        return telling.pass();
    };
    telling
        .wrong(Subject::Cell(FEE), "disclosure:administrative_fee", message)
        .advising("请看：表里的单位是万元，填的是不是元");
}

/// Whether a sentence says that so many yuan were taken.
fn tells_yuan(sentence: &Sentence, amount: Decimal) -> bool {
    let text = sentence.plain.text.as_str();
    if !text.contains('费') || !text.contains('收') {
        return false;
    }
    let text = text.replace(',', "");
    let sum = format!("{}元", amount.normalize());
    text.match_indices(sum.as_str()).any(|(at, _)| {
        let is_tail = text.cut(..at).ends_with(|c: char| c.is_ascii_digit() || c == '.');
        // 100元/件 is a tariff.
        let is_tariff = text.cut(at + sum.len()..).starts_with(['/', '每']);
        !is_tail && !is_tariff
    })
}
