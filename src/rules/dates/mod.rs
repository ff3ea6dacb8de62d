//! Class D: dates, years and names, held against the title and against each other.

mod agency;
mod calendar;
mod citations;
mod deadline;
mod foreign;
mod numbers;
mod old_names;
mod period;
mod residue;
mod self_reference;
mod signature;
mod wording;
mod year;

pub(super) use agency::INCONSISTENT_AGENCY;
pub(super) use calendar::IMPOSSIBLE_DATE;
pub(super) use citations::{MISQUOTED_DOCUMENT, SUPERSEDED_BASIS};
pub(super) use deadline::{PUBLISHED_LATE, SIGNED_LATE};
pub(super) use foreign::FOREIGN_AGENCY;
pub(super) use numbers::WRONG_NUMBER_BRACKETS;
pub(super) use old_names::OLD_AGENCY_NAME;
pub(super) use period::{MISSING_PERIOD, WRONG_PERIOD};
pub(super) use residue::FOREIGN_SUBJECT_MATTER;
pub(super) use self_reference::WRONG_SELF_REFERENCE;
pub(super) use signature::{SIGNED_AFTER_PUBLICATION, WRONG_SIGNATURE_YEAR};
pub(super) use wording::{UNTIMELY_MEETING, VAGUE_TIME};
pub(super) use year::YEAR_MISMATCH;

use crate::report::{Report, year_in};

/// The year that the title names; that of [`crate::report::Frame`] may come from the text.
fn title_year(report: &Report) -> Option<u16> {
    let title = report.text.frame.title.as_deref().filter(|_| report.text.frame.title_says_so)?;
    year_in(title)
}

#[cfg(test)]
mod tests {
    use crate::rules::told;

    #[test]
    fn honest_sentences_raise_nothing() {
        for line in [
            "2022年结转的申请2件，已全部办结。",
            "2022年收到申请5件，2023年收到8件，同比增长60%。",
            "2022年，我局收到申请5件。2023年，我局收到申请8件。",
            "与2022年相比，主动公开政府信息增加12条。",
            "2022年度部门决算、2024年度部门预算共2条已主动公开。",
            "2022年以来，我局主动公开政府信息320条。",
            "2022年12月收到的申请1件，于2023年1月答复。",
            "2022年收到的申请1件在本年答复。",
            "2022年制发的规范性文件3件继续有效。",
            "2022年主动公开的信息共120条，今年全部复核。",
            "“十四五”期间（2021—2025年）累计主动公开信息500条。",
            "2021年至2023年主动公开信息500条。",
            "2024年，将主动公开重点领域信息200条以上。",
            "下一步，2024年计划办理建议提案12件。",
            "截至2022年底，主动公开政府信息300条。",
            "落实《云岭市2022年政务公开工作要点》，主动公开信息30条。",
            "对照2022年度政府信息公开工作年度报告指出的问题，逐项编制整改清单。",
            "编制完成2022年度政府信息公开工作年度报告并向社会发布。",
            "配合第七次全国人口普查，2020年公开公报1条。",
            "公开《云岭市商务发展规划（2021—2025年）》。",
            "案件（2021）云01行初30号已审结。",
            "根据云政发〔2021〕30号、云办函〔2022〕60号要求，完善制度。",
            "依据《中华人民共和国政府信息公开条例》第三十一条、第三十二条，规范受理和征求意见。",
            "《中华人民共和国政府信息公开条例》2019年4月3日修订，自2019年5月15日起施行。",
            "2019年5月15日，修订后的《中华人民共和国政府信息公开条例》正式施行。",
            "自2019年5月15日修订后的《条例》施行以来，申请渠道更加畅通。",
            "落实新《政府信息公开条例》和《湖东省政府信息公开条例》。",
            "落实《中华人民共和国政府信息公开条例（修订）》。",
            "会同市司法局、市财政局清理文件，市教育局、我局联合发布信息。",
            "市财政局严格审核我局预算公开内容。",
            "推动我市商务领域信息公开，促进我县我区企业用好政策。",
            "经我委托的第三方机构评估，群众满意。",
            "群众来信说：“我镇的公开栏更新及时”。",
            "日均公开1.2条，月均30条，3月底前完成，20日内答复。",
            "7月1日至8月31日开展数据清理，9月30日完成。",
            "报告期内，7月1日至8月31日开展集中清理。",
            "统计数据显示，2023年1月1日至6月30日公开信息60条。",
            "2023年1月日均公开3条，助力我乡村振兴。",
            "热线受理时间为8:30-11:30，网址为http://192.0.2.30/2023-1-1-a.html。",
            "2024年2月29日前完成整改，2023年12月31日24时截止。",
            "原市国土资源局职责划入市自然资源局。",
            "市文化和旅游局、市生态环境局公开了有关信息。",
            "及时公开涉及群众切身利益的商务信息、财政信息和民生信息。",
            "第2023号公告和2023年第12期公报已公开，公告2023101号同步发布。",
        ] {
            assert_eq!(told('D', line), Vec::<String>::new(), "{line}");
        }
    }

    #[test]
    fn residues_are_found() {
        for (line, rule) in [
            ("2022年，我局主动公开政府信息120条。", "D01"),
            ("（二）依申请公开。2022年我局共收到政府信息公开申请5件，均按时答复。", "D01"),
            ("一是主动公开：2021年度共主动公开信息33条。", "D01"),
            ("2023年，云岭市教育局认真落实上级部署，做好政府信息公开工作。", "D09"),
            ("我镇坚持先审后发。", "D10"),
            ("2023年6月31日召开会议。", "D11"),
            ("及时公开关系群众切身利益的教育领域信息。", "D12"),
            ("落实国办公开办函〔2019〕30号要求。", "D13"),
            ("落实国办公开办函（2021）30号要求。", "D14"),
            ("由市卫计委提供信息。", "D16"),
        ] {
            let told = told('D', line);
            assert!(told.len() == 1 && told[0].starts_with(rule), "{line}: {told:?}");
        }
    }
}
