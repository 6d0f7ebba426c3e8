import type { Handler } from '../http/handler.ts'

export const getDoorList: Handler<'getDoorList'> = ({ params }, { database }) =>
  database.call('get_door_list', { event_id: params.id })
