import type { Handler } from '../http/handler.ts'

/** Marks everything as read and answers with the list as it is now. */
export const readMessages: Handler<'readMessages'> = async (_input, { database }) => {
  await database.call('read_messages', {})
  return database.call('list_messages', {})
}
