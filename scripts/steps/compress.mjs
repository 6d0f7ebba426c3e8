// Scripts and styles compressed with Brotli: a sixth smaller than a server's gzip, and made once. functions/local
// serves them. nginx does it with `brotli_static on`; other hosts compress by themselves.
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const toBrotli = promisify(brotliCompress)

/** Writes `<file>.br` beside every script and style below the folder, on all processors. */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name))
  await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name)
      await writeFile(`${file}.br`, await toBrotli(await readFile(file)))
    }),
  )
}
