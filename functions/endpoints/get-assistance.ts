import type { Handler } from '../http/handler.ts'

export const getAssistance: Handler<'getAssistance'> = ({ params }, { database }) =>
  database.call('get_assistance', { draft_id: params.id })
