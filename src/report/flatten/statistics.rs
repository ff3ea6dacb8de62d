//! The 统计表 in text: a label, perhaps its unit, a number.

use super::Restored;
use super::stream::{Kind, Token, grid_of};
use super::vocabulary::Word;

/// The table, if enough of its rows are there.
pub(super) fn find(tokens: &[Token]) -> Option<Restored> {
    /// Fewer labels with a number behind them are a sentence, not a table.
    const FEWEST_ROWS: usize = 8;
    /// A unit may stand between the label and the number.
    const LONGEST_UNIT: usize = 2;
    let mut rows = Vec::new();
    let mut range = None;
    for (at, token) in tokens.iter().enumerate() {
        let Kind::Label(Word::Statistic(label)) = token.kind else { continue };
        let behind = |ahead: usize| tokens.get(at + ahead).map(|token| &token.kind);
        let unit = matches!(behind(1), Some(Kind::Other(length)) if *length <= LONGEST_UNIT);
        let value = at + 1 + usize::from(unit);
        let several = tokens.get(value + 1).is_some_and(|next| matches!(next.kind, Kind::Value(_)));
        if let Some(Token { kind: Kind::Value(text), range: end, .. }) = tokens.get(value)
            && !several
        {
            rows.push(vec![label.to_owned(), text.clone()]);
            let start = range.take().map_or(token.range.start, |(start, _)| start);
            range = Some((start, end.end));
        } else {
            // A heading, or a row whose number is not certain: the label alone keeps the order.
            rows.push(vec![label.to_owned()]);
        }
    }
    let (start, end) = range?;
    let filled = rows.iter().filter(|row| row.len() > 1).count();
    (filled >= FEWEST_ROWS).then(|| Restored { range: start..end, grid: grid_of(rows) })
}
