//! L11, L12, L13: sentences that mix two ways to say a thing, and a principle in words that are not the act's.

use std::ops::Range;

use super::{FEW, Flaw, LAYOUT, PROOFREADING, prose, quoted, tell};
use crate::rules::prelude::*;

/// L11: dates in several ways.
pub static MIXED_DATES: Rule = Rule::hint("L11", "mixed-dates", mixed_dates)
    .most(FEW)
    .title("日期写法不统一")
    .basis(LAYOUT)
    .off();

/// L12: two sentences in one.
pub static BLENDED_SENTENCE: Rule = Rule::hint("L12", "blended-sentence", blended_sentence)
    .most(FEW)
    .title("句式杂糅")
    .basis(PROOFREADING);

/// L13: the principle of disclosure in other words than the act's.
pub static MISQUOTED_PRINCIPLE: Rule =
    Rule::hint("L13", "misquoted-principle", misquoted_principle)
        .most(FEW)
        .title("公开原则表述不准")
        .basis(&[law::REGULATION
            .cited("第五条", "行政机关公开政府信息，应当坚持以公开为常态、不公开为例外")]);

/// The principle as the act has it.
const PRINCIPLE: &str = "以公开为常态、不公开为例外";

fn mixed_dates(context: &Context<'_>, telling: &mut Telling<'_>) {
    let has_usual = prose(context).any(|passage| {
        passage
            .text
            .match_indices('年')
            .any(|(at, _)| passage.text.cut(..at).ends_with(|c: char| c.is_ascii_digit()))
    });
    if !has_usual {
        return telling.inapplicable("没有“某年某月某日”这样的日期");
    }
    for passage in prose(context) {
        let text = &passage.text;
        let found = text.match_indices("20").find_map(|(at, _)| dotted(text, at)).or_else(|| {
            let at = text.find("二〇").or_else(|| text.find("二零"))?;
            let (year, behind) = text.cut(at..).split_once('年')?;
            // 二〇三五年远景目标 is no date.
            let day = behind.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
            let is_date = year.chars().count() == 4 && day.starts_with('月');
            is_date.then(|| at..at + year.len() + '年'.len_utf8())
        });
        let Some(bytes) = found else {
            telling.pass();
            continue;
        };
        let what =
            format!("的日期“{}”与别处的写法不一样", context.report.written(passage, bytes.clone()));
        tell(context, telling, passage, Flaw::new(bytes, Severity::Hint, what));
    }
    telling.or_inapplicable("没有正文");
}

/// A date as 2021.1.19.
fn dotted(text: &str, at: usize) -> Option<Range<usize>> {
    if text.cut(..at).ends_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let rest = text.cut(at..);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let mut parts = rest.cut(..end).trim_end_matches('.').split('.');
    let lengths = [parts.next()?.len(), parts.next()?.len(), parts.next()?.len()];
    let is_date = matches!(lengths, [4, 1..=2, 1..=2]) && parts.next().is_none();
    is_date.then(|| at..at + lengths.iter().sum::<usize>() + 2)
}

fn blended_sentence(context: &Context<'_>, telling: &mut Telling<'_>) {
    const BEGINS: Words = Words("包括 包含");
    const ENDS: Words = Words("部分组成 部分构成 方面组成 方面构成 内容组成 内容构成");
    let end = |text: &str| {
        let mut ends = text.match_indices('成').map(|(at, last)| at + last.len());
        ends.find(|&at| ENDS.end(text.cut(..at)))
    };
    for passage in prose(context) {
        let mut is_clean = true;
        let sentences = end(&passage.text).map(|_| passage.sentences());
        for sentence in sentences.into_iter().flatten() {
            let text = passage.text.cut(sentence.clone());
            let Some(end) = end(text) else { continue };
            let begin = BEGINS.iter().filter_map(|word| text.cut(..end).rfind(word)).min();
            // 由总体情况(包括…)等六部分组成 is whole; so is a sentence that ended with a comma before.
            let Some(begin) = begin.filter(|_| !text.cut(..end).contains('由')) else { continue };
            is_clean = false;
            let last = text.cut(end - "部分组成".len()..end);
            let first = text.cut(begin..begin + "包括".len());
            let bytes = sentence.start + begin..sentence.start + end;
            let what =
                format!("一句话里“{first}”与“{last}”重复，宜写“由……{last}”或只写“{first}……”");
            tell(context, telling, passage, Flaw::new(bytes, Severity::Hint, what));
        }
        if is_clean {
            telling.pass();
        }
    }
    let claims = context.report.prose.claims.iter().map(|claim| (claim.passage, &claim.number));
    for (passage, number) in claims {
        let passage = context.report.prose.passage(passage);
        let text = &passage.text;
        let before = text.cut(number.range.start..number.digits.start);
        let behind = text.cut(number.digits.end..number.range.end);
        let is_twice = before.ends_with(['约', '近', '逾']) && behind.contains(['余', '多', '左'])
            || before.ends_with('约') && text.cut(number.range.end..).starts_with("左右");
        let is_time = || Words("年 月 天 日 小时").any_in(behind);
        if is_twice && !is_time() {
            let what = format!(
                "“{}”用了两个表示约数的词，留一个就够",
                context.report.written(passage, number.range.clone())
            );
            tell(context, telling, passage, Flaw::new(number.range.clone(), Severity::Hint, what));
        }
    }
    telling.or_inapplicable("没有正文");
}

fn misquoted_principle(context: &Context<'_>, telling: &mut Telling<'_>) {
    if context.report.text.frame.year.is_none_or(|year| year < 2019) {
        return telling.inapplicable("2018 年度以前条例没有这句话");
    }
    for passage in prose(context) {
        let text = passage.text.as_str();
        for (at, _) in text.match_indices("公开") {
            let Some((length, is_right)) = principle(text.cut(at..)) else { continue };
            if is_right {
                telling.pass();
                continue;
            }
            if !telling.has_room(Severity::Hint) {
                continue;
            }
            let start = if text.cut(..at).ends_with('以') { at - '以'.len_utf8() } else { at };
            let bytes = start..at + length;
            let words = quoted(context, passage, bytes.clone(), 0);
            let what = format!("“{words}”与条例的表述不同，条例是“{PRINCIPLE}”");
            tell(
                context,
                telling,
                passage,
                Flaw::new(bytes.clone(), Severity::Hint, what).mended(bytes, PRINCIPLE),
            );
        }
    }
    telling.or_inapplicable("没有说到公开的原则");
}

/// The length of the principle that a text begins with, and whether it is in the words of the act.
fn principle(text: &str) -> Option<(usize, bool)> {
    let one_of = |text: &mut &str, words: [&str; 2]| {
        let found = words.iter().position(|word| text.starts_with(word))?;
        *text = text.cut(words[found].len()..);
        Some(found)
    };
    let mut rest = text.strip_prefix("公开")?;
    let first = one_of(&mut rest, ["为", "是"])?;
    let what = one_of(&mut rest, ["常态", "原则"])?;
    rest = rest.trim_start_matches([',', '、', ';', '以']).strip_prefix("不公开")?;
    let second = one_of(&mut rest, ["为", "是"])?;
    rest = rest.strip_prefix("例外")?;
    Some((text.len() - rest.len(), first + what + second == 0))
}
