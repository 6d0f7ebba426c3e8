import type { Pool } from '#shared/event/event-shapes.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'

/** What passing these signups would lead to: 预计 9 人报上，3 人候补. A team takes one seat, so with teams it says 队. */
export function forecastWords(decided: readonly SignupRow[], people: number, pools: readonly Pool[]): string {
  const unit = decided.some(({ teamName }) => teamName !== null) ? '队' : '人'
  const seated = pools.reduce((sum, { pool, capacity, taken, waiting }) => {
    const free = waiting > 0 ? 0 : Math.max(0, capacity - taken)
    return sum + Math.min(free, decided.filter((signup) => signup.pool === pool).length)
  }, 0)
  const waits = decided.length - seated
  const teams = unit === '队' ? `${decided.length} 队 ${people} 人，` : ''
  return `${teams}预计 ${seated} ${unit}报上${waits > 0 ? `，${waits} ${unit}排候补` : ''}`
}
