import { escapeXml } from '../../signup/export/spreadsheet-cells.ts'
import type { ReportChart } from './report-charts.ts'

const width = 720
const labelWidth = 190
const valueWidth = 70
const barHeight = 14
const gap = 10
const colors = ['var(--bar)', 'var(--bar-2)']

/** Draws horizontal bars with their numbers. Horizontal, because the names of unions and services are long. */
export function drawBars({ title, labels, series }: ReportChart): string {
  const most = Math.max(...series.flatMap(({ values }) => values), 1)
  const rowHeight = series.length * barHeight + gap
  const top = series.length > 1 ? 26 : 4
  const bars = labels.flatMap((label, row) => {
    const y = top + row * rowHeight
    return [
      words(labelWidth - 8, y + (rowHeight - gap) / 2 + 4, label, 'end'),
      ...series.flatMap(({ values }, index) => {
        const value = values[row] ?? 0
        const length = ((width - labelWidth - valueWidth) * value) / most
        const at = y + index * barHeight
        return [
          `<rect x="${labelWidth}" y="${at}" width="${length.toFixed(1)}" height="${barHeight - 2}" fill="${colors[index]}"/>`,
          words(labelWidth + length + 6, at + barHeight - 4, value.toLocaleString('zh-CN'), 'start'),
        ]
      }),
    ]
  })
  const legend = series.length > 1 ? series.map(({ name }, index) => legendOf(name, index)) : []
  const height = top + labels.length * rowHeight
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">${[...legend, ...bars].join('')}</svg>`
}

const legendOf = (name: string, index: number) =>
  `<rect x="${labelWidth + index * 80}" y="4" width="10" height="10" fill="${colors[index]}"/>` +
  words(labelWidth + index * 80 + 15, 13, name, 'start')

const words = (x: number, y: number, text: string, anchor: 'start' | 'end') =>
  `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${escapeXml(text)}</text>`
