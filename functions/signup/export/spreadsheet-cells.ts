import { onChinaClock } from '#shared/foundation/china-time.ts'
import type { Cell } from './columns.ts'
import { styles } from './spreadsheet-parts.ts'

/** Day 0 of a spreadsheet's calendar (ECMA-376, 18.17.4.1), after Excel's wrong leap day of 1900. */
const epoch = Date.UTC(1899, 11, 30)
const dayMilliseconds = 86_400_000
/** Excel's limit for one cell. */
const longestText = 32_767

/**
 * Characters that XML 1.0 cannot hold: control characters except tab and line ends, half surrogate pairs, two
 * non-characters.
 */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu

const isPlain = /^[^&<>"\p{Cc}\p{Surrogate}\uFFFE\uFFFF]*$/u

/** Text for an XML element: escaped, without characters that XML cannot hold. */
export function escapeXml(text: string): string {
  // Nearly every cell needs no escaping: one test instead of six copies.
  if (text.length <= longestText && isPlain.test(text)) return text
  return text
    .slice(0, longestText)
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Readers take `_x0041_` for A (ECMA-376, 22.9.2.19). Its underscore is written the same way. */
export const escapeCell = (text: string) =>
  escapeXml(text.includes('_x') ? text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : text)

/** A for the first column, then Z, AA … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** Names are made once for each column and not for each cell. */
const columnNames: string[] = []
function nameOf(index: number): string {
  columnNames[index] ??= columnName(index)
  return columnNames[index]
}

/** A row of cells. Empty cells are left out. */
export function rowXml(rowNumber: number, cells: readonly Cell[], textStyle: number = styles.text): string {
  let content = ''
  for (const [index, cell] of cells.entries()) content += cellXml(nameOf(index) + rowNumber, cell, textStyle)
  return `<row r="${rowNumber}">${content}</row>`
}

function cellXml(place: string, cell: Cell, textStyle: number): string {
  switch (cell.kind) {
    case 'text':
      if (!cell.text) return ''
      return `<c r="${place}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(cell.text)}</t></is></c>`
    case 'number':
      return cell.value === null ? '' : numberXml(place, styles.number, cell.value)
    case 'decimal':
      return cell.value === null ? '' : numberXml(place, styles.plain, cell.value)
    case 'date':
      if (cell.date === null) return ''
      return numberXml(place, styles.date, (Date.parse(`${cell.date}T00:00:00Z`) - epoch) / dayMilliseconds)
    case 'moment': {
      if (cell.at === null) return ''
      const days = (onChinaClock(cell.at).getTime() - epoch) / dayMilliseconds
      return numberXml(place, styles.moment, Math.round(days * 86_400) / 86_400)
    }
  }
}

const numberXml = (place: string, style: number, value: number) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`
