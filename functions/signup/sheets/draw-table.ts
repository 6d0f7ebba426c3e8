import { setImmediate as breathe } from 'node:timers/promises'
import { lineHeightOf, type PaperPages, page, type TextStyle } from '../../application/paper/paper-pages.ts'
import type { TableColumn, TableGroup, TableSheet } from './table-sheet.ts'

/** In points: A4 with the margins that every printer can do, rows of 10.5 mm. */
const left = 42
const width = page.width - 2 * left
const top = 36
const bottom = page.height - 54
const headHeight = 27
const rowHeight = 30
const inside = 6

const titleStyle: TextStyle = { size: 18, weight: 'bold' }
const countStyle: TextStyle = { size: 15, weight: 'bold' }
const bodyStyle: TextStyle = { size: 11, weight: 'regular' }
const boldStyle: TextStyle = { size: 11, weight: 'bold' }
/** For what does not fit on one line. */
const smallStyle: TextStyle = { size: 9, weight: 'regular' }
const footStyle: TextStyle = { size: 9, weight: 'regular' }

/** Draws a table, page by page, and lets other requests in after each page. */
export async function drawTable(pages: PaperPages, sheet: TableSheet): Promise<void> {
  const widths = widthsOf(sheet.columns)
  for (const [index, group] of sheet.groups.entries()) {
    if (index > 0) pages.addPage()
    drawHead(pages, sheet, group, widths)
    for (const row of group.rows) {
      const cells = row.map((text, column) => cellOf(pages, sheet.columns[column], text, widths[column] ?? 0))
      const height = Math.max(
        rowHeight,
        ...cells.map(({ lines, style }) => lines.length * lineHeightOf(style) + 6),
      )
      if (pages.y + height > bottom) {
        await breathe()
        pages.addPage()
        drawHead(pages, sheet, group, widths)
      }
      drawCells(pages, cells, widths, height)
    }
  }
  if (sheet.note) drawNote(pages, sheet.note)
  drawFeet(pages, sheet)
}

function widthsOf(columns: readonly TableColumn[]): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width === 'rest' ? 0 : column.width), 0)
  return columns.map((column) => (column.width === 'rest' ? width - fixed : column.width))
}

type DrawnCell = { lines: readonly string[]; style: TextStyle; isCentered: boolean; fill?: string }

function cellOf(
  pages: PaperPages,
  column: TableColumn | undefined,
  text: string,
  columnWidth: number,
): DrawnCell {
  const style = column?.isBold ? boldStyle : bodyStyle
  const room = columnWidth - 2 * inside
  const isCentered = column?.isCentered ?? false
  return pages.measure(text, style) <= room
    ? { lines: [text], style, isCentered }
    : { lines: pages.wrap(text, room, smallStyle), style: smallStyle, isCentered }
}

function drawHead(pages: PaperPages, sheet: TableSheet, group: TableGroup, widths: readonly number[]): void {
  const counts = { x: left, width, align: 'right' } as const
  const room =
    width - Math.max(pages.measure(group.headline, countStyle), pages.measure(sheet.total, bodyStyle)) - 12
  const titles = pages.wrap(sheet.title, room, titleStyle)
  const facts = pages.wrap(sheet.facts, room, bodyStyle)
  let y = top
  for (const line of titles) {
    pages.write(line, { x: left, y, width: room, align: 'left', style: titleStyle })
    y += lineHeightOf(titleStyle)
  }
  pages.write(group.headline, { ...counts, y: y - lineHeightOf(countStyle), style: countStyle })
  pages.write(sheet.total, { ...counts, y, style: bodyStyle })
  for (const line of facts) {
    pages.write(line, { x: left, y, width: room, align: 'left', style: bodyStyle })
    y += lineHeightOf(bodyStyle)
  }
  pages.y = y + 10
  const heads = sheet.columns.map(({ header, isCentered = false }) => ({
    lines: [header],
    style: boldStyle,
    isCentered,
    fill: '#efefef',
  }))
  drawCells(pages, heads, widths, headHeight)
}

function drawCells(
  pages: PaperPages,
  cells: readonly DrawnCell[],
  widths: readonly number[],
  height: number,
): void {
  let x = left
  for (const [index, { lines, style, isCentered, fill }] of cells.entries()) {
    const cellWidth = widths[index] ?? 0
    pages.box(x, pages.y, cellWidth, height, fill)
    const first = pages.y + (height - lines.length * lineHeightOf(style)) / 2
    for (const [number, line] of lines.entries())
      pages.write(line, {
        x: x + inside,
        y: first + number * lineHeightOf(style),
        width: cellWidth - 2 * inside,
        align: isCentered ? 'center' : 'left',
        style,
      })
    x += cellWidth
  }
  pages.y += height
}

/** Between the last row and the foot there is always room for a line. */
function drawNote(pages: PaperPages, note: string): void {
  for (const [index, line] of pages.wrap(note, width, footStyle).entries())
    pages.write(line, {
      x: left,
      y: pages.y + 4 + index * lineHeightOf(footStyle),
      width,
      align: 'left',
      style: footStyle,
    })
}

function drawFeet(pages: PaperPages, { foot }: TableSheet): void {
  const count = pages.pageCount
  for (let number = 1; number <= count; number += 1) {
    pages.openPage(number)
    const place = { x: left, y: page.height - 36, width, style: footStyle }
    pages.write(foot.left, { ...place, align: 'left' })
    pages.write(foot.center, { ...place, align: 'center' })
    pages.write(`第 ${number} 页，共 ${count} 页`, { ...place, align: 'right' })
  }
}
