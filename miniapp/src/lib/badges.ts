import { useSyncExternalStore } from 'react'
import type { TabName } from '../routes.ts'
import { readLike, writeStored } from './storage.ts'

/** How many things wait behind each tab. A tab without a number has no badge. */
export type Badges = Partial<Record<TabName, number>>

/** Personal: forgotten at sign-out, see `personal-storage.ts`. */
const key = 'badges'
const listeners = new Set<() => void>()
let current: Badges | undefined

const badges = (): Badges => {
  current ??= readLike<Badges>(key, {}) ?? {}
  return current
}

/** Shows the numbers at once on every tab, and keeps them for the next start. */
export function setBadges(next: Badges): void {
  if (JSON.stringify(next) === JSON.stringify(badges())) return
  current = next
  writeStored(key, next)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useBadges(): Badges {
  return useSyncExternalStore(subscribe, badges)
}
