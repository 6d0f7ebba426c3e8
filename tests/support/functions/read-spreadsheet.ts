import { JSDOM } from 'jsdom'

/** Throws when a part is not well-formed. */
export function readXml(xml = '') {
  const { DOMParser } = new JSDOM('').window
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new Error(error.textContent ?? 'not well-formed')
  return document
}

/** Rows of cells of a worksheet, as text, with the style of each. */
export function readWorksheet(xml: string) {
  return [...readXml(xml).querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((cell) => ({
      place: cell.getAttribute('r'),
      type: cell.getAttribute('t'),
      style: cell.getAttribute('s'),
      text: cell.textContent ?? '',
    })),
  )
}
