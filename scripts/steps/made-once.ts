import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const kept = path.resolve(import.meta.dirname, '../../.cache/made')
const day = 24 * 60 * 60 * 1000

/**
 * A folder that is made once and read by many: `make` fills it, whoever asks for the same name later finds it, so the name
 * has to say from what it is made. Kept in `.cache/made`, so that the next run has it too, unless another place is named.
 * Copy it before something writes to it.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
  place = kept,
): Promise<string> {
  const made = path.join(place, name)
  if (existsSync(made)) return made
  mkdirSync(place, { recursive: true })
  const half = mkdtempSync(`${made}-`)
  if (place === kept) removeOlderThan(half)
  try {
    await make(half)
    renameSync(half, made)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    // Two processes may get here at once: the second takes what the first has made.
    if (!existsSync(made)) throw error
  }
  return made
}

/** Removes what was made a day before. The disk's own times are compared: tests run at other hours than today's. */
function removeOlderThan(newest: string): void {
  const now = statSync(newest).mtimeMs
  for (const name of readdirSync(kept)) {
    const folder = path.join(kept, name)
    const made = statSync(folder, { throwIfNoEntry: false })
    if (made && now - made.mtimeMs > day) rmSync(folder, { recursive: true, force: true })
  }
}
