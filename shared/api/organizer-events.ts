import * as z from '../zod.ts'
import { defineEndpoint } from './endpoint.ts'
import { eventPlanSchema, newEventSchema } from './event-plan.ts'
import { eventDetailSchema } from './event-shapes.ts'
import { managedEventSchema } from './organizer.ts'
import { idSchema, timestampSchema } from './values.ts'

const params = z.object({ id: idSchema })

/** One event as its organizers read and edit it: `event` has everything that an `EventPlan` says. */
export const managedEventDetailSchema = z.extend(managedEventSchema, {
  event: eventDetailSchema,
  /** When it was settled who came and who did not; null until then. */
  finishedAt: z.nullable(timestampSchema),
  /** Whether the caller organizes all events of the union, and so may copy this one. */
  canCreate: z.boolean(),
})
export type ManagedEventDetail = z.infer<typeof managedEventDetailSchema>

export const getManagedEvent = defineEndpoint({
  caller: 'organizer',
  summary: '一场活动的实时人数和全部设置',
  params,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found'],
})

export const listManagedUnions = defineEndpoint({
  caller: 'organizer',
  summary: '可以为哪些工会新建活动；只负责一场活动的组织者得到空列表',
  response: z.array(z.object({ id: z.string(), name: z.string() })),
  errors: ['not_organizer'],
})

export const createEvent = defineEndpoint({
  caller: 'organizer',
  summary: '新建活动草稿，职工看不到',
  body: newEventSchema,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_union_organizer', 'not_found'],
})

/** Another time or place is told to everybody who signed up. */
export const updateEvent = defineEndpoint({
  caller: 'organizer',
  summary: '修改活动；改时间、地点会通知报名的人',
  params,
  body: eventPlanSchema,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_over'],
})

export const publishEvent = defineEndpoint({
  caller: 'organizer',
  summary: '发布活动',
  params,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_canceled', 'invalid_input'],
})

export const setSignupOpen = defineEndpoint({
  caller: 'organizer',
  summary: '提前关闭报名，或在截止前重新开放',
  params,
  body: z.object({ isOpen: z.boolean() }),
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_over'],
})

export const cancelEvent = defineEndpoint({
  caller: 'organizer',
  summary: '取消活动，写明原因，通知所有报名的人',
  params,
  body: z.object({
    reason: z.string().check(z.trim(), z.minLength(2, '请写明取消的原因'), z.maxLength(100, '最多 100 个字')),
  }),
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_over'],
})

export const copyEvent = defineEndpoint({
  caller: 'organizer',
  summary: '复制成新的草稿',
  params,
  body: z.object({ id: idSchema }),
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_union_organizer', 'not_found'],
})
