import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { openSession } from './open-session.ts'

const answerSchema = z.union([
  z.object({ workerId: z.uuid() }),
  z.object({
    refused: z.enum(['sms_code_wrong', 'phone_changed_hands', 'owner_not_recognized', 'owner_tries_used_up']),
  }),
])

/** SQL returns refusals as answers: an exception would roll back the counted attempt. */
export const createSmsSession: Handler<'createSmsSession'> = async ({ body }, { runtime }) => {
  const { phone, code, challenge, idNumberTail, isNewOwner = false } = body
  const answer = await runtime.service.database.ask(
    'sign_in_with_sms',
    {
      phone,
      code,
      challenge,
      ...(idNumberTail === undefined ? {} : { id_number_tail: idNumberTail }),
      is_new_owner: isNewOwner,
    },
    answerSchema,
  )
  if ('refused' in answer) throw new ApiError(answer.refused)
  return openSession(runtime, answer.workerId)
}
