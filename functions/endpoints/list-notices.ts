import type { Handler } from '../http/handler.ts'

export const listNotices: Handler<'listNotices'> = (_input, { database }) => database.call('list_notices', {})
