//! SARIF 2.1.0, the format of static analysers: a result a finding, for what shows and counts results of many tools.

use gouji::Checked;
use gouji::finding::{Finding, Severity, Subject};
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
    let rules = gouji::rules::ALL.iter().map(|rule| {
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
        Subject::Cell(coord) => {
            let address = [coord.table().key(), coord.row(), coord.column()].join("/");
            json!({
                "kind": "element",
                "name": form.cell_label(coord),
                "fullyQualifiedName": address,
            })
        }
        Subject::Section(number) => json!({"kind": "element", "name": format!("section/{number}")}),
        Subject::Text => json!({"kind": "module", "name": "text"}),
    };
    let artifact = checked.source.name.as_deref().map(|name| json!({"uri": address(name)}));
    let mut location = json!({"logicalLocations": [logical]});
    if let Some(artifact) = artifact {
        location["physicalLocation"] = json!({"artifactLocation": artifact});
    }
    let rule = gouji::rules::ALL.iter().position(|rule| rule.id == finding.rule);
    json!({
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": level(finding.severity),
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"id/v1": finding.id},
        "properties": {
            "agency": checked.report.text.frame.agency_name(),
            "year": checked.report.text.frame.year,
            "verdict": if finding.is_certain { "violation" } else { "needs_review" },
            "place": PlaceView::from(finding.place),
        },
    })
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
