//! The core as it lies within scripts and the page: zlib, made as small as that format allows, since no browser unpacks anything
//! smaller by itself.

use crate::workspace;
use std::fs;

/// Packs dist/gouji_bg.wasm; `www/build/file.mjs` puts it in where it belongs.
pub fn pack() -> Result<(), String> {
    let failed =
        |error: std::io::Error| format!("没能压缩核心（{error}），请检查 target 文件夹能不能写");
    let core = fs::read(workspace::dist().join("gouji_bg.wasm")).map_err(failed)?;
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Zlib, &core[..], &mut packed)
        .map_err(failed)?;
    fs::create_dir_all(workspace::root().join("target")).map_err(failed)?;
    fs::write(workspace::packed(), packed).map_err(failed)
}
