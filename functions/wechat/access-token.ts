import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { callWechat, WechatTokenRejected } from './call-wechat.ts'

const answerSchema = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.int() })

/** WeChat renews a stable token in its last five minutes and keeps the old one valid for as long. */
const renewBeforeMilliseconds = 300_000

/**
 * Runs a call with the stable access token, which every instance may fetch without invalidating the others'. When
 * WeChat rejects the token, it is fetched anew and the call made once more.
 */
export type WithAccessToken = <T>(call: (accessToken: string) => Promise<T>) => Promise<T>

export function createAccessTokenKeeper(environment: Environment): WithAccessToken {
  let kept: { token: Promise<string>; until: number } | undefined

  const getToken = async () => {
    const now = environment.now().getTime()
    if (kept && now < kept.until) return kept.token
    const request = requestToken(environment)
    const entry = { token: request.then(({ token }) => token), until: now + 10_000 }
    kept = entry
    try {
      const { expiresIn } = await request
      entry.until = now + Math.max(expiresIn * 1000 - renewBeforeMilliseconds, 10_000)
    } catch (error) {
      if (kept === entry) kept = undefined
      throw error
    }
    return entry.token
  }

  return async (call) => {
    try {
      return await call(await getToken())
    } catch (error) {
      if (!(error instanceof WechatTokenRejected)) throw error
      kept = undefined
      return call(await getToken())
    }
  }
}

async function requestToken(environment: Environment): Promise<{ token: string; expiresIn: number }> {
  const { wechatAppId, wechatAppSecret } = environment.settings
  const answer = await callWechat(
    environment,
    {
      name: 'stable_token',
      path: '/cgi-bin/stable_token',
      body: {
        grant_type: 'client_credential',
        appid: wechatAppId,
        secret: wechatAppSecret,
        force_refresh: false,
      },
    },
    answerSchema,
  )
  return { token: answer.access_token, expiresIn: answer.expires_in }
}
