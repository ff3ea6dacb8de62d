//! Short names of cells and of sums of cells, as the frames of the prose use them: `new`, `r3`, `lit.keep`, `new+in`.

use gouji::forms::{
    AppealResult, AppealRoute, Applicant, Coord, DisclosureItem, DisclosureMeasure, Form,
    RequestLine, Statistic,
};

/// The cells that a name stands for; nothing where the form does not have them all.
pub fn cells(form: &Form, key: &str) -> Option<Vec<Coord>> {
    let parts = key.split('+').map(|part| of_one(form, part));
    let all = parts.collect::<Option<Vec<_>>>()?.concat();
    let has = form.cells();
    all.iter().all(|coord| has.contains(coord)).then_some(all)
}

/// Sums of cells that a number of the prose may honestly state.
pub const SUMS: &[&str] = &[
    "new+in",
    "r1+r2",
    "r3",
    "r4",
    "r5",
    "r6",
    "new.org",
    "in.org",
    "done.org",
    "new.nat+in.nat",
    "new.biz+in.biz",
    "new.sci+in.sci",
    "new.pub+in.pub",
    "new.law+in.law",
    "new.oth+in.oth",
    "new.org+in.org",
    "lit",
    "lit.keep",
    "lit.fix",
    "lit.other",
    "lit.open",
    "rev+lit",
    "rev.keep+lit.keep",
    "rev.fix+lit.fix",
    "c3_5+c3_6",
    "c3_1+c3_2",
];

/// The rule that tells of a number that states these cells and does not; empty where none does.
pub fn rule(form: &Form, key: &str) -> &'static str {
    let (name, part) = key.split_once('.').unwrap_or((key, ""));
    match (name, part) {
        ("new", "") | ("new+in", "") => "N01",
        ("in", "") => "N02",
        ("out", "") => "N03",
        ("done" | "ans", "") => "N04",
        ("rev", "") => "N14",
        ("lit" | "lit0" | "lit1", "") => "N15",
        ("rev" | "lit" | "lit0" | "lit1", _) if form.id != "2014" => "N16",
        ("new", _) => "N13",
        ("r1", "") => "N05",
        ("r2", "") => "N06",
        ("r1+r2", "") => "N07",
        ("r3", "") => "N08",
        ("r4", "") => "N09",
        ("r5", "") => "N10",
        ("r6", "") => "N11",
        (leaf, "") if leaf.starts_with('r') && leaf.len() == 3 => "N12",
        ("doc" | "rules", _) => "N28",
        ("lic" | "pen" | "comp" | "fee", "") => "N29",
        _ => "",
    }
}

fn of_one(form: &Form, key: &str) -> Option<Vec<Coord>> {
    if let Some(&statistic) = Statistic::ALL.iter().find(|s| s.key() == key) {
        return Some(vec![Coord::Statistic(statistic)]);
    }
    let (name, part) = key.split_once('.').unwrap_or((key, ""));
    if form.id == "2014" {
        return in_statistics(name, part).map(|statistic| vec![Coord::Statistic(statistic)]);
    }
    if let Some(lines) = lines(form, name) {
        let applicants = applicants(part)?;
        let of_line =
            |&line: &RequestLine| applicants.iter().map(move |&a| Coord::Request(line, a));
        return Some(lines.iter().flat_map(of_line).collect());
    }
    if let Some(routes) = routes(name) {
        let result = result(part)?;
        return Some(routes.iter().map(|&route| Coord::Appeal(route, result)).collect());
    }
    disclosure(name, part).map(|(item, measure)| vec![Coord::Disclosure(item, measure)])
}

fn in_statistics(name: &str, part: &str) -> Option<Statistic> {
    Some(match (name, part) {
        ("new", "") => Statistic::C1,
        ("done", "") => Statistic::C2,
        ("ans", "") => Statistic::C3,
        ("rev", "") => Statistic::D,
        ("rev", "keep") => Statistic::D1,
        ("rev", "fix") => Statistic::D2,
        ("rev", "other") => Statistic::D3,
        ("lit", "") => Statistic::E,
        ("lit", "keep") => Statistic::E1,
        ("lit", "fix") => Statistic::E2,
        ("lit", "other") => Statistic::E3,
        _ => return None,
    })
}

fn lines(form: &Form, name: &str) -> Option<&'static [RequestLine]> {
    use RequestLine::*;
    const DENIED: &[RequestLine] = &[
        StateSecret,
        ProhibitedByLaw,
        SecurityOrStability,
        ThirdPartyRights,
        InternalAffairs,
        DeliberativeProcess,
        EnforcementFile,
        AdministrativeInquiry,
    ];
    const UNAVAILABLE: &[RequestLine] = &[NotHeld, RequiresCreation, StillUnclear];
    const REFUSED: &[RequestLine] = &[
        PetitionOrComplaint,
        DuplicateRequest,
        PublishedMaterial,
        ExcessiveRequests,
        ReissueRequest,
    ];
    const CLOSED: &[RequestLine] = &[CorrectionOverdue, FeeUnpaid, OtherClosed];
    let one = |lines: &'static [RequestLine], digit: &str| {
        let at = digit.parse::<usize>().ok()?.checked_sub(1)?;
        lines.get(at..=at)
    };
    match name {
        "new" => Some(&[Received]),
        "in" => Some(&[BroughtForward]),
        "out" => Some(&[CarriedForward]),
        "done" | "ans" => Some(&[Disposed]),
        "r1" => Some(&[GrantedInFull]),
        "r2" => Some(&[GrantedInPart]),
        "r3" => Some(DENIED),
        "r4" => Some(UNAVAILABLE),
        "r5" => Some(REFUSED),
        "r6" if form.id == "2019" => Some(&[OtherwiseClosed]),
        "r6" => Some(CLOSED),
        _ => match name.split_at_checked(2)? {
            ("r3", digit) => one(DENIED, digit),
            ("r4", digit) => one(UNAVAILABLE, digit),
            ("r5", digit) => one(REFUSED, digit),
            ("r6", digit) => one(CLOSED, digit),
            _ => None,
        },
    }
}

fn applicants(part: &str) -> Option<&'static [Applicant]> {
    use Applicant::*;
    Some(match part {
        "" => &[Total],
        "nat" => &[NaturalPerson],
        "org" => &[
            CommercialEnterprise,
            ResearchInstitution,
            PublicInterestOrganization,
            LegalServicesInstitution,
            OtherOrganization,
        ],
        "biz" => &[CommercialEnterprise],
        "sci" => &[ResearchInstitution],
        "pub" => &[PublicInterestOrganization],
        "law" => &[LegalServicesInstitution],
        "oth" => &[OtherOrganization],
        _ => return None,
    })
}

fn routes(name: &str) -> Option<&'static [AppealRoute]> {
    Some(match name {
        "rev" => &[AppealRoute::Reconsideration],
        "lit" => &[AppealRoute::DirectSuit, AppealRoute::SuitAfterReconsideration],
        "lit0" => &[AppealRoute::DirectSuit],
        "lit1" => &[AppealRoute::SuitAfterReconsideration],
        _ => return None,
    })
}

fn result(part: &str) -> Option<AppealResult> {
    Some(match part {
        "" => AppealResult::Total,
        "keep" => AppealResult::Upheld,
        "fix" => AppealResult::Corrected,
        "other" => AppealResult::Other,
        "open" => AppealResult::Pending,
        _ => return None,
    })
}

fn disclosure(name: &str, part: &str) -> Option<(DisclosureItem, DisclosureMeasure)> {
    use DisclosureItem as Item;
    use DisclosureMeasure as Measure;
    let item = match name {
        "doc" => Item::NormativeDocument,
        "rules" => Item::AgencyRule,
        "lic" => Item::AdministrativeLicense,
        "pen" => Item::AdministrativePenalty,
        "comp" => Item::AdministrativeCompulsion,
        "fee" => Item::AdministrativeFee,
        _ => return None,
    };
    let measure = match (name, part) {
        (_, "made") => Measure::Issued,
        (_, "gone") => Measure::Repealed,
        (_, "force") => Measure::InForce,
        (_, "new") => Measure::Made,
        (_, "pub") => Measure::Disclosed,
        (_, "total") => Measure::DisclosedTotal,
        ("fee", "") => Measure::Amount,
        (_, "") => Measure::Decisions,
        _ => return None,
    };
    Some((item, measure))
}
