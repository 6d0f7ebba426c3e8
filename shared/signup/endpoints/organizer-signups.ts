import { reachableSignupStatuses, signupStatuses } from '../../event/signup-status.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { clientTokenSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

const params = z.object({ id: idSchema })

/** The result of one signup in a bulk review. `refusal` says why nothing was done. */
const reviewOutcomeSchema = z.object({
  id: idSchema,
  status: z.nullable(z.enum(signupStatuses)),
  refusal: z.nullable(z.enum(['not_found', 'already_decided', 'event_full', 'id_number_taken'])),
})
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>

/** Decides in the order of arrival, whatever the order in the request. */
export const reviewSignups = defineEndpoint({
  route: 'POST /organizer/events/:id/reviews',
  caller: 'organizer',
  summary: '一次审核最多 200 份报名，逐份答复结果',
  params,
  body: z.object({
    ids: z.array(idSchema).check(z.minLength(1, '请至少选一份报名'), z.maxLength(200, '一次最多 200 份')),
    isApproved: z.boolean(),
    reason: z.nullable(textRule({ most: [200, '理由最多 200 个字'] })),
  }),
  response: z.array(reviewOutcomeSchema),
  limits: deskWork,
  errors: ['not_organizer', 'not_found', 'event_canceled'],
})

const eventMessageSchema = z.object({
  id: idSchema,
  body: z.string(),
  statuses: z.array(z.enum(signupStatuses)),
  recipients: z.int(),
  sentBy: z.string(),
  sentAt: timestampSchema,
})
export type EventMessage = z.infer<typeof eventMessageSchema>

/** At most five a day for one event. Each worker gets it in the message center. */
export const sendEventMessage = defineEndpoint({
  route: 'POST /organizer/events/:id/messages',
  caller: 'organizer',
  summary: '给这些状态的报名人发通知',
  params,
  body: z.object({
    clientToken: clientTokenSchema,
    statuses: z
      .array(z.enum(reachableSignupStatuses, '取消报名和未通过的人不再收到通知'))
      .check(z.minLength(1, '请选择发给谁'), z.maxLength(6)),
    body: textRule({ least: [2, '请填写通知内容'], most: [300, '通知最多 300 个字'], hasLines: true }),
  }),
  response: eventMessageSchema,
  errors: ['not_organizer', 'not_found', 'event_over', 'too_many_event_messages'],
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
