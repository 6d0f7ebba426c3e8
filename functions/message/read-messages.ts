import type { Handler } from '../http/handler.ts'

/** Marks all messages as read and returns the new list. */
export const readMessages: Handler<'readMessages'> = async (_input, { database }) => {
  await database.call('read_messages', {})
  return database.call('list_messages', {})
}
