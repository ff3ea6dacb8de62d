//! Plain text becomes blocks: a line a paragraph, and lines parted by tabs or bars a grid.

use super::{Block, Document, Grid, GridBuilder};

/// Reads plain text.
pub(super) fn read(text: &str) -> Document {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let same = |a: &&str, b: &&str| separator(a).is_some() && separator(a) == separator(b);
    let mut blocks = Vec::new();
    for run in lines.chunk_by(same) {
        match separator(run[0]).filter(|_| run.len() > 1) {
            Some(mark) => blocks.push(Block::Grid(Box::new(grid(&inner(run, mark), mark)))),
            None => {
                let lines = run.iter().map(|line| paragraph(line));
                blocks.extend(lines.filter(|line| !line.is_empty()).map(Block::Text));
            }
        }
    }
    Document { blocks, ..Document::default() }
}

/// What parts the cells of a line, if it is a line of a table. Two tabs behind a text are blank cells, one may be a slip.
fn separator(line: &str) -> Option<char> {
    ['|', '\t'].into_iter().find(|&mark| {
        let is_parted = line.trim_end().matches(mark).count() >= 1;
        (is_parted || line.ends_with("\t\t")) && pieces(line, mark).count() > 1
    })
}

/// The lines without the bars around them. In a table that begins without one, a bar at an end has a blank
/// cell beyond it.
fn inner<'a>(lines: &[&'a str], mark: char) -> Vec<&'a str> {
    let is_framed = lines[0].trim_start().starts_with('|');
    let bare = |line: &&'a str| {
        let line = line.trim();
        let line = line.strip_prefix('|').filter(|_| is_framed).unwrap_or(line);
        line.strip_suffix('|').filter(|_| is_framed).unwrap_or(line)
    };
    if mark == '|' { lines.iter().map(bare).collect() } else { lines.to_vec() }
}

/// The line without the marks of a Markdown heading, and without the bars around a cell that has a line to itself.
fn paragraph(line: &str) -> String {
    let line = line.trim();
    let mut cells = pieces(line, '|');
    let own = match (cells.next(), cells.next()) {
        (Some(cell), None) => cell,
        _ => line,
    };
    own.trim_start_matches('#').trim_start().to_owned()
}

/// The cells of a line. Bars may also stand around it; a tab at an end is a blank cell.
fn pieces(line: &str, mark: char) -> impl Iterator<Item = &str> {
    let line = match mark {
        '|' => {
            let line = line.trim();
            let line = line.strip_prefix('|').unwrap_or(line);
            line.strip_suffix('|').unwrap_or(line)
        }
        _ => line,
    };
    line.split(mark).map(str::trim)
}

fn grid(lines: &[&str], mark: char) -> Grid {
    let mut builder = GridBuilder::default();
    for line in lines.iter().filter(|line| !is_rule(line)) {
        builder.begin_row();
        for piece in line.split(mark) {
            builder.cell(piece.trim().to_owned(), 1, 1);
        }
    }
    builder.finish()
}

/// `|---|:--:|`, which parts the head of a Markdown table from its body.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_and_bars_part_cells() {
        let document = read("# 题\n甲\t乙\t\n1\t\t2\n文\n| 甲 | 乙 |\n|---|---|\n| 1 |  |\n");
        let texts: Vec<_> = document.texts().map(|(_, text)| text.to_owned()).collect();
        let grids = document.into_grids();
        let rows = |grid: &Grid| -> Vec<Vec<String>> {
            grid.expanded().map(|row| row.map(str::to_owned).collect()).collect()
        };
        assert_eq!(rows(&grids[0]), [["甲", "乙", ""], ["1", "", "2"]]);
        assert_eq!(rows(&grids[1]), [["甲", "乙"], ["1", ""]]);
        assert_eq!((&*texts[0], &*texts[7]), ("题", "文"));
    }

    #[test]
    fn a_bar_behind_a_cell_with_a_line_to_itself_is_no_text() {
        let document = read("规章 |\n0 |\n| 1 |\n|\n甲|乙\n");
        let texts: Vec<_> = document.texts().map(|(_, text)| text.to_owned()).collect();
        assert_eq!(texts, ["规章", "0", "1", "甲|乙"]);
    }
}
