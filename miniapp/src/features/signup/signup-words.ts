import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { SignupStatus } from '#shared/event/signup-status.ts'
import { signupStatusTones } from '#shared/event/signup-status.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import type { Standing } from '#shared/signup/standing-of.ts'
import { nearWords, spanWords } from '../../lib/near-words.ts'
import type { Tone } from '../../theme/tone.ts'

const tones: Record<(typeof signupStatusTones)[SignupStatus], Tone | undefined> = {
  neutral: undefined,
  attention: 'amber',
  good: 'green',
  bad: undefined,
}

/** A refusal is gray, because it is over: red is for what needs an action. 待审核 is in progress. */
export function signupTone(status: Standing): Tone | undefined {
  if (status === '待组队') return 'amber'
  return status === '待审核' ? 'blue' : tones[signupStatusTones[status]]
}

type Stand = Pick<Signup, 'status' | 'waitlistPlace' | 'offerExpiresAt' | 'seatLabel' | 'teamLacks'>

/** The state of a signup in one line for the worker. */
export function standingWords({
  status,
  waitlistPlace,
  offerExpiresAt,
  seatLabel,
  teamLacks,
}: Stand): string {
  if (status === '已确认' && teamLacks > 0) return `还差 ${teamLacks} 人才算报上`
  if (status === '候补' && waitlistPlace !== null) return `候补第 ${waitlistPlace} 位`
  if (status === '待确认' && offerExpiresAt) return `有名额了，请在${nearWords(offerExpiresAt)} 前确认`
  if (status === '已确认') return seatLabel ? `报上了，座位号 ${seatLabel}` : '报上了'
  const words: Partial<Record<SignupStatus, string>> = {
    待审核: '等主办方审核',
    未通过: '没有通过审核',
    已取消: '已取消报名',
    已签到: '已到场签到',
    未到场: '当天没有签到',
  }
  return words[status] ?? status
}

/** How many a team needs before it counts as signed up; 0 for whoever needs nobody, and when signups are closed. */
export function lackingMates({ phase }: Pick<EventDetail, 'phase'>, { team, status }: Signup): number {
  return team && status === '已确认' && phase === '报名中' ? Math.max(team.minSize - team.size, 0) : 0
}

type Outcome = { headline: string; next: string }

/** The state as a headline, with the next step or the meaning. The event itself may be canceled or over. */
export function outcomeOf(event: EventDetail, signup: Signup, now = timeNow()): Outcome {
  if (event.phase === '已取消') {
    const reason = event.canceledReason ? `原因：${event.canceledReason}。` : ''
    return { headline: '活动取消了', next: `${reason}很抱歉，您不用再做什么。` }
  }
  // The deadline of an offer is in the sentence below, because a headline has one line.
  const headline = signup.status === '待确认' ? '有名额了' : standingWords({ ...signup, seatLabel: null })
  if (event.phase === '已结束' && signup.status === '已确认') return { headline, next: '活动已经结束。' }
  if (event.phase === '已结束' && signup.status === '已签到')
    return {
      headline: '谢谢您来参加',
      next: signup.canRate ? '活动结束了。请在下面评价一下，帮我们下次办得更好。' : '活动结束了。',
    }
  const lacks = lackingMates(event, signup)
  if (lacks > 0)
    return {
      headline: `还差 ${lacks} 人才算报上`,
      next: `请在${nearWords(event.signupClosesAt, now)} 前叫人加入，到时还不够，队伍会解散。`,
    }
  return { headline, next: nextWords(signup, event, now) }
}

function nextWords(signup: Signup, { cancelDeadline, phase }: EventDetail, now: number): string {
  const { status, waitlistPlace, offerExpiresAt, history } = signup
  switch (status) {
    case '待审核':
      return '主办方审核后，结果会发到“我的 · 消息”。审核期间不占名额。'
    case '已确认':
      return `当天带身份证到场签到。来不了请在${nearWords(cancelDeadline, now)} 前取消，名额会让给候补的人。`
    case '候补':
      return waitlistPlace === 1
        ? '您排在最前面：有人退出，名额马上给您留着，等您确认。'
        : `前面还有 ${(waitlistPlace ?? 1) - 1} 位。有人退出就往前移，轮到您时发消息通知您确认。`
    case '待确认':
      return offerExpiresAt
        ? `请在${nearWords(offerExpiresAt, now)} 前确认，还有 ${spanWords(Date.parse(offerExpiresAt) - now)}。过时不确认，名额就给下一位。`
        : '请尽快确认，过时给下一位。'
    case '未通过': {
      const reason = history.at(-1)?.note
      const again = phase === '报名中' ? '还在报名，改好了可以再报。' : ''
      return `${reason ? `原因：${reason}。` : ''}${again}有疑问可以打下面的电话问。`
    }
    case '已取消':
      return phase === '报名中' ? '还想来可以重新报名，要重新排队。' : '报名已经截止，不能再报了。'
    case '已签到':
      return '祝您玩得开心。'
    case '未到场':
      if (phase !== '已结束') return '座位给了现场来的人。您还来的话，请在门口说一声，有空位马上安排。'
      return '以后来不了，请提前取消，把名额让给想来的人。'
  }
}

/** One step of a signup's history as a sentence. */
export function historyWords({ status, note }: { status: SignupStatus; note: string | null }): string {
  const words: Record<SignupStatus, string> = {
    待审核: '您报了名，等主办方审核',
    已确认: '名额已确认',
    候补: '名额已满，排入候补',
    待确认: '有名额空出来了，等您确认',
    未通过: '主办方没有通过',
    已取消: '报名已取消',
    已签到: '到场签到',
    未到场: '没有到场',
  }
  if (note === '有名额空出来了') return words[status]
  if (note === '本人取消') return '您取消了报名'
  if (note?.startsWith('本人修改了')) return note.replace('本人', '您')
  if (note?.startsWith('主办方')) return note
  if (note === '候补确认参加') return '您确认了参加'
  return note ? `${words[status]}：${note}` : words[status]
}
