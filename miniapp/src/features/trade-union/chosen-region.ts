import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from '../../lib/storage.ts'

const key = 'region'
const listeners = new Set<() => void>()
let current: string | undefined | null = null

/** The six-digit code of the county that was chosen on this phone, or undefined before the first choice. */
export function getChosenRegion(): string | undefined {
  if (current === null) {
    const stored: unknown = readStored(key)
    current = typeof stored === 'string' ? stored : undefined
  }
  return current
}

/** Remembers the chosen county. */
export function chooseRegion(code: string): void {
  current = code
  writeStored(key, code)
  for (const listener of listeners) listener()
}

/** The same for a page, which follows a new choice. */
export function useChosenRegion(): string | undefined {
  return useSyncExternalStore(subscribe, getChosenRegion, getChosenRegion)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
