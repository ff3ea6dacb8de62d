//! Help and usage errors in the language of the users.

use clap::error::{ContextKind, ErrorKind};

/// How help is laid out.
pub(super) const TEMPLATE: &str = "\
{about}

用法：{usage}

{all-args}
";

/// Prints help or version, or one sentence on what is wrong with the call.
pub(super) fn explain(error: &clap::Error) {
    if !error.use_stderr() {
        // Nothing can be done where even help cannot be printed.
        let _ = error.print();
        return;
    }
    let about = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => {
            format!("不认识选项“{}”", about(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidSubcommand => {
            format!("没有“{}”这个命令", about(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if about(ContextKind::InvalidValue).is_empty() => {
            format!("选项 {} 后面要写一个值", about(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => format!(
            "{} 不能是“{}”，可以是 {}",
            about(ContextKind::InvalidArg),
            about(ContextKind::InvalidValue),
            about(ContextKind::ValidValue),
        ),
        ErrorKind::MissingRequiredArgument => {
            format!("后面还要写 {}", about(ContextKind::InvalidArg).trim())
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "要写一个命令：check、grid、rules、completions 或 man".to_owned()
        }
        _ => "命令写法不对".to_owned(),
    };
    eprintln!("gouji：{sentence}；用法见 gouji --help");
}
