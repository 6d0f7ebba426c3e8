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

/** Digits and what stands between them in dates, times, fractions and amounts; names of months; truth. */
const value = /^[\s(¥$€£]*\d[\d\s.,:/\-+()%e年月日时点分秒元¥$€£]*$/i
const monthName = /^[\s\d\-/.,]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\s\d\-/.,]*$/i
const truth = /^(true|false)$/i
/** A number that a spreadsheet shows as it is written: no zero in front, no more than eleven digits. */
const plainNumber = /^(0|[1-9]\d{0,10})$/
const longestValue = 64

/** Whether a spreadsheet reads a text as something else: 3-4 as a date, an ID number as a rounded number, 007 as 7. */
function isReadAsValue(text: string): boolean {
  if (text.length > longestValue || plainNumber.test(text)) return false
  const plain = text.normalize('NFKC')
  return value.test(plain) || (/\d/.test(plain) && monthName.test(plain)) || truth.test(plain)
}

/** The roster as CSV (RFC 4180), UTF-8 with BOM, line by line. */
export async function* writeCsv(
  columns: readonly Column[],
  rows: AsyncIterable<RosterRow>,
): AsyncGenerator<string> {
  yield byteOrderMark + columns.map(({ header }) => quote(guardText(header))).join(',') + lineEnd
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
      return guardText(cell.text ?? '')
  }
}

/** With an apostrophe in front, Excel and LibreOffice show the text, and neither compute nor convert it. */
const guardText = (text: string) => (formulaStart.test(text) || isReadAsValue(text) ? `'${text}` : text)

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
