import { type Align, lineHeightOf, type PaperPages, page, type TextStyle } from './paper-pages.ts'

/** A cell of a row. A label is centered on gray, and repeated when its row continues on the next page. */
export type Cell = { width: number; lines: readonly string[]; align: Align; isLabel?: boolean }

export const bodyStyle: TextStyle = { size: 9.5, weight: 'regular' }
export const padding = { side: 5, top: 4 }
const labelFill = '#f4f4f4'
/** A row of at most this height moves to the next page as a whole. */
const tallest = 240
const fewestLines = 3

type Options = { style?: TextStyle; leastHeight?: number; onNewPage?: () => void }

/** The height of a row. */
export function heightOfRow(cells: readonly Cell[], { style = bodyStyle, leastHeight = 23 }: Options = {}) {
  const lines = Math.max(...cells.map((cell) => cell.lines.length))
  return Math.max(leastHeight, lines * lineHeightOf(style) + 2 * padding.top)
}

/** Draws a row of bordered cells. What does not fit continues on the next page. */
export function drawRow(pages: PaperPages, cells: readonly Cell[], options: Options = {}): void {
  const { style = bodyStyle, onNewPage } = options
  const height = heightOfRow(cells, options)
  if (height <= pages.room) {
    drawCells(pages, cells, height, style)
    return
  }
  const fitting = Math.floor((pages.room - 2 * padding.top) / lineHeightOf(style))
  const isSplit = height > tallest && fitting >= fewestLines
  if (isSplit) {
    const first = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fitting) }))
    drawCells(pages, first, heightOfRow(first, options), style)
  }
  pages.addPage()
  onNewPage?.()
  const rest = isSplit ? cells.map((cell) => restOf(cell, fitting)) : cells
  drawRow(pages, rest, options)
}

const restOf = (cell: Cell, fitting: number): Cell =>
  cell.isLabel ? cell : { ...cell, lines: cell.lines.slice(fitting) }

function drawCells(pages: PaperPages, cells: readonly Cell[], height: number, style: TextStyle): void {
  const lineHeight = lineHeightOf(style)
  let x: number = page.left
  for (const { width, lines, align, isLabel } of cells) {
    pages.box(x, pages.y, width, height, isLabel ? labelFill : undefined)
    const top = pages.y + Math.max(padding.top, (height - lines.length * lineHeight) / 2)
    lines.forEach((line, index) => {
      const place = { x: x + padding.side, y: top + index * lineHeight, width: width - 2 * padding.side }
      pages.write(line, { ...place, align, style })
    })
    x += width
  }
  pages.y += height
}
