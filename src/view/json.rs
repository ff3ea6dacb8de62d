//! The report object of the contract, version 1.

use serde::Serialize;

use super::blocks::{BlockView, blocks};
use super::claims::{self, ClaimView};
use super::finding::{FindingView, sum_id, verdict};
use super::{CellName, Number, PlaceView, Summary, summary};
use crate::diagnose::Judged;
use crate::forms::{self, Coord, Form, Table};
use crate::report::{Entry, Level, Paragraph, Part, Report, Sentence, Unit};
use crate::rule::{AboutRule, Of, Outcomes};
use crate::rules::teller;
use crate::{Checked, Read, Source};

/// The version of the contract.
const SCHEMA: u32 = 1;

/// What `--format json` prints: the tool and its reports.
#[derive(Serialize)]
struct Output {
    schema: u32,
    tool: Tool,
    /// They are put in one by one.
    reports: [(); 0],
}

/// What `--format json` prints before its reports, and what behind them; between two stands a comma.
pub fn around_reports() -> (String, &'static str) {
    const BEHIND: &str = "]}";
    let mut before = text(&Output { schema: SCHEMA, tool: Tool::new(), reports: [] });
    before.truncate(before.len() - BEHIND.len());
    (before, BEHIND)
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
    known_years: Vec<u16>,
}

impl Tool {
    fn new() -> Self {
        Self {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            known_years: known_years(),
        }
    }
}

/// Years whose form the rules know. The form in use has no last year of its own, so the last one it was
/// seen in use for is said here.
fn known_years() -> Vec<u16> {
    /// Seen in use in notices on the reports of this year.
    const LAST_SEEN: u16 = 2025;
    let first = forms::ALL.iter().map(|form| form.years.0).min().unwrap_or(LAST_SEEN);
    (first..=LAST_SEEN).collect()
}

/// A report in JSON.
#[derive(Serialize)]
struct ReportView<'a> {
    schema: u32,
    tool: Tool,
    source: SourceView<'a>,
    title: Option<&'a str>,
    agency: Option<&'a str>,
    level: Option<&'static str>,
    year: Option<u16>,
    form: FormView,
    dates: DatesView,
    /// The report of the year before, where it was compared with one.
    previous: Option<PreviousView<'a>>,
    /// The name of the rule pack, where there was one.
    pack: Option<&'a str>,
    summary: SummaryView,
    sections: Vec<SectionView<'a>>,
    read: ReadView,
    cells: Vec<CellView<'a>>,
    identities: Vec<IdentityView<'a>>,
    claims: Vec<ClaimView<'a>>,
    findings: Vec<FindingView<'a>>,
    checks: Vec<CheckView<'a>>,
    /// Its texts and tables, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    blocks: Option<Vec<BlockView<'a>>>,
    /// Further reports of the same input.
    others: Vec<ReportView<'a>>,
}

#[derive(Serialize)]
pub(super) struct SourceView<'a> {
    name: Option<&'a str>,
    bytes: usize,
    sha256: &'a str,
    kind: &'static str,
    encoding: &'static str,
}

#[derive(Serialize)]
struct PreviousView<'a> {
    source: SourceView<'a>,
    title: Option<&'a str>,
    agency: Option<&'a str>,
    year: Option<u16>,
}

#[derive(Serialize)]
struct FormView {
    expected: Option<&'static str>,
    found: Option<&'static str>,
}

#[derive(Serialize)]
struct DatesView {
    signed: Option<String>,
    published: Option<String>,
}

#[derive(Serialize)]
struct SummaryView {
    verdict: &'static str,
    sentence: String,
    errors: usize,
    warnings: usize,
    hints: usize,
    rules_checked: usize,
    rules_unjudged: usize,
}

#[derive(Serialize)]
struct SectionView<'a> {
    section: u8,
    heading: &'a str,
    place: PlaceView,
    sentences: Vec<SentenceView<'a>>,
}

#[derive(Serialize)]
struct SentenceView<'a> {
    text: &'a str,
    place: PlaceView,
}

#[derive(Serialize)]
struct ReadView {
    cells: usize,
    expected: usize,
    missing: Vec<CellName>,
    /// Missing cells that the reading may be to blame for.
    unread: Vec<CellName>,
    tables: Vec<ExtentView>,
    note: Option<String>,
}

#[derive(Serialize)]
struct ExtentView {
    table: &'static str,
    title: &'static str,
    cells: usize,
    expected: usize,
}

#[derive(Serialize)]
struct CellView<'a> {
    table: &'static str,
    row: &'static str,
    column: &'static str,
    label: String,
    text: &'a str,
    value: Option<Number>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    place: PlaceView,
}

#[derive(Serialize)]
struct IdentityView<'a> {
    id: String,
    rule: &'static str,
    label: &'static str,
    /// Which row, column or group: `“自然人”列`.
    name: String,
    plus: Vec<CellName>,
    minus: Vec<CellName>,
    stated: Option<Number>,
    computed: Option<Number>,
    outcome: &'static str,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct CheckView<'a> {
    rule: &'static str,
    outcome: &'static str,
    count: usize,
    reason: Option<&'a str>,
}

/// The JSON text of a report object, with the further reports of its input in `others`; in full, with the texts and
/// tables of each as they stand, `blocks`.
pub fn json_text(checked: &Checked, in_full: bool) -> String {
    let mut first = view(checked);
    if in_full {
        first.blocks = Some(blocks(&checked.report));
        for (view, other) in first.others.iter_mut().zip(&checked.others) {
            view.blocks = Some(blocks(&other.report));
        }
    }
    text(&first)
}

/// The JSON text of each report object of an input, none within another.
pub fn report_texts(checked: &Checked) -> Vec<String> {
    let mut first = view(checked);
    let others = std::mem::take(&mut first.others);
    std::iter::once(first).chain(others).map(|report| text(&report)).collect()
}

pub(super) fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("all its keys are strings")
}

fn view(checked: &Checked) -> ReportView<'_> {
    let (source, report) = (&checked.source, &checked.report);
    let found = report.found_form().map(|form| form.id);
    ReportView {
        schema: SCHEMA,
        tool: Tool::new(),
        source: source_view(source),
        title: report.text.frame.title.as_deref(),
        agency: report.text.frame.agency_name(),
        level: report.text.frame.level().map(Level::key),
        year: report.text.frame.year,
        form: FormView { expected: report.expected_form().map(|form| form.id), found },
        dates: DatesView {
            signed: report.text.frame.signed.map(|date| date.to_string()),
            published: report.text.frame.published.map(|date| date.to_string()),
        },
        previous: checked.previous.as_ref().ok().map(previous_view),
        pack: checked.pack.as_deref(),
        summary: summary_view(summary(checked)),
        sections: sections(report),
        read: read_view(checked),
        cells: report
            .reading
            .entries
            .iter()
            .map(|(&coord, entry)| cell_view(checked, coord, entry))
            .collect(),
        identities: checked
            .diagnosis
            .judged
            .iter()
            .map(|j| identity_view(report.reading.form, j))
            .collect(),
        claims: claims::claims(checked),
        findings: checked
            .findings
            .iter()
            .map(|finding| FindingView::new(checked, finding))
            .collect(),
        checks: checked.outcomes.iter().map(|(r, o)| CheckView::new(&r.about, o)).collect(),
        blocks: None,
        others: checked.others.iter().map(view).collect(),
    }
}

pub(super) fn source_view(source: &Source) -> SourceView<'_> {
    SourceView {
        name: source.name.as_deref(),
        bytes: source.bytes,
        sha256: &source.sha256,
        kind: source.kind.key(),
        encoding: source.encoding,
    }
}

fn previous_view(read: &Read) -> PreviousView<'_> {
    let frame = &read.report.text.frame;
    PreviousView {
        source: source_view(&read.source),
        title: frame.title.as_deref(),
        agency: frame.agency_name(),
        year: frame.year,
    }
}

fn sections(report: &Report) -> Vec<SectionView<'_>> {
    let headings = report.text.paragraphs.iter().filter(|paragraph| paragraph.is_heading);
    headings.filter_map(|heading| section_view(report, heading)).collect()
}

fn section_view<'a>(report: &'a Report, heading: &'a Paragraph) -> Option<SectionView<'a>> {
    let Part::Section(section) = heading.part else { return None };
    let sentences = report.text.section(section).flat_map(|paragraph| &paragraph.sentences);
    let sentences = sentences.map(sentence_view).collect();
    Some(SectionView { section, heading: &heading.text, place: heading.place.into(), sentences })
}

fn sentence_view(sentence: &Sentence) -> SentenceView<'_> {
    SentenceView { text: &sentence.text, place: sentence.place.into() }
}

fn summary_view(summary: Summary) -> SummaryView {
    SummaryView {
        verdict: summary.overall.key(),
        sentence: summary.sentence,
        errors: summary.counts.errors,
        warnings: summary.counts.warnings,
        hints: summary.counts.hints,
        rules_checked: summary.rules_checked,
        rules_unjudged: summary.rules_unjudged,
    }
}

fn read_view(checked: &Checked) -> ReadView {
    let report = &checked.report;
    let tables = report.reading.form.layout().into_iter().map(|layout| {
        let (cells, expected) = report.reading.extent(layout.table);
        ExtentView { table: layout.table.key(), title: layout.title, cells, expected }
    });
    let unread = checked.unread();
    ReadView {
        cells: report.reading.entries.len(),
        expected: report.reading.form.cells().len(),
        missing: report.reading.missing().into_iter().map(CellName::from).collect(),
        note: what_is_unread(&unread),
        unread: unread.into_iter().map(CellName::from).collect(),
        tables: tables.collect(),
    }
}

/// `表二没读到 1 格，表三没读到 21 格`: what the report may have all the same.
fn what_is_unread(unread: &[Coord]) -> Option<String> {
    let of = |table: Table| unread.iter().filter(|coord| coord.table() == table).count();
    let short = Table::ALL.iter().map(|&table| (table.name(), of(table))).filter(|&(_, of)| of > 0);
    let told: Vec<String> = short.map(|(name, of)| format!("{name}没读到 {of} 格")).collect();
    (!told.is_empty()).then(|| told.join("，"))
}

fn cell_view<'a>(checked: &Checked, coord: Coord, entry: &'a Entry) -> CellView<'a> {
    CellView {
        table: coord.table().key(),
        row: coord.row(),
        column: coord.column(),
        label: checked.report.reading.form.cell_label(coord),
        text: &entry.text,
        value: entry.value.number().map(Number),
        kind: entry.value.kind(),
        unit: entry.unit.and_then(Unit::name),
        place: entry.place.into(),
    }
}

fn identity_view<'a>(form: &Form, judged: &'a Judged) -> IdentityView<'a> {
    let cells = |coords: &[Coord]| coords.iter().copied().map(CellName::from).collect();
    IdentityView {
        id: sum_id(judged.identity.sum, &judged.identity.key()),
        rule: teller(Of::Sum(judged.identity.sum)).about.id,
        label: judged.identity.label,
        name: form.sum_name(&judged.identity),
        plus: cells(&judged.identity.plus),
        minus: cells(&judged.identity.minus),
        stated: judged.stated.map(Number),
        computed: judged.computed.map(Number),
        outcome: verdict(judged.verdict),
        reason: judged.reason.as_deref(),
    }
}

impl<'a> CheckView<'a> {
    /// What became of a rule.
    pub(super) fn new(about: &AboutRule, outcomes: &'a Outcomes) -> Self {
        Self {
            rule: about.id,
            outcome: outcomes.outcome().key(),
            count: outcomes.count,
            reason: outcomes.reason.as_deref(),
        }
    }
}
