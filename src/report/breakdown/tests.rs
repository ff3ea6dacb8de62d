use super::super::claim;
use super::super::paragraph;
use super::super::passage::passages;
use super::*;

/// Reads a paragraph of section one.
#[track_caller]
fn check(paragraph: &str, expected: &[&str]) {
    let lines = ["云岭市商务局2023年政府信息公开工作年度报告", "一、总体情况", paragraph];
    let (frame, paragraphs) = paragraph::of_lines(&lines);
    let passages = passages(&paragraphs);
    let form = crate::forms::Form::for_year(2023).expect("a form of that year");
    let (claims, _) = claim::read(&passages, &frame, form);
    let found = composition(&passages, &claims);
    let told = |claim: usize| format!("{}", claims[claim].number.value);
    let list = |all: &[usize]| all.iter().map(|&claim| told(claim)).collect::<Vec<_>>();
    let breakdowns = found.breakdowns.iter().map(|of| {
        let sign = if of.is_closed { "=" } else { "≥" };
        let total = of.total.map_or("100%".to_owned(), told);
        format!("{total} {sign} {}", list(&of.parts).join("+"))
    });
    let shares = found.shares.iter().map(|of| format!("{}% {}", told(of.share), told(of.part)));
    let growths = found.growths.iter().map(|of| {
        let sign = if of.falls { "-" } else { "+" };
        format!("{sign}{}% {}", told(of.rate), list(&of.numbers).join("|"))
    });
    let read: Vec<String> = breakdowns.chain(shares).chain(growths).collect();
    assert_eq!(read, expected, "{paragraph}");
}

#[test]
fn totals_and_their_parts() {
    for (paragraph, expected) in [
        (
            "公开信息60条（其中：其中文件42条，规划1条，其他信息17条），在公众号发布信息197条。",
            "60 = 42+1+17",
        ),
        ("公开32条，其中1条清单、11条公告、4条议案、16条提案。", "32 = 1+11+4+16"),
        ("公开信息10条，其中概况类1条；动态类2条；其他信息共计4条。", "10 = 1+2+4"),
        ("公开信息2339条；其中，政府网站公开1903条，微信公开436条。", "2339 = 1903+436"),
        ("规章13件（含新制定5件，修改4件，废止4件）。", "13 = 5+4+4"),
        ("收到5份申请，均为自然人申请。其中，予以公开2件，部分公开1件，其他2件。", "5 = 2+1+2"),
        ("收到申请12件，分别为自然人10件、法人2件。", "12 = 10+2"),
        ("该5件申请中，同意公开3件，部分公开1件，无法提供1件。", "5 = 3+1+1"),
        ("收到申请24件，其中：线下申请15件，通过网站在线申请8件。", "24 = 15+8"),
        ("公开信息总数10条。网站公开5条，其他信息3条，微博2条。", "10 = 5+3+2"),
        ("举办发布会12场，其中主要负责人出席3场。", "12 ≥ 3"),
        ("从方式看，其中网络占60%，信函占30%，其他占10%。", "100% = 60+30+10"),
    ] {
        check(paragraph, &[expected]);
    }
}

#[test]
fn numbers_in_inner_brackets_belong_to_their_item() {
    check(
        "发布信息42条，其中：机构信息4条，公告29条（其中处罚27条），其他9条。",
        &["42 = 4+29+9", "29 ≥ 27"],
    );
}

#[test]
fn what_only_stands_beside_a_total_is_no_part() {
    for paragraph in [
        "收到申请8件，办结8件。其中，因申请公开引发行政诉讼1件。",
        "答复805件（含上年度结转申请18件，另有72件顺延到下年度答复）。",
        "公开信息76条。其中，规范性文件4篇，政策解读5篇。",
        "收到有效申请20件（另有3件作补正处理）。",
        "办理建议12件、提案20件，其中主办24件。",
        "举办发布会3场。公开文件5件，培训2次。",
        "印发文件3件（涉及事项120件）。",
        "收到申请24件，其中网络、信函申请分别于3月、5月收到。",
    ] {
        check(paragraph, &[]);
    }
}

#[test]
fn shares_and_growth() {
    check("收到申请50件，其中网络申请20件，占40%。", &["50 ≥ 20", "40% 20"]);
    check("公开208件（17.46%），其他319件（26.78%）。", &["17.46% 208", "26.78% 319"]);
    check("收到40件，比上一年度增长21%，已办结36件，办结率90%。", &["90% 36", "+21% 40"]);
    check("受理申请859件，申请数量较去年回落12.3%。", &["-12.3% 859"]);
    check("收到10件，网站访问量同比增长12.3%，按时办结率100%。", &[]);
    check("公开信息300条，占全市总量的12%。", &[]);
}
