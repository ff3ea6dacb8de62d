//! L09, L16: titles in 《》, and the short names that stand for them.

use std::ops::Range;

use super::{FEW, Flaw, LAYOUT, PUNCTUATION, is_han, prose, quoted, tell};
use crate::letters::but_han;
use crate::rules::prelude::*;

/// L09: a title within a title in the marks of the outer one.
pub static NESTED_TITLE_MARKS: Rule = Rule::hint("L09", "nested-title-marks", nested_title_marks)
    .most(FEW)
    .title("书名号里的书名号")
    .basis(PUNCTUATION);

/// L16: a short name that nobody introduced.
pub static UNDEFINED_ABBREVIATION: Rule =
    Rule::hint("L16", "undefined-abbreviation", undefined_abbreviation)
        .most(FEW)
        .title("简称没有先说明")
        .basis(LAYOUT)
        .off();

fn nested_title_marks(context: &Context<'_>, telling: &mut Telling<'_>) {
    let mut first: Option<(&Passage, Range<usize>)> = None;
    let mut count = 0;
    let mut has_title = false;
    for passage in prose(context) {
        has_title |= passage.text.contains('《');
        for bytes in inner_titles(&passage.text) {
            count += 1;
            first.get_or_insert((passage, bytes));
        }
    }
    let Some((passage, bytes)) = first else {
        return match has_title {
            true => telling.pass(),
            false => telling.inapplicable("没有书名号"),
        };
    };
    let words = quoted(context, passage, bytes.clone(), 0);
    let part = context.part_name(passage.part);
    let message = match count {
        1 => format!("{part}书名号里的“{words}”宜用单书名号〈〉"),
        _ => format!("书名号里的书名号有 {count} 处没有用〈〉，第一处是{part}“{words}”"),
    };
    let inner = bytes.start + first_length(&passage.text, &bytes)
        ..bytes.end - last_length(&passage.text, &bytes);
    let mended = format!("〈{}〉", quoted(context, passage, inner, 0));
    let only =
        if count == 1 { super::mending(context, passage, bytes.clone(), mended) } else { None };
    let place = passage.place(&context.report.text.paragraphs, bytes);
    telling.wrong(Subject::Text, "text", message).with_repairs(only).at(place);
}

fn first_length(text: &str, bytes: &Range<usize>) -> usize {
    text.cut(bytes.clone()).chars().next().map_or(0, char::len_utf8)
}

fn last_length(text: &str, bytes: &Range<usize>) -> usize {
    text.cut(bytes.clone()).chars().next_back().map_or(0, char::len_utf8)
}

/// The titles that stand within 《》 and are marked by 《》 or `<>` themselves.
fn inner_titles(text: &str) -> Vec<Range<usize>> {
    /// No title has titles within titles so deep.
    const DEEPEST: usize = 8;
    let mut open: Vec<(char, usize)> = Vec::new();
    let (mut found, mut inner) = (Vec::new(), Vec::new());
    for (at, c) in but_han(text) {
        match c {
            '《' => open.push((c, at)),
            '<' if !open.is_empty() && text.cut(at + 1..).starts_with(is_han) => open.push((c, at)),
            '》' | '>' => {
                let partner = if c == '》' { '《' } else { '<' };
                let Some(start) = open.pop_if(|(mark, _)| *mark == partner) else { continue };
                match open.is_empty() {
                    true => found.append(&mut inner),
                    false => inner.push(start.1..at + c.len_utf8()),
                }
            }
            // One that has lost its end is told of by L03.
            '。' => {
                open.clear();
                inner.clear();
            }
            _ => {}
        }
        if open.len() > DEEPEST {
            open.clear();
        }
    }
    found
}

fn undefined_abbreviation(context: &Context<'_>, telling: &mut Telling<'_>) {
    const SHORT: &str = "《条例》";
    let mut is_defined = false;
    for passage in prose(context) {
        let text = passage.text.as_str();
        for (at, _) in text.match_indices(SHORT) {
            let bytes = at..at + SHORT.len();
            let is_definition = Words("简称 简称为 下称").end(text.cut(..at));
            let what = match (is_defined, is_definition) {
                (true, false) => {
                    telling.pass();
                    continue;
                }
                (false, true) => {
                    is_defined = true;
                    telling.pass();
                    continue;
                }
                (true, true) => "又说明了一次简称“《条例》”",
                (false, false) => "用了简称“《条例》”，前面没有“以下简称《条例》”",
            };
            is_defined = true;
            tell(context, telling, passage, Flaw::new(bytes, Severity::Hint, what.to_owned()));
        }
    }
    telling.or_inapplicable("没有用简称“《条例》”");
}
