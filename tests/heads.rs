//! 表二 and 表四 with a misprinted head, a broken row, a blank row, or parted in two: only what is not certain is lost.

use gouji::forms::{ALL, Coord, DisclosureItem, Form, Table};

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::layouts::WRITERS;
use crate::render::shapes;
use crate::render::sheet::{Cell, Part, Sheet};
use crate::verdicts::check;

/// The markup and the text that every case is written in.
const LAYOUTS: [&str; 5] = ["plain", "tabs", "tabs-from-browser", "bars", "lines"];

/// A report whose cells all have numbers of their own.
fn draft(form: &str) -> Draft {
    let mut draft = Draft::new(form);
    for (number, coord) in draft.form.cells().iter().copied().enumerate() {
        draft.cells.insert(coord, (11 + 2 * number).to_string());
    }
    draft
}

/// Holds that every cell that is read is the one that was written, and which ones are not read.
#[track_caller]
fn holds(draft: &Draft, sheet: &Sheet, layout: &str, lost: impl Fn(Coord) -> bool) -> Vec<String> {
    let (_, write, _) = WRITERS.iter().find(|(name, ..)| *name == layout).unwrap();
    let text = write(sheet, &mut Dice(9_000_501));
    let (checked, _) = check(&text, &[]);
    for (coord, entry) in checked.report.reading.entries.iter() {
        assert_eq!(entry.text, draft.cells[coord], "{layout}: {coord:?}\n{text}");
    }
    for coord in checked.report.reading.missing() {
        assert!(lost(coord), "{layout}: {coord:?} was not read\n{text}");
    }
    checked.findings.iter().map(|f| format!("{} {}", f.rule, f.message)).collect()
}

fn rename(sheet: &mut Sheet, from: &str, to: &str) {
    for rows in sheet.tables_mut() {
        for cell in rows.iter_mut().flatten().filter(|cell| cell.text == from) {
            to.clone_into(&mut cell.text);
        }
    }
}

#[test]
fn a_misprinted_head_loses_nothing_and_is_told() {
    for (from, to) in [
        ("本年新公开数量", "本年新制作数量"),
        ("本年新制作数量", "新制作的数量"),
        ("对外公开总数量", "公开总数"),
        ("上一年项目数量", "上年数量"),
        ("本年增/减", "本年增/"),
        ("处理决定数量", "处理数量"),
        ("采购总金额", "总金额"),
    ] {
        for layout in LAYOUTS {
            for shape in [shapes::official as fn(&mut Sheet, &mut Dice), shapes::trailing_columns] {
                let draft = draft("2019");
                let mut sheet = draft.sheet();
                shape(&mut sheet, &mut Dice(9_000_502));
                rename(&mut sheet, from, to);
                let told = holds(&draft, &sheet, layout, |_| false);
                let due = format!("S11 表二列名“{to}”与格式不同，格式是“{from}”");
                assert!(told.contains(&due), "{layout}, {from} as {to}: {told:?}");
            }
        }
    }
}

#[test]
fn heads_in_another_order_are_read_by_their_words() {
    let draft = draft("2019");
    let mut sheet = draft.sheet();
    for rows in sheet.tables_mut() {
        for row in rows.iter_mut() {
            let is_of_block = |cell: &Cell| cell.text == "规章" || cell.text == "规范性文件";
            if row.iter().any(is_of_block) || row.iter().any(|c| c.text == "本年新制作数量")
            {
                row.swap(1, 2);
            }
        }
    }
    for layout in LAYOUTS {
        holds(&draft, &sheet, layout, |_| false);
    }
}

/// The rows of an item of 表二, each with what is done to it.
fn broken(form: &Form, item: DisclosureItem, change: impl Fn(&mut Vec<Cell>)) -> (Draft, Sheet) {
    let label = form.disclosure.iter().flat_map(|block| block.items);
    let label = label.clone().find(|(other, _)| *other == item).unwrap().1;
    let draft = draft(form.id);
    let mut sheet = draft.sheet();
    let rows = sheet.tables_mut().flatten();
    rows.filter(|row| row.first().is_some_and(|cell| cell.text == label)).for_each(change);
    (draft, sheet)
}

#[test]
fn a_broken_row_loses_only_itself() {
    for form in &ALL[1..] {
        for (item, _) in form.disclosure.iter().flat_map(|block| block.items) {
            let is_own = |coord: Coord| matches!(coord, Coord::Disclosure(of, _) if of == *item);
            for layout in LAYOUTS {
                let (draft, sheet) = broken(form, *item, |row| drop(row.pop()));
                holds(&draft, &sheet, layout, is_own);
                let more = Cell { is_value: true, ..Cell::label("7") };
                let (draft, sheet) = broken(form, *item, |row| row.push(more.clone()));
                holds(&draft, &sheet, layout, is_own);
            }
        }
    }
}

#[test]
fn a_blank_row_between_tabs_is_blank() {
    for form in &ALL[1..] {
        for row in form.requests {
            let mut draft = Draft::new(form.id);
            draft.cells =
                form.cells().iter().copied().map(|coord| (coord, "0".to_owned())).collect();
            for (_, text) in draft.cells.iter_mut().filter(|(c, _)| c.row() == row.line.key()) {
                text.clear();
            }
            let told = holds(&draft, &draft.sheet(), "tabs", |_| false);
            assert!(told.iter().any(|told| told.starts_with("V01")), "{told:?}");
        }
    }
}

/// 行政复议 and 行政诉讼 as two tables.
fn parted(sheet: &mut Sheet, has_more: bool) {
    const ROUTE: usize = 5;
    let rows = sheet.rows_mut(Table::Appeals).clone();
    let values = rows.last().unwrap().clone();
    let results: Vec<Cell> =
        ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map(Cell::label).into();
    let spanned = |text: &str, colspan| Cell { colspan, ..Cell::label(text) };
    let own = vec![vec![spanned("行政复议", ROUTE)], results.clone(), values[..ROUTE].to_vec()];
    let suits = vec![
        vec![spanned("行政诉讼", 2 * ROUTE)],
        vec![spanned("未经复议直接起诉", ROUTE), spanned("复议后起诉", ROUTE)],
        [results.clone(), results].concat(),
        values[ROUTE..].to_vec(),
    ];
    let mut tables = vec![own, suits];
    for row in tables.iter_mut().flatten().filter(|_| has_more) {
        row.push(Cell::label(""));
    }
    sheet.replace(Table::Appeals, tables);
}

#[test]
fn appeals_in_two_tables_are_read() {
    for form in &ALL[1..] {
        for has_more in [false, true] {
            let draft = draft(form.id);
            let mut sheet = draft.sheet();
            parted(&mut sheet, has_more);
            for layout in LAYOUTS {
                holds(&draft, &sheet, layout, |_| false);
            }
        }
    }
}

#[test]
fn a_table_of_something_else_before_the_appeals_changes_nothing() {
    let draft = draft("2021");
    let mut sheet = draft.sheet();
    let at = sheet.parts.iter().rposition(|part| matches!(part, Part::Rows(..))).unwrap();
    let other =
        vec![["科室", "数量"].map(Cell::label).into(), ["办公室", "3"].map(Cell::label).into()];
    sheet.parts.insert(at, Part::Rows(Table::Appeals, other));
    for layout in LAYOUTS {
        holds(&draft, &sheet, layout, |_| false);
    }
}
