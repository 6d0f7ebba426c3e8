import type postgres from 'postgres'
import { acceptAs, cancelAs } from './race.ts'

export type Signed = { worker: string; id: string; status: string }

/**
 * Everybody with a seat cancels, which offers it to the next in line, while waiting people try to accept, twice each.
 * Some try too early and are refused.
 */
export function giveBackAndAccept(pool: postgres.Sql, signed: readonly Signed[]): (() => Promise<unknown>)[] {
  const seated = signed.filter(({ status }) => status === '已确认')
  const waiting = signed.filter(({ status }) => status === '候补')
  return seated.flatMap((one, index) => {
    const other = waiting[index % Math.max(1, waiting.length)]
    return [
      () => cancelAs(pool, one.worker, one.id),
      ...(other ? [() => acceptAs(pool, other.worker, other.id)] : []),
    ]
  })
}
