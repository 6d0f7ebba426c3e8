/**
 * The server tells how many seconds are left, since a phone's clock may be wrong; what it said is kept as a moment of
 * this phone's own clock.
 */
export function withDeadline<T extends { remainingSeconds: number }>(told: T): T & { deadline: number } {
  return { ...told, deadline: Date.now() + told.remainingSeconds * 1000 }
}
