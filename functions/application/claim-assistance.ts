import { claimAssistance as contract } from '#shared/application/endpoints/assistances.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'

const answerSchema = z.union([z.object({ refused: z.literal('assistance_code_wrong') }), contract.response])

/** SQL returns a wrong code as an answer: an exception would roll back the counted attempt. */
export const claimAssistance: Handler<'claimAssistance'> = async ({ body }, { database }) => {
  const answer = await database.ask('claim_assistance', { code: body.code }, answerSchema)
  if ('refused' in answer) throw new ApiError(answer.refused)
  return answer
}
