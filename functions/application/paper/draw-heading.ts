import { province } from '#province/facts/province.ts'
import type { PaperContent } from './paper-content.ts'
import { contentWidth, lineHeightOf, type PaperPages, page, type TextStyle } from './paper-pages.ts'
import { drawQrCode } from './qr-code.ts'

const codeSide = 56
const titleStyle: TextStyle = { size: 18, weight: 'bold' }
const smallStyle: TextStyle = { size: 8, weight: 'regular' }
const sender = `${province.product} · ${province.shortName}工会公共服务`

/** The title in the middle, a QR code of the reference number on the right. */
export function drawHeading(pages: PaperPages, { title, reference }: PaperContent): void {
  const side = codeSide + 40
  const top = page.top
  const place = { x: page.left, width: contentWidth, style: smallStyle }
  pages.write(sender, { ...place, y: top, align: 'left' })
  // The code holds the bare number: scanned into a search box it finds the application.
  drawQrCode(pages, reference.replaceAll(' ', ''), page.left + contentWidth - codeSide - 20, top, codeSide)
  const codeBox = { x: page.left + contentWidth - side, y: top + codeSide + 2, width: side }
  pages.write(reference, { ...codeBox, align: 'center', style: smallStyle })
  const width = contentWidth - 2 * side
  const lines = pages.wrapEvenly(title, width, titleStyle)
  const height = lineHeightOf(titleStyle)
  const first = top + Math.max(14, (codeSide + 14 - lines.length * height) / 2 + 4)
  lines.forEach((line, index) => {
    const y = first + index * height
    pages.write(line, { x: page.left + side, y, width, align: 'center', style: titleStyle })
  })
  pages.y = Math.max(top + codeSide + 22, first + lines.length * height + 8)
}
