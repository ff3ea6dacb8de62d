//! S01 to S04, S17: the six sections, their order, words and numbers.

use super::{listed, official, whole};
use crate::forms::{SECTIONS, Table};
use crate::report::{
    Extent, Heading, Mark, are_unreadable, cells_of, extent_of, instead, missing, unseen,
};
use crate::rules::clip::clipped;
use crate::rules::prelude::*;

/// The article of the act that says what a report tells.
const CONTENTS: Citation =
    law::REGULATION.cited("第五十条", "政府信息公开工作年度报告应当包括下列内容");

/// The sections as the form of 2021 prints them.
const OUTLINE_2021: Citation = law::FORMAT_2021.cited("附件", "一至六共六个部分");

/// The sections as the form of 2019 prints them.
const OUTLINE_2019: Citation = law::FORMAT_2019.cited("附件", "一至六共六个部分");

/// S01: a section is missing.
pub static MISSING_SECTION: Rule = Rule::error("S01", "missing-section", missing_section)
    .title("六个部分缺失")
    .basis(&[CONTENTS, OUTLINE_2021, OUTLINE_2019])
    .when(whole);

/// S02: the sections stand in another order.
pub static MISORDERED_SECTIONS: Rule =
    Rule::error("S02", "misordered-sections", misordered_sections)
        .title("部分顺序错误")
        .basis(&[OUTLINE_2021, OUTLINE_2019])
        .when(whole);

/// S03: a heading has other words than the form's.
pub static ALTERED_HEADING: Rule = Rule::hint("S03", "altered-heading", altered_heading)
    .title("标题措辞与格式不一致")
    .basis(&[OUTLINE_2021, OUTLINE_2019])
    .when(whole);

/// S04: the numbers of the headings are not those of the sections.
pub static WRONG_HEADING_NUMBER: Rule =
    Rule::warning("S04", "wrong-heading-number", wrong_heading_number)
        .title("一级序号重复、跳号、用错")
        .basis(&[OUTLINE_2021, OUTLINE_2019])
        .when(whole);

/// S17: a seventh section.
pub static EXTRA_SECTION: Rule = Rule::warning("S17", "extra-section", extra_section)
    .title("多出第七部分或附旧表")
    .basis(&[OUTLINE_2021, OUTLINE_2019])
    .when(whole);

fn missing_section(context: &Context<'_>, telling: &mut Telling<'_>) {
    let unseen = unseen(context.report);
    telling.passes(6 - unseen.len());
    if unseen.is_empty() {
        return;
    }
    if are_unreadable(context.report) {
        return telling.needs_review("没有读到独立成行的各部分标题");
    }
    let missing = missing(context.report);
    if missing.len() < unseen.len() {
        telling.needs_review("有的部分没有独立成行的标题，但像是有内容");
    }
    let Some(&first) = missing.first() else { return };
    let report = context.report;
    let table_of = |section: &u8| Table::ALL.iter().find(|table| table.section() == Some(*section));
    let is_there =
        |section: &u8| table_of(section).is_some_and(|table| report.reading.extent(*table).0 > 0);
    let due = |section: &u8| SECTIONS[usize::from(*section) - 1];
    let listed = |sections: &[u8]| {
        sections.iter().map(|s| format!("“{}”", due(s))).collect::<Vec<_>>().join("、")
    };
    if is_broken_off(context, &missing) {
        let last = missing.first().map_or(1, |first| first - 1).max(1);
        let message = format!("全文到“{}”为止，没有读到{}", due(&last), listed(&missing));
        telling
            .wrong(Subject::Section(first), "sections", message)
            .with_severity(Severity::Warning)
            .in_doubt()
            .advising("请看：后面的部分是不是没有复制进来，原文没有的请补上");
        return;
    }
    let (message, severity) = if missing.iter().all(is_there) {
        (format!("有表格而没有标题：{}", listed(&missing)), Severity::Warning)
    } else if missing.iter().all(|&section| instead(context.report, section).is_some()) {
        let told = missing.iter().filter_map(|section| {
            Some(format!(
                "“{}”的位置上是“{}”",
                due(section),
                instead(context.report, *section)?.text
            ))
        });
        (told.collect::<Vec<_>>().join("，"), Severity::Warning)
    } else {
        (format!("缺 {} 个部分：{}", missing.len(), listed(&missing)), Severity::Error)
    };
    let gone = Table::ALL.iter().filter(|&&table| {
        table.section().is_some_and(|section| missing.contains(&section))
            && matches!(extent_of(context.report, table), Extent::WithSection)
    });
    let cells = gone.flat_map(|&table| cells_of(report.reading.form, table)).collect();
    telling
        .wrong(Subject::Section(first), "sections", message)
        .with_severity(severity)
        .with_absent(cells);
}

/// Whether the report may have been cut: its last sections are missing, and no date stands under it.
fn is_broken_off(context: &Context<'_>, missing: &[u8]) -> bool {
    let report = context.report;
    let is_last =
        |number: u8| report.text.headings.iter().all(|heading| heading.number < Some(number));
    let first = missing.first().copied().unwrap_or(1);
    first > 1
        && missing.iter().copied().eq(first..=6)
        && is_last(first)
        && report.text.frame.signed.is_none()
}

/// Headings of sections that stand once, in reading order.
fn single<'a>(context: &'a Context<'_>) -> Vec<(u8, &'a Heading)> {
    let headings = &context.report.text.headings;
    let named = headings.iter().filter_map(|heading| Some((heading.section?, heading)));
    let count = |section| headings.iter().filter(|h| h.section == Some(section)).count();
    named.filter(|&(section, _)| count(section) == 1).collect()
}

fn misordered_sections(context: &Context<'_>, telling: &mut Telling<'_>) {
    let single = single(context);
    if single.len() < 2 {
        return telling.inapplicable("没有读到独立成行的各部分标题");
    }
    let turned = single.windows(2).find(|pair| pair[0].0 > pair[1].0);
    let Some([(_, before), (section, after)]) = turned else { return telling.pass() };
    let message = format!("“{}”排在“{}”之前，两个部分的顺序与格式相反", before.text, after.text);
    telling.wrong(Subject::Section(*section), "order", message).at(after.place);
}

fn altered_heading(context: &Context<'_>, telling: &mut Telling<'_>) {
    let named: Vec<(u8, &Heading)> =
        context.report.text.headings.iter().filter_map(|h| Some((h.section?, h))).collect();
    if named.is_empty() {
        return telling.inapplicable("没有读到独立成行的各部分标题");
    }
    let (official, altered): (Vec<_>, Vec<_>) =
        named.into_iter().partition(|(_, heading)| heading.is_official);
    telling.passes(official.len());
    /// So many headings in other words are the outline of a province.
    const OUTLINE: usize = 3;
    if let Some((section, first)) = altered.first().filter(|_| altered.len() >= OUTLINE) {
        let told = altered.iter().take(4).map(|&(section, heading)| {
            format!("“{}”（格式是“{}”）", heading.text, SECTIONS[usize::from(section) - 1])
        });
        let more = if altered.len() > 4 { "等" } else { "" };
        let told: Vec<String> = told.collect();
        let count = altered.len();
        let message = format!("{count} 个标题与格式不同：{}{more}", told.join("、"));
        let subject = Subject::Section(*section);
        telling.wrong(subject, "headings", message).at(first.place);
        return;
    }
    for (section, heading) in altered {
        let due = SECTIONS[usize::from(section) - 1];
        let message = format!("标题“{}”与格式不同，格式是“{due}”", heading.text);
        telling
            .wrong(Subject::Section(section), &format!("heading:{section}"), message)
            .at(heading.place);
    }
}

fn wrong_heading_number(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// By so much of a heading one finds it.
    const ENOUGH: usize = 6;
    /// By so many of them one sees how the numbers go on.
    const FIRST: usize = 2;
    let headings = &context.report.text.headings;
    let numbered: Vec<&Heading> = headings.iter().filter(|h| h.number.is_some()).collect();
    if numbered.len() < 2 {
        return telling.inapplicable("各部分标题没有写序号，或序号没有读到");
    }
    let is_counted = numbered.iter().enumerate().all(|(at, h)| h.number == Some(at as u8 + 1));
    let is_wrong =
        |heading: &&&Heading| heading.section.is_some() && heading.number != heading.section;
    let wrong: Vec<&&Heading> = numbered.iter().filter(is_wrong).collect();
    if let Some(first) = wrong.first().filter(|_| !is_counted) {
        let told = wrong.iter().take(FIRST).map(|heading| {
            let (due, _) = official(heading.section.unwrap_or(1));
            format!("“{}”应为“{due}”", clipped(&heading.text, ENOUGH))
        });
        let told: Vec<String> = told.collect();
        let mut message = format!("{} 个标题的序号不对：{}", wrong.len(), told.join("，"));
        if wrong.len() > FIRST {
            message.push('等');
        }
        let subject = Subject::Section(first.section.unwrap_or(1));
        telling
            .wrong(subject, "numbers", message)
            .at(first.place)
            .advising("请看：各部分的序号应当从一到六，不重复，不跳号");
        return;
    }
    let again = numbered.iter().filter(|_| !is_counted).find_map(|heading| {
        let same = |other: &&&Heading| other.section.is_some() && other.number == heading.number;
        let known = numbered.iter().find(same)?;
        heading.section.is_none().then_some((*known, *heading))
    });
    if let Some((known, again)) = again {
        let (number, _) = official(known.section.unwrap_or(1));
        let message = format!("有两个一级序号“{number}”：“{}”和“{}”", known.text, again.text);
        telling
            .wrong(Subject::Section(known.section.unwrap_or(1)), "twice", message)
            .at(again.place)
            .advising("请看：下一级标题应当用“（一）”或“1.”");
        return;
    }
    let of_sections = || numbered.iter().filter(|heading| heading.section.is_some());
    let marks = |mark: Mark| of_sections().filter(|heading| heading.mark == mark).count();
    let odd = of_sections().find(|heading| heading.mark != Mark::Official);
    if let Some(odd) = odd.filter(|_| marks(Mark::Official) > 0) {
        let message = format!("标题“{}”的序号写法与其他标题不同，其他标题是“一、”", odd.text);
        let subject = Subject::Section(odd.section.unwrap_or(1));
        telling.wrong(subject, "marks", message).with_severity(Severity::Hint).at(odd.place);
        return;
    }
    telling.pass();
}

fn extra_section(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let last = report.text.headings.iter().rfind(|heading| heading.section.is_some());
    let is_extra = |heading: &&Heading| {
        let is_appendix = Words("附 名词 说明 注释").any_in(&heading.text);
        let is_behind = last.is_some_and(|last| last.place.order() < heading.place.order());
        heading.section.is_none() && heading.number > Some(6) && is_behind && !is_appendix
    };
    let extra: Vec<&Heading> = report.text.headings.iter().filter(is_extra).collect();
    if let Some(first) = extra.first() {
        let names: Vec<String> = extra.iter().map(|heading| heading.text.clone()).collect();
        let message = format!("六个部分之后还有{}，格式只有六个部分", listed(&names));
        telling
            .wrong(Subject::Text, "seventh", message)
            .with_severity(Severity::Hint)
            .at(first.place);
    } else {
        telling.pass();
    }
    /// So many rows of the 统计表 are no chance.
    const ENOUGH: usize = 12;
    let seen =
        report.tables.labels_seen.iter().filter(|(table, _)| *table == Table::Statistics).count();
    if report.reading.form.statistics.is_empty() && seen >= ENOUGH {
        let message = "附有《政府信息公开情况统计表》，这是 2014 至 2018 年度的表";
        telling
            .wrong(Subject::Text, "statistics", message)
            .advising("请看：2019 年度起的数据都在第二、三、四部分的表里，这张表可以去掉");
    }
}
