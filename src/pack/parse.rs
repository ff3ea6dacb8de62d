//! A pack from its JSON text. It is written by hand and by people who write no programs, so whatever is wrong
//! with it is told in one sentence of their language, with what may stand there instead.

use super::{Deadline, MonthDay, Pack};
use crate::finding::Severity;
use crate::json::Json;

/// Why a pack cannot be used: one sentence that says what to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// The sentence, without a full stop.
    pub sentence: String,
}

type Result<T> = std::result::Result<T, PackError>;

fn wrong<T>(sentence: impl Into<String>) -> Result<T> {
    Err(PackError { sentence: sentence.into() })
}

/// What a pack may hold.
const ITEMS: [&str; 8] =
    ["name", "basis", "on", "off", "severity", "deadline", "extra_rows", "overview_limit"];

const LEVELS: [&str; 3] = ["government", "department", "township"];

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Hint];

/// What a pack that tells no name is called.
const NAMELESS: &str = "未命名的规则包";

impl Pack {
    /// Reads a pack. `is_rule` knows the ids and names of the rules there are.
    ///
    /// # Errors
    /// [`PackError`] when it is no JSON, or not a pack, or asks for what does not exist.
    pub fn parse(text: &str, is_rule: impl Fn(&str) -> bool) -> Result<Self> {
        let mut pack = Self { name: NAMELESS.to_owned(), ..Self::default() };
        let Json::Object(items) = json(text)? else {
            return wrong("规则包要用一对花括号括起来，如 {\"name\": \"清河县\"}");
        };
        for (at, (item, value)) in items.iter().enumerate() {
            if items[..at].iter().any(|(earlier, _)| earlier == item) {
                return wrong(format!("规则包里“{item}”写了两次，请合成一处"));
            }
            match item.as_str() {
                "name" => pack.name = line(item, value)?,
                "basis" => pack.basis = line(item, value)?,
                "on" => pack.on = lines(item, value)?,
                "off" => pack.off = lines(item, value)?,
                "severity" => pack.severity = severities(value)?,
                "deadline" => pack.deadline = deadline(value)?,
                "extra_rows" => pack.extra_rows = lines(item, value)?,
                "overview_limit" => pack.overview_limit = Some(limit(value)?),
                _ => {
                    let may = ITEMS.join("、");
                    return wrong(format!("规则包里不能写“{item}”，可以写的是 {may}"));
                }
            }
        }
        if let Some(both) = pack.off.iter().find(|rule| pack.on.contains(rule)) {
            return wrong(format!("规则“{both}”在 on 和 off 里都写了，只能写在一处"));
        }
        let mut named =
            pack.on.iter().chain(&pack.off).chain(pack.severity.iter().map(|(rule, _)| rule));
        match named.find(|rule| !is_rule(rule)) {
            Some(rule) => wrong(format!("没有“{rule}”这条规则，编号要写成 A01 的样子")),
            None => Ok(pack),
        }
    }
}

fn json(text: &str) -> Result<Json> {
    // Windows' own editor begins a file with this mark.
    let text = text.trim_start_matches('\u{feff}');
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return wrong("规则包里有认不出的字，请用 UTF-8 编码另存一次");
    }
    if text.trim().is_empty() {
        return wrong("规则包是空的");
    }
    Json::parse(text).or_else(|no_json| {
        wrong(format!(
            "规则包第 {} 行写得不对：引号、冒号、逗号都要用半角，最后一项后面不写逗号",
            no_json.line
        ))
    })
}

/// A text on one line, whatever white space it was written with.
fn line(item: &str, value: &Json) -> Result<String> {
    match value {
        Json::Text(text) if !text.trim().is_empty() => {
            Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        _ => wrong(format!("“{item}”要写成文字，如 \"{item}\": \"清河县\"")),
    }
}

fn lines(item: &str, value: &Json) -> Result<Vec<String>> {
    match value {
        Json::List(list) => list.iter().map(|entry| line(item, entry)).collect(),
        _ => wrong(format!("“{item}”要写成一列文字，如 \"{item}\": [\"…\", \"…\"]")),
    }
}

fn severities(value: &Json) -> Result<Vec<(String, Severity)>> {
    let Json::Object(rules) = value else {
        return wrong("“severity”要逐条写，如 \"severity\": {\"V08\": \"error\"}");
    };
    let one = |(rule, value): &(String, Json)| {
        let found = SEVERITIES
            .into_iter()
            .find(|severity| matches!(value, Json::Text(text) if text == severity.key()));
        match found {
            Some(severity) => Ok((rule.clone(), severity)),
            None => wrong(format!(
                "“severity”里“{rule}”的级别只能是 error（错误）、warning（警告）、hint（提示）"
            )),
        }
    };
    rules.iter().map(one).collect()
}

fn deadline(value: &Json) -> Result<Deadline> {
    let Json::Object(levels) = value else {
        return wrong("“deadline”要按机关写，如 \"deadline\": {\"department\": \"01-28\"}");
    };
    let mut deadline = Deadline::default();
    for (level, value) in levels {
        let Some(day) = day(value) else {
            return wrong(format!("“deadline”里“{level}”的日期要写成月-日，如 \"01-28\""));
        };
        match level.as_str() {
            "government" => deadline.government = Some(day),
            "department" => deadline.department = Some(day),
            "township" => deadline.township = Some(day),
            _ => {
                let may = LEVELS.join("、");
                return wrong(format!("“deadline”里不能写“{level}”，可以写的是 {may}"));
            }
        }
    }
    Ok(deadline)
}

fn limit(value: &Json) -> Result<usize> {
    match value {
        Json::Whole(limit @ 1..=1_000_000) => Ok(*limit as usize),
        _ => wrong("“overview_limit”要写成字数，如 1000"),
    }
}

fn day(value: &Json) -> Option<MonthDay> {
    match value {
        Json::Text(text) => MonthDay::parse(text.trim()),
        _ => None,
    }
}
