//! What makes a text a report, where neither a table nor a title says so.

use super::label::normalise;
use crate::cut::Cut;
use crate::document::Document;
use crate::words::Words;

/// How the first part of a report is headed.
const FIRST: Words = Words("总体情况 总体概况 概述 概况 基本情况");
/// What a text about reports calls itself.
const ABOUT_REPORTS: Words = Words("通知 通报 方案 指南");
/// The five aspects of the first part.
const ASPECTS: Words = Words("主动公开 依申请公开 政府信息管理 平台建设 监督保障");
/// The outline, as one sentence tells it.
const OUTLINE: Words = Words("总体情况 申请 复议 问题");

/// Whether a text is a report by its signs: the heading of the first part, and two more.
pub(super) fn shows_report(document: &Document) -> bool {
    /// What a report says of itself stands in its first so many characters.
    const BEGINNING: usize = 900;
    /// The signs that the heading needs beside it.
    const NEEDED: usize = 2;
    let lines: Vec<String> = document
        .texts()
        .flat_map(|(_, text)| text.lines().map(spaced).collect::<Vec<_>>())
        .filter(|line| !line.is_empty())
        .collect();
    if !lines.iter().any(|line| heads_first_part(line)) {
        return false;
    }
    let text: String = lines.iter().map(|line| normalise(line)).collect::<Vec<_>>().join("\n");
    let end = text.char_indices().nth(BEGINNING).map_or(text.len(), |(at, _)| at);
    let beginning = text.cut(..end);
    let sentences = || text.split(['。', '\n']);
    let has_all = |sentence: &str, words: Words| words.iter().all(|word| sentence.contains(word));
    let names_itself = || {
        let named = beginning.split("信息公开").skip(1);
        named.into_iter().any(|behind| {
            let near: String = behind.chars().take(12).collect();
            Words("年度报告 年报 工作报告").any_in(&near)
        })
    };
    let names_period = || {
        sentences().any(|sentence| {
            sentence.contains("统计") && has_all(sentence, Words("1月1日 12月31日"))
        })
    };
    let leans_on = || {
        let leans = |word: &str| beginning.split(word).skip(1).any(|rest| rest.contains("条例"));
        leans("根据") || leans("依据") || leans("按照")
    };
    let has_aspects = || {
        let is_numbered = |(at, _): (usize, &str)| text.cut(..at).ends_with([')', '.', '、']);
        ASPECTS.iter().filter(|word| text.match_indices(word).any(is_numbered)).count() > 1
    };
    let outlines = || sentences().any(|sentence| has_all(sentence, OUTLINE));
    let tells_requests = || {
        sentences().any(|sentence| {
            let verb = ["收到", "受理", "接到"].iter().find_map(|verb| sentence.find(verb));
            verb.is_some_and(|at| sentence.cut(at..).contains("申请"))
        })
    };
    let signs: [&dyn Fn() -> bool; 6] =
        [&names_itself, &names_period, &leans_on, &has_aspects, &outlines, &tells_requests];
    signs.iter().filter(|sign| sign()).take(NEEDED).count() == NEEDED
}

/// Whether a title is of a text about reports: a notice how to write them, a circular on those that came.
pub(super) fn is_about_reports(title: &str) -> bool {
    let title = normalise(title);
    let title = title.trim_end_matches(|c: char| !c.is_alphabetic());
    ABOUT_REPORTS.end(title)
}

/// One blank for many.
fn spaced(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `一、总体情况` at the beginning of a line, or behind a full stop, a blank or a bar.
pub(super) fn heads_first_part(line: &str) -> bool {
    if !line.contains('一') {
        return false;
    }
    line.match_indices("一、").any(|(at, number)| {
        let before = line.cut(..at).chars().next_back();
        let behind = line.cut(at + number.len()..).trim_start();
        before.is_none_or(|c| matches!(c, '。' | ' ' | '|' | '｜')) && FIRST.begin(behind)
    })
}
