import { timeNow } from '#shared/foundation/clock.ts'

/**
 * The server gives the seconds that are left, because a phone's clock may be wrong. They are kept as a moment of the
 * server's clock, as useNow tells it.
 */
export function withDeadline<T extends { remainingSeconds: number }>(told: T): T & { deadline: number } {
  return { ...told, deadline: timeNow() + told.remainingSeconds * 1000 }
}
