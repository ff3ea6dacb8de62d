//! How large the finished page is, and whether it keeps to its budgets.

use crate::packing::{Budget, Packing};
use crate::process::{self, node};

/// A file or a group of files of dist/, in bytes.
#[derive(Clone, Copy, Default, Debug, PartialEq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints every file with its sizes, then fails with a sentence for each group above its budget.
pub fn enforce(packing: &Packing) -> Result<(), String> {
    let measured = process::output(node().args(["www/build/sizes.mjs", "dist"]))
        .ok_or("量不出 dist 里文件的大小，请运行 node www/build/sizes.mjs dist 看原因")?;
    let files = measured
        .lines()
        .map(|line| parse(line).ok_or(format!("看不懂 www/build/sizes.mjs 打印的“{line}”")))
        .collect::<Result<Vec<_>, _>>()?;
    let mut faults = Vec::new();
    println!("{:>10} {:>9} {:>9}  字节", "原始", "gzip", "brotli");
    for (group, budget) in &packing.budget {
        let members = files.iter().filter(|(file, _)| packing.group(file) == Some(group));
        let mut total = Size::default();
        for (file, size) in members {
            print(file, size);
            total = total.plus(size);
        }
        print(&format!("= {group}"), &total);
        faults.extend(excess(group, budget, &total));
    }
    let strangers = files.iter().filter(|(file, _)| packing.group(file).is_none());
    faults.extend(
        strangers
            .map(|(file, _)| format!("dist/{file} 不属于任何一组，请在 wasm-pack.toml 里列出它")),
    );
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn print(name: &str, size: &Size) {
    println!("{:>12} {:>9} {:>9}  {name}", size.raw, size.gzip, size.brotli);
}

/// One sentence for each limit that is passed.
fn excess(group: &str, budget: &Budget, size: &Size) -> Vec<String> {
    [("原始", size.raw, budget.raw), ("brotli", size.brotli, budget.brotli)]
        .into_iter()
        .filter_map(|(measure, bytes, limit)| Some((measure, bytes, limit?)))
        .filter(|(_, bytes, limit)| *bytes > limit * 1024)
        .map(|(measure, bytes, limit)| {
            format!("{group} 超出大小上限：{measure} {bytes} 字节，wasm-pack.toml 限 {limit} KiB，请减小它或说明理由后调高上限")
        })
        .collect()
}

/// `name⇥raw⇥gzip⇥brotli`, as www/build/sizes.mjs prints it.
fn parse(line: &str) -> Option<(String, Size)> {
    let mut fields = line.split('\t');
    let name = fields.next()?.to_owned();
    let mut number = || fields.next()?.parse().ok();
    let size = Size { raw: number()?, gzip: number()?, brotli: number()? };
    Some((name, size))
}

impl Size {
    fn plus(&self, other: &Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, excess, parse};
    use crate::packing::Budget;

    #[test]
    fn reads_a_line() {
        let size = Size { raw: 300, gzip: 200, brotli: 100 };
        assert_eq!(
            parse("rules/A01.html\t300\t200\t100"),
            Some(("rules/A01.html".to_owned(), size))
        );
        assert_eq!(parse("index.html\t300\t200"), None);
        assert_eq!(parse("index.html\t300\t200\tmany"), None);
    }

    #[test]
    fn a_budget_holds_to_the_byte() {
        let budget = Budget { raw: Some(2), brotli: Some(1), ..Budget::default() };
        let fits = Size { raw: 2048, gzip: 9999, brotli: 1024 };
        assert_eq!(excess("page", &budget, &fits), Vec::<String>::new());
        let raw = excess("page", &budget, &Size { raw: 2049, ..fits });
        assert!(raw.len() == 1 && raw[0].contains("2049") && raw[0].contains("2 KiB"), "{raw:?}");
        assert_eq!(excess("page", &budget, &Size { raw: 2049, brotli: 1025, ..fits }).len(), 2);
    }

    #[test]
    fn no_limit_is_no_excess() {
        let size = Size { raw: u64::MAX, gzip: 0, brotli: u64::MAX };
        assert_eq!(excess("handbook", &Budget::default(), &size), Vec::<String>::new());
    }
}
