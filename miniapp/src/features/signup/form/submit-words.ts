import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { AnswerValue } from '#shared/form/answers.ts'
import { textsOf } from '#shared/form/kinds/answer-of.ts'
import { hasRoom, poolOf, seatUnit } from '../../event/event-words.ts'
import { choosesSessions, sessionWords } from '../../event/session-words.ts'
import { joinsTeam } from './signup-form.ts'

type Words = {
  button: string
  /** What to know before: that it is the waitlist, and how long it is. */
  note?: string
}

type Asked = { sex?: AnswerValue; teamRole?: AnswerValue; sessions?: AnswerValue }

/** The result of signing up for this person, as the seats are now. */
export function submitWords(event: EventDetail, { sex, teamRole, sessions }: Asked): Words {
  // Members follow their team: confirmed or waiting.
  if (event.teamSize && teamRole === joinsTeam) return { button: '提交，加入队伍' }
  if (choosesSessions(event)) return chosenWords(event, sex, textsOf(sessions))
  const pool = poolOf(event.pools, sex)
  if (!pool || event.needsReview || hasRoom([pool])) return { button: '提交报名' }
  const whose = pool.sex === null ? '' : `${pool.sex}士`
  if (pool.waiting >= event.waitlistSize) {
    const full = event.waitlistSize > 0 ? '名额和候补现在都满了' : '名额现在满了'
    return { button: '提交报名', note: `${whose}${full}，可以过一会儿再试。` }
  }
  const ahead = pool.waiting === 0 ? '您排在最前面' : `您前面有 ${pool.waiting} ${seatUnit(event)}`
  return { button: '提交，加入候补', note: `${whose}名额已满，提交后进入候补，${ahead}。` }
}

/** Which of the chosen sessions have a waitlist only. */
function chosenWords(event: EventDetail, sex: AnswerValue, chosen: readonly string[]): Words {
  const full = event.sessions.filter((session) => {
    const pool = poolOf(
      event.pools.filter((one) => one.session === session.number),
      sex,
    )
    return chosen.includes(sessionWords(session)) && pool && !hasRoom([pool])
  })
  if (full.length === 0 || event.needsReview) return { button: '提交报名' }
  const which = full.map(({ number }) => `第 ${number} 场`).join('、')
  return { button: '提交报名', note: `${which}名额已满，提交后进入候补；候补也满了的要先去掉。` }
}
