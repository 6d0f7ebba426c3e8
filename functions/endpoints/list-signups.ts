import type { Handler } from '../http/handler.ts'

export const listSignups: Handler<'listSignups'> = ({ params, query }, { database }) =>
  database.call('list_signups', {
    event_id: params.id,
    after_number: query.after,
    page_size: query.size,
    unmasked: false,
  })
