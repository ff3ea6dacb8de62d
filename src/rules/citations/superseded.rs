//! D15: what is no longer in force.

use std::ops::Range;

use crate::law::issued::REGULATION_TITLE;
use crate::report::DocumentNumber;
use crate::rules::prelude::*;

/// D15: leans on what is no longer in force.
pub static SUPERSEDED_BASIS: Rule = Rule::warning("D15", "superseded-basis", superseded_basis)
    .title("引用了已修订或失效的依据")
    .basis(&[
        law::REGULATION.cited("第四十九条、第五十条", "年度报告的公布期限和内容"),
        law::FORMAT_2021.cited("附件", "2021 年度起使用的格式"),
    ]);

fn superseded_basis(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(year) = report.text.frame.year.filter(|&year| year >= 2019) else {
        return telling.inapplicable("2018 年度以前按当时的规定");
    };
    let in_text = |word: &str| report.prose.body().any(|passage| passage.text.contains(word));
    let tell = |passage, bytes, severity, message: String, telling: &mut Telling<'_>| {
        telling.wrong_at(passage, bytes, "basis", message).with_severity(severity);
    };
    let mut looked_at = false;
    for passage in report.prose.body() {
        let part = context.part_name(passage.part);
        if let Some(at) = passage.text.find("令第492号") {
            looked_at = true;
            // 2007年国务院令第492号公布，2019年国务院令第711号修订
            if !in_text("711号") {
                let message = format!(
                    "{part}引用的国务院令第492号是2007年的《条例》，{year} 年度应当引用第711号"
                );
                let bytes = at..at + "令第492号".len();
                tell(passage, bytes, Severity::Warning, message, telling);
            }
        }
        if let Some(bytes) = old_articles(passage) {
            looked_at = true;
            let message = format!(
                "{part}引用的“{}”是2007年《条例》的年报条款，现行《条例》是第四十九条、第五十条",
                report.written(passage, bytes.clone())
            );
            tell(passage, bytes, Severity::Warning, message, telling);
        }
        let Some((old, bytes)) = old_format(passage) else { continue };
        looked_at = true;
        if year >= 2021 && !has_new_format(report) {
            let message =
                format!("{part}只引用了{old}，2021 年度起的格式是国办公开办函〔2021〕30号");
            tell(passage, bytes, Severity::Hint, message, telling);
        }
    }
    match looked_at || in_text(REGULATION_TITLE) {
        true => telling.or_pass(),
        false => telling.or_inapplicable("没有引用依据"),
    }
}

/// The articles of 2007 on the annual report, where an introduction leans on them.
fn old_articles(passage: &Passage) -> Option<Range<usize>> {
    const OLD: Words = Words("第三十一条 第三十二条");
    if passage.part != Part::Intro {
        return None;
    }
    passage.sentences().find_map(|sentence| {
        let text = passage.text.cut(sentence.clone());
        let at = OLD.iter().filter_map(|article| text.find(article)).min()?;
        let clause = text.cut(..at).rsplit(['。', ';']).next()?;
        let is_regulation = clause.rfind("条例").is_some_and(|regulation| {
            let between = clause.cut(regulation + "条例".len()..);
            between.chars().count() <= 20 && !between.contains(['《', '、'])
        });
        let behind = text.cut(at..);
        let is_report = behind.contains("年度报告") || behind.contains("年报");
        let is_new = Words("第四十九条 第五十条").any_in(text);
        let end = sentence.start + at + OLD.first().0.len();
        (is_regulation && is_report && !is_new).then_some(sentence.start + at..end)
    })
}

/// The form of 2019 by its number, or by its title alone.
fn old_format(passage: &Passage) -> Option<(String, Range<usize>)> {
    const TITLE: &str =
        "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知";
    let text = &passage.text;
    let number = DocumentNumber::all(text).find(|number| {
        number.letters.ends_with("办公开办函") && (number.year, number.number) == (2019, 60)
    });
    let by_number = number.map(|number| number.bytes);
    let by_title = || text.find(TITLE).map(|at| at..at + TITLE.len());
    let named = |bytes| ("国办公开办函〔2019〕60号".to_owned(), bytes);
    by_number.or_else(by_title).map(named)
}

/// Whether the form of 2021 is cited anywhere, by number or title.
fn has_new_format(report: &crate::report::Report) -> bool {
    report.prose.body().any(|passage| {
        DocumentNumber::all(&passage.text).any(|n| (n.year, n.number) == (2021, 30))
            || passage.text.contains("年度报告格式")
    })
}
