//! Numbers in a wrong place, told by the sums that they break.

use gouji::finding::Subject;
use gouji::forms::{Applicant, Coord, RequestLine};

use super::Defect;

pub const DEFECTS: &[Defect] = &[
    Defect::by("A03", "总计 and another column exchanged", |draft, dice| {
        let column = Applicant::ALL[dice.below(6)];
        let mut differ = Vec::new();
        for row in draft.form.requests {
            let [part, total] = [column, Applicant::Total].map(|a| Coord::Request(row.line, a));
            let (x, y) = (draft.number(part), draft.number(total));
            draft.cells.extend([(part, y.to_string()), (total, x.to_string())]);
            differ.extend((x != y).then_some(total));
        }
        (differ.len() > 2).then(|| Subject::Cell(differ[0]))
    }),
    Defect::by("A03", "the kinds of disposition of one column a row too low", |draft, dice| {
        let column = Applicant::ALL[dice.below(6)];
        let is_kind = |line| {
            !matches!(
                line,
                RequestLine::Received
                    | RequestLine::BroughtForward
                    | RequestLine::Disposed
                    | RequestLine::CarriedForward
            )
        };
        let lines = draft.form.requests.iter().map(|row| row.line).filter(|&l| is_kind(l));
        let lines: Vec<Coord> = lines.map(|line| Coord::Request(line, column)).collect();
        let last = lines.last().copied()?;
        if draft.number(last) != 0 {
            return None;
        }
        let mut above = 0;
        let mut changed = Vec::new();
        for cell in lines {
            let here = draft.number(cell);
            draft.cells.insert(cell, above.to_string());
            let Coord::Request(line, _) = cell else { continue };
            changed.extend((here != above).then_some(Coord::Request(line, Applicant::Total)));
            above = here;
        }
        (changed.len() > 2).then(|| Subject::Cell(changed[0]))
    }),
];
