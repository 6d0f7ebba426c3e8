import { readLike, writeStored } from './storage.ts'

const key = 'used-at'
const idleMilliseconds = 30 * 60_000
const lookMilliseconds = 15_000
/** Not every touch is written: the disk of an old phone is slow. */
const writeMilliseconds = 5_000
const uses = ['pointerdown', 'keydown', 'input', 'wheel'] as const
const returns = ['visibilitychange', 'pageshow', 'focus'] as const

/**
 * H5: calls back once when nobody has touched this browser for thirty minutes, at once when they passed while it slept
 * or was closed. A touch in another tab counts. Two clocks decide, the device's for a sleep and the page's own for a
 * device whose clock is set.
 */
export function watchIdle(onIdle: () => void): void {
  let usedAt = performance.now()
  let writtenAt = Number.NEGATIVE_INFINITY
  const isIdle = () => {
    const kept = readLike<number>(key, 0) ?? Date.now()
    return Math.abs(Date.now() - kept) >= idleMilliseconds || performance.now() - usedAt >= idleMilliseconds
  }
  const use = () => {
    usedAt = performance.now()
    if (usedAt - writtenAt < writeMilliseconds) return
    writtenAt = usedAt
    writeStored(key, Date.now())
  }
  const look = () => {
    if (!isIdle()) return
    use()
    onIdle()
  }
  look()
  use()
  setInterval(look, lookMilliseconds)
  for (const name of returns) window.addEventListener(name, look)
  for (const name of uses)
    window.addEventListener(
      name,
      () => {
        look()
        use()
      },
      { capture: true, passive: true },
    )
  window.addEventListener('storage', (event) => {
    if (event.key === key) usedAt = performance.now()
  })
}
