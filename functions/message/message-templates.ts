import type { MessageKind } from '#shared/message/message-kind.ts'
import { fitTemplateField, type TemplateFieldType } from './fit-template-field.ts'

/** A message of the message center as it goes out. */
export type OutgoingMessage = {
  kind: MessageKind
  title: string
  body: string
  /** `/applications/<reference>` or `/events/<id>`, as SQL writes it. */
  link: string
  createdAt: string
}

type Template = {
  /** The keys of the template in WeChat's console, in its order; the type of a key is its letters. */
  fields: Record<`${TemplateFieldType}${number}`, (message: OutgoingMessage) => string>
  /** WeChat's path of the page that opens, without a leading slash. */
  page: (id: string) => string
}

/**
 * The templates to choose in WeChat's console (订阅消息): 事项, 时间 and 备注 in this order. Their ids are in the config
 * (docs/deploy.md). A test lets the longest message there can be through each of them.
 */
export const messageTemplates: Record<MessageKind, Template> = {
  application: {
    fields: { thing1: ({ title }) => title, time2: ({ createdAt }) => createdAt, thing3: ({ body }) => body },
    page: (reference) => `packages/following/progress/progress?reference=${reference}`,
  },
  signup: {
    fields: { thing1: ({ title }) => title, time2: ({ createdAt }) => createdAt, thing3: ({ body }) => body },
    page: (id) => `packages/event/my-signup/my-signup?id=${id}`,
  },
}

/** What WeChat is sent for a message: the page and each field, cut to what the field may hold. */
export function fillTemplate(message: OutgoingMessage) {
  const { fields, page } = messageTemplates[message.kind]
  const data = Object.entries(fields).map(([key, read]) => [
    key,
    { value: fitTemplateField(key.replace(/\d/g, ''), read(message)) },
  ])
  return { page: page(message.link.split('/')[2] ?? ''), data: Object.fromEntries(data) }
}
