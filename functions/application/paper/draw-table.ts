import { type ColumnNeeds, shareWidth } from './column-widths.ts'
import { drawPairs } from './draw-pairs.ts'
import { type Cell, drawRow, heightOfRow, padding } from './draw-row.ts'
import type { Block } from './paper-content.ts'
import { contentWidth, type PaperPages, type TextStyle } from './paper-pages.ts'
import { widestToken } from './wrap-text.ts'

type Table = Extract<Block, { shape: 'table' }>

const style: TextStyle = { size: 9, weight: 'regular' }
/** The most width that a column asks for: a longer text wraps. */
const widestColumn = 130

/**
 * A group as a table with one row for each entry. The head is repeated on the next page. Entries that are too wide for
 * a row are drawn as label cells, each under its number.
 */
export function drawTable(pages: PaperPages, table: Table, hasCaption: boolean): void {
  const head = ['序号', ...table.columns]
  const body = table.rows.map((row, index) => [String(index + 1), ...row])
  const needs = head.map((title, column) => needsOf(pages, [title, ...body.map((row) => row[column] ?? '')]))
  const widths = shareWidth(needs, contentWidth)
  if (!widths) {
    drawEntries(pages, table)
    return
  }
  const headRow = toCells(pages, head, widths, true)
  const rows = body.map((row) => toCells(pages, row, widths))
  const above = hasCaption ? [captionOf(table.caption), headRow] : [headRow]
  const together = [...above, ...rows.slice(0, 1)].map((row) => heightOfRow(row, { style }))
  if (together.reduce((total, height) => total + height, 0) > pages.room) pages.addPage()
  for (const row of above) drawRow(pages, row, { style })
  const onNewPage = () => drawRow(pages, headRow, { style })
  for (const row of rows) drawRow(pages, row, { style, onNewPage })
}

function drawEntries(pages: PaperPages, { caption, columns, rows }: Table): void {
  for (const [index, row] of rows.entries()) {
    drawRow(pages, captionOf(`${caption} ${index + 1}`))
    drawPairs(
      pages,
      columns.map((label, column) => ({ label, value: row[column] ?? '' })),
    )
  }
}

const captionOf = (caption: string): Cell[] => [
  { width: contentWidth, lines: [caption], align: 'center', isLabel: true },
]

function needsOf(pages: PaperPages, texts: readonly string[]): ColumnNeeds {
  const measure = (text: string) => pages.measure(text, style)
  const least = Math.max(...texts.map((text) => widestToken(text, measure))) + 2 * padding.side + 1
  const natural = Math.max(...texts.map(measure)) + 2 * padding.side + 1
  return { least, natural: Math.max(least, Math.min(natural, widestColumn)) }
}

function toCells(
  pages: PaperPages,
  texts: readonly string[],
  widths: readonly number[],
  isLabel = false,
): Cell[] {
  return widths.map((width, column) => {
    const lines = pages.wrapEvenly(texts[column] ?? '', width - 2 * padding.side, style)
    return { width, lines, align: 'center', isLabel }
  })
}
