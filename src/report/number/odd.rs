//! Numbers that are written as no number is: `260余` without its measure, `6余件`, `150十万元`, a share without 占.

use std::ops::Range;

use crate::cut::Cut;
use crate::letters::{Letters, behind_last};
use crate::words::Words;

/// In which way a number is odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `260余` and nothing behind it.
    WithoutMeasure,
    /// `6余件`: 余 goes with tens and hundreds.
    AboutFew,
    /// `150十万元`.
    MixedNumerals,
    /// A share without 占.
    WithoutVerb,
}

/// What is odd about a number, for a person to look at.
pub struct Odd {
    /// Where, in bytes.
    pub bytes: Range<usize>,
    /// In which way.
    pub way: Way,
}

/// What is odd where it stands at the wrong place.
static ODD_BY: Letters = Letters::NONE.with_all(Words("余 十 百 %"));

/// The odd numbers of a text that is half-width and without white space.
pub fn odd_numbers(text: &str) -> Vec<Odd> {
    let is_digit = |c: &char| c.is_ascii_digit();
    let mut found = Vec::new();
    for at in ODD_BY.beginnings(text) {
        let (before, behind) = (text.cut(..at), text.cut(at..));
        let Some(c) = behind.chars().next() else { continue };
        let behind = behind.cut(c.len_utf8()..);
        let length = before.chars().rev().take_while(is_digit).count();
        let start = at - length;
        let next = behind.chars().next();
        let is_fraction = before.cut(..start).ends_with(['.', ',']);
        match c {
            '余' if length == 0 || is_fraction => {}
            '余' if next.is_none_or(|c| matches!(c, ',' | '。' | '、' | ';' | ')')) => {
                found.push(Odd {
                    bytes: start..text.len() - behind.len(),
                    way: Way::WithoutMeasure,
                });
            }
            '余' if length == 1 => {
                let measure = next.filter(|c| "件条个份次篇期项场家".contains(*c));
                found.extend(measure.map(|measure| Odd {
                    bytes: start..text.len() - behind.len() + measure.len_utf8(),
                    way: Way::AboutFew,
                }));
            }
            '十' | '百' if length > 1 => {
                let goes_on = next.filter(|c| "万亿件条个份次篇元".contains(*c));
                found.extend(goes_on.map(|unit| Odd {
                    bytes: start..text.len() - behind.len() + unit.len_utf8(),
                    way: Way::MixedNumerals,
                }));
            }
            '%' => {
                let share = bare_share(before).map(|start| start..text.len() - behind.len());
                found.extend(share.map(|bytes| Odd { bytes, way: Way::WithoutVerb }));
            }
            _ => {}
        }
    }
    found
}

/// Where a clause begins that names a whole and goes on with a rate at once: `,信息公开总量的7.02`.
fn bare_share(before: &str) -> Option<usize> {
    const WHOLES: Words = Words("总量的 总数的 总额的 总条数的");
    let number = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let start = behind_last(number, &[',', '。', ';', ':'])?;
    let clause = number.cut(start..);
    let has_verb = clause.contains(['占', '为', '达', '是', '约', '近', '超']);
    let names_whole = WHOLES.end(clause);
    (names_whole && !has_verb && number.len() < before.len()).then_some(start)
}
