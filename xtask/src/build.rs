//! `cargo xtask build` and `cargo xtask package`: core and page into dist/, and the npm package into dist/npm/.

use crate::packing::Packing;
use crate::{bundle, packed, prerequisites, sizes, wasm, workspace};
use std::io::ErrorKind;

/// Builds core and page, prints the sizes and holds them to the budgets of wasm-pack.toml.
pub fn build() -> Result<(), String> {
    all(|| Ok(()))
}

/// The same with the npm package.
pub fn package() -> Result<(), String> {
    all(bundle::package)
}

fn all(package: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    let packing = Packing::read()?;
    prerequisites::check(&packing.core.triple)?;
    wasm::compile(&packing.core)?;
    bundle::install()?;
    // Only now, so that a core that does not compile leaves the last good build in place.
    empty_dist()?;
    wasm::bind(&packing.core)?;
    bundle::gather()?;
    packed::pack()?;
    bundle::bundle()?;
    package()?;
    sizes::enforce(&packing)
}

/// Nothing of an older build may stay: a file that is no longer made must be missed at once.
fn empty_dist() -> Result<(), String> {
    let dist = workspace::dist();
    match std::fs::remove_dir_all(&dist) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => std::fs::create_dir_all(&dist),
    }
    .map_err(|error| format!("清不空 dist 文件夹（{error}），请关掉正在使用它的程序后再运行"))
}
