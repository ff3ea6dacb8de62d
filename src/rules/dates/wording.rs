//! D17, D18: words of time that do not fit a report on a year.

use crate::rules::prelude::*;

/// D17: a number of a time that is not told.
pub static VAGUE_TIME: Rule = Rule::hint("D17", "vague-time", vague_time)
    .title("时间说得含混")
    .basis(&[law::OWN_WORDS.cited("时间", "写明年份")])
    .off();

/// D18: a meeting that was only held after the year reported on.
pub static UNTIMELY_MEETING: Rule = Rule::hint("D18", "untimely-meeting", untimely_meeting)
    .title("会议晚于报告年度")
    .basis(&[law::OWN_WORDS.cited("会议", "会议在报告写成之前召开")])
    .off();

/// Meetings, each with the first year whose report could speak of it: the report is written by the end of March
/// of the next year.
const MEETINGS: [(&str, u16); 8] = [
    ("十九届四中全会", 2019),
    ("十九届五中全会", 2020),
    ("十九届六中全会", 2021),
    ("二十大精神", 2022),
    ("二十届二中全会", 2022),
    ("二十届三中全会", 2024),
    ("二十届四中全会", 2025),
    ("二十届历次全会", 2023),
];

fn vague_time(context: &Context<'_>, telling: &mut Telling<'_>) {
    const WORDS: Words = Words("今年以来 近期 目前 近年来");
    const MEASURES: Words = Words("件 条 次 份 篇");
    for passage in context.report.prose.body() {
        for sentence in passage.sentences() {
            let text = passage.text.cut(sentence.clone());
            let found = WORDS.iter().find_map(|word| Some((text.find(word)?, word)));
            let Some((at, word)) = found else { continue };
            let counts = text.cut(at..).match_indices(|c: char| c.is_ascii_digit());
            let mut counts = counts.filter(|(digit, _)| {
                let behind = text.cut(at + digit + 1..);
                MEASURES.begin(behind)
            });
            if counts.next().is_none() {
                telling.pass();
                continue;
            }
            let message =
                format!("{}用“{word}”说数，没有写明年份", context.part_name(passage.part));
            let start = sentence.start + at;
            telling.wrong_at(passage, start..start + word.len(), "time", message);
        }
    }
    telling.or_inapplicable("没有“今年以来”“目前”这样的话");
}

fn untimely_meeting(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(year) = context.report.text.frame.year else {
        return telling.needs_review("没有读出是哪一年度的报告");
    };
    for (meeting, first) in MEETINGS {
        let mut places = context
            .report
            .prose
            .body()
            .filter_map(|passage| Some((passage, passage.text.find(meeting)?)));
        let Some((passage, at)) = places.next() else { continue };
        if first <= year {
            telling.pass();
            continue;
        }
        let message = format!(
            "{}提到“{meeting}”，{first} 年度以前的报告写成时还没有召开",
            context.part_name(passage.part)
        );
        telling
            .wrong_at(passage, at..at + meeting.len(), "meeting", message)
            .advising(format!("请看：这份报告是不是 {year} 年度的"));
    }
    telling.or_inapplicable("没有提到这些会议");
}
