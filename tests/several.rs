//! Two reports in one input are two reports, however they came together: never one with the cells of both.

use gouji::check_text;
use gouji::view::{Overall, summary};

use crate::bars::{copied, texts};

const RIGHT: &str = "www/samples/clean.html";
const WRONG: &str = "www/samples/broken-sums.html";

fn page(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn text(path: &str) -> String {
    copied(path, |cells, _| texts(cells).join("\t")).1
}

fn cell_a_line(path: &str) -> String {
    copied(path, |cells, _| texts(cells).join("\n")).1
}

fn bars(path: &str) -> String {
    copied(path, |cells, _| format!("| {} |", texts(cells).join(" | ").replace('\n', ""))).1
}

/// The page without what stands around its body.
fn body(path: &str) -> String {
    let page = page(path);
    let (_, body) = page.split_once("<body>").unwrap();
    body.split("</body>").next().unwrap().to_owned()
}

fn without_title(page: &str) -> String {
    let (before, rest) = page.split_once("<h1>").unwrap();
    before.to_owned() + rest.split_once("</h1>").unwrap().1
}

/// `…局2024年` on one line, `政府信息公开工作年度报告` on the next.
fn on_two_lines(text: &str) -> String {
    text.replacen("年政府信息公开工作年度报告", "年\n政府信息公开工作年度报告", 1)
}

#[test]
fn two_reports_are_never_merged() {
    let inputs = [
        page(RIGHT) + &page(WRONG),
        page(RIGHT) + &without_title(&page(WRONG)),
        body(RIGHT) + &without_title(&body(WRONG)),
        without_title(&body(RIGHT)) + &without_title(&body(WRONG)),
        text(RIGHT) + "\n" + &text(WRONG),
        on_two_lines(&text(RIGHT)) + "\n" + &on_two_lines(&text(WRONG)),
        text(RIGHT) + "\n" + &on_two_lines(&text(WRONG)),
        cell_a_line(RIGHT) + "\n\n" + &text(WRONG),
        bars(RIGHT) + "\n" + &bars(WRONG),
        page(RIGHT) + &body(WRONG).replace("2024年政府信息公开工作年度报告", "年报"),
    ];
    for (number, input) in inputs.iter().enumerate() {
        let first = check_text(None, input).unwrap();
        assert_eq!(first.others.len(), 1, "input {number}");
        let verdicts = [summary(&first).overall, summary(&first.others[0]).overall];
        assert_eq!(verdicts, [Overall::Pass, Overall::Error], "input {number}");
        let (right, wrong) = (&first.report, &first.others[0].report);
        assert_eq!(
            (right.reading.entries.len(), wrong.reading.entries.len()),
            (200, 200),
            "input {number}"
        );
    }
}

#[test]
fn a_table_of_contents_begins_no_report() {
    let contents = "<p>目录</p><p>一、总体情况</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><h2>一、总体情况";
    for input in [page(RIGHT).replace("<h2>一、总体情况", contents), page(RIGHT)] {
        let checked = check_text(None, &input).unwrap();
        assert_eq!((checked.others.len(), checked.report.reading.entries.len()), (0, 200));
    }
}

#[test]
fn the_second_has_the_agency_that_stands_above_its_title() {
    let second = text(WRONG).replacen(
        "2024年政府信息公开工作年度报告",
        "\n2024年政府信息公开工作年度报告",
        1,
    );
    let first = check_text(None, &(text(RIGHT) + "\n" + &second)).unwrap();
    let agency = |report: &gouji::report::Report| {
        report.text.frame.agency_name().unwrap_or_default().to_owned()
    };
    assert_eq!(agency(&first.report), "临溪县自然资源局");
    assert_eq!(agency(&first.others[0].report), "云岭市住房和城乡建设局");
}

#[test]
fn a_report_without_tables_is_not_lost_beside_one_that_has_them() {
    let prose = |page: &str| page.split("<h2>二、").next().unwrap().to_owned();
    for (one, other) in [(prose(&body(WRONG)), body(RIGHT)), (body(RIGHT), prose(&body(WRONG)))] {
        let first = check_text(None, &(one + &other)).unwrap();
        let all: Vec<_> = std::iter::once(&first).chain(&first.others).collect();
        let mut read: Vec<_> = all
            .iter()
            .map(|one| (one.report.text.frame.year, one.report.reading.entries.len()))
            .collect();
        read.sort_unstable();
        assert_eq!(read, [(Some(2024), 0), (Some(2025), 200)]);
    }
}

#[test]
fn links_to_other_reports_begin_none() {
    let links = ["2021", "2022", "2023"]
        .map(|year| format!("<p>临溪县自然资源局{year}年政府信息公开工作年度报告</p>"))
        .concat();
    for page in [links.clone() + &body(RIGHT), body(RIGHT) + &links] {
        let checked = check_text(None, &page).unwrap();
        assert_eq!((checked.others.len(), checked.report.reading.entries.len()), (0, 200));
    }
}
