//! Files that are known by their first bytes and cannot be read, each with what to do instead.

use super::Unreadable;

/// Nothing but white space.
pub(super) const EMPTY: Unreadable = Unreadable {
    code: "empty",
    message: "里面没有文字：请复制年报全文再粘贴，或换一个文件",
};

const PDF: Unreadable = Unreadable {
    code: "unreadable-pdf",
    message: "读不了 PDF：请打开发布年报的网页或 Word 原稿，全选、复制，再粘贴到这里",
};

const OLD_OFFICE: Unreadable = Unreadable {
    code: "unreadable-doc",
    message: "读不了旧版 .doc 或 .wps：请用 Word 或 WPS 打开，全选、复制，再粘贴到这里",
};

const ZIP: Unreadable = Unreadable {
    code: "unreadable-zip",
    message: "读不了压缩包和 .docx、.xlsx：请打开文件，全选、复制，再粘贴到这里",
};

const IMAGE: Unreadable = Unreadable {
    code: "unreadable-image",
    message: "读不了图片：请找到年报的网页或 Word 原稿，全选、复制，再粘贴到这里",
};

const ARCHIVE: Unreadable = Unreadable {
    code: "unreadable-archive",
    message: "读不了压缩包：请先解压，再选里面的网页或文字文件",
};

const SIGNATURES: &[(&[u8], &Unreadable)] = &[
    (b"%PDF-", &PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &OLD_OFFICE),
    (b"PK\x03\x04", &ZIP),
    (b"Rar!\x1a\x07", &ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", &ARCHIVE),
    (b"\x1f\x8b", &ARCHIVE),
    (b"\x89PNG\r\n\x1a\n", &IMAGE),
    (b"\xff\xd8\xff", &IMAGE),
    (b"GIF8", &IMAGE),
    (b"BM", &IMAGE),
    (b"II*\0", &IMAGE),
    (b"MM\0*", &IMAGE),
];

/// Why the file cannot be read, if its first bytes say so.
pub(super) fn refusal(bytes: &[u8]) -> Option<Unreadable> {
    let riff_image = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let known = SIGNATURES.iter().find(|(mark, _)| bytes.starts_with(mark));
    // A text may begin with the letters BM; a bitmap has zero bytes right behind them.
    let known =
        known.filter(|(mark, _)| *mark != b"BM" || bytes[..bytes.len().min(16)].contains(&0));
    if riff_image { Some(IMAGE) } else { known.map(|(_, reason)| (*reason).clone()) }
}

#[cfg(test)]
mod tests {
    use super::refusal;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let code = |bytes: &[u8]| refusal(bytes).map(|reason| reason.code);
        assert_eq!(code(b"%PDF-1.4"), Some("unreadable-pdf"));
        assert_eq!(code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."), Some("unreadable-doc"));
        assert_eq!(code(b"PK\x03\x04...."), Some("unreadable-zip"));
        assert_eq!(code(b"RIFF\0\0\0\0WEBPVP8 "), Some("unreadable-image"));
        assert_eq!(code(b"BM\x36\0\0\0"), Some("unreadable-image"));
        assert_eq!(code(b"BMI"), None);
        assert_eq!(code(b"<html>"), None);
    }
}
