import { readStored, writeStored } from './storage.ts'

const key = 'clock-offset'
let offset: number | undefined

/** Learns how far this phone's clock is from the server's, from an answer that says the time and when it was asked. */
export function setServerClock(serverTime: string, askedAt: number, answeredAt = Date.now()): void {
  offset = Math.round(Date.parse(serverTime) - (askedAt + answeredAt) / 2)
  writeStored(key, offset)
}

/** The server's time in milliseconds, as far as this phone knows: without a network, by what it learned last. */
export function serverNow(): number {
  offset ??= readStored<number>(key) ?? 0
  return Date.now() + offset
}
