import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TeamState } from '#shared/signup/endpoints/event-teams.ts'
import { callApi } from '../../../lib/api.ts'
import type { AnswerOf } from '../../../lib/routes-of-api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRetry } from '../../../lib/use-retry.ts'

/** As many teams as a phone draws fast. */
const pageSize = 10

interface Found {
  answer: AnswerOf<'GET /organizer/events/:id/teams'>
  /** The captains' numbers before this page and before the pages in front of it. */
  starts: readonly number[]
  hasMore: boolean
}

/** The teams a page at a time. The answer to the last request is shown, whichever comes first. */
export function useTeams(eventId: string, state: TeamState | undefined) {
  const [found, setFound] = useState<Found>()
  const [error, setError] = useState<unknown>()
  const newest = useRef(0)
  const asked = useRef<readonly number[]>([0])
  const read = useCallback(
    async (starts: readonly number[]) => {
      newest.current += 1
      asked.current = starts
      const own = newest.current
      const query = { after: starts.at(-1) ?? 0, size: pageSize + 1, state }
      try {
        const answer = await withSession(() =>
          callApi('GET /organizer/events/:id/teams', { params: { id: eventId }, query }),
        )
        if (own !== newest.current) return
        const { teams } = answer
        setFound({
          answer: { ...answer, teams: teams.slice(0, pageSize) },
          starts,
          hasMore: teams.length > pageSize,
        })
        setError(undefined)
      } catch (failure) {
        if (own === newest.current) setError(failure)
      }
    },
    [eventId, state],
  )
  useEffect(() => void read([0]), [read])
  const retry = () => void read(asked.current)
  // Somebody may have been added on the page in front.
  useDidShow(() => {
    if (found) retry()
  })
  useRetry(error, retry)
  const last = found?.answer.teams.at(-1)?.number
  return {
    answer: found?.answer,
    error,
    retry,
    page: found?.starts.length ?? 1,
    back: found && found.starts.length > 1 ? () => void read(found.starts.slice(0, -1)) : undefined,
    forth: found?.hasMore && last !== undefined ? () => void read([...found.starts, last]) : undefined,
  }
}
