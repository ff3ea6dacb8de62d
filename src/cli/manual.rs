//! What the command line says of itself to other programs: to shells that complete words, and to `man`.

use std::io::{self, Write};

use clap::{Command, ValueEnum};
use clap_complete::aot::{Bash, Fish, PowerShell, Zsh, generate};
use clap_mangen::Man;

use super::CLEAN;

/// Where words are completed.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

/// Prints what a shell reads to complete commands and options.
pub(super) fn completions(mut command: Command, shell: Shell) -> io::Result<u8> {
    let mut script = Vec::new();
    match shell {
        Shell::Bash => generate(Bash, &mut command, "gouji", &mut script),
        Shell::Zsh => generate(Zsh, &mut command, "gouji", &mut script),
        Shell::Fish => generate(Fish, &mut command, "gouji", &mut script),
        Shell::Powershell => generate(PowerShell, &mut command, "gouji", &mut script),
    }
    io::stdout().lock().write_all(&script).map(|()| CLEAN)
}

/// Behind all commands: how a call ends.
const STATUS: &str = "\
.SH 退出码
.TP
0
没有错误，或者写了 \\-\\-exit\\-zero
.TP
1
至少一份有错误
.TP
2
有的输入读不了，其余的照样查完
.TP
64
命令写法不对
";

/// Prints the manual page: the command itself, then a page a subcommand, in one for `man`.
pub(super) fn page(command: Command) -> io::Result<u8> {
    let mut page = Vec::new();
    let names = command.get_subcommands().map(|sub| sub.get_name().to_owned());
    let names: Vec<String> = names.collect();
    Man::new(command.clone()).render(&mut page)?;
    page.extend(STATUS.as_bytes());
    for name in names {
        let sub = command.find_subcommand(&name).expect("it is one of them").clone();
        let sub = sub.bin_name(format!("gouji {name}")).display_name(format!("gouji-{name}"));
        Man::new(sub.disable_help_flag(true)).title(format!("gouji-{name}")).render(&mut page)?;
    }
    io::stdout().lock().write_all(&page).map(|()| CLEAN)
}
