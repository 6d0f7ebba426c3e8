import { province } from '#province/facts/province.ts'
import { contentWidth, lineHeightOf, type PaperPages, page, type TextStyle } from './paper-pages.ts'
import { missingMark } from './printable-text.ts'

const style: TextStyle = { size: 8, weight: 'regular' }

type Closing = { reference: string; printedAt: string; missing: readonly string[] }

/** Draws notes below the last box, then a footer on every page. */
export function drawClosing(pages: PaperPages, { reference, printedAt, missing }: Closing): void {
  const place = { x: page.left, width: contentWidth, style }
  const lines = notesOn(missing).flatMap((note) => pages.wrap(note, contentWidth, style))
  if ((lines.length + 1) * lineHeightOf(style) > pages.room) pages.addPage()
  pages.y += 4
  for (const line of lines) {
    pages.write(line, { ...place, y: pages.y, align: 'left' })
    pages.y += lineHeightOf(style)
  }
  const y = page.height - page.bottom + 14
  const count = pages.pageCount
  for (let number = 1; number <= count; number += 1) {
    pages.openPage(number)
    pages.write(`申请编号 ${reference}`, { ...place, y, align: 'left' })
    pages.write(`第 ${number} 页　共 ${count} 页`, { ...place, y, align: 'center' })
    pages.write(`打印时间 ${printedAt}`, { ...place, y, align: 'right' })
  }
}

function notesOn(missing: readonly string[]): string[] {
  const masked = `说明：本表按申请人在“${province.product}”提交的内容生成。身份证号、银行卡号等只印出一部分，完整号码加密保存在系统中。`
  if (missing.length === 0) return [masked]
  const codes = missing.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  const byHand = `有 ${missing.length} 个字字库里没有，印作“${missingMark}”，请在该处用手写上（字符编码 ${codes.join('、')}）。`
  return [masked, byHand]
}
