import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork } from '../../foundation/rate-limit.ts'
import { idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

export const messageSchema = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  /** A page of the app, or null. */
  link: z.nullable(z.string()),
  createdAt: timestampSchema,
  readAt: z.nullable(timestampSchema),
})
export type Message = z.infer<typeof messageSchema>

export const listMessages = defineEndpoint({
  route: 'GET /messages',
  caller: 'worker',
  summary: '消息中心，新的在前',
  response: z.array(messageSchema),
  errors: [],
})

export const readMessages = defineEndpoint({
  route: 'POST /messages/read',
  caller: 'worker',
  summary: '把全部消息记为已读',
  response: z.array(messageSchema),
  limits: deskWork,
  errors: [],
})
