import { dayWords, inChina } from '../foundation/china-words.ts'
import { timeNow } from '../foundation/clock.ts'
import type { EventSummary } from './event-shapes.ts'

type Dated = Pick<EventSummary, 'startsAt' | 'endsAt'>

/** 12月20日 周日 14:00–17:00, 20:00–24:00, 20:00–次日 00:30. An event of several days shows both days. */
export function timeWords({ startsAt, endsAt }: Dated, now = timeNow()): string {
  const [start, end] = [inChina(startsAt), inChina(endsAt)]
  const from = `${dayWords(startsAt, now)} ${start.weekday} ${start.clock}`
  const isDay = (moment: number) => dayWords(moment, now) === dayWords(startsAt, now)
  const ends = Date.parse(endsAt)
  if (isDay(ends)) return `${from}–${end.clock}`
  if (!isDay(ends - 86_400_000) || end.clock >= '12:00') return `${from} 至 ${dayWords(endsAt, now)}`
  return `${from}–${end.clock === '00:00' ? '24:00' : `次日 ${end.clock}`}`
}
