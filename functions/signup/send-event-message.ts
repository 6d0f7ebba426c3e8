import { refuseRiskyTexts } from '../event/refuse-risky-texts.ts'
import type { Handler } from '../http/handler.ts'

export const sendEventMessage: Handler<'sendEventMessage'> = async ({ params, body }, context) => {
  await refuseRiskyTexts(context, { body: body.body })
  return context.database.call('send_event_message', {
    event_id: params.id,
    client_token: body.clientToken,
    segment: body.segment,
    body: body.body,
  })
}
