import * as z from '#shared/zod.ts'
import { ApiError } from '../http/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { openSession } from '../session/open-session.ts'

const signedInSchema = z.object({ workerId: z.nullable(z.uuid()) })

export const createSmsSession: Handler<'createSmsSession'> = async ({ body }, { runtime }) => {
  const { environment, service } = runtime
  const { workerId } = await service.database.read('sign_in_with_sms', body, signedInSchema)
  if (workerId === null) throw new ApiError('sms_code_wrong')
  return openSession(environment, workerId)
}
