//! What the command line takes and does; the only place with input, output and exit status.

mod asked;
mod check;
mod csv;
mod in_order;
mod inputs;
mod manual;
mod output;
mod rule_pack;
mod sarif;
mod usage;
mod xlsx;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgAction, CommandFactory, Parser, Subcommand, ValueEnum};
use gouji::view::{self, Grids};

use inputs::Input;

/// 政府信息公开工作年度报告的核校
#[derive(Parser)]
#[command(name = "gouji", version, disable_help_subcommand = true, help_template = usage::TEMPLATE)]
#[command(disable_help_flag = true, disable_version_flag = true)]
#[command(subcommand_help_heading = "命令", next_help_heading = "选项")]
struct Arguments {
    /// 显示用法
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// 显示版本
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// 检查一份或多份年报
    #[command(help_template = usage::TEMPLATE, next_help_heading = "选项")]
    Check {
        /// 输出格式：text、json、一份一行的 jsonl、问题台账 csv、工作簿 xlsx，或者 sarif
        #[arg(long, value_enum, default_value_t = output::Format::Text, hide_default_value = true, hide_possible_values = true)]
        format: output::Format,
        /// 写到文件，不写到屏幕
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// 与上一年的报告比：文件或文件夹，按机关和年度配对，可以写几次
        #[arg(long, value_name = "PATH")]
        previous: Vec<PathBuf>,
        #[command(flatten)]
        set: asked::SetAsked,
        /// 有错误也以 0 退出；读不了的仍是 2
        #[arg(long)]
        exit_zero: bool,
        /// 按地方规则包检查，写法见规则手册
        #[arg(long, value_name = "FILE")]
        pack: Option<PathBuf>,
        /// 文件、文件夹或 zip；- 或不写，读标准输入
        #[arg(value_name = "PATH", help_heading = "输入")]
        paths: Vec<PathBuf>,
    },
    /// 把一份或多份文件里的表格写成 JSON，一份一行
    #[command(help_template = usage::TEMPLATE)]
    Grid {
        /// 文件或文件夹；- 或不写，读标准输入
        #[arg(value_name = "FILE", help_heading = "输入")]
        paths: Vec<PathBuf>,
    },
    /// 列出全部规则
    #[command(help_template = usage::TEMPLATE, next_help_heading = "选项")]
    Rules {
        /// 输出格式：text 或 json
        #[arg(long, value_enum, default_value_t = Format::Text, hide_default_value = true, hide_possible_values = true)]
        format: Format,
    },
    /// 打印命令行补全：bash、zsh、fish 或 powershell
    #[command(help_template = usage::TEMPLATE)]
    Completions {
        /// 哪一种终端
        #[arg(
            value_enum,
            value_name = "SHELL",
            hide_possible_values = true,
            help_heading = "输入"
        )]
        shell: manual::Shell,
    },
    /// 打印手册页，man 能读
    #[command(help_template = usage::TEMPLATE)]
    Man,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Exit status by the contract: nothing grave, an error was found, an input could not be read, wrong usage.
const CLEAN: u8 = 0;
const FOUND_ERRORS: u8 = 1;
const UNREADABLE: u8 = 2;
const WRONG_USAGE: u8 = 64;

/// Runs the command line.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let status = if error.use_stderr() { WRONG_USAGE } else { CLEAN };
            usage::explain(&error);
            return ExitCode::from(status);
        }
    };
    let is_lenient = matches!(arguments.command, Command::Check { exit_zero: true, .. });
    let status = match arguments.command {
        Command::Check { format, output, previous, set, pack, paths, .. } => {
            match rule_pack::checker(pack) {
                Ok(checker) => {
                    check::run(checker, check::Call { format, output, previous, set, paths })
                }
                Err(sentence) => {
                    eprintln!("gouji：{sentence}");
                    Ok(WRONG_USAGE)
                }
            }
        }
        Command::Grid { paths } => grid(&paths),
        Command::Rules { format } => rules(format),
        Command::Completions { shell } => manual::completions(Arguments::command(), shell),
        Command::Man => manual::page(Arguments::command()),
    };
    match status {
        Ok(FOUND_ERRORS) if is_lenient => ExitCode::from(CLEAN),
        Ok(status) => ExitCode::from(status),
        // The reader of a pipe has gone: nobody is left to be told.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(CLEAN),
        Err(error) => {
            eprintln!("gouji：写不出结果：{error}");
            ExitCode::from(UNREADABLE)
        }
    }
}

/// One line of JSON an input, in order; an input that cannot be read has none.
fn grid(paths: &[PathBuf]) -> io::Result<u8> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let line =
        |input: Input| Ok(serde_json::to_vec(&Grids(input.grids()?)).map_err(io::Error::from));
    let all_read = inputs::each(paths, line, |line| {
        out.write_all(&line?)?;
        out.write_all(b"\n")
    })?;
    out.flush()?;
    Ok(if all_read { CLEAN } else { UNREADABLE })
}

fn rules(format: Format) -> io::Result<u8> {
    let mut out = io::stdout().lock();
    match format {
        Format::Json => {
            serde_json::to_writer(&mut out, &view::rules())?;
            out.write_all(b"\n")?;
        }
        Format::Text => {
            for rule in gouji::set::rules::all_rules() {
                writeln!(out, "{} {} {} {}", rule.id, rule.severity.name(), rule.name, rule.title)?;
            }
        }
    }
    Ok(CLEAN)
}
