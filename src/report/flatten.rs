//! Tables that were copied as bare lines become grids again, by the vocabulary of the forms: a label, then
//! its values. What comes out is read like any other grid, so that recognition has one way.

use super::disclosure::is_block_title;
use super::label::{Key, Labels, normalise};
use super::value::{Value, parse_value};
use crate::document::{Block, Document, Grid, GridBuilder};
use crate::forms::{self, APPLICANT_GROUPS, APPLICANTS, RESULTS, ROUTES, Table};
use crate::law::BALANCE_HINT;

/// Replaces runs of lines that are a table by the grid they were.
pub(super) fn restore_grids(document: Document) -> Document {
    let vocabulary = Vocabulary::new();
    let mut blocks = Vec::new();
    let mut run = Vec::new();
    for block in document.blocks {
        match block {
            Block::Text(text) => run.push(text),
            other => {
                blocks.extend(vocabulary.restore(std::mem::take(&mut run)));
                blocks.push(other);
            }
        }
    }
    blocks.extend(vocabulary.restore(run));
    Document { title: document.title, blocks }
}

/// What a line of a flattened table is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Word {
    /// A title or head that is laid out anew: its words add nothing.
    Head,
    /// 信息内容, which begins the head of a small table of 表二.
    HeadOfBlock,
    /// A column head of 表二.
    Measure,
    /// The label of a row with values.
    Row,
    /// A group label without values of its own.
    Group,
}

/// The labels of one table, over all forms.
struct Vocabulary {
    tables: [(Table, Labels<Word>); 3],
}

/// One piece of a table: some lines that are one label, or one value.
struct Piece {
    word: Option<Word>,
    text: String,
}

/// A table of fewer pieces is taken for prose.
const FEWEST_PIECES: usize = 6;

/// A label is never broken over more lines.
const MOST_LINES: usize = 8;

impl Vocabulary {
    fn new() -> Self {
        let forms = || forms::ALL.iter();
        let blocks = || forms().flat_map(|form| form.disclosure);
        let disclosure = blocks()
            .flat_map(|b| b.measures.iter().map(|&(_, label)| (Word::Measure, label)))
            .chain(blocks().flat_map(|b| b.items.iter().map(|&(_, label)| (Word::Row, label))))
            .chain(blocks().map(|b| (Word::Group, b.title)))
            .chain([(Word::HeadOfBlock, "信息内容")]);
        let rows = || forms().flat_map(|form| form.requests);
        let requests = rows()
            .map(|row| (Word::Row, row.label))
            .chain(rows().flat_map(|row| row.groups).map(|&group| (Word::Group, group)))
            .chain(APPLICANT_GROUPS.iter().map(|&group| (Word::Head, group)))
            .chain(APPLICANTS.iter().map(|&(_, label)| (Word::Head, label)))
            .chain([(Word::Head, BALANCE_HINT)]);
        let appeals = ROUTES.iter().map(|&(_, label)| (Word::Head, label));
        let appeals = appeals
            .chain(RESULTS.iter().map(|&(_, label)| (Word::Head, label)))
            .chain([(Word::Head, "行政诉讼"), (Word::Group, "数量")]);
        Self {
            tables: [
                (Table::Disclosure, Labels::new(disclosure)),
                (Table::Requests, Labels::new(requests)),
                (Table::Appeals, Labels::new(appeals)),
            ],
        }
    }

    fn restore(&self, texts: Vec<String>) -> Vec<Block> {
        let lines: Vec<(usize, &str)> =
            texts.iter().enumerate().flat_map(|(i, t)| t.lines().map(move |l| (i, l))).collect();
        let bare: Vec<&str> = lines.iter().map(|&(_, line)| line).collect();
        let mut blocks = Vec::new();
        let mut prose: Vec<(usize, &str)> = Vec::new();
        let mut at = 0;
        while at < lines.len() {
            if let Some((grid, after)) = self.table_at(&bare, at) {
                blocks.extend(paragraphs(&std::mem::take(&mut prose)));
                blocks.push(Block::Grid(grid));
                at = after;
            } else {
                prose.push(lines[at]);
                at += 1;
            }
        }
        blocks.extend(paragraphs(&prose));
        blocks
    }

    /// The table that begins at a line, and the line behind it.
    fn table_at(&self, lines: &[&str], at: usize) -> Option<(Grid, usize)> {
        self.tables.iter().find_map(|(table, labels)| {
            labels_at(labels, lines, at)?;
            let (pieces, after) = pieces(labels, lines, at);
            let values = pieces.iter().filter(|piece| piece.word.is_none()).count();
            let enough = pieces.len() >= FEWEST_PIECES && values > 0;
            enough.then(|| (lay_out(*table, pieces), after))
        })
    }
}

/// Prose lines, those of one paragraph together again.
fn paragraphs(lines: &[(usize, &str)]) -> Vec<Block> {
    let same = lines.chunk_by(|a, b| a.0 == b.0);
    same.map(|chunk| {
        let lines: Vec<&str> = chunk.iter().map(|&(_, line)| line).collect();
        Block::Text(lines.join("\n"))
    })
    .collect()
}

/// The longest label that begins at a line, and how many lines it is broken over.
fn labels_at(labels: &Labels<Word>, lines: &[&str], at: usize) -> Option<(Word, usize)> {
    let mut joined = String::new();
    let mut best = None;
    let mut was_open = false;
    for (count, line) in lines[at..].iter().take(MOST_LINES).enumerate() {
        joined.push_str(line);
        let key = Key::of(&joined);
        if is_block_title(&joined) {
            return Some((Word::Group, count + 1));
        }
        let open = joined.matches(['(', '（']).count() > joined.matches([')', '）']).count();
        // Over several lines only the whole label counts, or one whose note in brackets ends here: the next
        // line may be a note, a value, or another label.
        let whole = count > 0 && !was_open;
        let word = if whole { labels.whole(&key) } else { labels.exact(&key) };
        if let Some(word) = word.filter(|_| !open) {
            best = Some((word, count + 1));
        }
        if !open && !labels.begins(&joined, &key) {
            break;
        }
        was_open = open;
    }
    best.or_else(|| {
        let line = lines[at];
        let words = normalise(line).chars().count() >= 5;
        words.then(|| labels.find(line)).flatten().map(|word| (word, 1))
    })
}

/// The pieces of the table from a line on, up to the first line that is none.
fn pieces(labels: &Labels<Word>, lines: &[&str], mut at: usize) -> (Vec<Piece>, usize) {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut after = at;
    while at < lines.len() {
        if let Some((word, count)) = labels_at(labels, lines, at) {
            let text = lines[at..at + count].concat();
            pieces.push(Piece { word: Some(word), text });
            at += count;
            after = at;
        } else if matches!(parse_value(lines[at]).0, Value::Number(_) | Value::Dash) {
            pieces.push(Piece { word: None, text: lines[at].to_owned() });
            at += 1;
            after = at;
        } else if is_page_number(lines[at]) {
            at += 1;
        } else {
            break;
        }
    }
    (pieces, after)
}

/// `- 4 -`, `—4—`, `第4页`: what a printed page adds between the lines.
fn is_page_number(line: &str) -> bool {
    let line = normalise(line);
    let dash = |c: char| matches!(c, '-' | '—' | '–' | '－');
    let bare = line.trim_matches(dash);
    let between_dashes = line.starts_with(dash) && line.ends_with(dash) && bare.len() < line.len();
    let page = line.strip_prefix('第').and_then(|rest| rest.strip_suffix('页'));
    let digits = page.or(between_dashes.then_some(bare));
    digits.is_some_and(|d| !d.is_empty() && d.len() <= 3 && d.bytes().all(|b| b.is_ascii_digit()))
}

/// Puts the pieces into rows. Heads above columns are laid out anew: in flattened text their order is not
/// that of the columns.
fn lay_out(table: Table, pieces: Vec<Piece>) -> Grid {
    let mut builder = GridBuilder::default();
    match table {
        Table::Disclosure => {}
        Table::Requests => {
            builder.begin_row();
            builder.cell(String::new(), 1, 1);
            for &(_, label) in APPLICANTS {
                builder.cell(label.to_owned(), 1, 1);
            }
        }
        Table::Appeals => {
            builder.begin_row();
            for &(_, label) in ROUTES {
                builder.cell(label.to_owned(), 1, RESULTS.len());
            }
            builder.begin_row();
            for &(_, label) in ROUTES.iter().flat_map(|_| RESULTS) {
                builder.cell(label.to_owned(), 1, 1);
            }
            builder.begin_row();
        }
    }
    for piece in pieces {
        match piece.word {
            Some(Word::Head) => continue,
            Some(Word::Row | Word::Group | Word::HeadOfBlock) if table != Table::Appeals => {
                builder.begin_row();
            }
            _ => {}
        }
        builder.cell(piece.text, 1, 1);
    }
    builder.finish()
}
