/** A cache for a short time. Simultaneous requests for a key share one call. Failures are not kept. */
export type BriefCache<Value> = {
  get(key: string, produce: () => Promise<Value>): Promise<Value>
  forget(): void
}

/** The largest number of entries: a caller could ask `/events/:id` for any number of ids. */
const mostEntries = 500

export function createBriefCache<Value>(now: () => Date, seconds: number): BriefCache<Value> {
  const entries = new Map<string, { until: number; value: Promise<Value> }>()
  return {
    get(key, produce) {
      const known = entries.get(key)
      if (known && now().getTime() < known.until) return known.value
      if (entries.size >= mostEntries) entries.clear()
      const value = produce()
      const entry = { until: now().getTime() + seconds * 1000, value }
      entries.set(key, entry)
      value.catch(() => {
        if (entries.get(key) === entry) entries.delete(key)
      })
      return value
    },
    forget: () => entries.clear(),
  }
}
