//! `cargo xtask serve`: the page on this machine only.

use crate::build;
use crate::process::{self, node};

const FIRST_PORT: u16 = 8000;

/// Builds, then serves dist/ until Ctrl+C. Serving itself is `www/serve.mjs`, which prints the address.
pub fn serve(port: u16) -> Result<(), String> {
    build::build()?;
    process::run("本机网页服务", node().args(["www/serve.mjs", "dist", &port.to_string()]))
}

/// Reads what stands after `serve`.
pub fn port(arguments: &[&str]) -> Result<u16, String> {
    match arguments {
        [] => Ok(FIRST_PORT),
        ["--port", port] => port
            .parse()
            .ok()
            .filter(|port| *port > 0)
            .ok_or(format!("端口要写 1 到 65535 之间的数，不能是“{port}”")),
        other => Err(format!("不认识“{}”", other.join(" "))),
    }
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn a_port_is_optional() {
        assert_eq!(port(&[]), Ok(8000));
        assert_eq!(port(&["--port", "9090"]), Ok(9090));
    }

    #[test]
    fn a_wrong_port_is_named() {
        for wrong in ["0", "65536", "-1", "http"] {
            assert!(
                port(&["--port", wrong]).is_err_and(|sentence| sentence.contains(wrong)),
                "{wrong}"
            );
        }
        assert!(port(&["--port"]).is_err());
        assert!(port(&["--host", "a"]).is_err());
    }
}
