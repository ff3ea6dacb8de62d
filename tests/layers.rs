//! The one way through, held by the `use` lines: a module uses only modules that stand before it.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// The modules in the order of the way through. What stands later may use what stands before.
const ORDER: [&str; 22] = [
    "order",
    "cut",
    "words",
    "letters",
    "shingles",
    "corrections",
    "decimal",
    "json",
    "law",
    "decode",
    "document",
    "forms",
    "report",
    "previous",
    "diagnose",
    "finding",
    "pack",
    "rule",
    "rules",
    "set",
    "view",
    "wasm",
];

#[test]
fn modules_use_only_what_stands_before_them() {
    let mut edges = 0;
    for file in sources(Path::new("src"), "rs") {
        let Some(own) = module_of(&file) else { continue };
        let source = fs::read_to_string(&file).unwrap();
        for used in uses(&source) {
            let Some(other) = ORDER.iter().position(|module| *module == used) else { continue };
            edges += 1;
            assert!(
                other <= own,
                "{}: {} may not use {used}, which stands behind it",
                file.display(),
                ORDER[own]
            );
        }
    }
    assert!(edges > 30, "only {edges} uses were found: does the test still read them?");
}

#[test]
fn every_module_has_its_place_in_the_order() {
    let root = fs::read_to_string("src/lib.rs").unwrap();
    let declared = root
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
    for module in declared {
        assert!(ORDER.contains(&module), "{module} has no place in the order");
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let rust = sources(Path::new("src"), "rs").chain(sources(Path::new("tests"), "rs"));
    let page = sources(Path::new("www"), "ts").chain(sources(Path::new("npm"), "ts"));
    let tests = sources(Path::new("tests"), "mjs");
    for file in rust.chain(page).chain(tests) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 400, "{} has {lines} lines", file.display());
    }
}

/// Every file below a folder whose name ends so; what npm installs is not ours.
fn sources(folder: &Path, ending: &'static str) -> Box<dyn Iterator<Item = PathBuf>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    Box::new(entries.flat_map(move |path| {
        let inner: Box<dyn Iterator<Item = _>> = if path.ends_with("node_modules") {
            Box::new(std::iter::empty())
        } else if path.is_dir() {
            sources(&path, ending)
        } else if path.extension().is_some_and(|extension| extension == ending) {
            Box::new(std::iter::once(path))
        } else {
            Box::new(std::iter::empty())
        };
        inner
    }))
}

/// TypeScript merges two interfaces of one name without a word.
#[test]
fn no_type_of_the_page_is_declared_twice() {
    let mut looked_at = 0;
    for path in sources(Path::new("www/src"), "ts").chain(sources(Path::new("npm"), "ts")) {
        let source = fs::read_to_string(&path).unwrap();
        let mut seen = std::collections::BTreeSet::new();
        let lines = source.lines().map(|line| line.trim_start_matches("export "));
        for line in lines.filter(|line| line.starts_with("interface ")) {
            let name = line["interface ".len()..].split([' ', '<']).next().unwrap();
            assert!(seen.insert(name), "{} declares {name} twice", path.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 10, "only {looked_at} types were found");
}

/// The folders of the page, each with those it may use besides itself; `main.ts` above them begins it all.
const PAGE: [(&str, &[&str]); 8] = [
    ("words", &[]),
    ("report", &["npm"]),
    ("parts", &["report", "words"]),
    ("core", &["report", "npm", "words"]),
    // What parts tell is what the state is changed by; keeping the file is saving it.
    ("state", &["report", "core", "words", "parts/tells.ts", "export/save.ts"]),
    // `print.ts` takes what is printed from the page's state.
    ("export", &["report", "state/store.ts", "parts/stylesheet.ts"]),
    ("page", &["report", "parts", "core", "state", "export", "words"]),
    ("widget", &["report", "parts"]),
];

#[test]
fn folders_of_the_page_use_only_what_they_may() {
    let mut edges = 0;
    for (folder, others) in PAGE {
        let home = Path::new("www/src").join(folder);
        for file in sources(&home, "ts") {
            let source = fs::read_to_string(&file).unwrap();
            for used in imports(&source) {
                let target = resolved(file.parent().unwrap(), used);
                let inside = target.strip_prefix("www/src").unwrap_or(&target);
                let is_beside = inside.starts_with("www") || inside.starts_with("packs");
                let may = inside.starts_with(folder)
                    || others.iter().any(|other| inside.starts_with(other))
                    || is_beside;
                assert!(may, "{} may not use {}", file.display(), target.display());
                edges += 1;
            }
        }
    }
    assert!(edges > 40, "only {edges} imports were found: does the test still read them?");
}

/// The files that a module in TypeScript names with `from "./…"` or `import "./…"`.
fn imports(source: &str) -> impl Iterator<Item = &str> {
    let lines = source.lines().filter(|line| line.contains("import ") || line.contains("from \""));
    lines.filter_map(|line| line.split('"').nth(1)).filter(|path| path.starts_with('.'))
}

/// A path without its dots.
fn resolved(folder: &Path, path: &str) -> PathBuf {
    let mut all = PathBuf::new();
    for part in folder.join(path).components() {
        match part {
            Component::ParentDir => drop(all.pop()),
            Component::CurDir => {}
            other => all.push(other),
        }
    }
    all
}

/// The place in the order of the module that a file belongs to; `lib.rs` and the command line use all.
fn module_of(file: &Path) -> Option<usize> {
    let inside = file.strip_prefix("src").ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    ORDER.iter().position(|module| *module == first.trim_end_matches(".rs"))
}

/// The crate's modules that a source names, in `use crate::…` or in paths, test code too.
fn uses(source: &str) -> impl Iterator<Item = &str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1)).flat_map(|rest| {
        let inner = rest.strip_prefix('{').map(|group| group.split(',').collect::<Vec<_>>());
        let paths = inner.unwrap_or_else(|| vec![rest]);
        paths.into_iter().map(|path| {
            let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
            path[..end].trim()
        })
    })
}

/// Names that two types of the core have, each within its own room. No new one: a reader should know a type by its name.
const SHARED_NAMES: [&str; 25] = [
    "Cell",
    "Edit",
    "Flow",
    "FormView",
    "Format",
    "Found",
    "Group",
    "Kind",
    "Number",
    "Page",
    "Part",
    "Piece",
    "Prose",
    "Reader",
    "Reading",
    "Row",
    "Run",
    "Search",
    "Source",
    "Table",
    "Token",
    "Vocabulary",
    "Walk",
    "Whole",
    "Word",
];

#[test]
fn no_further_type_has_the_name_of_another() {
    let mut places: std::collections::BTreeMap<String, usize> = Default::default();
    for file in sources(Path::new("src"), "rs") {
        let source = fs::read_to_string(&file).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
            let declared = ["struct ", "enum ", "trait "].iter().find_map(|kind| {
                let bare = line.trim_start_matches("pub ").trim_start_matches("pub(super) ");
                bare.trim_start_matches("pub(crate) ").strip_prefix(kind)
            });
            let Some(declared) = declared else { continue };
            let name = declared.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            *places.entry(name.to_owned()).or_default() += 1;
        }
    }
    assert!(
        places.len() > 200,
        "only {} types were found: does the test still read them?",
        places.len()
    );
    let twice = |name: &&String| places[*name] > 1 && !SHARED_NAMES.contains(&name.as_str());
    let twice: Vec<&String> = places.keys().filter(twice).collect();
    assert!(twice.is_empty(), "these types have the name of another: {twice:?}");
    let single =
        SHARED_NAMES.iter().filter(|name| places.get(**name).is_none_or(|count| *count < 2));
    assert_eq!(single.collect::<Vec<_>>(), Vec::<&&str>::new(), "these need no excuse any more");
}
