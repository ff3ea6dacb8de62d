//! A finding as the contract has it.

use serde::Serialize;

use super::{CellName, Number, PlaceView};
use crate::Checked;
use crate::diagnose::{Repair, Verdict};
use crate::finding::{Compared, Counterpart, Finding, Operand, Sign, Subject};
use crate::forms::{Form, Sum};
use crate::law::Citation;
use crate::rule::Of;
use crate::rules::teller;

/// A finding in JSON.
#[derive(Serialize)]
pub(super) struct FindingView<'a> {
    id: &'a str,
    rule: &'static str,
    name: &'static str,
    title: &'static str,
    severity: &'static str,
    verdict: &'static str,
    message: &'a str,
    basis: Vec<CitationView>,
    primary: SubjectView,
    related: Vec<CellName>,
    reported: Option<Number>,
    computed: Option<Number>,
    difference: Option<Number>,
    compared: Option<ComparedView>,
    written: Option<&'a str>,
    unit: &'static str,
    operands: Vec<OperandView>,
    addends: Vec<PlaceView>,
    previous: Vec<CounterpartView>,
    diagnosis: Option<&'a str>,
    same_as: Option<CellName>,
    repairs: Vec<RepairView<'a>>,
    identities: Vec<String>,
    advice: Option<&'a str>,
    place: PlaceView,
}

/// One place in a work.
#[derive(Serialize)]
pub(super) struct CitationView {
    work: &'static str,
    at: &'static str,
    quote: &'static str,
}

impl From<&Citation> for CitationView {
    fn from(citation: &Citation) -> Self {
        Self { work: citation.work.name, at: citation.at, quote: citation.quote }
    }
}

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum SubjectView {
    Cell(CellName),
    Section { section: u8 },
    Text { text: bool },
}

impl From<Subject> for SubjectView {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Cell(coord) => Self::Cell(coord.into()),
            Subject::Section(section) => Self::Section { section },
            Subject::Text => Self::Text { text: true },
        }
    }
}

#[derive(Serialize)]
struct ComparedView {
    reported: &'static str,
    computed: &'static str,
}

#[derive(Serialize)]
struct OperandView {
    sign: &'static str,
    cell: CellName,
    label: String,
    value: Number,
    derived: bool,
}

/// What stands beside it in the report of the year before.
#[derive(Serialize)]
struct CounterpartView {
    here: PlaceView,
    there: PlaceView,
    cell: Option<CellName>,
    label: Option<String>,
    value: Option<Number>,
}

#[derive(Serialize)]
struct RepairView<'a> {
    cells: Vec<ChangeView>,
    text: Option<EditView<'a>>,
    resolves: usize,
    breaks: usize,
    slip: &'static str,
    sentence: String,
    effect: String,
}

#[derive(Serialize)]
struct EditView<'a> {
    from: &'a str,
    to: &'a str,
    place: PlaceView,
}

/// The first four are the cell's address and what it is called.
#[derive(Serialize)]
struct ChangeView {
    table: &'static str,
    row: &'static str,
    column: &'static str,
    label: String,
    from: Option<Number>,
    to: Number,
}

/// The name of a sum of a report that is stable between runs: `A01:requests:natural_person`.
pub(super) fn sum_id(sum: Sum, key: &str) -> String {
    format!("{}:{key}", teller(Of::Sum(sum)).about.id)
}

/// The name that the contract gives a verdict.
pub(super) const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "pass",
        Verdict::Violation => "violation",
        Verdict::NeedsReview => "needs_review",
    }
}

impl<'a> FindingView<'a> {
    /// The view of a finding on a checked report.
    pub(super) fn new(checked: &Checked, finding: &'a Finding) -> Self {
        let form = checked.report.reading.form;
        let before = checked.previous.as_ref().map_or(form, |read| read.report.reading.form);
        Self {
            id: &finding.id,
            rule: finding.rule,
            name: finding.name,
            title: finding.title,
            severity: finding.severity.key(),
            verdict: verdict(match finding.is_certain {
                true => Verdict::Violation,
                false => Verdict::NeedsReview,
            }),
            message: &finding.message,
            basis: finding.basis.iter().copied().map(CitationView::from).collect(),
            primary: finding.subject.into(),
            related: finding.related.iter().copied().map(CellName::from).collect(),
            reported: finding.reported.map(Number),
            computed: finding.computed.map(Number),
            difference: finding.difference().map(Number),
            compared: finding
                .compared
                .map(|Compared { reported, computed }| ComparedView { reported, computed }),
            written: finding.written.as_deref(),
            unit: finding.unit,
            addends: finding.addends.iter().copied().map(PlaceView::from).collect(),
            previous: finding
                .previous
                .iter()
                .map(|beside| counterpart_view(before, beside))
                .collect(),
            operands: finding.operands.iter().map(|operand| operand_view(form, operand)).collect(),
            diagnosis: finding.diagnosis.as_deref(),
            same_as: finding.same_as.map(CellName::from),
            repairs: finding.repairs.iter().map(|repair| repair_view(form, repair)).collect(),
            identities: finding.identities.iter().map(|(sum, key)| sum_id(*sum, key)).collect(),
            advice: finding.advice.as_deref(),
            place: finding.place.into(),
        }
    }
}

fn operand_view(form: &Form, operand: &Operand) -> OperandView {
    OperandView {
        sign: match operand.sign {
            Sign::Plus => "+",
            Sign::Equals => "=",
        },
        cell: operand.coord.into(),
        label: form.cell_label(operand.coord),
        value: Number(operand.value),
        derived: operand.is_derived,
    }
}

fn counterpart_view(before: &Form, beside: &Counterpart) -> CounterpartView {
    CounterpartView {
        here: beside.here.into(),
        there: beside.there.into(),
        cell: beside.cell.map(|(coord, _)| coord.into()),
        label: beside.cell.map(|(coord, _)| before.cell_label(coord)),
        value: beside.cell.map(|(_, value)| Number(value)),
    }
}

fn repair_view<'a>(form: &Form, repair: &'a Repair) -> RepairView<'a> {
    let change = |change: &crate::diagnose::Change| ChangeView {
        table: change.coord.table().key(),
        row: change.coord.row(),
        column: change.coord.column(),
        label: form.cell_label(change.coord),
        from: change.from.map(Number),
        to: Number(change.to),
    };
    RepairView {
        cells: repair.changes.iter().map(change).collect(),
        text: repair.edit.as_ref().map(|edit| EditView {
            from: &edit.from,
            to: &edit.to,
            place: edit.place.into(),
        }),
        resolves: repair.resolves,
        breaks: repair.breaks,
        slip: repair.slip.key(),
        sentence: repair.sentence(form),
        effect: effect(repair),
    }
}

/// What a repair does, before anyone makes it.
fn effect(repair: &Repair) -> String {
    if repair.edit.is_some() && repair.resolves + repair.breaks == 0 {
        return "只改文字，不影响勾稽".to_owned();
    }
    let mends = format!("改后 {} 条勾稽成立", repair.resolves);
    match repair.breaks {
        0 => format!("{mends}，没有新的不符"),
        breaks => format!("会使 {breaks} 条勾稽不成立；{mends}"),
    }
}
