//! 表二 in text: a head that begins with 信息内容, then each item with its values.

use super::Restored;
use super::stream::{Kind, Token, grid_of};
use super::vocabulary::Word;

/// The table, if at least two of its rows are there.
pub(super) fn find(tokens: &[Token]) -> Option<Restored> {
    let begins =
        |token: &Token| matches!(token.kind, Kind::Label(Word::BlockTitle | Word::HeadOfBlock));
    let starts = (0..tokens.len()).filter(|&at| begins(&tokens[at]));
    starts.into_iter().find_map(|start| table(tokens, start))
}

fn table(tokens: &[Token], start: usize) -> Option<Restored> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut head: Vec<String> = Vec::new();
    let mut head_is_spanned = false;
    let mut found = 0;
    let mut end = start;
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        match token.kind {
            Kind::Label(Word::HeadOfBlock) => {
                head.clear();
                head_is_spanned = false;
            }
            Kind::Blank if !head.is_empty() => head_is_spanned = true,
            Kind::Label(Word::Measure(label)) => head.push(label.to_owned()),
            Kind::Label(Word::Item(_, label)) => {
                let values = values_behind(tokens, at + 1);
                if !values.is_empty() {
                    rows.push([vec!["信息内容".to_owned()], head.clone()].concat());
                    let texts = match head_is_spanned {
                        true => filled(&values, head.len()),
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
    (found >= 2).then(|| Restored { range, grid: grid_of(rows) })
}

/// What may stand between two rows: a page's header, a repeated heading. Prose is longer.
const LONGEST_ASIDE: usize = 40;

/// The values at a place, all of one line where the text has lines of cells.
fn values_behind(tokens: &[Token], from: usize) -> Vec<String> {
    let first = tokens.get(from).map(|token| token.row);
    let values = tokens[from.min(tokens.len())..].iter().map_while(|token| match &token.kind {
        Kind::Value(text) if Some(token.row) == first => Some(text.clone()),
        Kind::Blank if Some(token.row) == first => Some(String::new()),
        _ => None,
    });
    values.collect()
}

/// The values below a head with blank cells among its labels: only where every label has one is it certain
/// which of them is whose.
fn filled(values: &[String], wanted: usize) -> Vec<String> {
    let filled: Vec<String> = values.iter().filter(|value| !value.is_empty()).cloned().collect();
    if filled.len() == wanted { filled } else { Vec::new() }
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
        _ => values[..filled.max(wanted.min(values.len()))].to_vec(),
    }
}
