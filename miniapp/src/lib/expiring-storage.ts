import { serverNow } from './server-clock.ts'
import { listStoredKeys, readStored, removeStored, writeStored } from './storage.ts'

const prefix = 'until:'

type Expiring<T> = { value: T; expiresAt: string }

/** Keeps something on this phone until a moment of the server's time, not longer. Answers false when storage is full. */
export function writeUntil(key: string, value: unknown, expiresAt: string): boolean {
  return writeStored(prefix + key, { value, expiresAt })
}

/** What is kept under a key; once its time is over it is deleted here and now. */
export function readUnexpired<T>(key: string): T | undefined {
  forgetExpired()
  return readStored<Expiring<T>>(prefix + key)?.value
}

/** Deletes everything whose time is over. The app calls it whenever it comes to the front. */
export function forgetExpired(): void {
  for (const key of listStoredKeys(prefix)) {
    const kept = readStored<Expiring<unknown>>(key)
    if (!kept || Date.parse(kept.expiresAt) <= serverNow()) removeStored(key)
  }
}
