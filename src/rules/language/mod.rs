//! Class L: the language of the report: marks, words, numbering. Nothing here judges what is said.

pub(super) mod doubled;
pub(super) mod marks;
pub(super) mod names;
pub(super) mod numbering;
pub(super) mod paragraphs;
pub(super) mod placeholders;
pub(super) mod slips;
pub(super) mod spacing;
pub(super) mod stops;
pub(super) mod terms;
pub(super) mod titles;
pub(super) mod wording;

use std::ops::Range;

use crate::diagnose::{Edit, Repair, Slip};
use crate::law::issued;
use crate::letters::Letters;
use crate::rules::prelude::*;

/// What the rules on marks lean on.
const PUNCTUATION: &[Citation] =
    &[law::PUNCTUATION.cited("标点符号的用法", "句号、括号、引号、书名号等")];

/// What the rules on words lean on.
const PROOFREADING: &[Citation] = &[law::CUSTOM.cited("文字审校", "文字严谨，没有错漏")];

/// What the rules on the layout of a text lean on.
const LAYOUT: &[Citation] = &[issued::GB_9704.cited("正文", "结构层次序数、数字和日期的写法")];

/// The passages that are prose. Outside the sections that have a table everything is; there, and in the last one,
/// behind which the 统计表 stands, what has no full stop may be a label that was not recognised.
fn prose<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Passage> {
    let is_prose = |passage: &&Passage| {
        !matches!(passage.part, Part::Section(2..=4 | 6)) || passage.text.contains('。')
    };
    context.report.prose.body().filter(is_prose)
}

/// Something wrong in a passage, and what to put in its place where that is certain.
struct Flaw {
    bytes: Range<usize>,
    severity: Severity,
    /// What is said of it behind the part of the report.
    what: String,
    mend: Option<(Range<usize>, String)>,
    advice: Option<&'static str>,
}

impl Flaw {
    fn new(bytes: Range<usize>, severity: Severity, what: String) -> Self {
        Self { bytes, severity, what, mend: None, advice: None }
    }

    fn mended(self, bytes: Range<usize>, to: impl Into<String>) -> Self {
        Self { mend: Some((bytes, to.into())), ..self }
    }
}

/// Tells what a rule found: the first few one by one, how many more there are with the last of them.
struct Telling<'a, 'b> {
    context: &'a Context<'b>,
    outcomes: &'a mut Outcomes,
}

/// So many findings of a rule are told one by one.
const MOST: usize = 5;

impl<'a, 'b> Telling<'a, 'b> {
    fn new(context: &'a Context<'b>, outcomes: &'a mut Outcomes) -> Self {
        Self { context, outcomes }
    }

    /// Tells of one thing in a passage.
    fn tell(&mut self, passage: &Passage, flaw: Flaw) {
        if self.is_full(flaw.severity) {
            return;
        }
        let place = passage.place(&self.context.report.text.paragraphs, flaw.bytes.clone());
        let mend = flaw.mend.clone();
        let mend = mend.and_then(|(bytes, to)| mending(self.context, passage, bytes, to));
        self.find(passage.part, place, flaw, mend);
    }

    /// Whether no more are told one by one; then one more of that severity is counted.
    fn is_full(&mut self, severity: Severity) -> bool {
        let is_full = self.outcomes.findings.len() >= MOST;
        if is_full {
            self.outcomes.count_only(severity);
        }
        is_full
    }

    fn find(&mut self, part: Part, place: Place, flaw: Flaw, mend: Option<Repair>) {
        let context = self.context;
        let message = format!("{}{}", context.part_name(part), flaw.what);
        self.outcomes.find(Finding {
            severity: flaw.severity,
            repairs: mend.into_iter().collect(),
            advice: flaw.advice.map(str::to_owned),
            ..context.finding_among(part.into(), place, "text", message)
        });
    }

    /// Says that there was nothing to look at where that is so.
    fn finish(self, nothing: &str) {
        self.outcomes.or_inapplicable(nothing);
    }
}

/// The repair that changes a stretch of a passage; none where that runs over the end of a line.
fn mending(
    context: &Context<'_>,
    passage: &Passage,
    bytes: Range<usize>,
    to: String,
) -> Option<Repair> {
    let place = passage.place(&context.report.text.paragraphs, bytes.clone());
    let from = context.report.reading.document.written(place).to_owned();
    let letters = from.chars().filter(|c| !c.is_whitespace()).count();
    let is_whole = letters == passage.text[bytes].chars().count();
    is_whole.then(|| Repair::wording(Edit { from, to, place }, Slip::Other))
}

/// A stretch of a passage as written, with up to so many letters before it of the same sentence. A number is not cut.
fn quoted(context: &Context<'_>, passage: &Passage, bytes: Range<usize>, letters: usize) -> String {
    let text = &passage.text;
    let before = text[..bytes.start].char_indices().rev();
    let before = before.take_while(|&(_, c)| !is_stop(c)).take(letters);
    let start = before.last().map_or(bytes.start, |(at, _)| at);
    context.report.written(passage, number_start(text, start)..number_end(text, bytes.end))
}

/// Where the number begins that a place stands within, or the place itself.
fn number_start(text: &str, at: usize) -> usize {
    let is_within = text[at..].starts_with(|c: char| c.is_ascii_digit());
    if is_within { text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len() } else { at }
}

/// Where the number ends that a place stands within, or the place itself.
fn number_end(text: &str, at: usize) -> usize {
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    if text[..at].ends_with(|c: char| c.is_ascii_digit()) { at + digits } else { at }
}

/// What ends a sentence.
fn is_stop(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | ';')
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Corrections, each with what it should be; sorted by the first letter, to be searched.
struct Corrections {
    rows: &'static [(&'static str, &'static str)],
    firsts: Letters,
}

impl Corrections {
    const fn new(rows: &'static [(&'static str, &'static str)]) -> Self {
        let mut firsts = Letters::NONE;
        let mut at = 0;
        while at < rows.len() {
            firsts = firsts.with(rows[at].0);
            at += 1;
        }
        Self { rows, firsts }
    }
}

/// The rows of a table whose words stand in a text, with where: of those that begin alike the longest.
fn met<'a>(
    text: &'a str,
    table: &'static Corrections,
) -> impl Iterator<Item = (usize, &'static (&'static str, &'static str))> + 'a {
    let first = |row: &(&'static str, &str)| row.0.chars().next();
    table.firsts.beginnings(text).filter_map(move |at| {
        let letter = text[at..].chars().next();
        let from = table.rows.partition_point(|row| first(row) < letter);
        let rows = table.rows[from..].iter().take_while(|row| first(row) == letter);
        let longest = rows.filter(|row| text[at..].starts_with(row.0));
        longest.max_by_key(|row| row.0.len()).map(|row| (at, row))
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::told;

    #[test]
    fn honest_sentences_raise_nothing() {
        for line in [
            "（一）加强组织领导，健全工作机制",
            "严格规范规范性文件的制定，设置公开公开栏，审核审核人员的资格。",
            "云岭市城市管理局、澜城市城市更新局参加会议，住房保障保障性住房信息全部公开。",
            "公众参与与监督并重，目的的确达到，温和和谐，为了了解群众需求，参与与会人员的讨论。",
            "一件一件抓落实，一项一项对账，群众非常非常满意，及时研究研究办法。",
            "清河县人民政府政府信息公开工作有序，市场市场监管信息同步更新。",
            "主动公开：主动公开政府信息32条。依申请公开：依申请公开办理情况良好。",
            "年终纳入单位考评,考评结果作为重要依据。".replace(',', "，").as_str(),
            "（一）主动公开主动公开政府信息32条，同比增加。",
            "信息公开信息处理费未收取，政府信息公开公告、公示、公报同步更新。",
            "主要做法：1）先审后发；2）按月更新；a)留痕；（3）归档（每月5日前)。",
            "群众来信说：“更新及时！”“内容清楚。”",
            "建设‘四最’营商环境，开展“把‘只跑一次’落到实处”活动，推广O’Neil式管理。",
            "使用\"一网通办\"平台，优化“好差评\"机制。",
            "箭头a>b，满意率>95%，首页>公开，参见<附件>。",
            "公开规划、计划……共12类——满意率逐年提高。",
            "受理时间8:30-11:30，网址http://www.example.gov.cn/a.b，占3.5%，共1,203件。",
            "对照第二十条第（三）项、第（五）项逐项核对，第一时间、第三方评估。",
            "一是健全机制：一是建台账，二是明专人；二是加强培训；三是严格考核。",
            "一方面加强培训，二十大精神深入人心，三是指三审三校。",
            "落实《关于印发〈政务公开要点〉的通知》（云政办发〔2019〕3号）要求。",
            "申请人张××不服，××一案已审结，门牌××路3号，MAXX系统上线。",
            "发布署名文章，助力企业渡过难关，做为民服务的事，达标淮安片区标准，新建全民健身中心。",
            "究竟争取到多少资金，干部暑期培训，自己经办的事自己负责，查处违规犯罪行为。",
            "申请截止时间另行公布，按装置类别公开，法规犯难之处及时请示，环保秘书处协办。",
            "本报告由总体情况等六部分组成，其中总体情况包括五个方面。",
            "近3年多来，公开信息320余条，超过1000条次。",
            "坚持以公开为常态、不公开为例外，坚持公开为常态，不公开为例外。",
            "落实《中华人民共和国行政许可法》《中华人民共和国行政复议法》和《湖东省行政复议条例》。",
            "2023 年，收到申请 32 件，公开信息 120 条，群众评价较好。",
            "全年公开信息32条，联系电话：0999-6123456",
        ] {
            assert_eq!(told('L', line), Vec::<String>::new(), "{line}");
        }
    }

    #[test]
    fn places_cover_the_words_that_a_repair_changes() {
        let line = "𠮷日公开 信息32条，落实政务政务要求。全年没有行政复仪。";
        let text = format!("云岭市商务局2023年政府信息公开工作年度报告\n一、总体情况\n{line}");
        let checked = crate::check_text(None, &text).unwrap();
        let units: Vec<u16> = line.encode_utf16().collect();
        let mut seen = Vec::new();
        for edit in checked.findings.iter().flat_map(|f| &f.repairs).filter_map(|r| r.edit.as_ref())
        {
            let crate::document::Place::Text { start, end, .. } = edit.place else { panic!() };
            assert_eq!(String::from_utf16_lossy(&units[start..end]), edit.from);
            seen.push(edit.from.as_str());
        }
        assert_eq!(seen, ["政务", "行政复仪"]);
    }
}
