//! `cargo xtask test`: every check there is, cheap ones early, what takes long beside them, ending at the first that fails.

use crate::packing::{Core, Packing};
use crate::process::{self, cargo, node, run};
use crate::{prerequisites, wasm, workspace};
use std::io;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::thread::{Scope, ScopedJoinHandle};
use std::time::{Duration, Instant};

/// Runs all steps in order and prints the time each took. `wishes` go to the tests in the browser: none, or `--all`.
pub fn test(wishes: &[&str]) -> Result<(), String> {
    let packing = Packing::read()?;
    prerequisites::check(&packing.core.triple)?;
    let mut times = Vec::new();
    let outcome = std::thread::scope(|beside| steps(beside, &packing.core, wishes, &mut times));
    println!();
    for (name, time) in &times {
        println!("{:>7.1} 秒  {name}", time.as_secs_f64());
    }
    outcome
}

type Times = Vec<(&'static str, Duration)>;

const GOUJI: [&str; 3] = ["--package", "gouji", "--all-features"];

/// What is begun in the scope `beside` is let come to its end, whatever fails meanwhile.
fn steps<'scope>(
    beside: &'scope Scope<'scope, '_>,
    core: &Core,
    wishes: &[&str],
    times: &mut Times,
) -> Result<(), String> {
    step(times, "格式 cargo fmt", |name| {
        component("rustfmt", "fmt")?;
        run(name, cargo("fmt").args(["--all", "--check"]))
            .map_err(|sentence| format!("{sentence}；运行 cargo fmt --all 即可改好"))
    })?;
    // The core for the browser is compiled by one thread for the most part, so it is built beside the rest.
    let program = this_program()?;
    let dist = beside.spawn(|| process::at_root(program).arg("package").output());
    // It may have to be installed, which waits for the network more than it computes.
    let browser = beside.spawn(|| node().arg("tests/e2e/browser.mjs").output());
    step(times, "静态检查 cargo clippy", |name| {
        component("clippy", "clippy")?;
        let everything = ["--workspace", "--all-targets", "--all-features"];
        run(name, within_target("clippy").args(everything).args(["--", "-D", "warnings"]))
    })?;
    step(times, "核心测试 cargo test", |name| {
        run(name, within_target("test").args(GOUJI).args(["--lib", "--profile", "dev"]))?;
        run(name, within_target("test").args(GOUJI).args(["--test", "core"]))?;
        run(name, within_target("test").args(GOUJI).arg("--doc"))?;
        // By itself: asked for together, the two would have other features of their libraries, and this one is compiled.
        run(name, within_target("test").args(["--package", "xtask"]))
    })?;
    step(times, "等同时构建的 dist", |name| wait(name, dist))?;
    step(times, "静态检查浏览器里的接口", |name| wasm::lint(core, name))?;
    if workspace::root().join("../shared").is_dir() {
        step(times, "对照旁边的 shared", |name| {
            let only = ["--test", "core", "shared::", "--", "--ignored"];
            run(name, within_target("test").args(GOUJI).args(only))
        })?;
    } else {
        times.push(("对照旁边的 shared：skipped，没有这个文件夹", Duration::ZERO));
    }
    step(times, "类型检查 tsc", |name| {
        run(name, node().args(["node_modules/typescript/bin/tsc", "--noEmit"]))
    })?;
    step(times, "等浏览器找到或装好", |name| wait(name, browser))?;
    // The binary that the core's tests were compiled with: against it those of wasm hold the browser's.
    let agrees = beside.spawn(|| {
        let about = ["wasm", "contract", "sarif", "package", "english", "style", "widget"];
        node()
            .args(["--test", "--test-reporter=spec"])
            .args(about.map(|name| format!("tests/{name}.test.mjs")))
            .env("GOUJI_BIN", workspace::command_line("debug"))
            .output()
    });
    let seen = step(times, "浏览器测试，同时核对 wasm、类型和 npm 包", |name| {
        let mut tests = node();
        run(
            name,
            tests
                .arg("tests/e2e/run.mjs")
                .args(wishes)
                .env("GOUJI_BIN", workspace::command_line("debug")),
        )
    });
    step(times, "等 wasm、类型和 npm 包", |name| wait(name, agrees))?;
    seen?;
    step(times, "编辑器和框架里的提示条", |name| {
        run(name, node().arg("tests/editors/run.mjs"))
    })
}

fn step(
    times: &mut Times,
    name: &'static str,
    work: impl FnOnce(&str) -> Result<(), String>,
) -> Result<(), String> {
    println!("\n── {name}");
    let start = Instant::now();
    let outcome = work(name);
    times.push((name, start.elapsed()));
    outcome
}

/// A cargo that writes where `workspace::target` says. Where nothing of ours was compiled yet nobody is at work, and
/// what only serves the next compilation is left out.
fn within_target(subcommand: &str) -> Command {
    let mut command = cargo(subcommand);
    command.arg("--target-dir").arg(workspace::target());
    let kept = std::fs::read_dir(workspace::target().join("debug").join("incremental"));
    let is_ours = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("gouji-"))
    };
    if !kept.is_ok_and(|mut kept| kept.any(is_ours)) {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

fn this_program() -> Result<PathBuf, String> {
    std::env::current_exe()
        .map_err(|error| format!("找不到正在运行的 xtask（{error}），请重新运行"))
}

/// Waits for a command that was begun beside others, and shows what it printed.
fn wait(step: &str, command: ScopedJoinHandle<'_, io::Result<Output>>) -> Result<(), String> {
    let ended = command.join().map_err(|_| format!("“{step}”中途停了，请重新运行"))?;
    let output = ended.map_err(|error| format!("“{step}”没能开始（{error}），请重新运行"))?;
    print!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("“{step}”没有通过，原因见上面的输出")),
    }
}

/// Both come with rustup's default profile, but not with its minimal one.
fn component(name: &str, subcommand: &str) -> Result<(), String> {
    process::output(cargo(subcommand).arg("--version"))
        .map(drop)
        .ok_or(format!("没有装 {name}，请运行 rustup component add {name} 后再运行"))
}
