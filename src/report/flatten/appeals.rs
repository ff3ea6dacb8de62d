//! 表四 in text: heads in whatever order, then fifteen values.

use super::Restored;
use super::split::apart;
use super::stream::{Kind, Token, grid_of};
use super::vocabulary::Word;
use crate::forms::{RESULTS, ROUTES};

/// The table, if exactly fifteen values stand behind its heads.
pub(super) fn find(tokens: &[Token]) -> Option<Restored> {
    let starts = (0..tokens.len()).filter(|&at| begins(tokens, at));
    starts.into_iter().find_map(|start| {
        let (runs, end) = runs(tokens, start);
        let count = ROUTES.len() * RESULTS.len();
        let whole = runs.iter().find(|run| run.len() == count).cloned();
        let all = runs.concat();
        let touches = tokens[start..=end].windows(2).any(|pair| {
            matches!(pair, [Token { kind: Kind::Label(_), .. }, Token { kind: Kind::Value(_), .. }])
                && pair[0].touches(&pair[1])
        });
        let parted = || match all.len() == count {
            true => Some(all.clone()),
            false => only(apart(&all, touches, count, RESULTS.len())),
        };
        let values = whole.or_else(parted)?;
        let range = tokens[start].range.start..tokens[end].range.end;
        Some(Restored { range, grid: lay_out(values) })
    })
}

/// Two heads of the table, one behind the other; prose names one at a time.
fn begins(tokens: &[Token], at: usize) -> bool {
    let is_head = |token: &Token| token.kind == Kind::Label(Word::AppealHead);
    let next = tokens.get(at + 1);
    let close = next.is_some_and(|next| next.range.start <= tokens[at].range.end + 2);
    is_head(&tokens[at]) && next.is_some_and(is_head) && close
}

/// The runs of values from a place up to the next section, each without anything between its values, and
/// the last token among them.
fn runs(tokens: &[Token], start: usize) -> (Vec<Vec<String>>, usize) {
    /// A note below the heads may stand before the values; prose is longer.
    const LONGEST_ASIDE: usize = 40;
    /// No table has more pieces with its notes; looking at more from each head on would take long.
    const LONGEST: usize = 400;
    let mut runs: Vec<Vec<String>> = Vec::new();
    let mut end = start;
    for (at, token) in tokens.iter().enumerate().skip(start).take(LONGEST) {
        match &token.kind {
            Kind::Value(text) => {
                match runs.last_mut().filter(|_| end + 1 == at && tokens[end].row == token.row) {
                    Some(run) => run.push(text.clone()),
                    None => runs.push(vec![text.clone()]),
                }
                end = at;
            }
            Kind::Label(Word::AppealHead | Word::RequestHead | Word::Statistic(_))
            | Kind::Blank => {}
            Kind::Other(length) if *length <= LONGEST_ASIDE => {}
            _ => break,
        }
    }
    (runs, end)
}

fn only(mut readings: Vec<Vec<String>>) -> Option<Vec<String>> {
    let first = readings.pop()?;
    readings.is_empty().then_some(first)
}

fn lay_out(values: Vec<String>) -> crate::document::Grid {
    let heads = ROUTES.iter().flat_map(|&(route, _)| RESULTS.iter().map(move |_| route));
    let routes = heads.map(|route| {
        ROUTES.iter().find(|&&(r, _)| r == route).map_or(String::new(), |&(_, l)| l.to_owned())
    });
    let results = ROUTES.iter().flat_map(|_| RESULTS.iter().map(|&(_, label)| label.to_owned()));
    grid_of(vec![routes.collect(), results.collect(), values])
}
