import type { Handler } from '../http/handler.ts'

export const requestAssistance: Handler<'requestAssistance'> = ({ params }, { database }) =>
  database.call('request_assistance', { draft_id: params.id })
