import { randomInt } from 'node:crypto'
import * as z from '#shared/zod.ts'
import { ApiError } from '../http/api-error.ts'
import type { Handler } from '../http/handler.ts'

const keptSchema = z.object({ waitSeconds: z.int() })

/** Six digits of ours: SQL keeps their hash and says when it is too soon for another. */
export const createSmsCode: Handler<'createSmsCode'> = async ({ body }, { runtime }) => {
  const { sms } = runtime.environment
  if (!sms) throw new ApiError('sms_unavailable')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const { waitSeconds } = await runtime.service.database.read(
    'keep_sms_code',
    { phone: body.phone, code },
    keptSchema,
  )
  if (waitSeconds > 0) throw new ApiError('rate_limited', { retryAfterSeconds: waitSeconds })
  await sms.sendCode(body.phone, code).catch((cause: unknown) => {
    throw new ApiError('sms_unavailable', { cause })
  })
  return { resendAfterSeconds: 60 }
}
