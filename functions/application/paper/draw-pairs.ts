import { bodyStyle, type Cell, drawRow, padding } from './draw-row.ts'
import type { Pair } from './paper-content.ts'
import { contentWidth, type PaperPages } from './paper-pages.ts'

const labelWidth = 86
const shortWidth = contentWidth / 2 - labelWidth
const longWidth = contentWidth - labelWidth

/** Draws label cells with their values, two in a row when both are short. */
export function drawPairs(pages: PaperPages, pairs: readonly Pair[]): void {
  let waiting: Pair | undefined
  for (const pair of pairs) {
    if (waiting && isShort(pages, pair)) {
      drawRow(pages, [...cellsOf(pages, waiting, shortWidth), ...cellsOf(pages, pair, shortWidth)])
      waiting = undefined
      continue
    }
    if (waiting) drawRow(pages, cellsOf(pages, waiting, longWidth))
    waiting = isShort(pages, pair) ? pair : undefined
    if (!waiting) drawRow(pages, cellsOf(pages, pair, longWidth))
  }
  if (waiting) drawRow(pages, cellsOf(pages, waiting, longWidth))
}

const inside = (width: number) => width - 2 * padding.side

const isShort = (pages: PaperPages, { value }: Pair) =>
  pages.wrap(value, inside(shortWidth), bodyStyle).length === 1

function cellsOf(pages: PaperPages, { label, value }: Pair, width: number): Cell[] {
  const labelLines = pages.wrapEvenly(label, inside(labelWidth), bodyStyle)
  const valueLines = pages.wrap(value, inside(width), bodyStyle)
  return [
    { width: labelWidth, lines: labelLines, align: 'center', isLabel: true },
    { width, lines: valueLines, align: 'left' },
  ]
}
