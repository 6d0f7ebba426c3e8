import { createHash } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { ApiError } from '../foundation/api-error.ts'

/** How long a phone may repeat the code after our answer was lost. */
const rememberedForMilliseconds = 60_000

/** WeChat's answers to a code that was used: by jscode2session and by getuserphonenumber. */
const usedCodes = ['40163', '40029']

/**
 * Makes the exchange of a one-use code repeatable: when this server exchanged it a moment ago for the same caller, the
 * retry gets the same value instead of WeChat's refusal.
 */
export function rememberExchanges<T>(
  environment: Environment,
  exchange: (code: string) => Promise<T>,
): (code: string, caller?: string) => Promise<T> {
  const exchanged = new Map<string, { at: number; value: T }>()

  const forgetOld = (now: number) => {
    for (const [key, { at }] of exchanged) {
      if (now - at <= rememberedForMilliseconds) return
      exchanged.delete(key)
    }
  }

  return async (code, caller = '') => {
    const key = createHash('sha256').update(`${caller} ${code}`).digest('base64')
    const now = environment.now().getTime()
    forgetOld(now)
    try {
      const value = await exchange(code)
      exchanged.set(key, { at: now, value })
      return value
    } catch (error) {
      const known = exchanged.get(key)
      if (known && error instanceof ApiError && usedCodes.includes(error.detail ?? '')) return known.value
      throw error
    }
  }
}
