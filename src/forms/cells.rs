//! The cells of a form.

use super::by_form::ByForm;
use super::coord::{AppealResult, Applicant, Coord};
use super::form::Form;

impl Form {
    /// Every cell of the form, in the order of the form.
    pub fn cells(&self) -> &'static [Coord] {
        static CELLS: ByForm<Vec<Coord>> = ByForm::new(cells);
        CELLS.of(self)
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
