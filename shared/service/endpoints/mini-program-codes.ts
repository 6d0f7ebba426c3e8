import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress } from '../../foundation/rate-limit.ts'
import { sceneKinds } from '../../foundation/scene-kinds.ts'
import * as z from '../../zod.ts'

const kindSchema = z.enum(Object.keys(sceneKinds) as (keyof typeof sceneKinds)[])

/** Answers a picture (PNG or JPEG) that a phone may cache for a day. Only public pages have a code. */
export const getMiniProgramCode = defineEndpoint({
  route: 'GET /mini-program-codes/:kind/:code',
  caller: 'anyone',
  summary: '打开一场活动或一个服务事项的小程序码（图片）',
  params: z.object({ kind: kindSchema, code: z.string().check(z.minLength(1), z.maxLength(40)) }),
  // WeChat draws each code the first time, and counts too.
  limits: [perAddress(300, 10)],
  errors: ['wechat_busy'],
})
