import type { Handler } from '../http/handler.ts'

export const deleteDraft: Handler<'deleteDraft'> = ({ params }, { database }) =>
  database.call('delete_draft', { draft_id: params.id })
