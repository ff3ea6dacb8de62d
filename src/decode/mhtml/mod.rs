//! A page saved with its pictures in one file: MIME, of which only the page itself is taken.
//! <https://www.rfc-editor.org/rfc/rfc2557>

mod header;
mod transfer;

use header::Header;

/// The page within a saved file, its transfer encoding undone.
pub(super) struct Page {
    /// Its bytes, still in the charset that the page was written in.
    pub(super) bytes: Vec<u8>,
    /// The charset that its header names.
    pub(super) charset: Option<String>,
}

/// The page, where the bytes are such a file and hold one.
pub(super) fn page(bytes: &[u8]) -> Option<Page> {
    let (header, body) = header::split(bytes)?;
    let is_mime = header.field("mime-version").is_some() || header.media_type() != "text/plain";
    if !is_mime {
        return None;
    }
    let start = header.parameter("start").map(|id| id.trim_matches(['<', '>']).to_owned());
    let mut pages = Vec::new();
    collect(&header, body, DEPTH, &mut pages);
    let is_start = |(header, _): &(Header, &[u8])| {
        let id = header.field("content-id").map(|id| id.trim().trim_matches(['<', '>']));
        start.is_some() && id == start.as_deref()
    };
    let chosen = pages.iter().position(is_start).unwrap_or(0);
    let (header, body) = pages.into_iter().nth(chosen)?;
    let encoding = header.field("content-transfer-encoding").unwrap_or_default();
    Some(Page {
        bytes: transfer::decode(body, encoding.trim()),
        charset: header.parameter("charset"),
    })
}

/// How deep multiparts may stand in one another; saved pages have two levels at most.
const DEPTH: usize = 4;

/// Adds every part that is a page, in order.
fn collect<'a>(header: &Header, body: &'a [u8], depth: usize, pages: &mut Vec<(Header, &'a [u8])>) {
    let media_type = header.media_type();
    if matches!(media_type.as_str(), "text/html" | "application/xhtml+xml") {
        pages.push((header.clone(), body));
    } else if let Some(boundary) = header.parameter("boundary")
        && media_type.starts_with("multipart/")
        && depth > 0
    {
        for part in parts(body, boundary.as_bytes()) {
            if let Some((header, body)) = header::split(part) {
                collect(&header, body, depth - 1, pages);
            }
        }
    }
}

/// What stands between the lines that begin with `--boundary`. The end may be cut off.
fn parts<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    for line in body.split_inclusive(|&byte| byte == b'\n') {
        let rest = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(boundary));
        if let Some(rest) = rest.map(<[u8]>::trim_ascii_end)
            && matches!(rest, b"" | b"--")
        {
            parts.extend(open.map(|start| &body[start..at]));
            open = rest.is_empty().then_some(at + line.len());
        }
        at += line.len();
    }
    parts.extend(open.map(|start| &body[start..]));
    parts
}

#[cfg(test)]
mod tests {
    use super::page;

    /// A saved page with these headers and this body, between a style sheet and a picture.
    fn saved(top: &str, header: &str, body: &[u8]) -> Vec<u8> {
        let mut file = format!(
            "{top}\r\n\r\nfor old readers\r\n------=_x\r\nContent-Type: text/css\r\n\r\np{{}}\r\n\
             ------=_x\r\n{header}\r\n\r\n"
        )
        .into_bytes();
        file.extend(body);
        file.extend(b"\r\n------=_x\r\nContent-Type: image/png\r\n\r\nx\r\n------=_x--\r\n");
        file
    }

    const TOP: &str = "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5=B9=B4?=\r\nMIME-Version: 1.0\r\n\
                       Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_x\"";

    #[track_caller]
    fn check(file: &[u8], charset: Option<&str>, bytes: &[u8]) {
        let page = page(file).expect("there is a page");
        assert_eq!((page.charset.as_deref(), page.bytes.trim_ascii_end()), (charset, bytes));
    }

    #[test]
    fn the_page_is_found_and_its_transfer_encoding_undone() {
        let quoted = "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable";
        check(&saved(TOP, quoted, b"<p>=E6=94=\r\n=BF=3D1"), None, "<p>政=1".as_bytes());
        let base64 =
            "Content-Type: text/html;\r\n charset=\"gb2312\"\r\nContent-Transfer-Encoding: base64";
        check(&saved(TOP, base64, b"PHA+\r\n1f4="), Some("gb2312"), b"<p>\xd5\xfe");
        let eight =
            "content-type:TEXT/HTML; charset=utf-8 (Unicode)\r\ncontent-transfer-encoding: 8BIT";
        check(&saved(TOP, eight, "<p>=政".as_bytes()), Some("utf-8"), "<p>=政".as_bytes());
    }

    #[test]
    fn the_start_parameter_names_the_page() {
        let top = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start=\"<2@x>\"";
        let file = format!(
            "{top}\n\n--b\nContent-Type: text/html\nContent-ID: <1@x>\n\n1\n\
             --b\nContent-Type: text/html\nContent-ID: <2@x>\n\n2\n--b--"
        );
        check(file.as_bytes(), None, b"2");
        check(file.replace("2@x>\"", "3@x>\"").as_bytes(), None, b"1");
    }

    #[test]
    fn parts_within_parts_one_part_alone_and_a_file_cut_off_are_read() {
        let nested = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\
                      Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n1\n--b--\n--a--";
        check(nested.as_bytes(), None, b"1");
        check(b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>1", None, b"<p>1");
        check(
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\n\n1\n2",
            None,
            b"1\n2",
        );
    }

    #[test]
    fn what_is_no_saved_page_is_left_alone() {
        for text in [
            "云岭市：政府信息公开\n\n一、总体情况",
            "Note: a line\n\nContent-Type: text/html\n\n<p>",
            "<html>\nMIME-Version: 1.0\n\n",
            "MIME-Version: 1.0\nContent-Type: image/png\n\nx",
            "MIME-Version: 1.0\nContent-Type: multipart/related\n\nx",
            "MIME-Version: 1.0",
            "",
        ] {
            assert!(page(text.as_bytes()).is_none(), "{text}");
        }
        let deep = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(100_000);
        assert!(page(format!("MIME-Version: 1.0\n{deep}").as_bytes()).is_none());
    }
}
