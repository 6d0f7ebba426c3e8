import { poolNameSchema } from '../../event/pool-name.ts'
import { reachableSignupStatuses } from '../../event/signup-status.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { clientTokenSchema, countSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

const params = z.object({ id: idSchema })

/** What a segment is narrowed to. */
export const segmentLimits = ['队长', '还没签到'] as const

/** Whom a message is for: one signup, several that were chosen, or all of some statuses, narrowed further. Nobody who has left can be told. */
export const segmentSchema = z.object({
  statuses: z
    .array(z.enum(reachableSignupStatuses, '取消报名和未通过的人不再收到通知'))
    .check(z.minLength(1, '请选择发给谁'), z.maxLength(6)),
  pool: z.optional(poolNameSchema),
  session: z.optional(z.int().check(z.gte(1), z.lte(60))),
  only: z.optional(z.enum(segmentLimits)),
  /** One person; the rest of the segment does not count then. */
  signupId: z.optional(idSchema),
  /** These people; the rest of the segment does not count then either. */
  signupIds: z.optional(
    z.array(idSchema).check(z.minLength(1), z.maxLength(200, '一次最多发给选中的 200 人')),
  ),
})
export type Segment = z.infer<typeof segmentSchema>

/** `withoutAccount`: people whom an organizer signed up by telephone. They must be called. */
export const countRecipients = defineEndpoint({
  route: 'POST /organizer/events/:id/recipients',
  caller: 'organizer',
  summary: '发通知前数一数：这些人里多少人收得到',
  params,
  body: z.object({ segment: segmentSchema }),
  response: z.object({ recipients: countSchema, withoutAccount: countSchema }),
  limits: deskWork,
  errors: ['not_organizer', 'not_found', 'invalid_input'],
})

const eventMessageSchema = z.object({
  id: idSchema,
  body: z.string(),
  /** Whom it was for, in words and without a name. */
  audience: z.string(),
  isForOne: z.boolean(),
  recipients: z.int(),
  sentBy: z.string(),
  sentAt: timestampSchema,
})
export type EventMessage = z.infer<typeof eventMessageSchema>

/**
 * At most five a day for one event, besides thirty to one person each. Each worker gets it once in the message center, with time and
 * place in front. The same words to the same people within ten minutes, also by another organizer, are one message.
 */
export const sendEventMessage = defineEndpoint({
  route: 'POST /organizer/events/:id/messages',
  caller: 'organizer',
  summary: '给一部分报名的人发通知，带时间和地点',
  params,
  body: z.object({
    clientToken: clientTokenSchema,
    segment: segmentSchema,
    body: textRule({ least: [2, '请填写通知内容'], most: [300, '通知最多 300 个字'], hasLines: true }),
  }),
  response: eventMessageSchema,
  errors: ['not_organizer', 'not_found', 'event_over', 'too_many_event_messages', 'invalid_input'],
})

/** One of the five messages of a day. Each captain reads how many are missing and until when. */
export const remindShortTeams = defineEndpoint({
  route: 'POST /organizer/events/:id/team-reminders',
  caller: 'organizer',
  summary: '提醒人数不够的队伍的队长',
  params,
  body: z.object({ clientToken: clientTokenSchema }),
  response: eventMessageSchema,
  errors: ['not_organizer', 'not_found', 'signup_closed', 'too_many_event_messages', 'invalid_input'],
})

export const listEventMessages = defineEndpoint({
  route: 'GET /organizer/events/:id/messages',
  caller: 'organizer',
  summary: '这场活动发过的通知，新的在前',
  params,
  response: z.array(eventMessageSchema),
  errors: ['not_organizer', 'not_found'],
})
