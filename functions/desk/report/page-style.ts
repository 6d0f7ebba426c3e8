/** Black on white with the union's red, A4 upright. Table heads repeat on each page, and no row is split. */
export const pageStyle = `
:root { --ink: #1f1f1f; --soft: #6b6b6b; --line: #d9d9d9; --bar: #c8161d; --bar-2: #e9a23b; }
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 900px; padding: 24px; color: var(--ink); font: 14px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; }
header { border-bottom: 3px solid var(--bar); margin-bottom: 20px; }
h1 { font-size: 26px; margin: 0; }
h2 { font-size: 17px; margin: 0 0 4px; break-after: avoid; }
p { margin: 0 0 8px; color: var(--soft); break-after: avoid; }
section { margin-bottom: 26px; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; }
.figures div { border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; break-inside: avoid; }
.figures span, .figures em { display: block; color: var(--soft); font-style: normal; }
.figures strong { font-size: 28px; line-height: 1.3; }
.figures small { font-size: 14px; font-weight: normal; margin-left: 4px; }
.chart { break-inside: avoid; }
svg { width: 100%; height: auto; }
svg text { font-size: 12px; fill: var(--ink); }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; background: #f5f5f5; }
th, td { border: 1px solid var(--line); padding: 4px 8px; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.none { color: var(--soft); text-align: center; }
@media print { body { max-width: none; padding: 0; } }
`
