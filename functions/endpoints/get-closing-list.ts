import type { Handler } from '../http/handler.ts'

export const getClosingList: Handler<'getClosingList'> = ({ params }, { database }) =>
  database.call('get_closing_list', { event_id: params.id })
