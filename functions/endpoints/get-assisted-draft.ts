import type { Handler } from '../http/handler.ts'

export const getAssistedDraft: Handler<'getAssistedDraft'> = ({ params }, { database }) =>
  database.call('get_assisted_draft', { assistance_id: params.id })
