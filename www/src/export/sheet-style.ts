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
.sheet .verdict td { font-size: 12pt; }
.sheet .findings th:first-child { width: 9mm; }
.sheet .findings th:nth-child(3) { width: 28mm; }
.sheet .level { width: 16mm; white-space: nowrap; }
.sheet .message { font-weight: 700; }
.sheet .basis, .sheet .legend, .sheet .dense { font-size: 9pt; line-height: 1.5; }
.sheet .grid { font-size: 9pt; line-height: 1.3; }
.sheet .grid th { font-weight: 400; text-align: center; vertical-align: middle; }
.sheet .grid th[scope=row] { text-align: left; }
.sheet .grid td { text-align: center; vertical-align: middle; font-variant-numeric: tabular-nums; }
.sheet .appeals { font-size: 8pt; table-layout: fixed; }
.sheet .appeals th, .sheet .appeals td { padding: 1mm .5mm; }
.sheet .disclosure, .sheet .appeals, .sheet .signatures { break-inside: avoid; }
.sheet .blank::before { content: "空白"; color: #666; font-size: 8pt; }
.sheet .requests td { width: 11mm; }
.sheet .grid .unread { padding: 1mm 0; font-size: 8pt; font-style: italic; white-space: nowrap; }
.sheet .marks b { margin-left: 1mm; white-space: nowrap; }
.sheet .own-page { break-before: page; }
.sheet .changes { margin: 1mm 0; font-size: 9pt; }
.sheet .signatures { margin-top: 8mm; }
.sheet .signatures td { width: 25%; height: 16mm; }
.sheet .signatures td:last-child { width: 50%; }
@media screen { .sheet { min-width: 640px; } }
@media print { .sheet { max-width: none; padding: 0; } }
`;
