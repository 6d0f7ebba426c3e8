import type { Handler } from '../http/handler.ts'

export const answerHelper: Handler<'answerHelper'> = ({ params, body }, { database }) =>
  database.call('answer_helper', { draft_id: params.id, approve: body.isApproved })
