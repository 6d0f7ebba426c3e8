import type { Handler } from '../http/handler.ts'

export const finishAssistance: Handler<'finishAssistance'> = ({ params }, { database }) =>
  database.call('finish_assistance', { assistance_id: params.id })
