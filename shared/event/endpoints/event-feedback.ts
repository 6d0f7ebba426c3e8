import { defineEndpoint } from '../../foundation/endpoint.ts'
import { ratingGrades } from '../../foundation/rating.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { managedEventDetailSchema } from '../managed-event.ts'

const params = z.object({ id: idSchema })
const grade = z.enum(ratingGrades, '请选择评价')

/**
 * Marks people who were not checked in as absent, when check-in was used. A job does the same twelve hours after the
 * end.
 */
export const finishEvent = defineEndpoint({
  route: 'POST /organizer/events/:id/finish',
  caller: 'organizer',
  summary: '活动结束，整理到场情况，感谢到场的人',
  params,
  response: managedEventDetailSchema,
  errors: ['not_organizer', 'not_found', 'event_not_over'],
})

export const listEventFeedback = defineEndpoint({
  route: 'GET /organizer/events/:id/feedback',
  caller: 'organizer',
  summary: '参加过的人的评价，不记名',
  params,
  response: z.object({
    counts: z.record(z.enum(ratingGrades), z.int()),
    comments: z.array(z.object({ grade, comment: z.string() })),
  }),
  errors: ['not_organizer', 'not_found'],
})
