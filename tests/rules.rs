//! The examples on the rules' pages are run as their tests, and registry and pages are held together.
//!
//! An example is a block fenced as ```` ```例 ````: the cells of a report (those not named are 0), then what
//! comes of the rule, its message to the letter.

use std::collections::BTreeSet;
use std::fs;

use gouji::diagnose::prose::Kind;
use gouji::finding::Finding;
use gouji::forms::{Coord, Form, Sum, Table};
use gouji::rule::{Of, Outcome, Rule};
use gouji::rules::ALL;
use gouji::set::rules::all_rules;
use gouji::{Checker, pack::Pack};

use crate::render::Draft;

#[test]
fn every_example_of_every_page_comes_out_as_the_page_says() {
    let mut run = 0;
    for rule in ALL {
        for example in page(rule.about.id).split("```例\n").skip(1) {
            let example = example.split("```").next().unwrap();
            check(rule, example);
            run += 1;
        }
    }
    assert!(run >= 2 * ALL.len(), "only {run} examples were found");
}

#[test]
fn every_page_has_its_parts_and_an_example_that_fails_and_one_that_passes() {
    for rule in all_rules() {
        let page = page(rule.id);
        for part in ["## 查什么", "## 为什么", "## 例子", "## 依据", "## 例外"] {
            assert!(page.contains(part), "{} lacks {part}", rule.id);
        }
        let title = format!("# {} {}", rule.id, rule.title.split('：').next().unwrap());
        assert!(page.starts_with(&title), "the page of {} must begin with {title}", rule.id);
        assert!(
            page.contains("\n\n通过："),
            "{} does not tell what holds where it passes",
            rule.id
        );
        assert!(page.contains(rule.name), "{} does not tell its name", rule.id);
        assert!(page.contains("⇒ 通过"), "{} has no example that passes", rule.id);
        assert_eq!(page.contains("默认关"), !rule.on_by_default, "{} on or off?", rule.id);
        let fails = ["⇒ 有问题", "⇒ 定位", "⇒ 请核实"].iter().any(|end| page.contains(end));
        assert!(fails, "{} has no example that fails", rule.id);
    }
}

#[test]
fn registry_and_pages_are_the_same_and_names_are_unique() {
    let registered: BTreeSet<String> = all_rules().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(registered.len(), all_rules().count(), "an id stands twice");
    let names: BTreeSet<&str> = all_rules().map(|rule| rule.name).collect();
    assert_eq!(names.len(), all_rules().count(), "a name stands twice");
    for id in page_ids() {
        let is_left_out = page(&id).contains("## 为什么不做");
        assert_ne!(is_left_out, registered.contains(&id), "{id} is in the registry, or left out");
    }
    for id in &registered {
        assert!(page_ids().contains(id), "{id} has no page");
    }
    assert!(
        ALL.windows(2).all(|pair| order(pair[0].about.id) < order(pair[1].about.id)),
        "out of order"
    );
}

/// The classes of rules in the order of the catalogue. Each rule of them has been written, or left out with a page
/// that says why.
pub const CLASSES: &str = "AVSYNDCLPWHG";

#[test]
fn the_readme_counts_the_rules_that_there_are() {
    let readme = fs::read_to_string("README.md").unwrap();
    let off = all_rules().filter(|rule| !rule.on_by_default).count();
    let left_out = page_ids().len() - all_rules().count();
    for words in [
        format!("目前 {} 条规则（其中 {off} 条默认关）", all_rules().count()),
        format!("另有 {left_out} 页说明为什么不做"),
        format!("{} rules, a page each", all_rules().count()),
    ] {
        assert!(readme.contains(&words), "README.md does not say “{words}”");
    }
    for form in gouji::forms::ALL {
        let cells = format!("{} 格", form.cells().len());
        assert!(readme.contains(&cells), "README.md does not say that {} has {cells}", form.id);
    }
    for form in ["2019", "2021"] {
        let form = gouji::forms::ALL.iter().find(|other| other.id == form).unwrap();
        let sums = format!("{} 年格式{}", form.id, if form.id == "2019" { "共 " } else { " " });
        let sums = format!("{sums}{} 条", form.identities().len());
        assert!(readme.contains(&sums), "README.md does not say “{sums}”");
    }
}

/// An id in the order of the catalogue.
fn order(id: &str) -> (Option<usize>, &str) {
    (CLASSES.find(&id[..1]), &id[1..])
}

/// The page of a rule.
pub fn page(id: &str) -> String {
    fs::read_to_string(format!("docs/rules/{id}.md")).unwrap_or_else(|e| panic!("{id}: {e}"))
}

/// The rules that have a page.
pub fn page_ids() -> BTreeSet<String> {
    let names = fs::read_dir("docs/rules").unwrap().map(|e| e.unwrap().file_name());
    let names =
        names.filter_map(|name| name.into_string().ok()?.strip_suffix(".md").map(str::to_owned));
    names.filter(|name| name != "README").collect()
}

#[test]
fn what_is_judged_before_is_told_by_one_rule_each() {
    let of: Vec<Of> = ALL.iter().filter_map(|rule| rule.of).collect();
    for (number, told) in of.iter().enumerate() {
        assert!(!of[..number].contains(told), "{told:?} is told by two rules");
    }
    let sums = of.iter().filter(|of| matches!(of, Of::Sum(_))).count();
    assert_eq!(sums, Sum::Staff as usize + 1);
    assert_eq!(of.len() - sums, Kind::Growth as usize + 1);
}

/// Runs one example and compares what comes of it.
#[track_caller]
fn check(rule: &'static Rule, example: &str) {
    let (Example { draft, earlier, mut pack, .. }, expected) = parse(example);
    if !rule.about.on_by_default {
        pack.on.push(rule.about.id.to_owned());
    }
    let read = |draft: Draft| Checker::default().read_text(None, &draft.html()).unwrap();
    let years = earlier.map(read).unwrap_or_default();
    let checker = Checker { pack, years, ..Checker::default() };
    let checked = checker.check_text(None, &draft.html()).unwrap();
    let (_, outcomes) = checked.outcomes.iter().find(|(r, _)| r.about.id == rule.about.id).unwrap();
    let own = || checked.findings.iter().filter(|finding| finding.rule == rule.about.id);
    let told = |tell: fn(&Finding) -> String| own().map(tell).collect::<Vec<_>>().join("；");
    let came = match (outcomes.outcome(), expected.starts_with("定位")) {
        (_, true) => {
            let all = checked.findings.iter().filter_map(|finding| finding.diagnosis.clone());
            format!("定位：{}", all.collect::<Vec<_>>().join("；"))
        }
        (Outcome::Pass, _) => "通过".to_owned(),
        (Outcome::Inapplicable, _) => "不适用".to_owned(),
        (Outcome::Violation, _) => format!(
            "有问题：{}",
            told(|finding| format!("{} {}", finding.severity.name(), finding.message))
        ),
        (Outcome::NeedsReview, _) if own().next().is_some() => format!(
            "请核实：{}",
            told(|finding| format!("{} {}", finding.severity.name(), finding.message))
        ),
        (Outcome::NeedsReview, _) => {
            format!("无法判断：{}", outcomes.reason.as_deref().unwrap_or_default())
        }
    };
    if came != expected && std::env::var_os("UPDATE_EXPECT").is_some() {
        return update(rule.about.id, example, expected, &came);
    }
    assert_eq!(came, expected, "{} on\n{example}", rule.about.id);
}

/// Writes into the page what came of an example.
pub fn update(id: &str, example: &str, expected: &str, came: &str) {
    let now = example.replace(&format!("⇒ {expected}"), &format!("⇒ {came}"));
    fs::write(format!("docs/rules/{id}.md"), page(id).replace(example, &now)).unwrap();
}

/// What an example describes: a report, that of the year before where lines begin with 上年, and local rules.
struct Example {
    draft: Draft,
    earlier: Option<Draft>,
    pack: Pack,
    /// The sections that an example has written lines for; whether it is those of the year before.
    written: BTreeSet<(bool, String)>,
}

impl Example {
    /// The report of the year before, with nothing in it at first.
    fn earlier(&mut self) -> &mut Draft {
        let (year, agency) = (self.draft.year - 1, &self.draft.agency);
        self.earlier.get_or_insert_with(|| {
            let mut earlier = Draft::new(Form::for_year(year).unwrap().id);
            earlier.set_year(year);
            earlier.set_agency(agency);
            earlier
        })
    }
}

/// Reads an example, and what is to come of it. `CONTRIBUTING.md` lists the words.
fn parse(example: &str) -> (Example, &str) {
    let mut read = Example {
        draft: Draft::new("2021"),
        earlier: None,
        pack: Pack::default(),
        written: BTreeSet::new(),
    };
    for line in example.lines().filter(|line| !line.is_empty()) {
        if let Some(expected) = line.strip_prefix("⇒ ") {
            return (read, expected);
        }
        if let Some(pack) = line.strip_prefix("规则包 ") {
            read.pack = Checker::with_pack(pack).unwrap().pack;
            continue;
        }
        let mut written = std::mem::take(&mut read.written);
        match line.strip_prefix("上年 ") {
            Some(line) => describe(read.earlier(), line, |part| written.insert((true, part))),
            None => describe(&mut read.draft, line, |part| written.insert((false, part))),
        }
        read.written = written;
    }
    panic!("the example has no end:\n{example}")
}

/// Does to a draft what a line of an example says; `is_first` tells whether a section has no line yet.
pub fn describe(draft: &mut Draft, line: &str, mut is_first: impl FnMut(String) -> bool) {
    if let Some((cell, value)) = line.split_once(" = ").filter(|(cell, _)| cell.contains('／')) {
        let value = if value == "空白" { "" } else { value };
        draft.cells.insert(find(draft.form, cell), value.to_owned());
        return;
    }
    let (word, what) = line.split_once(' ').unwrap_or((line, ""));
    let (first, rest) = what.split_once(' ').unwrap_or((what, ""));
    match word {
        "格式" => *draft = Draft::new(what),
        "年度" => draft.set_year(what.parse().unwrap()),
        "机关" => draft.set_agency(what),
        "标题" => draft.title = Some(what.to_owned()),
        "网页标题" => draft.page_title = Some(what.to_owned()),
        "引言" => draft.intro.push(what.to_owned()),
        "部分" => draft.section(number(first)).heading = rest.to_owned(),
        // The first line of a section takes the place of what a draft has there.
        "正文" => {
            let section = draft.section(number(first));
            if is_first(first.to_owned()) {
                section.lines.clear();
            }
            section.lines.extend((!rest.is_empty()).then(|| rest.to_owned()));
        }
        "去掉部分" => draft.sections.retain(|section| section.number != number(what)),
        "落款" => {
            draft.signature = what.split(' ').filter(|t| !t.is_empty()).map(str::to_owned).collect()
        }
        "前面" => draft.before += what,
        "后面" => draft.after += what,
        "改字" => {
            let (from, to) = what.split_once(" → ").unwrap();
            draft.labels.push((from.to_owned(), to.to_owned()));
        }
        "多一行" => {
            let cells = rest.split('|').map(|cell| cell.trim().to_owned()).collect();
            match first.strip_suffix('后') {
                Some(row) => draft.rows_behind.push((row.to_owned(), cells)),
                None => draft.extra_rows.push((table(first), cells)),
            }
        }
        "放到" => draft.moved_tables.push((table(first), number(rest))),
        "去掉总计列" => draft.without_total = true,
        "去掉表" => draft.without_tables.push(table(what)),
        "去掉行" => draft.without_rows.push(what.to_owned()),
        "少一格" => draft.short_rows.push(what.to_owned()),
        _ => panic!("what is {line}?"),
    }
}

/// The number of a section: `五`.
fn number(name: &str) -> u8 {
    let numerals = ["一", "二", "三", "四", "五", "六"];
    let at = numerals.iter().position(|numeral| *numeral == name);
    at.unwrap_or_else(|| panic!("there is no section {name}")) as u8 + 1
}

fn table(name: &str) -> Table {
    match name {
        "表二" => Table::Disclosure,
        "表三" => Table::Requests,
        "表四" => Table::Appeals,
        "统计表" => Table::Statistics,
        _ => panic!("there is no {name}"),
    }
}

/// The cell that `本年新收／自然人` names.
fn find(form: &Form, cell: &str) -> Coord {
    let named = |coord: &Coord| format!("{}／{}", form.row_name(*coord), form.column_name(*coord));
    let found = form.cells().iter().copied().find(|coord| named(coord) == cell);
    found.unwrap_or_else(|| panic!("there is no cell {cell}"))
}

/// The item of a rule is called as the defect that it finds.
#[test]
fn a_rule_is_called_the_same_in_the_source() {
    let mut looked_at = 0;
    let mut folders = ["src/rules", "src/set/rules"].map(std::path::PathBuf::from).to_vec();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for item in source.split("pub static ").skip(1) {
                let Some((name, rule)) = item.split_once("Rule =") else { continue };
                let defect = rule.split('"').nth(3).unwrap_or_default();
                let name = name.split(':').next().unwrap();
                assert_eq!(name, defect.to_uppercase().replace('-', "_"), "{}", path.display());
                looked_at += 1;
            }
        }
    }
    assert_eq!(looked_at, all_rules().count());
}

/// A07 and V12 speak in the findings of the sums, which have defects of their own.
#[test]
fn every_rule_has_a_defect_that_it_must_find() {
    let spoiled = crate::soundness::spoiled_rules();
    let without = ALL.iter().map(|rule| rule.about.id).filter(|id| !spoiled.contains(id));
    assert_eq!(without.collect::<Vec<_>>(), ["A07", "V12"]);
}
