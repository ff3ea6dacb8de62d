//! What a report does not have, told apart from what could not be read: a table, a row, the words of one in prose.

use gouji::forms::{ALL, Table};
use gouji::view::{Overall, Summary};

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::layouts::WRITERS;
use crate::render::sheet::Cell;
use crate::verdicts::check;

#[test]
fn headings_without_tables_are_not_called_a_fault() {
    let mut draft = Draft::new("2019");
    draft.without_tables = vec![Table::Disclosure, Table::Requests, Table::Appeals];
    let (checked, Summary { overall, sentence, counts, .. }) = check(&draft.html(), &[]);
    assert_eq!((overall, counts.errors), (Overall::Unknown, 0), "{sentence}");
    for rule in ["S06", "S07", "S08"] {
        let finding = checked.findings.iter().find(|finding| finding.rule == rule).unwrap();
        assert!(!finding.is_certain && finding.absent.is_empty(), "{}", finding.message);
        assert!(finding.advice.as_ref().unwrap().contains("复制时丢了"));
    }
}

/// Takes a row out, as an editor does: what spans it spans one row less, and begins below.
fn take_out(rows: &mut Vec<Vec<Cell>>, at: usize) {
    for (row, cells) in rows.iter_mut().enumerate().take(at) {
        for cell in cells.iter_mut().filter(|cell| row + cell.rowspan > at) {
            cell.rowspan -= 1;
        }
    }
    let taken = rows.remove(at);
    let spanning = taken.into_iter().filter(|cell| cell.rowspan > 1);
    let spanning = spanning.map(|cell| Cell { rowspan: cell.rowspan - 1, ..cell });
    if let Some(below) = rows.get_mut(at) {
        below.splice(0..0, spanning);
    }
}

/// The table as before, with the row gone and all spans left as they were.
fn cut_out(rows: &mut Vec<Vec<Cell>>, at: usize) {
    rows.remove(at);
}

#[test]
fn a_row_that_is_not_there_is_told_and_the_rest_is_read() {
    type Way = fn(&mut Vec<Vec<Cell>>, usize);
    let ways: [(&str, Way); 5] = [
        ("plain", take_out),
        ("plain", cut_out),
        ("tabs", take_out),
        ("bars", take_out),
        ("lines", take_out),
    ];
    for form in &ALL[1..] {
        for row in form.requests {
            for (layout, way) in ways {
                let mut sheet = Draft::new(form.id).sheet();
                let rows = sheet.rows_mut(Table::Requests);
                let is_of_it = |cell: &Cell| cell.text == row.label && !cell.is_value;
                way(rows, rows.iter().rposition(|cells| cells.iter().any(is_of_it)).unwrap());
                let (_, write, _) = WRITERS.iter().find(|(name, ..)| *name == layout).unwrap();
                let text = write(&sheet, &mut Dice(9_000_401));
                let (checked, Summary { overall, sentence, .. }) = check(&text, &[]);
                let name = format!("{} {layout}, without {}: {sentence}", form.id, row.label);
                let told = checked.findings.iter().find(|finding| finding.rule == "S09");
                assert!(told.is_some_and(|told| told.message.starts_with("表三缺 1 行")), "{name}");
                assert_eq!(overall, Overall::Error, "{name}");
                assert_eq!(checked.report.reading.missing().len(), 7, "{name}");
            }
        }
    }
}

#[test]
fn a_sentence_that_names_a_row_is_no_trace_of_a_table() {
    let mut draft = Draft::new("2019");
    draft.without_tables = vec![Table::Requests];
    draft.section(1).lines = vec!["其中1件属于本机关不掌握相关政府信息，已告知申请人。".to_owned()];
    let (checked, Summary { overall, sentence, .. }) = check(&draft.html(), &[]);
    assert!(checked.findings.iter().any(|finding| finding.rule == "S07"), "{sentence}");
    assert_eq!(overall, Overall::Error, "{sentence}");
    let town = "清河县柳河镇2018年政府信息公开工作年度报告\n一、总体情况\n2018年度我镇主动公开政府信息数22条。";
    let (checked, _) = check(town, &[]);
    assert!(checked.findings.iter().all(|finding| finding.rule != "S21"));
}
