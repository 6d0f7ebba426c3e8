import type { Handler } from '../http/handler.ts'

export const getMyRound: Handler<'getMyRound'> = ({ params }, { database }) =>
  database.call('get_my_round', { event_id: params.id })
