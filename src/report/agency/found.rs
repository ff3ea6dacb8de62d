//! Where a report names its agency: in its title, on the line above, in the introduction, or above the signature.

use super::organ::Organ;
use crate::cut::Cut;
use crate::document::{Block, Document, Place};
use crate::report::date::year_in;
use crate::report::label::normalise;
use crate::words::Words;

/// What such reports are about, as titles have it, in traditional characters too.
const SUBJECTS: Words =
    Words("政府信息公开 政务信息公开 信息公开 政务公开 政府信息公開 信息公開 政務公開");

/// The introduction stands among so many first texts.
pub(in crate::report) const FIRST_TEXTS: usize = 12;

/// The agency that a title names, before or behind the year.
pub(in crate::report) fn in_title(title: &str) -> Option<String> {
    let title = title.trim_start_matches("关于");
    let year = year_in(title)?.to_string();
    let at = title.find(&year)?;
    let before = title.cut(..at).trim_end_matches("关于");
    let behind = title.cut(at + year.len()..).trim_start_matches('年').trim_start_matches('度');
    let behind =
        SUBJECTS.iter().find_map(|word| behind.split_once(word).map(|(agency, _)| agency))?;
    let agency = if before.is_empty() { behind } else { before };
    let agency = agency.trim_matches(['《', '》', ' ', '　', '的']);
    (agency.chars().count() >= 3).then(|| agency.to_owned())
}

/// The agency that the introduction names: `现公布清河县民政局2023年…`, `由清河县民政局编制`, `请与清河县民政局联系`.
pub(in crate::report) fn introduced(document: &Document) -> Option<String> {
    /// The introduction is no longer than this, in characters.
    const LONGEST: usize = 600;
    const BEFORE: Words = Words("现公布 现将 向社会公布 公布 由 请与 请联系");
    const BEHIND: Words = Words("编制 联系 负责 办公室");
    let beginning = |text: &str| text.chars().take(LONGEST).collect::<String>();
    let texts = document.texts().map(|(_, text)| normalise(&beginning(text)));
    let texts = texts.filter(|text| !text.is_empty());
    texts.take(FIRST_TEXTS).find_map(|text| {
        let named = |words: &str| {
            text.match_indices(words).find_map(|(at, _)| {
                let rest = text.cut(at + words.len()..);
                let ends = BEHIND.iter().filter_map(|word| rest.find(word));
                let year = rest.find("20").filter(|at| year_in(rest.cut(*at..)).is_some());
                name(rest.cut(..ends.chain(year).chain(rest.find('(')).min()?))
            })
        };
        BEFORE.iter().find_map(named)
    })
}

/// The agency on a line of its own above a title that does not name one.
pub(in crate::report) fn above_title(document: &Document, title: Place) -> Option<String> {
    name(line_above(document, title)?)
}

/// The short line above the signature date.
pub(in crate::report) fn above_date(document: &Document, date: usize) -> Option<String> {
    let Block::Text(with_date) = &document.blocks[date] else { return None };
    name(with_date.lines().rev().nth(1).or_else(|| line_before(document, date))?)
}

/// The line above a text.
pub(in crate::report) fn line_above(document: &Document, place: Place) -> Option<&str> {
    let Place::Text { block, .. } = place else { return None };
    line_before(document, block)
}

/// The last line of the text before a block.
fn line_before(document: &Document, block: usize) -> Option<&str> {
    match document.blocks.get(block.checked_sub(1)?)? {
        Block::Text(text) => text.lines().last(),
        _ => None,
    }
}

/// The line as the name of an agency, if it can be one.
fn name(line: &str) -> Option<String> {
    let line = normalise(line);
    let is_name = (4..=30).contains(&line.chars().count())
        && !line.contains(['。', '，', ',', ':', '《'])
        && Organ::at_end(&line).is_some();
    is_name.then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_the_agency_before_or_behind_the_year() {
        for (title, agency) in [
            ("清河县商务局2020年度政府信息公开工作年度报告", "清河县商务局"),
            ("2019年云岭市人民政府办公厅政府信息公开工作年度报告", "云岭市人民政府办公厅"),
            ("关于清河县教育局2022年度政府信息公开情况的报告", "清河县教育局"),
        ] {
            assert_eq!(in_title(title).as_deref(), Some(agency), "{title}");
        }
    }
}
