import type postgres from 'postgres'
import { acceptAs, cancelAs } from '../support/database/race.ts'
import { clock, type Rate } from './clock.ts'

export type Signed = { worker: string; id: string; status: string }

/**
 * Everybody who has a seat gives it back, which offers it to the next in line, while those in line try to accept, twice
 * each: too early at times, which is refused.
 */
export function giveBackAndAccept(
  pool: postgres.Sql,
  lanes: number,
  signed: readonly Signed[],
): Promise<Rate> {
  const seated = signed.filter(({ status }) => status === '已确认')
  const waiting = signed.filter(({ status }) => status === '候补')
  const steps = seated.flatMap((one, index) => {
    const other = waiting[index % Math.max(1, waiting.length)]
    return [
      () => cancelAs(pool, one.worker, one.id),
      ...(other ? [() => acceptAs(pool, other.worker, other.id)] : []),
    ]
  })
  return clock(lanes, steps, (step) => step())
}
