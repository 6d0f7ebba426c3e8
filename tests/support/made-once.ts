import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const kept = path.resolve(import.meta.dirname, '../../.cache/tests')
const day = 24 * 60 * 60 * 1000

/**
 * A folder that is made once and read by many: `make` fills it, whoever asks for the same name later finds it. Kept in
 * `.cache/tests`, so that the next run has it too, unless another place is named. Copy it before something writes to it.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
  place = kept,
): Promise<string> {
  const made = path.join(place, name)
  if (existsSync(made)) return made
  mkdirSync(place, { recursive: true })
  removeOld(place)
  const half = mkdtempSync(`${made}-`)
  await make(half)
  try {
    renameSync(half, made)
  } catch (error) {
    // Two workers may get here at once: the second keeps what the first has made.
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(made)) throw error
  }
  return made
}

/** Removes what was made from yesterday's sources. */
function removeOld(place: string): void {
  if (place !== kept) return
  for (const name of readdirSync(place)) {
    const folder = path.join(place, name)
    if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true })
  }
}
