import { PDFArray, PDFDict, PDFInvalidObject, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { isActiveKey, isActiveName, plainName } from './pdf-names.ts'

/** What an object number stands for. */
type LookUp = (object: PDFObject | undefined) => PDFObject | undefined

/** Whether an object has something that acts by itself, or that could not be looked at. */
export function isActive(object: PDFObject, lookUp: LookUp): boolean {
  const waiting: PDFObject[] = [object]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one instanceof PDFName && isActiveName(nameOf(one))) return true
    if (one instanceof PDFInvalidObject && mayHoldObjects(one)) return true
    if (one instanceof PDFArray) waiting.push(...one.asArray())
    const dict = one instanceof PDFStream ? one.dict : one
    if (!(dict instanceof PDFDict)) continue
    if (one instanceof PDFStream && (isUnreadObjectStream(dict) || isElsewhere(dict))) return true
    for (const [key, value] of dict.entries()) {
      if (isActiveKey(nameOf(key)) || (runsUnasked.has(nameOf(key)) && doesMoreThanTurn(value, lookUp)))
        return true
      waiting.push(value)
    }
  }
  return false
}

/** What happens when the file, a page or a field is opened, left or printed (12.6.3). A link waits for a tap. */
const runsUnasked = new Set(['OpenAction', 'AA'])

/** Whether there is an action that does more than turn to a page of this file. */
function doesMoreThanTurn(value: PDFObject, lookUp: LookUp): boolean {
  const action = lookUp(value)
  if (!(action instanceof PDFDict)) return false
  const entries = new Map(action.entries().map(([key, one]) => [nameOf(key), lookUp(one)]))
  const kind = entries.get('S')
  if (kind instanceof PDFName) return !turns.has(nameOf(kind)) || entries.has('Next')
  // Additional actions are a list of them. A font called AA has no action in it.
  return [...entries.values()].some((one) => one instanceof PDFDict && one.has(PDFName.of('S')))
}
const turns = new Set(['GoTo', 'Named'])

/** A stream whose bytes are to be fetched from another file (7.3.8.2). */
const isElsewhere = (dict: PDFDict) => dict.has(PDFName.of('F')) || dict.has(PDFName.of('FFilter'))

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
