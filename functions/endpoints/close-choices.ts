import type { Handler } from '../http/handler.ts'

export const closeChoices: Handler<'closeChoices'> = ({ params }, { database }) =>
  database.call('close_choices', { event_id: params.id })
