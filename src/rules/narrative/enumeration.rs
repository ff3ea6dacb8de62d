//! N34: so many points are announced, and another number of them follows.

use std::ops::Range;

use crate::letters::but_han;
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

/// What they begin with.
const FIRSTS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

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
    let mut announced =
        (0..report.prose.claims.len()).filter_map(announced).take(LOOKED_AT).peekable();
    let points = if announced.peek().is_some() { points(report) } else { Vec::new() };
    for (number, told) in announced {
        let claim = report.prose.claim(number);
        let lead = report.prose.passage(claim.passage);
        // One point alone: the others are told in another manner.
        let Some(found) = following(report, number, &points).filter(|&found| found > 1) else {
            continue;
        };
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
    let value = usize::try_from(number.value.to_i64()).ok()?;
    let may_announce = (2..=NUMERALS.iter().count()).contains(&value)
        && number.approximate.is_none()
        && number.decimals == 0;
    may_announce.then_some(())?;
    let text = report.prose.passage(claim.passage).text.as_str();
    let is_point = match number.measure {
        "方面" => true,
        "个" | "项" | "条" | "点" | "大" => POINTS.begin(text.cut(number.range.end..)),
        _ => false,
    };
    let is_told_before = || BEFORE.end(text.cut(claim.sentence.start..number.range.start));
    (is_point && !is_told_before()).then_some(value)
}

/// A point of a list: `一是`, `(二)`.
struct Point {
    /// The passage it stands in, and where it begins there in bytes.
    at: (usize, usize),
    /// Which of the manners it is numbered in.
    manner: usize,
    /// Its number, counted from 0.
    number: usize,
}

/// All points of the report, in order.
fn points(report: &Report) -> Vec<Point> {
    let passages = report.prose.passages.iter().enumerate();
    let starts = passages.flat_map(|(passage, of)| {
        starts(&of.text).map(move |at| ((passage, at), of.text.cut(at..)))
    });
    let point = |(at, text)| {
        let (manner, number) = point_of(text)?;
        Some(Point { at, manner, number })
    };
    starts.filter_map(point).collect()
}

/// The manner and the number, counted from 0, of the point that a text begins with.
fn point_of(text: &str) -> Option<(usize, usize)> {
    let manner =
        MANNERS.iter().position(|(before, _)| !before.is_empty() && text.starts_with(before));
    let manner = manner.unwrap_or(0);
    let (before, behind) = MANNERS.get(manner)?;
    let text = text.cut(before.len()..);
    // Most texts begin otherwise.
    text.starts_with(FIRSTS).then_some(())?;
    let is_it =
        |numeral: &str| text.strip_prefix(numeral).is_some_and(|rest| rest.starts_with(behind));
    Some((manner, NUMERALS.iter().position(is_it)?))
}

/// How many points follow an announcement, where they begin right behind it.
fn following(report: &Report, number: usize, points: &[Point]) -> Option<usize> {
    /// What stands between the number and the colon is short: 问题需要改进.
    const SHORT: usize = 24;
    let claim = report.prose.claim(number);
    let lead = report.prose.passage(claim.passage);
    let rest = lead.text.cut(claim.number.range.end..);
    let near = rest.char_indices().take(SHORT + 1);
    let ends = |at: usize, c: char| {
        let begins_here =
            || point_of(rest.cut(at + c.len_utf8()..)).is_some_and(|(_, number)| number == 0);
        matches!(c, ':' | '。' | ';') || c == ',' && begins_here()
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
    let later = report.prose.passages.iter().enumerate().skip(claim.passage + 1).take(FAR);
    let later = later.take_while(|(_, passage)| passage.part == lead.part && !passage.is_heading);
    let own = (claim.passage, lead.text.len() - tail.len());
    let end = later.clone().last().map_or(claim.passage, |(passage, _)| passage);
    let first = match tail {
        "" => (later.clone().find(|(_, passage)| !passage.text.is_empty())?.0, 0),
        _ => own,
    };
    let behind = points.cut(points.partition_point(|point| point.at < first)..);
    let manner = behind.first().filter(|point| point.at == first && point.number == 0)?.manner;
    let mut found = 0;
    for point in behind.iter().take_while(|point| point.at.0 <= end) {
        if point.manner == manner && point.number == found {
            found += 1;
        } else if point.manner == manner && point.number == 0 && found > 1 {
            // Another list begins.
            break;
        }
    }
    Some(found)
}

/// The clause around a stretch: numbers in it stand beside each other.
fn clause_of(passage: &Passage, start: usize, end: usize) -> Range<usize> {
    let from = passage.text.cut(..start).rfind(['。', ';', ',', ':']).map_or(0, |at| at + 1);
    from..end
}

/// Where points may begin: at the beginning, and behind a stop or a comma.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let stops = but_han(text).filter(|(_, c)| matches!(c, ',' | ';' | '。' | ':' | '!'));
    let behind = stops.map(|(at, stop)| at + stop.len_utf8());
    std::iter::once(0).chain(behind)
}
