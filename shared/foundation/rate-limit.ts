/** Allows `most` requests at once, refilled over `minutes`, counted for each worker or for each network address. */
export type RateLimit = {
  per: 'worker' | 'address'
  most: number
  minutes: number
  /**
   * How many more requests an instance accepts in `minutes` before the database counts. This saves a call for nearly
   * everybody.
   */
  spare?: number
}

export const perWorker = (most: number, minutes: number): RateLimit => ({ per: 'worker', most, minutes })
/** Many people share an address (an office, a carrier), so its limit is wide. */
export const perAddress = (most: number, minutes: number): RateLimit => ({ per: 'address', most, minutes })

/** For reads by many people at once. A tenth is not counted in each instance, since one request too many does no harm. */
export const roughly = (limit: RateLimit): RateLimit => ({ ...limit, spare: Math.floor(limit.most / 10) })

/** A form saves itself after each answer. After a minute offline it saves everything at once. */
export const typing = [roughly(perWorker(300, 10))]
/** One person taps once for one thing. Contracts that write have this limit unless they name another. */
export const tapping = [perWorker(60, 10)]
/** A person at a desk who works through a list. */
export const deskWork = [perWorker(300, 10)]
/** A queue at a door, and scans made offline. */
export const doorWork = [roughly(perWorker(600, 10))]
