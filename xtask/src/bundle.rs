//! What is made of TypeScript in dist/, once npm's packages are there: the page by `www/build/page.mjs`, our own package by
//! `npm/build.mjs`.

use crate::process::{self, node, npm};
use crate::workspace;
use std::path::Path;
use std::time::SystemTime;

/// Makes the handbook, and gathers it with the samples for [`bundle`].
pub fn gather() -> Result<(), String> {
    process::run("生成手册，收集示例", node().arg("www/build/more.mjs"))
}

/// Bundles the page. The packages must be installed, and the core must already stand in dist/.
pub fn bundle() -> Result<(), String> {
    process::run("打包网页", node().arg("www/build/page.mjs"))
}

/// Builds the npm package. The core must already stand in dist/.
pub fn package() -> Result<(), String> {
    process::run("打包 npm 包", node().arg("npm/build.mjs"))
}

/// `npm ci`, unless the packages are newer than the lock file that names them.
pub fn install() -> Result<(), String> {
    let root = workspace::root();
    // npm writes this file last, so an interrupted installation is not taken for a whole one.
    let installed = modified(&root.join("node_modules/.package-lock.json"));
    let locked = modified(&root.join("package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    process::run("安装 npm 包", npm().arg("ci"))
}

fn modified(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}
