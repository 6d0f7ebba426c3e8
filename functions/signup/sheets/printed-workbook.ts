import { once } from 'node:events'
import { ZipFile } from 'yazl'
import { columnName, escapeCell, escapeXml } from '../export/spreadsheet-cells.ts'
import { workbookParts } from '../export/spreadsheet-parts.ts'
import { type PrintStyle, printStyleSheet, printStyles } from './print-styles.ts'
import type { Foot } from './table-sheet.ts'

export type PrintedCell = { text: string; style: PrintStyle }
/** Heights are in points, as Excel has them. */
export type PrintedRow = { height: number; cells: readonly PrintedCell[]; breaksAfter?: boolean }

/** A worksheet as it lies on A4. */
export type PrintedWorksheet = {
  name: string
  /** In characters. */
  widths: readonly number[]
  rows: readonly PrintedRow[]
  /** The first rows that stand on every page. */
  repeatedRows: number
  foot: Foot | undefined
}

/** An .xlsx for the printer: A4, one page wide, head and page number on each page. All in memory: it is as long as a hall is full. */
export async function writePrintedWorkbook(
  worksheets: readonly PrintedWorksheet[],
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile()
  const names = worksheets.map(({ name }) => name)
  const titles = worksheets.map(({ repeatedRows }) => repeatedRows)
  for (const { name, input } of workbookParts(names, { styleSheet: printStyleSheet, repeatedRows: titles }))
    zip.addBuffer(Buffer.from(input), name)
  for (const [index, worksheet] of worksheets.entries())
    zip.addBuffer(Buffer.from(worksheetXml(worksheet)), `xl/worksheets/sheet${index + 1}.xml`)
  zip.end()
  const pieces: Buffer[] = []
  zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece))
  await once(zip.outputStream, 'end')
  return new Uint8Array(Buffer.concat(pieces))
}

function worksheetXml({ widths, rows, foot }: PrintedWorksheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const breaks = rows.flatMap(({ breaksAfter }, index) => (breaksAfter ? [index + 1] : []))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData><printOptions horizontalCentered="1"/><pageMargins left="0.55" right="0.55" top="0.5" bottom="0.7" header="0.3" footer="0.35"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>${foot ? footXml(foot) : ''}${breaksXml(breaks)}</worksheet>`
}

function rowXml({ height, cells }: PrintedRow, index: number): string {
  const written = cells.map(({ text, style }, column) => {
    const place = `r="${columnName(column)}${index + 1}" s="${printStyles[style]}"`
    return text === ''
      ? `<c ${place}/>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`
  })
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${written.join('')}</row>`
}

/** In a footer & begins a command, and && is the mark itself. */
const footText = (text: string) => escapeXml(text.slice(0, 60).replaceAll('&', '&&'))

const footXml = ({ left, center }: Foot) =>
  `<headerFooter><oddFooter>&amp;L${footText(left)}&amp;C${footText(center)}&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`

const breaksXml = (rows: readonly number[]) =>
  rows.length === 0
    ? ''
    : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`
