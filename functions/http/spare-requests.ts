import type { RateLimit } from '#shared/foundation/rate-limit.ts'

/** Requests that this instance lets pass before it has the database count (see `RateLimit.spare`). */
export type SpareRequests = {
  /** Whether this request is one of them. */
  take(key: string, limit: RateLimit): boolean
}

/** Beyond so many who were seen lately the database counts everybody. */
const mostKeys = 20_000

export function createSpareRequests(now: () => Date): SpareRequests {
  const taken = new Map<string, { until: number; count: number }>()
  return {
    take(key, { spare = 0, minutes }) {
      if (spare === 0) return false
      const time = now().getTime()
      const known = taken.get(key)
      if (known && time < known.until) {
        known.count += 1
        return known.count <= spare
      }
      if (taken.size >= mostKeys) forgetPast(time)
      if (taken.size >= mostKeys) return false
      taken.set(key, { until: time + minutes * 60_000, count: 1 })
      return true
    },
  }

  function forgetPast(time: number): void {
    for (const [key, { until }] of taken) if (until <= time) taken.delete(key)
  }
}
