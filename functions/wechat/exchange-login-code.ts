import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { callWechat } from './call-wechat.ts'

/** `session_key` is not read: we do not need it, and it must never leave. */
const answerSchema = z.object({
  openid: z.string().check(z.minLength(1)),
  unionid: z.optional(z.string()),
})

export type WechatIdentity = { openid: string; unionid: string | undefined }

/** Exchanges the one-use code of `wx.login` (jscode2session). */
export async function exchangeLoginCode(environment: Environment, code: string): Promise<WechatIdentity> {
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
