import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { useRetry } from '../../../lib/use-retry.ts'
import { listSignups, type RosterQuery } from './list-signups.ts'

/** As many as are drawn at once, so that an old phone stays fast. */
const pageSize = 30

interface RosterPage {
  rows: readonly SignupRow[]
  /** The signup numbers before this page and before the pages in front of it. */
  starts: readonly number[]
  hasMore: boolean
}

/**
 * The roster a page at a time, filtered by the server. The result of the last request is shown, whichever answer comes
 * first.
 */
export function useRoster(eventId: string, query: RosterQuery) {
  const [page, setPage] = useState<RosterPage>()
  const [error, setError] = useState<unknown>()
  const [isReading, setReading] = useState(false)
  const newest = useRef(0)
  /** What was asked for last: a retry asks for it again, and not for the page that is shown. */
  const asked = useRef<readonly number[]>([0])
  // The query is made anew for each drawing.
  const key = JSON.stringify(query)

  const read = useCallback(
    async (starts: readonly number[]) => {
      newest.current += 1
      asked.current = starts
      const own = newest.current
      setReading(true)
      const after = starts.at(-1) ?? 0
      try {
        // One more than is shown tells whether there is another page.
        const wanted: RosterQuery = JSON.parse(key)
        const found = await listSignups(eventId, { ...wanted, after, size: pageSize + 1 })
        if (own !== newest.current) return
        setPage({ rows: found.slice(0, pageSize), starts, hasMore: found.length > pageSize })
        setError(undefined)
      } catch (failure) {
        if (own === newest.current) setError(failure)
      }
      if (own === newest.current) setReading(false)
    },
    [eventId, key],
  )
  useEffect(() => {
    void read([0])
  }, [read])

  // Somebody may have been added on the page in front.
  useDidShow(() => {
    if (page) void read(page.starts)
  })

  const retry = () => void read(asked.current)
  useRetry(isReading ? undefined : error, retry)

  const last = page?.rows.at(-1)?.number
  return {
    page,
    error,
    isReading,
    retry,
    back: page && page.starts.length > 1 ? () => void read(page.starts.slice(0, -1)) : undefined,
    forth: page?.hasMore && last !== undefined ? () => void read([...page.starts, last]) : undefined,
  }
}
