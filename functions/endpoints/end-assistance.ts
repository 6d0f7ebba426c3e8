import type { Handler } from '../http/handler.ts'

export const endAssistance: Handler<'endAssistance'> = ({ params }, { database }) =>
  database.call('end_assistance', { draft_id: params.id })
