import type { Handler } from '../http/handler.ts'

export const listDrafts: Handler<'listDrafts'> = (_input, { database }) => database.call('list_drafts', {})
