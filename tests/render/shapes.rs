//! What sites do to the printed tables, before any markup: a shape changes a sheet.

use gouji::forms::Table;

use super::dice::Dice;
use super::sheet::{Cell, Part, Sheet, Slot, slots};

/// As printed.
pub fn official(_: &mut Sheet, _: &mut Dice) {}

/// Heads filled up with blank cells where the form has row spans, sometimes column spans too.
pub fn header_blanks(sheet: &mut Sheet, dice: &mut Dice) {
    let columns_too = dice.one_in(2);
    for rows in sheet.tables_mut() {
        let heads = rows.iter().take_while(|row| row.iter().all(|cell| !cell.is_value)).count();
        let slots = slots(&rows[..heads]);
        let filled = slots.iter().zip(&rows[..heads]).map(|(slots, row)| {
            let mut cells = Vec::new();
            for slot in slots {
                match *slot {
                    Slot::First(number) => {
                        let colspan = if columns_too { 1 } else { row[number].colspan };
                        cells.push(Cell { rowspan: 1, colspan, ..row[number].clone() });
                    }
                    Slot::Beside(_) if !columns_too => {}
                    _ => cells.push(Cell::label("")),
                }
            }
            cells
        });
        let filled: Vec<_> = filled.collect();
        rows.splice(..heads, filled);
    }
}

/// Every small table of 表二 a table of its own.
pub fn small_tables(sheet: &mut Sheet, _: &mut Dice) {
    if sheet.form.disclosure.is_empty() {
        return;
    }
    let rows = std::mem::take(sheet.rows_mut(Table::Disclosure));
    let begins = |row: &[Cell]| row[0].text.starts_with("第二十条");
    let mut tables: Vec<Vec<Vec<Cell>>> = Vec::new();
    for row in rows {
        if begins(&row) {
            tables.push(Vec::new());
        }
        tables.last_mut().expect("the first row is a title").push(row);
    }
    sheet.replace(Table::Disclosure, tables);
}

/// 表二 of 2019 as the grid of five columns that sites copy from one another; other forms as printed.
pub fn five_columns(sheet: &mut Sheet, _: &mut Dice) {
    if sheet.form.id != "2019" {
        return;
    }
    let mut title = String::new();
    for row in sheet.rows_mut(Table::Disclosure) {
        if let [cell] = row.as_mut_slice() {
            title = cell.text.clone();
            cell.colspan = 5;
            continue;
        }
        let spans: &[usize] = match title.as_str() {
            "第二十条第（一）项" => &[1, 1, 2, 1],
            "第二十条第（五）项" | "第二十条第（六）项" => &[1, 2, 1, 1],
            _ => &[1, 2, 2],
        };
        for (cell, &colspan) in row.iter_mut().zip(spans) {
            cell.colspan = colspan;
        }
    }
}

/// 表三, or the 统计表, in two tables, parted at some row, the second with or without a head of its own.
pub fn split_table(sheet: &mut Sheet, dice: &mut Dice) {
    let with_head = dice.one_in(2);
    let (table, head) = match sheet.form.requests {
        [] => (Table::Statistics, 1),
        _ => (Table::Requests, 3),
    };
    let mut rows = std::mem::take(sheet.rows_mut(table));
    let at = head + 1 + dice.below(rows.len() - head - 1);
    repeat_spans_at(&mut rows, at);
    let mut second = rows.split_off(at);
    if with_head {
        second.splice(..0, rows[..head].to_vec());
    }
    sheet.replace(table, vec![rows, second]);
}

/// 其中 in a row or a cell of its own, or nowhere, in the 统计表; dashes in the rows of its headings.
pub fn of_which(sheet: &mut Sheet, dice: &mut Dice) {
    let Some(rows) = sheet.find_rows_mut(Table::Statistics) else { return };
    let (way, dashes) = (dice.below(3), dice.one_in(2));
    let mut changed: Vec<Vec<Cell>> = Vec::new();
    for mut row in rows.drain(..) {
        if dashes && row.iter().all(|cell| !cell.is_value) {
            for cell in row.iter_mut().filter(|cell| cell.text.is_empty()) {
                cell.text = "—".to_owned();
            }
        }
        if let Some(bare) = row[0].text.strip_prefix("其中：").map(str::to_owned) {
            row[0].text = bare;
            match way {
                0 => changed.push(["其中：", "", ""].map(Cell::label).into()),
                1 => row[0].text.insert_str(0, "其中:"),
                _ => {}
            }
        }
        changed.push(row);
    }
    *rows = changed;
}

/// The lines of the 统计表 numbered.
pub fn numbered_rows(sheet: &mut Sheet, _: &mut Dice) {
    let Some(rows) = sheet.find_rows_mut(Table::Statistics) else { return };
    for (number, row) in rows.iter_mut().enumerate() {
        let text = if number == 0 { "序号".to_owned() } else { number.to_string() };
        row.insert(0, Cell::label(&text));
    }
}

/// The group labels of 表三 written twice, each over half its rows.
pub fn halved_spans(sheet: &mut Sheet, _: &mut Dice) {
    let Some(rows) = sheet.find_rows_mut(Table::Requests) else { return };
    let tall = |row: &Vec<Cell>| row.iter().any(|cell| cell.is_value && row[0].rowspan > 3);
    let starts: Vec<usize> = (0..rows.len()).filter(|&i| tall(&rows[i])).collect();
    for start in starts {
        let height = rows[start][0].rowspan;
        repeat_spans_at(rows, start + height / 2);
    }
}

/// All tables in one.
pub fn merged(sheet: &mut Sheet, _: &mut Dice) {
    if sheet.form.disclosure.is_empty() {
        return;
    }
    let mut all = Vec::new();
    for part in &mut sheet.parts {
        if let Part::Rows(_, rows) = part {
            all.append(rows);
        }
    }
    sheet.replace(Table::Disclosure, vec![all]);
    sheet.parts.retain(|part| !matches!(part, Part::Rows(_, rows) if rows.is_empty()));
}

/// Blank columns at the right of every table.
pub fn trailing_columns(sheet: &mut Sheet, dice: &mut Dice) {
    let count = 1 + dice.below(3);
    for row in sheet.tables_mut().flatten() {
        row.extend((0..count).map(|_| Cell::label("")));
    }
}

/// A label before the row of 表四, for which there is no head.
pub fn quantity_label(sheet: &mut Sheet, _: &mut Dice) {
    let Some(rows) = sheet.find_rows_mut(Table::Appeals) else { return };
    rows.last_mut().expect("it has rows").insert(0, Cell::label("数量"));
}

/// Labels in traditional script: by characters, sometimes by words too.
pub fn traditional(sheet: &mut Sheet, dice: &mut Dice) {
    let by_words = dice.one_in(2);
    each_label(sheet, |text| {
        let words = text.replace("信息", "资訊").replace("文件", "檔案");
        let text = if by_words { words.as_str() } else { text };
        text.chars().map(to_traditional).collect()
    });
}

/// Labels with half-width brackets, commas and points.
pub fn half_width(sheet: &mut Sheet, _: &mut Dice) {
    each_label(sheet, |text| {
        let pairs = [("（", "("), ("）", ")"), ("，", ","), ("：", ":"), ("“", "\""), ("”", "\"")];
        pairs.iter().fold(text.to_owned(), |text, (wide, narrow)| text.replace(wide, narrow))
    });
}

fn each_label(sheet: &mut Sheet, change: impl Fn(&str) -> String) {
    for part in &mut sheet.parts {
        match part {
            Part::Text(text) => *text = change(text),
            Part::Rows(_, rows) => {
                for cell in rows.iter_mut().flatten().filter(|cell| !cell.is_value) {
                    cell.text = change(&cell.text);
                }
            }
        }
    }
}

/// Cuts the cells that reach over the beginning of a row in two, each with the whole label.
fn repeat_spans_at(rows: &mut [Vec<Cell>], at: usize) {
    let slots = slots(rows);
    let mut again = Vec::new();
    for slot in &slots[at] {
        if let Slot::Below(row, number) = *slot {
            let cell = &mut rows[row][number];
            let below = row + cell.rowspan - at;
            cell.rowspan = at - row;
            again.push(Cell { rowspan: below, ..cell.clone() });
        }
    }
    // Cells that reach down stand left of those that begin here, in this form.
    rows[at].splice(..0, again);
}

fn to_traditional(c: char) -> char {
    PAIRS.iter().find(|(simple, _)| *simple == c).map_or(c, |&(_, traditional)| traditional)
}

/// Characters of the labels, and how they are written in traditional script.
#[rustfmt::skip]
const PAIRS: [(char, char); 76] = [
    ('个', '個'), ('内', '內'), ('动', '動'), ('务', '務'), ('单', '單'), ('国', '國'),
    ('执', '執'), ('报', '報'), ('审', '審'), ('对', '對'), ('属', '屬'), ('废', '廢'),
    ('强', '強'), ('复', '復'), ('应', '應'), ('数', '數'), ('于', '於'), ('时', '時'),
    ('会', '會'), ('条', '條'), ('业', '業'), ('构', '構'), ('机', '機'), ('权', '權'),
    ('决', '決'), ('没', '沒'), ('况', '況'), ('减', '減'), ('为', '為'), ('无', '無'),
    ('获', '獲'), ('现', '現'), ('当', '當'), ('发', '發'), ('确', '確'), ('稳', '穩'),
    ('纠', '糾'), ('纳', '納'), ('组', '組'), ('结', '結'), ('经', '經'), ('维', '維'),
    ('总', '總'), ('织', '織'), ('缴', '繳'), ('继', '繼'), ('续', '續'), ('罚', '罰'),
    ('举', '舉'), ('处', '處'), ('补', '補'), ('规', '規'), ('计', '計'), ('讼', '訟'),
    ('访', '訪'), ('许', '許'), ('诉', '訴'), ('询', '詢'), ('认', '認'), ('请', '請'),
    ('议', '議'), ('护', '護'), ('费', '費'), ('资', '資'), ('购', '購'), ('转', '轉'),
    ('办', '辦'), ('进', '進'), ('过', '過'), ('错', '錯'), ('开', '開'), ('关', '關'),
    ('项', '項'), ('题', '題'), ('额', '額'), ('类', '類'),
];
