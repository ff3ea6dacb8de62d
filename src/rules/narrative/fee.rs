//! N32, N33: the fee for handling requests, as the text tells of it.

use super::saying::{around, last_clause};
use crate::forms::{Applicant, DisclosureItem, DisclosureMeasure, RequestLine};
use crate::letters::Letters;
use crate::report::{Claim, Unit};
use crate::rules::prelude::*;

/// The measures on the fee.
const MEASURES: Citation = law::FEE_MEASURES.cited("收费标准", "按件计收：超过10件、不超过30件的部分，100元/件；超过30件的部分，以10件为一档，每增加一档，收费标准提高100元/件");

/// N32: text and tables tell different things of the fee, or the text contradicts itself.
pub static FEE_CONTRADICTED: Rule = Rule::warning("N32", "fee-contradicted", fee_contradicted)
    .title("信息处理费前后不一致")
    .basis(&[law::OWN_WORDS.cited("第六部分与表二、表三", "所报的收费情况一致")]);

/// N33: an amount that the measures cannot give.
pub static ODD_FEE: Rule =
    Rule::hint("N33", "odd-fee", odd_fee).title("信息处理费金额不合标准").basis(&[MEASURES]);

/// What an amount or a count in a sentence about the fee is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Notices sent out, counted.
    Notices,
    /// What the notices ask for, in 元.
    Asked,
    /// What was paid, in 元.
    Paid,
}

/// A number about the fee.
struct Amount<'a> {
    claim: &'a Claim,
    of: Sort,
    value: Decimal,
}

/// Words of amounts that were neither asked for nor paid in the year: tariffs, waivers, other years.
const OTHERWISE: Words =
    Words("每 标准 减免 免收 免除 退 上年 去年 历年 累计 以上 按件 按量 预算 印制费 邮寄费");

/// Whether a sentence speaks of the fee for handling requests.
fn is_of_the_fee(sentence: &str) -> bool {
    sentence.match_indices('费').any(|(at, _)| sentence.cut(..at).ends_with("处理"))
}

/// The exact numbers about the fee for handling requests.
fn told(report: &Report) -> Vec<Amount<'_>> {
    let mut found: Vec<Amount<'_>> = Vec::new();
    // A sentence is looked at once, however many numbers it has.
    let mut last = (usize::MAX, 0, false);
    for claim in &report.prose.claims {
        let number = &claim.number;
        if !matches!(number.measure, "元" | "万元" | "件" | "份") || number.approximate.is_some()
        {
            continue;
        }
        if (last.0, last.1) != (claim.passage, claim.sentence.start) {
            let sentence = report.prose.passage(claim.passage).text.get(claim.sentence.clone());
            let is_of_fee = sentence.is_some_and(is_of_the_fee);
            last = (claim.passage, claim.sentence.start, is_of_fee);
        }
        if !last.2 {
            continue;
        }
        let (before, behind) = around(report, claim);
        let own = last_clause(before);
        let is_tariff = behind.starts_with(['/', '每', '一']);
        if is_tariff || OTHERWISE.any_in(own) {
            continue;
        }
        let is_sum = matches!(number.measure, "元" | "万元");
        let of = match is_sum {
            true if Words("应收 应缴").any_in(own) => Sort::Asked,
            true if Words("实际 实收 收取 收缴 缴纳 收费 收入").any_in(own)
                && !Words("通知").any_in(own) =>
            {
                Sort::Paid
            }
            true if Words("通知 金额").any_in(own) => Sort::Asked,
            // 发出收费通知2件、400元.
            true if own.ends_with('、')
                && found.last().is_some_and(|told| told.of == Sort::Notices) =>
            {
                Sort::Asked
            }
            false if Words("收费通知 缴费通知").any_in(own) => Sort::Notices,
            _ => continue,
        };
        let factor = if number.measure == "万元" { 10_000 } else { 1 };
        let Some(value) = number.value.checked_mul(Decimal::from(factor)) else { continue };
        found.push(Amount { claim, of, value });
    }
    found
}

const FEE: Coord = Coord::Disclosure(DisclosureItem::AdministrativeFee, DisclosureMeasure::Amount);
const UNPAID: Coord = Coord::Request(RequestLine::FeeUnpaid, Applicant::Total);

fn fee_contradicted(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let numbers = told(report);
    for paid in numbers.iter().filter(|told| told.of == Sort::Paid && !told.value.is_zero()) {
        against_table(context, paid, telling);
    }
    against_notices(context, &numbers, telling);
    among_themselves(context, &numbers, telling);
    telling.or_inapplicable("没有写信息处理费的金额和收费通知");
}

/// What was paid is part of all fees that the table gives in 万元.
fn against_table(context: &Context<'_>, paid: &Amount<'_>, telling: &mut Telling<'_>) {
    /// From here on even the whole 万元 is not 0.
    const ROUNDED_UP: i64 = 5_000;
    let report = context.report;
    if !report.reading.form.has(FEE) {
        return telling.inapplicable("这一格式不填收费金额");
    }
    let entry = report.reading.entries.get(&FEE);
    let Some((entry, amount)) = entry.and_then(|entry| Some((entry, entry.value.in_sum()?))) else {
        return telling.needs_review("表二的收费金额没读到");
    };
    let is_yuan = entry.unit == Some(Unit::Yuan);
    let factor = Decimal::from(if is_yuan { 1 } else { 10_000 });
    // 3940元 may stand there as 0.39 or 0.4.
    let unit = if amount.is_zero() { Decimal::ZERO } else { Decimal::new(1, amount.scale()) };
    let Some(most) = (amount + unit).checked_mul(factor) else { return };
    if most >= paid.value || amount == paid.value {
        return telling.pass();
    }
    let is_small = amount.is_zero() && paid.value < Decimal::from(ROUNDED_UP);
    let severity = if is_small { Severity::Hint } else { Severity::Warning };
    if telling.has_room(severity) {
        let number = &paid.claim.number;
        let passage = report.prose.passage(paid.claim.passage);
        let message = format!(
            "正文说收取信息处理费 {} 元，表二行政事业性收费为 {amount}{}，少于收取的数，请核实",
            paid.value.normalize(),
            if is_yuan { " 元" } else { " 万元" },
        );
        telling
            .wrong_at(passage, number.range.clone(), "table", message)
            .with_severity(severity)
            .in_doubt()
            .with_related(vec![FEE])
            .with_reported(paid.value)
            .advising("请看：表二的收费金额有没有计入信息处理费");
    }
}

/// Where requests were closed because a notice was not followed, there was a notice.
fn against_notices(context: &Context<'_>, numbers: &[Amount<'_>], telling: &mut Telling<'_>) {
    const NONE: Words = Words(
        "未发出收费通知 未发出缴费通知 未发出信息处理费收费通知 没有发出收费通知 无收费通知 \
        未发送收费通知 未下达收费通知 未发出过收费通知 \
        收费通知的件数和总金额以及实际收取的总金额均为0 \
        收费通知的件数和总金额以及实际收取的总金额均为零",
    );
    static FIRSTS: Letters = Letters::NONE.with_all(NONE);
    let report = context.report;
    let entry = report.reading.entries.get(&UNPAID).and_then(|entry| entry.value.in_sum());
    let Some(unpaid) = entry.filter(|unpaid| !unpaid.is_zero()) else { return };
    let said = report.prose.body().find_map(|passage| {
        FIRSTS.beginnings(&passage.text).find_map(|at| {
            let words = NONE.begun_by(passage.text.cut(at..))?;
            Some((passage, at..at + words.len()))
        })
    });
    let counted = numbers.iter().find(|told| told.of == Sort::Notices);
    let counted = counted
        .filter(|told| told.value.is_zero())
        .map(|told| (report.prose.passage(told.claim.passage), told.claim.number.range.clone()));
    let Some((passage, range)) = said.or(counted) else { return telling.pass() };
    let message = format!(
        "正文说没有发出收费通知，表三{}为 {unpaid}，没有通知就不会逾期未缴，请核实",
        report.reading.form.cell_name(UNPAID)
    );
    telling
        .wrong_at(passage, range, "notices", message)
        .in_doubt()
        .with_related(vec![UNPAID])
        .advising("请看：是正文漏了收费通知，还是表三填错了行");
}

/// Not more is paid than was asked for, and a notice asks for something.
fn among_themselves(context: &Context<'_>, numbers: &[Amount<'_>], telling: &mut Telling<'_>) {
    let only = |of: Sort| {
        let mut all = numbers.iter().filter(|told| told.of == of);
        all.next().filter(|_| all.next().is_none())
    };
    let (notices, asked, paid) = (only(Sort::Notices), only(Sort::Asked), only(Sort::Paid));
    let Some(asked) = asked else { return };
    let wrong = match (notices, paid) {
        (_, Some(paid)) if paid.value > asked.value => Some((
            paid,
            format!(
                "实际收取信息处理费 {} 元，收费通知的金额只有 {} 元，请核实",
                paid.value.normalize(),
                asked.value.normalize()
            ),
        )),
        (Some(notices), _) if notices.value.is_zero() != asked.value.is_zero() => Some((
            asked,
            format!(
                "发出收费通知 {} 件，金额却是 {} 元，请核实",
                notices.value,
                asked.value.normalize()
            ),
        )),
        _ => None,
    };
    let Some((told, message)) = wrong else { return telling.pass() };
    let passage = context.report.prose.passage(told.claim.passage);
    telling
        .wrong_at(passage, told.claim.number.range.clone(), "amounts", message)
        .in_doubt()
        .with_reported(told.value)
        .advising("请看：件数、通知金额、实收金额有没有写错");
}

fn odd_fee(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.expected_form().is_some_and(|form| form.work != &law::FORMAT_2021) {
        return telling.inapplicable("2021 年起才收信息处理费");
    }
    for told in told(report).iter().filter(|told| told.of != Sort::Notices) {
        if (told.value % Decimal::TEN).is_zero() {
            telling.pass();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            let passage = report.prose.passage(told.claim.passage);
            let amount = told.value.normalize();
            let message =
                format!("信息处理费 {amount} 元不是 10 元的整数倍，按件、按量的标准都算不出");
            telling
                .wrong_at(passage, told.claim.number.range.clone(), "fee", message)
                .in_doubt()
                .with_reported(told.value)
                .advising("请看：金额有没有写错，有没有计入别的费用");
        }
    }
    telling.or_inapplicable("没有写信息处理费的金额");
}
