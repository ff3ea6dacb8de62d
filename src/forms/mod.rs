//! The official forms: their rows, columns, labels and sums. Data, not code: a form is one file.
//! Nothing here has read a report.

mod by_form;
mod coord;
mod form_2014;
mod form_2019;
mod form_2021;
mod labels;
mod layout;
mod statistic;
mod sums;

pub(crate) use by_form::ByForm;
pub use coord::{
    AppealResult, AppealRoute, Applicant, Coord, DisclosureItem, DisclosureMeasure, RequestLine,
    Table,
};
pub use labels::{APPLICANT_GROUPS, APPLICANTS, RESULTS, ROUTES, SECTIONS};
pub use layout::{LayoutCell, LayoutTable};
pub use statistic::Statistic;
pub use sums::{Identity, SumPattern};

use crate::law::Work;

/// Every form the program knows, oldest first.
pub static ALL: &[&Form] = &[&form_2014::FORM, &form_2019::FORM, &form_2021::FORM];

/// An official form.
#[derive(Debug)]
pub struct Form {
    /// The first year it was used for, as the contract names it: `"2019"`.
    pub id: &'static str,
    /// The notice that issued it.
    pub work: &'static Work,
    /// First and last year of the reports that must use it; no last year while it is in use.
    pub years: (u16, Option<u16>),
    /// Words that stand in this form and in no other, to know it by where its tables cannot be read.
    pub marks: &'static [&'static str],
    /// The small tables of 表二, in order.
    pub disclosure: &'static [DisclosureBlock],
    /// The rows of 表三, in order.
    pub requests: &'static [RequestRow],
    /// The groups of columns of 表四, in order.
    pub appeals: &'static [(AppealRoute, &'static str)],
    /// The rows of the 统计表, in order.
    pub statistics: &'static [StatisticRow],
    /// The sums it declares.
    pub sums: &'static [SumPattern],
}

/// One small table of 表二: its title, what it counts, and of what.
#[derive(Debug)]
pub struct DisclosureBlock {
    /// `第二十条第（一）项`.
    pub title: &'static str,
    /// Columns after 信息内容, with their labels.
    pub measures: &'static [(DisclosureMeasure, &'static str)],
    /// Rows, with their labels.
    pub items: &'static [(DisclosureItem, &'static str)],
}

/// One row of 表三 that holds numbers.
#[derive(Debug)]
pub struct RequestRow {
    /// The row's address.
    pub line: RequestLine,
    /// The group labels to its left, outermost first.
    pub groups: &'static [&'static str],
    /// The label as printed.
    pub label: &'static str,
    /// The label as one would say it in a sentence.
    pub short: &'static str,
}

/// One row of the 统计表.
#[derive(Debug)]
pub struct StatisticRow {
    /// The row's address; nothing for a heading.
    pub statistic: Option<Statistic>,
    /// The label as printed.
    pub label: &'static str,
    /// The label as one would say it in a sentence; empty for a heading.
    pub short: &'static str,
    /// The unit as printed.
    pub unit: &'static str,
    /// How far it is indented.
    pub depth: usize,
}

impl Form {
    /// The form that a report on `year` must use, if the program knows it.
    ///
    /// ```
    /// assert_eq!(gouji::forms::Form::for_year(2020).unwrap().id, "2019");
    /// assert!(gouji::forms::Form::for_year(2012).is_none());
    /// ```
    pub fn for_year(year: u16) -> Option<&'static Self> {
        let fits =
            |form: &&&Self| form.years.0 <= year && form.years.1.is_none_or(|last| year <= last);
        ALL.iter().find(fits).copied()
    }

    /// Every cell of the form, in the order of the form.
    pub fn cells(&self) -> &'static [Coord] {
        static CELLS: ByForm<Vec<Coord>> = ByForm::new(cells);
        CELLS.of(self)
    }

    /// Whether a cell is one of the form's.
    pub fn has(&self, coord: Coord) -> bool {
        match coord {
            Coord::Disclosure(item, measure) => self
                .block_of(item)
                .is_some_and(|block| block.measures.iter().any(|&(m, _)| m == measure)),
            Coord::Request(line, _) => self.requests.iter().any(|row| row.line == line),
            Coord::Appeal(route, _) => self.appeals.iter().any(|&(r, _)| r == route),
            Coord::Statistic(statistic) => {
                self.statistics.iter().any(|row| row.statistic == Some(statistic))
            }
        }
    }

    /// The block of 表二 that has the item.
    pub fn block_of(&self, item: DisclosureItem) -> Option<&'static DisclosureBlock> {
        self.disclosure.iter().find(|block| block.items.iter().any(|&(i, _)| i == item))
    }

    /// What the row of a cell is called in a sentence: `本年新收`, `行政许可`, `行政复议`, `收到申请数`.
    pub fn row_name(&self, coord: Coord) -> &'static str {
        match coord {
            Coord::Disclosure(item, _) => self
                .disclosure
                .iter()
                .flat_map(|block| block.items)
                .find(|&&(i, _)| i == item)
                .map_or("", |&(_, label)| label),
            Coord::Request(line, _) => {
                self.requests.iter().find(|row| row.line == line).map_or("", |row| row.short)
            }
            Coord::Appeal(route, _) => labels::of(ROUTES, route),
            Coord::Statistic(statistic) => self
                .statistics
                .iter()
                .find(|row| row.statistic == Some(statistic))
                .map_or("", |row| row.short),
        }
    }

    /// What the column of a cell is called in a sentence: `自然人`, `处理决定数量`, `结果维持`.
    pub fn column_name(&self, coord: Coord) -> &'static str {
        match coord {
            Coord::Disclosure(item, measure) => self
                .block_of(item)
                .and_then(|block| block.measures.iter().find(|&&(m, _)| m == measure))
                .map_or("", |&(_, label)| label),
            Coord::Request(_, applicant) => labels::of(APPLICANTS, applicant),
            Coord::Appeal(_, result) => labels::of(RESULTS, result),
            Coord::Statistic(_) => "统计数",
        }
    }

    /// What a cell is called in a sentence: `“予以公开”行“自然人”列`, `统计表“收到申请数”`.
    pub fn cell_name(&self, coord: Coord) -> String {
        match coord {
            Coord::Statistic(_) => [coord.table().name(), "“", self.row_name(coord), "”"].concat(),
            _ => ["“", self.row_name(coord), "”行“", self.column_name(coord), "”列"].concat(),
        }
    }
}

fn cells(form: &Form) -> Vec<Coord> {
    let disclosure = form.disclosure.iter().flat_map(|block| {
        block.items.iter().flat_map(|&(item, _)| {
            block.measures.iter().map(move |&(measure, _)| Coord::Disclosure(item, measure))
        })
    });
    let requests = form.requests.iter().flat_map(|row| {
        Applicant::ALL.iter().map(|&applicant| Coord::Request(row.line, applicant))
    });
    let appeals = form.appeals.iter().flat_map(|&(route, _)| {
        AppealResult::ALL.iter().map(move |&result| Coord::Appeal(route, result))
    });
    let statistics = form.statistics.iter().filter_map(|row| row.statistic);
    let statistics = statistics.map(Coord::Statistic);
    disclosure.chain(requests).chain(appeals).chain(statistics).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_have_as_many_cells_as_the_contract_says() {
        let counts: Vec<_> = ALL.iter().map(|form| (form.id, form.cells().len())).collect();
        assert_eq!(counts, [("2014", 58), ("2019", 198), ("2021", 200)]);
    }

    #[test]
    fn every_cell_has_a_name_and_stands_once() {
        for form in ALL {
            let mut seen = crate::order::Set::default();
            for &coord in form.cells() {
                assert!(seen.insert(coord), "{coord:?} stands twice in {}", form.id);
                assert!(!form.row_name(coord).is_empty(), "{coord:?}");
                assert!(!form.column_name(coord).is_empty(), "{coord:?}");
            }
        }
    }
}
