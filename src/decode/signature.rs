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
    message: "读不了旧版 .doc、.wps、.xls：请用 Word 或 WPS 打开，另存为 .docx 再选，或者全选、复制，再粘贴到这里",
};

/// Needs its password.
pub(super) const ENCRYPTED: Unreadable = Unreadable {
    code: "unreadable-encrypted",
    message: "打开这个文件要密码：请用 Word 或 WPS 打开，全选、复制，再粘贴到这里",
};

const IMAGE: Unreadable = Unreadable {
    code: "unreadable-image",
    message: "读不了图片：请找到年报的网页或 Word 原稿，全选、复制，再粘贴到这里",
};

/// Holds other files.
pub(super) const ARCHIVE: Unreadable = Unreadable {
    code: "unreadable-archive",
    message: "读不了压缩包：请先解压，再选里面的网页、Word 文档或文字文件",
};

const SIGNATURES: &[(&[u8], &Unreadable)] = &[
    (b"%PDF-", &PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &OLD_OFFICE),
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
    if known.is_some_and(|(_, reason)| reason.code == OLD_OFFICE.code) && is_encrypted(bytes) {
        return Some(ENCRYPTED);
    }
    if riff_image { Some(IMAGE) } else { known.map(|(_, reason)| (*reason).clone()) }
}

/// A new document with a password is kept in the shell of an old one, in a stream of this name.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use super::refusal;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let code = |bytes: &[u8]| refusal(bytes).map(|reason| reason.code);
        assert_eq!(code(b"%PDF-1.4"), Some("unreadable-pdf"));
        assert_eq!(code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."), Some("unreadable-doc"));
        let encrypted =
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
        assert_eq!(code(encrypted), Some("unreadable-encrypted"));
        assert_eq!(code(b"RIFF\0\0\0\0WEBPVP8 "), Some("unreadable-image"));
        assert_eq!(code(b"BM\x36\0\0\0"), Some("unreadable-image"));
        assert_eq!(code(b"BMI"), None);
        assert_eq!(code(b"<html>"), None);
    }
}
