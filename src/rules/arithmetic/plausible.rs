//! Numbers of 表三 and 表四 that do not contradict one another, yet seldom go together: hints only.

use super::numbers;
use crate::forms::{AppealResult, AppealRoute, Applicant, RequestLine};
use crate::rules::prelude::*;

/// A17: appeals where there was no request.
pub static APPEALS_WITHOUT_REQUESTS: Rule =
    Rule::hint("A17", "appeals-without-requests", appeals_without_requests)
        .title("没有申请却有复议或者诉讼")
        .basis(APPEALS);

/// A18: suits after reconsideration where there was no reconsideration.
pub static SUITS_WITHOUT_RECONSIDERATION: Rule =
    Rule::hint("A18", "suits-without-reconsideration", suits_without_reconsideration)
        .title("有复议后起诉而没有行政复议")
        .basis(APPEALS)
        .off();

/// A19: direct suits since reconsideration has to come first.
pub static DIRECT_SUITS: Rule = Rule::hint("A19", "direct-suits", direct_suits)
    .title("2024 年起仍有未经复议直接起诉")
    .basis(&[law::RECONSIDERATION_ACT
        .cited("第二十三条", "申请政府信息公开，行政机关不予公开的，应当先申请行政复议")])
    .off();

/// A20: much was closed otherwise than the form foresees.
pub static MOSTLY_OTHERWISE_CLOSED: Rule =
    Rule::hint("A20", "mostly-otherwise-closed", mostly_otherwise_closed)
        .title("“其他处理”中的“其他”占比过高")
        .basis(&[law::FORMAT_2021.cited("表三第三项", "（六）其他处理 3.其他")]);

const APPEALS: &[Citation] = &[
    law::FORMAT_2021.cited("表四", "行政复议、行政诉讼"),
    law::FORMAT_2019.cited("表四", "行政复议、行政诉讼"),
];

const fn requests(line: RequestLine) -> Coord {
    Coord::Request(line, Applicant::Total)
}

const RECONSIDERED: Coord = Coord::Appeal(AppealRoute::Reconsideration, AppealResult::Total);
const SUED_DIRECTLY: Coord = Coord::Appeal(AppealRoute::DirectSuit, AppealResult::Total);
const SUED_AFTERWARDS: Coord =
    Coord::Appeal(AppealRoute::SuitAfterReconsideration, AppealResult::Total);

fn appeals_without_requests(context: &Context<'_>, telling: &mut Telling<'_>) {
    if context.report.reading.form.appeals.is_empty() {
        return telling.inapplicable("这一格式没有表四");
    }
    let (received, brought) =
        (requests(RequestLine::Received), requests(RequestLine::BroughtForward));
    let asked = match numbers(context, [received, brought]) {
        Ok(numbers) => numbers.iter().any(|number| !number.is_zero()),
        Err(unknown) => return unknown.tell(telling),
    };
    let appealed = match numbers(context, [RECONSIDERED, SUED_DIRECTLY, SUED_AFTERWARDS]) {
        Ok([reconsidered, direct, after]) => (reconsidered, direct + after),
        Err(unknown) => return unknown.tell(telling),
    };
    let what = match appealed {
        (reconsidered, sued) if reconsidered.is_zero() && sued.is_zero() || asked => {
            return telling.pass();
        }
        (reconsidered, sued) if sued.is_zero() => format!("行政复议 {reconsidered} 件"),
        (reconsidered, sued) if reconsidered.is_zero() => format!("行政诉讼 {sued} 件"),
        (reconsidered, sued) => format!("行政复议 {reconsidered} 件、行政诉讼 {sued} 件"),
    };
    let message = format!("表三本年新收、上年结转都是 0，表四有{what}");
    telling
        .wrong(Subject::Cell(received), "requests:received", message)
        .with_related(vec![brought, RECONSIDERED, SUED_DIRECTLY, SUED_AFTERWARDS])
        .advising("请看：复议、诉讼针对的是哪一年的申请");
}

fn suits_without_reconsideration(context: &Context<'_>, telling: &mut Telling<'_>) {
    if context.report.reading.form.appeals.is_empty() {
        return telling.inapplicable("这一格式没有表四");
    }
    match numbers(context, [SUED_AFTERWARDS, RECONSIDERED]) {
        Err(unknown) => unknown.tell(telling),
        Ok([sued, reconsidered]) if !sued.is_zero() && reconsidered.is_zero() => {
            let message = format!("表四：复议后起诉 {sued} 件，行政复议 0 件");
            telling
                .wrong(Subject::Cell(SUED_AFTERWARDS), "appeals", message)
                .with_related(vec![RECONSIDERED])
                .advising("请看：复议是不是在往年，或者由别的机关报");
        }
        Ok(_) => telling.pass(),
    }
}

/// The first year of reports in which the revised act was in force throughout.
const RECONSIDERATION_FIRST: u16 = 2024;

fn direct_suits(context: &Context<'_>, telling: &mut Telling<'_>) {
    if context.report.text.frame.year.is_none_or(|year| year < RECONSIDERATION_FIRST) {
        return telling.inapplicable("2024 年度以前不要求先申请复议");
    }
    match numbers(context, [SUED_DIRECTLY]) {
        Err(unknown) => unknown.tell(telling),
        Ok([sued]) if sued > Decimal::ZERO => {
            let message = format!("表四：未经复议直接起诉 {sued} 件");
            telling
                .wrong(Subject::Cell(SUED_DIRECTLY), "appeals", message)
                .advising("请看：有没有对不予公开的决定直接起诉的");
        }
        Ok(_) => telling.pass(),
    }
}

/// Fewer than this say nothing about how requests are sorted.
const ENOUGH: i64 = 5;
/// A share above this, in percent, is told.
const MUCH: i64 = 30;

fn mostly_otherwise_closed(context: &Context<'_>, telling: &mut Telling<'_>) {
    let form = context.report.reading.form;
    if !form.requests.iter().any(|row| row.line == RequestLine::OtherClosed) {
        return telling.inapplicable("这一格式没有这一行");
    }
    let cells = [RequestLine::OtherClosed, RequestLine::Disposed].map(requests);
    match numbers(context, cells) {
        Err(unknown) => unknown.tell(telling),
        Ok([other, disposed]) if other >= Decimal::from(ENOUGH) && other <= disposed => {
            let share = (other * Decimal::ONE_HUNDRED).checked_div(disposed).unwrap_or_default();
            if share <= Decimal::from(MUCH) {
                return telling.pass();
            }
            let message = format!(
                "表三“（六）其他处理”的“3.其他”有 {other} 件，占办理结果总计 {disposed} 件的 {}%",
                share.truncated(0)
            );
            telling
                .wrong(Subject::Cell(cells[0]), "requests:other_closed", message)
                .with_related(vec![cells[1]])
                .advising("请看：其中有没有该归到别的情形的");
        }
        Ok(_) => telling.pass(),
    }
}
