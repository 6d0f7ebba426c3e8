import type { SignupRow } from '#shared/api/organizer.ts'
import { callApi } from '../../lib/api.ts'
import { withSession } from '../../lib/sign-in.ts'

/** The page of the roster after a signup number; shorter than `size` when it is the last. */
export function listSignups(eventId: string, after: number, size: number): Promise<SignupRow[]> {
  return withSession(() =>
    callApi('GET /organizer/events/:id/signups', { params: { id: eventId }, query: { after, size } }),
  )
}

const largestPage = 200

/** Signups that wait for a review, oldest first. Reads on until it has as many as the event counts. */
export async function listPending(eventId: string, count: number): Promise<SignupRow[]> {
  const pending: SignupRow[] = []
  let after = 0
  while (pending.length < count) {
    const page = await listSignups(eventId, after, largestPage)
    pending.push(...page.filter(({ status }) => status === '待审核'))
    after = page.at(-1)?.number ?? after
    if (page.length < largestPage) break
  }
  return pending
}
