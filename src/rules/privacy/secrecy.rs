//! P06: marks of documents that are not for the public.

use crate::rules::prelude::*;

/// P06: a mark of secrecy, or one for inner use, on a line of its own.
pub static SECRECY_MARK: Rule = Rule::error("P06", "secrecy-mark", secrecy_mark)
    .title("有涉密或者内部标识")
    .basis(&[law::REGULATION
        .cited("第十七条", "行政机关应当建立健全政府信息公开审查机制，明确审查的程序和责任")]);

/// The grades of secrecy.
const GRADES: Words = Words("绝密 机密 秘密");

/// Words that can only be meant for those inside.
const INNER: Words = Words(
    "内部资料注意保存 内部资料注意保密 内部资料不得外传 内部资料妥善保管 内部文件注意保存 \
    内部文件不得外传 仅供内部使用 仅供内部参考 仅供内部传阅 此件不公开 此件不予公开 本件不公开",
);

/// Words that may also be a link of the page.
const VAGUE: Words = Words("内部资料 内部文件 注意保存 内部使用");

/// A mark stands at the head of a document; further down the same word may be a torn label of a table.
const HEAD: usize = 12;

fn secrecy_mark(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// A mark is a line of its own, and short.
    const LONGEST: usize = 20 * '字'.len_utf8();
    let short = context.report.text.paragraphs.iter().enumerate();
    let short = short.filter(|(_, line)| line.plain.text.len() <= LONGEST);
    let found = short.filter_map(|(number, line)| Some((line, mark(line, number)?)));
    let Some((line, is_certain)) = found.max_by_key(|&(_, is_certain)| is_certain) else {
        return telling.pass();
    };
    let words = &line.plain.text;
    let (severity, message) = match is_certain {
        true => {
            let message = format!("有“{words}”的标识，公开发布的报告不应当有");
            (Severity::Error, message)
        }
        false => {
            let message = format!("有“{words}”字样，公开发布的报告不应当有，请核实");
            (Severity::Warning, message)
        }
    };
    telling
        .wrong(Subject::Text, "mark", message)
        .with_severity(severity)
        .certain_if(is_certain)
        .at(line.place)
        .advising("请看：报告是否经过保密审查，标识是不是误留的");
}

/// Whether a line is a mark, and then whether it can be nothing else.
fn mark(line: &Paragraph, number: usize) -> Option<bool> {
    let is_letter = |c: char| c.is_alphanumeric() || c == '★';
    let letters: String = line.plain.text.chars().filter(|&c| is_letter(c)).collect();
    let is_head = number < HEAD && matches!(line.part, Part::Before | Part::Intro);
    let bare = letters.strip_prefix("密级").unwrap_or(&letters);
    let is_named = bare.len() < letters.len();
    let grade = GRADES.behind(bare);
    // 机密★1年, 秘密★长期, 密级：机密.
    if grade.is_some_and(|rest| rest.starts_with('★') || rest.is_empty() && (is_named || is_head))
    {
        return Some(true);
    }
    if INNER.has(letters.as_str()) {
        return Some(true);
    }
    (is_head && VAGUE.has(letters.as_str())).then_some(false)
}
