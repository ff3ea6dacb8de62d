//! Shares: `网络申请20件,占40%`, `办结率90%`.

use super::list::Breakdown;
use super::run::{Run, counts, ends};
use crate::cut::Cut;
use crate::words::Words;

/// A share, or a rate of completion, with what it is a share of.
#[derive(Debug)]
pub struct Share {
    /// The share.
    pub share: usize,
    /// The number that it tells of.
    pub part: usize,
    /// The wholes that the words allow for.
    pub wholes: Vec<usize>,
    /// What is known of the right one.
    pub whole: Whole,
    /// Shares with the same number stand in one sentence.
    pub group: usize,
    /// The words between 占 and the share that name a whole.
    pub of: String,
}

/// Which number a share is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// The total of the list that the part is an item of.
    Total(usize),
    /// The requests disposed of, where the words say how many those are.
    Disposed,
    /// The requests received, of a rate of completion.
    Received(usize),
    /// Not known by itself, but perhaps by the shares beside it.
    Unknown,
}

/// What is said between 占 and a share without naming a whole.
const BARE: Words = Words("比例 比重 比 总数 总量 总 数 的 为 达到 达 到 了 :");
/// Wholes that stand nowhere in the report.
const ABROAD: Words = Words("全省 全国 全市 全县 全区 全州 上年 去年 同期 总人口 应 计划");
/// What requests come to.
const OUTCOMES: Words = Words("予以公开 部分公开 不予公开 无法提供 不予处理 其他处理");
const RATES: Words = Words("办结率 答复率 办复率 办理率 回复率");
/// Rates of what was due, or done in time, are others.
const IN_TIME: Words = Words("按时 按期 及时 限时 限期 到期 法定 提前 时限");

/// The shares of a passage.
pub(super) fn read(run: &Run<'_>, breakdowns: &[Breakdown], found: &mut Vec<Share>) {
    // The group of the last share, and up to where its sentence is known to go on.
    let mut open: Option<(usize, usize)> = None;
    for share in 1..run.claims.len() {
        let number = run.number(share);
        if number.measure != "%" || number.approximate.is_some() {
            continue;
        }
        open = open.filter(|&(_, seen)| !ends(run.text.cut(seen..number.range.start)));
        let group = open.map_or(run.first + share, |(group, _)| group);
        let read = of_part(run, breakdowns, share).or_else(|| of_rate(run, share));
        let is_open = open.is_some() || read.is_some();
        open = is_open.then_some((group, number.range.end));
        found.extend(read.map(|read| Share { group, ..read }));
    }
}

/// The share that a number right before it has of something.
fn of_part(run: &Run<'_>, breakdowns: &[Breakdown], share: usize) -> Option<Share> {
    let part = share - 1;
    let gap = run.text.cut(run.gap(share));
    let (before, of) = match gap.rsplit_once('占') {
        Some((before, of)) => (before.trim_end_matches('约'), of),
        None if gap == "(" => ("(", ""),
        None => return None,
    };
    // Between the number and 占 nothing but what it counts.
    let is_near = match before.trim_start_matches('(') {
        "" | "," | "、" => true,
        noun => noun.len() <= 30 && !noun.trim_end_matches(',').contains([',', '、', '(', ')']),
    };
    let number = run.number(part);
    let is_count = (counts(number) || number.measure.is_empty()) && number.approximate.is_none();
    if !is_near || !is_count || ends(gap) || gap.contains(';') || ABROAD.any_in(of) || of.len() > 60
    {
        return None;
    }
    let mut of = of;
    while let Some(shorter) = BARE.before(of) {
        of = shorter;
    }
    let of = BARE.iter().fold(of, |of, word| of.strip_prefix(word).unwrap_or(of)).to_owned();
    let is_whole = |&whole: &usize| {
        whole != part && counts(run.number(whole)) && run.number(whole).value >= number.value
    };
    let wholes = around(run, share).filter(is_whole).map(|whole| run.first + whole).collect();
    let of_list =
        breakdowns.iter().rev().take(NEAR).find(|b| b.parts.contains(&(run.first + part)));
    let whole = match of_list.and_then(|list| list.total) {
        Some(total) if of.is_empty() => Whole::Total(total),
        _ if OUTCOMES.any_in(run.clause(part)) && of.is_empty() => Whole::Disposed,
        _ => Whole::Unknown,
    };
    Some(Share { share: run.first + share, part: run.first + part, wholes, whole, of, group: 0 })
}

/// The rate at which what was received was completed, where both numbers stand in the sentence.
fn of_rate(run: &Run<'_>, share: usize) -> Option<Share> {
    let gap = run.text.cut(run.gap(share)).trim_end_matches(['为', '达', '到', '均', ':', '是']);
    let rate = RATES.before(gap)?;
    if IN_TIME.any_in(rate) || ends(gap) {
        return None;
    }
    let told: Vec<usize> = run.before(share).filter(|&claim| counts(run.number(claim))).collect();
    let only = |words: Words| {
        let mut of = told.iter().filter(|&&claim| words.any_in(run.clause(claim)));
        of.next().filter(|_| of.next().is_none()).copied()
    };
    let received = only(Words("收到 受理 新收 接收 接到"))?;
    let completed = only(Words("办结 答复 办复 回复 已办理 办理完"))?;
    let is_late = IN_TIME.any_in(run.clause(completed)) && run.clause(completed).contains("率");
    let first = run.number(received.min(completed)).range.end;
    let is_one = !run.text.cut(first..run.number(share).range.start).contains(';');
    let exact = |claim: usize| run.number(claim).approximate.is_none();
    let same = run.number(received).measure == run.number(completed).measure;
    let may_be = run.number(completed).value <= run.number(received).value;
    (is_one
        && received != completed
        && !is_late
        && same
        && may_be
        && exact(received)
        && exact(completed))
    .then(|| Share {
        share: run.first + share,
        part: run.first + completed,
        wholes: told
            .iter()
            .filter(|&&claim| claim != completed)
            .map(|claim| run.first + claim)
            .collect(),
        whole: Whole::Received(run.first + received),
        of: String::new(),
        group: 0,
    })
}

/// What stands further off is not meant.
const NEAR: usize = 30;

/// The numbers around one, near enough to be meant.
fn around(run: &Run<'_>, claim: usize) -> std::ops::Range<usize> {
    claim.saturating_sub(NEAR)..(claim + NEAR).min(run.claims.len())
}
