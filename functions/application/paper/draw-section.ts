import { drawPairs } from './draw-pairs.ts'
import { drawRow, heightOfRow } from './draw-row.ts'
import { drawTable } from './draw-table.ts'
import type { Section } from './paper-content.ts'
import { contentWidth, type PaperPages, type TextStyle } from './paper-pages.ts'

const numerals = '一二三四五六七八九十'
const style: TextStyle = { size: 10, weight: 'bold' }
/** A title never stands alone at the bottom of a page. */
const roomBelow = 70

/** One step of the form: a title across the whole width, then the answers. */
export function drawSection(pages: PaperPages, { title, blocks }: Section, index: number): void {
  const numbered = `${numerals.charAt(index) || index + 1}、${title}`
  const row = [{ width: contentWidth, lines: [numbered], align: 'left', isLabel: true }] as const
  if (heightOfRow(row, { style }) + roomBelow > pages.room) pages.addPage()
  drawRow(pages, row, { style })
  for (const block of blocks) {
    if (block.shape === 'table') drawTable(pages, block, block.caption !== title)
    else drawPairs(pages, block.pairs)
  }
}
