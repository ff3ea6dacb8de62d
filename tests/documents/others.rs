//! The behaviours that the tests of pandas' `read_html` fix (pandas/tests/io/test_html.py), each with markup of our own
//! where theirs holds words. What pandas makes of a grid afterwards, names of columns, types, dropped empty tables,
//! is no part of forming it.

use super::check;

/// test_colspan_rowspan_1
#[test]
fn a_span_of_one_is_no_span() {
    check(
        "<table><tr><th>A<th colspan=1>B<th rowspan=1>C<tr><td>a<td>b<td>c</table>",
        "A|B|C\na|b|c",
    );
}

/// test_colspan_rowspan_copy_values
#[test]
fn spans_copy_their_text_and_push_later_cells_aside() {
    check(
        "<table><tr><td colspan=2>X<td>Y<td rowspan=2>Z<td>W<tr><td>A<td colspan=2>B<td>C</table>",
        "X|X|Y|Z|W\nA|B|B|Z|C",
    );
}

/// test_colspan_rowspan_both_not_1
#[test]
fn a_cell_may_span_both_ways() {
    check(
        "<table><tr><td rowspan=2>A<td rowspan=2 colspan=3>B<td>C<tr><td>D</table>",
        "A|B|B|B|C\nA|B|B|B|D",
    );
}

/// test_rowspan_at_end_of_row
#[test]
fn a_rowspan_at_the_end_of_a_row_fills_the_end_of_the_next() {
    check("<table><tr><td>A<td rowspan=2>B<tr><td>C</table>", "A|B\nC|B");
}

/// test_rowspan_only_rows
#[test]
fn a_rowspan_below_the_last_row_makes_rows() {
    check("<table><tr><td rowspan=3>A<td rowspan=3>B</table>", "A|B\nA|B\nA|B");
}

/// test_rowspan_in_header_overflowing_to_body; theirs stands in one row group
#[test]
fn a_rowspan_reaches_from_a_head_row_into_the_next() {
    check("<table><tr><th rowspan=2>A<th>B<tr><td>1<tr><td>C<td>2</table>", "A|B\nA|1\nC|2");
}

/// The standard against pandas: there a span runs on from `thead` into `tbody`.
#[test]
fn a_rowspan_ends_with_its_row_group() {
    check(
        "<table><thead><tr><th rowspan=3>A<th>B<tbody><tr><td>1<td>2</table>",
        "A|B\nA|\nA|\n1|2",
    );
}

/// test_different_number_of_cols
#[test]
fn short_rows_are_filled_up() {
    check("<table><tr><th>A<th>B<th>C<tr><td>1<tr><td>2<td>3</table>", "A|B|C\n1||\n2|3|");
}

/// test_multiple_tbody
#[test]
fn row_groups_follow_one_another() {
    check(
        "<table><thead><tr><th>A<th>B</thead><tbody><tr><td>1<td>2</tbody><tbody><tr><td>3<td>4</table>",
        "A|B\n1|2\n3|4",
    );
}

/// test_thead_without_tr
#[test]
fn a_row_is_implied_where_none_is_written() {
    check(
        "<table><thead><th>A</th><th>B</th></thead><tbody><td>1</td><th>2</th></table>",
        "A|B\n1|2",
    );
}

/// test_tfoot_read
#[test]
fn a_foot_comes_last_and_an_empty_one_is_nothing() {
    check(
        "<table><thead><tr><th>A<th>B</thead><tfoot></tfoot><tbody><tr><td>1<td>2</table>",
        "A|B\n1|2",
    );
    check(
        "<table><tfoot><tr><td>f<th>g</tfoot><thead><tr><th>A<th>B</thead><tbody><tr><td>1<td>2</table>",
        "A|B\n1|2\nf|g",
    );
}

/// test_nested_table
#[test]
fn a_table_in_a_cell_is_a_table_of_its_own() {
    check(
        "<table><tr><th></th><tr><td> <table><tr><th>A<th>B<tr><td>1<td>2</table> </table>",
        "\n\n\nA|B\n1|2",
    );
}

/// test_header_and_one_column, test_header_inferred_from_rows_with_only_th: heads are rows like others here
#[test]
fn head_cells_are_cells() {
    check("<table><thead><tr><th>A</thead><tbody><tr><td>a</table>", "A\na");
    check("<table><tr><th>A<th>B<tr><th>a<th>b<tr><td>1<td>2</table>", "A|B\na|b\n1|2");
}

/// test_preserve_empty_rows; pandas drops a row of empty cells from a head, test_ignore_empty_rows_when_inferring_header
#[test]
fn rows_of_empty_cells_stay() {
    check(
        "<table><thead><tr><th></th><th></tr><tr><th>A<th>B</thead><tbody><tr><td>a<td>b<tr><td><td></table>",
        "|\nA|B\na|b\n|",
    );
}

/// test_displayed_only, as by its default
#[test]
fn what_is_not_displayed_is_not_there() {
    check(
        "<table><tr><td>a <b style='display:none;color:red'>b</b> <b style='display: none'>c</b></table>\
         <table style='display: none'><tr><td>d</table>",
        "a",
    );
    check("<table><tr><td>1<td><span style='display:none'></span>4</table>", "1|4");
}

/// test_style_tag
#[test]
fn style_sheets_are_no_text() {
    check("<table><tr><th> <style>.a</style> A <th>B<tr><td>1<td>2</table>", "A|B\n1|2");
}

/// test_empty_tables and test_parse_br_as_space: pandas drops an empty table and makes a space of a line break
#[test]
fn empty_tables_are_listed_and_line_breaks_are_kept() {
    check("<table><tr><td>a</table><table><tbody></tbody></table><table></table>", "a\n\n\n\n");
    check("<table><tr><td>a<br>b</table>", "a⏎b");
}

/// Where pandas reads `int("2x")` as an error or a float, the standard's rules for integers are followed.
#[test]
fn spans_are_numbers_as_the_standard_reads_them() {
    check(
        "<table><tr><td colspan=2x>a<td colspan=0>b<td colspan=-1>c<td colspan=' 2'>d</table>",
        "a|a|b|c|d|d",
    );
    check("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "a|b\na|c\na|d");
}

/// pandas lets a later cell overwrite none and has no overlaps; the standard calls them errors and leaves them open.
#[test]
fn where_cells_overlap_the_first_keeps_the_slot() {
    check("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>", "a|b|\nc|b|d");
}
