import type { Signup } from '#shared/signup/signup-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { needsSignInPage, withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/**
 * The worker's signup for an event, or for one of its chosen sessions, or the one with this id; null without one, and for a person who has not signed
 * in.
 */
export function useMySignup(eventId: string, session?: number, signup?: string) {
  return useRemote<Signup | null>(
    async () => {
      if (needsSignInPage()) return null
      return withSession(() =>
        callApi('GET /events/:id/signup', { params: { id: eventId }, query: { session, signup } }),
      )
    },
    `signup:${eventId}${session ? `:${session}` : ''}${signup ? `:${signup}` : ''}`,
  )
}
