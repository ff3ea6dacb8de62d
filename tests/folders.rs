//! What the command line makes of a folder as an officer has it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("gouji-{name}-{}", std::process::id()));
        for (file, bytes) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The names of the inputs that were reported, what was said beside, and the exit status.
fn check(folder: &Folder, paths: &[&str]) -> (BTreeSet<String>, String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_gouji"))
        .args(["check", "--format", "json"])
        .args(paths)
        .current_dir(&folder.0)
        .output()
        .unwrap();
    let object: Json = serde_json::from_slice(&output.stdout).unwrap();
    let reports = object["reports"].as_array().unwrap().iter();
    let name = |report: &Json| {
        let name = report["source"]["name"].as_str().unwrap();
        Path::new(name).iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/")
    };
    let names = reports.map(name).collect();
    (names, String::from_utf8(output.stderr).unwrap(), output.status.code().unwrap())
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn what_belongs_to_a_saved_page_is_no_report() {
    let folder = Folder::new(
        "saved",
        &[
            ("a/甲.html", "<p>甲".as_bytes()),
            ("a/甲_files/frame.html", b"<p>x"),
            ("a/甲_files/deep/frame.html", b"<p>x"),
            ("a/乙.htm", "<p>乙".as_bytes()),
            ("a/乙.files/header.htm", b"<p>x"),
            ("a/丙_files/丙.html", "<p>丙".as_bytes()),
            ("a/~$丁.docx", b"x"),
            ("a/Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            ("a/.hidden.html", b"<p>x"),
        ],
    );
    let (names, said, status) = check(&folder, &["a"]);
    assert_eq!(names, set(&["a/甲.html", "a/乙.htm", "a/丙_files/丙.html"]));
    assert_eq!((said.as_str(), status), ("", 0));
}

#[test]
fn files_that_no_report_is_written_in_are_counted_and_others_named() {
    let folder = Folder::new(
        "mixed",
        &[
            ("a/甲.html", "<p>甲".as_bytes()),
            ("a/logo.PNG", b"\x89PNG\r\n\x1a\n"),
            ("a/style.css", b"p{}"),
            ("a/乙.pdf", b"%PDF-1.7"),
        ],
    );
    let (names, said, status) = check(&folder, &["a"]);
    assert_eq!(names, set(&["a/甲.html"]));
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains("乙.pdf") && lines[0].contains("PDF"), "{said}");
    assert!(lines[1].contains("跳过了 2 个"), "{said}");
    assert_eq!(status, 2);
}

#[test]
fn what_is_named_itself_is_never_passed_over() {
    let folder = Folder::new(
        "named",
        &[
            ("甲.html", "<p>甲".as_bytes()),
            ("甲_files/frame.html", b"<p>x"),
            ("style.css", b"p{}"),
            ("~$a.html", b"<p>x"),
            ("scan.png", b"\x89PNG\r\n\x1a\n"),
        ],
    );
    let (names, said, status) = check(&folder, &["甲_files", "style.css", "~$a.html", "scan.png"]);
    assert_eq!(names, set(&["甲_files/frame.html", "style.css", "~$a.html"]));
    assert!(said.contains("scan.png：读不了图片"), "{said}");
    assert_eq!(status, 2);
}

/// A zip of files; the name `AA.html` is then written as Windows writes 乙.html in Chinese.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    while let Some(at) = bytes.windows(7).position(|name| name == b"AA.html") {
        bytes[at..at + 2].copy_from_slice(&[0xd2, 0xd2]);
    }
    bytes
}

#[test]
fn an_archive_is_what_a_folder_is() {
    let archive = zipped(&[
        ("丙/甲.html", "<p>甲".as_bytes()),
        ("丙/甲_files/frame.html", b"<p>x"),
        ("丙/甲_files/deep/frame.html", b"<p>x"),
        ("丙/图.png", b"\x89PNG"),
        ("丙/~$甲.docx", b"x"),
        ("丙/.hidden.html", b"<p>x"),
        ("丙/扫描.pdf", b"%PDF-1.7"),
        ("__MACOSX/丙/._甲.html", b"x"),
        ("AA.html", "<p>乙".as_bytes()),
        ("丁_files/own.html", "<p>丁".as_bytes()),
    ]);
    let folder = Folder::new("zip", &[("a/全市.zip", &archive), ("b/broken.ZIP", &archive[..200])]);
    let (names, said, status) = check(&folder, &["a"]);
    let expected = ["a/全市.zip/丙/甲.html", "a/全市.zip/乙.html", "a/全市.zip/丁_files/own.html"];
    assert_eq!((names, status), (set(&expected), 2), "{said}");
    assert!(said.contains("a/全市.zip/丙/扫描.pdf：") && said.contains("跳过了 1 个"), "{said}");
    assert_eq!(said.lines().count(), 2, "{said}");
    let (names, said, status) = check(&folder, &["b/broken.ZIP", "a/全市.zip"]);
    assert_eq!((names.len(), status), (3, 2));
    assert!(said.contains("b/broken.ZIP：压缩包打不开"), "{said}");
}

#[test]
fn an_archive_of_archives_and_one_that_holds_too_much_are_told() {
    let inner = zipped(&[("甲.html", "<p>甲".as_bytes())]);
    let huge = vec![b' '; (1 << 26) + 1];
    let archive =
        zipped(&[("内.zip", &inner), ("大.html", &huge), ("甲.html", "<p>甲".as_bytes())]);
    assert!(archive.len() < 1 << 20, "it is small as it comes");
    let folder = Folder::new("bomb", &[("a.zip", &archive)]);
    let (names, said, status) = check(&folder, &["a.zip"]);
    assert_eq!((names, status), (set(&["a.zip/甲.html"]), 2), "{said}");
    assert!(said.contains("a.zip/大.html：解压后超过 64 MB"), "{said}");
    assert!(said.contains("a.zip/内.zip：读不了压缩包"), "{said}");
}
