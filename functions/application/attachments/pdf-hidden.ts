import { isActiveName, plainName } from './pdf-names.ts'

const name = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){5,48})/g
const objectHead = /\d[\s\0]{1,20}obj/g
/** More than this many are no accident. */
const mostPlaces = 200
const reach = 65_536

/**
 * Whether active content is named in an object that stands where a parser does not look, in a comment or in the bytes of
 * a stream: a file's table can point there. Words in texts are none.
 */
export function namesActiveObject(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  let places = 0
  for (const match of file.matchAll(name)) {
    if (!isActiveName(plainName(match[1] ?? ''))) continue
    places += 1
    if (places > mostPlaces || isInObject(file.slice(Math.max(0, match.index - reach), match.index)))
      return true
  }
  return false
}

/** Whether what follows is part of an object, outside of its strings and comments. */
function isInObject(before: string): boolean {
  const [start] = [...before.matchAll(objectHead)].slice(-1)
  if (!start) return false
  let depth = 0
  for (let at = start.index + start[0].length; at < before.length; at += 1) {
    const sign = before[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (depth > 0) depth -= sign === ')' ? 1 : 0
    else if (sign === '%') at = endOfLine(before, at)
    else if (before.startsWith('endobj', at) || before.startsWith('stream', at)) return false
  }
  return depth === 0
}

function endOfLine(text: string, from: number): number {
  const ends = ['\n', '\r'].map((end) => text.indexOf(end, from)).filter((end) => end >= 0)
  return ends.length === 0 ? text.length : Math.min(...ends)
}
