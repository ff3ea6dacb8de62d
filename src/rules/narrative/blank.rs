//! N36: a measure word whose number is not there.

use std::ops::Range;

use crate::letters::{Letters, behind_last, but_han};
use crate::report::{Odd, Way, odd_numbers};
use crate::rules::prelude::*;

/// N36: 共主动公开条, 占%.
pub static BLANK_COUNT: Rule = Rule::error("N36", "blank-count", blank_count)
    .title("数字空着没有填")
    .basis(&[law::CUSTOM.cited("正文", "数据完整")]);

/// What is said behind words that lack a number.
const LACKS: &str = "缺了数字";

fn blank_count(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let blank = report.prose.body().flat_map(|passage| {
        let words = blanks(&passage.text).into_iter();
        words.map(move |bytes| (passage, bytes, "blank", LACKS, context.rule.about.severity))
    });
    let odd = report.prose.body().flat_map(|passage| {
        let odd = odd_numbers(&passage.text).into_iter();
        odd.map(move |Odd { bytes, way }| (passage, bytes, "odd", told(way), Severity::Hint))
    });
    let mut told = Vec::new();
    for (passage, bytes, kind, what, severity) in blank.chain(odd) {
        if telling.has_room(severity) {
            let message = format!("“{}”{what}", report.written(passage, bytes.clone()));
            let finding = telling.wrong_at(passage, bytes, kind, message);
            told.push(finding.with_severity(severity).place.order());
        }
    }
    for line in report.text.paragraphs.iter().filter(|line| !line.is_heading) {
        let subject = match line.part {
            Part::Section(number) => Subject::Section(number),
            Part::Intro => Subject::Text,
            _ => continue,
        };
        let Some(words) = gap(&line.text) else { continue };
        let start = line.place.order().1 + units(line.text.cut(..words.start));
        let end = start + units(line.text.cut(words.clone()));
        let Place::Text { block, .. } = line.place else { continue };
        let is_it = |&(other, from, to): &(usize, _, _)| other == block && from < end && start < to;
        // What was only counted has no place to be compared with.
        let is_full = told.len() >= context.rule.most;
        if told.iter().any(is_it) || is_full && !blanks(&line.plain.text).is_empty() {
            continue;
        }
        let words: String = line.text.cut(words).split_whitespace().collect();
        let place = Place::Text { block, start, end };
        let message = format!("“{words}”{LACKS}");
        telling.wrong_among(subject, place, "blank", message);
        told.push(place.order());
    }
    telling.or_pass();
}

fn told(way: Way) -> &'static str {
    match way {
        Way::WithoutMeasure => "后面没有单位",
        Way::AboutFew => "的“余”应当跟在整十、整百的数后面",
        Way::MixedNumerals => "不是数的写法",
        Way::WithoutVerb => "前面像是缺“占”",
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Words that ask for a number, each with the measures that do not make another word with it: 公开件 and
/// 合计项 are words.
const ASKING: [(&str, &str); 15] = [
    ("共", "条件份次篇期项个起场"),
    ("共计", "条件份次篇期项个起场"),
    ("累计", "条件份次篇期项个起场"),
    ("总计", "条件份次篇"),
    ("合计", "条件份次篇"),
    ("公开", "条"),
    ("发布", "条"),
    ("推送", "条"),
    ("更新", "条"),
    ("编发", "条"),
    ("报送", "条"),
    ("转发", "条"),
    ("信息", "条"),
    ("推文", "条篇"),
    ("稿件", "条篇"),
];

/// Words before a share.
const SHARES: Words = Words("占 占比 占总数的 率为 率达 增长 下降 上升 减少");

/// Characters before 条 that make a word or an ordinal with it.
const WITH_ITEM: &str = "头线词信面教链逐每各本该此前后上下首末单双枝柳油金钢封纸便路口苗萧荆法几多数一二两三四五六七八九十百千第0123456789)余";

/// Whether a clause ends, or its list begins.
fn ends(text: &str) -> bool {
    // 条、块结合; 条、款、项.
    let is_pair = Words("、块 、款 、线").begin(text);
    !is_pair && text.starts_with([',', '。', ';', '、', ')'])
        || text.starts_with("其中")
        || text.starts_with("(其中")
}

/// What asks for a number before it.
static MEASURES: Letters = Letters::NONE.with_all(Words("条 件 份 次 篇 期 项 个 起 场 %"));

/// Measure words without their number, each with the words before it.
fn blanks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for place in MEASURES.beginnings(text) {
        let (before, measure) = (text.cut(..place), text.cut(place..));
        let Some(c) = measure.chars().next() else { continue };
        let end = place + c.len_utf8();
        let behind = text.cut(end..);
        match c {
            '条' | '件' | '份' | '次' | '篇' | '期' | '项' | '个' | '起' | '场'
                if !is_numbered(before) && ends(behind) =>
            {
                let asking = ASKING.iter().find(|(word, measures)| {
                    // 公共, 中共.
                    measures.contains(c)
                        && before.ends_with(word)
                        && !before.ends_with("公共")
                        && !before.ends_with("中共")
                });
                if let Some((word, _)) = asking {
                    found.push(place - word.len()..end);
                } else if c == '条' {
                    found.extend(unnumbered_item(text, place).map(|start| start..end));
                }
            }
            // 增长% may be the head of a table.
            '%' if !is_numbered(before) && !behind.is_empty() && !behind.starts_with(')') => {
                let share = SHARES.ended_by(before);
                found.extend(share.map(|word| place - word.len()..end));
            }
            _ => {}
        }
    }
    found
}

fn is_numbered(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_digit())
}

/// Where an item of a list begins whose 条 has no number, while that of the next item has one:
/// `资质条、许可证76条`.
fn unnumbered_item(text: &str, measure: usize) -> Option<usize> {
    const MARKS: [char; 7] = ['、', ',', ';', '。', ':', '(', ')'];
    const LONGEST: usize = 24 * '字'.len_utf8();
    // Looked at first: then a mark stands behind each 条, and the way back to one is short.
    let rest = text
        .cut(measure..)
        .strip_prefix("条、")
        .or_else(|| text.cut(measure..).strip_prefix("条,"))?;
    let before = text.cut(..measure);
    let start = behind_last(before, &MARKS).unwrap_or(0);
    let name = before.cut(start..);
    let is_name = (6..=LONGEST).contains(&name.len())
        && !name.ends_with(|c| WITH_ITEM.contains(c))
        && !name.contains(|c: char| c.is_ascii_digit());
    let next = rest.split(MARKS).next().unwrap_or_default();
    let is_counted = next.len() <= LONGEST
        && next.strip_suffix('条').is_some_and(|next| next.ends_with(|c: char| c.is_ascii_digit()));
    (is_name && is_counted && !name.starts_with("其中")).then_some(start)
}

/// A hole of white space before a measure word, in the words as they were found.
fn gap(text: &str) -> Option<Range<usize>> {
    /// In text that is spaced out everywhere a hole means nothing.
    const MOST: usize = 2;
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let (mut found, mut holes) = (None, 0);
    let mut end = 0;
    for (start, c) in but_han(text) {
        if start < end || !c.is_whitespace() {
            continue;
        }
        let before = text.cut(..start);
        let behind = text.cut(start..).trim_start();
        end = text.len() - behind.len();
        let width = text.cut(start..end).chars().count();
        let (Some(last), Some(first)) = (before.chars().next_back(), behind.chars().next()) else {
            continue;
        };
        if !is_han(last) || !(is_han(first) || "%％".contains(first)) {
            continue;
        }
        holes += 1;
        let is_asked = Words("收到 受理 办结 收取 共 共计").end(before);
        let is_end = behind
            .cut(first.len_utf8()..)
            .starts_with(['，', ',', '。', '；', ';', '、', '）', ')'])
            || behind.cut(first.len_utf8()..).starts_with("其中");
        let is_word =
            "文信证附案稿邮要条办函来收原软硬部事物批电急份头线词逐每款选立专各奖本该此年月"
                .contains(last);
        if found.is_none()
            && (width >= 2 || is_asked)
            && "件条份次篇期项元%％".contains(first)
            && is_end
            && !is_word
        {
            let from = before.char_indices().rev().take(4).last().map_or(0, |(at, _)| at);
            found = Some(from..end + first.len_utf8());
        }
    }
    found.filter(|_| holes <= MOST)
}
