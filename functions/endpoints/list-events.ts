import type { Handler } from '../http/handler.ts'

export const listEvents: Handler<'listEvents'> = (_input, { database }) => database.call('list_events', {})
