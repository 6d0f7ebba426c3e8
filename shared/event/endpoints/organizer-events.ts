import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork, perWorker } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { eventPlanSchema, newEventSchema } from '../event-plan.ts'
import { managedEventDetailSchema, managedEventSchema } from '../managed-event.ts'

const params = z.object({ id: idSchema })

export const listManagedEvents = defineEndpoint({
  route: 'GET /organizer/events',
  caller: 'organizer',
  summary: '我组织的活动',
  response: z.array(managedEventSchema),
  errors: ['not_organizer'],
})

export const getManagedEvent = defineEndpoint({
  route: 'GET /organizer/events/:id',
  caller: 'organizer',
  summary: '一场活动的实时人数和全部设置',
  params,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found'],
})

export const listManagedUnions = defineEndpoint({
  route: 'GET /organizer/unions',
  caller: 'organizer',
  summary: '可以为哪些工会新建活动；只负责一场活动的组织者得到空列表',
  response: z.array(z.object({ id: z.string(), name: z.string() })),
  errors: ['not_organizer'],
})

/** Employers whose name at least two people gave, or an event's own list holds: a name of one person alone could tell of them. */
export const listKnownEmployers = defineEndpoint({
  route: 'GET /organizer/employers',
  caller: 'organizer',
  summary: '报名的人填过的、活动里限定过的单位，按名称的一部分查找，最多 50 个',
  query: z.object({ words: z._default(z.string().check(z.maxLength(40)), '') }),
  response: z.array(
    z.object({
      name: z.string(),
      /** How many people who signed up for the organizer's events work there. */
      people: z.int(),
    }),
  ),
  errors: ['not_organizer'],
})

export const createEvent = defineEndpoint({
  route: 'POST /organizer/events',
  caller: 'organizer',
  summary: '新建活动草稿，职工看不到',
  body: newEventSchema,
  response: managedEventDetailSchema,
  limits: [perWorker(30, 60)],
  errors: ['not_organizer', 'not_union_organizer', 'not_found'],
})

/** Everybody who signed up is told about a new time or place. */
export const updateEvent = defineEndpoint({
  route: 'POST /organizer/events/:id',
  caller: 'organizer',
  summary: '修改活动；改时间、地点会通知报名的人',
  params,
  body: eventPlanSchema,
  response: managedEventDetailSchema,
  limits: deskWork,
  errors: ['not_organizer', 'not_found', 'event_over'],
})

export const publishEvent = defineEndpoint({
  route: 'POST /organizer/events/:id/publication',
  caller: 'organizer',
  summary: '发布活动',
  params,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_canceled', 'invalid_input'],
})

export const setSignupOpen = defineEndpoint({
  route: 'POST /organizer/events/:id/signup-window',
  caller: 'organizer',
  summary: '提前关闭报名，或现在就开放：没到开始时间的，提前关闭的',
  params,
  body: z.object({
    isOpen: z.boolean(),
    /** How many teams the organizer knows will be dissolved, since they are too small. More are refused by name. */
    dissolves: z._default(z.int().check(z.nonnegative(), z.lte(100_000)), 0),
  }),
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_over'],
})

export const cancelEvent = defineEndpoint({
  route: 'POST /organizer/events/:id/cancellation',
  caller: 'organizer',
  summary: '取消活动，写明原因，五分钟以后通知所有报名的人',
  params,
  body: z.object({
    reason: textRule({ least: [2, '请写明取消的原因'], most: [100, '最多 100 个字'] }),
  }),
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_over'],
})

export const restoreEvent = defineEndpoint({
  route: 'POST /organizer/events/:id/restoration',
  caller: 'organizer',
  summary: '恢复刚刚取消的活动，报名的人还没有收到消息',
  params,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_over', 'event_canceled', 'invalid_input'],
})

/** Nobody has seen it. A published event is canceled instead. */
export const deleteEvent = defineEndpoint({
  route: 'DELETE /organizer/events/:id',
  caller: 'organizer',
  summary: '删除活动草稿',
  params,
  response: z.object({ id: idSchema }),
  errors: ['not_organizer', 'not_found', 'invalid_input'],
})

export const copyEvent = defineEndpoint({
  route: 'POST /organizer/events/:id/copies',
  caller: 'organizer',
  summary: '复制成新的草稿',
  params,
  body: z.object({ id: idSchema }),
  response: managedEventDetailSchema,
  limits: [perWorker(30, 60)],
  errors: ['not_organizer', 'not_union_organizer', 'not_found'],
})
