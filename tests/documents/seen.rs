//! What a reader sees of a page, and nothing else.

use super::{blocks, check};

#[test]
fn hidden_cells_rows_and_groups_take_no_slot() {
    check(
        "<table><tr><td>a<td style='DISPLAY : none !important'>b<td>c<tr hidden><td>d<tr><td>e<td>f\
         <tbody style=display:none><tr><td>g</table>",
        "a|c\ne|f",
    );
}

#[test]
fn the_style_has_the_last_word() {
    check("<table><tr><td hidden>a<td hidden style='display:table-cell'>b</table>", "b");
    check(
        "<table><tr><td style='display:none;display:block'>a<td style=visibility:hidden>b</table>",
        "a|b",
    );
}

#[test]
fn a_page_that_hides_all_its_tables_shows_them_by_a_script() {
    let page = "<body style=display:none><div hidden><p>题<table><tr><td>1<td>2</table></div><p>脚";
    check(page, "1|2");
    assert_eq!(blocks(page), "题\n[1|2]\n脚");
    assert_eq!(blocks("<p hidden>藏<p>题<table><tr><td>1<td>2</table>"), "题\n[1|2]");
}

#[test]
fn tables_that_nobody_sees_are_not_listed() {
    check("<template><table><tr><td>a</table></template><svg><table><tr><td>b</table>", "b");
}

#[test]
fn cells_hold_lines_and_paragraphs() {
    check(
        "<table><tr><th>本年<br> 新收 <br/>数量<td><p>甲</p><p><span>乙</span><b>丙</b>\n 丁</p>戊</table>",
        "本年⏎新收⏎数量|甲⏎乙丙 丁⏎戊",
    );
}

#[test]
fn a_picture_does_not_part_its_line() {
    check("<table><tr><td>总<img src=x>计<td>1</table>", "总计|1");
    assert_eq!(blocks("<p>总<img src=x>计</p>"), "<img>\n总计");
}

#[test]
fn line_feeds_count_in_preformatted_text() {
    assert_eq!(
        blocks("<html><pre>\n一、总体情况\n  新收   12 件\n</pre>后\n文"),
        "一、总体情况⏎新收 12 件\n后 文"
    );
}

#[test]
fn other_spaces_are_characters() {
    check("<table><tr><td>&nbsp;<td>\u{3000}a&nbsp; b</table>", "\u{a0}|\u{3000}a\u{a0} b");
}

#[test]
fn the_text_of_a_table_in_a_cell_or_caption_is_its_own() {
    check(
        "<table><caption>题<table><tr><td>0</table></caption><tr><td>甲<table><caption>内</caption><tr><td>1</table>乙</table>",
        "甲⏎乙\n\n0\n\n1",
    );
}
