import { timeNow } from '#shared/foundation/clock.ts'
import { listStoredKeys, readLike, removeStored, writeStored } from './storage.ts'

const prefix = 'until:'

type Expiring<T> = { value: T; expiresAt: string }

/** Keeps a value on this phone until a moment of the server's time. Returns false when storage is full. */
export function writeUntil(key: string, value: unknown, expiresAt: string): boolean {
  return writeStored(prefix + key, { value, expiresAt })
}

/** The value under a key. An expired value is deleted. */
export function readUnexpired<T>(key: string, now = timeNow()): T | undefined {
  forgetExpired(now)
  return readLike<Expiring<T>>(prefix + key, { expiresAt: '' })?.value
}

/** Deletes all expired values. The app calls it whenever it comes to the front. */
export function forgetExpired(now = timeNow()): void {
  for (const key of listStoredKeys(prefix)) {
    const kept = readLike<Expiring<unknown>>(key, { expiresAt: '' })
    if (!kept || Date.parse(kept.expiresAt) <= now) removeStored(key)
  }
}
