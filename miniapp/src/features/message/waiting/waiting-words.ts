import { inChina, momentWords } from '#shared/foundation/china-words.ts'
import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'
import type { IconName } from '../../../components/icon.tsx'
import { nearWords, spanWords } from '../../../lib/near-words.ts'
import type { Tone } from '../../../theme/tone.ts'

interface WaitingWords {
  icon: IconName
  tone: Tone
  title: string
  note: string
  /** What is lost, and when; absent where nothing is. */
  deadline?: string
  action: string
}

/** An item in the worker's words: what it is, what becomes of it, and what the button does. */
export function waitingWords(item: WaitingItem, now: number): WaitingWords {
  const { kind, at, until, missing, seatLabel } = item
  const title = item.childName ? `${item.childName} · ${item.title}` : item.title
  const when = at === null ? '' : dayAndClock(at, now)
  const milliseconds = until === null ? 0 : Date.parse(until) - now
  // Far off, the day says more than the time that is left.
  const left = milliseconds < 48 * 3_600_000 ? `还剩 ${spanWords(milliseconds)}，` : ''
  const near = until === null ? '' : nearWords(until, now)
  switch (kind) {
    case 'offer':
      return {
        icon: 'clock',
        tone: 'amber',
        title: '候补轮到您了',
        note: `${title} · ${when}`,
        deadline: `${left}${near} 没确认就让给下一位`,
        action: '去确认',
      }
    case 'correction':
      return {
        icon: 'document',
        tone: 'amber',
        title: `要补 ${missing} 项`,
        note: `${title} · 补好就接着办`,
        action: '去补',
      }
    case 'team':
      return {
        icon: 'people',
        tone: 'amber',
        title: `队伍还差 ${missing} 人`,
        note: `${title} · ${when}`,
        deadline: `${left}${near} 还不够就解散`,
        action: '叫人',
      }
    case 'ticket':
      return {
        icon: 'ticket',
        tone: 'blue',
        title: `${nearWords(at ?? now, now)} 的票`,
        note: seatLabel === null ? title : `${title} · 座位 ${seatLabel}`,
        action: '出示票码',
      }
    case 'draft':
      return {
        icon: 'edit',
        tone: 'teal',
        title: '表填到一半',
        note: `${title} · ${at === null ? '' : `${momentWords(at, now)} 存的`}`,
        action: '继续填',
      }
  }
}

/** 12月26日 周六 14:00. */
function dayAndClock(moment: string, now: number): string {
  const { weekday, clock } = inChina(moment)
  return `${momentWords(moment, now).replace(clock, weekday)} ${clock}`
}
