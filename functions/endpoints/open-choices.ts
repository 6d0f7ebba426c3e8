import type { Handler } from '../http/handler.ts'

export const openChoices: Handler<'openChoices'> = ({ params, body }, { database }) =>
  database.call('open_choices', { event_id: params.id, minutes: body.minutes })
