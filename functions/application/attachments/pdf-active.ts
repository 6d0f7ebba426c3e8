import { PDFArray, PDFDict, PDFInvalidObject, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { isActiveKey, isActiveName, plainName } from './pdf-names.ts'

/** Whether an object has something that acts by itself, or that could not be looked at. */
export function isActive(object: PDFObject): boolean {
  const waiting: PDFObject[] = [object]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one instanceof PDFName && isActiveName(nameOf(one))) return true
    if (one instanceof PDFInvalidObject && mayHoldObjects(one)) return true
    if (one instanceof PDFArray) waiting.push(...one.asArray())
    const dict = one instanceof PDFStream ? one.dict : one
    if (!(dict instanceof PDFDict)) continue
    if (one instanceof PDFStream && isUnreadObjectStream(dict)) return true
    for (const [key, value] of dict.entries()) {
      if (isActiveKey(nameOf(key))) return true
      waiting.push(value)
    }
  }
  return false
}

/** The library writes out #4A but not #4a, and keeps the # of the latter as #23. */
const nameOf = (name: PDFName) => plainName(plainName(name.asString().slice(1)))

/** The parser opened those of this exact type. Readers go by the two numbers. */
function isUnreadObjectStream(dict: PDFDict): boolean {
  const names = new Map(dict.entries().map(([key, value]) => [nameOf(key), value]))
  const type = names.get('Type')
  const isOpened = type instanceof PDFName && type.asString() === '/ObjStm'
  return names.has('First') && names.has('N') && !isOpened
}

/** An object stream that the parser could not open. */
const mayHoldObjects = (object: PDFInvalidObject) => {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return plainName(Buffer.from(bytes.subarray(0, 4096)).toString('latin1')).includes('ObjStm')
}
