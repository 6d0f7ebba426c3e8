import type { Handler } from '../http/handler.ts'

export const getDraft: Handler<'getDraft'> = ({ params }, { database }) =>
  database.call('get_draft', { draft_id: params.id })
