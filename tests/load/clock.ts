import { performance } from 'node:perf_hooks'

/** How fast something went: calls a second, and how long half and 99 of 100 of them took at most, in milliseconds. */
export type Rate = { perSecond: number; p50: number; p99: number }

/** Runs a job for each of the items, so many at a time, each lane taking the next item when it is done. */
export async function clock<Item>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<unknown>,
): Promise<Rate> {
  const times: number[] = []
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let index = next++; index < items.length; index = next++) {
        const item = items[index]
        if (item === undefined) continue
        const at = performance.now()
        await work(item, index)
        times.push(performance.now() - at)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: items.length / seconds, p50: at(0.5), p99: at(0.99) }
}
