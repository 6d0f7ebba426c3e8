import type { PrintedSheet } from '#shared/signup/export-sheet.ts'
import { loadPaperFonts } from '../../application/paper/paper-fonts.ts'
import { PaperPages } from '../../application/paper/paper-pages.ts'
import { createPrintableText } from '../../application/paper/printable-text.ts'
import type { AskedExport } from '../export/asked-export.ts'
import { readAttendees } from './attendees.ts'
import { badgeWorksheet, tableCardWorksheet } from './card-worksheets.ts'
import { describeBadges, describeTableCards } from './describe-cards.ts'
import { describeInsuranceList, describeSignInSheet, type Printing } from './describe-sheet.ts'
import { drawBadges, drawTableCards } from './draw-cards.ts'
import { drawTable } from './draw-table.ts'
import { printableCards, printableTable } from './printable.ts'
import { type PrintedWorksheet, writePrintedWorkbook } from './printed-workbook.ts'
import { tableWorksheets } from './table-worksheets.ts'

type Print = (text: string) => string

/** A printed sheet on its two ways out. */
type Drawn = {
  worksheets: () => PrintedWorksheet[]
  /** `print` replaces what the font lacks. */
  draw: (pages: PaperPages, print: Print) => Promise<void>
}

const sheets: Readonly<Record<PrintedSheet, (printing: Printing) => Drawn>> = {
  签到表: (printing) => table(describeSignInSheet(printing)),
  保险名单: (printing) => table(describeInsuranceList(printing)),
  桌牌: ({ event, attendees }) => {
    const cards = describeTableCards(event, attendees.seated)
    return {
      worksheets: () => [tableCardWorksheet(cards)],
      draw: (pages, print) => drawTableCards(pages, printableCards(cards, print)),
    }
  },
  胸牌: ({ event, attendees }) => {
    const cards = describeBadges(event, attendees.seated)
    return {
      worksheets: () => [badgeWorksheet(cards, event.title)],
      draw: (pages, print) => drawBadges(pages, printableCards(cards, print), print(event.title)),
    }
  },
}

const table = (sheet: ReturnType<typeof describeSignInSheet>): Drawn => ({
  worksheets: () => tableWorksheets(sheet),
  draw: (pages, print) => drawTable(pages, printableTable(sheet, print)),
})

/** A printed sheet as .xlsx or PDF. */
export async function sheetBody(
  sheet: PrintedSheet,
  { redeemed, managed, readRows, exportedAt }: AskedExport,
): Promise<Uint8Array<ArrayBuffer>> {
  const { event } = managed
  const attendees = await readAttendees(readRows({ rowCount: redeemed.rowCount }))
  const printing = { event, attendees, printedAt: exportedAt, printedBy: redeemed.printedBy ?? '' }
  const { worksheets, draw } = sheets[sheet](printing)
  if (redeemed.format === 'xlsx') return writePrintedWorkbook(worksheets())
  const fonts = await loadPaperFonts()
  const { print } = createPrintableText(fonts.hasGlyph)
  const pages = new PaperPages(fonts, { title: print(`${event.title} ${sheet}`), createdAt: exportedAt })
  await draw(pages, print)
  return new Uint8Array(await pages.end())
}
