//! Class L: the language of the report: marks, words, numbering. Nothing here judges what is said.

pub(super) mod doubled;
pub(super) mod marks;
pub(super) mod names;
pub(super) mod numbering;
pub(super) mod paragraphs;
pub(super) mod placeholders;
pub(super) mod slips;
pub(super) mod spacing;
pub(super) mod stops;
pub(super) mod terms;
pub(super) mod titles;
pub(super) mod wording;

use std::ops::Range;

use crate::diagnose::{Edit, Repair, Slip};
use crate::law::issued;
use crate::rules::prelude::*;

/// What the rules on marks lean on.
const PUNCTUATION: &[Citation] =
    &[law::PUNCTUATION.cited("标点符号的用法", "句号、括号、引号、书名号等")];

/// What the rules on words lean on.
const PROOFREADING: &[Citation] = &[law::CUSTOM.cited("文字审校", "文字严谨，没有错漏")];

/// What the rules on the layout of a text lean on.
const LAYOUT: &[Citation] = &[issued::GB_9704.cited("正文", "结构层次序数、数字和日期的写法")];

/// The passages that are prose. Outside the sections that have a table everything is; there, and in the last one,
/// behind which the 统计表 stands, what has no full stop may be a label that was not recognised.
fn prose<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Passage> {
    let is_prose = |passage: &&Passage| {
        !matches!(passage.part, Part::Section(2..=4 | 6)) || passage.text.contains('。')
    };
    context.report.prose.body().filter(is_prose)
}

/// Something wrong in a passage, and what to put in its place where that is certain.
struct Flaw {
    bytes: Range<usize>,
    severity: Severity,
    /// What is said of it behind the part of the report.
    what: String,
    mend: Option<(Range<usize>, String)>,
    advice: Option<&'static str>,
}

impl Flaw {
    fn new(bytes: Range<usize>, severity: Severity, what: String) -> Self {
        Self { bytes, severity, what, mend: None, advice: None }
    }

    fn mended(self, bytes: Range<usize>, to: impl Into<String>) -> Self {
        Self { mend: Some((bytes, to.into())), ..self }
    }
}

/// So many findings of a rule on the language are told one by one: they are many, and much alike.
const FEW: usize = 5;

/// Tells of one thing in a passage.
fn tell(context: &Context<'_>, telling: &mut Telling<'_>, passage: &Passage, flaw: Flaw) {
    if telling.has_room(flaw.severity) {
        let place = passage.place(&context.report.text.paragraphs, flaw.bytes.clone());
        let mend = flaw.mend.clone().and_then(|(bytes, to)| mending(context, passage, bytes, to));
        tell_at(context, telling, passage.part, place, flaw, mend);
    }
}

/// The same at a place of the document, for which there is room.
fn tell_at(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    part: Part,
    place: Place,
    flaw: Flaw,
    mend: Option<Repair>,
) {
    let message = format!("{}{}", context.part_name(part), flaw.what);
    let finding = telling.wrong_among(part.into(), place, "text", message);
    finding.with_severity(flaw.severity).with_repairs(mend);
    finding.advice = flaw.advice.map(str::to_owned);
}

/// The repair that changes a stretch of a passage; none where that runs over the end of a line.
fn mending(
    context: &Context<'_>,
    passage: &Passage,
    bytes: Range<usize>,
    to: String,
) -> Option<Repair> {
    let place = passage.place(&context.report.text.paragraphs, bytes.clone());
    let from = context.report.reading.document.written(place).to_owned();
    let letters = from.chars().filter(|c| !c.is_whitespace()).count();
    let is_whole = letters == passage.text.cut(bytes).chars().count();
    is_whole.then(|| Repair::wording(Edit { from, to, place }, Slip::Other))
}

/// A stretch of a passage as written, with up to so many letters before it of the same sentence. A number is not cut.
fn quoted(context: &Context<'_>, passage: &Passage, bytes: Range<usize>, letters: usize) -> String {
    let text = &passage.text;
    let before = text.cut(..bytes.start).char_indices().rev();
    let before = before.take_while(|&(_, c)| !is_stop(c)).take(letters);
    let start = before.last().map_or(bytes.start, |(at, _)| at);
    context.report.written(passage, number_start(text, start)..number_end(text, bytes.end))
}

/// Where the number begins that a place stands within, or the place itself.
fn number_start(text: &str, at: usize) -> usize {
    let is_within = text.cut(at..).starts_with(|c: char| c.is_ascii_digit());
    if is_within { text.cut(..at).trim_end_matches(|c: char| c.is_ascii_digit()).len() } else { at }
}

/// Where the number ends that a place stands within, or the place itself.
fn number_end(text: &str, at: usize) -> usize {
    let digits = text.cut(at..).bytes().take_while(u8::is_ascii_digit).count();
    if text.cut(..at).ends_with(|c: char| c.is_ascii_digit()) { at + digits } else { at }
}

/// What ends a sentence.
fn is_stop(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | ';')
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}
