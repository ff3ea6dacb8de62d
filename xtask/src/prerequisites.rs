//! What must be on the machine before a build starts; each missing thing is one sentence that says what to do.

use crate::process::{self, npm};
use std::path::Path;

const OLDEST_NODE: u32 = 20;

/// Checks everything at once, so that a person installs all that is missing in one go. Adds the Rust target by itself.
pub fn check(triple: &str) -> Result<(), String> {
    let missing: Vec<String> = [node(), package_manager(), rust_target(triple)]
        .into_iter()
        .filter_map(Result::err)
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n")) }
}

fn node() -> Result<(), String> {
    let printed = process::output(process::node().arg("--version"))
        .ok_or(format!("没有找到 Node.js，请安装 {OLDEST_NODE} 或更高版本后再运行"))?;
    match major(&printed) {
        Some(version) if version >= OLDEST_NODE => Ok(()),
        Some(version) => {
            Err(format!("Node.js 版本是 {version}，请升级到 {OLDEST_NODE} 或更高版本后再运行"))
        }
        None => Err(format!(
            "认不出 Node.js 的版本“{}”，请安装 {OLDEST_NODE} 或更高版本后再运行",
            printed.trim()
        )),
    }
}

fn package_manager() -> Result<(), String> {
    process::output(npm().arg("--version"))
        .map(drop)
        .ok_or("没有找到 npm，请安装（通常随 Node.js 一起）后再运行".to_owned())
}

/// A target that did not come by rustup (a distribution's package, say) counts as well: only its folder is looked for.
fn rust_target(triple: &str) -> Result<(), String> {
    if installed(triple) {
        return Ok(());
    }
    if process::output(process::at_root("rustup").arg("--version")).is_none() {
        return Err(format!(
            "没有找到 rustup，无法补装 {triple} 目标，请从 rustup.rs 安装 Rust 后再运行"
        ));
    }
    process::run(
        "补装 Rust 目标",
        process::at_root("rustup")
            .args(["target", "add", triple])
            // rustup prints a stack trace with its errors where this is set.
            .env_remove("RUST_BACKTRACE"),
    )
    .map_err(|_| format!("没能装上 {triple} 目标，请检查网络后手动运行 rustup target add {triple}"))
}

fn installed(triple: &str) -> bool {
    process::output(process::at_root("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        triple,
    ]))
    .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

/// `v20.20.2` → 20.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{installed, major};

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("v24"), Some(24));
    }

    #[test]
    fn does_not_guess_a_version() {
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major("vnext"), None);
        assert_eq!(major(""), None);
    }

    #[test]
    fn an_unknown_target_is_not_installed() {
        assert!(!installed("no-such-triple"));
    }
}
