//! L02, L03: marks that stand doubled or against each other, and marks of which one of a pair is missing.

use std::ops::Range;

use super::{FEW, Flaw, PUNCTUATION, prose, quoted, tell};
use crate::letters::{but_han, tail};
use crate::order;
use crate::rules::prelude::*;

/// L02: marks that cannot follow each other.
pub static CLASHING_MARKS: Rule = Rule::hint("L02", "clashing-marks", clashing_marks)
    .most(FEW)
    .title("标点重复")
    .basis(PUNCTUATION);

/// L03: an opening mark without the closing one, or the other way round.
pub static UNPAIRED_MARKS: Rule = Rule::warning("L03", "unpaired-marks", unpaired_marks)
    .most(FEW)
    .title("成对标点不配对")
    .basis(PUNCTUATION);

/// Marks that cannot follow each other: of some the first is to be kept, of others the second, of others it is not certain
/// which.
const FIRST_KEPT: Words = Words("。。 ,, 、、 ;; ::");
const SECOND_KEPT: Words = Words(",。 ;。 、。 ,; 、, .。");
const UNCERTAIN: Words = Words("。; 。, ,、");

fn clashing_marks(context: &Context<'_>, telling: &mut Telling<'_>) {
    for passage in prose(context) {
        let text = &passage.text;
        let mut is_clean = true;
        for (at, c) in but_han(text).filter(|&(_, c)| is_mark(c)) {
            if !text.cut(at + c.len_utf8()..).starts_with(is_mark) {
                continue;
            }
            let clash = |marks: Words| marks.begun_by(text.cut(at..));
            let (first, second) = (clash(FIRST_KEPT), clash(SECOND_KEPT));
            let Some(marks) = first.or(second).or_else(|| clash(UNCERTAIN)) else { continue };
            let end = at + marks.len();
            // Three and more are a row of dots, or of commas in a list of blank places.
            if text.cut(..at).ends_with(c) || text.cut(end..).starts_with(c) || is_address(text, at)
            {
                continue;
            }
            is_clean = false;
            if !telling.has_room(Severity::Hint) {
                continue;
            }
            let what = format!("“{}”标点重复", quoted(context, passage, at..end, 6));
            let mut flaw = Flaw::new(at..end, Severity::Hint, what);
            if first.or(second).is_some() {
                let middle = at + c.len_utf8();
                let kept = if first.is_some() { at..middle } else { middle..end };
                let place = passage.place(&context.report.text.paragraphs, kept);
                flaw = flaw.mended(at..end, context.report.reading.document.written(place));
            }
            tell(context, telling, passage, flaw);
        }
        if is_clean {
            telling.pass();
        }
    }
    telling.or_inapplicable("没有正文");
}

/// The marks that clashes are made of.
fn is_mark(c: char) -> bool {
    matches!(c, '。' | ',' | '、' | ';' | ':' | '.')
}

/// Whether a mark stands between letters and digits, as in an address or a time.
fn is_address(text: &str, at: usize) -> bool {
    /// No address has more marks in a row.
    const MOST: usize = 4;
    let mut behind = text.cut(at..).chars().take(MOST).skip_while(|c| ":.,".contains(*c));
    text.cut(..at).ends_with(|c: char| c.is_ascii_alphanumeric())
        && behind.next().is_some_and(|c| c.is_ascii_alphanumeric())
}

/// The kinds of pairs, by what they are called.
const PAIRS: Words = Words("括号 书名号 引号 单引号 引号");

const TITLES: usize = 1;
const QUOTES: usize = 2;

/// The kind of pair that a mark belongs to, and whether it opens; folded text has round brackets for most others.
fn half_of_pair(c: char) -> Option<(usize, bool)> {
    Some(match c {
        '(' | '[' | '{' => (0, true),
        ')' | ']' | '}' => (0, false),
        '《' => (TITLES, true),
        '》' => (TITLES, false),
        '“' => (QUOTES, true),
        '”' => (QUOTES, false),
        '‘' => (3, true),
        '’' => (3, false),
        '「' | '『' => (4, true),
        '」' | '』' => (4, false),
        _ => return None,
    })
}

/// A mark without its partner.
#[derive(Clone)]
struct Lone {
    kind: usize,
    is_opening: bool,
    passage: usize,
    bytes: Range<usize>,
}

fn unpaired_marks(context: &Context<'_>, telling: &mut Telling<'_>) {
    let passages: Vec<&Passage> = prose(context).collect();
    let mut lone = Vec::new();
    for (number, passage) in passages.iter().enumerate() {
        let before = lone.len();
        lone_marks(number, &passage.text, &mut lone);
        if lone.len() == before {
            telling.pass();
        }
    }
    let lone = without_partners(&passages, lone);
    let mut at = 0;
    while let Some(mark) = lone.get(at) {
        at += 1;
        if !telling.has_room(Severity::Warning) {
            continue;
        }
        let passage = passages[mark.passage];
        let name = PAIRS.iter().nth(mark.kind).unwrap_or_default();
        let is_turned = mark.kind == QUOTES
            && lone.get(at).is_some_and(|next| {
                (next.kind, next.is_opening, next.passage)
                    == (mark.kind, mark.is_opening, mark.passage)
                    && next.bytes.start - mark.bytes.start <= 120
            });
        let letters = if mark.is_opening { 0 } else { 10 };
        let end = behind(&passage.text, mark.bytes.end, if mark.is_opening { 10 } else { 0 });
        let words = quoted(context, passage, mark.bytes.start..end, letters);
        let half = if mark.is_opening { "只有前一半" } else { "只有后一半" };
        let what = format!("“{words}”处的{name}{half}");
        let mut flaw = Flaw::new(mark.bytes.clone(), Severity::Warning, what);
        if is_turned {
            let (wrong, right) = match mark.is_opening {
                true => (lone[at].bytes.clone(), "”"),
                false => (mark.bytes.clone(), "“"),
            };
            let words = quoted(context, passage, mark.bytes.start..lone[at].bytes.end, 0);
            flaw = Flaw::new(
                mark.bytes.start..lone[at].bytes.end,
                Severity::Warning,
                format!("{words}前后的引号方向一样"),
            )
            .mended(wrong, right);
            at += 1;
        } else if is_doubled(&passage.text, mark) {
            flaw = flaw.mended(mark.bytes.clone(), "");
        }
        tell(context, telling, passage, flaw);
    }
    telling.or_inapplicable("没有正文");
}

/// No text has more marks without partners, or marks within marks so deep; looking at more would take long.
const MOST_LONE: usize = 500;
const DEEPEST: usize = 40;

/// The marks of a passage that have no partner in it.
fn lone_marks(passage: usize, text: &str, found: &mut Vec<Lone>) {
    // Straight quotation marks have no direction, and may be the partners of bent ones.
    let is_straight = text.bytes().any(|byte| matches!(byte, b'"' | b'\''));
    let mut open: Vec<Lone> = Vec::new();
    let first = found.len();
    for (at, c) in but_han(text) {
        let Some((kind, is_opening)) = half_of_pair(c) else { continue };
        if kind >= QUOTES && is_straight {
            continue;
        }
        let mark = Lone { kind, is_opening, passage, bytes: at..at + c.len_utf8() };
        if found.len() > MOST_LONE {
            return;
        }
        if is_opening {
            if open.len() == DEEPEST {
                found.push(open.remove(0));
            }
            open.push(mark);
            continue;
        }
        match open.iter().rposition(|other| other.kind == kind) {
            Some(partner) => found.extend(open.drain(partner..).skip(1)),
            None if kind == 0 && is_item(text.cut(..at)) => {}
            // An apostrophe.
            None if kind > QUOTES
                && text.cut(..at).ends_with(|c: char| c.is_ascii_alphabetic()) => {}
            None => found.push(mark),
        }
    }
    found.extend(open);
    order::by_key(&mut found[first..], |mark| mark.bytes.start);
}

/// Whether what stands before a bracket numbers an item: `1)`, `a)`, `二)`.
fn is_item(before: &str) -> bool {
    let is_number = |c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十①②③④⑤⑥".contains(c);
    let bare = before.trim_end_matches(is_number);
    let length = before.cut(bare.len()..).chars().count();
    (1..=3).contains(&length)
        && (bare.is_empty() || bare.ends_with(['。', ';', ':', ',', '!', '?', '、']))
}

/// The marks without those that have their partner in a later passage, that stand where a quotation goes on
/// from one paragraph to the next, or near which the text was cut.
fn without_partners(passages: &[&Passage], lone: Vec<Lone>) -> Vec<Lone> {
    /// A quotation goes over so many passages at the most.
    const FAR: usize = 4;
    let mut open: Vec<usize> = Vec::new();
    let mut has_partner = vec![false; lone.len()];
    for (at, mark) in lone.iter().enumerate() {
        let passage = passages[mark.passage];
        open.retain(|&other| {
            mark.passage - lone[other].passage <= FAR
                && passages[lone[other].passage].part == passage.part
        });
        if mark.is_opening {
            open.push(at);
            continue;
        }
        let partner = open.iter().rposition(|&other| {
            lone[other].kind == mark.kind && lone[other].passage < mark.passage
        });
        if let Some(partner) = partner {
            has_partner[open.remove(partner)] = true;
            has_partner[at] = true;
        }
    }
    let is_excused = |mark: &Lone| {
        let text = &passages[mark.passage].text;
        // Each paragraph of a long quotation begins with the mark, only the last ends with it.
        let next = passages.get(mark.passage + 1).filter(|next| next.text.starts_with('“'));
        let goes_on =
            mark.kind == QUOTES && mark.is_opening && (mark.bytes.start == 0 || next.is_some());
        goes_on || is_cut(text, mark) && !is_doubled(text, mark)
    };
    let told = lone.into_iter().zip(has_partner);
    told.filter(|(mark, has_partner)| !has_partner && !is_excused(mark))
        .map(|(mark, _)| mark)
        .collect()
}

/// Whether the same opening mark stands right behind: `《《`.
fn is_doubled(text: &str, mark: &Lone) -> bool {
    let mark_itself = text.cut(mark.bytes.clone());
    mark.is_opening && mark.kind == TITLES && text.cut(mark.bytes.end..).starts_with(mark_itself)
}

/// Whether a part of the text was left out, `(…略…)`, where the partner may have stood: between the mark and the
/// next stop, or up to a few words before it.
fn is_cut(text: &str, mark: &Lone) -> bool {
    const FAR: usize = 300;
    const NEAR: usize = 40;
    let is_mark_of_cut = |words: &str| words.contains('略') && words.contains('…');
    match mark.is_opening {
        true => is_mark_of_cut(text.cut(mark.bytes.end..behind(text, mark.bytes.end, FAR))),
        false => is_mark_of_cut(tail(text.cut(..mark.bytes.start), NEAR)),
    }
}

/// The end of so many letters behind a place, or of the sentence.
fn behind(text: &str, at: usize, letters: usize) -> usize {
    let rest = text.cut(at..).char_indices().take_while(|&(_, c)| !super::is_stop(c)).take(letters);
    rest.last().map_or(at, |(last, c)| at + last + c.len_utf8())
}
