//! What lies within scripts and the page as zlib, made as small as that format allows, since no browser unpacks anything smaller
//! by itself: the core, and what is only needed when it is asked for.

use crate::workspace;
use std::fs;
use std::path::Path;

/// Packs dist/gouji_bg.wasm and what `www/build/more.mjs` left; `www/build/file.mjs` puts them in where they belong.
pub fn pack() -> Result<(), String> {
    one(&workspace::dist().join("gouji_bg.wasm"), "core.zlib")?;
    one(&workspace::packed("more.json"), "more.zlib")
}

fn one(content: &Path, name: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| {
        format!("没能压缩成 {name}（{error}），请检查 target 文件夹能不能写")
    };
    let content = fs::read(content).map_err(failed)?;
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Zlib, &content[..], &mut packed)
        .map_err(failed)?;
    fs::write(workspace::packed(name), packed).map_err(failed)
}
