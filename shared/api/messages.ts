import * as z from '../zod.ts'
import { defineEndpoint } from './endpoint.ts'
import { idSchema, timestampSchema } from './values.ts'

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
  caller: 'worker',
  summary: '消息中心，新的在前',
  response: z.array(messageSchema),
  errors: [],
})

export const readMessages = defineEndpoint({
  caller: 'worker',
  summary: '把全部消息记为已读',
  response: z.array(messageSchema),
  errors: [],
})
