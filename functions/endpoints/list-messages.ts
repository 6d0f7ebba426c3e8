import type { Handler } from '../http/handler.ts'

export const listMessages: Handler<'listMessages'> = (_input, { database }) =>
  database.call('list_messages', {})
