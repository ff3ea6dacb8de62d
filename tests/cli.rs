//! The command line by the contract: what it prints and how it exits.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;

const CLEAN: &str = "tests/fixtures/clean-2021-spans/report.html";
const BROKEN: &str = "tests/fixtures/wrong-digit/report.html";

#[track_caller]
fn gouji(arguments: &[&str], input: &[u8], status: i32) -> (String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gouji"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input);
    let Output { status: exit, stdout, stderr } = child.wait_with_output().unwrap();
    let (out, err) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
    assert_eq!(exit.code(), Some(status), "{arguments:?}\n{out}\n{err}");
    (out, err)
}

#[test]
fn exit_status_tells_the_gravest() {
    gouji(&["check", CLEAN], b"", 0);
    gouji(&["check", CLEAN, BROKEN], b"", 1);
    let (out, err) = gouji(&["check", BROKEN, "tests/fixtures/no-such-file"], b"", 2);
    assert!(out.contains("处错误"), "the readable input is still reported: {out}");
    assert!(err.contains("没有这个文件"), "{err}");
    gouji(&["check"], b"%PDF-1.7", 2);
    gouji(&["chek"], b"", 64);
    gouji(&["check", "--format", "pdf"], b"", 64);
    gouji(&["check", "--nonsense"], b"", 64);
    gouji(&[], b"", 64);
    gouji(&["--help"], b"", 0);
}

#[test]
fn usage_errors_are_one_chinese_sentence() {
    for (arguments, sentence) in [
        (vec!["chek"], "没有“chek”这个命令"),
        (vec!["check", "--format", "pdf"], "不能是“pdf”"),
        (vec!["check", "--format"], "后面要写一个值"),
        (vec!["check", "--nonsense"], "不认识选项“--nonsense”"),
        (vec![], "要写一个命令"),
        (vec!["completions"], "后面还要写 <SHELL>"),
        (vec!["completions", "tcsh"], "不能是“tcsh”，可以是 bash"),
    ] {
        let (_, err) = gouji(&arguments, b"", 64);
        assert!(err.contains(sentence), "{err}");
        assert_eq!(err.lines().count(), 1, "{err}");
    }
}

/// A fixture as a report on the year before.
fn the_year_before() -> std::path::PathBuf {
    let text = fs::read_to_string(CLEAN).unwrap();
    let year: u16 = {
        let read = gouji::check_text(None, &text).unwrap();
        read.report.text.frame.year.unwrap()
    };
    let text = text.replace(&(year).to_string(), &(year - 1).to_string());
    scratch("the-year-before.html", text.as_bytes())
}

#[test]
fn a_report_is_compared_with_that_of_the_year_before_whichever_is_named_first() {
    let earlier = the_year_before();
    let earlier = earlier.to_str().unwrap();
    let ways = [vec![CLEAN, "--previous", earlier], vec![earlier, "--previous", CLEAN]];
    let reports = ways.map(|way| {
        let call = [&["check", "--format", "json"][..], &way].concat();
        let status = i32::from(gouji_errors(&call));
        let (out, _) = gouji(&call, b"", status);
        let object: Json = serde_json::from_str(&out).unwrap();
        object["reports"][0].clone()
    });
    assert_eq!(reports[0], reports[1]);
    assert_eq!(reports[0]["source"]["name"], CLEAN);
    assert_eq!(reports[0]["previous"]["source"]["name"], earlier);
    let told = reports[0]["findings"].as_array().unwrap();
    let copied = told.iter().find(|finding| finding["rule"] == "Y06").expect("it is a copy");
    assert!(!copied["previous"].as_array().unwrap().is_empty());
}

/// Whether a call ends with status 1.
fn gouji_errors(arguments: &[&str]) -> bool {
    let status = Command::new(env!("CARGO_BIN_EXE_gouji")).args(arguments).output().unwrap().status;
    status.code() == Some(1)
}

#[test]
fn what_cannot_be_compared_is_said_and_what_cannot_be_read_too() {
    let (out, _) = gouji(&["check", "--previous", BROKEN, CLEAN], b"", 0);
    assert!(out.contains("没有与上一年比：给出的报告里没有"), "{out}");
    let (out, err) = gouji(&["check", "--previous", "tests/no-such-file", CLEAN], b"", 2);
    assert!(out.contains("表格读到") && !out.contains("没有与上一年比"), "{out}");
    assert!(err.contains("没有这个文件"), "{err}");
    let (out, _) = gouji(&["check", CLEAN], b"", 0);
    assert!(!out.contains("上一年"), "nobody asked for it: {out}");
}

#[test]
fn json_is_one_object_with_the_reports_in_order() {
    let (out, _) = gouji(&["check", "--format", "json", BROKEN, CLEAN], b"", 1);
    let object: Json = serde_json::from_str(&out).unwrap();
    assert_eq!((&object["schema"], &object["tool"]["name"]), (&1.into(), &"gouji".into()));
    let names = object["reports"].as_array().unwrap().iter().map(|r| &r["source"]["name"]);
    assert_eq!(names.collect::<Vec<_>>(), [BROKEN, CLEAN]);
}

#[test]
fn json_lines_are_the_same_reports_one_a_line_and_in_the_order_of_the_inputs() {
    // More than are ever at work together, some long, some short, some with two reports, some of no use.
    let both = [fs::read(CLEAN).unwrap(), fs::read(BROKEN).unwrap()].concat();
    let two = scratch("two.html", &both);
    let unreadable = scratch("scan.pdf", b"%PDF-1.7");
    let paths = [BROKEN, two.to_str().unwrap(), unreadable.to_str().unwrap(), CLEAN].repeat(40);
    let of = |format| {
        let call = [&["check", "--format", format][..], &paths].concat();
        gouji(&call, b"", 2)
    };
    let ((lines, told), (object, told_alike)) = (of("jsonl"), of("json"));
    let lines: Vec<Json> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let object: Json = serde_json::from_str(&object).unwrap();
    assert_eq!(lines.len(), 40 * 4);
    assert_eq!(&lines, object["reports"].as_array().unwrap());
    assert_eq!(told.lines().count(), 40, "{told}");
    assert_eq!(told, told_alike);
    fs::remove_file(two).unwrap();
    fs::remove_file(unreadable).unwrap();
}

#[test]
fn where_the_reader_has_gone_it_ends_without_a_word() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gouji"))
        .args(["check", "--format", "jsonl"])
        .args([CLEAN].repeat(2_000))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.ends_with("}\n"), "{first}");
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((status.code(), stderr), (Some(0), Vec::new()));
}

#[test]
fn standard_input_is_read_for_a_dash_or_nothing() {
    let page = fs::read(CLEAN).unwrap();
    for arguments in [&["check", "--format", "json"][..], &["check", "--format", "json", "-"]] {
        let (out, _) = gouji(arguments, &page, 0);
        let object: Json = serde_json::from_str(&out).unwrap();
        let source = &object["reports"][0]["source"];
        assert_eq!(source["bytes"], page.len());
        assert!(source["name"].is_null());
    }
}

#[test]
fn a_folder_is_walked_and_the_result_written_to_a_file() {
    let file = std::env::temp_dir().join(format!("gouji-cli-{}.json", std::process::id()));
    let to = file.to_str().unwrap();
    gouji(&["check", "--format", "json", "--output", to, "www/samples"], b"", 1);
    let object: Json = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    fs::remove_file(&file).unwrap();
    let names: Vec<_> =
        object["reports"].as_array().unwrap().iter().map(|r| &r["source"]["name"]).collect();
    assert!(names.iter().any(|name| **name == "www/samples/clean.html"), "{names:?}");
}

#[test]
fn the_sums_of_a_finding_are_the_sums_of_its_operands() {
    let (out, _) = gouji(&["check", "--format", "json", BROKEN], b"", 1);
    let object: Json = serde_json::from_str(&out).unwrap();
    let finding = &object["reports"][0]["findings"][0];
    let sum = |sign: &str| -> i64 {
        let operands = finding["operands"].as_array().unwrap().iter();
        operands.filter(|o| o["sign"] == sign).map(|o| o["value"].as_i64().unwrap()).sum()
    };
    assert_eq!(finding["computed"], sum("+"));
    assert_eq!(finding["reported"], sum("="));
    assert_eq!(finding["difference"], (sum("+") - sum("=")).abs());
}

#[test]
fn rules_are_listed_with_all_that_the_contract_names() {
    let (out, _) = gouji(&["rules", "--format", "json"], b"", 0);
    let rules: Json = serde_json::from_str(&out).unwrap();
    for rule in rules.as_array().unwrap() {
        for field in ["id", "name", "title", "severity", "basis", "default"] {
            assert!(!rule[field].is_null(), "{field} of {rule}");
        }
    }
    let (text, _) = gouji(&["rules"], b"", 0);
    assert_eq!(text.lines().count(), rules.as_array().unwrap().len());
}

#[test]
fn grid_prints_the_tables_of_each_input_on_a_line_with_spans_expanded() {
    let page = "<table><tr><td colspan=2>a<tr><td>b<td>\"c<table><tr><td>d</table></table>";
    let (out, _) = gouji(&["grid"], page.as_bytes(), 0);
    assert_eq!(out, "[[[\"a\",\"a\"],[\"b\",\"\\\"c\"]],[[\"d\"]]]\n");
    let (out, _) = gouji(&["grid", "-"], "甲\t乙\n1\t2\n文".as_bytes(), 0);
    assert_eq!(out, "[[[\"甲\",\"乙\"],[\"1\",\"2\"]]]\n");
    let (out, err) = gouji(&["grid", CLEAN, "tests/fixtures/no-such-file", BROKEN], b"", 2);
    assert_eq!(out.lines().count(), 2, "the readable inputs are still read");
    assert!(err.contains("没有这个文件"), "{err}");
}

#[test]
fn a_rule_pack_is_followed_and_named() {
    let blank = "tests/fixtures/row-total-blank/report.html";
    let pack =
        scratch("pack.json", r#"{"name": "望川市", "severity": {"V08": "error"}}"#.as_bytes());
    gouji(&["check", blank], b"", 0);
    let (out, _) = gouji(&["check", "--pack", pack.to_str().unwrap(), blank], b"", 1);
    assert!(out.contains("规则包“望川市”"), "{out}");
    let json = ["check", "--format", "json", "--pack", pack.to_str().unwrap(), blank];
    let object: Json = serde_json::from_str(&gouji(&json, b"", 1).0).unwrap();
    assert_eq!(object["reports"][0]["pack"], "望川市");
    let object: Json =
        serde_json::from_str(&gouji(&["check", "--format", "json"], b"a", 0).0).unwrap();
    assert!(object["reports"][0].get("pack").unwrap().is_null());
    fs::remove_file(pack).unwrap();
}

#[test]
fn a_rule_pack_that_cannot_be_used_is_wrong_usage_told_in_one_chinese_sentence() {
    let not_utf8 = [b"{\"name\": \"".as_slice(), &[0xcd, 0xfb, 0xb4, 0xa8], b"\"}"].concat();
    for (pack, sentence) in [
        (b"name = 1".as_slice(), "规则包第 1 行写得不对"),
        (br#"{"on": ["Q99"]}"#, "没有“Q99”这条规则"),
        (br#"{"colour": 1}"#, "不能写“colour”"),
        (&not_utf8, "请用 UTF-8 编码另存一次"),
    ] {
        let pack = scratch("wrong-pack.json", pack);
        let (out, err) = gouji(&["check", "--pack", pack.to_str().unwrap(), CLEAN], b"", 64);
        assert_eq!((out.as_str(), err.lines().count()), ("", 1), "{err}");
        assert!(err.contains(sentence) && err.contains("wrong-pack.json"), "{err}");
        fs::remove_file(pack).unwrap();
    }
    let (_, err) = gouji(&["check", "--pack", "no-such-pack.json", CLEAN], b"", 64);
    assert!(err.contains("no-such-pack.json：没有这个文件"), "{err}");
    gouji(&["check", "--pack"], b"", 64);
}

/// A file that only one test writes, and takes away.
#[test]
fn csv_opens_in_a_spreadsheet_and_holds_no_formula() {
    // Named as a formula, and as what has to be quoted.
    let folder = std::env::temp_dir().join(format!("gouji-csv-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for name in ["=HYPERLINK(1).html", "a, \"b\".html"] {
        fs::copy(BROKEN, folder.join(name)).unwrap();
    }
    fs::copy(CLEAN, folder.join("clean.html")).unwrap();
    let mut call = Command::new(env!("CARGO_BIN_EXE_gouji"));
    call.args(["check", "--format", "csv", "=HYPERLINK(1).html", "a, \"b\".html", "clean.html"]);
    let out = String::from_utf8(call.current_dir(&folder).output().unwrap().stdout).unwrap();
    assert!(out.starts_with("\u{feff}文件,机关,年度,结论,"), "{out}");
    assert!(out.ends_with("\r\n"), "{out}");
    let mut reader = csv::Reader::from_reader(out.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let files: Vec<&str> = rows.iter().map(|row| &row[0]).collect();
    assert_eq!(files, ["'=HYPERLINK(1).html", "a, \"b\".html", "clean.html"]);
    assert_eq!((&rows[0][4], &rows[0][5]), ("错误", "A03"));
    assert_eq!((&rows[2][3], &rows[2][4]), ("已查的规则全部通过", ""));
}

#[test]
fn what_it_says_to_shells_and_to_man_names_every_option_of_check() {
    let (help, _) = gouji(&["check", "--help"], b"", 0);
    let options: Vec<&str> =
        help.split([' ', ',', '[', '\n']).filter(|word| word.starts_with("--")).collect();
    assert!(options.contains(&"--previous") && options.contains(&"--exit-zero"), "{help}");
    let (of_rules, _) = gouji(&["rules", "--help"], b"", 0);
    assert!(!help.contains("Options:") && !of_rules.contains("Options:"), "{help}{of_rules}");
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let (script, _) = gouji(&["completions", shell], b"", 0);
        for option in &options {
            let name = option.trim_start_matches('-');
            assert!(script.contains(name), "{shell} lacks {option}:\n{script}");
        }
    }
    let (page, _) = gouji(&["man"], b"", 0);
    let page = page.replace('\\', "");
    for word in options.into_iter().chain(["退出码", "gouji-check", "SYNOPSIS"]) {
        assert!(page.contains(word), "the manual page lacks {word}:\n{page}");
    }
}

#[test]
fn errors_can_be_left_out_of_the_exit_status_but_not_what_cannot_be_read() {
    gouji(&["check", "--exit-zero", BROKEN], b"", 0);
    gouji(&["check", "--exit-zero", BROKEN, "tests/no-such-file"], b"", 2);
    gouji(&["check", "--exit-zero", "--nonsense"], b"", 64);
}

fn scratch(name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = std::env::temp_dir().join(format!("gouji-cli-{}-{name}", std::process::id()));
    fs::write(&path, bytes).unwrap();
    path
}
