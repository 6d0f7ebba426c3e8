import type { RateLimit } from '#shared/foundation/rate-limit.ts'

/** Requests that this instance accepts before the database counts them (see `RateLimit.spare`). */
export type SpareRequests = {
  /** Whether this request needs no count in the database. */
  take(key: string, limit: RateLimit): boolean
}

/** With more recent callers than this, the database counts all of them. */
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
