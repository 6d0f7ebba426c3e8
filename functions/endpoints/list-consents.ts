import type { Handler } from '../http/handler.ts'

export const listConsents: Handler<'listConsents'> = (_input, { database }) =>
  database.call('list_consents', {})
