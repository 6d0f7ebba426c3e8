import type { DoorList, DoorTicket } from '#shared/door/endpoints/door.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { callApi } from '../../../lib/api.ts'
import { readUnexpired, writeUntil } from '../../../lib/expiring-storage.ts'
import { setServerClock } from '../../../lib/server-clock.ts'
import { withSession } from '../../../lib/sign-in.ts'

/** What this phone keeps of an event: no names, no numbers, for at most twelve hours. */
export type KeptList = { version: string; loadedAt: string; tickets: readonly DoorTicket[] }

const storageKey = (eventId: string) => `door-list:${eventId}`

/** The list on this phone, or undefined after it has expired. */
export function keptList(eventId: string, now = timeNow()): KeptList | undefined {
  return readUnexpired<KeptList>(storageKey(eventId), now)
}

/** Downloads the list for offline work. The server logs it. */
export async function loadDoorList(eventId: string): Promise<KeptList> {
  const askedAt = Date.now()
  const list: DoorList = await withSession(() =>
    callApi('GET /organizer/events/:id/door/list', { params: { id: eventId } }),
  )
  setServerClock(list.now, askedAt)
  const kept = { version: list.version, loadedAt: list.now, tickets: list.tickets }
  writeUntil(storageKey(eventId), kept, list.expiresAt)
  return kept
}

type Seen = Record<string, { at: string; door: string }>
const seenKey = (eventId: string) => `door-seen:${eventId}`

/** When this phone let a ticket in, or undefined. */
export function seenBefore(eventId: string, ticketId: string): { at: string; door: string } | undefined {
  return readUnexpired<Seen>(seenKey(eventId))?.[ticketId]
}

/** Remembers for twelve hours that this phone let a ticket in, or that this was wrong. */
export function markSeen(
  eventId: string,
  ticketId: string,
  seen: { at: string; door: string } | undefined,
): void {
  const all = { ...readUnexpired<Seen>(seenKey(eventId)) }
  if (seen) all[ticketId] = seen
  else delete all[ticketId]
  writeUntil(seenKey(eventId), all, new Date(timeNow() + 12 * 3_600_000).toISOString())
}
