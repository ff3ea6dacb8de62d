//! What all forms print alike: column heads of 表三, heads of 表四, the six sections.

use super::{AppealResult, AppealRoute, Applicant};

/// Column heads of 表三.
pub static APPLICANTS: &[(Applicant, &str)] = &[
    (Applicant::NaturalPerson, "自然人"),
    (Applicant::CommercialEnterprise, "商业企业"),
    (Applicant::ResearchInstitution, "科研机构"),
    (Applicant::PublicInterestOrganization, "社会公益组织"),
    (Applicant::LegalServicesInstitution, "法律服务机构"),
    (Applicant::OtherOrganization, "其他"),
    (Applicant::Total, "总计"),
];

/// Heads above several columns of 表三, outermost first.
pub static APPLICANT_GROUPS: &[&str] = &["申请人情况", "法人或其他组织"];

/// The three groups of columns of 表四.
pub static ROUTES: &[(AppealRoute, &str)] = &[
    (AppealRoute::Reconsideration, "行政复议"),
    (AppealRoute::DirectSuit, "未经复议直接起诉"),
    (AppealRoute::SuitAfterReconsideration, "复议后起诉"),
];

/// The five columns of each group of 表四.
pub static RESULTS: &[(AppealResult, &str)] = &[
    (AppealResult::Upheld, "结果维持"),
    (AppealResult::Corrected, "结果纠正"),
    (AppealResult::Other, "其他结果"),
    (AppealResult::Pending, "尚未审结"),
    (AppealResult::Total, "总计"),
];

/// The six sections of a report since 2019.
pub static SECTIONS: [&str; 6] = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
];

/// The label of a variant in one of the lists above.
pub(super) fn of<T: PartialEq + Copy>(list: &[(T, &'static str)], wanted: T) -> &'static str {
    list.iter().find(|&&(item, _)| item == wanted).map_or("", |&(_, label)| label)
}
