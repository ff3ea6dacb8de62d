//! Class Y: a report beside that of the same agency on the year before. Without one, none of them has anything to say.

pub(super) mod alike;
pub(super) mod carried;
pub(super) mod documents;
pub(super) mod growth;
pub(super) mod items;
pub(super) mod leaps;
pub(super) mod pending;
pub(super) mod problems;

use crate::finding::Counterpart;
use crate::report::Worth;
use crate::rules::prelude::*;

/// There is a report of the year before.
fn given(context: &Context<'_>) -> Due {
    context.previous.map(|_| ())
}

/// A cell of the report beside one of the year before, with what both come to.
#[derive(Clone, Copy)]
struct TwoYears {
    here: Coord,
    now: Worth,
    there: Coord,
    before: Worth,
    /// Where both stand.
    beside: Counterpart,
}

impl TwoYears {
    /// Reads the two cells.
    ///
    /// # Errors
    /// Why they cannot be compared.
    fn read(context: &Context<'_>, here: Coord, there: Coord) -> Result<Self, String> {
        let previous = context.previous?;
        let worth = |report: &Report, coord: Coord| {
            let worth = report.reading.worth(coord);
            worth.ok_or_else(|| format!("{}没有读到数", report.reading.form.cell_name(coord)))
        };
        let now = worth(context.report, here)?;
        let before = worth(previous, there).map_err(|why| format!("上一年报告的{why}"))?;
        let beside = Counterpart {
            here: context.place(here),
            there: previous.reading.place(there),
            cell: Some((there, before.value)),
        };
        Ok(Self { here, now, there, before, beside })
    }

    /// Whether a number is written in both.
    fn is_stated(&self) -> bool {
        self.now.is_stated && self.before.is_stated
    }
}

/// Looks at cells beside those of the year before, where both forms have them. Where they have none of them, `without` tells.
fn each(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    cells: &[(Coord, Coord)],
    without: &str,
    look: &mut dyn FnMut(&mut Telling<'_>, TwoYears),
) {
    for &(here, there) in cells {
        let before = context.previous.map(|previous| previous.reading.form);
        if context.report.reading.form.has(here) && before.is_ok_and(|form| form.has(there)) {
            match TwoYears::read(context, here, there) {
                Ok(years) => look(telling, years),
                Err(reason) => telling.needs_review(reason),
            }
        }
    }
    telling.or_inapplicable(without);
}

/// Tells of a cell that does not go on from one of the year before; for a person to decide.
fn tell<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    years: &TwoYears,
    message: &[&str],
) -> &'a mut Finding {
    let name = context.report.reading.form.cell_name(years.here);
    let mut before = String::new();
    if let Ok(previous) = context.previous {
        before = told(previous);
        if years.here != years.there {
            before += &previous.reading.form.cell_name(years.there);
        }
    }
    let now = years.now.value.to_string();
    let message = [&[&name, "写 ", &now, "，", &before], message].concat();
    let here = years.here;
    let key = [here.table().key(), ":", here.row(), ":", here.column()].concat();
    telling
        .wrong(Subject::Cell(here), &key, message.concat())
        .in_doubt()
        .with_previous(vec![years.beside])
}

/// The report of the year before, as it is told: `2023 年报告`. Without its year it would be no such report.
fn told(previous: &Report) -> String {
    format!("{} 年报告", previous.text.frame.year.unwrap_or_default())
}
