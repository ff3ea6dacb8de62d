//! 表二 in text: a head that begins with 信息内容, then each item with its values.

use super::Restored;
use super::stream::{Kind, Stream, Token, grid_of};
use super::vocabulary::Word;
use crate::cut::Cut;
use crate::forms::{self, DisclosureBlock, DisclosureItem};

/// The table, if at least two of its rows are there.
pub(super) fn find(stream: &Stream, tokens: &[Token]) -> Option<Restored> {
    let begins =
        |token: &Token| matches!(token.kind, Kind::Label(Word::BlockTitle | Word::HeadOfBlock));
    let mut from = 0;
    while let Some(start) = (from..tokens.len()).find(|&at| begins(&tokens[at])) {
        match table(stream, tokens, start) {
            Ok(table) => return Some(table),
            // From a title further on there are no more rows than from this.
            Err(end) => from = end.max(start + 1),
        }
    }
    None
}

/// The table that begins at a place, or else where the text is no longer one.
fn table(stream: &Stream, tokens: &[Token], start: usize) -> Result<Restored, usize> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut head = Head::default();
    let mut found = 0;
    let mut end = start;
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        match token.kind {
            Kind::Label(Word::HeadOfBlock) => {
                head = Head { is_open: true, ..Head::default() };
            }
            Kind::Blank if head.is_open && !head.known.is_empty() => head.blanks += 1,
            Kind::Label(Word::Measure(label)) => {
                head.known.push(label.to_owned());
                head.all.push(label.to_owned());
            }
            Kind::Other(length) if head.is_open && length <= LONGEST_HEAD => {
                head.all.push(stream.text(token.range.clone()).trim().to_owned());
            }
            Kind::Label(Word::Item(item, label)) => {
                head.is_open = false;
                let (blanks, head) = (head.blanks, head.of(item));
                let values = values_behind(tokens, at + 1);
                if !values.is_empty() {
                    rows.push([vec!["信息内容".to_owned()], head.to_vec()].concat());
                    let texts = match blanks > 0 {
                        true => filled(&values, head.len(), blanks),
                        false => apart(&values, head.len(), token.touches(&tokens[at + 1])),
                    };
                    rows.push([vec![label.to_owned()], texts].concat());
                    at += values.len();
                    end = at;
                    found += 1;
                }
            }
            Kind::Other(length) if length > LONGEST_ASIDE => break,
            Kind::Label(Word::Line(_)) => break,
            _ => {}
        }
        at += 1;
    }
    let range = tokens[start].range.start..tokens[end].range.end;
    if found >= 2 { Ok(Restored { range, grid: grid_of(rows) }) } else { Err(at) }
}

/// The heads of a small table, as far as the text was followed.
#[derive(Default)]
struct Head {
    /// Those of some form.
    known: Vec<String>,
    /// These and what stands among them, which may be a misprinted one.
    all: Vec<String>,
    /// Blank cells behind them.
    blanks: usize,
    /// Whether no item stood behind them yet.
    is_open: bool,
}

impl Head {
    /// The heads above an item: the known ones, unless only with the others they are as many as a form has there.
    fn of(&self, item: DisclosureItem) -> &[String] {
        let blocks = || forms::ALL.iter().filter_map(|form| form.block_of(item));
        let has = |block: &DisclosureBlock, head: &String| {
            block.measures.iter().any(|(_, label)| label == head)
        };
        let is_due = |heads: &[String]| {
            blocks().any(|block| {
                block.measures.len() == heads.len()
                    && self.known.iter().all(|head| has(block, head))
            })
        };
        let is_misprinted = !self.known.is_empty() && !is_due(&self.known) && is_due(&self.all);
        if is_misprinted { &self.all } else { &self.known }
    }
}

/// No head of a column is longer, in characters.
const LONGEST_HEAD: usize = 12;

/// What may stand between two rows: a page's header, a repeated heading. Prose is longer.
const LONGEST_ASIDE: usize = 40;

/// The values at a place, all of one line where the text has lines of cells.
fn values_behind(tokens: &[Token], from: usize) -> Vec<String> {
    let first = tokens.get(from).map(|token| token.row);
    let values = tokens.cut(from.min(tokens.len())..).iter().map_while(|token| match &token.kind {
        Kind::Value(text) if Some(token.row) == first => Some(text.clone()),
        Kind::Blank if Some(token.row) == first => Some(String::new()),
        _ => None,
    });
    values.collect()
}

/// The values below a head with blank cells among its labels: only where every label has one, or none has in a row as
/// long as the head, is it certain which of them is whose.
fn filled(values: &[String], wanted: usize, blanks: usize) -> Vec<String> {
    let filled: Vec<String> = values.iter().filter(|value| !value.is_empty()).cloned().collect();
    match filled.len() {
        0 if values.len() == wanted + blanks => vec![String::new(); wanted],
        found if found == wanted => filled,
        _ => Vec::new(),
    }
}

/// The values as they are, blank cells beyond the head left out; or the digits of one run, where there are
/// just as many as values are wanted and the label runs into them.
fn apart(values: &[String], wanted: usize, touches: bool) -> Vec<String> {
    let filled = values.iter().rposition(|value| !value.is_empty()).map_or(0, |last| last + 1);
    match values {
        [run]
            if touches
                && wanted > 1
                && run.len() == wanted
                && run.bytes().all(|b| b.is_ascii_digit()) =>
        {
            run.chars().map(String::from).collect()
        }
        _ => values.cut(..filled.max(wanted.min(values.len()))).to_vec(),
    }
}
