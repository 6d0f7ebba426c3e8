import type { Handler } from '../http/handler.ts'

export const getInvitation: Handler<'getInvitation'> = ({ params }, { database }) =>
  database.call('get_invitation', { code: params.token })
