//! Y06: a report that is last year's with other years in it.

use super::{given, told};
use crate::finding::Counterpart;
use crate::order;
use crate::rules::prelude::*;
use crate::shingles::Shingles;

/// Y06: the text, the section on problems, or all numbers of the tables as they were.
pub static COPIED_FROM_LAST_YEAR: Rule =
    Rule::warning("Y06", "copied-from-last-year", copied_from_last_year)
        .title("与上一年报告雷同")
        .basis(&[
            law::FORMAT_2021.cited("正文", "不按时发布、内容不准确不全面、内容雷同、敷衍塞责"),
            law::CUSTOM.cited("与上一年比较", "与往年雷同的扣分"),
        ])
        .when(given);

/// Texts with fewer runs of letters are too short to be compared.
const LONG: usize = 120;
/// The same of the section on problems.
const LONG_SECTION: usize = 24;
/// The same of a single passage.
const LONG_PASSAGE: usize = 6;
/// So many runs in a hundred make two texts, or two passages, the same one.
const ALIKE: usize = 85;
/// The section on problems has less to repeat that is not the work itself.
const ALIKE_SECTION: usize = 90;
/// So many passages are shown beside each other.
const MOST_SHOWN: usize = 20;

fn copied_from_last_year(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Ok(previous) = context.previous else { return };
    let (report, name) = (context.report, told(previous));
    let own = [report.own_words(), previous.own_words()];
    let all = [&own[0], &own[1]].map(|own| Shingles::of(own.iter().map(|&(_, words)| words)));
    let is_comparable = are_long(&all, LONG);
    if !is_comparable {
        telling.needs_review("正文太短，看不出与上一年是否雷同");
    }
    let is_alike = is_comparable && all[0].are_like(&all[1], ALIKE);
    if is_alike {
        let message = format!("正文除数字外与 {name}几乎相同");
        let finding = telling.wrong(Subject::Text, "text", message).in_doubt();
        tell_passages(finding, report, previous, &|_| true);
        if let Some((first, _)) = own[0].first() {
            finding.at(first.place(&report.text.paragraphs, 0..first.text.len()));
        }
    }
    let sections = [&own[0], &own[1]].map(|own| {
        let of_problems = own.iter().filter(|(passage, _)| passage.part == Part::Section(5));
        Shingles::of(of_problems.map(|&(_, words)| words))
    });
    let is_again =
        are_long(&sections, LONG_SECTION) && sections[0].are_like(&sections[1], ALIKE_SECTION);
    if is_again && !is_alike {
        let message = format!("第五部分“存在的主要问题及改进情况”与 {name}几乎相同");
        let finding = telling.wrong(Subject::Section(5), "problems", message).in_doubt();
        tell_passages(finding, report, previous, &|part| part == Part::Section(5));
        if let Some(heading) = report.text.heading(5) {
            finding.at(heading.place);
        }
    }
    same_numbers(context, previous, telling);
    telling.or_pass();
}

fn are_long(both: &[Shingles; 2], least: usize) -> bool {
    both.iter().all(|text| text.count() >= least)
}

/// Shows the passages of some parts that are as they were beside each other.
fn tell_passages(
    finding: &mut Finding,
    report: &Report,
    previous: &Report,
    is_of: &dyn Fn(Part) -> bool,
) {
    let long = |report: &Report| -> Vec<(Place, Shingles)> {
        let of = |passage: &Passage| {
            let place = passage.place(&report.text.paragraphs, 0..passage.text.len());
            (place, Shingles::of([passage.text.as_str()]))
        };
        let passages = report.prose.body().filter(|passage| is_of(passage.part)).map(of);
        passages.filter(|(_, text)| text.count() >= LONG_PASSAGE).collect()
    };
    let before = long(previous);
    let alike = long(report).into_iter().filter_map(|(here, text)| {
        let (there, _) = before.iter().find(|(_, other)| text.are_like(other, ALIKE))?;
        Some(Counterpart { here, there: *there, cell: None })
    });
    finding
        .with_previous(alike.take(MOST_SHOWN).collect())
        .advising("请看：哪些话是上一年的，要换成今年的情况");
}

/// All numbers that are not 0 as they were. Few and small ones may be so by chance.
fn same_numbers(context: &Context<'_>, previous: &Report, telling: &mut Telling<'_>) {
    const LEAST_DIFFERENT: usize = 3;
    const LEAST_LARGE: i64 = 10;
    let numbers = |report: &Report| -> Vec<(Coord, Decimal)> {
        let cells = report.reading.entries.iter();
        let numbers = cells.filter_map(|(&coord, cell)| Some((coord, cell.value.number()?)));
        numbers.filter(|(_, number)| !number.is_zero()).collect()
    };
    let own = numbers(context.report);
    let different = order::set(own.iter().map(|(_, number)| *number));
    let is_large = different.iter().any(|&number| number >= Decimal::from(LEAST_LARGE));
    if different.len() < LEAST_DIFFERENT || !is_large || own != numbers(previous) {
        return telling.pass();
    }
    let (first, _) = own[0];
    let beside = own.iter().map(|&(coord, number)| Counterpart {
        here: context.place(coord),
        there: previous.reading.place(coord),
        cell: Some((coord, number)),
    });
    let message = format!("表格里不为 0 的 {} 个数与 {}完全相同", own.len(), told(previous));
    telling
        .wrong(Subject::Cell(first), "numbers", message)
        .in_doubt()
        .with_related(own.cut(1..).iter().map(|&(coord, _)| coord).collect())
        .with_previous(beside.collect())
        .advising("请看：是不是还没有换成今年的数");
}
