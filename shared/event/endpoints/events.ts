import { defineEndpoint } from '../../foundation/endpoint.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { eventDetailSchema, eventSummarySchema } from '../event-shapes.ts'

const params = z.object({ id: idSchema })

export const listEvents = defineEndpoint({
  route: 'GET /events',
  caller: 'anyone',
  isPublic: true,
  summary: '活动列表',
  response: z.array(eventSummarySchema),
  errors: [],
})

export const getEvent = defineEndpoint({
  route: 'GET /events/:id',
  caller: 'anyone',
  isPublic: true,
  summary: '活动详情和各名额池的余量',
  params,
  response: eventDetailSchema,
  errors: ['not_found'],
})
