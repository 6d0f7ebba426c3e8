import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'

const pagesName = PDFName.of('Pages')
const kidsName = PDFName.of('Kids')
const contentsName = PDFName.of('Contents')
const mostNodes = 20_000

/**
 * Whether all pages and what is drawn on them are in the file. A file that was cut lacks some. The library's own list of
 * pages leaves out what it does not find.
 */
export function hasAllPages(context: PDFContext): boolean {
  const root = context.lookup(context.trailerInfo.Root)
  if (!(root instanceof PDFDict)) return false
  const waiting: (PDFObject | undefined)[] = [root.get(pagesName)]
  let pages = 0
  for (let nodes = 0; waiting.length > 0; nodes += 1) {
    const node = context.lookup(waiting.pop())
    if (!(node instanceof PDFDict) || nodes > mostNodes) return false
    const kids = context.lookup(node.get(kidsName))
    if (kids instanceof PDFArray) waiting.push(...kids.asArray())
    else if (node.has(kidsName) || !hasContents(node, context)) return false
    else pages += 1
  }
  return pages > 0
}

/** A page may be empty. What it names must be there. */
function hasContents(page: PDFDict, context: PDFContext): boolean {
  if (!page.has(contentsName)) return true
  const drawn = context.lookup(page.get(contentsName))
  if (!(drawn instanceof PDFArray)) return drawn instanceof PDFStream
  return drawn.asArray().every((part) => context.lookup(part) instanceof PDFStream)
}
