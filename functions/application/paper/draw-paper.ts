import { chinaDateTime } from '../../foundation/china-time.ts'
import { drawClosing } from './draw-closing.ts'
import { drawHeading } from './draw-heading.ts'
import { drawPairs } from './draw-pairs.ts'
import { drawSection } from './draw-section.ts'
import { drawSigningAreas } from './draw-signing-areas.ts'
import { makePrintable } from './make-printable.ts'
import type { PaperContent } from './paper-content.ts'
import type { PaperFonts } from './paper-fonts.ts'
import { PaperPages } from './paper-pages.ts'
import { createPrintableText } from './printable-text.ts'

/** The bytes of a PDF on A4, with the used characters of the fonts embedded. */
export async function drawPaper(content: PaperContent, fonts: PaperFonts, printedAt: Date): Promise<Buffer> {
  const text = createPrintableText(fonts.hasGlyph)
  const printable = makePrintable(content, text.print)
  const pages = new PaperPages(fonts, { title: printable.title, createdAt: printedAt })
  drawHeading(pages, printable)
  drawPairs(pages, printable.facts)
  for (const [index, section] of printable.sections.entries()) drawSection(pages, section, index)
  drawSigningAreas(pages, [printable.applicantArea])
  drawSigningAreas(pages, printable.opinionAreas)
  drawClosing(pages, {
    reference: printable.reference,
    printedAt: chinaDateTime(printedAt),
    missing: text.missing(),
  })
  return pages.end()
}
