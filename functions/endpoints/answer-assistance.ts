import type { Handler } from '../http/handler.ts'

export const answerAssistance: Handler<'answerAssistance'> = ({ params, body }, { database }) =>
  database.call('answer_assistance', { draft_id: params.id, approve: body.isApproved })
