//! The frame of a report, wherever it is told: agency, year and level.

use gouji::check_text;
use gouji::report::Level::{self, Department, Government, Township};

/// The beginning of a report, the agency, the year and the level that it shows.
const FRAMES: [(&str, &str, u16, Level); 14] = [
    ("现公布望川县民政局2023年政府信息公开工作年度报告。", "望川县民政局", 2023, Department),
    (
        "现将澜溪市交通运输局2022年度政府信息公开工作情况报告如下。",
        "澜溪市交通运输局",
        2022,
        Department,
    ),
    (
        "根据《中华人民共和国政府信息公开条例》，由望川县水务局编制。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
        "望川县水务局",
        2023,
        Department,
    ),
    (
        "根据《中华人民共和国政府信息公开条例》（2019年修订）编制。统计期限自2023年1月1日起至2023年12月31日止。如有疑问，请与望川县档案局联系（电话：0000-1234567）。",
        "望川县档案局",
        2023,
        Department,
    ),
    (
        "《中华人民共和国政府信息公开条例》（2007年4月5日国务院令第492号）施行以来，本报告由望川县司法局负责编制，统计期限自2018年1月1日起至12月31日止。",
        "望川县司法局",
        2018,
        Department,
    ),
    ("望川市氣象局2020年政府信息公開工作年度報告", "望川市氣象局", 2020, Department),
    ("望川市人民政府2016年\n政府信息公开工作年度报告", "望川市人民政府", 2016, Government),
    (
        "首页/ 政府信息公开 / 年报 / 2020年 / 正文\n望川县体育局2021年政府信息公开工作年度报告",
        "望川县体育局",
        2021,
        Department,
    ),
    ("名称 望川市2017年政府信息公开工作年度报告", "望川市", 2017, Government),
    ("公报标题望川市卫健委2022年政府信息公开工作年度报告", "望川市卫健委", 2022, Department),
    ("望川海关2021年政府信息公开工作年度报告", "望川海关", 2021, Department),
    ("望川关区2021年政府信息公开工作年度报告", "望川关区", 2021, Department),
    ("望川旗白音苏木2021年政府信息公开工作年度报告", "望川旗白音苏木", 2021, Township),
    ("2019年望川县柳河乡政府信息公开年报", "望川县柳河乡", 2019, Township),
];

#[test]
fn agency_year_and_level_are_found_wherever_they_are_told() {
    for (beginning, agency, year, level) in FRAMES {
        let text = format!(
            "{beginning}\n一、总体情况\n{year}年，主动公开信息118条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n未收到政府信息公开申请。"
        );
        let checked = check_text(None, &text).unwrap();
        let frame = &checked.report.text.frame;
        let told = (frame.agency_name(), frame.year, frame.level());
        assert_eq!(told, (Some(agency), Some(year), Some(level)), "{beginning}");
    }
}
