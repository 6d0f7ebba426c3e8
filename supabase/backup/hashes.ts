import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** The same for the text of a migration, whose statements the Supabase CLI keeps apart and without their ends. */
export const migrationHash = (text: string): string =>
  sha256(
    text
      .split('\n')
      .filter((line) => !/^\s*--/.test(line))
      .join('\n')
      .replace(/[\s;]/g, ''),
  )

/** Passes bytes on, and knows their hash and the number of their lines at the end. */
export function createMeter(): { stream: Transform; read: () => { hash: string; lines: number } } {
  const hash = createHash('sha256')
  let lines = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1
      done(null, chunk)
    },
  })
  return { stream, read: () => ({ hash: hash.digest('hex'), lines }) }
}
