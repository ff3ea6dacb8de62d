//! 表三 in text. Rows of seven values are found first, then the line that each is of: by the label right
//! before it, and between two known rows by counting, where as many rows stand there as the form has lines.

use std::num::NonZeroU32;

use super::Restored;
use super::split::apart;
use super::stream::{Kind, Token, grid_of, usual};
use super::vocabulary::Word;
use crate::cut::Cut;
use crate::forms::{self, APPLICANTS, Form, RequestLine};

/// Every such table; two reports in one text have two.
pub(super) fn find(tokens: &[Token]) -> Vec<Restored> {
    let of_line = |line| {
        let is_of_it = move |at: &usize| tokens[*at].kind == Kind::Label(Word::Line(line));
        (0..tokens.len()).filter(is_of_it).collect::<Vec<usize>>()
    };
    let mut starts = of_line(RequestLine::Received);
    if starts.is_empty() {
        starts = of_line(RequestLine::BroughtForward);
    }
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    starts.iter().zip(ends).filter_map(|(&start, limit)| table(tokens, start, limit)).collect()
}

fn table(tokens: &[Token], start: usize, limit: usize) -> Option<Restored> {
    let end = end_of(tokens, start, limit);
    let inside = tokens.cut(start..end);
    let readings = forms::ALL.iter().map(|form| assign(form, inside));
    let known = |rows: &Vec<_>| rows.iter().filter(|(label, _)| *label != UNKNOWN).count();
    let rows = readings.max_by_key(known)?;
    let is_line = |token: &&Token| matches!(token.kind, Kind::Label(Word::Line(_)));
    let is_whole = inside.iter().filter(is_line).count() >= FEWEST_LINES;
    if known(&rows) < if is_whole { 1 } else { FEWEST_ROWS } {
        return None;
    }
    let first = head_before(tokens, start);
    let range = tokens[first].range.start..tokens[end - 1].range.end;
    Some(Restored { range, grid: lay_out(rows) })
}

/// So many labels of rows in a row are a table, be most of its rows unreadable.
const FEWEST_LINES: usize = 12;

/// Fewer rows than this are a quotation, not a table.
const FEWEST_ROWS: usize = 3;

/// How many values a row has.
const WIDTH: usize = 7;

/// The token behind the last row: 结转下年度 and its values, or what is clearly no longer the table.
fn end_of(tokens: &[Token], start: usize, limit: usize) -> usize {
    let mut last = false;
    let mut end = start;
    for (at, token) in tokens.iter().enumerate().take(limit).skip(start) {
        match &token.kind {
            Kind::Label(Word::Line(line)) => last = *line == RequestLine::CarriedForward,
            Kind::Value(_) | Kind::Blank => end = at,
            Kind::Label(Word::Section | Word::AppealHead) => break,
            Kind::Label(Word::RequestHead) | Kind::Other(_) if !last => {}
            _ => break,
        }
    }
    end + 1
}

/// The first token of the heads above the table.
fn head_before(tokens: &[Token], start: usize) -> usize {
    let of_head = |token: &Token| match token.kind {
        Kind::Label(Word::RequestHead) => true,
        Kind::Other(length) => length <= 8,
        _ => false,
    };
    let reach = tokens.cut(..start).iter().rev().take_while(|token| of_head(token)).count();
    let first = start - reach;
    let heads = tokens.cut(first..start).iter();
    let asides = heads.take_while(|token| matches!(token.kind, Kind::Other(_))).count();
    first + asides
}

/// A row of values, as far as they are known.
struct Row {
    line: Option<usize>,
    /// The group that it tells in one row, as the form of other years does.
    group: Option<&'static str>,
    /// Each way to read it as seven values; none where it cannot be.
    readings: Vec<Vec<String>>,
    /// Its values as found.
    values: Vec<String>,
}

/// The label of a row that is there and cannot be assigned: it keeps its place, so that no row of the form is
/// said to be missing there.
const UNKNOWN: &str = "";

/// The rows with their labels and values, those that cannot be assigned to a line of the form without a label.
fn assign(form: &'static Form, tokens: &[Token]) -> Vec<(&'static str, Vec<String>)> {
    let (mut rows, strays) = rows(form, tokens);
    if !in_order(&rows) {
        return Vec::new();
    }
    fill_gaps(&mut rows, form.requests.len());
    let with_blank = |row: &&mut Row| row.readings.iter().any(|r| r.iter().any(String::is_empty));
    for row in rows.iter_mut().filter(with_blank) {
        // A value that was torn out of its row may be what the blank cell held.
        if !strays.is_empty() {
            row.readings = completed(row, &strays);
        }
    }
    let known = rows.into_iter().map(|row| {
        let own = row.line.and_then(|line| form.requests.get(line)).map(|row| row.label);
        match (own.or(row.group), <[Vec<String>; 1]>::try_from(row.readings)) {
            (Some(label), Ok([values])) => (label, values),
            _ => (UNKNOWN, row.values),
        }
    });
    known.collect()
}

/// The rows of values in order, each with its line where a label stands right before it, and the values
/// that belong to no row.
fn rows(form: &'static Form, tokens: &[Token]) -> (Vec<Row>, Vec<String>) {
    let (mut rows, mut strays) = (Vec::new(), Vec::new());
    let mut labels: Vec<(usize, Option<NonZeroU32>)> = Vec::new();
    let (mut told, mut is_foreign) = (None, false);
    let is_spanned = has_spanned_labels(tokens);
    let usual = usual_length(tokens);
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        if let Kind::Label(Word::Line(line)) = token.kind {
            let own = form.requests.iter().position(|row| row.line == line);
            match own {
                Some(number) => labels.push((number, token.row)),
                // A line of another form: the values behind it are not of the line before.
                None => labels.clear(),
            }
            told = group_of(form, line);
            is_foreign = own.is_none() && told.is_none();
        }
        let values = values_at(tokens, at);
        if values.is_empty() {
            at += blanks_at(tokens, at).max(1);
            continue;
        }
        let touches = at > 0 && tokens[at - 1].touches(token);
        at += values.len();
        let digits: usize = values.iter().map(String::len).sum();
        if digits < WIDTH && token.row.is_none() {
            // Its own values, blank ones not seen: what comes next is not of this label.
            labels.clear();
            strays.extend(values);
            continue;
        }
        let line = match labels.as_slice() {
            [.., (number, row)] if row.is_some() && *row == token.row => Some(*number),
            // Where lines have cells, a label in another line may have been torn from any row.
            [(number, _)] if token.row.is_none() => Some(*number),
            _ => None,
        };
        labels.clear();
        // Where other rows are longer, a blank cell at the end may stand for a value that was lost.
        let is_short = values.len() < usual && values.last().is_some_and(String::is_empty);
        let is_foreign = std::mem::take(&mut is_foreign);
        if is_foreign || is_short || is_spanned && values[0].is_empty() {
            rows.push(Row { line, group: None, readings: Vec::new(), values });
            continue;
        }
        let groups = if values.len().is_multiple_of(WIDTH) { values.len() / WIDTH } else { 1 };
        for (i, group) in values.chunks(values.len() / groups).enumerate() {
            rows.push(Row {
                line: line.filter(|_| i == 0),
                group: told.take(),
                readings: row_readings(group, touches),
                values: group.to_vec(),
            });
        }
    }
    (rows, strays)
}

/// The group of this form that has the label of another form's line: （六）其他处理 is a line in 2019.
fn group_of(form: &Form, line: RequestLine) -> Option<&'static str> {
    let is_own = form.requests.iter().any(|row| row.line == line);
    let label = forms::request_rows().find(|row| row.line == line)?.label;
    let groups = form.requests.iter().any(|row| row.groups.contains(&label));
    (!is_own && groups).then_some(label)
}

/// Whether blank cells stand between a label and its values: then a row that begins with a blank value may
/// have lost another.
fn has_spanned_labels(tokens: &[Token]) -> bool {
    let begins = |pair: &[Token]| matches!(pair[0].kind, Kind::Label(_));
    let spanned = |at: usize| {
        let values = values_at(tokens, at + 1);
        values.len() > WIDTH && values[0].is_empty()
    };
    tokens.windows(2).enumerate().any(|(at, pair)| begins(pair) && spanned(at))
}

/// How many values most lines of cells have that are long enough for a row.
fn usual_length(tokens: &[Token]) -> usize {
    let is_cell =
        |token: &Token| token.row.is_some() && matches!(token.kind, Kind::Value(_) | Kind::Blank);
    let rows = tokens.chunk_by(|a, b| a.row == b.row && is_cell(a) && is_cell(b));
    usual(rows.map(<[Token]>::len).filter(|&length| length >= WIDTH).collect())
}

/// The values at a place, all of one line where the text has lines of cells.
fn values_at(tokens: &[Token], from: usize) -> Vec<String> {
    let first = tokens[from].row;
    let values = tokens.cut(from..).iter().map_while(|token| match &token.kind {
        Kind::Value(text) if token.row == first => Some(text.clone()),
        Kind::Blank if token.row == first => Some(String::new()),
        _ => None,
    });
    let values: Vec<String> = values.collect();
    // Blank cells alone are no row: a label's own line may have them.
    if values.iter().all(String::is_empty) { Vec::new() } else { values }
}

/// How many blank cells stand at a place, all of one line.
fn blanks_at(tokens: &[Token], from: usize) -> usize {
    let is_blank = |token: &&Token| token.kind == Kind::Blank && token.row == tokens[from].row;
    tokens.cut(from..).iter().take_while(is_blank).count()
}

/// The ways to read a row. `touches` says that its label runs into the values.
fn row_readings(values: &[String], touches: bool) -> Vec<Vec<String>> {
    let beyond = values.len().saturating_sub(WIDTH);
    let blank_beyond = values.iter().rev().take(beyond).all(String::is_empty);
    if values.len() >= WIDTH && blank_beyond {
        return vec![values.cut(..WIDTH).to_vec()];
    }
    let all_digits = values.iter().all(|v| !v.is_empty() && v.bytes().all(|b| b.is_ascii_digit()));
    if values.len() < WIDTH && all_digits {
        apart(values, touches, WIDTH, WIDTH)
    } else {
        Vec::new()
    }
}

/// Whether the known lines stand in the order of the form, each once.
fn in_order(rows: &[Row]) -> bool {
    let known: Vec<usize> = rows.iter().filter_map(|row| row.line).collect();
    known.windows(2).all(|pair| pair[0] < pair[1])
}

/// Gives rows between two known ones their lines, where there are as many rows as lines.
fn fill_gaps(rows: &mut [Row], lines: usize) {
    let mut from = 0;
    let mut next_line = 0;
    while from < rows.len() {
        let until = (from..rows.len()).find(|&i| rows[i].line.is_some()).unwrap_or(rows.len());
        let line = rows.get(until).and_then(|row| row.line).unwrap_or(lines);
        if until - from == line - next_line {
            for (i, row) in rows[from..until].iter_mut().enumerate() {
                row.line = Some(next_line + i);
            }
        }
        from = until + 1;
        next_line = line + 1;
    }
}

/// The row with its one blank cell filled by the one stray value that makes it add up.
fn completed(row: &Row, strays: &[String]) -> Vec<Vec<String>> {
    let [values] = row.readings.as_slice() else { return Vec::new() };
    let blanks: Vec<usize> = (0..values.len()).filter(|&i| values[i].is_empty()).collect();
    let [blank] = blanks.as_slice() else { return Vec::new() };
    let fits = |stray: &&String| {
        let mut filled = values.clone();
        filled[*blank] = (*stray).clone();
        let numbers: Option<Vec<u64>> = filled.iter().map(|value| value.parse().ok()).collect();
        numbers.is_some_and(|n| n.cut(..WIDTH - 1).iter().sum::<u64>() == n[WIDTH - 1])
    };
    let mut fitting: Vec<&String> = strays.iter().filter(fits).collect();
    fitting.dedup();
    let [stray] = fitting.as_slice() else { return Vec::new() };
    let mut filled = values.clone();
    filled[*blank] = (*stray).clone();
    vec![filled]
}

/// The table as the form has it; heads are laid out anew, because in flattened text their order is not that
/// of the columns.
fn lay_out(rows: Vec<(&str, Vec<String>)>) -> crate::document::Grid {
    let heads = APPLICANTS.iter().map(|&(_, label)| label.to_owned());
    let mut grid = vec![std::iter::once(String::new()).chain(heads).collect::<Vec<_>>()];
    for (label, values) in rows {
        grid.push(std::iter::once(label.to_owned()).chain(values).collect());
    }
    grid_of(grid)
}
