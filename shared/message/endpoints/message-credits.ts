import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perWorker } from '../../foundation/rate-limit.ts'
import * as z from '../../zod.ts'
import { messageKinds } from '../message-kind.ts'

const kindSchema = z.enum(messageKinds)

/** The templates that the phone asks permission for; empty when none are configured. */
export const listMessageTemplates = defineEndpoint({
  route: 'GET /message-templates',
  caller: 'anyone',
  isPublic: true,
  summary: '微信订阅消息的模板',
  response: z.array(z.object({ kind: kindSchema, templateId: z.string() })),
  errors: [],
})
export type MessageTemplate = z.infer<typeof listMessageTemplates.response>[number]

/** What the worker just allowed in WeChat's dialog: one message of each kind. */
export const addMessageCredits = defineEndpoint({
  route: 'POST /me/message-credits',
  caller: 'worker',
  summary: '记下职工刚在微信里允许的提醒，每种一次',
  body: z.object({ kinds: z.array(kindSchema).check(z.minLength(1), z.maxLength(3)) }),
  response: z.object({ added: z.int() }),
  limits: [perWorker(60, 60)],
  errors: [],
})
