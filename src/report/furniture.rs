//! What a page puts around a report: buttons, the size of its letters, how often it was looked at.

use crate::words::Words;

/// What such lines say.
const LABELS: Words = Words(
    "打印 关闭 附件 下载 分享 扫一扫 返回 上一篇 下一篇 收藏 纠错 相关链接 字体: 字号: 浏览次数 \
    点击次数 阅读次数",
);

/// Whether a line, made comparable, is one of the page and not of the report: `(打印)`, `字体:大中小`, `附件:…`.
pub fn is_furniture(line: &str) -> bool {
    const LONGEST: usize = 24;
    let is_short = line.chars().count() <= LONGEST && !line.contains(['。', ',']);
    let is_attachment = line.starts_with("附件") && !line.contains('。');
    is_attachment || is_short && LABELS.any_in(line)
}
