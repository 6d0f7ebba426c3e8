import type { Handler } from '../http/handler.ts'

export const getDoor: Handler<'getDoor'> = ({ params }, { database }) =>
  database.call('get_door', { event_id: params.id })
