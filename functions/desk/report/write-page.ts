import { province } from '#province/facts/province.ts'
import { chinaDateTime } from '../../foundation/china-time.ts'
import type { Cell } from '../../signup/export/columns.ts'
import { escapeXml } from '../../signup/export/spreadsheet-cells.ts'
import { drawBars } from './draw-bars.ts'
import { pageStyle } from './page-style.ts'
import { reportCharts } from './report-charts.ts'
import type { Report } from './report-shape.ts'
import { type ReportTable, reportTables } from './report-tables.ts'

/** The report as one HTML page for A4, without external files: open it, print it, or save it as PDF. */
export function writePage(report: Report): string {
  const { totals, trend } = report
  const title = `工会公共服务月报 ${monthInWords(totals.month)}`
  const before = trend.at(-2)
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${pageStyle}</style></head>
<body>
<header><h1>${title}</h1><p>${province.product} · 生成于 ${chinaDateTime(report.generatedAt)} · 只有件数、天数和金额，没有姓名</p></header>
<section class="figures">
${figure('提交', `${totals.submitted}`, '件', compared(totals.submitted, before?.submitted))}
${figure('通过', `${totals.approved}`, '件', compared(totals.approved, before?.approved))}
${figure('发放金额', totals.granted.toLocaleString('zh-CN'), '元', `${totals.grants} 件填写了金额`)}
${figure('按时率', totals.onTimeRate === null ? '—' : `${totals.onTimeRate}`, '%', `作出决定 ${totals.decided} 件`)}
${figure('中位天数', totals.medianDays === null ? '—' : `${totals.medianDays}`, '天', `九成不超过 ${totals.slowestTenthDays ?? '—'} 天`)}
${figure('现在待处理', `${report.openNow}`, '件', `其中超期 ${report.overdueNow} 件`)}
</section>
${reportCharts(report)
  .map((chart) => `<section class="chart"><h2>${escapeXml(chart.title)}</h2>${drawBars(chart)}</section>`)
  .join('\n')}
${reportTables(report).map(writeTable).join('\n')}
</body>
</html>
`
}

const monthInWords = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

const figure = (name: string, value: string, unit: string, note: string) =>
  `<div><span>${name}</span><strong>${value}<small>${unit}</small></strong><em>${note}</em></div>`

function compared(now: number, before: number | undefined): string {
  if (before === undefined) return ''
  if (now === before) return '和上个月一样'
  return now > before ? `比上个月多 ${now - before} 件` : `比上个月少 ${before - now} 件`
}

function writeTable({ title, note, headers, rows }: ReportTable): string {
  const body =
    rows.length === 0
      ? `<tr><td class="none" colspan="${headers.length}">这个月没有</td></tr>`
      : rows.map((cells) => `<tr>${cells.map(writeCell).join('')}</tr>`).join('\n')
  const head = headers
    .map(
      (header, column) =>
        `<th${isNumber(rows[0]?.[column]) ? ' class="number"' : ''}>${escapeXml(header)}</th>`,
    )
    .join('')
  return `<section><h2>${escapeXml(title)}</h2><p>${escapeXml(note)}</p><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></section>`
}

const isNumber = (cell: Cell | undefined) => cell?.kind === 'number' || cell?.kind === 'decimal'

function writeCell(cell: Cell): string {
  if (cell.kind === 'number' || cell.kind === 'decimal')
    return `<td class="number">${cell.value === null ? '—' : cell.value.toLocaleString('zh-CN')}</td>`
  return `<td>${cell.kind === 'text' ? escapeXml(cell.text ?? '') : ''}</td>`
}
