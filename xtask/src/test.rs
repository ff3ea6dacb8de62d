//! `cargo xtask test`: every check there is, cheapest first, ending at the first that fails.

use crate::packing::Packing;
use crate::process::{self, cargo, node};
use crate::{build, prerequisites, workspace};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Runs all steps in order and prints the time each took.
pub fn test() -> Result<(), String> {
    prerequisites::check(&Packing::read()?.core.triple)?;
    let mut times = Vec::new();
    let outcome = steps(&mut times);
    println!();
    for (name, time) in &times {
        println!("{:>7.1} 秒  {name}", time.as_secs_f64());
    }
    outcome
}

type Times = Vec<(&'static str, Duration)>;

fn steps(times: &mut Times) -> Result<(), String> {
    step(times, "格式 cargo fmt", || {
        component("rustfmt", "fmt")?;
        process::run("格式 cargo fmt", cargo("fmt").args(["--all", "--check"]))
            .map_err(|sentence| format!("{sentence}；运行 cargo fmt --all 即可改好"))
    })?;
    step(times, "静态检查 cargo clippy", || {
        component("clippy", "clippy")?;
        let everything = ["--workspace", "--all-targets", "--all-features"];
        run(
            "静态检查 cargo clippy",
            within_target("clippy").args(everything).args(["--", "-D", "warnings"]),
        )
    })?;
    step(times, "核心测试 cargo test", || {
        run("核心测试 cargo test", within_target("test").args(["--workspace", "--all-features"]))
    })?;
    step(times, "构建 dist", build::build)?;
    step(times, "类型检查 tsc", || {
        run("类型检查 tsc", node().args(["node_modules/typescript/bin/tsc", "--noEmit"]))
    })?;
    step(times, "wasm 与命令行一致", || {
        run(
            "编译命令行",
            within_target("build").args(["--package", "gouji", "--features", "cli"]),
        )?;
        let binary = workspace::target()
            .join("debug")
            .join(format!("gouji{}", std::env::consts::EXE_SUFFIX));
        run(
            "wasm 测试",
            node().env("GOUJI_BIN", binary).args([
                "--test",
                "--test-reporter=spec",
                "tests/wasm.test.mjs",
            ]),
        )
    })?;
    step(times, "浏览器测试", || {
        run("寻找浏览器", node().arg("tests/e2e/browser.mjs"))?;
        run("浏览器测试", node().args(["--test", "--test-reporter=spec"]).args(browser_tests()?))
    })
}

fn step(
    times: &mut Times,
    name: &'static str,
    work: impl FnOnce() -> Result<(), String>,
) -> Result<(), String> {
    println!("\n── {name}");
    let start = Instant::now();
    let outcome = work();
    times.push((name, start.elapsed()));
    outcome
}

use process::run;

/// A cargo that writes where `workspace::target` says.
fn within_target(subcommand: &str) -> Command {
    let mut command = cargo(subcommand);
    command.arg("--target-dir").arg(workspace::target());
    command
}

/// Both come with rustup's default profile, but not with its minimal one.
fn component(name: &str, subcommand: &str) -> Result<(), String> {
    process::output(cargo(subcommand).arg("--version"))
        .map(drop)
        .ok_or(format!("没有装 {name}，请运行 rustup component add {name} 后再运行"))
}

/// The test files by name: what `node --test` makes of a folder differs between its versions.
fn browser_tests() -> Result<Vec<PathBuf>, String> {
    let folder = Path::new("tests/e2e");
    let listed = std::fs::read_dir(workspace::root().join(folder))
        .map_err(|error| format!("读不到 tests/e2e（{error}），请从仓库恢复它"))?;
    let mut tests: Vec<PathBuf> = listed
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| folder.join(name))
        .collect();
    tests.sort();
    if tests.is_empty() {
        Err("tests/e2e 里没有测试，请从仓库恢复它".to_owned())
    } else {
        Ok(tests)
    }
}
