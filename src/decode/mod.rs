//! Bytes become text: containers are opened, then byte order mark, declared charset, otherwise detection.
//! No meaning yet: nothing here knows what a report is.

#[cfg(target_arch = "wasm32")]
#[path = "transcode_browser.rs"]
mod transcode;
#[cfg(not(target_arch = "wasm32"))]
#[path = "transcode_native.rs"]
mod transcode;

#[cfg(target_arch = "wasm32")]
#[path = "unzip_browser.rs"]
mod unzip;
#[cfg(not(target_arch = "wasm32"))]
#[path = "unzip_native.rs"]
mod unzip;

mod charset;
mod mhtml;
mod package;
mod signature;

use crate::words::Words;

/// What kind of input the text was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page, or the `text/html` of a clipboard.
    Html,
    /// Anything else that is text.
    Text,
    /// A page saved with its pictures in one file; the text is the page's.
    Mhtml,
    /// A Word document; the text is the XML of its main part.
    Docx,
}

impl Kind {
    /// The name in the JSON contract.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Text => "text",
            Self::Mhtml => "mhtml",
            Self::Docx => "docx",
        }
    }
}

/// Text, and how it was got from the bytes.
#[derive(Debug)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding's name by the Encoding Standard, in lower case: `utf-8`, `gb18030`.
    pub encoding: &'static str,
    /// What the text was taken from.
    pub kind: Kind,
}

/// Why an input could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// A stable name: `unreadable-pdf`.
    pub code: &'static str,
    /// One Chinese sentence that says what to do instead.
    pub message: &'static str,
}

/// Turns the bytes of a file into text.
///
/// # Errors
/// [`Unreadable`] when the bytes are not text at all: PDF, old Word, an image, nothing.
///
/// ```
/// use gouji::decode::{Kind, decode};
/// let page = decode(b"<p>\xd5\xfe\xb8\xae</p>").unwrap();
/// assert_eq!((page.text.as_str(), page.encoding, page.kind), ("<p>政府</p>", "gb18030", Kind::Html));
/// assert_eq!(decode(b"%PDF-1.7").unwrap_err().code, "unreadable-pdf");
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    if package::is_zip(bytes) {
        return match unzip::main_part(bytes) {
            Some(part) => package::document(&part),
            None => Err(package::refusal(bytes)),
        };
    }
    if let Some(reason) = signature::refusal(bytes) {
        return Err(reason);
    }
    if let Some(page) = mhtml::page(bytes) {
        let (encoding, text) = charset::decode(&page.bytes, page.charset.as_deref());
        return from_text(text, encoding).map(|page| Decoded { kind: Kind::Mhtml, ..page });
    }
    let (encoding, text) = charset::decode(bytes, None);
    from_text(text, encoding)
}

/// Takes the main part of a Word document that the caller has unzipped already; the browser does that by itself.
///
/// # Errors
/// [`Unreadable`] when there is too much of it.
pub fn from_unzipped(part: &[u8]) -> Result<Decoded, Unreadable> {
    package::document(part)
}

/// Takes text that is text already: a clipboard, a text field.
///
/// # Errors
/// [`Unreadable`] with code `empty` when there is nothing but white space.
pub fn from_text(text: String, encoding: &'static str) -> Result<Decoded, Unreadable> {
    // Within a text the mark has no meaning and no width: programs that join files leave it there.
    let text = if text.contains('\u{feff}') { text.replace('\u{feff}', "") } else { text };
    if text.trim().is_empty() {
        return Err(signature::EMPTY);
    }
    let kind = if is_markup(&text) { Kind::Html } else { Kind::Text };
    Ok(Decoded { text, encoding, kind })
}

/// Whether the text holds tags that a report's page is made of.
fn is_markup(text: &str) -> bool {
    const TAGS: Words = Words("html body table td tr p div span br article");
    text.match_indices('<').any(|(at, _)| {
        let rest = &text.as_bytes()[at + 1..];
        TAGS.iter().any(|tag| {
            rest.len() > tag.len()
                && rest[..tag.len()].eq_ignore_ascii_case(tag.as_bytes())
                && matches!(rest[tag.len()], b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], encoding: &str, text: &str) {
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding, text));
    }

    #[test]
    fn byte_order_marks_win() {
        check(b"\xef\xbb\xbf\xe6\x94\xbf", "utf-8", "政");
        check(b"\xff\xfe\x3f\x65", "utf-16le", "政");
        check(b"\xfe\xff\x65\x3f", "utf-16be", "政");
    }

    #[test]
    fn a_declared_charset_is_believed_where_the_bytes_allow_it() {
        check(b"<meta charset=gb2312>\xd5\xfe", "gb18030", "<meta charset=gb2312>政");
        check(b"<meta charset='big5'>\xacF", "big5", "<meta charset='big5'>政");
        // The bytes are UTF-8, whatever the page says of itself.
        check("<meta charset=gbk>政".as_bytes(), "utf-8", "<meta charset=gbk>政");
        check(b"<meta charset=utf-8>\xd5\xfe", "gb18030", "<meta charset=utf-8>政");
    }

    #[test]
    fn without_a_declaration_the_bytes_decide() {
        check("政府".as_bytes(), "utf-8", "政府");
        check(b"\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa", "gb18030", "政府信息公开");
        check(b"\xacF\xa9\xb2\xb8\xea\xb0T\xa4\xbd\xb6}", "big5", "政府資訊公開");
        check(b"1\x00\x3f\x65\n\x00", "utf-16le", "1政\n");
        check(b"\x001\x65\x3f\x00\n", "utf-16be", "1政\n");
    }

    #[test]
    fn markup_is_told_from_text() {
        assert!(is_markup("<TABLE border=1>"));
        assert!(is_markup("x<br>"));
        assert!(!is_markup("a < b，<格式>的通知"));
        assert!(!is_markup("<p"));
    }

    #[test]
    fn nothing_is_said_to_be_nothing() {
        assert_eq!(decode(b" \n").unwrap_err().code, "empty");
        assert_eq!(decode(b"\xfe\xff\xfe\xff").unwrap_err().code, "empty", "marks only");
    }
}
