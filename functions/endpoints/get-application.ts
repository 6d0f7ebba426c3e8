import type { Handler } from '../http/handler.ts'

export const getApplication: Handler<'getApplication'> = ({ params }, { database }) =>
  database.call('get_application', { reference: params.reference })
