//! Which encoding: byte order mark, then the bytes themselves where they are UTF-8, then the declaration, for
//! undeclared text GB18030, unless another of these reads better: pages err in what they declare, and a page in
//! UTF-8 may be cut off within a character.

use super::transcode::transcode;

/// The encoding's name and the text without its byte order mark. `label` is a charset that stands outside the
/// bytes, in the header of a part.
pub(super) fn decode(bytes: &[u8], label: Option<&str>) -> (&'static str, String) {
    for (mark, name) in MARKS {
        if let Some(rest) = bytes.strip_prefix(*mark) {
            return (name, transcode(rest, name));
        }
    }
    if let Some(name) = undeclared_utf16(bytes) {
        return (name, transcode(bytes, name));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return ("utf-8", text.to_owned());
    }
    let declared = label.and_then(|label| family(label.as_bytes())).or_else(|| declared(bytes));
    let likely = declared.unwrap_or("gb18030");
    let others = ["gb18030", "big5", "utf-8"].into_iter().filter(|name| *name != likely);
    let read = |name| (name, transcode(bytes, name));
    others.map(read).fold(read(likely), |best, other| {
        if familiar(&other.1) > familiar(&best.1) { other } else { best }
    })
}

const MARKS: &[(&[u8], &str)] =
    &[(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be")];

/// Zero bytes never stand in text of the other encodings; in UTF-16 they are the high halves of ASCII.
fn undeclared_utf16(bytes: &[u8]) -> Option<&'static str> {
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|&&b| b == 0).count();
    match (zeros(0), zeros(1)) {
        // A few only: a text of another encoding with a fault in it.
        (high, low) if (high + low) * 64 <= bytes.len() => None,
        (high, low) if high > low => Some("utf-16be"),
        _ => Some("utf-16le"),
    }
}

/// How far into a page its charset is looked for; the standard says 1024, real pages put scripts before it.
const DECLARATION_WITHIN: usize = 8192;

/// A Chinese charset that the page declares of itself.
fn declared(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes[..bytes.len().min(DECLARATION_WITHIN)].to_ascii_lowercase();
    let at = head.windows(8).position(|window| window == b"charset=")?;
    let value = head[at + 8..].iter().copied().skip_while(|b| matches!(b, b'"' | b'\'' | b' '));
    let name: Vec<u8> =
        value.take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).collect();
    family(&name)
}

/// The family of a Chinese charset by any of its names.
fn family(name: &[u8]) -> Option<&'static str> {
    match name.to_ascii_lowercase().as_slice() {
        b"gb2312" | b"gbk" | b"gb18030" | b"gb_2312-80" | b"x-gbk" | b"hz-gb-2312" => {
            Some("gb18030")
        }
        b"big5" | b"big5-hkscs" | b"x-x-big5" => Some("big5"),
        _ => None,
    }
}

/// How many characters are among those that any such report is full of, in either script.
fn familiar(text: &str) -> usize {
    const COMMON: &str =
        "政府信息公开申请本年数量理结果的一二三四五六規範規章行資訊公開申請結轉數辦總計規";
    text.chars().filter(|&c| COMMON.contains(c)).count()
}
