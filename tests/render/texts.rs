//! Writers of plain text: what is left of a sheet when it is copied without its markup.

use super::dice::Dice;
use super::sheet::{Cell, Part, Sheet, Slot, slots};

/// Tabs between cells, as spreadsheets copy: what a span covers is an empty cell.
pub fn tabs(sheet: &Sheet, _: &mut Dice) -> String {
    rows_of_text(sheet, "\t", &|_, slot| Some(matches!(slot, Slot::First(_))), ("", ""))
}

/// Tabs between cells, as Word copies: an empty cell below a merged one, nothing beside it.
pub fn tabs_from_word(sheet: &Sheet, _: &mut Dice) -> String {
    let shown = |_: &Cell, slot| match slot {
        Slot::First(_) => Some(true),
        Slot::Below(..) | Slot::Nothing => Some(false),
        Slot::Beside(_) | Slot::BelowBeside(..) => None,
    };
    rows_of_text(sheet, "\t", &shown, ("", ""))
}

/// Tabs between cells, as browsers copy: nothing where a span covers.
pub fn tabs_from_browser(sheet: &Sheet, _: &mut Dice) -> String {
    let shown = |_: &Cell, slot| matches!(slot, Slot::First(_)).then_some(true);
    rows_of_text(sheet, "\t", &shown, ("", ""))
}

/// Bars around the cells, merged ones empty where they are covered.
pub fn bars(sheet: &Sheet, _: &mut Dice) -> String {
    let shown = |_: &Cell, slot| Some(matches!(slot, Slot::First(_)));
    rows_of_text(sheet, " | ", &shown, ("| ", " |"))
}

/// Bars between the cells only.
pub fn bars_inside(sheet: &Sheet, _: &mut Dice) -> String {
    let shown = |_: &Cell, slot| Some(matches!(slot, Slot::First(_)));
    rows_of_text(sheet, " | ", &shown, ("", ""))
}

/// Bars around the cells, merged ones written again wherever they reach.
pub fn bars_repeated(sheet: &Sheet, _: &mut Dice) -> String {
    rows_of_text(sheet, " | ", &|_, _| Some(true), ("| ", " |"))
}

/// One cell a line, with blank lines between.
pub fn lines(sheet: &Sheet, _: &mut Dice) -> String {
    cells_and_texts(sheet).map(|(text, _)| format!("{text}\n\n")).collect()
}

/// One cell a line.
pub fn dense_lines(sheet: &Sheet, _: &mut Dice) -> String {
    cells_and_texts(sheet).map(|(text, _)| format!("{text}\n")).collect()
}

/// One cell a line, and the numbers of pages between them.
pub fn paged_lines(sheet: &Sheet, dice: &mut Dice) -> String {
    let mut page = 0;
    let mut out = String::new();
    for (text, _) in cells_and_texts(sheet) {
        out += &format!("{text}\n");
        if dice.one_in(25) {
            page += 1;
            out += &match page % 3 {
                0 => format!("- {page} -\n"),
                1 => format!("第{page}页\n"),
                _ => format!("—{page}—\n\u{c}"),
            };
        }
    }
    out
}

/// One cell a line, labels broken over several lines.
pub fn broken_lines(sheet: &Sheet, dice: &mut Dice) -> String {
    let mut out = String::new();
    for (text, is_label) in cells_and_texts(sheet) {
        let length = text.chars().count();
        for (i, c) in text.chars().enumerate() {
            out.push(c);
            // A line is seldom broken after its first character, so that numbering stays.
            if is_label && (2..length).contains(&(i + 1)) && dice.one_in(5) {
                out.push('\n');
            }
        }
        out.push('\n');
    }
    out
}

/// A row a line: its labels, then its values, all without anything between.
pub fn run_together(sheet: &Sheet, _: &mut Dice) -> String {
    let mut out = String::new();
    for part in &sheet.parts {
        match part {
            Part::Text(text) => out += &format!("{text}\n"),
            Part::Rows(_, rows) => {
                for row in rows {
                    out.extend(row.iter().map(|cell| cell.text.as_str()));
                    out.push('\n');
                }
            }
        }
    }
    out
}

/// Everything that is not blank, and whether it is a label of a table.
fn cells_and_texts(sheet: &Sheet) -> impl Iterator<Item = (&str, bool)> {
    sheet.parts.iter().flat_map(texts_of).filter(|(text, _)| !text.is_empty())
}

fn texts_of(part: &Part) -> Vec<(&str, bool)> {
    match part {
        Part::Text(text) => vec![(text, false)],
        Part::Rows(_, rows) => {
            rows.iter().flatten().map(|cell| (cell.text.as_str(), !cell.is_value)).collect()
        }
    }
}

/// Rows with marks between their cells. `shown` says of each slot whether it is the cell's text, an empty
/// cell, or nothing.
fn rows_of_text(
    sheet: &Sheet,
    mark: &str,
    shown: &dyn Fn(&Cell, Slot) -> Option<bool>,
    (begin, end): (&str, &str),
) -> String {
    let mut out = String::new();
    for part in &sheet.parts {
        let rows = match part {
            Part::Text(text) => {
                out += &format!("{text}\n");
                continue;
            }
            Part::Rows(_, rows) => rows,
        };
        let slots = slots(rows);
        let width = slots.iter().map(Vec::len).max().unwrap_or(0);
        for (i, row) in slots.iter().enumerate() {
            let mut cells = Vec::new();
            for column in 0..width {
                let slot = row.get(column).copied().unwrap_or(Slot::Nothing);
                let cell = match slot {
                    Slot::First(number) | Slot::Beside(number) => &rows[i][number],
                    Slot::Below(row, number) | Slot::BelowBeside(row, number) => &rows[row][number],
                    Slot::Nothing => continue,
                };
                match shown(cell, slot) {
                    Some(true) => cells.push(cell.text.as_str()),
                    Some(false) => cells.push(""),
                    None => {}
                }
            }
            out += &format!("{begin}{}{end}\n", cells.join(mark));
            if i == 0 && !begin.is_empty() {
                out += &format!("|{}\n", "---|".repeat(cells.len()));
            }
        }
        if mark != "\t" {
            out.push('\n');
        }
    }
    out
}
