//! D13: documents that the report names, held against how they were issued.

use std::ops::Range;

use crate::law::FEE_MEASURES;
use crate::law::issued::{ALL, DECREE, DECREE_2007, Issued, REGULATION_TITLE};
use crate::letters::behind_last;
use crate::report::DocumentNumber;
use crate::rules::prelude::*;

/// D13: a document by a wrong title, number or date.
pub static MISQUOTED_DOCUMENT: Rule =
    Rule::warning("D13", "misquoted-document", misquoted_document)
        .title("引用文件的名称、文号或日期有误")
        .basis(&[
            law::REGULATION
                .cited("标题、题注", "2019年4月3日国务院令第711号修订，自2019年5月15日起施行"),
            law::FORMAT_2021.cited("标题、文号", "国办公开办函〔2021〕30号"),
            law::FORMAT_2019.cited("标题、文号", "国办公开办函〔2019〕60号"),
            FEE_MEASURES.cited("标题、文号", "国办函〔2020〕109号"),
        ]);

/// Something wrong in a citation: where, how grave, and what.
struct Misquote {
    bytes: Range<usize>,
    severity: Severity,
    message: String,
}

fn misquoted_document(context: &Context<'_>, telling: &mut Telling<'_>) {
    for passage in context.report.prose.body() {
        let mut flaws = wrong_numbers(context, passage, telling);
        flaws.extend(wrong_regulation(passage, telling));
        flaws.extend(wrong_dates(passage));
        flaws.extend(without_mark(context, passage));
        flaws.extend(crossed_titles(passage));
        for Misquote { bytes, severity, message } in flaws {
            let message = format!("{}的{message}", context.part_name(passage.part));
            telling.wrong_at(passage, bytes, "citation", message).with_severity(severity);
        }
    }
    telling.or_inapplicable("没有引用查得到的文件");
}

/// The title that stands before a number: 《…》（ or 《…》.
fn title_before(text: &str, at: usize) -> Option<&str> {
    let head = text.cut(..at).trim_end_matches(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let head = head.strip_suffix(['(', '['])?.strip_suffix('》')?;
    title_that_ends(head)
}

/// The title that ends a text which has lost its closing mark; titles within it are part of it.
fn title_that_ends(head: &str) -> Option<&str> {
    let mut depth = 1;
    let open = head.char_indices().rev().find_map(|(at, c)| {
        match c {
            '》' => depth += 1,
            '《' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })?;
    Some(head.cut(open + '《'.len_utf8()..))
}

fn wrong_numbers(
    context: &Context<'_>,
    passage: &Passage,
    telling: &mut Telling<'_>,
) -> Vec<Misquote> {
    let mut flaws = Vec::new();
    for number in DocumentNumber::all(&passage.text) {
        let title = title_before(&passage.text, number.bytes.start);
        let named = title.and_then(Issued::by_title);
        let numbered = ALL.iter().find(|issued| {
            number.letters.ends_with(issued.letters)
                && (number.year, number.number) == (issued.year, issued.number)
        });
        let office = ["国办", "办公"].iter().filter_map(|office| number.letters.find(office)).min();
        let letters = number.letters.cut(office.unwrap_or(0)..);
        let bytes = number.bytes.start - letters.len()..number.bytes.end;
        let written = context.report.written(passage, bytes.clone());
        let flaw = match (named, numbered) {
            (Some(other), Some(issued)) if other.number != issued.number => Some((
                Severity::Warning,
                format!("文号“{written}”与所引文件不符，那个文件是{}", other.written()),
            )),
            (_, Some(issued)) if number.bracket.is_some() => {
                // 60号 printed a form too; the titles of the two are confused, the numbers are told by year.
                title
                    .and_then(|title| wrong_title(title, issued))
                    .map(|message| (Severity::Hint, message))
            }
            (Some(issued), _) => Some((
                Severity::Warning,
                format!("文号“{written}”与所引文件不符，应为{}", issued.written()),
            )),
            (None, _) => slip_of(&number, title).map(|issued| {
                let message = format!("文号“{written}”写得不对，应为{}", issued.written());
                (Severity::Warning, message)
            }),
        };
        match flaw {
            Some((severity, message)) => flaws.push(Misquote { bytes, severity, message }),
            None if numbered.is_some() => telling.pass(),
            None => {}
        }
    }
    flaws
}

/// Numbers of documents without 号: `国办发〔2022〕8）`.
fn without_mark(context: &Context<'_>, passage: &Passage) -> Vec<Misquote> {
    const LETTERS: [char; 9] = ['发', '函', '办', '字', '规', '通', '文', '政', '令'];
    let text = &passage.text;
    let years = text.match_indices("(20");
    let numbers = years.filter_map(|(at, _)| {
        let behind = text.cut(at + 1..).split_once(')').filter(|(year, _)| year.len() == 4)?.1;
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        let marks = ['(', '《', '》', ',', '。', '、', '和'];
        let start = behind_last(text.cut(..at), &marks).unwrap_or(0);
        let end = text.len() - behind.len() + digits;
        let is_number = text.cut(..at).ends_with(LETTERS)
            && (1..=4).contains(&digits)
            && behind.cut(digits..).starts_with([')', '》', ',', '。', '、'])
            && at - start <= 12 * '字'.len_utf8();
        is_number.then_some(start..end)
    });
    let flaw = |bytes: Range<usize>| {
        let message = format!("文号“{}”后面缺“号”", context.report.written(passage, bytes.clone()));
        Misquote { bytes, severity: Severity::Hint, message }
    };
    numbers.map(flaw).collect()
}

/// A title within a title that ends behind the words of the outer one: `关于印发〈…要点的通知〉》`.
fn crossed_titles(passage: &Passage) -> Vec<Misquote> {
    const CROSSED: Words = Words("的通知〉》 的通知》》");
    let text = &passage.text;
    let ends = CROSSED.iter().flat_map(|words| text.match_indices(words));
    let flaws = ends.filter_map(|(at, words)| {
        let open = text.cut(..at).rfind(['〈', '《'])?;
        let is_issued = Words("印发 转发").end(text.cut(..open));
        let inner = words.trim_end_matches('》').trim_end_matches('〉');
        let (bytes, severity) = (at..at + inner.len(), Severity::Hint);
        let message = "“的通知”应在里层书名号的后一半之后，写成“〉的通知》”".to_owned();
        is_issued.then_some(Misquote { bytes, severity, message })
    });
    flaws.collect()
}

/// Whether a title lacks words of the document with that number.
fn wrong_title(title: &str, issued: &Issued) -> Option<String> {
    let is_meant = title.contains(issued.part) && !title.contains(issued.whole);
    is_meant.then(|| format!("文件名“{title}”缺字，{}的原题有“{}”", issued.written(), issued.whole))
}

/// The document whose number this is with a slip: no brackets, letters left out, the years of two exchanged.
fn slip_of(number: &DocumentNumber<'_>, title: Option<&str>) -> Option<&'static Issued> {
    let may_be_meant =
        title.is_none_or(|title| title.contains("年度报告") || title.contains("年报"));
    let of_office = number.letters.ends_with("办公开办函") || number.letters.ends_with("办公开函");
    ALL.iter().find(|issued| {
        let same = (number.year, number.number) == (issued.year, issued.number);
        let exchanged = matches!((number.year, number.number), (2019, 30) | (2021, 60))
            && number.number == issued.number;
        issued.letters == "国办公开办函" && of_office && may_be_meant && (same || exchanged)
    })
}

/// The regulation by a wrong title, or by the number of a decree that is another's.
fn wrong_regulation(passage: &Passage, telling: &mut Telling<'_>) -> Vec<Misquote> {
    let text = &passage.text;
    let mut flaws = Vec::new();
    for (end, _) in text.match_indices('》') {
        let Some(title) = title_that_ends(text.cut(..end)) else { continue };
        let bare = title.split('(').next().unwrap_or(title);
        let start = end - title.len();
        if bare == REGULATION_TITLE {
            telling.pass();
        } else if is_slip_of_regulation(bare) {
            flaws.push(Misquote {
                bytes: start..start + bare.len(),
                severity: Severity::Warning,
                message: format!("文件名“《{bare}》”写得不对，应为“《{REGULATION_TITLE}》”"),
            });
        }
        let behind = text.cut(end + '》'.len_utf8()..);
        let decree = decree_at(behind).filter(|_| bare.ends_with("政府信息公开条例"));
        if let Some((number, bytes)) = decree
            && ![DECREE, DECREE_2007].contains(&number)
        {
            let at = end + '》'.len_utf8();
            flaws.push(Misquote {
                bytes: at + bytes.start..at + bytes.end,
                severity: Severity::Warning,
                message: format!("国务院令号“第{number}号”与《{bare}》不符，应为第{DECREE}号"),
            });
        }
    }
    flaws
}

/// Whether a title is that of the regulation but for a letter or two.
fn is_slip_of_regulation(title: &str) -> bool {
    title.starts_with("中华人民共和国")
        && title.contains("信息公开")
        && (1..=2).contains(&strsim::levenshtein(title, REGULATION_TITLE))
}

/// The number of the State Council's decree that follows at once: （国务院令第711号.
fn decree_at(text: &str) -> Option<(u16, Range<usize>)> {
    let rest = text.trim_start_matches('(').trim_start_matches("中华人民共和国");
    let rest = rest.strip_prefix("国务院令").or_else(|| rest.strip_prefix("国令"))?;
    let start = text.len() - rest.len();
    let rest = rest.trim_start_matches('第');
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number =
        rest.cut(..digits).parse().ok().filter(|_| rest.cut(digits..).starts_with('号'))?;
    let end = text.len() - rest.len() + digits + '号'.len_utf8();
    Some((number, start..end))
}

/// The days on which the regulation was revised and came into force, exchanged.
fn wrong_dates(passage: &Passage) -> Vec<Misquote> {
    const REVISED: &str = "2019年4月3日";
    const IN_FORCE: &str = "2019年5月15日";
    let mut flaws = Vec::new();
    for sentence in passage.sentences() {
        let text = passage.text.cut(sentence.clone());
        if !text.contains("条例") {
            continue;
        }
        let mut look = |date: &str, deeds: Words, unless: Words, message: &str| {
            let Some(at) = text.find(date) else { return };
            let behind = text.cut(at + date.len()..).trim_start_matches(['起', '正', '式', '新']);
            let deed = deeds.begun_by(behind);
            if deed.is_some() && !unless.any_in(behind) {
                let start = sentence.start + at;
                flaws.push(Misquote {
                    bytes: start..start + date.len(),
                    severity: Severity::Warning,
                    message: message.to_owned(),
                });
            }
        };
        look(
            IN_FORCE,
            Words("修订 修改 公布 颁布"),
            Words("施行 实施 生效 执行"),
            "“2019年5月15日”是《条例》施行的日期，修订的日期是2019年4月3日",
        );
        look(
            REVISED,
            Words("施行 实施 生效"),
            Words("修订 公布"),
            "“2019年4月3日”是《条例》修订的日期，施行的日期是2019年5月15日",
        );
    }
    flaws
}
