//! Class C: whether the report says what it must, and enough of it. What is judged here is text: a section
//! is judged only where all of it was read, and no word that might do is overlooked.

pub(super) mod governments;
pub(super) mod other_matters;
pub(super) mod overview;
pub(super) mod preface;
pub(super) mod problems;
pub(super) mod voice;

use std::ops::RangeInclusive;

use crate::document::Block;
use crate::report::agency::Organ;
use crate::report::is_furniture;
use crate::rules::prelude::*;

/// All that stands in a section besides its heading and its tables.
struct Body<'a> {
    /// Where the heading stands.
    heading: Place,
    /// Its lines, without the numbers of pages, the signature, and what the page adds.
    lines: Vec<&'a Paragraph>,
    /// Their words made comparable, joined, for a word may be broken over two lines.
    text: String,
    /// Whether a picture or a table stands in it, which may say more.
    has_more: bool,
}

impl<'a> Body<'a> {
    /// The body of a section of a report that must have one. Where it was not read whole, the outcome says so.
    fn read(context: &Context<'a>, number: u8, telling: &mut Telling<'_>) -> Option<Self> {
        if !is_due(context, telling) {
            return None;
        }
        let report = context.report;
        let all = &report.text.paragraphs;
        let is_own = |p: &Paragraph| p.part == Part::Section(number) && p.is_heading;
        let Some(at) = all.iter().position(is_own) else {
            telling.inapplicable("没有读到这一部分的标题");
            return None;
        };
        let next = all.cut(at + 1..).iter().find(|p| p.is_heading);
        if number < 6 && next.is_none() {
            telling.inapplicable("只有报告的一部分");
            return None;
        }
        // （一）主动公开政府信息情况 is a part of the overview, and was taken for the next section.
        if next.is_some_and(|next| next.plain.text.starts_with('(')) {
            telling.needs_review("没有读准这一部分到哪里为止");
            return None;
        }
        let lines = lines(report, number);
        let text: String = lines.iter().map(|line| line.plain.text.as_str()).collect();
        if report.text.is_shortened {
            telling.inapplicable("这一部分有省略");
            return None;
        }
        let heading = &all[at];
        let is_again = |&(number, p): &(usize, &Paragraph)| {
            number != at && p.plain.text == heading.plain.text && !is_in_contents(all, number)
        };
        let is_beside = next.is_some_and(|next| block(next) <= block(heading) + 1);
        if all.iter().enumerate().any(|p| is_again(&p)) && (is_beside || text.is_empty()) {
            telling.needs_review("这一部分的标题出现了几次，分不清哪一处是正文");
            return None;
        }
        if text.is_empty() && is_list_of_headings(all) {
            telling.needs_review("几个部分的标题连在一起，像是目录");
            return None;
        }
        let end = next.map_or(report.reading.document.blocks.len(), block);
        let inside = report.reading.document.blocks.get(block(heading)..end).unwrap_or_default();
        let has_more = inside.iter().any(|block| !matches!(block, Block::Text(_)));
        Some(Self { heading: heading.place, lines, text, has_more })
    }

    /// How many characters it has, punctuation too.
    fn length(&self) -> usize {
        self.text.chars().count()
    }
}

/// Whether the report is one of a year whose form asks for the six sections, and more than a page of it.
fn is_due(context: &Context<'_>, telling: &mut Telling<'_>) -> bool {
    let report = context.report;
    let Some(year) = report.text.frame.year else {
        telling.inapplicable("没有读出是哪一年度的报告");
        return false;
    };
    if report.expected_form().is_none_or(|form| form.requests.is_empty()) {
        telling.inapplicable(format!("{year} 年度的格式没有这样的要求"));
        return false;
    }
    if !report.text.frame.title_says_so && report.text.frame.sections.len() < 3 {
        telling.inapplicable("只有报告的一部分");
        return false;
    }
    true
}

/// The running text of the whole report, where all of it is there; else the outcome says so.
fn whole_text(context: &Context<'_>, telling: &mut Telling<'_>) -> Option<String> {
    if !is_due(context, telling) {
        return None;
    }
    let report = context.report;
    let has = |section: u8| report.text.frame.sections.contains_key(&section);
    if !has(1) || !has(6) || report.text.frame.sections.len() < 4 {
        telling.inapplicable("没有读到各部分的标题");
        return None;
    }
    let text: String = words_of(report, 0..=6).collect();
    if report.text.is_shortened {
        telling.inapplicable("报告有省略");
        return None;
    }
    Some(text)
}

/// Whether a line stands in a table of contents: among three and more that are headings again below.
fn is_in_contents(all: &[Paragraph], number: usize) -> bool {
    const FEWEST: usize = 3;
    let again = |&(at, line): &(usize, &Paragraph)| {
        let mut behind = all.cut(at + 1..).iter();
        behind.any(|p| p.is_heading && p.plain.text == line.plain.text)
    };
    let numbered = || all.iter().enumerate();
    let from_here = numbered().skip(number).take_while(again).count();
    let before = numbered().take(number).rev().take_while(again).count();
    from_here > 0 && from_here + before >= FEWEST
}

/// Whether headings follow one another as in a table of contents. One section may lack its text; hardly three.
fn is_list_of_headings(all: &[Paragraph]) -> bool {
    let blocks: Vec<usize> = all.iter().filter(|p| p.is_heading).map(block).collect();
    blocks.windows(2).filter(|pair| pair[1] <= pair[0] + 1).count() >= 3
}

fn words(line: &Paragraph) -> &str {
    &line.plain.text
}

/// The words of the lines of some sections, in order.
fn words_of(report: &Report, sections: RangeInclusive<u8>) -> impl Iterator<Item = &str> {
    sections.flat_map(|number| lines(report, number)).map(words)
}

/// The lines of a section, or with 0 those before the first one.
fn lines(report: &Report, number: u8) -> Vec<&Paragraph> {
    let part = if number == 0 { Part::Intro } else { Part::Section(number) };
    let own = report.text.paragraphs.iter().filter(|p| p.part == part && !p.is_heading);
    let mut lines: Vec<&Paragraph> = own.filter(|p| !is_page_number(&p.plain.text)).collect();
    if number == 6 {
        cut_signature(report, &mut lines);
        lines.retain(|line| !is_furniture(&line.plain.text));
    }
    lines
}

/// Takes away the date under the report with what follows, and the agency's name above it.
fn cut_signature(report: &Report, lines: &mut Vec<&Paragraph>) {
    /// So a name ends that stands there; elsewhere a line may well end so and be none.
    const ENDS: [char; 11] = ['府', '会', '心', '道', '区', '所', '站', '部', '司', '署', '行'];
    if let Some(date) = lines.iter().position(|line| line.is_date()) {
        lines.truncate(date);
    }
    let agency = report.text.frame.agency_name();
    let is_name = |line: &&Paragraph| {
        let text = words(line);
        Some(text) == agency
            || (4..=30).contains(&text.chars().count())
                && (Organ::at_end(text).is_some() || text.ends_with(ENDS))
                && !text.contains([',', ':', '无', '没'])
    };
    while lines.last().is_some_and(is_name) {
        lines.pop();
    }
}

/// Whether a line is nothing but the number of a page: `- 2 -`, `第2页`.
fn is_page_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '—' | '–' | '第' | '页'))
}

fn block(line: &Paragraph) -> usize {
    match line.place {
        Place::Text { block, .. } | Place::Cell { block, .. } => block,
        Place::Whole => 0,
    }
}
