//! What a finding shows of its sum: each number as it stands, or as what a blank comes to.

use gouji::finding::Finding;
use gouji::{Checked, check_text};

const RIGHT: &str = "www/samples/clean.html";

fn page(changes: &[(&str, &str)]) -> Checked {
    let mut page = std::fs::read_to_string(RIGHT).unwrap();
    for (from, to) in changes {
        assert!(page.contains(from), "{from}");
        page = page.replacen(from, to, 1);
    }
    check_text(None, &page).unwrap()
}

fn found<'a>(checked: &'a Checked, rule: &str) -> &'a Finding {
    checked.findings.iter().find(|finding| finding.rule == rule).unwrap()
}

fn operands(finding: &Finding) -> Vec<(String, bool)> {
    finding.operands.iter().map(|one| (one.value.to_string(), one.is_derived)).collect()
}

#[test]
fn a_blank_total_counts_for_what_its_row_comes_to_and_is_told_so() {
    let checked = page(&[
        (
            "<td>28</td><td>4</td><td>0</td><td>0</td><td>1</td><td>0</td><td>33</td>",
            "<td>28</td><td>4</td><td>0</td><td>0</td><td>1</td><td>0</td><td></td>",
        ),
        ("予以公开33件", "予以公开28件"),
    ]);
    let finding = found(&checked, "N05");
    assert_eq!(operands(finding), [("33".to_owned(), true)]);
    assert_eq!((finding.written.as_deref(), finding.unit), (Some("28件"), "件"));
    assert_eq!(finding.compared.map(|compared| compared.computed), Some("表里的数"));
}

#[test]
fn the_parts_of_a_total_in_a_sentence_are_shown_by_their_places() {
    let checked = page(&[("其他类214条", "其他类241条")]);
    let finding = found(&checked, "N20");
    assert_eq!(finding.addends.len(), 6);
    assert_eq!((finding.written.as_deref(), finding.unit), (Some("1012条"), "条"));
    assert_eq!(finding.compared.map(|compared| compared.computed), Some("分项相加得"));
}

#[test]
fn the_two_sides_of_the_table_are_called_by_what_is_in_them() {
    let checked = page(&[("<td>81</td><td>9</td>", "<td>18</td><td>9</td>")]);
    let finding = found(&checked, "A01");
    let compared = finding.compared.unwrap();
    assert_eq!((compared.computed, compared.reported), ("新收＋上年结转", "办理＋结转下年"));
    assert!(finding.written.is_none());
}
