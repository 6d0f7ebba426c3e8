import { type ColumnNeeds, shareWidth } from './column-widths.ts'
import { drawPairs } from './draw-pairs.ts'
import { type Cell, drawRow, heightOfRow, padding } from './draw-row.ts'
import type { Block } from './paper-content.ts'
import { contentWidth, type Sheet, type TextStyle } from './sheet.ts'
import { widestToken } from './wrap-text.ts'

type Table = Extract<Block, { shape: 'table' }>

const style: TextStyle = { size: 9, weight: 'regular' }
/** A column never asks for more: a long name of a school wraps. */
const widestColumn = 130

/**
 * A group as a sub-table, a row for each entry, its head repeated on the next page. Entries that no row has room for
 * are label cells, each under its number.
 */
export function drawTable(sheet: Sheet, table: Table, hasCaption: boolean): void {
  const head = ['序号', ...table.columns]
  const body = table.rows.map((row, index) => [String(index + 1), ...row])
  const needs = head.map((title, column) => needsOf(sheet, [title, ...body.map((row) => row[column] ?? '')]))
  const widths = shareWidth(needs, contentWidth)
  if (!widths) {
    drawEntries(sheet, table)
    return
  }
  const headRow = toCells(sheet, head, widths, true)
  const rows = body.map((row) => toCells(sheet, row, widths))
  const above = hasCaption ? [captionOf(table.caption), headRow] : [headRow]
  const together = [...above, ...rows.slice(0, 1)].map((row) => heightOfRow(row, { style }))
  if (together.reduce((total, height) => total + height, 0) > sheet.room) sheet.addPage()
  for (const row of above) drawRow(sheet, row, { style })
  const onNewPage = () => drawRow(sheet, headRow, { style })
  for (const row of rows) drawRow(sheet, row, { style, onNewPage })
}

function drawEntries(sheet: Sheet, { caption, columns, rows }: Table): void {
  for (const [index, row] of rows.entries()) {
    drawRow(sheet, captionOf(`${caption} ${index + 1}`))
    drawPairs(
      sheet,
      columns.map((label, column) => ({ label, value: row[column] ?? '' })),
    )
  }
}

const captionOf = (caption: string): Cell[] => [
  { width: contentWidth, lines: [caption], align: 'center', isLabel: true },
]

function needsOf(sheet: Sheet, texts: readonly string[]): ColumnNeeds {
  const measure = (text: string) => sheet.measure(text, style)
  const least = Math.max(...texts.map((text) => widestToken(text, measure))) + 2 * padding.side + 1
  const natural = Math.max(...texts.map(measure)) + 2 * padding.side + 1
  return { least, natural: Math.max(least, Math.min(natural, widestColumn)) }
}

function toCells(sheet: Sheet, texts: readonly string[], widths: readonly number[], isLabel = false): Cell[] {
  return widths.map((width, column) => {
    const lines = sheet.wrapEvenly(texts[column] ?? '', width - 2 * padding.side, style)
    return { width, lines, align: 'center', isLabel }
  })
}
