//! G07, G08, G10: one thing that several reports count.

use std::collections::BTreeMap;

use super::sums::{key, with_parent};
use crate::decimal::Decimal;
use crate::finding::{Compared, Severity, Subject};
use crate::forms::{Coord, DisclosureItem};
use crate::law;
use crate::report::Agency;
use crate::set::rule::SetTelling;
use crate::set::{SetContext, SetRule};

/// G07: departments count 规章 that their government counts.
pub static RULES_BY_DEPARTMENTS: SetRule =
    SetRule::new(Severity::Warning, "G07", "rules-by-departments", rules_by_departments)
        .title("规章由政府和部门各填了一次")
        .basis(&[law::LEGISLATION_ACT.cited(
            "部门规章、地方政府规章的制定机关",
            "国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府",
        )]);

/// G08: departments together count more documents than the report of the whole, as those that they issued jointly.
pub static JOINT_DOCUMENTS: SetRule =
    SetRule::new(Severity::Hint, "G08", "joint-documents", joint_documents)
        .title("规范性文件可能因联合发文重复计数")
        .basis(&[law::REGULATION
            .cited("第十条", "两个以上行政机关共同制作的政府信息，由牵头制作的行政机关负责公开")])
        .when(with_parent);

/// G10: two reports name the same case.
pub static CASE_REPORTED_TWICE: SetRule =
    SetRule::new(Severity::Hint, "G10", "case-reported-twice", case_reported_twice)
        .title("同一案件由两家各报了一次")
        .basis(&[law::CUSTOM.cited("汇总", "一个案件计一次")]);

fn rules_by_departments(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let is_rule = |coord: &Coord| matches!(coord, Coord::Disclosure(DisclosureItem::AgencyRule, _));
    let cells = || context.addition.cells.iter().filter(|cell| is_rule(&cell.coord));
    let mut told: Vec<usize> = Vec::new();
    for cell in cells() {
        let shares = context.addition.contributions(context.set, cell.coord);
        let of: Vec<usize> = shares.iter().map(|share| share.member).collect();
        let (governments, departments): (Vec<usize>, Vec<usize>) =
            of.into_iter().partition(|&member| makes_rules(context, member));
        if governments.is_empty() || departments.is_empty() {
            telling.pass();
            continue;
        }
        // A department has it in several cells.
        if departments.iter().all(|member| told.contains(member)) {
            telling.violation();
            continue;
        }
        let message = format!(
            "“规章”行：{}和{}都填了数，部门的规章应当只在政府的报告里计一次",
            context.names(&governments),
            context.names(&departments)
        );
        telling
            .wrong_of(Subject::Cell(cell.coord), &key(cell.coord), &departments, message)
            .in_doubt();
        told.extend(departments);
    }
    telling.or_inapplicable("这一格式没有规章");
}

/// Whether a member is a government or its office, by its name.
fn makes_rules(context: &SetContext<'_>, member: usize) -> bool {
    let agency = context.set.members[member].agency.as_ref();
    agency.is_some_and(|agency| agency.is_government() || is_office(agency))
}

fn is_office(agency: &Agency) -> bool {
    agency.plain.ends_with("政府办公室") || agency.plain.ends_with("政府办")
}

fn joint_documents(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let is_document =
        |coord: Coord| matches!(coord, Coord::Disclosure(DisclosureItem::NormativeDocument, _));
    for cell in context.addition.cells.iter().filter(|cell| is_document(cell.coord)) {
        let Some(parent) = cell.parent else { continue };
        let sum = cell.sum_with(context.addition.is_with_held_out);
        let shares = context.addition.contributions(context.set, cell.coord);
        let largest = shares.first().and_then(|share| share.value).unwrap_or(Decimal::ZERO);
        // All that the others counted may have been issued with the one that counted most.
        let may_be_joint = sum > parent && sum - parent <= sum - largest;
        if !may_be_joint {
            telling.pass();
            continue;
        }
        let name = context.cell_name(cell.coord);
        let message = format!(
            "{name}：{} 家合计 {sum}，本级报告写 {parent}，多出的 {} 可能是联合发文由各家都计了",
            shares.len(),
            sum - parent
        );
        telling
            .wrong_of(Subject::Cell(cell.coord), &key(cell.coord), &[], message)
            .in_doubt()
            .with_reported(parent)
            .with_computed(Compared::SUM, sum)
            .with_contributions(shares)
            .advising("请看：联合发文由牵头的单位计一次");
    }
    telling.or_inapplicable("这一格式没有规范性文件");
}

fn case_reported_twice(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let mut reported: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, member) in context.set.added() {
        for case in &member.cases {
            reported.entry(case).or_default().push(at);
        }
    }
    for (case, members) in reported {
        if members.len() < 2 {
            telling.pass();
            continue;
        }
        let message = format!("{}都写了{case}号案件，合计里可能计了两次", context.names(&members));
        telling.wrong_of(Subject::Text, case, &members, message).in_doubt();
    }
    telling.or_inapplicable("报告里没有写案号");
}
