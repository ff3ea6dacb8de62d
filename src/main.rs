//! The command line: `gouji check`, `gouji grid`, `gouji rules`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os())
}
