import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress } from '../../foundation/rate-limit.ts'
import * as z from '../../zod.ts'
import { phoneRule } from '../person/phone.ts'
import { sessionSchema } from './sessions.ts'

/** How one can sign in without WeChat; where there is no SMS provider, a browser is for looking only. */
export const getSignInWays = defineEndpoint({
  route: 'GET /sign-in-ways',
  caller: 'anyone',
  isPublic: true,
  summary: '网页能不能用短信登录',
  response: z.object({ hasSms: z.boolean() }),
  errors: [],
})

/** Answers the same whether or not the phone is known. */
export const createSmsCode = defineEndpoint({
  route: 'POST /sms-codes',
  caller: 'anyone',
  summary: '发一条登录验证码短信，五分钟内有效',
  body: z.object({ phone: phoneRule }),
  response: z.object({ resendAfterSeconds: z.int() }),
  // A counter in a union hall is one address. SQL counts each phone, and all phones together.
  limits: [perAddress(60, 60)],
  errors: ['sms_unavailable', 'sms_used_up'],
})

/**
 * The same session as WeChat's. A phone that was not used here for 90 days may have another owner by now: it answers
 * `phone_changed_hands` while the code stays good, and the same request is sent again with one of the two last answers.
 */
export const createSmsSession = defineEndpoint({
  route: 'POST /sms-sessions',
  caller: 'anyone',
  summary: '用短信验证码换取两小时的会话',
  body: z.object({
    phone: phoneRule,
    code: z.string().check(z.regex(/^\d{6}$/, '请填短信里的 6 位数字')),
    /** The end of the ID number in an application that this phone made. */
    idNumberTail: z.optional(
      z.string().check(z.regex(/^\d{3}[\dXx]$/, '请填身份证号的最后四位，最后一位可能是 X')),
    ),
    isNewOwner: z.optional(z.boolean()),
  }),
  response: sessionSchema,
  limits: [perAddress(300, 60)],
  errors: ['sms_code_wrong', 'phone_changed_hands', 'owner_not_recognized', 'owner_tries_used_up'],
})
