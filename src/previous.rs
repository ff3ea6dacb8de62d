//! Which of several reports is the one of the year before.

use crate::report::{Agency, Report};

/// Why a report is not compared with that of the year before.
pub type Alone = &'static str;

/// None was given.
pub const NOT_GIVEN: Alone = "没有给出上一年的报告";

/// The report of the same agency on the year before, as its number among those given.
///
/// # Errors
/// Why there is none, in words that a person can act on.
pub fn of<'a>(report: &Report, given: impl Iterator<Item = &'a Report>) -> Result<usize, Alone> {
    let others: Vec<_> =
        given.enumerate().filter(|(_, other)| !std::ptr::eq(*other, report)).collect();
    if others.is_empty() {
        return Err(NOT_GIVEN);
    }
    let Some(year) = report.text.frame.year else {
        return Err("看不出这份报告是哪一年的，不能与上一年比");
    };
    let before = |(_, other): &&(usize, &Report)| {
        other.text.is_report && other.text.frame.year.is_some_and(|other| other + 1 == year)
    };
    let before: Vec<_> = others.iter().filter(before).collect();
    if before.is_empty() {
        return Err("给出的报告里没有上一年的");
    }
    for is_same in [is_called_alike, may_be_same] {
        let agency = report.text.frame.agency.as_ref();
        let own = |other: &Report| is_same(agency, other.text.frame.agency.as_ref());
        let mut same = before.iter().filter(|(_, other)| own(other));
        match (same.next(), same.next()) {
            (Some((at, _)), None) => return Ok(*at),
            (Some(_), Some(_)) => return Err("给出的报告里，这个机关上一年的不止一份"),
            _ => {}
        }
    }
    Err("给出的报告里没有这个机关上一年的")
}

/// Whether two reports are surely of one agency: a government and its office report for the same.
fn is_called_alike(one: Option<&Agency>, other: Option<&Agency>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.bare() == other.bare())
}

/// Whether they may be: where one of them does not name its agency, or not its place.
fn may_be_same(one: Option<&Agency>, other: Option<&Agency>) -> bool {
    one.zip(other).is_none_or(|(one, other)| {
        one.bare().ends_with(other.bare()) || other.bare().ends_with(one.bare())
    })
}
