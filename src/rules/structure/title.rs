//! S19, S20: the title of the report, and whether the text is a report at all and not the letter it came with.

use super::sectioned;
use crate::report::Plain;
use crate::rules::prelude::*;

/// S19: the title is not that of such a report.
pub static IRREGULAR_TITLE: Rule = Rule::warning("S19", "irregular-title", irregular_title)
    .title("标题（文名）不规范")
    .basis(&[law::REGULATION.cited("第四十九条", "本行政机关上一年度政府信息公开工作年度报告")])
    .when(sectioned);

/// S20: the text is the letter that a report was sent with.
pub static LETTER_AS_REPORT: Rule = Rule::warning("S20", "letter-as-report", letter_as_report)
    .title("正文直接是公文函、请示")
    .basis(&[law::REGULATION.cited("第四十九条", "向社会公布政府信息公开工作年度报告")])
    .when(sectioned);

fn irregular_title(context: &Context<'_>, telling: &mut Telling<'_>) {
    let frame = &context.report.text.frame;
    let title = frame.title.as_deref().filter(|_| frame.title_says_so);
    let Some(title) = title.filter(|_| frame.title_place != Place::Whole) else {
        return telling.inapplicable("正文里没有读到报告的标题");
    };
    let plain = Plain::new(title, 0, 0).text;
    let is_annual = Words("年度报告 年报 年度工作报告").any_in(&plain);
    if !is_annual && (plain.contains("工作报告") || plain.contains("工作总结")) {
        let message = format!("标题“{title}”没有“年度报告”字样，应称“政府信息公开工作年度报告”");
        telling.wrong(Subject::Text, "kind", message).at(frame.title_place);
        return;
    }
    let mut lacking: Vec<&str> = Vec::new();
    if frame.agency.is_none() && !names_agency(&plain) {
        lacking.push("机关名称");
    }
    if !plain.contains("20") && !plain.contains("二〇") && !plain.contains("二○") {
        lacking.push("年度");
    }
    if !plain.contains("政府信息公开工作年度报告") {
        lacking.push("“政府信息公开工作年度报告”");
    }
    if lacking.is_empty() {
        return telling.pass();
    }
    let message = format!("标题“{title}”里没有{}", lacking.join("、"));
    telling
        .wrong(Subject::Text, "words", message)
        .with_severity(Severity::Hint)
        .at(frame.title_place);
}

/// Whether anything but the year and the words of the title stands in it.
fn names_agency(title: &str) -> bool {
    let begin = title.split("政府信息公开").next().unwrap_or_default();
    let is_frame = |c: char| c.is_ascii_digit() || "年度关于的二〇○零一三四五六七八九".contains(c);
    begin.chars().filter(|c| !is_frame(*c)).count() >= 2
}

/// What one writes to the office above, and not to the public.
const TO_OFFICE: Words = Words("请审阅 请审核 现报上 现呈上 现上报 现随文报送 妥否,请批示");

/// What a letter begins with names one of these, and ends in a colon.
const ADDRESSED: Words = Words("办公室 人民政府 办公厅 公开办 委员会 局");

fn letter_as_report(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let of_report = |line: &&Paragraph| matches!(line.part, Part::Intro | Part::Section(1 | 6));
    let lines: Vec<&Paragraph> = report.text.paragraphs.iter().filter(of_report).collect();
    if lines.is_empty() {
        return telling.inapplicable("没有读到正文");
    }
    let intro = || lines.iter().filter(|line| line.part == Part::Intro);
    let said = intro().find_map(|line| {
        let word = TO_OFFICE.iter().find(|word| line.plain.text.contains(word))?;
        Some((line.plain.find(word)?, word))
    });
    let addressed = intro().take(2).find(|line| {
        let text = &line.plain.text;
        let name = text.strip_suffix(':').filter(|name| name.chars().count() <= 20);
        name.is_some_and(|name| ADDRESSED.end(name))
    });
    let (place, message) = match (said, addressed) {
        (Some((place, word)), _) => {
            let word = word.replace(',', "，");
            (place, format!("引言里有“{word}”，像是报送用的函，不是向社会公布的年度报告"))
        }
        (None, Some(line)) => (
            line.place,
            format!("正文以“{}”开头，像是报送用的函，不是向社会公布的年度报告", line.text),
        ),
        (None, None) => return telling.pass(),
    };
    telling
        .wrong(Subject::Text, "letter", message)
        .at(place)
        .advising("请看：向社会公布的年度报告，不写给上级机关的称呼和用语");
}
