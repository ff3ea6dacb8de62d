//! What is kept of a report while others are read: some ten kilobytes.

use std::collections::BTreeMap;

use super::cases::cases;
use crate::decimal::Decimal;
use crate::diagnose::Verdict;
use crate::finding::Severity;
use crate::forms::{Coord, Form};
use crate::report::{Agency, Entry, Report, Unit};
use crate::shingles::Shingles;
use crate::{Checked, Source};

/// What is kept of a report.
#[derive(Debug)]
pub struct Member {
    /// What came in.
    pub source: Source,
    /// The agency.
    pub agency: Option<Agency>,
    /// The year reported on.
    pub year: Option<u16>,
    /// The form that it was read by.
    pub form: &'static Form,
    /// Whether it is such a report.
    pub is_report: bool,
    /// How many cells of its form it lacks: not read, or not there. A province may have left rows of the 统计表 out: of that
    /// only what was not read counts.
    pub lacking: usize,
    /// How many of its sums do not come out.
    pub broken: usize,
    /// What its cells come to, those in 元 in 万元.
    pub cells: BTreeMap<Coord, Decimal>,
    /// What cells would come to by the likeliest repair, where sums do not come out.
    pub mended: Vec<(Coord, Decimal)>,
    /// The rules that found something, by their ids.
    pub found: Vec<&'static str>,
    /// What its author wrote.
    pub words: Shingles,
    /// The numbers of the cases that it names.
    pub cases: Vec<String>,
}

/// The report of the whole.
#[derive(Debug)]
pub struct Parent {
    /// What is kept of every report.
    pub own: Member,
    /// That of the year before, where it was given.
    pub previous: Option<Member>,
    /// What was found in its prose: the finding's id, how it was told, and how grave it is.
    pub in_prose: Vec<(String, String, Severity)>,
}

impl Member {
    /// What is kept of a checked report.
    pub fn of(checked: &Checked) -> Self {
        let mut found: Vec<_> = checked.findings.iter().map(|finding| finding.rule).collect();
        found.dedup();
        let broken = checked.diagnosis.judged.iter();
        Self {
            lacking: lacking(checked),
            broken: broken.filter(|judged| judged.verdict == Verdict::Violation).count(),
            mended: mended(checked),
            found,
            ..Self::read(&checked.source, &checked.report)
        }
    }

    /// What is kept of the reports of an input. A report of another year beside the first is there to be compared with.
    pub fn all_of(checked: &Checked) -> impl Iterator<Item = Self> {
        let year = |checked: &Checked| checked.report.text.frame.year;
        let others = checked.others.iter().filter(move |other| year(other) == year(checked));
        std::iter::once(checked).chain(others).map(Self::of)
    }

    fn read(source: &Source, report: &Report) -> Self {
        let frame = &report.text.frame;
        let own = report.own_words();
        Self {
            source: source.clone(),
            agency: frame.agency.as_ref().map(|agency| Agency::of(&agency.name)),
            year: frame.year,
            form: report.reading.form,
            is_report: report.text.is_report,
            lacking: 0,
            broken: 0,
            cells: cells(report),
            mended: Vec::new(),
            found: Vec::new(),
            words: Shingles::of(own.into_iter().map(|(_, words)| words)),
            cases: cases(report),
        }
    }

    /// The agency as it is told, or else the file.
    pub fn name(&self) -> &str {
        let file = || self.file().unwrap_or("没有名称的报告");
        self.agency.as_ref().map_or_else(file, |agency| agency.name.as_str())
    }

    /// The file without the folders it lies in.
    pub fn file(&self) -> Option<&str> {
        self.source.name.as_deref()?.rsplit(['/', '\\']).next()
    }

    /// What a cell comes to.
    pub fn value(&self, coord: Coord) -> Option<Decimal> {
        self.cells.get(&coord).copied()
    }

    /// Whether a rule found something.
    pub fn has(&self, rule: &str) -> bool {
        self.found.contains(&rule)
    }
}

impl Parent {
    /// What is kept of the checked report of the whole.
    pub fn of(checked: &Checked) -> Self {
        let in_prose = checked.findings.iter().filter(|finding| finding.rule.starts_with('N'));
        Self {
            own: Member::of(checked),
            previous: checked.previous.as_ref().ok().map(|r| Member::read(&r.source, &r.report)),
            in_prose: in_prose.map(|f| (f.id.clone(), f.message.clone(), f.severity)).collect(),
        }
    }
}

fn mended(checked: &Checked) -> Vec<(Coord, Decimal)> {
    let repairs = checked.diagnosis.causes.iter().filter_map(|cause| cause.repairs.first());
    repairs.flat_map(|repair| &repair.changes).map(|change| (change.coord, change.to)).collect()
}

fn lacking(checked: &Checked) -> usize {
    let reading = &checked.report.reading;
    match reading.form.statistics {
        [] => reading.missing().len(),
        _ => checked.unread().len(),
    }
}

/// What the cells come to. A sum of money may be in 元 where that is written in the cell.
fn cells(report: &Report) -> BTreeMap<Coord, Decimal> {
    const TEN_THOUSAND: Decimal = Decimal::new(1, 4);
    let of = |(&coord, entry): (&Coord, &Entry)| {
        let value = report.reading.worth(coord)?.value;
        let is_in_yuan = entry.unit == Some(Unit::Yuan);
        Some((coord, if is_in_yuan { value.checked_mul(TEN_THOUSAND)? } else { value }))
    };
    report.reading.entries.iter().filter_map(of).collect()
}
