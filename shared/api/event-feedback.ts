import { ratingGrades } from '../foundation/rating.ts'
import * as z from '../zod.ts'
import { defineEndpoint } from './endpoint.ts'
import { signupSchema } from './event-shapes.ts'
import { managedEventDetailSchema } from './organizer-events.ts'
import { idSchema } from './values.ts'

const params = z.object({ id: idSchema })
const grade = z.enum(ratingGrades, '请选择评价')

/** Once, by who was there. */
export const giveFeedback = defineEndpoint({
  caller: 'worker',
  summary: '评价参加过的活动',
  params,
  body: z.object({ grade, comment: z.nullable(z.string().check(z.maxLength(300, '最多 300 个字'))) }),
  response: signupSchema,
  errors: ['not_found', 'not_attended', 'already_rated'],
})

/** Who was not checked in was absent, where check-in was used; a job does the same twelve hours after the end. */
export const finishEvent = defineEndpoint({
  caller: 'organizer',
  summary: '活动结束，整理到场情况，感谢到场的人',
  params,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_not_over'],
})

export const listEventFeedback = defineEndpoint({
  caller: 'organizer',
  summary: '参加过的人的评价，不记名',
  params,
  response: z.object({
    counts: z.record(z.enum(ratingGrades), z.int()),
    comments: z.array(z.object({ grade, comment: z.string() })),
  }),
  errors: ['not_organizer', 'not_found'],
})
