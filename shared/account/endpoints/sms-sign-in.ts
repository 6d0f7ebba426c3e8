import { codeRule } from '../../foundation/code-rule.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress } from '../../foundation/rate-limit.ts'
import * as z from '../../zod.ts'
import { phoneRule } from '../person/phone.ts'
import { sessionSchema } from './sessions.ts'

/** The ways to sign in without WeChat. Without an SMS provider a browser is read-only. */
export const getSignInWays = defineEndpoint({
  route: 'GET /sign-in-ways',
  caller: 'anyone',
  isPublic: true,
  summary: '网页能不能用短信登录',
  response: z.object({ hasSms: z.boolean() }),
  errors: [],
})

/**
 * Gives the same answer for known and unknown phones. The code belongs to the challenge, which only the asking device
 * knows: wrong guesses of others cost it nothing.
 */
export const createSmsCode = defineEndpoint({
  route: 'POST /sms-codes',
  caller: 'anyone',
  summary: '发一条登录验证码短信，五分钟内有效',
  body: z.object({ phone: phoneRule }),
  response: z.object({ resendAfterSeconds: z.int(), challenge: z.string() }),
  // All counters of a union hall share one address. SQL also limits each phone, and all phones together.
  limits: [perAddress(60, 60)],
  errors: ['sms_unavailable', 'sms_used_up'],
})

/**
 * Opens the same session as WeChat does. A phone that was not used here for 90 days may have a new owner: the answer is
 * then `phone_changed_hands`, the code stays valid, and the phone repeats the request with one of the two last fields.
 */
export const createSmsSession = defineEndpoint({
  route: 'POST /sms-sessions',
  caller: 'anyone',
  summary: '用短信验证码换取两小时的会话',
  body: z.object({
    phone: phoneRule,
    challenge: z.string().check(z.regex(/^[\w-]{43}$/)),
    code: codeRule(/^\d{6}$/, '请填短信里的 6 位数字'),
    /** The last characters of the ID number in an application that was made with this phone. */
    idNumberTail: z.optional(codeRule(/^\d{3}[\dXx]$/, '请填身份证号的最后四位，最后一位可能是 X')),
    isNewOwner: z.optional(z.boolean()),
  }),
  response: sessionSchema,
  limits: [perAddress(300, 60)],
  errors: ['sms_code_wrong', 'phone_changed_hands', 'owner_not_recognized', 'owner_tries_used_up'],
})
