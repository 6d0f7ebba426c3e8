import { onChinaClock } from '#shared/foundation/china-time.ts'
import type { Opening, Place, PlaceAreas } from '#shared/place/place-shapes.ts'

type Holidays = PlaceAreas['holidays']
const minute = 60_000
const day = 1440

/** Whether a place is open and until or from when, in minutes from 00:00 today in China. */
export type OpeningState =
  | { isOpen: true; until: number | null }
  | { isOpen: false; from: number | null }
  | { isOpen: null }

/** Whether a place is open at a moment of the server's clock. `null` when nobody entered the hours. */
export function openingState(
  { openings }: Pick<Place, 'openings'>,
  now: number,
  holidays: Holidays,
): OpeningState {
  if (openings.length === 0) return { isOpen: null }
  const china = onChinaClock(now)
  const today = Date.UTC(china.getUTCFullYear(), china.getUTCMonth(), china.getUTCDate())
  const minutes = (china.getTime() - today) / minute
  // From yesterday, whose night may not be over, to a week ahead.
  const spans = Array.from({ length: 9 }, (_, index) => index - 1).flatMap((offset) =>
    spansOf(openings, today + offset * day * minute, holidays).map(({ from, to }) => ({
      from: from + offset * day,
      to: to + offset * day,
    })),
  )
  const current = spans.find(({ from, to }) => from <= minutes && minutes < to)
  if (!current) {
    const coming = spans.filter(({ from }) => from > minutes).map(({ from }) => from)
    return { isOpen: false, from: coming.length > 0 ? Math.min(...coming) : null }
  }
  let until = current.to
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from))
    if (from <= until && to > until) until = to
  return { isOpen: true, until: until - minutes > 3 * day ? null : until }
}

function spansOf(openings: readonly Opening[], midnight: number, holidays: Holidays): Opening[] {
  const date = new Date(midnight).toISOString().slice(0, 10)
  const holiday = holidays.find((one) => one.day === date)
  const isOff = holiday?.isWorkday === false
  if (isOff && openings.some(({ days }) => days === '节假日')) return []
  const weekday = new Date(midnight).getUTCDay() || 7
  const isWorkday = holiday ? holiday.isWorkday : weekday < 6
  return openings.filter(({ days }) =>
    days === '工作日' ? isWorkday : days !== '节假日' && days.includes(String(weekday)),
  )
}

/** 到 22:00, 到明天 6:00, 全天; 14:00 开, 明天 8:30 开, 周六 9:00 开. */
export function stateWords(state: OpeningState, now: number): string {
  if (state.isOpen === null) return '开放时间没有登记'
  if (state.isOpen) {
    const until = state.until === null ? '' : clockWords(state.until, now)
    return until === '' ? '全天' : `到${until < 'A' ? ' ' : ''}${until}`
  }
  return state.from === null ? '这几天不开' : `${clockWords(state.from, now)} 开`
}

function clockWords(minutes: number, now: number): string {
  if (minutes === day) return '24:00'
  const clock = `${Math.floor((minutes % day) / 60)}:${String(minutes % 60).padStart(2, '0')}`
  const ahead = Math.floor(minutes / day)
  if (ahead === 0) return clock
  return `${ahead === 1 ? '明天' : `周${'日一二三四五六'[(onChinaClock(now).getUTCDay() + ahead) % 7]}`} ${clock}`
}
