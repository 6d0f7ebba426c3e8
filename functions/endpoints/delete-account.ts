import type { Handler } from '../http/handler.ts'

export const deleteAccount: Handler<'deleteAccount'> = (_input, { database }) =>
  database.call('delete_account', {})
