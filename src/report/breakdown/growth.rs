//! Rates of growth and decline: `收到申请40件,比上一年度增长21%`.

use super::run::{Run, counts};
use crate::cut::Cut;
use crate::words::Words;

/// A rate of growth or decline, and the number that grew.
#[derive(Debug)]
pub struct Growth {
    /// The rate.
    pub rate: usize,
    /// The number that it brought about, then further ones that may be meant.
    pub numbers: Vec<usize>,
    /// Whether it is one of decline.
    pub falls: bool,
    /// Whether the sentence says that there was nothing the year before.
    pub from_zero: bool,
    /// What it says of the year before, where that is a number.
    pub base: Option<Base>,
}

/// What is told beside a rate of growth; each one of the report's claims.
#[derive(Clone, Copy, Debug)]
pub enum Base {
    /// The number of the year before: `比2022年(34件)下降26%`, `增长25%(上年40件)`.
    Number(usize),
    /// How much there was more or less: `较上年增加5件,增长50%`.
    Change(usize),
}

const RISES: Words = Words("增长 增加 上升 提升 提高 增幅 上涨 增多");
const FALLS: Words = Words("下降 减少 降低 回落 下滑 降幅 下跌 缩减");
/// What stands between a number and the rate at which it grew, without telling of another number.
const BETWEEN: Words = Words(
    "申请数量 申请量 数量 总量 总数 件数 申请 信息 较 比 与 和 同比 环比 去年 上年 上一年 上一 度 \
    前年 年度 年 同期 相比 相较 于 有所 的 了 约 率 为 达 到 , ( 幅度 收 受理 共 仅 是",
);
const LAST_YEAR: Words = Words("去年 上年 上一年");

/// The rates of growth of a passage.
pub(super) fn read(run: &Run<'_>, found: &mut Vec<Growth>) {
    for rate in 1..run.claims.len() {
        let number = run.number(rate);
        if number.measure != "%" || number.approximate.is_some() {
            continue;
        }
        found.extend(growth(run, rate));
    }
}

fn growth(run: &Run<'_>, rate: usize) -> Option<Growth> {
    let range = run.gap(rate);
    let gap =
        run.text.cut(range.clone()).trim_end_matches(['了', '为', '达', '率', '约', '幅', '度']);
    let ended = |verbs: Words| verbs.iter().find_map(|verb| gap.strip_suffix(verb));
    let (mut before, falls) = match (ended(RISES), ended(FALLS)) {
        (Some(before), _) => (before, false),
        (None, Some(before)) => (before, true),
        (None, None) => return None,
    };
    let bracket = before.strip_prefix(')').filter(|_| opens_last_year(run, rate - 1));
    before = bracket.unwrap_or(before);
    let base = match bracket {
        Some(_) => Some(Base::Number(rate - 1)),
        None if is_change(run, rate - 1, falls) => Some(Base::Change(rate - 1)),
        None if rate + 1 < run.claims.len() && opens_last_year(run, rate + 1) => {
            Some(Base::Number(rate + 1))
        }
        None => None,
    };
    let is_number = |&claim: &usize| {
        let number = run.number(claim);
        let is_base = bracket.is_some() && claim + 1 == rate;
        // 增加5件 is how much it grew.
        let is_change = || RISES.any_in(run.clause(claim)) || FALLS.any_in(run.clause(claim));
        !is_base && counts(number) && number.approximate.is_none() && !is_change()
    };
    let from_zero = from_zero(run, rate);
    if !(is_between(before) || from_zero) || !counts(run.number(rate - 1)) {
        return None;
    }
    let numbers = run.before(rate).filter(is_number).map(|claim| run.first + claim);
    let numbers: Vec<usize> = numbers.collect();
    // Of several numbers it is open which is told to have been that much.
    let base = base.filter(|_| numbers.len() == 1).map(|base| match base {
        Base::Number(claim) => Base::Number(run.first + claim),
        Base::Change(claim) => Base::Change(run.first + claim),
    });
    let rate = run.first + rate;
    (!numbers.is_empty()).then_some(Growth { rate, numbers, falls, from_zero, base })
}

/// Whether a number stands in a bracket behind the name of the year before: `(上年40件)`, `2022年(34件)`.
fn opens_last_year(run: &Run<'_>, claim: usize) -> bool {
    let number = run.number(claim);
    if !counts(number) || number.approximate.is_some() {
        return false;
    }
    let Some((before, within)) = run.text.cut(run.gap(claim)).rsplit_once('(') else {
        return false;
    };
    let is_year = |words: &str| {
        let words = words.trim_end_matches(['为', '是', '有', '的', '期', '同', '度']);
        LAST_YEAR.end(words) || words.trim_end_matches('年').ends_with(|c: char| c.is_ascii_digit())
    };
    match within {
        "" => is_year(before),
        within => is_year(within),
    }
}

/// Whether a number is how much more or less there was than the year before.
fn is_change(run: &Run<'_>, claim: usize, falls: bool) -> bool {
    let clause = run.clause(claim);
    let verbs = if falls { FALLS } else { RISES };
    let number = run.number(claim);
    let is_compared = Words("较 比 同").any_in(clause);
    counts(number) && number.approximate.is_none() && is_compared && verbs.any_in(clause)
}

/// Whether the words between name nothing that might have grown instead.
fn is_between(mut words: &str) -> bool {
    loop {
        words = words.trim_start_matches(|c: char| c.is_ascii_digit());
        match BETWEEN.behind(words) {
            Some(rest) => words = rest,
            None => return words.is_empty(),
        }
    }
}

/// Whether the sentence of a rate says that there was nothing the year before.
fn from_zero(run: &Run<'_>, rate: usize) -> bool {
    let zero = |claim: usize| {
        let number = run.number(claim);
        if !number.value.is_zero() {
            return false;
        }
        let told =
            run.clause(claim).strip_suffix(run.text.cut(number.range.clone())).unwrap_or_default();
        let told = LAST_YEAR.behind(told);
        told.is_some_and(is_between)
    };
    const SAID: Words = Words("去年未收到 上年未收到 上一年未收到 去年没有收到 上年没有收到");
    SAID.any_in(run.text.cut(run.gap(rate))) || run.before(rate).any(zero)
}
