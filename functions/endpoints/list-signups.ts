import type { Handler } from '../http/handler.ts'

export const listSignups: Handler<'listSignups'> = ({ params, query }, { database }) =>
  database.call('search_signups', {
    event_id: params.id,
    query: query.words,
    status: query.status ?? '',
    pool: query.pool ?? '',
    after_number: query.after,
    page_size: query.size,
  })
