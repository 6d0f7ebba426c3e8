import { setImmediate as breathe } from 'node:timers/promises'
import { lineHeightOf, type PaperPages, page, type TextStyle } from '../../application/paper/paper-pages.ts'
import type { NameCard } from './describe-cards.ts'

/** In points from millimeters. */
const mm = (millimeters: number) => (millimeters * 72) / 25.4

type Box = { x: number; y: number; width: number; height: number }
/** The largest sizes of the words of a card. What is wider than the card is written smaller. */
type Sizes = { seat: number; name: number; from: number }

const badge = { width: mm(90), height: mm(54), columns: 2, rows: 5 }
const badgeSizes: Sizes = { seat: 34, name: 26, from: 11 }
const tableSizes: Sizes = { seat: 72, name: 48, from: 18 }
const margin = mm(5)

/** 胸牌: ten on a page in the size of the usual holder (90 × 54 mm), to be cut along the lines. */
export async function drawBadges(
  pages: PaperPages,
  cards: readonly NameCard[],
  title: string,
): Promise<void> {
  const { width, height, columns, rows } = badge
  const left = (page.width - columns * width) / 2
  const top = (page.height - rows * height) / 2
  for (const [index, card] of cards.entries()) {
    const place = index % (columns * rows)
    if (index > 0 && place === 0) {
      await breathe()
      pages.addPage()
    }
    const box = {
      x: left + (place % columns) * width,
      y: top + Math.floor(place / columns) * height,
      width,
      height,
    }
    pages.box(box.x, box.y, width, height)
    const head = fitting(pages, title, { size: 9, weight: 'regular' }, width - 2 * margin)
    pages.write(title, { x: box.x, y: box.y + 8, width, align: 'center', style: head })
    drawWords(pages, card, { ...box, y: box.y + 18, height: height - 22 }, badgeSizes)
  }
}

/** 桌牌: two on a page, each folded in the middle, so that both sides can be read. */
export async function drawTableCards(pages: PaperPages, cards: readonly NameCard[]): Promise<void> {
  const half = page.height / 2
  for (const [index, card] of cards.entries()) {
    if (index > 0 && index % 2 === 0) {
      await breathe()
      pages.addPage()
    }
    const y = (index % 2) * half
    const front = { x: 0, y: y + half / 2, width: page.width, height: half / 2 }
    drawWords(pages, card, front, tableSizes)
    pages.upsideDown(page.width / 2, y + half / 2, () => drawWords(pages, card, front, tableSizes))
    pages.dashes(y + half / 2)
    if (index % 2 === 0) pages.dashes(half)
  }
}

/** Seat, name and employer below each other, in the middle of a box. */
function drawWords(pages: PaperPages, { seat, name, from }: NameCard, box: Box, sizes: Sizes): void {
  const width = box.width - 2 * margin
  const lines = [
    { text: seat, style: fitting(pages, seat, { size: sizes.seat, weight: 'bold' }, width) },
    { text: name, style: fitting(pages, name, { size: sizes.name, weight: 'bold' }, width) },
    { text: from, style: fitting(pages, from, { size: sizes.from, weight: 'regular' }, width) },
  ].filter(({ text }) => text !== '')
  const heights = lines.map(({ style }) => lineHeightOf(style) * 0.9)
  let y = box.y + (box.height - heights.reduce((sum, height) => sum + height, 0)) / 2
  for (const [index, { text, style }] of lines.entries()) {
    pages.write(text, { x: box.x + margin, y, width, align: 'center', style })
    y += heights[index] ?? 0
  }
}

/** The style, smaller when the text is wider than the card. */
function fitting(pages: PaperPages, text: string, style: TextStyle, width: number): TextStyle {
  const natural = pages.measure(text, style)
  return natural <= width ? style : { ...style, size: (style.size * width) / natural }
}
