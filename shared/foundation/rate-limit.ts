/** `most` requests at once, and as many again in `minutes`; counted for each worker or for each network address. */
export type RateLimit = {
  per: 'worker' | 'address'
  most: number
  minutes: number
  /** So many on top an instance lets pass in `minutes` before it has the database count: a call less for nearly everybody. */
  spare?: number
}

export const perWorker = (most: number, minutes: number): RateLimit => ({ per: 'worker', most, minutes })
/** An address is shared by many (an office, a carrier), so its limit is wide. */
export const perAddress = (most: number, minutes: number): RateLimit => ({ per: 'address', most, minutes })

/** Where many come at once and one too many harms nobody, a tenth goes uncounted in each instance. */
export const roughly = (limit: RateLimit): RateLimit => ({ ...limit, spare: Math.floor(limit.most / 10) })

/** A form saves itself after an answer; a minute offline is caught up with at once. */
export const typing = [roughly(perWorker(300, 10))]
/** One tap of one person about one thing of theirs: what a contract that writes has when it names nothing else. */
export const tapping = [perWorker(60, 10)]
/** Somebody at a desk who goes through a list. */
export const deskWork = [perWorker(300, 10)]
/** A queue at a door, and what was scanned without signal. */
export const doorWork = [roughly(perWorker(600, 10))]
