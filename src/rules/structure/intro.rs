//! S16: what 引言 says of the parts of the report.

use std::ops::RangeInclusive;

use super::sectioned;
use crate::report::{Plain, told};
use crate::rules::prelude::*;

/// S16: 引言 names other parts, or another number of them, than the report has.
pub static CONTRADICTED_OUTLINE: Rule =
    Rule::warning("S16", "contradicted-outline", contradicted_outline)
        .title("引言所列部分与正文不符")
        .basis(&[
            law::FORMAT_2021.cited("附件", "一至六共六个部分"),
            law::FORMAT_2019.cited("附件", "一至六共六个部分"),
        ])
        .when(sectioned);

/// Words that say how many parts there are, behind the number.
const PARTS: Words = Words("个部分 部分内容 个方面 大部分 部分");

/// Words behind which the parts are named.
const LISTS: Words = Words("包括 包含 分为 组成: 部分: 方面:");

fn contradicted_outline(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(outline) = Announced::of(context) else {
        return telling.inapplicable("引言没有列出各部分");
    };
    let place = outline.place;
    let listed = outline.named.len();
    let is_counted = outline.items.contains(&outline.count);
    if listed < FEWEST && is_counted {
        return telling.pass();
    }
    if listed < 6 && outline.count != 6 && !is_counted {
        let message =
            format!("引言说有 {} 个部分，列出的是 {} 个", outline.count, outline.items.start());
        telling.wrong(Subject::Text, "count", message).at(place);
        return;
    }
    if outline.count != 6 && listed >= 6 {
        let message = format!("引言说有 {} 个部分，列出的是 {listed} 个", outline.count);
        telling.wrong(Subject::Text, "count", message).at(place);
        return;
    }
    let lacking: Vec<String> = (1..=6)
        .filter(|section| !outline.named.contains(section))
        .map(|section| format!("“{}”", super::official(section).1))
        .collect();
    if lacking.is_empty() {
        return telling.pass();
    }
    let message = format!(
        "引言说有 {} 个部分，只列出格式六个部分中的 {listed} 个，没有{}",
        outline.count,
        lacking.join("、")
    );
    telling
        .wrong(Subject::Text, "names", message)
        .with_severity(Severity::Hint)
        .at(place)
        .advising("请看：引言列的是不是正文的标题");
}

/// Fewer sections are a mention, not a list.
const FEWEST: usize = 3;

/// What 引言 says of the parts.
struct Announced {
    count: usize,
    /// How many are listed, whatever they are called: at least, and at the most.
    items: RangeInclusive<usize>,
    /// The sections named.
    named: Vec<u8>,
    place: Place,
}

impl Announced {
    fn of(context: &Context<'_>) -> Option<Self> {
        let intro = context.report.text.paragraphs.iter().filter(|p| p.part == Part::Intro);
        let lines: Vec<(&str, Place)> = intro.map(|p| (p.plain.text.as_str(), p.place)).collect();
        // A sentence of a text that was broken into lines goes over several of them.
        let whole: String = lines.iter().map(|(text, _)| *text).collect();
        whole.split('。').find_map(|sentence| {
            let (count, number) = counted(sentence)?;
            let list = listed(sentence, number)?;
            let named = named(&list);
            let items = items(&list);
            // Two and a third by another name are a list as well.
            let is_list =
                named.len() >= FEWEST || named.len() + 1 == FEWEST && *items.start() >= FEWEST;
            let holds = |(text, _): &&(&str, Place)| text.contains(sentence.cut(number..));
            let place = lines.iter().find(holds).or(lines.first()).map(|(_, place)| *place);
            is_list.then_some(Self { count, items, named, place: place? })
        })
    }
}

/// How many parts a sentence counts, and where it says so.
fn counted(sentence: &str) -> Option<(usize, usize)> {
    const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    PARTS.iter().find_map(|word| {
        sentence.match_indices(word).find_map(|(at, _)| {
            let last = sentence.cut(..at).chars().next_back()?;
            let numeral = NUMERALS.iter().position(|numeral| *numeral == last).map(|at| at + 1);
            let before = at - last.len_utf8();
            // 第五部分 is one of them, not their number.
            let is_ordinal = sentence.cut(..before).ends_with('第');
            let count = numeral.or_else(|| last.to_digit(10).map(|digit| digit as usize))?;
            (!is_ordinal && count >= 3).then_some((count, before))
        })
    })
}

/// The stretch of a sentence in which the parts are named: before their number, or behind it.
fn listed(sentence: &str, number: usize) -> Option<String> {
    let starts =
        |from: &str| LISTS.iter().filter_map(|word| Some(from.find(word)? + word.len())).min();
    let before = sentence.cut(..number);
    let behind = sentence.cut(number..);
    let list = match (starts(before), starts(behind)) {
        (_, Some(at)) if behind.len() > at + 40 => behind.cut(at..),
        (Some(at), _) => before.cut(at..),
        _ => before,
    };
    (!list.is_empty()).then(|| list.to_owned())
}

/// How many items a list has: 和 and its like may join two of them or be part of one, and so may the mark between
/// 行政复议 and 行政诉讼.
fn items(list: &str) -> RangeInclusive<usize> {
    let mut list = list.trim_end_matches(['等', '共', '以', '上', '这']).to_owned();
    for section in 1..=6 {
        let title = Plain::new(super::official(section).1, 0, 0).text;
        list = list.replace(&title, "某");
    }
    let items = || list.split(['、', ',', ';', ':']).filter(|item| !item.is_empty());
    let is_pair = |item: &&str| item.contains("诉讼") && !item.contains("复议");
    let joined =
        |item: &str| ["和", "及", "与"].iter().map(|word| item.matches(word).count()).sum();
    let joints: usize = items().map(|item| -> usize { joined(item) }).sum();
    let count = items().count();
    count.saturating_sub(items().filter(is_pair).count()).max(1)..=count + joints
}

/// The sections that a list names, by their official words or by others.
fn named(list: &str) -> Vec<u8> {
    let mut rest = list.to_owned();
    let mut named = Vec::new();
    for section in 1..=6 {
        let title = Plain::new(super::official(section).1, 0, 0).text;
        if rest.contains(&title) {
            named.push(section);
            rest = rest.replace(&title, ";");
        }
    }
    for item in rest.split(['、', ',', ';', ':', '和', '及']) {
        if let Some(section) = told(item).filter(|section| !named.contains(section)) {
            named.push(section);
        }
    }
    named
}
