//! Y05: numbers that are many times what they were, or a small part of it.

use super::{each, given, tell};
use crate::forms::{
    AppealResult, AppealRoute, Applicant, DisclosureItem as Item, DisclosureMeasure as Measure,
    RequestLine, Statistic,
};
use crate::rules::prelude::*;

/// Y05: more than five times what it was, or less than a fifth.
pub static LEAP_FROM_LAST_YEAR: Rule =
    Rule::hint("Y05", "leap-from-last-year", leap_from_last_year)
        .title("与上一年相比变动很大")
        .basis(&[law::CUSTOM.cited("与上一年比较", "变动很大的数要核实，并说明原因")])
        .when(given);

/// The numbers by which a year is told.
const CELLS: [Coord; 14] = [
    Coord::Disclosure(Item::NormativeDocument, Measure::Issued),
    Coord::Disclosure(Item::NormativeDocument, Measure::Repealed),
    Coord::Disclosure(Item::NormativeDocument, Measure::InForce),
    Coord::Disclosure(Item::AdministrativeLicense, Measure::Decisions),
    Coord::Disclosure(Item::AdministrativePenalty, Measure::Decisions),
    Coord::Disclosure(Item::AdministrativeCompulsion, Measure::Decisions),
    Coord::Disclosure(Item::AdministrativeFee, Measure::Amount),
    Coord::Request(RequestLine::Received, Applicant::Total),
    Coord::Request(RequestLine::Disposed, Applicant::Total),
    Coord::Appeal(AppealRoute::Reconsideration, AppealResult::Total),
    Coord::Appeal(AppealRoute::DirectSuit, AppealResult::Total),
    Coord::Appeal(AppealRoute::SuitAfterReconsideration, AppealResult::Total),
    Coord::Statistic(Statistic::A1),
    Coord::Statistic(Statistic::C1),
];

fn leap_from_last_year(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// Smaller changes are no leap, whatever there was before.
    const LEAST: i64 = 20;
    let cells = CELLS.map(|coord| (coord, coord));
    each(context, telling, &cells, "两年里没有都填了数的格", &mut |telling, years| {
        let unit = |report: &Report| Some(report.reading.entries.get(&years.here)?.unit);
        if !years.is_stated() || context.previous.ok().and_then(unit) != unit(context.report) {
            return;
        }
        let (now, before) = (years.now.value, years.before.value);
        let times = Decimal::from(5);
        let is_leap = now > before * times || now * times < before;
        let change = (now - before).abs();
        // From nothing to something is no leap.
        if before.is_zero() || !is_leap || change < Decimal::from(LEAST) {
            return telling.pass();
        }
        let verb = if now > before { "，多 " } else { "，少 " };
        tell(context, telling, &years, &["是 ", &before.to_string(), verb, &change.to_string()])
            .advising("请看：有没有多打、少打一位；数字属实的，可在正文里说明变动原因");
    });
}
