import { drawPairs } from './draw-pairs.ts'
import { drawRow, heightOfRow } from './draw-row.ts'
import { drawTable } from './draw-table.ts'
import type { Section } from './paper-content.ts'
import { contentWidth, type Sheet, type TextStyle } from './sheet.ts'

const numerals = '一二三四五六七八九十'
const style: TextStyle = { size: 10, weight: 'bold' }
/** A title does not stand alone at the foot of a page. */
const roomBelow = 70

/** One step of the form: its title over the whole width, then its answers. */
export function drawSection(sheet: Sheet, { title, blocks }: Section, index: number): void {
  const numbered = `${numerals.charAt(index) || index + 1}、${title}`
  const row = [{ width: contentWidth, lines: [numbered], align: 'left', isLabel: true }] as const
  if (heightOfRow(row, { style }) + roomBelow > sheet.room) sheet.addPage()
  drawRow(sheet, row, { style })
  for (const block of blocks) {
    if (block.shape === 'table') drawTable(sheet, block, block.caption !== title)
    else drawPairs(sheet, block.pairs)
  }
}
