import type { Handler } from '../http/handler.ts'
import { requiredWorker } from '../http/required-worker.ts'

/** The number comes from WeChat, so a worker cannot claim another person's number. */
export const verifyPhone: Handler<'verifyPhone'> = async ({ body }, context) => {
  const { runtime, database } = context
  const phone = await runtime.wechat.exchangePhoneCode(body.code)
  await runtime.service.database.call('set_verified_phone', { worker_id: requiredWorker(context), phone })
  return database.call('get_me', {})
}
