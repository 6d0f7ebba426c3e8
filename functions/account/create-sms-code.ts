import { randomInt } from 'node:crypto'
import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'

const keptSchema = z.object({
  waitSeconds: z.int(),
  isForAll: z.boolean(),
  challenge: z._default(z.string(), ''),
})

/** Creates a code of six digits. SQL keeps its hash and refuses when a limit is reached. */
export const createSmsCode: Handler<'createSmsCode'> = async ({ body }, { runtime }) => {
  const { sms, config } = runtime.environment
  if (!sms) throw new ApiError('sms_unavailable')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const { waitSeconds, isForAll, challenge } = await runtime.service.database.ask(
    'keep_sms_code',
    { phone: body.phone, code, most_in_all: config.smsDailyLimit },
    keptSchema,
  )
  if (waitSeconds > 0)
    throw new ApiError(isForAll ? 'sms_used_up' : 'rate_limited', { retryAfterSeconds: waitSeconds })
  await sms.sendCode(body.phone, code).catch((cause: unknown) => {
    throw new ApiError('sms_unavailable', { cause })
  })
  return { resendAfterSeconds: 60, challenge }
}
