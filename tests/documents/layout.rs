//! Tables that only lay out the page are opened; tables of data never are.

use super::blocks;

/// A paragraph of so many characters.
fn prose(characters: usize) -> String {
    "全年工作平稳有序。".chars().cycle().take(characters).collect()
}

#[test]
fn a_table_of_one_cell_is_opened() {
    assert_eq!(blocks("<table><caption>题</caption><tr><td><p>甲<p>乙</table>"), "题\n甲\n乙");
}

#[test]
fn a_main_column_beside_a_menu_is_opened() {
    let (a, b) = (prose(200), prose(210));
    let page = format!(
        "<table><tr><td>首页<br>公开<td><h1>年度报告</h1><p>{a}</p><p>{b}</p><p>总计</p><p>12</p></table>"
    );
    assert_eq!(blocks(&page), format!("首页⏎公开\n年度报告\n{a}\n{b}\n总计\n12"));
}

#[test]
fn a_column_in_lines_and_under_a_row_of_dates_and_numbers_is_opened() {
    let text = prose(410);
    let page = format!(
        "<table><tr><td>索引号<td>0123456789<td>日期<td>2021-01-20<tr><td colspan=4>一<br>{text}<br>二</table>"
    );
    assert_eq!(blocks(&page), format!("索引号\n0123456789\n日期\n2021-01-20\n一⏎{text}⏎二"));
}

#[test]
fn a_table_of_labels_and_remarks_is_not_opened() {
    // A long remark, and a cell of three short paragraphs: neither is a column of prose.
    let remark = prose(900);
    let page = format!("<table><tr><td>甲<td><p>1<p>2<p>3<tr><td colspan=2>{remark}</table>");
    assert!(blocks(&page).starts_with("[甲|1\n2\n3]["), "{}", blocks(&page));
}

#[test]
fn a_table_of_numbers_is_not_opened_whatever_stands_in_it() {
    let notes = format!("<p>{}</p><p>一</p><p>二</p>", prose(500));
    let numbers = "<tr><td>甲<td>1<td>2<td>3<tr><td>乙<td>4<td>5<td>6";
    let page = format!("<table>{numbers}<tr><td colspan=4>{notes}</table>");
    assert!(blocks(&page).starts_with("[甲|1|2|3][乙|4|5|6]["), "{}", blocks(&page));
    // What stands in it comes behind it.
    let page = format!("<table>{numbers}<td><img src=x><table><tr><td>7<td>8</table></table>");
    assert_eq!(blocks(&page), "[甲|1|2|3|][乙|4|5|6|]\n<img>\n[7|8]");
}
