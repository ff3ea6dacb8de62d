//! The rule pack that a call names.

use std::fs;
use std::io;
use std::path::PathBuf;

use gouji::Checker;

/// A checker by the pack in that file, or by the national rules where none is named; a sentence where the pack
/// cannot be used.
pub(super) fn checker(pack: Option<PathBuf>) -> Result<Checker, String> {
    let Some(path) = pack else { return Ok(Checker::default()) };
    let name = path.display();
    let bytes = fs::read(&path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("{name}：没有这个文件，请核对 --pack 后面的路径"),
        _ => format!("{name}：打不开：{error}"),
    })?;
    Checker::with_pack(&String::from_utf8_lossy(&bytes))
        .map_err(|reason| format!("{name}：{}", reason.sentence))
}
