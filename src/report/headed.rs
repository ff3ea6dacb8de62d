//! Which of the six sections have a heading.

use super::heading::Heading;
use super::paragraph::Part;
use super::plain::Plain;
use super::read::Report;
use crate::forms::SECTIONS;

/// Whether a section is missing as a whole, without another in its place.
pub fn lacks(report: &Report, section: u8) -> bool {
    instead(report, section).is_none() && missing(report).contains(&section)
}

/// What stands in the place of a section: a heading with its number that tells nothing of it.
pub fn instead(report: &Report, section: u8) -> Option<&Heading> {
    let mut headings = report.text.headings.iter();
    headings.find(|heading| heading.section.is_none() && heading.number == Some(section))
}

/// The sections that are missing for certain, be it that only their headings are.
pub fn missing(report: &Report) -> Vec<u8> {
    if are_unreadable(report) {
        return Vec::new();
    }
    // Where a number stands twice, one of the two is that of another outline.
    let numbered = |section: u8| {
        report.text.headings.iter().filter(|heading| heading.number == Some(section)).count()
    };
    let is_missing = |&section: &u8| {
        let is_renamed = instead(report, section).is_some() && numbered(section) == 1;
        is_renamed || !has_traces(report, section)
    };
    unseen(report).into_iter().filter(is_missing).collect()
}

/// Too few headings stand on lines of their own to say that one does not.
pub fn are_unreadable(report: &Report) -> bool {
    const ENOUGH: usize = 3;
    report.text.headings.len() < ENOUGH
}

/// The sections whose heading stands nowhere.
pub fn unseen(report: &Report) -> Vec<u8> {
    let headings = || report.text.headings.iter();
    // A line above the heading of a section before it stands in a table of contents.
    let in_contents = |section: u8, block: usize| {
        headings()
            .any(|h| h.section < Some(section) && h.section.is_some() && h.place.order().0 > block)
    };
    let is_headed = |section: &u8| {
        let line = report.text.frame.sections.get(section);
        headings().any(|heading| heading.section == Some(*section))
            || line.is_some_and(|&block| !in_contents(*section, block))
    };
    (1..=6).filter(|section| !is_headed(section)).collect()
}

/// Whether something of a section is there although its heading does not stand on a line of its own: the
/// heading within a line or broken over two, or what one writes below it.
fn has_traces(report: &Report, section: u8) -> bool {
    let lines: Vec<(Part, &str)> =
        report.text.paragraphs.iter().map(|p| (p.part, p.plain.text.as_str())).collect();
    let heading = Plain::new(SECTIONS[usize::from(section) - 1], 0, 0).text;
    let is_in_section = |part: Part| matches!(part, Part::Section(_));
    let is_longer = |text: &str| text.len() > heading.len();
    let within = lines.iter().filter(|(_, text)| is_longer(text)).any(|&(part, text)| {
        text.starts_with(&heading) || is_in_section(part) && text.contains(&heading)
    });
    let broken = lines.windows(2).any(|pair| {
        let (first, second) = (pair[0].1, pair[1].1);
        first.len() < heading.len()
            && heading.starts_with(first)
            && format!("{first}{second}").starts_with(&heading)
    });
    let tells = |parts: &[Part], word: &str| {
        lines.iter().any(|(part, text)| parts.contains(part) && text.contains(word))
    };
    let is_written = match section {
        1 => lines.iter().any(|&(part, text)| part == Part::Intro && text.starts_with("(一)")),
        5 => tells(&[Part::Section(3), Part::Section(4)], "问题"),
        6 => ["信息处理费", "需要报告"].iter().any(|word| tells(&[Part::Section(5)], word)),
        _ => false,
    };
    within || broken || is_written
}
