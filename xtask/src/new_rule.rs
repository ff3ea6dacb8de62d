//! `cargo xtask new-rule L19 stray-words`: the four places of a new rule, to be filled in: the item, its line in the registry,
//! its page, a defect that it must find. What is written compiles; the tests fail until the rule finds the defect.

use std::fs;
use std::path::Path;

use crate::workspace;

/// A class of rules: its letter, its folder in src/rules/, its file in tests/defects/.
const CLASSES: [(char, &str, &str); 10] = [
    ('A', "arithmetic", "arithmetic"),
    ('C', "content", "content"),
    ('D', "dates", "dates"),
    ('H', "statistics", "statistics"),
    ('L', "language", "language"),
    ('N', "narrative", "narrative"),
    ('P', "privacy", "privacy"),
    ('S', "structure", "structure"),
    ('V', "values", "values"),
    ('W', "web", "web"),
];

/// Writes the four places in the work tree.
pub fn new_rule(id: &str, name: &str) -> Result<(), String> {
    write(workspace::root(), id, name)?;
    println!(
        "已写好 {id} 的四处：规则、登记、说明页、缺陷。接着按 CONTRIBUTING.md 的“Adding a rule”写完它们"
    );
    Ok(())
}

/// The same in any folder.
fn write(root: &Path, id: &str, name: &str) -> Result<(), String> {
    let class = id.chars().next().unwrap_or_default();
    let number = id.strip_prefix(class).filter(|number| number.len() == 2);
    let is_number = number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    let of_class = CLASSES.iter().find(|(letter, ..)| *letter == class);
    let Some((_, folder, defects)) = of_class.filter(|_| is_number) else {
        return Err(format!("“{id}”不是规则编号：一个类的字母加两位数字，如 L19"));
    };
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase());
    if !name.split('-').all(is_word) {
        return Err(format!("“{name}”不是规则名称：用小写字母和连字符说出缺陷，如 blank-total"));
    }
    let page = root.join(format!("docs/rules/{id}.md"));
    if page.exists() {
        return Err(format!("{id} 已经有说明页，编号不能再用"));
    }
    let module = name.replace('-', "_");
    let item = root.join(format!("src/rules/{folder}/{module}.rs"));
    let item_name = module.to_uppercase();
    let registry = root.join("src/rules/mod.rs");
    let listed = read(&registry)?;
    if item.exists() || listed.contains(&format!("::{item_name},")) {
        return Err(format!("已经有叫“{name}”的规则"));
    }
    let line = format!("    &{folder}::{module}::{item_name},\n");
    let of_class = statics(&root.join("src/rules"), class)?;
    let is_of_class =
        |line: &str| of_class.iter().any(|name| line.ends_with(&format!("::{name},")));
    let listed = behind_last(&listed, is_of_class, &line)?;
    let modules = root.join(format!("src/rules/{folder}/mod.rs"));
    let declared = format!("pub(super) mod {module};\n");
    let is_module = |line: &str| line.starts_with("pub(super) mod ");
    let declared = behind_last(&read(&modules)?, is_module, &declared)?;
    let spoiled = root.join(format!("tests/defects/{defects}.rs"));
    let defect = format!(
        "    Defect::by(\"{id}\", \"what is put in, in a few words\", |draft, _| {{\n        \
         draft.section(1).lines.push(\"写一句这条规则要查出的话。\".to_owned());\n        \
         Some(Subject::Section(1))\n    }}),\n"
    );
    let spoiled_text = before_end(&read(&spoiled)?, "DEFECTS", &defect)?;
    save(&item, &rule(id, name, &item_name))?;
    save(&registry, &listed)?;
    save(&modules, &declared)?;
    save(&page, &handbook(id, name))?;
    save(&spoiled, &spoiled_text)
}

fn rule(id: &str, name: &str, item: &str) -> String {
    let function = name.replace('-', "_");
    format!(
        "//! {id}: what it finds, in a line.\n\nuse crate::rules::prelude::*;\n\n\
         /// {id}: what it finds.\n\
         pub static {item}: Rule = Rule::hint(\"{id}\", \"{name}\", {function})\n    \
         .title(\"缺陷的名称\")\n    \
         .basis(&[law::CUSTOM.cited(\"依据在哪里\", \"依据的原话\")]);\n\n\
         fn {function}(context: &Context<'_>, telling: &mut Telling<'_>) {{\n    \
         for passage in context.report.prose.body() {{\n        \
         // What is wrong in a passage is told with `telling.wrong_at`.\n        \
         if !passage.text.is_empty() {{\n            telling.pass();\n        }}\n    }}\n    \
         telling.or_inapplicable(\"没有正文\");\n}}\n"
    )
}

fn handbook(id: &str, name: &str) -> String {
    format!(
        "# {id} 缺陷的名称\n\n`{name}` · 提示 · 各年格式\n\n通过：成立的话\n\n## 查什么\n\n查的是什么。\n\n\
         ## 为什么\n\n为什么要查。\n\n## 例子\n\n有问题的：\n\n```例\n正文 一 写一句这条规则要查出的话。\n\
         ⇒ 有问题：提示 写出全部文字\n```\n\n通过的：\n\n```例\n正文 一 写一句没有问题的话。\n⇒ 通过\n```\n\n\
         ## 依据\n\n依据的原话。\n\n## 例外\n\n- 不报的，查不出的。\n"
    )
}

/// The names of the rules of a class, from every file in a folder and in the folders within it.
fn statics(folder: &Path, class: char) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder);
    let entries = entries.map_err(|error| format!("没能读 {}：{error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(statics(&path, class)?);
            continue;
        }
        let text = read(&path)?;
        for item in text.split("pub static ").skip(1) {
            let Some((name, rule)) = item.split_once(": Rule") else { continue };
            let id = rule.split('"').nth(1).unwrap_or_default();
            found.extend(id.starts_with(class).then(|| name.to_owned()));
        }
    }
    Ok(found)
}

/// A text with more behind the last line of a kind.
fn behind_last(text: &str, is_it: impl Fn(&str) -> bool, more: &str) -> Result<String, String> {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let last = lines.iter().rposition(|line| is_it(line.trim_end()));
    let last = last.ok_or_else(|| format!("没有找到可以写“{}”的地方", more.trim()))?;
    lines.insert(last + 1, more);
    Ok(lines.concat())
}

/// A text with more at the end of a list.
fn before_end(text: &str, list: &str, more: &str) -> Result<String, String> {
    let begin = text.find(list).ok_or_else(|| format!("没有找到 {list}"))?;
    let end = text[begin..].find("\n];").ok_or_else(|| format!("没有找到 {list} 的末尾"))?;
    let (before, behind) = text.split_at(begin + end + 1);
    Ok(format!("{before}{more}{behind}"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("没能读 {}：{error}", path.display()))
}

fn save(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("没能写 {}：{error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every class stands as the table says, and a rule is refused that could not be one.
    #[test]
    fn classes_are_where_they_are_looked_for_and_no_rule_is_written_over() {
        let root = workspace::root();
        for (class, folder, defects) in CLASSES {
            assert!(root.join(format!("src/rules/{folder}/mod.rs")).exists(), "{class}");
            assert!(root.join(format!("tests/defects/{defects}.rs")).exists(), "{class}");
            assert!(!statics(&root.join("src/rules"), class).unwrap().is_empty(), "{class}");
        }
        for (id, name) in
            [("L6", "x"), ("Q01", "x"), ("L99", "X"), ("L06", "x"), ("L99", "common-slips")]
        {
            assert!(write(root, id, name).is_err(), "{id} {name}");
        }
    }

    #[test]
    fn lines_go_behind_the_last_of_their_kind() {
        let is_module = |line: &str| line.starts_with("mod ");
        assert_eq!(
            behind_last("mod a;\nmod b;\n\nfn c", is_module, "mod d;\n").unwrap(),
            "mod a;\nmod b;\nmod d;\n\nfn c"
        );
        assert_eq!(
            before_end("X = [\n    1,\n];\nY = [\n];\n", "X", "    2,\n").unwrap(),
            "X = [\n    1,\n    2,\n];\nY = [\n];\n"
        );
        assert!(behind_last("fn c", is_module, "mod d;\n").is_err());
    }
}
