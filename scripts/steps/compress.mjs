// Scripts and styles once more as Brotli: a sixth smaller than the gzip that a server makes on the way, and made once.
// functions/local serves them; nginx does so with `brotli_static on`, other hosts compress by themselves.
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const toBrotli = promisify(brotliCompress)

/** Writes `<file>.br` beside every script and style below the folder, on as many processors as there are. */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name))
  await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name)
      await writeFile(`${file}.br`, await toBrotli(await readFile(file)))
    }),
  )
}
