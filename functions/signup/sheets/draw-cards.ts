import { setImmediate as breathe } from 'node:timers/promises'
import { lineHeightOf, type PaperPages, page, type TextStyle } from '../../application/paper/paper-pages.ts'
import type { NameCard } from './describe-cards.ts'

/** In points from millimeters. */
const mm = (millimeters: number) => (millimeters * 72) / 25.4

type Box = { x: number; y: number; width: number; height: number }
/** The largest sizes of the words of a card. What is wider than the card is written smaller. */
type Sizes = { seat: number; name: number; from: number }

const badge = { width: mm(90), height: mm(54), columns: 2, rows: 5 }
/** A badge is read from two steps away: the name first. On a table one looks for the seat. */
const badgeSizes: Sizes = { seat: 24, name: 36, from: 12 }
const tableSizes: Sizes = { seat: 64, name: 46, from: 18 }
/** Words of this size are still read; a longer text takes a second line before it gets smaller. */
const smallest = 9
/** From the edge of a badge, and of a table's card, whose edge is that of the paper: printers leave some of it white. */
const badgeMargin = mm(4)
const tableMargin = mm(12)

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
    const head = fitting(pages, title, { size: 9, weight: 'regular' }, width - 2 * badgeMargin)
    pages.write(title, { x: box.x, y: box.y + 8, width, align: 'center', style: head })
    const words = {
      x: box.x + badgeMargin,
      y: box.y + 20,
      width: width - 2 * badgeMargin,
      height: height - 26,
    }
    drawWords(pages, card, words, badgeSizes)
  }
}

/** 桌牌: two on a page, to be cut along the line and folded along the dashes, so that both sides can be read. */
export async function drawTableCards(pages: PaperPages, cards: readonly NameCard[]): Promise<void> {
  const half = page.height / 2
  for (const [index, card] of cards.entries()) {
    if (index > 0 && index % 2 === 0) {
      await breathe()
      pages.addPage()
    }
    const y = (index % 2) * half
    const front = {
      x: tableMargin,
      y: y + half / 2 + mm(3),
      width: page.width - 2 * tableMargin,
      height: half / 2 - mm(3) - mm(8),
    }
    drawWords(pages, card, front, tableSizes)
    pages.upsideDown(page.width / 2, y + half / 2, () => drawWords(pages, card, front, tableSizes))
    pages.dashes(y + half / 2)
    if (index % 2 === 0) pages.cut(half)
  }
}

/** Seat, name and employer below each other, in the middle of a box. */
function drawWords(pages: PaperPages, { seat, name, from }: NameCard, box: Box, sizes: Sizes): void {
  const { x, width } = box
  const parts = [
    { text: seat, style: fitting(pages, seat, { size: sizes.seat, weight: 'bold' }, width), after: 2 },
    { text: name, style: fitting(pages, name, { size: sizes.name, weight: 'bold' }, width), after: 4 },
    ...linesOf(pages, from, { size: sizes.from, weight: 'regular' }, width).map((line) => ({
      ...line,
      after: 0,
    })),
  ].filter(({ text }) => text !== '')
  // The fonts leave more room above and below a line than a card has.
  const heights = parts.map(({ style, after }) => lineHeightOf(style) * 0.9 + after)
  let y = box.y + (box.height - heights.reduce((sum, height) => sum + height, 0)) / 2
  for (const [index, { text, style }] of parts.entries()) {
    pages.write(text, { x, y, width, align: 'center', style })
    y += heights[index] ?? 0
  }
}

/** On one line, on two even ones when it would get too small to read, and then as small as it must be. */
function linesOf(pages: PaperPages, text: string, style: TextStyle, width: number) {
  const fitted = fitting(pages, text, style, width)
  if (fitted.size >= smallest) return [{ text, style: fitted }]
  const small = { ...style, size: smallest }
  const lines = pages.wrapEvenly(text, width, small)
  return lines.length <= 2 ? lines.map((line) => ({ text: line, style: small })) : [{ text, style: fitted }]
}

/** The style, smaller when the text is wider than the card. */
function fitting(pages: PaperPages, text: string, style: TextStyle, width: number): TextStyle {
  const natural = pages.measure(text, style)
  return natural <= width ? style : { ...style, size: (style.size * width) / natural }
}
