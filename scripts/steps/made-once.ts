import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const kept = path.resolve(import.meta.dirname, '../../.cache/made')
const day = 24 * 60 * 60 * 1000

/**
 * A folder that is made once and read by many. `make` fills it, and later callers with the same name find it, so the
 * name must identify its inputs. It is kept in `.cache/made` for the next run, unless another place is given. Copy it
 * before writing to it.
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
    // Two processes may get here at once. The second takes what the first has made.
    if (!existsSync(made)) throw error
  }
  return made
}

/** Removes what was made more than a day ago. The disk's own times are compared, because tests run with other clocks. */
function removeOlderThan(newest: string): void {
  const now = statSync(newest).mtimeMs
  for (const name of readdirSync(kept)) {
    const folder = path.join(kept, name)
    const made = statSync(folder, { throwIfNoEntry: false })
    if (made && now - made.mtimeMs > day) rmSync(folder, { recursive: true, force: true })
  }
}
