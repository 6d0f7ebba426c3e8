import { expect, test } from 'vitest'
import { loadPaperFonts } from '#functions/application/paper/paper-fonts.ts'
import { PaperPages } from '#functions/application/paper/paper-pages.ts'
import type { NameCard } from '#functions/signup/sheets/describe-cards.ts'
import { drawBadges, drawTableCards } from '#functions/signup/sheets/draw-cards.ts'
import { readPaper } from '../../support/functions/read-paper.ts'

const long = '安徽示例机械设备制造与安装工程股份有限公司合肥第二分公司包装车间'
const wangFang: NameCard = { seat: 'N01', name: '示例王芳', from: long }

async function drawn(draw: (pages: PaperPages) => Promise<void>) {
  const pages = new PaperPages(await loadPaperFonts(), { title: '示例', createdAt: new Date() })
  await draw(pages)
  const [page] = await readPaper(new Uint8Array(await pages.end()))
  return (page?.texts ?? []).map(({ text, top, bottom, left, right }) => ({
    ...{ text, left, right, top, bottom },
    size: (bottom - top) / 0.8,
  }))
}

test('a badge says the name largest, and a long employer on two lines that can be read', async () => {
  const texts = await drawn((pages) => drawBadges(pages, [wangFang], '示例读书会'))
  const sizeOf = (text: string) => texts.find((one) => one.text === text)?.size ?? 0
  expect(sizeOf('示例王芳')).toBeGreaterThan(sizeOf('N01'))
  const employer = texts.filter(({ text }) => long.includes(text))
  expect(employer.map(({ text }) => text).join('')).toBe(long)
  expect(employer).toHaveLength(2)
  expect(Math.min(...employer.map(({ size }) => size))).toBeCloseTo(9)
})

test('nothing of a table’s card stands where a printer leaves the paper white', async () => {
  const texts = await drawn((pages) => drawTableCards(pages, [wangFang, { ...wangFang, name: long }]))
  const millimeters = (points: number) => (points * 25.4) / 72
  for (const { left, right, bottom } of texts.filter(({ size }) => size > 0)) {
    expect(millimeters(left)).toBeGreaterThan(8)
    expect(millimeters(right)).toBeLessThan(202)
    expect(millimeters(bottom)).toBeLessThan(290)
  }
})
