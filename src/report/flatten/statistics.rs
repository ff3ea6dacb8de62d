//! The 统计表 in text: a label, perhaps its unit, a number.

use std::ops::Range;

use super::Restored;
use super::stream::{Kind, Stream, Token, grid_of, usual};
use super::vocabulary::Word;
use crate::cut::Cut;
use crate::forms::{self, StatisticRow};
use crate::order;

/// A table as far as it was followed: its rows, and the characters it takes the place of.
#[derive(Default)]
struct Run {
    rows: Vec<Vec<String>>,
    range: Option<Range<usize>>,
    /// How many rows have a number, headings not counted.
    filled: usize,
    /// Where in the form the next row is looked for.
    next: usize,
}

/// The table, if enough of its rows are there. Its labels follow one another as in the form; a label that
/// does not is one of the text before or behind it.
pub(super) fn find(stream: &Stream, tokens: &[Token]) -> Option<Restored> {
    /// Fewer labels with a number behind them are a sentence, not a table.
    const FEWEST_ROWS: usize = 8;
    let official: Vec<&StatisticRow> = forms::ALL.iter().flat_map(|form| form.statistics).collect();
    let (ordinals, usual) = (ordinals(tokens), usual_length(tokens));
    let mut runs = vec![Run::default()];
    for (at, token) in tokens.iter().enumerate() {
        let Kind::Label(Word::Statistic(label)) = token.kind else { continue };
        let from = |first: usize| (first..official.len()).find(|&i| official[i].label == label);
        let number = match runs.last().and_then(|run| from(run.next)) {
            Some(number) => number,
            None => {
                runs.push(Run::default());
                from(0)?
            }
        };
        let run = runs.last_mut()?;
        run.next = number + 1;
        let behind = tokens.cut(at + 1..);
        let end = behind.iter().position(ends_row).unwrap_or(behind.len());
        // The number of the next row is not the value of this one.
        let own = end - usize::from(end > 0 && ordinals.contains(&(at + end)));
        let may_be_blank = token.row.is_none() || length(tokens, at) >= usual;
        let used = run.row(official[number], token, behind.cut(..own), may_be_blank);
        if end < behind.len() {
            run.strange_rows(stream, behind.cut(used..own));
        }
    }
    let best = runs.into_iter().rev().max_by_key(|run| run.filled)?;
    let range = best.range.filter(|_| best.filled >= FEWEST_ROWS)?;
    Some(Restored { range, grid: grid_of(best.rows) })
}

/// What stands behind a row and is no longer of it. 尚未审结 and 其他 are labels of other tables, and here words of rows
/// that provinces added.
fn ends_row(token: &Token) -> bool {
    matches!(token.kind, Kind::Label(Word::Statistic(_) | Word::Section))
}

/// The tokens that number the rows, `1`, `2`, `3` before one label after the other; none where most rows have no number.
fn ordinals(tokens: &[Token]) -> order::Set<usize> {
    let is_label = |token: &Token| matches!(token.kind, Kind::Label(Word::Statistic(_)));
    let labels: Vec<usize> = (0..tokens.len()).filter(|&at| is_label(&tokens[at])).collect();
    let number = |at: usize| -> Option<u32> {
        let Kind::Value(text) = &tokens[at.checked_sub(1)?].kind else { return None };
        text.parse().ok()
    };
    let follows = |a: usize, b: usize| {
        let (Some(first), Some(second)) = (number(a), number(b)) else { return false };
        first.checked_add(1) == Some(second)
    };
    let pairs = labels.windows(2).filter(|pair| follows(pair[0], pair[1]));
    let found = order::set(pairs.flatten().map(|at| at - 1));
    if found.len() * 2 >= labels.len() { found } else { order::Set::default() }
}

/// How many cells most lines with a label have: where one has fewer, a blank cell at its end need not be its value.
fn usual_length(tokens: &[Token]) -> usize {
    let is_label = |token: &Token| matches!(token.kind, Kind::Label(Word::Statistic(_)));
    let rows = tokens.chunk_by(|a, b| a.row == b.row);
    let rows = rows.filter(|row| row[0].row.is_some() && row.iter().any(is_label));
    usual(rows.map(|row| row.len().min(LONGEST_LINE)).collect())
}

/// No line of the table has more cells; looking at more for each label would take long.
const LONGEST_LINE: usize = 40;

/// How many cells the line of a token has.
fn length(tokens: &[Token], at: usize) -> usize {
    let is_beside = |token: &&Token| token.row == tokens[at].row;
    let before = tokens.cut(..at).iter().rev().take(LONGEST_LINE).take_while(is_beside).count();
    before + tokens.cut(at..).iter().take(LONGEST_LINE).take_while(is_beside).count()
}

impl Run {
    /// Adds the row of a label, with the number behind it, where that is certain.
    fn row(
        &mut self,
        row: &StatisticRow,
        token: &Token,
        behind: &[Token],
        may_be_blank: bool,
    ) -> usize {
        /// A unit may stand between the label and the number.
        const LONGEST_UNIT: usize = 2;
        let is_unit = |token: &Token| matches!(token.kind, Kind::Other(l) if l <= LONGEST_UNIT);
        // The mark that closes the label may stand in a line of its own.
        let unit = behind.iter().take(2).take_while(|token| is_unit(token)).count();
        let is_blank = |other: &&Token| other.kind == Kind::Blank && other.row == token.row;
        let rest = behind.cut(unit..);
        let blanks = rest.iter().take_while(is_blank).count();
        let value = match rest.cut(blanks..) {
            [value, more @ ..] if value.row == token.row && !more.first().is_some_and(is_value) => {
                match &value.kind {
                    Kind::Value(text) => Some((text.clone(), blanks + 1)),
                    _ => None,
                }
            }
            _ => None,
        };
        let blank = (blanks > 0 && may_be_blank).then(|| (String::new(), blanks));
        let is_certain = !rest.get(blanks).is_some_and(is_value);
        let Some((text, count)) = value.or(blank.filter(|_| is_certain)) else {
            // A heading, or a row whose number is not certain: the label alone keeps the order.
            self.rows.push(vec![row.label.to_owned()]);
            return unit;
        };
        // A number behind a heading is that of the next row, where the rows are numbered.
        self.filled += usize::from(!text.is_empty() && row.statistic.is_some());
        self.rows.push(vec![row.label.to_owned(), text]);
        let start = self.range.take().map_or(token.range.start, |range| range.start);
        self.range = Some(start..rest[count - 1].range.end);
        unit + count
    }

    /// Adds the rows that are not of the form, as far as their numbers.
    fn strange_rows(&mut self, stream: &Stream, tokens: &[Token]) {
        self.rows.extend(tokens.split_inclusive(is_value).map(|row| {
            let end = row[row.len() - 1].range.end;
            vec![stream.text(row[0].range.start..end).trim().to_owned()]
        }));
    }
}

fn is_value(token: &Token) -> bool {
    matches!(token.kind, Kind::Value(_))
}
