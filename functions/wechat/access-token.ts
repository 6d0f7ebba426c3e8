import type { ApiDatabase } from '../database/api-database.ts'
import type { Environment } from '../environment.ts'
import { WechatTokenRejected } from './call-wechat.ts'
import { getSharedToken, type SharedToken } from './shared-token.ts'

/**
 * Runs a call with the stable access token that all instances share. When WeChat rejects the token, it fetches a new
 * one and repeats the call once.
 */
export type WithAccessToken = <T>(call: (accessToken: string) => Promise<T>) => Promise<T>

/** How long the calls of one instance share one running query. */
const askingMilliseconds = 10_000

/** Keeps the shared token in memory, so that a call of WeChat costs no query. */
export function createAccessTokenKeeper(environment: Environment, database: ApiDatabase): WithAccessToken {
  let kept: { shared: Promise<SharedToken>; until: number } | undefined

  const getToken = async (rejected?: string): Promise<string> => {
    const now = environment.now().getTime()
    if (kept && now < kept.until && (await kept.shared).token !== rejected) return (await kept.shared).token
    const entry = {
      shared: getSharedToken(environment, database, rejected),
      until: now + askingMilliseconds,
    }
    kept = entry
    try {
      const { token, secondsLeft } = await entry.shared
      entry.until = now + secondsLeft * 1000
      return token
    } catch (error) {
      if (kept === entry) kept = undefined
      throw error
    }
  }

  return async (call) => {
    const token = await getToken()
    try {
      return await call(token)
    } catch (error) {
      if (!(error instanceof WechatTokenRejected)) throw error
      return call(await getToken(token))
    }
  }
}
