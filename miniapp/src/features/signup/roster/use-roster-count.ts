import { useEffect, useRef, useState } from 'react'
import { callApi } from '../../../lib/api.ts'
import type { AnswerOf } from '../../../lib/routes-of-api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import type { RosterQuery } from './list-signups.ts'

export type RosterCount = AnswerOf<'GET /organizer/events/:id/roster'>

/**
 * How many the filter finds, and what else it can be narrowed to. The answer to the last filter is shown, whichever comes
 * first. The roster itself says what went wrong.
 */
export function useRosterCount(eventId: string, query: RosterQuery) {
  const [count, setCount] = useState<RosterCount>()
  const [round, setRound] = useState(0)
  const key = JSON.stringify([query, round])
  const newest = useRef(key)
  const asked = useRef(query)
  asked.current = query
  useEffect(() => {
    newest.current = key
    withSession(() =>
      callApi('GET /organizer/events/:id/roster', { params: { id: eventId }, query: asked.current }),
    ).then(
      (found) => newest.current === key && setCount(found),
      () => {},
    )
  }, [eventId, key])
  return { count, recount: () => setRound((last) => last + 1) }
}
