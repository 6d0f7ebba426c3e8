import type { Handler } from '../http/handler.ts'
import { requiredWorker } from '../http/required-worker.ts'

/**
 * A worker who claims more credits than WeChat granted gains nothing: WeChat refuses the message, and the count is
 * reset.
 */
export const addMessageCredits: Handler<'addMessageCredits'> = ({ body }, context) => {
  const { environment, service } = context.runtime
  const template_ids = body.kinds.flatMap((kind) => environment.config.messageTemplates[kind] ?? [])
  return service.database.call('add_message_credits', { worker_id: requiredWorker(context), template_ids })
}
