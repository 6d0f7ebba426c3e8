import type { Handler } from '../http/handler.ts'

export const registerTicket: Handler<'registerTicket'> = ({ params, body }, { database }) =>
  database.call('register_ticket', {
    signup_id: params.id,
    public_key: body.publicKey,
    is_move: body.isMove,
  })
