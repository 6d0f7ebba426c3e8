import type { Handler } from '../http/handler.ts'

export const sendEventMessage: Handler<'sendEventMessage'> = ({ params, body }, { database }) =>
  database.call('send_event_message', {
    event_id: params.id,
    client_token: body.clientToken,
    statuses: body.statuses,
    body: body.body,
  })
