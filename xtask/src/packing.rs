//! `wasm-pack.toml`: how the browser package is packed, and how large each part of it may be.

use crate::workspace;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Packing {
    pub core: Core,
    pub budget: BTreeMap<String, Budget>,
}

/// How the core is compiled.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Core {
    pub triple: String,
    pub profile: String,
    pub target: Target,
}

/// For whom wasm-bindgen writes the bindings. The page is the only reader so far.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    Web,
}

/// The most a group of files may take, in KiB; `None` is unlimited.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Names in dist/; one that ends in `/` is a folder.
    pub files: Vec<String>,
    pub raw: Option<u64>,
    pub brotli: Option<u64>,
}

impl Packing {
    /// Reads the file at the top of the repository.
    pub fn read() -> Result<Self, String> {
        let text = std::fs::read_to_string(workspace::root().join("wasm-pack.toml"))
            .map_err(|error| format!("读不到 wasm-pack.toml（{error}），请从仓库恢复它"))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text)
            .map_err(|error| format!("wasm-pack.toml 写得不对，请改正：{}", error.message()))
    }

    /// The group a file of dist/ belongs to: that with its name, else that with its folder.
    pub fn group(&self, file: &str) -> Option<&str> {
        let by = |holds: &dyn Fn(&str) -> bool| {
            let mut groups = self.budget.iter();
            groups
                .find(|(_, budget)| budget.files.iter().any(|name| holds(name)))
                .map(|(name, _)| name.as_str())
        };
        by(&|name| name == file)
            .or_else(|| by(&|name| name.ends_with('/') && file.starts_with(name)))
    }
}

#[cfg(test)]
mod tests {
    use super::Packing;

    #[test]
    fn the_file_itself_is_read() {
        let packing = Packing::read().expect("the file at the top is right");
        assert_eq!(packing.group("gouji_bg.wasm"), Some("core"));
        assert_eq!(packing.group("index.html"), Some("page"));
        assert_eq!(packing.group("rules/A01.html"), Some("handbook"));
        assert_eq!(packing.group("npm/index.js"), Some("npm"));
        assert_eq!(packing.group("npm/element.js"), Some("npm-widget"));
        assert_eq!(packing.group("index.html.map"), None);
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        let text = "[core]\ntriple = 'a'\nprofile = 'release'\ntarget = 'web'\n[budget.core]\nfiles = []\nbrotly = 3";
        let sentence = Packing::parse(text).err().expect("brotly is no key");
        assert!(sentence.contains("brotly"), "{sentence}");
    }
}
