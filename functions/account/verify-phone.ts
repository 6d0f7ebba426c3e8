import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { requiredWorker } from '../http/required-worker.ts'

/**
 * The number comes from WeChat, so a worker cannot claim another person's number. WeChat takes each code once: the same
 * worker who sends it again, because our answer was lost, gets the same answer.
 */
export const verifyPhone: Handler<'verifyPhone'> = async ({ body: { code } }, context) => {
  const { runtime, database } = context
  const worker_id = requiredWorker(context)
  try {
    const phone = await runtime.wechat.exchangePhoneCode(code, worker_id)
    await runtime.service.database.call('set_verified_phone', { worker_id, phone, code })
  } catch (error) {
    const isUsed = error instanceof ApiError && error.code === 'phone_code_invalid'
    if (
      !isUsed ||
      !(await runtime.service.database.ask('has_verified_with', { worker_id, code }, z.boolean()))
    )
      throw error
  }
  return database.call('get_me', {})
}
