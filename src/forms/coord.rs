//! The address of a cell of an official form: an enum, never a row number or a path in a string.
//! The keys are those of the JSON contract.

use super::keyed::keyed;
use super::statistic::Statistic;

keyed! {
    /// The statutory tables.
    Table {
        /// 二、主动公开政府信息情况.
        Disclosure = "disclosure",
        /// 三、收到和处理政府信息公开申请情况.
        Requests = "requests",
        /// 四、政府信息公开行政复议、行政诉讼情况.
        Appeals = "appeals",
        /// 政府信息公开情况统计表, of 2014 to 2018.
        Statistics = "statistics",
    }
}

keyed! {
    /// A row of the disclosure table.
    DisclosureItem {
        /// 规章.
        AgencyRule = "agency_rule",
        /// 规范性文件; 行政规范性文件 since 2021.
        NormativeDocument = "normative_document",
        /// 行政许可.
        AdministrativeLicense = "administrative_license",
        /// 其他对外管理服务事项 (2019 only).
        OtherPublicService = "other_public_service",
        /// 行政处罚.
        AdministrativePenalty = "administrative_penalty",
        /// 行政强制.
        AdministrativeCompulsion = "administrative_compulsion",
        /// 行政事业性收费.
        AdministrativeFee = "administrative_fee",
        /// 政府集中采购 (2019 only).
        GovernmentProcurement = "government_procurement",
    }
}

keyed! {
    /// What the disclosure table counts of an item.
    DisclosureMeasure {
        /// 本年制发件数.
        Issued = "issued",
        /// 本年废止件数.
        Repealed = "repealed",
        /// 现行有效件数.
        InForce = "in_force",
        /// 本年新制作数量 (2019).
        Made = "made",
        /// 本年新公开数量 (2019).
        Disclosed = "disclosed",
        /// 对外公开总数量 (2019).
        DisclosedTotal = "disclosed_total",
        /// 上一年项目数量 (2019).
        PriorItems = "prior_items",
        /// 本年增/减 (2019), signed.
        Change = "change",
        /// 处理决定数量.
        Decisions = "decisions",
        /// 采购项目数量 (2019).
        Projects = "projects",
        /// 本年收费金额 or 采购总金额.
        Amount = "amount",
    }
}

keyed! {
    /// A row of the requests table.
    RequestLine {
        /// 一、本年新收.
        Received = "received",
        /// 二、上年结转.
        BroughtForward = "brought_forward",
        /// （一）予以公开.
        GrantedInFull = "granted_in_full",
        /// （二）部分公开.
        GrantedInPart = "granted_in_part",
        /// 属于国家秘密.
        StateSecret = "state_secret",
        /// 其他法律行政法规禁止公开.
        ProhibitedByLaw = "prohibited_by_law",
        /// 危及“三安全一稳定”.
        SecurityOrStability = "security_or_stability",
        /// 保护第三方合法权益.
        ThirdPartyRights = "third_party_rights",
        /// 属于三类内部事务信息.
        InternalAffairs = "internal_affairs",
        /// 属于四类过程性信息.
        DeliberativeProcess = "deliberative_process",
        /// 属于行政执法案卷.
        EnforcementFile = "enforcement_file",
        /// 属于行政查询事项.
        AdministrativeInquiry = "administrative_inquiry",
        /// 本机关不掌握相关政府信息.
        NotHeld = "not_held",
        /// 没有现成信息需要另行制作.
        RequiresCreation = "requires_creation",
        /// 补正后申请内容仍不明确.
        StillUnclear = "still_unclear",
        /// 信访举报投诉类申请.
        PetitionOrComplaint = "petition_or_complaint",
        /// 重复申请.
        DuplicateRequest = "duplicate_request",
        /// 要求提供公开出版物.
        PublishedMaterial = "published_material",
        /// 无正当理由大量反复申请.
        ExcessiveRequests = "excessive_requests",
        /// 要求行政机关确认或重新出具已获取信息.
        ReissueRequest = "reissue_request",
        /// （六）其他处理 (2019 only).
        OtherwiseClosed = "otherwise_closed",
        /// 申请人无正当理由逾期不补正 (since 2021).
        CorrectionOverdue = "correction_overdue",
        /// 申请人逾期未按收费通知要求缴纳费用 (since 2021).
        FeeUnpaid = "fee_unpaid",
        /// （六）其他处理 3.其他 (since 2021).
        OtherClosed = "other_closed",
        /// （七）总计.
        Disposed = "disposed",
        /// 四、结转下年度继续办理.
        CarriedForward = "carried_forward",
    }
}

keyed! {
    /// A column of the requests table: who asked.
    Applicant {
        /// 自然人.
        NaturalPerson = "natural_person",
        /// 商业企业.
        CommercialEnterprise = "commercial_enterprise",
        /// 科研机构.
        ResearchInstitution = "research_institution",
        /// 社会公益组织.
        PublicInterestOrganization = "public_interest_organization",
        /// 法律服务机构.
        LegalServicesInstitution = "legal_services_institution",
        /// 其他.
        OtherOrganization = "other_organization",
        /// 总计.
        Total = "total",
    }
}

keyed! {
    /// A row of the appeals table as the contract has it: one of its three groups of five columns.
    AppealRoute {
        /// 行政复议.
        Reconsideration = "reconsideration",
        /// 未经复议直接起诉.
        DirectSuit = "direct_suit",
        /// 复议后起诉.
        SuitAfterReconsideration = "suit_after_reconsideration",
    }
}

keyed! {
    /// A column within a group of the appeals table.
    AppealResult {
        /// 结果维持.
        Upheld = "upheld",
        /// 结果纠正.
        Corrected = "corrected",
        /// 其他结果.
        Other = "other",
        /// 尚未审结.
        Pending = "pending",
        /// 总计.
        Total = "total",
    }
}

impl Table {
    /// The section of a report that the table stands in, 1 to 6; the 统计表 stands in none.
    pub const fn section(self) -> Option<u8> {
        match self {
            Self::Disclosure => Some(2),
            Self::Requests => Some(3),
            Self::Appeals => Some(4),
            Self::Statistics => None,
        }
    }

    /// What it is called in a sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Disclosure => "表二",
            Self::Requests => "表三",
            Self::Appeals => "表四",
            Self::Statistics => "统计表",
        }
    }
}

/// The address of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coord {
    /// A cell of the disclosure table.
    Disclosure(DisclosureItem, DisclosureMeasure),
    /// A cell of the requests table.
    Request(RequestLine, Applicant),
    /// A cell of the appeals table.
    Appeal(AppealRoute, AppealResult),
    /// The number of a row of the statistics table.
    Statistic(Statistic),
}

/// The numbers of the first cells of the tables but the first.
const REQUESTS: usize = DisclosureItem::ALL.len() * DisclosureMeasure::ALL.len();
const APPEALS: usize = REQUESTS + RequestLine::ALL.len() * Applicant::ALL.len();
const STATISTICS: usize = APPEALS + AppealRoute::ALL.len() * AppealResult::ALL.len();

impl Coord {
    /// The table that the cell stands in.
    pub const fn table(self) -> Table {
        match self {
            Self::Disclosure(..) => Table::Disclosure,
            Self::Request(..) => Table::Requests,
            Self::Appeal(..) => Table::Appeals,
            Self::Statistic(_) => Table::Statistics,
        }
    }

    /// How many addresses there are, of any form.
    pub const COUNT: usize = STATISTICS + Statistic::ALL.len();

    /// Its number among all addresses, which follow one another as they are compared.
    pub const fn number(self) -> usize {
        match self {
            Self::Disclosure(item, measure) => {
                item as usize * DisclosureMeasure::ALL.len() + measure as usize
            }
            Self::Request(line, applicant) => {
                REQUESTS + line as usize * Applicant::ALL.len() + applicant as usize
            }
            Self::Appeal(route, result) => {
                APPEALS + route as usize * AppealResult::ALL.len() + result as usize
            }
            Self::Statistic(statistic) => STATISTICS + statistic as usize,
        }
    }

    /// The contract's name of the row.
    pub const fn row(self) -> &'static str {
        match self {
            Self::Disclosure(item, _) => item.key(),
            Self::Request(line, _) => line.key(),
            Self::Appeal(route, _) => route.key(),
            Self::Statistic(statistic) => statistic.key(),
        }
    }

    /// The contract's name of the column.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Disclosure(_, measure) => measure.key(),
            Self::Request(_, applicant) => applicant.key(),
            Self::Appeal(_, result) => result.key(),
            Self::Statistic(_) => "value",
        }
    }

    /// Whether the cell is a 总计: the sum of others in its own row.
    pub const fn is_total(self) -> bool {
        matches!(self, Self::Request(_, Applicant::Total) | Self::Appeal(_, AppealResult::Total))
    }

    /// The cells that a 总计 is the sum of; none for other cells.
    pub fn parts(self) -> Vec<Self> {
        match self {
            Self::Request(line, Applicant::Total) => {
                let of_line =
                    Applicant::ALL.iter().map(|&applicant| Self::Request(line, applicant));
                of_line.filter(|coord| !coord.is_total()).collect()
            }
            Self::Appeal(route, AppealResult::Total) => {
                let of_route = AppealResult::ALL.iter().map(|&result| Self::Appeal(route, result));
                of_route.filter(|coord| !coord.is_total()).collect()
            }
            _ => Vec::new(),
        }
    }
}
