//! What stands around the tables: title, agency, year, dates, section headings.

use super::agency::{Agency, Level, found};
use super::date::{Date, year_in};
use super::folded::Folded;
use super::label::{self, normalise};
use super::section;
use super::signs;
use crate::cut::Cut;
use crate::document::{Document, Place};
use crate::forms::SECTIONS;
use crate::order;
use crate::words::Words;

/// What stands around the tables.
#[derive(Debug)]
pub struct Frame {
    /// The title of the report, or else of the page.
    pub title: Option<String>,
    /// Whether that title is one of such a report.
    pub title_says_so: bool,
    /// Whether the page calls itself a notice, a circular or a guide on such reports.
    pub is_about_reports: bool,
    /// The agency, as the title names it, or else another place.
    pub agency: Option<Agency>,
    /// The year reported on.
    pub year: Option<u16>,
    /// The date under the report.
    pub signed: Option<Date>,
    /// The block where it stands.
    pub signed_block: Option<usize>,
    /// The date the page gives of its publication.
    pub published: Option<Date>,
    /// The section headings that were found, 1 to 6, each with the block where it stands last.
    pub sections: order::Map<u8, usize>,
    /// Where the title stands.
    pub title_place: Place,
}

impl Frame {
    /// The year and the agency that a text names, if it is a title that names both.
    pub fn named_by(text: &str) -> Option<Named> {
        named_in(&Some(text).filter(|text| is_title(&normalise(text))).map(normalise_title)?)
    }

    /// The same of a title that may begin on the line above, with the block in which it begins.
    pub(super) fn named_at(
        document: &Document,
        place: Place,
        text: &str,
    ) -> Option<(Named, usize)> {
        // Few texts are as short and have this letter, which every title has.
        let is_short = || text.chars().filter(|c| !c.is_whitespace()).nth(2 * LONGEST).is_none();
        let may_be = text.contains('公') && is_short();
        let title = Some(text).filter(|text| may_be && is_title(&normalise(text)))?;
        let (own, block) = (normalise_title(title), block_of(place));
        if let Some(named) = named_in(&own) {
            return Some((named, block));
        }
        let begun = two_lines(document, place, title).and_then(|whole| named_in(&whole));
        let named = begun.or_else(|| Some((year_in(&own)?, found::above_title(document, place)?)));
        Some((named?, block.checked_sub(1)?))
    }

    /// The agency's name, as the report has it.
    pub fn agency_name(&self) -> Option<&str> {
        Some(&self.agency.as_ref()?.name)
    }

    /// What kind of organ reports.
    pub fn level(&self) -> Option<Level> {
        Some(self.agency.as_ref()?.level)
    }

    /// Reads the frame of a document.
    pub(super) fn read(document: &Folded<'_>) -> Self {
        let titles = document.texts().filter(|text| is_title(&text.plain.text));
        let best = titles.max_by_key(|text| {
            // With a year, and early: of equals, the first.
            (year_in(text.text).is_some(), std::cmp::Reverse(text.plain.block()))
        });
        let of_page = document.document.title.as_deref();
        let is_dated = |title: &&str| is_title(&normalise(title)) && year_in(title).is_some();
        let (place, title) = match best {
            Some(best) if year_in(best.text).is_some() || of_page.filter(is_dated).is_none() => {
                (best.place(), Some(best.text))
            }
            _ => (Place::Whole, of_page),
        };
        let title = title.map(|title| match two_lines(document.document, place, title) {
            Some(whole) => whole,
            None => normalise_title(title),
        });
        let title_says_so = title.as_deref().is_some_and(|title| is_title(&normalise(title)));
        let first = document.texts().map(|text| text.text).find(|text| !text.trim().is_empty());
        let is_about_reports = of_page.into_iter().chain(first).any(signs::is_about_reports);
        let year = title.as_deref().and_then(year_in).or_else(|| year_of_period(document));
        let signed = signature(document);
        let in_title = title.as_deref().filter(|_| title_says_so).and_then(found::in_title);
        let agency = in_title
            .or_else(|| found::above_title(document.document, place))
            .or_else(|| signed.and_then(|(at, _)| found::above_date(document.document, at)))
            .or_else(|| found::introduced(document.document));
        Self {
            title,
            title_says_so,
            is_about_reports,
            agency: agency.as_deref().map(Agency::of),
            year,
            signed: signed.map(|(_, date)| date),
            signed_block: signed.map(|(at, _)| at),
            published: published(document),
            sections: sections(document),
            title_place: place,
        }
    }
}

/// The year and the agency that a title names.
pub type Named = (u16, String);

fn named_in(title: &str) -> Option<Named> {
    Some((year_in(title)?, found::in_title(title)?))
}

fn block_of(place: Place) -> usize {
    match place {
        Place::Cell { block, .. } | Place::Text { block, .. } => block,
        Place::Whole => usize::MAX,
    }
}

/// No title is longer, in characters.
const LONGEST: usize = 60;

/// Whether a short text, made comparable, names such a report.
fn is_title(text: &str) -> bool {
    let is_report = ["年度报告", "年报", "工作报告", "情况的报告", "情况报告"];
    text.chars().nth(LONGEST).is_none()
        && (text.contains("信息公开") || text.contains("政务公开"))
        && is_report.iter().any(|word| text.contains(word))
        && !text.ends_with(['。', '；', '，', ';', '、', ':'])
        && !text.contains(['，', '。', '《'])
        && !text.contains(">")
        // A path through a site: 首页/政府信息公开/年报/2021年.
        && text.matches('/').count() < 2
        && !signs::is_about_reports(text)
}

/// Names of the title's field that go without a colon.
const LABELS: Words = Words("公报标题 信息标题 信息名称 文件名称 标题 名称 题名");

/// The title without white space and without the name of its field, as in `标题：…`.
fn normalise_title(text: &str) -> String {
    let title = text.split_whitespace().collect::<Vec<_>>().join("");
    const FIELDS: Words = Words("标题： 标题: 名称： 名称: 题名： 题名:");
    let bare = FIELDS.behind(&title).or_else(|| LABELS.behind(&title));
    bare.map_or_else(|| title.clone(), str::to_owned)
}

/// The year of `2020年1月1日至12月31日`, else the first year that a paragraph begins with.
fn year_of_period(document: &Folded<'_>) -> Option<u16> {
    let texts = || document.texts().map(|text| text.plain.text.as_str());
    // Few texts have this letter.
    let dated = || texts().filter(|text| text.contains('年'));
    let period = dated().find_map(|text| {
        let at = text.find("年1月1日")?;
        let own = || text.get(at.checked_sub(4)?..).and_then(year_in);
        text.cut(at..).contains("12月31日").then(|| own().or_else(|| year_in(text))).flatten()
    });
    // 编制2020年度报告, which no title says.
    let named = || {
        texts().take(found::FIRST_TEXTS).find_map(|text| {
            let at = text
                .find("年度报告")
                .filter(|&at| text.cut(..at).ends_with(|c: char| c.is_ascii_digit()))?;
            text.get(at.checked_sub(4)?..).and_then(year_in)
        })
    };
    period.or_else(named).or_else(|| {
        dated().find_map(|text| {
            // 2007年4月5日 is the day of something else.
            let is_day = text.chars().nth(5).is_some_and(|c| c.is_ascii_digit());
            let starts = text.chars().nth(4) == Some('年') && text.starts_with("20") && !is_day;
            starts.then(|| year_in(text)).flatten()
        })
    })
}

/// A title without a year under a line that has it: `清河市人民政府2016年` above `政府信息公开工作年度报告`.
fn two_lines(document: &Document, place: Place, title: &str) -> Option<String> {
    /// No first line of a title is longer, in characters.
    const LONGEST: usize = 40;
    let above = found::line_above(document, place).filter(|_| year_in(title).is_none())?;
    let is_begun = year_in(above).is_some()
        && above.chars().count() <= LONGEST
        && !is_title(&normalise(above))
        && !above.contains(['。', '，', '：', ':', '-', '/']);
    is_begun.then(|| normalise_title(&format!("{above}{title}")))
}

/// The last line that is nothing but a date, with its block.
fn signature(document: &Folded<'_>) -> Option<(usize, Date)> {
    let blocks = (0..document.document.blocks.len()).rev();
    blocks.filter_map(|at| Some((at, document.text(at)?.lines().last()?))).find_map(|(at, line)| {
        let bare = line.plain.text.trim_matches(['(', ')']);
        let is_date = bare.ends_with('日') && bare.chars().nth(12).is_none();
        is_date.then(|| Date::find(bare)).flatten().map(|date| (at, date))
    })
}

/// The date behind 发布日期 and its like.
fn published(document: &Folded<'_>) -> Option<Date> {
    const LABELS: Words = Words("发布日期 发布时间 发文日期 公开日期 公开时间 信息时间");
    /// The date follows its label at once, or in the next cell.
    const WITHIN: usize = 24;
    let mut texts = document.texts().map(|text| text.plain.text.as_str()).peekable();
    while let Some(text) = texts.next() {
        // All of the labels have one of these letters.
        let is_worth_it = text.contains(['期', '间']);
        let label = LABELS.iter().filter(|_| is_worth_it);
        let Some(at) = label.filter_map(|label| Some(text.find(label)? + label.len())).next()
        else {
            continue;
        };
        let behind: String = text.cut(at..).chars().take(WITHIN).collect();
        let next = texts.peek().filter(|_| behind.chars().count() <= 1);
        let date = Date::find(&behind).or_else(|| next.and_then(|next| Date::find(next)));
        if date.is_some() {
            return date;
        }
    }
    None
}

fn sections(document: &Folded<'_>) -> order::Map<u8, usize> {
    let mut outline = section::Outline::of(document.lines().map(|line| line.plain.text.as_str()));
    let official = document.lines().filter_map(|line| {
        let section = section::official(line);
        outline.admits(&line.plain.text, section).then_some((section?, line.plain.block()))
    });
    let mut sections = order::map(official);
    if sections.len() < SECTIONS.len() {
        for line in document.lines().filter(|line| line.text.len() <= label::LONGEST) {
            let Some(section) = section::varied(&line.plain.text) else { continue };
            let block = line.plain.block();
            // A table of contents stands before the section that the report already has before this one.
            let before =
                sections.iter().filter(|&(&other, _)| other < section).map(|(_, &at)| at).max();
            let is_early = |at: usize| before.is_some_and(|before| at < before);
            let known = sections.or_insert(section, block);
            if is_early(*known) && !is_early(block) {
                *known = block;
            }
        }
    }
    sections
}
