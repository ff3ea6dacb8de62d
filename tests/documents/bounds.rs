//! Pages that ask for far more than they hold: they end, in order, and within what they hold.

use super::{blocks, tables};

#[test]
fn wide_spans_are_cut_where_the_standard_cuts_them() {
    let wide = tables("<table><tr><td colspan=1000000>a<td>b</table>");
    assert_eq!(wide.split('|').count(), 1001);
    let high = tables("<table><tr><td rowspan=70000>a<td rowspan=2>b</table>");
    assert_eq!(high.lines().count(), 65534);
}

#[test]
fn spans_by_the_thousand_fill_no_memory() {
    let cells = "<td rowspan=65534 colspan=1000>a".repeat(1000);
    let rows = "<tr><td>b".repeat(1000);
    let out = tables(&format!("<table><tr>{cells}{rows}<tr><td>末</table>"));
    assert!(out.len() < 20_000_000, "{} bytes", out.len());
    assert!(out.contains("末"));
}

#[test]
fn long_texts_are_not_repeated_without_end() {
    let text = "长".repeat(100_000);
    let out = tables(&format!("<table><tr><td colspan=1000>{text}<td>末</table>"));
    assert!(out.len() < 20_000_000, "{} bytes", out.len());
    assert!(out.ends_with("|末"));
}

#[test]
fn one_wide_row_over_many_short_ones_is_left_ragged() {
    let page = format!("<table><tr>{}{}</table>", "<td>a".repeat(5_000), "<tr><td>b".repeat(5_000));
    let out = tables(&page);
    assert!(out.len() < 1_000_000, "{} bytes", out.len());
    assert!(out.ends_with("|a\nb\nb") || out.ends_with("b\nb\nb"));
}

#[test]
fn depth_costs_no_order_and_no_text() {
    for (open, close) in
        [("<div>", "</div>"), ("<span>", "</span>"), ("<x-a>", "</x-a>"), ("<ul><li>", "</ul>")]
    {
        let inner = "甲".to_owned() + open;
        let page = format!(
            "<html>{}乙{}<table><tr><td>1<td>2</table>",
            inner.repeat(2_000),
            close.repeat(2_000)
        );
        let out = blocks(&page);
        assert_eq!(out.matches('甲').count(), 2_000, "{open}");
        assert!(out.ends_with("[1|2]"), "{open}");
        assert!(out.rfind('甲') < out.find('乙'), "{open}");
    }
}

#[test]
fn tables_within_tables_without_end_are_all_listed() {
    let page = "<table><tr><td>甲".repeat(2_000) + &"</table>".repeat(2_000);
    let out = tables(&page);
    assert_eq!(out.split("\n\n").count(), 2_000);
    assert_eq!(out.matches('甲').count(), 2_000);
}

#[test]
fn tables_are_read_under_hundreds_of_unclosed_elements() {
    let page = "<div>题".repeat(3_000) + "<table><tr><td>1<td>2<tr><td>3<td>4</table>";
    assert!(blocks(&page).ends_with("题\n[1|2][3|4]"));
    let names: String = (0..3_000).map(|name| format!("<x-{name}>")).collect();
    assert_eq!(tables(&format!("<html>{names}<table><tr><td>1<td>2</table>")), "1|2");
}

#[test]
fn unclosed_formatting_does_not_multiply() {
    let mut page = String::from("<html>");
    for size in 0..10_000 {
        page.push_str(&format!("<p><font size={size}>甲"));
    }
    page.push_str("<table><tr><td>1<td>2</table>");
    let out = blocks(&page);
    assert_eq!(out.lines().count(), 10_001);
    assert!(out.ends_with("[1|2]"));
}
