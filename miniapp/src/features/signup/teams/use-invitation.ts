import { useRouter } from '@tarojs/taro'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { needsSignInPage, withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** A link or share card with an invitation. `unknown` until the server has answered, which needs a session. */
export type Invitation = { code: string } & (
  | { standing: 'unknown' }
  | { standing: 'gone' }
  | { standing: 'open' | 'full'; teamName: string | null; size: number; maxSize: number }
)

/** Whether the code can be tried: it counts as good until the server refuses it. */
export const canJoin = ({ standing }: Pick<Invitation, 'standing'>) =>
  standing === 'open' || standing === 'unknown'

/** The invitation code that the page was opened with. */
export function useInvitationCode(): string | undefined {
  const { team = '' } = useRouter().params
  return /^[A-Za-z0-9]{8}$/.test(team) ? team.toUpperCase() : undefined
}

/** The team that the page was opened for, and whether it has room. */
export function useInvitation(eventId: EventDetail['id']): Invitation | undefined {
  const code = useInvitationCode()
  const { data } = useRemote<Invitation | undefined>(async () => {
    if (code === undefined || needsSignInPage()) return undefined
    try {
      const { eventId: its, ...team } = await withSession(() =>
        callApi('GET /invitations/:token', { params: { token: code } }),
      )
      if (its !== eventId) return { code, standing: 'gone' }
      return { code, standing: team.size < team.maxSize ? 'open' : 'full', ...team }
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'team_not_found') return { code, standing: 'gone' }
      throw failure
    }
  })
  return code === undefined ? undefined : (data ?? { code, standing: 'unknown' })
}
