//! The core, from Rust to dist/gouji.js and dist/gouji_bg.wasm.

use crate::packing::{Core, Target};
use crate::process::{self, cargo};
use crate::workspace;
use std::process::Command;
use walrus::{FunctionBuilder, FunctionKind, Module, ModuleConfig};
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
/// step from one character to the next is a call; ARCHITECTURE.md, how sizes are held, tells why it is 32.
const CHOICES: [&str; 3] =
    ["--cfg", "sha2_backend_soft=\"compact\"", "-Cllvm-args=-inline-threshold=32"];

/// Writes the compiled library and its bindings into dist/, which must exist.
pub fn bind(core: &Core) -> Result<(), String> {
    // Cargo names the folder of the `dev` profile differently.
    let folder = if core.profile == "dev" { "debug" } else { &core.profile };
    let compiled = workspace::target().join(&core.triple).join(folder).join("gouji.wasm");
    // What LLVM wrote is well formed, as wasm-bindgen itself takes it to be.
    let module = ModuleConfig::new()
        .strict_validate(false)
        .generate_name_section(false)
        .parse_file(compiled);
    let mut module = module.map_err(|error| format!("没能读编译好的核心：{error:#}"))?;
    never(&mut module);
    let mut bindgen = Bindgen::new();
    bindgen
        .input_module("gouji", module)
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

/// What no check comes to, though no compiler can know it: html5ever prints how many seconds each of its states took where it
/// is asked to, which it never is, and nothing else in the core has a floating-point number printed.
const NEVER: &str = "core3fmt5float";

/// Has such functions stop the core in place of what they do; what only they call goes with that.
fn never(module: &mut Module) {
    let functions = module.funcs.iter_local().filter(|(_, function)| !function.args.is_empty());
    let functions: Vec<_> = functions
        .filter_map(|(id, function)| {
            let name = module.funcs.get(id).name.as_deref()?;
            name.contains(NEVER).then(|| (id, function.ty(), function.args.clone()))
        })
        .collect();
    for (id, kind, args) in functions {
        let (params, results) = module.types.params_results(kind);
        let (params, results) = (params.to_vec(), results.to_vec());
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        builder.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
    }
}
