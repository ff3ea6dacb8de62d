// The sheet's own stylesheet: it goes into the saved file, which has no other, and to the printer.
// Every rule begins with `.sheet`, so that in the page it touches nothing else. Symbols stand in place of colour.
export const STYLE = `
@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt serif; } }
.sheet { max-width: 178mm; margin: 0 auto; padding: 8mm 4mm; background: #fff; color: #000; font: 10.5pt/1.6 FangSong, STFangsong, 仿宋, "Noto Serif CJK SC", serif; }
.sheet h1, .sheet h2, .sheet h3, .sheet th, .sheet b { font-family: SimHei, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
.sheet h1 { margin: 0 0 4mm; font-size: 18pt; letter-spacing: .1em; text-align: center; }
.sheet h2 { margin: 6mm 0 2mm; font-size: 12pt; break-after: avoid; }
.sheet h3 { margin: 4mm 0 2mm; font-size: 10.5pt; break-after: avoid; }
.sheet p, .sheet ul { margin: 0; }
.sheet ul { padding-left: 1.5em; }
.sheet table { width: 100%; border-collapse: collapse; }
.sheet th, .sheet td { padding: 1mm 1.5mm; border: 1px solid #000; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.sheet th { background: #eee; font-weight: 700; }
.sheet thead { display: table-header-group; }
.sheet tr, .sheet li { break-inside: avoid; }
.sheet .facts th { width: 18mm; white-space: nowrap; }
.sheet .facts td + th { width: 14mm; }
.sheet .facts tr:first-child td { font-size: 12pt; }
.sheet .findings > thead th:first-child { width: 9mm; }
.sheet .findings > thead th:nth-child(3) { width: 28mm; }
.sheet .level { width: 16mm; white-space: nowrap; }
.sheet .handled { width: 18mm; }
.sheet .message { font-weight: 700; }
.sheet .basis, .sheet .legend, .sheet .dense { font-size: 9pt; line-height: 1.5; }
.sheet .grid { font-size: 9pt; line-height: 1.3; }
.sheet .grid th { font-family: inherit; font-weight: 400; text-align: center; vertical-align: middle; }
.sheet .grid th[scope=row], .sheet .grid th[scope=rowgroup] { text-align: left; }
.sheet .grid td { text-align: center; vertical-align: middle; font-variant-numeric: tabular-nums; }
.sheet .original { padding: 0 4mm; border: 1px solid #999; }
.sheet .original p { text-indent: 2em; white-space: pre-line; overflow-wrap: anywhere; }
.sheet .original .title { margin: 4mm 0; font-size: 14pt; text-align: center; }
.sheet .original h4 { margin: 3mm 0 1mm; font-size: 9pt; break-after: avoid; }
.sheet .original .left-out, .sheet .original .unread { color: #666; font-size: 9pt; text-indent: 0; }
.sheet .original mark { background: none; color: inherit; text-decoration: underline; text-underline-offset: 2px; }
.sheet .appeals .grid { font-size: 8pt; table-layout: fixed; }
.sheet .appeals .grid th, .sheet .appeals .grid td { padding: 1mm .5mm; }
.sheet .disclosure, .sheet .appeals, .sheet .signatures { break-inside: avoid; }
.sheet .blank::before { display: inline-block; content: "空白"; color: #666; font-size: 8pt; }
.sheet .requests .grid { font-size: 8.5pt; line-height: 1.2; }
.sheet .requests .grid th, .sheet .requests .grid td { padding: .7mm 1mm; }
.sheet .requests .grid td { width: 11mm; }
.sheet .marks b { margin-left: 1mm; white-space: nowrap; }
.sheet .own-page { break-before: page; }
.sheet .changes { margin: 1mm 0; font-size: 9pt; }
.sheet .signatures { margin-top: 8mm; }
.sheet .signatures td { width: 25%; height: 16mm; }
.sheet .signatures td:last-child { width: 50%; }
@media screen { .sheet { min-width: 640px; } }
@media print { .sheet { max-width: none; padding: 0; } }
`;
