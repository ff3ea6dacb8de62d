//! 试改: a cell or words changed within a report that was read are as if they had been written so.

use crate::render::Draft;
use crate::render::dice::Dice;
use gouji::document::{Block, Edit, Place, Trial};
use gouji::forms::{Applicant, Coord, RequestLine};
use gouji::{Checked, Checker, check_text};

fn tried(text: &str, edits: Vec<Edit>) -> Checked {
    let trial = Trial { report: 0, edits };
    Checker { trial, ..Checker::default() }.check_text(None, text).unwrap()
}

/// What was found, without the places: these differ where a layout writes numbers of other lengths.
fn told(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|finding| finding.message.as_str()).collect()
}

#[test]
fn another_number_in_a_cell_is_as_if_it_had_been_written() {
    let forms = gouji::forms::ALL;
    for case in 0..60 {
        let mut dice = Dice(7_000_003 + case);
        let mut draft = Draft::random(forms[dice.below(forms.len())], &mut dice);
        let before = draft.html();
        let coords = draft.form.cells();
        let coord = coords[dice.below(coords.len())];
        let to = ["", "0", "7", "1,204", "—", "约5"][dice.below(6)];
        let Some(entry) =
            check_text(None, &before).unwrap().report.reading.entries.get(&coord).cloned()
        else {
            panic!("case {case}: {coord:?} was not read");
        };
        draft.cells.insert(coord, to.to_owned());
        let written = check_text(None, &draft.html()).unwrap();
        let tried = tried(&before, vec![Edit { place: entry.place, to: to.to_owned() }]);
        assert_eq!(told(&tried), told(&written), "case {case}: {coord:?} is to be {to:?}");
    }
}

#[test]
fn other_words_in_a_text_are_as_if_they_had_been_written() {
    let page = |words: &str| {
        format!(
            "云岭市商务局2023年政府信息公开工作年度报告\n一、总体情况\n全年{words}。\n二、主动公开政府信息情况"
        )
    };
    let before = page("公开信息12条，其中政策5条、其他6条");
    let checked = check_text(None, &before).unwrap();
    assert!(checked.findings.iter().any(|finding| finding.rule == "N20"), "{:?}", told(&checked));
    let (block, text) = (checked.report.reading.document.blocks.iter().enumerate())
        .find_map(|(block, content)| match content {
            Block::Text(text) if text.contains("12条") => Some((block, text)),
            _ => None,
        })
        .unwrap();
    let start = text[..text.find("12条").unwrap()].encode_utf16().count();
    let place = Place::Text { block, start, end: start + 2 };
    let tried = tried(&before, vec![Edit { place, to: "11".to_owned() }]);
    let written = check_text(None, &page("公开信息11条，其中政策5条、其他6条")).unwrap();
    assert_eq!(told(&tried), told(&written));
    assert!(tried.findings.iter().all(|finding| finding.rule != "N20"), "{:?}", told(&tried));
}

#[test]
fn the_repair_that_a_finding_of_the_prose_offers_mends_it() {
    let page = "云岭市商务局2023年政府信息公开工作年度报告\n一、总体情况\n发布稿件200篇，其中动态30篇，占25%。";
    let checked = check_text(None, page).unwrap();
    let wrong = checked.findings.iter().find(|finding| finding.rule == "N22").unwrap();
    let edit = wrong.repairs.iter().find_map(|repair| repair.edit.as_ref()).unwrap();
    let mended = tried(page, vec![Edit { place: edit.place, to: edit.to.clone() }]);
    assert!(mended.findings.iter().all(|finding| finding.rule != "N22"), "{:?}", told(&mended));
}

#[test]
fn edits_are_made_in_the_report_they_are_meant_for() {
    let mut dice = Dice(7_000_003);
    let mut report = || Draft::random(gouji::forms::ALL[2], &mut dice);
    let both = report().html() + &report().html();
    let checked = check_text(None, &both).unwrap();
    let coord = Coord::Request(RequestLine::StillUnclear, Applicant::NaturalPerson);
    let place = checked.others[0].report.reading.entries.get(&coord).unwrap().place;
    let trial = Trial { report: 1, edits: vec![Edit { place, to: "15".to_owned() }] };
    let tried = Checker { trial, ..Checker::default() }.check_text(None, &both).unwrap();
    let number =
        |checked: &Checked| checked.report.reading.entries.get(&coord).unwrap().text.clone();
    assert_eq!(number(&tried), number(&checked));
    assert_eq!(number(&tried.others[0]), "15");
}
