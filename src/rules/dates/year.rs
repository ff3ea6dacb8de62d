//! D01: the text speaks of another year than the title, as one does that was copied from last year's report.

use std::ops::Range;

use super::{period, title_year};
use crate::order;
use crate::rules::clip::and_more;
use crate::rules::prelude::*;

/// D01: another year than the title's.
pub static YEAR_MISMATCH: Rule = Rule::error("D01", "year-mismatch", year_mismatch)
    .title("正文的年份与标题不一致")
    .basis(&[law::REGULATION.cited("第四十九条", "上一年度政府信息公开工作年度报告")]);

/// A year that is not the title's, where it should be.
struct Stray<'a> {
    year: u16,
    what: &'static str,
    severity: Severity,
    passage: &'a Passage,
    bytes: Range<usize>,
}

fn year_mismatch(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(year) = title_year(context.report) else {
        return telling.inapplicable("标题没有写年份");
    };
    let strays = strays(context.report, year);
    if strays.is_empty() {
        return telling.pass();
    }
    // One report copied from another is one cause: a finding for each year that strayed in.
    let mut by_year: order::Map<u16, Vec<Stray>> = order::Map::default();
    for stray in strays {
        by_year.or_insert(stray.year, Vec::new()).push(stray);
    }
    for (other, mut strays) in by_year {
        order::by_key(&mut strays, |stray| stray.severity);
        let first = &strays[0];
        let more = and_more(strays.len(), "，共 ", " 处");
        let message = format!(
            "标题是 {year} 年度，{}的{}写的是 {other} 年{more}",
            context.part_name(first.passage.part),
            first.what
        );
        // Whichever of its places is told first, it is the same year.
        let key = format!("year:{}", i32::from(other) - i32::from(year));
        let place = first.passage.place(&context.report.text.paragraphs, first.bytes.clone());
        let finding = telling.wrong(first.passage.part.into(), &key, message);
        finding.at(place).with_severity(first.severity);
        if first.severity != Severity::Error {
            finding.advising(format!("请看：这一句说的是不是 {year} 年的事"));
        }
    }
}

fn strays(report: &Report, year: u16) -> Vec<Stray<'_>> {
    let mut found: Vec<Stray> = Vec::new();
    if let Some(period) = period::stated(report)
        && let Some(other) = period.whole_year().filter(|&other| other != year)
    {
        found.push(Stray {
            year: other,
            what: "统计期限",
            severity: Severity::Error,
            passage: period.passage,
            bytes: period.bytes,
        });
    }
    found.extend(opening(report, year));
    for (place, passage) in report.prose.body().enumerate() {
        let sentences: Vec<Range<usize>> = passage.sentences().collect();
        for (number, sentence) in sentences.iter().enumerate() {
            let text = passage.text.cut(sentence.clone());
            let wrong = years(text).filter(|&(_, other)| other != year);
            for (at, other) in wrong {
                let begins = sentence.start + at;
                let mut push = |what, severity| {
                    let bytes = begins..begins + "2020年".len();
                    found.push(Stray { year: other, what, severity, passage, bytes });
                };
                let opens = passage.part == Part::Intro && place < OPENING && number < OPENING;
                if opens && names_the_report(text, at) {
                    push("报告名称", Severity::Error);
                } else if tells_of_work(text, at, year)
                    && !is_beside(passage, &sentences, number, year)
                {
                    push("工作情况", Severity::Warning);
                }
            }
        }
    }
    found
}

/// The first sentence of the first part, where it tells of the year before as of the report's own: `2024年,我局…` in the
/// report of 2025 was left from last year's.
fn opening(report: &Report, year: u16) -> Option<Stray<'_>> {
    const OWN: Words = Words(
        "我局 我委 我办 我厅 我镇 我乡 我街道 我市 我县 我区 我省 我中心 我单位 本局 本机关 本单位 \
        全局 全镇",
    );
    /// What may stand between the year and the agency.
    const AMID: Words = Words("在 按照 围绕 根据 为");
    let passage = report.prose.body().find(|passage| passage.part == Part::Section(1))?;
    let mut sentences = passage.sentences();
    let first = sentences.next()?;
    let (text, next) = (passage.text.cut(first.clone()), sentences.next());
    let (at, other) = years(text).next().filter(|&(at, _)| at == 0)?;
    let behind = behind_year(text, at).strip_prefix(',')?;
    let agency = report.text.frame.agency_name();
    let is_own =
        |clause: &str| OWN.begin(clause) || agency.is_some_and(|agency| clause.starts_with(agency));
    let mut clauses = behind.split(',');
    let leads = clauses.next()?;
    let tells = is_own(leads) || AMID.begin(leads) && clauses.any(is_own);
    let own = year.to_string();
    let is_said = |range: Range<usize>| passage.text.cut(range).contains(&own);
    let is_other = other + 1 == year && !text.contains(&own) && !next.is_some_and(is_said);
    (tells && is_other && !tells_of_work(text, at, year)).then(|| Stray {
        year: other,
        what: "开头一句",
        severity: Severity::Warning,
        passage,
        bytes: first.start..first.start + "2020年".len(),
    })
}

/// So many passages, and sentences of each, may be the introduction where no heading ends it. Behind them a report
/// tells of the one before it too.
const OPENING: usize = 4;

/// The years of a text, four digits before 年 with no month behind them.
fn years(text: &str) -> impl Iterator<Item = (usize, u16)> + '_ {
    text.match_indices('年').filter_map(|(mark, _)| {
        let at = mark.checked_sub(4)?;
        let digits = text.get(at..mark)?;
        let year = digits.parse().ok().filter(|year| (2000..2100).contains(year))?;
        let before = text.cut(..at).chars().last();
        let whole = !before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '-' | '—' | '~'));
        let behind = text.cut(mark + '年'.len_utf8()..);
        (whole && !behind.starts_with(|c: char| c.is_ascii_digit())).then_some((at, year))
    })
}

/// What follows `2020年` or `2020年度`.
fn behind_year(text: &str, at: usize) -> &str {
    let behind = text.cut(at + "2020年".len()..);
    behind.strip_prefix('度').unwrap_or(behind)
}

/// Whether the year is that in the name of this very report: 现公布某局2022年政府信息公开工作年度报告.
fn names_the_report(sentence: &str, at: usize) -> bool {
    const SUBJECTS: Words = Words("政府信息公开 政务公开 信息公开");
    const REPORTS: Words = Words("工作年度报告 年度报告 工作报告 工作情况 情况 工作年报");
    const OTHERS: Words =
        Words("通知 上年 上一年 去年 往年 对照 整改 要点 意见 按时 及时 如期 完成");
    const DEEDS: Words = Words("现公布 现将 编制 向社会 报告如下 公布如下 发布");
    let clause_start = sentence.cut(..at).rfind([',', ':']).map_or(0, |comma| comma + 1);
    let clause_end =
        sentence.cut(at..).find([',', '。', ';']).map_or(sentence.len(), |end| at + end);
    let clause = sentence.cut(clause_start..clause_end);
    let behind = behind_year(sentence.cut(..clause_end), at);
    let Some((name, rest)) = SUBJECTS.iter().find_map(|subject| behind.split_once(subject)) else {
        return false;
    };
    // Between the year and the subject, nothing but an agency.
    let is_name = name.chars().count() <= 20 && !name.contains(['《', '》', '(', '月', '"', '“']);
    let is_name = is_name && !DEEDS.any_in(name);
    is_name && REPORTS.begin(rest) && DEEDS.any_in(clause) && !OTHERS.any_in(clause)
}

/// Words of work that was done and counted.
const DEEDS: Words =
    Words("主动公开 收到 受理 新收 答复 办理 公开政府信息 公开各类 发布信息 发布政府信息");

/// Whether a sentence begins with the year and tells with a number what was done, and nothing in it shows that
/// another year than the report's is meant.
fn tells_of_work(sentence: &str, at: usize, year: u16) -> bool {
    /// Marks of comparison, of time that goes beyond a year, of plans, of money that other years have.
    const OTHERS: Words = Words(
        "今年 本年 上年 去年 同比 相比 较 比 增长 下降 增加 减少 结转 顺延 以来 预算 决算 将 计划 \
        截至 截止 累计 历年 至20 普查 规划 跨年 遗留 往年 期间",
    );
    const NOT_BEHIND: Words = Words("的 起 至 到 底 末 初 前 后 、 和 及 与 - — ~");
    let before = sentence.cut(..at);
    let begins = before.is_empty() || before.ends_with([':', ')', '.', '】']);
    let behind = behind_year(sentence, at);
    if !begins
        || NOT_BEHIND.begin(behind)
        || OTHERS.any_in(sentence)
        || years(sentence).any(|(_, other)| other == year)
        || sentence.contains(&year.to_string())
    {
        return false;
    }
    let deed = DEEDS.iter().filter_map(|deed| Some((behind.find(deed)?, deed))).min();
    deed.is_some_and(|(start, deed)| {
        let rest = behind.cut(start + deed.len()..);
        let near = behind.cut(..start).chars().count() <= 25;
        near && !rest.starts_with('的') && has_count(rest)
    })
}

/// Whether a number with a measure word stands in the text.
fn has_count(text: &str) -> bool {
    let measures = ["件", "条", "份", "次", "篇", "起", "项", "个"];
    text.match_indices(|c: char| c.is_ascii_digit()).any(|(at, digit)| {
        measures.iter().any(|measure| text.cut(at + digit.len()..).starts_with(measure))
    })
}

/// Whether the sentence before or behind tells of the report's year: then two years stand side by side.
fn is_beside(passage: &Passage, sentences: &[Range<usize>], number: usize, year: u16) -> bool {
    let beside = [number.checked_sub(1), Some(number + 1)];
    beside.into_iter().flatten().filter_map(|other| sentences.get(other)).any(|other| {
        let text = passage.text.cut(other.clone());
        years(text).any(|(_, of)| of == year) && has_count(text)
    })
}
