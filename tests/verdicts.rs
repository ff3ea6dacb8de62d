//! The verdict: never a pass over what was not read, and every finding counted, also those that are not told one
//! by one.

use std::collections::BTreeSet;

use gouji::finding::{Counts, Finding, Severity};
use gouji::forms::{ALL, SECTIONS, Table};
use gouji::pack::Pack;
use gouji::rule::Outcome;
use gouji::rules::UNREAD_CELLS;
use gouji::view::{Overall, Summary, summary};
use gouji::{Checked, Checker};

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::layouts::WRITERS;
use crate::render::sheet::{Part, Sheet};

/// Checks a text, with whatever rules are off.
pub fn check(text: &str, off: &[&str]) -> (Checked, Summary) {
    let off = off.iter().map(|rule| (*rule).to_owned()).collect();
    let checker = Checker { pack: Pack { off, ..Pack::default() }, ..Checker::default() };
    let checked = checker.check_text(None, text).unwrap();
    let summary = summary(&checked);
    (checked, summary)
}

/// Holds the verdict of a report of which only a part came.
#[track_caller]
fn judged_as_a_part(text: &str, name: &str) {
    let (checked, Summary { overall, sentence, counts, .. }) = check(text, &[]);
    let report = &checked.report;
    let missing = report.reading.missing();
    let absent: Vec<_> = checked.findings.iter().flat_map(|finding| &finding.absent).collect();
    let is_told = missing.iter().all(|coord| absent.contains(&coord));
    let errors: Vec<_> = (checked.findings.iter())
        .filter(|finding| finding.severity == Severity::Error && finding.rule.starts_with('S'))
        .map(|finding| &finding.message)
        .collect();
    assert!(errors.is_empty(), "{name}: what was cut off is no error: {errors:?}");
    let of_unread = checked.findings.iter().find(|finding| finding.rule == UNREAD_CELLS.about.id);
    if let Some(finding) = of_unread {
        let told = format!("没读到的 {} 格", checked.unread().len());
        assert!(finding.message.contains(&told), "{name}: {} and {told}", finding.message);
    }
    match overall {
        Overall::Pass | Overall::Warning => {
            assert!(
                missing.is_empty(),
                "{name}: “{sentence}” over {} cells",
                report.reading.entries.len()
            );
        }
        Overall::Error => assert!(is_told, "{name}: “{sentence}” and unread cells\n{text}"),
        Overall::NotReport => assert!(!report.text.is_report, "{name}: {sentence}"),
        Overall::Unknown => {
            assert!(!is_told, "{name}: {sentence}");
            for coord in checked.unread().iter().filter(|_| !report.reading.entries.is_empty()) {
                let table = coord.table();
                let what = if report.reading.extent(table).0 > 0 {
                    "没有读全"
                } else {
                    "没有读到"
                };
                let named = sentence.split(['：', '，', '；']).find(|part| part.ends_with(what));
                assert!(
                    named.is_some_and(|part| part.contains(table.name())),
                    "{name}: “{sentence}” does not name {table:?}"
                );
            }
            let told = format!("读到的部分有 {} 处错误", counts.errors);
            let tells = sentence.contains(&told) || sentence.starts_with("没有读到表格");
            assert!(counts.errors == 0 || tells, "{name}: {sentence}");
        }
    }
}

/// The first parts of a sheet: whole blocks, and then some rows of the next, if that is a table.
fn first(sheet: &Sheet, blocks: usize, rows: usize) -> Sheet {
    let mut parts = sheet.parts[..blocks].to_vec();
    if let (Some(Part::Rows(table, all)), 1..) = (sheet.parts.get(blocks), rows) {
        parts.push(Part::Rows(*table, all[..rows].to_vec()));
    }
    Sheet { form: sheet.form, parts }
}

#[test]
fn a_report_cut_anywhere_gets_no_pass_over_what_is_gone() {
    for (number, form) in ALL.iter().enumerate() {
        for (case, (layout, write, _)) in WRITERS.iter().enumerate() {
            let mut dice = Dice(9_000_011 + (100 * number + case) as u64);
            let sheet = Draft::random(form, &mut dice).sheet();
            let last = sheet.parts.iter().rposition(|part| matches!(part, Part::Rows(..)));
            for blocks in 1..sheet.parts.len() {
                let text = write(&first(&sheet, blocks, 0), &mut dice);
                let name = format!("{} {layout}, {blocks} blocks", form.id);
                judged_as_a_part(&text, &name);
                if Some(blocks) <= last {
                    let Summary { overall, sentence, .. } = check(&text, &[]).1;
                    let is_open = matches!(overall, Overall::Unknown | Overall::NotReport);
                    assert!(is_open, "{name}: {sentence}");
                }
            }
        }
    }
}

#[test]
fn a_table_cut_within_gets_no_pass() {
    for form in ALL {
        let mut dice = Dice(9_000_101);
        let sheet = Draft::random(form, &mut dice).sheet();
        for (blocks, part) in sheet.parts.iter().enumerate() {
            let Part::Rows(_, rows) = part else { continue };
            for rows in 1..rows.len() {
                let (_, write, _) = WRITERS[(blocks + rows) % WRITERS.len()];
                let text = write(&first(&sheet, blocks, rows), &mut dice);
                judged_as_a_part(&text, &format!("{}, {rows} rows of block {blocks}", form.id));
            }
        }
    }
}

#[test]
fn a_correct_report_cut_behind_its_first_table_is_no_pass() {
    let mut draft = Draft::new("2019");
    draft.without_tables = vec![Table::Requests, Table::Appeals];
    let page = draft.html();
    let cut = &page[..page.find("三、收到").unwrap()];
    let (_, Summary { overall, sentence, .. }) = check(cut, &[]);
    assert_eq!(overall, Overall::Unknown);
    assert!(sentence.starts_with("只读到 22/198 格，不能下结论：表三、表四没有读到"), "{sentence}");
}

#[test]
fn a_table_that_is_not_in_the_report_is_an_error_and_not_unread() {
    let mut draft = Draft::new("2021");
    draft.without_tables = vec![Table::Appeals];
    let (checked, Summary { overall, sentence, .. }) = check(&draft.html(), &[]);
    assert!(checked.findings.iter().any(|finding| finding.rule == "S08"), "{sentence}");
    assert_eq!(overall, Overall::Error, "{sentence}");
    // Where nobody says so, the cells are just not read.
    let (_, Summary { overall, sentence, .. }) = check(&draft.html(), &["S08"]);
    assert_eq!(overall, Overall::Unknown);
    assert!(sentence.contains("表四没有读到"), "{sentence}");
}

#[test]
fn a_report_that_ends_with_a_heading_or_before_one_is_no_pass() {
    let page = Draft::new("2021").html();
    for (number, heading) in SECTIONS.iter().enumerate().skip(1) {
        let at = page.find(heading).unwrap();
        let mut cuts = vec![at + heading.len()];
        cuts.extend((number > 1).then_some(at));
        for cut in cuts {
            let (checked, Summary { overall, sentence, counts, .. }) = check(&page[..cut], &[]);
            assert_ne!(overall, Overall::Pass, "{heading}: {sentence}");
            assert_eq!(counts.errors, 0, "{heading}: {:?}", checked.findings);
        }
    }
}

#[test]
fn errors_in_what_was_read_are_told_with_what_was_not() {
    let mut draft = Draft::new("2021");
    let form = draft.form;
    let received = form.cells().iter().copied().find(|coord| coord.row() == "received").unwrap();
    draft.cells.insert(received, "7".to_owned());
    let page = draft.html();
    let cut = &page[..page.find("四、政府信息公开行政复议").unwrap()];
    let (_, Summary { overall, sentence, counts, .. }) = check(cut, &[]);
    assert_eq!(overall, Overall::Unknown);
    assert!(counts.errors > 0);
    assert!(sentence.contains("表四没有读到；读到的部分有"), "{sentence}");
}

#[test]
fn a_pack_that_silences_the_rule_on_unread_cells_changes_neither_verdict_nor_counts() {
    let mut draft = Draft::new("2021");
    draft.short_rows = vec!["本年新收".to_owned()];
    let text = draft.html();
    assert!(!check(&text, &[]).0.unread().is_empty());
    let with = |pack: &str| {
        let checked = Checker::with_pack(pack).unwrap().check_text(None, &text).unwrap();
        (summary(&checked), checked)
    };
    let (all, checked) = with("{}");
    let others = |severity| {
        let own = |finding: &&Finding| finding.rule != "S21";
        checked.findings.iter().filter(own).filter(|f| f.severity == severity).count()
    };
    assert!(others(Severity::Warning) > 0, "a short row is told by S14: {}", all.sentence);
    for pack in [r#"{"off":["S21"]}"#, r#"{"severity":{"S21":"hint"}}"#, "{}"] {
        let (summary, _) = with(pack);
        assert_eq!(summary.overall, Overall::Unknown, "{pack}");
        assert_eq!(summary.sentence, all.sentence, "{pack}");
    }
    assert!(all.sentence.contains(&format!("{} 处警告", others(Severity::Warning))));
}

#[test]
fn hints_alone_are_a_pass() {
    let with_hints = (0..200).find_map(|case| {
        let draft = Draft::random(ALL[2], &mut Dice(9_000_201 + case));
        let (_, summary) = check(&draft.html(), &[]);
        (summary.counts.hints > 0).then_some(summary)
    });
    let Summary { overall, sentence, counts, .. } = with_hints.expect("some report has a hint");
    assert_eq!((counts.errors, counts.warnings), (0, 0), "{sentence}");
    assert_eq!(overall, Overall::Pass);
    assert_eq!(sentence, format!("没有发现错误和警告，有 {} 处提示", counts.hints));
}

/// More than are told one by one.
const FAULTY: usize = 45;

/// A sentence with a fault, in words of its own for each number.
type Fault = fn(usize) -> String;

/// Faults of one kind, so many that not each is told, each in other words.
const FAULTS: &[(&str, Fault)] = &[
    ("N35", |n| format!("第{n}处窗口办结率为1{n:02}%。")),
    ("N38", |n| format!("{n}号窗口收到来信1件，均已办结。")),
    ("N33", |n| format!("依申请公开信息处理费实际收取{}元。", 10 * n + 3)),
    ("N30", |n| format!("第{n}个窗口本机关不具备行政许可职权。")),
    ("N36", |n| format!("第{n}个窗口公开信息条。")),
    ("N39", |_| "未收到政府信息公开申请，均已按时答复。".to_owned()),
    ("N20", |n| format!("第{n}期公开信息{}条，其中甲类3条、乙类4条、其他2条。", 20 + n)),
    ("N22", |n| format!("发布稿件200篇，其中动态{n}篇，占{}%。", 60 + n % 30)),
    ("N25", |n| format!("发布文件7件，同比增长{}.{}%。", 3 + n, n % 10)),
    ("N26", |n| format!("第{n}个窗口接待来访5次，上年为0次，增长{}%。", 10 + n)),
    ("N37", |n| format!("第{n}期公开信息9条，其中甲类3条、乙类4余条、其他2条。")),
    ("P01", |n| format!("材料{n}：{}。", identity_number(n))),
    ("P02", |n| format!("材料{n}：138{:08}。", 12_345_678 + n)),
    ("P03", |n| format!("{n}号银行卡号{}。", card_number(n))),
    ("P04", |n| format!("第{n}件，申请人{}小明提出申请。", ["张", "李", "刘"][n % 3])),
    ("P05", |n| format!("第{n}个信箱是bangong{n}@qq.com。")),
    ("L06", |n| format!("第{n}期登陆网站。")),
    ("L02", |n| format!("第{n}期，，公开信息。")),
    ("L03", |n| format!("第{n}期（公开信息。")),
    ("L04", |n| format!("第{n}期落实政务政务要求。")),
    ("L10", |n| format!("第{n}期由××局公开信息。")),
    ("L11", |n| format!("2023年公开，第{n}期于2023.1.{}公开。", 1 + n % 28)),
    ("L12", |n| format!("第{n}期包括三个部分组成。")),
    ("L13", |n| format!("第{n}期坚持公开为原则，不公开为例外。")),
    ("L14", |n| format!("第{n}期办理依申请公开件。")),
    ("L15", |n| format!("第{n}期公开规范性文件{n}条。")),
    ("L18", |n| format!("第{n}期学习《中华人民共和国行政复义法》。")),
    ("N01", |n| format!("全年收到政府信息公开申请{}件。", 100 + n)),
    ("N14", |n| format!("全年因政府信息公开被申请行政复议{}件。", 50 + n)),
    ("N21", |n| format!("第{n}期公开信息5条，其中甲类{}条。", 6 + n)),
    ("N24", |n| format!("第{n}个窗口收到申请10件，办结5件，办结率{}%。", 60 + n % 30)),
    ("N34", |n| format!("第{n}类有三个方面问题：一是更新慢，二是解读少。")),
    ("D11", |n| format!("第{n}期于2023年6月31日公开。")),
    ("D13", |n| format!("第{n}期落实国办公开办函〔2019〕30号要求。")),
    ("D17", |n| format!("目前第{n}期公开信息{n}条。")),
    ("N06", |n| format!("全年答复政府信息公开申请，部分公开{n}件。")),
    ("N27", |_| "收到政府信息公开申请，已全部办结。".to_owned()),
    ("N19", |n| format!("收到申请{n}件，上年结转2件，答复{n}件，结转下年度继续办理1件。")),
];

fn identity_number(n: usize) -> String {
    let digits = format!("1101051949{:02}{:02}{:03}", 1 + n % 12, 1 + n % 28, n);
    let sum = digits.bytes().fold(0, |sum, digit| (sum + usize::from(digit - b'0')) * 2 % 11);
    format!("{digits}{}", char::from(b"10X98765432"[sum]))
}

fn card_number(n: usize) -> String {
    let digits = format!("62220212345{n:04}");
    let double = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let sum: u32 = (digits.bytes().rev().enumerate())
        .map(|(at, byte)| (at, u32::from(byte - b'0')))
        .map(|(at, digit)| if at % 2 == 0 { double(digit) } else { digit })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[test]
fn what_is_not_told_one_by_one_is_counted() {
    for &(rule, fault) in FAULTS {
        let mut draft = Draft::new("2021");
        draft.set_year(2023);
        let license =
            draft.form.cells().iter().copied().find(|c| c.row() == "administrative_license");
        draft.cells.insert(license.unwrap(), "12".to_owned());
        let pending = draft.form.cells().iter().copied().rfind(|c| c.row() == "carried_forward");
        draft.cells.insert(pending.unwrap(), "1".to_owned());
        // What contradicts the table is told there.
        draft.without_tables.extend((rule == "N19").then_some(Table::Requests));
        draft.section(1).lines = (1..=FAULTY).map(fault).collect();
        let pack = Pack { on: vec![rule.to_owned()], ..Pack::default() };
        let checked = Checker { pack, ..Checker::default() }.check_text(None, &draft.html());
        let checked = checked.unwrap();
        let own = checked.outcomes.iter().find(|(other, _)| other.about.id == rule);
        let (of, outcomes) = own.unwrap_or_else(|| panic!("{rule} did not run"));
        let findings: Vec<&Finding> = told_by(&checked, rule).collect();
        let (told, rest) = (findings.len(), outcomes.rest.total());
        assert!(told <= of.most && told < FAULTY, "{rule}: {told} told");
        assert_eq!(told + rest, FAULTY, "{rule}: {told} told, {rest} counted");
        let end = format!("；后面还有 {rest} 处这样的问题");
        let says_so = findings.iter().filter(|finding| finding.message.ends_with(&end)).count();
        assert_eq!(says_so, 1, "{rule}: {end}");
        let ids: BTreeSet<&str> = findings.iter().map(|f| f.id.as_str()).collect();
        assert_eq!(ids.len(), told, "{rule}: an id stands twice");
        assert_eq!(summary(&checked).counts, counted(&checked), "{rule}");
    }
}

fn told_by<'a>(checked: &'a Checked, rule: &str) -> impl Iterator<Item = &'a Finding> {
    checked.findings.iter().filter(move |finding| finding.rule == rule)
}

#[test]
fn what_became_of_a_rule_is_what_its_findings_say() {
    let mut told = 0;
    for (case, (rule, fault)) in FAULTS.iter().enumerate() {
        let mut draft = Draft::random(ALL[case % ALL.len()], &mut Dice(9_000_301 + case as u64));
        draft.section(1).lines.extend((1..=2).map(fault));
        let total = draft.form.cells().iter().copied().rfind(|coord| coord.is_total());
        draft.cells.extend(total.map(|total| (total, String::new())));
        let (checked, _) = check(&draft.html(), &[]);
        for (rule, outcomes) in &checked.outcomes {
            let findings: Vec<&Finding> = told_by(&checked, rule.about.id).collect();
            let is_certain = findings.iter().any(|finding| finding.is_certain);
            let outcome = outcomes.outcome();
            assert!(!is_certain || outcome == Outcome::Violation, "{}: {outcome:?}", rule.about.id);
            assert!(findings.is_empty() || outcome >= Outcome::NeedsReview, "{}", rule.about.id);
            for finding in findings {
                let names = (finding.rule, finding.name, finding.title);
                assert_eq!(names, (rule.about.id, rule.about.name, rule.about.title));
                told += 1;
            }
        }
        assert!(told > 0, "{rule}");
    }
}

/// All findings, one by one and only counted.
fn counted(checked: &Checked) -> Counts {
    let mut counts = Counts::default();
    checked.findings.iter().for_each(|finding| counts.add(finding.severity, 1));
    checked.outcomes.iter().for_each(|(_, outcomes)| counts += outcomes.rest);
    counts
}
