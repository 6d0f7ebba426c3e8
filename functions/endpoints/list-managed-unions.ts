import type { Handler } from '../http/handler.ts'

export const listManagedUnions: Handler<'listManagedUnions'> = (_input, { database }) =>
  database.call('list_managed_unions', {})
