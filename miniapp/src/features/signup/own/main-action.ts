import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { nearWords } from '../../../lib/near-words.ts'
import { hasLine, hasRoom } from '../../event/event-words.ts'
import { canJoin, type Invitation } from '../teams/use-invitation.ts'

export interface MainAction {
  words: string
  /** The page it opens. Without one nothing can be done now, and the words say why. */
  to?: 'signUp' | 'mySignup'
}

/** The one main action of an event, by its state, the worker's signup, and an invitation. */
export function mainActionOf(
  event: EventDetail,
  signup: Signup | null | undefined,
  now: number,
  invitation?: Pick<Invitation, 'standing'>,
): MainAction {
  const isOut = signup?.status === '已取消' || (signup?.status === '未通过' && event.phase === '报名中')
  if (signup && !isOut) return { words: '看我的报名', to: 'mySignup' }
  if (event.phase === '未开始报名') return { words: `${nearWords(event.signupOpensAt, now)} 开始报名` }
  if (event.phase === '报名截止') return { words: '报名已截止' }
  if (event.phase !== '报名中') return { words: `活动${event.phase.replace('活动', '')}` }
  // A member takes no seat, so a team has room even when all seats are taken.
  if (invitation && canJoin(invitation)) return { words: '加入队伍', to: 'signUp' }
  if (hasRoom(event.pools)) return { words: '我要报名', to: 'signUp' }
  if (hasLine(event)) return { words: '加入候补', to: 'signUp' }
  if (event.teamSize) return { words: '凭邀请码加入队伍', to: 'signUp' }
  return { words: event.waitlistSize > 0 ? '名额和候补都满了' : '名额满了' }
}
