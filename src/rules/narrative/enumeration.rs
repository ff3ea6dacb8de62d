//! N34: so many points are announced, and another number of them follows.

use std::ops::Range;

use crate::report::Claim;
use crate::rules::prelude::*;

/// N34: 三个方面 and two points.
pub static MISCOUNTED_POINTS: Rule = Rule::hint("N34", "miscounted-points", miscounted_points)
    .title("说的条数与列出的不符")
    .basis(&[law::OWN_WORDS.cited("列举", "所列与所说的条数一致")]);

/// What is announced, right behind the number and its measure.
const POINTS: Words = Words(
    "方面 问题 不足 措施 举措 工作 任务 环节 短板 弱项 困难 做法 特点 重点 薄弱 突出问题 主要问题",
);

/// Words before the number by which it announces nothing: what was told before, or one of several.
const BEFORE: Words =
    Words("上述 以上 前述 这 该 其他 其余 另 另外 每 各 前 后 等 某 第 还有 涉及");

/// How points are numbered, each manner with what stands before and behind the numeral.
const MANNERS: [(&str, &str); 3] = [("", "是"), ("(", ")"), ("第", ",")];

const NUMERALS: Words = Words("一 二 三 四 五 六 七 八 九 十 十一 十二");

/// So many announcements are looked at: each reads on in its section, so many passages at the most.
const LOOKED_AT: usize = 200;
const FAR: usize = 1_000;

fn miscounted_points(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.text.is_shortened {
        return telling.inapplicable("报告有省略");
    }
    let announced =
        |number: usize| Some((number, announced(report, report.prose.claims.get(number)?)?));
    // Each is held against all that follows in its section.
    for (number, told) in (0..report.prose.claims.len()).filter_map(announced).take(LOOKED_AT) {
        let claim = report.prose.claim(number);
        let lead = report.prose.passage(claim.passage);
        // One point alone: the others are told in another manner.
        let Some(found) = following(report, number).filter(|&found| found > 1) else { continue };
        if found == told {
            telling.pass();
            continue;
        }
        let end = claim.number.range.end;
        let point = POINTS.begun_by(lead.text.cut(end..));
        let range = claim.number.range.start..end + point.map_or(0, |point| point.len());
        let words = report.written(lead, range.clone());
        let message = format!("说有“{words}”，后面列出的是 {found} 条");
        telling
            .wrong_at(lead, range, "points", message)
            .in_doubt()
            .with_reported(Decimal::from(told))
            .with_computed(Compared::POINTS, Decimal::from(found))
            .advising("请看：是条数写错了，还是漏列、序号写错了");
    }
    telling.or_inapplicable("没有先说条数再逐条列出的话");
}

/// How many points a number announces, where it does.
fn announced(report: &Report, claim: &Claim) -> Option<usize> {
    let number = &claim.number;
    let text = report.prose.passage(claim.passage).text.as_str();
    let behind = text.cut(number.range.end..);
    let is_point = match number.measure {
        "方面" => true,
        "个" | "项" | "条" | "点" | "大" => POINTS.begin(behind),
        _ => false,
    };
    let before = text.get(claim.sentence.start..number.range.start)?;
    let is_told_before = BEFORE.end(before);
    let value = usize::try_from(number.value.to_i64())
        .ok()
        .filter(|value| (2..=NUMERALS.iter().count()).contains(value))?;
    (is_point && !is_told_before && number.approximate.is_none() && number.decimals == 0)
        .then_some(value)
}

/// How many points follow an announcement, where they begin right behind it.
fn following(report: &Report, number: usize) -> Option<usize> {
    /// What stands between the number and the colon is short: 问题需要改进.
    const SHORT: usize = 24;
    let claim = report.prose.claim(number);
    let lead = report.prose.passage(claim.passage);
    let rest = lead.text.cut(claim.number.range.end..);
    let near = rest.char_indices().take(SHORT + 1);
    let begins_here = |at: usize| MANNERS.iter().any(|manner| begins(rest.cut(at..), manner, 0));
    let ends = |at: usize, c: char| {
        matches!(c, ':' | '。' | ';') || c == ',' && begins_here(at + c.len_utf8())
    };
    let words = match near.clone().find(|&(at, c)| ends(at, c)) {
        Some((at, _)) => at,
        None if near.count() <= SHORT => rest.len(),
        None => return None,
    };
    // 三方面五项: another number beside it.
    let clause = clause_of(lead, claim.number.range.start, claim.number.range.end + words);
    let beside = |other: Option<&Claim>| {
        let other = other.filter(|other| other.passage == claim.passage);
        other.is_some_and(|other| clause.contains(&other.number.digits.start))
    };
    let before = number.checked_sub(1).and_then(|before| report.prose.claims.get(before));
    if beside(before) || beside(report.prose.claims.get(number + 1)) {
        return None;
    }
    let tail = rest.cut(words..).trim_start_matches([':', '。', ';', ',']);
    let later = report.prose.passages.cut(claim.passage + 1..).iter().take(FAR);
    let later = later.take_while(|passage| passage.part == lead.part && !passage.is_heading);
    let mut texts = std::iter::once(tail).chain(later.map(|passage| passage.text.as_str()));
    let first = texts.find(|text| !text.is_empty())?;
    let manner = MANNERS.iter().find(|manner| begins(first, manner, 0))?;
    let mut found = 0;
    for text in std::iter::once(first).chain(texts) {
        for at in starts(text) {
            let point = text.cut(at..);
            if begins(point, manner, found) {
                found += 1;
            } else if found > 1 && begins(point, manner, 0) {
                // Another list begins.
                return Some(found);
            }
        }
    }
    Some(found)
}

/// The clause around a stretch: numbers in it stand beside each other.
fn clause_of(passage: &Passage, start: usize, end: usize) -> Range<usize> {
    let from = passage.text.cut(..start).rfind(['。', ';', ',', ':']).map_or(0, |at| at + 1);
    from..end
}

/// Whether a text begins with a point of a number, counted from 0.
fn begins(text: &str, (before, behind): &(&str, &str), number: usize) -> bool {
    let numeral = NUMERALS.iter().nth(number);
    let rest = text.strip_prefix(before).and_then(|rest| rest.strip_prefix(numeral?));
    rest.is_some_and(|rest| rest.starts_with(behind))
}

/// Where points may begin: at the beginning, and behind a stop or a comma.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let stops = [',', ';', '。', ':', '!'];
    let behind = text.match_indices(stops).map(|(at, stop)| at + stop.len());
    std::iter::once(0).chain(behind)
}
