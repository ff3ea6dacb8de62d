//! What a sentence or a clause says as a whole, though no word of it does alone.

use super::state::Topic;
use super::token::{Token, What};
use super::word::{WITHHELD, Word};
use crate::cut::Cut;

/// `累计公开信息66条`, and no time of its own like `1至6月`.
pub(super) fn is_counted_over_time(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.what == What::Word(Word::Period))
        && matches!(tokens.last(), Some(Token { what: What::Number(_), .. }))
}

/// Whether the sentence at the beginning of the tokens counts what there is by classes of openness: 主动公开60件、依申请公开30件、
/// 不予公开10件, and no word of receiving or answering.
pub(super) fn is_of_classes(text: &str, tokens: &[Token]) -> bool {
    let sentence = sentence(tokens);
    let is_counted = |at: usize| {
        let mut behind = sentence.cut(at + 1..).iter().skip_while(|token| {
            matches!(token.what, What::Word(Word::Filler | Word::Vague | Word::Openness))
        });
        behind.next().is_some_and(|token| matches!(token.what, What::Number(_)))
    };
    let (mut unasked, mut others) = (false, false);
    for (at, token) in sentence.iter().enumerate() {
        match token.what {
            What::Word(Word::Receive | Word::Accept | Word::Close | Word::Carry | Word::By(_)) => {
                return false;
            }
            What::Word(Word::Disclose | Word::Row(_))
                if text.cut(token.range.clone()).starts_with("主动公开") =>
            {
                unasked |= is_counted(at);
            }
            What::Word(Word::Rows(WITHHELD) | Word::Requests) => others |= is_counted(at),
            _ => {}
        }
    }
    unasked && others
}

/// What the sentence at the beginning of the tokens is about, where its words say so together though none does
/// alone: 申请 that are carried from year to year, or disposed of in several ways.
pub(super) fn topic_of(tokens: &[Token]) -> Option<Topic> {
    let (mut asked, mut carried, mut rows) = (false, false, 0);
    for token in sentence(tokens) {
        match token.what {
            What::Word(Word::Foreign) => return None,
            What::Word(Word::Asked) => asked = true,
            What::Word(Word::Carry) => carried = true,
            What::Word(Word::Rows(_)) => rows += 1,
            _ => {}
        }
    }
    (asked && carried || rows >= if asked { 2 } else { 3 }).then_some(Topic::Requests)
}

/// The tokens up to the next full stop.
fn sentence(tokens: &[Token]) -> &[Token] {
    let is_end = |token: &Token| matches!(token.what, What::Mark('。' | '!' | '?'));
    tokens.cut(..tokens.iter().position(is_end).unwrap_or(tokens.len()))
}
