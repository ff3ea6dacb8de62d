//! Texts that go on and on in one line are read like any other: no table is lost beside them, and not more is found
//! than is told. That none costs more than a multiple of its length is measured by `cargo bench --bench endless`.

use gouji::forms::ALL;

use crate::render::Draft;
use crate::render::endless::{files, texts};

/// How long each text is, in bytes: more than any rule looks at together.
const LENGTH: usize = 30_000;

/// Checks a text as it is, and as a paragraph of a report.
fn check(name: &str, text: &str) {
    let alone = gouji::check_text(None, text).unwrap();
    assert_eq!(alone.report.reading.entries.len(), 0, "{name} is no table");
    let mut draft = Draft::new(ALL.last().expect("there are forms").id);
    draft.section(1).lines.push(text.replace('<', "&lt;"));
    let within = gouji::check_text(None, &draft.html()).unwrap();
    assert_eq!(within.report.reading.entries.len(), draft.form.cells().len(), "{name}");
    for (rule, outcomes) in &within.outcomes {
        let told = outcomes.found.total() - outcomes.rest.total();
        assert!(told <= rule.most, "{name}: {} tells {told} findings", rule.about.id);
        assert!(told > 0 || outcomes.rest.total() == 0, "{name}: {}", rule.about.id);
    }
}

#[test]
fn texts_without_end_are_read_like_others() {
    let texts = texts(LENGTH);
    assert!(texts.len() > 30);
    for (name, text) in texts {
        check(&name, &text);
    }
}

/// Whatever a file holds without end, it is read or refused with a sentence.
#[test]
fn files_without_end_are_read_or_refused() {
    for (name, file) in files(10 * LENGTH) {
        match gouji::check_bytes(None, file.as_bytes()) {
            Ok(checked) => assert!(checked.source.bytes >= file.len(), "{name}"),
            Err(refusal) => assert!(!refusal.message.is_empty(), "{name}"),
        }
    }
}
