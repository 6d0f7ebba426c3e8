import { useSyncExternalStore } from 'react'
import { readStored, removeStored, writeStored } from '../../lib/storage.ts'

const key = 'industrial-union'
const listeners = new Set<() => void>()

/** The industrial union that was chosen on this phone; mostly none. */
export function getChosenTradeUnion(): string | undefined {
  const stored: unknown = readStored(key)
  return typeof stored === 'string' ? stored : undefined
}

/** Remembers the industrial union. `undefined` returns to the union of the county. */
export function chooseTradeUnion(id: string | undefined): void {
  if (id === undefined) removeStored(key)
  else writeStored(key, id)
  for (const listener of listeners) listener()
}

/** The same for a page, which follows a new choice. */
export function useChosenTradeUnion(): string | undefined {
  return useSyncExternalStore(subscribe, getChosenTradeUnion, getChosenTradeUnion)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
