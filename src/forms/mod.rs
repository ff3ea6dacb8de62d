//! The official forms: their rows, columns, labels and sums. Data, not code: a form is one file.
//! Nothing here has read a report.

mod by_form;
mod cells;
mod coord;
mod form;
mod form_2014;
mod form_2019;
mod form_2021;
mod keyed;
mod labels;
mod layout;
mod statistic;
mod sums;

pub(crate) use by_form::ByForm;
pub use coord::{
    AppealResult, AppealRoute, Applicant, Coord, DisclosureItem, DisclosureMeasure, RequestLine,
    Table,
};
pub use form::{DisclosureBlock, Form, RequestRow, StatisticRow, Sum, SumPattern};
pub use labels::{APPLICANT_GROUPS, APPLICANTS, RESULTS, ROUTES, SECTIONS};
pub use layout::{LayoutCell, LayoutTable};
pub use statistic::Statistic;
pub use sums::Identity;

/// Every form the program knows, oldest first.
pub static ALL: &[&Form] = &[&form_2014::FORM, &form_2019::FORM, &form_2021::FORM];

/// The rows of 表三 of every form, oldest first.
pub(crate) fn request_rows() -> impl Iterator<Item = &'static RequestRow> {
    ALL.iter().flat_map(|form| form.requests)
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
