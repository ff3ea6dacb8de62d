// What every page of the handbook on the web has around its text.

const ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%230b4a8f' stroke-width='2.4'%3E%3Cpath d='M3 5h7M3 12h7M3 19h7M13 5h3v14h-3M16 12h5'/%3E%3C/svg%3E";

/** A whole page around `body`. Its policy allows a stylesheet of the same site and nothing else, no script at all. */
export function layout(title, body) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="renderer" content="webkit">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; base-uri 'none'">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} · 勾稽规则手册</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#main">跳到主要内容</a>
<header class="top">
<a class="brand" href="../index.html"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5h7M3 12h7M3 19h7" /><path d="M13 5h3v14h-3M16 12h5" /></svg>勾稽<small>规则手册</small></a>
<nav class="tools" aria-label="手册"><a class="tool" href="index.html">全部规则</a><a class="tool" href="packs.html">地方规则包</a></nav>
</header>
<main id="main" tabindex="-1"><article class="page">
${body}
</article></main>
</body>
</html>
`;
}

/** Text as it stands in HTML. */
export function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]);
}
