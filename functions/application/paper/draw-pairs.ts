import { bodyStyle, type Cell, drawRow, padding } from './draw-row.ts'
import type { Pair } from './paper-content.ts'
import { contentWidth, type Sheet } from './sheet.ts'

const labelWidth = 86
const shortWidth = contentWidth / 2 - labelWidth
const longWidth = contentWidth - labelWidth

/** Label cells with their values, two to a row where both are short. */
export function drawPairs(sheet: Sheet, pairs: readonly Pair[]): void {
  let waiting: Pair | undefined
  for (const pair of pairs) {
    if (waiting && isShort(sheet, pair)) {
      drawRow(sheet, [...cellsOf(sheet, waiting, shortWidth), ...cellsOf(sheet, pair, shortWidth)])
      waiting = undefined
      continue
    }
    if (waiting) drawRow(sheet, cellsOf(sheet, waiting, longWidth))
    waiting = isShort(sheet, pair) ? pair : undefined
    if (!waiting) drawRow(sheet, cellsOf(sheet, pair, longWidth))
  }
  if (waiting) drawRow(sheet, cellsOf(sheet, waiting, longWidth))
}

const inside = (width: number) => width - 2 * padding.side

const isShort = (sheet: Sheet, { value }: Pair) =>
  sheet.wrap(value, inside(shortWidth), bodyStyle).length === 1

function cellsOf(sheet: Sheet, { label, value }: Pair, width: number): Cell[] {
  const labelLines = sheet.wrapEvenly(label, inside(labelWidth), bodyStyle)
  const valueLines = sheet.wrap(value, inside(width), bodyStyle)
  return [
    { width: labelWidth, lines: labelLines, align: 'center', isLabel: true },
    { width, lines: valueLines, align: 'left' },
  ]
}
