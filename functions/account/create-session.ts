import * as z from '#shared/zod.ts'
import type { Handler } from '../http/handler.ts'
import { openSession } from './open-session.ts'

const signedInSchema = z.object({ workerId: z.uuid() })

/** Exchanges WeChat's code for an identity, finds or creates its worker, and opens a session of two hours. */
export const createSession: Handler<'createSession'> = async ({ body }, { runtime }) => {
  const { service, wechat } = runtime
  const { openid, unionid } = await wechat.exchangeLoginCode(body.code)
  const { workerId } = await service.database.ask(
    'sign_in_with_wechat',
    { openid, ...(unionid === undefined ? {} : { unionid }) },
    signedInSchema,
  )
  return openSession(runtime, workerId)
}
