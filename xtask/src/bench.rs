//! `cargo xtask bench`: the program beside others on the same pages, written to docs/performance.md.

use crate::process::{self, cargo, node};
use crate::{build, workspace};

/// Builds page and command line as they are handed out, and measures both. What the others need is installed into
/// target/, by this command alone.
pub fn bench() -> Result<(), String> {
    build::build()?;
    let command_line = ["--package", "gouji", "--release", "--features", "cli", "--bin", "gouji"];
    process::run(
        "编译命令行",
        cargo("build").args(command_line).arg("--target-dir").arg(workspace::target()),
    )?;
    let program = workspace::command_line("release");
    process::run("对比", node().arg("benches/beside/run.mjs").env("GOUJI_BIN", program))
}
