import type { Handler } from '../http/handler.ts'

export const getChoiceCounts: Handler<'getChoiceCounts'> = ({ params }, { database }) =>
  database.call('get_choice_counts', { event_id: params.id })
