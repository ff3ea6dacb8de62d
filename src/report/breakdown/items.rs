//! The items of a list: clause by clause, until something else is told.

use std::ops::Range;

use super::run::Run;
use crate::cut::Cut;
use crate::words::Words;

/// One item of a list.
pub(super) struct Part {
    pub claim: usize,
    /// Whether it stands for all that was not named: 其他.
    pub is_rest: bool,
    words: Range<usize>,
}

impl Part {
    /// Its clause.
    pub fn words<'a>(&self, run: &Run<'a>) -> &'a str {
        run.text.cut(self.words.clone())
    }
}

/// The items of a list.
pub(super) struct Items {
    pub parts: Vec<Part>,
    /// Whether among them something was told that may be none of them.
    pub is_doubtful: bool,
    /// How many stand before the first semicolon; it may end the list.
    pub before_semicolon: Option<usize>,
}

/// No list goes on for longer, in bytes.
const LONGEST: usize = 6_000;
/// A clause that begins so tells of something else.
const OTHERWISE: Words =
    Words("另 此外 同时 还 并 较 比 同比 环比 截至 均 全部 全年 共 合计 总计 累计 其中 办结");
/// A clause that begins so tells of something else, unless the list began so too.
const BY: Words = Words("在 通过 发布");
/// What is told in one breath with the parts and may be none of them.
const BESIDE: Words = Words("结转 顺延 转下 转入 另有 上年 去年 增长 增加 下降");
const CHANNELS: Words = Words(
    "网络 网上 在线 线上 线下 网站 平台 信函 邮寄 邮件 邮箱 当面 现场 窗口 传真 书面 来信 渠道 \
    其他方式",
);
const OUTLETS: Words = Words(
    "网站 微信 微博 公众号 新媒体 公报 公开栏 报纸 日报 电视 广播 APP 平台 客户端 抖音 头条 视频号 \
    专栏 发布会 政务网",
);
const PERSONS: Words = Words("自然人 公民 个人 群众");
const BODIES: Words = Words("法人 组织 企业 单位 机构");

/// No list that people write has more clauses, or more items.
const MOST: usize = 120;

impl Items {
    /// The items with one measure word of the list that begins at a place.
    pub fn read(run: &Run<'_>, from: usize, measure: &str) -> Self {
        let mut items = Self { parts: Vec::new(), is_doubtful: false, before_semicolon: None };
        let bracket = run.bracket(from);
        let mut next = run.claims.partition_point(|claim| claim.number.digits.start < from);
        for (clause, is_behind_semicolon) in clauses(run.text, from).take(MOST) {
            if is_behind_semicolon {
                items.before_semicolon.get_or_insert(items.parts.len());
            }
            let words = run.text.cut(clause.clone());
            let behind = next
                + run
                    .claims
                    .cut(next..)
                    .iter()
                    .take_while(|claim| claim.number.digits.start < clause.end)
                    .count();
            let inside = next..behind;
            next = behind;
            let is_own = |&claim: &usize| {
                let number = run.number(claim);
                number.measure == measure && run.bracket_of(claim) == bracket
            };
            let own: Vec<usize> = inside.clone().filter(is_own).take(MOST + 1).collect();
            if own.is_empty() {
                if items.parts.is_empty() || !inside.is_empty() || words.starts_with('占') {
                    continue;
                }
                break;
            }
            if !items.parts.is_empty() && items.is_otherwise(run, words) {
                break;
            }
            if BESIDE.any_in(words) {
                items.is_doubtful = true;
                continue;
            }
            if items.parts.len() + own.len() > MOST {
                items.is_doubtful = true;
                break;
            }
            items.add(run, &own, &clause);
        }
        items
    }

    /// Lets the list end with the first semicolon, unless what stands behind it belongs to it for certain.
    pub fn end_at_semicolon(&mut self, run: &Run<'_>, told: &str) {
        let is_whole = self.parts.last().is_some_and(|part| part.is_rest)
            || self.split(run, told) == Split::Channel;
        if let Some(length) = self.before_semicolon.filter(|_| !is_whole) {
            self.parts.truncate(length);
        }
    }

    fn is_otherwise(&self, run: &Run<'_>, words: &str) -> bool {
        let first = self.parts[0].words(run);
        let is_numbered = words.chars().nth(1) == Some('是');
        let goes_on = BY.begin(first) || CHANNELS.any_in(first) && CHANNELS.any_in(words);
        is_numbered || OTHERWISE.begin(words) || BY.begin(words) && !goes_on
    }

    fn add(&mut self, run: &Run<'_>, own: &[usize], clause: &Range<usize>) {
        let opens = |claim: usize| run.number(claim).range.start;
        let is_before = self.parts.first().map_or(own[0], |part| part.claim);
        // 1条权责清单、11条工作信息: the number stands before what it counts.
        let start = self.parts.first().map_or(clause.start, |part| part.words.start);
        let number_first = opens(is_before) <= start + "有".len();
        for (at, &claim) in own.iter().enumerate() {
            let before = at.checked_sub(1).map_or(clause.start, |at| run.number(own[at]).range.end);
            let behind = own.get(at + 1).map_or(clause.end, |&next| opens(next));
            let words = match number_first {
                true => opens(claim)..behind,
                false => before.min(opens(claim))..run.number(claim).range.end,
            };
            let is_rest = is_rest(run.text.cut(words.clone()));
            self.parts.push(Part { claim, is_rest, words });
        }
    }

    /// By what the items split a total that is told in such words.
    pub fn split(&self, run: &Run<'_>, told: &str) -> Split {
        let all = |words: &[Words]| {
            let is_named = |text| words.iter().any(|words| words.any_in(text));
            let of = |part: &Part| part.is_rest || is_named(part.words(run));
            self.parts.iter().all(of) && self.parts.iter().any(|part| !part.is_rest)
        };
        if all(&[PERSONS, BODIES]) {
            Split::Applicant
        } else if told.contains("申请") && all(&[CHANNELS]) {
            Split::Channel
        } else if all(&[OUTLETS]) {
            Split::Outlet
        } else {
            Split::Kind
        }
    }

    /// Whether all are named alike: they end in the same words before the number.
    pub fn is_alike(&self, run: &Run<'_>) -> bool {
        let name = |part: &Part| {
            let digits = run.number(part.claim).range.start;
            run.text.get(part.words.start..digits).unwrap_or_default()
        };
        let first: Vec<char> = self.parts.first().map_or("", name).chars().rev().take(2).collect();
        let ends = |part: &Part| name(part).chars().rev().take(2).eq(first.iter().copied());
        first.len() == 2 && self.parts.iter().all(ends)
    }

    /// Whether natural persons and legal persons are among them.
    pub fn has_both(&self, run: &Run<'_>) -> bool {
        let named = |words: Words| self.parts.iter().any(|part| words.any_in(part.words(run)));
        named(PERSONS) && named(Words("法人"))
    }
}

/// Whether the words are those of the last item of a complete list.
fn is_rest(words: &str) -> bool {
    /// Words of the tables that begin like it.
    const NAMES: Words = Words("组织 法律 对外 主动公开文件 行政机关");
    ["其他", "其它", "其余"]
        .iter()
        .any(|rest| words.split_once(rest).is_some_and(|(_, behind)| !NAMES.begin(behind)))
}

/// The clauses from a place to the end of the sentence or bracket, and whether a semicolon stands before each.
fn clauses(text: &str, from: usize) -> impl Iterator<Item = (Range<usize>, bool)> + '_ {
    let mut depth = 0_usize;
    let mut start = from;
    let mut is_behind = false;
    let mut is_over = false;
    let mut chars = text.cut(from..).char_indices().take_while(|&(at, _)| at < LONGEST);
    std::iter::from_fn(move || {
        if is_over {
            return None;
        }
        for (at, c) in chars.by_ref() {
            let at = from + at;
            match c {
                '(' | '《' => depth += 1,
                ')' | '》' if depth > 0 => depth -= 1,
                ')' | '》' | '。' | '!' | '?' => {
                    is_over = true;
                    return Some((start..at, is_behind));
                }
                ',' | ';' | ':' if depth == 0 => {
                    let clause = (start..at, is_behind);
                    start = at + 1;
                    is_behind = c == ';';
                    return Some(clause);
                }
                _ => {}
            }
        }
        is_over = true;
        Some((start..text.len().min(from + LONGEST), is_behind))
            .filter(|(c, _)| text.is_char_boundary(c.end) && c.start <= c.end)
    })
}

/// By what a total is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// By kind, or whatever else.
    Kind,
    /// By the channel that requests came in by: each came by one.
    Channel,
    /// By the place of publication: one thing may stand in several.
    Outlet,
    /// By applicant: everyone is a natural person or none.
    Applicant,
}
