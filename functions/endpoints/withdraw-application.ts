import type { Handler } from '../http/handler.ts'

export const withdrawApplication: Handler<'withdrawApplication'> = ({ params }, { database }) =>
  database.call('withdraw_application', { reference: params.reference })
