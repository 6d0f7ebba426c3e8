// Scripts and styles once more as Brotli: a sixth smaller than the gzip that a server makes on the way, and made once.
// functions/local serves them; nginx does so with `brotli_static on`, other hosts compress by themselves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** Writes `<file>.br` beside every script and style below the folder. */
export function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name)
    if (/\.(js|css)$/.test(name)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
}
