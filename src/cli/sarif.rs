//! SARIF 2.1.0, the format of static analysers: a result a finding, for what shows and counts results of many tools.

use gouji::Checked;
use gouji::finding::{Finding, Severity, Subject};
use gouji::forms::Coord;
use gouji::set::CheckedSet;
use gouji::view::PlaceView;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Value as Json, json};

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
struct Run {
    tool: Json,
    #[serde(rename = "columnKind")]
    column_kind: &'static str,
    /// They are put in one by one.
    results: [(); 0],
}

/// What stands before all results and behind them; between two stands a comma.
pub(super) fn around() -> (String, &'static str) {
    const BEHIND: &str = "]}]}";
    let rules = gouji::set::rules::all_rules().map(|rule| {
        json!({
            "id": rule.id,
            "name": rule.name,
            "shortDescription": {"text": rule.title},
            "defaultConfiguration": {"level": level(rule.severity), "enabled": rule.on_by_default},
        })
    });
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "language": "zh-CN",
        "rules": rules.collect::<Vec<_>>(),
    });
    let run = Run { tool: json!({"driver": driver}), column_kind: "utf16CodeUnits", results: [] };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    let log = Log { schema, version: "2.1.0", runs: [run] };
    let mut before = serde_json::to_string(&log).expect("all its keys are strings");
    before.truncate(before.len() - BEHIND.len());
    (before, BEHIND)
}

/// The findings of a report and of the others of its input, a result each.
pub(super) fn results(checked: &Checked) -> Vec<String> {
    let own = checked.findings.iter().map(|finding| result(checked, finding).to_string());
    own.chain(checked.others.iter().flat_map(results)).collect()
}

fn result(checked: &Checked, finding: &Finding) -> Json {
    let form = checked.report.reading.form;
    let logical = match finding.subject {
        Subject::Cell(coord) => element(coord, Some(form.cell_label(coord))),
        Subject::Section(number) => json!({"kind": "element", "name": format!("section/{number}")}),
        Subject::Text => json!({"kind": "module", "name": "text"}),
    };
    let artifact = checked.source.name.as_deref().map(|name| json!({"uri": address(name)}));
    let mut location = json!({"logicalLocations": [logical]});
    if let Some(artifact) = artifact {
        location["physicalLocation"] = json!({"artifactLocation": artifact});
    }
    let properties = json!({
        "agency": checked.report.text.frame.agency_name(),
        "year": checked.report.text.frame.year,
        "verdict": verdict(finding),
        "place": PlaceView::from(finding.place),
    });
    told(finding, vec![location], properties)
}

/// What was found in the reports together, a result each, with the files that it is about.
pub(super) fn set_results(checked: &CheckedSet) -> Vec<String> {
    let set = &checked.set;
    let result = |finding: &Finding| {
        let members = || finding.contributions.iter().map(|share| &set.members[share.member]);
        let files = members().filter_map(|member| member.source.name.as_deref());
        let location =
            |name| json!({"physicalLocation": {"artifactLocation": {"uri": address(name)}}});
        let logical = match finding.subject {
            Subject::Cell(coord) => element(coord, set.form.map(|form| form.cell_label(coord))),
            _ => json!({"kind": "module", "name": "set"}),
        };
        let whole = json!({"logicalLocations": [logical]});
        let locations = std::iter::once(whole).chain(files.map(location)).collect();
        let agencies: Vec<&str> = members().map(|member| member.name()).collect();
        let properties =
            json!({"agencies": agencies, "year": set.year, "verdict": verdict(finding)});
        told(finding, locations, properties).to_string()
    };
    checked.findings.iter().map(result).collect()
}

fn told(finding: &Finding, locations: Vec<Json>, properties: Json) -> Json {
    json!({
        "ruleId": finding.rule,
        "ruleIndex": gouji::set::rules::all_rules().position(|rule| rule.id == finding.rule),
        "level": level(finding.severity),
        "message": {"text": finding.message},
        "locations": locations,
        "partialFingerprints": {"id/v1": finding.id},
        "properties": properties,
    })
}

fn element(coord: Coord, label: Option<String>) -> Json {
    let address = [coord.table().key(), coord.row(), coord.column()].join("/");
    json!({"kind": "element", "name": label, "fullyQualifiedName": address})
}

const fn verdict(finding: &Finding) -> &'static str {
    if finding.is_certain { "violation" } else { "needs_review" }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

/// The name of a file as an address: its letters but those that an address may have are written by their bytes.
fn address(name: &str) -> String {
    const OTHERS: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_').remove(b'~');
    utf8_percent_encode(&name.replace('\\', "/"), OTHERS).to_string()
}
