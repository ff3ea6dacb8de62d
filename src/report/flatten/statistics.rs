//! The 统计表 in text: a label, perhaps its unit, a number.

use std::ops::Range;

use super::Restored;
use super::stream::{Kind, Stream, Token, grid_of};
use super::vocabulary::Word;
use crate::forms::{self, StatisticRow};

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
        run.row(stream, official[number], token, &tokens[at + 1..]);
    }
    let best = runs.into_iter().rev().max_by_key(|run| run.filled)?;
    let range = best.range.filter(|_| best.filled >= FEWEST_ROWS)?;
    Some(Restored { range, grid: grid_of(best.rows) })
}

impl Run {
    /// Adds the row of a label, with the number behind it, where that is certain, and what stands between it and
    /// the next label.
    fn row(&mut self, stream: &Stream, row: &StatisticRow, token: &Token, behind: &[Token]) {
        /// A unit may stand between the label and the number.
        const LONGEST_UNIT: usize = 2;
        // 尚未审结 and 其他 are labels of other tables, and here words of rows that provinces added.
        let is_label =
            |token: &Token| matches!(token.kind, Kind::Label(Word::Statistic(_) | Word::Section));
        let end = behind.iter().position(is_label).unwrap_or(behind.len());
        let is_last = end == behind.len();
        let behind = &behind[..end];
        let is_unit = |token: &Token| matches!(token.kind, Kind::Other(l) if l <= LONGEST_UNIT);
        // The mark that closes the label may stand in a line of its own.
        let unit = behind.iter().take(2).take_while(|token| is_unit(token)).count();
        let is_value = |token: &Token| matches!(token.kind, Kind::Value(_));
        let mut rest = &behind[unit..];
        let is_blank = |other: &&Token| other.kind == Kind::Blank && other.row == token.row;
        let blanks = rest.iter().take_while(is_blank).count();
        let value = match &rest[blanks..] {
            [value, more @ ..] if value.row == token.row && !more.first().is_some_and(is_value) => {
                match &value.kind {
                    Kind::Value(text) => Some((text.clone(), blanks + 1)),
                    _ => None,
                }
            }
            _ => None,
        };
        let blank = (blanks > 0).then(|| (String::new(), blanks));
        let is_certain = !rest.get(blanks).is_some_and(is_value);
        if let Some((text, count)) = value.or(blank.filter(|_| is_certain)) {
            // A number behind a heading is that of the next row, where the rows are numbered.
            self.filled += usize::from(!text.is_empty() && row.statistic.is_some());
            self.rows.push(vec![row.label.to_owned(), text]);
            let start = self.range.take().map_or(token.range.start, |range| range.start);
            self.range = Some(start..rest[count - 1].range.end);
            rest = &rest[count..];
        } else {
            // A heading, or a row whose number is not certain: the label alone keeps the order.
            self.rows.push(vec![row.label.to_owned()]);
        }
        if !is_last {
            // Rows that are not of the form, as far as their numbers.
            self.rows.extend(rest.split_inclusive(is_value).map(|row| {
                let end = row[row.len() - 1].range.end;
                vec![stream.text(row[0].range.start..end).trim().to_owned()]
            }));
        }
    }
}
