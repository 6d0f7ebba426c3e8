import { chinaDateTime } from '../../foundation/china-time.ts'
import type { Cell, Column } from './columns.ts'
import type { RosterRow } from './roster.ts'

/** Excel takes a file without it for GBK. */
const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'

/** A beginning that makes a spreadsheet read the rest as a formula (OWASP, CSV injection), full-width forms and blanks too. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** The roster as CSV (RFC 4180), UTF-8 with BOM, line by line. */
export async function* writeCsv(
  columns: readonly Column[],
  rows: AsyncIterable<RosterRow>,
): AsyncGenerator<string> {
  yield byteOrderMark + columns.map(({ header }) => quote(header)).join(',') + lineEnd
  for await (const row of rows) {
    yield columns.map(({ cellOf }) => quote(toText(cellOf(row)))).join(',') + lineEnd
  }
}

function toText(cell: Cell): string {
  switch (cell.kind) {
    case 'number':
    case 'decimal':
      return cell.value === null ? '' : String(cell.value)
    case 'date':
      return cell.date ?? ''
    case 'moment':
      return cell.at === null ? '' : chinaDateTime(cell.at)
    case 'text':
      return guardFormula(cell.text ?? '')
  }
}

/** An apostrophe in front: Excel and LibreOffice then show the text and calculate nothing. */
const guardFormula = (text: string) => (formulaStart.test(text) ? `'${text}` : text)

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
