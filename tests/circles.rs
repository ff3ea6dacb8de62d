//! No circle: of two files of a folder, or two folders of one, never each uses the other, be it by way of a third. What a
//! `mod.rs` only passes on with `pub use` counts as used of the file that has it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module's path below the crate.
type Module = Vec<String>;

#[test]
fn no_circle_is_between_the_parts_of_a_folder() {
    let sources = modules();
    let mut edges = 0;
    let mut folders: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (module, source) in &sources {
        for used in uses(module, source, &sources) {
            edges += 1;
            let shared = module.iter().zip(&used).take_while(|(a, b)| a == b).count();
            let part =
                |module: &Module| module.get(shared).map_or("mod", String::as_str).to_owned();
            let folder = folders.entry(module[..shared].to_vec()).or_default();
            folder.entry(part(module)).or_default().insert(part(&used));
        }
    }
    assert!(edges > 500, "only {edges} uses were found: does the test still read them?");
    let circles: Vec<String> =
        folders.iter().flat_map(|(folder, uses)| circles(folder, uses)).collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

/// The parts of a folder that reach themselves by what they use, in one line a circle.
fn circles(folder: &Module, uses: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let reached = |from: &String| {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&String> = uses.get(from).into_iter().flatten().collect();
        while let Some(part) = next.pop() {
            if reached.insert(part.clone()) {
                next.extend(uses.get(part).into_iter().flatten());
            }
        }
        reached
    };
    let all: BTreeMap<&String, BTreeSet<String>> =
        uses.keys().map(|part| (part, reached(part))).collect();
    let of = |part: &String| -> Vec<&str> {
        let both = |other: &&&String| all[part].contains(**other) && all[*other].contains(part);
        all.keys().filter(both).map(|part| part.as_str()).collect()
    };
    let found: BTreeSet<Vec<&str>> =
        uses.keys().map(of).filter(|circle| circle.len() > 1).collect();
    found.iter().map(|circle| format!("{}: {}", folder.join("/"), circle.join(" "))).collect()
}

/// Every module with its source, without comments and tests.
fn modules() -> BTreeMap<Module, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![Path::new("src").to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with("tests.rs")
            {
                let inside = path.strip_prefix("src").unwrap().with_extension("");
                let mut module: Module =
                    inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
                if matches!(module.last().unwrap().as_str(), "mod" | "lib" | "main") {
                    module.pop();
                }
                let source = fs::read_to_string(&path).unwrap();
                let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
                let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
                let code: Vec<String> = code
                    .map(|line| {
                        line.split(" // ").next().unwrap().replace("pub(in crate::rules)", "pub")
                    })
                    .collect();
                found.entry(module).or_insert_with(String::new).push_str(&code.join("\n"));
            }
        }
    }
    found
}

/// The modules that one names, in `use` and in paths that begin with `super`, `crate` or `self`.
fn uses(module: &Module, source: &str, all: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let mut found = BTreeSet::new();
    let (statements, code) = statements(source);
    let mut add = |path: &[&str]| {
        let Some(target) = absolute(module, path, all) else { return };
        found.extend(defined_in(&target, all).filter(|target| target != module));
    };
    for (is_passed_on, path) in &statements {
        let names = path.last().copied().unwrap_or_default();
        if !is_passed_on || names_word(&code, names) {
            add(path);
        }
    }
    for path in paths(&code) {
        add(&path);
    }
    found
}

/// The `use` statements of a source, each with whether it passes on what it names, groups taken apart; and what else there is.
fn statements(source: &str) -> (Vec<(bool, Vec<&str>)>, String) {
    let (mut found, mut code) = (Vec::new(), String::new());
    let mut rest = source;
    while let Some(at) = rest.find("use ") {
        let line = rest[..at].rfind('\n').map_or(0, |line| line + 1);
        let before = rest[line..at].trim();
        let end = rest[at..].find(';').map_or(rest.len(), |end| at + end);
        if before.is_empty() || before.starts_with("pub") {
            code.push_str(&rest[..line]);
            let is_passed_on = before.starts_with("pub");
            expand(&rest[at + "use ".len()..end], &[], &mut |path| {
                found.push((is_passed_on, path))
            });
        } else {
            code.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    code.push_str(rest);
    (found, code)
}

/// `a::{b, c::{d}}` as `a::b` and `a::c::d`.
fn expand<'a>(text: &'a str, before: &[&'a str], found: &mut dyn FnMut(Vec<&'a str>)) {
    let (mut depth, mut from) = (0, 0);
    let ends = text.char_indices().chain([(text.len(), ',')]);
    for (at, c) in ends {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let item = text[from..at].trim();
                from = (at + 1).min(text.len());
                let (path, group) = match item.split_once('{') {
                    Some((path, group)) => (path, Some(group.trim_end().trim_end_matches('}'))),
                    None => (item, None),
                };
                let path = path.split(" as ").next().unwrap_or_default();
                let segments = path.split("::").map(str::trim).filter(|part| !part.is_empty());
                let path: Vec<&str> = before.iter().copied().chain(segments).collect();
                match group {
                    Some(group) => expand(group, &path, found),
                    None if !item.is_empty() => found(path),
                    None => {}
                }
            }
            _ => {}
        }
    }
}

/// The paths of a code that begin with `super`, `crate` or `self`.
fn paths(code: &str) -> Vec<Vec<&str>> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let words = code.split(|c: char| !is_word(c) && c != ':');
    let paths = words.map(|word| word.split("::").collect::<Vec<&str>>());
    paths.filter(|path| path.len() > 1 && matches!(path[0], "super" | "crate" | "self")).collect()
}

fn names_word(code: &str, word: &str) -> bool {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|found| found == word)
}

/// The path from the crate on; nothing for one into another crate.
fn absolute(module: &Module, path: &[&str], all: &BTreeMap<Module, String>) -> Option<Module> {
    let mut from = module.clone();
    let mut rest = path;
    match *path.first()? {
        "crate" => (from, rest) = (Module::new(), &path[1..]),
        "self" => rest = &path[1..],
        "super" => {
            while rest.first() == Some(&"super") {
                from.pop();
                rest = &rest[1..];
            }
        }
        first => {
            let child: Module = module.iter().cloned().chain([first.to_owned()]).collect();
            all.get(&child)?;
        }
    }
    Some(from.into_iter().chain(rest.iter().map(|part| (*part).to_owned())).collect())
}

/// The modules that have what a path names: of a name that its module passes on, the one that it is passed on from.
fn defined_in(path: &Module, all: &BTreeMap<Module, String>) -> impl Iterator<Item = Module> {
    let depth = (0..=path.len()).rev().find(|&depth| all.contains_key(&path[..depth])).unwrap_or(0);
    let module = path[..depth].to_vec();
    let passed_on = path.get(depth).and_then(|name| {
        let (statements, _) = statements(&all[&module]);
        let of_name = statements
            .iter()
            .find(|(is_passed_on, path)| *is_passed_on && path.last() == Some(&name.as_str()));
        let target = absolute(&module, &of_name?.1, all)?;
        (target != *path).then(|| defined_in(&target, all).collect::<Vec<_>>())
    });
    passed_on.unwrap_or_else(|| vec![module]).into_iter()
}
