import { readStored, removeStored } from './storage.ts'

/** The keys of those that something was drawn from. */
const used = new Set<string>()

/** The server's answer that this phone kept under a key, to draw a page before the next one is here. An earlier version may have kept it. */
export function keptAnswer<T>(key: string): T | undefined {
  used.add(key)
  return readStored<T>(key)
}

/** Forgets what was drawn from: a page could not be drawn, perhaps because an answer is of another shape than this version reads. */
export function forgetAnswers(): void {
  for (const key of used) removeStored(key)
  used.clear()
}
