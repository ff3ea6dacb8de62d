//! What is left of a table in a document, be its cells read or not: its labels.

use std::sync::LazyLock;

use super::disclosure::{HEAD, is_head_of_block};
use super::folded::{Folded, FoldedText};
use super::label::{self, Key, LONGEST, Labels};
use crate::cut::Cut;
use crate::forms::{self, Table};
use crate::letters::Letters;
use crate::order;

/// A row of a table, by its name in the contract.
type Row = (Table, &'static str);

/// The labels of the rows of any form.
static ROWS: LazyLock<Labels<Row>> = LazyLock::new(|| {
    // Most rows have the same label in two forms.
    let mut known = order::Set::default();
    Labels::new(labelled_rows().filter(|&row| known.insert(row)))
});

/// Those that are long enough not to be met by chance.
static LONG: LazyLock<Long> = LazyLock::new(|| {
    /// So many characters are.
    const LONG: usize = 8;
    let is_long = |(_, label): &(Row, &Key)| label.head().chars().count() >= LONG;
    let rows = ROWS.entries().filter(is_long).collect::<Vec<_>>();
    let firsts = rows.iter().fold(Letters::NONE, |all, (_, label)| all.with(label.head()));
    Long { rows, firsts }
});

struct Long {
    rows: Vec<(Row, &'static Key)>,
    firsts: Letters,
}

impl Long {
    /// The numbers of the labels that stand in a text, as often as they do.
    fn within<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.firsts.beginnings(letters).flat_map(move |at| {
            let begins = move |(_, (_, label)): &(usize, &(Row, &Key))| {
                letters[at..].starts_with(label.head())
            };
            self.rows.iter().enumerate().filter(begins).map(|(number, _)| number)
        })
    }

    /// Whether a line is a sentence that speaks of a row by its name: a table that was copied in one run of text has
    /// more names of rows in it than that.
    fn is_prose(&self, line: &FoldedText<'_>) -> bool {
        const FEWEST_ROWS: usize = 3;
        line.text.contains('。') && order::set(self.within(line.letters())).len() < FEWEST_ROWS
    }
}

/// Rows of any form whose label stands in the document: as a line or cell of its own, before the digits
/// that ran together with it, or, where it is long enough not to be met by chance, anywhere.
pub(super) fn labels_seen(document: &Folded<'_>) -> order::Set<Row> {
    let short = document.lines().filter(|line| line.text.len() <= LONGEST);
    let mut seen = order::set(short.filter_map(named));
    let lines = document.lines().filter(|line| !LONG.is_prose(line));
    let whole: String = lines.map(|line| label::letters(&line.plain.text)).collect();
    let whole = label::by_words(&whole);
    let inside = order::set(LONG.within(&whole));
    seen.extend(inside.iter().map(|&number| LONG.rows[number].0));
    let heads = document.cells().filter(|cell| is_head_of_block(cell)).count();
    if whole.matches(HEAD).count() > heads {
        let rows = ROWS.entries().filter(|((table, _), _)| *table == Table::Disclosure);
        let inside = disclosure_text(&whole);
        seen.extend(rows.filter(|(_, label)| inside.contains(label.head())).map(|(row, _)| row));
    }
    seen
}

/// The row that a line names, before the digits that ran together with it.
fn named(line: &FoldedText<'_>) -> Option<Row> {
    let bare = line.text.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    match bare.len() == line.text.trim_end().len() {
        true => ROWS.exact(line.key()),
        false => ROWS.exact(line.key().map(|_| Key::of(bare)).as_ref()),
    }
}

/// The letters of 表二 where it was copied as text, from its first head to the rows behind its last: its short
/// labels may have run together with digits, or be broken over lines.
fn disclosure_text(whole: &str) -> &str {
    /// The last head and the row below it are no longer, in letters.
    const LAST_ROWS: usize = 40;
    let (Some(start), Some(last)) = (whole.find(HEAD), whole.rfind(HEAD)) else { return "" };
    let end =
        whole.cut(last..).char_indices().nth(LAST_ROWS).map_or(whole.len(), |(at, _)| last + at);
    whole.cut(start..end)
}

/// Every row label of every form. 总计, 其他 and 行政复议 stand in heads and headings too, so they are no
/// trace of a row.
fn labelled_rows() -> impl Iterator<Item = ((Table, &'static str), &'static str)> {
    let rows = forms::ALL.iter().flat_map(|form| {
        let items = form.items().map(|(item, label)| ((Table::Disclosure, item.key()), label));
        let lines = form.requests.iter();
        let statistics = form.statistics.iter();
        let statistics = statistics.filter_map(|row| Some((row.statistic?.key(), row.label)));
        items
            .chain(lines.map(|row| ((Table::Requests, row.line.key()), row.label)))
            .chain(statistics.map(|(key, label)| ((Table::Statistics, key), label)))
    });
    let results = forms::RESULTS.iter().map(|&(r, text)| ((Table::Appeals, r.key()), text));
    rows.chain(results).filter(|(_, label)| !matches!(*label, "总计" | "（七）总计" | "3.其他"))
}
