import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { nearWords } from '../../../lib/near-words.ts'
import { hasLine, hasRoom } from '../../event/event-words.ts'
import { canJoin, type Invitation } from '../teams/use-invitation.ts'

export interface MainAction {
  words: string
  /** Where it leads; without one nothing can be done now, and the words say why. */
  to?: 'signUp' | 'mySignup'
}

/** The one thing to do about an event, given its state, what the worker has done already, and who asks them in. */
export function mainActionOf(
  event: EventDetail,
  signup: Signup | null | undefined,
  now: number,
  invitation?: Pick<Invitation, 'standing'>,
): MainAction {
  if (signup && signup.status !== '已取消') return { words: '看我的报名', to: 'mySignup' }
  if (event.phase === '未开始报名') return { words: `${nearWords(event.signupOpensAt, now)} 开始报名` }
  if (event.phase === '报名截止') return { words: '报名已截止' }
  if (event.phase !== '报名中') return { words: `活动${event.phase.replace('活动', '')}` }
  // A team's member takes no seat: there is room for them even when the teams are full.
  if (invitation && canJoin(invitation)) return { words: '加入队伍', to: 'signUp' }
  if (hasRoom(event.pools)) return { words: '我要报名', to: 'signUp' }
  if (hasLine(event)) return { words: '加入候补', to: 'signUp' }
  if (event.teamSize) return { words: '凭邀请码加入队伍', to: 'signUp' }
  return { words: event.waitlistSize > 0 ? '名额和候补都满了' : '名额满了' }
}
