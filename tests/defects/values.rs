//! Class V: cells that do not hold what they should.

use gouji::finding::Subject;
use gouji::forms::DisclosureItem as Item;
use gouji::forms::DisclosureMeasure as Measure;
use gouji::forms::{AppealResult, AppealRoute, Applicant, Coord, RequestLine, Table};

use super::Defect;
use super::sentence::around;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::by("V01", "a cell left blank", |draft, dice| {
        let cell = part(draft, dice);
        Some(write(draft, cell, pick(&["", " ", "\u{3000}", "\u{a0}"], dice)))
    }),
    Defect::by("V01", "most of a table left blank", |draft, dice| {
        let table = part(draft, dice).table();
        let cells = draft.form.cells().iter().copied().filter(|coord| coord.table() == table);
        let parts: Vec<_> = cells.filter(|&coord| is_part(coord)).collect();
        let first = *parts.first()?;
        parts.into_iter().for_each(|coord| drop(draft.cells.insert(coord, String::new())));
        Some(Subject::Cell(first))
    }),
    Defect::by("V08", "a total of 表四 left blank", |draft, dice| {
        let route = AppealRoute::ALL[dice.below(3)];
        let total = Coord::Appeal(route, AppealResult::Total);
        let is_there = draft.form.cells().contains(&total) && draft.number(total) > 0;
        is_there.then(|| write(draft, total, ""))
    }),
    Defect::by("V02", "a mark for nothing", |draft, dice| {
        let cell = part(draft, dice);
        let is_rule = matches!(cell, Coord::Disclosure(Item::AgencyRule, _));
        let mark = pick(&["/", "-", "—", "——", "无", "／"], dice);
        (!is_rule).then(|| write(draft, cell, mark))
    }),
    Defect::by("V03", "words in a cell", |draft, dice| {
        // A word where the row of 表四 begins is its label.
        let label = Coord::Appeal(AppealRoute::Reconsideration, AppealResult::Upheld);
        let cell = Some(part(draft, dice)).filter(|&cell| cell != label)?;
        if matches!(cell, Coord::Disclosure(Item::AgencyRule, _)) {
            return None;
        }
        let words = ["约5", "1O", "5+3", "十余件", "见附件", "l2", "5件以上", "0878-3118122"];
        Some(write(draft, cell, pick(&words, dice)))
    }),
    Defect::by("V03", "a unit beside a number, or money for a number", |draft, dice| {
        let cell = count(draft, dice)?;
        Some(write(draft, cell, pick(&["3件", "12项", "5元", "0.6万元", "2 条"], dice)))
    }),
    Defect::by("V04", "a fraction of a thing", |draft, dice| {
        let cell = count(draft, dice)?;
        let number = format!("{}.{}", dice.below(90), 1 + dice.below(9));
        Some(write(draft, cell, &number))
    }),
    Defect::by("V04", "a number with a needless point", |draft, dice| {
        let cell = count(draft, dice)?;
        Some(write(draft, cell, pick(&["3.00", "12.0", "0.0"], dice)))
    }),
    Defect::by("V05", "fewer than none where no sum tells", |draft, dice| {
        let cells = draft.form.cells().iter().copied().filter(|&coord| is_free(draft, coord));
        let cells: Vec<_> = cells.collect();
        let cell = cells[dice.below(cells.len())];
        let number = format!("{}{}", pick(&["-", "－", "减"], dice), 1 + dice.below(90));
        Some(write(draft, cell, &number))
    }),
    Defect::by("V06", "digits written oddly", |draft, dice| {
        let cell = part(draft, dice);
        let number = ["１２", "007", "1 295", "０", "３5", "00", "1\n2"];
        Some(write(draft, cell, pick(&number, dice)))
    }),
    Defect::by("V07", "a fee in yuan that the text tells of", |draft, dice| {
        let cell = fee(draft)?;
        let sum = 10 * (10 + dice.below(900));
        let told = [
            "本年度发出收费通知2件，实际收取信息处理费{}元。",
            "全年共收费{}元，已全部上缴财政。",
            "按件计收信息处理费 {} 元，无其他需要报告的事项。",
        ];
        let sum = sum.to_string();
        draft.section(6).lines = vec![around(&told, &sum, dice)];
        Some(write(draft, cell, &sum))
    }),
    Defect::by("V07", "a fee that no county department takes", |draft, dice| {
        let cell = fee(draft)?;
        let agency = pick(&["清河县民政局", "清河县柳林镇人民政府", "松溪县水利局"], dice);
        draft.title = None;
        draft.set_agency(agency);
        Some(write(draft, cell, &(100_000 + dice.below(9_000_000)).to_string()))
    }),
    Defect::by("V09", "a year in a small table", |draft, dice| {
        let measure = if draft.form.id == "2021" { Measure::InForce } else { Measure::Projects };
        let items = [Item::NormativeDocument, Item::GovernmentProcurement];
        let cells = items.map(|item| Coord::Disclosure(item, measure));
        let cell = cells.into_iter().find(|coord| draft.form.cells().contains(coord))?;
        let small = draft.form.cells().iter().copied();
        for coord in small.filter(|coord| coord.table() == Table::Disclosure) {
            draft.cells.insert(coord, dice.below(30).to_string());
        }
        let year = usize::from(draft.year) + dice.below(2);
        Some(write(draft, cell, &year.to_string()))
    }),
    Defect::by("V09", "a mobile number", |draft, dice| {
        let cell = Coord::Disclosure(Item::AdministrativePenalty, Measure::Decisions);
        let number = format!("1{}{:09}", 3 + dice.below(7), dice.below(1_000_000_000));
        draft.form.cells().contains(&cell).then(|| write(draft, cell, &number))
    }),
    Defect::by("V10", "a share in a cell", |draft, dice| {
        let cell = part(draft, dice);
        Some(write(draft, cell, pick(&["100%", "35.6％", "5‰", "约50%"], dice)))
    }),
    Defect::by("V11", "a column pasted twice", |draft, dice| {
        let kinds: Vec<_> =
            Applicant::ALL.iter().copied().filter(|&a| a != Applicant::Total).collect();
        let first = dice.below(kinds.len() - 1);
        let second = first + 1 + dice.below(kinds.len() - 1 - first);
        let lines: Vec<_> = draft.form.requests.iter().map(|row| row.line).collect();
        let results = lines.len().checked_sub(3)?;
        for (i, &line) in lines.iter().enumerate() {
            // At least three results are not nothing.
            let number = if (2..5).contains(&i) { 1 } else { 0 } + dice.below(results);
            for kind in [kinds[first], kinds[second]] {
                draft.cells.insert(Coord::Request(line, kind), number.to_string());
            }
        }
        Some(Subject::Cell(Coord::Request(RequestLine::Received, kinds[first])))
    }),
    Defect::by("V13", "a government with nothing but zeros", |draft, dice| {
        let agency = pick(&["清河县人民政府", "云岭市人民政府办公室"], dice);
        draft.title = None;
        draft.set_agency(agency);
        draft.cells.clear();
        (!draft.form.requests.is_empty()).then_some(Subject::Text)
    }),
];

fn write(draft: &mut Draft, coord: Coord, text: &str) -> Subject {
    draft.cells.insert(coord, text.to_owned());
    Subject::Cell(coord)
}

/// A cell that is no total.
fn part(draft: &Draft, dice: &mut Dice) -> Coord {
    let cells = draft.form.cells().iter().copied().filter(|&coord| is_part(coord));
    let cells: Vec<_> = cells.collect();
    cells[dice.below(cells.len())]
}

fn is_part(coord: Coord) -> bool {
    !matches!(
        coord,
        Coord::Request(_, Applicant::Total)
            | Coord::Request(RequestLine::Disposed, _)
            | Coord::Appeal(_, AppealResult::Total)
    )
}

/// A cell that counts things, of 表二, 表三 or 表四.
fn count(draft: &Draft, dice: &mut Dice) -> Option<Coord> {
    let is_count = |coord: &Coord| {
        !matches!(coord, Coord::Statistic(_) | Coord::Disclosure(_, Measure::Amount))
    };
    Some(part(draft, dice)).filter(is_count)
}

/// A cell that is part of no sum, and no change.
fn is_free(draft: &Draft, coord: Coord) -> bool {
    let has = |cells: &[Coord]| cells.contains(&coord);
    let in_sum = draft.form.identities().iter().any(|sum| has(&sum.plus) || has(&sum.minus));
    match coord {
        Coord::Statistic(_) => !in_sum,
        Coord::Disclosure(_, measure) => measure != Measure::Change,
        _ => false,
    }
}

/// The fee of the form of 2021.
fn fee(draft: &Draft) -> Option<Coord> {
    let cell = Coord::Disclosure(Item::AdministrativeFee, Measure::Amount);
    draft.form.cells().contains(&cell).then_some(cell)
}
