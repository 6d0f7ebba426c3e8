import type { Handler } from '../http/handler.ts'

export const listMySignups: Handler<'listMySignups'> = (_input, { database }) =>
  database.call('list_my_signups', {})
