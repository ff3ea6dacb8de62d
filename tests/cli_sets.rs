//! Reports held against each other on the command line: what each format has of them, and how the call ends.

use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value as Json;

use crate::render::Draft;
use crate::render::sets::{SetDraft, member};
use crate::soundness::dice;

/// A folder with the reports of a set in `units/`, that of the whole, and the list of units.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, set: &SetDraft) -> Self {
        let folder = std::env::temp_dir().join(format!("gouji-sets-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("units")).unwrap();
        let write =
            |file: String, draft: &Draft| fs::write(folder.join(file), draft.html()).unwrap();
        for (number, draft) in set.members.iter().enumerate() {
            write(format!("units/{number:02}.html"), draft);
        }
        write("whole.html".to_owned(), &set.parent);
        write("before.html".to_owned(), &set.earlier);
        fs::write(folder.join("units.txt"), set.units.join("\r\n")).unwrap();
        Self(folder)
    }

    /// What is printed, what is said beside, and the exit status.
    fn check(&self, arguments: &[&str]) -> (Vec<u8>, String, i32) {
        let output = Command::new(env!("CARGO_BIN_EXE_gouji"))
            .arg("check")
            .args(arguments)
            .current_dir(&self.0)
            .output()
            .unwrap();
        let Output { stdout, stderr, status } = output;
        (stdout, String::from_utf8(stderr).unwrap(), status.code().unwrap())
    }

    fn text(&self, arguments: &[&str], status: i32) -> String {
        let (out, err, exit) = self.check(arguments);
        let out = String::from_utf8(out).unwrap();
        assert_eq!(exit, status, "{arguments:?}\n{out}\n{err}");
        out
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A set of the form of 2021, of which one report does not come out, and the whole has two more penalties.
fn broken() -> (SetDraft, String) {
    let is_one = |set: &SetDraft| set.parent.form.id == "2021" && set.members.len() > 10;
    let mut set = (0..).map(|case| SetDraft::random(&mut dice(case))).find(is_one).unwrap();
    let coord = gouji::forms::Coord::Disclosure(
        gouji::forms::DisclosureItem::AdministrativePenalty,
        gouji::forms::DisclosureMeasure::Decisions,
    );
    let more = set.parent.number(coord) + 2;
    set.parent.cells.insert(coord, more.to_string());
    let total = gouji::forms::Coord::Request(
        gouji::forms::RequestLine::Disposed,
        gouji::forms::Applicant::Total,
    );
    let unit = &mut set.members[3];
    let wrong = unit.number(total) + 1;
    unit.cells.insert(total, wrong.to_string());
    let name = unit.agency.clone();
    (set, name)
}

const ASKED: [&str; 6] =
    ["--sum", "whole.html", "--units", "units.txt", "--previous", "before.html"];

#[test]
fn a_set_is_told_in_every_format() {
    let (set, unsound) = broken();
    let folder = Folder::new("formats", &set);
    let with = |format: &'static str| [&["units", "--format", format][..], &ASKED].concat();
    let text = folder.text(&with("text"), 1);
    assert!(text.contains(&format!("没有加进：{unsound}，有 ")), "{text}");
    assert!(text.contains("错误 G01 “行政处罚 × 本年处理决定数量”：各单位合计"), "{text}");
    assert!(text.contains("      各家："), "{text}");

    let object: Json = serde_json::from_str(&folder.text(&with("json"), 1)).unwrap();
    assert_eq!(object["reports"].as_array().unwrap().len(), set.members.len());
    let told = &object["set"];
    assert_eq!(told["members"].as_array().unwrap().len(), set.members.len());
    assert_eq!(told["members"][3]["standing"], "held_out");
    assert_eq!(told["members"][3]["against"]["code"], "unbalanced");
    assert_eq!(told["parent"]["agency"], set.parent.agency.as_str());
    assert_eq!(told["cells"].as_array().unwrap().len(), 200);
    let finding = told["findings"].as_array().unwrap().iter().find(|f| f["rule"] == "G01").unwrap();
    assert_eq!(finding["difference"], 2);
    assert_eq!(finding["id"], "G01:disclosure:administrative_penalty:decisions");
    let values =
        finding["members"].as_array().unwrap().iter().map(|m| m["value"].as_i64().unwrap());
    let values: Vec<i64> = values.collect();
    assert!(values.len() > 1 && values.windows(2).all(|pair| pair[0] >= pair[1]), "{values:?}");

    let lines = folder.text(&with("jsonl"), 1);
    assert_eq!(lines.lines().count(), set.members.len() + 1);
    let last: Json = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
    assert_eq!(&last["set"], told);

    let rows = folder.text(&with("csv"), 1);
    let of_set: Vec<&str> = rows.lines().filter(|row| row.contains(",G0")).collect();
    assert!(of_set.iter().any(|row| row.contains(",G04,") && row.contains(&unsound)), "{of_set:?}");

    let sarif: Json = serde_json::from_str(&folder.text(&with("sarif"), 1)).unwrap();
    let run = &sarif["runs"][0];
    let result = run["results"].as_array().unwrap().iter().find(|r| r["ruleId"] == "G01").unwrap();
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "G01");
}

#[test]
fn a_report_that_does_not_come_out_is_added_where_that_is_asked_for_and_that_is_recorded() {
    let (set, unsound) = broken();
    let folder = Folder::new("anyway", &set);
    let added = |arguments: &[&str]| {
        let all = [&["units", "--format", "json"][..], arguments].concat();
        let object: Json = serde_json::from_str(&folder.text(&all, 1)).unwrap();
        object["set"]["members"][3]["standing"].as_str().unwrap().to_owned()
    };
    assert_eq!(added(&["--set"]), "held_out");
    assert_eq!(added(&["--add-anyway"]), "added_anyway");
    assert_eq!(added(&[&format!("--add-anyway={unsound}")]), "added_anyway");
    assert_eq!(added(&["--add-anyway=03.html"]), "added_anyway");
    assert_eq!(added(&["--add-anyway=04.html"]), "held_out");
    let text = folder.text(&["units", "--add-anyway"], 1);
    assert!(text.contains(&format!("仍加进：{unsound}，有 ")), "{text}");
}

#[test]
fn reports_that_stand_for_themselves_are_not_held_against_each_other() {
    let (set, _) = broken();
    let folder = Folder::new("alone", &set);
    let text = folder.text(&["units", "units"], 1);
    assert!(!text.contains("汇总"), "{text}");
    let together = folder.text(&["units", "units", "--set"], 1);
    assert!(together.contains("错误 G03 "), "{together}");
}

#[test]
fn a_set_without_a_finding_ends_as_its_reports_do() {
    let mut set = SetDraft::random(&mut dice(1));
    set.members.truncate(2);
    let form = set.parent.form;
    set.members =
        set.members.iter().map(|m| member(form, m.year, &m.agency, &mut dice(7))).collect();
    let folder = Folder::new("clean", &set);
    let alone = folder.check(&["units"]).2;
    let (out, _, exit) = folder.check(&["units", "--set", "--units", "list.txt"]);
    assert_eq!((exit, out.is_empty()), (64, true));
    assert_eq!(folder.check(&["units", "--set"]).2, alone);
}

#[test]
fn what_cannot_be_compared_with_is_told_before_anything_is_checked() {
    let (set, _) = broken();
    let folder = Folder::new("unusable", &set);
    fs::write(folder.0.join("empty.txt"), "\n# 还没有\n").unwrap();
    fs::write(folder.0.join("other.html"), "<p>关于召开会议的通知</p>").unwrap();
    for (arguments, sentence) in [
        (["--units", "empty.txt"], "名单是空的"),
        (["--units", "none.txt"], "没有这个文件"),
        (["--sum", "none.html"], "没有这个文件"),
        (["--sum", "other.html"], "不像年度报告，不能与它比"),
    ] {
        let (out, err, exit) = folder.check(&[&["units"][..], &arguments].concat());
        assert_eq!((exit, out.as_slice()), (64, &b""[..]), "{arguments:?}");
        assert!(err.contains(sentence) && err.lines().count() == 1, "{err}");
    }
}

#[test]
fn a_result_that_cannot_be_written_is_told() {
    let (set, _) = broken();
    let folder = Folder::new("unwritable", &set);
    for format in ["csv", "xlsx"] {
        let arguments = ["whole.html", "--format", format, "--output", "none/result"];
        let (_, err, exit) = folder.check(&arguments);
        assert_eq!(exit, 2, "{err}");
        assert!(err.contains("写不出结果") && err.lines().count() == 1, "{err}");
    }
}

/// The text of a part of a workbook.
fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_workbook_has_reports_findings_cells_and_their_sum() {
    let (set, unsound) = broken();
    let folder = Folder::new("workbook", &set);
    let asked = [&["units", "--format", "xlsx"][..], &ASKED].concat();
    let (piped, _, exit) = folder.check(&asked);
    assert_eq!(exit, 1);
    folder.text(&[&asked[..], &["--output", "book.xlsx"]].concat(), 1);
    let book = fs::read(folder.0.join("book.xlsx")).unwrap();
    for name in ["报告", "问题", "格", "汇总", "汇总范围"] {
        assert!(part(&book, "xl/workbook.xml").contains(&format!("name=\"{name}\"")), "{name}");
    }
    let cells = part(&book, "xl/worksheets/sheet3.xml");
    let rows = cells.matches("<row ").count();
    assert_eq!(rows, 1 + 200 * set.members.len());
    assert_eq!(part(&piped, "xl/worksheets/sheet3.xml"), cells);
    assert!(!cells.contains("<f>"), "no formula");
    // The cell that is wrong is filled, and says why.
    let comments = part(&book, "xl/comments1.xml");
    assert!(comments.contains("错误 "), "{comments}");
    let sum = part(&book, "xl/worksheets/sheet4.xml") + &part(&book, "xl/sharedStrings.xml");
    assert!(sum.contains(&set.parent.agency) || sum.contains("本级报告"), "{sum}");
    assert!(sum.contains(&unsound) && sum.contains("没有加进"), "{sum}");
    // Without a set there is a sum all the same, and no rule on sets.
    let (alone, _, _) = folder.check(&["units", "--format", "xlsx"]);
    assert!(part(&alone, "xl/workbook.xml").contains("name=\"汇总\""));
    assert!(!part(&alone, "xl/worksheets/sheet2.xml").contains("G04"));
}
