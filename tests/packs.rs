//! Local rule packs: what they change, and what is said where one cannot be used.

use std::fs;
use std::path::Path;

use gouji::finding::Severity;
use gouji::report::Level;
use gouji::rules::ALL;
use gouji::{Checked, Checker};

use crate::render::Draft;

/// A report whose 总计 is blank in one place, which V08 warns of.
fn checked(pack: &str) -> Checked {
    let mut draft = Draft::new("2021");
    let received = draft.form.cells().iter().copied().filter(|cell| cell.row() == "received");
    for cell in received {
        let is_total = cell.column() == "total";
        draft.cells.insert(cell, if is_total { "" } else { "1" }.to_owned());
    }
    Checker::with_pack(pack).unwrap().check_text(None, &draft.html()).unwrap()
}

fn severity_of(rule: &str, checked: &Checked) -> Option<Severity> {
    checked.findings.iter().find(|finding| finding.rule == rule).map(|finding| finding.severity)
}

#[test]
fn rules_are_left_out_and_made_graver_by_id_or_by_name() {
    assert_eq!(severity_of("V08", &checked("{}")), Some(Severity::Warning));
    for named in ["V08", "blank-total"] {
        let off = checked(&format!(r#"{{"off": ["{named}"]}}"#));
        assert!(off.outcomes.iter().all(|(rule, _)| rule.about.id != "V08"));
        assert_eq!(severity_of("V08", &off), None);
        let graver = checked(&format!(r#"{{"severity": {{"{named}": "error"}}}}"#));
        assert_eq!(severity_of("V08", &graver), Some(Severity::Error));
    }
}

#[test]
fn rules_that_are_off_run_where_a_pack_switches_them_on() {
    let runs = |checked: &Checked, id| checked.outcomes.iter().any(|(rule, _)| rule.about.id == id);
    for rule in ALL.iter().filter(|rule| !rule.about.on_by_default) {
        assert!(!runs(&checked("{}"), rule.about.id), "{} runs by itself", rule.about.id);
        let pack = format!(r#"{{"on": ["{}"]}}"#, rule.about.id);
        assert!(runs(&checked(&pack), rule.about.id), "{} does not run", rule.about.id);
    }
}

#[test]
fn a_limit_of_the_overview_switches_its_rule_on_and_off_still_leaves_it_out() {
    let runs = |text: &str| {
        let pack = Checker::with_pack(text).unwrap().pack;
        ALL.iter().any(|rule| rule.about.id == "C10" && rule.runs(&pack))
    };
    assert!(!runs("{}"));
    assert!(runs(r#"{"overview_limit": 1000}"#));
    assert!(!runs(r#"{"overview_limit": 1000, "off": ["C10"]}"#));
}

#[test]
fn the_report_names_its_pack() {
    assert_eq!(checked(r#"{"name": " 清河县\n要求 "}"#).pack.as_deref(), Some("清河县 要求"));
    assert_eq!(checked("{}").pack.as_deref(), Some("未命名的规则包"));
    let national = gouji::check_text(None, &Draft::new("2021").html()).unwrap();
    assert_eq!(national.pack, None);
}

#[test]
fn a_pack_that_cannot_be_used_is_refused_in_one_chinese_sentence() {
    for (text, sentence) in [
        ("", "规则包是空的"),
        ("\u{feff} \n", "规则包是空的"),
        ("name: 清河县", "规则包第 1 行写得不对"),
        ("{\n\"name\": “清河县”\n}", "规则包第 2 行写得不对"),
        ("{\"name\": \"清河县\",\n}", "规则包第 2 行写得不对"),
        (r#"{"name": "清河县"} {}"#, "规则包第 1 行写得不对"),
        ("\"清河县\"", "规则包要用一对花括号括起来"),
        ("[]", "规则包要用一对花括号括起来"),
        ("{\"name\": \"\u{fffd}\u{fffd}\"}", "请用 UTF-8 编码另存一次"),
        (r#"{"nmae": "清河县"}"#, "规则包里不能写“nmae”，可以写的是 name、basis"),
        (r#"{"off": ["V08"], "off": ["S05"]}"#, "“off”写了两次"),
        (r#"{"name": 3}"#, "“name”要写成文字"),
        (r#"{"name": " "}"#, "“name”要写成文字"),
        (r#"{"on": "C10"}"#, "“on”要写成一列文字"),
        (r#"{"on": [10]}"#, "“on”要写成文字"),
        (r#"{"on": ["Q99"]}"#, "没有“Q99”这条规则"),
        (r#"{"off": ["a01"]}"#, "没有“a01”这条规则"),
        (r#"{"severity": {"总计空白": "error"}}"#, "没有“总计空白”这条规则"),
        (r#"{"on": ["V08"], "off": ["V08"]}"#, "规则“V08”在 on 和 off 里都写了"),
        (r#"{"severity": {"V08": "严重"}}"#, "“severity”里“V08”的级别只能是 error（错误）"),
        (r#"{"severity": {"V08": true}}"#, "“severity”里“V08”的级别只能是"),
        (r#"{"severity": "error"}"#, "“severity”要逐条写"),
        (r#"{"deadline": "01-28"}"#, "“deadline”要按机关写"),
        (
            r#"{"deadline": {"county": "02-20"}}"#,
            "“deadline”里不能写“county”，可以写的是 government",
        ),
        (r#"{"deadline": {"department": "1月28日"}}"#, "“deadline”里“department”的日期要写成月-日"),
        (r#"{"deadline": {"department": "02-30"}}"#, "“deadline”里“department”的日期要写成月-日"),
        (r#"{"deadline": {"department": null}}"#, "“deadline”里“department”的日期要写成月-日"),
        (r#"{"overview_limit": "1000"}"#, "“overview_limit”要写成字数"),
        (r#"{"overview_limit": 0}"#, "“overview_limit”要写成字数"),
        (r#"{"overview_limit": -1.5}"#, "“overview_limit”要写成字数"),
        (r#"{"extra_rows": {"行": 1}}"#, "“extra_rows”要写成一列文字"),
    ] {
        let refused = Checker::with_pack(text).expect_err(text).sentence;
        assert!(refused.contains(sentence), "{text}: {refused}");
        assert!(!refused.ends_with('。') && !refused.contains('\n'), "{refused}");
    }
}

#[test]
fn a_pack_deep_beyond_all_reason_is_refused() {
    let deep = "[".repeat(100_000);
    assert!(Checker::with_pack(&deep).unwrap_err().sentence.contains("第 1 行"));
}

#[test]
fn every_pack_of_ours_can_be_used_and_says_where_it_comes_from() {
    let mut packs = 0;
    for entry in fs::read_dir("packs").unwrap() {
        let path = entry.unwrap().path();
        let pack = Checker::with_pack(&fs::read_to_string(&path).unwrap()).unwrap().pack;
        assert!(pack.name.starts_with("示例"), "{}", path.display());
        assert!(pack.basis.contains("参照"), "{}", path.display());
        packs += 1;
    }
    assert!(packs >= 2);
    let pack = |name: &str| {
        let text = fs::read_to_string(Path::new("packs").join(name)).unwrap();
        Checker::with_pack(&text).unwrap().pack
    };
    let early = pack("early-deadline.json");
    assert_eq!(early.deadline(Level::Department), Some((1, 28)));
    assert_eq!(early.deadline(Level::Government), Some((2, 20)));
    assert_eq!(early.deadline(Level::Township), None);
    let short = pack("short-overview.json");
    assert_eq!(short.overview_limit, Some(1000));
    assert_eq!(short.extra_rows, ["其他主动公开文件"]);
}

#[test]
fn the_examples_of_the_page_about_packs_can_be_used() {
    let page = fs::read_to_string("docs/packs.md").unwrap();
    let examples: Vec<_> = page.split("```json\n").skip(1).collect();
    assert!(!examples.is_empty());
    for example in examples {
        Checker::with_pack(example.split("```").next().unwrap()).unwrap();
    }
}
