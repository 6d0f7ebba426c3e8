/**
 * The server gives the seconds that are left, because a phone's clock may be wrong. They are kept as a moment of this
 * phone's clock.
 */
export function withDeadline<T extends { remainingSeconds: number }>(told: T): T & { deadline: number } {
  return { ...told, deadline: Date.now() + told.remainingSeconds * 1000 }
}
