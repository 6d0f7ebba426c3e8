import type { MessageKind } from '#shared/message/message-kind.ts'
import { fitTemplateField, type TemplateFieldType } from './fit-template-field.ts'

/** A message of the message center, as it is sent. */
export type OutgoingMessage = {
  kind: MessageKind
  title: string
  body: string
  /** `/applications/<reference>`, `/events/<id>` or for an organizer `/events/<id>/managed`, as SQL writes it. */
  link: string
  createdAt: string
}

type Template = {
  /** The template's keys in WeChat's console, in order. The letters of a key are its type. */
  fields: Record<`${TemplateFieldType}${number}`, (message: OutgoingMessage) => string>
  /** The path of the page in WeChat that opens, without a leading slash. */
  page: (id: string, part?: string) => string
}

/**
 * The templates to choose in WeChat's console (订阅消息), with 事项, 时间 and 备注 in this order. Their ids are in the
 * configuration (docs/deploy.md). A test sends the longest possible message through each of them.
 */
export const messageTemplates: Record<MessageKind, Template> = {
  application: {
    fields: { thing1: ({ title }) => title, time2: ({ createdAt }) => createdAt, thing3: ({ body }) => body },
    page: (reference) => `packages/following/progress/progress?reference=${reference}`,
  },
  signup: {
    fields: { thing1: ({ title }) => title, time2: ({ createdAt }) => createdAt, thing3: ({ body }) => body },
    page: (id, part) =>
      part === 'managed'
        ? `packages/organizer/managed-event/managed-event?id=${id}`
        : `packages/event/my-signup/my-signup?id=${id}`,
  },
}

/** What WeChat gets for a message: the page and each field, cut to its limit. */
export function fillTemplate(message: OutgoingMessage) {
  const { fields, page } = messageTemplates[message.kind]
  const data = Object.entries(fields).map(([key, read]) => [
    key,
    { value: fitTemplateField(key.replace(/\d/g, ''), read(message)) },
  ])
  const [, , id = '', part] = message.link.split('/')
  return { page: page(id, part), data: Object.fromEntries(data) }
}
