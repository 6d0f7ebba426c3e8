import type { EventSession } from '#shared/event/event-session.ts'
import { inChina } from '#shared/foundation/china-words.ts'

/** 第 2 场 12月9日 18:30. */
export function sessionWords({ number, startsAt }: Pick<EventSession, 'number' | 'startsAt'>): string {
  const { month, day, clock } = inChina(startsAt)
  return `第 ${number} 场 ${month}月${day}日 ${clock}`
}
