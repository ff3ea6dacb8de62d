//! The form for the years 2019 and 2020 (国办公开办函〔2019〕60号): 22 + 161 + 15 = 198 cells.
//! Source of rows and columns: the tables annexed to the notice.

use super::DisclosureItem::{
    AdministrativeCompulsion, AdministrativeFee, AdministrativeLicense, AdministrativePenalty,
    AgencyRule, GovernmentProcurement, NormativeDocument, OtherPublicService,
};
use super::DisclosureMeasure::{
    Amount, Change, Decisions, Disclosed, DisclosedTotal, Made, PriorItems, Projects,
};
use super::RequestLine::*;
use super::{AppealRoute, DisclosureBlock, Form, ROUTES, RequestRow, Sum, SumPattern};
use crate::law;

const RESULTS: &str = "三、本年度办理结果";
const WITHHELD: &str = "（三）不予公开";
const UNAVAILABLE: &str = "（四）无法提供";
const DECLINED: &str = "（五）不予处理";

/// The form.
pub(super) static FORM: Form = Form {
    id: "2019",
    work: &law::FORMAT_2019,
    years: (2019, Some(2020)),
    marks: &["本年新制作数量", "上一年项目数量", "其他对外管理服务事项"],
    disclosure: &[
        DisclosureBlock {
            title: "第二十条第（一）项",
            measures: &[
                (Made, "本年新制作数量"),
                (Disclosed, "本年新公开数量"),
                (DisclosedTotal, "对外公开总数量"),
            ],
            items: &[(AgencyRule, "规章"), (NormativeDocument, "规范性文件")],
        },
        DisclosureBlock {
            title: "第二十条第（五）项",
            measures: &[
                (PriorItems, "上一年项目数量"),
                (Change, "本年增/减"),
                (Decisions, "处理决定数量"),
            ],
            items: &[
                (AdministrativeLicense, "行政许可"),
                (OtherPublicService, "其他对外管理服务事项"),
            ],
        },
        DisclosureBlock {
            title: "第二十条第（六）项",
            measures: &[
                (PriorItems, "上一年项目数量"),
                (Change, "本年增/减"),
                (Decisions, "处理决定数量"),
            ],
            items: &[(AdministrativePenalty, "行政处罚"), (AdministrativeCompulsion, "行政强制")],
        },
        DisclosureBlock {
            title: "第二十条第（八）项",
            measures: &[(PriorItems, "上一年项目数量"), (Change, "本年增/减")],
            items: &[(AdministrativeFee, "行政事业性收费")],
        },
        DisclosureBlock {
            title: "第二十条第（九）项",
            measures: &[(Projects, "采购项目数量"), (Amount, "采购总金额")],
            items: &[(GovernmentProcurement, "政府集中采购")],
        },
    ],
    requests: &[
        RequestRow {
            line: Received,
            groups: &[],
            label: "一、本年新收政府信息公开申请数量",
            short: "本年新收",
        },
        RequestRow {
            line: BroughtForward,
            groups: &[],
            label: "二、上年结转政府信息公开申请数量",
            short: "上年结转",
        },
        RequestRow {
            line: GrantedInFull,
            groups: &[RESULTS],
            label: "（一）予以公开",
            short: "予以公开",
        },
        RequestRow {
            line: GrantedInPart,
            groups: &[RESULTS],
            label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            short: "部分公开",
        },
        RequestRow {
            line: StateSecret,
            groups: &[RESULTS, WITHHELD],
            label: "1.属于国家秘密",
            short: "属于国家秘密",
        },
        RequestRow {
            line: ProhibitedByLaw,
            groups: &[RESULTS, WITHHELD],
            label: "2.其他法律行政法规禁止公开",
            short: "其他法律行政法规禁止公开",
        },
        RequestRow {
            line: SecurityOrStability,
            groups: &[RESULTS, WITHHELD],
            label: "3.危及“三安全一稳定”",
            short: "危及“三安全一稳定”",
        },
        RequestRow {
            line: ThirdPartyRights,
            groups: &[RESULTS, WITHHELD],
            label: "4.保护第三方合法权益",
            short: "保护第三方合法权益",
        },
        RequestRow {
            line: InternalAffairs,
            groups: &[RESULTS, WITHHELD],
            label: "5.属于三类内部事务信息",
            short: "属于三类内部事务信息",
        },
        RequestRow {
            line: DeliberativeProcess,
            groups: &[RESULTS, WITHHELD],
            label: "6.属于四类过程性信息",
            short: "属于四类过程性信息",
        },
        RequestRow {
            line: EnforcementFile,
            groups: &[RESULTS, WITHHELD],
            label: "7.属于行政执法案卷",
            short: "属于行政执法案卷",
        },
        RequestRow {
            line: AdministrativeInquiry,
            groups: &[RESULTS, WITHHELD],
            label: "8.属于行政查询事项",
            short: "属于行政查询事项",
        },
        RequestRow {
            line: NotHeld,
            groups: &[RESULTS, UNAVAILABLE],
            label: "1.本机关不掌握相关政府信息",
            short: "本机关不掌握相关政府信息",
        },
        RequestRow {
            line: RequiresCreation,
            groups: &[RESULTS, UNAVAILABLE],
            label: "2.没有现成信息需要另行制作",
            short: "没有现成信息需要另行制作",
        },
        RequestRow {
            line: StillUnclear,
            groups: &[RESULTS, UNAVAILABLE],
            label: "3.补正后申请内容仍不明确",
            short: "补正后申请内容仍不明确",
        },
        RequestRow {
            line: PetitionOrComplaint,
            groups: &[RESULTS, DECLINED],
            label: "1.信访举报投诉类申请",
            short: "信访举报投诉类申请",
        },
        RequestRow {
            line: DuplicateRequest,
            groups: &[RESULTS, DECLINED],
            label: "2.重复申请",
            short: "重复申请",
        },
        RequestRow {
            line: PublishedMaterial,
            groups: &[RESULTS, DECLINED],
            label: "3.要求提供公开出版物",
            short: "要求提供公开出版物",
        },
        RequestRow {
            line: ExcessiveRequests,
            groups: &[RESULTS, DECLINED],
            label: "4.无正当理由大量反复申请",
            short: "无正当理由大量反复申请",
        },
        RequestRow {
            line: ReissueRequest,
            groups: &[RESULTS, DECLINED],
            label: "5.要求行政机关确认或重新出具已获取信息",
            short: "确认或重新出具已获取信息",
        },
        RequestRow {
            line: OtherwiseClosed,
            groups: &[RESULTS],
            label: "（六）其他处理",
            short: "其他处理",
        },
        RequestRow {
            line: Disposed,
            groups: &[RESULTS],
            label: "（七）总计",
            short: "办理结果总计",
        },
        RequestRow {
            line: CarriedForward,
            groups: &[],
            label: "四、结转下年度继续办理",
            short: "结转下年度",
        },
    ],
    appeals: ROUTES,
    statistics: &[],
    sums: &[
        SumPattern::EachApplicant {
            sum: Sum::Requests,
            label: "列平衡",
            plus: &[Received, BroughtForward],
            minus: &[Disposed, CarriedForward],
        },
        SumPattern::EachApplicant {
            sum: Sum::Dispositions,
            label: "列求和",
            plus: &[
                GrantedInFull,
                GrantedInPart,
                StateSecret,
                ProhibitedByLaw,
                SecurityOrStability,
                ThirdPartyRights,
                InternalAffairs,
                DeliberativeProcess,
                EnforcementFile,
                AdministrativeInquiry,
                NotHeld,
                RequiresCreation,
                StillUnclear,
                PetitionOrComplaint,
                DuplicateRequest,
                PublishedMaterial,
                ExcessiveRequests,
                ReissueRequest,
                OtherwiseClosed,
            ],
            minus: &[Disposed],
        },
        SumPattern::EachLine { sum: Sum::Applicants, label: "行求和" },
        SumPattern::Route {
            sum: Sum::Reconsideration,
            label: "复议求和",
            route: AppealRoute::Reconsideration,
        },
        SumPattern::Route {
            sum: Sum::DirectSuit,
            label: "直接起诉求和",
            route: AppealRoute::DirectSuit,
        },
        SumPattern::Route {
            sum: Sum::SuitAfterReconsideration,
            label: "复议后起诉求和",
            route: AppealRoute::SuitAfterReconsideration,
        },
    ],
};
