import type { SignupStatus } from '#shared/event/signup-status.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'

export interface RosterQuery {
  words: string
  status: SignupStatus | undefined
  likelySame: boolean
  pool: string | undefined
}

type PageQuery = { after: number; size: number } & Partial<RosterQuery>

/** The page of the roster after a signup number. The last page is shorter than `size`. */
export function listSignups(eventId: string, query: PageQuery): Promise<SignupRow[]> {
  const { after, size, words = '', status, pool, likelySame } = query
  return withSession(() =>
    callApi('GET /organizer/events/:id/signups', {
      params: { id: eventId },
      query: {
        after,
        size,
        words: words.trim(),
        ...(status && { status }),
        ...(pool && { pool }),
        ...(likelySame && { likelySame: 'yes' }),
      },
    }),
  )
}

/** As many as can be decided together. */
const mostTogether = 200

/** Signups that wait for a review, oldest first. */
export const listPending = (eventId: string) =>
  listSignups(eventId, { after: 0, size: mostTogether, status: '待审核' })
