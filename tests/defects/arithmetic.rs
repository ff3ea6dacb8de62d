//! Class A: sums that do not come out, numbers that cannot be.

use gouji::finding::Subject;
use gouji::forms::DisclosureItem as Item;
use gouji::forms::DisclosureMeasure as Measure;
use gouji::forms::{AppealResult, AppealRoute, Applicant, Coord, RequestLine, Table};

use super::Defect;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::by(
        "A01",
        "more carried forward than is left, in a column and in all",
        |draft, dice| more_of(draft, dice, RequestLine::CarriedForward, RequestLine::Disposed),
    ),
    Defect::by("A02", "a kind of disposition too many, in a column and in all", |draft, dice| {
        more_of(draft, dice, RequestLine::GrantedInPart, RequestLine::Disposed)
    }),
    Defect::by("A04", "a total of reconsiderations that is not the sum", |draft, dice| {
        more_in_all(draft, dice, AppealRoute::Reconsideration)
    }),
    Defect::by("A05", "a total of direct suits that is not the sum", |draft, dice| {
        more_in_all(draft, dice, AppealRoute::DirectSuit)
    }),
    Defect::by("A06", "a total of suits after that which is not the sum", |draft, dice| {
        more_in_all(draft, dice, AppealRoute::SuitAfterReconsideration)
    }),
    Defect::by("A08", "fewer documents in force than the year has left", |draft, dice| {
        let cell = |measure| Coord::Disclosure(Item::NormativeDocument, measure);
        let in_force = only_in(draft, "2021", cell(Measure::InForce))?;
        let (repealed, least) = (dice.below(9) as i64, 1 + dice.below(40) as i64);
        set(draft, cell(Measure::Issued), repealed + least);
        set(draft, cell(Measure::Repealed), repealed);
        set(draft, in_force, dice.below(least as usize) as i64);
        Some(Subject::Cell(in_force))
    }),
    Defect::by("A09", "more disclosed in the year than in all", |draft, dice| {
        let cell = |measure| Coord::Disclosure(Item::NormativeDocument, measure);
        let total = only_in(draft, "2019", cell(Measure::DisclosedTotal))?;
        let disclosed = 1 + dice.below(60);
        set(draft, cell(Measure::Disclosed), disclosed as i64);
        set(draft, total, dice.below(disclosed) as i64);
        Some(Subject::Cell(total))
    }),
    Defect::by("A10", "not as many disclosed as made", |draft, dice| {
        let cell = |measure| Coord::Disclosure(Item::NormativeDocument, measure);
        let disclosed = only_in(draft, "2019", cell(Measure::Disclosed))?;
        let total = draft.number(cell(Measure::DisclosedTotal));
        let other = dice.below(total as usize + 1) as i64;
        let changed = other != draft.number(cell(Measure::Made));
        set(draft, disclosed, other);
        changed.then_some(Subject::Cell(disclosed))
    }),
    Defect::by(
        "A11",
        "decisions that are what the matters add up to, in two rows",
        |draft, dice| {
            only_in(draft, "2019", decisions(Item::AdministrativeLicense))?;
            let kinds = [
                Item::AdministrativeLicense,
                Item::OtherPublicService,
                Item::AdministrativePenalty,
                Item::AdministrativeCompulsion,
            ];
            let first = dice.below(3);
            for kind in kinds {
                matter(draft, kind, 0, "0", 0);
            }
            for kind in &kinds[first..first + 2] {
                add_up(draft, *kind, dice);
            }
            Some(Subject::Cell(decisions(kinds[first])))
        },
    ),
    Defect::by(
        "A11",
        "decisions that are what the matters add up to, in one row of several",
        |draft, dice| {
            only_in(draft, "2019", decisions(Item::AdministrativeLicense))?;
            matter(draft, Item::AdministrativeLicense, 9, "0", 900);
            add_up(draft, Item::AdministrativePenalty, dice);
            Some(Subject::Cell(decisions(Item::AdministrativePenalty)))
        },
    ),
    Defect::by("A12", "a change without a sign where another has one", |draft, dice| {
        only_in(draft, "2019", decisions(Item::AdministrativeLicense))?;
        let (more, bare) = (1 + dice.below(9), 1 + dice.below(9));
        let plus = pick(&["+", "增", "增加", "＋", "↑"], dice);
        matter(draft, Item::AdministrativeLicense, 12, &format!("{plus}{more}"), 400);
        matter(draft, Item::AdministrativePenalty, 30, &bare.to_string(), 900);
        let change = Coord::Disclosure(Item::AdministrativePenalty, Measure::Change);
        Some(Subject::Cell(change))
    }),
    Defect::by("A13", "more matters gone than there were", |draft, dice| {
        let kinds = [Item::AdministrativeLicense, Item::AdministrativeFee];
        let kind = kinds[dice.below(kinds.len())];
        let change = only_in(draft, "2019", Coord::Disclosure(kind, Measure::Change))?;
        let prior = dice.below(20) as i64;
        let gone = prior + 1 + dice.below(9) as i64;
        let minus = pick(&["-", "减", "减少", "−", "－", "↓"], dice);
        set(draft, Coord::Disclosure(kind, Measure::PriorItems), prior);
        draft.cells.insert(change, format!("{minus}{gone}"));
        Some(Subject::Cell(change))
    }),
    Defect::by("A14", "projects without money, or money without projects", |draft, dice| {
        let projects = Coord::Disclosure(Item::GovernmentProcurement, Measure::Projects);
        let amount = Coord::Disclosure(Item::GovernmentProcurement, Measure::Amount);
        only_in(draft, "2019", projects)?;
        let paid = dice.one_in(2);
        let (count, money) = (1 + dice.below(30), 1 + dice.below(900));
        set(draft, projects, if paid { 0 } else { count as i64 });
        let money = if paid { format!("{money}.5万元") } else { "0".to_owned() };
        draft.cells.insert(amount, money);
        Some(Subject::Cell(if paid { projects } else { amount }))
    }),
    Defect::by("A15", "money without a unit", |draft, dice| {
        let projects = Coord::Disclosure(Item::GovernmentProcurement, Measure::Projects);
        let amount = Coord::Disclosure(Item::GovernmentProcurement, Measure::Amount);
        only_in(draft, "2019", projects)?;
        set(draft, projects, 1 + dice.below(30) as i64);
        draft.cells.insert(amount, format!("{}.{}", 1 + dice.below(900), dice.below(100)));
        Some(Subject::Cell(amount))
    }),
    Defect::by("A15", "money of the wrong unit", |draft, dice| {
        let projects = Coord::Disclosure(Item::GovernmentProcurement, Measure::Projects);
        let amount = Coord::Disclosure(Item::GovernmentProcurement, Measure::Amount);
        only_in(draft, "2019", projects)?;
        let count = 1 + dice.below(9);
        set(draft, projects, count as i64);
        let money = match dice.one_in(2) {
            true => format!("{}元", 1 + dice.below(count * 99)),
            false => format!("{}万元", count * (120_000 + dice.below(900_000))),
        };
        draft.cells.insert(amount, money);
        Some(Subject::Cell(amount))
    }),
    Defect::by("A16", "规章 of an organ that can make none", |draft, dice| {
        let measures: &[Measure] = match draft.form.id {
            "2019" => &[Measure::DisclosedTotal],
            "2021" => &[Measure::Issued, Measure::InForce],
            _ => return None,
        };
        let agency = pick(
            &[
                "清河县人民政府",
                "望川市雁湖区人民政府办公室",
                "云岭市望川市人民政府",
                "东岭自治县人民政府",
                "清河县柳林镇人民政府",
                "云岭市东关街道办事处",
                "云岭市司法局",
                "松溪县发展和改革委员会",
                "望川省商务厅",
            ],
            dice,
        );
        draft.title = None;
        draft.set_agency(agency);
        let number = 1 + dice.below(20) as i64;
        let cells = measures.iter().map(|&m| Coord::Disclosure(Item::AgencyRule, m));
        cells.clone().for_each(|coord| set(draft, coord, number));
        cells.clone().next().map(Subject::Cell)
    }),
    Defect::by("A17", "appeals without a request", |draft, dice| {
        has(draft, received())?;
        let requests = draft.form.cells().iter().copied();
        let requests = requests.filter(|coord| coord.table() == Table::Requests);
        requests.for_each(|coord| set(draft, coord, 0));
        let route = AppealRoute::ALL[dice.below(3)];
        appeal(draft, route, 1 + dice.below(9) as i64);
        Some(Subject::Cell(received()))
    }),
    Defect::by("A18", "suits after no reconsideration", |draft, dice| {
        has(draft, received())?;
        appeal(draft, AppealRoute::Reconsideration, 0);
        let route = AppealRoute::SuitAfterReconsideration;
        appeal(draft, route, 1 + dice.below(9) as i64);
        Some(Subject::Cell(Coord::Appeal(route, AppealResult::Total)))
    }),
    Defect::by(
        "A19",
        "direct suits of a year in which reconsideration comes first",
        |draft, dice| {
            has(draft, received()).filter(|_| draft.year >= 2024)?;
            appeal(draft, AppealRoute::DirectSuit, 1 + dice.below(9) as i64);
            Some(Subject::Cell(Coord::Appeal(AppealRoute::DirectSuit, AppealResult::Total)))
        },
    ),
    Defect::by("A20", "much otherwise closed", |draft, dice| {
        let total = |line| Coord::Request(line, Applicant::Total);
        let other = has(draft, total(RequestLine::OtherClosed))?;
        let number = 5 + dice.below(90) as i64;
        set(draft, other, number);
        set(draft, total(RequestLine::Disposed), number + dice.below(number as usize) as i64);
        Some(Subject::Cell(other))
    }),
    Defect::by("A21", "a group's row with numbers of its own", |draft, dice| {
        has(draft, received())?;
        let group = pick(&["（三）不予公开", "（四）无法提供", "(五) 不予处理"], dice);
        // No column can be so full.
        let wrong = 1_000_000 + dice.below(1000);
        let mut row: Vec<String> = vec![group.to_owned(), String::new(), String::new()];
        row.extend((0..Applicant::ALL.len()).map(|_| "0".to_owned()));
        let column = dice.below(Applicant::ALL.len());
        row[3 + column] = wrong.to_string();
        draft.extra_rows.push((Table::Requests, row));
        Some(Subject::Section(3))
    }),
];

/// Adds to a row of 表三 in one column and in that of the totals; the sums of both columns are told at another row.
fn more_of(
    draft: &mut Draft,
    dice: &mut Dice,
    line: RequestLine,
    told: RequestLine,
) -> Option<Subject> {
    let more = 1 + dice.below(5) as i64;
    let column = Applicant::ALL[dice.below(6)];
    for applicant in [column, Applicant::Total] {
        let cell = has(draft, Coord::Request(line, applicant))?;
        set(draft, cell, draft.number(cell) + more);
    }
    Some(Subject::Cell(Coord::Request(told, column)))
}

/// Adds to the total of a route in 表四.
fn more_in_all(draft: &mut Draft, dice: &mut Dice, route: AppealRoute) -> Option<Subject> {
    let total = has(draft, Coord::Appeal(route, AppealResult::Total))?;
    let number = draft.number(total) + 1 + dice.below(5) as i64;
    set(draft, total, number);
    Some(Subject::Cell(total))
}

fn set(draft: &mut Draft, coord: Coord, number: i64) {
    draft.cells.insert(coord, number.to_string());
}

/// The cell, if the draft's form has it.
fn has(draft: &Draft, coord: Coord) -> Option<Coord> {
    draft.form.cells().contains(&coord).then_some(coord)
}

/// The cell, if the draft is of the form named.
fn only_in(draft: &Draft, form: &str, coord: Coord) -> Option<Coord> {
    has(draft, coord).filter(|_| draft.form.id == form)
}

const fn received() -> Coord {
    Coord::Request(RequestLine::Received, Applicant::Total)
}

const fn decisions(item: Item) -> Coord {
    Coord::Disclosure(item, Measure::Decisions)
}

/// Writes a row of matters.
fn matter(draft: &mut Draft, item: Item, prior: i64, change: &str, cases: i64) {
    set(draft, Coord::Disclosure(item, Measure::PriorItems), prior);
    draft.cells.insert(Coord::Disclosure(item, Measure::Change), change.to_owned());
    set(draft, decisions(item), cases);
}

/// Writes a row whose decisions are the sum of the other columns, or the difference without its minus.
fn add_up(draft: &mut Draft, item: Item, dice: &mut Dice) {
    let change = 1 + dice.below(9) as i64;
    let prior = change + 1 + dice.below(80) as i64;
    match dice.below(4) {
        0 => matter(draft, item, prior, &format!("+{change}"), prior + change),
        1 => matter(draft, item, prior, &format!("减{change}"), prior - change),
        2 => matter(draft, item, prior, &change.to_string(), prior - change),
        _ => matter(draft, item, prior, &change.to_string(), prior + change),
    }
}

/// Writes a group of 表四 with so many cases, all of one result.
fn appeal(draft: &mut Draft, route: AppealRoute, number: i64) {
    for &result in AppealResult::ALL {
        let is_set = matches!(result, AppealResult::Upheld | AppealResult::Total);
        set(draft, Coord::Appeal(route, result), if is_set { number } else { 0 });
    }
}
