import type { PrintedCell, PrintedRow, PrintedWorksheet } from './printed-workbook.ts'
import type { TableColumn, TableGroup, TableSheet } from './table-sheet.ts'

/** Characters of 等线 11 on the width of A4. One is about six points wide. */
const pageWidth = 84
const charactersOf = (points: number) => Math.round(points / 6.1)

/** One column takes what the others leave. */
function widthsOf(columns: readonly TableColumn[]): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === 'rest' ? 0 : charactersOf(width)), 0)
  return columns.map(({ width }) => (width === 'rest' ? pageWidth - fixed : charactersOf(width)))
}

/** 10.5 mm, enough for a signature. */
const rowHeight = 30
/** A printed table as worksheets, one for each group, with title and heads repeated on every page. */
export const tableWorksheets = (sheet: TableSheet): PrintedWorksheet[] =>
  sheet.groups.map((group, index) => ({
    name: group.name,
    widths: widthsOf(sheet.columns),
    rows: [
      ...headRows(sheet, group),
      ...group.rows.map((row) => bodyRow(sheet.columns, row)),
      ...(sheet.note && index === sheet.groups.length - 1
        ? [{ height: 20, cells: [plain(sheet.note)] }]
        : []),
    ],
    repeatedRows: 3,
    foot: sheet.foot,
  }))

const plain = (text: string): PrintedCell => ({ text, style: 'plain' })

function headRows(sheet: TableSheet, group: TableGroup): PrintedRow[] {
  // A left text runs over empty cells to its right, and a right one over those to its left.
  const between = sheet.columns.slice(2).map(() => plain(''))
  return [
    {
      height: 28,
      cells: [{ text: sheet.title, style: 'title' }, ...between, { text: group.headline, style: 'count' }],
    },
    { height: 22, cells: [plain(sheet.facts), ...between, { text: sheet.total, style: 'total' }] },
    {
      height: 27,
      cells: sheet.columns.map(({ header, isCentered }) => ({
        text: header,
        style: isCentered ? 'headCentered' : 'head',
      })),
    },
  ]
}

function bodyRow(columns: readonly TableColumn[], row: readonly string[]): PrintedRow {
  // A Chinese character is as wide as two others.
  const lines = widthsOf(columns).map((width, index) =>
    Math.ceil((2 * (row[index]?.length ?? 0)) / (width - 1)),
  )
  return {
    height: Math.max(rowHeight, 15 * Math.max(...lines) + 4),
    cells: columns.map(({ isBold, isCentered }, index) => ({
      text: row[index] ?? '',
      style: isBold ? 'cellBold' : isCentered ? 'cellCentered' : 'cell',
    })),
  }
}
