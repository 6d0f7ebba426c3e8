import { PDFContext, PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { isActive } from './pdf-active.ts'
import { namesActiveObject } from './pdf-hidden.ts'
import { hasAllPages } from './pdf-pages.ts'

/** Why a PDF is not taken: it needs a password, can do something by itself, or cannot be read to its end. */
export type PdfFault = 'locked' | 'active' | 'broken'

/**
 * Opens a PDF as its readers do, with an empty password where it has only an owner's, and looks at every object in it,
 * also in object streams and in versions that a later one replaced. Undefined when there is nothing against it.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfFault | undefined> {
  const record = recordObjects()
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, { password: '', updateMetadata: false })
  } catch (failure) {
    return /password|crypt/i.test(String(failure)) ? 'locked' : 'broken'
  } finally {
    record.stop()
  }
  const { context } = document
  const lookUp = (object: PDFObject | undefined) => context.lookup(object)
  if (record.seen(context).some((one) => isActive(one, lookUp)) || namesActiveObject(bytes)) return 'active'
  return hasAllPages(context) ? undefined : 'broken'
}

/**
 * Every object that the parser finds from now on, by reading: a locked file is read once more with its key. Its own list holds the last of each number only, but a file can point
 * at an earlier one. The process that reads a file reads only this one.
 */
function recordObjects() {
  const seen = new Map<PDFContext, PDFObject[]>()
  const { assign } = PDFContext.prototype
  PDFContext.prototype.assign = function record(ref, object) {
    const own = seen.get(this) ?? []
    own.push(object)
    seen.set(this, own)
    assign.call(this, ref, object)
  }
  const stop = () => {
    PDFContext.prototype.assign = assign
  }
  return { seen: (context: PDFContext) => seen.get(context) ?? [], stop }
}
