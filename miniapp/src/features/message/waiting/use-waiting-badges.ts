import { useEffect } from 'react'
import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'
import { setBadges } from '../../../lib/badges.ts'
import { useNow } from '../../../lib/use-now.ts'
import { inOrder } from './in-order.ts'

/** What waits now, in order, with its numbers on the tabs: applications and drafts on 办理, the rest and messages on 我的. */
export function useWaitingBadges(
  items: readonly WaitingItem[],
  unreadMessages: number,
): { waiting: readonly WaitingItem[]; now: number } {
  const now = useNow()
  const waiting = inOrder(items, now)
  const ofApplications = waiting.filter(({ kind }) => kind === 'correction' || kind === 'draft').length
  const ofSignups = waiting.length - ofApplications
  useEffect(
    () => setBadges({ applications: ofApplications, mine: ofSignups + unreadMessages }),
    [ofApplications, ofSignups, unreadMessages],
  )
  return { waiting, now }
}
