//! Where a list of parts begins, and which total it splits: `373条(其中:本部门文件42条,…,其他信息271条)`.

use super::items::{Items, Part, Split};
use super::run::{Run, counts, ends};
use crate::cut::Cut;
use crate::decimal::Decimal;
use crate::letters::behind_last;
use crate::words::Words;

/// A total and its parts, as claims of the report.
#[derive(Debug)]
pub struct Breakdown {
    /// The total; nothing where the parts are shares, which come to a hundred.
    pub total: Option<usize>,
    /// The parts.
    pub parts: Vec<usize>,
    /// Whether nothing may be left out.
    pub is_closed: bool,
    /// By what the total is split.
    pub split: Split,
}

/// Words that lead on to the parts of a total, whatever stands between.
const SAID: Words = Words("其中 具体为 具体是 主要类别有 具体类别为 具体包括 主要包括");
/// Ends of words by which a clause of its own leads on to the parts: 从申请渠道看, 按提交方式分.
const SEEN: Words = Words("渠道看 渠道来看 渠道分 方式看 方式来看 方式分 途径看 途径分");
/// Words right behind a total that lead on to its parts.
const LEADS: Words = Words(",分别为 ,分别是 ,包括 ,包含 ,含 (包括 (包含 (含 (");
/// Numbers of such things are no parts of anything else.
const STRANGE: Words = Words("阅读 点击 浏览 访问 平均 粉丝 关注 培训 办结 答复 率");
const CASES: Words = Words("复议 诉讼");
/// Measure words that requests are counted by, whichever.
const OF_REQUESTS: Words = Words("件 份 条 起 宗 个 项 封");

/// No report has more lists; reading more would take long, for each may go on far behind the next.
pub(super) const MOST_LISTS: usize = 2_000;

/// The breakdowns of a passage. `left` is how many lists may still be read of the report.
pub(super) fn read(run: &Run<'_>, left: &mut usize, found: &mut Vec<Breakdown>) {
    (0..run.claims.len()).for_each(|claim| read_at(run, claim, left, found));
    for total in 0..run.claims.len() {
        found.extend(sum_ahead(run, total, found));
    }
}

/// The breakdown whose list begins with a number, if one does.
pub(super) fn read_at(run: &Run<'_>, claim: usize, left: &mut usize, found: &mut Vec<Breakdown>) {
    if *left == 0 {
        return;
    }
    let Some(lead) = Lead::read(run, claim) else { return };
    *left -= 1;
    let items = Items::read(run, lead.from, run.number(claim).measure);
    found.extend(match run.number(claim).measure {
        "%" => hundred(run, &items),
        _ => lead.split(run, items),
    });
}

/// Whether a passage begins with words that lead on to the parts of a total.
pub(super) fn leads_on(text: &str) -> bool {
    let clause = text.find([':', ',']).and_then(|end| text.get(..=end));
    SAID.begin(text) || clause.is_some_and(|c| seen(c).is_some())
}

/// A total in a sentence of its own before its parts, each told in a sentence; taken for one only where the
/// parts add up to it.
fn sum_ahead(run: &Run<'_>, total: usize, found: &[Breakdown]) -> Option<Breakdown> {
    const MOST: usize = 20;
    let number = run.number(total);
    let is_total = Words("合计 总数 共计 总计 总量").any_in(run.clause(total));
    if !is_total || !run.text.cut(number.range.end..).starts_with('。') {
        return None;
    }
    let near = found.cut(found.len().saturating_sub(MOST)..);
    let is_part = |&claim: &usize| {
        run.number(claim).measure == number.measure
            && run.bracket_of(claim) == run.bracket_of(total)
            && !near.iter().any(|of| of.parts.contains(&(run.first + claim)))
    };
    let mut sum = Decimal::ZERO;
    let mut parts = Vec::new();
    for claim in (total + 1..run.claims.len()).take(MOST).filter(is_part) {
        sum += run.number(claim).value;
        parts.push(run.first + claim);
        if sum == number.value && parts.len() > 1 {
            let total = Some(run.first + total);
            return Some(Breakdown { total, parts, is_closed: true, split: Split::Kind });
        }
    }
    None
}

/// A list splits none of the numbers so far before it.
const FAR: usize = 60;

/// What leads on to a list whose first number is known.
struct Lead {
    /// The numbers that the list may split, the nearest first.
    totals: Vec<usize>,
    /// Where the list begins.
    from: usize,
    /// Whether the word says that nothing is left out.
    is_complete: bool,
    /// Whether the word says that what follows is a part: what only stands in brackets may be something else.
    is_certain: bool,
    /// Whether there is a word at all, and not only a bracket.
    is_told: bool,
}

impl Lead {
    fn read(run: &Run<'_>, claim: usize) -> Option<Self> {
        let range = run.gap(claim);
        let gap = run.text.cut(range.clone());
        let (mut is_complete, mut is_certain, mut is_told) = (false, false, true);
        let said = |word: &str| Some((gap.find(word)?, gap.rfind(word)? + word.len()));
        let (before, from) = if let Some((at, end)) = SAID.iter().find_map(said) {
            is_certain = true;
            (gap.cut(..at).trim_end_matches([',', ':']), end)
        } else if let Some((at, end)) = seen(gap) {
            is_certain = true;
            (gap.cut(..at).trim_end_matches([',', ':']), end)
        } else if let Some(lead) = LEADS.begun_by(gap) {
            is_complete = lead.contains("分别");
            is_certain = lead.contains('含');
            is_told = lead.len() > 1;
            (lead.cut(..1), lead.len())
        } else {
            // 在主动公开的48条信息中,…
            let at = gap.find("中,")?;
            let is_of = ["在", "该", "上述", "以上"];
            let clause = run.clause(claim.checked_sub(1)?);
            if gap.cut(..at).contains([',', ';', '。'])
                || !is_of.iter().any(|w| clause.starts_with(w))
            {
                return None;
            }
            ("", at + "中,".len())
        };
        // One stop may part total and list, right before the word that leads on.
        let is_bracketed = before.ends_with('(');
        let between = before.trim_end_matches('(').trim_end_matches([',', ';', '。']);
        if ends(between)
            || between.contains(';')
            || ends(gap.cut(from..))
            || gap.cut(from..).contains(';')
        {
            return None;
        }
        let from = range.start + from;
        let inside = run.bracket(from);
        let around = if is_bracketed { run.bracket(inside) } else { inside };
        let measure = run.number(claim).measure;
        let is_total = |&total: &usize| {
            let number = run.number(total);
            let is_request = |measure| OF_REQUESTS.has(measure);
            let alike = is_request(number.measure)
                && is_request(measure)
                && run.told(total).contains("申请");
            run.bracket_of(total) == around
                && (number.measure == measure || alike)
                && counts(number)
        };
        let nearest = claim.checked_sub(1);
        let before = nearest.into_iter().flat_map(|nearest| run.before(nearest));
        let mut totals: Vec<usize> =
            nearest.into_iter().chain(before).take(FAR).filter(is_total).collect();
        // What stands in brackets splits the number right before them.
        totals.truncate(if is_bracketed { 1 } else { totals.len() });
        Some(Self { totals, from, is_complete, is_certain, is_told })
    }

    /// The total and the parts among the items.
    fn split(&self, run: &Run<'_>, mut items: Items) -> Option<Breakdown> {
        // What was brought forward is told beside what was received, and it is this that came in some way.
        let is_beside = |&&total: &&usize| Words("结转 上年").any_in(run.clause(total));
        let own = self.totals.iter().find(|total| !is_beside(total));
        let &nearest = own.or(self.totals.first())?;
        let told = run.told(nearest);
        let is_strange = |part: &Part| {
            let words = part.words(run);
            STRANGE.iter().any(|word| words.contains(word) && !told.contains(word))
                || CASES.any_in(words) && !CASES.any_in(told)
        };
        items.parts.truncate(items.parts.iter().position(is_strange).unwrap_or(usize::MAX));
        if items.parts.is_empty() {
            return None;
        }
        let breakdown = |total: usize, parts: &[Part], is_closed: bool, split: Split| Breakdown {
            total: Some(run.first + total),
            parts: parts.iter().map(|part| run.first + part.claim).collect(),
            is_closed,
            split,
        };
        let value = |claim: usize| run.number(claim).value;
        let sum = |parts: &[Part]| parts.iter().map(|part| value(part.claim)).sum::<Decimal>();
        // A list may end anywhere behind its 其他: what makes its total belongs to it, whatever comes next.
        let before_semicolon = items.before_semicolon.unwrap_or(items.parts.len());
        let rest = items.parts.cut(..before_semicolon).iter().rposition(|part| part.is_rest);
        let mut whole = sum(&items.parts);
        for end in (rest.map_or(2, |rest| rest + 1).max(2)..=items.parts.len()).rev() {
            let parts = items.parts.cut(..end);
            if let Some(&total) = self.totals.iter().find(|&&total| value(total) == whole) {
                return Some(breakdown(total, parts, true, items.split(run, told)));
            }
            whole = whole - value(parts[end - 1].claim);
        }
        // 征集调查16期 among numbers of 条 is counted with them where that makes the total.
        if let [first, .., last] = items.parts.as_slice() {
            let is_among = |&claim: &usize| {
                counts(run.number(claim)) && run.bracket_of(claim) == run.bracket_of(first.claim)
            };
            let all: Vec<usize> = (first.claim..=last.claim).filter(is_among).collect();
            let sum: Decimal = all.iter().map(|&claim| value(claim)).sum();
            if let Some(&total) = self.totals.iter().find(|&&total| value(total) == sum) {
                let parts = all.into_iter().map(|claim| run.first + claim).collect();
                let split = items.split(run, told);
                return Some(Breakdown {
                    total: Some(run.first + total),
                    parts,
                    is_closed: true,
                    split,
                });
            }
        }
        items.end_at_semicolon(run, told);
        if items.is_doubtful || items.parts.is_empty() {
            return None;
        }
        let split = items.split(run, told);
        let found = |total, parts: &[Part], is_closed| breakdown(total, parts, is_closed, split);
        let is_pair = split == Split::Applicant && items.has_both(run);
        let has_rest = items.parts.iter().any(|part| part.is_rest);
        let is_closed = (self.is_complete || is_pair || has_rest || split == Split::Channel)
            && items.parts.len() > 1;
        let most: Decimal = self.totals.iter().map(|&total| value(total)).sum();
        let above = items.parts.iter().position(|part| value(part.claim) > most);
        if !is_closed && !self.is_certain && (above.is_none() || !self.is_told) {
            return None;
        }
        if !is_closed {
            // Items of an open list may overlap, unless they are all named alike: 动态类信息, 解读类信息. Of
            // others only the first is a part for certain.
            let parts = match above {
                // One that is above all that it may be a part of.
                Some(at) => &items.parts[at..=at],
                None if split != Split::Outlet && items.is_alike(run) => items.parts.cut(..),
                None => items.parts.cut(..1),
            };
            let &largest = self.totals.iter().max_by_key(|&&total| value(total))?;
            let is_of_several = sum(parts) > value(largest) && sum(parts) <= most;
            return (!is_of_several).then(|| found(largest, parts, false));
        }
        let rest = items
            .parts
            .iter()
            .rposition(|part| part.is_rest)
            .map_or(items.parts.len(), |at| at + 1);
        let distance = |parts: &[Part]| (sum(parts) - value(nearest)).abs();
        let (short, long) = (items.parts.cut(..rest), items.parts.cut(..));
        let parts = if distance(short) <= distance(long) { short } else { long };
        // Of several numbers before the list the nearest may not be the one that it splits, or all are.
        let is_other = |&total: &usize| {
            total != nearest
                && (value(total) + value(nearest) == sum(parts)
                    || parts.iter().any(|part| value(part.claim) > value(nearest)))
        };
        let is_beside = |claim: usize| {
            Words("结转 顺延 上年 去年").any_in(run.clause(claim))
                && distance(parts) == value(claim)
        };
        let first = items.parts[0].claim;
        // A list may go back to a number some sentences before: 全区公开2069条。……主要类别有：…
        let measure = run.number(nearest).measure;
        let is_whole =
            |&claim: &usize| run.number(claim).measure == measure && value(claim) == sum(parts);
        if let Some(total) = (0..nearest).rev().take(FAR).find(is_whole) {
            return Some(found(total, parts, true));
        }
        let is_uncertain = self.totals.iter().any(is_other)
            || (nearest + 1..first).chain(run.before(nearest)).any(is_beside);
        (!is_uncertain).then(|| found(nearest, parts, true))
    }
}

/// Where a clause stands that leads on to the parts of a total, and where it ends.
fn seen(gap: &str) -> Option<(usize, usize)> {
    /// No such clause is longer, in bytes.
    const LONGEST: usize = 14 * '字'.len_utf8();
    let (at, word) = SEEN.iter().find_map(|word| Some((gap.find(word)?, word)))?;
    let start = behind_last(gap.cut(..at), &['。', ',', ';']).unwrap_or(0);
    let end = at + word.len();
    (end - start <= LONGEST && gap.cut(end..).starts_with([',', ':'])).then_some((start, end))
}

/// Shares of which nothing is left out.
fn hundred(run: &Run<'_>, items: &Items) -> Option<Breakdown> {
    let all = &items.parts;
    let is_share = |part: &Part| part.words(run).contains('占');
    let is_whole = all.len() > 1 && all.last()?.is_rest && all.iter().all(is_share);
    (is_whole && !items.is_doubtful).then(|| Breakdown {
        total: None,
        parts: all.iter().map(|part| run.first + part.claim).collect(),
        is_closed: true,
        split: Split::Kind,
    })
}
