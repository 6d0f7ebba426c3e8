import { messageKinds } from '#shared/message/message-kind.ts'
import type { Handler } from '../http/handler.ts'

export const listMessageTemplates: Handler<'listMessageTemplates'> = async (_input, { runtime }) => {
  const { messageTemplates } = runtime.environment.config
  return messageKinds.flatMap((kind) => {
    const templateId = messageTemplates[kind]
    return templateId === undefined ? [] : [{ kind, templateId }]
  })
}
