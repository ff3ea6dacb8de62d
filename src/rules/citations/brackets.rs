//! D14: the brackets in the numbers of documents.

use crate::law::issued::GB_9704;
use crate::report::DocumentNumber;
use crate::rules::clip::and_more;
use crate::rules::prelude::*;

/// D14: the year of a number in other brackets than 〔〕.
pub static WRONG_NUMBER_BRACKETS: Rule =
    Rule::hint("D14", "wrong-number-brackets", wrong_number_brackets)
        .title("文号的括号不规范")
        .basis(&[GB_9704.cited("发文字号", "年份用六角括号“〔〕”括入（未核实）")]);

fn wrong_number_brackets(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// No report names more documents; each is looked for in its whole line.
    const MOST: usize = 1_000;
    let report = context.report;
    let mut wrong = Vec::new();
    let numbers = report.prose.body().flat_map(|passage| {
        DocumentNumber::all(&passage.text).map(move |number| (passage, number))
    });
    for (passage, number) in numbers.take(MOST) {
        let Some(bracket) = number.bracket else { continue };
        let end = bracket + passage.text.cut(bracket..).chars().next().map_or(0, char::len_utf8);
        let place = passage.place(&report.text.paragraphs, bracket..end);
        match report.reading.document.written(place).chars().next() {
            Some('〔' | '﹝') | None => telling.pass(),
            Some(_) => wrong.push((passage, number)),
        }
    }
    let Some((passage, number)) = wrong.first() else {
        return telling.or_inapplicable("没有文号");
    };
    let times = and_more(wrong.len(), "，这样的有 ", " 处");
    let message = format!(
        "{}的文号“{}号”年份没有用六角括号，应写成“〔{}〕{}号”{times}",
        context.part_name(passage.part),
        report.written(passage, number.bytes.clone()).trim_end_matches('号'),
        number.year,
        number.number
    );
    telling.wrong_at(passage, number.bytes.clone(), "brackets", message);
}
