import { chinaDateTime } from '../../foundation/china-time.ts'
import type { Cell, Column } from './columns.ts'
import type { RosterRow } from './roster.ts'

/** Without it Excel reads the file as GBK. */
const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'

/**
 * A start that makes a spreadsheet read the cell as a formula (OWASP, CSV injection), with full-width forms and leading
 * blanks.
 */
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

/** With an apostrophe in front, Excel and LibreOffice show the text and compute nothing. */
const guardFormula = (text: string) => (formulaStart.test(text) ? `'${text}` : text)

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
