import type { Handler } from '../http/handler.ts'

export const listApplications: Handler<'listApplications'> = (_input, { database }) =>
  database.call('list_applications', {})
