//! Which cells a fact may stand for, by the form: 受理 may be what was received, with or without what was brought
//! forward. Data more than code: each arm is one line of the correspondence between words and cells.

use super::check::Reading;
use crate::decimal::Decimal;
use crate::forms::Statistic::{self, *};
use crate::forms::{
    AppealResult, AppealRoute, Applicant, Coord, DisclosureItem, DisclosureMeasure, Form, ROUTES,
    RequestLine,
};
use crate::report::{Act, Appeals, Fact, Report};

type Cells = Vec<(Coord, i64)>;

/// Every reading of a fact whose cells were all found. One without a single number among its cells says
/// nothing.
pub(super) fn readings(report: &Report, fact: &Fact) -> Vec<Reading> {
    let form = report.reading.form;
    let sets = match form.statistics.is_empty() {
        true => cells(form, fact),
        false => statistics(fact),
    };
    let mut found: Vec<Reading> = Vec::new();
    for mut cells in sets {
        cells.retain(|&(coord, _)| form.has(coord));
        let value = value(report, &cells);
        found.extend(value.map(|value| Reading { name: name(form, &cells), cells, value }));
    }
    found
}

/// What cells come to; nothing where one was not found, holds words, or all are blank. A blank total counts for
/// what stands before it.
fn value(report: &Report, cells: &[(Coord, i64)]) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    let mut is_stated = false;
    for &(coord, sign) in cells {
        let worth = report.reading.worth(coord)?;
        sum += worth.value * Decimal::from(sign);
        is_stated |= worth.is_stated;
    }
    is_stated.then_some(sum)
}

fn of_lines(lines: &[RequestLine], applicants: &[Applicant]) -> Cells {
    let of_line = |&line: &RequestLine| {
        applicants.iter().map(move |&applicant| (Coord::Request(line, applicant), 1))
    };
    lines.iter().flat_map(of_line).collect()
}

/// The readings by the forms since 2019.
fn cells(form: &Form, fact: &Fact) -> Vec<Cells> {
    use RequestLine::{BroughtForward, CarriedForward, Disposed, Received};
    let of = |lines: &[RequestLine]| of_lines(lines, &[Applicant::Total]);
    match fact {
        Fact::Received => vec![of(&[Received])],
        Fact::Accepted => vec![of(&[Received]), of(&[Received, BroughtForward]), of(&[Disposed])],
        Fact::BroughtForward => vec![of(&[BroughtForward])],
        Fact::CarriedForward => vec![of(&[CarriedForward])],
        Fact::Disposed => vec![of(&[Disposed])],
        Fact::Outcome(lines) => vec![of(lines)],
        Fact::Applicants(applicants) => vec![
            of_lines(&[Received], applicants),
            of_lines(&[Received, BroughtForward], applicants),
            of_lines(&[Disposed], applicants),
        ],
        Fact::Appeals(appeals, results) => {
            let results = if results.is_empty() { &[AppealResult::Total] } else { *results };
            let of_route = |&route: &AppealRoute| {
                results.iter().map(move |&result| (Coord::Appeal(route, result), 1))
            };
            vec![routes(*appeals).iter().flat_map(of_route).collect()]
        }
        Fact::Disclosed(item, act) => disclosed(form, *item, *act),
        Fact::Counted(_) => Vec::new(),
    }
}

const fn routes(appeals: Appeals) -> &'static [AppealRoute] {
    use AppealRoute::{DirectSuit, Reconsideration, SuitAfterReconsideration};
    match appeals {
        Appeals::Reconsideration => &[Reconsideration],
        Appeals::Litigation => &[DirectSuit, SuitAfterReconsideration],
        Appeals::DirectSuit => &[DirectSuit],
        Appeals::SuitAfter => &[SuitAfterReconsideration],
        Appeals::Both => &[Reconsideration, DirectSuit, SuitAfterReconsideration],
    }
}

fn disclosed(form: &Form, item: DisclosureItem, act: Act) -> Vec<Cells> {
    use DisclosureMeasure as M;
    // The form of 2019 counts what was made and what was disclosed, that of 2021 what was issued and is in force.
    let measures: &[M] = match act {
        Act::Issued => &[M::Issued, M::Made, M::Disclosed],
        Act::Repealed => &[M::Repealed],
        Act::InForce => &[M::InForce, M::DisclosedTotal],
        Act::Disclosed => &[M::Disclosed, M::DisclosedTotal, M::Made, M::Issued, M::InForce],
        Act::Decided => &[M::Decisions],
        Act::Collected => &[M::Amount],
    };
    let has = |measure: &&M| {
        form.block_of(item).is_some_and(|block| block.measures.iter().any(|(m, _)| m == *measure))
    };
    let cells = measures.iter().filter(has);
    cells.map(|&measure| vec![(Coord::Disclosure(item, measure), 1)]).collect()
}

/// The readings by the 统计表 of 2014 to 2018.
fn statistics(fact: &Fact) -> Vec<Cells> {
    use RequestLine as L;
    if let Fact::Counted(row) = fact {
        return vec![vec![(Coord::Statistic(*row), 1)]];
    }
    let sets: &[&[Statistic]] = match fact {
        Fact::Received => &[&[C1]],
        Fact::Accepted => &[&[C1], &[C2], &[C3]],
        Fact::Disposed => &[&[C2], &[C3]],
        Fact::Outcome(lines) => match lines.as_slice() {
            [L::GrantedInFull] => &[&[C3x2], &[C3x1, C3x2], &[C3x1]],
            [L::GrantedInPart] => &[&[C3x3]],
            [L::NotHeld] => &[&[C3x5], &[C3x6], &[C3x5, C3x6]],
            [L::StateSecret, _, ..] => &[&[C3x4]],
            _ => &[],
        },
        Fact::Appeals(appeals, results) => match (appeals, *results) {
            (Appeals::Reconsideration, []) => &[&[D]],
            (Appeals::Reconsideration, [AppealResult::Upheld]) => &[&[D1]],
            (Appeals::Reconsideration, [AppealResult::Corrected]) => &[&[D2]],
            (Appeals::Reconsideration, [AppealResult::Other, ..]) => &[&[D3]],
            (Appeals::Litigation, []) => &[&[E]],
            (Appeals::Litigation, [AppealResult::Upheld]) => &[&[E1]],
            (Appeals::Litigation, [AppealResult::Corrected]) => &[&[E2]],
            (Appeals::Litigation, [AppealResult::Other, ..]) => &[&[E3]],
            (Appeals::Both, []) => &[&[D, E]],
            (Appeals::Both, [AppealResult::Corrected]) => &[&[D2, E2]],
            _ => &[],
        },
        Fact::Disclosed(DisclosureItem::NormativeDocument, Act::Issued) => &[&[A1b]],
        Fact::Disclosed(DisclosureItem::NormativeDocument, Act::Disclosed) => &[&[A1a]],
        _ => &[],
    };
    let cells = |set: &&[Statistic]| set.iter().map(|&s| (Coord::Statistic(s), 1)).collect();
    sets.iter().map(cells).collect()
}

/// The column of totals, which a sum over rows need not name.
const TOTAL: &str = "总计";

/// What a set of cells is called in a sentence: `“本年新收 × 总计”`, `“（一）予以公开、（二）部分公开”合计`.
fn name(form: &Form, cells: &[(Coord, i64)]) -> String {
    let [(first, _), rest @ ..] = cells else { return String::new() };
    if rest.is_empty() {
        return form.cell_name(*first);
    }
    let mut rows: Vec<String> = cells.iter().map(|&(coord, _)| form.numbered_row(coord)).collect();
    rows.dedup();
    let mut columns: Vec<&str> = Vec::new();
    for &(coord, _) in cells {
        let column = form.column_name(coord);
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    if let ([column], Some(group)) = (columns.as_slice(), group(form, cells)) {
        return match *column == TOTAL {
            true => format!("“{group}”各行合计"),
            false => format!("“{group} × {column}”各行之和"),
        };
    }
    let rows = match rows.as_slice() {
        [first, .., last] if rows.len() > 3 => format!("{first}至{last} {} 行", rows.len()),
        rows => rows.join("、"),
    };
    let is_appeal = |(coord, _): &(Coord, i64)| matches!(coord, Coord::Appeal(..));
    let all_routes = cells.iter().all(is_appeal) && cells.len() == ROUTES.len() * columns.len();
    match columns.as_slice() {
        columns if all_routes && columns.len() > 1 => format!("“{}”合计", columns.join("、")),
        ["统计数"] => format!("统计表“{rows}”之和"),
        [TOTAL] => format!("“{rows}”合计"),
        columns => format!("“{rows} × {}”之和", columns.join("、")),
    }
}

/// The group of 表三 that has exactly these rows: `（三）不予公开`.
fn group(form: &Form, cells: &[(Coord, i64)]) -> Option<&'static str> {
    let lines = |coord: &Coord| match coord {
        Coord::Request(line, _) => Some(*line),
        _ => None,
    };
    let lines: Vec<RequestLine> = cells.iter().filter_map(|(coord, _)| lines(coord)).collect();
    let last = |row: &&crate::forms::RequestRow| row.groups.last().copied();
    let of_first = form.requests.iter().find(|row| lines.first() == Some(&row.line));
    let group = of_first.as_ref().and_then(last)?;
    let members = form.requests.iter().filter(|row| row.groups.last() == Some(&group));
    members.map(|row| row.line).eq(lines).then_some(group)
}
