import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { callApi } from '../../../lib/api.ts'
import type { InputOf } from '../../../lib/routes-of-api.ts'
import { withSession } from '../../../lib/sign-in.ts'

/** What the roster is narrowed to, as the server takes it. */
export type RosterQuery = NonNullable<InputOf<'GET /organizer/events/:id/roster'>['query']>

type PageQuery = { after: number; size: number } & RosterQuery

/** The page of the roster after a signup number. The last page is shorter than `size`. */
export function listSignups(eventId: string, { words = '', ...query }: PageQuery): Promise<SignupRow[]> {
  return withSession(() =>
    callApi('GET /organizer/events/:id/signups', {
      params: { id: eventId },
      query: { ...query, words: words.trim() },
    }),
  )
}

/** As many as can be decided, told or removed together. */
export const mostTogether = 200

/** Signups that wait for a review, oldest first. */
export const listPending = (eventId: string) =>
  listSignups(eventId, { after: 0, size: mostTogether, status: '待审核' })
