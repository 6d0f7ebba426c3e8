import { inChina, momentWords } from '#shared/foundation/china-words.ts'
import { timeNow } from '#shared/foundation/clock.ts'

const dayMilliseconds = 86_400_000

/** 今天 09:00, 明天 10:00, 昨天 18:30; other days with the date. */
export function nearWords(moment: string | number | Date, now = timeNow()): string {
  const days = ['昨天', '今天', '明天']
  const { clock } = inChina(moment)
  const found = days.find((_, index) => isSameDay(moment, now + (index - 1) * dayMilliseconds))
  return found ? `${found} ${clock}` : momentWords(moment, now)
}

function isSameDay(one: string | number | Date, other: number): boolean {
  const [a, b] = [inChina(one), inChina(other)]
  return a.year === b.year && a.month === b.month && a.day === b.day
}

/** The time that is left, in two units: 3 天 4 小时, 20 分钟. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000)
  if (minutes <= 1) return '不到 1 分钟'
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (days > 0) return `${days} 天${hours > 0 ? ` ${hours} 小时` : ''}`
  return hours > 0 ? `${hours} 小时${rest > 0 ? ` ${rest} 分` : ''}` : `${rest} 分钟`
}

/** How long ago something was: 刚刚, 12 分钟前; older with the day. */
export function agoWords(moment: string | number | Date, now = timeNow()): string {
  const minutes = Math.floor((now - new Date(moment).getTime()) / 60_000)
  if (minutes < 1) return '刚刚'
  return minutes < 60 ? `${minutes} 分钟前` : nearWords(moment, now)
}
