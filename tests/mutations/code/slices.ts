import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../places.ts'
import type { CodePart } from './parts.ts'

/** A few files of a part, which Stryker tries in one go. `key` changes with the text of the files. */
export type Slice = { part: CodePart; files: string[]; key: string }

const most = 6
const hash = (words: string) => createHash('sha256').update(words).digest('hex')

/** The slices of a part. Files come in an order that means nothing, so that a few slices are a fair sample of the part. */
export function slicesOf(part: CodePart): Slice[] {
  const files = [...part.files].sort((one, other) => (hash(one) < hash(other) ? -1 : 1))
  const slices: Slice[] = []
  for (let start = 0; start < files.length; start += most) {
    const own = files.slice(start, start + most)
    const texts = own.map((file) => readFileSync(path.join(root, file), 'utf8'))
    slices.push({ part, files: own, key: hash([...own, ...texts].join('\n')).slice(0, 16) })
  }
  return slices
}
