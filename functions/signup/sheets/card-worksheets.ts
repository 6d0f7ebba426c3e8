import type { NameCard } from './describe-cards.ts'
import type { PrintedRow, PrintedWorksheet } from './printed-workbook.ts'

/** Ten badges on a page: five rows of two, 54 mm high each. */
const badgesAcross = 2
const badgesDown = 5

/** 胸牌 as a worksheet: event, seat, name and employer below each other in one frame. */
export function badgeWorksheet(cards: readonly NameCard[], title: string): PrintedWorksheet {
  const rows: PrintedRow[] = []
  for (let first = 0; first < cards.length; first += badgesAcross) {
    const side = cards.slice(first, first + badgesAcross)
    const isLast = (first / badgesAcross) % badgesDown === badgesDown - 1
    rows.push(
      { height: 24, cells: side.map(() => ({ text: title, style: 'cardTop' })) },
      { height: 42, cells: side.map(({ seat }) => ({ text: seat, style: 'cardSeat' })) },
      { height: 54, cells: side.map(({ name }) => ({ text: name, style: 'cardName' })) },
      { height: 30, cells: side.map(({ from }) => ({ text: from, style: 'cardFrom' })), breaksAfter: isLast },
    )
  }
  return { name: '胸牌', widths: [42, 42], rows, repeatedRows: 0, foot: undefined }
}

/** 桌牌 as a worksheet: two on a page. */
export const tableCardWorksheet = (cards: readonly NameCard[]): PrintedWorksheet => ({
  name: '桌牌',
  widths: [84],
  rows: cards.flatMap(({ seat, name }, index): PrintedRow[] => [
    { height: 195, cells: [{ text: seat, style: 'tableSeat' }] },
    { height: 170, cells: [{ text: name, style: 'tableName' }], breaksAfter: index % 2 === 1 },
  ]),
  repeatedRows: 0,
  foot: undefined,
})
