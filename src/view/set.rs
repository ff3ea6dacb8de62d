//! A set of reports as JSON, beside the report objects of the contract.

use serde::Serialize;

use super::finding::{CitationView, SubjectView};
use super::json::{CheckView, SourceView, source_view, text};
use super::{CellName, Number};
use crate::finding::{Contribution, Finding};
use crate::set::{AddedCell, CheckedSet, HeldOut, Member, Standing};

#[derive(Serialize)]
struct SetView<'a> {
    year: Option<u16>,
    form: Option<&'static str>,
    members: Vec<MemberView<'a>>,
    parent: Option<MemberView<'a>>,
    cells: Vec<AddedCellView>,
    findings: Vec<SetFindingView<'a>>,
    checks: Vec<CheckView<'a>>,
}

#[derive(Serialize)]
struct MemberView<'a> {
    source: SourceView<'a>,
    agency: Option<&'a str>,
    year: Option<u16>,
    form: &'static str,
    /// What becomes of it in the sum; of the report of the whole there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    against: Option<AgainstView>,
}

#[derive(Serialize)]
struct AgainstView {
    code: &'static str,
    sentence: String,
}

#[derive(Serialize)]
struct AddedCellView {
    #[serde(flatten)]
    cell: CellName,
    label: String,
    sum: Number,
    held_out: Number,
    mended: Number,
    unread: usize,
    parent: Option<Number>,
    difference: Option<Number>,
    contributions: Vec<ContributionView>,
}

#[derive(Serialize)]
struct ContributionView {
    /// The number of the member, counted from 0.
    member: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
}

#[derive(Serialize)]
struct SetFindingView<'a> {
    id: &'a str,
    rule: &'static str,
    name: &'static str,
    title: &'static str,
    severity: &'static str,
    verdict: &'static str,
    message: &'a str,
    basis: Vec<CitationView>,
    primary: SubjectView,
    reported: Option<Number>,
    computed: Option<Number>,
    difference: Option<Number>,
    members: Vec<ContributionView>,
    advice: Option<&'a str>,
}

/// The JSON text of a set: its reports with what becomes of each, their sum cell by cell, and what was found.
pub fn set_json(checked: &CheckedSet) -> String {
    let set = &checked.set;
    let members = set.members.iter().zip(&set.standings);
    let cells = checked.addition.cells.iter();
    text(&SetView {
        year: set.year,
        form: set.form.map(|form| form.id),
        members: members.map(|(member, &standing)| member_view(member, Some(standing))).collect(),
        parent: set.asked.parent.as_ref().map(|parent| member_view(&parent.own, None)),
        cells: cells.map(|cell| cell_view(checked, cell)).collect(),
        findings: checked.findings.iter().map(finding_view).collect(),
        checks: checked.outcomes.iter().map(|(r, o)| CheckView::new(&r.about, o)).collect(),
    })
}

fn member_view(member: &Member, standing: Option<Standing>) -> MemberView<'_> {
    let against = |why: HeldOut| AgainstView { code: why.key(), sentence: why.sentence() };
    MemberView {
        source: source_view(&member.source),
        agency: member.agency.as_ref().map(|agency| agency.name.as_str()),
        year: member.year,
        form: member.form.id,
        standing: standing.map(Standing::key),
        against: standing.and_then(Standing::against).map(against),
    }
}

fn cell_view(checked: &CheckedSet, cell: &AddedCell) -> AddedCellView {
    let contributions = checked.addition.contributions(&checked.set, cell.coord);
    AddedCellView {
        cell: cell.coord.into(),
        label: checked.set.form.map(|form| form.cell_label(cell.coord)).unwrap_or_default(),
        sum: Number(cell.sum),
        held_out: Number(cell.held_out),
        mended: Number(cell.mended),
        unread: cell.unread,
        parent: cell.parent.map(Number),
        difference: cell.difference().map(Number),
        contributions: contributions.iter().map(contribution_view).collect(),
    }
}

fn contribution_view(contribution: &Contribution) -> ContributionView {
    ContributionView { member: contribution.member, value: contribution.value.map(Number) }
}

fn finding_view(finding: &Finding) -> SetFindingView<'_> {
    SetFindingView {
        id: &finding.id,
        rule: finding.rule,
        name: finding.name,
        title: finding.title,
        severity: finding.severity.key(),
        verdict: if finding.is_certain { "violation" } else { "needs_review" },
        message: &finding.message,
        basis: finding.basis.iter().map(|&citation| citation.into()).collect(),
        primary: finding.subject.into(),
        reported: finding.reported.map(Number),
        computed: finding.computed.map(Number),
        difference: finding.difference().map(Number),
        members: finding.contributions.iter().map(contribution_view).collect(),
        advice: finding.advice.as_deref(),
    }
}
