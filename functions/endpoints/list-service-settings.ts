import type { Handler } from '../http/handler.ts'

export const listServiceSettings: Handler<'listServiceSettings'> = (_input, { database }) =>
  database.call('list_service_settings', {})
