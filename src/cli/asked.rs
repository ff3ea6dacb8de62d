//! What a call asks for of its reports together.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use gouji::Checker;
use gouji::set::{Anyway, Asked, Parent, Units};

use super::inputs::Input;

/// Whether and how the reports are held against each other and added up.
#[derive(Args)]
pub(super) struct SetAsked {
    /// 当作同一年的一批报告，互相核对并汇总
    #[arg(long)]
    set: bool,
    /// 与本级报告比：各单位逐格相加，应与这一份相同
    #[arg(long, value_name = "PARENT")]
    sum: Option<PathBuf>,
    /// 应报单位名单，一行一个，列出没有报的
    #[arg(long, value_name = "LIST")]
    units: Option<PathBuf>,
    /// 没有读全、合计不平的也加进汇总，并记在结果里：写明机关或文件名，不写是全部
    #[arg(long, value_name = "NAME", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    add_anyway: Vec<String>,
}

/// Reads what is asked for; nothing where the reports stand each for itself.
///
/// # Errors
/// A sentence on what cannot be used.
pub(super) fn read(set: &SetAsked, checker: &Checker) -> Result<Option<Asked>, String> {
    let anyway = match set.add_anyway.as_slice() {
        [] => Anyway::None,
        names if names.iter().any(String::is_empty) => Anyway::All,
        names => Anyway::Of(names.to_vec()),
    };
    if !set.set && set.sum.is_none() && set.units.is_none() && anyway == Anyway::None {
        return Ok(None);
    }
    let parent = set.sum.as_deref().map(|path| parent(path, checker)).transpose()?;
    let units = set.units.as_deref().map(units).transpose()?;
    Ok(Some(Asked { parent, units, anyway }))
}

fn parent(path: &Path, checker: &Checker) -> Result<Parent, String> {
    let checked = checker.check(Input::open(path)?.read(checker)?);
    match checked.report.text.is_report {
        true => Ok(Parent::of(&checked)),
        false => Err(format!("{}：不像年度报告，不能与它比", path.display())),
    }
}

fn units(path: &Path) -> Result<Units, String> {
    let name = path.display();
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("{name}：没有这个文件，请核对 --units 后面的路径"),
        _ => format!("{name}：打不开：{error}"),
    })?;
    let decoded = gouji::decode::decode(&bytes);
    let text = decoded.map_err(|reason| format!("{name}：{}", reason.message))?.text;
    Units::parse(&text).map_err(|_| format!("{name}：名单是空的，请一行写一个机关"))
}
