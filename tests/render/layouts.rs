//! Every shape and every markup that the tests know, each by its name.

use super::dice::Dice;
use super::sheet::Sheet;
use super::{pages, shapes, texts};

/// Changes a sheet as some site does.
pub type Shape = fn(&mut Sheet, &mut Dice);
/// Puts a sheet into some markup.
pub type Writer = fn(&Sheet, &mut Dice) -> String;

/// What must be read.
#[derive(Clone, Copy, PartialEq)]
pub enum Demand {
    /// Every cell.
    All,
    /// Every cell of a row that has anything but blank cells: a line of nothing but tabs is no line of a table.
    FilledRows,
    /// Every cell of a row without blank cells: a blank cell is not seen in this layout.
    FullRows,
    /// Nothing; but what is read must be right.
    Nothing,
}

pub const SHAPES: [(&str, Shape); 13] = [
    ("official", shapes::official),
    ("header-blanks", shapes::header_blanks),
    ("small-tables", shapes::small_tables),
    ("five-columns", shapes::five_columns),
    ("split-table", shapes::split_table),
    ("halved-spans", shapes::halved_spans),
    ("merged", shapes::merged),
    ("trailing-columns", shapes::trailing_columns),
    ("quantity-label", shapes::quantity_label),
    ("traditional", shapes::traditional),
    ("half-width", shapes::half_width),
    ("of-which", shapes::of_which),
    ("numbered-rows", shapes::numbered_rows),
];

pub const WRITERS: [(&str, Writer, Demand); 16] = [
    ("plain", pages::plain, Demand::All),
    ("broken-labels", pages::broken_labels, Demand::All),
    ("unclosed", pages::unclosed, Demand::All),
    ("layout-table", pages::layout_table, Demand::All),
    ("word", pages::word, Demand::All),
    ("excel", pages::excel, Demand::All),
    ("tabs", texts::tabs, Demand::FilledRows),
    ("tabs-from-word", texts::tabs_from_word, Demand::FilledRows),
    ("tabs-from-browser", texts::tabs_from_browser, Demand::FilledRows),
    ("bars", texts::bars, Demand::All),
    ("bars-inside", texts::bars_inside, Demand::All),
    ("bars-repeated", texts::bars_repeated, Demand::All),
    ("lines", texts::lines, Demand::FullRows),
    ("dense-lines", texts::dense_lines, Demand::FullRows),
    ("paged-lines", texts::paged_lines, Demand::FullRows),
    ("broken-lines", texts::broken_lines, Demand::FullRows),
];
