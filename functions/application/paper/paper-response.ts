import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { attachmentDisposition } from '../../http/attachment-disposition.ts'
import { describePaper } from './describe-paper.ts'
import { drawPaper } from './draw-paper.ts'
import { loadPaperFonts } from './paper-fonts.ts'

/** The application as a PDF file. Caches must not keep it. */
export async function paperResponse(application: ApplicationDetail, printedAt: Date): Promise<Response> {
  const content = describePaper(application)
  const bytes = await drawPaper(content, await loadPaperFonts(), printedAt)
  const fileName = `${content.title}-${application.reference}.pdf`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': attachmentDisposition(fileName, `${application.reference}.pdf`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
