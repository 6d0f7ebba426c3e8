import { setClock } from '#shared/foundation/clock.ts'
import { readLike, writeStored } from './storage.ts'

const key = 'clock-offset'
let offset: number | undefined

/** Learns the difference between this phone's clock and the server's from an answer with the time, and when it was asked. */
export function setServerClock(serverTime: string, askedAt: number, answeredAt = Date.now()): void {
  offset = Math.round(Date.parse(serverTime) - (askedAt + answeredAt) / 2)
  writeStored(key, offset)
}

/** Learns the clock from the `Date` of any answer. It has whole seconds, so only a difference that matters is kept. */
export function learnServerClock(date: unknown, askedAt: number): void {
  const told = Date.parse(String(date)) + 500
  if (Math.abs(told - serverNow()) > 30_000) setServerClock(new Date(told).toISOString(), askedAt)
}

/** The server's time in milliseconds, as far as this phone knows. Offline it uses the last known difference. */
export function serverNow(): number {
  offset ??= readLike<number>(key, 0) ?? 0
  return Date.now() + offset
}

setClock(serverNow)
