import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

/** Points from the upper left corner of the page. */
type Box = { left: number; top: number; right: number; bottom: number }

export type PaperPage = {
  size: { width: number; height: number }
  /** Each piece of text where its letters stand. */
  texts: readonly (Box & { text: string })[]
  /** The bordered cells. */
  cells: readonly Box[]
}

/** The content of a PDF, page by page, as pdf.js reads it. */
export async function readPaper(bytes: Uint8Array): Promise<PaperPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: PaperPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(await readPage(await pdf.getPage(number)))
  return pages
}

/** All texts of all pages in the order of writing, without the spaces of line breaks. */
export const wordsOf = (pages: readonly PaperPage[]): string =>
  pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function readPage(page: Page): Promise<PaperPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const texts = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size, left, baseline] = item.transform as number[]
    if (size === undefined || left === undefined || baseline === undefined) return []
    const bottom = height - baseline
    return [{ text: item.str, left, right: left + item.width, top: bottom - size * 0.8, bottom }]
  })
  return { size: { width, height }, texts, cells: await readCells(page) }
}

/** Stroked paths are the borders of cells. Paths that are only filled belong to the QR code. */
async function readCells(page: Page): Promise<Box[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  return fnArray.flatMap((operation, index) => {
    const [painted, , box] = argsArray[index] ?? []
    const isBorder = operation === OPS.constructPath && (painted === OPS.stroke || painted === OPS.fillStroke)
    if (!isBorder || !box) return []
    const [left, top, right, bottom] = box
    return [{ left, top, right, bottom }]
  })
}
