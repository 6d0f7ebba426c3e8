import { bodyStyle, drawRow, padding } from './draw-row.ts'
import type { SigningArea } from './paper-content.ts'
import { contentWidth, lineHeightOf, type PaperPages, page } from './paper-pages.ts'

const labelWidth = 86

/** Empty boxes for signatures and seals, all on one page. */
export function drawSigningAreas(pages: PaperPages, areas: readonly SigningArea[]): void {
  const height = areas.reduce((total, area) => total + area.height, 0)
  if (height > pages.room) pages.addPage()
  for (const area of areas) drawSigningArea(pages, area)
}

function drawSigningArea(pages: PaperPages, { label, prompts, height }: SigningArea): void {
  const width = contentWidth - labelWidth
  const lines = pages.wrap(label, labelWidth - 2 * padding.side, bodyStyle)
  drawRow(
    pages,
    [
      { width: labelWidth, lines, align: 'center', isLabel: true },
      { width, lines: [], align: 'left' },
    ],
    { leastHeight: height },
  )
  const y = pages.y - lineHeightOf(bodyStyle) - padding.top
  const part = (width - 2 * padding.side) / prompts.length
  prompts.forEach((prompt, index) => {
    const x = page.left + labelWidth + padding.side + index * part
    const align = index === prompts.length - 1 ? 'right' : 'left'
    pages.write(prompt, { x, y, width: part, align, style: bodyStyle })
  })
}
