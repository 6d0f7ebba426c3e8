import { performance } from 'node:perf_hooks'
import { percentile } from './percentiles.ts'

/** How fast something was: calls a second, and the longest time of the fastest 99 of 100, in milliseconds. */
export type Rate = { perSecond: number; p99: number }

/** Makes all the calls, this many at a time: each lane begins the next call as soon as its last has ended. */
export async function closedLoop(lanes: number, calls: readonly (() => Promise<unknown>)[]): Promise<Rate> {
  const times: number[] = []
  const waiting = calls.values()
  const started = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const call of waiting) {
        const began = performance.now()
        await call()
        times.push(performance.now() - began)
      }
    }),
  )
  return { perSecond: (calls.length * 1000) / (performance.now() - started), p99: percentile(times, 0.99) }
}

/**
 * A task of about this many seconds: as many calls as the last time suggests, prepared before the clock starts, so that
 * none runs out on a fast machine.
 */
export function timedLoop(
  lanes: number,
  seconds: number,
  makeCalls: (count: number) => Promise<(() => Promise<unknown>)[]>,
): () => Promise<Rate> {
  let count = lanes * 4
  return async () => {
    const rate = await closedLoop(lanes, await makeCalls(count))
    count = Math.ceil(Math.max(lanes * 4, rate.perSecond * seconds))
    return rate
  }
}
