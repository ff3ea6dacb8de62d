//! What was lost of the text on its way to the page.

use crate::rules::clip::and_more;
use crate::rules::prelude::*;

/// W03: what stood between `<` and `>` was taken for markup and lost.
pub static SWALLOWED_TITLE: Rule = Rule::warning("W03", "swallowed-title", swallowed_title)
    .title("尖括号里的文件名丢了")
    .basis(&[law::CUSTOM.cited("发布页面", "网页上的文字与报告原文一致")]);

/// W07: characters of one font were lost: `2025 1 10 日`, `第二十条第项`.
pub static LOST_CHARACTERS: Rule = Rule::warning("W07", "lost-characters", lost_characters)
    .title("网页丢了字")
    .basis(&[law::CUSTOM.cited("发布页面", "网页上的文字与报告原文一致")]);

/// Where words stand, and the words.
type Told = (Place, String);

/// The text of the report itself.
fn own<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Paragraph> {
    let is_own = |p: &&Paragraph| !matches!(p.part, Part::Before | Part::After);
    context.report.text.paragraphs.iter().filter(is_own)
}

fn swallowed_title(context: &Context<'_>, telling: &mut Telling<'_>) {
    let found: Vec<Told> = own(context).filter_map(hole).collect();
    let Some((place, words)) = found.first() else {
        return match own(context).next() {
            Some(_) => telling.pass(),
            None => telling.inapplicable("没有正文"),
        };
    };
    let more = and_more(found.len(), "（共 ", " 处）");
    let message = format!("“{words}”处缺了文件名，可能是写在“<>”里，网页把它当作代码丢了{more}");
    telling
        .wrong(Subject::Text, "hole", message)
        .at(*place)
        .advising("请看：对照原稿补上，书名号里面再用书名号时写“〈〉”");
}

/// The place of the first words of a line between which a name is lost, and those words.
fn hole(line: &Paragraph) -> Option<Told> {
    const HOLES: Words = Words("印发的通知 印发的函 转发的通知 修改的决定 印发》 转发》");
    const DOCUMENTS: Words = Words("格式 办法 通知 条例 意见 规定 方案 细则 制度");
    let text = &line.plain.text;
    let told = |at: usize, length: usize| {
        let words = at..at + length;
        (line.plain.place(words.clone()), text.cut(words).to_owned())
    };
    let lost = text.match_indices("关于").find_map(|(at, about)| {
        let hole = HOLES.begun_by(text.cut(at + about.len()..))?;
        Some(told(at, about.len() + hole.len()))
    });
    if lost.is_some() {
        return lost;
    }
    let (at, mark) = text.match_indices('>').next()?;
    // A path through the site has such marks too, but several, or no comma and no stop.
    if text.contains('<') || text.matches('>').count() != 1 || !text.contains(['。', ',']) {
        return None;
    }
    let document = DOCUMENTS.ended_by(text.cut(..at))?;
    Some(told(at - document.len(), document.len() + mark.len()))
}

fn lost_characters(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// One alone may be a slip of the pen.
    const ENOUGH: usize = 2;
    let kinds: [fn(&Paragraph) -> Option<Told>; 4] =
        [bare_date, bare_number, bare_contact, bare_item];
    let found: Vec<Told> = kinds.iter().filter_map(|kind| own(context).find_map(kind)).collect();
    if own(context).next().is_none() {
        return telling.inapplicable("没有正文");
    }
    if found.len() < ENOUGH {
        return telling.pass();
    }
    let words: Vec<String> = found.iter().map(|(_, words)| format!("“{words}”")).collect();
    let message = format!("{}等处像是丢了字，请对照原稿核实", words.join(""));
    telling
        .wrong(Subject::Text, "characters", message)
        .at(found[0].0)
        .advising("请看：从原稿重新粘贴，不带字体格式");
}

/// A date without its month: `2025 1 10 日`.
fn bare_date(line: &Paragraph) -> Option<Told> {
    line.text.match_indices('日').find_map(|(end, _)| {
        let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace();
        let at = line.text.cut(..end).trim_end_matches(is_part).len();
        let date = line.text.cut(at..end).trim();
        let mut lengths = date.split_whitespace().map(str::len);
        let is_date = date.starts_with("20")
            && lengths.next() == Some(4)
            && matches!(date.split_whitespace().count(), 2 | 3)
            && lengths.all(|length| length <= 2);
        is_date.then(|| (line.place, format!("{date} 日")))
    })
}

/// The number of a document without its brackets: `办函202130号`.
fn bare_number(line: &Paragraph) -> Option<Told> {
    let text = &line.plain.text;
    text.match_indices('办').find_map(|(at, _)| {
        let rest =
            text.cut(at..).strip_prefix("办函").or_else(|| text.cut(at..).strip_prefix("办发"))?;
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let behind = rest.cut(digits..).strip_prefix('号')?;
        let words = at..text.len() - behind.len();
        let is_bare = digits >= 5 && rest.starts_with("20");
        is_bare.then(|| (line.plain.place(words.clone()), text.cut(words).to_owned()))
    })
}

/// Half a word before the colon of a way to ask: `（电：`.
fn bare_contact(line: &Paragraph) -> Option<Told> {
    const HALVES: Words = Words("(电 (话 ,电 ,话 联系电 ,邮");
    let text = &line.plain.text;
    text.match_indices(':').find_map(|(at, _)| {
        let half = HALVES.ended_by(text.cut(..at))?;
        let words = half.trim_start_matches(['(', ',']);
        Some((line.plain.place(at - words.len()..at), format!("{words}:")))
    })
}

/// An item without its number: `第二十条第项`.
fn bare_item(line: &Paragraph) -> Option<Told> {
    const ITEMS: Words = Words("项 ()项 款");
    let text = &line.plain.text;
    text.match_indices("条第").find_map(|(at, words)| {
        let end = at + words.len();
        let item = ITEMS.begun_by(text.cut(end..))?;
        let words = at..end + item.len();
        Some((line.plain.place(words.clone()), text.cut(words).to_owned()))
    })
}
