//! A correct report in which one thing was changed, as real reports have it: what is told then, and what is not.

use std::collections::BTreeSet;

use gouji::check_text;
use gouji::diagnose::Verdict;
use gouji::diagnose::prose::Kind;
use gouji::finding::Severity;

const RIGHT: &str = "www/samples/clean.html";

/// Stands in the first section.
const FIRST: &str = "优化县政府网站征地信息公开专栏，增设按乡镇、按年份查询功能。";
/// The sentence of the period.
const PERIOD: &str = "所列数据的统计期限自2025年1月1日起至2025年12月31日止。";
/// The documents that the report leans on.
const BASIS: &str = "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）";

/// What stands in the report, what stands there instead, and the rules that tell of it, `!` before an error, `?` before
/// a hint.
const CHANGES: [(&str, &str, &str); 63] = [
    // What is no fault.
    ("年政府信息公开工作年度报告</h1>", "年政府信息公开年度工作报告</h1>", "?S19"),
    ("<h1>临溪县自然资源局2025年", "<h1>临溪县自然资源局2025年</h1><h1>", ""),
    ("<h1>临溪县自然资源局2025", "<h1>2025", ""),
    ("</h1>", "</h1><p>字号：【大 中 小】</p><p>【打印</p>", ""),
    ("</h1>", "</h1><p>字体：（ 默认 超大</p><p>浏览次数：37</p>", ""),
    ("制发行政规范性文件2件", "制发行政规范性文件2件，规章和规范性文件相关信息发布18条", ""),
    (FIRST, "优化栏目，会同张××核对材料。", ""),
    (
        "分为六个部分",
        "由总体情况、主动公开、依申请公开、行政复议和行政诉讼、问题和改进、其他事项六个部分组成",
        "",
    ),
    (FIRST, "政务微信公开520条，政务微博公开30条。", ""),
    (FIRST, "依法、主动、全面、及时地做好信息公开。", ""),
    ("<h1>临溪县自然资源局2025年", "<h1>临溪县自然资源局机关2025年", ""),
    // Words as they are written.
    (
        PERIOD,
        "所列数据的统计期限自2025年1月1日起至2025年12月31日止，，共一年。",
        "?L02 12月31日止，，",
    ),
    (
        "（国办公开办函〔2021〕30号）",
        "（国办公开办函〔2021〕31号）",
        "D13 国办公开办函〔2021〕31号",
    ),
    // The outline.
    ("<h2>二、主动公开政府信息情况</h2>", "", "S01 二、主动公开政府信息情况"),
    (
        "<h2>二、主动公开政府信息情况</h2>",
        "<p>（一）主动公开政府信息情况</p><p>数据见下表。</p>",
        "S01 二、主动公开政府信息情况",
    ),
    ("五、存在的主要问题及改进情况", "五、政务公开创新做法", "S01 位置上是“五、政务公开创新做法”"),
    ("二、主动公开政府信息情况", "二、主动公开信息情况", "?S03"),
    ("分为六个部分", "包括总体情况、公开的内容、存在的问题三个部分", ""),
    (
        "分为六个部分",
        "包括总体情况、公开的内容、存在的问题改进措施四个部分",
        "S16 说有 4 个部分，列出的是 3 个",
    ),
    ("分为六个部分", "由总体情况、主动公开情况、申请办理情况和问题与改进五部分组成", "?S16"),
    ("（一）主动公开。", "", "L07 “（二）”之前没有“（一）”"),
    ("一是部分征地", "部分征地", "L07 “二是”之前没有“一是”"),
    // Dates and citations.
    (PERIOD, "所列数据的统计期限自202511日起至20251231日止。", "!D02 202511日起至20251231日"),
    (PERIOD, "统计期限为2025  1  1 日至2025  12  31 日。", "!D02"),
    (PERIOD, "本报告涵盖2025年1月1日至12月21日临溪县自然资源局政府信息公开工作情况。", "!D02"),
    (PERIOD, "本报告反映2025年1月1日至2025年11月30日的工作。", "!D02"),
    (PERIOD, "本报告内容包括2025年1月1日至12月31日的工作。", ""),
    (
        BASIS,
        "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）",
        "D13 那个文件是国办公开办函〔2019〕60号",
    ),
    (
        "（国办公开办函〔2021〕30号）",
        "（国办公开办函〔2019〕60号）",
        "D13 那个文件是国办公开办函〔2021〕30号",
    ),
    (
        BASIS,
        "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》",
        "?D15",
    ),
    (BASIS, "《全省政务公开工作要点》（省政办发〔2025〕8）", "?D13 省政办发〔2025〕8"),
    (BASIS, "《省政府办公厅关于印发〈2025年政务公开工作要点的通知〉》", "?D13 的通知"),
    // Words.
    (FIRST, "健全工作工作机制，优化栏目。", "L04 工作工作"),
    (FIRST, "推进政务政务信息共享，优化栏目。", "L04 政务政务"),
    (FIRST, "行政规范规范性文件全部上网。", "L04 规范规范"),
    (FIRST, "对外公布行政行政许可清单。", "L04 行政行政"),
    (FIRST, "严格审核审核程序，优化栏目。", "L04 审核审核"),
    (FIRST, "完善审核审核，优化栏目。", "L04 审核审核"),
    (FIRST, "审核审核审批材料，优化栏目。", "L04 审核审核"),
    (FIRST, "依法规范规范性文件的制定，保障保障性住房信息公开。", ""),
    (FIRST, "会同××局开展检查。", "!L10 ××局"),
    (FIRST, "与临溪县XX局联合检查。", "!L10 临溪县XX局"),
    (FIRST, "发布政策解7条。", "L06 政策解"),
    (FIRST, "做好政策解释、政策解读工作。", ""),
    (FIRST, "公布各类信息布17条。", "L06 信息布"),
    (FIRST, "调整信息布局，优化栏目。", ""),
    (FIRST, "对内容有疑异的及时复核。", "L06 疑异"),
    (FIRST, "梳理意见箱反应的问题。", "L06 反应的问题"),
    (FIRST, "群众反应良好，优化栏目。", ""),
    (FIRST, "全年更新栏目260余，优化查询功能。", "?N36 260余"),
    (FIRST, "全年更新栏目7余个，优化查询功能。", "?N36 7余个"),
    (FIRST, "全年更新栏目70余个，优化查询功能。", ""),
    (FIRST, "落实建设资金近130十万元。", "?N36 130十万"),
    (FIRST, "网站栏目更新21条，栏目更新总量的7.02%。", "?N36 栏目更新总量的7.02%"),
    (FIRST, "网站栏目更新21条，占栏目更新总量的7.02%。", ""),
    (FIRST, "全年接受咨询180人次，其中现场咨询120人次，电话咨询74人次。", "N21 多 14 人次"),
    (
        "从申请渠道看，网络申请51件，信函申请29件，当面申请12件",
        "按提交方式分，网络提交51件，信函寄送29件，当面递交14件",
        "!N18 多 2 件",
    ),
    (
        FIRST,
        "发布新闻稿件96篇。</p><p>主要类别有：动态类41篇、通知类30篇、其他21篇。",
        "N20 少 4 篇",
    ),
    (FIRST, "发布新闻稿件96篇。</p><p>其中：动态类41篇、通知类30篇、其他25篇。", ""),
    (FIRST, "学习县委五届四次全会精神，让群众只跑一次腿。", ""),
    // Two statements of one fact.
    (
        "未发生责任追究情形。",
        "未发生责任追究情形。没有收到信息公开申请。",
        "!N17 没有收到信息公开申请",
    ),
    ("没有其他需要报告的事项。</p>", "没有其他需要报告的事项。</p><p>附件：统计说明.docx</p>", ""),
    ("<h2>一、总体情况</h2>", "<h2>一、总体情况</h2><p>第1页</p>", ""),
];

#[test]
fn what_was_changed_is_told_and_nothing_else() {
    let page = std::fs::read_to_string(RIGHT).unwrap();
    let mut wrong = Vec::new();
    for (from, to, told) in CHANGES {
        assert!(page.contains(from), "{from}");
        let checked = check_text(None, &page.replacen(from, to, 1)).unwrap();
        let (mark, rest) = told.split_at(told.find(char::is_alphabetic).unwrap_or(0));
        let (rule, words) = rest.split_once(' ').unwrap_or((rest, ""));
        let severity = match mark {
            "!" => Severity::Error,
            "?" => Severity::Hint,
            _ => Severity::Warning,
        };
        let is_it = |finding: &&gouji::finding::Finding| {
            finding.rule == rule && finding.severity == severity && finding.message.contains(words)
        };
        let all: BTreeSet<String> = (checked.findings.iter())
            .map(|finding| format!("{} {:?} {}", finding.rule, finding.severity, finding.message))
            .collect();
        let others = checked.findings.iter().filter(|finding| {
            finding.rule != rule && (finding.severity != Severity::Hint || rule.is_empty())
        });
        let is_right = rule.is_empty() || checked.findings.iter().any(|finding| is_it(&finding));
        if !is_right || others.count() > 0 {
            wrong.push(format!("{to}\n  must: {told}\n  says: {all:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), CHANGES.len(), wrong.join("\n"));
}

/// What 我办 received need not be what the government's table counts: the number is shown, and neither right nor wrong.
#[test]
fn an_office_s_own_numbers_are_not_judged_by_the_table_of_its_government() {
    let page = std::fs::read_to_string(RIGHT).unwrap();
    let page = page.replace("临溪县自然资源局", "临溪县人民政府办公室");
    for (received, verdict) in [("92", Verdict::Pass), ("17", Verdict::NeedsReview)] {
        let to = format!("我办新收政府信息公开申请{received}件");
        let checked = check_text(None, &page.replace("全年新收政府信息公开申请92件", &to)).unwrap();
        let first =
            checked.diagnosis.prose.checks.iter().find(|check| check.kind == Kind::Received);
        assert_eq!(first.map(|check| check.verdict), Some(verdict), "{to}");
        assert!(checked.findings.iter().all(|finding| finding.rule != "N01"), "{to}");
    }
}
