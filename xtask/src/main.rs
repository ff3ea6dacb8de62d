//! Builds, serves and tests the project: `cargo xtask build | package | serve | test | bench | new-rule`.
//!
//! Stands above all else: it calls cargo, npm and node as a person would, and knows nothing of what the core does.
//! One file a command; a failure is one Chinese sentence on standard error and exit status 1.

mod bench;
mod build;
mod bundle;
mod new_rule;
mod packed;
mod packing;
mod prerequisites;
mod process;
mod serve;
mod sizes;
mod test;
mod wasm;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "用法：
  cargo xtask build               构建网页到 dist/
  cargo xtask package             构建，再把给其他程序用的 npm 包做到 dist/npm/
  cargo xtask serve [--port 端口]  构建，再在本机打开网页服务（默认 8000，被占用时用下一个）
  cargo xtask test [--all]        全部检查：格式、静态检查、核心、构建、类型、wasm、浏览器；
                                  加 --all，从磁盘打开的网页也全部测一遍，不只测主要的几路
  cargo xtask bench               和别的程序在同样的网页上比快慢，写到 docs/performance.md
  cargo xtask new-rule 编号 名称    写好一条新规则的四处：规则、登记、说明页、缺陷";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["build"] => build::build(),
        ["package"] => build::package(),
        ["serve", rest @ ..] => match serve::port(rest) {
            Ok(port) => serve::serve(port),
            Err(sentence) => return wrong_usage(&sentence),
        },
        ["test"] => test::test(&[]),
        ["test", "--all"] => test::test(&["--all"]),
        ["bench"] => bench::bench(),
        ["new-rule", id, name] => new_rule::new_rule(id, name),
        ["new-rule", ..] => return wrong_usage("new-rule 后面写编号和名称，如 L19 stray-words"),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => return wrong_usage("请在 cargo xtask 后面写上要做的事"),
        other => return wrong_usage(&format!("不认识“{}”", other.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Exit status 64, as the command line of the core does.
fn wrong_usage(sentence: &str) -> ExitCode {
    eprintln!("{sentence}\n{USAGE}");
    ExitCode::from(64)
}
