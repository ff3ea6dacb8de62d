//! Starting other programs.

use crate::workspace;
use std::ffi::OsStr;
use std::process::Command;

/// Runs a command to its end with its output shown as it comes; `step` names it in the sentence of a failure.
pub fn run(step: &str, command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(match status.code() {
            Some(code) => {
                format!("“{step}”没有通过（{program} 的退出码是 {code}），原因见上面的输出")
            }
            None => format!("“{step}”被中断了，请重新运行"),
        }),
        Err(error) => {
            Err(format!("“{step}”没能开始：无法运行 {program}（{error}），请检查它是否装好"))
        }
    }
}

/// What a command prints, or nothing where it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The cargo that runs us, at the top of the repository.
pub fn cargo(subcommand: &str) -> Command {
    let mut command = at_root(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.arg(subcommand);
    command
}

/// Node, at the top of the repository.
pub fn node() -> Command {
    at_root("node")
}

/// npm, at the top of the repository. On Windows it is a script, which is found only under its full name.
pub fn npm() -> Command {
    at_root(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Any other program, at the top of the repository.
pub fn at_root(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    command
}
