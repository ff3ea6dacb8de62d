//! What is a report and what is none, where there is neither a table nor a title that says so.

use gouji::check_text;
use gouji::view::{Overall, summary};

/// Beginnings of reports as they are pasted: without the title, which a page keeps in a field of its own.
const REPORTS: [&str; 7] = [
    "根据《中华人民共和国政府信息公开条例》，现将望川县气象局2021年政府信息公开年度报告向社会公布。\n一、总体情况\n2021年，我局主动公开信息118条，未收到政府信息公开申请。",
    "望川县气象局 一、概述 （一）主动公开 全年公开信息200条。（二）依申请公开 收到申请2件。",
    "本报告依据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开情况、申请办理情况、复议诉讼情况、存在的问题等部分组成。\n一、基本情况\n我镇认真做好公开工作。",
    "一、 概况 \n我街道不断完善制度。\n所列数据的统计期限为2022年1月1日至2022年12月31日。\n全年受理政府信息公开申请3件，均已答复。",
    "政府信息公开工作报告（2019年）\n一、概述\n按照条例要求，本单位全年公开信息75条。根据《中华人民共和国政府信息公开条例》编制。",
    "一、总体概况\n1.主动公开。发布信息90条。\n2.依申请公开。未接到公开申请。\n3.监督保障。召开会议2次。",
    "澜溪区水务局|一、总体情况|（一）主动公开情况|全年公开信息61条|（二）依申请公开情况|收到申请1件",
];

/// Texts of offices that are none.
const OTHERS: [&str; 9] = [
    "关于做好2023年政府信息公开工作年度报告编制发布工作的通知\n各科室：根据《中华人民共和国政府信息公开条例》，年度报告应当包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况。请于1月20日前报送。",
    "关于2022年度政府信息公开工作年度报告检查情况的通报\n一、总体情况\n各单位均按时发布，收到申请的单位均已答复。\n根据《中华人民共和国政府信息公开条例》，现将情况通报如下。",
    "望川县2023年经济运行情况\n一、总体情况\n全年地区生产总值300亿元，受理企业开办申请1120件。",
    "望川县信访局工作总结\n一、基本情况\n全年收到群众来信310件，办结305件。\n二、存在的问题\n力量不足。",
    "望川县人民政府信息公开指南\n一、概述\n根据《中华人民共和国政府信息公开条例》，公民、法人可以申请公开政府信息，收到申请后20个工作日内答复。",
    "政务公开工作要点\n（一）主动公开。\n（二）依申请公开。\n（三）平台建设。\n各单位要认真落实。",
    "望川县图书馆年报\n一、概况\n全年接待读者12万人次，举办活动88场。",
    "会议纪要\n一、总体情况\n会议听取了依申请公开工作汇报，研究了收到申请的办理时限。",
    "二、存在的问题\n公开不够及时。\n三、改进措施\n加强培训。",
];

#[test]
fn the_heading_of_the_first_part_and_two_more_signs_make_a_report() {
    for text in REPORTS {
        let checked = check_text(None, text).unwrap();
        let summary = summary(&checked);
        assert_eq!(summary.overall, Overall::Unknown, "{text}");
        assert!(summary.sentence.starts_with("没有读到表格，不能下结论"), "{}", summary.sentence);
    }
}

#[test]
fn what_is_no_report_is_refused_and_nothing_is_found_in_it() {
    for text in OTHERS {
        let checked = check_text(None, text).unwrap();
        assert_eq!(summary(&checked).overall, Overall::NotReport, "{text}");
        assert_eq!(checked.findings.len(), 0, "{text}");
    }
}

#[test]
fn a_table_makes_a_report_of_whatever_it_is_in() {
    let sample = std::fs::read_to_string("www/samples/clean.html").unwrap();
    let page = format!("<title>年报发布的通知</title>{sample}");
    assert_ne!(summary(&check_text(None, &page).unwrap()).overall, Overall::NotReport);
}
