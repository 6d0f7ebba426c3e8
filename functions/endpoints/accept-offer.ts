import type { Handler } from '../http/handler.ts'

export const acceptOffer: Handler<'acceptOffer'> = ({ params }, { database }) =>
  database.call('accept_offer', { signup_id: params.id })
