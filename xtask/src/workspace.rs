//! Where things stand in the work tree.

use std::path::{Path, PathBuf};

/// The top of the repository.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder with the finished page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A file by which `packed.rs` and the scripts of `www/build/`, which know no other folder, hand on what is packed.
pub fn packed(name: &str) -> PathBuf {
    root().join("target").join(name)
}

/// The native binary that was compiled into that folder of [`target`], `debug` or `release`.
pub fn command_line(folder: &str) -> PathBuf {
    let name = format!("gouji{}", std::env::consts::EXE_SUFFIX);
    target().join(folder).join(name)
}

/// Cargo's output folder. Passed to every cargo we start, so that we know where it writes whatever its settings say.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}
