import type { EventSummary, Pool } from '#shared/event/event-shapes.ts'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { nearWords } from '../../lib/near-words.ts'
import type { Tone } from '../../theme/tone.ts'

type Seats = Pick<EventSummary, 'pools' | 'teamSize'>

/** A pool by its name, the one for everybody as 全部. */
export const poolLabel = (pool: string): string => (pool === poolForAll ? '全部' : pool)

/** 女 15/15 · 候补 3; with one pool for all 已报 6/60, for teams 已报 6/60 队. */
export function poolWords(
  { pool, taken, capacity, waiting, pending }: Pool,
  { teamSize }: Pick<Seats, 'teamSize'>,
): string {
  const waitlist = `${waiting > 0 ? ` · 候补 ${waiting}` : ''}${pending > 0 ? ` · 待审核 ${pending}` : ''}`
  return `${pool === poolForAll ? '已报' : pool} ${taken}/${capacity}${teamSize ? ' 队' : ''}${waitlist}`
}

/** All pools, for screen readers. */
export const seatsWords = (event: Seats) => event.pools.map((pool) => poolWords(pool, event)).join('，')

/** What a pool means for a person who wants to sign up: 还有 3 位, for teams 还有 3 队. */
export function roomWords({ taken, capacity, waiting, pending }: Pool, unit: '位' | '队'): string {
  if (pending > 0 && taken < capacity) return `还有 ${capacity - taken} ${unit}，待审核 ${pending}`
  if (taken < capacity && waiting === 0) return `还有 ${capacity - taken} ${unit}`
  return waiting > 0 ? `候补 ${waiting} ${unit}` : '已满'
}

/** The first pool for a person of this sex, or undefined when there is none. */
export const poolOf = (pools: readonly Pool[], sex: unknown) =>
  pools.find((pool) => pool.sex === null || pool.sex === sex)

export const poolTone = ({ pool }: Pick<Pool, 'pool'>): Tone =>
  pool.endsWith('男') ? 'blue' : pool.endsWith('女') ? 'rose' : 'green'

/** The unit of a seat. */
export const seatUnit = ({ teamSize }: Pick<Seats, 'teamSize'>) => (teamSize ? '队' : '位')

/** Whether a waitlist has room. */
export const hasLine = ({ pools, waitlistSize }: Pick<EventSummary, 'pools' | 'waitlistSize'>) =>
  pools.some(({ waiting }) => waiting < waitlistSize)

/** Whether a seat is free. A waiting person gets a free seat first. */
export const hasRoom = (pools: readonly Pool[]) =>
  pools.some(({ taken, capacity, waiting }) => taken < capacity && waiting === 0)

/** The event's state as a tag: 报名中, 明天 10:00 报名, 可候补, 已满, 已结束. It has no tone when there is nothing to do. */
export function phaseTag(
  event: Pick<EventSummary, 'phase' | 'signupOpensAt' | 'pools' | 'waitlistSize'>,
  now = timeNow(),
): { words: string; tone: Tone | undefined } {
  const { phase, signupOpensAt, pools } = event
  if (phase === '未开始报名') return { words: `${nearWords(signupOpensAt, now)} 报名`, tone: 'amber' }
  if (phase === '进行中') return { words: phase, tone: 'green' }
  if (phase !== '报名中') return { words: phase, tone: undefined }
  if (hasRoom(pools)) return { words: phase, tone: 'red' }
  return hasLine(event) ? { words: '可候补', tone: 'amber' } : { words: '已满', tone: undefined }
}
