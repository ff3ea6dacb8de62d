//! D02, D03: the time that the figures are of.

use std::ops::Range;

use crate::report::Day;
use crate::rules::prelude::*;

/// D02: the figures are not of the whole year reported on.
pub static WRONG_PERIOD: Rule = Rule::error("D02", "wrong-period", wrong_period)
    .title("统计期限不是全年")
    .basis(&[law::REGULATION.cited("第四十九条", "上一年度政府信息公开工作年度报告")]);

/// D03: nothing is said of the time that the figures are of.
pub static MISSING_PERIOD: Rule = Rule::hint("D03", "missing-period", missing_period)
    .title("没有写统计期限")
    .basis(&[law::REGULATION.cited("第四十九条", "上一年度政府信息公开工作年度报告")]);

/// Words that the period stands behind.
const WORDS: Words = Words(
    "统计期限 统计时限 统计时间 统计期间 统计周期 统计区间 统计时段 统计范围 统计数据 数据统计 \
    数据期限 所列数据 报告期",
);

/// Words of an introduction that the period of the report stands behind.
const ABOUT: Words = Words("涵盖 反映 包括 包含 汇总 统计");

/// A period that a report states.
pub(super) struct Period<'a> {
    /// Where it stands.
    pub passage: &'a Passage,
    /// In bytes of the passage.
    pub bytes: Range<usize>,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
}

impl Period<'_> {
    /// The year, where it is all of one.
    pub fn whole_year(&self) -> Option<u16> {
        let is = |day: &Day, month, last| {
            day.fault.is_none() && day.month == Some(month) && day.day.is_none_or(|day| day == last)
        };
        let year = self.from.year?;
        let same = self.to.year.is_none_or(|to| to == year);
        (same && is(&self.from, 1, 1) && is(&self.to, 12, 31)).then_some(year)
    }
}

/// The first period that the report states.
pub(super) fn stated(report: &Report) -> Option<Period<'_>> {
    report
        .prose
        .body()
        .find_map(|passage| passage.sentences().find_map(|sentence| in_sentence(passage, sentence)))
}

fn in_sentence(passage: &Passage, sentence: Range<usize>) -> Option<Period<'_>> {
    let text = passage.text.cut(sentence.clone());
    let behind =
        |words: Words| words.iter().filter_map(|word| Some(text.find(word)? + word.len())).min();
    let is_about = passage.part == Part::Intro && text.contains("报告");
    let days = Day::all(text);
    if days.len() < 2 {
        return None;
    }
    let word = behind(WORDS).or_else(|| behind(ABOUT).filter(|_| is_about))?;
    let pair = days.windows(2).find(|pair| {
        let announced = text.get(word..pair[0].bytes.start).is_some_and(announces);
        announced && joins(text.cut(pair[0].bytes.end..pair[1].bytes.start))
    })?;
    let bytes = sentence.start + pair[0].bytes.start..sentence.start + pair[1].bytes.end;
    Some(Period { passage, bytes, from: pair[0].clone(), to: pair[1].clone() })
}

/// Whether nothing stands between the word that announces a period and its first day but `的统计期限为自`.
fn announces(between: &str) -> bool {
    between.chars().all(|c| "的统计期限时间范围区段跨度周为是自从由始起止均数据:,(本".contains(c))
}

/// Whether the words between two days make a period of them: `起，至`, `到`, `—`.
fn joins(between: &str) -> bool {
    let is_joint = |c: char| "起始开,至到从截止-—–―~零时点当同本年0:".contains(c);
    between.chars().all(is_joint) && between.contains(['至', '到', '-', '—', '–', '―', '~', '止'])
}

fn wrong_period(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(period) = stated(report) else {
        return telling.inapplicable("没有读到统计期限的起止日期");
    };
    let Some(year) = report.text.frame.year.or(period.from.year) else {
        return telling.needs_review("没有读出是哪一年度的报告");
    };
    match period.whole_year() {
        Some(stated) if stated == year => return telling.pass(),
        // Told by D01.
        Some(_) => return telling.violation(),
        None => {}
    }
    let founded = ["组建", "成立", "挂牌", "新设", "设立", "转隶", "划转"];
    if founded.iter().any(|word| period.passage.text.contains(word)) {
        return telling.needs_review("机关可能是年中成立的，统计期限不是全年");
    }
    let written = report.written(period.passage, period.bytes.clone());
    let due = format!("{year}年1月1日至{year}年12月31日");
    let undated = [&period.from, &period.to].iter().all(|day| day.fault.is_none())
        && period.from.year.is_none()
        && period.to.year.is_none_or(|to| to == year)
        && (period.from.month, period.from.day) == (Some(1), Some(1))
        && (period.to.month, period.to.day) == (Some(12), Some(31));
    let (severity, message) = if undated {
        (Severity::Hint, format!("统计期限“{written}”没有写全年份，应当是{due}"))
    } else {
        (Severity::Error, format!("统计期限写的是“{written}”，应当是{due}"))
    };
    telling
        .wrong_at(period.passage, period.bytes.clone(), "period", message)
        .with_severity(severity);
}

fn missing_period(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.text.frame.year.is_none_or(|year| year < 2019) {
        return telling.inapplicable("2018 年度以前不要求");
    }
    if report.text.frame.sections.len() < 3 {
        return telling.inapplicable("只有报告的一部分");
    }
    let says_so =
        |text: &str| WORDS.any_in(text) || text.contains("1月1日") && text.contains("12月31日");
    if stated(report).is_some() || report.prose.body().any(|passage| says_so(&passage.text)) {
        return telling.pass();
    }
    let message = "全文没有写统计期限（1月1日至12月31日）";
    telling.wrong(Subject::Text, "period", message);
}
