import { claimJoinCode as contract } from '#shared/account/endpoints/account-joins.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'

const refusedSchema = z.object({ refused: z.enum(['join_code_wrong', 'accounts_not_joinable']) })

/** SQL returns a wrong code as an answer: an exception would roll back the counted attempt. */
export const claimJoinCode: Handler<'claimJoinCode'> = async ({ body }, { database }) => {
  const answer = await database.ask(
    'claim_join_code',
    { code: body.code },
    z.union([refusedSchema, contract.response]),
  )
  if ('refused' in answer) throw new ApiError(answer.refused)
  return answer
}
