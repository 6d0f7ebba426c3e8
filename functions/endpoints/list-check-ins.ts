import type { Handler } from '../http/handler.ts'

export const listCheckIns: Handler<'listCheckIns'> = ({ params }, { database }) =>
  database.call('list_check_ins', { event_id: params.id })
