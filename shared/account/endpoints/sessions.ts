import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, perWorker } from '../../foundation/rate-limit.ts'
import { idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

/** The signed-in worker, as the phone shows them. */
export const meSchema = z.object({
  workerId: idSchema,
  displayName: z.nullable(z.string()),
  phoneMasked: z.nullable(z.string()),
  isPhoneVerified: z.boolean(),
  isOrganizer: z.boolean(),
  /**
   * Staff have listed the worker as an officer who helps with forms. Absent in sessions that a phone kept from an
   * earlier version.
   */
  isHelper: z.optional(z.boolean()),
  unreadMessages: z.int(),
})
export type Me = z.infer<typeof meSchema>

export const sessionSchema = z.object({ token: z.string(), expiresAt: timestampSchema, me: meSchema })
export type Session = z.infer<typeof sessionSchema>

const wechatCodeSchema = z.object({ code: z.string().check(z.minLength(1), z.maxLength(256)) })

/** Exchanges the one-use code of `wx.login` for a session of two hours. */
export const createSession = defineEndpoint({
  route: 'POST /sessions',
  caller: 'anyone',
  summary: '用 wx.login 的 code 换取两小时的会话',
  body: wechatCodeSchema,
  response: sessionSchema,
  limits: [perAddress(300, 1)],
  errors: ['wechat_code_invalid', 'wechat_busy', 'wechat_blocked'],
})

export const getMe = defineEndpoint({
  route: 'GET /me',
  caller: 'worker',
  summary: '我的基本信息',
  response: meSchema,
  errors: [],
})

/**
 * Exchanges the code of WeChat's phone button for a verified phone. Only a verified phone makes an organizer or finds a
 * duplicate.
 */
export const verifyPhone = defineEndpoint({
  route: 'POST /me/phone',
  caller: 'worker',
  summary: '用微信手机号按钮的 code 验证手机号',
  body: wechatCodeSchema,
  response: meSchema,
  // WeChat charges for each number.
  limits: [perWorker(10, 1440)],
  errors: ['phone_code_invalid', 'phone_not_mainland', 'wechat_busy'],
})
