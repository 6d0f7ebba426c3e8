import type { Handler } from '../http/handler.ts'

export const listManagedEvents: Handler<'listManagedEvents'> = (_input, { database }) =>
  database.call('list_managed_events', {})
