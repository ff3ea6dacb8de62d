//! Office files are ZIP packages. Word documents are read; what the others are, and what to do with them, their
//! parts' names tell, which stand in a package as they are.

use super::signature::{ARCHIVE, ENCRYPTED};
use super::{Decoded, Kind, Unreadable, charset};

/// The most that the main part of a document may unpack to. A long report takes 2 MiB; a file made to fill the
/// memory knows no bound. Whoever unzips stops one byte behind it.
pub(super) const LIMIT: usize = 32 << 20;

/// Whether the bytes are a ZIP package, an empty one too.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The document whose main part this is.
pub(super) fn document(part: &[u8]) -> Result<Decoded, Unreadable> {
    if part.len() > LIMIT {
        return Err(TOO_LARGE);
    }
    let (encoding, text) = charset::decode(part, None);
    Ok(Decoded { text, encoding, kind: Kind::Docx })
}

/// Why a package cannot be read.
pub(super) fn refusal(bytes: &[u8]) -> Unreadable {
    /// Set in the header of an entry that needs a password.
    const LOCKED: u8 = 1;
    if bytes.get(6).is_some_and(|flags| flags & LOCKED != 0) {
        return ENCRYPTED;
    }
    let holds = |name: &str| bytes.windows(name.len()).any(|window| window == name.as_bytes());
    let known = PARTS.iter().find(|(name, _)| holds(name));
    known.map_or(ARCHIVE, |(_, reason)| (*reason).clone())
}

const PARTS: [(&str, &Unreadable); 5] = [
    ("word/document", &BROKEN),
    ("xl/workbook", &SHEET),
    ("ppt/presentation", &SLIDES),
    ("OFD.xml", &OFD),
    ("application/vnd.oasis.opendocument", &OPEN_DOCUMENT),
];

const BROKEN: Unreadable = Unreadable {
    code: "unreadable-zip",
    message: "这个 .docx 读不出来：文件可能坏了或没有下载完，请用 Word 或 WPS 打开，另存一份 .docx 再选，\
              或者全选、复制，再粘贴到这里",
};

const SHEET: Unreadable = Unreadable {
    code: "unreadable-xlsx",
    message: "读不了 .xlsx：请用 Excel 或 WPS 打开，选中表格、复制，再粘贴到这里",
};

const SLIDES: Unreadable = Unreadable {
    code: "unreadable-zip",
    message: "读不了 .pptx：请找到年报的网页或 Word 原稿，全选、复制，再粘贴到这里",
};

const OFD: Unreadable = Unreadable {
    code: "unreadable-ofd",
    message: "读不了 OFD：请打开发布年报的网页或 Word 原稿，全选、复制，再粘贴到这里",
};

const OPEN_DOCUMENT: Unreadable = Unreadable {
    code: "unreadable-zip",
    message: "读不了 .odt、.ods：请用 WPS 或 LibreOffice 打开，另存为 .docx 再选",
};

const TOO_LARGE: Unreadable = Unreadable {
    code: "too-large",
    message: "这个 .docx 解开后太大，不像一份年报：请用 Word 或 WPS 打开，全选、复制，再粘贴到这里",
};

#[cfg(test)]
mod tests {
    use super::{LIMIT, document, refusal};

    #[test]
    fn packages_are_known_by_the_names_of_their_parts() {
        for (part, code) in [
            ("word/document.xml", "unreadable-zip"),
            ("xl/workbook.xml", "unreadable-xlsx"),
            ("OFD.xml", "unreadable-ofd"),
            ("年报.html", "unreadable-archive"),
        ] {
            let file = format!("PK\x03\x04\x14\0\0\0........{part}");
            assert_eq!(refusal(file.as_bytes()).code, code, "{part}");
        }
        assert_eq!(
            refusal(b"PK\x03\x04\x14\0\x01\0word/document.xml").code,
            "unreadable-encrypted"
        );
        assert_eq!(refusal(b"PK\x03\x04").code, "unreadable-archive");
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        assert_eq!(document(&vec![b' '; LIMIT + 1]).unwrap_err().code, "too-large");
        assert!(document(&vec![b' '; LIMIT]).is_ok());
    }
}
