import { useMemo } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { type ClosingLine, closingCode, isUnchanged, parseClosingList } from './closing-list.ts'

/** The published list, and the results of this phone's own checks. */
export interface CheckedList {
  text: string
  hash: string
  salt: string
  closedAt: string
  lines: ClosingLine[]
  /** The hash fits the text and equals the one on the event's page. */
  isUnchanged: boolean
}

/** Fetches the list and checks it on this phone, without trusting the server. */
export function useClosingList(event: Pick<EventDetail, 'id' | 'closing'>) {
  const { id, closing } = event
  const { data, error, reload } = useRemote(() => callApi('GET /events/:id/closing-list', { params: { id } }))
  const checked = useMemo((): CheckedList | undefined => {
    if (!data) return undefined
    const { list, hash, salt, closedAt } = data
    const isPublished = closing === null || closing.hash === hash
    return {
      text: list,
      hash,
      salt,
      closedAt,
      lines: parseClosingList(list),
      isUnchanged: isUnchanged(data) && isPublished,
    }
  }, [data, closing])
  return { checked, error, reload }
}

/** The line with the number of a signup, and whether its code is right. */
export function findOwnLine({ lines, salt }: CheckedList, signup: { id: string; number: number | null }) {
  const line = lines.find(({ number }) => number === signup.number)
  return line && { line, isOwn: line.code === closingCode(salt, signup.id) }
}
