import { inChina } from '#shared/foundation/china-words.ts'
import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'

const hour = 3_600_000

/**
 * What waits now, the most urgent first: a ticket from three hours before, what is lost when time runs out, what stands
 * still until the worker acts, a ticket from the day before, what is only unfinished. Items whose time is over are left
 * out, so a list that was kept from yesterday is right today.
 */
export function inOrder(items: readonly WaitingItem[], now: number): WaitingItem[] {
  return items
    .filter((item) => isWaiting(item, now))
    .sort((one, other) => rankOf(one, now) - rankOf(other, now) || endOf(one) - endOf(other))
}

function isWaiting({ kind, at, until }: WaitingItem, now: number): boolean {
  if (until !== null && Date.parse(until) <= now) return false
  // Days in China: the ticket appears at midnight before the day before.
  return kind !== 'ticket' || at === null || dayOf(at) <= dayOf(now + 24 * hour)
}

function rankOf({ kind, at, until }: WaitingItem, now: number): number {
  const left = Date.parse(until ?? at ?? '') - now
  if (kind === 'ticket') return at !== null && Date.parse(at) - now <= 3 * hour ? 0 : 4
  if (kind === 'offer') return 1
  if (kind === 'team') return left <= 24 * hour ? 1 : 3
  return kind === 'correction' ? 2 : 5
}

/** The sooner lost first; of two drafts the later saved. */
function endOf({ kind, at, until }: WaitingItem): number {
  return kind === 'draft' ? -Date.parse(at ?? '') : Date.parse(until ?? '') || 0
}

function dayOf(moment: string | number): number {
  const { year, month, day } = inChina(moment)
  return Date.UTC(year, month, day)
}
