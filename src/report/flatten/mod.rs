//! Tables that were copied as text become grids again, by the vocabulary of the forms: labels and the values
//! behind them. What comes out is read like any other grid, so that recognition has one way. Values that
//! cannot be assigned with certainty are left out or left together, and so are not read.

mod appeals;
mod disclosure;
mod requests;
mod split;
mod statistics;
mod stream;
mod vocabulary;

use std::ops::Range;
use std::sync::LazyLock;

use crate::document::{Block, Document, Grid};
use crate::order;
pub(super) use stream::{is_page_number, usual};

use stream::Stream;
use vocabulary::Vocabulary;

/// A grid that was found in a stream, and the characters it takes the place of.
struct Restored {
    range: Range<usize>,
    grid: Grid,
}

/// The document with its flattened tables as grids, and the texts around them without white space at their ends.
/// `with_grids` says that the document's own grids are lines of text parted by marks, which may be pieces of a table, and
/// not tables of a page.
pub(super) fn restore_grids(document: &Document, with_grids: bool) -> Document {
    put_together(document, pieces(document, with_grids))
}

/// The same, if there is any such table.
pub(super) fn restored_grids(document: &Document, with_grids: bool) -> Option<Document> {
    let pieces = pieces(document, with_grids);
    let has_tables = pieces.iter().any(|piece| matches!(piece, Piece::Tables(..)));
    has_tables.then(|| put_together(document, pieces))
}

/// Some blocks of a document, and the tables that were found in them.
enum Piece<'a> {
    /// They stay as they are.
    Kept(&'a [Block]),
    /// Texts without a table.
    Texts(&'a [Block]),
    /// Texts with tables.
    Tables(&'a [Block], Stream, Vec<Restored>),
}

fn pieces(document: &Document, with_grids: bool) -> Vec<Piece<'_>> {
    static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::new);
    let is_text = |block: &Block| match block {
        Block::Text(_) => true,
        Block::Grid(_) => with_grids,
        Block::Image => false,
    };
    let mut pieces = Vec::new();
    for run in document.blocks.chunk_by(|a, b| is_text(a) && is_text(b)) {
        if is_text(&run[0]) {
            pieces.extend(stretches(run).map(|stretch| piece(&VOCABULARY, stretch)));
        } else {
            pieces.push(Piece::Kept(run));
        }
    }
    pieces
}

fn put_together(document: &Document, pieces: Vec<Piece<'_>>) -> Document {
    let mut blocks = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Kept(run) => blocks.extend(run.iter().cloned()),
            Piece::Texts(run) => blocks.append(&mut restore(run, &Stream::of(run), Vec::new())),
            Piece::Tables(run, stream, tables) => {
                blocks.append(&mut restore(run, &stream, tables));
            }
        }
    }
    let (title, heading) = (document.title.clone(), document.heading.clone());
    Document { title, heading, links: document.links.clone(), blocks }
}

/// A run in stretches whose streams take little room. No report comes near the length of one.
fn stretches(run: &[Block]) -> impl Iterator<Item = &[Block]> {
    const LONGEST: usize = 4_000_000;
    let mut rest = run;
    std::iter::from_fn(move || {
        let mut length = 0;
        let fits = |block: &&Block| {
            length += size(block);
            length <= LONGEST
        };
        let count = rest.iter().take_while(fits).count().max(1);
        let (stretch, behind) = rest.split_at_checked(count)?;
        rest = behind;
        Some(stretch)
    })
}

/// How long a block's text is, in bytes.
fn size(block: &Block) -> usize {
    match block {
        Block::Text(text) => text.len(),
        Block::Grid(grid) => grid.cells().iter().map(|cell| cell.text.len() + 1).sum(),
        Block::Image => 0,
    }
}

fn piece<'a>(vocabulary: &Vocabulary, run: &'a [Block]) -> Piece<'a> {
    let stream = Stream::of(run);
    let tokens = stream.tokens(vocabulary);
    let mut tables: Vec<Restored> = disclosure::find(&stream, &tokens)
        .into_iter()
        .chain(requests::find(&tokens))
        .chain(appeals::find(&tokens))
        .chain(statistics::find(&stream, &tokens))
        .collect();
    order::by_key(&mut tables, |table| table.range.start);
    if tables.is_empty() { Piece::Texts(run) } else { Piece::Tables(run, stream, tables) }
}

fn restore(run: &[Block], stream: &Stream, tables: Vec<Restored>) -> Vec<Block> {
    let (mut at, mut kept) = (0, order::Set::default());
    let mut blocks = Vec::new();
    for table in tables {
        if table.range.start >= at {
            blocks.extend(stream.blocks(run, at..table.range.start, &mut kept));
            at = table.range.end;
            blocks.push(Block::Grid(Box::new(table.grid)));
        }
    }
    blocks.extend(stream.blocks(run, at..stream.len(), &mut kept));
    blocks
}
