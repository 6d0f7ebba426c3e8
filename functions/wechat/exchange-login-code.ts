import { createHash } from 'node:crypto'
import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { ApiError } from '../foundation/api-error.ts'
import { callWechat } from './call-wechat.ts'

/** `session_key` is not read: we do not need it, and it must never leave. */
const answerSchema = z.object({
  openid: z.string().check(z.minLength(1)),
  unionid: z.optional(z.string()),
})

export type WechatIdentity = { openid: string; unionid: string | undefined }

/** How long a phone may repeat the code after our answer was lost. */
const rememberedForMilliseconds = 60_000

/**
 * Exchanges the one-use code of `wx.login` (jscode2session). WeChat answers a repeated code with 40163. When this
 * server exchanged the code a moment ago, the retry gets the same identity instead of an error.
 */
export function createLoginExchange(environment: Environment): (code: string) => Promise<WechatIdentity> {
  const exchanged = new Map<string, { at: number; identity: WechatIdentity }>()

  const forgetOld = (now: number) => {
    for (const [key, { at }] of exchanged) {
      if (now - at <= rememberedForMilliseconds) return
      exchanged.delete(key)
    }
  }

  return async (code) => {
    const key = createHash('sha256').update(code).digest('base64')
    const now = environment.now().getTime()
    forgetOld(now)
    try {
      const identity = await requestIdentity(environment, code)
      exchanged.set(key, { at: now, identity })
      return identity
    } catch (error) {
      const known = exchanged.get(key)
      if (known && error instanceof ApiError && error.detail === '40163') return known.identity
      throw error
    }
  }
}

async function requestIdentity(environment: Environment, code: string): Promise<WechatIdentity> {
  const { wechatAppId, wechatAppSecret } = environment.config
  const answer = await callWechat(
    environment,
    {
      name: 'jscode2session',
      path: '/sns/jscode2session',
      query: {
        appid: wechatAppId,
        secret: wechatAppSecret,
        js_code: code,
        grant_type: 'authorization_code',
      },
    },
    answerSchema,
  )
  return { openid: answer.openid, unionid: answer.unionid }
}
