//! Files as people have them: what they are taken for, what is read of them, and what is said where nothing can be.

use std::fs;
use std::io::{Cursor, Write};

use gouji::decode::{Decoded, decode};
use gouji::document::Document;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const DOCX: &str = "tests/fixtures/docx-2021/report.docx";

/// A package of parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn texts(decoded: &Decoded) -> Vec<String> {
    Document::read(decoded).texts().map(|(_, text)| text.to_owned()).collect()
}

#[track_caller]
fn check(bytes: &[u8], kind: &str, encoding: &str, expected: &[&str]) {
    let decoded = decode(bytes).unwrap();
    assert_eq!((decoded.kind.key(), decoded.encoding), (kind, encoding));
    assert_eq!(texts(&decoded), expected);
}

#[track_caller]
fn refused(bytes: &[u8], code: &str) {
    let reason = decode(bytes).unwrap_err();
    assert_eq!(reason.code, code);
    assert!(reason.message.contains("请"), "says what to do: {}", reason.message);
}

#[test]
fn fixtures_are_taken_for_what_they_are() {
    for (folder, kind, encoding) in [
        ("docx-2021/report.docx", "docx", "utf-8"),
        ("docx-2019/report.docx", "docx", "utf-8"),
        ("mhtml-chromium/report.mhtml", "mhtml", "utf-8"),
        ("mhtml-ie/report.mht", "mhtml", "gb18030"),
        ("mhtml-word/report.mht", "mhtml", "gb18030"),
        ("utf16-notepad/report.txt", "text", "utf-16le"),
        ("gbk-declares-big5/report.html", "html", "gb18030"),
        ("bom-inside/report.html", "html", "utf-8"),
    ] {
        let bytes = fs::read(format!("tests/fixtures/{folder}")).unwrap();
        let checked = gouji::check_bytes(None, &bytes).unwrap();
        let source = &checked.source;
        assert_eq!((source.kind.key(), source.encoding), (kind, encoding), "{folder}");
        assert_eq!(source.bytes, bytes.len(), "{folder}");
    }
}

#[test]
fn a_document_unzipped_by_the_caller_is_read_alike() {
    let file = fs::read(DOCX).unwrap();
    let mut part = Vec::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(&file)).unwrap();
    std::io::copy(&mut archive.by_name("word/document.xml").unwrap(), &mut part).unwrap();
    let ours = gouji::check_bytes(Some("a.docx"), &file).unwrap();
    let checker = gouji::Checker::default();
    let theirs = checker.check(checker.read_unzipped(Some("a.docx"), &file, &part).unwrap());
    let json = |checked| {
        serde_json::from_str::<serde_json::Value>(&gouji::view::json_text(checked, false)).unwrap()
    };
    assert_eq!(json(&ours), json(&theirs));
    assert_eq!(ours.source.bytes, file.len());
}

#[test]
fn the_main_part_is_found_by_its_name() {
    let xml = "<w:document><w:p><w:r><w:t>政</w:t></w:r></w:p></w:document>";
    let other = ("word/document.xml.rels", &b"<x/>"[..]);
    check(&package(&[other, ("word/document.xml", xml.as_bytes())]), "docx", "utf-8", &["政"]);
    check(&package(&[other, ("word/document2.xml", xml.as_bytes())]), "docx", "utf-8", &["政"]);
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(xml.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    check(&package(&[("word/document.xml", &utf16)]), "docx", "utf-16le", &["政"]);
}

#[test]
fn packages_that_cannot_be_read_are_refused_with_what_to_do() {
    refused(&package(&[("xl/workbook.xml", b"<x/>")]), "unreadable-xlsx");
    refused(&package(&[("ppt/presentation.xml", b"<x/>")]), "unreadable-zip");
    refused(&package(&[("OFD.xml", b"<x/>")]), "unreadable-ofd");
    refused(&package(&[("nb/nb.html", b"<p>1")]), "unreadable-archive");
    refused(&package(&[]), "unreadable-archive");
    let whole = fs::read(DOCX).unwrap();
    refused(&whole[..whole.len() / 2], "unreadable-zip");
    let mut damaged = whole.clone();
    damaged[whole.len() / 2] ^= 0x55;
    refused(&damaged, "unreadable-zip");
    let mut locked = whole;
    locked[6] |= 1;
    let directory = locked.windows(4).rposition(|bytes| bytes == b"PK\x01\x02").unwrap();
    locked[directory + 8] |= 1;
    refused(&locked, "unreadable-encrypted");
}

#[test]
fn a_small_file_that_unpacks_to_too_much_is_refused() {
    let bomb = package(&[("word/document.xml", &vec![b' '; (32 << 20) + 1])]);
    assert!(bomb.len() < 100_000, "{} bytes", bomb.len());
    refused(&bomb, "too-large");
}

#[test]
fn a_traditional_page_without_a_declaration_is_read() {
    // 政府資訊公開年度報告：受理申請 12 件
    let page = b"<h1>\xacF\xa9\xb2\xb8\xea\xb0T\xa4\xbd\xb6}\xa6~\xab\xd7\xb3\xf8\xa7i</h1><p>\xa8\xfc\xb2z\xa5\xd3\xbd\xd0 12 \xa5\xf3";
    check(page, "html", "big5", &["政府資訊公開年度報告", "受理申請 12 件"]);
}

#[test]
fn a_charset_declared_wrongly_does_not_garble_the_page() {
    // 政府信息公开, in GBK.
    let text = b"\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa";
    for charset in ["utf-8", "big5", "iso-8859-1", "gb2312"] {
        let page = [b"<meta charset=", charset.as_bytes(), b"><p>", text].concat();
        check(&page, "html", "gb18030", &["政府信息公开"]);
        let part =
            format!("MIME-Version: 1.0\r\nContent-Type: text/html; charset={charset}\r\n\r\n<p>");
        check(&[part.as_bytes(), text].concat(), "mhtml", "gb18030", &["政府信息公开"]);
    }
}

#[test]
fn a_page_in_utf_8_with_a_broken_character_is_still_utf_8() {
    let page = "<meta charset=utf-8><p>政府信息公开年度报告".as_bytes();
    check(&page[..page.len() - 1], "html", "utf-8", &["政府信息公开年度报\u{fffd}"]);
    check(&[page, b"\xd5"].concat()[20..], "html", "utf-8", &["政府信息公开年度报告\u{fffd}"]);
}

#[test]
fn marks_and_zeros_astray_do_no_harm() {
    check("<p>\u{feff}政\u{feff}府 1\u{feff}2".as_bytes(), "html", "utf-8", &["政府 12"]);
    let one_zero = format!("<p>{}\0", "政府信息公开年度报告".repeat(9));
    assert_eq!(decode(one_zero.as_bytes()).unwrap().encoding, "utf-8");
}
