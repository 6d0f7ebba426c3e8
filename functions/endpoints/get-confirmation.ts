import type { Handler } from '../http/handler.ts'

export const getConfirmation: Handler<'getConfirmation'> = ({ params }, { database }) =>
  database.call('get_confirmation', { token: params.token })
