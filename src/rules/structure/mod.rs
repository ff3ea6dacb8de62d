//! Class S: whether the form is the right one and whole, and its headings, rows and labels are as the form has
//! them. What the program could not read is never called missing: a table counts as missing only where no
//! word of it stands in the document.

pub(super) mod form;
pub(super) mod intro;
pub(super) mod labels;
pub(super) mod rows;
pub(super) mod sections;
pub(super) mod tables;
pub(super) mod title;

pub use tables::UNREAD_CELLS;

use crate::forms::{Form, SECTIONS};
use crate::rule::{Context, Due};

/// Whether the report is a whole one of a year whose form has six sections and three tables.
fn whole(context: &Context<'_>) -> Due {
    sectioned(context)?;
    let frame = &context.report.text.frame;
    if !frame.title_says_so && frame.sections.len() < 3 {
        return Err("只有报告的一部分");
    }
    if context.report.text.is_shortened { Err("报告有省略") } else { Ok(()) }
}

/// Whether the report is of a year whose form has six sections and three tables.
fn sectioned(context: &Context<'_>) -> Due {
    let report = context.report;
    let has_sections = |form: &Form| !form.requests.is_empty();
    let due = report.expected_form().or(report.found_form());
    let is_early = report.text.frame.year.is_some() && report.expected_form().is_none();
    match is_early || !due.is_some_and(has_sections) {
        true => Err("这一年度的格式没有这些部分和表"),
        false => Ok(()),
    }
}

/// A section as the form prints it, its number and its title.
fn official(section: u8) -> (&'static str, &'static str) {
    let heading = SECTIONS.get(usize::from(section) - 1).copied().unwrap_or_default();
    heading.split_once('、').unwrap_or_default()
}

/// `“甲”、“乙”`, four of them at the most.
fn listed(names: &[String]) -> String {
    const MOST: usize = 4;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("“{name}”")).collect();
    let more = if names.len() > MOST { "等" } else { "" };
    format!("{}{more}", shown.join("、"))
}
