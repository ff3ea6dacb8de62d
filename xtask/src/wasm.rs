//! The core, from Rust to dist/gouji.js and dist/gouji_bg.wasm.

use crate::packing::{Core, Target};
use crate::process::{self, cargo};
use crate::workspace;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// Compiles the library as a `cdylib` alone: link-time optimization is silently dropped where a library is
/// compiled as an `rlib` as well.
pub fn compile(core: &Core) -> Result<(), String> {
    let mut rustc = for_browser("rustc", core);
    process::run("编译核心到 WebAssembly", rustc.args(["--crate-type", "cdylib"]))
}

/// Looks through the bindings, which are compiled for the browser alone. In the profile of [`compile`], so that both
/// share what is compiled to be run while compiling.
pub fn lint(core: &Core, step: &str) -> Result<(), String> {
    process::run(step, for_browser("clippy", core).args(["--", "-D", "warnings"]))
}

/// A cargo that deals with the library as it is compiled for the browser.
fn for_browser(subcommand: &str, core: &Core) -> Command {
    let mut command = cargo(subcommand);
    let flags: Vec<String> = short_paths().into_iter().chain(CHOICES.map(str::to_owned)).collect();
    command
        .args(["--package", "gouji", "--lib"])
        .args(["--profile", &core.profile, "--target", &core.triple])
        // wasm-bindgen reads from a custom section which features it may use, and strips by itself.
        .args(["--config", &format!("profile.{}.strip='none'", core.profile)])
        .args(["--config", &format!("target.{}.rustflags={flags:?}", core.triple)])
        .arg("--target-dir")
        .arg(workspace::target());
    command
}

/// The places of panics hold the paths of the sources they are in: without the folder where cargo keeps those of the
/// libraries the core weighs the same on every machine.
fn short_paths() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.map(|home| home.join("registry").join("src"));
    let registries = sources.and_then(|sources| std::fs::read_dir(sources).ok());
    let folders = registries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    folders.map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect()
}

/// What the libraries are told to choose: the short one of two ways to compute a digest. And what the compiler is told
/// that no profile can say: how small a function is put in the place of its call. For size alone that is 5, and then the
/// step from one character to the next is a call; ARCHITECTURE.md, how sizes are held, has the table that chose 36.
const CHOICES: [&str; 3] =
    ["--cfg", "sha2_backend_soft=\"compact\"", "-Cllvm-args=-inline-threshold=36"];

/// Writes the compiled library and its bindings into dist/, which must exist.
pub fn bind(core: &Core) -> Result<(), String> {
    // Cargo names the folder of the `dev` profile differently.
    let folder = if core.profile == "dev" { "debug" } else { &core.profile };
    let compiled = workspace::target().join(&core.triple).join(folder).join("gouji.wasm");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("gouji")
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    match core.target {
        Target::Web => bindgen.web(true),
    }
    .and_then(|bindgen| bindgen.generate(workspace::dist()))
    .map_err(|error| format!("没能为核心生成 JavaScript 接口，请检查 src/wasm.rs：{error:#}"))
}
